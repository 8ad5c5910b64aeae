"""Headings that are sentences: closed by a full stop, without a number, and alone on their lines over what they title.

One such line is a short paragraph. Two behind dashes, or a row of them under one heading in which each has a long paragraph beneath,
are headings: plans are written so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.outline.blocks import Block

DASHED: Final = 80
"""Code points of a sentence behind —— that stands alone on its line."""
SENTENCE: Final = 32
"""Code points of a sentence without a dash at most."""
BENEATH: Final = 60
"""Code points of each paragraph beneath such sentences at least."""
BENEATH_ENGLISH: Final = 80
"""The same for English lines without a mark."""
CAPITALS: Final = 2
"""So many lines in capitals show that a text sets its upper headings so."""
SLIP: Final = 6
"""Of so many letters in capitals one may be small."""
ROW: Final = 3
"""So many of them in a row show that a text is divided so; under its other headings two will do."""

_WORDLESS: Final = re.compile(r"[\W_]+$|(?:\[[^\]]{0,80}\])?[\[（(<]*https?:")
"""A rule, or an address: nothing that a line could title."""
_NARROW_MARK: Final = re.compile("[一-鿿][:;!?]")
_ENGLISH: Final = re.compile(r"(?!Thank)[A-Z][A-Za-z'’, -]{5,60}[a-z]")
_ENGLISH_ENDS: Final = ".!?”\"'’:"
_WORDS: Final = range(1, 10)
"""Blanks in such a line."""
_PLAIN: Final = re.compile(r"(?![我你您他她它这那此但而]|大家|各位|同志)[^，。！？；：…\s—]{5,}(?:，[^，。！？；：…\s—]{3,})?。")
"""What such a sentence looks like: two clauses at most, and nothing that speaks to somebody or points back."""


def dashed(text: str, blocks: Sequence[Block], free: Sequence[int], other: set[int]) -> set[int]:
    """Return the lines that hold one sentence behind ——, over a paragraph; two of them at least."""
    found = set()
    for index in free:
        start, end = blocks[index].start, blocks[index].end
        if not text.startswith("——", start) or end - start > DASHED or index + 1 >= len(blocks) or index + 1 in other:
            continue
        below = blocks[index + 1]
        words = text[start + 2 : end]
        is_one = not any(mark in words[:-1] for mark in "。！？；：") and words[-1:] not in "，、；："
        if is_one and len(words) > 1 and not text.startswith("——", below.start) and is_paragraph(text, below, words):
            found.add(index)
    return found if len(found) > 1 else set()


def is_paragraph(text: str, block: Block, line: str) -> bool:
    """Return True if a block is no further line of the kind of ``line``: longer, or with marks inside."""
    words = text[block.start : min(block.end, block.start + 400)]
    if _WORDLESS.match(words):
        return False
    return (
        block.listed
        or len(words) > max(24, len(line))
        or any(mark in words for mark in "。！？；：")
        or _NARROW_MARK.search(words) is not None
    )


def english(text: str, blocks: Sequence[Block], free: Sequence[int], body: int) -> set[int]:
    """Return the English lines without a mark that are written like sentences, each between long paragraphs; two of them at least.

    ``body`` is the first block behind the title.
    """
    found = set()
    for index in free:
        start, end = blocks[index].start, blocks[index].end
        if index + 1 >= len(blocks) or blocks[index].listed or not _ENGLISH.fullmatch(text, start, end):
            continue
        below = blocks[index + 1]
        is_over = below.end - below.start >= BENEATH_ENGLISH and text[below.end - 1] in _ENGLISH_ENDS
        above = blocks[index - 1] if index > body else None
        is_under = above is None or (above.end - above.start >= BENEATH and text[above.end - 1] in _ENGLISH_ENDS)
        if is_over and is_under and text[start:end].count(" ") in _WORDS:
            found.add(index)
    return found if len(found) > 1 else set()


def cases(text: str, blocks: Sequence[Block], lines: Sequence[int]) -> dict[int, int]:
    """Return 1 for each English line in small letters where lines in capitals enclose such lines: CIVIL RIGHTS over Schools."""
    words = {index: text[blocks[index].start : blocks[index].end] for index in lines}
    capital = {index for index, line in words.items() if _is_in_capitals(line)}
    if len(capital) < CAPITALS or lines[0] not in capital:
        return {}
    return {index: 1 for index, line in words.items() if index not in capital and line[:1].isascii()}


def _is_in_capitals(line: str) -> bool:
    """Return True for capitals throughout, but for a slip of a letter or two: RESTRICTION Of TRADE, THE 1970's."""
    letters = [char for char in line if char.isalpha()]
    small = sum(char.islower() for char in letters)
    return line[:1].isascii() and len(letters) > 1 and small * SLIP <= len(letters)


def closed(text: str, blocks: Sequence[Block], headings: Sequence[int], free: set[int]) -> set[int]:
    """Return the short sentences that title the paragraphs beneath, row by row.

    ``headings`` are the blocks of the labelled headings in order. A row begins right beneath one and goes on to the next; nothing but
    such sentences and long paragraphs may stand in it.
    """
    rows = []
    for place, heading in enumerate(headings):
        end = headings[place + 1] if place + 1 < len(headings) else len(blocks)
        row = _row(text, blocks, range(heading + 1, end), free)
        if len(row) > 1:
            rows.append(row)
    if not any(len(row) >= ROW for row in rows):
        return set()
    return {index for row in rows for index in row}


def _row(text: str, blocks: Sequence[Block], scope: range, free: set[int]) -> list[int]:
    """Return the sentences of one heading's scope; none where anything else stands there."""
    row: list[int] = []
    has_text = True
    for index in scope:
        start, end = blocks[index].start, blocks[index].end
        if index not in free or blocks[index].listed:
            break
        if end - start <= SENTENCE and _PLAIN.fullmatch(text, start, end):
            if not has_text:
                return []
            row.append(index)
            has_text = False
        elif not row or end - start < BENEATH:
            break
        else:
            has_text = True
    if row and not has_text:
        row.pop()
    return row
