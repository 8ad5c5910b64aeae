"""The command palette: every action is found by its name, and done with the keyboard where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QPlainTextEdit, QTreeView

from core import pinyin
from core.paths import RESOURCES
from core.settings import Settings
from gui.actions import ACTIONS
from gui.commanding import PALETTE
from gui.dialogs.palette import Palette
from gui.models.palette import OFFER_ROLE, Command, Offer, PaletteModel, offers
from gui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.gui.window_kit import Sitting

COMMANDS = (
    Command("view.official", "公文版式", "Official layout", "视图", "F7", is_ticked=False),
    Command("file.open", "打开…", "Open…", "文件", "Ctrl+O"),
    Command("file.open_folder", "打开文件夹…", "Open a folder…", "文件", "Ctrl+Shift+O"),
    Command("file.close", "关闭", "Close", "文件", "Ctrl+W", "需先打开文档"),
    Command("outline.remove", "移除标题", "Remove heading", "大纲", "Del"),
    Command("view.night", "夜（深色）", "Night theme", "视图", "", is_ticked=True),
)


@pytest.fixture(autouse=True, scope="module")
def table() -> None:
    """Have the readings."""
    pinyin.load()


@pytest.fixture
def chinese(qapp: QCoreApplication) -> Iterator[None]:
    """Let what is made now speak Chinese."""
    translator = QTranslator()
    assert translator.load("meipi_zh_CN", str(RESOURCES / "i18n"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def found(query: str, *used: str) -> list[str]:
    return [offer.command.id for offer in offers(COMMANDS, query, used)]


def ask(sitting: Sitting) -> Palette:
    """Open the palette by its key and return it."""
    sitting.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = sitting.part(Palette)
    assert palette.isVisible()
    return palette


def rows(palette: Palette) -> list[Offer]:
    """Return what is offered, from the top."""
    model = palette.findChild(QListView).model()
    return [model.index(row, 0).data(OFFER_ROLE) for row in range(model.rowCount())]


def names(palette: Palette) -> list[str]:
    return [offer.command.name for offer in rows(palette)]


# What is offered


@pytest.mark.parametrize("query", ["gwbs", "gongwen", "GWB", "版式", "layout", "offi lay", "公文b", "视图 公文"])
def test_a_command_is_found_by_pinyin_words_and_its_english_name(query: str) -> None:
    assert found(query) == ["view.official"]


def test_what_was_meant_of_a_name_is_told() -> None:
    assert [offer.points for offer in offers(COMMANDS, "bs", ())] == [(2, 3)]
    assert [(offer.points, offer.alias_points) for offer in offers(COMMANDS, "night", ())] == [((), (0, 1, 2, 3, 4))]


def test_the_title_of_a_menu_finds_what_stands_in_it() -> None:
    assert found("wenjian") == ["file.open_folder", "file.open", "file.close"]


def test_a_seldom_reading_comes_after_what_is_likely_meant() -> None:
    assert found("ys") == ["view.night", "outline.remove"]


def test_without_words_the_used_commands_stand_first_and_the_impossible_ones_last() -> None:
    assert found("", "outline.remove", "file.close", "gone.command") == [
        "outline.remove",
        "view.official",
        "file.open",
        "file.open_folder",
        "view.night",
        "file.close",
    ]
    assert [offer.is_used for offer in offers(COMMANDS, "", ("outline.remove",))][:2] == [True, False]


def test_of_two_that_fit_alike_the_one_that_is_used_comes_first() -> None:
    assert found("dk") == ["file.open", "file.open_folder"]
    assert found("dk", "file.open_folder") == ["file.open_folder", "file.open"]


def test_what_cannot_be_done_comes_last_and_says_why() -> None:
    assert found("close") == ["file.close"]
    assert found("文件")[-1] == "file.close"


@pytest.mark.usefixtures("qapp")
def test_the_model_keeps_to_qts_rules_and_describes_its_rows() -> None:
    model = PaletteModel()
    QAbstractItemModelTester(model)
    model.show(offers(COMMANDS, "", ()))
    model.show(offers(COMMANDS, "夜", ()))
    index = model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "夜（深色）"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "on, 视图"
    model.show(offers(COMMANDS, "关闭", ()))
    index = model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Ctrl+W, 文件, 需先打开文档"
    assert not index.flags() & Qt.ItemFlag.ItemIsEnabled
    model.show([])
    assert model.rowCount() == 0


# In the window


def test_every_action_is_offered_with_its_menu(reading: Sitting) -> None:
    shown = {offer.command.id: offer.command for offer in rows(ask(reading))}
    assert set(shown) == {spec.id for spec in ACTIONS} - {PALETTE}
    assert [command.id for command in shown.values() if not command.group or not command.name] == []


@pytest.mark.usefixtures("chinese")
def test_in_chinese_the_initials_of_a_command_lead_to_it(reading: Sitting) -> None:
    palette = ask(reading)
    sitting_keys(reading, "gwbs")
    assert names(palette) == ["公文版式"]
    reading.press(Qt.Key.Key_Return)
    assert reading.action("view.official").isChecked()


@pytest.mark.usefixtures("chinese")
def test_in_chinese_the_english_name_leads_to_a_command_too(reading: Sitting) -> None:
    palette = ask(reading)
    sitting_keys(reading, "official")
    assert names(palette) == ["公文版式"]


def sitting_keys(sitting: Sitting, letters: str) -> None:
    for letter in letters:
        sitting.press(Qt.Key(ord(letter.upper())))


def test_a_command_is_done_with_the_keyboard_back_where_it_was(reading: Sitting) -> None:
    tree = reading.outline.findChild(QTreeView)
    tree.setFocus()
    palette = ask(reading)
    assert reading.focus() is palette.findChild(QLineEdit)
    sitting_keys(reading, "larger")
    heard: list[object] = []
    reading.action("view.larger").triggered.connect(lambda: heard.append(QApplication.focusWidget()))
    reading.press(Qt.Key.Key_Return)
    assert heard == [tree]
    assert not palette.isVisible()


def test_what_acts_on_the_page_can_be_done_from_the_palette(reading: Sitting, speech: Path) -> None:
    reading.select("照明灯")
    ask(reading)
    sitting_keys(reading, "wavy")
    reading.press(Qt.Key.Key_Return)
    reading.qtbot.waitUntil(lambda: reading.marks(speech) == [("照明灯", "wavy", "gamboge")] or bool(reading.marks(speech)))
    assert [(quote, kind) for quote, kind, _ in reading.marks(speech)] == [("照明灯", "wavy")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_esc_and_tab_give_the_keyboard_back(reading: Sitting, key: Qt.Key) -> None:
    reading.reader.focus_page()
    page = reading.focus()
    palette = ask(reading)
    reading.press(key)
    assert not palette.isVisible()
    assert reading.focus() is page


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_its_own_keys_take_it_away_again(reading: Sitting, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    reading.reader.focus_page()
    page = reading.focus()
    palette = ask(reading)
    sitting_keys(reading, "ab")
    reading.press(Qt.Key.Key_Home)
    reading.press(key, modifier)
    assert not palette.isVisible()
    assert reading.focus() is page


def test_a_click_beside_it_takes_it_away(reading: Sitting) -> None:
    palette = ask(reading)
    field = reading.outline.findChild(QLineEdit)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert not palette.isVisible()
    assert reading.focus() is field


def test_arrows_and_page_keys_choose_while_the_field_keeps_the_keyboard(reading: Sitting) -> None:
    palette = ask(reading)
    view = palette.findChild(QListView)
    for key, row in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1), (Qt.Key.Key_Up, 0), (Qt.Key.Key_Up, 0)):
        reading.press(key)
        assert view.currentIndex().row() == row
    reading.press(Qt.Key.Key_PageDown)
    assert view.currentIndex().row() >= 5
    reading.press(Qt.Key.Key_PageUp)
    assert view.currentIndex().row() == 0
    assert view.rect().intersects(view.visualRect(view.currentIndex()))
    assert reading.focus() is palette.findChild(QLineEdit)


def test_a_click_on_a_command_does_it(reading: Sitting) -> None:
    palette = ask(reading)
    sitting_keys(reading, "skeleton")
    view = palette.findChild(QListView)
    with reading.qtbot.waitSignal(reading.action("view.skeleton").triggered):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(0, 0)).center())
    assert not palette.isVisible()


def test_what_cannot_be_done_stays_and_tells_why(sitting: Sitting) -> None:
    palette = ask(sitting)
    sitting_keys(sitting, "skeleton")
    assert [offer.command.hindrance for offer in rows(palette)] == ["Needs an open document"]
    sitting.press(Qt.Key.Key_Return)
    assert palette.isVisible()
    assert "Needs an open document" in palette.findChild(QLineEdit).accessibleDescription()


def test_a_covered_page_is_told(reading: Sitting) -> None:
    reading.trigger("view.skeleton")
    palette = ask(reading)
    hindrances = {offer.command.id: offer.command.hindrance for offer in rows(palette)}
    assert hindrances["annotation.note"] == "The page is covered"
    assert hindrances["go.to"] == ""


def test_nothing_found_is_said_in_a_sentence(reading: Sitting) -> None:
    palette = ask(reading)
    sitting_keys(reading, "zzzz")
    (label,) = [one for one in palette.findChildren(QLabel) if one.isVisible()]
    assert label.text() == "No command is called that. Its name will do, or any word of it."
    reading.press(Qt.Key.Key_Return)
    assert palette.isVisible()


def test_used_commands_are_offered_first_also_after_a_start(reading: Sitting, start: Callable[..., Sitting]) -> None:
    ask(reading)
    sitting_keys(reading, "larger")
    reading.press(Qt.Key.Key_Return)
    assert names(ask(reading))[0] == "Larger text"
    reading.window.close()
    assert names(ask(start()))[0] == "Larger text"


def test_a_key_that_was_changed_is_the_one_that_is_shown(start: Callable[..., Sitting]) -> None:
    sitting = start(Settings(keys={"view.larger": "Ctrl+Alt+G"}))
    keys = {offer.command.id: offer.command.key for offer in rows(ask(sitting))}
    assert keys["view.larger"] == sitting.action("view.larger").shortcut().toString() == "Ctrl+Alt+G"


def test_a_screen_reader_at_the_field_hears_what_enter_would_do(reading: Sitting) -> None:
    palette = ask(reading)
    sitting_keys(reading, "larger")
    field = palette.findChild(QLineEdit)
    assert field.accessibleDescription() == "Larger text, Ctrl++, View"
    listed = QAccessible.queryAccessibleInterface(palette.findChild(QListView))
    assert listed.role() == QAccessible.Role.List
    assert listed.text(QAccessible.Text.Name) == "Commands"
    item = listed.child(0)
    assert (item.role(), item.text(QAccessible.Text.Name)) == (QAccessible.Role.ListItem, "Larger text")
    assert item.text(QAccessible.Text.Description) == "Ctrl++, View"


def test_it_lies_inside_the_smallest_window_and_follows_its_size(reading: Sitting) -> None:
    palette = ask(reading)
    for width, height in ((1024, 700), (640, 480), (1200, 800)):
        reading.window.resize(width, height)
        QApplication.processEvents()
        assert reading.window.rect().contains(palette.geometry())
        assert abs(palette.geometry().center().x() - reading.window.rect().center().x()) <= 1


def test_every_theme_dresses_it_while_it_is_open(reading: Sitting) -> None:
    palette = ask(reading)
    for name in ("night", "paper"):
        palette.apply_theme(Theme.load(name))
        QApplication.processEvents()
        at = palette.rect().center()
        at.setY(palette.height() - 14)
        assert palette.grab().toImage().pixelColor(at) == Theme.load(name).colour("card")


def test_what_had_the_keyboard_may_be_gone_meanwhile(reading: Sitting) -> None:
    passing = QPlainTextEdit(reading.window)
    passing.show()
    passing.setFocus()
    ask(reading)
    passing.deleteLater()
    reading.qtbot.waitUntil(lambda: passing not in QApplication.allWidgets())
    reading.press(Qt.Key.Key_Escape)
    assert reading.reader.isAncestorOf(reading.focus())
