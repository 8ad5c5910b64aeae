"""Normalisation: the only place that may change imported text.

What a normal text holds: lines parted by a line feed alone, none with white space at its ends, at most one blank line in a
row and none at the start or end; as blanks only the space, the tab and U+3000; no character that Qt's text document
would change or use for itself. All offsets of the program count code points of such a text.

Everything here works in pieces of some 200,000 characters, so that a worker thread never holds the interpreter for
more than a few milliseconds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.document import TAB_COLUMNS, Paragraph
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PIECE: Final = 200_000
"""Characters handled by one call into C."""
REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"

_LINE_ENDS: Final = "\v\f\x85\u2028\u2029"
_BLANKS: Final = "\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f"
_EM_BLANKS: Final = "\u2001\u2003"
_REMOVED: Final = (
    "\xad\u200b\u2060\ufeff"
    + "".join(map(chr, (*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0))))
)  # fmt: skip
# U+FDD0, U+FDD1 and U+FFFC are frame borders and embedded objects inside a QTextDocument.
_REPLACED: Final = (
    "".join(map(chr, (*range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0), 0xFFFC)))
    + "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
)  # fmt: skip
_SUBSTITUTES: Final = {
    **dict.fromkeys(_LINE_ENDS, "\n"),
    **dict.fromkeys(_BLANKS, " "),
    **dict.fromkeys(_REMOVED, ""),
    **dict.fromkeys(_REPLACED, REPLACEMENT),
}
# The surrogates as one range: two thousand single characters would take 4 ms to compile at each start.
_ODD: Final = re.compile(
    "[\ud800-\udfff"
    + "".join(f"\\u{ord(char):04x}" for char in _SUBSTITUTES if char <= "\uffff" and not "\ud800" <= char <= "\udfff")
    + "]"
)
# Apart, because in one class the 32 noncharacters of the higher planes would slow the search down five times.
_HIGH: Final = re.compile("[\U0001fffe-\U0010ffff]")
_HIGH_ODD: Final = re.compile("[" + "".join(f"\\U{ord(char):08x}" for char in _SUBSTITUTES if char > "\uffff") + "]")
_EM_INDENT: Final = re.compile(rf"^[ \t\u3000{_BLANKS}]*[{_EM_BLANKS}][ \t\u3000{_BLANKS}]*", re.MULTILINE)
_UNSTORABLE: Final = re.compile("[\0\ud800-\udfff]")
_FEW: Final = 8
"""Up to so many different odd characters one `str.replace` each is faster than `str.translate`."""


@dataclass(frozen=True, slots=True)
class NormalText:
    """A normal text and what was cut off before its lines."""

    text: str
    indents: tuple[int, ...]
    """One for each line of ``text``: columns of white space (tab 4, full-width and em spaces 2); none for an empty text."""


def normalise(raw: str) -> NormalText:
    """Return ``raw`` as a normal text.

    Only white space, invisible format characters and control characters are lost; lone surrogates and noncharacters become U+FFFD. A normal
    text comes back unchanged.
    """
    chunks: list[str] = []
    indents: list[int] = []
    pending: list[str] = []
    after_blank = False
    for piece in _pieces(raw):
        lines = _clean(piece).split("\n")
        pending.append(lines[0])
        if len(lines) == 1:
            continue
        lines[0] = "".join(pending)
        pending = [lines.pop()]
        after_blank = _take(lines, chunks, indents, after_blank=after_blank)
    _take(["".join(pending)], chunks, indents, after_blank=after_blank)
    return NormalText("\n".join(chunks), tuple(indents))


def paragraphs(text: str, indents: Sequence[int] | None = None) -> tuple[Paragraph, ...]:
    """Return the lines of a normal text that are not blank.

    Args:
        text: a normal text.
        indents: one number a line, as `normalise` gives them; None if they are not known.

    Raises:
        ValueError: if there are not as many indents as lines.
    """
    found: list[Paragraph] = []
    start = line = 0
    while start < len(text):
        end = text.find("\n", start)
        if end < 0:
            end = len(text)
        if end > start:
            found.append(Paragraph(Span(start, end), indents[line] if indents and line < len(indents) else 0))
        start = end + 1
        line += 1
    if indents is not None and line != len(indents):
        message = f"{len(indents)} indents for {line} lines"
        raise ValueError(message)
    return tuple(found)


def storable(words: str) -> str:
    """Return what a reader has written with U+FFFD for what the library cannot hold: lone surrogates, and the character NUL."""
    return _UNSTORABLE.sub(REPLACEMENT, words)


def digest(text: str) -> str:
    """Return the SHA-256 of the text without white space, hexadecimal: the same for a text that was only laid out anew."""
    import hashlib

    found = hashlib.sha256()
    for start in range(0, len(text), PIECE):
        found.update("".join(text[start : start + PIECE].split()).encode("utf-8", "surrogatepass"))
    return found.hexdigest()


def _pieces(raw: str) -> Iterator[str]:
    """Cut the text; a line end of two characters stays whole."""
    start = 0
    while start < len(raw):
        end = min(start + PIECE, len(raw))
        if raw[end - 1] == "\r" and raw.startswith("\n", end):
            end += 1
        yield raw[start:end]
        start = end


def _clean(piece: str) -> str:
    """Replace or remove the characters that a normal text does not hold; one kind of line end is left."""
    if "\r" in piece:
        piece = piece.replace("\r\n", "\n").replace("\r", "\n")
    odd = _odd(piece)
    if not odd:
        return piece
    em_blanks = odd.intersection(_EM_BLANKS)
    if em_blanks:
        # Web pages indent by two em spaces, which are as wide as two full-width ones. Line ends and what is invisible go first.
        piece = _replace(piece, odd.difference(_BLANKS))
        odd.intersection_update(_BLANKS)
        piece = _EM_INDENT.sub(lambda lead: lead[0].replace("\u2003", "\u3000").replace("\u2001", "\u3000"), piece)
    return _replace(piece, odd)


def _odd(piece: str) -> set[str]:
    """Return the characters of the piece that have a substitute."""
    odd = set(_ODD.findall(piece))
    if _HIGH.search(piece):
        odd.update(_HIGH_ODD.findall(piece))
    return odd


def _replace(piece: str, odd: set[str]) -> str:
    """Put the substitutes of these characters into the piece."""
    if len(odd) > _FEW:
        return piece.translate({ord(char): replacement for char, replacement in _SUBSTITUTES.items()})
    for char in odd:
        piece = piece.replace(char, _SUBSTITUTES[char])
    return piece


def _take(lines: list[str], chunks: list[str], indents: list[int], *, after_blank: bool) -> bool:
    """Append the stripped lines as one chunk.

    Returns:
        True if the last line was blank.
    """
    taken: list[str] = []
    for line in lines:
        body = line.strip()
        if not body:
            after_blank = True
            continue
        if after_blank and indents:
            taken.append("")
            indents.append(0)
        after_blank = False
        taken.append(body)
        indents.append(_indent(line) if line[0] in " \t\u3000" else 0)
    if taken:
        chunks.append("\n".join(taken))
    return after_blank


def _indent(line: str) -> int:
    """Return the columns of white space before the line."""
    lead = line[: len(line) - len(line.lstrip())]
    return len(lead) + lead.count("\u3000") + lead.count("\t") * (TAB_COLUMNS - 1)
