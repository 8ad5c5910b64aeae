"""Type and theme in one small window: seen at once, by mouse and keys, and set back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLabel, QPushButton, QSlider, QToolButton, QWidget

from core.settings import LIMITS, Settings, load
from gui.fonts import chinese_families, first_installed
from gui.i18n import install_language
from gui.theme import METRICS, SYSTEM, THEMES, Theme
from gui.widgets.top_bar import TopBar
from gui.widgets.type_popover import TypePopover
from tests.gui.page_kit import view_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

SLIDERS = {
    "text_size": "Text size",
    "line_height": "Line height",
    "column": "Column width",
    "first_line_indent": "First-line indent",
    "paragraph_spacing": "Paragraph spacing",
    "interface_size": "Interface size",
}
FAMILIES = ("FangSong", "KaiTi", "Noto Serif CJK SC")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the popover hangs from."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def popover(window: QWidget, theme: Theme) -> TypePopover:
    popover = TypePopover(theme, FAMILIES, window)
    popover.show_settings(Settings())
    popover.open_under(window)
    return popover


def slider(popover: QWidget, setting: str) -> QSlider:
    return next(one for one in popover.findChildren(QSlider) if one.accessibleName() == SLIDERS[setting])


def box(popover: QWidget, name: str) -> QComboBox:
    return next(one for one in popover.findChildren(QComboBox) if one.accessibleName() == name)


def button(popover: QWidget, name: str) -> QAbstractButton:
    return next(one for one in popover.findChildren(QAbstractButton) if name in {one.accessibleName(), one.text()})


def drag(one: QSlider, distance: int) -> None:
    """Drag the handle of a slider by so many pixels, in several steps with a look at the events after each."""
    part = (one.value() - one.minimum()) / (one.maximum() - one.minimum())
    start = QPoint(round(7 + part * (one.width() - 14)), one.height() // 2)
    QTest.mousePress(one, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 9):
        QTest.mouseMove(one, start + QPoint(distance * step // 8, 0))
        QApplication.processEvents()
    QTest.mouseRelease(one, Qt.MouseButton.LeftButton, pos=start + QPoint(distance, 0))
    QApplication.processEvents()


@pytest.mark.parametrize("setting", SLIDERS)
def test_a_slider_goes_through_the_whole_range_of_its_setting(popover: TypePopover, qtbot: QtBot, setting: str) -> None:
    one = slider(popover, setting)
    for key, wanted in ((Qt.Key.Key_Home, LIMITS[setting][0]), (Qt.Key.Key_End, LIMITS[setting][1])):
        with qtbot.waitSignal(popover.changed) as told:
            QTest.keyClick(one, key)
        assert told.args == [{setting: wanted}]
        assert type(told.args[0][setting]) is type(getattr(Settings(), setting))


def test_a_step_of_the_line_height_is_a_tenth(popover: TypePopover, qtbot: QtBot) -> None:
    with qtbot.waitSignal(popover.changed) as told:
        QTest.keyClick(slider(popover, "line_height"), Qt.Key.Key_Right)
    assert told.args == [{"line_height": 2.1}]


def test_the_number_is_read_beside_the_slider_and_by_a_screen_reader(popover: TypePopover) -> None:
    QTest.keyClick(slider(popover, "column"), Qt.Key.Key_Left)
    words = [label.text() for label in popover.findChildren(QLabel)]
    assert "37 chars" in words
    assert slider(popover, "column").accessibleDescription() == "37"


def test_a_drag_tells_its_numbers_while_it_goes_on(popover: TypePopover, qtbot: QtBot) -> None:
    told: list[dict[str, object]] = []
    popover.changed.connect(told.append)
    drag(slider(popover, "text_size"), 60)
    sizes = [one["text_size"] for one in told]
    assert len(sizes) > 2, "the page follows the hand"
    assert sizes == sorted(sizes)


def test_the_size_of_the_interface_is_told_once_the_slider_is_let_go(popover: TypePopover) -> None:
    told: list[dict[str, object]] = []
    popover.changed.connect(told.append)
    drag(slider(popover, "interface_size"), 60)
    assert len(told) == 1


def test_what_comes_back_while_a_slider_is_held_does_not_move_it(popover: TypePopover) -> None:
    one = slider(popover, "text_size")
    one.setSliderDown(True)
    one.setSliderPosition(30)
    popover.show_settings(Settings(text_size=20))
    assert one.sliderPosition() == 30
    one.setSliderDown(False)


def test_a_face_is_chosen_from_those_that_are_there(popover: TypePopover, qtbot: QtBot) -> None:
    faces = box(popover, "Text face")
    assert faces.itemData(0) == ""
    assert {faces.itemText(index) for index in range(faces.count())} >= set(FAMILIES)
    with qtbot.waitSignal(popover.changed) as told:
        faces.setFocus()
        faces.setCurrentIndex(faces.findText("KaiTi"))
        faces.activated.emit(faces.currentIndex())
    assert told.args == [{"text_family": "KaiTi"}]


def test_a_face_that_is_not_installed_any_more_is_shown_as_set(popover: TypePopover) -> None:
    popover.show_settings(Settings(interface_family="某某黑体"))
    assert box(popover, "Interface face").currentText() == "某某黑体"


@pytest.mark.parametrize("name", [*THEMES[1:], SYSTEM])
def test_a_swatch_chooses_its_theme(popover: TypePopover, qtbot: QtBot, name: str) -> None:
    words = {"white": "White", "green": "Green", "night": "Night", SYSTEM: "System"}[name]
    with qtbot.waitSignal(popover.changed) as told:
        QTest.mouseClick(button(popover, words), Qt.MouseButton.LeftButton)
    assert told.args == [{"theme": name}]


def test_the_swatch_of_the_theme_that_is_set_is_checked(popover: TypePopover) -> None:
    popover.show_settings(Settings(theme="green"))
    checked = [one.text() for one in popover.findChildren(QToolButton) if one.isChecked()]
    assert checked == ["Green"]


def test_each_setting_has_a_button_that_sets_it_back_once_it_differs(popover: TypePopover, qtbot: QtBot) -> None:
    assert not button(popover, "Column width: as delivered").isVisible()
    popover.show_settings(Settings(column=30, numbers_shown=False))
    with qtbot.waitSignal(popover.reset_wanted) as wanted:
        QTest.mouseClick(button(popover, "Column width: as delivered"), Qt.MouseButton.LeftButton)
    assert wanted.args == [("column",)]
    with qtbot.waitSignal(popover.reset_wanted) as wanted:
        QTest.mouseClick(button(popover, "Numbers of paragraphs: as delivered"), Qt.MouseButton.LeftButton)
    assert wanted.args == [("numbers_shown",)]


def test_everything_is_set_back_at_once(popover: TypePopover, qtbot: QtBot) -> None:
    whole = next(one for one in popover.findChildren(QPushButton) if one.text() == "All as delivered")
    assert not whole.isEnabled()
    popover.show_settings(replace(Settings(), theme="night", line_height=1.5))
    with qtbot.waitSignal(popover.reset_wanted) as wanted:
        QTest.mouseClick(whole, Qt.MouseButton.LeftButton)
    assert {"theme", "text_family", "interface_size", *SLIDERS, "numbers_shown"} <= set(wanted.args[0])


def test_in_the_official_layout_only_what_counts_there_can_be_moved(popover: TypePopover) -> None:
    popover.show_settings(Settings(official_layout=True))
    assert {setting for setting in SLIDERS if slider(popover, setting).isEnabled()} == {"text_size", "interface_size"}
    assert not box(popover, "Text face").isEnabled()
    assert box(popover, "Interface face").isEnabled()
    popover.show_settings(Settings())
    assert slider(popover, "column").isEnabled()


def test_all_of_it_is_reached_by_tab_and_named(popover: TypePopover, qtbot: QtBot) -> None:
    popover.activateWindow()
    qtbot.waitUntil(lambda: slider(popover, "text_size").hasFocus())
    met = set()
    for _ in range(30):
        focus = popover.focusWidget()
        assert focus is not None
        met.add(focus.accessibleName() or getattr(focus, "text", str)())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert "" not in met
    assert {*SLIDERS.values(), "Text face", "Interface face", "Numbers of paragraphs"} <= met


@pytest.mark.parametrize("size", LIMITS["interface_size"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_words_are_cut_off_at_any_size_of_the_interface(
    window: QWidget, theme: Theme, qapp: QApplication, language: str, size: int
) -> None:
    known, font = set(qapp.findChildren(QTranslator)), qapp.font()
    install_language(qapp, language)
    dressed = replace(theme, metrics=theme.metrics.for_interface(size))
    dressed.apply_faces(qapp)
    popover = TypePopover(dressed, FAMILIES, window)
    popover.show_settings(Settings(interface_size=size))
    popover.open_under(window)
    QApplication.processEvents()
    worded = [one for one in popover.findChildren(QLabel) + popover.findChildren(QCheckBox) if one.text() and one.isVisible()]
    cut = [one.text() for one in worded if one.width() < one.sizeHint().width()]
    popover.close()
    for translator in set(qapp.findChildren(QTranslator)) - known:
        qapp.removeTranslator(translator)
    qapp.setFont(font)
    assert not cut
    assert popover.width() >= dressed.metrics.popover


def test_esc_closes_it(popover: TypePopover) -> None:
    assert popover.isVisible()
    QTest.keyClick(slider(popover, "text_size"), Qt.Key.Key_Escape)
    assert not popover.isVisible()


def test_only_faces_with_chinese_are_offered(qapp: object) -> None:
    families = chinese_families()
    assert families == sorted(families, key=str.casefold)
    assert not any(family.startswith(("@", "DejaVu", "Nimbus")) for family in families)
    assert first_installed(["没有这种字体", *families]) == (families[0] if families else "")


# In the window


@pytest.fixture
def opened(reading: Sitting) -> tuple[Sitting, TypePopover]:
    """The window with the popover open."""
    action = next(one for one in reading.window.actions() if one.objectName() == "view.type")
    action.trigger()
    popover = reading.window.findChild(TypePopover)
    assert popover is not None
    assert popover.isVisible()
    return reading, popover


def test_the_popover_is_made_when_it_is_first_wanted(reading: Sitting) -> None:
    assert reading.window.findChild(TypePopover) is None


@pytest.mark.parametrize(
    ("setting", "key", "wanted"),
    [
        ("text_size", Qt.Key.Key_Right, 19),
        ("line_height", Qt.Key.Key_Left, 1.9),
        ("first_line_indent", Qt.Key.Key_Left, 1),
        ("paragraph_spacing", Qt.Key.Key_Right, 0.3),
    ],
)
def test_the_page_follows_and_keeps_its_place(
    opened: tuple[Sitting, TypePopover], qtbot: QtBot, tmp_path: Path, setting: str, key: Qt.Key, wanted: float
) -> None:
    reading, popover = opened
    place = reading.reader.place()
    before = reading.reader.grab().toImage()
    QTest.keyClick(slider(popover, setting), key)
    qtbot.waitUntil(lambda: reading.reader.grab().toImage() != before)
    assert reading.reader.place() == place
    whole = next(one for one in popover.findChildren(QPushButton) if one.text() == "All as delivered")
    QTest.mouseClick(whole, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: reading.reader.grab().toImage() == before)


def test_numbers_of_paragraphs_go_and_come_back(opened: tuple[Sitting, TypePopover], qtbot: QtBot) -> None:
    reading, popover = opened
    before = reading.reader.grab().toImage()
    numbers = popover.findChild(QCheckBox)
    assert numbers is not None
    numbers.click()
    qtbot.waitUntil(lambda: reading.reader.grab().toImage() != before)
    numbers.click()
    qtbot.waitUntil(lambda: reading.reader.grab().toImage() == before)


def test_the_interface_gets_its_own_size_and_the_page_keeps_its_own(opened: tuple[Sitting, TypePopover], qtbot: QtBot) -> None:
    reading, popover = opened
    words = view_of(reading.reader).font().pixelSize(), view_of(reading.reader).document().defaultFont().pixelSize()
    QTest.keyClick(slider(popover, "interface_size"), Qt.Key.Key_End)
    qtbot.waitUntil(lambda: QApplication.font().pixelSize() == LIMITS["interface_size"][1])
    bar = reading.window.findChild(TopBar)
    assert bar is not None
    qtbot.waitUntil(lambda: bar.height() == METRICS.for_interface(22).top_bar)
    assert (view_of(reading.reader).font().pixelSize(), view_of(reading.reader).document().defaultFont().pixelSize()) == words
    assert popover.screen().availableGeometry().contains(popover.frameGeometry())


def test_what_is_set_is_there_at_the_next_start(start: Callable[..., Sitting], tmp_path: Path, qtbot: QtBot) -> None:
    sitting = start()
    next(one for one in sitting.window.actions() if one.objectName() == "view.type").trigger()
    popover = sitting.window.findChild(TypePopover)
    assert popover is not None
    with qtbot.waitSignal(popover.changed):
        QTest.keyClick(slider(popover, "column"), Qt.Key.Key_Home)
    popover.close()
    sitting.window.close()
    assert load(tmp_path / "settings.json").column == LIMITS["column"][0]
