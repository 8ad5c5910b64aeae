"""What the window asks and tells when a file opens: its annotations, its password, its pictures, how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QProgressBar, QPushButton, QToolButton

from core.annotation import Change
from core.session import ReadingSession
from gui.opening import Request
from gui.panes.welcome import WelcomePane
from gui.widgets.opening_bar import OpeningBar
from gui.widgets.question_bar import QuestionBar
from tests.bench import documents
from tests.shots import papers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

SPEECH = """在全镇水利工作会议上的讲话
同志们：
一、把渠道修好
干渠、支渠、斗渠都要在灌溉之前修好，修一段，验一段，通一段。
二、把责任落实
谁的渠段谁负责。"""
PASSWORD = "shui-2026"


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A Word file with three comments and two highlights."""
    file = tmp_path / "任务分解表.docx"
    file.write_bytes(papers.ledger())
    return file


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    file = tmp_path / "内部讲话.pdf"
    file.write_bytes(papers.printed(SPEECH, PASSWORD))
    return file


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    file = tmp_path / "扫描件.pdf"
    file.write_bytes(papers.scanned(SPEECH))
    return file


@pytest.fixture
def heavy(tmp_path: Path) -> Path:
    """A file that takes seconds."""
    file = tmp_path / "汇编.pdf"
    file.write_bytes(documents.pdf(600))
    return file


def bar(sitting: Sitting) -> QuestionBar | None:
    """Return the bar if it asks something."""
    found = sitting.window.findChild(QuestionBar)
    return found if found is not None and found.isVisible() else None


def asked(sitting: Sitting) -> str:
    shown = bar(sitting)
    return shown.accessibleName() if shown else ""


def answer(sitting: Sitting, words: str) -> None:
    shown = bar(sitting)
    assert shown is not None
    button = next(one for one in shown.findChildren(QPushButton) if one.text() == words and one.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def try_password(sitting: Sitting, password: str) -> None:
    field = sitting.part(QLineEdit, "PasswordField")
    QTest.keyClicks(field, password)
    QTest.keyClick(field, Qt.Key.Key_Return)


# Annotations of the file


def test_the_annotations_of_a_file_are_offered_and_none_is_there_before(sitting: Sitting, ledger: Path) -> None:
    sitting.open(ledger)
    assert asked(sitting) == "This file holds 3 comment(s) and 2 highlight(s) of its own."
    assert sitting.bridge.annotations() == []


def test_a_file_without_annotations_asks_nothing(reading: Sitting) -> None:
    assert bar(reading) is None


def test_taking_them_over_is_one_step_that_undo_takes_back(sitting: Sitting, ledger: Path) -> None:
    sitting.open(ledger)
    answer(sitting, "Take over")
    assert bar(sitting) is None
    notes = {one.anchor.quote: (one.kind, one.note, one.author) for one in sitting.stored(ledger)}
    assert len(notes) == 5
    assert notes["一经查实，严肃处理"][1:] == ("与去年的提法一致。", "审稿人甲")
    assert notes["不等不靠"] == ("highlight", "", "")
    assert sitting.action("edit.undo").text() == "Undo Take over the file's annotations"
    sitting.trigger("edit.undo")
    assert sitting.stored(ledger) == []
    assert sitting.bridge.annotations() == []
    sitting.trigger("edit.redo")
    assert {one.anchor.quote for one in sitting.stored(ledger)} == set(notes)


def test_what_was_taken_over_is_not_offered_again(sitting: Sitting, start: Callable[..., Sitting], ledger: Path) -> None:
    sitting.open(ledger)
    answer(sitting, "Take over")
    again = start()
    again.open(ledger)
    assert bar(again) is None
    assert len(again.stored(ledger)) == 5


def test_not_now_asks_again_at_the_next_opening(sitting: Sitting, start: Callable[..., Sitting], ledger: Path) -> None:
    sitting.open(ledger)
    answer(sitting, "Not now")
    assert sitting.stored(ledger) == []
    again = start()
    again.open(ledger)
    assert "3 comment" in asked(again)


def test_never_is_remembered(sitting: Sitting, start: Callable[..., Sitting], ledger: Path) -> None:
    sitting.open(ledger)
    answer(sitting, "Never")
    again = start()
    again.open(ledger)
    assert bar(again) is None
    assert again.stored(ledger) == []


def test_a_passage_that_is_looked_at_is_shown_on_the_page(sitting: Sitting, ledger: Path) -> None:
    sitting.open(ledger)
    shown = bar(sitting)
    assert shown is not None
    QTest.mouseClick(sitting.part(QToolButton, "QuestionLook"), Qt.MouseButton.LeftButton)
    listing = sitting.part(QListWidget, "PassageList")
    rows = [listing.item(row).text() for row in range(listing.count())]
    assert rows[0].startswith("审稿人甲: 建议加一列“配合单位”。")
    assert "“不等不靠”" in rows
    listing.setCurrentRow(rows.index("“不等不靠”"))
    QTest.keyClick(listing, Qt.Key.Key_Return)
    assert sitting.reader.caret() == sitting.text().index("不等不靠")
    assert bar(sitting) is shown


def test_tab_leads_from_the_page_to_what_is_asked(sitting: Sitting, ledger: Path) -> None:
    sitting.open(ledger)
    assert sitting.reader.page_actions_widget.hasFocus()
    reached = []
    for _ in range(5):
        sitting.press(Qt.Key.Key_Tab)
        focus = sitting.focus()
        reached.append(focus.text() if isinstance(focus, QPushButton) else focus.accessibleName())
    assert reached == ["Look", "Take over", "Not now", "Never", "Close"]
    sitting.press(Qt.Key.Key_Return)
    assert bar(sitting) is None
    assert sitting.reader.page_actions_widget.hasFocus()


def test_esc_on_the_page_closes_the_question(sitting: Sitting, ledger: Path) -> None:
    sitting.open(ledger)
    sitting.reader.focus_page()
    sitting.press(Qt.Key.Key_Escape)
    assert bar(sitting) is None


def test_another_document_is_not_asked_about_the_last_one(sitting: Sitting, ledger: Path, speech: Path) -> None:
    sitting.open(ledger)
    sitting.open(speech)
    assert bar(sitting) is None


def test_a_closed_document_asks_nothing(sitting: Sitting, ledger: Path) -> None:
    sitting.open(ledger)
    sitting.trigger("file.close")
    assert bar(sitting) is None


# Passwords


def test_a_protected_file_opens_with_its_password(reading: Sitting, locked: Path) -> None:
    with reading.qtbot.waitSignal(reading.bridge.password_wanted):
        reading.window.files.open_path(locked)
    assert asked(reading) == "“内部讲话.pdf” opens with a password only."
    assert "防汛" in reading.text()
    reading.qtbot.waitUntil(reading.part(QLineEdit, "PasswordField").hasFocus)
    reading.opened_by(lambda: try_password(reading, PASSWORD))
    assert "把渠道修好" in reading.text()
    assert bar(reading) is None
    assert reading.complaint() is None


def test_a_wrong_password_is_told_and_can_be_tried_again(reading: Sitting, locked: Path) -> None:
    with reading.qtbot.waitSignal(reading.bridge.password_wanted):
        reading.window.files.open_path(locked)
    with reading.qtbot.waitSignal(reading.bridge.password_wanted):
        try_password(reading, "guess")
    assert asked(reading) == "That is not the password of “内部讲话.pdf”. Try again."
    assert reading.part(QLineEdit, "PasswordField").text() == ""
    reading.opened_by(lambda: try_password(reading, PASSWORD))
    assert "把渠道修好" in reading.text()


def test_the_password_is_kept_nowhere(reading: Sitting, locked: Path, tmp_path: Path) -> None:
    with reading.qtbot.waitSignal(reading.bridge.password_wanted):
        reading.window.files.open_path(locked)
    reading.opened_by(lambda: try_password(reading, PASSWORD))
    reading.window.close()
    held = [file for file in tmp_path.rglob("*") if file.is_file() and file != locked]
    assert held
    assert [file.name for file in held if PASSWORD.encode() in file.read_bytes()] == []
    # Trying again is trying without it.
    with reading.qtbot.waitSignal(reading.bridge.password_wanted) as wanted:
        reading.bridge.open_again()
    assert wanted.args == [locked, False]


def test_a_request_is_shown_without_its_password(locked: Path) -> None:
    request = Request(locked, None, 0, PASSWORD, recognise=False)
    assert PASSWORD not in f"{request!r} {request}"


def test_esc_gives_a_protected_file_up_and_the_page_has_the_keyboard(reading: Sitting, locked: Path) -> None:
    with reading.qtbot.waitSignal(reading.bridge.password_wanted):
        reading.window.files.open_path(locked)
    QTest.keyClick(reading.part(QLineEdit, "PasswordField"), Qt.Key.Key_Escape)
    assert bar(reading) is None
    assert "防汛" in reading.text()
    assert reading.reader.page_actions_widget.hasFocus()
    assert "内部讲话" not in reading.words()


def test_without_another_document_a_protected_file_leaves_the_ways_to_begin(sitting: Sitting, locked: Path) -> None:
    with sitting.qtbot.waitSignal(sitting.bridge.password_wanted):
        sitting.window.files.open_path(locked)
    assert sitting.part(WelcomePane).isVisible()
    assert "内部讲话.pdf" in asked(sitting)


def test_another_file_takes_the_question_away(reading: Sitting, locked: Path, speech: Path) -> None:
    with reading.qtbot.waitSignal(reading.bridge.password_wanted):
        reading.window.files.open_path(locked)
    reading.window.files.open_path(speech)
    assert bar(reading) is None


# Scans


def test_a_scan_says_that_it_holds_no_text_and_offers_to_recognise_it(reading: Sitting, scan: Path) -> None:
    with reading.qtbot.waitSignal(reading.bridge.recognition_offered):
        reading.window.files.open_path(scan)
    assert "“扫描件.pdf” holds pictures of pages and no text." in asked(reading)
    answer(reading, "Not now")
    assert bar(reading) is None
    assert "防汛" in reading.text()


def test_a_scan_that_is_recognised_opens_with_its_words(sitting: Sitting, scan: Path) -> None:
    with sitting.qtbot.waitSignal(sitting.bridge.recognition_offered):
        sitting.window.files.open_path(scan)
    recognise = next(one for one in sitting.part(QuestionBar).findChildren(QPushButton) if one.text() == "Recognise the text")
    assert recognise.hasFocus()
    with sitting.qtbot.waitSignal(sitting.bridge.document_opened, timeout=120_000):
        sitting.press(Qt.Key.Key_Return)
    assert "在灌溉之前修好" in sitting.text()
    assert bar(sitting) is None


def test_without_a_program_that_recognises_text_its_package_is_named(
    reading: Sitting, scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with reading.qtbot.waitSignal(reading.bridge.failed):
        reading.window.files.open_path(scan)
    complaint = reading.complaint()
    assert complaint is not None
    assert "tesseract-ocr" in complaint.text()
    assert "防汛" in reading.text()


# Progress


def test_a_file_that_takes_long_tells_how_far_it_is_and_can_be_cancelled(reading: Sitting, heavy: Path) -> None:
    reading.window.files.open_path(heavy)
    reading.qtbot.waitUntil(lambda: "of 600" in reading.words(), timeout=20_000)
    shown = reading.part(OpeningBar)
    assert "“汇编.pdf”" in shown.accessibleName()
    assert shown.findChild(QProgressBar).maximum() == 600
    # The rest of the window goes on.
    reading.select("谁的堤段谁负责")
    reading.press(Qt.Key.Key_1)
    assert [one.anchor.quote for one in reading.bridge.annotations()] == ["谁的堤段谁负责"]
    QTest.mouseClick(shown.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert not shown.isVisible()
    assert not reading.bridge.is_busy
    assert "防汛" in reading.text()
    assert "汇编" not in reading.words()


def test_a_long_opening_that_was_cancelled_at_the_start_leaves_the_ways_to_begin(sitting: Sitting, heavy: Path) -> None:
    sitting.window.files.open_path(heavy)
    sitting.qtbot.waitUntil(lambda: "of 600" in sitting.words(), timeout=20_000)
    QTest.mouseClick(sitting.part(OpeningBar).findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert sitting.part(WelcomePane).isVisible()


def test_the_keyboard_reaches_the_way_out_and_esc_is_another(reading: Sitting, heavy: Path) -> None:
    reading.window.files.open_path(heavy)
    reading.qtbot.waitUntil(lambda: "of 600" in reading.words(), timeout=20_000)
    reading.reader.focus_page()
    reading.press(Qt.Key.Key_Tab)
    assert reading.focus() is reading.part(OpeningBar).findChild(QPushButton)
    reading.reader.focus_page()
    reading.press(Qt.Key.Key_Escape)
    assert not reading.bridge.is_busy
    assert "防汛" in reading.text()


def test_a_file_that_opens_at_once_shows_no_progress(reading: Sitting) -> None:
    assert reading.window.findChild(OpeningBar) is None


def test_what_was_offered_in_one_window_may_have_been_taken_in_another(sitting: Sitting, ledger: Path) -> None:
    sitting.open(ledger)
    document = sitting.bridge.document
    assert document is not None
    with ReadingSession(sitting.library) as other:
        opening = other.admit(other.plan(document))
        made = other.offered(opening, document.text, sitting.bridge.outline, opening.offers)
        other.apply(opening.document, [Change(None, one) for one in made])
    answer(sitting, "Take over")
    assert len(sitting.stored(ledger)) == 5
    assert sitting.complaint() is None
