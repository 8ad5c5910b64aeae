"""The annotations pane as a reader uses it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QTabBar, QVBoxLayout, QWidget

from core.anchors import Anchor
from core.annotation import COLOURS, Annotation
from core.spans import Span
from gui.panes.annotations import AnnotationsPane
from gui.theme import Theme
from gui.widgets.card import Card
from gui.widgets.pigment_button import PigmentButton
from gui.widgets.when import spoken_time
from tests.counting import lines_run

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

QUOTES = ("农资站每周一公布库存，缺什么、缺多少，当天报到镇里。", "全镇四十二公里干渠分给九个村", "三个一遍", "干部心里要有一本账")


def annotation(number: int, start: int, quote: str = "三个一遍", **more: object) -> Annotation:
    plain = Annotation(f"{number:032x}", "highlight", COLOURS[number % 5], Anchor(Span(start, start + len(quote)), quote, "", ""))
    return plain.with_changes(**more)


SOME = [annotation(i, 200 * i, quote, note="和去年比，多了“当天报”。" if i == 1 else "") for i, quote in enumerate(QUOTES)]


def beside(pane: AnnotationsPane, top: int = 0, pixels: int = 1) -> None:
    """Lay the cards beside a text whose marks stand one pixel apart for each code point."""
    pane.place_cards(lambda point: (point - top) * pixels + 100, Span(max(top - 100, 0), top + 600))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(340, 900)
    QVBoxLayout(window).setContentsMargins(0, 0, 0, 0)
    return window


@pytest.fixture
def pane(window: QWidget, qtbot: QtBot, theme: Theme) -> AnnotationsPane:
    pane = AnnotationsPane(theme)
    window.layout().addWidget(pane)
    page = QPlainTextEdit(window)
    page.setObjectName("Page")
    page.setMaximumHeight(30)
    window.layout().addWidget(page)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    pane.show_annotations(SOME)
    beside(pane)
    return pane


def cards(pane: AnnotationsPane) -> list[Card]:
    """Return the cards that are shown, from top to bottom."""
    return sorted((card for card in pane.findChildren(Card) if card.isVisible()), key=lambda card: card.y())


def card_of(pane: AnnotationsPane, number: int) -> Card:
    return next(card for card in cards(pane) if card.annotation.id == f"{number:032x}")


def words_on(card: Card) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def field_of(pane: AnnotationsPane) -> QPlainTextEdit:
    return next(field for field in pane.findChildren(QPlainTextEdit, "NoteField") if field.isVisible())


def open_fields(pane: AnnotationsPane) -> int:
    return sum(field.isVisible() for field in pane.findChildren(QPlainTextEdit, "NoteField"))


def button(card: Card, words: str) -> QAbstractButton:
    return next(one for one in card.findChildren(QAbstractButton) if words in one.accessibleName())


# Cards


def test_cards_show_quote_and_note_in_the_order_of_the_text(pane: AnnotationsPane) -> None:
    shown = cards(pane)
    assert [card.annotation for card in shown] == SOME
    assert "三个一遍" in words_on(shown[2])
    assert "当天报" in words_on(shown[1])


def test_cards_stand_beside_their_marks_and_never_overlap(pane: AnnotationsPane) -> None:
    distance = cards(pane)[1].y() - cards(pane)[0].y()
    assert distance == 200
    pane.place_cards(lambda point: point // 10 + 100, Span(0, 700))
    shown = cards(pane)
    assert len(shown) == 4
    assert all(above.geometry().bottom() < below.y() for above, below in pairwise(shown))


def test_a_card_stands_at_the_height_of_the_line_in_the_window(pane: AnnotationsPane, theme: Theme) -> None:
    pane.place_cards(lambda point: point + 150, Span(0, 700), shift=40)
    assert cards(pane)[0].mapTo(pane, QPoint(0, 0)).y() == 150 + 40 - theme.metrics.gap


def test_a_long_quote_takes_two_lines(pane: AnnotationsPane) -> None:
    pane.change_annotations([annotation(0, 0, "春耕备耕，" * 40)], ())
    beside(pane)
    quote = card_of(pane, 0).findChild(QLabel, "CardQuote").text().split("\n")
    assert len(quote) == 2
    assert quote[1].endswith("…")


def test_scrolling_reuses_the_cards(pane: AnnotationsPane) -> None:
    pane.show_annotations([annotation(i, 50 * i) for i in range(2000)])
    for top in range(0, 90_000, 500):
        beside(pane, top)
    assert cards(pane)
    assert len(pane.findChildren(Card)) < 30


def test_thousands_of_annotations_cost_no_more_than_a_few(pane: AnnotationsPane) -> None:
    def work(count: int) -> int:
        pane.show_annotations([annotation(i, 280 * i) for i in range(count)])
        beside(pane, 10_000)

        def scroll_and_add() -> None:
            for top in range(10_000, 11_000, 20):
                beside(pane, top)
            for i in range(50):
                pane.change_annotations([annotation(6000 + i, 10_000 + i)], ())

        return lines_run(scroll_and_add)

    few, many = work(100), work(5000)
    assert many < 1.2 * few


def test_a_click_chooses_a_card(pane: AnnotationsPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.chosen) as chosen:
        qtbot.mouseClick(card_of(pane, 2), Qt.MouseButton.LeftButton, pos=QPoint(60, 15))
    assert chosen.args == [SOME[2].id]


def test_enter_chooses_a_card(pane: AnnotationsPane, qtbot: QtBot) -> None:
    card_of(pane, 2).setFocus()
    with qtbot.waitSignal(pane.chosen) as chosen:
        qtbot.keyClick(card_of(pane, 2), Qt.Key.Key_Return)
    assert chosen.args == [SOME[2].id]


def test_arrows_lead_from_card_to_card(pane: AnnotationsPane, qtbot: QtBot) -> None:
    card_of(pane, 1).setFocus()
    with qtbot.waitSignal(pane.chosen) as chosen:
        qtbot.keyClick(card_of(pane, 1), Qt.Key.Key_Down)
    assert chosen.args == [SOME[2].id]
    qtbot.waitUntil(card_of(pane, 2).hasFocus)


def test_the_current_card_is_ringed(pane: AnnotationsPane, theme: Theme) -> None:
    at = QPoint(card_of(pane, 2).width() - 1, 20)
    before = card_of(pane, 2).grab().toImage().pixelColor(at)
    pane.set_current(SOME[2].id)
    after = card_of(pane, 2).grab().toImage().pixelColor(at)
    assert before != after
    assert after == theme.edge(SOME[2].colour)


def test_the_current_card_keeps_its_own_height(pane: AnnotationsPane) -> None:
    pane.set_current(SOME[2].id)
    pane.place_cards(lambda point: point // 4 + 150, Span(0, 700))
    first, second = card_of(pane, 2).y(), card_of(pane, 3).y()
    pane.set_current(None)
    pane.place_cards(lambda point: point // 4 + 150, Span(0, 700))
    assert card_of(pane, 2).y() > first
    assert card_of(pane, 3).y() != second


CLOSE = [annotation(n, 12 * n, f"第{n}处渠段", note="要人看，有人修。" if n % 2 else "") for n in range(30)]
"""Marks that follow one another so closely that their cards have no room beside them."""


@pytest.mark.parametrize("number", range(30))
def test_of_thirty_close_marks_the_current_one_has_its_card_beside_it(pane: AnnotationsPane, theme: Theme, number: int) -> None:
    pane.show_annotations(CLOSE)
    pane.place_cards(lambda point: point // 12 * 20 + 150, Span(0, 400))
    pane.set_current(CLOSE[number].id)
    shown = cards(pane)
    assert all(above.geometry().bottom() < below.y() for above, below in pairwise(shown)), "no two overlap"
    numbers = [int(card.annotation.id, 16) for card in shown]
    assert numbers == list(range(numbers[0], numbers[-1] + 1)), "those in view are the nearest, in the order of the text"
    top = card_of(pane, number).mapTo(pane, QPoint(0, 0)).y()
    assert top == number * 20 + 150 - theme.metrics.gap, "beside its line"


def test_the_left_edge_shows_the_pigment(pane: AnnotationsPane, theme: Theme) -> None:
    card = card_of(pane, 3)
    assert card.grab().toImage().pixelColor(2, card.height() // 2) == theme.edge(SOME[3].colour)


def test_colours_are_changed_on_the_card(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.set_current(SOME[1].id)
    with qtbot.waitSignal(pane.colour_picked) as picked:
        qtbot.mouseClick(button(card_of(pane, 1), "Rouge"), Qt.MouseButton.LeftButton)
    assert picked.args == [SOME[1].id, "rouge"]
    # The card follows the annotation, not the click.
    assert not button(card_of(pane, 1), "Rouge").isChecked()
    pane.change_annotations([SOME[1].with_changes(colour="rouge")], ())
    beside(pane)
    assert button(card_of(pane, 1), "Rouge").isChecked()


def test_an_annotation_is_removed_from_its_card(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.set_current(SOME[1].id)
    with qtbot.waitSignal(pane.removal_requested) as asked:
        qtbot.mouseClick(button(card_of(pane, 1), "Remove"), Qt.MouseButton.LeftButton)
    assert asked.args == [SOME[1].id]
    assert len(cards(pane)) == 4
    pane.change_annotations((), [SOME[1].id])
    beside(pane)
    assert [card.annotation for card in cards(pane)] == [SOME[0], SOME[2], SOME[3]]


def test_tab_leads_from_a_card_to_its_tools(pane: AnnotationsPane, window: QWidget, qtbot: QtBot) -> None:
    pane.change_annotations([SOME[1].with_changes(tags=("春耕",))], ())
    beside(pane)
    card = card_of(pane, 1)
    card.setFocus()
    qtbot.waitUntil(card.hasFocus)
    names = []
    for _ in range(11):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        names.append(window.focusWidget().accessibleName())
    assert [name.split(" ")[0] for name in names[:5]] == ["Gamboge", "Cinnabar", "Malachite", "Indigo", "Rouge"]
    assert names[5:] == ["Star", "Write the tags", "Make it a task", "Write the note", "More", "Remove the annotation"]
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is card_of(pane, 2)
    qtbot.waitUntil(lambda: not button(card, "Remove").isVisible())


def test_tools_have_names_and_tooltips(pane: AnnotationsPane) -> None:
    pane.set_current(SOME[1].id)
    tools = card_of(pane, 1).findChildren(QAbstractButton)
    assert len(tools) == 11
    assert all(one.accessibleName() and one.toolTip() for one in tools)


def test_a_card_says_colour_quote_and_note_to_a_screen_reader(pane: AnnotationsPane) -> None:
    said = card_of(pane, 1).accessibleName()
    assert all(words in said for words in ("Cinnabar", QUOTES[1], SOME[1].note))


def test_tags_are_shown(pane: AnnotationsPane) -> None:
    pane.change_annotations([SOME[2].with_changes(tags=("要点", "春耕"))], ())
    beside(pane)
    assert {"要点", "春耕"} <= set(words_on(card_of(pane, 2)).split("\n"))


def test_the_time_takes_a_row_only_where_it_has_no_room_beside_the_words(pane: AnnotationsPane) -> None:
    moment = datetime.now(UTC).isoformat(timespec="milliseconds")
    short, long = SOME[2].with_changes(updated=moment), annotation(3, 600, "春耕备耕，" * 3 + "一天不误").with_changes(updated=moment)
    for one in (short, long):
        pane.change_annotations([one], ())
    beside(pane)

    def label(number: int, name: str) -> QRect:
        return card_of(pane, number).findChild(QLabel, name).geometry()

    assert label(2, "CardQuote").contains(label(2, "CardTime").center())
    assert label(3, "CardTime").top() >= label(3, "CardQuote").bottom()
    assert card_of(pane, 2).height() < card_of(pane, 3).height()


@pytest.mark.parametrize("length", range(2, 44, 3))
def test_the_star_never_touches_the_time_or_the_words(pane: AnnotationsPane, length: int) -> None:
    moment = datetime.now(UTC).isoformat(timespec="milliseconds")
    pane.change_annotations([annotation(2, 400, ("春耕备耕，一天不误" * 5)[:length]).with_changes(updated=moment, note="", star=True)], ())
    beside(pane)
    card = card_of(pane, 2)
    star, time, quote = (card.findChild(QLabel, name) for name in ("CardStar", "CardTime", "CardQuote"))
    assert star.isVisible()
    assert time.isVisible()
    assert not star.geometry().intersects(time.geometry())
    first = quote.text().split("\n")[0]
    assert quote.x() + quote.fontMetrics().horizontalAdvance(first) <= star.x()
    if quote.text() == first and time.geometry().intersects(quote.geometry()):
        assert quote.x() + quote.fontMetrics().horizontalAdvance(first) < time.x() < star.x()


def test_the_tools_of_a_short_card_leave_its_words_alone(pane: AnnotationsPane, qtbot: QtBot) -> None:
    card = card_of(pane, 2)
    card.setFocus()
    qtbot.waitUntil(card.hasFocus)
    assert button(card, "Write the note").isVisible()
    assert button(card, "Remove").isVisible()
    assert not button(card, "Rouge").isVisible()
    pane.set_current(SOME[2].id)
    beside(pane)
    assert button(card, "Rouge").isVisible()


def test_a_click_on_the_time_chooses_the_card_too(pane: AnnotationsPane, qtbot: QtBot) -> None:
    moment = datetime.now(UTC).isoformat(timespec="milliseconds")
    pane.change_annotations([SOME[2].with_changes(updated=moment)], ())
    beside(pane)
    spoken = card_of(pane, 2).findChild(QLabel, "CardTime")
    assert spoken.text()
    assert spoken.toolTip()
    with qtbot.waitSignal(pane.chosen):
        qtbot.mouseClick(spoken, Qt.MouseButton.LeftButton)


# Writing


def test_a_note_goes_out_after_the_last_key(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.edit_note(SOME[2].id)
    field = field_of(pane)
    qtbot.waitUntil(field.hasFocus)
    sent: list[str] = []
    pane.note_changed.connect(lambda _id, text: sent.append(text))
    with qtbot.waitSignal(pane.note_changed) as changed:
        field.insertPlainText("先看")
        field.insertPlainText("第三段")
        assert not sent
    assert changed.args == [SOME[2].id, "先看第三段"]
    assert len(sent) == 1


def test_a_note_goes_out_when_the_field_is_left(pane: AnnotationsPane, window: QWidget, qtbot: QtBot) -> None:
    pane.edit_note(SOME[1].id)
    field_of(pane).insertPlainText("再核一遍。")
    with qtbot.waitSignals([pane.note_changed, pane.note_finished], order="strict"):
        window.findChild(QPlainTextEdit, "Page").setFocus()
    assert not open_fields(pane)
    assert not pane.is_writing


def test_flush_sends_out_what_is_typed(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.edit_note(SOME[1].id)
    field_of(pane).insertPlainText("再核一遍。")
    sent: list[str] = []
    pane.note_changed.connect(lambda _id, text: sent.append(text))
    pane.flush()
    assert sent == [SOME[1].note + "再核一遍。"]
    assert pane.is_writing
    with qtbot.assertNotEmitted(pane.note_changed, wait=700):
        pane.flush()


def test_escape_leaves_the_field_and_keeps_the_text(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.edit_note(SOME[2].id)
    field_of(pane).insertPlainText("先看第三段")
    with qtbot.waitSignals([pane.note_finished, pane.left]), qtbot.waitSignal(pane.note_changed) as changed:
        qtbot.keyClick(field_of(pane), Qt.Key.Key_Escape)
    assert changed.args == [SOME[2].id, "先看第三段"]


def test_a_field_that_is_only_looked_at_changes_nothing(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.change_annotations([SOME[1].with_changes(note="带有\u00a0不换行空格")], ())
    pane.edit_note(SOME[1].id)
    with qtbot.assertNotEmitted(pane.note_changed, wait=50):
        qtbot.keyClick(field_of(pane), Qt.Key.Key_Escape)


def test_undo_in_the_field_takes_back_typing(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.edit_note(SOME[1].id)
    field = field_of(pane)
    qtbot.keyClicks(field, "12")
    assert field.toPlainText() == SOME[1].note + "12"
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == SOME[1].note
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == SOME[1].note


@pytest.mark.parametrize("way", ["double click", "click on the note", "N", "button"])
def test_a_note_is_opened_in_many_ways(pane: AnnotationsPane, qtbot: QtBot, way: str) -> None:
    card = card_of(pane, 1)
    if way == "double click":
        qtbot.mouseDClick(card, Qt.MouseButton.LeftButton, pos=QPoint(60, 15))
    elif way == "click on the note":
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.findChild(QLabel, "CardNote").geometry().center())
    elif way == "N":
        card.setFocus()
        qtbot.keyClick(card, Qt.Key.Key_N)
    else:
        card.setFocus()
        qtbot.mouseClick(button(card, "Write the note"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(field_of(pane).hasFocus)
    assert field_of(pane).toPlainText() == SOME[1].note


def test_the_field_grows_with_its_text(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.edit_note(SOME[0].id)
    field = field_of(pane)
    before, below = field.height(), card_of(pane, 1).y()
    field.setPlainText("一\n二\n三\n四\n五\n六\n七\n八")
    qtbot.waitUntil(lambda: field.height() > before)
    assert field.geometry().bottom() < card_of(pane, 0).height()
    qtbot.waitUntil(lambda: field.verticalScrollBar().maximum() == 0)
    qtbot.waitUntil(lambda: card_of(pane, 1).y() > below)


def test_an_annotation_that_arrives_leaves_the_typing_alone(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.edit_note(SOME[2].id)
    field = field_of(pane)
    field.insertPlainText("先看第三段")
    field.moveCursor(field.textCursor().MoveOperation.Left)
    caret = field.textCursor().position()
    pane.change_annotations([SOME[2].with_changes(note="先看", colour="rouge")], ())
    beside(pane)
    QApplication.processEvents()
    assert field_of(pane) is field
    assert field.hasFocus()
    assert field.toPlainText() == "先看第三段"
    assert field.textCursor().position() == caret
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == ""


def test_a_dropped_annotation_closes_its_field_after_its_text_went_out(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.edit_note(SOME[2].id)
    field_of(pane).insertPlainText("先看第三段")
    with qtbot.waitSignals([pane.note_changed, pane.note_finished], order="strict"):
        pane.change_annotations((), [SOME[2].id])
    beside(pane)
    assert not open_fields(pane)
    assert SOME[2] not in [card.annotation for card in cards(pane)]


def test_a_note_in_writing_stays_in_view_while_the_text_is_scrolled(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.show_annotations([annotation(i, 50 * i) for i in range(500)])
    beside(pane)
    pane.edit_note(f"{3:032x}")
    field = field_of(pane)
    field.insertPlainText("先看第三段")
    for top in range(0, 20_000, 400):
        beside(pane, top)
    assert field.isVisible()
    assert field.hasFocus()
    assert field.toPlainText() == "先看第三段"
    assert card_of(pane, 3).y() >= 0


def test_a_text_that_was_not_stored_is_there_again(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.edit_note(SOME[2].id)
    field_of(pane).insertPlainText("先看第三段")
    qtbot.keyClick(field_of(pane), Qt.Key.Key_Escape)
    pane.edit_note(SOME[2].id)
    assert field_of(pane).toPlainText() == "先看第三段"


def test_a_stored_note_is_shown_on_the_card(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.note_changed.connect(lambda _id, note: pane.change_annotations([SOME[2].with_changes(note=note)], ()))
    pane.edit_note(SOME[2].id)
    field_of(pane).insertPlainText("先看第三段")
    qtbot.keyClick(field_of(pane), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "先看第三段" in words_on(card_of(pane, 2)))


def test_opening_another_note_finishes_the_first(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.edit_note(SOME[1].id)
    with qtbot.waitSignal(pane.note_finished) as finished:
        pane.edit_note(SOME[2].id)
    assert finished.args == [SOME[1].id]
    assert open_fields(pane) == 1
    qtbot.waitUntil(field_of(pane).hasFocus)


def test_a_note_can_be_written_before_its_mark_is_laid_out(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.place_cards(lambda _point: None, Span(0, 0))
    pane.edit_note(SOME[3].id)
    qtbot.waitUntil(field_of(pane).hasFocus)


# Filter, list, review


def chip(pane: AnnotationsPane, colour: str) -> PigmentButton:
    return next(one for one in pane.findChildren(PigmentButton) if one.colour == colour and "only" in one.accessibleName())


def test_colours_filter_the_cards(pane: AnnotationsPane, qtbot: QtBot) -> None:
    qtbot.mouseClick(chip(pane, "cinnabar"), Qt.MouseButton.LeftButton)
    assert [card.annotation for card in cards(pane)] == [SOME[1]]
    qtbot.mouseClick(chip(pane, "indigo"), Qt.MouseButton.LeftButton)
    assert [card.annotation for card in cards(pane)] == [SOME[1], SOME[3]]
    for colour in ("cinnabar", "indigo"):
        qtbot.mouseClick(chip(pane, colour), Qt.MouseButton.LeftButton)
    assert len(cards(pane)) == 4


def test_writing_a_note_that_the_filter_hides_shows_all_colours(pane: AnnotationsPane, qtbot: QtBot) -> None:
    qtbot.mouseClick(chip(pane, "cinnabar"), Qt.MouseButton.LeftButton)
    pane.edit_note(SOME[2].id)
    qtbot.waitUntil(field_of(pane).hasFocus)
    assert not chip(pane, "cinnabar").isChecked()


def test_the_list_shows_the_cards_one_below_the_other(pane: AnnotationsPane, theme: Theme) -> None:
    pane.show_annotations([annotation(i, 1000 * i) for i in range(300)])
    pane.set_mode("list")
    shown = cards(pane)
    assert [card.annotation.span.start for card in shown] == [1000 * i for i in range(len(shown))]
    assert shown[1].y() - shown[0].geometry().bottom() - 1 == theme.metrics.card_gap


def test_the_list_scrolls_to_the_current_card(pane: AnnotationsPane) -> None:
    pane.show_annotations([annotation(i, 1000 * i) for i in range(300)])
    pane.set_mode("list")
    pane.set_current(f"{200:032x}")
    assert card_of(pane, 200).y() >= 0
    assert card_of(pane, 200).geometry().bottom() < card_of(pane, 200).parentWidget().height()


def test_the_list_stays_where_it_is_when_a_card_comes_above(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.show_annotations([annotation(i, 1000 * i) for i in range(300)])
    pane.set_mode("list")
    pane.set_current(f"{200:032x}")
    before = card_of(pane, 201).y()
    pane.change_annotations([annotation(999, 5)], ())
    QApplication.processEvents()
    assert card_of(pane, 201).y() == before


def wheel(card: QWidget, angle: int) -> None:
    """Turn the wheel over a card; 120 is one notch away from the reader."""
    window = card.window()
    QTest.wheelEvent(window.windowHandle(), QPointF(card.mapTo(window, QPoint(card.width() // 2, 8))), QPoint(0, angle))
    QApplication.processEvents()


def test_the_wheel_scrolls_the_list_to_its_end_and_back(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.show_annotations([annotation(i, 1000 * i) for i in range(60)])
    pane.set_mode("list")
    before = card_of(pane, 2).y()
    wheel(card_of(pane, 2), -120)
    assert 0 < card_of(pane, 2).y() < before
    for _ in range(200):
        wheel(cards(pane)[1], -120)
    assert cards(pane)[-1].annotation.id == f"{59:032x}"
    before = card_of(pane, 57).y()
    wheel(cards(pane)[1], 120)
    assert card_of(pane, 57).y() > before


def test_the_wheel_over_cards_beside_the_text_is_for_the_text(pane: AnnotationsPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.wheel_turned):
        wheel(card_of(pane, 1), -120)


def test_another_theme_dresses_cards_that_are_there(pane: AnnotationsPane) -> None:
    night = Theme.load("night")
    pane.apply_theme(night)
    card = card_of(pane, 3)
    assert card.grab().toImage().pixelColor(2, card.height() // 2) == night.edge(SOME[3].colour)


def test_tabs_tell_how_many_there_are(pane: AnnotationsPane) -> None:
    tabs = pane.findChild(QTabBar)
    assert "4" in tabs.tabText(0)
    assert not any(char.isdigit() for char in tabs.tabText(1))
    pane.show_review([annotation(9, 10, status="orphan")])
    pane.change_annotations((), [SOME[0].id])
    assert "3" in tabs.tabText(0)
    assert "1" in tabs.tabText(1)


def test_what_could_not_be_placed_waits_with_its_reason(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.show_review([annotation(9, 10, "护林员要上山", status="orphan"), annotation(10, 40, status="to-review")])
    pane.findChild(QTabBar).setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(cards(pane)) == 2)
    likely, lost = cards(pane)
    assert "护林员要上山" in words_on(lost), "what has lost its place comes last, wherever it stood"
    assert words_on(lost).replace("护林员要上山", "") != words_on(likely).replace("三个一遍", "")
    with qtbot.waitSignal(pane.chosen) as chosen:
        qtbot.mouseClick(lost, Qt.MouseButton.LeftButton, pos=QPoint(60, 15))
    assert chosen.args == [lost.annotation.id]
    with qtbot.waitSignal(pane.review_wanted) as wanted:
        qtbot.keyClick(lost, Qt.Key.Key_Return)
    assert wanted.args == [lost.annotation.id]
    with qtbot.waitSignal(pane.removal_requested):
        qtbot.keyClick(lost, Qt.Key.Key_Delete)


def test_the_current_annotation_brings_its_tab(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.show_review([annotation(9, 10, status="orphan")])
    pane.set_current(f"{9:032x}")
    assert pane.findChild(QTabBar).currentIndex() == 1
    pane.set_current(SOME[1].id)
    assert pane.findChild(QTabBar).currentIndex() == 0


def test_empty_panes_say_what_will_be_here(pane: AnnotationsPane, qtbot: QtBot) -> None:
    def hints() -> list[str]:
        return [label.text() for label in pane.findChildren(QLabel, "PaneHint") if label.isVisible()]

    assert hints() == []
    pane.show_annotations([])
    qtbot.waitUntil(lambda: len(hints()) == 1)
    assert "1–5" in hints()[0]
    pane.findChild(QTabBar).setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(hints()) == 1 and "1–5" not in hints()[0])
    pane.findChild(QTabBar).setCurrentIndex(0)
    pane.show_annotations(SOME)
    chip(pane, "rouge").click()
    qtbot.waitUntil(lambda: len(hints()) == 1 and "1–5" not in hints()[0])


# Times


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (timedelta(seconds=5), "just now"),
        (timedelta(seconds=-5), "just now"),
        (timedelta(hours=2), "today 13:30"),
        (timedelta(days=1), "yesterday"),
        (timedelta(days=5), "Mar 10"),
        (timedelta(days=100), "Dec 5, 2025"),
    ],
)
def test_times_are_said_as_a_reader_says_them(ago: timedelta, said: str) -> None:
    now = datetime(2026, 3, 15, 15, 30).astimezone()
    assert spoken_time((now - ago).astimezone(UTC).isoformat(timespec="milliseconds"), now) == said


@pytest.mark.parametrize("moment", ["", "never", "2026-03-15"])
def test_a_time_that_is_none_is_not_said(moment: str) -> None:
    assert spoken_time(moment) == ""
