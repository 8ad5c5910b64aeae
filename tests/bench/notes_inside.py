"""Measures the managing of annotations inside the real window: python -m tests.bench.notes_inside list|add|every|cards FILE.

Prints one JSON object. The display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import os
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget

from core.spans import Span
from gui.panes.annotations import AnnotationsPane
from gui.panes.annotations_column import CardColumn
from gui.widgets.card import Card
from gui.widgets.pigment_button import PigmentButton
from tests.bench import generate
from tests.bench.inside import Driven

if TYPE_CHECKING:
    from collections.abc import Callable

WORD: Final = "渠道"
"""What is typed into the filter, character by character."""
STEPS: Final = 60
"""Steps of the wheel over the list, and as many over the text."""
PRESSES: Final = 60
CARDS: Final = 200
"""Cards that stand in view together."""
LATER: Final = 0.4
"""Seconds after an act in which its stragglers come: ticks, counts."""
_WHEEL: Final = 120
_PATIENCE: Final = 30.0
_IDLE: Final = 0.0005


class Step(NamedTuple):
    """What an act of the reader took, in milliseconds."""

    act: str
    done: float
    """From the event to the end of the paint that shows all of it."""
    done_own: float
    """The same in processor time of the window's thread: the rest it waited, for the disk or another program."""
    longest: float
    """The longest turn of the event loop until then and shortly afterwards: so long nothing else was answered."""
    own: float
    """Processor time of the turn that had most of it."""


class Hand(QObject):
    """Does something to the window and sees how long it takes."""

    def __init__(self, driven: Driven) -> None:
        super().__init__(driven.window)
        self._driven = driven
        self._is_painted = False
        self.pane: AnnotationsPane = _child(driven.window, AnnotationsPane)
        # The other one holds what waits for review.
        (self.column,) = [one for one in self.pane.findChildren(CardColumn) if one.isVisible()]
        driven.window.installEventFilter(self)

    def do(self, act: str, do: Callable[[], object], is_done: Callable[[], bool] = lambda: True, *, later: float = LATER) -> Step:
        """Do something and let the window live until it is done and painted, and a little longer.

        Raises:
            TimeoutError: if that does not come.
        """
        turns: list[tuple[float, float]] = []
        self._is_painted = False
        begin, own = time.perf_counter(), time.thread_time()
        do()
        start, start_own = begin, own
        done = done_own = 0.0
        while not done or time.perf_counter() < begin + done + later:
            QApplication.processEvents()
            now, now_own = time.perf_counter(), time.thread_time()
            turns.append((now - start, now_own - start_own))
            if not done and is_done():
                if self._is_painted:
                    done, done_own = now - begin, now_own - own
            else:
                # What is painted before all of it is there does not show it.
                self._is_painted = False
            if now - begin > _PATIENCE:
                message = f"{act}: what is waited for does not come"
                raise TimeoutError(message)
            if now - start < _IDLE:
                time.sleep(_IDLE)
            start, start_own = time.perf_counter(), time.thread_time()
        return Step(act, 1000 * done, 1000 * done_own, 1000 * max(wall for wall, _ in turns), 1000 * max(own for _, own in turns))

    def is_sifted(self) -> bool:
        """Return True if the cards are those that were asked for."""
        return not self.column.order.is_sifting

    def holds(self, count: int) -> Callable[[], bool]:
        """Return what tells whether there are so many annotations: stored, and known to the cards."""
        return lambda: self.column.order.total == count

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See when the window is painted; stop nothing."""
        if event.type() == QEvent.Type.UpdateRequest:
            self._is_painted = True
        return super().eventFilter(watched, event)


def listing(file: Path) -> dict[str, object]:
    """Return the steps of listing, filtering and scrolling many annotations."""
    driven = _opened(file)
    hand = Hand(driven)
    total = len(hand.column.order)
    beside = [hand.do("wheel beside the text", lambda: _turn(driven.viewport), later=0.02) for _ in range(STEPS)]
    switched = [hand.do(mode.text(), mode.trigger, hand.is_sifted) for mode in _modes(hand.pane)]
    filtered = _filter(hand)
    if len(hand.column.order) != total:
        message = "the filter has not been cleared"
        raise AssertionError(message)
    listed = [hand.do("wheel over the list", lambda: _turn(hand.column), later=0.02) for _ in range(STEPS)]
    driven.close()
    return {"marks": total, "list": switched, "filter": filtered, "scroll": [*beside, *listed]}


def add(file: Path) -> dict[str, object]:
    """Return the steps of marking a passage by a key, and the milliseconds of one flush to the disk after each."""
    driven = _opened(file)
    hand = Hand(driven)
    total = len(driven.bridge.annotations())
    source = random.Random(3)
    steps: list[Step] = []
    flushes: list[float] = []
    with (Path(os.environ["MEIPI_LIBRARY"]).parent / "flush").open("wb", buffering=0) as paper:
        for number in range(PRESSES):
            start = source.randrange(driven.length() - 200)
            driven.reader.go_to(start)
            driven.reader.select(Span(start, start + source.randrange(5, 60)))
            driven.reader.setFocus()
            driven.live(source.uniform(0.04, 0.24))
            steps.append(hand.do("1", lambda: _press(driven, Qt.Key.Key_1), hand.holds(total + number + 1), later=0.25))
            flushes.append(_flush(paper.fileno()))
    driven.close()
    return {"marks": total, "steps": steps, "flushes": flushes}


def every(file: Path) -> dict[str, object]:
    """Return the steps of marking each place of a word and of taking that back, some times over."""
    driven = _opened(file)
    hand = Hand(driven)
    before, depth = len(driven.bridge.annotations()), driven.bridge.undo_stack.count()
    start = (driven.bridge.document.text if driven.bridge.document else "").index(generate.FREQUENT)
    made, undone = [], []
    for _ in range(5):
        driven.reader.go_to(start)
        driven.reader.select(Span(start, start + len(generate.FREQUENT)))
        driven.reader.setFocus()
        driven.live(0.9)
        made.append(hand.do("Shift+A", lambda: _press(driven, Qt.Key.Key_A, shift=True), hand.holds(before + generate.TIMES)))
        if driven.bridge.undo_stack.count() != depth + 1:
            message = "it is not one step"
            raise AssertionError(message)
        # One step takes all of them away, or what is waited for never comes.
        undone.append(hand.do("Ctrl+Z", lambda: _press(driven, Qt.Key.Key_Z, control=True), hand.holds(before)))
    driven.close()
    return {"marks": before, "every": made, "undo": undone}


def cards(file: Path) -> dict[str, object]:
    """Return how long it took to lay out the cards beside a dense page at each step of the wheel, and how many were in view."""
    driven = _opened(file)
    driven.window.resize(driven.window.screen().availableSize())
    driven.live(1.0)
    hand = Hand(driven)
    place, taken = hand.pane.place_cards, list[tuple[float, float]]()

    def timed(*values: Any, **more: Any) -> None:
        begin, own = time.perf_counter(), time.thread_time()
        place(*values, **more)
        taken.append((1000 * (time.perf_counter() - begin), 1000 * (time.thread_time() - own)))

    hand.pane.place_cards = timed  # type: ignore[method-assign]
    counts = []
    for _ in range(STEPS):
        hand.do("wheel beside the text", lambda: _turn(driven.viewport), later=0.02)
        counts.append(sum(card.isVisible() for card in hand.column.findChildren(Card)))
    driven.close()
    return {"cards": min(counts), "taken": taken}


def _opened(file: Path) -> Driven:
    """Return the window with all of a document in it, at rest."""
    driven = Driven(file)
    driven.show()
    driven.wait(lambda: driven.bridge.document_id is not None and not driven.bridge.is_busy)
    driven.live(1.5)
    return driven


def _filter(hand: Hand) -> list[Step]:
    """Type a word into the filter, choose a colour, and clear both."""
    pane = hand.pane
    opened = hand.do("open the filter", lambda: QTest.mouseClick(_named(pane, QToolButton, "FilterButton"), Qt.MouseButton.LeftButton))
    field = _named(pane, QLineEdit, "FilterField")
    typed = []
    for at, character in enumerate(WORD):
        event = QInputMethodEvent()
        event.setCommitString(character)
        wanted = WORD[: at + 1]
        typed.append(hand.do(f"type {wanted}", lambda event=event: QApplication.sendEvent(field, event), _shows(hand, wanted)))
    erased = hand.do("erase", lambda: QTest.keyClick(field, Qt.Key.Key_Backspace), _shows(hand, WORD[:-1]))
    field.window().close()
    chip = pane.findChildren(PigmentButton)[1]
    chosen = hand.do("choose a colour", lambda: QTest.mouseClick(chip, Qt.MouseButton.LeftButton), hand.is_sifted)
    clear = _named(pane, QToolButton, "FilterClear")
    cleared = hand.do("clear", lambda: QTest.mouseClick(clear, Qt.MouseButton.LeftButton), hand.is_sifted)
    return [opened, *typed, erased, chosen, cleared]


def _shows(hand: Hand, words: str) -> Callable[[], bool]:
    return lambda: hand.column.order.filter.words == words and hand.is_sifted()


def _modes(pane: AnnotationsPane) -> list[QAction]:
    """Return the ways in which cards stand, beside the text first and last: each is come to from another; a list at the end."""
    (button,) = [one for one in pane.findChildren(QToolButton) if one.menu()]
    beside, listed, *others = [one for one in button.menu().actions() if one.isCheckable()]
    return [listed, *others, beside, listed]


def _turn(widget: QWidget) -> None:
    """Turn the wheel over a widget by a notch."""
    centre = QPointF(widget.rect().center())
    place = QPointF(widget.mapToGlobal(centre.toPoint()))
    none, no_button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    event = QWheelEvent(centre, place, QPoint(), QPoint(0, -_WHEEL), no_button, none, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.postEvent(widget, event)


def _press(driven: Driven, key: Qt.Key, *, shift: bool = False, control: bool = False) -> None:
    held = Qt.KeyboardModifier.NoModifier
    if shift:
        held |= Qt.KeyboardModifier.ShiftModifier
    if control:
        held |= Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(driven.window.windowHandle(), key, held)


def _flush(file: int) -> float:
    """Return the milliseconds of appending 4 KiB and having them on the disk."""
    begin = time.perf_counter()
    os.write(file, bytes(4096))
    os.fsync(file)
    return 1000 * (time.perf_counter() - begin)


def _child(parent: QWidget, kind: type[Any]) -> Any:
    found = parent.findChild(kind)
    if found is None:
        message = f"the window has no {kind.__name__}"
        raise LookupError(message)
    return found


def _named(parent: QWidget, kind: type[Any], name: str) -> Any:
    found = parent.findChild(kind, name)
    if found is None:
        message = f"there is no {name}"
        raise LookupError(message)
    return found


def main(what: str, file: str) -> int:
    """Measure and print."""
    gc.disable()
    measures: dict[str, Callable[[Path], dict[str, object]]] = {"list": listing, "add": add, "every": every, "cards": cards}
    print(json.dumps(measures[what](Path(file)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
