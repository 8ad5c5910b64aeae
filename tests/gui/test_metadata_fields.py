"""The fields of what is known of a document, as a reader fills them in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from core import importers
from core.metadata import Metadata, MetadataState
from core.report_words import FORMATS
from gui.widgets.dated import dated
from gui.widgets.document_facts import DocumentFacts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme import Theme

RECOGNISED = Metadata("在全镇水利工作会议上的讲话", "周大川", "2026-03-05", "全镇水利工作会议")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 400)
    return window


@pytest.fixture
def facts(window: QWidget, qtbot: QtBot, theme: Theme) -> DocumentFacts:
    facts = DocumentFacts(theme)
    layout = QVBoxLayout(window)
    layout.addWidget(facts)
    layout.addWidget(QLineEdit())
    facts.show_metadata(MetadataState(RECOGNISED), RECOGNISED)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return facts


def value(facts: DocumentFacts, name: str) -> QLabel:
    """Return what stands at the right of a name."""
    return next(label for label in facts.findChildren(QLabel, "FactValue") if label.accessibleName().startswith(f"{name}: "))


def editor(facts: DocumentFacts) -> QLineEdit:
    return next(field for field in facts.findChildren(QLineEdit) if field.isVisible())


def is_editing(facts: DocumentFacts) -> bool:
    return any(field.isVisible() for field in facts.findChildren(QLineEdit))


def fault(facts: DocumentFacts) -> str:
    return "".join(label.text() for label in facts.findChildren(QLabel, "FactFault") if label.isVisible())


def write(facts: DocumentFacts, name: str, words: str, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Return) -> None:
    value(facts, name).setFocus()
    qtbot.keyClick(value(facts, name), Qt.Key.Key_F2)
    field = editor(facts)
    field.setText(words)
    qtbot.keyClick(field, key)


def test_a_click_opens_a_field_with_all_of_it_selected(facts: DocumentFacts, qtbot: QtBot) -> None:
    qtbot.mouseClick(value(facts, "Speaker"), Qt.MouseButton.LeftButton)
    assert editor(facts).text() == editor(facts).selectedText() == "周大川"
    assert editor(facts).hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_a_key_opens_the_field_that_has_the_keyboard(facts: DocumentFacts, qtbot: QtBot, key: Qt.Key) -> None:
    value(facts, "Occasion").setFocus()
    qtbot.keyClick(value(facts, "Occasion"), key)
    assert editor(facts).text() == "全镇水利工作会议"


def test_enter_takes_what_is_written(facts: DocumentFacts, qtbot: QtBot) -> None:
    with qtbot.waitSignal(facts.field_written) as written:
        write(facts, "Speaker", "  镇长  周大川 ", qtbot)
    assert written.args == ["speaker", "镇长 周大川"]
    assert not is_editing(facts)
    assert value(facts, "Speaker").hasFocus()


def test_esc_takes_it_back(facts: DocumentFacts, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(facts.field_written):
        write(facts, "Speaker", "别的人", qtbot, Qt.Key.Key_Escape)
    assert not is_editing(facts)
    assert value(facts, "Speaker").text() == "周大川"


def test_leaving_a_field_for_another_takes_what_is_written(facts: DocumentFacts, qtbot: QtBot) -> None:
    qtbot.mouseClick(value(facts, "Speaker"), Qt.MouseButton.LeftButton)
    editor(facts).setText("赵小满")
    with qtbot.waitSignal(facts.field_written) as written:
        next(one for one in facts.window().findChildren(QLineEdit) if not facts.isAncestorOf(one)).setFocus()
    assert written.args == ["speaker", "赵小满"]


def test_what_is_not_changed_is_no_change(facts: DocumentFacts, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(facts.field_written):
        write(facts, "Date", dated("2026-03-05"), qtbot)


def test_a_field_can_be_emptied(facts: DocumentFacts, qtbot: QtBot) -> None:
    with qtbot.waitSignal(facts.field_written) as written:
        write(facts, "Occasion", "", qtbot)
    assert written.args == ["occasion", ""]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2026年4月12日", "2026-04-12"),
        ("2026-4-12", "2026-04-12"),
        ("20260412", "2026-04-12"),
        ("April 12, 2026", "2026-04-12"),
        ("二〇二六年四月十二日", "2026-04-12"),
        ("2026年4月", "2026-04"),
        ("2025", "2025"),
    ],
)
def test_a_date_is_read_in_any_usual_spelling(facts: DocumentFacts, qtbot: QtBot, words: str, date: str) -> None:
    with qtbot.waitSignal(facts.field_written) as written:
        write(facts, "Date", words, qtbot)
    assert written.args == ["date", date]


@pytest.mark.parametrize("words", ["春天", "2026年2月30日", "3月5日"])
def test_what_is_no_date_is_told_and_stays_open(facts: DocumentFacts, qtbot: QtBot, words: str) -> None:
    with qtbot.assertNotEmitted(facts.field_written):
        write(facts, "Date", words, qtbot)
    assert f"“{words}” is no date" in fault(facts)
    assert editor(facts).text() == words
    qtbot.keyClick(editor(facts), Qt.Key.Key_Backspace)
    assert fault(facts) == ""
    qtbot.keyClick(editor(facts), Qt.Key.Key_Escape)
    assert value(facts, "Date").text() == dated("2026-03-05")


def test_what_is_recognised_is_marked_until_the_reader_has_set_it(facts: DocumentFacts, qtbot: QtBot) -> None:
    def marked() -> list[bool]:
        return [label.isVisible() for label in facts.findChildren(QLabel, "FactOrigin")]

    assert marked() == [True, True, True, True, False, False, False]
    facts.show_metadata(MetadataState(RECOGNISED, frozenset({"speaker", "number"})), RECOGNISED)
    assert marked() == [True, False, True, True, False, False, False]
    back = [one for one in facts.findChildren(QToolButton) if one.isVisible()]
    assert [one.accessibleName() for one in back] == ["As recognised: 周大川", "As recognised: not known"]
    with qtbot.waitSignal(facts.as_recognised_wanted) as wanted:
        qtbot.mouseClick(back[0], Qt.MouseButton.LeftButton)
    assert wanted.args == ["speaker"]


def test_a_field_that_is_being_written_stays_open_when_others_change(facts: DocumentFacts, qtbot: QtBot) -> None:
    qtbot.mouseClick(value(facts, "Speaker"), Qt.MouseButton.LeftButton)
    editor(facts).setText("赵小满")
    facts.show_metadata(MetadataState(Metadata("另一个标题", "周大川"), frozenset({"title"})), RECOGNISED)
    assert editor(facts).text() == "赵小满"
    assert value(facts, "Title").text() == "另一个标题"


def test_before_the_library_has_answered_nothing_can_be_written(facts: DocumentFacts, qtbot: QtBot) -> None:
    facts.show_metadata(None)
    qtbot.mouseClick(value(facts, "Speaker"), Qt.MouseButton.LeftButton)
    assert not is_editing(facts)


def test_a_long_title_is_wrapped_and_no_wider_than_its_place(facts: DocumentFacts, window: QWidget, qtbot: QtBot) -> None:
    long = Metadata("在全镇深入推进农村人居环境整治暨春季农田水利建设工作现场推进会议上的讲话" * 2)
    facts.show_metadata(MetadataState(long), long)
    label = value(facts, "Title")
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()) > 3 * label.fontMetrics().height())
    assert window.width() == 300


def test_every_importer_has_a_name_for_readers() -> None:
    sources = Path(importers.__file__).parent.rglob("*.py")
    found = {
        name for source in sources for name in re.findall(r'^[A-Z]+: Final = "([a-z-]+)/\d+"', source.read_text("utf-8"), re.MULTILINE)
    }
    assert {"text", "docx", "pdf", "pdf-ocr", "html"} <= found
    assert found - FORMATS.keys() == set()


def test_dates_are_said_in_the_language_of_the_window() -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("en"))
        assert [dated(one) for one in ("2026-03-05", "2026-03", "2026", None)] == ["5 March 2026", "March 2026", "2026", ""]
    finally:
        QLocale.setDefault(before)
