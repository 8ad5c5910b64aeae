"""Lines of any format become one normal text, with what is known of each line at its place."""

from __future__ import annotations

import string
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.document import NOTE, PICTURE, Document
from core.errors import UnreadableFile
from core.importers.lines import Line, Mark, assemble
from core.importers.source import Source
from core.text import normalise, paragraphs

SOURCE = Source(b"bytes", Path("讲话.docx"), "讲话.docx")
TEXTS = st.text(st.sampled_from("一二、村 水\t\n\r\u3000\u200b\xa0\x0b\u2003a。\ufdd0"), max_size=12)


def document(*lines: Line, marks: tuple[Mark, ...] = ()) -> Document:
    return assemble(lines, SOURCE, reader="test/1", marks=marks)


def test_each_line_is_a_paragraph_with_its_facts() -> None:
    read = document(
        Line("春耕的事", style="Title", bold=True, size=22.0, alignment="center"),
        Line("\u3000\u3000先管水。", indent=1),
        Line("注", role=NOTE),
    )
    assert read.text == "春耕的事\n先管水。\n注"
    title, body, note = read.paragraphs
    assert (title.style, title.bold, title.size, title.alignment) == ("Title", True, 22.0, "center")
    assert (body.indent, note.role) == (5, "note")


PHOTO = Line("[图：会场]", role=PICTURE, alignment="center")


def test_a_short_centred_line_under_a_picture_is_its_caption() -> None:
    read = document(Line("春耕的事"), PHOTO, Line(""), Line("会场。办公室供图", alignment="center"), Line("落款", alignment="center"))
    assert [one.role for one in read.paragraphs] == [None, PICTURE, PICTURE, None]


@pytest.mark.parametrize(
    "line",
    [
        Line("会场。办公室供图"),
        Line("一、先管水", alignment="center"),
        Line("第二节 水渠", alignment="center"),
        Line("水渠", alignment="center", bold=True),
        Line("水渠", alignment="center", outline_level=1),
        Line("渠" * 81, alignment="center"),
    ],
    ids=lambda line: line.text[:8],
)
def test_other_lines_under_a_picture_are_text(line: Line) -> None:
    assert document(Line("春耕的事"), PHOTO, line).paragraphs[-1].role is None


def test_a_title_under_the_picture_that_begins_a_document_is_no_caption() -> None:
    assert document(PHOTO, Line("春耕的事", alignment="center")).paragraphs[-1].role is None


def test_a_break_inside_a_line_makes_two_paragraphs_alike() -> None:
    read = document(Line("春耕的事\v南边沟渠", bold=True))
    assert [(one.span.of(read.text), one.bold) for one in read.paragraphs] == [("春耕的事", True), ("南边沟渠", True)]


def test_one_blank_line_stays_of_several_and_none_at_the_ends() -> None:
    assert document(Line(), Line("上"), Line(), Line(" "), Line("下"), Line()).text == "上\n\n下"


def test_blank_lines_alone_are_an_empty_file() -> None:
    with pytest.raises(UnreadableFile, match="empty"):
        document(Line(), Line("\u3000"))


def test_cells_stay_apart() -> None:
    read = document(Line("村\t里程", row=(0, 0)), Line("东村\t三里", row=(0, 1)))
    assert read.text == "村\t里程\n东村\t三里"
    assert [one.row for one in read.paragraphs] == [(0, 0), (0, 1)]


def test_a_page_begins_in_the_middle_of_a_paragraph() -> None:
    read = document(
        Line("第一页", pages=((0, 1),)),
        Line("\u3000\u3000从第一页到第二页", pages=((6, 2),)),
        Line("第二页"),
        Line("第四页", pages=((0, 4),)),
    )
    assert [read.text[place:][:3] for place in read.pages] == ["第一页", "到第二", "第四页", "第四页"]
    assert [one.page for one in read.paragraphs] == [1, 1, 2, 4]
    assert [read.page_at(place) for place in (0, read.pages[1] - 1, read.pages[1], len(read.text))] == [1, 1, 2, 4]


def test_without_pages_no_place_has_a_number() -> None:
    assert document(Line("春耕")).page_at(1) is None


def test_a_mark_keeps_its_words_when_its_line_is_normalised() -> None:
    mark = Mark((0, 3), (0, 7), note="好")
    read = document(Line("\u3000\u3000先\u200b管 水。"), marks=(mark,))
    assert [(one.span.of(read.text), one.note) for one in read.offers] == [("管 水", "好")]


def test_a_mark_over_two_lines_and_one_on_nothing() -> None:
    marks = (Mark((0, 2), (2, 1)), Mark((1, 0), (1, 0)), Mark((0, 4), (1, 0)))
    read = document(Line("春耕的事"), Line(" "), Line("先管水"), marks=marks)
    assert [one.span.of(read.text) for one in read.offers] == ["的事\n\n先"]


def test_a_dated_comment_is_the_same_one_after_its_words_were_edited() -> None:
    mark = Mark((0, 0), (0, 2), note="再问", created="2026-03-05T10:00:00Z")
    one, other = document(Line("管水。"), marks=(mark,)), document(Line("修渠。再说"), marks=(mark,))
    assert one.offers[0].key == other.offers[0].key


def test_marks_that_say_the_same_on_the_same_words_are_told_apart() -> None:
    marks = (Mark((0, 0), (0, 2)), Mark((1, 0), (1, 2)), Mark((2, 0), (2, 2)))
    keys = [one.key for one in document(Line("管水"), Line("管水"), Line("管水"), marks=marks).offers]
    assert len(set(keys)) == 3


@given(st.lists(TEXTS.map(lambda text: text.strip(f"{string.whitespace}\u200b\xa0\u2003\u3000")), min_size=1, max_size=8))
def test_the_text_is_the_one_that_normalising_gives(texts: list[str]) -> None:
    normal = normalise("\n".join(texts))
    if not normal.text:
        return
    read = document(*map(Line, texts))
    assert read.text == normal.text
    assert tuple(replace(one, page=None) for one in read.paragraphs) == paragraphs(normal.text, normal.indents)


@given(st.lists(TEXTS, min_size=1, max_size=5), st.data())
def test_a_mark_on_any_stretch_covers_the_same_words(texts: list[str], data: st.DataObject) -> None:
    if not normalise("\n".join(texts)).text:
        return
    ends = st.integers(0, len(texts) - 1).flatmap(lambda line: st.tuples(st.just(line), st.integers(0, len(texts[line]))))
    start, end = sorted((data.draw(ends), data.draw(ends)))
    read = document(*map(Line, texts), marks=(Mark(start, end),))
    pieces = [text[start[1] if line == start[0] else 0 : end[1] if line == end[0] else None] for line, text in enumerate(texts)]
    wanted = "".join(normalise("\n".join(pieces[start[0] : end[0] + 1])).text.split())
    assert ["".join(one.span.of(read.text).split()) for one in read.offers] == ([wanted] if wanted else [])
