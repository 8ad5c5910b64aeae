"""Marks and what stands around the words on paper, seen in the picture of a page."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise
from operator import ne
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QColor

from core.annotation import COLOURS
from gui.paper.marking import STROKES
from gui.print_options import PrintOptions
from gui.theme import Theme
from gui.widgets.pigments import line_shade
from tests.gui.paper_kit import SIMPLE, count, laid_out, picture, pixels, subject

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

pytestmark = pytest.mark.usefixtures("qapp")
TEXT = "水利工作讲话\n\n先清淤，再修闸，最后把账目算清楚，一笔一笔都要公开。\n"
WHITE = Theme.load("white")


def shown(folder: Path, *marks: dict[str, Any], options: PrintOptions = SIMPLE, text: str = TEXT) -> QImage:
    return picture(laid_out(subject(folder, text, marks), options))


@pytest.mark.parametrize("colour", COLOURS)
def test_a_highlight_has_the_ground_of_its_pigment(tmp_path: Path, colour: str) -> None:
    image = shown(tmp_path, {"quote": "把账目算清楚", "colour": colour})
    assert count(image, WHITE.marks[colour]) > 300
    assert not any(count(image, WHITE.marks[other]) for other in COLOURS if other != colour)


@pytest.mark.parametrize("kind", ["underline", "wavy", "strike"])
def test_lines_have_the_strong_shade_of_their_pigment(tmp_path: Path, kind: str) -> None:
    sheaf = laid_out(subject(tmp_path, TEXT, [{"quote": "把账目算清楚", "kind": kind, "colour": "indigo"}]))
    # Fine enough that a line is wider than a pixel.
    image = picture(sheaf, scale=0.3)
    shade = line_shade(WHITE, "indigo")
    near = sum(found for colour, found in Counter(pixels(image)).items() if _is_near(QColor(colour), shade))
    assert near > 200


def test_two_marks_on_the_same_words_mix(tmp_path: Path) -> None:
    image = shown(tmp_path, {"quote": "再修闸，最后把账目", "colour": "gamboge"}, {"quote": "把账目算清楚", "colour": "indigo"})
    assert count(image, WHITE.mark(("gamboge", "indigo"))) > 150


def test_a_mark_goes_on_in_the_next_line(tmp_path: Path) -> None:
    text = "水利工作讲话\n\n" + "渠道要一段一段地清，" * 20 + "完。\n"
    image = shown(tmp_path, {"quote": "渠道要一段一段地清，" * 20, "colour": "rouge"}, text=text)
    rows = [y for y in range(image.height()) if any(image.pixelColor(x, y) == QColor(WHITE.marks["rouge"]) for x in range(200, 500, 3))]
    bands = 1 + sum(below > above + 1 for above, below in pairwise(rows))
    assert bands >= 5


def test_without_marks_the_page_is_as_if_there_were_none(tmp_path: Path) -> None:
    plain = shown(tmp_path)
    marks = ({"quote": "先清淤"}, {"quote": "再修闸", "kind": "wavy"}, {"quote": "最后", "kind": "bookmark"})
    assert shown(tmp_path, *marks, options=PrintOptions(numbers=False, marks=False)) == plain
    assert shown(tmp_path, *marks) != plain


def test_marks_stand_in_the_skeleton_where_its_words_do(tmp_path: Path) -> None:
    options = PrintOptions(content="skeleton")
    text = "水利工作讲话\n\n一、把渠道管到底\n\n先清淤。再修闸。\n\n二、把账目算清楚\n\n一笔一笔算。\n"
    seen = shown(tmp_path, {"quote": "先清淤", "colour": "rouge"}, options=options, text=text)
    hidden = shown(tmp_path, {"quote": "再修闸", "colour": "rouge"}, options=options, text=text)
    assert count(seen, WHITE.marks["rouge"]) > 150
    assert count(hidden, WHITE.marks["rouge"]) == 0


def test_without_colours_nothing_has_a_colour_and_every_pigment_is_told_apart(tmp_path: Path) -> None:
    options = PrintOptions(numbers=False, grey=True)
    pictures = []
    for colour in COLOURS:
        image = shown(tmp_path, {"quote": "把账目算清楚", "colour": colour}, options=options)
        # The ink itself is not quite grey.
        assert max(QColor(seen).saturation() for seen in set(pixels(image))) < 45
        pictures.append(image)
    for one, other in combinations(pictures, 2):
        assert sum(map(ne, pixels(one), pixels(other))) > 40


def test_every_pigment_has_a_stroke_of_its_own() -> None:
    assert set(STROKES) == set(COLOURS)
    assert len(set(STROKES.values())) == len(COLOURS)


def test_a_note_has_its_number_at_the_end_of_its_mark(tmp_path: Path) -> None:
    marks = ({"quote": "先清淤", "note": "三月底前。"}, {"quote": "把账目算清楚", "note": "每月一次。"}, {"quote": "都要公开"})
    without, with_notes = (shown(tmp_path, *marks, options=PrintOptions(numbers=False, notes=notes)) for notes in (False, True))
    areas = _different(without, with_notes)
    assert len(areas) == 2


def test_paragraph_numbers_stand_left_of_the_text(tmp_path: Path) -> None:
    without, with_numbers = (shown(tmp_path, options=PrintOptions(numbers=numbers)) for numbers in (False, True))
    differing = map(ne, pixels(without), pixels(with_numbers))
    places = [place % without.width() for place, is_other in enumerate(differing) if is_other]
    left = laid_out(subject(tmp_path, TEXT)).look.left * 0.1
    assert places
    assert max(places) < left


def test_a_table_has_a_rule_over_it_and_one_under_each_row(tmp_path: Path) -> None:
    table = "| 任务 | 牵头 |\n|---|---|\n| 清淤 | 水管所 |\n| 修闸 | 农机站 |\n"
    sheaf = laid_out(subject(tmp_path, table, name="表.md"))
    image = picture(sheaf)
    x = round((sheaf.look.left + sheaf.look.column) * 0.1) - 2
    rows = [y for y in range(image.height()) if image.pixelColor(x, y) != QColor("#FFFFFF")]
    assert sum(below > above + 1 for above, below in pairwise([0, *rows])) == 4


def test_an_official_page_number_stands_at_the_outer_side(tmp_path: Path) -> None:
    sheaf = laid_out(subject(tmp_path, "讲话\n\n" + "渠道要一段一段地清。" * 200 + "\n"), PrintOptions(official=True))
    foot = round((sheaf.look.top + sheaf.look.depth) * 0.1) + 4
    middles = []
    for number in (0, 1):
        image = picture(sheaf, number)
        inked = [x for y in range(foot, image.height()) for x in range(image.width()) if image.pixelColor(x, y).lightness() < 128]
        middles.append(sum(inked) / len(inked) / image.width())
    assert middles[0] > 0.7
    assert middles[1] < 0.35


def test_the_title_stands_over_every_page_but_the_first(tmp_path: Path) -> None:
    text = "水利工作讲话\n\n" + "渠道要一段一段地清。" * 200 + "\n"
    for options, are_headed in ((SIMPLE, [False, True]), (PrintOptions(official=True), [False, False])):
        sheaf = laid_out(subject(tmp_path, text), options)
        head = round(sheaf.look.top * 0.1) - 4
        images = [picture(sheaf, number) for number in (0, 1)]
        found = [any(one.pixelColor(x, y).lightness() < 150 for y in range(head) for x in range(one.width())) for one in images]
        assert found == are_headed


def _is_near(one: QColor, other: QColor) -> bool:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue())) < 40


def _different(one: QImage, other: QImage) -> list[tuple[int, int]]:
    """Return where columns of pixels differ, as runs from left to right."""
    differing = map(ne, pixels(one), pixels(other))
    columns = sorted({place % one.width() for place, is_other in enumerate(differing) if is_other})
    runs: list[tuple[int, int]] = []
    for x in columns:
        if runs and x <= runs[-1][1] + 3:
            runs[-1] = runs[-1][0], x
        else:
            runs.append((x, x))
    return runs


def test_numbers_of_notes_that_end_together_stand_apart_and_push_no_other(tmp_path: Path) -> None:
    ends = ({"quote": "先清淤", "note": "三月底前。"}, {"quote": "清淤", "note": "分两段。"}, {"quote": "再修闸", "note": "四月。"})
    edges = []
    for marks in (ends, (ends[0], ends[2])):
        without, with_notes = (
            picture(laid_out(subject(tmp_path, TEXT, marks), PrintOptions(numbers=False, notes=notes)), scale=0.4)
            for notes in (False, True)
        )
        differing = map(ne, pixels(without), pixels(with_notes))
        columns = sorted({place % without.width() for place, is_other in enumerate(differing) if is_other})
        edges.append([columns[0], *(right for left, right in pairwise(columns) if right - left > 8)])
    several, alone = edges
    assert len(several) == 3
    assert len(alone) == 2
    assert several[0] == alone[0]
    # 3 is where 2 would be; the figures differ by less than a point.
    assert abs(several[-1] - alone[-1]) < 4
