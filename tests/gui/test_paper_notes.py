"""Notes on paper: what is written in Markdown, where the passage stands, and any length."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gui.paper.look import NOTE_STRONG
from gui.paper.note_lines import NoteLine, note_lines
from gui.print_options import PrintOptions
from tests.gui.paper_kit import laid_out, rows, subject

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("note", "wanted"),
    [
        ("三月底前。\n\n分两段。", ["三月底前。", "分两段。"]),
        ("# 总评\n\n讲得**实在**。", ["总评", "讲得实在。"]),
        ("- 春耕\n- 水利\n  - 干渠", ["•\u2002春耕", "•\u2002水利", "•\u2002干渠"]),
        ("1. 一是\n2. 二是", ["1. 一是", "2. 二是"]),
        ("见[办法](https://example.org/a)第三条", ["见办法 (https://example.org/a)第三条"]),
        ("> 原话\n>> 更早的话", ["原话", "更早的话"]),
        ("~~删去~~，`编号`，*斜*", ["删去，编号，斜"]),
        ("面积 3*4*5 米，一个*星", ["面积 3*4*5 米，一个*星"]),
        (r"\*不是强调\*", ["*不是强调*"]),
        ("```\n# 原样 **留下**\n```\n后面", ["# 原样 **留下**", "后面"]),
        ("上\n\n---\n\n下 **重**", ["上", "下 重"]),
        ("#标签 不是标题 `x`", ["#标签 不是标题 x"]),
    ],
)
def test_a_note_in_markdown_is_set_without_its_marks(note: str, wanted: list[str]) -> None:
    assert [line.words for line in note_lines(note)] == wanted


def test_emphasis_and_headings_of_a_note_are_bold() -> None:
    assert list(note_lines("## 总评\n- 讲得**实在**，**具体**")) == [
        NoteLine("总评", ((0, 2),)),
        NoteLine("•\u2002讲得实在，具体", ((4, 6), (7, 9))),
    ]


@given(st.text(alphabet="字a1 *_~`[]()<>\\#-+>\n", max_size=80))
@example("# ")
def test_of_a_note_no_word_is_lost(note: str) -> None:
    lines = list(note_lines(note))
    assert "".join(line.words for line in lines).count("字") == note.count("字")
    assert all(0 <= start < end <= len(line.words) for line in lines for start, end in line.bold)


def test_a_note_full_of_marks_is_read_as_fast_as_another() -> None:
    for sign in ("**字", "[字](", "`字", "~~字", "*字 ", "<https://", "> ", "- ", "\\"):
        begin = time.thread_time()
        list(note_lines(sign * 30_000))
        assert time.thread_time() - begin < 5


def test_bold_words_of_a_note_are_bold_on_paper(tmp_path: Path) -> None:
    marks = [{"quote": "清淤", "note": "**三月底**前。"}]
    sheaf = laid_out(subject(tmp_path, "讲话\n\n先清淤，再修闸。\n", marks), PrintOptions(notes=True))
    assert sheaf.flow.blocks[-1].words == "三月底前。"
    assert sheaf.flow.blocks[-1].runs == [(0, 3, NOTE_STRONG)]


def test_a_note_on_what_the_skeleton_leaves_out_has_the_page_of_what_stands_before_it(tmp_path: Path) -> None:
    parts = [f"{label}、第{label}件事\n\n先说这一件。" + "账目要公开。" * 9 for label in "一二三四五六七八九"] * 5
    text = "讲话\n\n" + "\n\n".join(parts) + "\n\n最后还有一句。但这一句不在骨架里。\n"
    marks = [{"quote": "这一句不在骨架里", "note": "谁来管？"}]
    sheaf = laid_out(subject(tmp_path, text, marks), PrintOptions(content="skeleton", notes=True))
    last = max(page for _, page in sheaf.flow.places)
    assert last > 0
    assert any(f"Page {last + 1}" in row for row in rows(sheaf, last + 1))


def test_hundreds_of_notes_in_one_paragraph_are_listed_without_waiting(tmp_path: Path) -> None:
    text = "讲话\n\n" + "".join(f"第{number}段渠道归谁，写在牌子上，账目一笔一笔公开；" for number in range(9_000)) + "\n"
    marks = [{"quote": f"第{number}段渠道", "note": "谁来管？"} for number in range(0, 9_000, 30)]
    sheaf = laid_out(subject(tmp_path, text, marks), PrintOptions(notes=True))
    begin = time.thread_time()
    for one in sheaf.subject.annotations:
        assert sheaf.flow.page_of(one.span.start) is not None
    assert time.thread_time() - begin < 0.5
