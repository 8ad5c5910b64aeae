"""What tests of adding share: folders of short speeches, and what the window says of them."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from core.session import ReadingSession
from gui.widgets.adding_strip import AddingStrip
from gui.widgets.question_bar import QuestionBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.adding import AddSummary
    from tests.gui.window_kit import Sitting

PATIENCE = 60_000
"""Milliseconds for which an addition is waited for: it starts processes that stand behind all others of a machine."""


def make_speeches(folder: Path, count: int, first: int = 1) -> list[Path]:
    """Write so many short speeches, no two alike; return their files in order."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"第{number}次例会讲话.txt" for number in range(first, first + count)]
    for number, file in enumerate(files, first):
        lines = (f"在第{number}次例会上的讲话", "同志们：", f"这次例会只讲{number}件事，件件要有着落。", f"{folder.name}第{number}份。")
        file.write_text("\n\n".join(lines), encoding="utf-8")
    return files


def hold(library: Path, files: Sequence[Path]) -> None:
    """Put files into a library as opening them would."""
    with ReadingSession(library) as session:
        for file in files:
            session.admit(session.plan(session.read(file)))


def added_by(sitting: Sitting, act: Callable[[], object], *, times: int = 1) -> list[AddSummary]:
    """Do what adds files, wait until so many additions have ended and that is shown; return what came of them."""
    found: list[AddSummary] = []
    sitting.bridge.additions.ended.connect(lambda summary, _is_quiet: found.append(summary))
    act()
    sitting.qtbot.waitUntil(lambda: len(found) == times and not sitting.bridge.additions.is_running, timeout=PATIENCE)
    return found


def strip_words(sitting: Sitting) -> str:
    """Return what the strip says, nothing while there is none."""
    strip = sitting.window.findChild(AddingStrip)
    if strip is None or strip.isHidden():
        return ""
    return "\n".join(label.accessibleName() or label.text() for label in strip.findChildren(QLabel) if not label.isHidden()).strip()


def press(sitting: Sitting, words: str, kind: type[AddingStrip] | type[QuestionBar]) -> None:
    """Press the button with these words in the strip, or in what is asked."""
    buttons = [one for one in sitting.part(kind).findChildren(QAbstractButton) if one.isVisible()]
    found = [one for one in buttons if words in (one.text(), one.accessibleName())]
    assert found, [one.text() or one.accessibleName() for one in buttons]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def asked(sitting: Sitting) -> str:
    """Return what is asked above the page, nothing if nothing is."""
    bar = sitting.window.findChild(QuestionBar)
    return bar.question.words if bar is not None and bar.question is not None else ""


def held(library: Path) -> list[str]:
    """Return the names of the documents in the library, as another session finds them, sorted."""
    with closing(ReadingSession(library)) as session:
        return sorted(one.name for one in session.holdings.all())
