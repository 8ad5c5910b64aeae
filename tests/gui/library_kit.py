"""What tests of a library that fails share: what is told above the page, and ways to make it fail."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from gui.widgets.question_bar import QuestionBar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.gui.window_kit import Sitting

_PAGE = 4096


def told(reading: Sitting) -> str:
    """Return what is told above the page, empty if nothing is."""
    bar = reading.window.findChild(QuestionBar)
    return bar.question.words if bar is not None and bar.isVisible() and bar.question else ""


def answer(reading: Sitting, words: str) -> None:
    """Press a button of what is told above the page."""
    bar = reading.part(QuestionBar)

    def buttons() -> list[QPushButton]:
        return [one for one in bar.findChildren(QPushButton) if one.isVisible() and one.text() == words]

    reading.qtbot.waitUntil(lambda: bool(buttons()))
    QTest.mouseClick(buttons()[0], Qt.MouseButton.LeftButton)


def claim_elsewhere(library: Path) -> Path:
    """Leave the sign of life that another computer leaves; return its file."""
    held = {"computer": "办公室电脑", "machine": "another/1", "process": 7, "started": "x", "begun": "2026-11-28T01:00:00+00:00"}
    library.parent.mkdir(exist_ok=True)
    claim = library.with_name(f".{library.name}.open-0123456789abcdef")
    claim.write_text(json.dumps(held), encoding="utf-8")
    return claim


def damage(library: Path) -> None:
    """Wipe out all of a file but its beginning, as a bad disk does."""
    size = library.stat().st_size
    with library.open("r+b") as file:
        file.seek(_PAGE)
        file.write(bytes(size - _PAGE))


@contextlib.contextmanager
def unwritable(folder: Path) -> Iterator[None]:
    """Let nobody write to a folder and its files; root is stopped by nothing but their attribute."""
    files = [*(one for one in folder.iterdir() if one.is_file()), folder]
    _protect(files, is_on=True)
    try:
        yield
    finally:
        _protect(files, is_on=False)


def _protect(files: list[Path], *, is_on: bool) -> None:
    if os.geteuid() == 0:
        subprocess.run(["chattr", "+i" if is_on else "-i", *map(str, files)], check=True)
        return
    for file in files:
        file.chmod((0o500 if is_on else 0o700) if file.is_dir() else (0o400 if is_on else 0o600))
