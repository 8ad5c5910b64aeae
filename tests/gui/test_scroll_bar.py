"""The ticks on the scroll bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.annotation import COLOURS
from gui.theme import Theme
from gui.widgets.scroll_bar import TickBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

THEME = Theme.load("paper")
HEIGHT = 300


@pytest.fixture
def bar(qtbot: QtBot) -> TickBar:
    bar = TickBar(THEME)
    qtbot.addWidget(bar)
    bar.resize(THEME.metrics.scroll_bar, HEIGHT)
    bar.show()
    return bar


def rows_of(bar: TickBar, pigment: str) -> list[int]:
    """Return the rows of pixels that have a pigment in the middle."""
    picture = bar.grab().toImage()
    return [row for row in range(picture.height()) if picture.pixelColor(picture.width() // 2, row) == THEME.edge(pigment)]


def test_ticks_stand_at_their_part_of_the_length(bar: TickBar) -> None:
    bar.show_ticks({"a": (0.0, "gamboge"), "b": (0.5, "indigo"), "c": (1.0, "rouge")})
    assert rows_of(bar, "gamboge")[0] == 0
    assert rows_of(bar, "indigo")[0] == pytest.approx(HEIGHT / 2, abs=4)
    assert rows_of(bar, "rouge")[-1] == HEIGHT - 1


def test_a_tick_can_be_added_moved_and_taken_off(bar: TickBar) -> None:
    bar.show_ticks({"a": (0.0, "gamboge")})
    assert rows_of(bar, "indigo") == []
    bar.put_tick("b", 0.2, "indigo")
    before = rows_of(bar, "indigo")
    bar.put_tick("b", 0.8, "indigo")
    after = rows_of(bar, "indigo")
    assert 0 < before[-1] < after[0]
    bar.drop_tick("b")
    assert rows_of(bar, "indigo") == []
    assert rows_of(bar, "gamboge") != []


def test_ticks_move_with_the_bars_length(bar: TickBar) -> None:
    bar.show_ticks({"a": (0.5, "rouge")})
    rows_of(bar, "rouge")
    bar.resize(bar.width(), 2 * HEIGHT)
    assert rows_of(bar, "rouge")[0] == pytest.approx(HEIGHT, abs=4)


def test_ticks_that_would_touch_become_one_of_the_most_frequent_pigment(bar: TickBar) -> None:
    bar.show_ticks({"a": (0.5, "rouge"), "b": (0.5, "indigo"), "c": (0.501, "indigo")})
    assert len(rows_of(bar, "indigo")) == 3
    assert rows_of(bar, "rouge") == []
    bar.put_tick("d", 0.5, "rouge")
    bar.put_tick("e", 0.5, "rouge")
    assert len(rows_of(bar, "rouge")) == 3
    assert rows_of(bar, "indigo") == []


def test_a_gap_stays_between_ticks_however_many_there_are(bar: TickBar) -> None:
    middle = bar.width() // 2
    before = bar.grab().toImage()
    bar.show_ticks({str(i): (i / 2000, "rouge") for i in range(2001)})
    after = bar.grab().toImage()
    rows = [row for row in range(HEIGHT) if after.pixelColor(middle, row) != before.pixelColor(middle, row)]
    ticks = [row for row in rows if row - 1 not in rows]
    assert len(rows) == 3 * len(ticks)
    assert len(ticks) > HEIGHT // 5


def test_ticks_are_pale_where_they_are_many(bar: TickBar) -> None:
    bar.show_ticks({str(i): (i / 10, "rouge") for i in range(11)})
    assert rows_of(bar, "rouge") != []
    bar.show_ticks({str(i): (i / 2000, "rouge") for i in range(2001)})
    assert rows_of(bar, "rouge") == []


def test_a_tick_under_another_is_seen_again_when_that_goes(bar: TickBar) -> None:
    bar.show_ticks({"a": (0.5, "rouge"), "b": (0.5, "indigo"), "c": (0.5, "indigo")})
    assert rows_of(bar, "rouge") == []
    for gone in ("b", "c"):
        bar.drop_tick(gone)
    assert len(rows_of(bar, "rouge")) == 3
    assert rows_of(bar, "indigo") == []
    bar.drop_tick("a")
    assert rows_of(bar, "rouge") == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from([0.1, 0.101, 0.4, 1.0]), st.sampled_from([None, *COLOURS])), max_size=12)
)
def test_changed_one_by_one_the_ticks_are_as_if_they_had_been_shown_at_once(
    bar: TickBar, changes: list[tuple[str, float, str | None]]
) -> None:
    left: dict[str, tuple[float, str]] = {}
    bar.show_ticks({})
    for tick_id, part, pigment in changes:
        if pigment is None:
            bar.drop_tick(tick_id)
            left.pop(tick_id, None)
        else:
            bar.put_tick(tick_id, part, pigment)
            left[tick_id] = part, pigment
        bar.grab()
    step_by_step = {pigment: rows_of(bar, pigment) for pigment in COLOURS}
    bar.show_ticks(left)
    at_once = {pigment: rows_of(bar, pigment) for pigment in COLOURS}
    assert {row for rows in step_by_step.values() for row in rows} == {row for rows in at_once.values() for row in rows}
    parts = {round(part, 1) for part, _ in left.values()}
    if len(parts) == len(left):
        # Of several that share a place in equal numbers either may be shown.
        assert step_by_step == at_once


def hit_rows(bar: TickBar, token: str = "hit_current", x: int = 1) -> list[int]:
    """Return the rows of pixels that are painted as hits are, near the left border."""
    picture = bar.grab().toImage()
    return [row for row in range(picture.height()) if picture.pixelColor(x, row) == THEME.colour(token)]


def test_hits_stand_at_the_left_of_ticks(bar: TickBar) -> None:
    bar.show_ticks({"a": (0.5, "rouge")})
    bar.show_hits(lambda count: [0, count // 2, count])
    rows = hit_rows(bar)
    assert len(rows) == 9
    assert rows[0] == 0
    assert rows[-1] == HEIGHT - 1
    assert len([row for row in range(HEIGHT) if bar.grab().toImage().pixelColor(bar.width() - 3, row) == THEME.edge("rouge")]) == 3
    bar.show_hits(None)
    assert hit_rows(bar) == []


def test_the_current_hit_goes_over_the_whole_width(bar: TickBar) -> None:
    bar.show_hits(lambda count: range(count + 1))
    bar.show_current_hit(1.0)
    for x in (1, bar.width() - 1):
        assert hit_rows(bar, "ink", x)[-1] == HEIGHT - 1
    bar.show_current_hit(None)
    assert hit_rows(bar, "ink") == []


def test_hits_are_asked_for_once_for_each_length_of_the_bar(bar: TickBar) -> None:
    asked: list[int] = []

    def cells(count: int) -> list[int]:
        asked.append(count)
        return [count]

    bar.show_hits(cells)
    for _ in range(3):
        hit_rows(bar)
    assert len(asked) == 1
    bar.resize(bar.width(), 2 * HEIGHT)
    assert hit_rows(bar)[-1] == 2 * HEIGHT - 1
    bar.forget_hits()
    hit_rows(bar)
    assert asked == [asked[0], asked[1], asked[1]]
    assert asked[1] > asked[0]
