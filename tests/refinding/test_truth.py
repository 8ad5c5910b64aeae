"""What has become of a passage is what a reader would say who saw both texts."""

from __future__ import annotations

import random

from hypothesis import assume, given
from hypothesis import strategies as st

from core.spans import Span
from tests.refinding import edits
from tests.refinding.texts import pool, samples
from tests.refinding.tracked import (
    KEPT,
    REVISED,
    REWORDED,
    Cells,
    changed,
    copied,
    replaced,
    reshaped,
    text_of,
    tracked,
    written,
)
from tests.refinding.truth import BETWEEN, DELETED, EXISTS, Truth, Truths

OLD = "群众拧开龙头，流出来的是水，照出来的是作风。水管要有人巡，水池要有人洗。去年修渠12公里，今年再修20公里。说了就算，定了就干。"
SAMPLES = {sample.name: sample.text for sample in samples(4)}
POOL = pool(4)


def place(words: str, text: str = OLD) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def cut(words: str) -> Cells:
    span = place(words)
    cells = tracked(OLD)
    return cells[: span.start] + cells[span.end :]


def put(words: str, new: str, form: str = REWORDED) -> Cells:
    span = place(words)
    cells = tracked(OLD)
    return cells[: span.start] + replaced(cells[span.start : span.end], new, form) + cells[span.end :]


def inserted(before: str, words: str) -> Cells:
    cells = tracked(OLD)
    at = OLD.index(before)
    return cells[:at] + written(words) + cells[at:]


def slip(words: str, char: str) -> Cells:
    """Return the text with another character in the place of the first of some words."""
    cells = tracked(OLD)
    at = OLD.index(words)
    cells[at] = changed(cells[at], char)
    return cells


def of(cells: Cells, words: str) -> tuple[Truths, Truth]:
    truths = Truths(OLD, cells)
    return truths, truths.of(place(words))


def stands(cells: Cells, words: str) -> str:
    """Return the words that stand at the right place of a passage that exists."""
    truths, truth = of(cells, words)
    assert truth.fate == EXISTS
    return truth.places[0].span.of(truths.new)


def accepts(cells: Cells, words: str, found: str) -> bool:
    """Return True if some words of the new text are a right place of a passage that exists."""
    truths, truth = of(cells, words)
    return truth.fate == EXISTS and any(truths.meets(one, place(found, truths.new)) for one in truth.places)


def test_a_slip_within_a_passage_leaves_it_where_it_is() -> None:
    assert stands(slip("是水", "事"), "流出来的是水") == "流出来的事水"


def test_a_slip_at_an_end_counts_with_what_is_written_there() -> None:
    assert stands(slip("流出来", "留"), "流出来的是水") == "留出来的是水"


def test_what_is_put_beside_a_passage_is_no_part_of_it_and_what_is_put_within_is() -> None:
    assert stands(inserted("流出来", "哗哗"), "流出来的是水") == "流出来的是水"
    assert stands(inserted("的是水", "了"), "流出来的是水") == "流出来了的是水"


def test_what_is_cut_off_an_end_is_not_made_up_for() -> None:
    assert stands(cut("要有人洗。"), "水管要有人巡，水池要有人洗") == "水管要有人巡，水池"
    assert not accepts(cut("要有人洗。"), "水管要有人巡，水池要有人洗", "水管要有人巡，水池去年修渠")


def test_of_less_than_its_larger_part_a_passage_does_not_exist() -> None:
    assert of(cut("流出来的是水，照出来的是作风"), "龙头，流出来的是水，照出来的是作风")[1].fate == BETWEEN
    assert of(cut("流出来的是水，照出来的是作风"), "流出来的是水，照出来的是作风")[1].fate == DELETED
    assert of(cut("群众拧开龙头，流出来的是水，照出来的是作风。"), "流出来的是水")[1].fate == DELETED


def test_a_passage_torn_apart_by_what_was_put_within_may_be_either_way() -> None:
    assert of(inserted("水池要有人", "村里还要立规矩，镇里要有章程，县里年年查账，"), "水管要有人巡，水池要有人洗")[1].fate == BETWEEN


def test_of_a_passage_whose_end_was_parted_from_it_the_rest_or_the_whole_is_right() -> None:
    cells = inserted("水池要有人", "村里要立规矩，镇里要有章程，县里年年查账，")
    assert accepts(cells, "照出来的是作风。水管要有人巡，水池", "照出来的是作风。水管要有人巡")
    assert accepts(
        cells, "照出来的是作风。水管要有人巡，水池", "照出来的是作风。水管要有人巡，村里要立规矩，镇里要有章程，县里年年查账，水池"
    )
    assert not accepts(cells, "照出来的是作风。水管要有人巡，水池", "照出来的是作风。水管要有人巡，村里要立规矩")


def test_white_space_at_its_end_does_not_hold_what_was_put_before_it() -> None:
    old = "水管要有人巡。\n水池要有人洗。"
    cells = tracked(old)
    truths = Truths(old, cells[:7] + written("渠也一样。") + cells[7:])
    (one, *more) = truths.of(Span(0, 8)).places
    assert [one.span, *(other.span for other in more)] == [Span(0, 6)]


def test_a_letter_that_was_written_twice_is_one_of_the_two_or_both() -> None:
    cells = inserted("洗。", "洗")
    assert accepts(cells, "水池要有人洗", "水池要有人洗")
    assert accepts(cells, "水池要有人洗", "水池要有人洗洗")
    assert not accepts(inserted("洗。", "来"), "水池要有人", "水池要有人来")


def test_a_mark_at_its_end_holds_what_was_put_before_the_mark() -> None:
    cells = inserted("。水管", "问题")
    assert accepts(cells, "照出来的是作风。", "照出来的是作风问题")
    assert not accepts(cells, "照出来的是作风", "照出来的是作风问题")


def test_other_words_in_its_place_do_not_make_a_passage_exist() -> None:
    assert of(put("照出来的是作风", "看见了人心"), "照出来的是作风")[1].fate == DELETED


def test_a_passage_that_the_new_words_happen_to_hold_may_be_found_there_only() -> None:
    truths, truth = of(put("水池要有人洗", "村村都要有人管"), "要有人洗。")
    assert truth.fate == DELETED
    truths, truth = of(put("照出来的是作风", "说到底还是作风问题"), "作风。")
    assert truth.fate == DELETED
    truths, truth = of(put("照出来的是作风", "说到底还是作风问题"), "作风")
    assert truth.fate == BETWEEN
    assert [truths.is_within(zone, place("作风", truths.new)) for zone in truth.zones] == [True]
    assert [truths.is_within(zone, place("水管", truths.new)) for zone in truth.zones] == [False]


def test_within_words_that_were_written_anew_no_border_is_more_right_than_another() -> None:
    cells = put("，照出来的是作风", "，看见的是人心", REWORDED)
    for end in ("", "，看见", "，看见的是人心"):
        assert accepts(cells, "拧开龙头，流出来的是水，照出来", f"拧开龙头，流出来的是水{end}")
    assert not accepts(cells, "拧开龙头，流出来的是水，照出来", "拧开龙头，流出来的是水，看见的是人心。水管")


def test_a_figure_may_be_another() -> None:
    assert stands(put("12", "315", REVISED), "去年修渠12公里") == "去年修渠315公里"
    assert of(put("12", "315", REVISED), "12")[1].fate == BETWEEN


def test_punctuation_and_line_ends_change_no_passage() -> None:
    cells = [reshaped(cell, ",") if cell.char == "，" else cell for cell in tracked(OLD)]
    assert accepts(cells, "流出来的是水，照出来的是作风。", "流出来的是水,照出来的是作风")
    at = OLD.index("是水")
    broken = tracked(OLD)[:at] + written("\n") + tracked(OLD)[at:]
    assert stands(broken, "流出来的是水") == "流出来的\n是水"


def test_a_cut_that_might_have_slid_leaves_what_reads_the_same() -> None:
    old = "水池要有人管。水渠要有人管。路灯也是一样。"
    cells = tracked(old)
    truths = Truths(old, cells[:7] + cells[14:])
    truth = truths.of(place("要有人管。路灯", old))
    # Nothing tells whether 水渠要有人管。 was taken out, or 要有人管。水渠 before it.
    assert truth.fate == BETWEEN
    assert any(truths.is_within(zone, place("要有人管。路灯", truths.new)) for zone in truth.zones)
    assert not any(truths.is_within(zone, place("水池要有人管", truths.new)) for zone in truth.zones)
    assert truths.new == text_of(cells[:2] + cells[9:])


def test_what_was_cut_may_be_found_where_the_text_reads_on_as_if_it_were_there() -> None:
    old = "不敢担当，就是怕字当头。不敢担当，就会误了时机。"
    cells = tracked(old)
    truths = Truths(old, cells[12:])
    assert truths.of(Span(7, 11)).fate == DELETED
    cells = tracked("开头。" + old)
    truths = Truths("开头。" + old, cells[:3] + cells[15:])
    truth = truths.of(Span(3, 7))
    assert truth.fate == BETWEEN
    assert any(truths.is_within(zone, Span(3, 7)) for zone in truth.zones)


def test_a_copy_is_as_right_as_what_was_copied_where_its_context_is_the_same() -> None:
    cells = tracked(OLD)
    twice = cells + copied(cells)
    _, truth = of(twice, "水池要有人洗")
    assert [one.span for one in truth.places] == [
        place("水池要有人洗"),
        Span(len(OLD) + OLD.index("水池"), len(OLD) + OLD.index("水池") + 6),
    ]
    lone = [*cells, *written("另外，"), *copied(cells[OLD.index("水池") : OLD.index("。去年")])]
    assert [one.span for one in of(lone, "水池要有人洗")[1].places] == [place("水池要有人洗")]


def test_the_same_words_elsewhere_are_not_right() -> None:
    refrain = "说了就算，定了就干。"
    old = f"{refrain}第一，修路要快。{refrain}第二，修渠要好。{refrain}第三，建校要稳。"
    cells = tracked(old)
    second = old.index(refrain, 5)
    truths = Truths(old, cells[:second] + cells[second + len(refrain) :])
    assert truths.of(Span(second, second + len(refrain))).fate == DELETED
    third = old.index(refrain, second + 5)
    assert truths.of(Span(third, third + len(refrain))).places[0].span == Span(second + 8, second + 8 + len(refrain) - 1)


def test_a_bookmark_stays_beside_what_it_stood_beside() -> None:
    at = OLD.index("水管要")
    truths = Truths(OLD, inserted("水管要", "渠要有人守。"))
    truth = truths.of(Span(at, at))
    assert truth.fate == EXISTS
    assert [truths.is_at(truth, at + more) for more in (-3, 0, 2, 6, 8)] == [False, True, False, True, False]


def test_a_bookmark_may_stand_in_the_seam_of_what_was_cut_out_around_it() -> None:
    cells = cut("流出来的是水，照出来的是作风。水管要有人巡，")
    truths = Truths(OLD, cells)
    at = OLD.index("水管要")
    truth = truths.of(Span(at, at))
    assert truth.fate == BETWEEN
    assert truths.is_at(truth, OLD.index("流出来"))
    assert not truths.is_at(truth, OLD.index("流出来") + 2)


@given(st.sampled_from(sorted(SAMPLES)), st.data())
def test_without_an_edit_every_passage_is_where_it_was(name: str, data: st.DataObject) -> None:
    text = SAMPLES[name]
    span = _span(text, data)
    truths = Truths(text, tracked(text))
    truth = truths.of(span)
    assert (truth.fate, truth.share) == (EXISTS, 1.0)
    assert any(truths.meets(one, span) for one in truth.places) if span else truths.is_at(truth, span.start)


@given(st.sampled_from(sorted(SAMPLES)), st.sampled_from(edits.EVERY), st.integers(0, 20), st.data())
def test_a_passage_that_exists_begins_and_ends_with_its_own(name: str, kind: str, seed: int, data: st.DataObject) -> None:
    text = SAMPLES[name]
    cells = edits.edit(kind, tracked(text), random.Random(f"{seed} {name} {kind}"), POOL)
    truths = Truths(text, cells)
    span = _span(text, data)
    truth = truths.of(span)
    assume(span)
    assert truths.meets(truth.places[0], truth.places[0].span) if truth.fate == EXISTS else not truth.places
    if truth.fate == EXISTS:
        first, last = (cells[at] for at in (truth.places[0].span.start, truth.places[0].span.end - 1))
        assert first.source in span
        assert last.source in span
        if truth.share == 1.0 and kind not in {"widths", "mixed"}:
            own = [cell.char for cell in cells if cell.form == KEPT and cell.source in span and cell.char.isalnum()]
            assert own == [char for char in span.of(text) if char.isalnum()]
            assert not set(own) - set(truth.places[0].span.of(truths.new))
    if truth.fate == DELETED:
        left = [cell for cell in cells if cell.form == KEPT and cell.source in span and cell.char.isalnum()]
        assert len(left) <= 0.1 * len(span)


def _span(text: str, data: st.DataObject) -> Span:
    start = data.draw(st.integers(0, len(text) - 1))
    return Span(start, min(len(text), start + data.draw(st.integers(0, 80))))
