"""What the pane shows of the annotations, in which order, and how a reader asks for it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QListWidget, QToolButton, QWidget

from core.anchors import Anchor
from core.annotation import COLOURS, Annotation
from core.filtering import Filter
from core.outline import recognise
from core.spans import Span
from core.text import normalise, paragraphs
from gui.models.annotations import COLOUR, PLACE, SECTION, SLICE, TAG, TIME, AnnotationOrder
from gui.panes.annotations import AnnotationsPane
from gui.panes.annotations_popover import FilterPopover
from gui.widgets.card import Card
from gui.widgets.pigment_button import PigmentButton
from tests.counting import lines_run
from tests.gui.card_kit import show_alone
from tests.gui.conftest import SPEECH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from gui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

TEXT = normalise(SPEECH).text
QUOTES = ("只讲三件事", "隐患要查到户", "沙袋、水泵、照明灯", "谁的堤段谁负责", "宁可听骂声")


def annotation(number: int, quote: str, **more: object) -> Annotation:
    start = TEXT.index(quote)
    anchor = Anchor(Span(start, start + len(quote)), quote, "", "")
    plain = Annotation(f"{number:032x}", "highlight", COLOURS[number % 5], anchor, created=f"2026-03-0{number + 1}T08:00:00.000Z")
    return plain.with_changes(**more)


SOME = [
    annotation(0, QUOTES[0], note="开场，三件事。"),
    annotation(1, QUOTES[1], tags=("隐患", "防汛"), star=True),
    annotation(2, QUOTES[2], tags=("物资",), note="台账ＡＢ１"),
    annotation(3, QUOTES[3], kind="wavy", task={"lead": "水管所"}),
    annotation(4, QUOTES[4], task={"lead": "民政所", "state": "done"}, tags=("防汛",)),
]


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> Iterator[AnnotationsPane]:
    pane = AnnotationsPane(theme)
    window = show_alone(qtbot, pane, (360, 1100))
    pane.show_outline(recognise(TEXT, paragraphs(TEXT)))
    pane.show_annotations(SOME)
    pane.set_mode("list")
    yield pane
    window.close()


def shown(pane: AnnotationsPane) -> list[str]:
    """Return the quotes of the cards in view from the top."""
    cards = sorted((card for card in pane.findChildren(Card) if card.isVisible()), key=lambda card: card.y())
    return [card.annotation.anchor.quote for card in cards]


def heads(pane: AnnotationsPane) -> list[str]:
    found = [label for label in pane.findChildren(QLabel, "GroupHead") if label.isVisible()]
    return [label.text() for label in sorted(found, key=lambda label: label.y())]


def popover(pane: AnnotationsPane) -> FilterPopover:
    QTest.mouseClick(pane.findChild(QToolButton, "FilterButton"), Qt.MouseButton.LeftButton)
    window = pane.findChild(FilterPopover)
    # The first time it is made and shown in turns of the event loop.
    for _ in range(20):
        QApplication.processEvents()
    assert window.isVisible()
    return window


def said(pane: AnnotationsPane) -> str:
    label = pane.findChild(QLabel, "FilterSaid")
    return label.toolTip() if label.isVisible() else ""


def part(window: QWidget, kind: type[QWidget], name: str) -> QWidget:
    return next(one for one in window.findChildren(kind) if one.accessibleName() == name or getattr(one, "text", str)() == name)


def choose_section(window: FilterPopover, words: str) -> None:
    box = part(window, QComboBox, "Section")
    box.setCurrentIndex(next(at for at in range(box.count()) if words in box.itemText(at)))


# The filter


def test_words_are_looked_for_in_passages_and_notes(pane: AnnotationsPane, qtbot: QtBot) -> None:
    window = popover(pane)
    QTest.keyClicks(part(window, QLineEdit, "Words in passage or note"), "ab1")
    qtbot.waitUntil(lambda: shown(pane) == [QUOTES[2]])
    assert said(pane) == "1 of 5 · “ab1”"


def test_each_part_of_the_popover_narrows(pane: AnnotationsPane) -> None:
    window = popover(pane)
    part(window, QToolButton, "Wavy underline").click()
    assert shown(pane) == [QUOTES[3]]
    part(window, QToolButton, "Wavy underline").click()
    part(window, QCheckBox, "Starred only").click()
    assert shown(pane) == [QUOTES[1]]
    part(window, QCheckBox, "Starred only").click()
    part(window, QCheckBox, "Open tasks only").click()
    assert shown(pane) == [QUOTES[3]]
    part(window, QCheckBox, "Open tasks only").click()
    part(window, QComboBox, "Note").setCurrentIndex(1)
    assert shown(pane) == [QUOTES[0], QUOTES[2]]
    part(window, QComboBox, "Note").setCurrentIndex(0)
    assert shown(pane) == list(QUOTES)


def test_tags_of_the_document_are_offered_and_one_of_several_is_enough(pane: AnnotationsPane) -> None:
    tags = part(popover(pane), QListWidget, "Tags")
    names = [tags.item(row).text() for row in range(tags.count())]
    assert sorted(names) == sorted({"防汛", "隐患", "物资"})
    tags.item(names.index("物资")).setCheckState(Qt.CheckState.Checked)
    assert shown(pane) == [QUOTES[2]]
    tags.item(names.index("隐患")).setCheckState(Qt.CheckState.Checked)
    assert shown(pane) == [QUOTES[1], QUOTES[2]]


def test_a_section_is_chosen_by_its_heading_or_where_the_reader_is(pane: AnnotationsPane) -> None:
    window = popover(pane)
    choose_section(window, "二、把责任压到人头")
    assert shown(pane) == [QUOTES[3]]
    assert "二、把责任压到人头" in said(pane)
    window.close()
    pane.set_place(TEXT.index("沙袋"))
    choose_section(popover(pane), "This section: 一、把险情想在前头")
    assert shown(pane) == [QUOTES[1], QUOTES[2]]


def test_chips_and_popover_narrow_together_and_one_click_clears_both(pane: AnnotationsPane) -> None:
    next(dot for dot in pane.findChildren(PigmentButton) if dot.colour == SOME[2].colour).click()
    part(popover(pane), QComboBox, "Note").setCurrentIndex(1)
    assert shown(pane) == [QUOTES[2]]
    pane.findChild(FilterPopover).close()
    pane.findChild(QToolButton, "FilterClear").click()
    assert shown(pane) == list(QUOTES)
    assert pane.filter.is_empty
    assert said(pane) == ""
    assert not any(dot.isChecked() for dot in pane.findChildren(PigmentButton))


def test_an_empty_result_says_so_and_how_to_get_out(pane: AnnotationsPane) -> None:
    window = popover(pane)
    part(window, QCheckBox, "Starred only").click()
    part(window, QCheckBox, "Open tasks only").click()
    assert shown(pane) == []
    hint = next(label for label in pane.findChildren(QLabel, "PaneHint") if label.isVisible())
    assert "Clear" in hint.text()
    assert said(pane).startswith("0 of 5")


def test_the_popover_shows_what_is_chosen_when_it_is_opened_again(pane: AnnotationsPane) -> None:
    part(popover(pane), QCheckBox, "Starred only").click()
    pane.findChild(FilterPopover).close()
    assert part(popover(pane), QCheckBox, "Starred only").isChecked()


def test_the_popover_tells_the_count_and_clears_everything_too(pane: AnnotationsPane) -> None:
    next(dot for dot in pane.findChildren(PigmentButton) if dot.colour == SOME[1].colour).click()
    window = popover(pane)
    part(window, QCheckBox, "Starred only").click()
    assert "1 of 5" in [label.text() for label in window.findChildren(QLabel)]
    part(window, QAbstractButton, "Clear").click()
    assert "5 of 5" in [label.text() for label in window.findChildren(QLabel)]
    assert not part(window, QCheckBox, "Starred only").isChecked()
    assert not part(window, QAbstractButton, "Clear").isEnabled()
    assert window.isVisible()
    assert pane.filter.is_empty


def test_another_document_begins_without_a_filter(pane: AnnotationsPane) -> None:
    part(popover(pane), QCheckBox, "Starred only").click()
    pane.begin()
    pane.show_annotations(SOME)
    assert pane.filter == Filter()


def test_what_changes_comes_and_goes_by_the_filter(pane: AnnotationsPane, qtbot: QtBot) -> None:
    part(popover(pane), QCheckBox, "Starred only").click()
    pane.change_annotations([SOME[0].with_changes(star=True), SOME[1].with_changes(star=False)], [])
    qtbot.waitUntil(lambda: shown(pane) == [QUOTES[0]])
    assert said(pane).startswith("1 of 5")


# The list


def test_the_list_stands_under_the_headings_of_the_text(pane: AnnotationsPane) -> None:
    assert shown(pane) == list(QUOTES)
    assert heads(pane) == ["Before the first heading", "一、把险情想在前头", "二、把责任压到人头", "三、把群众放在心上"]


def test_the_newest_come_first(pane: AnnotationsPane) -> None:
    pane.set_mode("list-time")
    assert shown(pane) == list(reversed(QUOTES))
    assert heads(pane) == []


def test_colours_stand_together(pane: AnnotationsPane) -> None:
    pane.show_annotations([*SOME, annotation(5, "谁的水闸谁看守")])
    pane.set_mode("list-colour")
    assert shown(pane)[:2] == [QUOTES[0], "谁的水闸谁看守"]
    assert [head.split(" ")[0] for head in heads(pane)] == ["Gamboge", "Cinnabar", "Malachite", "Indigo", "Rouge"]


def test_the_first_tag_groups_and_what_has_none_comes_last(pane: AnnotationsPane) -> None:
    pane.set_mode("list-tag")
    assert heads(pane)[-1] == "Without a tag"
    assert set(heads(pane)[:-1]) == {"物资", "防汛", "隐患"}
    assert shown(pane)[-2:] == [QUOTES[0], QUOTES[3]]


def test_what_is_filtered_by_a_tag_stands_under_that_tag(pane: AnnotationsPane) -> None:
    pane.set_mode("list-tag")
    tags = part(popover(pane), QListWidget, "Tags")
    at = next(row for row in range(tags.count()) if tags.item(row).text() == "防汛")
    tags.item(at).setCheckState(Qt.CheckState.Checked)
    assert heads(pane) == ["防汛"]
    assert shown(pane) == [QUOTES[1], QUOTES[4]], "one of them has another tag first"


def test_names_of_groups_stand_above_their_cards_and_on_none(pane: AnnotationsPane) -> None:
    labels = [label.geometry() for label in pane.findChildren(QLabel, "GroupHead") if label.isVisible()]
    cards = [card.geometry() for card in pane.findChildren(Card) if card.isVisible()]
    assert not any(head.intersects(card) for head in labels for card in cards)
    rows = sorted([*labels, *cards], key=lambda place: place.y())
    assert all(above.bottom() < below.top() for above, below in pairwise(rows))


def test_every_mode_can_be_chosen_from_the_menu(pane: AnnotationsPane, qtbot: QtBot) -> None:
    button = next(one for one in pane.findChildren(QAbstractButton, "ModeButton") if one.isVisible() and one.menu())
    action = next(one for one in button.menu().actions() if one.text() == "By tag")
    with qtbot.waitSignal(pane.mode_changed) as told:
        action.trigger()
    assert told.args == ["list-tag"]
    assert heads(pane)[-1] == "Without a tag"


# Many


def many(count: int) -> list[Annotation]:
    return [
        Annotation(
            f"{n:032x}",
            "highlight",
            COLOURS[n % 5],
            Anchor(Span(10 * n, 10 * n + 4), f"第{n}处" if n % 7 else f"第{n}处水闸", "", ""),
            tags=(f"标签{n % 20}",),
            created=f"2026-03-01T08:00:{n % 60:02}.000Z",
        )
        for n in range(count)
    ]


@pytest.mark.parametrize("sort", [PLACE, SECTION, TIME, COLOUR, TAG])
def test_a_filter_over_thousands_is_brought_about_in_slices(sort: str) -> None:
    order = AnnotationOrder()
    order.replace(many(2_000))
    order.arrange(Filter(words="水闸"), sort)
    turns = 1
    while not order.sift():
        assert len(order) == 2_000, "what was shown stays until the new order is complete"
        turns += 1
    assert turns == 2_000 // SLICE + 1
    assert len(order) == len([n for n in range(2_000) if n % 7 == 0])


def test_a_turn_costs_the_same_however_many_there_are() -> None:
    def one_turn(count: int) -> int:
        order = AnnotationOrder()
        order.replace(many(count))
        order.arrange(Filter(words="水闸"), PLACE)
        return lines_run(order.sift)

    assert one_turn(4_000) == one_turn(2_000)


def test_what_changes_while_it_is_sifted_is_not_lost() -> None:
    order = AnnotationOrder()
    some = many(1_000)
    order.replace(some)
    order.arrange(Filter(colours=frozenset({"rouge"})), TAG)
    order.sift()
    order.put(some[0].with_changes(colour="rouge"))
    order.drop(some[4].id)
    order.put(many(1_001)[1_000].with_changes(colour="rouge"))
    while not order.sift():
        pass
    wanted = {one.id for one in some if one.colour == "rouge"} - {some[4].id} | {some[0].id, f"{1_000:032x}"}
    assert set(order.ids()) == wanted


def test_ten_thousand_cards_exist_only_where_they_are_seen(pane: AnnotationsPane, qtbot: QtBot) -> None:
    pane.show_annotations(many(10_000))
    assert len(pane.findChildren(Card)) < 40
    part(popover(pane), QLineEdit, "Words in passage or note").setText("水闸")
    qtbot.waitUntil(lambda: said(pane).startswith("1429 of 10000"))
    assert all("水闸" in quote for quote in shown(pane))


@pytest.mark.parametrize("count", [10, 400])
@pytest.mark.parametrize("sort", [PLACE, COLOUR, TAG])
def test_many_changes_at_once_are_the_same_as_one_after_the_other(count: int, sort: str) -> None:
    at_once, one_by_one = AnnotationOrder(), AnnotationOrder()
    for order in (at_once, one_by_one):
        order.replace(many(1_000))
        order.arrange(Filter(colours=frozenset({"rouge", "indigo"})), sort)
        while not order.sift():
            pass
    changed = [one.with_changes(colour="rouge", tags=("新",)) for one in many(1_100)[1_100 - count :]]
    gone = [one.id for one in many(count)]
    at_once.change(changed, gone)
    for one in changed:
        one_by_one.put(one)
    for one_id in gone:
        one_by_one.drop(one_id)
    assert at_once.ids() == one_by_one.ids()
    assert at_once.total == one_by_one.total


def test_a_note_is_written_at_once_though_a_filter_over_thousands_hid_it(pane: AnnotationsPane, qtbot: QtBot) -> None:
    some = many(3_000)
    pane.show_annotations(some)
    part(popover(pane), QLineEdit, "Words in passage or note").setText("水闸")
    qtbot.waitUntil(lambda: said(pane).startswith("429 of 3000"))
    pane.findChild(FilterPopover).close()
    pane.edit_note(some[1_501].id)
    assert pane.is_writing
    assert pane.filter.is_empty
    assert some[1_501].anchor.quote in shown(pane)


def test_another_order_of_the_list_keeps_the_current_card_in_view(pane: AnnotationsPane, qtbot: QtBot) -> None:
    some = many(1_000)
    pane.show_annotations(some)
    pane.set_current(some[900].id)
    assert some[900].anchor.quote in shown(pane)
    for mode in ("list-tag", "list-time", "list-colour", "list"):
        pane.set_mode(mode)
        qtbot.waitUntil(lambda: some[900].anchor.quote in shown(pane))


def test_a_mark_that_the_filter_hides_is_shown_only_if_it_is_asked_for(pane: AnnotationsPane) -> None:
    part(popover(pane), QCheckBox, "Starred only").click()
    pane.set_current(SOME[0].id, reveal=False)
    assert shown(pane) == [QUOTES[1]]
    pane.set_current(SOME[0].id)
    assert shown(pane) == list(QUOTES)
