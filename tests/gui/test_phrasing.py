"""Set phrases in the window: the card beside the words, the page of all of them, and the reader's own entries."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QCursor, QHelpEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QTableView

from core.phrases import NUMBERED, PhrasePlace
from core.session import ReadingSession
from core.settings import Settings
from core.spans import Span
from gui.dialogs.phrases import PhrasesDialog
from gui.models.phrases import COUNT, FIRST, LIBRARY, NAME, SORT_ROLE, PhrasesModel, rows
from gui.panes.concordance import ConcordancePane
from gui.panes.phrases import PhrasesPane
from gui.phrasing import Phrasing
from gui.widgets import phrase_words
from gui.widgets.phrase_card import PhraseCardFrame
from tests.gui.walk_kit import unnamed, walk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

TEXT = """在全县作风建设推进会上的讲话

（2024年4月8日）

同志们：

持续纠治“四风”，落实“三个到位”：责任到位、措施到位、监督到位。

各乡镇要增强四个意识，把“三个到位”抓到底。强化“店小二意识”，防止“一刀切”。
"""
EARLIER = "在全县年初会上的讲话\n\n（2022年2月8日）\n\n同志们：\n\n开年就要抓“三个到位”，即人员到位、资金到位、督查到位。\n"


@pytest.fixture
def reading(start: Callable[..., Sitting], library: Path, tmp_path: Path) -> Sitting:
    """The text, and an earlier one in the library."""
    for name, text in (("年初会", EARLIER), ("推进会", TEXT)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with ReadingSession(library) as session:
        session.admit(session.plan(session.read(tmp_path / "年初会.txt")))
    sitting = start()
    sitting.open(tmp_path / "推进会.txt")
    return sitting


def card_of(sitting: Sitting) -> PhraseCardFrame:
    sitting.qtbot.waitUntil(lambda: bool(shown_cards(sitting)))
    return shown_cards(sitting)[0]


def shown_cards(sitting: Sitting) -> list[PhraseCardFrame]:
    return [one for one in sitting.window.findChildren(PhraseCardFrame) if one.isVisible()]


def asked(sitting: Sitting, words: str) -> PhraseCardFrame:
    """Select words and ask by the action what they stand for."""
    sitting.select(words)
    with sitting.qtbot.waitSignal(sitting.bridge.phrases.library_asked):
        sitting.trigger("text.phrase")
    return card_of(sitting)


def button(card: PhraseCardFrame | PhrasesPane | PhrasesDialog, words: str) -> QPushButton:
    return next(one for one in card.findChildren(QPushButton) if words in (one.accessibleName() or one.text()))


def test_selected_words_show_what_they_stand_for(reading: Sitting) -> None:
    span = reading.select("三个到位")
    reading.reader.selection_settled.emit(span)
    card = card_of(reading)
    assert "责任到位、措施到位、监督到位" in card.accessibleDescription()
    assert not card.isAncestorOf(reading.window.focusWidget() or reading.window)
    reading.reader.focus_page()
    reading.qtbot.keyClick(reading.reader.page_actions_widget, Qt.Key.Key_Escape)
    assert shown_cards(reading) == []
    assert reading.reader.selection() == span, "Esc closes more than the card"
    span = reading.select("各乡镇要")
    with reading.qtbot.waitSignal(reading.bridge.phrases.card_made):
        reading.reader.selection_settled.emit(span)
    assert shown_cards(reading) == [], "words that are no phrase have a card"


def test_cards_do_not_come_by_themselves_where_the_reader_does_not_want_them(start: Callable[..., Sitting], tmp_path: Path) -> None:
    sitting = start(Settings(phrase_cards=False))
    (tmp_path / "会.txt").write_text(TEXT, encoding="utf-8")
    sitting.open(tmp_path / "会.txt")
    with sitting.qtbot.assertNotEmitted(sitting.bridge.phrases.card_made):
        sitting.reader.selection_settled.emit(sitting.select("四个意识"))
        QApplication.processEvents()
    assert "政治意识" in asked(sitting, "四个意识").accessibleDescription()


def test_the_mouse_that_rests_on_a_phrase_shows_its_card(reading: Sitting) -> None:
    place = reading.reader.rect_of(reading.select("四个意识"))
    reading.reader.clear_selection()
    view = reading.reader.page_viewport
    spot = view.mapFrom(reading.reader, place.topLeft() + QPoint(20, place.height() // 2))
    QCursor.setPos(view.mapToGlobal(spot))
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, spot, view.mapToGlobal(spot)))
    assert "政治意识" in card_of(reading).accessibleDescription()
    QCursor.setPos(reading.window.mapToGlobal(QPoint(2, 2)))
    reading.qtbot.waitUntil(lambda: not shown_cards(reading))


def test_the_mouse_shows_a_card_on_the_sheet_beside_and_a_place_of_it_is_gone_to_there(reading: Sitting, tmp_path: Path) -> None:
    reading.open(tmp_path / "年初会.txt")
    reading.trigger("tab.move")
    reading.qtbot.waitUntil(lambda: reading.reader.sides() == 2)
    assert reading.reader.active_side() == 1
    point = TEXT.index("三个到位")
    view = reading.reader.viewports()[0]
    place = reading.reader.rect_of(Span(point, point + 4), 0)
    spot = view.mapFrom(reading.reader, place.topLeft() + QPoint(20, place.height() // 2))
    QCursor.setPos(view.mapToGlobal(spot))
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, spot, view.mapToGlobal(spot)))
    card = card_of(reading)
    assert card.accessibleDescription().count("责任到位、措施到位、监督到位") == 1
    button(card, card.tr("Show where it is told")).click()
    reading.qtbot.waitUntil(lambda: reading.reader.active_side() == 0)
    reading.qtbot.waitUntil(lambda: reading.reader.selection().of(reading.text()) == "责任到位、措施到位、监督到位")


def test_the_key_takes_the_phrase_at_the_caret_and_esc_gives_the_page_back(reading: Sitting) -> None:
    span = reading.select("四个意识")
    reading.reader.move_caret(span.start + 1)
    reading.trigger("text.phrase")
    card = card_of(reading)
    reading.qtbot.waitUntil(lambda: card.isAncestorOf(reading.window.focusWidget() or reading.window))
    focused = reading.window.focusWidget()
    assert focused is not None
    reading.qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert shown_cards(reading) == []
    assert reading.reader.page_actions_widget.hasFocus()


def test_a_place_of_the_card_is_gone_to_and_all_places_are_lines(reading: Sitting) -> None:
    first = reading.text().index("三个到位")
    card = asked(reading, "三个到位")
    assert "人员到位、资金到位、督查到位" in card.accessibleDescription(), "the earlier document is not heard"
    assert button(card, "2022-02-08").isEnabled()
    next(
        one for one in card.findChildren(QPushButton, "PhrasePlace") if "20" not in one.accessibleName() and "2" in one.accessibleName()
    ).click()
    assert reading.reader.selection().start == reading.text().index("三个到位", first + 1)
    card = asked(reading, "三个到位")
    with reading.qtbot.waitSignal(reading.bridge.concordances.gathered):
        button(card, card.tr("All places")).click()
    assert reading.part(ConcordancePane).isVisible()


def test_the_page_lists_each_phrase_once_and_leads_to_it(reading: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with reading.qtbot.waitSignal(reading.bridge.phrases.found):
        reading.trigger("view.phrases")
    pane = reading.part(PhrasesPane)
    table = pane.findChild(QTableView)
    assert table is not None
    model = table.model()
    reading.qtbot.waitUntil(lambda: model.rowCount() == 4)
    assert [model.index(at, NAME).data() for at in range(4)] == ["四风", "三个到位", "四个意识", "店小二意识"]
    QAbstractItemModelTester(pane.findChild(PhrasesModel), QAbstractItemModelTester.FailureReportingMode.Fatal)
    field = pane.findChild(QLineEdit)
    assert field is not None
    table.setCurrentIndex(model.index(2, NAME))
    with reading.qtbot.waitSignal(reading.bridge.phrases.held_read):
        button(pane, pane.tr("Entry…")).click()
    dialog = next(one for one in reading.window.findChildren(PhrasesDialog) if one.isVisible())
    lines = dialog.findChild(QPlainTextEdit, "PhraseMembersField")
    assert lines is not None
    reading.qtbot.waitUntil(lambda: "政治意识" in lines.toPlainText())
    dialog.reject()
    field.setText("到位")
    assert model.rowCount() == 1
    table.setCurrentIndex(model.index(0, NAME))
    reading.qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "三个到位：责任到位、措施到位、监督到位"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "表.csv"), ""))
    with reading.qtbot.waitSignal(reading.bridge.phrases.exported):
        button(pane, pane.tr("Export…")).click()
    assert f"三个到位,{phrase_words.kind(NUMBERED)},2,责任到位、措施到位、监督到位," in (tmp_path / "表.csv").read_text(
        encoding="utf-8-sig"
    )
    reading.qtbot.keyClick(table, Qt.Key.Key_Return)
    assert reading.reader.selection().of(reading.text()) == "三个到位"
    assert not pane.isVisible()


def test_places_that_may_be_everyday_words_count_only_where_they_are_wanted() -> None:
    text = "两手抓两手抓"
    places = [PhrasePlace(Span(0, 3), NUMBERED, "两手抓", is_certain=False), PhrasePlace(Span(3, 6), NUMBERED, "两手抓")]
    model = PhrasesModel()
    model.show(rows(places, text))
    assert (model.rows[0].places, model.index(0, COUNT).data()) == ([Span(3, 6)], "1")
    model.count_all(True)
    assert model.index(0, COUNT).data() == "2"
    model.show(rows([PhrasePlace(Span(0, 3), NUMBERED, "两手抓")], text))
    assert [model.index(0, column).data(SORT_ROLE) for column in (LIBRARY, FIRST)] == [-1, 0], "numbers are sorted among words"


def opened_entries(sitting: Sitting) -> PhrasesDialog:
    with sitting.qtbot.waitSignal(sitting.bridge.phrases.held_read):
        sitting.trigger("phrases.own")
    return next(one for one in sitting.window.findChildren(PhrasesDialog) if one.isVisible())


def saved(sitting: Sitting, dialog: PhrasesDialog, name: str, members: str) -> None:
    field, lines = dialog.findChild(QLineEdit, "PhraseNameField"), dialog.findChild(QPlainTextEdit, "PhraseMembersField")
    assert field is not None
    assert lines is not None
    field.setText(name)
    lines.setPlainText(members)
    with sitting.qtbot.waitSignal(sitting.bridge.phrases.held_read):
        button(dialog, dialog.tr("Save")).click()


def test_what_the_reader_writes_down_stands_on_the_card_and_can_be_undone(reading: Sitting, tmp_path: Path) -> None:
    dialog = opened_entries(reading)
    saved(reading, dialog, "“店小二意识”", "主动上门\n全程代办")
    assert [one["phrase"] for one in json.loads((tmp_path / "phrases.json").read_text(encoding="utf-8"))] == ["店小二意识"]
    note = dialog.findChild(QPlainTextEdit, "PhraseMembersField")
    assert note is not None
    note.appendPlainText("没有保存的")
    dialog.reject()
    assert dialog.isVisible(), "what was not saved is lost without a word"
    dialog.reject()
    assert "主动上门、全程代办" in asked(reading, "店小二意识").accessibleDescription()
    with reading.qtbot.waitSignal(reading.bridge.phrases.changed):
        reading.trigger("edit.undo")
    assert json.loads((tmp_path / "phrases.json").read_text(encoding="utf-8")) == []


def test_what_is_wrong_with_the_file_is_told_and_it_is_set_aside_before_it_is_written(reading: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "phrases.json"
    file.write_text('[{"phrase": "三联三促"}, {"members": ["甲"]}]', encoding="utf-8")
    phrasing = reading.window.findChild(Phrasing)
    assert phrasing is not None
    with reading.qtbot.waitSignal(phrasing.told) as told:
        # As the window does a moment after its start.
        reading.bridge.phrases.read_held()
    assert "phrases.json" in told.args[0]
    assert "2" in told.args[0]
    file.write_text("[{", encoding="utf-8")
    dialog = opened_entries(reading)
    assert any("phrases.json" in one.text() for one in dialog.findChildren(QLabel) if one.isVisible())
    with reading.qtbot.waitSignal(reading.bridge.phrases.set_aside):
        saved(reading, dialog, "三联三促", "甲")
    assert (tmp_path / "phrases.json.damaged-1").read_text(encoding="utf-8") == "[{"


def test_entries_go_to_a_file_and_come_from_one(reading: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = opened_entries(reading)
    saved(reading, dialog, "“三联三促”", "甲\n乙\n丙")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "出.json"), ""))
    with reading.qtbot.waitSignal(reading.bridge.phrases.exported):
        button(dialog, dialog.tr("Export…")).click()
    button(dialog, dialog.tr("Remove")).click()
    names = dialog.findChild(QListWidget)
    assert names is not None
    reading.qtbot.waitUntil(lambda: names.count() == 0)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(tmp_path / "出.json"), ""))
    button(dialog, dialog.tr("Import…")).click()
    reading.qtbot.waitUntil(lambda: names.count() == 1)
    assert names.item(0).text() == "三联三促"
    button(dialog, dialog.tr("Import…")).click()
    told = QCoreApplication.translate(
        "PhraseEntries", "%n of them stand(s) in the place of entries that you had; undo brings these back.", "", 1
    )
    reading.qtbot.waitUntil(lambda: any(told in one.text() for one in dialog.findChildren(QLabel) if one.isVisible()))


def test_everything_of_page_card_and_entries_is_reached_by_tab_and_has_a_name(reading: Sitting) -> None:
    asked(reading, "三个到位")
    assert unnamed(reading.window) == []
    steps = walk(reading.window)
    assert (steps.missed(), len(steps.forth)) == ([], len(steps.back))
    with reading.qtbot.waitSignal(reading.bridge.phrases.found):
        reading.trigger("view.phrases")
    assert unnamed(reading.part(PhrasesPane)) == []
    assert walk(reading.window).missed() == []
    dialog = opened_entries(reading)
    assert unnamed(dialog) == []
    assert walk(dialog).missed() == []
