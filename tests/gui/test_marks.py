"""The index of marks and their looks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.anchors import Anchor
from core.annotation import Annotation
from core.spans import Span
from gui.panes.page.marks import MarkFaces, MarkIndex
from gui.theme import Theme

TEXT = "清淤的土不许堆在渠边，运到村口的低洼处填平。" * 5
SPANS = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(lambda ends: Span(min(ends), max(ends)))


def a_mark(number: int, span: Span, kind: str = "highlight", colour: str = "gamboge", status: str = "anchored") -> Annotation:
    return Annotation(f"{number:032x}", kind, colour, Anchor.of(TEXT, span), status=status)


@given(st.lists(SPANS, max_size=30), st.sets(st.integers(0, 29)), SPANS)
def test_the_index_finds_exactly_the_marks_that_touch_a_span(spans: list[Span], dropped: set[int], wanted: Span) -> None:
    marks = [a_mark(number, span) for number, span in enumerate(spans)]
    half = len(marks) // 2
    index = MarkIndex(marks[:half])
    for mark in marks[half:]:
        index.put(mark)
    for number in dropped:
        index.drop(f"{number:032x}")
    left = [mark for number, mark in enumerate(marks) if number not in dropped and mark.span]
    assert {mark.id for mark in index.touching(wanted)} == {mark.id for mark in left if mark.span.overlaps(wanted)}
    assert [mark.id for mark in index.all()] == [mark.id for mark in sorted(left, key=lambda mark: (mark.span, mark.id))]


def test_a_mark_that_is_put_again_stands_once_at_its_new_place() -> None:
    index = MarkIndex([a_mark(1, Span(0, 4))])
    index.put(a_mark(1, Span(10, 14)))
    assert index.touching(Span(0, 9)) == []
    assert [mark.span for mark in index.all()] == [Span(10, 14)]


def test_a_mark_that_loses_its_place_goes() -> None:
    index = MarkIndex([a_mark(1, Span(0, 4))])
    index.put(a_mark(1, Span(0, 4), status="orphan"))
    assert len(index) == 0


@pytest.mark.parametrize("count", [12, 120])
def test_few_changes_and_many_leave_what_one_by_one_leaves(count: int) -> None:
    kinds = ("highlight", "underline", "bookmark")
    before = [a_mark(n, Span(7 * n, 7 * n + (n % 3 != 2) * (5000 if n % 10 == 0 else 4)), kinds[n % 3]) for n in range(count)]
    moved = [a_mark(n, Span(7 * n + 2, 7 * n + 5), status="orphan" if n % 4 == 0 else "anchored") for n in range(0, count, 2)]
    added = [a_mark(n, Span(n, n + 3)) for n in range(count, count + 5)]
    dropped = [mark.id for mark in before[1::4]]
    index, other = MarkIndex(before), MarkIndex(before)
    index.change([*moved, *added], dropped)
    for mark_id in dropped:
        other.drop(mark_id)
    for mark in (*moved, *added):
        other.put(mark)
    assert index.all() == other.all()
    assert len(index) == len(other) < len(before) + len(added)
    for point in range(0, 7 * count + 5000, 3):
        assert index.at(point) == other.at(point)


@given(st.lists(st.tuples(st.integers(0, 9000), st.integers(1, 6000)), max_size=20), st.integers(0, 15_000))
def test_marks_longer_than_a_page_are_found_from_their_middle(passages: list[tuple[int, int]], point: int) -> None:
    marks = [a_mark(number, Span(start, start + length)) for number, (start, length) in enumerate(passages)]
    index = MarkIndex(marks[::2])
    for mark in marks[1::2]:
        index.put(mark)
    for mark in marks[::3]:
        index.drop(mark.id)
    left = sorted((mark for number, mark in enumerate(marks) if number % 3), key=lambda mark: (mark.span, mark.id))
    assert index.touching(Span(point, point + 1)) == [mark for mark in left if point in mark.span]


@given(st.lists(st.integers(0, 60), max_size=20), SPANS)
def test_bookmarks_are_found_between_two_places(points: list[int], span: Span) -> None:
    marks = [a_mark(number, Span(point, point), "bookmark") for number, point in enumerate(points)]
    index = MarkIndex([*marks, a_mark(99, Span(10, 30))])
    assert {mark.id for mark in index.bookmarks(span)} == {mark.id for mark in marks if span.start <= mark.span.start <= span.end}
    assert [mark.id for mark in index.touching(Span(0, 100))] == [f"{99:032x}"]


def test_the_innermost_mark_comes_first_and_a_bookmark_last() -> None:
    index = MarkIndex([a_mark(1, Span(0, 20)), a_mark(2, Span(4, 8)), a_mark(3, Span(5, 5), "bookmark"), a_mark(4, Span(6, 6), "bookmark")])
    assert [int(mark.id, 16) for mark in index.at(5)] == [2, 1, 3]


def test_a_note_on_the_document_has_no_place_on_the_page() -> None:
    assert len(MarkIndex([a_mark(1, Span(0, 0), "document-note")])) == 0


def test_where_highlights_overlap_their_grounds_mix() -> None:
    theme = Theme.load("paper")
    pieces = MarkFaces(theme).of([a_mark(1, Span(0, 6)), a_mark(2, Span(4, 8), colour="indigo")])
    assert [span for span, _ in pieces] == [Span(0, 4), Span(4, 6), Span(6, 8)]
    grounds = [face.background().color() for _, face in pieces]
    assert grounds == [theme.mark(["gamboge"]), theme.mark(["gamboge", "indigo"]), theme.mark(["indigo"])]


@pytest.mark.parametrize("kind", ["underline", "wavy", "strike", "bookmark"])
def test_only_a_highlight_changes_the_ground(kind: str) -> None:
    assert MarkFaces(Theme.load("paper")).of([a_mark(1, Span(0, 6), kind)]) == []
