"""Parts: what stands before and after the tree."""

from __future__ import annotations

import pytest

from tests.core.outline.outline_kit import read, tree

BODY = "春耕前后事情多，各村要把人手排好，把日子排好，不要挤在一起。"


def parts(raw: str) -> dict[str, str]:
    """Return the words of each part."""
    text, outline = read(raw)
    return {part.kind: part.span.of(text) for part in outline.parts}


def test_the_lines_before_a_speech_are_told_apart() -> None:
    found = parts(f"在全镇春耕会上的讲话\n（2026年3月2日）\n镇长\n\n同志们：\n{BODY}\n一、清淤\n{BODY}\n二、备种\n{BODY}")
    assert found == {
        "title": "在全镇春耕会上的讲话",
        "date": "（2026年3月2日）",
        "speaker": "镇长",
        "salutation": "同志们：",
        "opening": BODY,
    }


@pytest.mark.parametrize("name", ["陳某", "鄧 某", "陈某"])
def test_a_name_below_the_title_is_the_speaker_in_either_script(name: str) -> None:
    found = parts(f"在春耕會上的講話\n{name}\n{BODY}\n一、清淤\n{BODY}\n二、備種\n{BODY}")
    assert found["speaker"] == name


def test_a_title_may_take_two_lines() -> None:
    _, outline = read(f"守住春耕这个根本\n\n把责任压到每一个人的头上\n\n——在全镇春耕会上的讲话\n\n镇长\n\n同志们：\n{BODY}")
    assert outline.title == "守住春耕这个根本把责任压到每一个人的头上"


@pytest.mark.parametrize("beginning", ["同志们：\n", "同志们：", "各位代表：\n", ""])
def test_a_text_without_a_title_has_none(beginning: str) -> None:
    _, outline = read(f"{beginning}{BODY}\n{BODY}")
    assert outline.title is None


def test_a_title_that_runs_into_its_date_ends_before_it() -> None:
    _, outline = read(f"在全镇春耕会上的讲话（2026年3月2日）镇长\u3000\u3000{BODY * 8}")
    assert outline.title == "在全镇春耕会上的讲话"


def test_a_name_and_value_line_may_say_the_title() -> None:
    _, outline = read(f"标题：关于修整水渠的函\n来源：水管所\n\n关于修整水渠的函\n{BODY}")
    assert outline.title == "关于修整水渠的函"


def test_a_salutation_may_run_on_into_the_speech() -> None:
    assert parts(f"同志们：{BODY}\n{BODY}")["salutation"] == "同志们："


@pytest.mark.parametrize("greeting", ["同志们：", "各位领导、各位来宾：", "尊敬的各位代表：", "同志们、朋友们："])
def test_a_salutation_is_no_heading(greeting: str) -> None:
    assert parts(f"{greeting}\n{BODY}")["salutation"] == greeting
    assert tree(f"{greeting}\n{BODY}") == []


def test_the_last_words_of_leave_close_the_tree() -> None:
    raw = f"一、清淤\n{BODY}\n二、备种\n{BODY}\n同志们，一年的庄稼看春天，今天就讲这些。\n谢谢大家。"
    text, outline = read(raw)
    closing = outline.part("closing")
    assert closing is not None
    assert closing.span.of(text).startswith("同志们，一年")
    assert outline.nodes[-1].end == closing.span.start


def test_lines_of_a_table_of_contents_are_no_headings() -> None:
    raw = f"全镇工作文集\n目\u3000录\n一、清淤\n二、备种\n三、防火\n一、清淤\n{BODY}\n二、备种\n{BODY}\n三、防火\n{BODY}"
    text, outline = read(raw)
    contents = outline.part("contents")
    assert contents is not None
    assert contents.span.of(text).splitlines()[-1] == "三、防火"
    assert [(n.label, n.offset >= contents.span.end) for n in outline.nodes] == [("一、", True), ("二、", True), ("三、", True)]


def test_an_empty_text_has_no_outline() -> None:
    _, outline = read(" \n\n ")
    assert (outline.title, outline.parts, outline.nodes) == (None, (), ())


def test_the_first_heading_is_no_second_line_of_the_title() -> None:
    lines = ["春耕座谈", "从一条水渠说起", BODY, "把账目亮在明处", BODY, "把难处摆在桌上", BODY]
    _, outline = read("\n".join(lines))
    assert (outline.title, [n.heading for n in outline.nodes]) == ("春耕座谈", lines[1::2])


def test_a_brief_line_under_the_title_is_a_name_or_a_heading() -> None:
    assert parts(f"在春耕会上的讲话\n石匠\n{BODY}\n{BODY}")["speaker"] == "石匠"
    raw = f"春耕讲稿\n开场白\n{BODY}\n把账目亮在明处\n{BODY}"
    assert (read(raw)[1].title, tree(raw)) == ("春耕讲稿", ["开场白", "把账目亮在明处"])


def test_an_english_title_over_two_lines_keeps_a_blank_between_them() -> None:
    _, outline = read(
        "Report of the Water Works\nfor the Year Behind Us\n3 March 2026\n\nMr. Speaker,\nWe shall repair the canals this year."
    )
    assert outline.title == "Report of the Water Works for the Year Behind Us"


SPEECH = (
    "同志们：\n今年春耕来得早，各村要把人手排好，把日子排好，不要挤在一起。\n一、清淤\n各村把干渠支渠都看一遍，看到淤塞的地方当天报上来。"
)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("title: 春耕備種會議講話\ndate: 2026-03-02\ncategories: notes\n", "春耕備種會議講話"),
        ("# 登记表\n\n- doc_id: 17\n- title: 春耕备种会议讲话\n- source_url: https://example.org/17\n", "春耕备种会议讲话"),
        ("# Speech\n\n**Date:** 2026-03-02\n**Title:** 春耕备种会议讲话\n**Speakers:** 镇长\n", "春耕备种会议讲话"),
        ("关于印发春耕备种和水渠管护\n两项办法的通知\n农发〔2026〕3号\n", "关于印发春耕备种和水渠管护两项办法的通知"),
        ("2026年春耕工作报告\n新华社2026年3月2日电\n工作报告\n", "2026年春耕工作报告"),
        ("春耕备种会议纪要\n2026年3月2日（星期一）上午9时5分、下午2时40分\n办公楼三楼会议室\n", "春耕备种会议纪要"),
        ("春耕備種會議紀錄\n中華民國115年3月2日（星期一）上午9時5分\n", "春耕備種會議紀錄"),
        ("关于各村水渠管护情况的调研报告\n镇水利站课题组\n", "关于各村水渠管护情况的调研报告"),
        ("学习《水渠管护办法》心得体会\n水利站  王建国\n", "学习《水渠管护办法》心得体会"),
        ("二零二六年施政報告\n行政長官陳文輝\n", "二零二六年施政報告"),
        ("中国共产党柳河镇第九届委员会\n第六次全体会议公报\n", "中国共产党柳河镇第九届委员会第六次全体会议公报"),
        ("柳河县人民检察院工作报告\n——在柳河县第九届人民代表大会上\n柳河县人民检察院检察长\u3000\u3000沈 涛\n", "柳河县人民检察院工作报告"),
        ("加快修渠清淤\n柳河镇镇长\n《农村工作》2026年第3期\n", "加快修渠清淤"),
        ("赴外地学习考察报告\n柳河县党政考察团\n", "赴外地学习考察报告"),
        ("柳河镇村民委员会\n工作报告\n", "柳河镇村民委员会工作报告"),
        ("柳河镇人民政府文件\n柳政发〔2026〕3号\n关于做好春耕备种的通知\n", "关于做好春耕备种的通知"),
        ("柳政发〔2026〕3号《关于做好春耕备种的意见》\n浏览量：8　时间：2026-03-02\n关于做好春耕备种的意见\n", "关于做好春耕备种的意见"),
        ("范文\n位置：首页 > 范文 > 报告\n镇长工作报告全文\n发布时间：2026-03-02\n", "镇长工作报告全文"),
        ("柳河镇2026年工作报告（二）\nhttps://example.org/17  2026-03-02\n", "柳河镇2026年工作报告（二）"),
        ("关于做好春耕备种的意见\n柳政发〔2026〕3号  2026年3月2日\n", "关于做好春耕备种的意见"),
    ],
    ids=[
        "values",
        "form",
        "bold values",
        "number of a document",
        "wire",
        "place",
        "years of another count",
        "authors",
        "organ and name",
        "chief executive",
        "organ as first line",
        "procurator",
        "journal",
        "delegation",
        "organ over a report",
        "red head",
        "name of the page",
        "breadcrumbs",
        "address",
        "number and date",
    ],
)
def test_what_stands_around_a_title_is_no_part_of_it(head: str, title: str) -> None:
    _, outline = read(f"{head}\n{SPEECH}")
    assert outline.title == title
    assert [n.label for n in outline.nodes] == ["一、"]


@pytest.mark.parametrize("wire", ["", "新华社柳河3月2日电"])
def test_a_title_that_runs_into_everything_ends_before_its_subtitle(wire: str) -> None:
    _, outline = read(
        f"{wire}早清渠，早备种——在春耕动员会上的讲话（2026年3月2日，柳河）镇长 王建国各位代表：今年春耕来得早，各村要把人手排好。"
    )
    assert outline.title == "早清渠，早备种"


def test_a_title_of_two_lines_may_have_a_comma_between_them() -> None:
    _, outline = read("早清渠、早备种，\n不误春耕\n（2026年3月2日）\n" + SPEECH)
    assert outline.title == "早清渠、早备种，不误春耕"
    _, outline = read("春天到了，\n大家都忙\n" + SPEECH)
    assert outline.title != "春天到了，大家都忙"


def test_compatriots_are_addressed_like_comrades() -> None:
    _, outline = read(
        "就職演說\n各位貴賓、全國的鄉親同胞:大家好!\n今年春耕來得早，各村要把人手排好，把日子排好。\n一、清淤\n把干渠都看一遍。"
    )
    assert outline.title == "就職演說"
    assert "salutation" in [part.kind for part in outline.parts]


def test_who_spoke_is_no_second_line_of_an_english_title() -> None:
    for speaker in (
        "Remarks by the Minister for Water",
        "Delivered by the Chairman on May 4, 2026",
        "Keynote address by Ann Lee",
        "Commencement Address, Lee College",
    ):
        _, outline = read(f"The Case for New Canals\n{speaker}\n\nMr. Speaker,\nWe shall repair the canals this year.")
        assert outline.title == "The Case for New Canals"


def test_the_day_on_which_a_speech_was_given_is_no_title() -> None:
    _, outline = read(
        "Given on Monday, March 2, 2026\nWe have met to speak of the canals. They are broken.\nThey shall be repaired before May."
    )
    assert outline.title is None
    assert [part.kind for part in outline.parts][:1] == ["date"]
