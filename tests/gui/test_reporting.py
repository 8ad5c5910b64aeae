"""The report of an import in the window: a word in the status line, and a window that stays beside the text."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QToolButton

from core.spans import Span
from gui.dialogs.help.window import HelpWindow
from gui.dialogs.import_report import ImportReportDialog
from gui.widgets.report_finding import ReportFinding
from gui.widgets.status_bar import StatusBar
from tests.core.importers.docx_kit import docx, p
from tests.gui.test_tabs_sides import press_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

GONE = "<w:del><w:r><w:delText>{0}</w:delText></w:r></w:del>"
PARAGRAPHS = [f"第{number}条，巡查人员每天早晚各巡一遍，发现渗漏先报告，再处置。" for number in range(1, 60)]


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    """A Word document with a text box, three deletions far from one another, and a head on its pages."""
    box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('值班电话全天开通')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    body = [p("关于做好值守工作的通知"), *(p(one, *([GONE.format("原稿")] if n % 20 == 5 else [])) for n, one in enumerate(PARAGRAPHS))]
    path = tmp_path / "通知.docx"
    path.write_bytes(docx("".join(body) + p("附", box), header1=p("县防汛办")))
    return path


def word(sitting: Sitting) -> QToolButton:
    """Return the button of the status line that speaks of the import."""
    bar = sitting.part(StatusBar)
    return next(one for one in bar.findChildren(QToolButton) if one.property("tone"))


def report(sitting: Sitting) -> ImportReportDialog:
    return sitting.part(ImportReportDialog)


def findings(sitting: Sitting) -> dict[str, ReportFinding]:
    """Return the findings in view by their kinds, from above."""
    QTest.qWait(0)
    found = [one for one in report(sitting).findChildren(ReportFinding) if one.isVisible()]
    return {one.kind: one for one in sorted(found, key=lambda one: one.y())}


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def button(widget: QWidget, said: str) -> QPushButton:
    return next(one for one in widget.findChildren(QPushButton) if one.text() == said)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_text_without_a_finding_is_named_by_its_format_and_a_click_tells_what_was_looked_for(reading: Sitting) -> None:
    assert (word(reading).text(), word(reading).property("tone")) == ("Plain text", "calm")
    click(word(reading))
    assert report(reading).isVisible()
    assert not report(reading).isModal()
    reading.qtbot.waitUntil(lambda: "…" not in words(report(reading)))
    said = words(report(reading))
    for one in ("Plain text (.txt)", "UTF-8", "bytes", "9 paragraph", "Nothing was found that is missing or inferred.", "Looked for: "):
        assert one in said
    assert f"{len(''.join(reading.text().split())):,} characters" in said, "as above the page"
    assert findings(reading) == {}


def test_the_status_line_says_how_much_is_worth_looking_at_and_in_which_tone(sitting: Sitting, notice: Path, tmp_path: Path) -> None:
    sitting.open(notice)
    assert (word(sitting).text(), word(sitting).property("tone")) == ("Import: 1 to look at", "worth looking")
    broken = tmp_path / "坏.txt"
    broken.write_bytes("关于值守的通知\n各单位：\n今天起".encode() + b"\xff" + "每天巡查。\n".encode() * 20)
    sitting.open(broken)
    assert word(sitting).property("tone") == "damaged"


def test_the_word_can_be_pressed_by_keyboard_and_read_by_a_screen_reader(sitting: Sitting, notice: Path) -> None:
    sitting.open(notice)
    assert word(sitting).focusPolicy() & Qt.FocusPolicy.TabFocus
    interface = QAccessible.queryAccessibleInterface(word(sitting))
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Import: 1 to look at"
    word(sitting).setFocus()
    QTest.keyClick(word(sitting), Qt.Key.Key_Space)
    assert report(sitting).isVisible()


def test_findings_stand_in_groups_with_what_they_mean(sitting: Sitting, notice: Path) -> None:
    sitting.open(notice)
    sitting.trigger("file.report")
    assert list(findings(sitting)) == ["order", "deleted", "page-heads"]
    said = words(report(sitting))
    assert said.index("Inferred") < said.index("Not in the text")
    assert "Deleted passages (3)" in said
    assert "The text is the final wording." in said
    assert [kind for kind, one in findings(sitting).items() if one.property("worth")] == ["order"], "what the status line counts"
    name = findings(sitting)["deleted"].accessibleName()
    assert name.startswith("Deleted passages (3): They were deleted")


def test_places_are_shown_one_after_another_and_the_window_stays(sitting: Sitting, notice: Path) -> None:
    sitting.open(notice)
    sitting.trigger("file.report")
    deleted = findings(sitting)["deleted"]
    text = sitting.text()
    expected = [text.index(f"第{number}条") + len(PARAGRAPHS[number - 1]) for number in (6, 26, 46)]
    for place, said in zip((*expected, expected[0]), ("1 of 3", "2 of 3", "3 of 3", "1 of 3"), strict=True):
        click(button(deleted, "Next"))
        assert place in sitting.reader.visible_span()
        assert said in words(deleted)
    click(button(deleted, "Previous"))
    assert "3 of 3" in words(deleted)
    assert report(sitting).isVisible()
    sitting.trigger("go.back")
    assert expected[0] in sitting.reader.visible_span()


def test_the_keyboard_leads_from_finding_to_finding_and_to_their_places(sitting: Sitting, notice: Path) -> None:
    sitting.open(notice)
    sitting.trigger("file.report")
    first, deleted, heads = findings(sitting).values()
    report(sitting).activateWindow()
    sitting.qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert deleted.hasFocus()
    QTest.keyClick(deleted, Qt.Key.Key_Left)
    assert "3 of 3" in words(deleted)
    QTest.keyClick(deleted, Qt.Key.Key_Return)
    assert "1 of 3" in words(deleted)
    QTest.keyClick(deleted, Qt.Key.Key_Down)
    QTest.keyClick(heads, Qt.Key.Key_Down)
    assert heads.hasFocus()
    QTest.keyClick(heads, Qt.Key.Key_Up)
    assert deleted.hasFocus()
    QTest.keyClick(deleted, Qt.Key.Key_Escape)
    assert not report(sitting).isVisible()


def test_the_whole_report_is_copied_as_text(sitting: Sitting, notice: Path) -> None:
    sitting.open(notice)
    sitting.trigger("file.report")
    click(button(report(sitting), "Copy report"))
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("关于做好值守工作的通知\nRead as: Word document")
    assert "\nNot in the text\n- Deleted passages (3): " in copied
    assert "The report was copied." in sitting.words()


def test_the_window_follows_the_document_that_is_shown(sitting: Sitting, notice: Path, speech: Path) -> None:
    sitting.open(notice)
    sitting.trigger("file.report")
    sitting.open(speech)
    assert findings(sitting) == {}
    assert "Plain text (.txt)" in words(report(sitting))
    sitting.trigger("tab.previous")
    sitting.qtbot.waitUntil(lambda: "deleted" in findings(sitting))
    assert word(sitting).text() == "Import: 1 to look at"


def test_a_file_that_cannot_be_read_leaves_the_report_where_the_reader_was(sitting: Sitting, notice: Path, tmp_path: Path) -> None:
    sitting.open(notice)
    sitting.trigger("file.report")
    click(button(findings(sitting)["deleted"], "Next"))
    empty = tmp_path / "空.txt"
    empty.touch()
    with sitting.qtbot.waitSignal(sitting.bridge.failed):
        sitting.window.files.open_path(empty)
    QTest.qWait(0)
    assert sitting.text().startswith("关于做好值守工作的通知")
    assert "1 of 3" in words(findings(sitting)["deleted"])


def test_the_report_follows_the_sheet_that_is_active(sitting: Sitting, notice: Path, speech: Path) -> None:
    sitting.open(speech)
    sitting.open(notice)
    sitting.trigger("tab.move")
    QApplication.processEvents()
    sitting.trigger("file.report")
    assert "deleted" in findings(sitting)
    press_sheet(sitting, 0)
    sitting.qtbot.waitUntil(lambda: "Plain text (.txt)" in words(report(sitting)))
    assert not findings(sitting)


def test_a_corrected_text_leads_to_the_places_as_they_are_now(sitting: Sitting, notice: Path) -> None:
    sitting.open(notice)
    sitting.trigger("file.report")
    with sitting.qtbot.waitSignal(sitting.bridge.text_reworded):
        start = sitting.text().index("通知")
        sitting.bridge.correct(Span(start, start + 2), "紧急通知", lambda _refusal: None)
    document = sitting.bridge.document
    assert document is not None
    (places,) = [one.places for one in document.report or () if one.kind == "deleted"]
    assert [sitting.text()[place - 1] for place in places] == ["。"] * 3
    click(button(findings(sitting)["deleted"], "Next"))
    assert places[0] in sitting.reader.visible_span()


def test_a_text_from_the_library_has_its_report_though_its_file_is_gone(sitting: Sitting, notice: Path) -> None:
    sitting.open(notice)
    row = sitting.bridge.document_id
    assert row is not None
    sitting.trigger("file.close")
    notice.unlink()
    sitting.opened_by(lambda: sitting.bridge.open_stored(row, "通知"))
    assert word(sitting).text() == "Import: 1 to look at"
    sitting.trigger("file.report")
    assert list(findings(sitting)) == ["order", "deleted", "page-heads"]
    assert "text from the library" in words(report(sitting))


def test_a_text_that_an_earlier_version_has_read_says_so_and_its_file_can_be_read_again(sitting: Sitting, notice: Path) -> None:
    sitting.open(notice)
    row = sitting.bridge.document_id
    assert row is not None
    sitting.trigger("file.close")
    with closing(sqlite3.connect(sitting.library, isolation_level=None)) as connection:
        connection.execute("UPDATE editions SET report = NULL")
    sitting.opened_by(lambda: sitting.bridge.open_stored(row, "通知"))
    assert word(sitting).text() == "Word document"
    sitting.trigger("file.report")
    assert "An earlier version read this text" in words(report(sitting))
    again = button(report(sitting), "Read the file again")
    sitting.qtbot.waitUntil(again.isVisible)
    sitting.opened_by(lambda: click(again))
    assert list(findings(sitting)) == ["order", "deleted", "page-heads"]
    assert not again.isVisible()


def choose(sitting: Sitting, encoding: str) -> None:
    """Choose an encoding in the menu that the report has opened."""
    (menu,) = [one for one in report(sitting).findChildren(QMenu) if one.isVisible()]
    action = next(one for one in menu.actions() if one.text().startswith(encoding))
    menu.hide()
    sitting.opened_by(action.trigger)


@pytest.fixture
def guessed(tmp_path: Path) -> Path:
    """A text that does not say its encoding."""
    path = tmp_path / "值守.txt"
    path.write_bytes(("关于做好值守工作的通知\n各乡镇：\n" + "\n".join(PARAGRAPHS)).encode("gb18030"))
    return path


def test_an_encoding_that_was_guessed_can_be_replaced_from_its_entry_and_put_right_again(sitting: Sitting, guessed: Path) -> None:
    sitting.open(guessed)
    sitting.trigger("file.report")
    click(findings(sitting)["encoding"].encoding_button)
    choose(sitting, "Big5")
    assert "值守" not in sitting.text()
    assert "encoding" not in findings(sitting), "it is no guess any more"
    assert findings(sitting)["broken"].encoding_button.isVisible()
    click(button(report(sitting), "Encoding…"))
    choose(sitting, "GB18030")
    assert sitting.text().startswith("关于做好值守工作的通知")
    assert not findings(sitting)


def test_the_keyboard_opens_the_encodings_of_an_entry(sitting: Sitting, guessed: Path) -> None:
    sitting.open(guessed)
    sitting.trigger("file.report")
    QTest.keyClick(findings(sitting)["encoding"], Qt.Key.Key_Return)
    (menu,) = [one for one in report(sitting).findChildren(QMenu) if one.isVisible()]
    assert [one.text() for one in menu.actions() if one.isChecked()] == ["GB18030 / GBK / GB2312"]
    choose(sitting, "Big5")
    assert report(sitting).focusWidget() is findings(sitting)["broken"], "the keyboard stays in the list"


def test_a_file_in_an_archive_is_told_apart_from_the_archive_s_size(sitting: Sitting, notice: Path) -> None:
    archive = notice.with_name("资料.zip")
    with ZipFile(archive, "w") as packed:
        packed.write(notice, "通知.docx")
    sitting.open(archive / "通知.docx")
    sitting.trigger("file.report")
    sitting.qtbot.waitUntil(lambda: "(the whole archive)" in words(report(sitting)))
    assert "Word document (.docx)" in words(report(sitting))


def test_no_encoding_is_offered_where_none_can_be_chosen(sitting: Sitting, notice: Path) -> None:
    sitting.open(notice)
    sitting.trigger("file.report")
    assert "Encoding…" not in [one.text() for one in report(sitting).findChildren(QPushButton) if one.isVisible()]


def test_a_text_from_the_library_offers_the_encodings_of_its_file(sitting: Sitting, guessed: Path) -> None:
    sitting.open(guessed)
    row = sitting.bridge.document_id
    assert row is not None
    sitting.trigger("file.close")
    sitting.opened_by(lambda: sitting.bridge.open_stored(row, "值守"))
    sitting.trigger("file.report")
    sitting.qtbot.waitUntil(lambda: findings(sitting)["encoding"].encoding_button.isVisible())
    click(findings(sitting)["encoding"].encoding_button)
    choose(sitting, "Big5")
    assert "值守" not in sitting.text()


def test_the_report_closes_with_the_document(sitting: Sitting, notice: Path) -> None:
    sitting.open(notice)
    sitting.trigger("file.report")
    sitting.trigger("file.close")
    assert not report(sitting).isVisible()
    assert not sitting.action("file.report").isEnabled()


def test_f1_opens_the_help_about_it(sitting: Sitting, notice: Path) -> None:
    sitting.open(notice)
    sitting.trigger("file.report")
    report(sitting).activateWindow()
    sitting.qtbot.waitUntil(report(sitting).isActiveWindow)
    QTest.keyClick(report(sitting), Qt.Key.Key_F1)
    opened = next(one for one in QApplication.topLevelWidgets() if isinstance(one, HelpWindow) and one.isVisible())
    assert opened.page == "opening"
    opened.reject()


def test_a_name_without_blanks_makes_no_line_longer_than_the_window(sitting: Sitting, tmp_path: Path) -> None:
    path = tmp_path / "通知.docx"
    path.write_bytes(docx(p("关于做好值守工作的通知")))
    with ZipFile(path, "a") as package:
        package.writestr(f"word/plugin/{'averylongnamethatneverends' * 4}.dat", "x")
    sitting.open(path)
    sitting.trigger("file.report")
    (finding,) = findings(sitting).values()
    QTest.qWait(0)
    shown = finding.visibleRegion().boundingRect()
    assert shown.width() == finding.width()


@pytest.mark.parametrize("size", [(1024, 700), (1440, 900)])
def test_it_never_takes_more_than_the_window_has(sitting: Sitting, notice: Path, size: tuple[int, int]) -> None:
    sitting.window.resize(*size)
    sitting.open(notice)
    sitting.trigger("file.report")
    frame, own = sitting.window.frameGeometry(), report(sitting).geometry()
    assert frame.contains(own)
    assert own.left() >= frame.left() + frame.width() * 2 // 5
