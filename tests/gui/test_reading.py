"""Page, outline, cards and status line in step while a document is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeView, QWidget

from core.outline.tree import Outline
from core.spans import Span
from gui.models.outline import COUNT_ROLE, IS_CURRENT_ROLE, LABEL_ROLE
from gui.reading import COUNT_AFTER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.gui.window_kit import Sitting

LABELS = "一二三四五六七八九"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Nine sections of twelve paragraphs."""
    file = tmp_path / "水利工作会议讲话.txt"
    parts = ["在全镇水利工作会议上的讲话", "同志们："]
    for label in LABELS:
        parts.append(f"{label}、把第{label}段渠道管到底")
        parts += [f"第{label}段第{n}处闸口，要有人看，有人修，有人记账，出了事有人答应。" * 2 for n in range(1, 13)]
    file.write_text("\n".join(parts), encoding="utf-8")
    return file


@pytest.fixture
def long_reading(sitting: Sitting, book: Path) -> Sitting:
    """The window with nine sections open."""
    sitting.open(book)
    return sitting


def tree(sitting: Sitting) -> QTreeView:
    return sitting.outline.findChild(QTreeView)  # type: ignore[return-value]


def items(sitting: Sitting) -> Iterator[QModelIndex]:
    """Yield the outline's items in order."""

    def below(parent: QModelIndex) -> Iterator[QModelIndex]:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            yield index
            yield from below(index)

    model = tree(sitting).model()
    yield from below(QModelIndex())


def item(sitting: Sitting, label: str) -> QModelIndex:
    return next(index for index in items(sitting) if index.data(LABEL_ROLE) == label)


def click_item(sitting: Sitting, label: str) -> None:
    """Click an item of the outline where the tree shows it."""
    view = tree(sitting)
    index = item(sitting, label)
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def wheel(sitting: Sitting, widget: QWidget, notches: int) -> None:
    """Turn the wheel over a widget."""
    place = widget.mapTo(sitting.window, widget.rect().center())
    QTest.wheelEvent(sitting.window.windowHandle(), QPointF(place), QPoint(0, -120 * notches))


def heading(sitting: Sitting, label: str) -> int:
    return sitting.text().index(f"{label}、")


def test_a_click_in_the_outline_leads_to_the_heading_and_back_leads_home(long_reading: Sitting) -> None:
    page = long_reading.reader
    home = page.place()
    click_item(long_reading, "五、")
    start = heading(long_reading, "五")
    assert page.visible_span().overlaps(Span(start, start + 1))
    assert page.caret() == start
    assert long_reading.focus() is page.page_actions_widget
    long_reading.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.place() == home
    long_reading.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.visible_span().overlaps(Span(start, start + 1))


def test_back_and_forward_can_be_chosen_only_where_they_lead_somewhere(long_reading: Sitting) -> None:
    back, forward = long_reading.action("go.back"), long_reading.action("go.forward")
    assert (back.isEnabled(), forward.isEnabled()) == (False, False)
    click_item(long_reading, "七、")
    assert (back.isEnabled(), forward.isEnabled()) == (True, False)
    long_reading.trigger("go.back")
    assert (back.isEnabled(), forward.isEnabled()) == (False, True)


def test_the_outline_and_the_status_line_follow_the_page(long_reading: Sitting) -> None:
    long_reading.reader.go_to(heading(long_reading, "六"))
    long_reading.qtbot.waitUntil(lambda: bool(item(long_reading, "六、").data(IS_CURRENT_ROLE)))
    assert [index.data(LABEL_ROLE) for index in items(long_reading) if index.data(IS_CURRENT_ROLE)] == ["六、"]
    words = long_reading.words()
    assert "把第六段渠道管到底" in words
    assert "% through" in words
    assert "min left" in words
    # The salutation and five sections with their headings stand before it.
    assert f"Paragraph {1 + 5 * 13 + 1}" in words


def test_the_end_of_the_text_is_all_of_it(long_reading: Sitting) -> None:
    long_reading.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    long_reading.qtbot.waitUntil(lambda: "100% through" in long_reading.words())
    assert "About 0 min left" in long_reading.words()


def test_the_outline_counts_the_marks_of_a_section(long_reading: Sitting) -> None:
    for words in ("第二段第3处闸口", "第二段第9处闸口", "第四段第1处闸口"):
        long_reading.select(words)
        long_reading.press(Qt.Key.Key_1)

    def counts() -> dict[str, int]:
        return {index.data(LABEL_ROLE): index.data(COUNT_ROLE) for index in items(long_reading) if index.data(COUNT_ROLE)}

    long_reading.qtbot.waitUntil(lambda: counts() == {"二、": 2, "四、": 1})
    long_reading.trigger("edit.undo")
    long_reading.qtbot.waitUntil(lambda: counts() == {"二、": 2})


def test_marks_are_counted_for_a_late_outline_once_its_pane_shows_it(long_reading: Sitting) -> None:
    long_reading.outline.show_outline(Outline(), long_reading.text())
    long_reading.select("第二段第3处闸口")
    long_reading.press(Qt.Key.Key_1)
    QTest.qSleep(2 * COUNT_AFTER)
    # The counting is due before the pane has its turn.
    long_reading.bridge.outline_ready.emit(long_reading.bridge.outline)
    long_reading.qtbot.waitUntil(lambda: [index.data(LABEL_ROLE) for index in items(long_reading) if index.data(COUNT_ROLE)] == ["二、"])


def test_cards_stand_beside_their_passages_and_scroll_with_them(long_reading: Sitting) -> None:
    span = long_reading.select("第一段第2处闸口")
    long_reading.press(Qt.Key.Key_1)
    card = long_reading.cards()["第一段第2处闸口"]

    def distance() -> int:
        page = long_reading.reader
        y = page.y_of(span.start)
        assert y is not None
        line = page.page_actions_widget.mapToGlobal(QPoint(0, y)).y()
        return card.mapToGlobal(QPoint(0, 0)).y() - line

    assert abs(distance()) < 40
    long_reading.notes.set_current(None)
    before = card.mapToGlobal(QPoint(0, 0)).y()
    wheel(long_reading, long_reading.reader.page_actions_widget.viewport(), 1)  # type: ignore[attr-defined]
    assert card.mapToGlobal(QPoint(0, 0)).y() < before
    assert abs(distance()) < 40


def test_the_card_of_the_topmost_line_is_in_view(long_reading: Sitting) -> None:
    span = long_reading.select("第三段第2处闸口")
    long_reading.press(Qt.Key.Key_1)
    long_reading.notes.set_current(None)
    long_reading.reader.go_to(span.start, flash=False, caret=False)
    assert long_reading.reader.y_of(span.start) == 0
    card = long_reading.cards()["第三段第2处闸口"]
    assert card.y() >= 0


def test_the_wheel_over_the_cards_scrolls_the_page(long_reading: Sitting) -> None:
    long_reading.select("第一段第2处闸口")
    long_reading.press(Qt.Key.Key_1)
    place = long_reading.reader.place()
    wheel(long_reading, long_reading.cards()["第一段第2处闸口"], 5)
    assert long_reading.reader.place() > place


def test_a_card_leads_to_its_passage_and_back_leads_home(long_reading: Sitting) -> None:
    span = long_reading.select("第八段第5处闸口")
    long_reading.press(Qt.Key.Key_2)
    long_reading.reader.go_to(0)
    home = long_reading.reader.place()
    long_reading.notes.set_mode("list")
    card = long_reading.cards()["第八段第5处闸口"]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() // 2, 12))
    assert long_reading.reader.visible_span().overlaps(span)
    long_reading.trigger("go.back")
    assert long_reading.reader.place() == home


def test_a_click_on_overlapping_marks_goes_through_their_cards(reading: Sitting) -> None:
    for words, key in (("谁的堤段谁负责，谁的水闸谁看守。", Qt.Key.Key_1), ("谁的水闸谁看守", Qt.Key.Key_2)):
        reading.select(words)
        reading.press(key)
    page = reading.reader
    point = reading.text().index("水闸谁看守")
    spot = page.rect_of(Span(point, point + 1)).center()
    chosen = []
    for _ in range(3):
        with reading.qtbot.waitSignal(page.mark_clicked) as clicked:
            QTest.mouseClick(
                page.page_actions_widget.viewport(),  # type: ignore[attr-defined]
                Qt.MouseButton.LeftButton,
                pos=page.page_actions_widget.viewport().mapFrom(page, spot),  # type: ignore[attr-defined]
            )
        annotation = reading.bridge.annotation(clicked.args[0])
        assert annotation is not None
        chosen.append(annotation.anchor.quote)
        QTest.qWait(QApplication.doubleClickInterval())
    assert chosen == ["谁的水闸谁看守", "谁的堤段谁负责，谁的水闸谁看守。", "谁的水闸谁看守"]


@pytest.mark.parametrize("action", ["view.larger", "view.smaller", "view.normal"])
def test_another_text_size_keeps_the_place(long_reading: Sitting, action: str) -> None:
    page = long_reading.reader
    page.go_to(heading(long_reading, "五"))
    place = page.place()
    seen = len(page.visible_span())
    for _ in range(3):
        long_reading.trigger(action)
    assert page.place() == place
    assert (len(page.visible_span()) < seen) == (action == "view.larger")
    assert (len(page.visible_span()) > seen) == (action == "view.smaller")


def test_the_keyboard_walks_from_page_to_outline_and_back(long_reading: Sitting) -> None:
    ctrl = Qt.KeyboardModifier.ControlModifier
    long_reading.press(Qt.Key.Key_1, ctrl)
    assert long_reading.focus() is tree(long_reading)
    for _ in range(4):
        long_reading.press(Qt.Key.Key_Down)
    chosen = tree(long_reading).currentIndex()
    long_reading.press(Qt.Key.Key_Return)
    assert long_reading.focus() is long_reading.reader.page_actions_widget
    assert long_reading.reader.caret() == heading(long_reading, chosen.data(LABEL_ROLE)[0])
    long_reading.press(Qt.Key.Key_1, ctrl)
    long_reading.press(Qt.Key.Key_9, ctrl)
    assert long_reading.focus() is long_reading.reader.page_actions_widget


def test_the_menu_of_a_right_click_is_about_the_mark_under_the_mouse(reading: Sitting, speech: Path) -> None:
    for words in ("谁的堤段谁负责", "沙袋、水泵、照明灯"):
        reading.select(words)
        reading.press(Qt.Key.Key_1)
    page, start = reading.reader, reading.text().index("谁的堤段谁负责")
    viewport = page.page_actions_widget.viewport()  # type: ignore[attr-defined]
    spot = viewport.mapFrom(page, page.rect_of(Span(start + 3, start + 3)).center())
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, pos=spot)
    reading.trigger("annotation.remove")
    assert [quote for quote, *_ in reading.marks(speech)] == ["沙袋、水泵、照明灯"]


def test_the_space_between_two_lines_belongs_to_the_nearer_one(sitting: Sitting) -> None:
    sitting.opened_by(lambda: sitting.trigger("file.sample"))
    page, start = sitting.reader, sitting.text().index("正月十五刚过")
    top = page.y_of(start)
    viewport = page.page_actions_widget.viewport()  # type: ignore[attr-defined]
    assert top is not None
    second = next(point for point in range(start, start + 60) if page.y_of(point) != top)
    pitch = page.y_of(second) - top  # type: ignore[operator]
    for y in range(top, top + pitch + pitch // 2, 2):
        # Never twice at one place: further clicks there would take a phrase, a sentence, a paragraph.
        column = viewport.mapFrom(page, page.rect_of(Span(start + 10, start + 10)).center()).x() + 50 * (y % 5)
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(column, y))
        line = page.y_of(page.caret())
        assert line in {top, top + pitch}
        caret = viewport.mapFrom(page, page.rect_of(Span(page.caret(), page.caret())).center())
        assert abs(caret.x() - column) < 20, "a line's end is far from the pointer"
        assert not line + pitch <= y < line


def test_a_selection_by_mouse_raises_the_bar_unless_the_reader_has_switched_it_off(reading: Sitting) -> None:
    from gui.widgets.popup_bar import PopupBar

    bar = reading.part(PopupBar)
    page = reading.reader.page_actions_widget
    words = "谁的水闸谁看守"
    start = reading.text().index(words)
    first = reading.reader.rect_of(Span(start, start)).center()
    last = reading.reader.rect_of(Span(start + len(words), start + len(words))).center()
    viewport = page.viewport()  # type: ignore[attr-defined]
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=viewport.mapFrom(reading.reader, first))
    QTest.mouseMove(viewport, viewport.mapFrom(reading.reader, last))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=viewport.mapFrom(reading.reader, last))
    assert reading.reader.selection().of(reading.text()) == words
    assert bar.isVisible()
    assert not bar.geometry().intersects(reading.reader.rect_of(reading.reader.selection()))
    reading.press(Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert reading.reader.selection().of(reading.text()) == words
