"""The window as a whole: its actions, its states and what each key closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

import core.reading
from core.settings import Settings, load
from gui.actions import ACTIONS
from gui.theme import THEMES, Theme
from gui.widgets.recent_list import RecentList
from tests.gui.window_kit import drag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.gui.window_kit import Sitting

CTRL = Qt.KeyboardModifier.ControlModifier
POPUPS = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")
"""The offscreen platform cannot show a menu above its window, and says so."""
SENTENCE = "谁的堤段谁负责，谁的水闸谁看守。"


def test_every_action_of_the_table_is_joined_to_something(sitting: Sitting) -> None:
    assert [spec.id for spec in ACTIONS if sitting.action(spec.id).receivers("2triggered(bool)") == 0] == []


def test_the_empty_window_says_how_to_begin(sitting: Sitting) -> None:
    words = sitting.words()
    assert "Open a speech" in words
    assert "Ctrl+V" in words
    assert sitting.window.windowTitle() == QApplication.applicationDisplayName()
    assert not sitting.action("annotation.gamboge").isEnabled()
    assert not sitting.action("file.close").isEnabled()


def test_the_empty_window_opens_the_sample_and_comes_back_with_it_in_its_list(sitting: Sitting) -> None:
    button = next(one for one in sitting.window.findChildren(QPushButton) if "sample" in one.text())
    sitting.opened_by(button.click)
    assert sitting.text().startswith("在全镇春季学习动员会上的讲话")
    sitting.trigger("file.close")
    recent = sitting.part(RecentList)
    assert recent.isVisible()
    assert "学习动员会" in recent.model().index(0, 0).data()
    sitting.opened_by(lambda: sitting.press(Qt.Key.Key_Return))
    assert sitting.text().startswith("在全镇春季学习动员会上的讲话")


def test_a_closed_document_leaves_nothing_behind(reading: Sitting) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    reading.press(Qt.Key.Key_W, CTRL)
    assert reading.bridge.document is None
    assert reading.cards() == {}
    words = reading.words()
    assert SENTENCE not in words
    assert "% through" not in words
    assert not reading.action("edit.undo").isEnabled()
    reading.press(Qt.Key.Key_1)
    assert reading.complaint() is None


def test_the_title_names_the_speech(reading: Sitting) -> None:
    assert reading.window.windowTitle() == "在全镇防汛动员会上的讲话"


def test_a_book_gets_its_title_and_outline_when_they_are_read(sitting: Sitting, speech: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Every text is a book now, whose outline takes too long to wait for.
    monkeypatch.setattr(core.reading, "WHOLE", 10)
    with sitting.qtbot.waitSignals([sitting.bridge.outline_ready, sitting.bridge.document_opened]):
        sitting.window.files.open_path(speech)
    assert sitting.window.windowTitle() == "在全镇防汛动员会上的讲话"
    sitting.select(SENTENCE)
    sitting.press(Qt.Key.Key_1)
    assert [one.anchor.heading_path for one in sitting.stored(speech)] == [("二、把责任压到人头",)]


def test_escape_closes_the_topmost_only(reading: Sitting) -> None:
    reading.window.resize(800, 700)
    reading.trigger("view.full_screen")
    reading.window.resize(800, 700)
    reading.select(SENTENCE)
    reading.reader.selection_settled.emit(reading.reader.selection())
    reading.action("view.note_bar").trigger()

    def state() -> tuple[bool, bool, bool, bool]:
        bar = reading.part(QWidget, "PopupBar")
        return bar.isVisible(), reading.notes.isVisible(), bool(reading.reader.selection()), reading.window.isFullScreen()

    assert state() == (True, True, True, True)
    for left in ((False, True, True, True), (False, False, True, True), (False, False, False, True), (False, False, False, False)):
        reading.press(Qt.Key.Key_Escape)
        assert state() == left
    reading.press(Qt.Key.Key_Escape)
    assert reading.window.isVisible()


def test_escape_in_the_filter_empties_it_before_anything_else(reading: Sitting) -> None:
    field = reading.outline.findChild(QLineEdit)
    assert field is not None
    span = reading.select(SENTENCE)
    field.setFocus()
    reading.write("责任")
    reading.press(Qt.Key.Key_Escape)
    assert field.text() == ""
    assert reading.reader.selection() == span


@pytest.mark.parametrize(
    ("width", "outline", "notes"),
    [(1440, True, True), (1200, True, True), (1100, True, False), (900, True, False), (860, False, False), (700, False, False)],
)
def test_a_narrow_window_leaves_the_room_to_the_page(reading: Sitting, width: int, outline: bool, notes: bool) -> None:
    reading.window.resize(width, 700)
    assert (reading.outline.isVisible(), reading.notes.isVisible()) == (outline, notes)
    assert reading.action("view.side_bar").isChecked() == outline
    assert reading.action("view.note_bar").isChecked() == notes
    assert reading.reader.visible_span()


def test_in_a_narrow_window_the_outline_is_a_drawer(reading: Sitting) -> None:
    reading.window.resize(800, 700)
    before = reading.reader.geometry()
    reading.press(Qt.Key.Key_1, CTRL)
    assert reading.outline.isVisible()
    assert reading.reader.geometry() == before
    reading.press(Qt.Key.Key_Escape)
    assert not reading.outline.isVisible()
    assert reading.focus() is reading.reader.page_actions_widget


def test_the_outline_s_drawer_makes_room_for_what_was_chosen_in_it(reading: Sitting) -> None:
    for width, stays in ((800, False), (1440, True)):
        reading.window.resize(width, 700)
        reading.press(Qt.Key.Key_1, CTRL)
        reading.press(Qt.Key.Key_End)
        reading.press(Qt.Key.Key_Return)
        assert reading.reader.caret() == reading.text().index("三、")
        assert reading.outline.isVisible() == stays
        assert reading.focus() is reading.reader.page_actions_widget


def test_a_bar_that_was_hidden_stays_hidden_and_comes_back(reading: Sitting) -> None:
    for action_id, bar in (("view.side_bar", reading.outline), ("view.note_bar", reading.notes)):
        reading.trigger(action_id)
        assert not bar.isVisible()
        reading.window.resize(700, 700)
        reading.window.resize(1440, 900)
        assert not bar.isVisible()
        reading.trigger(action_id)
        assert bar.isVisible()


@pytest.fixture
def dressed(qtbot: object) -> Iterator[QApplication]:
    """The application, undressed again afterwards."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    sheet, palette, font = application.styleSheet(), application.palette(), application.font()
    yield application
    application.setStyleSheet(sheet)
    application.setPalette(palette)
    application.setFont(font)


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_dresses_the_whole_window_at_once(dressed: QApplication, reading: Sitting, name: str, tmp_path: Path) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_1)
    reading.trigger("view.theme.night" if name == "paper" else "view.theme.paper")
    reading.trigger(f"view.theme.{name}")
    theme = Theme.load(name)
    picture = reading.window.grab().toImage()
    colours = {picture.pixelColor(x, y).name().upper() for x in range(0, 1440, 2) for y in range(0, 900, 2)}
    assert {theme.colours["paper"], theme.colours["panel"], theme.colours["bar"], theme.colours["card"], theme.marks["gamboge"]} <= colours
    other = Theme.load(next(one for one in THEMES if one != name))
    assert not {other.colours["paper"], other.colours["panel"], other.colours["bar"], other.marks["gamboge"]} & colours
    assert [one for one in THEMES if reading.action(f"view.theme.{one}").isChecked()] == [name]
    reading.window.close()
    assert f'"theme": "{name}"' in (tmp_path / "settings.json").read_text(encoding="utf-8")


def test_another_language_is_kept_for_the_next_start(sitting: Sitting, tmp_path: Path) -> None:
    sitting.trigger("language.zh")
    assert "next start" in sitting.words()
    assert [one for one in ("system", "zh", "en") if sitting.action(f"language.{one}").isChecked()] == ["zh"]
    sitting.window.close()
    assert '"language": "zh"' in (tmp_path / "settings.json").read_text(encoding="utf-8")


def test_the_window_comes_back_in_its_size(start: Callable[..., Sitting], tmp_path: Path) -> None:
    first = start()
    first.window.resize(760, 650)
    first.window.close()
    second = start(load(tmp_path / "settings.json"), resized=False)
    assert (second.window.width(), second.window.height()) == (760, 650)


def test_bars_and_cards_come_back_as_they_were_arranged(start: Callable[..., Sitting], tmp_path: Path) -> None:
    first = start()
    first.trigger("view.side_bar")
    before = first.notes.width()
    (border,) = (one for one in first.window.findChildren(QWidget, "ColumnBorder") if one.isVisible())
    drag(border, -80)
    assert first.notes.width() == before + 80
    first.notes.set_mode("list")
    first.notes.mode_changed.emit("list")
    width = first.notes.width()
    first.trigger("view.larger")
    first.window.close()
    second = start(load(tmp_path / "settings.json"))
    assert not second.outline.isVisible()
    assert not second.action("view.side_bar").isChecked()
    assert second.notes.width() == width
    second.opened_by(lambda: second.trigger("file.sample"))
    second.select("三天热")
    second.press(Qt.Key.Key_1)
    second.reader.go_to(len(second.text()))
    assert list(second.cards()) == ["三天热"], "a list shows the cards of all passages"


def test_a_document_comes_back_where_it_was_closed(start: Callable[..., Sitting], tmp_path: Path) -> None:
    file = tmp_path / "长.txt"
    file.write_text("在会上的讲话\n同志们：\n" + "\n".join(f"第{n}件事，今天就要办完。" for n in range(200)), encoding="utf-8")
    first = start()
    first.open(file)
    first.select("第150件事")
    first.press(Qt.Key.Key_4)
    place = first.reader.place()
    first.window.close()
    second = start()
    second.opened_by(second.open_last)
    assert second.reader.place() == place
    assert list(second.cards()) == ["第150件事"]


def test_everything_that_takes_the_keyboard_has_a_name(reading: Sitting) -> None:
    reading.select(SENTENCE)
    reading.press(Qt.Key.Key_N)
    reading.write("每座闸门都要写上名字")

    def spoken(widget: QWidget) -> str:
        words = widget.accessibleName() or getattr(widget, "text", str)() or widget.toolTip()
        return str(words).strip()

    reachable = [
        one
        for one in reading.window.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
    ]
    assert len(reachable) > 5
    nameless = [f"{type(one).__name__} {one.objectName()}" for one in reachable if not spoken(one)]
    assert nameless == []
    buttons = [one for one in reading.window.findChildren(QToolButton) if one.isVisible()]
    assert [type(one).__name__ for one in buttons if not spoken(one)] == []


def test_tab_goes_round_the_whole_window(reading: Sitting) -> None:
    reading.reader.focus_page()
    seen = []
    for _ in range(40):
        reading.press(Qt.Key.Key_Tab)
        widget = reading.focus()
        if widget in seen:
            break
        seen.append(widget)
    assert reading.reader.page_actions_widget in seen
    assert any(reading.outline.isAncestorOf(widget) for widget in seen)
    assert any(reading.notes.isAncestorOf(widget) for widget in seen)


@POPUPS
def test_the_menu_opens_with_a_key_and_holds_every_part(reading: Sitting) -> None:
    titles: list[str] = []
    # The menu holds whoever opens it until it is closed.
    watch = QTimer(interval=20)

    def look() -> None:
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            watch.stop()
            titles.extend(action.text().replace("&", "") for action in popup.actions())
            popup.close()

    watch.timeout.connect(look)
    watch.start()
    reading.press(Qt.Key.Key_F10)
    reading.qtbot.waitUntil(lambda: bool(titles))
    assert titles == ["File", "Edit", "Annotation", "Go", "View", "Help"]


@POPUPS
def test_the_page_s_menu_offers_what_can_be_done_there(reading: Sitting) -> None:
    for select in (True, False):
        if select:
            reading.select(SENTENCE)
        else:
            reading.press(Qt.Key.Key_1)
        reading.reader.customContextMenuRequested.emit(reading.reader.rect().center())
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        ids = {action.objectName() for action in popup.actions()}
        assert ("annotation.remove" in ids) != select
        popup.close()


def test_a_notice_can_be_dismissed(sitting: Sitting) -> None:
    sitting.trigger("language.en")
    bar = sitting.part(QWidget, "NoticeBar")
    assert bar.isVisible()
    label = bar.findChild(QLabel)
    assert label is not None
    button = bar.findChild(QToolButton)
    assert button is not None
    assert button.accessibleName() == "Dismiss"
    button.click()
    assert not bar.isVisible()


def test_the_popup_bar_can_be_switched_off(start: Callable[..., Sitting], speech: Path) -> None:
    sitting = start(Settings(popup_on_selection=False))
    sitting.open(speech)
    sitting.select(SENTENCE)
    sitting.reader.selection_settled.emit(sitting.reader.selection())
    assert not sitting.part(QWidget, "PopupBar").isVisible()
