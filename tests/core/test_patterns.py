"""A reader's regular expressions: what they find, what is said of a bad one, and that none can hold up the program."""

from __future__ import annotations

import re
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.finding import Hits, Query
from core.finding_apart import Finder
from core.patterns import PatternError, find_pattern
from core.progress import Cancelled
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

HOSTILE = ("a" * 40 + "b") * 3_000
"""On this text ``(a+)+$`` would take longer than anybody lives."""
ENDLESS = Query("(a+)+$", is_pattern=True)
SPEECH = "第一条 修闸。\n第二条 清淤，3月5日前完工。\n第十二条 GDP增长5%。"


@pytest.fixture
def finder() -> Iterator[Finder]:
    """What looks for things in a process of its own, ended afterwards."""
    finder = Finder()
    yield finder
    finder.close()


def words_of(hits: Hits, text: str = SPEECH) -> list[str]:
    return [span.of(text) for span in hits]


def apart(finder: Finder, pattern: str, text: str = SPEECH) -> list[str]:
    return words_of(finder.find(text, Query(pattern, is_pattern=True)), text)


@given(st.text("ab渠\n", max_size=30), st.sampled_from(["a+", "渠.", "^a", "b$", "a*b", "[^a]+", "(a|b)渠", "a*"]))
def test_the_places_are_those_of_the_standard_library_without_the_empty_ones(text: str, pattern: str) -> None:
    expected = [match.span() for match in re.finditer(pattern, text, re.MULTILINE) if match.group()]
    if not expected:
        with suppress(PatternError):
            assert not find_pattern(text, pattern, is_exact=True)
    else:
        assert [(span.start, span.end) for span in find_pattern(text, pattern, is_exact=True)] == expected


def test_a_process_of_its_own_finds_the_same(finder: Finder) -> None:
    assert apart(finder, r"第[一二三四五六七八九十]+条") == ["第一条", "第二条", "第十二条"]
    assert apart(finder, r"\d+月\d+日") == ["3月5日"]
    assert apart(finder, "。$") == ["。"] * 3
    assert apart(finder, "𠮷+", "甲𠮷𠮷乙𠮷") == ["𠮷𠮷", "𠮷"]


def test_it_is_told_another_text(finder: Finder) -> None:
    assert apart(finder, "闸") == ["闸"]
    assert apart(finder, "闸", "没有") == []
    assert apart(finder, "闸") == ["闸"]


def test_case_is_told_apart_only_if_it_is_wanted(finder: Finder) -> None:
    assert apart(finder, "gdp") == ["GDP"]
    assert words_of(finder.find(SPEECH, Query("gdp", is_exact=True, is_pattern=True))) == []


def test_a_part_of_the_text_can_be_looked_through(finder: Finder) -> None:
    second = SPEECH.index("第二条")
    hits = finder.find(SPEECH, Query("^第.+条", is_pattern=True), within=Span(second, SPEECH.index("\n", second)))
    assert words_of(hits) == ["第二条"]


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("第(一", "opening ( without its closing )"),
        ("第一)", "closing ) at character 3"),
        ("[一二", "opening [ without its closing ]"),
        ("*一", "repeats nothing at character 1"),
        ("一**", "repeats nothing at character 3"),
        ("一\\", "ends in a backslash"),
        (r"一\q", "backslash at character 2"),
        (r"一\x1", "backslash at character 2"),
        ("[二-一]", "range before character 5"),
        ("一{3,1}", "Write the smaller first, as in {2,5}."),
        ("一{99999999999}", "too large"),
        (r"(一)\2", "does not have"),
        ("(?P<1>一)", "name of a group"),
        ("(?Z一)", "behind (? at character 3"),
        (r"\p{Foo}", r"write \p{Han}"),
        ("(" * 3000 + ")" * 3000, "too many brackets"),
        ("^", "no words"),
        ("(?P<>一)", "name of a group"),
        ("(?P<节一)", "name of a group"),
        ("(?i-i)一", "switches before character 6 do not go together"),
        ("(?-)一", "switches before character 4 do not go together"),
        ("(?au)一", "switches before character 5 do not go together"),
        ("(?:一){e<=-1}", "allow for slips"),
        ("一{e", "braces at character 4"),
        ("(?(?x)一|二)", "condition at character 4"),
        (r"\N{qu}", "no character by the name before character 7"),
        ("(?-1)", "does not have"),
    ],
)
def test_a_bad_pattern_is_told_in_words(finder: Finder, pattern: str, said: str) -> None:
    with pytest.raises(PatternError) as caught:
        apart(finder, pattern)
    assert said in str(caught.value)
    assert apart(finder, "闸") == ["闸"]


def test_a_pattern_that_does_not_end_is_ended_and_told(finder: Finder) -> None:
    with pytest.raises(PatternError, match="half a second"):
        finder.find(HOSTILE, ENDLESS)
    assert apart(finder, "闸") == ["闸"]


def test_a_pattern_that_takes_all_memory_takes_none_of_ours(finder: Finder) -> None:
    with pytest.raises(PatternError, match="was ended"):
        apart(finder, "((((a{1000}){1000}){1000}){1000})")
    assert apart(finder, "闸") == ["闸"]


@pytest.mark.parametrize(("pattern", "said"), [(".", "more places than"), ("x*", "no words")])
def test_countless_places_are_told_as_such(pattern: str, said: str) -> None:
    with pytest.raises(PatternError, match=said):
        find_pattern("水" * 3_000_000, pattern, is_exact=True)


def test_a_pattern_that_nobody_wants_any_more_is_ended_before_its_time(finder: Finder) -> None:
    finder.prepare(HOSTILE)
    raised: list[Exception] = []

    def look() -> None:
        try:
            finder.find(HOSTILE, ENDLESS, seconds=60)
        except (PatternError, Cancelled) as error:
            raised.append(error)

    worker = threading.Thread(target=look)
    worker.start()
    while worker.is_alive():
        finder.hurry()
        time.sleep(0.01)
    assert [type(error) for error in raised] == [Cancelled]
    assert apart(finder, "闸") == ["闸"]


def test_to_hurry_ends_no_pattern_that_has_just_begun(finder: Finder) -> None:
    finder.prepare(SPEECH)
    finder.hurry()
    assert apart(finder, "闸") == ["闸"]
    finder.hurry()
    assert apart(finder, "闸") == ["闸"]


def test_what_nobody_wants_any_more_when_its_turn_comes_is_not_looked_for(finder: Finder) -> None:
    def ask() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        finder.find(HOSTILE, ENDLESS, ask=ask)
    assert apart(finder, "闸") == ["闸"]


def test_nothing_is_looked_for_after_the_end(finder: Finder) -> None:
    finder.prepare(SPEECH)
    finder.close()
    with pytest.raises(Cancelled):
        apart(finder, "闸")


def test_whole_words_are_found_apart(finder: Finder) -> None:
    text = "发展中国家要发展，发展的路要自己走。"
    finder.prepare(text, has_words=True)
    everywhere = finder.find(text, Query("发展", is_word=True))
    assert [span.start for span in everywhere] == [text.index("发展，"), text.index("发展的")]
    taught = finder.find(text, Query("发展", is_word=True), taught=["发展的路"])
    assert [span.start for span in taught] == [text.index("发展，")]
    assert finder.find(text, Query("发展", is_word=True)) == everywhere


def test_whole_words_that_begin_in_a_part_of_the_text_are_found(finder: Finder) -> None:
    text = "修闸，清淤，修闸。"
    hits = finder.find(text, Query("修闸", is_word=True), within=Span(1, 7))
    assert [span.start for span in hits] == [6]


def test_of_the_places_of_a_pattern_those_of_whole_words_are_found(finder: Finder) -> None:
    text = "发展中国家要发展"
    assert [span.start for span in finder.find(text, Query("发.", is_pattern=True, is_word=True))] == [6]


def test_where_no_process_can_be_started_the_pattern_is_looked_for_here(finder: Finder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.finding_apart.sys.executable", "/nowhere/python")
    assert apart(finder, "闸") == ["闸"]
