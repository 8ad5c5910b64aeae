"""The page shows a long text in slices; nobody may notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from core.document import Document, Origin
from core.outline.tree import Outline
from core.spans import Span
from core.text import normalise, paragraphs
from gui.pagination import Limits
from gui.panes.reader import PageLayout, ReaderPane
from gui.theme import Theme
from gui.widgets.scroll_bar import TickBar
from tests.gui.page_kit import Line, a_document, a_report, note, picture, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

SMALL = Limits(whole=200, whole_blocks=10, half=300, half_blocks=8, paragraph=400, piece=160)
SENTENCES = (
    "水渠清淤分段包干，九个村一村一段。",
    "路灯不亮、药店不开门，都是天天的难处。",
    "𠮷祥话不多说，😀说实事。",
    "谁牵头、谁配合、什么时候办完，单子上写明白。",
)
LINES = st.one_of(
    st.just(""),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=12).map("".join),
    st.integers(30, 60).map(lambda count: SENTENCES[count % 4] * count),
)
TEXTS = st.lists(LINES, min_size=12, max_size=40).map("\n".join).filter(bool)
BOOK = "\n\n".join(SENTENCES[number % 4] * (number % 9 + 1) for number in range(120)) + "\n" + SENTENCES[2] * 400
QUICKLY = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def a_speech(text: str) -> Document:
    normal = normalise(text)
    return Document(normal.text, paragraphs(normal.text), Origin(None, "", "text/1"), "讲话", "")


SPEECHES = TEXTS.map(a_speech)
CELLS = st.sampled_from(["水", "东干渠清淤", "3月2日", "84%", *SENTENCES])


def a_table(cells: list[list[str]]) -> list[Line]:
    return rows(*cells)


REPORTS = st.lists(
    st.one_of(
        LINES.map(lambda words: [Line(words, indent=4)]),
        st.lists(st.lists(CELLS, min_size=2, max_size=9), min_size=1, max_size=6).map(a_table),
        st.sampled_from(SENTENCES).map(lambda words: [note(f"[1] {words}")]),
        st.just([picture()]),
    ),
    min_size=8,
    max_size=24,
).map(lambda parts: a_document(Line("工程进展"), *(line for part in parts for line in part)))
DOCUMENTS = st.one_of(SPEECHES, REPORTS)


@pytest.fixture
def pane(qapp: QApplication) -> Iterator[ReaderPane]:
    pane = ReaderPane(Theme.load("paper"), limits=SMALL)
    pane.resize(640, 300)
    pane.show()
    pane.page_actions_widget.setFocus()
    yield pane
    pane.close()
    pane.deleteLater()
    qapp.processEvents()


@pytest.fixture(params=["speech", "report"])
def book(pane: ReaderPane, request: pytest.FixtureRequest) -> Document:
    document = a_speech(BOOK) if request.param == "speech" else a_report(24)
    pane.show_document(document, Outline())
    return document


def page_of(pane: ReaderPane) -> QTextEdit:
    page = pane.page_actions_widget
    assert isinstance(page, QTextEdit)
    return page


def shown_around(pane: ReaderPane, point: int, text: str) -> str:
    """Return what the widget shows at the height that the pane names for a place, as a person would read it."""
    page = page_of(pane)
    y = pane.y_of(point)
    assert y is not None
    cursor = page.cursorForPosition(QPoint(0, y + 10))
    cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfLine, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def press(pane: ReaderPane, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(page_of(pane), key, modifiers)


def turn_wheel(pane: ReaderPane, notches: int) -> None:
    page = page_of(pane)
    spot = QPointF(page.viewport().rect().center())
    for _ in range(abs(notches)):
        turn = QPoint(0, 120 if notches > 0 else -120)
        event = QWheelEvent(
            spot,
            QPointF(page.viewport().mapToGlobal(spot.toPoint())),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(page.viewport(), event)


def bar_of(pane: ReaderPane) -> TickBar:
    bar = pane.findChild(TickBar)
    assert bar is not None
    return bar


@QUICKLY
@given(document=DOCUMENTS, where=st.floats(0, 1), flash=st.booleans())
@example(document=a_speech(SENTENCES[0] * 5000), where=0.5, flash=True)
@example(document=a_speech("学" * 30000), where=0.7, flash=True)
def test_every_place_can_be_gone_to(pane: ReaderPane, document: Document, where: float, flash: bool) -> None:
    pane.show_document(document, Outline())
    point = round(where * len(document.text))
    pane.go_to(point, flash=flash, caret=flash)
    y = pane.y_of(point)
    assert y is not None
    assert 0 <= y <= pane.height() - 20
    assert pane.visible_span().start <= point <= pane.visible_span().end
    if flash:
        assert pane.caret() == point


@QUICKLY
@given(document=DOCUMENTS, where=st.floats(0, 1))
def test_what_is_shown_at_a_place_are_the_words_of_that_place(pane: ReaderPane, document: Document, where: float) -> None:
    point = round(where * (len(document.text) - 1))
    pane.show_document(document, Outline(), place=point)
    start = pane.place()
    line = shown_around(pane, start, document.text)
    assert document.text[start : start + len(line)] == line
    assert start <= point <= pane.visible_span().end


@QUICKLY
@given(document=DOCUMENTS, ends=st.tuples(st.floats(0, 1), st.floats(0, 1)), view=st.floats(0, 1))
def test_a_selection_stays_whatever_is_in_view_and_is_copied_from_the_text(
    pane: ReaderPane, document: Document, ends: tuple[float, float], view: float
) -> None:
    length = len(document.text)
    pane.show_document(document, Outline())
    start, end = sorted(round(part * length) for part in ends)
    pane.select(Span(start, end))
    pane.go_to(round(view * length), flash=False, caret=False)
    assert pane.selection() == Span(start, end)
    QApplication.clipboard().setText("前一次")
    press(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == (document.text[start:end] or "前一次")


def test_the_bar_rises_while_the_wheel_turns_and_ends_with_the_text(pane: ReaderPane, book: Document) -> None:
    bar = bar_of(pane)
    values, places = [bar.value()], [pane.place()]
    while pane.visible_span().end < len(book.text) and len(values) < 3000:
        turn_wheel(pane, -1)
        values.append(bar.value())
        places.append(pane.place())
    turn_wheel(pane, -5)
    assert values == sorted(values)
    assert places == sorted(places)
    assert bar.value() == bar.maximum()
    assert pane.visible_span().end == len(book.text)
    turn_wheel(pane, len(values) + 100)
    assert (bar.value(), pane.place()) == (0, 0)


def test_the_wheel_leaves_out_no_line(pane: ReaderPane, book: Document) -> None:
    reached = pane.visible_span().end
    while reached < len(book.text):
        turn_wheel(pane, -1)
        seen = pane.visible_span()
        assert seen.start <= reached
        assert seen.end >= reached
        if seen.end == reached and bar_of(pane).value() == bar_of(pane).maximum():
            break
        reached = seen.end
    assert reached == len(book.text)


def test_the_bar_reaches_every_part_of_the_text(pane: ReaderPane, book: Document) -> None:
    bar = bar_of(pane)
    reached = 0
    step = pane.height() // 2
    for value in range(0, bar.maximum() + step, step):
        bar.setValue(value)
        seen = pane.visible_span()
        assert reached >= seen.start or abs(bar.value() - value) > step
        reached = max(reached, seen.end)
    bar.setValue(bar.maximum())
    assert pane.visible_span().end == len(book.text)
    bar.setValue(0)
    assert pane.place() == 0


@QUICKLY
@given(document=DOCUMENTS, parts=st.lists(st.floats(0, 1), min_size=2, max_size=6))
def test_the_bar_is_monotone(pane: ReaderPane, document: Document, parts: list[float]) -> None:
    pane.show_document(document, Outline())
    bar = bar_of(pane)
    places = []
    for value in sorted(round(part * bar.maximum()) for part in parts):
        bar.setValue(value)
        places.append(pane.place())
    assert places == sorted(places)


def test_ctrl_a_takes_the_whole_text(pane: ReaderPane, book: Document) -> None:
    press(pane, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert pane.selection() == Span(0, len(book.text))
    press(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == book.text


def test_ctrl_end_and_ctrl_home_go_to_the_ends_of_the_text(pane: ReaderPane, book: Document) -> None:
    press(pane, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert pane.caret() == len(book.text) == pane.visible_span().end
    press(pane, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert pane.selection() == Span(0, len(book.text))
    assert pane.visible_span().start == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_PageDown])
def test_a_selection_is_extended_by_keys_across_seams(pane: ReaderPane, book: Document, key: Qt.Key) -> None:
    caret = -1
    for _ in range(2000):
        if pane.caret() == caret:
            break
        caret = pane.caret()
        press(pane, key, Qt.KeyboardModifier.ShiftModifier)
        assert pane.caret() >= caret
        assert pane.selection() == Span(0, pane.caret())
        assert pane.visible_span().start <= pane.caret() <= pane.visible_span().end
    assert pane.caret() > len(book.text) - 60
    assert pane.visible_span().end == len(book.text)


def test_arrows_pass_every_character_in_both_directions(pane: ReaderPane) -> None:
    document = a_speech("\n".join(SENTENCES * 40))
    pane.show_document(document, Outline())
    pane.go_to(700)
    for point in range(701, 1300):
        press(pane, Qt.Key.Key_Right)
        assert pane.caret() == point
    for point in range(1298, 700, -1):
        press(pane, Qt.Key.Key_Left)
        assert pane.caret() == point


def test_ctrl_and_arrows_move_by_paragraph(pane: ReaderPane, book: Document) -> None:
    starts = [paragraph.span.start for paragraph in book.paragraphs]
    control = Qt.KeyboardModifier.ControlModifier
    for start in starts[1:]:
        press(pane, Qt.Key.Key_Down, control)
        assert pane.caret() == start
    press(pane, Qt.Key.Key_Down, control)
    assert pane.caret() == len(book.text)
    for start in reversed(starts):
        press(pane, Qt.Key.Key_Up, control)
        assert pane.caret() == start


@pytest.mark.parametrize("direction", [1, -1])
def test_a_drag_beyond_the_page_selects_across_seams(pane: ReaderPane, book: Document, qtbot: QtBot, direction: int) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(640, 420)
    pane.setParent(host)
    pane.setGeometry(0, 60, 640, 300)
    host.show()
    pane.show()
    pane.go_to(len(book.text) // 2, flash=False, caret=False)
    window = host.windowHandle()
    middle = QPoint(200, 210)
    beyond = middle + QPoint(0, 180 * direction)
    button = Qt.MouseButton.LeftButton
    QTest.mousePress(window, button, pos=middle)
    anchor = pane.caret()
    # The page looks where the pointer is as long as it scrolls by itself.
    QCursor.setPos(window.mapToGlobal(beyond))
    QTest.mouseMove(window, beyond)
    qtbot.waitUntil(lambda: len(pane.selection()) > 3000, timeout=20_000)
    QTest.mouseRelease(window, button, pos=beyond)
    selection = pane.selection()
    assert anchor == (selection.start if direction > 0 else selection.end)
    assert pane.visible_span().start <= pane.caret() <= pane.visible_span().end
    pane.setParent(None)


def test_a_key_after_scrolling_away_acts_at_the_caret(pane: ReaderPane, book: Document) -> None:
    pane.go_to(500)
    pane.go_to(len(book.text) // 2, flash=False, caret=False)
    press(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert pane.selection() == Span(500, 501)
    assert pane.visible_span().start <= 501 <= pane.visible_span().end


@QUICKLY
@given(where=st.floats(0, 0.9), widths=st.lists(st.integers(420, 1100), min_size=1, max_size=4))
def test_the_first_visible_line_stays_while_the_window_is_resized(pane: ReaderPane, where: float, widths: list[int]) -> None:
    document = a_speech(BOOK)
    point = round(where * len(document.text))
    pane.resize(640, 300)
    pane.show_document(document, Outline(), place=point)
    place = pane.place()
    for width in widths:
        pane.resize(width, 300)
        seen = pane.visible_span()
        assert seen.start <= place < seen.end
        y = pane.y_of(place)
        assert y is not None
        assert abs(y) < 40
    pane.resize(640, 300)
    assert pane.place() == place


def test_nothing_moves_when_slices_change_under_the_view(pane: ReaderPane, book: Document) -> None:
    pane.go_to(len(book.text) // 3, flash=False, caret=False)
    for _ in range(300):
        marker = pane.visible_span().start + 60
        before = pane.y_of(marker)
        turn_wheel(pane, -1)
        after = pane.y_of(marker)
        assert before is not None
        assert after is not None
        if bar_of(pane).value() == bar_of(pane).maximum():
            break
        assert before - after == 3 * page_of(pane).verticalScrollBar().singleStep()


def test_text_made_larger_at_once_after_a_jump_of_the_bar_does_not_go_back_a_line(pane: ReaderPane, qtbot: QtBot) -> None:
    # Letters are half as wide as is reckoned with, so that there is less text around a place than there should be.
    document = a_speech("\n".join("The canals are cleared by the villages, each by its own. " * (number % 7 + 3) for number in range(120)))
    pane.show_document(document, Outline())
    bar = bar_of(pane)
    for part in range(1, 20):
        bar.setValue(round(bar.maximum() * part / 20))
        place = pane.place()
        pane.set_layout(PageLayout(text_size=12 + 9 * (part % 2)))
        # What is only passed gets more text around it after a rest.
        qtbot.wait(80)
        assert pane.place() == place
