"""The lines of a note in Markdown as they stand on paper: emphasis is bold, marks of the language are gone, every word stays.

A card shows the beginning of a note by Qt's Markdown; on paper the whole of it is wanted, however long, a line at a time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from gui.widgets.note_markup import PLAIN, markup

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE: Final = re.compile(r"\s*(```|~~~)")
_RULE: Final = re.compile(r"\s*([-*_])(?:[ \t]*\1){2,}[ \t]*")
_LEAD: Final = re.compile(r"(?P<quote>(?:\s{0,3}>)*)(?P<blanks>\s*)(?:(?P<head>#{1,6})\s+|(?P<item>[-+*])\s+)?")
_MARKED: Final = re.compile(
    r"\\(?P<plain>[!-/:-@\[-`{-~])"
    r"|(?P<code>`+)(?P<coded>[^`]{1,400})(?P=code)"
    r"|(?P<strong>\*{2,3}|__)(?=[^\s*_])(?P<bold>[^*_]{1,400})(?<=\S)(?P=strong)"
    r"|(?P<crossed>~~)(?=\S)(?P<gone>[^~]{1,400})(?<=\S)~~"
    r"|(?<![A-Za-z0-9*])\*(?=[^\s*])(?P<slanted>[^*]{1,400})(?<=[^\s*])\*(?![A-Za-z0-9*])"
    r"|!?\[(?P<link>[^\[\]]{0,400})\]\((?P<address>[^()\s]{0,2000})\)"
    r"|<(?P<bare>(?:https?://|mailto:)[^<>\s]{1,2000})>"
)
"""What has a beginning and an end within a line; each part is bounded, so that no line takes long."""
_DOT: Final = "•\u2002"


class NoteLine(NamedTuple):
    """A line of a note."""

    words: str
    bold: tuple[tuple[int, int], ...] = ()
    """Where words are set in bold, rising."""
    depth: int = 0
    """How far it is set in, in steps."""


def note_lines(note: str) -> Iterator[NoteLine]:
    """Yield the lines of a note that are not empty."""
    if markup(note) == PLAIN:
        yield from (NoteLine(line.strip()) for line in note.splitlines() if line.strip())
        return
    fence = ""
    for line in note.splitlines():
        mark = _FENCE.match(line)
        if mark and fence in {"", mark[1]}:
            fence = "" if fence else mark[1]
        elif fence:
            if line.strip():
                yield NoteLine(line.strip(), depth=1)
        elif line.strip() and not _RULE.fullmatch(line):
            yield _read(line)


def _read(line: str) -> NoteLine:
    lead = _LEAD.match(line)
    if lead is None:
        return NoteLine(line.strip())
    words, bold = _inner(line[lead.end() :].rstrip())
    depth = lead["quote"].count(">") + min(len(lead["blanks"].expandtabs(4)) // 2, 6)
    if lead["head"]:
        return NoteLine(words, ((0, len(words)),) if words else (), depth)
    if lead["item"]:
        return NoteLine(_DOT + words, tuple((start + len(_DOT), end + len(_DOT)) for start, end in bold), depth)
    return NoteLine(words, bold, depth)


def _inner(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return words without their marks, and where they are bold."""
    parts: list[str] = []
    bold: list[tuple[int, int]] = []
    at = length = 0
    for found in _MARKED.finditer(text):
        before = text[at : found.start()]
        words = _meant(found)
        parts += (before, words)
        length += len(before)
        if found["bold"]:
            bold.append((length, length + len(words)))
        length += len(words)
        at = found.end()
    return "".join((*parts, text[at:])), tuple(bold)


def _meant(found: re.Match[str]) -> str:
    if found["address"]:
        # On paper nothing can be pressed.
        return found["link"] if found["link"] == found["address"] else f"{found['link']} ({found['address']})"
    return next((found[name] for name in ("plain", "coded", "bold", "gone", "slanted", "link", "bare") if found[name]), "")
