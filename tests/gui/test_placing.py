"""A passage that the reader shows in the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QTabBar, QToolButton

from gui.actions import plain
from gui.widgets.find_bar import FindBar
from gui.widgets.popup_bar import PopupBar
from tests.gui.review_kit import GONE, NOW, REWORDED, SECOND, SECOND_NOW, begin, by_quote, changed_file, pane, put_up, said, sides

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.window_kit import Sitting


@pytest.fixture
def waiting(tmp_path: Path, library: Path) -> Path:
    """A changed file of which two marks wait for review and one has lost its words."""
    file = changed_file(tmp_path, library)
    put_up(file, library)
    return file


@pytest.fixture
def reviewing(sitting: Sitting, waiting: Path) -> Sitting:
    """The window with that file open, and its review."""
    sitting.open(waiting)
    begin(sitting)
    return sitting


def test_a_passage_is_placed_by_hand(reviewing: Sitting, waiting: Path) -> None:
    reviewing.press(Qt.Key.Key_Right)
    reviewing.press(Qt.Key.Key_Right)
    reviewing.press(Qt.Key.Key_P)
    assert reviewing.reader.isVisible()
    assert said(reviewing) == "Select the words that “沙袋、水泵、照明灯” stands on now. Enter accepts, Esc cancels."
    assert not reviewing.action("annotation.card").shortcut().isEmpty(), "Enter has a meaning of its own on the page"
    reviewing.press(Qt.Key.Key_Return)
    assert "Nothing is selected yet." in said(reviewing)
    span = reviewing.select("看完了在表上画个勾")
    reviewing.press(Qt.Key.Key_Return)
    placed = by_quote(reviewing)["看完了在表上画个勾"]
    assert (placed.status, placed.span, placed.note) == ("moved", span, "会后再问")
    assert said(reviewing) == ""
    assert pane(reviewing).isVisible()
    assert "That was the last one. 2 wait(s) for your decision still." in reviewing.words()
    assert "看完了在表上画个勾" in [one.anchor.quote for one in reviewing.stored(waiting)]


def test_the_place_is_seen_in_the_page_and_accepted_there(reviewing: Sitting) -> None:
    reviewing.press(Qt.Key.Key_P)
    assert reviewing.reader.selection().of(reviewing.text()) == NOW
    reviewing.press(Qt.Key.Key_Return)
    assert by_quote(reviewing)[NOW].is_placed
    assert not reviewing.reader.selection()
    assert "2 / 3" in reviewing.words()


def test_esc_on_the_page_leads_back_to_the_review(reviewing: Sitting) -> None:
    reviewing.press(Qt.Key.Key_P)
    reviewing.press(Qt.Key.Key_Escape)
    assert pane(reviewing).isVisible()
    assert said(reviewing) == ""
    assert by_quote(reviewing)[REWORDED].status == "to-review"
    assert "1 / 3" in reviewing.words()
    reviewing.press(Qt.Key.Key_Return)
    assert by_quote(reviewing)[NOW].is_placed, "the keyboard is in the review again"


def test_esc_closes_the_bar_that_finds_before_it_ends_the_asking(reviewing: Sitting) -> None:
    reviewing.press(Qt.Key.Key_P)
    reviewing.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    reviewing.write("看完了")
    reviewing.press(Qt.Key.Key_Return)
    span = reviewing.select("看完了在表上画个勾")
    reviewing.press(Qt.Key.Key_Escape)
    assert reviewing.part(FindBar).isHidden()
    assert "Enter accepts, Esc cancels." in said(reviewing)
    assert reviewing.reader.selection() == span
    reviewing.press(Qt.Key.Key_Escape)
    assert pane(reviewing).isVisible()
    assert said(reviewing) == ""


def test_the_passage_may_be_shown_on_either_of_two_pages_of_the_document(reviewing: Sitting) -> None:
    first = reviewing.reader.page_actions_widget
    reviewing.press(Qt.Key.Key_P)
    reviewing.trigger("tab.split")
    assert reviewing.reader.page_actions_widget is not first
    span = reviewing.select("看完了在表上画个勾")
    reviewing.press(Qt.Key.Key_Return)
    assert by_quote(reviewing)["看完了在表上画个勾"].span == span
    reviewing.press(Qt.Key.Key_Escape)
    reviewing.reader.activate(0)
    reviewing.reader.focus_page()
    with reviewing.qtbot.waitSignal(reviewing.action("annotation.card").triggered):
        reviewing.press(Qt.Key.Key_Return)


def test_a_selection_for_a_passage_raises_no_bar_of_colours(reviewing: Sitting) -> None:
    reviewing.press(Qt.Key.Key_P)
    span = reviewing.select("看完了在表上画个勾")
    reviewing.reader.selection_settled.emit(span)
    assert not reviewing.part(PopupBar).isVisible()


def test_a_card_leads_to_its_review_and_to_its_place(sitting: Sitting, waiting: Path) -> None:
    sitting.open(waiting)
    sitting.part(QTabBar, "PaneTabs").setCurrentIndex(1)
    card = sitting.cards()[SECOND]
    assert "It stood under: 三、把群众放在心上" in card.accessibleName()
    card.setFocus()
    with sitting.qtbot.waitSignal(sitting.bridge.reviews.read):
        sitting.press(Qt.Key.Key_Return)
    assert SECOND_NOW in sides(sitting)[1]
    assert "2 / 3" in sitting.words()
    orphan = sitting.cards()[GONE]
    next(one for one in orphan.findChildren(QToolButton) if one.text() == "Show its place…").click()
    assert sitting.reader.isVisible()
    assert "沙袋、水泵、照明灯" in said(sitting)


def test_a_card_places_its_annotation_without_the_review(sitting: Sitting, waiting: Path) -> None:
    sitting.open(waiting)
    sitting.part(QTabBar, "PaneTabs").setCurrentIndex(1)
    next(one for one in sitting.cards()[GONE].findChildren(QToolButton) if one.text() == "Show its place…").click()
    sitting.select("一户一户看过去")
    sitting.press(Qt.Key.Key_Return)
    assert by_quote(sitting)["一户一户看过去"].is_placed
    assert sitting.reader.isVisible()
    assert "一户一户看过去" in sitting.cards(), "the card stands among the others now"


def test_in_a_narrow_window_the_cards_make_way_for_the_page(sitting: Sitting, waiting: Path) -> None:
    sitting.window.resize(1024, 700)
    sitting.open(waiting)
    sitting.trigger("view.note_bar")
    sitting.part(QTabBar, "PaneTabs").setCurrentIndex(1)
    assert sitting.notes.isVisible()
    next(one for one in sitting.cards()[GONE].findChildren(QToolButton) if one.text() == "Show its place…").click()
    assert not sitting.notes.isVisible()
    sitting.select("一户一户看过去")
    sitting.press(Qt.Key.Key_Return)
    assert by_quote(sitting)["一户一户看过去"].is_placed


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_card_offers_review_and_place(sitting: Sitting, waiting: Path) -> None:
    sitting.open(waiting)
    lost = by_quote(sitting)[GONE]
    sitting.part(QTabBar, "PaneTabs").setCurrentIndex(1)
    sitting.notes.acts.open_menu([lost.id], QPoint(0, 0))
    menu = next(one for one in sitting.window.findChildren(QMenu) if one.isVisible())
    entries = {plain(action.text()): action for action in menu.actions()}
    assert "Review…" in entries
    entries["Show its place…"].trigger()
    assert "沙袋、水泵、照明灯" in said(sitting)
    menu.close()
