"""The library in order: documents that are alike joined or kept apart, and files that are missing."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QRadioButton

from core.session import ReadingSession
from gui.dialogs.duplicates import DuplicatesDialog
from gui.dialogs.missing import MissingDialog
from gui.models.holding_rows import AlikeModel, MissingModel, RemovedModel
from gui.widgets.two_holdings import TwoHoldings
from tests.gui.adding_kit import PATIENCE
from tests.gui.holdings_kit import FLOOD, REPRINT, SAFETY, SPRING, fill, holding, opened, push
from tests.gui.library_kit import answer, told

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.window_kit import Sitting


@pytest.fixture
def rows(sitting: Sitting, tmp_path: Path) -> dict[str, int]:
    """Three documents, two of them editions of one speech."""
    return fill(sitting.library, tmp_path / "讲话", 春耕=SPRING, 转载=REPRINT, 防汛=FLOOD)


def pairs(sitting: Sitting) -> DuplicatesDialog:
    """Look for documents that are alike, and wait until they are listed."""
    sitting.trigger("library.duplicates")
    dialog = opened(sitting, DuplicatesDialog)
    model = dialog.findChild(AlikeModel)
    sitting.qtbot.waitUntil(lambda: model.rowCount() > 0)
    return dialog


def standing(sitting: Sitting) -> list[tuple[int, int]]:
    """Return rows and numbers of editions of what the library holds."""
    with ReadingSession(sitting.library) as session:
        return sorted((one.document, one.editions) for one in session.holdings.all())


def test_a_pair_is_shown_side_by_side_and_joined_and_parted_again(sitting: Sitting, rows: dict[str, int]) -> None:
    dialog = pairs(sitting)
    both = dialog.findChild(TwoHoldings)
    assert {both.kept.document, both.joined.document} == {rows["春耕"], rows["转载"]}
    other = next(one for one in dialog.findChildren(QRadioButton) if not one.isChecked())
    other.click()
    kept, joined = both.kept.document, both.joined.document
    with sitting.qtbot.waitSignal(sitting.bridge.holdings.changed):
        push(dialog, "Join as editions of one")
    assert standing(sitting) == sorted([(kept, 2), (rows["防汛"], 1)])
    assert dialog.findChild(AlikeModel).rowCount() == 0
    with sitting.qtbot.waitSignal(sitting.bridge.holdings.changed):
        answer(sitting, "Undo")
    assert standing(sitting) == sorted([(kept, 1), (joined, 1), (rows["防汛"], 1)])
    steps = sitting.window._parts.library.curating.steps  # noqa: SLF001 - what Ctrl+Z in a list would do
    with sitting.qtbot.waitSignal(sitting.bridge.holdings.changed):
        steps.redo()
    with sitting.qtbot.waitSignal(sitting.bridge.holdings.changed):
        steps.undo()
    assert standing(sitting) == sorted([(kept, 1), (joined, 1), (rows["防汛"], 1)])


def test_the_open_document_goes_on_being_read_when_it_is_joined(sitting: Sitting, rows: dict[str, int], tmp_path: Path) -> None:
    sitting.open(tmp_path / "讲话" / "转载.txt")
    sitting.select("榜上有名、有数")
    sitting.press(Qt.Key.Key_1)
    dialog = pairs(sitting)
    assert dialog.findChild(TwoHoldings).kept.document == rows["转载"]
    sitting.opened_by(lambda: push(dialog, "Join as editions of one"))
    assert sitting.bridge.document_id == rows["转载"]
    assert [one.anchor.quote for one in sitting.bridge.annotations()] == ["榜上有名、有数"]


def test_a_pair_that_is_kept_apart_is_not_found_again_until_that_is_undone(sitting: Sitting, rows: dict[str, int]) -> None:
    push(pairs(sitting), "Keep apart")
    dialog = opened(sitting, DuplicatesDialog)
    assert "No two documents of the library are alike." in sitting.words()
    dialog.reject()
    with ReadingSession(sitting.library) as session:
        assert session.curating.alike(None, lambda _done, _total: None, lambda: False) == ()
    answer(sitting, "Undo")
    assert len(pairs(sitting).pairs()) == 1


def test_the_search_for_alike_documents_can_be_stopped(sitting: Sitting, rows: dict[str, int]) -> None:
    sitting.trigger("library.duplicates")
    dialog = opened(sitting, DuplicatesDialog)
    dialog.looking.stop.click()
    assert "The search was stopped." in sitting.words()
    assert dialog.findChild(AlikeModel).rowCount() == 0
    dialog.reject()
    assert len(pairs(sitting).pairs()) == 1


def test_after_an_addition_an_edition_of_a_known_speech_is_offered(sitting: Sitting, tmp_path: Path) -> None:
    # Alike to two of them, it is still one document.
    fill(sitting.library, tmp_path / "讲话", 春耕=SPRING, 剪报=f"{SPRING}\n（本报有删节）\n", 防汛=FLOOD)
    new = tmp_path / "新到"
    new.mkdir()
    (new / "转载.txt").write_text(REPRINT, encoding="utf-8")
    (new / "安全.txt").write_text(SAFETY, encoding="utf-8")
    sitting.bridge.additions.begin([new])
    sitting.qtbot.waitUntil(lambda: "1 document(s) that were added are much like others" in told(sitting), timeout=PATIENCE)
    answer(sitting, "Look at them…")
    found = opened(sitting, DuplicatesDialog).pairs()
    assert sorted(sorted((pair.one.name, pair.other.name)) for pair in found) == [["剪报.txt", "转载.txt"], ["春耕.txt", "转载.txt"]]


def missing(sitting: Sitting) -> tuple[MissingDialog, MissingModel]:
    """List the documents whose files are missing."""
    sitting.trigger("library.missing")
    dialog = opened(sitting, MissingDialog)
    model = dialog.findChild(MissingModel)
    sitting.qtbot.waitUntil(lambda: model.rowCount() > 0)
    return dialog, model


def test_files_that_were_moved_are_found_by_what_they_hold(
    sitting: Sitting, rows: dict[str, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = tmp_path / "归档" / "二〇二四"
    moved.mkdir(parents=True)
    shutil.move(tmp_path / "讲话" / "春耕.txt", moved / "改了名.txt")
    (tmp_path / "讲话" / "防汛.txt").unlink()
    dialog, model = missing(sitting)
    assert sorted(model.at(row).document for row in range(model.rowCount())) == sorted([rows["春耕"], rows["防汛"]])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "归档"))
    push(dialog, "Look in a folder…")
    sitting.qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert "1 file(s) were found." in sitting.words()
    assert holding(sitting.library, rows["春耕"]).path == moved / "改了名.txt"
    assert model.at(0).document == rows["防汛"]


def test_a_file_that_holds_another_text_is_not_taken_for_the_missing_one(
    sitting: Sitting, rows: dict[str, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "讲话" / "防汛.txt").unlink()
    dialog, model = missing(sitting)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "讲话" / "春耕.txt"), ""))
    push(dialog, "Choose the file…")
    sitting.qtbot.waitUntil(lambda: "That file holds another text." in sitting.words())
    found = tmp_path / "找到了.txt"
    found.write_text(FLOOD, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(found), ""))
    push(dialog, "Choose the file…")
    sitting.qtbot.waitUntil(lambda: model.rowCount() == 0)
    assert holding(sitting.library, rows["防汛"]).path == found


def test_a_document_whose_file_is_gone_is_read_from_the_library(sitting: Sitting, rows: dict[str, int], tmp_path: Path) -> None:
    (tmp_path / "讲话" / "防汛.txt").unlink()
    dialog, _ = missing(sitting)
    sitting.opened_by(lambda: push(dialog, "Read the text in the library"))
    assert "沙袋、水泵、照明灯，一样都不能少。" in sitting.text()
    assert sitting.bridge.document_id == rows["防汛"]


def test_the_models_of_the_dialogs_are_sound(sitting: Sitting, rows: dict[str, int]) -> None:
    with ReadingSession(sitting.library) as session:
        holdings = session.holdings.all()
        found = session.curating.alike(None, lambda _done, _total: None, lambda: False)
    for model, values in ((RemovedModel(), holdings), (MissingModel(), holdings), (AlikeModel(), found)):
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        model.show(values)
        assert model.rowCount() == len(values) > 0
        assert all(model.index(0, column).data() for column in range(1))
        tester.deleteLater()
