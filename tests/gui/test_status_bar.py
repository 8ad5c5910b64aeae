"""The status line: the path of headings and what gives way in it, the minutes at the reader's speed, the count of what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QSlider, QSpinBox, QToolButton, QWidget

from core.outline.tree import Node
from core.settings import Settings
from gui.widgets.speed_popover import SpeedPopover
from gui.widgets.status_bar import DAMAGED, StatusBar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.theme import Theme
    from tests.gui.window_kit import Sitting

PATH = tuple(
    Node(level, "heading", "", words, 100 * level, 9_000, 110 * level, None)
    for level, words in enumerate(
        (
            "一、把全镇的干渠支渠斗渠都修好管好用好",
            "（一）抓紧清淤，赶在春灌之前完工",
            "1.先清下游，再清上游",
            "（1）机械进不去的地方由村里组织人工清理",
        ),
        start=1,
    )
)
"""Four headings, one inside the other, long ones as they are in reports."""


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> StatusBar:
    """A status line of a wide window, with a place in it."""
    bar = StatusBar(theme)
    qtbot.addWidget(bar)
    bar.resize(1440, bar.sizeHint().height())
    bar.show()
    bar.show_place(PATH, 12, 0.46, 2_000)
    bar.show_saved()
    return bar


def parts(bar: StatusBar) -> list[QToolButton]:
    """Return the parts of the path in view, from the left."""
    path = bar.findChild(QWidget, "HeadingPath")
    assert path is not None
    QTest.qWait(0)
    found = [one for one in path.findChildren(QToolButton) if one.isVisible()]
    return sorted(found, key=lambda one: one.x())


def shown(bar: StatusBar) -> list[str]:
    """Return the words in view, from the left."""
    QTest.qWait(0)
    found = [one for kind in (QLabel, QToolButton) for one in bar.findChildren(kind) if one.isVisible()]
    return [one.text() for one in sorted(found, key=lambda one: one.mapTo(bar, one.rect().topLeft()).x()) if one.text().strip()]


def test_a_wide_window_shows_the_whole_path(bar: StatusBar) -> None:
    bar.resize(2400, bar.height())
    assert [one.text() for one in parts(bar)] == [node.line for node in PATH]


@pytest.mark.parametrize("width", [1440, 1300, 1200, 1100, 1024, 900, 800])
def test_the_middle_of_the_path_gives_way_first(bar: StatusBar, width: int) -> None:
    bar.resize(width, bar.height())
    words = [one.text() for one in parts(bar)]
    assert words[-1][:4] == PATH[-1].line[:4]
    if len(words) > 1 and words != [node.line for node in PATH]:
        assert words[0][:4] == PATH[0].line[:4]
        assert words[1] == "…"
    for one in parts(bar):
        assert one.toolTip() == " › ".join(node.line for node in PATH)
        assert one.width() >= one.sizeHint().width()


def test_a_part_is_cut_only_when_nothing_between_is_left(bar: StatusBar) -> None:
    seen = set()
    for width in range(2400, 700, -20):
        bar.resize(width, bar.height())
        words = [one.text() for one in parts(bar)]
        whole = [node.line for node in PATH]
        if words != whole:
            assert all(one in whole for one in words if one != "…") or len(words) <= 3
        seen.add(len(words))
    assert {4, 3} <= seen


def test_every_part_of_the_path_leads_to_its_heading(bar: StatusBar, qtbot: QtBot) -> None:
    bar.resize(2400, bar.height())
    for button, node in zip(parts(bar), PATH, strict=True):
        with qtbot.waitSignal(bar.place_chosen) as chosen:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert chosen.args == [node.offset]


def test_what_is_left_out_leads_to_the_innermost_heading_of_it(bar: StatusBar, qtbot: QtBot) -> None:
    bar.resize(1100, bar.height())
    gap = next(one for one in parts(bar) if one.text() == "…")
    with qtbot.waitSignal(bar.place_chosen) as chosen:
        QTest.mouseClick(gap, Qt.MouseButton.LeftButton)
    assert chosen.args == [PATH[2].offset]
    assert gap.accessibleName() == PATH[2].line


def test_a_part_can_be_pressed_with_the_keyboard(bar: StatusBar, qtbot: QtBot) -> None:
    first = parts(bar)[0]
    assert first.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(bar.place_chosen) as chosen:
        QTest.keyClick(first, Qt.Key.Key_Space)
    assert chosen.args == [PATH[0].offset]


@pytest.mark.parametrize("width", [1440, 1024, 700, 500])
def test_nothing_in_the_line_is_cut_off(bar: StatusBar, width: int) -> None:
    bar.show_page(123, 456)
    bar.show_import("Import: 3 to look at", tone=DAMAGED)
    bar.show_selected(12_345)
    bar.resize(width, bar.height())
    words = shown(bar)
    for one in (*bar.findChildren(QLabel), *bar.findChildren(QToolButton)):
        if one.isVisible() and one.text().strip():
            assert one.width() >= one.sizeHint().width(), one.text()
            assert one.mapTo(bar, one.rect().topRight()).x() < bar.width(), one.text()
    assert words[-2:] == ["About 6 min left", "Saved"]


def test_a_line_of_the_smallest_promised_window_tells_everything(bar: StatusBar) -> None:
    bar.resize(1024, bar.height())
    bar.show_selected(132)
    assert shown(bar)[-5:] == ["132 words selected", "Paragraph 12", "46% through", "About 6 min left", "Saved"]


def test_the_count_of_a_selection_is_there_only_while_there_is_one(bar: StatusBar) -> None:
    assert not any("selected" in words for words in shown(bar))
    bar.show_selected(0)
    assert "0 words selected" in shown(bar)
    bar.show_selected(None)
    assert not any("selected" in words for words in shown(bar))


def test_all_of_a_text_is_passed_only_at_its_very_end(bar: StatusBar) -> None:
    bar.show_place((), None, 0.999, 12)
    assert "99% through" in shown(bar)
    bar.show_place((), None, 1.0, 0)
    assert "100% through" in shown(bar)


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (0, "About 0 min left"),
        (1, "About 1 min left"),
        (351, "About 2 min left"),
        (41_650, "About 119 min left"),
        (1_400_000, "About 67 h left"),
    ],
)
def test_the_minutes_are_rounded_up_and_many_are_hours(bar: StatusBar, left: int, words: str) -> None:
    bar.show_place((), None, 0.5, left)
    assert words in shown(bar)


def test_what_is_told_stands_for_a_while_where_the_path_stood(bar: StatusBar, qtbot: QtBot) -> None:
    bar.tell("这一处已经改过了", 60)
    assert shown(bar)[0] == "这一处已经改过了"
    bar.show_place(PATH[:1], 13, 0.5, 1_000)
    assert shown(bar)[0] == "这一处已经改过了", "the reader has not read it yet"
    qtbot.waitUntil(lambda: shown(bar)[0] == PATH[0].line)


# In the window


def minutes(sitting: Sitting) -> QToolButton:
    """Return the minutes of the status line."""
    found = next(one for one in sitting.part(StatusBar).findChildren(QToolButton) if "left" in one.text())
    assert isinstance(found, QToolButton)
    return found


def left(sitting: Sitting) -> int:
    """Return how many minutes are left."""
    return int(minutes(sitting).text().split()[1])


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")
def test_a_click_on_the_minutes_sets_the_speed_and_the_minutes_follow(
    start: Callable[[Settings], Sitting], long_text: Path, tmp_path: Path
) -> None:
    sitting = start(Settings(reading_speed=200))
    sitting.open(long_text)
    told = [left(sitting)]
    QTest.mouseClick(minutes(sitting), Qt.MouseButton.LeftButton)
    popover = sitting.part(SpeedPopover)
    field, slider = popover.findChild(QSpinBox), popover.findChild(QSlider)
    assert field is not None
    assert slider is not None
    assert (field.value(), slider.value()) == (200, 200)
    slider.setValue(400)
    assert field.value() == 400
    told.append(left(sitting))
    field.setValue(2_000)
    told.append(left(sitting))
    assert told[0] == pytest.approx(2 * told[1], abs=1)
    assert told[1] == pytest.approx(5 * told[2], abs=5)
    assert told[2] < told[1] < told[0]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not popover.isVisible()
    sitting.window.close()
    assert '"reading_speed": 2000' in (tmp_path / "settings.json").read_text("utf-8")


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")
def test_escape_closes_the_speed_and_keeps_it(bar: StatusBar) -> None:
    button = next(one for one in bar.findChildren(QToolButton) if "left" in one.text())
    for speed in (500, 700):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        popover = bar.findChild(SpeedPopover)
        assert popover is not None
        field = popover.findChild(QSpinBox)
        assert field is not None
        field.setValue(speed)
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert not popover.isVisible()
        assert button.text() == f"About {-(-2_000 // speed)} min left"


def test_a_heading_in_the_path_is_gone_to_and_the_way_leads_back(sitting: Sitting, long_text: Path) -> None:
    sitting.open(long_text)
    sitting.reader.go_to(sitting.text().index("第三段的第20处"))
    sitting.qtbot.waitUntil(lambda: bool(parts(sitting.part(StatusBar))))
    before = sitting.reader.place()
    button = parts(sitting.part(StatusBar))[0]
    assert button.text() == "三、把第三段渠道管到底"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert sitting.reader.caret() == sitting.text().index("三、把第三段")
    assert sitting.focus() is sitting.reader.page_actions_widget
    sitting.trigger("go.back")
    assert sitting.reader.place() == before


@pytest.fixture
def long_text(tmp_path: Path) -> Path:
    """A speech with three headings and twenty paragraphs under each."""
    lines = ["在全镇水利工作会议上的讲话", "同志们："]
    for label in "一二三":
        lines.append(f"{label}、把第{label}段渠道管到底")
        lines += [f"第{label}段的第{n}处闸口，要有人看，有人修，有人记账，出了事有人答应。" for n in range(1, 31)]
    file = tmp_path / "水利工作会议讲话.txt"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file
