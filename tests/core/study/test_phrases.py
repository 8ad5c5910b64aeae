"""Set phrases are found by their shape, their marks and the lexicon, and plain counts, names and sayings are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.phrases import NUMBERED, OWN, QUOTED, Phrase
from core.study.lexicon import Lexicon
from core.study.phrases import find


def counted(text: str, lexicon: Lexicon | None = None) -> list[str]:
    return [place.name for place in find(text, lexicon) if place.is_certain]


def listed(text: str, name: str) -> list[list[str]]:
    return [[member.of(text) for member in place.members] for place in find(text) if place.name == name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全县上下要增强“四个意识”，持续纠治四风问题。", ["四个意识", "四风"]),
        ("临街商户落实门前三包，信访工作坚持三到位一处理。", ["门前三包", "三到位一处理"]),
        ("围绕全市8337发展思路，扎实做好“六稳”、“六保”工作。", ["8337", "六稳", "六保"]),
        ("强化“店小二意识”，推动农村公路“窄改宽”。", ["店小二意识", "窄改宽"]),
        ("严格执行中央八项规定精神。", ["八项规定"]),
        ("做到三个坚持、两个突破，一抓到底。", ["三个坚持", "两个突破"]),
        ("积极推进五城联创，落实三网融合要求。", ["五城联创", "三网融合"]),
        ("深刻领会“十个明确”和三个“有利于”的内涵。", ["十个明确", "三个有利于"]),
        ("实施“1+3+N”工程，落实“13456”总体思路。", ["1+3+N", "13456"]),
        ("坚持三结合，落实十不准规定，做到五个一，建好“5G+农业”。", ["三结合", "十不准", "五个一", "5G+农业"]),
        ("构建一核两带三区发展布局，共建一带一路沿线走廊。", ["一核两带三区", "一带一路"]),
        ("以“功成不必在我”的境界抓落实。", ["功成不必在我"]),
        ("推进“放管服”改革，形成公路养护新格局。", ["放管服"]),
        ("围绕“打造湖区交界处的现代轻工新城”发展定位，稳步推进。", ["打造湖区交界处的现代轻工新城"]),
        ("为实现“两个一百年”奋斗目标，发挥中央和地方两个积极性。", ["两个一百年", "两个积极性"]),
        ("当年实行三三制政权，如今应对三期叠加，搞好五基六化。", ["三三制", "三期叠加"]),
        (
            "“接续奋斗，建功有我！”的口号声响彻会场，大家践行“人民河湖人民管，管好河湖为人民”理念。",
            ["接续奋斗，建功有我！", "人民河湖人民管，管好河湖为人民"],
        ),
    ],
)
def test_a_set_phrase_counts(text: str, names: list[str]) -> None:
    assert counted(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "全年六项主要指标好于预期，重点抓好四个方面的工作，九大方面任务已经分解。",
        "全国“两会”和全镇“秋收第一会”之后，各村召开了三次座谈会。",
        "朝着第二个百年奋斗目标前进，第三个历史决议意义深远。",
        "我镇被评为“省级卫生乡镇”，两个村获得“文明新风”等荣誉称号。",
        "要有“咬定目标不放松”的韧劲。会上有人说：“路修通了，日子就有了盼头。”",
        "开通“河东—河西”旅游专线，“望海楼号”游船下水。",
        "新建的三个转运站、两个停车场和二十五个六稳定点投入使用。",
        "长三角一体化发展，两岸交流，一村一品。",
        "全县跻身全国“百强”和全省“十佳”，正在争创“文明城市”，单子上不写“尽快”这样的词。",
        "建成“5G”基站，“PM2.5”下降，二级公路三公里。",
        "教书育人，“落红不是无情物，化作春泥更护花”，“安得广厦千万间”。通过“中国瓷都”“中国山歌名城”复评。",
        "有人借口“改组”摆“老爷”架子，“五九”事变和“柳河惨案”以后不再如此。",
        "“校友会成立六十周年纪念会”上，他作了题为“携手共进”的演讲，建成“十分钟”生活圈。",
        "用“履职”代替“任职”，“履职”的含义更宽。",
        "建设五个转型项目，设立三个面向群众的窗口，办好三件大事。",
        "“这是一个没有关上的引号，后面还有很多话",
    ],
)
def test_what_is_no_set_phrase_does_not_count(text: str) -> None:
    assert counted(text) == []


def test_the_kind_tells_whether_the_numerals_count() -> None:
    kinds = {place.name: place.kind for place in find("“三公经费”下降，“退二进三”提速，“百日行动”收官，共建“一带一路”，“双百亿”园区开工。")}
    assert kinds == {"三公经费": NUMBERED, "退二进三": QUOTED, "百日行动": QUOTED, "一带一路": NUMBERED, "双百亿": NUMBERED}


def test_what_may_be_an_everyday_word_is_given_but_not_counted() -> None:
    places = find("防止“一刀切”，完成“十四五”规划，认真做好双拥工作，贯彻新发展理念。")
    assert [(place.name, place.is_certain) for place in places] == [
        ("一刀切", False),
        ("十四五", False),
        ("双拥", False),
        ("新发展理念", False),
    ]


def test_what_the_reader_has_an_entry_for_is_counted_whatever_its_shape() -> None:
    own = Lexicon([Phrase("营商环境", source=OWN), Phrase("一刀切", aliases=("双拥",), source=OWN), Phrase("三会", source=OWN)])
    text = "优化营商环境，防止“一刀切”，认真做好双拥工作，开好“营商环境”专题会和三会堂座谈。"
    assert counted(text, own) == ["营商环境", "一刀切", "双拥", "营商环境"]
    assert counted(text) == ["营商环境"]


def test_a_slogan_that_holds_another_gives_both() -> None:
    assert counted("坚持“群众满意、四个最严”的标准。") == ["群众满意、四个最严", "四个最严"]


def test_words_in_marks_behind_a_numeral_are_one_phrase_with_it() -> None:
    text = "全面把握五个“必由之路”的丰富内涵。"
    (place,) = find(text)
    assert (place.span.of(text), place.name) == ("五个“必由之路", "五个必由之路")


def test_every_place_of_a_phrase_is_given() -> None:
    text = "先讲“六稳”。\n再讲六稳，最后还是“六稳”工作。"
    assert [place.span.of(text) for place in find(text)] == ["六稳", "六稳", "六稳"]


def test_members_are_told_where_they_lead_up_to_the_phrase() -> None:
    assert listed("当前面临订单减少、成本上升、预期偏弱三重压力。", "三重压力") == [["订单减少", "成本上升", "预期偏弱"]]


@pytest.mark.parametrize(
    "text",
    [
        "落实“三个到位”：责任到位、措施到位、监督到位。",
        "落实“三个到位”要求（责任到位、措施到位、监督到位）。",
        "落实“三个到位”，即责任到位、措施到位、监督到位。",
        "落实“三个到位”,即责任到位,措施到位,监督到位。",
        "落实“三个到位”：一是责任到位；二是措施到位；三是监督到位。",
    ],
)
def test_members_are_told_behind_the_phrase(text: str) -> None:
    assert listed(text, "三个到位") == [["责任到位", "措施到位", "监督到位"]]


def test_members_of_the_lexicon_are_found_wherever_the_text_has_them_in_a_row() -> None:
    text = "各村要做到早发现、早报告、早隔离、早治疗。\n" + "各项工作正在推进。\n" * 5 + "落实“四早”要求。"
    assert listed(text, "四早") == [["早发现", "早报告", "早隔离", "早治疗"]]


def test_the_nearest_list_is_given_at_each_place() -> None:
    text = "“两个到位”：责任到位、措施到位。" + "稳步推进。" * 30 + "“两个到位”，即人员到位、资金到位。"
    assert listed(text, "两个到位") == [["责任到位", "措施到位"], ["人员到位", "资金到位"]]


def test_what_only_stands_beside_a_phrase_is_no_list() -> None:
    assert listed("增强大局观念、服务观念、“两个维护”的自觉。", "两个维护") == [[]]


def test_a_text_in_traditional_characters_has_the_same_phrases() -> None:
    text = "各級幹部要增強“四個意識”，執行三會一課制度，推進“放管服”改革，做到兩個確保。"
    assert counted(text) == ["四個意識", "三會一課", "放管服", "兩個確保"]
    assert [phrase.name for phrase in Lexicon.load().of("“四個意識”")] == ["四个意识"]


def test_an_entry_of_the_reader_is_found_without_marks() -> None:
    assert counted("今年继续推进“一张网”和三抓三促工程。", Lexicon([Phrase("三抓三促", ("抓项目促投资",))])) == ["一张网", "三抓三促"]


SCRAPS = st.lists(
    st.sampled_from(
        [
            "“",
            "”",
            "‘",
            "’",
            "「",
            "」",
            '"',
            "四个意识",
            "三个",
            "两会",
            "8337",
            "思路",
            "、",
            "，",
            "。",
            "\n",
            "门前三包",
            "一是",
            "：",
            "（",
            "）",
            "第",
            "𠀀",
        ]
    )
    | st.text(max_size=4),
    max_size=40,
).map("".join)


@given(SCRAPS)
def test_places_lie_in_the_text_and_in_its_order(text: str) -> None:
    places = find(text)
    assert list(places) == sorted(places, key=lambda place: (place.span.start, -place.span.end))
    assert len({(place.span, place.kind) for place in places}) == len(places)
    for place in places:
        assert 0 <= place.span.start < place.span.end <= len(text)
        assert "\n" not in place.span.of(text)
        assert place.name
        for member in place.members:
            assert 0 <= member.start < member.end <= len(text)


@given(SCRAPS, SCRAPS)
def test_what_stands_in_another_paragraph_changes_no_place(first: str, second: str) -> None:
    alone = [place.span for place in find(first)]
    together = [place.span for place in find(f"{first}\n{second}")]
    assert together[: len(alone)] == alone
