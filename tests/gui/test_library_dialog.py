"""The dialog of the library and its backups: what it tells, what it asks, and what comes of it in the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QProgressBar, QPushButton, QWidget

from core.keeping import DAILY, MIGRATION, OPENING, ROLLBACK, WAL
from core.library_state import Backup, LibraryState
from core.session import ReadingSession
from core.settings import chosen_library
from core.spans import Span
from gui.dialogs.library import LibraryDialog
from gui.models.backups import BackupModel
from gui.widgets.backup_table import BackupTable
from gui.widgets.task_table import TaskTable
from tests.gui.library_kit import answer, told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme import Theme
    from tests.gui.window_kit import Sitting

STATE = LibraryState(Path("/书库/library.db"), 180_000, 4, 60, WAL, is_read_only=False)
OLDER = Backup(Path("/书库/backups/1.db"), "2026-11-20T01:02:03+00:00", DAILY, 170_000, 3, 45, "防汛讲话.txt")
NEWER = Backup(Path("/书库/backups/2.db"), "2026-11-27T01:02:03+00:00", OPENING, 180_000, 4, 60, "春耕讲话.txt")
TORN = Backup(Path("/书库/backups/0.db"), "2026-11-19T01:02:03+00:00", MIGRATION, 9_000, 0, 0, None, is_sound=False)
SENTENCE = "沙袋、水泵、照明灯，一样都不能少。"
OTHER = "谁的堤段谁负责"


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> LibraryDialog:
    dialog = LibraryDialog(theme, is_fixed=False)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show_library(STATE, (NEWER, OLDER, TORN))
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def button(dialog: QWidget, words: str) -> QPushButton:
    """Return the button with these words."""
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == words and not one.isHidden())


def words(dialog: QWidget) -> str:
    """Return all that labels say."""
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisible())


def table(dialog: QWidget) -> BackupTable:
    found = dialog.findChild(BackupTable)
    assert found is not None
    return found


def row(dialog: QWidget, number: int) -> list[str]:
    """Return what stands in a row of the table."""
    model = table(dialog).model()
    return [str(model.index(number, column).data()) for column in range(model.columnCount())]


def test_the_model_of_backups_is_a_sound_model() -> None:
    model = BackupModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_backups((NEWER, OLDER, TORN))
    model.show_backups((NEWER,))
    model.show_backups(())
    assert model.at(0) is None


def test_the_dialog_tells_where_the_library_is_and_what_it_holds(dialog: LibraryDialog) -> None:
    path = dialog.findChild(QLineEdit, "LibraryPath")
    assert path is not None
    assert path.text() == "/书库/library.db"
    assert path.isReadOnly()
    assert "4 document(s) · 60 annotation(s)" in words(dialog)
    QTest.mouseClick(button(dialog, "Copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "/书库/library.db"


def test_each_backup_tells_when_and_why_it_was_made_and_what_it_holds(dialog: LibraryDialog) -> None:
    assert row(dialog, 0)[1:5] == ["On opening", "4", "60", "春耕讲话.txt"]
    assert row(dialog, 1)[1:5] == ["Daily", "3", "45", "防汛讲话.txt"]
    assert row(dialog, 2)[1:5] == ["Before an upgrade", "—", "—", "Cannot be read"]
    assert "20" in row(dialog, 1)[0]
    cell = table(dialog).model().index(1, 3)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Annotations: 45"


def test_before_a_restore_the_reader_is_asked_once_with_what_is_lost(dialog: LibraryDialog, qtbot: QtBot) -> None:
    table(dialog).selectRow(1)
    QTest.keyClick(table(dialog), Qt.Key.Key_Return)
    assert "1 document(s) and 15 annotation(s) fewer than now" in words(dialog)
    assert dialog.focusWidget() is button(dialog, "Leave it as it is")
    with qtbot.waitSignal(dialog.restore_wanted) as wanted:
        QTest.mouseClick(button(dialog, "Restore this backup"), Qt.MouseButton.LeftButton)
    assert wanted.args == [OLDER]
    assert "fewer than now" not in words(dialog)


def test_a_backup_that_holds_as_much_is_asked_about_in_other_words(dialog: LibraryDialog) -> None:
    table(dialog).selectRow(0)
    QTest.mouseClick(button(dialog, "Restore…"), Qt.MouseButton.LeftButton)
    assert "fewer" not in words(dialog)
    assert "Everything changed since is undone" in words(dialog)


def test_esc_takes_back_the_question_and_then_closes_the_dialog(dialog: LibraryDialog) -> None:
    table(dialog).selectRow(1)
    QTest.mouseClick(button(dialog, "Restore…"), Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.focusWidget() is table(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_choosing_another_backup_takes_back_the_question(dialog: LibraryDialog) -> None:
    table(dialog).selectRow(1)
    QTest.mouseClick(button(dialog, "Restore…"), Qt.MouseButton.LeftButton)
    table(dialog).selectRow(0)
    assert "fewer than now" not in words(dialog)


def test_a_backup_that_cannot_be_read_cannot_be_restored(dialog: LibraryDialog) -> None:
    table(dialog).selectRow(2)
    assert not button(dialog, "Restore…").isEnabled()
    QTest.keyClick(table(dialog), Qt.Key.Key_Return)
    assert not any(one.text() == "Restore this backup" and one.isVisible() for one in dialog.findChildren(QPushButton))


def test_nothing_is_begun_while_something_is_done(dialog: LibraryDialog) -> None:
    dialog.show_busy("Backing up…")
    bar = dialog.findChild(QProgressBar)
    assert bar is not None
    assert bar.isVisible()
    assert "Backing up…" in words(dialog)
    for name in ("Move…", "Open another library…", "Back up now", "Back up to…", "Restore…"):
        assert not button(dialog, name).isEnabled(), name
    dialog.show_done("Backed up.")
    assert not bar.isVisible()
    assert button(dialog, "Restore…").isEnabled()


def test_a_library_named_by_option_or_environment_stays_where_it_is(qtbot: QtBot, theme: Theme) -> None:
    dialog = LibraryDialog(theme, is_fixed=True)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show_library(STATE, ())
    dialog.show()
    assert "MEIPI_LIBRARY" in words(dialog)
    assert not button(dialog, "Move…").isEnabled()
    assert not button(dialog, "Open another library…").isEnabled()
    assert button(dialog, "Back up now").isEnabled()


def test_without_backups_the_dialog_says_how_there_will_be_one(dialog: LibraryDialog) -> None:
    dialog.show_library(STATE, ())
    assert "There is no backup yet" in words(dialog)
    assert not button(dialog, "Restore…").isEnabled()


def test_a_read_only_library_and_a_simpler_journal_are_told(dialog: LibraryDialog) -> None:
    dialog.show_library(replace(STATE, is_read_only=True, journal=ROLLBACK), (OLDER,))
    assert "can only be read" in words(dialog)
    assert "simpler journal" in words(dialog)
    assert not button(dialog, "Restore…").isEnabled()


def test_every_control_has_a_name_for_a_screen_reader(dialog: LibraryDialog) -> None:
    for one in (*dialog.findChildren(QPushButton), *dialog.findChildren(QLineEdit), *dialog.findChildren(BackupTable)):
        assert one.accessibleName() or (isinstance(one, QPushButton) and one.text())


# In the window


def opened(reading: Sitting) -> LibraryDialog:
    """Open the dialog from the menu and wait until it knows the library."""
    reading.trigger("library.manage")
    dialog = reading.part(LibraryDialog)
    reading.qtbot.waitUntil(lambda: "document(s)" in words(dialog))
    return dialog


def go_back(reading: Sitting) -> None:
    """Go from the dialog to the window."""
    reading.window.activateWindow()
    reading.qtbot.waitUntil(reading.window.isActiveWindow)


def mark(reading: Sitting, passage: str) -> None:
    reading.select(passage)
    reading.press(Qt.Key.Key_1)


def back_up(reading: Sitting, dialog: LibraryDialog) -> None:
    with reading.qtbot.waitSignal(reading.bridge.keeping.backed_up):
        QTest.mouseClick(button(dialog, "Back up now"), Qt.MouseButton.LeftButton)
    reading.qtbot.waitUntil(lambda: table(dialog).model().rowCount() > 0)


def restore(reading: Sitting, dialog: LibraryDialog, number: int) -> None:
    table(dialog).selectRow(number)
    QTest.mouseClick(button(dialog, "Restore…"), Qt.MouseButton.LeftButton)
    with reading.qtbot.waitSignals([reading.bridge.keeping.restored, reading.bridge.document_opened]):
        QTest.mouseClick(button(dialog, "Restore this backup"), Qt.MouseButton.LeftButton)


def test_a_restored_library_is_shown_at_once_and_can_be_taken_back(reading: Sitting, speech: Path) -> None:
    mark(reading, SENTENCE)
    dialog = opened(reading)
    back_up(reading, dialog)
    assert row(dialog, 0)[1] == "By hand"
    go_back(reading)
    mark(reading, OTHER)
    restore(reading, dialog, 0)
    assert [one.anchor.quote for one in reading.bridge.annotations()] == [SENTENCE]
    assert [quote for quote, *_ in reading.marks(speech)] == [SENTENCE]
    assert not reading.action("edit.undo").isEnabled()
    assert "Restored." in words(dialog)
    reading.qtbot.waitUntil(lambda: button(dialog, "Undo").isEnabled())
    with reading.qtbot.waitSignals([reading.bridge.keeping.restored, reading.bridge.document_opened]):
        QTest.mouseClick(button(dialog, "Undo"), Qt.MouseButton.LeftButton)
    assert sorted(quote for quote, *_ in reading.marks(speech)) == sorted([SENTENCE, OTHER])
    assert sorted(one.anchor.quote for one in reading.bridge.annotations()) == sorted([SENTENCE, OTHER])


def test_a_restore_that_ends_with_the_dialog_shut_can_be_taken_back(reading: Sitting, speech: Path) -> None:
    mark(reading, SENTENCE)
    dialog = opened(reading)
    back_up(reading, dialog)
    go_back(reading)
    mark(reading, OTHER)
    table(dialog).selectRow(0)
    QTest.mouseClick(button(dialog, "Restore…"), Qt.MouseButton.LeftButton)
    with reading.qtbot.waitSignals([reading.bridge.keeping.restored, reading.bridge.document_opened]):
        QTest.mouseClick(button(dialog, "Restore this backup"), Qt.MouseButton.LeftButton)
        dialog.close()
    assert [quote for quote, *_ in reading.marks(speech)] == [SENTENCE]
    assert told(reading).startswith("Restored.")
    with reading.qtbot.waitSignals([reading.bridge.keeping.restored, reading.bridge.document_opened]):
        answer(reading, "Undo")
    assert sorted(quote for quote, *_ in reading.marks(speech)) == sorted([SENTENCE, OTHER])


def test_a_note_that_is_being_written_is_saved_before_a_restore_and_kept_in_the_backup(reading: Sitting, speech: Path) -> None:
    mark(reading, SENTENCE)
    dialog = opened(reading)
    back_up(reading, dialog)
    go_back(reading)
    reading.put_caret(SENTENCE)
    reading.press(Qt.Key.Key_N)
    reading.write("恢复前一刻写的")
    restore(reading, dialog, 0)
    assert [one.note for one in reading.stored(speech)] == [""]
    assert not reading.is_writing()
    with reading.qtbot.waitSignals([reading.bridge.keeping.restored, reading.bridge.document_opened]):
        QTest.mouseClick(button(dialog, "Undo"), Qt.MouseButton.LeftButton)
    assert [one.note for one in reading.stored(speech)] == ["恢复前一刻写的"]


def test_marks_can_be_made_after_a_restore(reading: Sitting, speech: Path) -> None:
    mark(reading, SENTENCE)
    dialog = opened(reading)
    back_up(reading, dialog)
    restore(reading, dialog, 0)
    go_back(reading)
    mark(reading, OTHER)
    assert sorted(quote for quote, *_ in reading.marks(speech)) == sorted([SENTENCE, OTHER])
    assert reading.complaint() is None


def test_a_document_that_the_restored_library_does_not_know_is_shown_without_marks(reading: Sitting, tmp_path: Path) -> None:
    dialog = opened(reading)
    back_up(reading, dialog)
    other = tmp_path / "另一篇.txt"
    other.write_text("一、抢农时\n二、保墒情\n", encoding="utf-8")
    reading.open(other)
    mark(reading, "抢农时")
    restore(reading, dialog, 0)
    assert reading.bridge.annotations() == []
    assert "抢农时" in reading.text()
    go_back(reading)
    mark(reading, "保墒情")
    assert [quote for quote, *_ in reading.marks(other)] == ["保墒情"]


def test_a_second_backup_without_a_change_is_none_and_is_told(reading: Sitting) -> None:
    dialog = opened(reading)
    back_up(reading, dialog)
    QTest.mouseClick(button(dialog, "Back up now"), Qt.MouseButton.LeftButton)
    reading.qtbot.waitUntil(lambda: "Nothing has changed" in words(dialog))
    assert table(dialog).model().rowCount() == 1


def test_a_copy_is_written_where_the_reader_says(reading: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, speech: Path) -> None:
    mark(reading, SENTENCE)
    target = tmp_path / "副本"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    dialog = opened(reading)
    with reading.qtbot.waitSignal(reading.bridge.keeping.copied):
        QTest.mouseClick(button(dialog, "Back up to…"), Qt.MouseButton.LeftButton)
    copy = tmp_path / "副本.db"
    assert str(copy) in words(dialog)
    with ReadingSession(copy) as session:
        plan = session.find(session.read(speech))
        assert plan is not None
        assert [one.anchor.quote for one in plan.annotations] == [SENTENCE]


def test_a_library_is_moved_and_the_next_start_finds_it(
    reading: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: Path, speech: Path
) -> None:
    mark(reading, SENTENCE)
    folder = tmp_path / "新的地方"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(folder))
    dialog = opened(reading)
    with reading.qtbot.waitSignals([reading.bridge.keeping.moved, reading.bridge.document_opened]):
        QTest.mouseClick(button(dialog, "Move…"), Qt.MouseButton.LeftButton)
    new = folder / library.name
    assert reading.bridge.keeping.path == new
    path = dialog.findChild(QLineEdit, "LibraryPath")
    assert path is not None
    reading.qtbot.waitUntil(lambda: path.text() == str(new))
    (left,) = library.parent.glob("library-moved-*.db")
    assert str(left) in words(dialog)
    go_back(reading)
    mark(reading, OTHER)
    reading.window.close()
    assert chosen_library(tmp_path / "settings.json") == str(new)
    with ReadingSession(new) as session:
        plan = session.find(session.read(speech))
        assert plan is not None
        assert sorted(one.anchor.quote for one in plan.annotations) == sorted([SENTENCE, OTHER])


def test_a_library_that_cannot_be_moved_stays_in_use(
    reading: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, speech: Path
) -> None:
    folder = tmp_path / "有东西的地方"
    folder.mkdir()
    (folder / "library.db").write_text("别的东西", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(folder))
    dialog = opened(reading)
    with reading.qtbot.waitSignals([reading.bridge.keeping.failed, reading.bridge.document_opened]):
        QTest.mouseClick(button(dialog, "Move…"), Qt.MouseButton.LeftButton)
    assert "already" in words(dialog)
    go_back(reading)
    mark(reading, SENTENCE)
    assert [quote for quote, *_ in reading.marks(speech)] == [SENTENCE]


def test_another_library_is_opened_and_the_open_document_has_its_marks(
    reading: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, speech: Path
) -> None:
    mark(reading, SENTENCE)
    other = tmp_path / "别的书库" / "two.db"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(other), ""))
    dialog = opened(reading)
    with reading.qtbot.waitSignals([reading.bridge.keeping.turned, reading.bridge.document_opened]):
        QTest.mouseClick(button(dialog, "Open another library…"), Qt.MouseButton.LeftButton)
    assert reading.bridge.annotations() == []
    go_back(reading)
    mark(reading, OTHER)
    with ReadingSession(other) as session:
        plan = session.find(session.read(speech))
        assert plan is not None
        assert [one.anchor.quote for one in plan.annotations] == [OTHER]
    assert [quote for quote, *_ in reading.marks(speech)] == [SENTENCE]


def test_a_file_that_is_no_library_is_not_opened_as_one(reading: Sitting, monkeypatch: pytest.MonkeyPatch, speech: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(speech), ""))
    dialog = opened(reading)
    before = reading.bridge.keeping.path
    with reading.qtbot.waitSignal(reading.bridge.keeping.failed):
        QTest.mouseClick(button(dialog, "Open another library…"), Qt.MouseButton.LeftButton)
    assert "not a library" in words(dialog)
    assert reading.bridge.keeping.path == before
    assert reading.complaint() is None


def test_the_dialog_opens_without_a_document_and_without_a_library(sitting: Sitting) -> None:
    dialog = opened(sitting)
    assert "0 document(s) · 0 annotation(s)" in words(dialog)


def test_a_correction_goes_and_comes_back_with_the_library(reading: Sitting) -> None:
    mark(reading, OTHER)
    dialog = opened(reading)
    back_up(reading, dialog)
    before = reading.text()
    start = before.index("水泵")
    with reading.qtbot.waitSignal(reading.bridge.text_reworded):
        reading.bridge.correct(Span(start, start + 2), "抽水机", lambda _id: None)
    after = reading.text()
    assert "抽水机" in after
    restore(reading, dialog, 0)
    assert reading.text() == before
    assert reading.bridge.corrections == ()
    assert [one.span.of(before) for one in reading.bridge.annotations()] == [OTHER]
    reading.qtbot.waitUntil(lambda: button(dialog, "Undo").isEnabled())
    with reading.qtbot.waitSignals([reading.bridge.keeping.restored, reading.bridge.document_opened]):
        QTest.mouseClick(button(dialog, "Undo"), Qt.MouseButton.LeftButton)
    assert reading.text() == after
    reading.qtbot.waitUntil(lambda: len(reading.bridge.corrections) == 1)
    assert [one.span.of(after) for one in reading.bridge.annotations()] == [OTHER]


def test_the_reader_s_hand_on_the_outline_goes_and_comes_back_with_the_library(reading: Sitting) -> None:
    mark(reading, OTHER)
    dialog = opened(reading)
    back_up(reading, dialog)
    before = reading.bridge.outline
    go_back(reading)
    reading.select("今天这个会，只讲三件事。")
    reading.trigger("outline.make")
    after = reading.bridge.outline
    assert len(after.nodes) > len(before.nodes)
    restore(reading, dialog, 0)
    assert reading.bridge.outline == before
    reading.qtbot.waitUntil(lambda: button(dialog, "Undo").isEnabled())
    with reading.qtbot.waitSignals([reading.bridge.keeping.restored, reading.bridge.document_opened]):
        QTest.mouseClick(button(dialog, "Undo"), Qt.MouseButton.LeftButton)
    assert reading.bridge.outline == after


def test_the_tasks_of_the_whole_library_follow_a_restore_without_a_document(reading: Sitting) -> None:
    dialog = opened(reading)
    back_up(reading, dialog)
    go_back(reading)
    mark(reading, SENTENCE)
    (annotation,) = reading.bridge.annotations()
    reading.notes.desk.task_changed.emit(annotation.id, {"task": "备沙袋", "lead": "", "due": "", "state": "open"})
    reading.trigger("file.close")
    with reading.qtbot.waitSignal(reading.bridge.whole.tasks_read):
        reading.trigger("view.tasks")
    tasks = reading.part(TaskTable)
    reading.qtbot.waitUntil(lambda: tasks.model().rowCount() == 1)
    table(dialog).selectRow(0)
    QTest.mouseClick(button(dialog, "Restore…"), Qt.MouseButton.LeftButton)
    with reading.qtbot.waitSignal(reading.bridge.keeping.restored):
        QTest.mouseClick(button(dialog, "Restore this backup"), Qt.MouseButton.LeftButton)
    reading.qtbot.waitUntil(lambda: tasks.model().rowCount() == 0)
