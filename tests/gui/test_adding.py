"""Adding files to the library from the window: asked for, dropped, one after another, cancelled, gone on with, summed up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QTabBar, QToolButton

from core.adding import ADDED, CHANGED, FAILED, KNOWN, AddedFile, AddSummary
from core.errors import ReaderError
from core.session import ReadingSession
from gui.adding import MANY
from gui.dialogs.added import AddedDialog
from gui.models.added import MOST_OPENED, AddedModel, fate_of, summed_up
from gui.panes.library import LibraryPane
from gui.widgets.adding_strip import AddingStrip
from gui.widgets.choice_table import ChoiceTable
from gui.widgets.question_bar import QuestionBar
from tests.gui.adding_kit import PATIENCE, added_by, asked, held, hold, make_speeches, press, strip_words
from tests.gui.tab_kit import tab_names

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from core.adding import WatchedFolder
    from gui.theme import Theme
    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)


def drop(sitting: Sitting, *paths: Path, over: QWidget | None = None) -> None:
    """Drop files in the middle of the window, or of a part of it."""
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    rest = (Qt.DropAction.CopyAction, content, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    part = over or sitting.window
    at = part.mapTo(sitting.window, part.rect().center())
    QApplication.sendEvent(sitting.window, QDragEnterEvent(QPoint(at), *rest))
    QApplication.sendEvent(sitting.window, QDropEvent(QPointF(at), *rest))


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A file that cannot be read."""
    file = tmp_path / "损坏的通知.docx"
    file.write_bytes(b"PK\x03\x04 damaged")
    return file


# Ways to add


def found_by(sitting: Sitting, act: Callable[[], object]) -> list[str]:
    """Do what has files looked for that are to be added; return what was found, and add nothing of it."""
    with sitting.qtbot.waitSignal(sitting.bridge.additions.found) as told:
        act()
    sitting.bridge.additions.cancel()
    return [path.name for path in told.args[0].files]


def test_files_that_are_asked_for_are_added_and_what_is_known_or_changed_is_told_apart(
    sitting: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = make_speeches(tmp_path / "例会", 3)
    hold(sitting.library, files[:2])
    files[0].write_text(files[0].read_text("utf-8") + "\n\n散会。", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file) for file in files], ""))
    (summary,) = added_by(sitting, lambda: sitting.trigger("library.add_files"))
    assert summary.counts == {ADDED: 1, CHANGED: 1, KNOWN: 1, FAILED: 0}
    assert held(sitting.library) == [file.name for file in files]
    assert strip_words(sitting) == "Adding is done: 1 new document(s), 1 new edition(s), 1 known already."


def test_a_folder_that_is_asked_for_is_added_as_deep_as_is_wanted(
    sitting: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "例会"
    (one, other, inner) = make_speeches(folder, 2) + make_speeches(folder / "往年", 1, first=9)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    watched: list[tuple[WatchedFolder, ...]] = []
    sitting.bridge.watched.folders_read.connect(watched.append)
    for answer, files in (
        ("This folder only", [one, other]),
        ("With the folders within it", [one, other, inner]),
        ("Add and watch it", [one, other, inner]),
    ):
        sitting.trigger("library.add_folder")
        assert "“例会”" in asked(sitting)
        assert found_by(sitting, lambda words=answer: press(sitting, words, QuestionBar)) == [file.name for file in files]
    sitting.qtbot.waitUntil(lambda: bool(watched))
    assert [[(one.path, one.is_recursive) for one in told] for told in watched] == [[(folder, True)]]


def test_what_is_dropped_on_the_library_is_added_and_elsewhere_of_folders_and_of_many_files_it_is_asked(
    sitting: Sitting, tmp_path: Path
) -> None:
    files = make_speeches(tmp_path / "例会", MANY + 1)
    names = [file.name for file in files]
    drop(sitting, tmp_path / "例会")
    assert "“例会” is a folder" in asked(sitting)
    press(sitting, "Close", QuestionBar)
    assert not sitting.bridge.additions.is_looking
    assert not sitting.library.exists()
    drop(sitting, *files)
    assert asked(sitting) == f"Add {len(files)} file(s) and folder(s) to the library, or open them?"
    assert found_by(sitting, lambda: press(sitting, "Add to the library", QuestionBar)) == names
    assert tab_names(sitting) == [[]]
    sitting.trigger("go.library")
    pane = sitting.part(LibraryPane)
    sitting.qtbot.waitUntil(pane.isVisible)
    assert found_by(sitting, lambda: drop(sitting, files[0], tmp_path / "例会", over=pane)) == names
    assert asked(sitting) == ""
    drop(sitting, *(tmp_path / f"{number}.txt" for number in range(MOST_OPENED + 1)))
    assert asked(sitting) == f"Add {MOST_OPENED + 1} file(s) and folder(s) to the library?"


def test_a_few_files_that_are_dropped_elsewhere_open_as_ever(sitting: Sitting, tmp_path: Path) -> None:
    files = make_speeches(tmp_path / "例会", MANY)
    sitting.opened_by(lambda: drop(sitting, *files))
    assert asked(sitting) == ""
    assert tab_names(sitting) == [[file.name for file in files]]


def test_a_folder_without_documents_says_so(sitting: Sitting, tmp_path: Path) -> None:
    (tmp_path / "照片").mkdir()
    (tmp_path / "照片" / "合影.jpg").write_bytes(b"\xff\xd8")
    sitting.bridge.additions.begin([tmp_path / "照片"])
    sitting.qtbot.waitUntil(lambda: "There is no document in what was chosen" in strip_words(sitting))
    assert not sitting.library.exists()


# While it goes on


def test_the_strip_names_each_file_while_the_page_is_marked_and_what_is_cancelled_can_be_gone_on_with(
    reading: Sitting, speech: Path, tmp_path: Path, damaged: Path
) -> None:
    additions, said = reading.bridge.additions, list[str]()
    first, second = make_speeches(tmp_path / "例会", 80), make_speeches(tmp_path / "专题会", 3)
    additions.progressed.connect(lambda _: said.append(strip_words(reading)))

    def add_mark_and_cancel() -> None:
        additions.begin_files(first)
        reading.qtbot.waitUntil(lambda: additions.is_running)
        additions.begin_files([*second, damaged])
        reading.qtbot.waitUntil(lambda: additions.waiting == 1)
        reading.qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE)
        reading.select("沙袋、水泵、照明灯")
        reading.press(Qt.Key.Key_1)
        press(reading, "Cancel", AddingStrip)

    summaries = added_by(reading, add_mark_and_cancel, times=2)
    stopped, whole = summaries
    assert all("Adding to the library: " in words and (" of 80" in words or " of 4" in words) for words in said)
    assert reading.marks(speech) == [("沙袋、水泵、照明灯", "highlight", "gamboge")]
    assert stopped.was_cancelled
    assert stopped.waiting
    assert stopped.waiting + len(stopped.files) == 80
    assert whole.counts == {ADDED: 3, CHANGED: 0, KNOWN: 0, FAILED: 1}
    assert strip_words(reading).startswith("Adding was stopped: ")
    assert strip_words(reading).endswith(f", {stopped.waiting} not added yet.")
    added_by(reading, lambda: press(reading, "Go on", AddingStrip))
    assert len(held(reading.library)) == 84


def test_what_was_cancelled_and_is_added_with_others_is_not_gone_on_with_besides(sitting: Sitting, tmp_path: Path) -> None:
    additions, files = sitting.bridge.additions, make_speeches(tmp_path / "例会", 40)

    def add_and_cancel(files: list[Path]) -> None:
        additions.begin_files(files)
        sitting.qtbot.waitUntil(lambda: additions.is_running)
        additions.cancel()

    added_by(sitting, lambda: add_and_cancel(files[:30]))
    (first,) = additions.stopped
    added_by(sitting, lambda: add_and_cancel(files))
    (second,) = additions.stopped
    assert second != first


def test_what_is_cancelled_before_it_begins_leaves_nothing(sitting: Sitting, tmp_path: Path) -> None:
    additions = sitting.bridge.additions
    additions.begin_files(make_speeches(tmp_path / "例会", 3))
    additions.cancel()
    sitting.qtbot.waitUntil(lambda: not additions.is_beginning)

    def is_nothing_left() -> bool:
        with sitting.qtbot.waitSignal(additions.unfinished_read) as told:
            additions.read_unfinished()
        return told.args == [()]

    sitting.qtbot.waitUntil(is_nothing_left)
    assert not additions.is_running
    assert held(sitting.library) == []


def test_a_window_that_closes_in_the_middle_offers_the_rest_at_the_next_start(start: Callable[..., Sitting], tmp_path: Path) -> None:
    files = make_speeches(tmp_path / "例会", 80)
    before = start()
    with before.qtbot.waitSignal(before.bridge.additions.progressed, timeout=PATIENCE):
        before.bridge.additions.begin(files)
    before.window.close()
    before.bridge.close()
    done = len(held(before.library))
    assert done < 80
    after = start()
    after.bridge.keeping.begin()
    after.qtbot.waitUntil(lambda: bool(asked(after)))
    assert asked(after) == f"{80 - done} file(s) of 80 were not added to the library before the program ended."
    added_by(after, lambda: press(after, "Go on", QuestionBar))
    assert len(held(after.library)) == 80
    with after.qtbot.waitSignal(after.bridge.additions.unfinished_read) as told:
        after.bridge.additions.read_unfinished()
    assert told.args == [()]


def test_what_is_added_anew_is_not_offered_any_longer(sitting: Sitting, tmp_path: Path) -> None:
    files = make_speeches(tmp_path / "例会", 3)
    with ReadingSession(sitting.library) as session:
        session.adding.begin(files)
    sitting.bridge.keeping.begin()
    sitting.qtbot.waitUntil(lambda: bool(asked(sitting)))
    added_by(sitting, lambda: sitting.bridge.additions.begin_files(files[:2]))
    sitting.qtbot.waitUntil(lambda: asked(sitting).startswith("1 file(s) of 1 "))


def test_what_is_given_up_is_not_offered_again(sitting: Sitting, tmp_path: Path) -> None:
    with ReadingSession(sitting.library) as session:
        session.adding.begin(make_speeches(tmp_path / "例会", 3))
    sitting.bridge.keeping.begin()
    sitting.qtbot.waitUntil(lambda: bool(asked(sitting)))
    assert asked(sitting).startswith("3 file(s) of 3 ")
    press(sitting, "Give up", QuestionBar)
    assert asked(sitting) == ""

    def is_given_up() -> bool:
        with sitting.qtbot.waitSignal(sitting.bridge.additions.unfinished_read) as told:
            sitting.bridge.additions.read_unfinished()
        return told.args == [()]

    sitting.qtbot.waitUntil(is_given_up)


def test_a_library_that_is_moved_meanwhile_does_not_lose_what_waits(reading: Sitting, tmp_path: Path) -> None:
    sitting, files = reading, make_speeches(tmp_path / "例会", 60)
    with sitting.qtbot.waitSignal(sitting.bridge.additions.progressed, timeout=PATIENCE):
        sitting.bridge.additions.begin(files)
    target = tmp_path / "别处" / "library.db"
    with sitting.qtbot.waitSignal(sitting.bridge.keeping.moved, timeout=PATIENCE):
        sitting.bridge.keeping.move(target)
    assert not sitting.bridge.additions.is_running
    sitting.bridge.keeping.begin()
    sitting.qtbot.waitUntil(lambda: bool(asked(sitting)))
    with ReadingSession(target) as session:
        (left,) = session.adding.unfinished()
    assert asked(sitting).startswith(f"{left.waiting} file(s) of 60 ")
    assert len(held(target)) + left.waiting == 61


# What has come of it


def details(sitting: Sitting) -> AddedDialog:
    press(sitting, "Details…", AddingStrip)
    return sitting.part(AddedDialog)


def click(dialog: AddedDialog, words: str) -> None:
    QTest.mouseClick(next(one for one in dialog.findChildren(QPushButton) if one.text() == words), Qt.MouseButton.LeftButton)


def test_tab_leads_to_the_details_which_begin_with_what_failed_and_why_and_have_it_tried_again(
    reading: Sitting, tmp_path: Path, damaged: Path
) -> None:
    good = make_speeches(tmp_path / "例会", 2)
    added_by(reading, lambda: reading.bridge.additions.begin([*good, damaged]))
    strip = reading.part(AddingStrip)
    reading.reader.focus_page()
    for _ in range(40):
        reading.press(Qt.Key.Key_Tab)
        if strip.isAncestorOf(reading.focus()):
            break
    assert reading.focus().text() == "Details…"
    reading.press(Qt.Key.Key_Return)
    dialog = reading.part(AddedDialog)
    kinds = dialog.findChild(QTabBar)
    assert [kinds.tabText(at) for at in range(kinds.count())] == ["1 failed", "2 new document(s)"]
    click(dialog, "Copy")
    copied = QApplication.clipboard().text()
    assert copied.startswith(f"{damaged}\t")
    assert "is a damaged Word document. Open it in Word or WPS" in copied
    damaged.write_bytes("会议通知\n\n请各科室按时参加。".encode())
    (summary,) = added_by(reading, lambda: click(dialog, "Try again"))
    assert summary.counts[ADDED] == 1
    kinds.setCurrentIndex(1)
    table = dialog.findChild(ChoiceTable)
    table.selectAll()
    reading.opened_by(lambda: QTest.keyClick(table, Qt.Key.Key_Return))
    assert tab_names(reading)[0][-2:] == [file.name for file in good]
    dialog.close()


def test_esc_closes_the_strip_and_leads_back_to_the_page(reading: Sitting, tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    reading.bridge.additions.begin([tmp_path / "空"])
    reading.qtbot.waitUntil(lambda: bool(strip_words(reading)))
    strip = reading.part(AddingStrip)
    strip.findChild(QToolButton).setFocus()
    reading.press(Qt.Key.Key_Escape)
    assert strip.isHidden()
    assert reading.focus() is reading.reader.page_actions_widget


def test_every_fate_has_words(theme: Theme, tmp_path: Path) -> None:
    failed = AddedFile(tmp_path / "一.docx", FAILED, error=ReaderError("“{name}” cannot be read. Save it anew.", name="一.docx"))
    files = (failed, *(AddedFile(tmp_path / f"{state}.txt", state, 1) for state in (ADDED, CHANGED, KNOWN)))
    assert len({fate_of(one) for one in files}) == 4
    assert fate_of(failed) == "“一.docx” cannot be read. Save it anew."
    assert summed_up(AddSummary(files, waiting=2, was_cancelled=True)).endswith("1 failed, 2 not added yet.")
    assert summed_up(AddSummary()) == "Nothing was added."
    model = AddedModel()
    model.show(files)
    assert [model.index(0, column).data() for column in (0, 2)] == ["一.docx", "“一.docx” cannot be read. Save it anew."]
