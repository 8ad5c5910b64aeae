"""Texts without structure have no outline."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.core.outline.outline_measures import read_text
from tests.core.outline.plain_texts import KINDS, plain_text
from tests.core.outline.speech_changes import Change, OffsetMap, full_width, wrapped_bare, wrapped_with_indents

if TYPE_CHECKING:
    from collections.abc import Callable

COUNT = 100
LEAST = 200_000
PER_FALSE_NODE = 50_000
"""Characters in which one false node is forgiven."""


def as_written(text: str) -> Change:
    """Return the text itself."""
    return Change(text, OffsetMap())


@pytest.mark.parametrize("change", [as_written, wrapped_bare, wrapped_with_indents, full_width], ids=lambda change: change.__name__)
def test_texts_without_structure_have_hardly_any_nodes(change: Callable[[str], Change]) -> None:
    size, false = 0, []
    by_kind: Counter[str] = Counter()
    for seed in range(COUNT):
        kind, words = plain_text(seed)
        outline = read_text(change(words).text).outline
        size += len(words)
        by_kind[kind] += len(outline.nodes)
        false += [f"{seed} {kind}: {node.kind} {node.label!r} {node.heading!r}: {node.why}" for node in outline.nodes]
    assert size >= LEAST
    assert len(false) <= size // PER_FALSE_NODE, "\n".join([f"{len(false)} nodes in {size} characters", str(by_kind), *false[:30]])


def test_every_kind_of_text_is_among_them() -> None:
    assert {plain_text(seed)[0] for seed in range(COUNT)} == set(KINDS)
