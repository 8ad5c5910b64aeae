"""What a format says of its lines counts: heading levels, bold and larger type, alignment."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from core.outline import recognise
from core.text import normalise, paragraphs
from tests.core.outline.outline_kit import read

if TYPE_CHECKING:
    from core.outline import Outline

BODY = "春耕前后事情多，各村要把人手排好，把日子排好，不要挤在一起。"


def styled(*lines: tuple[str, dict[str, Any]]) -> Outline:
    """Return the outline of lines, each with what its format says of it."""
    normal = normalise("\n".join(line for line, _ in lines))
    found = paragraphs(normal.text, normal.indents)
    return recognise(normal.text, tuple(replace(one, **facts) for one, (_, facts) in zip(found, lines, strict=True)))


def plain(outline: Outline) -> list[str]:
    """Return the nodes, indented by level."""
    return ["  " * (n.level - 1) + n.label + n.heading for n in outline.nodes]


def test_outline_levels_make_headings_and_their_depth() -> None:
    first, second = {"outline_level": 1}, {"outline_level": 2}
    outline = styled(
        ("水渠工作报告", {"style": "Title"}),
        ("去年的工作", first),
        (BODY, {}),
        ("清淤", second),
        (BODY, {}),
        ("备种", second),
        (BODY, {}),
        ("今年的打算", first),
        (BODY, {}),
    )
    assert plain(outline) == ["去年的工作", "  清淤", "  备种", "今年的打算"]
    assert str(outline.nodes[0].why) == "set as a heading of level 1"


def test_the_name_of_a_style_says_the_level_too() -> None:
    outline = styled((BODY, {}), ("去年的工作", {"style": "标题 1"}), (BODY, {}), ("清淤", {"style": "heading 2"}), (BODY, {}))
    assert plain(outline) == ["去年的工作", "  清淤"]


def test_lines_without_labels_take_the_depth_of_labels_of_their_level() -> None:
    first, second = {"outline_level": 1}, {"outline_level": 2}
    outline = styled(
        (BODY, {}),
        ("一、去年的工作", first),
        (BODY, {}),
        ("（一）清淤", second),
        (BODY, {}),
        ("（二）备种", second),
        (BODY, {}),
        ("二、今年的打算", first),
        (BODY, {}),
        ("清淤再清淤", second),
        (BODY, {}),
        ("附带的话", first),
        (BODY, {}),
    )
    assert plain(outline) == ["一、去年的工作", "  （一）清淤", "  （二）备种", "二、今年的打算", "  清淤再清淤", "附带的话"]


def test_bold_lines_are_headings_and_other_short_lines_then_are_not() -> None:
    bold = {"bold": True}
    outline = styled((BODY, {}), ("把账目亮在明处", bold), (BODY, {}), ("修渠", {}), (BODY, {}), ("把难处摆在桌上", bold), (BODY, {}))
    assert plain(outline) == ["把账目亮在明处", "把难处摆在桌上"]


def test_larger_type_makes_a_heading() -> None:
    text = {"size": 12.0}
    outline = styled((BODY, text), ("把账目亮在明处", {"size": 16.0}), (BODY, text), ("把难处摆在桌上", {"size": 16.0}), (BODY, text))
    assert plain(outline) == ["把账目亮在明处", "把难处摆在桌上"]


def test_a_bold_paragraph_is_no_heading() -> None:
    assert plain(styled((BODY, {}), (BODY * 3, {"bold": True}), (BODY, {}))) == []


def test_a_table_a_picture_and_a_note_are_no_part_of_the_outline() -> None:
    outline = styled(
        ("水渠工作报告", {}),
        ("一、去年的工作", {}),
        (BODY, {}),
        ("序号\t事项\t完成", {"row": (0, 0)}),
        ("一、\t清淤\t三里", {"row": (0, 1)}),
        ("二、\t备种\t九成", {"row": (0, 2)}),
        ("第一章 渠道图", {"role": "picture"}),
        ("二、今年的打算", {}),
        (BODY, {}),
        ("三、[1] 三里是按水平距离算的。", {"role": "note"}),
    )
    assert plain(outline) == ["一、去年的工作", "二、今年的打算"]
    assert not outline.faults()


def test_a_sentence_does_not_go_on_behind_a_table() -> None:
    outline = styled(
        ("一、去年的工作", {}),
        ("各村按照下表所列的时间和里程分段清理去年冬天留下来的淤泥和杂草", {}),
        ("村\t里程", {"row": (0, 0)}),
        ("二、今年的打算", {}),
        (BODY, {}),
    )
    assert plain(outline) == ["一、去年的工作", "二、今年的打算"]


def test_a_line_in_the_style_of_titles_is_the_title_whatever_stands_above() -> None:
    outline = styled(
        ("南边沟渠管理小组", {}),
        ("把水送到每一块地", {"style": "Title"}),
        ("在春季会上的话", {"style": "Title"}),
        ("一、去年的工作", {}),
        (BODY, {}),
        ("二、今年的打算", {}),
        (BODY, {}),
    )
    assert outline.title == "把水送到每一块地在春季会上的话"
    assert plain(outline) == ["一、去年的工作", "二、今年的打算"]


def test_without_a_title_lines_of_a_lower_level_are_headings_from_the_first() -> None:
    second = {"outline_level": 2}
    outline = styled(("清淤", second), (BODY, {}), ("备种", second), (BODY, {}))
    assert plain(outline) == ["清淤", "备种"]
    assert outline.title is None


def test_notes_on_a_text_behind_the_mark_of_a_quotation_are_no_headings() -> None:
    notes = "> **原始发布**：柳河镇3月2日电\n> **通过时间**：2026年3月2日，全镇第六次会议通过\n"
    raw = f"# 水渠管护准则\n\n{notes}\n---\n\n## 一、清淤\n\n{BODY}\n\n## 二、备种\n\n{BODY}"
    normal = normalise(raw)
    outline = recognise(normal.text, paragraphs(normal.text, normal.indents))
    assert outline.title == "水渠管护准则"
    assert plain(outline) == ["一、清淤", "二、备种"]


def test_short_lines_of_a_list_are_no_headings_where_the_format_marks_the_headings() -> None:
    assert plain(read(f"# 春耕总结\n\n## 一、清淤\n\n{BODY}\n\n东渠三里\n西渠五里\n\n## 二、备种\n\n{BODY}")[1]) == ["一、清淤", "二、备种"]


def test_the_first_of_several_lines_of_one_level_is_a_heading_like_the_others() -> None:
    first, second = {"style": "heading 1", "outline_level": 1}, {"style": "heading 2", "outline_level": 2}
    outline = styled(("去年的水", first), (BODY, {}), ("东渠", second), (BODY, {}), ("今年的打算", first), (BODY, {}))
    assert (outline.title, plain(outline)) == (None, ["去年的水", "  东渠", "今年的打算"])


def test_what_names_the_whole_paper_is_its_title_though_other_lines_have_its_level() -> None:
    first, second = {"style": "heading 1", "outline_level": 1}, {"style": "heading 2", "outline_level": 2}
    rest = [("去年的水", first), (BODY, {}), ("东渠", second), (BODY, {}), ("今年的打算", first), (BODY, {})]
    tree = ["去年的水", "  东渠", "今年的打算"]
    for head in (
        [("全镇春耕总结", first), (BODY, {})],
        [("把水送到每一块地", first), ("2026年3月2日", {}), (BODY, {})],
        [("把水送到每一块地", first)],
        [("把水送到每一块地", first), ("镇长　陈大河", {}), (BODY, {})],
    ):
        outline = styled(*head, *rest)
        assert (outline.title, plain(outline)) == (head[0][0], tree)


def test_the_first_line_is_the_title_where_the_others_of_its_level_are_numbered() -> None:
    first = {"style": "heading 1", "outline_level": 1}
    outline = styled(("把水送到每一块地", first), (BODY, {}), ("一、去年的水", first), (BODY, {}), ("二、今年的打算", first), (BODY, {}))
    assert (outline.title, plain(outline)) == ("把水送到每一块地", ["一、去年的水", "二、今年的打算"])


def test_bold_lines_stand_beneath_the_headings_that_have_a_level() -> None:
    first, bold = {"style": "heading 1", "outline_level": 1}, {"style": "Normal", "bold": True}
    outline = styled(
        (BODY, {}),
        ("总的情况", bold),
        (BODY, {}),
        ("去年的水", first),
        (BODY, {}),
        ("东渠", bold),
        (BODY, {}),
        ("西渠", bold),
        (BODY, {}),
        ("今年的打算", first),
        (BODY, {}),
        ("备种", bold),
        (BODY, {}),
    )
    assert plain(outline) == ["总的情况", "去年的水", "  东渠", "  西渠", "今年的打算", "  备种"]


@pytest.mark.parametrize("sign", "•➢■◆●▪✓◻–◦○")
def test_lines_behind_the_sign_of_a_list_are_no_headings(sign: str) -> None:
    assert plain(styled((BODY, {}), (f"{sign} 清理东渠", {}), (f"{sign} 准备种子", {}), (BODY, {}))) == []


def test_an_ornament_before_a_single_line_leaves_it_a_heading() -> None:
    outline = styled((BODY, {}), ("■ 去年的水", {}), (BODY, {}), ("■ 今年的打算", {}), (BODY, {}))
    assert plain(outline) == ["■ 去年的水", "■ 今年的打算"]


def test_larger_lines_hold_smaller_ones_and_centred_ones_hold_the_others() -> None:
    text, large, small = {"size": 14.0}, {"size": 18.0}, {"size": 16.0}
    rows = [("去年的水", large), ("东渠", small), ("西渠", small), ("今年的打算", large), ("备种", small)]
    outline = styled((BODY, text), *(one for row in rows for one in (row, (BODY, text))))
    assert plain(outline) == ["去年的水", "  东渠", "  西渠", "今年的打算", "  备种"]
    centred, bold = {"bold": True, "alignment": "center"}, {"bold": True}
    looks = [centred, bold, bold, centred, bold]
    outline = styled((BODY, {}), *(one for row, look in zip(rows, looks, strict=True) for one in ((row[0], look), (BODY, {}))))
    assert plain(outline) == ["去年的水", "  东渠", "  西渠", "今年的打算", "  备种"]


def test_sizes_that_differ_by_a_trifle_make_no_levels() -> None:
    text = {"size": 12.0}
    outline = styled((BODY, text), ("去年的水", {"size": 16.0}), (BODY, text), ("今年的打算", {"size": 15.6}), (BODY, text))
    assert plain(outline) == ["去年的水", "今年的打算"]


def test_a_line_in_the_style_of_subtitles_is_no_part_of_the_title() -> None:
    outline = styled(
        ("把水送到每一块地", {"style": "Title"}),
        ("春季会上的话", {"style": "Subtitle"}),
        ("镇长　陈大河", {"style": "Subtitle"}),
        (BODY, {}),
        ("去年的水", {"style": "heading 1", "outline_level": 1}),
        (BODY, {}),
    )
    assert outline.title == "把水送到每一块地"
    assert [part.kind for part in outline.parts] == ["title", "speaker", "opening"]
    assert plain(outline) == ["去年的水"]


def test_numbered_items_stand_beneath_headings_with_numbers_that_the_format_sets() -> None:
    first, second = {"outline_level": 2}, {"outline_level": 3}
    items: list[tuple[str, dict[str, Any]]] = [("1. 先看水", {}), ("2. 再看桥", {})]
    outline = styled(
        ("一、怎么看", first), ("1. 看渠", second), *items, ("2. 看桥", second), *items, ("二、怎么办", first), ("各村分头去办。", {})
    )
    assert plain(outline) == [
        "一、怎么看",
        "  1.看渠",
        "    1.先看水",
        "    2.再看桥",
        "  2.看桥",
        "    1.先看水",
        "    2.再看桥",
        "二、怎么办",
    ]


@pytest.mark.parametrize("style", ["TOC 1", "toc 2", "目录 1", "Contents 1"])
def test_lines_in_the_style_of_contents_are_no_headings_wherever_they_stand(style: str) -> None:
    first, line = {"outline_level": 1}, {"style": style}
    outline = styled(
        ("目录", {}),
        ("第一卷", line),
        ("水为什么到不了头？", line),
        ("第二卷", line),
        ("第一卷", first),
        (BODY, {}),
        ("本卷目录", {}),
        ("第二卷", line),
        ("第二卷", first),
        (BODY, {}),
    )
    assert plain(outline) == ["第一卷", "第二卷"]
    contents = outline.part("contents")
    assert contents is not None
    assert contents.span.start == 0


def test_a_label_alone_does_not_take_a_heading_of_another_level_for_its_words() -> None:
    first, second = {"outline_level": 1}, {"outline_level": 2}
    lines = (("第一卷", first), ("出版说明", second), (BODY, {}), ("第二卷", first), ("再版说明", second), (BODY, {}))
    assert plain(styled(*lines)) == ["第一卷", "  出版说明", "第二卷", "  再版说明"]
    same = (("第一卷", first), ("春耕", first), (BODY, {}), ("第二卷", first), ("防汛", first), (BODY, {}))
    assert plain(styled(*same)) == ["第一卷春耕", "第二卷防汛"]


def test_the_name_of_a_book_over_each_of_its_volumes_is_no_heading() -> None:
    name, first = {"alignment": "center"}, {"outline_level": 1}
    volumes = [one for volume in ("第一卷", "第二卷", "第三卷") for one in (("水渠讲话集", name), (volume, first), (BODY, {}))]
    assert plain(styled(*volumes)) == ["第一卷", "第二卷", "第三卷"]


@pytest.mark.parametrize("sign", ["〔1〕", "[12]", "〔1〕〔2〕*", " ［3］"])
def test_signs_of_notes_are_none_of_a_headings_words(sign: str) -> None:
    first = {"outline_level": 1}
    outline = styled((f"在清淤会上的讲话{sign}", first), (BODY, {}), ("在〔1〕总结会上的讲话", first), (BODY, {}))
    assert plain(outline) == ["在清淤会上的讲话", "在〔1〕总结会上的讲话"]


def test_the_first_of_several_papers_is_no_title_of_all() -> None:
    first, below = {"outline_level": 1}, "（二〇二六年三月二日）"
    titles = ["在清淤会上的讲话", "答记者问", "同代表的谈话"]
    outline = styled(*(one for title in titles for one in ((title, first), (below, {}), (BODY, {}))))
    assert (outline.title, plain(outline)) == (None, titles)
    outline = styled(*(one for title in titles[1:] for one in ((title, first), (BODY, {}))))
    assert (outline.title, plain(outline)) == (None, titles[1:])
    chapters = [one for title in ("形势", "任务") for one in ((title, first), (BODY, {}))]
    outline = styled(("在清淤会上的讲话", first), (below, {}), (BODY, {}), *chapters)
    assert (outline.title, plain(outline)) == ("在清淤会上的讲话", ["形势", "任务"])


def test_a_volume_without_another_name_and_what_a_book_says_of_its_making_are_no_titles() -> None:
    first, second = {"outline_level": 1}, {"outline_level": 2}
    outline = styled(("上编", first), ("在清淤会上的讲话", second), (BODY, {}), ("在总结会上的讲话", second), (BODY, {}))
    assert (outline.title, plain(outline)) == (None, ["上编", "  在清淤会上的讲话", "  在总结会上的讲话"])
    outline = styled(
        ("版权信息", first), ("书名：水渠讲话集", {}), ("第一讲　清淤", first), (BODY, {}), ("第二讲　修闸", first), (BODY, {})
    )
    assert (outline.title, plain(outline)) == (None, ["版权信息", "第一讲清淤", "第二讲修闸"])


def test_the_number_of_a_document_under_its_title_is_no_heading() -> None:
    first, centred = {"outline_level": 1}, {"alignment": "center"}
    papers = [
        one
        for number, title in enumerate(("关于清淤工作的通知", "关于修闸工作的通知"), 1)
        for one in ((title, first), (f"江政发〔2026〕{number}号", centred), (BODY, {}), ("工作措施", centred), (BODY, {}))
    ]
    outline = styled(*papers)
    assert plain(outline) == ["关于清淤工作的通知", "  工作措施", "关于修闸工作的通知", "  工作措施"]
