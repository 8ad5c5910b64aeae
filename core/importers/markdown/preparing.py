"""What is read of a Markdown file before its blocks: front matter, notes, addresses of links, and how its lines are meant."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.importers.markdown.front_matter import front_matter
from core.metadata import UNKNOWN, Metadata

if TYPE_CHECKING:
    from collections.abc import Sequence

DEEPEST: Final = 10
"""Quotes and list items that one line may begin; no reader follows more, and each costs a pass over the lines in it."""
MOST_BLANKS: Final = 24
"""Columns of indent that are kept, enough for any list that is read; deeper items stand side by side."""

_END: Final = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_FENCE: Final = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})[ \t]*(.*)")
_NOTE: Final = re.compile(r" {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*(.*)")
_ADDRESS: Final = re.compile(r" {0,3}\[([^\]\[^][^\]\[]{0,200})\]:[ \t]*(<[^<>]*>|\S+)[ \t]*(?:\"[^\"]*\"|'[^']*'|\([^()]*\))?[ \t]*")
_MARK: Final = r"[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))"
_NESTED: Final = re.compile(rf"((?:{_MARK}){{{DEEPEST}}})(?:{_MARK})+")
_HEADING: Final = re.compile(r"( {0,3}#{1,6})(\u3000+|(?=[^\s#\x00-\x7f])(?!.*#))")
_LEADS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}:|[/#.<]|www\.|.*/|.*\.[A-Za-z][A-Za-z0-9]{0,4}(?:[#?]|$)")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_WORD: Final = re.compile(r"[A-Za-z]+")
_PLAIN: Final = re.compile(r"[^\s#>|<`~*+=-]|\*\*")
_SENTENCE_END: Final = re.compile(r"[。！？；：…”’」』）)\]!?;:.][\s*_]*$")
_SAMPLE: Final = 200_000
"""Characters on which the habits of a file are decided."""
_WRAPPED: Final = 40
"""Columns of a line that a narrow page has broken, at least."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How a file uses Markdown."""

    is_chinese: bool = False
    is_wrapped: bool = True
    """True if the lines of a paragraph are to be joined."""


@dataclass(slots=True)
class Prepared:
    """A file ready for its blocks to be read."""

    lines: list[str] = field(default_factory=list)
    """Without front matter, notes and addresses, which leave empty lines."""
    notes: list[tuple[str, list[str]]] = field(default_factory=list)
    """Label and lines of each footnote, in text order."""
    labels: set[str] = field(default_factory=set)
    """Names by which links are told an address elsewhere, in small letters."""
    properties: Metadata = UNKNOWN
    head: int = 0
    """Lines of front matter."""
    habits: Habits = Habits()


def prepared(text: str) -> Prepared:
    """Return a file's text ready for its blocks to be read."""
    lines = _END.sub("\n", text.removeprefix("\ufeff")).split("\n")
    found = Prepared()
    found.head, found.properties = front_matter(lines)
    lines = lines[found.head :]
    closed = _fences(lines)
    index = 0
    while index < len(lines):
        line = lines[index]
        if index in closed:
            end = closed[index]
            found.lines += lines[index : end + 1]
            index = end + 1
            continue
        index += 1
        note = _NOTE.fullmatch(line)
        if note:
            words, index = _note(lines, index, note[2])
            found.notes.append((note[1], words))
            found.lines.append("")
        elif _is_definition(line, found):
            found.lines.append("")
        else:
            found.lines.append(_plainer(line))
    found.habits = habits(found.lines)
    return found


def leads(address: str) -> bool:
    """Return True for what can be the address of a link: not for 见第三页, which only stands in brackets."""
    return not address or _LEADS.match(address) is not None or (address.isascii() and _WORD.search(address) is not None)


def habits(lines: Sequence[str]) -> Habits:
    """Return how a file is written, by its plain lines."""
    sample: list[str] = []
    length = 0
    for line in lines:
        sample.append(line)
        length += len(line)
        if length > _SAMPLE:
            break
    words = "\n".join(sample)
    han = sum(1 for _ in _HAN.finditer(words))
    if han <= sum(1 for _ in _WORD.finditer(words)):
        return Habits()
    # Lines with another one of the same paragraph below them: there it was decided to begin a new line.
    inner = [one for one, below in pairwise(sample) if _is_plain(one) and _is_plain(below)]
    long = [one for one in inner if _columns(one) >= _WRAPPED]
    if len(long) < 3 or len(long) < 0.6 * len(inner):
        return Habits(is_chinese=True, is_wrapped=False)
    widths = sorted(_columns(one) for one in long)
    usual = widths[len(widths) * 3 // 4]
    equal = sum(0.85 * usual <= width <= 1.15 * usual for width in widths)
    unfinished = sum(not _SENTENCE_END.search(one) for one in long)
    return Habits(is_chinese=True, is_wrapped=equal >= 0.7 * len(long) and unfinished >= 0.5 * len(long))


def _fences(lines: Sequence[str]) -> dict[int, int]:
    """Return first and last line of each block between fences; a fence that is never closed is a line like any other."""
    # For each kind of fence the longest one that may close a block, at a line or below it.
    longest: dict[str, list[int]] = {"`": [0] * (len(lines) + 1), "~": [0] * (len(lines) + 1)}
    matches = [_FENCE.match(line) for line in lines]
    for index in range(len(lines) - 1, -1, -1):
        match = matches[index]
        for char, found in longest.items():
            length = len(match[1]) if match and match[1][0] == char and not match[2] else 0
            found[index] = max(found[index + 1], length)
    closed: dict[int, int] = {}
    start, fence = -1, ""
    for index, match in enumerate(matches):
        if match is None:
            continue
        if start < 0:
            if longest[match[1][0]][index + 1] >= len(match[1]):
                start, fence = index, match[1]
        elif match[1][0] == fence[0] and len(match[1]) >= len(fence) and not match[2]:
            closed[start] = index
            start = -1
    return closed


def _note(lines: Sequence[str], index: int, first: str) -> tuple[list[str], int]:
    """Return the lines of a footnote and where it ends: lines behind it that are indented belong to it."""
    words = [first]
    while index < len(lines):
        below = index
        while below < len(lines) and not lines[below].strip():
            below += 1
        if below == len(lines) or not lines[below].startswith(("\t", "    ") if below > index else ("\t", "  ")):
            break
        words += ["", lines[below].lstrip(" \t")] if below > index else [lines[below].lstrip(" \t")]
        index = below + 1
    return words, index


def _is_definition(line: str, found: Prepared) -> bool:
    """Return True for a line that tells the address of links, ``[网址]: https://…``; its name is taken."""
    if "]:" not in line or (found.lines and found.lines[-1].strip()):
        return False
    match = _ADDRESS.fullmatch(line)
    if match is None or not leads(match[2]):
        return False
    found.labels.add(" ".join(match[1].lower().split()))
    return True


def _plainer(line: str) -> str:
    """Return a line as markdown-it takes it: not too deep, and with a blank behind the ``#`` of a heading."""
    if not line.strip():
        return ""
    if line.startswith((" ", "\t")):
        bare = line.lstrip(" \t")
        if len(line) - len(bare) > MOST_BLANKS or "\t" in line[: len(line) - len(bare)]:
            width = len(line[: len(line) - len(bare)].expandtabs(4))
            line = " " * min(width, MOST_BLANKS) + bare
    line = _NESTED.sub(r"\1", line, count=1) if _NESTED.match(line) else line
    if "#" in line[:4]:
        line = _HEADING.sub(r"\1 ", line, count=1) if _HEADING.match(line) else line
    if _FENCE.match(line):
        # Those that are closed never come here.
        bare = line.lstrip(" ")
        line = line[: len(line) - len(bare)] + "\\" + bare
    return line


def _is_plain(line: str) -> bool:
    return _PLAIN.match(line) is not None


def _columns(line: str) -> int:
    return sum(1 if char.isascii() else 2 for char in line.strip())
