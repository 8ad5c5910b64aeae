"""Notes read as the little Markdown that the window shows of them: emphasis, code, links, lists, quotations; nothing else is markup.

What comes out are words with their looks, for files in which each kind of markup has a sign of its own: no HTML, no pictures, no address
but those of `SCHEMES` can come through. Linear in the length of the note.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMES: Final = ("http", "https", "mailto", "meipi")
"""What a link may lead to."""
PARAGRAPH, ITEM, QUOTATION = "paragraph", "item", "quotation"
_DEEPEST: Final = 5
"""Levels of a list that are told apart."""
_LINE_END: Final = re.compile("\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_ITEM: Final = re.compile(r"([ \t]{0,40})([-+*]|\d{1,9}[.)])[ \t]+(?=\S)")
_QUOTATION: Final = re.compile(r"[ \t]{0,3}>[ \t]?")
_HEADING: Final = re.compile(r"#{1,6}[ \t]+(?=\S)")
_RUN: Final = re.compile(
    r"\\(?P<plain>[!-/:-@\[-`{-~])"
    r"|`(?P<code>[^`\n]{1,2000})`"
    r"|(?<!!)\[(?P<words>[^\[\]\n]{1,500})\]\((?P<address>[^\s()<>\"]{1,2000})\)"
    r"|(?P<bare>(?:https?|meipi)://[!#-;=?-_a-~]{1,2000})"
    r"|(?P<mark>\*{1,3}|~~)(?=[^\s*~])(?P<marked>[^*~\n]{0,2000}[^\s*~\\])(?P=mark)(?![*~])"
)
_BEHIND_ADDRESS: Final = ".,;:!?)]}>\"'*_~`"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a note that look alike."""

    words: str
    is_bold: bool = False
    is_italic: bool = False
    is_struck: bool = False
    is_code: bool = False
    address: str = ""
    """Where a click leads, of a scheme of `SCHEMES`; empty for words that are no link."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item of a list or a quotation."""

    kind: str
    """`PARAGRAPH`, `ITEM` or `QUOTATION`."""
    lines: tuple[tuple[Run, ...], ...]
    """As the reader broke them; an item has one."""
    number: int | None = None
    """Of an item of a numbered list."""
    depth: int = 0
    """Of an item: in how many others it stands."""


def blocks(note: str) -> tuple[Block, ...]:
    """Return what a note consists of."""
    found: list[Block] = []
    is_open = False
    for line in _LINE_END.split(note):
        block = _block(line)
        if block is not None and is_open and block.kind != ITEM and found[-1].kind == block.kind:
            found[-1] = replace(found[-1], lines=found[-1].lines + block.lines)
        elif block is not None:
            found.append(block)
        is_open = block is not None and block.kind != ITEM
    return tuple(_joined(found))


def plain(note: str) -> str:
    """Return a note as plain text, one line for each of its own."""
    return "\n".join("".join(run.words for run in line) for block in blocks(note) for line in block.lines)


def _block(line: str) -> Block | None:
    if not line.strip():
        return None
    if item := _ITEM.match(line):
        number = int(item[2][:-1]) if item[2][0].isdigit() else None
        depth = min(len(item[1].expandtabs(4)) // 2, _DEEPEST)
        return Block(ITEM, (runs(line[item.end() :].strip()),), number, depth)
    if quotation := _QUOTATION.match(line):
        words = line[quotation.end() :].strip()
        return Block(QUOTATION, (runs(words),)) if words else None
    line = line.strip()
    if heading := _HEADING.match(line):
        return Block(PARAGRAPH, (tuple(replace(run, is_bold=True) for run in runs(line[heading.end() :])),))
    return Block(PARAGRAPH, (runs(line),))


def _joined(found: list[Block]) -> Iterator[Block]:
    """Yield blocks, items no deeper than one level below the item before."""
    above = -1
    for block in found:
        if block.kind == ITEM:
            above = min(block.depth, above + 1)
            yield replace(block, depth=above)
        else:
            above = -1
            yield block


def runs(line: str) -> tuple[Run, ...]:
    """Return the words of a line with their looks."""
    return tuple(_merged(_runs(line, Run(""))))


def emphasised(line: str) -> tuple[tuple[str, str], ...]:
    """Return a line as pieces with the signs of their emphasis, such as ``**``, empty for none; other markup stays as it is written.

    Each piece between its signs makes the line again, letter for letter: where it would not, the line is one piece.
    """
    if "*" not in line and "~~" not in line:
        return ((line, ""),)
    pieces: list[tuple[str, str]] = []
    for run in runs(line):
        words = f"`{run.words}`" if run.is_code else run.words
        words = f"[{run.words}]({run.address})" if run.address not in {"", run.words} else words
        sign = sign_of(is_bold=run.is_bold, is_italic=run.is_italic, is_struck=run.is_struck)
        if pieces and pieces[-1][1] == sign:
            words = pieces.pop()[0] + words
        pieces.append((words, sign))
    return tuple(pieces) if "".join(sign + words + sign for words, sign in pieces) == line else ((line, ""),)


def sign_of(*, is_bold: bool, is_italic: bool, is_struck: bool) -> str:
    """Return the sign of an emphasis, empty for none; what is struck out has no other."""
    return "~~" if is_struck and not (is_bold or is_italic) else "*" * (2 * is_bold + is_italic)


def _runs(line: str, look: Run) -> Iterator[Run]:
    at = 0
    while match := _RUN.search(line, at):
        yield replace(look, words=line[at : match.start()])
        at = match.end()
        if match["plain"]:
            yield replace(look, words=match["plain"])
        elif match["code"]:
            yield replace(look, words=match["code"], is_code=True)
        elif match["words"]:
            yield _link(match[0], match["words"], match["address"], look)
        elif match["bare"]:
            address = match["bare"].rstrip(_BEHIND_ADDRESS)
            at = match.start() + len(address)
            yield replace(look, words=address, address=address)
        else:
            yield from _runs(match["marked"], _marked(look, match["mark"]))
    yield replace(look, words=line[at:])


def _link(whole: str, words: str, address: str, look: Run) -> Run:
    """Return a link; as it was written if it may lead nowhere."""
    scheme, colon, _ = address.partition(":")
    return replace(look, words=words, address=address) if colon and scheme.lower() in SCHEMES else replace(look, words=whole)


def _marked(look: Run, mark: str) -> Run:
    if mark == "~~":
        return replace(look, is_struck=True)
    return replace(look, is_bold=look.is_bold or len(mark) > 1, is_italic=look.is_italic or len(mark) != 2)


def _merged(found: Iterator[Run]) -> Iterator[Run]:
    """Yield runs that are not empty, neighbours that look alike as one."""
    last: Run | None = None
    for run in found:
        if not run.words:
            continue
        if last is not None and not run.address and replace(run, words="") == replace(last, words=""):
            last = replace(last, words=last.words + run.words)
            continue
        if last is not None:
            yield last
        last = run
    if last is not None:
        yield last
