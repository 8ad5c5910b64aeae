"""Importing annotations from the window: the preview before anything is stored, what is taken, layers, and the way back."""

from __future__ import annotations

import json
import signal
import subprocess
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QRadioButton, QTabBar
from shiboken6 import isValid

from core import apart, incoming_apart
from core.handover import Request
from core.incoming import KNOWN, MOVED, NEW, ORPHAN
from core.session import ReadingSession
from gui.dialogs.choose_document import ChooseDocumentDialog
from gui.dialogs.import_annotations import ImportDialog
from gui.models.takings import TakingModel
from gui.taking import holds_annotations
from gui.widgets.taking_table import TakingTable
from gui.widgets.two_texts import PassageView
from tests.gui.library_kit import answer, told

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.window_kit import Sitting

PATIENCE = 20_000
"""Milliseconds; other programs may have the processors meanwhile."""
QUOTES = {
    "沙袋、水泵、照明灯，一样都不能少": "每个点都要有清单。",
    "转移群众，宁可听骂声，也不可听哭声": "名单上墙。",
    "各村广播每天早晚两次": "哪一段里的？",
}
"""As a colleague has marked another edition: in the speech as it is, with other words, and nowhere."""


@pytest.fixture
def colleague(tmp_path: Path) -> Path:
    """A colleague's annotations as another program writes them."""

    def annotation(number: int, quote: str, note: str) -> dict[str, Any]:
        around = {"prefix": "谁的水闸谁看守。\n\n三、把群众放在心上\n\n", "suffix": "。"} if number == 1 else {}
        selector = {"type": "TextQuoteSelector", "exact": quote, **around}
        return {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": f"https://notes.example/a/{number}",
            "type": "Annotation",
            "creator": {"type": "Person", "name": "李科"},
            "body": {"type": "TextualBody", "value": note, "purpose": "commenting"},
            "target": {"source": "https://notes.example/speech", "selector": [selector]},
        }

    file = tmp_path / "李科的批注.jsonld"
    found = [annotation(number, quote, note) for number, (quote, note) in enumerate(QUOTES.items())]
    file.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    return file


def preview(sitting: Sitting, file: Path) -> ImportDialog:
    """Choose a file and return the preview once it is known what would become of its annotations."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        sitting.trigger("file.import")
    return shown(sitting)


def shown(sitting: Sitting) -> ImportDialog:
    def dialogs() -> list[ImportDialog]:
        found = [one for one in sitting.window.findChildren(ImportDialog) if one.isVisible()]
        return [one for one in found if one.findChild(TakingTable).isVisible()]

    sitting.qtbot.waitUntil(lambda: bool(dialogs()), timeout=PATIENCE)
    return dialogs()[0]


def model(dialog: ImportDialog) -> TakingModel:
    return dialog.findChild(TakingModel)


def button(dialog: ImportDialog, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == words)


def take(sitting: Sitting, dialog: ImportDialog, words: str) -> None:
    """Press the button that takes, and wait until it is done."""
    button(dialog, words).click()
    sitting.qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible(), timeout=PATIENCE)


def test_annotations_are_seen_before_they_are_taken_as_one_step(reading: Sitting, speech: Path, colleague: Path) -> None:
    dialog = preview(reading, colleague)
    assert model(dialog).counts() == {NEW: 1, MOVED: 1, ORPHAN: 1}
    assert reading.stored(speech) == []
    # The passage that differs is shown as it stands in the file and in the text.
    table = dialog.findChild(TakingTable)
    row = next(at for at in range(model(dialog).rowCount()) if model(dialog).proposal(at).state == MOVED)
    table.setCurrentIndex(model(dialog).index(row, 0))
    there, here = (view.toPlainText() for view in dialog.findChildren(PassageView))
    assert "宁可听骂声，也不可听哭声" in there
    assert "宁可听骂声，不可听哭声" in here
    take(reading, dialog, "Import %n annotation(s)".replace("%n", "3"))
    assert {one.anchor.quote: one.note for one in reading.stored(speech) if one.is_placed} == {
        "沙袋、水泵、照明灯，一样都不能少": "每个点都要有清单。",
        "转移群众，宁可听骂声，不可听哭声": "名单上墙。",
    }
    assert told(reading) == "3 annotation(s) imported. 1 of them wait(s) for review."
    assert set(reading.cards()) == {"沙袋、水泵、照明灯，一样都不能少", "转移群众，宁可听骂声，不可听哭声"}
    with reading.qtbot.waitSignal(reading.bridge.layers.written):
        answer(reading, "Undo")
    assert reading.stored(speech) == []


def test_what_is_not_ticked_is_not_taken_and_nothing_comes_twice(reading: Sitting, speech: Path, colleague: Path) -> None:
    dialog = preview(reading, colleague)
    table = dialog.findChild(TakingTable)
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert not button(dialog, "Import annotations").isEnabled()
    # A click on the box of the first row.
    box = table.visualRect(model(dialog).index(0, 0)).adjusted(12, 0, 0, 0)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left(), box.center().y()))
    take(reading, dialog, "Import %n annotation(s)".replace("%n", "1"))
    assert [one.anchor.quote for one in reading.stored(speech)] == ["沙袋、水泵、照明灯，一样都不能少"]
    again = preview(reading, colleague)
    assert model(again).counts()[KNOWN] == 1
    states = next(one for one in again.findChildren(QTabBar) if one.accessibleName() == "What becomes of them")
    states.setCurrentIndex(next(at for at in range(states.count()) if states.tabText(at) == "There already 1"))
    assert model(again).rowCount() == 1
    button(again, "Cancel").click()


def test_a_set_becomes_a_layer_that_undo_takes_away(reading: Sitting, speech: Path, colleague: Path) -> None:
    dialog = preview(reading, colleague)
    next(one for one in dialog.findChildren(QRadioButton) if "layer" in one.text()).click()
    assert shown(reading) is dialog
    assert next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "Name of the layer").text() == "李科"
    take(reading, dialog, "Import %n annotation(s)".replace("%n", "3"))
    with ReadingSession(reading.library) as session:
        assert [(one.name, one.marks) for one in session.layers.all()] == [("李科", 3)]
    assert reading.stored(speech) == []
    with reading.qtbot.waitSignal(reading.bridge.layers.changed):
        reading.trigger("edit.undo")
    with ReadingSession(reading.library) as session:
        assert session.layers.all() == ()


def test_a_set_goes_to_another_document_that_is_chosen(reading: Sitting, long_file: Path, speech: Path, colleague: Path) -> None:
    reading.open(long_file)
    dialog = preview(reading, colleague)
    assert dialog.rows == (reading.bridge.document_id,)
    button(dialog, "Another document…").click()
    chooser = dialog.findChild(ChooseDocumentDialog)
    field = chooser.findChild(QLineEdit)
    field.setText("防汛")
    QTest.keyClick(chooser, Qt.Key.Key_Return)
    reading.qtbot.waitUntil(lambda: model(shown(reading)).counts().get(NEW) == 1, timeout=PATIENCE)
    take(reading, dialog, "Import %n annotation(s)".replace("%n", "3"))
    assert [one.note for one in reading.stored(speech)] == ["每个点都要有清单。", "名单上墙。"]
    assert reading.stored(long_file) == []


def test_a_file_of_annotations_that_is_dropped_is_previewed(reading: Sitting, colleague: Path) -> None:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(colleague))])
    rest = (Qt.DropAction.CopyAction, content, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    at = reading.window.rect().center()
    QApplication.sendEvent(reading.window, QDragEnterEvent(QPoint(at), *rest))
    QApplication.sendEvent(reading.window, QDropEvent(QPointF(at), *rest))
    dialog = shown(reading)
    assert any("李科的批注.jsonld" in label.text() for label in dialog.findChildren(QLabel))
    button(dialog, "Cancel").click()


def test_without_a_document_in_the_library_it_is_said_how_to_go_on(sitting: Sitting, colleague: Path) -> None:
    sitting.bridge.takings.ask(colleague)

    def hints() -> list[str]:
        return [
            one.text() for one in sitting.window.findChildren(QLabel, "PaneHint") if one.isVisible() and one.window() is not sitting.window
        ]

    sitting.qtbot.waitUntil(lambda: any("open its file first" in words for words in hints()), timeout=PATIENCE)
    dialog = sitting.part(ImportDialog)
    assert not button(dialog, "Import annotations").isEnabled()
    button(dialog, "Cancel").click()


def test_what_holds_no_annotations_is_told_in_a_sentence(reading: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "空.qdpx"
    file.write_bytes(b"PK\x05\x06" + bytes(18))
    reading.bridge.takings.ask(file)
    reading.qtbot.waitUntil(lambda: reading.complaint() is not None, timeout=PATIENCE)
    assert "空.qdpx" in reading.complaint().text()
    reading.complaint().accept()


@pytest.mark.parametrize(("name", "is_one"), [("批注.jsonld", True), ("项目.QDPX", True), ("My Clippings.txt", True), ("讲话.txt", False)])
def test_files_that_are_imported_when_they_are_dropped_are_known_by_their_names(tmp_path: Path, name: str, is_one: bool) -> None:
    assert holds_annotations(tmp_path / name) is is_one


@pytest.mark.parametrize("way", ["opened", "handed over"])
def test_a_file_of_annotations_that_is_opened_is_imported_and_no_text(reading: Sitting, colleague: Path, way: str) -> None:
    if way == "opened":
        reading.window.files.chosen.emit([colleague])
    else:
        assert reading.window.arrivals().take(Request((str(colleague),))) == ""
    dialog = shown(reading)
    assert sum(model(dialog).counts().values()) == len(QUOTES)
    assert reading.bridge.document is not None
    assert reading.bridge.document.name != colleague.name
    button(dialog, "Cancel").click()


def test_a_second_file_waits_until_the_first_one_has_been_seen(reading: Sitting, colleague: Path, tmp_path: Path) -> None:
    other = tmp_path / "王科的批注.jsonld"
    other.write_bytes(colleague.read_bytes())
    for file in (colleague, other):
        # The first one is still being read.
        reading.window.files.chosen.emit([file])
    for file in (colleague, other):
        dialog = shown(reading)
        assert any(file.name in label.text() for label in dialog.findChildren(QLabel))
        button(dialog, "Cancel").click()
        reading.qtbot.waitUntil(lambda gone=dialog: not isValid(gone) or not gone.isVisible(), timeout=PATIENCE)


def test_a_button_that_is_pressed_twice_takes_once_and_undo_takes_back_all(reading: Sitting, speech: Path, colleague: Path) -> None:
    dialog = preview(reading, colleague)
    take_all = button(dialog, "Import %n annotation(s)".replace("%n", "3"))
    take_all.click()
    take_all.click()
    dialog.reject()
    assert dialog.isVisible()
    reading.qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible(), timeout=PATIENCE)
    assert reading.complaint() is None
    with reading.qtbot.waitSignal(reading.bridge.layers.written):
        reading.trigger("edit.undo")
    assert reading.stored(speech) == []


def test_the_name_of_a_layer_is_written_on_while_its_passages_are_found(reading: Sitting, colleague: Path) -> None:
    dialog = preview(reading, colleague)
    next(one for one in dialog.findChildren(QRadioButton) if "layer" in one.text()).click()
    field = next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "Name of the layer")
    assert dialog.focusWidget() is field
    assert shown(reading) is dialog
    assert dialog.focusWidget() is field
    orphan = next(at for at in range(model(dialog).rowCount()) if model(dialog).proposal(at).state == ORPHAN)
    assert "The layer keeps it" in model(dialog).index(orphan, 0).data(Qt.ItemDataRole.ToolTipRole)
    button(dialog, "Cancel").click()


def test_a_document_in_which_nothing_is_found_is_asked_about(reading: Sitting, long_file: Path, colleague: Path) -> None:
    reading.open(long_file)
    dialog = preview(reading, colleague)
    assert any("Is it the right document?" in label.text() for label in dialog.findChildren(QLabel))
    button(dialog, "Cancel").click()


def test_a_document_that_the_file_holds_is_added_first(reading: Sitting, long_file: Path, tmp_path: Path) -> None:
    text = "在全镇护林防火会上的讲话\n\n进山的路口都要有人守，火种一律不准带进山。"
    words = "火种一律不准带进山"
    file = tmp_path / "项目.qdpx"
    at = text.index(words)
    selection = f'<PlainTextSelection guid="{UUID(int=2)}" name="一" startPosition="{at}" endPosition="{at + len(words)}"/>'
    source = f'<TextSource guid="{UUID(int=1)}" name="防火讲话"><PlainTextContent>{text}</PlainTextContent>{selection}</TextSource>'
    with ZipFile(file, "w") as package:
        package.writestr("project.qde", f'<Project xmlns="urn:QDA-XML:project:1.0" name="一"><Sources>{source}</Sources></Project>')
    reading.open(long_file)
    dialog = preview(reading, file)
    assert dialog.rows == (reading.bridge.document_id,)
    button(dialog, "Add the document first").click()
    reading.qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible(), timeout=PATIENCE)
    again = shown(reading)
    assert reading.text() == text
    assert again.rows == (reading.bridge.document_id,)
    assert model(again).counts() == {NEW: 1}
    assert not button(again, "Add the document first").isVisible()
    take(reading, again, "Import %n annotation(s)".replace("%n", "1"))
    reading.qtbot.waitUntil(lambda: set(reading.cards()) == {words}, timeout=PATIENCE)


def test_many_annotations_are_found_again_beside_the_window(reading: Sitting, colleague: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incoming_apart, "HEAVY", 0)
    monkeypatch.setattr(incoming_apart, "MANY", 0)
    dialog = preview(reading, colleague)
    assert model(dialog).counts() == {NEW: 1, MOVED: 1, ORPHAN: 1}
    take(reading, dialog, "Import %n annotation(s)".replace("%n", "3"))
    assert told(reading).startswith("3 annotation(s) imported.")


def test_closing_the_preview_ends_the_process_that_finds_them_again(
    reading: Sitting, colleague: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = preview(reading, colleague)
    monkeypatch.setattr(incoming_apart, "MANY", 0)
    started: list[subprocess.Popen[bytes]] = []

    class Held(subprocess.Popen[bytes]):
        """A process that comes to no end by itself."""

        def __init__(self, *args: Any, **more: Any) -> None:
            super().__init__(*args, **more)
            self.send_signal(signal.SIGSTOP)
            started.append(self)

    monkeypatch.setattr(apart.subprocess, "Popen", Held)
    next(one for one in dialog.findChildren(QRadioButton) if "layer" in one.text()).click()
    reading.qtbot.waitUntil(lambda: bool(started), timeout=PATIENCE)
    button(dialog, "Cancel").click()
    reading.qtbot.waitUntil(lambda: started[0].returncode is not None, timeout=PATIENCE)
