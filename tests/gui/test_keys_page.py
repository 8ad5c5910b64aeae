"""The page of the settings on which keys are changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView, QToolButton, QWidget

from core.settings import Settings
from gui import menus
from gui.actions import ACTIONS, Actions
from gui.dialogs.keys_page import KeysPage
from gui.keys import Keys
from gui.models.keys import KEYS, NAME, KeyModel
from gui.preferences import Preferences
from gui.widgets.key_recorder import KeyRecorder

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.theme import Theme

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Desk:
    """The page over live actions."""

    def __init__(self, qtbot: QtBot, theme: Theme, path: Path) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.actions = Actions(self.window)
        self.keys = Keys(self.actions, Preferences(Settings(), path, self.window), self.window)
        self.page = KeysPage(self.keys, self.actions, theme)
        qtbot.addWidget(self.page)
        self.page.resize(640, 560)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)

    @property
    def table(self) -> QTableView:
        """The table of actions."""
        return self.page.findChild(QTableView)  # type: ignore[no-any-return]

    def names(self) -> list[str]:
        """Return the actions that are shown."""
        model = self.table.model()
        rows = [model.index(row, NAME) for row in range(model.rowCount())]
        return [index.data() for index in rows if index.flags() & Qt.ItemFlag.ItemIsSelectable]

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is."""
        handle = self.page.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key, held)

    def click(self, words: str) -> None:
        """Click the button with these words."""
        button = next(one for one in self.page.findChildren(QPushButton) if one.isVisible() and one.text() == words)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def is_offered(self, words: str) -> bool:
        """Return True if a button with these words is there and can be used."""
        return any(one.isVisible() and one.isEnabled() and one.text() == words for one in self.page.findChildren(QPushButton))

    def said(self) -> str:
        """Return the words of all labels."""
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    def record(self, action_id: str, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Choose an action and press a key for it."""
        self.page.choose(action_id)
        self.click("Add a key")
        self.press(key, held)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Desk:
    return Desk(qtbot, theme, tmp_path / "settings.json")


def test_every_action_is_listed_once_under_a_title(desk: Desk) -> None:
    assert sorted(desk.names()) == sorted(desk.actions.words(spec.id) for spec in ACTIONS)
    assert desk.table.model().index(0, NAME).data() == "File"


def test_the_model_keeps_to_the_rules_of_qt(desk: Desk, qtbot: QtBot) -> None:
    model = KeyModel(desk.keys, desk.actions, menus.groups(), desk.window)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.filter("f")
    desk.keys.change("view.type", ["F5"])
    model.filter("nothing has these words")
    model.filter("")
    assert tester.model() is model


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("typo", ["Typography…"]),
        ("F1", ["Keys…"]),
        ("Ctrl+Shift+T", ["Reopen closed tab"]),
        ("ctrl + shift + t", ["Reopen closed tab"]),
        ("Language", ["Language of the system", "中文", "English"]),
        ("nothing has these words", []),
    ],
)
def test_words_titles_and_keys_are_found(desk: Desk, query: str, expected: list[str]) -> None:
    assert desk.page.filter(query) == len(expected)
    assert desk.names() == expected


def test_what_is_filtered_away_gives_the_choice_to_the_first_that_is_left(desk: Desk) -> None:
    desk.page.choose("file.open")
    desk.page.filter("Typography")
    assert "Typography…" in desk.said()
    desk.page.filter("nothing has these words")
    assert "No command has these words" in desk.said()
    assert not desk.is_offered("Add a key")


def test_a_key_that_is_pressed_finds_its_command(desk: Desk) -> None:
    desk.click("Press a key")
    desk.press(Qt.Key.Key_G, CTRL)
    assert desk.names() == ["Go to…"]
    assert desk.page.findChild(QLineEdit, "KeysFilter").text() == "Ctrl+G"


def test_a_free_key_is_added_to_those_that_are_there(desk: Desk) -> None:
    desk.record("edit.find", Qt.Key.Key_F5)
    assert desk.keys.sequences("edit.find") == ("Ctrl+F", "F5")
    assert QApplication.focusWidget() is desk.table


def test_a_key_of_another_command_is_told_and_nothing_done_yet(desk: Desk) -> None:
    desk.record("view.type", Qt.Key.Key_F, CTRL)
    assert "Ctrl+F is the key of “Find…”." in desk.said()
    assert desk.keys.sequences("edit.find") == ("Ctrl+F",)
    desk.click("Cancel")
    assert desk.keys.sequences("view.type") == ()
    assert "Ctrl+F is the key" not in desk.said()


def test_a_key_of_another_command_is_taken_if_that_is_wanted(desk: Desk) -> None:
    desk.record("view.type", Qt.Key.Key_F, CTRL)
    desk.click("Use it here")
    assert desk.keys.sequences("view.type") == ("Ctrl+F",)
    assert desk.keys.sequences("edit.find") == ()
    assert "Ctrl+F was taken from “Find…”." in desk.said()


def test_esc_answers_with_no(desk: Desk) -> None:
    desk.record("view.type", Qt.Key.Key_F, CTRL)
    desk.press(Qt.Key.Key_Escape)
    assert not desk.is_offered("Use it here")
    assert desk.is_offered("Add a key")
    assert desk.keys.sequences("edit.find") == ("Ctrl+F",)


def test_another_key_can_be_pressed_instead(desk: Desk) -> None:
    desk.record("view.type", Qt.Key.Key_F, CTRL)
    desk.click("Another key")
    desk.press(Qt.Key.Key_F5)
    assert desk.keys.sequences("view.type") == ("F5",)
    assert desk.keys.sequences("edit.find") == ("Ctrl+F",)


def test_a_fixed_key_cannot_be_taken(desk: Desk) -> None:
    desk.record("view.type", Qt.Key.Key_F10)
    assert "F10 is fixed and cannot be changed: Open the menu." in desk.said()
    assert not desk.is_offered("Use it here")


def test_a_letter_cannot_be_had_everywhere(desk: Desk) -> None:
    desk.record("view.type", Qt.Key.Key_J)
    assert "J is typed in fields" in desk.said()
    assert not desk.is_offered("Use it here")


def test_a_key_that_it_has_already_is_told(desk: Desk) -> None:
    desk.record("edit.find", Qt.Key.Key_F, CTRL)
    assert "Ctrl+F is a key of this command already." in desk.said()


def test_a_key_of_input_methods_is_warned_of(desk: Desk) -> None:
    desk.record("view.type", Qt.Key.Key_Space, CTRL)
    assert desk.keys.sequences("view.type") == ("Ctrl+Space",)
    assert "Ctrl+Space is used by many Chinese input methods" in desk.said()


def test_esc_gives_up_recording(desk: Desk) -> None:
    desk.record("view.type", Qt.Key.Key_Escape)
    assert desk.keys.sequences("view.type") == ()
    assert QApplication.focusWidget() is desk.table
    assert desk.page.isVisible()


def test_tab_leads_out_of_recording(desk: Desk) -> None:
    desk.record("view.type", Qt.Key.Key_Tab)
    assert not any(one.isVisible() for one in desk.page.findChildren(KeyRecorder))
    assert desk.keys.sequences("view.type") == ()


def test_a_key_is_taken_off_by_its_button(desk: Desk) -> None:
    desk.page.choose("view.larger")
    caps = [one for one in desk.page.findChildren(QToolButton, "KeyCap") if one.isVisible()]
    assert [one.accessibleName() for one in caps] == ["Take off Ctrl++", "Take off Ctrl+="]
    QTest.mouseClick(caps[0], Qt.MouseButton.LeftButton)
    assert desk.keys.sequences("view.larger") == ("Ctrl+=",)


def test_four_long_keys_fit_and_a_fifth_is_not_offered(desk: Desk) -> None:
    desk.page.choose("view.type")
    desk.keys.change("view.type", [f"Ctrl+Alt+Shift+F{number}" for number in range(5, 11)])
    assert len(desk.keys.sequences("view.type")) == 4
    assert desk.page.minimumSizeHint().width() <= 640
    assert not desk.is_offered("Add a key")


def test_delete_takes_all_keys_off_and_undo_brings_them_back(desk: Desk) -> None:
    desk.page.choose("view.larger")
    desk.table.setFocus()
    desk.press(Qt.Key.Key_Delete)
    assert desk.keys.sequences("view.larger") == ()
    desk.click("Undo")
    assert desk.keys.sequences("view.larger") == ("Ctrl++", "Ctrl+=")
    assert not desk.is_offered("Undo")


def test_enter_begins_to_record(desk: Desk) -> None:
    desk.page.choose("view.type")
    desk.table.setFocus()
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_F5)
    assert desk.keys.sequences("view.type") == ("F5",)


def test_one_command_is_reset_and_takes_its_key_back(desk: Desk) -> None:
    desk.record("view.type", Qt.Key.Key_F, CTRL)
    desk.click("Use it here")
    desk.page.choose("edit.find")
    desk.click("As delivered")
    assert desk.keys.sequences("edit.find") == ("Ctrl+F",)
    assert "Ctrl+F was taken from “Typography…”." in desk.said()


def test_all_are_reset_and_that_is_undone(desk: Desk) -> None:
    desk.record("view.type", Qt.Key.Key_F5)
    desk.record("go.to", Qt.Key.Key_F12)
    desk.click("All as delivered")
    assert not desk.keys.is_any_changed
    assert not desk.is_offered("All as delivered")
    desk.click("Undo")
    assert desk.keys.sequences("view.type") == ("F5",)
    assert desk.keys.sequences("go.to") == ("Ctrl+G", "F12")


def test_keys_that_are_changed_elsewhere_are_shown(desk: Desk) -> None:
    desk.page.choose("view.type")
    desk.keys.change("view.type", ["F5"])
    model = desk.table.model()
    assert model.index(desk.table.currentIndex().row(), KEYS).data() == "F5"
    assert [one.text() for one in desk.page.findChildren(QToolButton, "KeyCap") if one.isVisible()] == ["F5  ×"]
