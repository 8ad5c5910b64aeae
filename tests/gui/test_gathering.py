"""The annotations of the library in the place of the page: sifted, sorted, followed, exported, and the way to their passages."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMenu, QPushButton

from core.annotation import AnnotationDraft, Change
from core.links import parse
from core.recall import RecallWishes
from core.session import ReadingSession
from core.spans import Span
from gui.copying import MARKDOWN
from gui.dialogs.export import ExportDialog
from gui.models.gathered import DOCUMENT_COLUMN, ORDER_OF, TAGS_COLUMN, WORDS_COLUMN, GatheredModel
from gui.panes.gathered import GatheredPane
from gui.widgets.gathered_table import GatheredTable
from gui.widgets.pigment_button import PigmentButton
from gui.widgets.pigments import pigment_title
from gui.widgets.tags_popover import TagsPopover

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

TEXTS = {
    "水利会": (
        "在全镇水利工作会议上的讲话\n\n一、把渠道修好\n\n渠道要逐段包干，谁家的地头谁家清。\n",
        (("逐段包干", "cinnabar", "", ("渠道",)), ("谁家的地头", "gamboge", "=比去年细", ())),
    ),
    "防火通知": ("关于做好防火工作的通知\n\n各村要管住火源，值班的人不能离岗。\n", (("管住火源", "malachite", "", ("防火",)),)),
}


@pytest.fixture
def stocked(start: Callable[..., Sitting], tmp_path: Path, library: Path) -> Sitting:
    """The window over a library of two documents with three marks, none of them open."""
    seconds = count()
    with ReadingSession(library) as session:
        for name, (text, marks) in TEXTS.items():
            file = tmp_path / f"{name}.txt"
            file.write_text(text, encoding="utf-8")
            document = session.read(file)
            opening = session.admit(session.plan(document))
            outline = session.outline(document)
            for words, colour, note, tags in marks:
                at = document.text.index(words)
                draft = AnnotationDraft(Span(at, at + len(words)), colour=colour, note=note, tags=tags)
                made = session.draft(opening, document.text, outline, draft)
                # Two that are made in one millisecond stand in the order of the text, so each gets a second of its own.
                session.apply(opening.document, [Change(None, made.with_changes(created=f"2026-03-02T08:00:0{next(seconds)}.000Z"))])
    return start()


def shown(sitting: Sitting) -> GatheredModel:
    """Show the annotations of the library, and wait for them."""
    with sitting.qtbot.waitSignal(sitting.bridge.gathered.gathered):
        sitting.trigger("view.gathered")
    return sitting.part(GatheredPane).model


def quotes(model: GatheredModel) -> list[str]:
    return [model.index(row, WORDS_COLUMN).data() for row in range(model.rowCount())]


def press(pane: GatheredPane, words: str) -> None:
    next(button for button in pane.findChildren(QPushButton) if button.text() == words).click()


def entry(table: GatheredTable, *names: str) -> QAction:
    """Return an entry of the menu of the chosen rows, or of a menu in it."""
    place = table.visualRect(table.currentIndex()).center()
    QApplication.sendEvent(table.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, table.viewport().mapToGlobal(place)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    found = None
    actions = menu.actions()
    for name in names:
        found = next(one for one in actions if one.text() == name)
        inside = found.menu()
        actions = inside.actions() if isinstance(inside, QMenu) else []
    assert found is not None
    menu.close()
    return found


def test_all_annotations_stand_in_the_place_of_the_page_the_last_one_first(stocked: Sitting) -> None:
    model = shown(stocked)
    assert quotes(model) == ["管住火源", "谁家的地头", "逐段包干"]
    assert model.index(0, DOCUMENT_COLUMN).data() == "关于做好防火工作的通知"
    assert model.index(2, TAGS_COLUMN).data() == "#渠道"
    assert stocked.action("view.gathered").isChecked()

    stocked.trigger("view.gathered")
    assert not stocked.action("view.gathered").isChecked()


def test_colour_tag_and_words_sift_and_one_button_shows_all_again(stocked: Sitting) -> None:
    model, pane = shown(stocked), stocked.part(GatheredPane)
    chip = next(one for one in pane.findChildren(PigmentButton) if one.colour == "cinnabar")
    gathered = stocked.bridge.gathered.gathered
    with stocked.qtbot.waitSignal(gathered):
        chip.setChecked(True)
    assert quotes(model) == ["逐段包干"]
    with stocked.qtbot.waitSignal(gathered):
        press(pane, "Clear")
    tags = next(box for box in pane.findChildren(QComboBox) if box.findData("防火") > 0)
    with stocked.qtbot.waitSignal(gathered):
        tags.setCurrentIndex(tags.findData("防火"))
    assert quotes(model) == ["管住火源"]
    with stocked.qtbot.waitSignal(gathered):
        press(pane, "Clear")
    field = pane.findChild(QLineEdit)
    assert field is not None
    with stocked.qtbot.waitSignal(gathered):
        field.setText("去年")
    assert quotes(model) == ["谁家的地头"]
    with stocked.qtbot.waitSignal(gathered):
        field.setText("没有这个词")
    assert quotes(model) == []
    assert pane.findChild(QLabel, "PaneHint").isVisible()
    with stocked.qtbot.waitSignal(gathered):
        press(pane, "Clear")
    assert len(quotes(model)) == 3


def test_a_click_on_a_head_sorts(stocked: Sitting) -> None:
    model, table = shown(stocked), stocked.part(GatheredTable)
    with stocked.qtbot.waitSignal(stocked.bridge.gathered.gathered):
        table.horizontalHeader().setSortIndicator(ORDER_OF.index("colour"), Qt.SortOrder.AscendingOrder)
    assert quotes(model) == ["谁家的地头", "逐段包干", "管住火源"]


def test_enter_opens_the_document_at_the_passage(stocked: Sitting) -> None:
    shown(stocked)
    table = stocked.part(GatheredTable)
    table.choose(2)
    with stocked.qtbot.waitSignal(stocked.bridge.document_opened):
        stocked.qtbot.keyClick(table, Qt.Key.Key_Return)
    stocked.qtbot.waitUntil(lambda: not stocked.action("view.gathered").isChecked())
    assert stocked.bridge.document is not None
    assert stocked.bridge.document.text.startswith("在全镇水利工作会议上的讲话")


def test_what_is_removed_elsewhere_goes_from_the_list(stocked: Sitting) -> None:
    model = shown(stocked)
    one = model.at(0)
    stocked.bridge.whole.apply([(one.document, [Change(one.annotation, None)])])
    stocked.qtbot.waitUntil(lambda: quotes(model) == ["谁家的地头", "逐段包干"])


def test_the_list_is_exported_and_goes_over_the_clipboard(stocked: Sitting) -> None:
    shown(stocked)
    press(stocked.part(GatheredPane), "Export…")
    dialog = stocked.part(ExportDialog)
    assert dialog.source.words == "The %n listed annotation(s)".replace("%n", "3")
    dialog.reject()

    widget = stocked.part(GatheredTable)
    widget.choose(1)
    stocked.qtbot.keyClick(widget, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    stocked.qtbot.waitUntil(lambda: "谁家的地头\t=比去年细" in QApplication.clipboard().text())


def test_several_documents_marks_are_recoloured_tagged_and_deleted_each_in_one_step(stocked: Sitting) -> None:
    model, table = shown(stocked), stocked.part(GatheredTable)
    table.choose(0, 2)
    entry(table, "Colour", pigment_title("indigo")).trigger()
    stocked.qtbot.waitUntil(lambda: [model.at(row).annotation.colour for row in range(3)] == ["indigo", "gamboge", "indigo"])
    assert table.rows() == [0, 2]

    entry(table, "Tags…").trigger()
    tags = stocked.part(TagsPopover)
    # One after the other, before the list has been read again.
    for tag in ("汛前", "抓落实"):
        field = tags.findChild(QLineEdit)
        assert field is not None
        field.setText(tag)
        stocked.qtbot.keyClick(field, Qt.Key.Key_Return)
    tags.hide()
    stocked.qtbot.waitUntil(lambda: {"汛前", "抓落实"} <= set(model.at(2).annotation.tags))

    stocked.qtbot.keyClick(table, Qt.Key.Key_Delete)
    stocked.qtbot.waitUntil(lambda: quotes(model) == ["谁家的地头"])
    stocked.trigger("edit.undo")
    stocked.qtbot.waitUntil(lambda: len(quotes(model)) == 3)


def test_chosen_rows_are_copied_in_every_form_in_the_order_of_the_list(stocked: Sitting) -> None:
    model, table = shown(stocked), stocked.part(GatheredTable)
    table.choose(0, 1, 2)
    stocked.qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    data = QApplication.clipboard().mimeData()
    copied = bytes(data.data(MARKDOWN).data()).decode()
    assert [line.removeprefix("> ") for line in copied.split("\n") if line.removeprefix("> ") in quotes(model)] == quotes(model)
    assert [address.document for address in map(parse, re.findall(r"meipi://[^)]+", copied))] == [
        model.at(row).document for row in range(3)
    ]
    assert data.html().count("<a href=") == 3
    assert data.text().count("在全镇水利工作会议上的讲话") == sum(model.at(row).title == "在全镇水利工作会议上的讲话" for row in range(3))


def test_a_passage_is_copied_with_where_it_stands_and_its_document_shown_alone(stocked: Sitting) -> None:
    model, table = shown(stocked), stocked.part(GatheredTable)
    table.choose(1)
    entry(table, "Copy with source\tCtrl+Shift+C").trigger()
    assert QApplication.clipboard().text() == "谁家的地头\n=比去年细\n在全镇水利工作会议上的讲话"
    with stocked.qtbot.waitSignal(stocked.bridge.gathered.gathered):
        entry(table, "Only this document").trigger()
    assert quotes(model) == ["谁家的地头", "逐段包干"]
    with stocked.qtbot.waitSignal(stocked.bridge.gathered.gathered):
        press(stocked.part(GatheredPane), "Clear")
    assert len(quotes(model)) == 3


def test_an_empty_library_says_what_will_be_here(start: Callable[..., Sitting], qtbot: QtBot) -> None:
    sitting = start()
    shown(sitting)
    hint = sitting.part(GatheredPane).findChild(QLabel, "PaneHint")
    assert hint is not None
    assert hint.isVisible()
    assert hint.text()


def test_recall_cards_are_made_of_annotations_of_several_documents(stocked: Sitting) -> None:
    model, pane = shown(stocked), stocked.part(GatheredPane)
    table = pane.findChild(GatheredTable)
    assert table is not None
    table.selectAll()
    with stocked.qtbot.waitSignal(stocked.bridge.recalls.changed):
        entry(table, "Recall cards").trigger()
    with ReadingSession(stocked.library) as session:
        assert session.recall.day(RecallWishes()).new == model.rowCount() == 3
