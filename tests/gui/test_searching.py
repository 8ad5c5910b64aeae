"""The search of one text in workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.finding import PART, Hits, Query, find_words
from core.patterns import PatternError
from core.segment import Segmenter
from core.spans import Span
from gui.searching import Searching

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

LINE = "发展中国家要发展，路子要自己走，渠道要有人看，出了事有人答应。\n"
TEXT = LINE * 4_000
SEEN = Span(60_000, 61_000)


@pytest.fixture
def searching(qtbot: QtBot) -> Iterator[Searching]:
    """What searches, at its end afterwards."""
    searching = Searching()
    yield searching
    searching.end()


class Heard:
    """What a search has told."""

    def __init__(self, searching: Searching) -> None:
        self.found: list[tuple[Hits, bool]] = []
        self.failed: list[PatternError] = []
        searching.found.connect(lambda hits, is_complete: self.found.append((hits, is_complete)))
        searching.failed.connect(self.failed.append)


def everything(qtbot: QtBot, searching: Searching, query: Query, text: str = TEXT, seen: Span = SEEN) -> Heard:
    """Search for something and return all that is told."""
    heard = Heard(searching)
    searching.begin(text, query, seen)
    qtbot.waitUntil(lambda: not searching.is_busy, timeout=20_000)
    return heard


@pytest.mark.parametrize("query", [Query("渠道"), Query("，"), Query("渠.", is_pattern=True)])
def test_what_is_near_comes_first_and_then_everything(qtbot: QtBot, searching: Searching, query: Query) -> None:
    (near, is_first_all), (every, is_last_all) = everything(qtbot, searching, query).found
    assert (is_first_all, is_last_all) == (False, True)
    assert 0 < len(near) < len(every)
    assert near[0].start < SEEN.start < SEEN.end < near[len(near) - 1].end
    words = query.words.replace("渠.", "渠道")
    assert every == find_words(TEXT, Query(words))
    assert set(near) <= set(every)


def test_nothing_near_is_not_told_as_nothing(qtbot: QtBot, searching: Searching) -> None:
    text = "渠道\n" + "水" * 200_000
    ((hits, is_complete),) = everything(qtbot, searching, Query("渠道"), text, Span(150_000, 150_500)).found
    assert (list(hits), is_complete) == ([Span(0, 2)], True)


def test_whole_words_come_in_parts_from_where_the_reader_is(qtbot: QtBot, searching: Searching) -> None:
    found = everything(qtbot, searching, Query("发展", is_word=True)).found
    assert len(found) >= 1 + len(TEXT) // PART
    assert [is_complete for _, is_complete in found] == [False] * (len(found) - 1) + [True]
    lengths = [len(hits) for hits, _ in found]
    assert lengths == sorted(lengths)
    is_whole = Segmenter().is_whole
    in_line = [hit.start for hit in find_words(LINE, Query("发展", is_word=True), is_whole=is_whole)]
    assert in_line == [6]
    every, _ = found[-1]
    assert [hit.start for hit in every] == [at * len(LINE) + 6 for at in range(4_000)]
    # All of those told before hold.
    for hits, _ in found:
        assert set(hits) <= set(every)


def test_the_newest_request_wins(qtbot: QtBot, searching: Searching) -> None:
    heard = Heard(searching)
    for words in ("渠", "渠道", "渠道要"):
        searching.begin(TEXT, Query(words), SEEN)
    qtbot.waitUntil(lambda: not searching.is_busy)
    # What stands near the reader is told at once; of all places only those of the newest.
    assert [(len(hits[0]), is_complete) for hits, is_complete in heard.found] == [(1, False), (2, False), (3, False), (3, True)]


def test_a_request_made_at_the_first_hits_of_another_ends_that(qtbot: QtBot, searching: Searching) -> None:
    heard = Heard(searching)
    searching.found.connect(lambda hits, _all: len(hits[0]) == 1 and searching.begin(TEXT, Query("渠道"), SEEN))
    searching.begin(TEXT, Query("渠"), SEEN)
    qtbot.waitUntil(lambda: bool(heard.found) and heard.found[-1][1])
    assert [len(hits[0]) for hits, _ in heard.found] == [1, 2, 2]


def test_what_is_stopped_tells_nothing(qtbot: QtBot, searching: Searching) -> None:
    searching.begin(TEXT, Query("渠"), SEEN)
    heard = Heard(searching)
    searching.stop()
    assert not searching.is_busy
    everything(qtbot, searching, Query("没有的话"))
    assert all(not len(hits) for hits, _ in heard.found)


def test_a_bad_pattern_fails_once(qtbot: QtBot, searching: Searching) -> None:
    heard = everything(qtbot, searching, Query("渠(", is_pattern=True))
    assert [type(error) for error in heard.failed] == [PatternError]
    assert heard.found == []


def test_a_pattern_that_takes_long_near_the_reader_has_its_time_for_the_whole(qtbot: QtBot, searching: Searching) -> None:
    text = ("a" * 40 + "b") * 3_000
    heard = everything(qtbot, searching, Query("(a+)+$", is_pattern=True), text, Span(0, 1_000))
    (error,) = heard.failed
    assert error.is_ended
    heard = everything(qtbot, searching, Query("渠道", is_pattern=True))
    assert len(heard.found[-1][0]) == 4_000


def test_it_goes_on_after_a_rest(qtbot: QtBot, searching: Searching) -> None:
    query = Query("渠.", is_pattern=True)
    everything(qtbot, searching, query)
    searching.rest()
    assert len(everything(qtbot, searching, query).found[-1][0]) == 4_000


@pytest.mark.parametrize("query", [Query("渠"), Query("渠", is_word=True), Query("渠", is_pattern=True)])
def test_an_empty_text_has_nothing(qtbot: QtBot, searching: Searching, query: Query) -> None:
    ((hits, is_complete),) = everything(qtbot, searching, query, "", Span(0, 0)).found
    assert (len(hits), is_complete) == (0, True)


def test_a_pattern_sees_the_ends_of_the_paragraphs_near_the_reader(qtbot: QtBot, searching: Searching) -> None:
    near, _ = everything(qtbot, searching, Query("^发展.*。$", is_pattern=True)).found[0]
    assert all(hit.of(TEXT) == LINE.rstrip() for hit in near)
    assert len(near) > 100
