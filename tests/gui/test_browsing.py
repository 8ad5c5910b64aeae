"""Opening documents of a folder: asked for, dropped, pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton

from core.folders import Listing, look_into
from core.progress import Progress
from core.settings import load
from gui.dialogs.chooser import ASKED_ABOVE
from gui.dialogs.folder import FolderDialog
from gui.models.folder import FolderModel
from gui.widgets.choice_table import ChoiceTable
from gui.widgets.question_bar import QuestionBar
from tests.gui.tab_kit import tab_names

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.theme import Theme
    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with documents in it and in a folder within it."""
    folder = tmp_path / "文稿"
    for name in ("第10讲.txt", "第2讲.txt", "下发/二、附件.txt", "下发/一、通知.txt", "照片.jpg"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{name}\n\n同志们：\n\n今天只讲三件事。\n", "utf-8")
    return folder


@pytest.fixture
def dialog(theme: Theme, sitting: Sitting) -> FolderDialog:
    dialog = FolderDialog(theme, sitting.window)
    dialog.show()
    return dialog


def names(dialog: FolderDialog) -> list[str]:
    """Return the documents that are listed."""
    model = dialog.findChild(ChoiceTable).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def said(dialog: FolderDialog) -> str:
    """Return what the dialog says."""
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def button(dialog: FolderDialog, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == words)


def listed(sitting: Sitting, count: int = 4) -> FolderDialog:
    """Return the open dialog once it lists so many documents."""
    sitting.qtbot.waitUntil(lambda: len(names(sitting.part(FolderDialog))) == count)
    return sitting.part(FolderDialog)


def drop(sitting: Sitting, *paths: Path) -> None:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    rest = (Qt.DropAction.CopyAction, content, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(sitting.window, QDragEnterEvent(QPoint(200, 200), *rest))
    QApplication.sendEvent(sitting.window, QDropEvent(QPointF(200, 200), *rest))


def drop_to_open(sitting: Sitting, *paths: Path) -> None:
    """Drop a folder on the window and say that it is to be opened, not added to the library."""
    drop(sitting, *paths)
    bar = sitting.part(QuestionBar)
    QTest.mouseClick(next(one for one in bar.findChildren(QPushButton) if one.text() == "Open"), Qt.MouseButton.LeftButton)


def test_a_folder_is_asked_for_and_its_documents_are_listed_in_order(
    sitting: Sitting, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda _parent, _title, folder: asked.append(folder) or str(papers))
    sitting.trigger("file.folder")
    dialog = listed(sitting)
    assert names(dialog) == ["第2讲.txt", "第10讲.txt", "一、通知.txt", "二、附件.txt"]
    QTest.mouseClick(button(dialog, "Another folder…"), Qt.MouseButton.LeftButton)
    assert asked[1] == str(papers)


def test_the_folder_is_remembered_for_another_time(sitting: Sitting, papers: Path, tmp_path: Path) -> None:
    drop_to_open(sitting, papers)
    listed(sitting).close()
    sitting.window.close()
    assert load(tmp_path / "settings.json").folder == str(papers)


def test_what_is_chosen_opens_each_in_a_tab(sitting: Sitting, papers: Path) -> None:
    drop_to_open(sitting, papers)
    dialog = listed(sitting)
    table = dialog.findChild(ChoiceTable)
    assert table.hasFocus()
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    sitting.opened_by(lambda: QTest.keyClick(table, Qt.Key.Key_Return))
    assert tab_names(sitting) == [["第2讲.txt", "第10讲.txt"]]
    assert sitting.text().startswith("第2讲")


def test_files_that_are_dropped_with_a_folder_open_at_once(sitting: Sitting, papers: Path, speech: Path) -> None:
    sitting.opened_by(lambda: drop_to_open(sitting, speech, papers))
    assert len(names(listed(sitting))) == 4
    assert sitting.text().startswith("在全镇防汛动员会上的讲话")


def test_a_folder_on_the_clipboard_is_listed(sitting: Sitting, papers: Path) -> None:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(papers))])
    QApplication.clipboard().setMimeData(content)
    sitting.trigger("edit.paste")
    assert len(names(listed(sitting))) == 4


def test_esc_closes_it_and_nothing_is_looked_for_any_more(sitting: Sitting, papers: Path) -> None:
    drop_to_open(sitting, papers)
    dialog = sitting.part(FolderDialog)
    with sitting.qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    with sitting.qtbot.assertNotEmitted(sitting.bridge.recents.listed, wait=200):
        pass
    drop_to_open(sitting, papers)
    assert len(names(listed(sitting))) == 4


def test_the_filter_leaves_what_has_its_words_in_name_or_folder(dialog: FolderDialog, qtbot: QtBot, papers: Path) -> None:
    dialog.wait_for(papers)
    dialog.show_listing(look_into(papers, Progress()))
    field = dialog.findChild(QLineEdit)
    field.setText("下发 通知")
    qtbot.waitUntil(lambda: names(dialog) == ["一、通知.txt"])
    field.setText("没有")
    qtbot.waitUntil(lambda: not names(dialog))
    assert "Change the filter above" in said(dialog)
    assert not button(dialog, "Open").isEnabled()


def test_more_than_ten_are_asked_about(dialog: FolderDialog, qtbot: QtBot, tmp_path: Path) -> None:
    for number in range(ASKED_ABOVE + 1):
        (tmp_path / f"{number}.txt").write_text("同志们：", "utf-8")
    dialog.wait_for(tmp_path)
    dialog.show_listing(look_into(tmp_path, Progress()))
    table = dialog.findChild(ChoiceTable)
    table.selectAll()
    count = ASKED_ABOVE + 1
    with qtbot.assertNotEmitted(dialog.chosen):
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert f"Open {count} document(s), each in a tab of its own?" in said(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert table.hasFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.chosen) as told:
        QTest.mouseClick(button(dialog, "Open them all"), Qt.MouseButton.LeftButton)
    assert len(told.args[0]) == count


def test_ten_are_opened_without_a_question(dialog: FolderDialog, qtbot: QtBot, tmp_path: Path) -> None:
    for number in range(ASKED_ABOVE):
        (tmp_path / f"{number}.txt").write_text("同志们：", "utf-8")
    dialog.show_listing(look_into(tmp_path, Progress()))
    dialog.findChild(ChoiceTable).selectAll()
    with qtbot.waitSignal(dialog.chosen):
        QTest.keyClick(dialog.findChild(ChoiceTable), Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("listing", "sentence"),
    [
        ({}, "There is no document in this folder"),
        ({"closed": 1}, "This folder cannot be looked into"),
    ],
)
def test_an_empty_list_says_why_and_what_to_do(dialog: FolderDialog, tmp_path: Path, listing: dict[str, int], sentence: str) -> None:
    dialog.wait_for(tmp_path)
    assert "Looking for documents" in said(dialog)
    dialog.tell(3, 12_000)
    assert "3 found among 12,000 files and folders" in said(dialog)
    dialog.show_listing(Listing(tmp_path, **listing))
    assert sentence in said(dialog)
    assert "Choose another one above" in said(dialog)
    assert button(dialog, "Another folder…").hasFocus()


def test_what_was_left_out_is_told(dialog: FolderDialog, papers: Path) -> None:
    found = look_into(papers, Progress())
    dialog.show_listing(Listing(papers, found.documents, closed=2, is_cut=True))
    assert "choose a folder within this one" in said(dialog)
    assert "2 folder(s) could not be looked into." in said(dialog)


def test_the_search_can_be_stopped(dialog: FolderDialog, qtbot: QtBot, papers: Path) -> None:
    dialog.wait_for(papers)
    with qtbot.waitSignal(dialog.cancelled):
        QTest.mouseClick(button(dialog, "Stop looking"), Qt.MouseButton.LeftButton)
    assert "The search was stopped" in said(dialog)


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot, papers: Path) -> None:
    model = FolderModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(look_into(papers, Progress()).documents)
    model.filter("下发")
    assert tester is not None
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())] == [
        "Name",
        "Folder",
        "Size",
        "Last changed",
    ]
    assert [model.index(0, column).data() for column in (1, 3)] == ["下发", "just now"]
