"""The bench measures what it says: texts, pictures, figures."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.importers import read
from core.session import ReadingSession
from tests.bench import bare, generate, imports, outlines
from tests.bench.__main__ import MEASURES, is_wanted
from tests.bench.figures import Figure, percentile, write_json
from tests.bench.home import SAMPLE, Home
from tests.bench.screen import INTERVAL, PIXEL, SETTLED, Area, Frame, Recording, Screen, WatchedDisplay, difference, first_settled
from tests.bench.starts import running

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_the_book_has_the_length_and_the_paragraphs_that_are_promised() -> None:
    text = generate.book()
    lines = text.split("\n")
    bodies = [line for line in lines if line.endswith("。")]
    assert (len(text), len(lines)) == (1_400_000, 6_000)
    assert min(map(len, bodies)) >= generate.SHORTEST
    assert max(map(len, bodies)) == generate.LONGEST
    assert len(bodies) > 4_000
    assert all(any(line.startswith(label) for line in lines) for label in ("一、", "（一）", "1.", "一是"))


# The last of them, OFD, takes as long as all the others.
@pytest.mark.parametrize(("suffix", "make"), [(suffix, make) for suffix, make, _ in imports.FILES[:-1]])
def test_the_long_speech_is_whole_in_each_format(suffix: str, make: Callable[[], bytes], tmp_path: Path) -> None:
    data = make()
    assert data == make()
    path = tmp_path / f"讲话.{suffix}"
    path.write_bytes(data)
    text = "".join(read(path).text.split())
    assert imports.CHARACTERS * 0.98 < len(text) < imports.CHARACTERS * 1.05
    last = generate.speech(imports.CHARACTERS // imports.PER_PARAGRAPH, imports.CHARACTERS).split("\n")[-1]
    assert last in text


def test_the_frequent_word_stands_as_often_as_promised_and_nowhere_else() -> None:
    assert generate.FREQUENT not in generate.book()
    text = generate.frequent()
    assert text.count(generate.FREQUENT) == generate.TIMES
    assert text == generate.frequent()


@settings(max_examples=20)
@given(st.one_of(st.just(1), st.integers(3, 80)), st.integers(8_000, 60_000), st.integers(0, 5))
def test_a_text_has_exactly_the_size_asked_for(paragraphs: int, characters: int, seed: int) -> None:
    text = generate.speech(paragraphs, characters, seed)
    assert (len(text), text.count("\n") + 1) == (characters, paragraphs)
    assert text == generate.speech(paragraphs, characters, seed)


def test_numbers_are_written_as_headings_count() -> None:
    written = {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一百", 101: "一百零一", 110: "一百一十", 1001: "一千零一"}
    assert {number: generate.numeral(number) for number in written} == written


def test_a_document_is_annotated_as_often_as_asked(tmp_path: Path) -> None:
    path = tmp_path / "讲话.txt"
    path.write_text(generate.speech(40, 9_000), "utf-8")
    spans = generate.annotate(tmp_path / "library.db", path, 60)
    with ReadingSession(tmp_path / "library.db") as session:
        plan = session.plan(session.read(path))
        assert plan is not None
        stored = session.admit(plan).annotations
    assert [annotation.span for annotation in stored] == spans
    assert len(spans) == 60
    assert {annotation.kind for annotation in stored} == {"highlight", "underline"}


def _rows(pixels: list[list[int]]) -> list[bytes]:
    return [b"".join(pixel.to_bytes(PIXEL, "little") for pixel in row) for row in pixels]


@st.composite
def _pictures(draw: st.DrawFn) -> tuple[list[list[int]], list[list[int]]]:
    width, height = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    picture = st.lists(st.lists(st.integers(0, 3), min_size=width, max_size=width), min_size=height, max_size=height)
    return draw(picture), draw(picture)


@given(_pictures())
def test_the_difference_is_the_share_of_pixels_that_differ(pictures: tuple[list[list[int]], list[list[int]]]) -> None:
    one, other = pictures
    pairs = [pair for rows in zip(one, other, strict=True) for pair in zip(*rows, strict=True)]
    assert difference(_rows(one), _rows(other)) == sum(a != b for a, b in pairs) / len(pairs)


def test_the_unused_byte_of_a_pixel_is_no_difference() -> None:
    assert difference([b"\1\2\3\0"], [b"\1\2\3\xff"]) == 0


@given(st.lists(st.sampled_from([0.0, 0.004, 0.009, 0.01, 0.5, 1.0]), max_size=12).map(lambda shares: [*shares, 0.0]))
def test_a_window_has_settled_with_the_first_picture_that_stays(shares: list[float]) -> None:
    first = first_settled(shares)
    assert all(share < SETTLED for share in shares[first:])
    assert first == 0 or shares[first - 1] >= SETTLED


def test_what_changes_outside_an_area_does_not_delay_it() -> None:
    def frame(time: float, left: int, right: int) -> Frame:
        return Frame(time, bytes([left] * 4 * PIXEL + [right] * 4 * PIXEL), 8 * PIXEL)

    recording = Recording(10.0, [frame(10.0, 0, 0), frame(10.2, 1, 0), frame(10.5, 1, 1)])
    assert recording.settled(Area(0, 0, 4, 1)) == pytest.approx(0.2)
    assert recording.settled(Area(0, 0, 8, 1)) == pytest.approx(0.5)


def test_a_figure_over_its_limit_is_missed_and_one_below_the_least_too() -> None:
    assert Figure("time", 15.0, "ms", 16.0).verdict == "ok"
    assert Figure("time", 16.1, "ms", 16.0).verdict == "MISSED"
    assert Figure("quality", 0.84, "", 0.85, at_least=True).verdict == "MISSED"
    assert Figure("quality", 0.90, "", 0.85, at_least=True).verdict == "ok"
    assert Figure("quality", 0.0, "", 0.85, at_least=True).verdict == "MISSED"
    assert Figure("lost", 0, "", 0).verdict == "ok"
    assert Figure("lost", 1, "", 0).verdict == "MISSED"
    assert Figure("flush", 1.0, "ms").verdict == "told"
    assert Figure("quality", None, "", 0.85, at_least=True).verdict == "skipped"
    assert Figure("time", None, "", is_failed=True).verdict == "FAILED"


@given(st.lists(st.floats(0, 100), min_size=1), st.sampled_from([0.5, 0.9, 0.95, 1.0]))
def test_a_percentile_is_the_smallest_value_that_so_many_do_not_exceed(values: list[float], share: float) -> None:
    found = percentile(values, share)
    assert sum(value <= found for value in values) >= share * len(values)
    assert sum(value < found for value in values) < share * len(values)


def test_the_file_tells_what_the_lines_tell(tmp_path: Path) -> None:
    write_json([Figure("start.sample", 0.5, "s", 1.0, note="5 runs")], tmp_path / "build" / "bench.json")
    (row,) = json.loads((tmp_path / "build" / "bench.json").read_text("utf-8"))
    assert (row["name"], row["figure"], row["limit"], row["ratio"], row["verdict"]) == ("start.sample", 0.5, 1.0, 0.5, "ok")


def test_scores_are_those_of_the_counts() -> None:
    found = outlines.shares(
        {
            "total": {"heading": [8, 2, 2], "run-in": [0, 0, 5], "rel": [9, 10], "parent": [3, 4], "text": [1, 2]},
            "docs": {"a": {"title": True}, "b": {"title": False}},
        }
    )
    assert found == {
        "outline.headings": 0.8,
        "outline.run-ins": 0.0,
        "outline.levels": 0.9,
        "outline.parents": 0.75,
        "outline.titles": 0.5,
        "outline.words": 0.5,
    }


def test_a_name_asks_for_one_figure_or_for_all_that_begin_with_it() -> None:
    def chosen(word: str) -> list[str]:
        return [names[0] for names, _ in MEASURES if is_wanted(names, [word])]

    assert chosen("start") == ["start.sample", "start.book.text"]
    assert chosen("start.book") == ["start.book.text"]
    assert chosen("memory.sample") == ["start.sample"]
    assert chosen("star") == []


@pytest.mark.xcb
def test_a_window_is_seen_from_outside(tmp_path: Path) -> None:
    home = Home(tmp_path)
    command = [sys.executable, bare.__file__, str(SAMPLE), "sans-serif", "19"]
    with (
        WatchedDisplay(1600, 1000, window_manager=True, pointer=False) as display,
        Screen(display) as screen,
        running(display, screen, home, command) as start,
    ):
        assert (start.window.width, start.window.height) == (bare.WIDTH, bare.HEIGHT)
        assert 0.05 < start.whole < start.recording.frames[-1].time - start.recording.start + INTERVAL
        assert 20 < start.memory < 500
