"""Passages in a plain text, one a paragraph, in quotation marks or not; what is said of one stands below it as ``批注：…``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.importers.exchange.limits import LONGEST_NOTE, MOST_MARKS, refuse_if_many
from core.importers.exchange.quotes.keys import Keys
from core.incoming import IncomingDocument, IncomingMark, IncomingSet

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKS: Final = {"“": "”", "「": "」", "『": "』", '"': '"', "‘": "’", "«": "»"}
_NOTE: Final = re.compile(r"^(?:批注|笔记|备注|评注|想法|评论|按|注|Note|Comment)\s*[：:]\s*", re.IGNORECASE)
_SOURCE: Final = re.compile(r"^(?:——|--|—|出处[：:]|来源[：:]|摘自)")
_NUMBER: Final = re.compile(r"^(?:[-*•·●◆]\s*|\(?\d{1,4}[.)、．]\s*|（\d{1,4}）\s*)(?=[“「『\"‘«])")


def read(lines: Sequence[str], name: str, *, are_bare: bool = True) -> IncomingSet | None:
    """Return the passages in the lines of a text, None if there are none.

    Where half of the paragraphs or more stand in quotation marks the others are what was written about them.

    Args:
        lines: of the text.
        name: of the file.
        are_bare: False if passages without quotation marks are something else.
    """
    paragraphs = [line for line in lines if line]
    if any(len(line) > LONGEST_NOTE for line in paragraphs):
        # Nobody copies so much without a line end: it is for programs.
        return None
    refuse_if_many(len(paragraphs), 2 * MOST_MARKS, name=name)
    quoted = [_unquoted(line) for line in paragraphs]
    count = sum(one is not None for one in quoted)
    about = sum(bool(_NOTE.match(line) or _SOURCE.match(line)) for line in paragraphs)
    are_quoted = 2 * count >= len(paragraphs) - about
    if not (count or are_bare):
        return None
    found: list[tuple[str, list[str]]] = []
    for line, words in zip(paragraphs, quoted, strict=True):
        note = _NOTE.match(line)
        if _SOURCE.match(line):
            continue
        if words is not None:
            found.append((words, []))
        elif found and (note or are_quoted):
            found[-1][1].append(line[note.end() :] if note else line)
        elif not are_quoted and not note:
            found.append((line, []))
    keys = Keys("plain")
    marks = tuple(
        IncomingMark(keys.of(words, note), words, note=note) for words, said in found for note in ("\n".join(said),) if words.strip()
    )
    return IncomingSet("text", name, (IncomingDocument("", marks),)) if marks else None


def _unquoted(line: str) -> str | None:
    """Return a paragraph without the quotation marks around all of it; None if there are none."""
    line = line[found.end() :] if (found := _NUMBER.match(line)) else line
    end = _MARKS.get(line[:1])
    if end is None or len(line) < 3:
        return None
    inside, _, behind = line[1:].rpartition(end)
    # ``“甲”和“乙”`` begins and ends with marks, too, but is not one quote; what a comma or a source follows is.
    is_one = bool(inside) and line[0] not in inside.replace(line[0], "", 0) if line[0] != end else inside.count(end) == 0
    if not is_one or len(behind) > len(inside) or (behind and behind[0] not in "。，；、,.;（(—-"):
        return None
    return inside
