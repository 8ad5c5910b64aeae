"""Archives in the window: what is in one is chosen from, and a document of one is a document like any other."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QFileSystemWatcher, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTabBar

from core import links
from core.handover import Request
from core.members import Member
from gui.dialogs.archive import ArchiveDialog
from gui.file_watch import FileWatch
from gui.models.members import MembersModel
from gui.widgets.choice_table import ChoiceTable
from gui.widgets.question_bar import QuestionBar
from tests.core.importers.archive_kit import NOTICE, SPEECH, Item, packed
from tests.core.importers.ofd_kit import Book
from tests.core.importers.ofd_kit import packed as ofd_packed
from tests.gui.tab_kit import shown_tab, tab_names

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

FIRST, SECOND = "讲话/第一次.txt", "讲话/第二次.txt"
PASSAGE = "水管站逐段验收"
SECRET = "密码二〇二六"


def pack(file: Path, **changed: str) -> Path:
    """Write an archive with names in GBK; a ``first`` or ``second`` speech other than usual may be given, empty for none."""
    texts = {FIRST: changed.get("first", SPEECH), SECOND: changed.get("second", NOTICE), "第10号.txt": NOTICE, "第2号.txt": NOTICE}
    items = [Item(name, text.encode()) for name, text in texts.items() if text]
    other = file.with_suffix(".part")
    other.write_bytes(packed([*items, Item("会场.jpg", b"\xff\xd8\xff" + bytes(90))]))
    os.replace(other, file)
    return file


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return pack(tmp_path / "资料.zip")


def dialog_of(sitting: Sitting) -> ArchiveDialog:
    sitting.qtbot.waitUntil(lambda: bool(sitting.window.findChildren(ArchiveDialog)))
    return sitting.part(ArchiveDialog)


def is_asked(sitting: Sitting) -> bool:
    return any(one.isVisible() for one in sitting.window.findChildren(ArchiveDialog))


def rows(dialog: ArchiveDialog) -> list[list[str]]:
    model = dialog.findChild(ChoiceTable).model()
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def open_archive(sitting: Sitting, file: Path) -> ArchiveDialog:
    sitting.window.files.open_path(file)
    return dialog_of(sitting)


def question(sitting: Sitting) -> str:
    bar = sitting.window.findChild(QuestionBar)
    return bar.question.words if bar is not None and bar.isVisible() and bar.question else ""


def wait_for_watch(sitting: Sitting, file: Path) -> None:
    sitting.qtbot.waitUntil(lambda: any(str(file) in one.files() for one in sitting.window.findChildren(QFileSystemWatcher)))


def test_what_an_archive_holds_is_listed_in_natural_order_with_what_cannot_be_read(sitting: Sitting, archive: Path) -> None:
    dialog = open_archive(sitting, archive)
    assert rows(dialog) == [
        ["会场.jpg", "", "picture"],
        ["第2号.txt", "", "text"],
        ["第10号.txt", "", "text"],
        ["第一次.txt", "讲话", "text"],
        ["第二次.txt", "讲话", "text"],
    ]
    table = dialog.findChild(ChoiceTable)
    assert table.hasFocus()
    assert table.rows() == [1]
    assert not table.model().flags(table.model().index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert "4 document(s). 1 other file(s), which cannot be read here." in [one.text() for one in dialog.findChildren(QLabel)]


def test_the_chosen_document_opens_where_it_is(sitting: Sitting, archive: Path) -> None:
    dialog = open_archive(sitting, archive)
    table = dialog.findChild(ChoiceTable)
    table.selectRow(3)
    sitting.opened_by(lambda: QTest.keyClick(table, Qt.Key.Key_Return))
    assert sitting.text() == SPEECH.strip()
    assert tab_names(sitting) == [["第一次.txt"]]
    assert sitting.bridge.document.origin.path == archive / "讲话" / "第一次.txt"
    assert not is_asked(sitting)


def test_several_that_are_chosen_open_each_in_a_tab(sitting: Sitting, archive: Path) -> None:
    dialog = open_archive(sitting, archive)
    table = dialog.findChild(ChoiceTable)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    sitting.opened_by(lambda: QTest.keyClick(table, Qt.Key.Key_Return))
    assert tab_names(sitting) == [["第2号.txt", "第10号.txt"]]


def test_of_several_that_are_chosen_those_open_that_can_be_read(reading: Sitting, tmp_path: Path, speech: Path) -> None:
    file = tmp_path / "资料.zip"
    data = packed([Item("1.txt", SPEECH.encode(), method=0), Item("2.txt", NOTICE.encode()), Item("3.txt", SPEECH.encode())])
    # In the words of the first, so that its checksum is another one.
    file.write_bytes(data.replace("清完".encode(), "清过".encode(), 1))
    table = open_archive(reading, file).findChild(ChoiceTable)
    table.selectAll()
    reading.opened_by(lambda: QTest.keyClick(table, Qt.Key.Key_Return))
    assert (tab_names(reading), shown_tab(reading)) == ([[speech.name, "2.txt", "3.txt"]], "2.txt")
    assert reading.text() == NOTICE.strip()
    complaint = reading.complaint()
    assert complaint is not None
    assert complaint.text() == "“1.txt” is damaged: it could not be unpacked. Ask for it to be sent anew."


def test_a_double_click_opens(sitting: Sitting, archive: Path) -> None:
    table = open_archive(sitting, archive).findChild(ChoiceTable)
    spot = table.visualRect(table.model().index(4, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    sitting.opened_by(lambda: QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot))
    assert sitting.text().startswith("关于报送春耕进度的通知")


def test_what_cannot_be_read_is_not_chosen(sitting: Sitting, archive: Path) -> None:
    dialog = open_archive(sitting, archive)
    table = dialog.findChild(ChoiceTable)
    table.selectAll()
    assert table.rows() == [1, 2, 3, 4]
    spot = table.visualRect(table.model().index(0, 0)).center()
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert dialog.isVisible()


def test_the_filter_leaves_what_has_its_words(sitting: Sitting, archive: Path) -> None:
    dialog = open_archive(sitting, archive)
    field = dialog.findChild(QLineEdit)
    field.setText("讲话 二")
    sitting.qtbot.waitUntil(lambda: rows(dialog) == [["第二次.txt", "讲话", "text"]])
    field.setText("没有")
    sitting.qtbot.waitUntil(lambda: not rows(dialog))
    assert any("Change the filter above" in one.text() for one in dialog.findChildren(QLabel) if one.isVisible())


def test_esc_leaves_what_is_shown(reading: Sitting, archive: Path, speech: Path) -> None:
    dialog = open_archive(reading, archive)
    with reading.qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert tab_names(reading) == [[speech.name]]
    assert reading.complaint() is None
    assert reading.text().startswith("在全镇防汛动员会上的讲话")


def test_an_archive_of_one_document_opens_at_once(sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "讲话.zip"
    file.write_bytes(packed({"春耕/现场会讲话.txt": SPEECH.encode(), "会场.jpg": b"\xff\xd8\xff"}))
    sitting.open(file)
    assert sitting.text() == SPEECH.strip()
    assert tab_names(sitting) == [["现场会讲话.txt"]]
    assert not is_asked(sitting)


def test_an_archive_that_is_dropped_is_listed(sitting: Sitting, archive: Path) -> None:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(archive))])
    rest = (Qt.DropAction.CopyAction, content, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(sitting.window, QDragEnterEvent(QPoint(200, 200), *rest))
    QApplication.sendEvent(sitting.window, QDropEvent(QPointF(200, 200), *rest))
    assert len(rows(dialog_of(sitting))) == 5


def test_an_archive_from_another_start_leaves_no_tab_of_its_own(reading: Sitting, archive: Path, speech: Path) -> None:
    reading.window.arrivals().take(Request((str(archive),), None, ""))
    dialog = dialog_of(reading)
    assert tab_names(reading) == [[speech.name]]
    dialog.findChild(ChoiceTable).selectRow(3)
    reading.opened_by(lambda: next(one for one in dialog.findChildren(QPushButton) if one.text() == "Open").click())
    assert tab_names(reading)[0][-1] == "第一次.txt"


def test_a_document_of_an_archive_from_another_start_is_shown(reading: Sitting, archive: Path) -> None:
    reading.opened_by(lambda: reading.window.arrivals().take(Request((str(archive / "讲话" / "第一次.txt"),), None, "")))
    assert shown_tab(reading) == "第一次.txt"


def test_an_archive_in_an_archive_is_listed_in_its_turn(sitting: Sitting, archive: Path, tmp_path: Path) -> None:
    outer = tmp_path / "三月.zip"
    outer.write_bytes(packed({"资料.zip": archive.read_bytes(), "说明.txt": NOTICE.encode()}))
    dialog = open_archive(sitting, outer)
    assert [one[::2] for one in rows(dialog)] == [["说明.txt", "text"], ["资料.zip", "archive"]]
    table = dialog.findChild(ChoiceTable)
    table.selectRow(1)
    with sitting.qtbot.waitSignal(sitting.bridge.choice_wanted):
        QTest.keyClick(table, Qt.Key.Key_Return)
    inner = next(one for one in sitting.window.findChildren(ArchiveDialog) if one.isVisible())
    inner.findChild(ChoiceTable).selectRow(3)
    sitting.opened_by(lambda: QTest.keyClick(inner.findChild(ChoiceTable), Qt.Key.Key_Return))
    assert sitting.bridge.document.origin.path == outer / "资料.zip" / "讲话" / "第一次.txt"


def test_an_ofd_of_several_documents_is_listed_by_their_titles_and_watched(sitting: Sitting, tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {}
    entries = ""
    for number, words in enumerate(("把水管好。", "把路修好。")):
        book = Book()
        book.line(words)
        book.info = f"<ofd:Title>第{'一二'[number]}次会议上的话</ofd:Title>"
        files |= book.files(f"Doc_{number}")
        entries += book.entry(f"Doc_{number}")
    file = tmp_path / "会议.ofd"
    file.write_bytes(ofd_packed(files, entries))
    table = open_archive(sitting, file).findChild(ChoiceTable)
    assert [one[0] for one in rows(dialog_of(sitting))] == ["第一次会议上的话", "第二次会议上的话"]
    table.selectRow(1)
    sitting.opened_by(lambda: QTest.keyClick(table, Qt.Key.Key_Return))
    assert sitting.text() == "把路修好。"
    wait_for_watch(sitting, file)
    with sitting.qtbot.waitSignal(sitting.window.findChild(FileWatch).back):
        os.utime(file)
    assert question(sitting) == ""


def test_a_protected_archive_asks_for_its_password(sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "内部.zip"
    file.write_bytes(packed([Item("讲话.txt", SPEECH.encode(), password="水管站".encode("gb18030"))]))
    with sitting.qtbot.waitSignal(sitting.bridge.password_wanted):
        sitting.window.files.open_path(file)
    assert question(sitting) == "“内部.zip” opens with a password only."
    field = sitting.part(QuestionBar).findChild(QLineEdit)
    field.setText("水管站")
    sitting.opened_by(lambda: QTest.keyClick(field, Qt.Key.Key_Return))
    assert sitting.text() == SPEECH.strip()
    sitting.trigger("file.close")
    sitting.open(file)
    assert sitting.text() == SPEECH.strip()


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """An archive of two documents that open with one password."""
    file = tmp_path / "内部.zip"
    lock_up(file, SECRET)
    return file


def lock_up(file: Path, password: str) -> None:
    key = password.encode()
    texts = {"讲话.txt": SPEECH, "通知.txt": NOTICE}
    file.write_bytes(packed([Item(name, text.encode(), password=key) for name, text in texts.items()]))


def type_password(sitting: Sitting, password: str) -> None:
    field = sitting.part(QuestionBar).findChild(QLineEdit)
    field.setText(password)
    QTest.keyClick(field, Qt.Key.Key_Return)


def open_locked(sitting: Sitting, path: Path, password: str) -> None:
    with sitting.qtbot.waitSignal(sitting.bridge.password_wanted):
        sitting.window.files.open_path(path)
    sitting.opened_by(lambda: type_password(sitting, password))


def test_the_password_of_an_archive_is_asked_for_once(sitting: Sitting, locked: Path, tmp_path: Path) -> None:
    open_locked(sitting, locked / "讲话.txt", SECRET)
    sitting.open(locked / "通知.txt")
    assert sitting.text() == NOTICE.strip()
    assert question(sitting) == ""
    sitting.window.close()
    held = [file for file in tmp_path.rglob("*") if file.is_file() and file != locked]
    assert held
    assert [file.name for file in held if SECRET.encode() in file.read_bytes()] == []


def test_the_password_of_an_archive_that_was_replaced_is_asked_for_anew(sitting: Sitting, locked: Path) -> None:
    open_locked(sitting, locked / "讲话.txt", SECRET)
    lock_up(locked, "另一个密码")
    os.utime(locked, (0, 0))
    with sitting.qtbot.waitSignal(sitting.bridge.password_wanted) as wanted:
        sitting.window.files.open_path(locked / "通知.txt")
    # Nobody has typed a wrong one.
    assert wanted.args == [locked / "通知.txt", False]
    sitting.opened_by(lambda: type_password(sitting, "另一个密码"))
    assert sitting.text() == NOTICE.strip()


def test_the_password_of_an_archive_opens_no_other_one(sitting: Sitting, locked: Path, tmp_path: Path) -> None:
    open_locked(sitting, locked / "讲话.txt", SECRET)
    other = tmp_path / "另一个.zip"
    lock_up(other, SECRET)
    with sitting.qtbot.waitSignal(sitting.bridge.password_wanted):
        sitting.window.files.open_path(other / "讲话.txt")


def test_marks_in_a_document_of_an_archive_are_there_when_it_is_opened_again(sitting: Sitting, archive: Path) -> None:
    sitting.open(archive / "讲话" / "第一次.txt")
    sitting.select(PASSAGE)
    sitting.press(Qt.Key.Key_2)
    assert [one[0] for one in sitting.marks(archive / "讲话" / "第一次.txt")] == [PASSAGE]


def test_a_link_into_an_archive_opens_its_document(sitting: Sitting, archive: Path, speech: Path) -> None:
    sitting.open(archive / "讲话" / "第一次.txt")
    sitting.trigger("edit.copy_link")
    address = QGuiApplication.clipboard().text()
    assert links.parse(address).document == sitting.bridge.document_id
    sitting.open(speech)
    sitting.window.findChildren(QTabBar)[0].tabCloseRequested.emit(0)
    sitting.opened_by(lambda: sitting.window.arrivals().follow(address))
    assert sitting.bridge.document.origin.path == archive / "讲话" / "第一次.txt"


def test_a_change_of_the_document_in_its_archive_is_told_and_read_again(sitting: Sitting, archive: Path) -> None:
    sitting.open(archive / "讲话" / "第一次.txt")
    wait_for_watch(sitting, archive)
    pack(archive, first=SPEECH + "\n二、把路修好\n")
    sitting.qtbot.waitUntil(lambda: "changed by another program" in question(sitting))
    sitting.opened_by(
        lambda: next(one for one in sitting.part(QuestionBar).findChildren(QPushButton) if one.text() == "Read it again").click()
    )
    assert sitting.text().endswith("二、把路修好")


def test_a_change_of_another_document_in_the_archive_asks_for_nothing(sitting: Sitting, archive: Path) -> None:
    sitting.open(archive / "讲话" / "第一次.txt")
    wait_for_watch(sitting, archive)
    with sitting.qtbot.waitSignal(sitting.window.findChild(FileWatch).back):
        pack(archive, second=NOTICE + "\n另行通知。\n")
    assert question(sitting) == ""


def test_a_document_that_is_taken_out_of_its_archive_is_told_of_and_stays_readable(sitting: Sitting, archive: Path) -> None:
    sitting.open(archive / "讲话" / "第一次.txt")
    wait_for_watch(sitting, archive)
    pack(archive, first="")
    sitting.qtbot.waitUntil(lambda: "no longer where it was" in sitting.words())
    assert sitting.text() == SPEECH.strip()


def test_recent_documents_in_an_archive_are_there_as_long_as_that_is(sitting: Sitting, archive: Path) -> None:
    path = archive / "讲话" / "第一次.txt"
    sitting.open(path)
    places = [sitting.window.files.place_of(path)]
    with sitting.qtbot.waitSignal(sitting.bridge.recents.gone) as told:
        sitting.bridge.recents.ask(places)
    assert told.args[0] == frozenset()
    archive.unlink()
    with sitting.qtbot.waitSignal(sitting.bridge.recents.gone) as told:
        sitting.bridge.recents.ask(places)
    assert told.args[0] == {path}


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot) -> None:
    model = MembersModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(
        [
            Member("讲话/一.docx", 2_048, "2026-03-05T09:30:00"),
            Member("二.txt", 0, None, "empty"),
            Member("Doc_0", title="关于春耕的通知"),
        ]
    )
    assert tester is not None
    columns = [[model.index(row, column).data() for column in range(5)] for row in range(3)]
    assert columns[0] == ["一.docx", "讲话", "Word", "2 kB", "2026-03-05 09:30"]
    # The word for bytes is said in the language of whatever test came before.
    assert columns[1][:3] + columns[1][4:] == ["二.txt", "", "empty", ""]
    assert columns[1][3].startswith("0 ")
    assert columns[2] == ["关于春耕的通知", "", "", "", ""]
    assert model.first_readable() == 0
    model.filter("empty")
    assert model.first_readable() is None
