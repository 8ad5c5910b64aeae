"""Lines on paper: where they end, which stand together, and what an official document looks like."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPageSize

from gui.panes.page.breaking import NOT_FIRST, NOT_LAST
from gui.panes.page.layout import PageLayout
from gui.panes.page.official import GB_LINE
from gui.paper.lines import PIECE, Piece
from gui.paper.look import MILLIMETRE, UNIT
from gui.print_options import PAPERS, PrintOptions
from tests.gui.paper_kit import laid_out, rows, subject

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")
OFFICIAL = PrintOptions(official=True)
SENTENCE = "渠道要一段一段地清，账目要一笔一笔地算，谁的事谁来办，办不好就重来。"
MARKS = "他问：“水从哪里来？”我说（大家都听见了）：“从山上来！”《水利志》、“河长制”、‘清单制’，共１２．５公里——占35.2%……"


def speech(*paragraphs: str) -> str:
    return "\n\n".join(("在水利工作会议上的讲话", "同志们：", *paragraphs)) + "\n"


def test_everything_stands_on_a_page_once_and_in_order(tmp_path: Path) -> None:
    text = speech(*(f"第{number}件事。" + SENTENCE * (number % 7 + 1) for number in range(1, 60)))
    sheaf = laid_out(subject(tmp_path, text))
    assert len(sheaf) > 3
    assert "".join("".join(rows(sheaf, number)) for number in range(len(sheaf))) == text.replace("\n", "")


def test_no_line_begins_or_ends_with_a_mark_that_must_not(tmp_path: Path) -> None:
    for indent in range(5):
        sheaf = laid_out(subject(tmp_path, speech("水" * indent + MARKS * 12)))
        lines = [line for number in range(len(sheaf)) for line in rows(sheaf, number)]
        assert len(lines) > 12
        assert not [line for line in lines if line[0] in NOT_FIRST or line[-1] in NOT_LAST]


def test_a_heading_never_stands_alone_at_the_foot(tmp_path: Path) -> None:
    labels = "一二三四五六七八九"
    for lead in range(12):
        parts = [SENTENCE] * lead
        for label in labels:
            parts += [f"{label}、把第{label}段渠道管到底", "（一）先清淤", SENTENCE * 3]
        sheaf = laid_out(subject(tmp_path, speech(*parts)))
        lasts = [sheaf.flow.blocks[page.lines[-1].block] for page in sheaf.flow.pages]
        assert len(lasts) > 2
        assert not any(block.is_heading for block in lasts)


def test_no_line_of_a_paragraph_stands_alone_at_foot_or_head(tmp_path: Path) -> None:
    for lead in range(8):
        sheaf = laid_out(subject(tmp_path, speech(*[SENTENCE] * lead, *[SENTENCE * 5] * 14)))
        for page in sheaf.flow.pages:
            for index in (page.lines[0].block, page.lines[-1].block):
                whole = sum(line.block == index for other in sheaf.flow.pages for line in other.lines)
                here = sum(line.block == index for line in page.lines)
                assert whole == 1 or here > 1


def test_lines_stay_within_the_page(tmp_path: Path) -> None:
    for options in (PrintOptions(), OFFICIAL, PrintOptions(paper="A5", landscape=True)):
        sheaf = laid_out(subject(tmp_path, speech(*[SENTENCE * 4] * 40)), options)
        look = sheaf.look
        for page in sheaf.flow.pages:
            assert page.lines[0].top == pytest.approx(look.top)
            assert all(line.top + line.pitch <= look.top + look.depth + 1 for line in page.lines)


def test_a_paragraph_that_is_laid_out_in_pieces_has_no_seams(tmp_path: Path) -> None:
    long = (SENTENCE + "二〇二六年𠮷野，" + "water and 12.5 km of canals. ") * 120
    sheaf = laid_out(subject(tmp_path, speech(long.strip())))
    lines = [line for number in range(len(sheaf)) for line in rows(sheaf, number)][2:]
    assert len(long) > 3 * PIECE
    assert "".join(lines) == long.strip()
    widths = [len(line.encode("gb18030")) for line in lines[1:-1]]
    assert min(widths) > 0.7 * max(widths)


def test_an_official_page_has_22_lines_of_28_characters(tmp_path: Path) -> None:
    sheaf = laid_out(subject(tmp_path, speech("水" * 28 * 70)), OFFICIAL)
    assert len(sheaf.flow.pages[1].lines) == 22
    assert {len(line) for line in rows(sheaf, 1)} == {28}


def test_an_official_page_has_the_measures_of_the_standard(tmp_path: Path) -> None:
    look = laid_out(subject(tmp_path, speech(SENTENCE)), PrintOptions(official=True, paper="A3", landscape=True)).look
    assert look.size.id() == QPageSize.PageSizeId.A4
    assert not look.is_landscape
    measures = (look.width, look.height, look.left, look.top, look.column)
    assert [measure / MILLIMETRE for measure in measures] == pytest.approx([210, 297, 28, 37, 156])
    assert look.pitch == pytest.approx(GB_LINE * UNIT)
    assert look.face("body").font.pixelSize() == 16 * UNIT


def test_an_official_title_is_larger_and_a_line_stands_free_under_the_head(tmp_path: Path) -> None:
    sheaf = laid_out(subject(tmp_path, speech("一、把渠道管到底", SENTENCE)), OFFICIAL)
    lines = sheaf.flow.pages[0].lines
    assert sheaf.look.face(sheaf.flow.blocks[0].face).font.pixelSize() == 22 * UNIT
    steps = [round((below.top - above.top) / sheaf.look.pitch) for above, below in pairwise(lines)]
    assert steps[:3] == [2, 1, 1]


def test_paragraphs_have_the_numbers_of_the_page(tmp_path: Path) -> None:
    sheaf = laid_out(subject(tmp_path, speech("一、把渠道管到底", SENTENCE, SENTENCE)))
    assert [(block.words[:4], block.number) for block in sheaf.flow.blocks] == [
        ("在水利工", None),
        ("同志们：", 1),
        ("一、把渠", 2),
        ("渠道要一", 3),
        ("渠道要一", 4),
    ]


def test_the_skeleton_has_headings_and_first_sentences_only(tmp_path: Path) -> None:
    text = speech(
        "今天只讲两件事。别的不讲。",
        "一、把渠道管到底",
        "先把淤泥清掉。再把闸门修好。",
        "二、把账目算清楚",
        "一是收。二是支。这些都要公开。",
    )
    sheaf = laid_out(subject(tmp_path, text), PrintOptions(content="skeleton"))
    assert rows(sheaf, 0) == [
        "在水利工作会议上的讲话",
        "今天只讲两件事。",
        "一、把渠道管到底",
        "先把淤泥清掉。",
        "二、把账目算清楚",
        "一是收。",
        "二是支。",
    ]


def test_headings_are_known_with_their_pages(tmp_path: Path) -> None:
    text = speech("一、把渠道管到底", *[SENTENCE * 5] * 9, "二、把账目算清楚", SENTENCE)
    sheaf = laid_out(subject(tmp_path, text))
    found = sheaf.flow.headings
    assert [(one.level, one.words) for one in found] == [(1, "一、把渠道管到底"), (1, "二、把账目算清楚")]
    assert found[0].page == 0
    assert "二、把账目算清楚" in rows(sheaf, found[1].page)
    assert found[1].page > 0


def test_a_place_of_the_text_is_found_on_its_page(tmp_path: Path) -> None:
    sheaf = laid_out(subject(tmp_path, speech(SENTENCE * 100)))
    text = sheaf.subject.document.text
    for number in range(len(sheaf)):
        first = sheaf.flow.pages[number].lines[0]
        place = sheaf.flow.blocks[first.block].place
        assert place is not None
        assert sheaf.flow.page_of(place + first.span[0]) == number
    assert sheaf.flow.page_of(len(text) - 1) == len(sheaf) - 1


def test_larger_text_takes_more_pages(tmp_path: Path) -> None:
    text = speech(*[SENTENCE * 6] * 20)
    small, large = (laid_out(subject(tmp_path, text, layout=PageLayout(text_size=size))) for size in (14, 24))
    assert len(large) > 2 * len(small)


@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_can_be_turned(tmp_path: Path, paper: str) -> None:
    upright, turned = (
        laid_out(subject(tmp_path, speech(SENTENCE)), PrintOptions(paper=paper, landscape=way)).sheet for way in (False, True)
    )
    assert upright.width() < upright.height()
    assert (turned.width(), turned.height()) == (upright.height(), upright.width())


def test_a_text_of_one_line_has_one_page(tmp_path: Path) -> None:
    sheaf = laid_out(subject(tmp_path, "一句话。\n"))
    assert [rows(sheaf, number) for number in range(len(sheaf))] == [["一句话。"]]


def test_a_line_is_filled_at_all_of_its_characters_and_not_at_a_blank_alone(tmp_path: Path) -> None:
    for options in (PrintOptions(), OFFICIAL):
        text = speech(*("渠道" * lead + "共 12.5 km 长，要一段一段地清，账目要一笔一笔地算，谁的事谁来办。" * 4 for lead in range(9)))
        sheaf = laid_out(subject(tmp_path, text), options)
        size = sheaf.look.text_size
        seen = 0
        for line in (line for page in sheaf.flow.pages for line in page.lines):
            block = sheaf.flow.blocks[line.block]
            piece, words = Piece(block, line.piece, sheaf.look), block.words[line.span[0] : line.span[1]]
            at = words.find(" ", 1)
            if line.span[1] < len(block.words) and 0 < at < len(words.rstrip()) - 1:
                seen += 1
                places = [piece.x_of(line.row, line.span[0] + place) for place in (at, at + 1, len(words.rstrip()))]
                assert places[1] - places[0] < 0.6 * size
                assert places[2] == pytest.approx(sheaf.look.column, abs=0.5 * size)
        assert seen > 8


def test_a_cell_goes_on_under_its_beginning(tmp_path: Path) -> None:
    rows_of_it = [
        ("清淤", "水管所", "先把淤泥一段一段地挖出来，再用车拉到指定的地方堆好，堆好以后还要有人看着。" * 2),
        ("修闸", "农机站", "三月底"),
    ]
    table = "| 任务 | 牵头 | 要求 |\n|---|---|---|\n" + "".join(f"| {' | '.join(row)} |\n" for row in rows_of_it)
    sheaf = laid_out(subject(tmp_path, table, name="表.md"))
    lines = [line for page in sheaf.flow.pages for line in page.lines]
    pieces = [Piece(sheaf.flow.blocks[line.block], line.piece, sheaf.look) for line in lines]
    long = [(piece, line) for piece, line in zip(pieces, lines, strict=True) if line.block == 1]
    assert len(long) > 2
    begin = sheaf.flow.blocks[1].words.rindex("\t") + 1
    first = long[0][0].x_of(0, begin)
    assert [piece.x_of(line.row, line.span[0]) for piece, line in long[1:]] == pytest.approx([first] * (len(long) - 1), abs=1)
    # And the cells of a column stand under one another.
    starts = [sheaf.flow.blocks[block].words.index("\t") + 1 for block in (0, 1, 2)]
    places = [Piece(sheaf.flow.blocks[block], 0, sheaf.look).x_of(0, start) for block, start in enumerate(starts)]
    assert places == pytest.approx([places[0]] * 3, abs=1)


def test_what_a_tab_parts_stands_well_apart(tmp_path: Path) -> None:
    sheaf = laid_out(subject(tmp_path, speech("姓名：张三\t职务：镇长")))
    look, block = sheaf.look, sheaf.flow.blocks[-1]
    piece = Piece(block, 0, look)
    place = block.words.index("\t")
    assert piece.x_of(0, place + 1) - piece.x_of(0, place) > 0.9 * look.text_size
    assert (piece.x_of(0, place + 1) - piece.x_of(0, 0)) % (4 * look.text_size) == pytest.approx(0, abs=1)


def test_headings_without_a_paragraph_stand_on_pages_while_there_are_more(tmp_path: Path) -> None:
    text = "讲话\n\n" + "\n\n".join(f"第{number}章 渠道管护" for number in range(1, 200)) + "\n"
    sheaf = laid_out(subject(tmp_path, text), PrintOptions(content="skeleton"))
    flow = sheaf.flow
    assert [line.block for page in flow.pages for line in page.lines] == list(range(len(flow.blocks)))
    counts = [len(page.lines) for page in flow.pages]
    assert min(counts[:-1]) >= max(counts) - 8
