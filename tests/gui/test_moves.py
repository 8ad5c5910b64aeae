"""The caret moves by paragraph and sentence."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from core.spans import Span
from gui.panes.page.moves import paragraph_after, paragraph_at, paragraph_before, phrase_at, sentence_after, sentence_at, sentence_before

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
