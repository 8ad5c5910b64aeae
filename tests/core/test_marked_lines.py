"""A text cut into pieces at the borders of its marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.exporters.marked import MOST, cover, lines
from core.spans import Span, mosaic
from tests.core.excerpt_kit import SPEECH, exported, mark, placed

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: Span(pair[0], sum(pair))), max_size=40).map(sorted)


@given(SPANS)
def test_pieces_are_those_of_the_mosaic_but_for_marks_beyond_the_most(spans: list[Span]) -> None:
    assert cover(spans) == [(span, covering[-MOST:]) for span, covering in mosaic(spans)]


def test_thousands_of_marks_over_the_same_words_stay_cheap() -> None:
    size = 5_000
    pieces = cover([Span(at, 2 * size - at) for at in range(size)])
    assert len(pieces) == 2 * size - 1
    assert sum(len(covering) for _, covering in pieces) <= MOST * len(pieces)


def test_a_mark_over_the_end_of_a_line_ends_with_the_words_before_it() -> None:
    start = SPEECH.index("落在谁的身上")
    document = exported(SPEECH, [placed(SPEECH, Span(start, SPEECH.index("（一）")))])
    found = [(line.number, piece.words) for line in lines(document) for piece in line.pieces if piece.ends]
    assert found == [(4, "落在谁的身上。")]


def test_bookmarks_stand_at_their_words_on_blank_lines_and_behind_the_text() -> None:
    text = "春耕\n\n防汛，防火\n"
    places = (0, 3, text.index("，"), len(text))
    document = exported(text, [placed(text, Span(at, at), at, kind="bookmark") for at in places])
    found = [(piece.words, [one.span.start for one in piece.ends]) for line in lines(document) for piece in line.pieces if piece.ends]
    assert found == [("", [0]), ("", [3]), ("防汛", [5 + 1]), ("", [len(text)])]


def test_headings_say_their_level_and_what_runs_on_behind_them_is_no_heading() -> None:
    text = "一、先看水库。大坝要有人住。\n二、再看堤段。\n水闸要有人守。\n"
    found = [(line.level, "".join(piece.words for piece in line.pieces if piece.is_head)) for line in lines(exported(text, []))]
    assert found == [(1, "一、先看水库。"), (1, "二、再看堤段。"), (0, "")]


def test_all_words_of_a_text_are_in_its_pieces() -> None:
    marks = [mark(SPEECH, "闸门钥匙挂在", 1), mark(SPEECH, "钥匙", 2), mark(SPEECH, "水位每小时报一次", 3)]
    assert [line.words for line in lines(exported(SPEECH, marks))] == [line for line in SPEECH.split("\n") if line]
