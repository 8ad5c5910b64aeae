"""Scrolling moves what is painted and fetches text when there is time: what is seen must be what a page painted anew shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.anchors import Anchor
from core.annotation import COLOURS, Annotation
from core.corrections import Correction
from core.outline.tree import HEADING, Node, Outline
from core.spans import Span
from gui.pagination import Limits
from gui.panes.page.marks import WORDS
from gui.panes.page.state import PageState
from gui.panes.reader import ReaderPane
from gui.theme import THEMES, Theme
from tests.gui.page_kit import a_report, view_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

REPORT = a_report(60)
TEXT = REPORT.text
OUTLINE = Outline(None, (), tuple(Node(1, HEADING, "", "段", at, len(TEXT), at + 3, None) for at in (40, 900, 2500)))
MARKS = [
    Annotation(f"{n:032x}", (*WORDS, "bookmark")[n % 5], COLOURS[n % 5], Anchor.of(TEXT, Span(at, at if n % 5 == 4 else at + n % 60 + 1)))
    for n, at in enumerate(range(0, len(TEXT) - 80, 45))
]
CORRECTIONS = [Correction("c" * 32, Span(at, at + 2), "甲", TEXT[at : at + 2], "2026-03-01T08:00:00Z", is_applied=True) for at in (50, 300)]


@pytest.fixture(params=[Limits(), Limits(whole=500, half=900, half_blocks=40)], ids=["whole", "slices"])
def pane(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[ReaderPane]:
    pane = ReaderPane(Theme.load("paper"), limits=request.param)
    pane.resize(900, 600)
    pane.show()
    fill(pane)
    yield pane
    pane.close()
    pane.deleteLater()
    qapp.processEvents()


def fill(pane: ReaderPane) -> None:
    pane.show_document(REPORT, OUTLINE)
    pane.show_annotations(MARKS)
    pane.show_corrections(CORRECTIONS)


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def is_as_painted(pane: ReaderPane) -> bool:
    """Return True once the display shows the pane as it would paint itself anew; what is still to be painted is waited for."""
    for _ in range(200):
        if seen(pane) == painted(pane):
            return True
        QTest.qWait(10)
    return False


def seen(pane: ReaderPane) -> QImage:
    """Return what the display shows, moved or painted."""
    return pane.screen().grabWindow(pane.winId()).toImage()


def painted(pane: ReaderPane) -> QImage:
    """Return the pane as it paints itself anew."""
    return pane.grab().toImage().convertToFormat(seen(pane).format())


STEPS = st.lists(st.one_of(st.integers(-900, 900), st.sampled_from(["page", "select", "mark", "caret"])), min_size=1, max_size=12)


def act(pane: ReaderPane, step: int | str) -> None:
    view = view_of(pane)
    if isinstance(step, int):
        view.scroll_by(step)
    elif step == "page":
        QTest.keyClick(view, Qt.Key.Key_PageDown)
    elif step == "select":
        start = pane.visible_span().start
        view.set_selection(start + 10, start + 90)
    elif step == "caret":
        view.set_selection(pane.visible_span().start + 30, pane.visible_span().start + 30)
    else:
        mark = next((one for one in MARKS if one.span and one.span.start > pane.visible_span().start), MARKS[0])
        view.set_selection(mark.span.start, mark.span.start)
        pane.choose_mark(mark.id)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(STEPS)
def test_what_has_been_moved_is_what_would_be_painted(pane: ReaderPane, steps: list[int | str]) -> None:
    view_of(pane).set_selection(0, 0)
    view_of(pane).scroll_to_value(0)
    for step in steps:
        act(pane, step)
        settle()
        assert is_as_painted(pane)


@pytest.mark.parametrize("name", THEMES)
def test_the_page_paints_the_ground_of_its_theme(qapp: QApplication, pane: ReaderPane, name: str) -> None:
    theme = Theme.load(name)
    theme.apply(qapp)
    pane.apply_theme(theme)
    view_of(pane).scroll_by(200)
    settle()
    view_of(pane).scroll_by(70)
    settle()
    assert is_as_painted(pane)
    assert seen(pane).pixelColor(view_of(pane).width() - 4, 300) == theme.colour("paper")


def test_two_sheets_that_scroll_together_are_moved_as_they_would_be_painted(pane: ReaderPane) -> None:
    pane.resize(1300, 600)
    pane.open_side()
    pane.show_on(1, REPORT, OUTLINE, MARKS, PageState())
    pane.set_scrolling_together(True)
    settle()
    for step in (60, 311, -45, 700, 8):
        act(pane, step)
        settle()
        assert is_as_painted(pane)


def test_a_wheel_paints_only_what_comes_into_view(pane: ReaderPane) -> None:
    view = view_of(pane)
    view.scroll_by(300)
    settle()
    areas = []
    view.overlays.append(lambda area: areas.append(area.height()))
    view.scroll_by(40)
    settle()
    assert areas == [40]


def test_text_is_fetched_before_its_end_is_seen_however_fast_the_page_goes(pane: ReaderPane) -> None:
    view = view_of(pane)
    while pane.visible_span().end < len(TEXT):
        before = pane.visible_span()
        # Nothing is painted in between: there is no time to fetch anything.
        view.scroll_by(view.viewport().height() - 40)
        after = pane.visible_span()
        assert before.end >= after.start > before.start or after.end == len(TEXT)


def test_after_a_rest_there_is_text_for_more_than_a_page_on_both_sides(pane: ReaderPane, qtbot: QtBot) -> None:
    view = view_of(pane)
    height = view.viewport().height()

    def has_room() -> bool:
        value, part = view.verticalScrollBar().value(), view.part
        above = part.reaches_start or value > 1.5 * height
        return above and (part.reaches_end or view.verticalScrollBar().maximum() - value > 1.5 * height)

    for part in (0.5, 0.1, 0.8):
        view.scroll_to_value(part * view.scroll_maximum())
        qtbot.waitUntil(has_room)


def test_what_covers_the_page_is_not_followed_by_a_place_that_was_still_to_be_told(pane: ReaderPane, qtbot: QtBot) -> None:
    told: list[int] = []
    pane.place_changed.connect(told.append)
    for _ in range(5):
        view_of(pane).scroll_by(60)
        settle()
    pane.hide()
    assert told[-1] == pane.place()
    with qtbot.assertNotEmitted(pane.place_changed, wait=400):
        pass


def test_the_place_is_told_now_and_then_while_the_scrolling_goes_on_and_at_its_end(pane: ReaderPane, qtbot: QtBot) -> None:
    told: list[int] = []
    pane.place_changed.connect(told.append)
    for _ in range(20):
        view_of(pane).scroll_by(30)
        settle()
    assert len(told) < 20
    qtbot.waitUntil(lambda: bool(told) and told[-1] == pane.place())
