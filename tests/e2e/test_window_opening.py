"""The ways into the real window, through the display: dialog, clipboard, drag and drop; files that are none; a signal."""

from __future__ import annotations

import signal
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

from tests.core.importers.archive_kit import NOTICE, packed
from tests.core.importers.hostile_kit import bomb_archive
from tests.display import PATIENCE, wait_for
from tests.e2e.window_kit import PAGE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

SOURCE = """
    import sys
    from PySide6.QtCore import QMimeData, Qt, QUrl
    from PySide6.QtGui import QDrag
    from PySide6.QtWidgets import QApplication, QLabel

    class Source(QLabel):
        def mouseMoveEvent(self, event):
            content = QMimeData()
            content.setUrls([QUrl.fromLocalFile(sys.argv[2])])
            drag = QDrag(self)
            drag.setMimeData(content)
            drag.exec(Qt.DropAction.CopyAction)

    application = QApplication(sys.argv)
    source = Source(sys.argv[1])
    source.setWindowTitle(sys.argv[1])
    if sys.argv[1] == "clipboard":
        application.clipboard().setText(sys.argv[2])
    source.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
    source.setGeometry(4, 4, 100, 60)
    source.show()
    sys.exit(application.exec())
"""
PASTED = "在抗旱会上的讲话\n\n同志们：\n\n一、把水找到\n\n机井要一眼一眼地查。\n\n二、把水用好\n\n先人畜，后庄稼。"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Another program, from which text or files come."""
    script = tmp_path / "source.py"
    script.write_text(textwrap.dedent(SOURCE), encoding="utf-8")
    return script


def test_a_file_is_chosen_in_the_dialog(reader: Reader, speech: Path, long_speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(long_speech)
    reader.press("ctrl+o")
    wait_for(lambda: len(reader.desktop.windows(reader.program.process.pid)) > 1, "no dialog")
    reader.desktop.wait_until_still()
    reader.write(str(speech))
    reader.press("Return")
    reader.wait_for_title(paragraphs[0])
    assert len(reader.lines()) == len(paragraphs)
    reader.close()


def test_a_document_is_chosen_from_an_archive_and_marked(
    reader: Reader, speech: Path, long_speech: Path, paragraphs: tuple[str, ...]
) -> None:
    archive = speech.with_name("资料.zip")
    contents = {"讲话/通知.txt": NOTICE.encode(), "讲话/二、讲话.txt": speech.read_bytes(), "图.jpg": b"\xff\xd8\xff"}
    archive.write_bytes(packed(contents))
    reader.open(long_speech)
    # Handed to the window that is open, as a file manager does.
    reader.command(archive)
    reader.program.wait_for_window(title="要打开哪个文档")
    reader.rest()
    reader.press("Return")
    reader.wait_for_title(paragraphs[0])
    reader.select(reader.lines()[3])
    reader.press("2")
    reader.wait_for_annotations(archive / "讲话" / "二、讲话.txt", lambda found: len(found) == 1)
    reader.close()


def test_a_text_on_the_clipboard_becomes_a_document_that_stays(reader: Reader, speech: Path, source: Path) -> None:
    other = reader.desktop.start("clipboard", PASTED, command=[sys.executable, str(source)])
    other.wait_for_window()
    reader.open(speech)
    reader.press("ctrl+v")
    reader.wait_for_title("在抗旱会上的讲话")
    lines = reader.lines()
    assert len(lines) == len(PASTED.split("\n\n"))
    reader.select(lines[3])
    # Off the mark, which would have an outline and the caret over its ground otherwise.
    reader.press("2", "Up")
    before = reader.painted()
    assert list(before) == ["cinnabar"]
    reader.close()
    other.end()
    reader.open(title="在抗旱会上的讲话")
    assert reader.painted() == before
    assert list(reader.cards()) == ["cinnabar"]
    reader.close()


def test_a_file_is_dropped_on_the_page(reader: Reader, speech: Path, long_speech: Path, source: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(long_speech)
    other = reader.desktop.start("drag", str(speech), command=[sys.executable, str(source)])
    left, top, width, height = reader.desktop.geometry(other.wait_for_window(title="drag"))
    reader.desktop.drag((left + width // 2, top + height // 2), reader.on_display(PAGE.centre))
    other.end()
    reader.click((PAGE.centre[0], PAGE.bottom - 10))
    reader.wait_for_title(paragraphs[0])
    assert len(reader.lines()) == len(paragraphs)
    reader.close()


def test_files_that_are_none_are_told_of_and_the_window_lives(reader: Reader, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    bomb = tmp_path / "bomb.docx"
    bomb.write_bytes(bomb_archive("word/document.xml", b"<w:p/>" * 170_000, 3000))

    def wait_for_windows(count: int, complaint: str) -> None:
        wait_for(lambda: len(reader.desktop.windows(program.process.pid)) == count, complaint)

    for file in (empty, tmp_path / "nowhere.txt", bomb):
        program = reader.desktop.start(file)
        program.wait_for_window()
        wait_for_windows(2, "nothing is said")
        reader.desktop.wait_until_still()
        reader.press("Return")
        wait_for_windows(1, "the message stays")
        program.wait_for_window()
        reader.press("ctrl+o")
        wait_for_windows(2, "the window does not answer any more")
        reader.desktop.wait_until_still()
        reader.press("Escape")
        wait_for_windows(1, "the dialog stays")
        program.wait_for_window()
        program.close_window()


def test_a_folder_on_the_command_line_is_listed_and_one_of_it_read(reader: Reader, tmp_path: Path) -> None:
    folder = tmp_path / "各镇讲话"
    folder.mkdir()
    (folder / "水利讲话.txt").write_text("在全镇水利会上的讲话\n\n同志们：\n\n今天讲水利。\n", encoding="utf-8")
    program = reader.desktop.start(folder)
    wait_for(lambda: len(reader.desktop.windows(program.process.pid)) == 2, "the folder is not listed")
    reader.desktop.wait_until_still()
    reader.press("Return")
    program.wait_for_window(title="在全镇水利会上的讲话")
    program.close_window()


def test_the_end_of_the_session_ends_the_program_though_a_dialog_is_open(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    reader.press("ctrl+o")
    wait_for(lambda: len(reader.desktop.windows(reader.program.process.pid)) > 1, "no dialog")
    reader.desktop.wait_until_still()
    reader.program.process.send_signal(signal.SIGTERM)
    assert reader.program.process.wait(PATIENCE) == 0


def test_the_end_of_the_session_keeps_the_note_that_is_being_written(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.open(speech)
    reader.select(reader.lines()[6])
    reader.press("n")
    reader.rest()
    reader.write("the last word counts")
    reader.program.process.send_signal(signal.SIGTERM)
    assert reader.program.process.wait(PATIENCE) == 0
    assert [(one["quote"], one["note"]) for one in reader.annotations(speech)] == [(paragraphs[6], "the last word counts")]
