"""Into which file a table goes: its ending says the form, and nothing is replaced unasked."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from core.found import Found, FoundDocument, FoundPlace
from core.spans import Span
from gui.models.found_table import MOST, table_of
from gui.table_target import ask_table

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TABLE, MARKDOWN = "Table for Excel (*.csv)", "Markdown (*.md)"


@pytest.mark.parametrize(
    ("written", "kind", "becomes"),
    [("查到.csv", TABLE, "查到.csv"), ("查到", TABLE, "查到.csv"), ("查到.csv", MARKDOWN, "查到.md"), ("查到.TXT", TABLE, "查到.TXT")],
)
def test_the_kind_that_is_chosen_gives_the_ending(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, kind: str, becomes: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / written), kind))
    over = QWidget()
    qtbot.addWidget(over)
    assert ask_table(over, "", "查到.csv") == tmp_path / becomes


def test_a_file_that_the_dialog_did_not_ask_about_is_asked_about(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = tmp_path / "查到.md"
    there.touch()
    answers = [(str(tmp_path / "查到"), MARKDOWN), ("", "")]
    proposed = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: proposed.append(asked[2]) or answers.pop(0))
    over = QWidget()
    qtbot.addWidget(over)
    assert ask_table(over, "", "查到.csv") is None
    assert proposed == ["查到.csv", str(there)]


def test_of_millions_of_places_the_first_ones_are_written_and_that_is_told(tmp_path: Path) -> None:
    place = FoundPlace(Span(0, 1), "的", (Span(0, 1),))
    one = FoundDocument(1, "讲话", "1.txt", None, "2024", "周水生", 1.0, (place,) * 40_000)
    path = tmp_path / "查到.csv"
    assert table_of(path, [Found((one,), 3)] * 3)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        assert sum(1 for _ in csv.reader(stream)) == MOST + 1
    assert not table_of(path, [Found((one,), 2)] * 2)
