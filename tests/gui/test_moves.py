"""The caret moves by paragraph and sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.panes.page.moves import paragraph_after, paragraph_before, sentence_after, sentence_before

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
