"""A table of contents at the top: known by its name, its leaders and page numbers, or because its lines come again."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.outline.blocks import Block
    from core.outline.candidates import Candidate
    from core.outline.styles import Look

TOP: Final = 60
"""A table of contents begins within so many blocks."""
FEWEST: Final = 3
"""Lines of one without a name at least."""
LIMIT: Final = 80
"""Code points of a line at most."""
MOST: Final = 400
"""Lines of one at most."""
SAME: Final = 8
"""So many later labels of one number are compared."""

_NAME: Final = re.compile(r"[【\[]?(?:目\s*[录錄次]|(?i:(?:table of )?contents))[】\]]?[:：]?")
_PAGE: Final = re.compile(r"(?:[\s.…·．_\-—]|\(|（)*\d{0,4}[)）]?$")
_LEADER: Final = re.compile(r"(?:[.．·]{3,}|…+|[\t\u3000 ]{2,}|[ \t])\s*[(（]?\d{1,4}[)）]?$")
_STRONG_LEADER: Final = re.compile(r"(?:[.．·]{3,}|…+|[\t\u3000 ]{2,})\s*[(（]?\d{1,4}[)）]?$")
_BLANKS: Final = re.compile(r"\s+")


def is_name(words: str) -> bool:
    """Return True for 目录, 目 录, Contents and the like."""
    return _NAME.fullmatch(words) is not None


def contents(text: str, blocks: Sequence[Block], candidates: Sequence[Candidate], looks: Mapping[int, Look]) -> range:
    """Return the blocks of a table of contents, its name included; an empty range without one."""
    styled = sorted(index for index, look in looks.items() if look.is_contents)
    if styled:
        # Where the format marks them, nothing has to be guessed; of several tables this is the first.
        end = next((index + 1 for index, below in pairwise([*styled, len(blocks) + 1]) if below != index + 1), styled[0] + 1)
        name = blocks[styled[0] - 1] if styled[0] else None
        has_name = name is not None and name.end - name.start <= 20 and is_name(text[name.start : name.end])
        return range(styled[0] - has_name, end)
    for index, block in enumerate(blocks[:TOP]):
        if block.end - block.start <= 20 and is_name(text[block.start : block.end]):
            last = _last_line(text, blocks, index)
            return range(index, last + 1) if last > index else range(0)
    return _with_leaders(text, blocks) or _repeated(text, blocks, candidates)


def _key(text: str, block: Block) -> str:
    """Return the words of a line without blanks, leaders and page number."""
    return _BLANKS.sub("", _PAGE.sub("", text[block.start : block.end]))


def _last_line(text: str, blocks: Sequence[Block], name: int) -> int:
    """Return where a table of contents ends: before its lines come again, or before a paragraph."""
    seen: set[str] = set()
    last = name
    for index in range(name + 1, min(len(blocks), name + 1 + MOST)):
        block = blocks[index]
        line = text[block.start : min(block.end, block.start + LIMIT + 1)]
        key = _key(text, block) if len(line) <= LIMIT else ""
        if not key or key in seen or (line[-1] in "。！？：:" and not _LEADER.search(line)):
            break
        seen.add(key)
        last = index
    return last


def _with_leaders(text: str, blocks: Sequence[Block]) -> range:
    """Return the first run of lines that end in dots, or a wide blank, and a page number."""
    start = None
    for index, block in enumerate(blocks[: TOP + MOST]):
        is_line = block.end - block.start <= LIMIT and _STRONG_LEADER.search(text, max(block.start, block.end - 40), block.end) is not None
        if is_line and start is None:
            start = index
        elif not is_line and start is not None:
            if index - start >= FEWEST:
                return range(start, index)
            start = None
        if start is None and index >= TOP:
            break
    return range(0)


def _repeated(text: str, blocks: Sequence[Block], candidates: Sequence[Candidate]) -> range:
    """Return the first run of labelled lines that all come again further down, word for word."""
    opening = {c.block: c for c in candidates if c.opens and c.family.heading}
    start = None
    for index in range(min(len(blocks), TOP)):
        if start is None and all(one in opening and blocks[one].end - blocks[one].start <= LIMIT for one in range(index, index + FEWEST)):
            start = index
    if start is None:
        return range(0)
    later: dict[tuple[str, int], list[tuple[int, str]]] = {}
    for candidate in opening.values():
        rows = later.setdefault((candidate.family.series, candidate.number), [])
        if candidate.block > start and len(rows) < SAME:
            rows.append((candidate.block, _BLANKS.sub("", text[candidate.start : candidate.start + LIMIT + 40])))
    seen: set[str] = set()
    end = start
    while end in opening and blocks[end].end - blocks[end].start <= LIMIT:
        key = _key(text, blocks[end])
        rows = later[opening[end].family.series, opening[end].number]
        if key in seen or not any(block > end and words.startswith(key) for block, words in rows):
            break
        seen.add(key)
        end += 1
    return range(start, end) if end - start >= FEWEST else range(0)
