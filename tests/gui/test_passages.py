"""A passage cut out of its text, and how two of them differ."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.spans import Span
from gui.models.passages import AROUND, CHANGED, LEFT_OUT, PASSAGE, PLACE, beside, excerpt

TEXT = """一、守住春耕
农资站每周一公布库存，缺什么、缺多少，当天报到镇里，不许等、不许拖。供销社要把送货的路线排出来，贴到每个村的公示栏上，让大家看得见、等得到，哪个村漏了，哪个村的主任到镇里来说明白。
全镇四十二公里干渠分给九个村，四月五日前完工。"""


def of_kind(pieces: tuple[tuple[str, str, int], ...], *kinds: str) -> str:
    return "".join(piece[0] for piece in pieces if piece[1] in kinds)


def span_of(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_a_passage_stands_in_its_paragraph() -> None:
    shown = excerpt(TEXT, span_of("供销社要把送货的路线排出来"))
    assert of_kind(shown.pieces, PASSAGE) == "供销社要把送货的路线排出来"
    around = of_kind(shown.pieces, AROUND)
    assert "当天报到镇里" in around
    assert "哪个村的主任到镇里来说明白" in around


def test_a_short_paragraph_comes_with_its_neighbours() -> None:
    shown = excerpt(TEXT, span_of("四月五日前完工"))
    assert "供销社要把送货的路线" in of_kind(shown.pieces, AROUND)


def test_a_long_paragraph_is_cut_on_both_sides_of_the_passage() -> None:
    text = "甲" * 2000 + "要害在这里" + "乙" * 2000
    shown = excerpt(text, Span(2000, 2005))
    first, passage, last = shown.pieces
    assert passage.words == "要害在这里"
    assert first.words[0] == last.words[-1] == "…"
    assert len(first.words) < 300
    assert len(last.words) < 300


def test_no_crumbs_of_a_neighbour_are_shown() -> None:
    text = "甲" * 300 + "\n" + "乙" * 230 + "要害在这里" + "丙" * 230 + "\n" + "丁" * 300
    shown = excerpt(text, Span(531, 536))
    assert of_kind(shown.pieces, AROUND) == "乙" * 230 + "丙" * 230


def test_a_very_long_passage_shows_its_ends_and_says_what_is_left_out() -> None:
    text = "前言。\n" + "渠" * 500 + "闸" * 3000 + "堤" * 500 + "\n后记。"
    shown = excerpt(text, Span(4, 4004))
    (gap,) = (piece for piece in shown.pieces if piece.kind == LEFT_OUT)
    shown_words = of_kind(shown.pieces, PASSAGE)
    assert shown_words.startswith("渠")
    assert shown_words.endswith("堤")
    assert gap.omitted + len(shown_words) == 4000
    assert gap.omitted > 3000


def test_a_bookmark_is_a_place_between_what_stands_around_it() -> None:
    point = TEXT.index("全镇四十二公里")
    shown = excerpt(TEXT, Span(point, point))
    assert [piece.kind for piece in shown.pieces] == [AROUND, PLACE, AROUND]
    assert shown.pieces[2].words.startswith("全镇四十二公里")


def test_the_words_of_a_passage_are_said_as_they_are_shown() -> None:
    assert excerpt(TEXT, span_of("当天报到镇里")).words() == "当天报到镇里"


def test_reworded_words_are_told_apart_from_those_that_stayed() -> None:
    new = TEXT.replace("四月五日前完工", "四月底以前全部完工")
    left, right = beside(TEXT, span_of("干渠分给九个村，四月五日前完工"), new, span_of("干渠分给九个村，四月底以前全部完工", new))
    assert of_kind(left.pieces, CHANGED) == "五日前"
    assert of_kind(right.pieces, CHANGED) == "底以前全部"
    assert of_kind(left.pieces, PASSAGE) == "干渠分给九个村，四月完工"


@given(text=st.text(alphabet="渠闸堤\n 。", max_size=300), data=st.data())
def test_an_excerpt_holds_the_words_of_the_text_in_their_order(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = excerpt(text, Span(start, end))
    assert of_kind(shown.pieces, PASSAGE, CHANGED) == text[start:end]
    assert of_kind(shown.pieces, AROUND, PASSAGE, CHANGED).replace("…", "") in text
