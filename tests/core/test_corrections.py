"""States of a corrected text, and the places in them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from core import text as texts
from core.corrections import FILE, Pieces, Shift, Swap, redone, replaced, settled, text_of, undone, whole
from core.spans import Span
from tests.core.library_kit import SPEECH
from tests.examples import examples

TEXT = texts.normalise(SPEECH).text
WORDS = st.text("水缸满不的 \n\u3000。", max_size=4)


class Hand:
    """Corrects a text by pieces and, beside them, tells what each act should leave."""

    def __init__(self, text: str) -> None:
        self.sources = {FILE: text}
        self.pieces: Pieces = whole(len(text))
        self.swaps: dict[str, Swap] = {}
        self.undone: list[str] = []

    @property
    def text(self) -> str:
        return text_of(self.pieces, self.sources)

    def correct(self, span: Span, words: str) -> str:
        expected = self.text[: span.start] + words + self.text[span.end :]
        key = f"c{len(self.swaps)}"
        self.sources[key] = words
        self.pieces, self.swaps[key] = replaced(self.pieces, span, key, len(words))
        assert self.text == expected
        return key

    def undo(self, key: str) -> bool:
        found = undone(self.pieces, key, len(self.sources[key]), self.swaps[key])
        if found is None:
            return False
        self.pieces, self.swaps[key] = found
        self.undone.append(key)
        return True

    def redo(self, key: str) -> bool:
        found = redone(self.pieces, key, self.swaps[key])
        if found is None:
            return False
        self.pieces, self.swaps[key] = found
        self.undone.remove(key)
        return True


@st.composite
def spans(draw: st.DrawFn, text: str, longest: int = 6) -> Span:
    start = draw(st.integers(0, len(text)))
    return Span(start, draw(st.integers(start, min(len(text), start + longest))))


@settings(max_examples=examples(200), deadline=None)
@given(st.data())
def test_undoing_all_corrections_in_their_order_gives_the_text_and_every_place_back(data: st.DataObject) -> None:
    hand = Hand(TEXT[:40])
    places = [data.draw(spans(hand.text, 40)) for _ in range(4)]
    states = [hand.pieces]
    keys = []
    for _ in range(data.draw(st.integers(1, 6))):
        keys.append(hand.correct(data.draw(spans(hand.text)), data.draw(WORDS)))
        states.append(hand.pieces)
    texts_then = [text_of(state, hand.sources) for state in states]
    for key, text in zip(reversed(keys), reversed(texts_then[:-1]), strict=True):
        assert hand.undo(key)
        assert hand.text == text
    assert [Shift(states[0], hand.pieces).span(place) for place in places] == places
    for key, text in zip(keys, texts_then[1:], strict=True):
        assert hand.redo(key)
        assert hand.text == text


@settings(max_examples=examples(300), deadline=None)
@given(st.data())
def test_corrections_undone_and_made_again_in_any_order_leave_those_that_stand(data: st.DataObject) -> None:
    hand = Hand(TEXT[:30])
    places = [data.draw(spans(hand.text, 30)) for _ in range(3)]
    start = hand.pieces
    seen: dict[frozenset[str], str] = {frozenset(): hand.text}
    for _ in range(data.draw(st.integers(1, 12))):
        standing = [key for key in hand.swaps if key not in hand.undone]
        act = data.draw(st.sampled_from(["correct", "undo", "redo"]))
        if act == "undo" and standing:
            hand.undo(data.draw(st.sampled_from(standing)))
        elif act == "redo" and hand.undone:
            hand.redo(data.draw(st.sampled_from(hand.undone)))
        else:
            hand.correct(data.draw(spans(hand.text)), data.draw(WORDS))
        now = frozenset(key for key in hand.swaps if key not in hand.undone)
        assert seen.setdefault(now, hand.text) == hand.text
        for place in places:
            there = Shift(start, hand.pieces).span(place)
            assert there.end <= len(hand.text)
            inner = [i for i in range(place.start, place.end) if Shift(start, hand.pieces).span(Span(i, i + 1)).of(hand.text)]
            assert all(there.start <= Shift(start, hand.pieces).start(i) <= there.end for i in inner)
    if not [key for key in hand.swaps if key not in hand.undone]:
        assert hand.text == TEXT[:30]
        assert [Shift(start, hand.pieces).span(place) for place in places] == places


@settings(max_examples=examples(200), deadline=None)
@given(st.data())
def test_words_that_no_correction_touches_keep_their_characters(data: st.DataObject) -> None:
    text = TEXT[:40]
    hand = Hand(text)
    place, cut = data.draw(spans(text, 20)), data.draw(spans(text))
    hand.correct(cut, data.draw(WORDS))
    there = Shift(whole(len(text)), hand.pieces).span(place)
    if place and not place.overlaps(cut):
        assert there.of(hand.text) == place.of(text)
    elif place and place.start <= cut.start and cut.end <= place.end:
        assert there.of(hand.text) == text[place.start : cut.start] + hand.sources["c0"] + text[cut.end : place.end]


@settings(max_examples=examples(300), deadline=None)
@given(st.data())
def test_a_corrected_text_is_normal(data: st.DataObject) -> None:
    text = texts.normalise(data.draw(st.text("水 \n\u3000。ab", max_size=30))).text
    span, words = data.draw(spans(text, 30)), data.draw(st.text("水 \n\u3000\u200b\r。ab", max_size=8))
    least, put = settled(text, span, words)
    assert text[: least.start] + put + text[least.end :] == texts.normalise(text[: span.start] + words + text[span.end :]).text


def test_the_least_change_is_made() -> None:
    start = TEXT.index("全镇农村")
    assert settled(TEXT, Span(start, start + 4), "全县农村") == (Span(start + 1, start + 2), "县")
    span, words = settled(TEXT, Span(start, start + 4), "全镇农村")
    assert (bool(span), words) == (False, "")
