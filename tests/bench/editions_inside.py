"""Acts on a long text that has changed since it was annotated, in the real window: python -m tests.bench.editions_inside WHAT FILE NEW.

WHAT is review, compare, contrast or reread; NEW is a file with the text that another program writes into FILE. Prints one JSON object. The
display and the folders are given by the environment.
"""

from __future__ import annotations

import gc
import json
import shutil
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from gui.dialogs.choose_document import ChooseDocumentDialog
from gui.widgets.choice_table import ChoiceTable
from gui.widgets.comparison_table import ComparisonTable
from gui.widgets.contrast_table import ContrastTable
from gui.widgets.edition_bar import EditionBar
from gui.widgets.question_bar import QuestionBar
from tests.bench.inside import Beat, Driven

if TYPE_CHECKING:
    from collections.abc import Callable

STEPS: Final = 20
"""Annotations that are reviewed, and differences that are gone to."""
TURNS: Final = 60
"""How often the comparison is scrolled."""
_PAUSE: Final = 0.08
"""Seconds between two acts."""
_QUIET: Final = 1.5
"""Seconds in which the window comes to rest before it is measured, and is watched on afterwards."""
_PATIENCE: Final = 60.0
_TOLD: Final = 20


class Doing(QObject):
    """Notes what is being done, for the gaps."""

    last = "opening"


def review(driven: Driven, doing: Doing, _new: Path) -> None:
    """Open the review of what waits, and accept or leave out one after the other."""
    read: list[object] = []
    driven.bridge.reviews.read.connect(read.append)
    doing.last = "opening the review"
    _trigger(driven, "annotation.review")
    _wait(driven, lambda: bool(read))
    for number in range(STEPS):
        doing.last = "accepting" if number % 2 else "leaving out"
        _press(driven, Qt.Key.Key_Return if number % 2 else Qt.Key.Key_Right)
    doing.last = "leaving"
    _press(driven, Qt.Key.Key_Escape)


def compare(driven: Driven, doing: Doing, _new: Path) -> None:
    """Open the comparison of the newest edition with the one before, scroll it and go from difference to difference."""
    doing.last = "opening the comparison"
    _trigger(driven, "document.compare")
    _wait(driven, lambda: _rows(driven, ComparisonTable) > 0)
    driven.live(_QUIET)
    bar = _part(driven, ComparisonTable).verticalScrollBar()
    for number in range(TURNS):
        is_far = number % 10 == 9
        doing.last = "dragging the bar" if is_far else "scrolling"
        bar.setValue(bar.maximum() * number // TURNS if is_far else bar.value() + 3 * bar.singleStep())
        driven.live(_PAUSE)
    doing.last = "going to a difference"
    for _ in range(STEPS):
        _press(driven, Qt.Key.Key_BracketRight)
    doing.last = "leaving"
    _press(driven, Qt.Key.Key_Escape)


def contrast(driven: Driven, doing: Doing, _new: Path) -> None:
    """Compare the document with the other one of the library, scroll, filter, and go from difference to difference."""
    doing.last = "asking for the other document"
    _trigger(driven, "document.contrast")
    _wait(driven, lambda: bool(_answers(driven, ChooseDocumentDialog)))
    doing.last = "comparing"
    _answers(driven, ChooseDocumentDialog)[-1].click()
    _wait(driven, lambda: _rows(driven, ContrastTable) > 0)
    driven.live(_QUIET)
    table = _part(driven, ContrastTable)
    bar = table.verticalScrollBar()
    window = driven.window.windowHandle()
    middle = QPointF(table.viewport().mapTo(driven.window, table.viewport().rect().center()))
    for number in range(TURNS):
        is_far = number % 10 == 9
        doing.last = "dragging the bar" if is_far else "scrolling"
        if is_far:
            bar.setValue(bar.maximum() * number // TURNS)
        else:
            # By the wheel, as a reader does: what the window prepares for later waits for that.
            QTest.wheelEvent(window, middle, QPoint(0, -120))
        driven.live(_PAUSE)
    doing.last = "going to a difference"
    for _ in range(STEPS):
        _press(driven, Qt.Key.Key_BracketRight)
    doing.last = "leaving"
    _press(driven, Qt.Key.Key_Escape)


def reread(driven: Driven, doing: Doing, new: Path) -> None:
    """Have the file written by another program, read it again, then read the edition from before and come back."""
    document = driven.bridge.document
    assert document is not None
    assert document.origin.path is not None
    doing.last = "looking at the file"
    shutil.copyfile(new, document.origin.path)
    _wait(driven, lambda: bool(_answers(driven, QuestionBar)))
    doing.last = "reading again"
    _open(driven, lambda: _answers(driven, QuestionBar)[0].click())
    doing.last = "listing the editions"
    _trigger(driven, "document.editions")
    _wait(driven, lambda: _rows(driven, ChoiceTable) > 1)
    table = _part(driven, ChoiceTable)
    table.selectRow(_rows(driven, ChoiceTable) - 1)
    doing.last = "reading the old edition"
    _open(driven, lambda: QTest.keyClick(table, Qt.Key.Key_Return))
    _wait(driven, lambda: bool(_answers(driven, EditionBar)))
    doing.last = "going back"
    _open(driven, lambda: _answers(driven, EditionBar)[0].click())


WHAT: Final = {"review": review, "compare": compare, "contrast": contrast, "reread": reread}


def measure(what: str, file: Path, new: Path) -> dict[str, object]:
    """Return the gaps of the beat while that is done, longest first, and how many annotations wait for review at its beginning."""
    driven, doing = Driven(file), Doing()
    beat = Beat(doing)
    driven.show()
    driven.wait(lambda: driven.bridge.document_id is not None and not driven.bridge.is_busy)
    driven.live(_QUIET)
    shown = driven.bridge.annotations()
    beat.start()
    WHAT[what](driven, doing, new)
    driven.live(_QUIET)
    longest = sorted(beat.gaps, reverse=True)
    driven.close()
    gaps = [gap._asdict() for gap in longest[:_TOLD]]
    return {
        "largest": longest[0].length,
        "own": max(gap.own for gap in beat.gaps),
        "alone": max(gap.length - gap.queued for gap in beat.gaps),
        "longest": gaps,
        "marks": len(shown),
        "waiting": sum(not one.is_placed for one in shown),
    }


def _trigger(driven: Driven, action_id: str) -> None:
    action = driven.window.findChild(QAction, action_id)
    assert action is not None
    action.trigger()


def _press(driven: Driven, key: Qt.Key) -> None:
    QTest.keyClick(driven.window.windowHandle(), key)
    driven.live(_PAUSE)


def _open(driven: Driven, act: Callable[[], object]) -> None:
    """Do what opens another text, and wait until everything of it is there and has been painted."""
    opened: list[object] = []
    driven.bridge.document_opened.connect(opened.append)
    act()
    _wait(driven, lambda: bool(opened) and not driven.bridge.is_busy)
    driven.live(_QUIET)


def _wait(driven: Driven, is_true: Callable[[], bool]) -> None:
    """Let the window live until something holds, idle meanwhile: the workers have the processor.

    Raises:
        TimeoutError: if it does not come.
    """
    end = time.monotonic() + _PATIENCE
    while not is_true():
        driven.live(_PAUSE)
        if time.monotonic() > end:
            message = "what the driver waits for does not come"
            raise TimeoutError(message)


def _part(driven: Driven, kind: type[Any]) -> Any:
    return next(one for one in driven.window.findChildren(kind) if one.isVisible())


def _rows(driven: Driven, kind: type[Any]) -> int:
    found = [one for one in driven.window.findChildren(kind) if one.isVisible()]
    return found[0].model().rowCount() if found else 0


def _answers(driven: Driven, kind: type[QWidget]) -> list[QPushButton]:
    return [one for bar in driven.window.findChildren(kind) for one in bar.findChildren(QPushButton) if one.isVisible()]


if __name__ == "__main__":
    gc.disable()
    print(json.dumps(measure(sys.argv[1], *map(Path, sys.argv[2:4])), ensure_ascii=False))
