"""The index of marks and their looks."""

from __future__ import annotations

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


def test_a_line_under_a_ground_keeps_both() -> None:
    theme = Theme.load("paper")
    pieces = MarkFaces(theme).of([a_mark(1, Span(0, 6)), a_mark(2, Span(4, 8), "wavy", "indigo")])
    assert [span for span, _ in pieces] == [Span(0, 4), Span(4, 6), Span(6, 8)]
    both = pieces[1][1]
    assert both.background().color() == theme.mark(["gamboge"])
    assert both.underlineColor() == theme.edge("indigo")
    assert both.underlineStyle() == both.UnderlineStyle.WaveUnderline


def test_a_bookmark_does_not_change_the_words() -> None:
    assert MarkFaces(Theme.load("paper")).of([a_mark(1, Span(0, 6), "bookmark")]) == []
