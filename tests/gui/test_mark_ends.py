"""Dragging the ends of a mark: with the mouse, over the edge, and from the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.spans import Span
from gui.panes.page.ends import moved
from tests.gui.page_kit import line_of, view_of, x_of, y_of

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.gui.window_kit import Sitting

SENTENCE = "谁的堤段谁负责，谁的水闸谁看守。"
FIRST, SECOND = "谁的堤段谁负责", "谁的水闸谁看守"
LEFT = Qt.MouseButton.LeftButton
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Hand:
    """A hand on the mouse over the page."""

    def __init__(self, reading: Sitting) -> None:
        self.reading = reading
        self.page: QWidget = view_of(reading.reader).viewport()

    def before(self, words: str) -> QPoint:
        """Return the place of the border before these words."""
        pane = self.reading.reader
        return QPoint(round(x_of(pane, words)), round(y_of(pane, words) + line_of(pane, words).height() / 2))

    def move(self, place: QPoint) -> None:
        QTest.mouseMove(self.page, place)

    def press(self, place: QPoint) -> None:
        self.move(place)
        QTest.mousePress(self.page, LEFT, pos=place)

    def release(self, place: QPoint) -> None:
        QTest.mouseRelease(self.page, LEFT, pos=place)

    def drag(self, start: QPoint, *places: QPoint) -> None:
        """Press, move through the places, and release at the last."""
        self.press(start)
        for place in places:
            self.move(place)
        self.release(places[-1])

    def cursor(self, place: QPoint) -> Qt.CursorShape:
        """Return the mouse cursor over a place."""
        self.move(place)
        return self.page.cursor().shape()


def painted(reading: Sitting) -> list[str]:
    """Return the words that the page shows on a ground."""
    return [one.cursor.selectedText() for one in view_of(reading.reader).extraSelections() if one.format.background().style()]


@pytest.fixture
def marked(reading: Sitting) -> Sitting:
    """The short speech with a mark on the first half of a sentence, and nothing selected elsewhere."""
    reading.select(FIRST)
    reading.press(Qt.Key.Key_1)
    return reading


@pytest.fixture
def hand(marked: Sitting) -> Hand:
    return Hand(marked)


def test_the_cursor_shows_where_an_end_can_be_taken_hold_of(hand: Hand) -> None:
    start, end, middle = hand.before(FIRST), hand.before("，谁的水闸"), hand.before("堤段谁负责")
    assert hand.cursor(start) == Qt.CursorShape.SplitHCursor
    assert hand.cursor(end) == Qt.CursorShape.SplitHCursor
    assert hand.cursor(middle) == Qt.CursorShape.IBeamCursor
    assert hand.cursor(hand.before("水闸谁看守")) == Qt.CursorShape.IBeamCursor


def test_the_end_of_a_mark_that_is_not_in_hand_can_be_taken_hold_of_too(hand: Hand) -> None:
    hand.reading.put_caret("今天这个会")
    assert hand.cursor(hand.before(FIRST)) == Qt.CursorShape.SplitHCursor


def test_dragging_the_end_of_a_mark_makes_it_longer_in_one_step(hand: Hand, speech: Path) -> None:
    reading = hand.reading
    hand.drag(hand.before("，谁的水闸"), hand.before("水闸谁看守"), hand.before("看守。"))
    assert reading.marks(speech) == [("谁的堤段谁负责，谁的水闸谁", "highlight", "gamboge")]
    assert reading.action("edit.undo").text() == "Undo Change ends of the mark"
    assert reading.reader.selection() == Span(reading.reader.caret(), reading.reader.caret())
    reading.press(Qt.Key.Key_Z, CTRL)
    assert reading.marks(speech) == [(FIRST, "highlight", "gamboge")]
    assert painted(reading) == [FIRST]


def test_dragging_the_beginning_moves_it_and_the_anchor_follows(hand: Hand, speech: Path) -> None:
    hand.drag(hand.before(FIRST), hand.before("段谁负责"), hand.before("谁负责"))
    (one,) = hand.reading.stored(speech)
    start = hand.reading.text().index("谁负责")
    assert (one.span, one.anchor.quote) == (Span(start, start + 3), "谁负责")
    assert (one.anchor.prefix[-4:], one.anchor.suffix[:3]) == ("谁的堤段", "，谁的")
    assert one.anchor.heading_path == ("二、把责任压到人头",)


def test_a_beginning_that_comes_under_another_heading_is_told_so(hand: Hand, speech: Path) -> None:
    hand.drag(hand.before(FIRST), hand.before("沙袋、水泵"))
    (one,) = hand.reading.stored(speech)
    assert one.anchor.quote.startswith("沙袋、水泵")
    assert one.anchor.heading_path[0] == "一、把险情想在前头"


def test_while_an_end_is_dragged_the_page_shows_what_becomes_of_it(hand: Hand, speech: Path) -> None:
    hand.press(hand.before("，谁的水闸"))
    for words, shown in (("水闸谁看守", "谁的堤段谁负责，谁的"), ("段谁负责", "谁的堤"), ("看守。", "谁的堤段谁负责，谁的水闸谁")):
        hand.move(hand.before(words))
        assert painted(hand.reading) == [shown]
    assert hand.reading.marks(speech) == [(FIRST, "highlight", "gamboge")]
    hand.release(hand.before("看守。"))


def test_esc_takes_a_drag_back(hand: Hand, speech: Path) -> None:
    reading = hand.reading
    hand.press(hand.before("，谁的水闸"))
    hand.move(hand.before("看守。"))
    reading.press(Qt.Key.Key_Escape)
    assert painted(reading) == [FIRST]
    hand.move(hand.before("水闸谁看守"))
    hand.release(hand.before("水闸谁看守"))
    assert painted(reading) == [FIRST]
    assert reading.marks(speech) == [(FIRST, "highlight", "gamboge")]
    assert reading.action("edit.undo").text() == "Undo Add annotation"


def test_an_end_that_is_dragged_over_the_other_leaves_one_character(hand: Hand, speech: Path) -> None:
    hand.drag(hand.before("，谁的水闸"), hand.before("今天这个会"))
    assert [quote for quote, *_ in hand.reading.marks(speech)] == ["谁"]
    hand.drag(hand.before("的堤段"), hand.before("的水闸"))
    hand.drag(hand.before(FIRST), hand.before("宁可听骂声"))
    assert [quote for quote, *_ in hand.reading.marks(speech)] == ["谁"]


def test_a_click_on_an_end_is_a_click(hand: Hand, speech: Path, qtbot: object) -> None:
    reading = hand.reading
    reading.put_caret("今天这个会")
    place = hand.before(FIRST) + QPoint(1, 0)
    with reading.qtbot.waitSignal(reading.reader.mark_clicked):
        hand.press(place)
        hand.release(place)
    assert reading.reader.caret() == reading.text().index(FIRST)
    assert reading.marks(speech) == [(FIRST, "highlight", "gamboge")]


def test_of_two_marks_that_meet_the_one_in_hand_is_moved(hand: Hand, speech: Path) -> None:
    reading = hand.reading
    reading.select("，谁的水闸")
    reading.press(Qt.Key.Key_2)
    for held, quotes in (("堤段", ["谁的堤段", "，谁的水闸"]), ("水闸", ["谁的堤段", "责，谁的水闸"])):
        reading.put_caret(held)
        border = hand.before("，谁的水闸")
        hand.drag(border, hand.before("谁负责" if held == "堤段" else "责，谁的"))
        assert [quote for quote, *_ in reading.marks(speech)] == quotes


def test_a_drag_with_shift_selects_as_ever(hand: Hand, speech: Path) -> None:
    reading = hand.reading
    reading.put_caret("今天这个会")
    place = hand.before("，谁的水闸")
    QTest.mousePress(hand.page, LEFT, Qt.KeyboardModifier.ShiftModifier, place)
    QTest.mouseRelease(hand.page, LEFT, Qt.KeyboardModifier.ShiftModifier, place)
    assert reading.reader.selection().end == reading.text().index("，谁的水闸")
    assert reading.marks(speech) == [(FIRST, "highlight", "gamboge")]


@pytest.fixture
def long_reading(sitting: Sitting, tmp_path: Path) -> Sitting:
    """A text of many slices, with a mark on the second of its paragraphs."""
    file = tmp_path / "长讲话.txt"
    file.write_text("\n".join(f"第{n}段渠道要有人看，有人修，有人记账。" * 4 for n in range(3000)) + "\n", encoding="utf-8")
    sitting.open(file)
    sitting.select("第1段渠道要有人看")
    sitting.press(Qt.Key.Key_1)
    # The outline of a long text comes after it, and the mark with the outline.
    sitting.qtbot.waitUntil(lambda: len(sitting.bridge.annotations()) == 1, timeout=10_000)
    return sitting


def test_a_drag_follows_the_wheel(long_reading: Sitting) -> None:
    hand = Hand(long_reading)
    place = hand.before("，有人修，有人记账。第1段")
    hand.press(place)
    hand.move(place + QPoint(40, 0))
    before = len(painted(long_reading))
    turn = QWheelEvent(
        QPointF(place),
        QPointF(hand.page.mapToGlobal(place)),
        QPoint(),
        QPoint(0, -1200),
        LEFT,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(hand.page, turn)
    assert len(painted(long_reading)) > before + 5
    hand.release(place + QPoint(40, 0))
    (one,) = long_reading.bridge.annotations()
    seen = long_reading.reader.visible_span()
    assert one.span.end in seen
    assert one.anchor.quote.startswith("第1段渠道")


def test_a_drag_beyond_the_edge_scrolls_over_any_border_of_slices(long_reading: Sitting) -> None:
    hand = Hand(long_reading)
    first = view_of(long_reading.reader).part
    hand.press(hand.before("，有人修，有人记账。第1段"))
    below = QPoint(200, hand.page.height() + 3000)
    hand.move(below)
    long_reading.qtbot.waitUntil(lambda: view_of(long_reading.reader).part.first > 50, timeout=10_000)
    assert view_of(long_reading.reader).part != first
    hand.move(QPoint(200, 200))
    hand.release(QPoint(200, 200))
    (one,) = long_reading.bridge.annotations()
    assert one.span.start == long_reading.text().index("第1段渠道")
    assert one.span.end in long_reading.reader.visible_span()
    long_reading.press(Qt.Key.Key_Z, CTRL)
    assert [mark.anchor.quote for mark in long_reading.bridge.annotations()] == ["第1段渠道要有人看"]


def test_the_ends_move_by_a_character_from_the_keyboard(marked: Sitting, speech: Path) -> None:
    quotes = []
    for key, modifier in (
        (Qt.Key.Key_BracketRight, CTRL),
        (Qt.Key.Key_BracketLeft, CTRL),
        (Qt.Key.Key_BracketLeft, CTRL),
        (Qt.Key.Key_BracketRight, ALT),
        (Qt.Key.Key_BracketLeft, ALT),
    ):
        marked.press(key, modifier)
        quotes.append(marked.marks(speech)[0][0])
    assert quotes == ["谁的堤段谁负责，", "谁的堤段谁负责", "谁的堤段谁负", "的堤段谁负", "谁的堤段谁负"]


def test_key_after_key_is_one_step_and_a_drag_is_another(hand: Hand, speech: Path) -> None:
    reading = hand.reading
    hand.drag(hand.before("，谁的水闸"), hand.before("水闸谁看守"))
    for key, modifier in ((Qt.Key.Key_BracketRight, CTRL), (Qt.Key.Key_BracketRight, CTRL), (Qt.Key.Key_BracketRight, ALT)):
        reading.press(key, modifier)
    assert reading.marks(speech)[0][0] == "的堤段谁负责，谁的水闸"
    found = []
    for _ in range(3):
        reading.press(Qt.Key.Key_Z, CTRL)
        found.append([quote for quote, *_ in reading.marks(speech)])
    assert found == [["谁的堤段谁负责，谁的"], [FIRST], []]
    for _ in range(3):
        reading.press(Qt.Key.Key_Y, CTRL)
    assert reading.marks(speech)[0][0] == "的堤段谁负责，谁的水闸"


def test_keys_on_another_mark_are_another_step(marked: Sitting, speech: Path) -> None:
    marked.select("转移群众")
    marked.press(Qt.Key.Key_2)
    marked.put_caret(FIRST)
    marked.press(Qt.Key.Key_BracketLeft, CTRL)
    marked.put_caret("转移群众")
    marked.press(Qt.Key.Key_BracketLeft, CTRL)
    marked.press(Qt.Key.Key_Z, CTRL)
    assert [quote for quote, *_ in marked.marks(speech)] == [FIRST[:-1], "转移群众"]


def test_a_hand_that_trembles_on_an_end_moves_nothing(hand: Hand, speech: Path) -> None:
    border = hand.before("，谁的水闸")
    for off in (-5, 5):
        hand.drag(border + QPoint(off, 0), border + QPoint(off + 3, 1), border + QPoint(off - 3, -1))
    assert hand.reading.marks(speech) == [(FIRST, "highlight", "gamboge")]
    assert hand.reading.action("edit.undo").text() == "Undo Add annotation"


def test_from_the_keyboard_an_end_steps_over_the_space_between_paragraphs(marked: Sitting, speech: Path) -> None:
    marked.press(Qt.Key.Key_BracketLeft, ALT)
    assert marked.marks(speech)[0][0] == "头\n\n谁的堤段谁负责"
    marked.press(Qt.Key.Key_BracketRight, ALT)
    assert marked.marks(speech)[0][0] == FIRST


def test_from_the_keyboard_too_one_character_is_left(marked: Sitting, speech: Path) -> None:
    for _ in range(len(FIRST) + 2):
        marked.press(Qt.Key.Key_BracketLeft, CTRL)
    assert [quote for quote, *_ in marked.marks(speech)] == ["谁"]


def test_a_drag_of_a_mark_that_goes_meanwhile_does_no_harm(hand: Hand, speech: Path) -> None:
    hand.press(hand.before("，谁的水闸"))
    hand.move(hand.before("水闸谁看守"))
    hand.reading.trigger("edit.undo")
    hand.move(hand.before("看守。"))
    hand.release(hand.before("看守。"))
    assert painted(hand.reading) == []
    assert hand.reading.marks(speech) == []


@given(st.text(" \n渠水", min_size=1, max_size=30), st.data())
def test_an_end_is_never_dragged_to_nothing_and_the_other_stays(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text)))).trimmed(text)
    if not span:
        return
    is_start, point = data.draw(st.booleans()), data.draw(st.integers(-2, len(text) + 2))
    found = moved(text, span, point, is_start=is_start)
    assert found.of(text) == found.of(text).strip() != ""
    assert (found.end == span.end) if is_start else (found.start == span.start)
