"""The focus on the paragraph that is read: which one it is, and that the others are dimmed and can still be read."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.document import Document, Origin
from core.outline.tree import Outline, Part
from core.settings import Settings
from core.spans import Span
from core.text import normalise, paragraphs
from gui.panes.page.caption import PageCaption
from gui.panes.page.margin import NumberMargin
from gui.panes.page.state import PageState
from gui.panes.reader import ReaderPane
from gui.theme import THEMES, Theme
from tests.gui.page_kit import view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.panes.page.view import PageView
    from tests.gui.window_kit import Sitting

TEXT = "\n".join(
    f"第{n}处闸口，要有人看，有人修，有人记账，出了事有人答应。" * (n % 4 + 1) + ("\n" if n % 5 == 0 else "") for n in range(1, 121)
)


def a_document(text: str = TEXT) -> Document:
    normal = normalise(text)
    return Document(normal.text, paragraphs(normal.text), Origin(None, "", "text/1"), "讲话", "")


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> ReaderPane:
    """A page in focus, with a long text at its beginning."""
    pane = ReaderPane(theme)
    qtbot.addWidget(pane)
    pane.resize(800, 600)
    pane.show()
    pane.show_document(a_document(), Outline())
    pane.set_focused(True)
    QApplication.processEvents()
    return pane


def darkest(image: QImage, top: int, bottom: int) -> int:
    """Return the lightness of the darkest pixel of some rows, between the borders of the column."""
    middle, stride = image.width() // 2, image.bytesPerLine()
    grey = image.constBits()
    rows = range(max(0, top), min(image.height(), bottom))
    return min((min(grey[y * stride + middle - 150 : y * stride + middle + 150]) for y in rows), default=255)


def lit(view: PageView) -> list[str]:
    """Return the paragraphs in view whose words have the ink's full weight, from their beginnings."""
    QApplication.processEvents()
    image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    ink = Theme.load("paper").colour("ink").lightness()
    pages, seen = view.pages, view.visible_span()
    found = []
    for block in range(pages.block_at(seen.start), pages.block_at(seen.end) + 1):
        words = Span(pages.starts[block], pages.ends[block])
        top, bottom = view.y_of(words.start), view.bottom_of(words.end)
        if words and top is not None and bottom is not None and darkest(image, top + 2, bottom - 2) <= ink + 12:
            found.append(words.of(pages.text)[:6].split("处")[0])
    return found


def turn(view: PageView, notches: int) -> None:
    """Turn the wheel over the page, down for a positive number, and let everything follow."""
    for _ in range(abs(notches)):
        spot = QPointF(view.viewport().rect().center())
        step = QPoint(0, -120 if notches > 0 else 120)
        event = QWheelEvent(
            spot,
            view.viewport().mapToGlobal(spot),
            QPoint(),
            step,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
        QApplication.processEvents()


def test_only_the_paragraph_with_the_caret_has_its_full_weight(pane: ReaderPane) -> None:
    view = view_of(pane)
    assert lit(view) == ["第1"]
    pane.go_to(TEXT.index("第3处"), flash=False)
    assert lit(view) == ["第3"]
    pane.set_focused(False)
    assert len(lit(view)) > 4


def test_what_stands_beside_the_other_paragraphs_is_dimmed_with_them(pane: ReaderPane) -> None:
    document = a_document()
    title = Part("title", Span(0, TEXT.index("\n")))
    pane.show_document(document, Outline(parts=(title,)))
    pane.show_facts(["镇水利站"])
    view = view_of(pane)
    margin, caption = view.findChild(NumberMargin), view.findChild(PageCaption)
    assert margin is not None
    assert caption is not None

    def weights() -> list[int]:
        """Return the lightness of the darkest pixel beside some paragraphs and in the line under the title."""
        QApplication.processEvents()
        picture = view.grab().toImage()
        tops = [view.y_of(TEXT.index(f"第{number}处")) or 0 for number in (3, 4, 5)]
        areas = [QRect(0, top, margin.width(), round(pane.line_height())) for top in tops]
        areas.append(QRect(caption.mapTo(view, QPoint()), caption.size()))
        return [min(_lightness(picture.copy(area))) for area in areas]

    pane.move_caret(TEXT.index("第4处"))
    third, fourth, fifth, under_title = weights()
    pane.set_focused(False)
    bright = weights()
    assert fourth == bright[1]
    assert min(third - bright[0], fifth - bright[2], under_title - bright[3]) > 30
    pane.set_focused(True)
    pane.move_caret(TEXT.index("第5处"))
    third, fourth, fifth, under_title = weights()
    assert fifth == bright[2]
    assert min(third - bright[0], fourth - bright[1], under_title - bright[3]) > 30


def _lightness(picture: QImage) -> Iterator[int]:
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    bits, stride = grey.constBits(), grey.bytesPerLine()
    for y in range(grey.height()):
        yield min(bits[y * stride : y * stride + grey.width()])


def test_the_keys_take_the_focus_along(pane: ReaderPane) -> None:
    view = view_of(pane)
    for number in (2, 3, 4):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        assert lit(view) == [f"第{number}"]
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert lit(view) == ["第120"]


def test_a_blank_line_is_no_paragraph(pane: ReaderPane) -> None:
    view = view_of(pane)
    pane.move_caret(TEXT.index("\n\n") + 1)
    assert lit(view) == ["第6"]


def test_all_paragraphs_with_selected_words_are_lit(pane: ReaderPane) -> None:
    view = view_of(pane)
    pane.select(Span(TEXT.index("第2处") + 3, TEXT.index("第4处") + 3))
    assert lit(view) == ["第2", "第3", "第4"]
    pane.clear_selection()
    assert lit(view) == ["第4"]


def test_a_click_brings_the_focus(pane: ReaderPane) -> None:
    view = view_of(pane)
    spot = view.rect_at(TEXT.index("第4处") + 5).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert lit(view) == ["第4"]


def test_scrolling_takes_the_focus_down_the_text_and_back(pane: ReaderPane) -> None:
    view = view_of(pane)
    seen = [lit(view)]
    for _ in range(60):
        turn(view, 1)
        seen.append(lit(view))
    assert all(len(one) == 1 for one in seen)
    numbers = [int(one[0].removeprefix("第")) for one in seen]
    assert numbers == sorted(numbers)
    assert max(after - before for before, after in pairwise(numbers)) <= 3, "no paragraph of a screen is left out"
    assert numbers[-1] > 30
    turn(view, -70)
    assert lit(view) == ["第1"]


def test_the_last_paragraph_has_its_turn_too(pane: ReaderPane) -> None:
    view = view_of(pane)
    turn(view, 400)
    assert lit(view) == ["第120"]


def test_a_jump_brings_the_focus_wherever_in_view_it_ends(pane: ReaderPane) -> None:
    view = view_of(pane)
    turn(view, 5)
    for number in (90, 91, 40, 120, 1):
        pane.go_to(TEXT.index(f"第{number}处") + 4)
        assert lit(view) == [f"第{number}"]
    before = lit(view)
    turn(view, 30)
    assert lit(view) != before
    pane.go_to(TEXT.index("第1处") + 4)
    assert lit(view) == before, "the caret was there already"


def test_what_is_brought_into_view_has_the_focus_though_the_caret_stays(pane: ReaderPane) -> None:
    view = view_of(pane)
    for number in (3, 80):
        start = TEXT.index(f"第{number}处")
        pane.reveal(Span(start + 2, start + 5))
        assert lit(view) == [f"第{number}"]
        assert pane.caret() == 0
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert lit(view) == ["第2"]


def test_what_is_laid_out_anew_keeps_its_focus(pane: ReaderPane) -> None:
    view = view_of(pane)
    turn(view, 12)
    (current,) = lit(view)
    pane.resize(720, 600)
    assert lit(view) == [current]
    pane.apply_theme(Theme.load("paper"))
    assert lit(view) == [current]


def test_a_caret_far_from_what_is_seen_dims_nothing_that_is(pane: ReaderPane) -> None:
    view = view_of(pane)
    pane.restore(PageState(TEXT.index("第60处"), 0, 3, 3))
    assert len(lit(view)) == 1
    pane.resize(800, 120)
    assert len(lit(view)) == 1


def test_the_focus_goes_through_a_text_of_many_slices(qtbot: QtBot, theme: Theme) -> None:
    text = "\n".join(f"第{n}处闸口，要有人看，有人修，有人记账，出了事有人答应。" * 3 for n in range(1, 3_001))
    pane = ReaderPane(theme)
    qtbot.addWidget(pane)
    pane.resize(800, 600)
    pane.show()
    pane.show_document(a_document(text), Outline())
    pane.set_focused(True)
    view = view_of(pane)
    assert len(text) > pane.visible_span().end * 50
    numbers = []
    for _ in range(40):
        view.scroll_by(500)
        numbers += lit(view)
    assert len(numbers) == 40
    assert numbers == sorted(numbers, key=lambda one: int(one.removeprefix("第")))
    view.scroll_to_value(view.scroll_maximum() / 2)
    assert len(lit(view)) == 1
    view.scroll_to_value(view.scroll_maximum())
    assert lit(view) == ["第3000"]


def test_both_sheets_have_a_focus_of_their_own(pane: ReaderPane) -> None:
    pane.resize(1400, 600)
    left = view_of(pane)
    pane.go_to(TEXT.index("第2处"), flash=False)
    pane.open_side()
    pane.show_on(1, a_document(), Outline(), (), PageState(TEXT.index("第50处"), 0, TEXT.index("第50处"), TEXT.index("第50处")))
    pane.activate(1)
    right = view_of(pane)
    assert right is not left
    assert (lit(left), lit(right)) == (["第2"], ["第50"])
    turn(right, 10)
    assert lit(left) == ["第2"]
    assert lit(right) != ["第50"]


@pytest.mark.parametrize("name", THEMES)
def test_dimmed_words_can_still_be_read_in_every_theme(pane: ReaderPane, name: str) -> None:
    theme = Theme.load(name)
    pane.apply_theme(theme)
    pane.show_document(a_document("闸口\n" + "■" * 30 + "\n" + "闸口" * 3), Outline())
    pane.move_caret(0)
    QApplication.processEvents()
    view = view_of(pane)
    image = view.viewport().grab(QRect(view.rect_at(8).topLeft(), view.rect_at(12).bottomRight())).toImage()
    pixels = [QColor(image.pixel(x, y)) for x in range(image.width()) for y in range(image.height())]
    paper = theme.colour("paper")
    words = max(pixels, key=lambda one: abs(one.lightness() - paper.lightness()))
    assert contrast(words, paper) >= 3
    assert contrast(theme.colour("ink"), paper) > 2 * contrast(words, paper)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours as WCAG 2 defines it."""

    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


# In the window


def test_the_key_turns_the_focus_on_and_the_next_start_remembers_it(start: Callable[..., Sitting], speech: Path) -> None:
    sitting = start()
    sitting.open(speech)
    sitting.put_caret("谁的堤段")
    assert len(lit(view_of(sitting.reader))) > 3
    sitting.press(Qt.Key.Key_F8)
    assert sitting.action("view.focus").isChecked()
    assert lit(view_of(sitting.reader)) == ["谁的堤段谁负"]
    sitting.window.close()
    again = start(Settings(focus=True))
    again.open(speech)
    assert again.action("view.focus").isChecked()
    assert len(lit(view_of(again.reader))) == 1
    again.press(Qt.Key.Key_F8)
    assert not again.action("view.focus").isChecked()
    assert len(lit(view_of(again.reader))) > 3


def test_a_mark_keeps_its_colour_in_the_focus_and_is_pale_outside(reading: Sitting) -> None:
    view = view_of(reading.reader)
    reading.select("谁的堤段谁负责")
    reading.press(Qt.Key.Key_1)
    reading.press(Qt.Key.Key_F8)
    ground = reading.reader.rect_of(Span(reading.text().index("谁的堤段"), reading.text().index("谁的堤段") + 3))

    def is_painted() -> bool:
        QApplication.processEvents()
        image = reading.reader.grab(ground).toImage()
        wanted = Theme.load("paper").mark(["gamboge"])
        return any(QColor(image.pixel(x, y)) == wanted for x in range(image.width()) for y in range(image.height()))

    assert view.caret() >= reading.text().index("谁的堤段")
    assert is_painted()
    reading.reader.move_caret(0)
    assert not is_painted()
