"""The ways to a document, and what is remembered of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QToolButton

from core.recent import RecentPlaces
from core.spans import Span
from tests.gui.library_kit import told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

CTRL = Qt.KeyboardModifier.ControlModifier
SENTENCE = "谁的堤段谁负责，谁的水闸谁看守。"
PASTED = "在抗旱会上的讲话\n\n同志们：\n\n一、把水找到\n\n机井要一眼一眼地查。\n\n二、把水用好\n\n先人畜，后庄稼。"


@pytest.fixture
def long_file(tmp_path: Path) -> Path:
    file = tmp_path / "水利工作会议讲话.txt"
    lines = [f"第{n}处闸口，要有人看，有人修，有人记账。" for n in range(1, 200)]
    file.write_text("\n".join(["在全镇水利工作会议上的讲话", "同志们：", *lines]), encoding="utf-8")
    return file


def menu(sitting: Sitting, title: str) -> list[QAction]:
    """Return what stands in a menu that is made while it opens."""
    button = next(one for one in sitting.window.findChildren(QToolButton) if one.accessibleName() == "Menu")
    button.menu().aboutToShow.emit()
    found = next(one for one in sitting.window.findChildren(QMenu) if one.title() == title)
    found.aboutToShow.emit()
    return found.actions()


def paste(text: str, *, html: str = "", files: tuple[Path, ...] = ()) -> None:
    """Put something on the clipboard."""
    content = QMimeData()
    content.setText(text)
    if html:
        content.setHtml(html)
    if files:
        content.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    QApplication.clipboard().setMimeData(content)


def test_the_dialog_opens_what_is_chosen(sitting: Sitting, speech: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(speech)], ""))
    sitting.opened_by(lambda: sitting.trigger("file.open"))
    assert sitting.window.windowTitle() == "在全镇防汛动员会上的讲话"
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    sitting.trigger("file.open")
    assert not sitting.bridge.is_busy


@pytest.mark.parametrize("has_document", [False, True])
def test_ctrl_v_makes_a_document_of_the_clipboard_s_text(sitting: Sitting, speech: Path, has_document: bool) -> None:
    if has_document:
        sitting.open(speech)
    paste(PASTED)
    sitting.opened_by(lambda: sitting.press(Qt.Key.Key_V, CTRL))
    assert sitting.text() == PASTED
    assert sitting.window.windowTitle() == "在抗旱会上的讲话"
    assert [node.label for node in sitting.bridge.outline.nodes] == ["一、", "二、"]


def test_ctrl_v_in_a_note_pastes_into_the_note(reading: Sitting, speech: Path) -> None:
    paste("从别处抄来的一句")
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_N)
    reading.press(Qt.Key.Key_V, CTRL)
    reading.press(Qt.Key.Key_Escape)
    assert [one.note for one in reading.stored(speech)] == ["从别处抄来的一句"]
    assert reading.bridge.document is not None
    assert reading.bridge.document.origin.path == speech


def test_ctrl_v_in_the_filter_pastes_into_the_filter(reading: Sitting) -> None:
    paste("责任")
    field = reading.outline.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    reading.press(Qt.Key.Key_V, CTRL)
    assert field.text() == "责任"
    assert not reading.bridge.is_busy


def test_a_file_on_the_clipboard_is_opened(sitting: Sitting, speech: Path) -> None:
    paste(str(speech), files=(speech,))
    sitting.opened_by(lambda: sitting.trigger("file.paste"))
    assert sitting.bridge.document is not None
    assert sitting.bridge.document.origin.path == speech


def test_a_clipboard_without_text_is_told_of(reading: Sitting, speech: Path) -> None:
    paste("  \n ")
    with reading.qtbot.waitSignal(reading.bridge.failed):
        reading.press(Qt.Key.Key_V, CTRL)
    assert reading.complaint() is not None
    assert reading.bridge.document is not None
    assert reading.bridge.document.origin.path == speech


def test_a_clipboard_that_says_nothing_is_told_of(reading: Sitting) -> None:
    QApplication.clipboard().clear()
    with reading.qtbot.waitSignal(reading.bridge.failed):
        reading.trigger("file.paste")
    assert reading.complaint() is not None


def test_a_pasted_text_is_there_at_its_place_and_with_its_marks_after_a_restart(start: Callable[..., Sitting]) -> None:
    text = PASTED + "".join(f"\n\n第{n}村的水塔，今天就要修好。" for n in range(1, 100))
    first = start()
    paste(text)
    first.opened_by(lambda: first.trigger("file.paste"))
    first.select("第80村的水塔")
    first.press(Qt.Key.Key_2)
    place = first.reader.place()
    assert place > 0
    first.window.close()
    second = start()
    second.opened_by(second.open_last)
    assert second.text() == text
    assert second.reader.place() == place
    assert [(one.anchor.quote, one.colour) for one in second.bridge.annotations()] == [("第80村的水塔", "cinnabar")]


def test_a_document_comes_back_at_the_place_where_it_was_left_for_another(sitting: Sitting, long_file: Path, speech: Path) -> None:
    sitting.open(long_file)
    sitting.reader.go_to(sitting.text().index("第120处"))
    place = sitting.reader.place()
    sitting.open(speech)
    assert sitting.reader.place() == 0
    sitting.open(long_file)
    assert sitting.reader.place() == place


def test_recent_documents_stand_in_the_menu_and_open(sitting: Sitting, long_file: Path, speech: Path, tmp_path: Path) -> None:
    assert [(one.text(), one.isEnabled()) for one in menu(sitting, "Open recent")] == [("Nothing opened yet: Ctrl+O opens a file", False)]
    sitting.open(long_file)
    sitting.open(speech)
    sitting.trigger("file.close")
    sitting.trigger("file.close")
    actions = menu(sitting, "Open recent")
    assert [one.text() for one in actions] == ["在全镇水利工作会议上的讲话", "在全镇防汛动员会上的讲话"]
    sitting.opened_by(actions[1].trigger)
    assert sitting.bridge.document is not None
    assert sitting.bridge.document.origin.path == speech
    sitting.trigger("file.close")
    wanted, recent = [speech.name, long_file.name], RecentPlaces(tmp_path / "recent.json")
    sitting.qtbot.waitUntil(lambda: [place.name for place in recent.places()] == wanted)


def test_a_recent_file_that_is_gone_is_told_of(sitting: Sitting, speech: Path) -> None:
    sitting.open(speech)
    sitting.trigger("file.close")
    speech.unlink()
    with sitting.qtbot.waitSignal(sitting.bridge.failed):
        menu(sitting, "Open recent")[0].trigger()
    complaint = sitting.complaint()
    assert complaint is not None
    assert speech.name in complaint.text()


def test_the_first_start_shows_the_sample_and_a_closed_document_stays_closed(start: Callable[..., Sitting]) -> None:
    first = start()
    first.opened_by(first.open_last)
    assert first.text().startswith("在全镇春季学习动员会上的讲话")
    first.trigger("file.close")
    first.window.close()
    second = start()
    second.open_last()
    assert not second.bridge.is_busy
    assert second.bridge.document is None


def test_a_file_is_read_again_in_the_encoding_that_is_chosen(sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "短.txt"
    file.write_bytes(("在会上的讲话\n同志们：\n" + "今天的会很重要。" * 20).encode("gb18030"))
    sitting.open(file)
    right = sitting.text()
    assert "今天的会很重要" in right
    labels = dict(sitting.bridge.encodings())
    for codec in ("big5hkscs", "gb18030"):
        actions = {one.text(): one for one in menu(sitting, "Re-read as")}
        sitting.opened_by(actions[labels[codec]].trigger)
        assert (sitting.text() == right) == (codec == "gb18030")
        assert [one.text() for one in menu(sitting, "Re-read as") if one.isChecked()] == [labels[codec]]


def test_broken_bytes_are_told_of_in_the_status_line(sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "坏了两处.txt"
    content = "在会上的讲话\n同志们：\n" + "今天的会很重要。" * 20
    file.write_bytes(b"\xff".join(part.encode() for part in (content[:30], content[30:70], content[70:])))
    sitting.open(file)
    assert sitting.text().count("\ufffd") == 2
    assert "Import: 2 to look at" in sitting.words()


@pytest.mark.parametrize("content", [b"", b"\x7fELF\x02\x01\x01\0\0\0\0" + bytes(range(256)) * 8])
def test_a_file_without_text_is_told_of_in_one_sentence_and_changes_nothing(
    reading: Sitting, speech: Path, tmp_path: Path, content: bytes
) -> None:
    before = reading.words()
    file = tmp_path / "坏文件.txt"
    file.write_bytes(content)
    with reading.qtbot.waitSignal(reading.bridge.failed):
        reading.window.files.open_path(file)
    complaint = reading.complaint()
    assert complaint is not None
    assert file.name in complaint.text()
    complaint.close()
    assert reading.bridge.document is not None
    assert reading.bridge.document.origin.path == speech
    assert reading.words() == before


def test_a_file_that_cannot_be_read_does_not_keep_the_marks_of_the_open_one_away(sitting: Sitting, speech: Path, tmp_path: Path) -> None:
    with sitting.qtbot.waitSignal(sitting.bridge.document_read):
        sitting.window.files.open_path(speech)
    with sitting.qtbot.waitSignals([sitting.bridge.document_opened, sitting.bridge.failed]):
        sitting.window.files.open_path(tmp_path / "没有.txt")
    complaint = sitting.complaint()
    assert complaint is not None
    complaint.close()
    sitting.select(SENTENCE)
    sitting.trigger("annotation.gamboge")
    assert sitting.marks(speech) == [(SENTENCE, "highlight", "gamboge")]


def test_a_file_in_the_place_of_the_library_is_told_of_and_the_text_can_be_read(sitting: Sitting, speech: Path) -> None:
    sitting.library.write_bytes("这不是数据库".encode() * 500)
    with sitting.qtbot.waitSignal(sitting.bridge.failed):
        sitting.window.files.open_path(speech)
    sitting.qtbot.waitUntil(lambda: "not a library" in told(sitting))
    assert sitting.complaint() is None
    assert sitting.text().startswith("在全镇防汛动员会上的讲话")
    assert sitting.window.windowTitle() == "在全镇防汛动员会上的讲话"
    sitting.select(SENTENCE)
    sitting.press(Qt.Key.Key_1)
    complaint = sitting.complaint()
    assert complaint is not None
    assert "not a library" in complaint.text()
    complaint.accept()
    sitting.window.close()
    assert sitting.library.read_bytes() == "这不是数据库".encode() * 500


def test_a_folder_is_told_of(sitting: Sitting, tmp_path: Path) -> None:
    with sitting.qtbot.waitSignal(sitting.bridge.failed):
        sitting.window.files.open_path(tmp_path)
    assert sitting.complaint() is not None
    assert "Opening" not in sitting.words()


def test_the_text_is_saved_as_a_file_that_is_the_same_document(sitting: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paste(PASTED)
    sitting.opened_by(lambda: sitting.trigger("file.paste"))
    sitting.select("机井要一眼一眼地查。")
    sitting.press(Qt.Key.Key_1)
    target = tmp_path / "抗旱.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    sitting.trigger("file.save_text")
    assert target.read_bytes() == (PASTED + "\n").encode()
    assert sitting.marks(target) == [("机井要一眼一眼地查。", "highlight", "gamboge")]


def test_a_text_that_cannot_be_saved_is_told_of(reading: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "没有这个文件夹" / "讲话.txt"), ""))
    reading.trigger("file.save_text")
    complaint = reading.complaint()
    assert complaint is not None
    assert "讲话.txt" in complaint.text()


def test_a_file_dropped_on_the_window_is_opened(sitting: Sitting, speech: Path, long_file: Path) -> None:
    for target, file in ((sitting.window, speech), (sitting.reader, long_file)):
        content = QMimeData()
        content.setUrls([QUrl.fromLocalFile(str(file))])
        actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPointF(10, 10).toPoint(), actions, content, buttons, keys)
        QApplication.sendEvent(target, enter)
        assert enter.isAccepted()
        drop = QDropEvent(QPointF(10, 10), actions, content, buttons, keys)
        sitting.opened_by(lambda target=target, drop=drop: QApplication.sendEvent(target, drop))
        assert sitting.bridge.document is not None
        assert sitting.bridge.document.origin.path == file


def test_marks_move_with_their_words_and_the_lost_ones_wait_for_review(sitting: Sitting, speech: Path) -> None:
    sitting.open(speech)
    for words in ("沙袋、水泵、照明灯", SENTENCE):
        sitting.select(words)
        sitting.press(Qt.Key.Key_1)
    old = speech.read_text(encoding="utf-8")
    speech.write_text(old.replace("同志们：", "同志们：\n\n刚才大家都看了堤。").replace(SENTENCE, "各村自己排班。"), encoding="utf-8")
    sitting.open(speech)
    kept = [one for one in sitting.bridge.annotations() if one.is_placed]
    assert [one.span.of(sitting.text()) for one in kept] == ["沙袋、水泵、照明灯"]
    assert sitting.reader.annotations_at(sitting.text().index("沙袋"))
    assert "To review 1" in [sitting.part_text(index) for index in range(2)]
    lost = [one for one in sitting.bridge.annotations() if not one.is_placed]
    assert [one.anchor.quote for one in lost] == [SENTENCE]
    sitting.notes.set_current(lost[0].id)
    assert list(sitting.cards()) == [SENTENCE]


def test_what_waits_for_review_can_be_changed_removed_and_brought_back(reading: Sitting, speech: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    old = speech.read_text(encoding="utf-8")
    speech.write_text(old.replace(SENTENCE, "各村自己排班。"), encoding="utf-8")
    reading.open(speech)
    (lost,) = reading.bridge.annotations()
    reading.notes.edit_note(lost.id)
    reading.write("这一句改掉了")
    reading.press(Qt.Key.Key_Escape)
    reading.notes.colour_picked.emit(lost.id, "rouge")
    reading.notes.removal_requested.emit(lost.id)
    assert reading.bridge.annotations() == []
    assert reading.part_text(1) == "To review"
    reading.trigger("edit.undo")
    (again,) = reading.bridge.annotations()
    assert (again.status, again.colour, again.note) == (lost.status, "rouge", "这一句改掉了")
    assert reading.part_text(1) == "To review 1"
    assert list(reading.cards()) == [SENTENCE]


def test_a_start_at_an_offset_shows_it(sitting: Sitting, long_file: Path) -> None:
    point = long_file.read_text(encoding="utf-8").index("第150处")

    def act() -> None:
        sitting.window.files.open_path(long_file)
        sitting.window.go_to_when_shown(point)

    sitting.opened_by(act)
    assert sitting.reader.visible_span().overlaps(Span(point, point + 5))
    assert sitting.reader.caret() == point
