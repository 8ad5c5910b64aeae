"""A text every character of which is known by where it stood in the old text, through any pile of edits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

KEPT: Final = "kept"
"""The old character itself, perhaps in another width."""
CHANGED: Final = "changed"
"""One character written in the place of one old one: a slip of the pen."""
REVISED: Final = "revised"
"""Part of what stands in the place of an old figure or date, or of two letters that changed places."""
REWORDED: Final = "reworded"
"""Part of other words that stand in the place of old ones."""
COPIED: Final = "copied"
"""A second copy of an old character."""
NEW: Final = "new"
BLANKS: Final = " \t\u3000"
_SENTENCE: Final = re.compile(r".*?(?:[。！？!?；;]+[”’」』）)\"]*|(?<![0-9])\.(?= )|\n|$)", re.DOTALL)
_CLAUSE: Final = re.compile(r"[^，。！？；：、,.!?;:\n]+")


class Cell(NamedTuple):
    """One character of the text as it is now."""

    char: str
    source: int = -1
    """Code point of the old text that it is, or was written for; -1 for none. Of `KEPT`, `CHANGED` and `COPIED` ones only."""
    form: str = NEW
    stands: tuple[int, ...] = ()
    """Of `REVISED` and `REWORDED` ones: the code points of the old text in whose place the whole piece stands."""


Cells = list[Cell]


def tracked(text: str) -> Cells:
    """Return an unedited text."""
    return [Cell(char, at, KEPT) for at, char in enumerate(text)]


def written(text: str) -> Cells:
    """Return words that were not there before."""
    return [Cell(char) for char in text]


def text_of(cells: Iterable[Cell]) -> str:
    """Return the text as it reads now."""
    return "".join(cell.char for cell in cells)


def changed(cell: Cell, char: str) -> Cell:
    """Return the slip that stands in the place of a character."""
    return Cell(char, cell.source, CHANGED) if cell.form in {KEPT, CHANGED} else cell._replace(char=char, source=-1, form=NEW, stands=())


def reshaped(cell: Cell, char: str) -> Cell:
    """Return the same character in another width or style."""
    return cell._replace(char=char)


def copied(cells: Iterable[Cell]) -> Cells:
    """Return a second copy of a passage."""
    return [Cell(cell.char, cell.source, COPIED) if cell.form in {KEPT, COPIED} else Cell(cell.char) for cell in cells]


def replaced(cells: Sequence[Cell], words: str, form: str) -> Cells:
    """Return the words that stand in the place of a piece.

    Args:
        cells: the piece as it is now.
        words: what is written for it.
        form: `REVISED` or `REWORDED`.
    """
    sources = {cell.source for cell in cells if cell.form in {KEPT, CHANGED}}
    sources.update(at for cell in cells for at in cell.stands)
    stands = tuple(sorted(sources))
    return [Cell(char, -1, form, stands) for char in words]


def settled(cells: Sequence[Cell]) -> Cells:
    """Return the text as the program would normalise it: no white space at the ends of lines, one blank line in a row at most.

    Counts for itself; that `core.text.normalise` comes to the same text is checked by whoever uses it.
    """
    found: Cells = []
    owed: Cells = []
    for line in lines(cells):
        end = line[-1:] if line and line[-1].char == "\n" else []
        body = line[: len(line) - len(end)]
        first, last = 0, len(body)
        while first < last and body[first].char in BLANKS:
            first += 1
        while last > first and body[last - 1].char in BLANKS:
            last -= 1
        if first == last:
            # Blank lines wait until there is a line after them, and one does for all.
            owed = [*owed, *end] if len(owed) == 1 else owed
            continue
        found += owed
        found += body[first:last]
        owed = list(end)
    return found


def lines(cells: Sequence[Cell]) -> list[Cells]:
    """Return the lines, each with its line end."""
    found: list[Cells] = []
    start = 0
    for at, cell in enumerate(cells):
        if cell.char == "\n":
            found.append(list(cells[start : at + 1]))
            start = at + 1
    if start < len(cells):
        found.append(list(cells[start:]))
    return found


def sentences(cells: Sequence[Cell]) -> list[Cells]:
    """Return the sentences in order, together all of the text; a line end is one of its own, or closes a line without a mark."""
    return [list(cells[found.start() : found.end()]) for found in _SENTENCE.finditer(text_of(cells)) if found[0]]


def clauses(cells: Sequence[Cell]) -> list[tuple[int, int]]:
    """Return start and end of what stands between two marks of punctuation."""
    return [found.span() for found in _CLAUSE.finditer(text_of(cells))]
