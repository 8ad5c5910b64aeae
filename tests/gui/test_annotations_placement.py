"""Where cards stand."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.anchors import Anchor
from core.annotation import Annotation
from core.filtering import Filter
from core.spans import Span
from gui.models.annotations import PLACE, AnnotationOrder
from gui.panes.annotations_placement import UNIT, Pins, Row, View, beside, list_end, listed, placed

LINE = 30
"""Pixels between two marks of these tests: one begins every ten code points."""


def annotation(number: int, start: int, colour: str = "gamboge") -> Annotation:
    return Annotation(f"{number:032x}", "highlight", colour, Anchor(Span(start, start + 4), "春耕备耕", "", ""))


def order(count: int) -> AnnotationOrder:
    order = AnnotationOrder()
    order.replace(annotation(i, i * 10) for i in range(count))
    return order


def view(card: int = 100, height: int = 500) -> View:
    return View(height, 10, lambda _annotation: card)


def scrolled(top: int) -> tuple[object, Span]:
    return (lambda point: (point - top) // 10 * LINE), Span(top, top + 170)


def rows_at(marks: AnnotationOrder, top: int, *, pins: Pins | None = None, card: int = 100) -> list[Row]:
    y_of, visible = scrolled(top)
    return beside(marks, view(card), y_of, visible, pins=pins or Pins())


cards = st.lists(st.tuples(st.integers(0, 400), st.integers(20, 200)), min_size=1, max_size=12)


@given(cards, st.integers(0, 20), st.data())
def test_cards_never_overlap_and_keep_their_order(wants: list[tuple[int, int]], gap: int, data: st.DataObject) -> None:
    wanted, heights = sorted(want for want, _ in wants), [height for _, height in wants]
    pinned = data.draw(st.none() | st.integers(0, len(wants) - 1))
    tops = placed(wanted, heights, gap, pinned)
    assert all(below >= above + height + gap for (above, below), height in zip(pairwise(tops), heights, strict=False))


@given(cards, st.integers(0, 20))
def test_cards_give_way_downwards_only_as_far_as_they_must(wants: list[tuple[int, int]], gap: int) -> None:
    wanted, heights = sorted(want for want, _ in wants), [height for _, height in wants]
    tops = placed(wanted, heights, gap)
    assert tops[0] == wanted[0]
    for i in range(1, len(tops)):
        assert tops[i] == max(wanted[i], tops[i - 1] + heights[i - 1] + gap)


@given(cards, st.integers(0, 20), st.data())
def test_the_current_card_keeps_its_height(wants: list[tuple[int, int]], gap: int, data: st.DataObject) -> None:
    wanted, heights = sorted(want for want, _ in wants), [height for _, height in wants]
    pinned = data.draw(st.integers(0, len(wants) - 1))
    assert placed(wanted, heights, gap, pinned)[pinned] == wanted[pinned]


def test_a_card_stands_at_the_height_of_its_mark() -> None:
    marks = AnnotationOrder()
    marks.replace([annotation(1, 20), annotation(2, 130)])
    assert [(row.top, row.height) for row in rows_at(marks, 0)] == [(60, 100), (390, 100)]


def test_only_cards_in_view_are_placed() -> None:
    rows = rows_at(order(5000), 20_000)
    assert 1 <= len(rows) <= 6
    assert all(-row.height < row.top < 500 for row in rows)


def test_many_marks_above_do_not_hide_the_cards_of_what_is_read() -> None:
    rows = rows_at(order(5000), 20_000)
    assert any(row.annotation.span.start == 20_000 and row.top == 0 for row in rows)


def test_the_current_card_stands_at_its_mark_among_many() -> None:
    marks = order(5000)
    at = marks.first_from(20_100)
    current = [row for row in rows_at(marks, 20_000, pins=Pins(current=at)) if row.annotation is marks[at]]
    assert [row.top for row in current] == [10 * LINE]


def test_a_current_card_out_of_view_holds_nothing() -> None:
    marks = order(5000)
    assert rows_at(marks, 20_000, pins=Pins(current=3)) == rows_at(marks, 20_000)


def test_an_open_card_stays_in_view_when_its_mark_is_scrolled_away() -> None:
    marks = order(5000)
    for at, top in ((0, 0), (4999, 400)):
        row = next(row for row in rows_at(marks, 20_000, pins=Pins(open=at)) if row.annotation is marks[at])
        assert row.top == top


def test_marks_that_are_not_laid_out_have_no_card() -> None:
    assert beside(order(20), view(), lambda _point: None, Span(0, 100), pins=Pins()) == []


@given(st.integers(0, 60), st.integers(0, 100), st.integers(20, 200))
def test_a_list_fills_its_view_and_ends_with_the_last_card(count: int, per_cent: int, card: int) -> None:
    marks = order(count)
    last = list_end(marks, view(card))
    rows = listed(marks, view(card), last * per_cent // 100)
    assert all(below.top - above.top == card + 10 for above, below in pairwise(rows))
    if count * (card + 10) >= 500:
        assert rows[0].top <= 0
        assert rows[-1].top + card + 10 >= 500 - 1
    else:
        assert (last, len(rows)) == (0, count)


def test_the_end_of_a_list_shows_the_last_card_whole() -> None:
    marks = order(50)
    last = listed(marks, view(), list_end(marks, view()))[-1]
    assert last.annotation is marks[49]
    assert abs(last.top + last.height + 10 - 500) <= 1
    assert list_end(marks, view()) < 50 * UNIT


numbers = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 50), st.sampled_from(["gamboge", "rouge"]), st.booleans()), max_size=40)


@given(numbers, st.sampled_from([(), ("rouge",), ("gamboge", "rouge")]))
def test_the_order_is_that_of_sorting_anew_after_every_change(changes: list[tuple[int, int, str, bool]], colours: tuple[str, ...]) -> None:
    marks = AnnotationOrder()
    marks.arrange(Filter(colours=frozenset(colours)), PLACE)
    marks.sift()
    plain: dict[str, Annotation] = {}
    for number, start, colour, is_put in changes:
        one = annotation(number, start, colour)
        if is_put:
            plain[one.id] = one
            marks.put(one)
        else:
            plain.pop(one.id, None)
            marks.drop(one.id)
    wanted = sorted((a for a in plain.values() if not colours or a.colour in colours), key=lambda a: (a.span, a.id))
    assert [marks[i] for i in range(len(marks))] == wanted
    assert marks.total == len(plain)
    assert [marks.index_of(a.id) for a in wanted] == list(range(len(wanted)))
