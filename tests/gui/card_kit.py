"""Cards, in their pane and in the whole window: finding what stands on them, and texts that try their patience."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from gui.actions import plain
from gui.widgets.tag_chip import TagChip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.widgets.card import Card
    from tests.gui.window_kit import Sitting

SENTENCE: Final = "谁的堤段谁负责，谁的水闸谁看守。"
OTHER: Final = "沙袋、水泵、照明灯"
HOSTILE: Final = (
    "长" * 5_000,
    "מים ואדמה 水利 ‮反着写‬",
    "e\u0301\u0302\u0303\u0304" * 40,
    "👨‍👩‍👧‍👦🏳️‍🌈" * 30,
    "{0} {tag} %1 %n &amp; <b>粗</b>\t&保存",
    "<img src='http://example.org/a.png'><script>alert(1)</script>",
)
"""Texts that a reader or another program may have written anywhere."""


def show_alone(qtbot: QtBot, pane: QWidget, size: tuple[int, int]) -> QWidget:
    """Show a pane in a window of its own that has the keyboard; return the window, to be kept as long as the pane."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*size)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(pane)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def mark(reading: Sitting, words: str = SENTENCE, key: Qt.Key = Qt.Key.Key_1) -> Card:
    """Mark a passage and return its card."""
    reading.select(words)
    reading.press(key)
    return card_of(reading, words)


def card_of(reading: Sitting, words: str = SENTENCE) -> Card:
    """Return the card of a passage."""
    return reading.cards()[words]


def words_on(card: Card) -> str:
    """Return what the labels of a card show."""
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def tags_on(card: Card) -> list[str]:
    """Return the tags that a card shows while none is being written."""
    return [label.text() for label in card.findChildren(QLabel, "CardTag") if label.isVisible()]


def chips_on(card: Card) -> list[TagChip]:
    """Return the chips of the tags that are being written."""
    return [chip for chip in card.findChildren(TagChip) if chip.isVisible()]


def edit_on(card: Card, name: str) -> QLineEdit:
    """Return an open field of a card by its accessible name."""
    return next(edit for edit in card.findChildren(QLineEdit) if edit.accessibleName() == name and edit.isVisible())


def press_button(card: QWidget, name: str) -> None:
    """Click a button on a card by its accessible name."""
    button = next(one for one in card.findChildren(QAbstractButton) if one.accessibleName() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def ask_menu(card: QWidget, at: QPoint | None = None) -> QMenu:
    """Ask for the menu of a card or a chip by its key, or by a right click at a place of it, and return it."""
    by = QContextMenuEvent.Reason.Mouse if at else QContextMenuEvent.Reason.Keyboard
    place = at or card.rect().center()
    QApplication.sendEvent(card, QContextMenuEvent(by, place, card.mapToGlobal(place)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, words: str) -> None:
    """Choose the entry of a menu with these words."""
    chosen = next(action for action in menu.actions() if words in plain(action.text()))
    menu.hide()
    chosen.trigger()


def steps(reading: Sitting) -> list[str]:
    """Return the names of the steps that can be undone, the first one first."""
    stack = reading.bridge.undo_stack
    return [stack.text(index) for index in range(stack.index())]
