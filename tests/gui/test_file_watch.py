"""A file that another program changes while it is read here."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QFileSystemWatcher, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from gui.file_watch import FileWatch
from gui.widgets.question_bar import QuestionBar

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.window_kit import Sitting

LONG = "在全镇秋种动员会上的讲话\n\n同志们：\n\n" + "".join(
    f"第{n}个村的麦种月底前备齐，由村里登记，由镇里查验。\n\n" for n in range(1, 120)
)
ADDED = "新加的一段放在最前面，说清楚时间和要求。\n\n"
PLACE = "第80个村的麦种"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "秋种动员会讲话.txt"
    file.write_text(LONG, encoding="utf-8")
    return file


@pytest.fixture
def watched(sitting: Sitting, file: Path) -> Sitting:
    """The window with a long speech at its eightieth paragraph, whose file is watched."""
    sitting.open(file)
    sitting.reader.go_to(sitting.text().index(PLACE), flash=False, caret=False)
    wait_for_watch(sitting, file)
    return sitting


def wait_for_watch(sitting: Sitting, file: Path) -> None:
    def is_watched() -> bool:
        watchers = sitting.window.findChildren(QFileSystemWatcher)
        return any(str(file) in one.files() and str(file.parent) in one.directories() for one in watchers)

    sitting.qtbot.waitUntil(is_watched)


def replace(file: Path, text: str) -> None:
    """Put another file in the place of one, as most programs save."""
    other = file.with_suffix(".tmp")
    other.write_text(text, encoding="utf-8")
    os.replace(other, file)


def question(sitting: Sitting) -> str:
    bar = sitting.window.findChild(QuestionBar)
    return bar.question.words if bar is not None and bar.isVisible() and bar.question else ""


def wait_for_question(sitting: Sitting) -> None:
    sitting.qtbot.waitUntil(lambda: "changed by another program" in question(sitting))


def answer(sitting: Sitting, words: str) -> None:
    next(one for one in sitting.part(QuestionBar).findChildren(QPushButton) if one.text() == words).click()


def read_again(sitting: Sitting) -> None:
    sitting.opened_by(lambda: answer(sitting, "Read it again"))


@pytest.mark.parametrize("is_replaced", [False, True])
def test_a_changed_file_is_told_of_and_read_again_at_the_same_passage(watched: Sitting, file: Path, is_replaced: bool) -> None:
    watched.select(PLACE)
    watched.press(Qt.Key.Key_2)
    y = watched.reader.y_of(watched.text().index(PLACE))
    changed = LONG.replace("同志们：\n\n", "同志们：\n\n" + ADDED)
    if is_replaced:
        replace(file, changed)
    else:
        file.write_text(changed, encoding="utf-8")
    wait_for_question(watched)
    assert ADDED.strip() not in watched.text(), "nothing is read unasked"
    place = watched.text()[watched.reader.place() :][:12]
    read_again(watched)
    assert ADDED.strip() in watched.text()
    assert watched.text()[watched.reader.place() :][:12] == place
    assert watched.reader.y_of(watched.text().index(PLACE)) == pytest.approx(y, abs=2)
    assert [(one.anchor.quote, one.colour) for one in watched.bridge.annotations()] == [(PLACE, "cinnabar")]
    assert "changed by another program" not in question(watched)


def test_a_file_that_was_replaced_is_watched_on(watched: Sitting, file: Path) -> None:
    for number in range(3):
        replace(file, LONG + f"第{number}次补充的一段。\n")
        wait_for_question(watched)
        read_again(watched)
        assert f"第{number}次补充" in watched.text()
        wait_for_watch(watched, file)


def test_a_file_behind_a_link_is_watched_where_it_lies(sitting: Sitting, file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "共享"
    folder.mkdir()
    real = file.rename(folder / file.name)
    file.symlink_to(real)
    sitting.open(file)
    sitting.qtbot.waitUntil(lambda: any(str(folder) in one.directories() for one in sitting.window.findChildren(QFileSystemWatcher)))
    replace(real, LONG + "链接后面的文件也改了。\n")
    wait_for_question(sitting)
    read_again(sitting)
    assert "链接后面的文件" in sitting.text()


def test_a_file_that_was_saved_in_another_encoding_is_read_in_that(watched: Sitting, file: Path) -> None:
    file.write_bytes((LONG + "换了编码。\n").encode("gb18030"))
    wait_for_question(watched)
    read_again(watched)
    assert watched.text().endswith("换了编码。")


def test_a_file_that_is_only_touched_asks_for_nothing(watched: Sitting, file: Path) -> None:
    with watched.qtbot.waitSignal(watched.window.findChild(FileWatch).back):
        os.utime(file)
    assert question(watched) == ""


def test_what_is_ignored_is_asked_again_only_after_the_next_change(watched: Sitting, file: Path) -> None:
    file.write_text(LONG + "补充一段。\n", encoding="utf-8")
    wait_for_question(watched)
    answer(watched, "Ignore")
    assert question(watched) == ""
    looks: list[object] = []
    watched.bridge.shelf.looked.connect(looks.append)
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    watched.qtbot.waitUntil(lambda: bool(looks))
    assert question(watched) == ""
    file.write_text(LONG + "补充一段，又补充一段。\n", encoding="utf-8")
    wait_for_question(watched)


def test_a_reader_who_comes_back_is_told_where_the_disk_tells_nothing(watched: Sitting, file: Path) -> None:
    watcher = watched.window.findChild(QFileSystemWatcher)
    watcher.removePaths([*watcher.files(), *watcher.directories()])
    file.write_text(LONG + "补充一段。\n", encoding="utf-8")
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    wait_for_question(watched)


def test_a_file_that_is_as_it_was_again_asks_no_more(watched: Sitting, file: Path) -> None:
    file.write_text(LONG + "补充一段。\n", encoding="utf-8")
    wait_for_question(watched)
    file.write_text(LONG, encoding="utf-8")
    watched.qtbot.waitUntil(lambda: question(watched) == "")


def test_a_file_that_is_written_in_pieces_is_waited_for(watched: Sitting, file: Path) -> None:
    stream = file.open("w", encoding="utf-8")
    pieces = [LONG[at : at + 600] for at in range(0, len(LONG), 600)]
    timer = QTimer()
    asked: list[int] = []

    def write() -> None:
        asked.append(len(question(watched)))
        if pieces:
            stream.write(pieces.pop(0))
        else:
            stream.write("写完了。\n")
            timer.stop()
        stream.flush()

    timer.timeout.connect(write)
    timer.start(100)
    wait_for_question(watched)
    stream.close()
    assert set(asked) == {0}, "nothing is asked before the last piece"
    read_again(watched)
    assert watched.text().endswith("写完了。")


def test_a_file_that_is_gone_is_told_of_once_and_stays_readable(watched: Sitting, file: Path) -> None:
    content = file.read_bytes()
    file.unlink()
    watched.qtbot.waitUntil(lambda: "no longer where it was" in watched.words())
    assert PLACE in watched.text()
    watched.select(PLACE)
    watched.press(Qt.Key.Key_1)
    assert len(watched.bridge.annotations()) == 1
    with watched.qtbot.waitSignal(watched.window.findChild(FileWatch).back):
        file.write_bytes(content)
    assert question(watched) == ""
    file.write_text(LONG + "回来以后又改了。\n", encoding="utf-8")
    wait_for_question(watched)


def test_a_note_that_is_being_written_is_stored_before_the_file_is_read_again(watched: Sitting, file: Path) -> None:
    watched.select(PLACE)
    watched.press(Qt.Key.Key_N)
    assert isinstance(watched.focus(), QPlainTextEdit)
    watched.write("先核对登记表")
    file.write_text(LONG.replace("同志们：\n\n", "同志们：\n\n" + ADDED), encoding="utf-8")
    wait_for_question(watched)
    read_again(watched)
    assert [one.note for one in watched.bridge.annotations()] == ["先核对登记表"]


def test_what_was_done_to_annotations_before_can_still_be_undone(watched: Sitting, file: Path) -> None:
    watched.select(PLACE)
    watched.press(Qt.Key.Key_2)
    watched.select("第81个村的麦种")
    watched.press(Qt.Key.Key_4)
    file.write_text(LONG.replace("同志们：\n\n", "同志们：\n\n" + ADDED), encoding="utf-8")
    wait_for_question(watched)
    read_again(watched)
    watched.trigger("edit.undo")
    assert [one.anchor.quote for one in watched.bridge.annotations()] == [PLACE]
    watched.trigger("edit.redo")
    assert sorted(one.colour for one in watched.bridge.annotations()) == ["cinnabar", "indigo"]
    quote = watched.bridge.annotations()[1]
    assert quote.span.of(watched.text()) == "第81个村的麦种"


def test_steps_that_belong_to_the_old_text_are_given_up_and_that_is_told(watched: Sitting, file: Path) -> None:
    watched.select(PLACE)
    watched.trigger("outline.make")
    watched.qtbot.waitUntil(lambda: watched.action("edit.undo").isEnabled())
    file.write_text(LONG + "补充一段。\n", encoding="utf-8")
    wait_for_question(watched)
    read_again(watched)
    assert "can no longer be undone" in watched.words()
    assert not watched.action("edit.undo").isEnabled()


def test_a_file_that_has_become_another_text_takes_no_steps_along(watched: Sitting, file: Path) -> None:
    watched.select(PLACE)
    watched.press(Qt.Key.Key_2)
    file.write_text("关于冬修水利的通知\n\n一、清淤\n\n把渠道清理干净，把闸门油漆一遍。\n", encoding="utf-8")
    wait_for_question(watched)
    read_again(watched)
    assert not watched.action("edit.undo").isEnabled()
    assert watched.bridge.annotations() == []


def test_another_document_is_watched_in_its_place(watched: Sitting, file: Path, speech: Path) -> None:
    file.write_text(LONG + "补充一段。\n", encoding="utf-8")
    wait_for_question(watched)
    watched.open(speech)
    assert question(watched) == ""
    wait_for_watch(watched, speech)
    assert str(file) not in watched.window.findChild(QFileSystemWatcher).files()
    watched.trigger("file.close")
    assert watched.window.findChild(QFileSystemWatcher).files() == []
