"""Edited texts are what their edits make of them, and every character is known by where it stood."""

from __future__ import annotations

import random
import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text import normalise
from tests.refinding import edits
from tests.refinding.texts import WRITTEN, pool, samples
from tests.refinding.tracked import COPIED, KEPT, Cells, clauses, copied, lines, sentences, settled, text_of, tracked, written

SAMPLES = {sample.name: sample.text for sample in samples(3)}
POOL = pool(3)
KINDS = pytest.mark.parametrize("kind", edits.EVERY)
TEXTS = st.text("水管要有人巡。，；\n\n \t　A1", max_size=60)


def edited(kind: str, text: str, seed: int = 0) -> Cells:
    return edits.edit(kind, tracked(text), random.Random(f"{seed} {kind}"), POOL)


@given(TEXTS)
def test_a_text_settles_to_what_the_program_makes_of_it(text: str) -> None:
    assert text_of(settled(written(text))) == normalise(text).text


@given(TEXTS)
def test_lines_and_sentences_together_are_the_text(text: str) -> None:
    cells = tracked(text)
    for pieces in (lines(cells), sentences(cells)):
        assert [cell for piece in pieces for cell in piece] == cells
        assert all(pieces)
    assert all(not set(text[start:end]) & set("，。；\n") for start, end in clauses(cells))


def test_a_number_in_a_list_is_no_sentence() -> None:
    assert list(map(text_of, sentences(tracked("1. 修路。2. 修渠！It is so. It is.")))) == [
        "1. 修路。",
        "2. 修渠！",
        "It is so.",
        " It is.",
    ]


@KINDS
@pytest.mark.parametrize("name", WRITTEN)
def test_an_edited_text_is_normal_and_no_character_of_it_was_taken_twice(kind: str, name: str) -> None:
    text = SAMPLES[name]
    cells = edited(kind, text)
    new = text_of(cells)
    assert normalise(new).text == new
    # That speech holds no figures, and lines that are short already are not wrapped.
    assert new != text or (name, kind) in {("plain", "yearly"), ("wrapped", "reflow")}
    kept = [cell for cell in cells if cell.form == KEPT]
    assert len({cell.source for cell in kept}) == len(kept)
    assert len(kept) > len(text) / 2


@KINDS
def test_what_was_kept_or_copied_is_what_stood_there(kind: str) -> None:
    text = SAMPLES["rally"]
    for cell in edited(kind, text):
        if cell.form in {KEPT, COPIED} and cell.char != text[cell.source]:
            # A letter in another width, or another mark of punctuation.
            assert cell.char.isalnum() == text[cell.source].isalnum()
            assert not cell.char.isalnum() or unicodedata.normalize("NFKC", cell.char) == unicodedata.normalize("NFKC", text[cell.source])
            assert kind in {"widths", "heavy", "mixed"}


@pytest.mark.parametrize("kind", ["typos", "reflow", "widths", "added", "front", "yearly", "removed", "reworded"])
def test_what_moves_nothing_leaves_the_order(kind: str) -> None:
    sources = [cell.source for cell in edited(kind, SAMPLES["report"]) if cell.form == KEPT]
    assert sources == sorted(sources)


def test_a_moved_paragraph_is_whole_elsewhere() -> None:
    text = SAMPLES["report"]
    cells = edited("moved", text)
    assert Counter(text_of(cells)) == Counter(text)
    sources = [cell.source for cell in cells if cell.form == KEPT]
    assert sources != sorted(sources)


def test_reflow_and_widths_change_no_letter() -> None:
    for name, text in SAMPLES.items():
        for kind in ("reflow", "widths"):
            for seed in range(4):
                new = text_of(edited(kind, text, seed))
                assert _letters(new) == _letters(text), (name, kind, seed)


def test_a_wrapped_text_is_joined_again() -> None:
    wrapped = SAMPLES["wrapped"]
    least = min((text_of(edited("reflow", wrapped, seed)) for seed in range(9)), key=lambda text: text.count("\n"))
    assert least.count("\n") < wrapped.count("\n") / 2


def test_heavy_revision_touches_about_a_third_of_the_sentences() -> None:
    text = SAMPLES["talk"]
    new = text_of(edited("heavy", text))
    sentences_before = [sentence for sentence in map(text_of, sentences(tracked(text))) if len(sentence) > 6]
    left = sum(sentence in new for sentence in sentences_before) / len(sentences_before)
    assert 0.6 < left < 0.85


def test_a_year_on_year_text_has_other_figures_and_the_same_labels() -> None:
    text = SAMPLES["report"]
    new = text_of(edited("yearly", text))
    assert [line[:2] for line in new.split("\n") if line[:1] in "一二三四五（"] == [
        line[:2] for line in text.split("\n") if line[:1] in "一二三四五（"
    ]
    assert [char for char in new if not char.isdigit()] == [char for char in text if not char.isdigit()]


def test_a_copy_of_a_copy_is_a_copy_of_the_old_characters() -> None:
    cells = tracked("水管")
    assert copied(copied(cells)) == copied(cells)
    assert [cell.source for cell in copied(cells)] == [0, 1]
    assert {cell.form for cell in copied(cells)} == {COPIED}


@KINDS
def test_the_same_seed_gives_the_same_edit(kind: str) -> None:
    assert edited(kind, SAMPLES["rules"]) == edited(kind, SAMPLES["rules"])
    assert edited(kind, SAMPLES["rules"]) != edited(kind, SAMPLES["rules"], 1)


def _letters(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKC", text) if char.isalnum())
