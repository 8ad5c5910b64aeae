"""Ordinals alone on their lines: 第一，…。 with paragraphs beneath each member of its series is a heading, not a run-in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.outline.numbering import FAMILIES, LAST
from core.outline.styles import PLAIN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.outline.blocks import Block
    from core.outline.candidates import Candidate
    from core.outline.styles import Look

ALONE: Final = 80
"""Code points of a sentence that stands alone on its line as a heading."""
STEP: Final = 3
"""A member may be this many numbers behind the one before: what lies between was left out."""

SET: Final = 2
"""So many numbered lines that the format sets as headings tell them from numbered items."""

_LINES: Final = {"ordinal": "ordinal-line", "word": "word-line", "point": "point-line", "that": "that-line"}
_SENTENCE: Final = re.compile("[^。！？!?]*[。！？!?]?")


def with_lines(candidates: list[Candidate], text: str, blocks: Sequence[Block]) -> list[Candidate]:
    """Return the candidates; those that are headings because all their series stands alone have a family of headings."""
    rows: list[list[int]] = []
    open_rows: dict[tuple[str, str], list[int]] = {}
    for index, candidate in enumerate(candidates):
        if candidate.family.name not in _LINES or not candidate.opens:
            continue
        name = candidate.family.name, candidate.noun
        row = open_rows.get(name)
        if candidate.number == 1:
            row = open_rows[name] = []
            rows.append(row)
        elif row is None or not _goes_on(candidates[row[-1]] if row else None, candidate):
            continue
        if _is_alone(candidate, text, blocks):
            row.append(index)
        else:
            # One member that runs on makes the others run-ins too.
            row.clear()
            del open_rows[name]
    found = list(candidates)
    for row in rows:
        members = {candidates[index].block for index in row}
        if len(row) < 2 or any(block + 1 in members for block in members):
            continue
        for place, index in enumerate(row):
            one = candidates[index]
            number = one.number if one.number != LAST else candidates[row[place - 1]].number + 1
            found[index] = one._replace(family=FAMILIES[_LINES[one.family.name]], number=number)
    return found


def with_items(candidates: list[Candidate], looks: Mapping[int, Look]) -> list[Candidate]:
    """Return the candidates; where the format sets some of 1. 2. as headings, those that it does not are items beneath these."""
    numbered = [one for one in candidates if one.opens and one.family.name == "digit"]
    plain = {one.start for one in numbered if not looks.get(one.block, PLAIN).level}
    begins = any(one.number == 1 and one.start in plain for one in numbered)
    if not begins or len(numbered) - len(plain) < SET:
        return candidates
    return [one._replace(family=FAMILIES["item"]) if one.start in plain else one for one in candidates]


def _goes_on(last: Candidate | None, candidate: Candidate) -> bool:
    return last is not None and (candidate.number == LAST or 0 < candidate.number - last.number <= STEP)


def _is_alone(candidate: Candidate, text: str, blocks: Sequence[Block]) -> bool:
    """Return True if the label's sentence is all of its block, and a paragraph stands beneath."""
    block, below = blocks[candidate.block], candidate.block + 1
    if below >= len(blocks) or block.end - block.start > ALONE:
        return False
    sentence = _SENTENCE.match(text, candidate.end, block.end)
    if (sentence and sentence.end() < block.end) or text[block.end - 1] in "；;，,：:":
        return False
    if not text[blocks[below].start : blocks[below].end].strip("….·。 "):
        return False  # what others said is left out beneath
    return text[blocks[below].end - 1] in "。！？!?”）：:；…"
