"""Exporting from the window: the dialog from wherever annotations are, what it says beforehand, the file and the way to it."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QListView, QMessageBox, QPushButton

from core.paths import SAMPLE
from core.settings import Settings
from gui import exporting
from gui.dialogs.export import ExportDialog
from gui.export_target import proposed_name
from gui.panes.holdings import HoldingsPane
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.holding_view import HoldingView
from gui.widgets.opening_bar import OpeningBar
from gui.widgets.pigment_button import PigmentButton
from gui.widgets.section_tree import SectionTree
from tests.gui.adding_kit import hold, make_speeches
from tests.gui.library_kit import answer, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from tests.gui.window_kit import Sitting

PATIENCE = 20_000
"""Milliseconds; other programs may have the processors meanwhile."""


@pytest.fixture
def marked(start: Callable[..., Sitting], speech: Path) -> Sitting:
    """The speech with two marks in different colours, one of them with a note that has not been left yet."""
    reading = start(Settings(export_format="csv"))
    reading.open(speech)
    reading.select("沙袋、水泵、照明灯")
    reading.press(Qt.Key.Key_1)
    reading.select("谁的堤段谁负责")
    reading.press(Qt.Key.Key_2)
    reading.press(Qt.Key.Key_N)
    reading.qtbot.waitUntil(reading.is_writing)
    reading.write("落到河长名单上。")
    return reading


def dialog(sitting: Sitting) -> ExportDialog:
    """Return the dialog once it is known what would be in the file."""

    def shown() -> list[ExportDialog]:
        return [one for one in sitting.window.findChildren(ExportDialog) if one.isVisible() and one.described is not None]

    sitting.qtbot.waitUntil(lambda: bool(shown()), timeout=PATIENCE)
    return shown()[0]


def dialog_shown(sitting: Sitting) -> ExportDialog:
    """Return the dialog as soon as it is seen."""

    def shown() -> list[ExportDialog]:
        return [one for one in sitting.window.findChildren(ExportDialog) if one.isVisible()]

    sitting.qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def opened(sitting: Sitting) -> ExportDialog:
    sitting.trigger("file.export")
    return dialog(sitting)


def choose(sitting: Sitting, name: str) -> ExportDialog:
    """Choose a format in the dialog by what it is called."""
    one = opened(sitting)
    formats = one.findChild(QListView, "FormatList")
    model = formats.model()
    row = next(at for at in range(model.rowCount()) if model.index(at, 0).data() == name)
    formats.setCurrentIndex(model.index(row, 0))
    return dialog(sitting)


def answered(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    """Answer the dialog of files with a path, None to cancel it; return what it has proposed, filled when it is asked."""
    proposed: list[str] = []

    def ask(_parent: object, _title: str, proposal: str, _filter: str) -> tuple[str, str]:
        proposed.append(proposal)
        return (str(path) if path else ""), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return proposed


def button(one: ExportDialog, words: str) -> QPushButton:
    return next(each for each in one.findChildren(QPushButton) if each.text() == words)


def choose_in(box: ChoiceBox, words: str) -> None:
    """Choose an entry as a click on it does."""
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def source(one: ExportDialog) -> ChoiceBox:
    return next(each for each in one.findChildren(ChoiceBox) if each.accessibleName() == "What is exported")


def counts(one: ExportDialog) -> str:
    return one.findChild(QLabel, "ExportCounts").text()


def export(sitting: Sitting, one: ExportDialog) -> None:
    """Press the button and wait until the file is there."""
    with sitting.qtbot.waitSignal(sitting.bridge.exports.exported, timeout=PATIENCE):
        button(one, "Export…").click()


def test_a_document_is_exported_with_what_is_being_typed_and_the_way_to_the_file_is_offered(
    marked: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened_outside: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened_outside.append(url) or True)
    target = tmp_path / "批注.csv"
    proposed = answered(monkeypatch, target)
    one = choose(marked, "Table (CSV)")
    assert counts(one) == "1 document(s), 2 annotation(s)"
    export(marked, one)
    assert proposed == [str(tmp_path / "在全镇防汛动员会上的讲话.csv")]
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 3
    assert any("落到河长名单上。" in cell for cell in rows[2])
    assert told(marked) == "2 annotation(s) exported to “批注.csv”."
    answer(marked, "Open the file")
    assert [url.toLocalFile() for url in opened_outside] == [str(target)]


def test_the_filter_of_the_pane_says_what_is_exported_and_what_was_chosen_is_kept(
    marked: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    next(one for one in marked.notes.findChildren(PigmentButton) if one.isCheckable() and one.colour == "cinnabar").click()
    target = tmp_path / "朱砂.jsonld"
    answered(monkeypatch, target)
    one = choose(marked, "W3C Web Annotation")
    assert source(one).currentText() == "“在全镇防汛动员会上的讲话”: what the filter shows"
    assert counts(one) == "1 document(s), 1 annotation(s)"
    export(marked, one)
    assert re.findall(r'"exact": ?"([^"]+)"', target.read_text("utf-8")) == ["谁的堤段谁负责"]
    assert opened(marked).format.id == "jsonld"


def test_the_dialog_is_used_by_keyboard(marked: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answered(monkeypatch, tmp_path / "键盘.xlsx")
    marked.reader.focus_page()
    marked.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    one = dialog_shown(marked)
    dialog(marked)
    QTest.keyClick(one.windowHandle(), Qt.Key.Key_Down)
    assert dialog(marked).format.id == "xlsx"
    with marked.qtbot.waitSignal(marked.bridge.exports.exported, timeout=PATIENCE):
        QTest.keyClick(one.windowHandle(), Qt.Key.Key_Return)
    assert (tmp_path / "键盘.xlsx").stat().st_size


def test_a_ledger_without_tasks_is_not_written(marked: Sitting) -> None:
    one = choose(marked, "Excel workbook")
    choose_in(next(each for each in one.findChildren(ChoiceBox) if each.accessibleName() == "Content"), "Ledger of tasks")
    assert counts(dialog(marked)).endswith("or export the list of annotations.")
    assert not button(one, "Export…").isEnabled()


def test_whole_sections_of_a_skeleton_are_chosen_by_ticks(marked: Sitting) -> None:
    one = choose(marked, "Word document")
    content = next(each for each in one.findChildren(ChoiceBox) if each.accessibleName() == "Content")
    choose_in(content, "Skeleton as a handout")
    tree = one.findChild(SectionTree)
    assert tree.isVisible()
    tree.topLevelItem(1).setCheckState(0, Qt.CheckState.Checked)
    text = marked.text()
    (span,) = dialog(marked).options.sections
    assert text[span.start : span.end].startswith("二、把责任压到人头")
    assert "三、" not in text[span.start : span.end]


def test_a_file_that_is_there_is_replaced_only_with_leave_and_never_that_of_the_document(
    marked: Sitting, speech: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked.notes.finish()
    own = speech.with_suffix(".md")
    own.write_text(speech.read_text("utf-8"), encoding="utf-8")
    marked.open(own)
    before = own.read_bytes()
    answered(monkeypatch, own)
    one = choose(marked, "Markdown")
    button(one, "Export…").click()
    complaint = one.findChild(QMessageBox)
    assert "is the file of a document that is exported" in complaint.text()
    complaint.accept()
    assert own.read_bytes() == before
    target = tmp_path / "已有.md"
    target.write_text("旧的", encoding="utf-8")
    # The system's dialog has asked.
    answered(monkeypatch, target)
    export(marked, one)
    assert "沙袋、水泵、照明灯" in target.read_text("utf-8")


def test_chosen_documents_and_the_whole_library_are_exported(start: Callable[..., Sitting], tmp_path: Path) -> None:
    sitting = start(Settings(export_format="csv"))
    hold(sitting.library, make_speeches(tmp_path / "例会", 3))
    sitting.trigger("view.library")
    table = sitting.part(HoldingsPane).findChild(HoldingView)
    sitting.qtbot.waitUntil(lambda: table.model().rowCount() >= 3, timeout=PATIENCE)
    table.selectAll()
    one = opened(sitting)
    assert source(one).currentText() == "The %n chosen document(s)".replace("%n", "3")
    choose_in(source(one), "The whole library")
    assert counts(dialog(sitting)) == "There is nothing to export here: no annotation passes. Choose something else above."
    assert not button(one, "Export…").isEnabled()


def test_an_export_that_is_given_up_from_its_bar_leaves_nothing(
    start: Callable[..., Sitting], speech: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # However quick the machine is, the bar is shown.
    monkeypatch.setattr(exporting, "LONG", 0)
    sitting = start(Settings(export_format="html"))
    sitting.open(speech)
    folder = tmp_path / "导出"
    folder.mkdir()
    answered(monkeypatch, folder / "讲话.html")
    button(opened(sitting), "Export…").click()

    def bars() -> list[OpeningBar]:
        return [bar for bar in sitting.window.findChildren(OpeningBar) if bar.isVisible()]

    sitting.qtbot.waitUntil(lambda: bool(bars()), timeout=PATIENCE)
    (bar,) = bars()
    assert bar.accessibleName() == "Writing “讲话.html”…"
    bar.cancel_button.click()
    assert bars() == []
    assert "The export was given up; nothing was written." in sitting.words()
    sitting.qtbot.waitUntil(lambda: not list(folder.iterdir()), timeout=PATIENCE)


def test_nothing_is_proposed_into_the_folder_of_the_program(
    start: Callable[..., Sitting], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = start(Settings(export_format="html", folder=str(tmp_path)))
    sitting.open(SAMPLE)
    proposed = answered(monkeypatch, None)
    one = opened(sitting)
    button(one, "Export…").click()
    assert [Path(name).parent for name in proposed] == [tmp_path]
    one.reject()


@pytest.mark.parametrize(
    ("title", "others", "name"),
    [
        ("在全镇防汛动员会上的讲话", 0, "在全镇防汛动员会上的讲话"),
        ("关于“三资”清理/整改的通知：第2号", 0, "关于“三资”清理 整改的通知：第2号"),
        ("通知", 4, "通知 and 4 more"),
        ("  ..  ", 0, "Annotations"),
        ("长" * 300, 0, "长" * 80),
    ],
)
def test_a_name_is_proposed_that_every_system_can_have(qapp: QApplication, title: str, others: int, name: str) -> None:
    assert proposed_name(title, others) == name
