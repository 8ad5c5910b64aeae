"""A day of recall in the real window, through the display: marks become cards, are asked, answered, taken back, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.recall import RecallWishes
from core.session import ReadingSession
from tests.display import wait_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.recall import RecallDay
    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

OPENING, SENTENCE = 2, 6
"""Lines of whole sentences on the page."""


def day(reader: Reader) -> RecallDay:
    """Return what another program would find in the library."""
    with ReadingSession(reader.library) as session:
        return session.recall.day(RecallWishes())


def wait_for_day(reader: Reader, is_wanted: Callable[[RecallDay], bool]) -> RecallDay:
    """Return what there is to recall as soon as it is as wanted."""

    def look() -> list[RecallDay] | None:
        found = day(reader)
        return [found] if is_wanted(found) else None

    return wait_for(look, "the library never holds the answers that are waited for")[0]


def strike(reader: Reader, *keys: str) -> None:
    """Strike keys one after the other, each when what came of the one before is seen."""
    for key in keys:
        reader.press(key)
        reader.rest()


def test_a_day_of_recall_is_done_by_keyboard_and_is_kept(reader: Reader, speech: Path) -> None:
    reader.open(speech)
    for count, line in enumerate((OPENING, SENTENCE), 1):
        reader.select(reader.lines()[line])
        strike(reader, "r")
        wait_for_day(reader, lambda found, count=count: found.new == count)
    assert reader.painted() != {}
    strike(reader, "ctrl+shift+r")
    assert reader.painted() == {}, "the page is still seen"
    strike(reader, "3")
    assert day(reader).done == 0, "answered unseen"
    strike(reader, "space", "1")
    assert wait_for_day(reader, lambda found: found.done == 1).known == 0
    strike(reader, "u")
    wait_for_day(reader, lambda found: found.done == 0)
    strike(reader, "space", "4", "Return", "4")
    ended = wait_for_day(reader, lambda found: found.done == 2)
    assert (ended.known, ended.waiting, ended.next_due is not None) == (2, 0, True)
    strike(reader, "ctrl+z")
    wait_for_day(reader, lambda found: found.done == 1)
    strike(reader, "space", "4", "Escape")
    assert reader.painted() != {}
    reader.close()
    kept = day(reader)
    assert (kept.done, kept.known, kept.waiting, kept.total) == (2, 2, 0, 2)
