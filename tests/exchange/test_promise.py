"""What is exported comes back as far as is promised, and nothing comes back twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.exchange.measure import COLLEAGUE, EDITION, FIELDS, PLACES, SAME, WAYS, counts

if TYPE_CHECKING:
    from tests.exchange.measure import Count

WHOLE = frozenset({*PLACES, *FIELDS})
SAID = WHOLE - {"group", "author", "created", "updated"}
"""What the reader has written and marked, but for who it was and when."""
HELD = {
    "docx": SAID,
    "docx-official": SAID,
    "docx-excerpts": frozenset(),
    "jsonld": WHOLE,
    "qdpx": WHOLE,
    "markdown": SAID - {"note", "tags", "bookmark", "status"},
    "markdown-text": frozenset({"docnote", "kind", "star", "task"}),
    "text": frozenset({"docnote"}),
    "csv": SAID - {"tags", "bookmark", "status"} | {"author"},
}
"""What each format gives a colleague with the same texts, without any loss."""
LEAST = {"docx-excerpts": 0.85, "markdown-text": 0.9, "text": 0.9}
"""Share of the annotations that come back, of formats that say before that some will not."""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Count]:
    """A small library sent round in every format."""
    return {(one.way, one.where): one for one in counts(tmp_path_factory.mktemp("round"), documents=2, marks=80)}


@pytest.mark.parametrize("way", [one.name for one in WAYS])
def test_nothing_comes_back_twice_and_all_that_is_held_comes_back(found: dict[tuple[str, str], Count], way: str) -> None:
    for where in (SAME, COLLEAGUE, EDITION):
        one = found[way, where]
        assert (one.doubled, one.again, one.wrong) == (0, 0, 0)
        assert one.back >= LEAST.get(way, 1) * one.wanted
    mine, theirs = found[way, SAME], found[way, COLLEAGUE]
    lost = {name for name in theirs.of if theirs.equal[name] < theirs.of[name]}
    assert not lost & HELD[way], theirs.lost[:3]
    if way not in LEAST:
        assert all(mine.equal[name] == mine.of[name] for name in SAID - {"tags"}), mine.lost[:3]


@pytest.mark.parametrize("way", ["docx", "docx-official", "jsonld", "qdpx"])
def test_in_newer_texts_nearly_all_find_their_places(found: dict[tuple[str, str], Count], way: str) -> None:
    one = found[way, EDITION]
    assert one.equal["place"] >= 0.93 * one.of["place"], one.lost[:3]
