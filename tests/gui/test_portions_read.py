"""Which portions have been read through in a window."""

from __future__ import annotations

import pytest

from core.plans import Portion, StudyPlan
from core.spans import Span
from gui.models.portions_read import PortionsRead
from gui.models.reading_progress import SeenText

WHOLE = Span(0, 1_000)
PLAN = StudyPlan(
    "e" * 32,
    "学习",
    "2026-03-02",
    "2026-03-03",
    portions=(
        Portion(7, "讲话", Span(0, 400), "", 400, "2026-03-02", None, 0),
        Portion(7, "讲话", Span(400, 1_000), "", 600, "2026-03-03", None, 1),
    ),
)


@pytest.fixture
def read() -> PortionsRead:
    return PortionsRead()


def through(read: PortionsRead, seen: SeenText, *spans: Span) -> list[int]:
    """Let spans stand on the page one after the other; return which portions have been read through by that."""
    found: list[int] = []
    for span in spans:
        read.see(7, span)
        seen = seen.saw(span)
        found += [one.position for one in read.through(7, PLAN, seen, span) if one.position not in found]
    return found


def test_what_was_read_long_before_is_to_be_read_again(read: PortionsRead) -> None:
    seen = SeenText.of([WHOLE])
    read.begin(7, seen)
    assert through(read, seen, Span(0, 200)) == []
    assert through(read, seen, Span(0, 200), Span(200, 380)) == [0]


def test_the_rest_of_what_was_begun_before_is_enough(read: PortionsRead) -> None:
    seen = SeenText.of([Span(0, 300)])
    read.begin(7, seen)
    assert through(read, seen, Span(300, 420)) == [0]


def test_what_stood_on_the_page_before_there_was_a_plan_does_not_count(read: PortionsRead) -> None:
    read.begin(7, SeenText())
    seen = SeenText.of([Span(0, 400)])
    read.see(7, Span(0, 400))
    read.begin_anew(7, seen)
    assert through(read, seen, Span(0, 100)) == []


def test_a_portion_that_is_wanted_unread_stays_so(read: PortionsRead) -> None:
    read.begin(7, SeenText())
    read.leave(PLAN.id, PLAN.portions[:1])
    assert through(read, SeenText(), Span(0, 500), Span(500, 1_000)) == [1]


def test_only_what_is_new_on_the_page_is_counted(read: PortionsRead) -> None:
    assert [read.see(7, span) for span in (Span(0, 100), Span(50, 150), Span(20, 90))] == [100, 50, 0]
