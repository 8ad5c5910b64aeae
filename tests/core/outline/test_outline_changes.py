"""The outline of generated speeches is the one a reader would draw, and stays so when the text is only written otherwise."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.core.outline.outline_measures import Comparison, Reading, Seen, Tally, across_blanks, compare, read_text, seen, worst
from tests.core.outline.speech_changes import (
    CHANGES,
    Change,
    OffsetMap,
    edited,
    full_width,
    half_width,
    half_width_numerals,
    numerals_as_chapters,
    numerals_as_digits,
    traditional,
)
from tests.core.outline.speech_grammar import COUNT, Speech, speeches
from tests.core.outline.speech_labels import DECIMALS, HEADINGS, RUN_INS

if TYPE_CHECKING:
    from collections.abc import Callable

HEADING_GOAL = 0.99
RUN_IN_GOAL = 0.97
PARENT_GOAL = 0.98
TITLE_GOAL = 0.97
WORDS_GOAL = 0.97
PART_GOAL = 0.97
FAULT_GOAL = 0.95
FALSE_FAULTS = COUNT // 20
CHANGE_GOAL = 0.98
REWRITING = (full_width, half_width, half_width_numerals, traditional, numerals_as_chapters, numerals_as_digits)
"""Changes that may write the first character of a node otherwise."""
MARKS = "，,、.．:：；。… "
"""Marks at the end of labels and headings that count for nothing."""


@cache
def readings() -> tuple[tuple[Speech, Reading, list[Seen]], ...]:
    """Return the speeches with their recognised outlines."""
    found = [(speech, read_text(speech.text)) for speech in speeches()]
    return tuple((speech, reading, seen(reading)) for speech, reading in found)


def expected(speech: Speech) -> list[Seen]:
    """Return the nodes a reader would see, in the form in which they are compared."""
    return [
        Seen(node.kind, node.label, node.heading, node.offset, None if node.parent is None else speech.nodes[node.parent].offset)
        for node in speech.nodes
    ]


@cache
def comparisons() -> tuple[tuple[str, Comparison], ...]:
    """Return how the outline of each speech differs from the expected one."""
    return tuple((speech.name, compare(expected(speech), nodes)) for speech, _, nodes in readings())


def total(results: tuple[tuple[str, Comparison], ...] | list[tuple[str, Comparison]]) -> Comparison:
    """Return the numbers of all documents together."""
    whole = Comparison()
    for _, result in results:
        whole.add(result)
    return whole


def bare(words: str | None) -> str:
    """Return words without white space."""
    return "".join((words or "").split())


def test_the_speeches_have_every_family_of_labels_between_them() -> None:
    assert {name for speech in speeches() for name in speech.families} == {*HEADINGS, *DECIMALS, *RUN_INS}
    assert {node.level for speech in speeches() for node in speech.nodes} == {1, 2, 3, 4}
    assert {kind for speech in speeches() for kind, _ in speech.faults} == {"missing", "repeated", "mixed", "unclosed", "placeholder"}


def test_the_labels_of_the_expected_trees_stand_where_they_are_said_to() -> None:
    for speech in speeches():
        offsets = [node.offset for node in speech.nodes]
        assert offsets == sorted(set(offsets))
        assert all(speech.text.startswith(node.label or node.heading, node.offset) for node in speech.nodes)
        assert all(node.parent is None or node.parent < index for index, node in enumerate(speech.nodes))


@pytest.mark.parametrize(("name", "goal"), [("headings", HEADING_GOAL), ("run_ins", RUN_IN_GOAL)])
def test_the_nodes_of_generated_speeches_are_found(name: str, goal: float) -> None:
    tally: Tally = getattr(total(comparisons()), name)
    assert tally.f1 >= goal, f"F1 {tally.f1:.4f}, {tally}\n{worst(comparisons())}"


def test_the_nodes_found_stand_under_the_right_parents() -> None:
    placed = total(comparisons()).placed
    share = placed.right / (placed.right + placed.extra)
    assert share >= PARENT_GOAL, f"{share:.4f}\n{worst(comparisons())}"


def test_the_words_of_the_nodes_found_are_those_of_their_headings() -> None:
    right, wrong = 0, []
    for speech, _, nodes in readings():
        found = {(node.kind, node.offset): node for node in nodes}
        for node in expected(speech):
            other = found.get((node.kind, node.offset))
            if other is None:
                continue
            if other.label.rstrip(MARKS) == node.label.rstrip(MARKS) and _begin_alike(other.heading, node.heading):
                right += 1
            else:
                wrong.append(f"{speech.name}: {other.label!r} {other.heading!r} instead of {node.label!r} {node.heading!r}")
    assert right / (right + len(wrong)) >= WORDS_GOAL, "\n".join([f"{right} right, {len(wrong)} wrong", *wrong[:20]])


def _begin_alike(first: str, second: str) -> bool:
    """Return True if one is the beginning of the other, closing marks aside, and more than a few characters long."""
    short, long = sorted((first.rstrip(MARKS), second.rstrip(MARKS)), key=len)
    return short == long or (long.startswith(short) and len(short) >= 12)


def test_the_titles_of_generated_speeches_are_found() -> None:
    wrong = [
        f"{speech.name}: {reading.outline.title!r} instead of {speech.title!r}"
        for speech, reading, _ in readings()
        if bare(reading.outline.title) != bare(speech.title)
    ]
    assert 1 - len(wrong) / COUNT >= TITLE_GOAL, "\n".join(wrong)


def test_what_stands_before_and_after_the_tree_is_found() -> None:
    tally, wrong = Tally(), []
    for speech, reading, _ in readings():
        back = across_blanks(reading.text, reading.raw)
        found = {(part.kind, back(part.span.start)) for part in reading.outline.parts if part.kind not in ("title", "opening")}
        tally.count(set(speech.parts), set(found))
        if found != set(speech.parts):
            wrong.append(f"{speech.name}: missed {sorted(set(speech.parts) - found)}, extra {sorted(found - set(speech.parts))}")
    assert tally.f1 >= PART_GOAL, "\n".join([f"{tally}", *wrong[:20]])


def test_the_faults_planted_are_found_and_hardly_others() -> None:
    tally, wrong = Tally(), []
    for speech, reading, _ in readings():
        back = across_blanks(reading.text, reading.raw)
        found = {(fault.kind, back(fault.offset)) for fault, _ in reading.outline.faults()}
        planted = set(speech.faults)
        tally.count(set(planted), set(found))
        if found != planted:
            wrong.append(f"{speech.name}: missed {sorted(planted - found)}, false {sorted(found - planted)}")
    message = "\n".join([f"{tally}", *wrong[:20]])
    assert tally.recall >= FAULT_GOAL, message
    assert tally.extra <= FALSE_FAULTS, message


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_the_outline_stays_the_same_tree(change: Callable[[str], Change]) -> None:
    results = []
    for speech, reading, nodes in readings():
        changed = change(reading.raw)
        if changed.text != reading.raw:
            results.append((speech.name, compare(nodes, seen(read_text(changed.text)), changed.offsets)))
    whole = total(results)
    assert len(results) >= COUNT // 10
    message = f"nodes {whole.nodes.f1:.4f}, parents {whole.parents.f1:.4f} of {len(results)} documents\n{worst(results)}"
    assert min(whole.nodes.f1, whole.parents.f1) >= CHANGE_GOAL, message


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_the_first_character_of_a_node_is_carried_to_where_it_stands_after_a_change(change: Callable[[str], Change]) -> None:
    for speech in speeches()[:25]:
        changed = change(speech.text)
        for node in speech.nodes:
            before, after = speech.text[node.offset], changed.text[changed.offsets(node.offset)]
            assert not after.isspace()
            assert after == before or change in REWRITING, (speech.name, node)


def test_an_offset_map_follows_what_was_inserted_replaced_and_removed() -> None:
    change = edited("一、春耕\n\n二、防火", [(0, 0, "  "), (4, 6, "\n"), (6, 8, "第二章")])
    assert change.text == "  一、春耕\n第二章防火"
    assert [change.offsets(offset) for offset in (0, 2, 3, 6, 8, 10)] == [2, 4, 5, 7, 10, 12]
    assert OffsetMap()(7) == 7


def test_every_character_of_the_speeches_has_its_traditional_one() -> None:
    written = {char for speech in speeches() for char in traditional(speech.text).text if char > "\u2e80"} - {"〇"}
    assert [char for char in written if not _is_big5(char)] == []


def _is_big5(char: str) -> bool:
    """Return True for a character of the set used for Traditional Chinese, which holds none of those simplified."""
    try:
        char.encode("big5")
    except UnicodeEncodeError:
        return False
    return True


def test_the_measures_tell_what_is_missing_what_is_extra_and_what_hangs_wrong() -> None:
    tree = [Seen("heading", "一、", "春耕", 0, None), Seen("run-in", "一是", "清淤", 10, 0), Seen("run-in", "二是", "备种", 20, 0)]
    other = [Seen("heading", "一、", "春耕", 0, None), Seen("run-in", "一是", "清淤", 10, None), Seen("heading", "二是", "备种", 20, 0)]
    result = compare(tree, other)
    assert (result.headings, result.run_ins) == (Tally(1, 1, 0), Tally(1, 0, 1))
    assert (result.parents, result.placed) == (Tally(1, 2, 2), Tally(1, 1, 0))
    assert len(result.wrong) == 3
