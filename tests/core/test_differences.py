"""Two editions side by side."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from core.differences import compare
from core.editions import ADDED, CHANGED, MOVED, REMOVED, ROW_KINDS, SAME
from core.text import normalise, paragraphs
from tests.core.library_kit import OTHER, SPEECH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.editions import Row
    from core.spans import Span

LINES = st.lists(
    st.one_of(
        st.text("水管要有人巡，村里的事大家办。“”,. 1２", max_size=30),
        st.sampled_from(SPEECH.split("\n")),
        st.sampled_from(OTHER.split("\n")),
    ),
    max_size=9,
)


def text_of(lines: Sequence[str]) -> str:
    return normalise("\n".join(lines)).text


def without(text: str, span: Span | None, taken: Sequence[Span]) -> str:
    """Return a side of a row without its changes."""
    assert span is not None
    assert list(taken) == sorted(taken)
    assert all(a.end <= b.start for a, b in pairwise(taken))
    assert all(span.start <= one.start < one.end <= span.end for one in taken)
    kept, at = "", span.start
    for one in taken:
        kept += text[at : one.start]
        at = one.end
    return kept + text[at : span.end]


def shown(old: str, new: str) -> list[tuple[str, str | None, str | None]]:
    return [(row.kind, row.old and row.old.of(old), row.new and row.new.of(new)) for row in compare(old, new)]


def marked(old: str, new: str) -> list[tuple[list[str], list[str]]]:
    """Return what is changed in the rows that are not the same."""
    rows = [row for row in compare(old, new) if row.kind != SAME]
    return [([one.of(old) for one in row.old_changes], [one.of(new) for one in row.new_changes]) for row in rows]


def covered(rows: Sequence[Row], old: str, new: str) -> None:
    """Every paragraph stands in one row, in order."""
    for text, spans in ((old, [row.old for row in rows if row.old]), (new, [row.new for row in rows if row.new])):
        assert [line for span in spans for line in span.of(text).split("\n") if line] == [one.span.of(text) for one in paragraphs(text)]
        assert spans == sorted(spans)


@given(LINES, LINES)
def test_every_paragraph_stands_in_one_row_and_without_the_changes_both_sides_are_equal(old_lines: list[str], new_lines: list[str]) -> None:
    old, new = text_of(old_lines), text_of(new_lines)
    rows = compare(old, new)
    covered(rows, old, new)
    for index, row in enumerate(rows):
        assert row.kind in ROW_KINDS
        if row.kind in {SAME, CHANGED}:
            assert without(old, row.old, row.old_changes) == without(new, row.new, row.new_changes)
            assert (row.kind == SAME) == (not row.old_changes and not row.new_changes)
        elif row.kind == MOVED:
            assert row.partner is not None
            other = rows[row.partner]
            assert (other.kind, other.partner) == (MOVED, index)
            assert (row.old is None) != (row.new is None)
            if row.old:
                assert without(old, row.old, row.old_changes) == without(new, other.new, other.new_changes)
        else:
            assert (row.old is None, row.new is None) == ((True, False) if row.kind == ADDED else (False, True))


@given(LINES)
def test_a_text_is_the_same_as_itself(lines: list[str]) -> None:
    text = text_of(lines)
    rows = compare(text, text)
    assert {row.kind for row in rows} <= {SAME}
    assert [row.old for row in rows] == [one.span for one in paragraphs(text)]


@given(LINES, st.data())
def test_edits_of_a_text_keep_the_law(lines: list[str], data: st.DataObject) -> None:
    old = text_of([*SPEECH.split("\n"), *lines])
    cuts = sorted(data.draw(st.lists(st.integers(0, len(old)), min_size=2, max_size=6)))
    words = data.draw(st.sampled_from(["", "\n", "补一句。", "，", "　　", "不"]))
    new = normalise(old[: cuts[0]] + words + old[cuts[1] :] + old[: cuts[-1] // 3]).text
    rows = compare(old, new)
    covered(rows, old, new)
    for row in rows:
        if row.kind == CHANGED:
            assert without(old, row.old, row.old_changes) == without(new, row.new, row.new_changes)


def test_words_that_were_changed_are_marked_in_their_paragraph() -> None:
    new = SPEECH.replace("三天没有水，", "五天没有水，").replace("月月上墙", "月月公开")
    assert marked(SPEECH, new) == [(["三"], ["五"]), (["上墙"], ["公开"])]


def test_a_number_is_marked_as_a_whole() -> None:
    old, new = "去年全市生产总值增长8.25%，比上年多。", "去年全市生产总值增长8.35%，比上年多。"
    assert marked(old, new) == [(["8.25%"], ["8.35%"])]


def test_a_paragraph_that_was_put_in_and_one_that_was_taken_out_stand_beside_gaps() -> None:
    new = SPEECH.replace("二、管护要再紧一扣\n", "二、管护要再紧一扣\n先说一件旧事，大家都记得那年的旱情。\n").replace("同志们：\n", "")
    rows = [row for row in shown(SPEECH, new) if row[0] != SAME]
    assert rows == [(REMOVED, "同志们：", None), (ADDED, None, "先说一件旧事，大家都记得那年的旱情。")]


def test_a_paragraph_that_was_moved_stands_at_both_places_with_its_partner() -> None:
    lines = SPEECH.splitlines()
    new = "\n".join([*lines[:3], *lines[5:7], *lines[3:5], *lines[7:]])
    rows = compare(SPEECH, new)
    moved = [row for row in rows if row.kind == MOVED]
    assert len(moved) == 4
    for row in moved:
        assert row.partner is not None
        other = rows[row.partner]
        assert (row.old or other.old).of(SPEECH) == (row.new or other.new).of(new)
    assert {row.kind for row in rows} == {SAME, MOVED}


def test_a_paragraph_that_was_parted_stays_in_one_row_and_only_the_line_end_is_new() -> None:
    new = SPEECH.replace("我都赞成。下面", "我都赞成。\n下面")
    assert marked(SPEECH, new) == [([], ["\n"])]
    assert marked(new, SPEECH) == [(["\n"], [])]


def test_a_text_that_was_wrapped_anew_shows_only_line_ends() -> None:
    new = "\n".join(line[at : at + 20] for line in SPEECH.splitlines() for at in range(0, len(line), 20))
    rows = compare(SPEECH, new)
    assert {row.kind for row in rows} == {SAME, CHANGED}
    assert all(set(one.of(new)) == {"\n"} for row in rows for one in row.new_changes)
    assert not any(row.old_changes for row in rows)


def test_marks_of_another_width_are_marked_and_nothing_else() -> None:
    new = SPEECH.replace("，", ",")
    assert all(set("".join([*olds, *news])) == {"，", ","} for olds, news in marked(SPEECH, new))


def test_another_speech_has_nothing_in_common_but_the_salutation() -> None:
    rows = shown(SPEECH, OTHER)
    assert [row for row in rows if row[0] == SAME] == [(SAME, "同志们：", "同志们：")]
    assert {row[0] for row in rows} == {SAME, ADDED, REMOVED}
