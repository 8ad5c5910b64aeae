"""A concordance as a file: CSV, Markdown, or plain text with the words below one another."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.tables import TEXT, save, write_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from core.concordance import Line

HEADS: Final = ("Before", "Found", "Behind", "Document", "Speaker", "Date", "Paragraph")
"""What the columns are called where nobody says it in another language."""
_WIDE: Final = frozenset("WFA")


class ThereAlready(ReaderError):
    """A file that is not to be replaced unasked."""


def export(path: Path, lines: Iterable[Line], *, heads: Sequence[str] = HEADS, is_forced: bool = False) -> None:
    """Write lines to a file, which becomes whole or stays as it was.

    Args:
        path: its ending says the form, see `core.tables`; ``.txt`` sets the words below one another.
        lines: in their order.
        heads: what the seven columns are called.
        is_forced: True to replace a file that is there.

    Raises:
        ThereAlready: if it is there and is not to be replaced.
        ReaderError: if it cannot be written.
    """
    if not is_forced and path.exists():
        sentence = QT_TRANSLATE_NOOP("errors", "There is a file “{name}” already. Choose another name, or let it be replaced.")
        raise ThereAlready(sentence, name=path.name)
    if path.suffix.lower() != TEXT:
        write_table(path, heads, (cells(line) for line in lines))
        return
    save(path, "".join(as_lines(lines)).encode("utf-8", "replace"))


def cells(line: Line) -> tuple[str, ...]:
    """Return a line as the cells of a table, in the order of `HEADS`."""
    source = line.source
    paragraph = "" if line.paragraph is None else str(line.paragraph)
    return line.left, line.words, line.right, source.title, source.speaker or "", source.date or "", paragraph


def as_lines(lines: Iterable[Line]) -> Iterator[str]:
    """Yield lines of plain text: what stands before is filled up at its left, so that the words stand below one another."""
    given = list(lines)
    before = max((_width(line.left) for line in given), default=0)
    behind = max((_width(line.words) + _width(line.right) for line in given), default=0)
    for line in given:
        left = " " * (before - _width(line.left)) + line.left
        right = line.right + " " * (behind - _width(line.words) - _width(line.right))
        yield f"{left} 【{line.words}】 {right}  {named(line)}\n"


def named(line: Line) -> str:
    """Return from where a line comes, as short as it can be told: title, year and number of the paragraph."""
    beside = " ".join(filter(None, (line.source.year, "" if line.paragraph is None else f"¶{line.paragraph}")))
    title = " ".join(line.source.title.split())
    return f"{title}（{beside}）" if beside else title


def _width(words: str) -> int:
    """Return how many columns of a monospaced face words take."""
    return sum(2 if unicodedata.east_asian_width(one) in _WIDE else 1 for one in words)
