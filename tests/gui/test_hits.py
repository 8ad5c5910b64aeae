"""The hits of a search on the page: what is painted of them in the text, across the borders of slices, and on the scroll bar."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from core.document import Document, Origin
from core.finding import Hits, Query, find_words
from core.outline.tree import Outline
from core.spans import Span
from core.text import paragraphs
from gui.pagination import Limits
from gui.panes.page.state import PageState
from gui.panes.reader import ReaderPane
from gui.theme import Theme
from gui.widgets.scroll_bar import TickBar
from tests.gui.page_kit import view_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QColor, QImage
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

THEME = Theme.load("paper")
SMALL = Limits(whole=200, whole_blocks=10, half=150, half_blocks=8, paragraph=400, piece=120)
LINE = "渠道要有人看，闸口要有人修，𠮷祥话不多说，出了事有人答应，办完了有人去看。"
TEXT = "\n".join(["在全镇水利工作会议上的讲话", *(f"{number}、{LINE}" for number in range(80)), LINE * 60])
"""Eighty paragraphs, and one that is so long that it is cut for display."""


@pytest.fixture
def pane(qtbot: QtBot) -> ReaderPane:
    """The page with that text, of which it holds a little at a time."""
    pane = ReaderPane(THEME, limits=SMALL)
    qtbot.addWidget(pane)
    pane.resize(700, 400)
    pane.show()
    pane.show_document(a_document(), Outline())
    return pane


def a_document(text: str = TEXT) -> Document:
    return Document(text, paragraphs(text), Origin(None, "", "text/1"), "讲话", "")


def given(view: QWidget, token: str = "hit") -> list[tuple[int, str]]:
    """Return what the widget is to lay a ground of hits under: places of the text, and words."""
    ground = THEME.colour(token)
    found = []
    for one in view.extraSelections():  # type: ignore[attr-defined]
        if one.format.background().color() == ground:
            assert one.format.foreground().color() == THEME.colour("ink")
            start = view.part.to_point(one.cursor.selectionStart())  # type: ignore[attr-defined]
            found.append((start, one.cursor.selectedText()))
    return found


def pixels(picture: QImage, colour: QColor) -> int:
    return sum(picture.pixelColor(x, y) == colour for x in range(picture.width()) for y in range(picture.height()))


def covered(hits: Iterable[Span], span: Span) -> str:
    """Return the words of hits inside a span, one behind another."""
    return "".join(one.clipped(span).of(TEXT) for one in hits if one.overlaps(span)).replace("\n", "")


def test_hits_in_view_are_painted_and_the_current_one_stronger(pane: ReaderPane) -> None:
    hits = find_words(TEXT, Query("有人看"))
    pane.show_hits(hits, 1)
    view = view_of(pane)
    assert given(view, "hit_current") == [(hits[1].start, "有人看")]
    seen = pane.visible_span()
    shown = [start for start, _ in given(view)]
    assert {hit.start for hit in hits if hit.overlaps(seen)} - {hits[1].start} <= set(shown)
    assert len(shown) < len(hits)
    picture = view.viewport().grab().toImage()
    for token in ("hit", "hit_current"):
        assert pixels(picture, THEME.colour(token)) > 50


def test_hits_with_nothing_between_them_have_one_ground(pane: ReaderPane) -> None:
    text = "始" + "\u3000" * 300 + "终"
    pane.show_document(a_document(text), Outline())
    hits = find_words(text, Query("\u3000"))
    pane.show_hits(hits, 100)
    assert len(hits) == 300
    found = given(view_of(pane))
    assert len(found) <= 6
    assert sum(len(words) for _start, words in found) == 299
    assert given(view_of(pane), "hit_current") == [(101, "\u3000")]


def test_hits_follow_the_page_through_all_slices(pane: ReaderPane) -> None:
    hits = find_words(TEXT, Query("有人"))
    pane.show_hits(hits, None)
    view = view_of(pane)
    source = random.Random(5)
    for point in (0, len(TEXT), *(source.randrange(len(TEXT)) for _ in range(30))):
        pane.go_to(point)
        seen = pane.visible_span()
        words = "".join(text for start, text in sorted(given(view)) if Span(start, start + len(text)).overlaps(seen))
        assert words.count("有人") == covered(hits, seen).count("有人")
        assert set(words) <= set("有人")


def test_a_hit_across_the_place_where_a_long_paragraph_is_cut_is_painted_on_both_sides(pane: ReaderPane) -> None:
    view = view_of(pane)
    cut = view.pages.cuts[4]
    pane.go_to(cut, flash=False)
    hit = Span(cut - 3, cut + 2)
    pane.show_hits(Hits([hit.start], [hit.end]), None)
    assert given(view) == [(cut - 3, TEXT[cut - 3 : cut]), (cut, TEXT[cut : cut + 2])]
    # A selection over the end of a block would fill the rest of its line.
    assert all("\u2029" not in words for _, words in given(view))


def test_a_hit_over_several_paragraphs_is_painted_line_by_line(pane: ReaderPane) -> None:
    start = TEXT.index("上的讲话")
    end = TEXT.index("1、渠道")
    pane.show_hits(Hits([start], [end]), 0)
    assert [words for _, words in given(view_of(pane), "hit_current")] == ["上的讲话", f"0、{LINE}"]


def test_a_hit_that_begins_before_and_ends_behind_the_slice_is_painted(pane: ReaderPane) -> None:
    pane.go_to(len(TEXT) // 2, flash=False)
    pane.show_hits(Hits([0], [len(TEXT)]), None)
    seen = pane.visible_span()
    painted = "".join(words for _, words in given(view_of(pane)))
    assert seen.of(TEXT).replace("\n", "") in painted


def test_the_same_hits_are_not_given_to_the_widget_again(pane: ReaderPane, monkeypatch: pytest.MonkeyPatch) -> None:
    near = find_words(TEXT, Query("有人"), within=Span(0, 1500))
    every = find_words(TEXT, Query("有人"))
    pane.show_hits(near, 0)
    view = view_of(pane)
    calls: list[int] = []
    put = view.setExtraSelections
    monkeypatch.setattr(view, "setExtraSelections", lambda selections: (calls.append(1), put(selections)))
    pane.show_hits(every, 0)
    assert calls == []
    pane.show_hits(every, 1)
    assert calls == [1]


def test_no_trace_of_the_current_hit_is_left(pane: ReaderPane) -> None:
    view = view_of(pane)
    before = view.viewport().grab().toImage()
    hits = find_words(TEXT, Query("有人"))
    pane.show_hits(hits, 2)
    assert view.viewport().grab().toImage() != before
    pane.clear_hits()
    assert view.viewport().grab().toImage() == before


def test_another_text_has_no_hits_of_the_one_before(pane: ReaderPane) -> None:
    pane.show_hits(find_words(TEXT, Query("有人")), 0)
    pane.show_document(a_document("另一份讲话，有人看。"), Outline())
    assert given(view_of(pane)) == given(view_of(pane), "hit_current") == []


def test_hits_wear_the_colours_of_another_theme(pane: ReaderPane) -> None:
    pane.show_hits(find_words(TEXT, Query("有人")), None)
    night = Theme.load("night")
    pane.apply_theme(night)
    grounds = {one.format.background().color().name() for one in view_of(pane).extraSelections()}
    assert grounds == {night.colour("hit").name()}


def test_the_bar_shows_where_hits_are(pane: ReaderPane) -> None:
    hits = find_words(TEXT, Query("讲话"))
    pane.show_hits(hits, None)
    (bar,) = [one for one in pane.findChildren(TickBar) if one.isVisible()]
    picture = bar.grab().toImage()
    rows = [y for y in range(picture.height()) if picture.pixelColor(1, y) == THEME.colour("hit_current")]
    assert rows == [0, 1, 2]
    last = find_words(TEXT, Query("去看"))
    pane.show_hits(last[len(last) - 1 :], 0)
    picture = bar.grab().toImage()
    rows = [y for y in range(picture.height()) if picture.pixelColor(bar.width() - 1, y) == THEME.colour("ink")]
    assert rows[-1] > picture.height() - 8


@pytest.mark.parametrize("words", ["有人", "，", "79、", "讲话"])
def test_each_cell_of_the_bar_that_has_a_hit_is_painted_and_no_other(pane: ReaderPane, words: str) -> None:
    hits = find_words(TEXT, Query(words))
    pane.show_hits(hits, None)
    (bar,) = [one for one in pane.findChildren(TickBar) if one.isVisible()]
    picture = bar.grab().toImage()
    rows = [y for y in range(picture.height()) if picture.pixelColor(1, y) == THEME.colour("hit_current")]
    count = (picture.height() - 3) // 4
    cells = {round(y * count / (picture.height() - 3)) for y in rows if y - 1 not in rows}
    parts = view_of(pane).pages.parts_of(hits.starts)
    expected = {round(part * count) for part in parts}
    # A hit right at the border between two cells may stand in either.
    assert all({cell - 1, cell, cell + 1} & cells for cell in expected)
    assert all({cell - 1, cell, cell + 1} & expected for cell in cells)
    assert len(expected ^ cells) <= 2 + len(expected) // 10


def test_two_sheets_of_one_text_both_show_the_hits(pane: ReaderPane) -> None:
    document = a_document()
    pane.show_document(document, Outline())
    pane.resize(1400, 400)
    pane.open_side()
    pane.show_on(1, document, Outline(), (), PageState(0, 0, 0, 0))
    hits = find_words(TEXT, Query("有人"))
    pane.show_hits(hits, 0)
    left = view_of(pane)
    pane.activate(1)
    right = view_of(pane)
    assert left is not right
    assert given(left)
    assert given(right)
    pane.show_on(0, a_document("另一份，有人看。"), Outline(), (), PageState(0, 0, 0, 0))
    pane.show_hits(hits, 0)
    assert given(left) == []
    assert given(right)
