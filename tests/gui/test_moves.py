"""The caret moves by paragraph, sentence and word."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from core.spans import Span
from gui.panes.page.moves import (
    paragraph_after,
    paragraph_at,
    paragraph_before,
    phrase_at,
    sentence_after,
    sentence_at,
    sentence_before,
    word_after,
    word_before,
)

TEXT = "同志们：\n\n谁牵头？谁配合！都写明白。”\n散会"
SENTENCES = [0, TEXT.index("谁牵头"), TEXT.index("谁配合"), TEXT.index("都写"), TEXT.index("散会"), len(TEXT)]
PARAGRAPHS = [0, TEXT.index("谁牵头"), TEXT.index("散会"), len(TEXT)]
TEXTS = st.text(st.sampled_from("渠水。！”\n"), max_size=40)


def test_forward_every_beginning_is_visited() -> None:
    assert [sentence_after(TEXT, start) for start in SENTENCES[:-1]] == SENTENCES[1:]
    assert [paragraph_after(TEXT, start) for start in PARAGRAPHS[:-1]] == PARAGRAPHS[1:]


def test_backward_every_beginning_is_visited() -> None:
    assert [sentence_before(TEXT, start) for start in SENTENCES[1:]] == SENTENCES[:-1]
    assert [paragraph_before(TEXT, start) for start in PARAGRAPHS[1:]] == PARAGRAPHS[:-1]


@given(TEXTS, st.integers(0, 40))
def test_a_move_always_gets_on_until_the_end(text: str, point: int) -> None:
    point = min(point, len(text))
    assert paragraph_after(text, point) >= sentence_after(text, point) > point or point == len(text)
    assert paragraph_before(text, point) <= sentence_before(text, point) < point or point == 0


def test_a_sentence_is_found_from_any_of_its_characters() -> None:
    spans = [Span(start, len(TEXT[start:end].rstrip("\n")) + start) for start, end in itertools.pairwise(SENTENCES)]
    for span in spans:
        assert {sentence_at(TEXT, point) for point in range(span.start, span.end)} == {span}


@given(TEXTS, st.integers(0, 40))
def test_sentence_and_paragraph_hold_the_point_and_no_line_end(text: str, point: int) -> None:
    point = min(point, len(text))
    paragraph, sentence = paragraph_at(text, point), sentence_at(text, point)
    assert paragraph.start <= point <= paragraph.end
    assert paragraph.start <= sentence.start <= sentence.end <= paragraph.end
    assert "\n" not in paragraph.of(text)
    assert point in sentence or point == paragraph.end


def test_a_phrase_lies_between_two_marks() -> None:
    text = "谁牵头、谁配合，都写明白。\n散会"
    assert [phrase_at(text, point).of(text) for point in (0, 3, 5, 9, 12, 13, 15)] == [
        "谁牵头",
        "、",
        "谁配合",
        "都写明白",
        "。",
        "",
        "散会",
    ]


def test_a_sentence_ends_at_its_mark_with_what_closes_behind_it() -> None:
    text = "他说：“先修渠！”再说别的……行不行？（都行。）散会；走了】。完"
    ends, point = [], 0
    while point < len(text):
        span = sentence_at(text, point)
        ends.append(span.of(text))
        point = span.end
    assert ends == ["他说：“先修渠！”", "再说别的……行不行？", "（都行。）", "散会；", "走了】。", "完"]


def _letters(text: str, point: int) -> Span:
    """Take each character for a word."""
    return Span(point, min(point + 1, len(text)))


def test_words_stop_at_the_end_of_a_line_and_at_the_beginning_of_the_next() -> None:
    text = "水渠 通了\n\n　散会"
    assert [word_after(text, point, _letters) for point in (0, 1, 4, 5, 7)] == [1, 3, 5, 8, 8]
    assert [word_before(text, point, _letters) for point in (10, 9, 8, 5, 3, 0)] == [9, 8, 7, 4, 1, 0]
