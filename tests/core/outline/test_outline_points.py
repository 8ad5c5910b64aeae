"""Run-ins: series inside paragraphs and at their beginning, what they stand under, and what only sounds like them."""

from __future__ import annotations

import pytest

from tests.core.outline.outline_kit import read, tree

BODY = "春耕前后事情多，各村要把人手排好，把日子排好，不要挤在一起。"


@pytest.mark.parametrize(
    "paragraph",
    [
        "重点抓三件事：一是清淤，二是备种，三是防火。",
        "一要按月公布；二要逐笔说明；三要有问必答。",
        "一是清淤。水渠分段包干。二是备种。农资站公布库存。三是防火。护林员上山。",
        "先办四件：第一，修好路灯。第二，管好饮水。第三，理顺校车。",
        "第一是人要到位。第二是料要到位。第三是话要说到位。",
        "其一，天旱；其二，人少；其三，渠老。",
        "办法有三条：（一）分段包干；（二）逐段验收；（三）当天公布。",
        "办法有三条：（1）分段包干；（2）逐段验收；（3）当天公布。",
        "办法有三条：①分段包干；②逐段验收；③当天公布。",
        "首先，责任要分清。其次，进度要看见。最后，结果要评议。",
        "Three things matter. First, the canals. Second, the seeds. Third, the forest.",
    ],
)
def test_a_series_inside_a_paragraph_makes_run_ins(paragraph: str) -> None:
    _, outline = read(f"{BODY}\n{paragraph}\n{BODY}")
    assert [n.kind for n in outline.nodes] == ["run-in"] * 3
    assert {(n.level, n.parent) for n in outline.nodes} == {(1, None)}


def test_the_words_of_a_run_in_end_at_its_sentence_or_where_the_next_begins() -> None:
    _, outline = read("重点抓三件事：一是清淤，二是备种；三是防火。人人都要上手。")
    assert [(n.label, n.heading) for n in outline.nodes] == [("一是", "清淤"), ("二是", "备种"), ("三是", "防火")]


def test_marks_of_bold_type_are_no_words() -> None:
    _, outline = read("第一，把**水渠**修通；第二，**种子**备齐。")
    assert [(n.label, n.heading) for n in outline.nodes] == [("第一，", "把水渠修通"), ("第二，", "种子备齐")]


def test_only_the_label_of_a_run_in_is_set_off() -> None:
    text, outline = read("一是清淤，二是备种。")
    assert [text[n.offset : n.head_end] for n in outline.nodes] == ["一是", "二是"]


def test_a_series_may_change_its_verb_on_the_way() -> None:
    assert tree("一是清淤。二是备种。三是防火。四要值班。") == ["·一是", "·二是", "·三是", "·四要"]


def test_ordering_words_and_ordinals_may_mix() -> None:
    assert tree("首先，渠要通；其次，种要齐；第三，火要防；最后，人要安。") == ["·首先，", "·其次，", "·第三，", "·最后，"]


def test_run_ins_that_open_paragraphs_stand_under_their_heading() -> None:
    text = f"一、守住春耕\n一是清淤。{BODY}\n二是备种。{BODY}\n二、防住火情\n一要值班。{BODY}\n二要巡山。{BODY}"
    assert tree(text) == ["一、", "  ·一是", "  ·二是", "二、", "  ·一要", "  ·二要"]


def test_a_heading_that_runs_on_holds_the_run_ins_of_its_paragraph() -> None:
    assert tree("（一）防火。一是巡山，二是值班。\n（二）饮水。一是换泵，二是试水。") == [
        "（一）",
        "  ·一是",
        "  ·二是",
        "（二）",
        "  ·一是",
        "  ·二是",
    ]


def test_a_series_inside_a_run_in_stands_under_it() -> None:
    text = f"第一，清淤。{BODY}\n第二，备种。要分两步：一是看库存，二是排路线。\n"
    text += f"第三，防火。首先巡山；其次值班；再次演练。\n第四，饮水。{BODY}"
    assert tree(text) == [
        "·第一，",
        "·第二，",
        "  ·一是",
        "  ·二是",
        "·第三，",
        "  ·首先",
        "  ·其次",
        "  ·再次",
        "·第四，",
    ]


def test_a_run_in_may_own_several_paragraphs() -> None:
    text = f"第一，清淤。{BODY}\n具体说，一是分段，二是包干。\n第二，备种。{BODY}"
    assert tree(text) == ["·第一，", "  ·一是", "  ·二是", "·第二，"]


def test_a_series_that_begins_again_stands_beside_the_first() -> None:
    assert tree("春天，一是清淤，二是备种。秋天，一是修路，二是修房。") == ["·一是", "·二是", "·一是", "·二是"]


def test_an_aside_with_a_lone_first_does_not_break_the_series_around_it() -> None:
    assert tree(f"第一，清淤，首先要有人。{BODY}\n第二，备种。{BODY}") == ["·第一，", "·第二，"]


def test_a_member_that_was_left_out_is_noted() -> None:
    _, outline = read("一是清淤。二是备种。四是防火。")
    assert [(n.label, [str(f) for f in n.faults]) for n in outline.nodes][2] == ("四是", ["Number 3 is missing."])


def test_ordinals_alone_on_their_lines_over_paragraphs_are_headings() -> None:
    text = f"第一，把渠修通。\n{BODY}\n第二，把种备齐。\n{BODY}"
    assert tree(text) == ["第一，", "第二，"]


def test_english_ordinals_at_the_beginning_of_paragraphs_are_run_ins() -> None:
    text = "First – repair the canals of the township.\nSecond, look after the forest.\nAnd third, count the money."
    assert [label[:6] for label in tree(text)] == ["·First", "·Secon", "·And t"]


@pytest.mark.parametrize(
    "sentence",
    [
        "驻村第一书记要带头，第二书记跟上。",
        "一方面，新办法头一回用；另一方面，写在单子上的事不能忘。",
        "一是一，二是二，账要算在平时。",
        "“三个一遍”要记牢，“一是一、二是二”也要记牢。",
        "春耕是第一要务，位居第一，质量第一。",
        "第一产业、第二产业都要有人管。",
        "首先要有人，这一条最要紧。",
        "最后，我再讲一句。",
        "做到三要三不要，天人合一，步调统一。",
        "一、二、三级渠道都要看，第三、第四段先看。",
        "支部的任务之一是带头，要求之二是带好。",
        "去年是一是，今年也是一是，没有变化。",
        "3.5公里的渠用了2.5天，4.2万元。",
        "讲了第一次，又讲了第二次，还是没有人听。",
    ],
)
def test_words_that_only_sound_like_a_series_are_prose(sentence: str) -> None:
    assert tree(f"{BODY}\n{sentence}\n{BODY}") == []


def test_a_single_member_makes_no_series() -> None:
    assert tree("会议指出，一是要把水渠修好。") == []


def test_a_series_does_not_run_on_across_a_heading() -> None:
    assert tree(f"一、春耕\n一是清淤。{BODY}\n二、防火\n二是备种。{BODY}") == ["一、", "二、"]


def test_numbers_behind_and_go_on_with_their_series() -> None:
    text, outline = read("There are two reasons: (1) water is scarce; and (2) seeds are dear.")
    assert [text[n.offset : n.offset + 3] for n in outline.nodes] == ["(1)", "(2)"]


@pytest.mark.parametrize(
    ("paragraph", "labels"),
    [
        ("一来，渠道通了；二来，人心顺了。", ["·一来", "·二来"]),
        ("一则可以省钱，二则可以省工。", ["·一则", "·二则"]),
        ("其一，渠道通了；其二，人心顺了。", ["·其一，", "·其二，"]),
        ("首先、要统一思想；再者、要落实责任；最后、要加强督查。", ["·首先、", "·再者、", "·最后、"]),
        ("办法有两条：⑴分段包干；⑵逐段验收。", ["·⑴", "·⑵"]),
        ("办法有两条：一.分段包干。二.逐段验收。", ["·一.", "·二."]),
        ("第一点，渠道要通；第二点，人心要顺。", ["·第一点，", "·第二点，"]),
        ("第一个是渠道要通，第二个是人心要顺。", ["·第一个是", "·第二个是"]),
        ("第一条意见，渠道要通；第二条意见，人心要顺。", ["·第一条意见，", "·第二条意见，"]),
        ("第一便要修渠，第二便要备种，第三便要防火。", ["·第一", "·第二", "·第三"]),
        ("办法是：（甲）分段包干；（乙）逐段验收。", ["·（甲）", "·（乙）"]),
    ],
)
def test_rarer_series_make_run_ins_too(paragraph: str, labels: list[str]) -> None:
    assert tree(f"{BODY}\n{paragraph}\n{BODY}") == labels


def test_a_series_of_another_family_inside_one_stands_under_it() -> None:
    assert tree("一是清淤：其一，分段；其二，包干。二是备种：其一，早稻；其二，晚稻。三是防火。") == [
        "·一是",
        "  ·其一，",
        "  ·其二，",
        "·二是",
        "  ·其一，",
        "  ·其二，",
        "·三是",
    ]


def test_a_series_of_paragraphs_may_begin_late_where_the_next_two_follow() -> None:
    points = "\n".join(f"第{number}点：渠道要通。{BODY}" for number in "二三四")
    assert tree(f"{BODY}\n{points}\n最后一点，第五点：人心要顺。{BODY}") == ["·第二点：", "·第三点：", "·第四点：", "·最后一点，第五点："]
    assert tree(f"{BODY}\n第二点：渠道要通。{BODY}\n第三点：人心要顺。{BODY}") == []


def test_last_closes_a_series_in_its_paragraph_and_begins_the_end_of_a_speech_elsewhere() -> None:
    assert tree("第一是清淤；第二，备种；第三，防火；最后，值班。") == ["·第一是", "·第二，", "·第三，", "·最后，"]
    assert tree(f"{BODY}要办两件事。首先是清淤。其次是备种。\n{BODY}\n最后，我来总结一下。{BODY}") == ["·首先", "·其次"]
    assert tree(f"首先，清淤。{BODY}\n其次，备种。{BODY}\n最后，防火。{BODY}") == ["·首先，", "·其次，", "·最后，"]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("We have three purposes: First, to repair the canals; second, to guard the forest; third, to count the money.", 3),
        ("It is late, first, because of the rain, second, because of the canals, third, because of us.", 3),
        ("It is late, first, because of the rain.\nSecond, nobody has repaired the canals.", 2),
        ("It is late, first, because of the rain, second, because of the canals.", 0),
        ("The first, second, and third villages have repaired their canals.", 0),
    ],
)
def test_english_ordinals_in_the_middle_of_a_sentence_need_company(sentence: str, count: int) -> None:
    assert [n.kind for n in read(f"We meet again to speak of the canals. It is late.\n{sentence}")[1].nodes] == ["run-in"] * count


def test_ordinals_that_count_something_are_no_members_of_the_series_inside_them() -> None:
    inner = "第一，渠要清；第二，坝要修。"
    paragraphs = [f"第一个问题，水从哪里来。{inner}", f"第二个问题，水往哪里去。{inner}", "第三个问题，谁来管水。大家都要管。"]
    outer = ["·第一个问题，", "  ·第一，", "  ·第二，", "·第二个问题，", "  ·第一，", "  ·第二，", "·第三个问题，"]
    assert tree("\n".join(paragraphs)) == outer
    below = ["第一，渠要清，年年都要清一遍。", "第二，坝要修，修好了要有人看。", "这两件事都不难，难在天天做。"]
    lines = [
        line for question in ("第一个问题：水从哪里来", "第二个问题：水往哪里去", "第三个问题：谁来管水") for line in (question, *below)
    ]
    assert [line.strip() for line in tree("\n".join(lines))] == [
        "第一个问题：",
        "·第一，",
        "·第二，",
        "第二个问题：",
        "·第一，",
        "·第二，",
        "第三个问题：",
        "·第一，",
        "·第二，",
    ]


def test_questions_with_a_colon_divide_a_text_whose_line_ends_were_lost() -> None:
    prose = "渠要年年清，坝要月月看，水要家家省，这些话说了多年，做到的不多。" * 6
    raw = "".join(f"第{number}个问题：怎样管水。{prose}第一，渠要清。{prose}第二，坝要修。{prose}" for number in "一二三")
    assert tree(f"同志们：今天讲三个问题。{raw}") == [
        line for number in "一二三" for line in (f"第{number}个问题：", "  ·第一，", "  ·第二，")
    ]


@pytest.mark.parametrize("before", ["最后，", "最后", "然而", "但是"])
def test_a_word_before_an_ordinal_does_not_break_its_series(before: str) -> None:
    assert tree(f"第一，渠要清。\n第二，坝要修。\n{before}第三，水要管。") == ["·第一，", "·第二，", "·第三，"]
    assert tree(f"第一，渠要清。第二，坝要修。{before}第三，水要管。") == ["·第一，", "·第二，", "·第三，"]


def test_words_inside_paragraphs_make_no_series_from_one_to_the_next() -> None:
    raw = "头一件，首先是人。\n第一，渠要清。首先看支渠，其次看干渠。其次看毛渠。\n第二，坝要修。\n第三，水要管。"
    assert tree(raw) == ["·第一，", "  ·首先", "  ·其次", "  ·其次", "·第二，", "·第三，"]
    assert not read(raw)[1].faults()


def test_english_ordinals_count_on_behind_a_full_stop_without_a_blank() -> None:
    words = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"]
    raw = "We must do ten things." + "".join(f"{word}, we must repair the canals of the next village." for word in words)
    assert tree(raw) == [f"·{word}," for word in words]


def test_a_caption_whose_line_end_was_lost_hides_no_point() -> None:
    caption = "这是三月二日，王镇长在柳河渠边查看水情。 本镇通讯员 李强/摄"
    raw = f"今天讲三点。{caption}第一，渠要清。{caption}第二，坝要修。{caption}第三，水要管。"
    assert tree(raw) == ["·第一，", "·第二，", "·第三，"]
    assert tree("拍摄第一，剪辑第二，放映第三。") == []


def test_what_ordinals_count_may_be_anything_before_a_colon() -> None:
    lines = [
        line
        for word in ("第一个关键词：志向", "第二个关键词：勤奋", "第三个关键词：担当")
        for line in (word, "渠要清，坝要修，水要管，年年如此。")
    ]
    assert tree("今天送给大家三个词。\n" + "\n".join(lines)) == ["第一个关键词：", "第二个关键词：", "第三个关键词："]


def test_a_series_of_words_may_begin_with_its_second() -> None:
    assert tree("因此首先要看水。看得勤才管得好。\n其次，要看渠。\n第三，要看坝。") == ["·其次，", "·第三，"]
    assert tree("先说水。\n其次，要看渠。\n再说别的。") == []
    assert tree("先说水。\n其次，要看渠。\n第一，看东渠。\n第二，看西渠。\n第三，看北渠。") == ["·第一，", "·第二，", "·第三，"]


def test_kinds_are_counted_like_points() -> None:
    assert tree("水有三种。\n第一种，是河水。河水最多。\n第二种，是井水。井水最清。") == ["·第一种，", "·第二种，"]
    assert tree("第一种水是河水，第二种水是井水。") == []


def test_english_ordinals_at_the_beginning_of_paragraphs_may_begin_with_the_second() -> None:
    end = " before the rice is planted in the spring, and every village has a share in that work."
    raw = f"The first duty is to the canals, which are broken. They must be mended{end}\nSecond, we must dig wells{end}\n"
    assert tree(f"{raw}Third, we must mend the dams{end}\nFourth, we must plant trees{end}") == ["·Second,", "·Third,", "·Fourth,"]
    assert tree(f"{raw}That is all that can be done{end}") == []


def test_what_each_of_several_things_is_makes_a_point() -> None:
    assert tree("说三点感受。\n第一个感受是变化大。\n第二个感受是作风实。") == ["·第一个感受是", "·第二个感受是"]
    assert tree("第一个时期是从前，第二个时期是现在。") == []


def test_finally_closes_an_english_series_that_it_follows_at_once() -> None:
    body = "We must look after the canals in every village this spring, and do it together."
    first, second, last = (f"{word}, {body}" for word in ("First", "Second", "Finally"))
    assert tree(f"{body}\n\n{first}\n\n{second}\n\n{last}") == ["·First,", "·Second,", "·Finally,"]
    assert tree(f"{body}\n\n{first}\n\n{second}\n\n{body}\n\n{last}") == ["·First,", "·Second,"]
    assert tree(f"{body} First, we clean them. Second, we mend them. Finally, we guard them.") == ["·First,", "·Second,", "·Finally,"]


def test_what_a_chairman_announces_over_dots_is_no_heading() -> None:
    assert tree("春耕会议主持词\n现在开会。\n首先，请水利站发言。\n……\n其次，请农技站发言。\n……\n最后，请镇长讲话。\n……\n散会。")[:1] != [
        "首先，"
    ]


def test_what_is_said_first_in_old_style_makes_points_where_it_opens_paragraphs() -> None:
    lines = ["一曰清渠。渠不清则水不来。", "二曰修桥。桥不修则人不过。", "三曰育苗。苗不育则秋不收。"]
    assert tree("春耕之事，其要有三。\n" + "\n".join(lines)) == ["·一曰", "·二曰", "·三曰"]
    assert tree("古人说，春耕之事，一曰水，二曰桥，三曰苗，缺了哪一样都不行。") == []


def test_a_judgement_about_two_things_begins_no_series() -> None:
    assert tree("事实说明，第一个说法是对的，第二个说法错了。有人等着别人先动手。其次，有人指望天下雨。") == []
