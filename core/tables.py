"""Tables that a reader takes out of the library: as CSV, as Markdown or as plain text, by the ending of the file's name."""

from __future__ import annotations

import csv
import io
from html import escape
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.files import open_to_others, refuse_what_is_kept, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    Row = Sequence[str]

CSV: Final = ".csv"
MARKDOWN: Final = ".md"
TEXT: Final = ".txt"
FORMS: Final = (CSV, MARKDOWN, TEXT)
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell begins with that a spreadsheet takes for a formula, in either width."""


def write_table(path: Path, head: Row, rows: Iterable[Row]) -> None:
    """Write a table to a file, which becomes whole or stays as it was.

    Args:
        path: its ending says the form, one of `FORMS`; any other is plain text.
        head: what the columns are called.
        rows: as many cells each.

    Raises:
        ReaderError: if it cannot be written.
    """
    form = {CSV: as_csv, MARKDOWN: as_markdown}.get(path.suffix.lower(), as_text)
    content = form(head, rows).encode("utf-8", "replace")
    # Excel takes a CSV file without the mark for one in the system's own encoding.
    mark = b"\xef\xbb\xbf" if form is as_csv else b""
    save(path, mark + content)


def save(path: Path, content: bytes) -> None:
    """Write a file that others may read; it becomes whole or stays as it was.

    Raises:
        ReaderError: if it cannot be written, or what is there is never replaced.
    """
    refuse_what_is_kept(path)
    try:
        write_whole(content, path)
        open_to_others(path)
    except OSError as error:
        sentence = QT_TRANSLATE_NOOP("errors", "The list could not be saved as “{name}”. Choose another folder and try again.")
        raise ReaderError(sentence, name=path.name) from error


def as_csv(head: Row, rows: Iterable[Row]) -> str:
    """Return a table as CSV (RFC 4180); what a spreadsheet would run as a formula is put behind an apostrophe."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(head)
    writer.writerows([f"'{cell}" if is_formula(cell) else cell for cell in row] for row in rows)
    return stream.getvalue()


def as_markdown(head: Row, rows: Iterable[Row]) -> str:
    """Return a table as Markdown; signs that would mean something there are escaped."""
    lines = [_line(head), _line(["---"] * len(head), is_rule=True), *(_line(row) for row in rows)]
    return "\n".join(lines) + "\n"


def as_text(head: Row, rows: Iterable[Row]) -> str:
    """Return a table as lines with tabs between the cells."""
    return "".join("\t".join(_flat(cell) for cell in row) + "\n" for row in (head, *rows))


def as_html(head: Row, rows: Iterable[Row]) -> str:
    """Return a table as HTML, for pasting into a letter or a spreadsheet."""
    heads = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    cells = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f'<table border="1" cellspacing="0"><tr>{heads}</tr>{cells}</table>'


def is_formula(cell: str) -> bool:
    """Return True if a spreadsheet that opens a CSV file would take a cell for a formula; `as_csv` lets none be."""
    return cell.startswith(_FORMULA)


def _line(row: Row, *, is_rule: bool = False) -> str:
    return "| " + " | ".join(cell if is_rule else _escaped(_flat(cell)) for cell in row) + " |"


def _flat(cell: str) -> str:
    return " ".join(cell.split())


def _escaped(cell: str) -> str:
    return "".join(f"\\{one}" if one in "\\`*_[]<>|~&" else one for one in cell)
