"""Writes annotations, or tasks as 落实台账, as a workbook (ECMA-376) that prints on A4 across as it is.

Nothing of a document becomes a formula or a link: every cell of words is written as words.
"""

from __future__ import annotations

import re
import tempfile
from contextlib import closing
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP
from core.excerpts import state_name
from core.exporters.rows import columns, is_listed, rows
from core.exporting import TASKS, Loss
from core.tasks import STATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from core.annotation import Annotation
    from core.catalogue import Catalogue
    from core.exporters.rows import Cell
    from core.exporting import ExportedDocument, ExportOptions

_LONGEST: Final = 32_767
"""UTF-16 units that a cell can hold."""
_ELLIPSIS: Final = "…"
_UNFIT: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold (production 2) and no other sign stands for: control characters have some (ECMA-376, 22.9.2.19)."""
_CUT: Final = QT_TRANSLATE_NOOP("export", "{count} annotations have more than 32,767 characters in one cell; the rest is cut off.")
_A4: Final = 9
_LAST_DAY, _STATE = "Last day", "State"
"""Heads of the columns that tell what is late."""
_SOURCE: Final = "Source"
"""That of the last column of a list of annotations that is printed."""
_LINE: Final = 15
"""Points of a line of words."""
_LOWEST, _HIGHEST = 20, 409
"""Points of a row; no program shows a higher one."""
_FACES: Final = {"zh": ("宋体", "黑体"), "en": ("Calibri", "Calibri")}
"""Of cells and of heads."""
_SIZE: Final = 11
_MARGINS: Final = {"left": 0.5, "right": 0.5, "top": 0.9, "bottom": 0.7}
"""In inches."""


def write(documents: Iterable[ExportedDocument], options: ExportOptions, words: Catalogue, path: Path) -> None:
    """Write a workbook of one sheet, see `core.exporters.Exporter`."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    # A place where nothing can be written is told before anything is begun.
    path.write_bytes(b"")
    try:
        with tempfile.TemporaryDirectory() as scratch:
            # A row goes out of memory when the next one begins.
            book = Workbook(str(path), {"constant_memory": True, "tmpdir": scratch})
            with closing(book):
                _fill(_Sheet(book, options, words), documents, options, words)
    except FileCreateError as error:
        # It stands around what the disk said.
        raise next((one for one in error.args if isinstance(one, OSError)), OSError(str(error))) from error


def losses(annotations: Sequence[Annotation], options: ExportOptions) -> Sequence[Loss]:
    """Return what cells have no room for, see `core.exporters.Exporter`."""
    count = sum(any(_units(text) > _LONGEST for text in _texts(one, options)) for one in annotations if is_listed(one, options))
    return [Loss(_CUT, count)] if count else []


def _fill(sheet: _Sheet, documents: Iterable[ExportedDocument], options: ExportOptions, words: Catalogue) -> None:
    for row in rows(documents, options, words.translate):
        sheet.add(row)
    sheet.finish()


class _Sheet:
    """The sheet with its heads; rows are added one below the other."""

    def __init__(self, book: Workbook, options: ExportOptions, words: Catalogue) -> None:
        self._columns = columns(options)
        self._is_ledger = options.content == TASKS
        self._translate = words.translate
        name = words.translate("export", _LEDGER if self._is_ledger else _LIST)
        self._sheet: Worksheet = book.add_worksheet(name)
        self._last = 0
        face, head_face = _FACES.get(options.language, _FACES["en"])
        # A list of thousands prints the sheet's own lines: frames around empty cells would take half of the time.
        frame = {"border": 1, "border_color": "#BFBFBF"} if self._is_ledger else {}
        cell = {"font_name": face, "font_size": _SIZE, "valign": "top", **frame}
        self._words = book.add_format({**cell, "text_wrap": True})
        self._number = book.add_format({**cell, "align": "center"})
        self._days = book.add_format({**cell, "num_format": "yyyy-mm-dd", "align": "center"})
        self._moments = book.add_format({**cell, "num_format": "yyyy-mm-dd hh:mm", "align": "center"})
        self._late = book.add_format({"font_color": "#C00000", "bold": True})
        head = book.add_format(
            {**cell, "font_name": head_face, "bold": True, "bg_color": "#E7E6E6", "align": "center", "valign": "vcenter", "text_wrap": True}
        )
        book.set_properties({"title": name, "author": _fitting(options.author), "comments": "Meipi"})
        self._lay_out(head)
        self._set_page(name, head_face, words)

    def _lay_out(self, head: Format) -> None:
        for index, column in enumerate(self._columns):
            self._sheet.set_column(index, index, column.width)
        self._sheet.set_row(0, 24)
        for index, column in enumerate(self._columns):
            self._sheet.write_string(0, index, self._translate("export", column.head), head)
        self._sheet.freeze_panes(1, 0)

    def _set_page(self, name: str, face: str, words: Catalogue) -> None:
        sheet = self._sheet
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(**_MARGINS)
        sheet.fit_to_pages(1, 0)
        sheet.center_horizontally()
        sheet.hide_gridlines(1 if self._is_ledger else 0)
        sheet.repeat_rows(0)
        sheet.set_header(f'&C&"{face}"&16{name}')
        sheet.set_footer("&C" + words.translate("export", _PAGES).format(page="&P", pages="&N"))

    def add(self, row: Sequence[Cell]) -> None:
        """Write the next row."""
        self._last += 1
        self._sheet.set_row(self._last, self._height(row))
        for index, cell in enumerate(row):
            if isinstance(cell, datetime):
                self._sheet.write_datetime(self._last, index, cell, self._moments)
            elif isinstance(cell, date):
                self._sheet.write_datetime(self._last, index, datetime(cell.year, cell.month, cell.day), self._days)
            elif isinstance(cell, int):
                self._sheet.write_number(self._last, index, cell, self._number)
            elif cell:
                self._sheet.write_string(self._last, index, _fitting(cell), self._words)
            elif self._is_ledger:
                self._sheet.write_blank(self._last, index, None, self._words)

    def _height(self, row: Sequence[Cell]) -> int:
        """Return the height that shows all words: not every program finds it by itself before it prints."""
        lines = max(_lines(cell, column.width) for cell, column in zip(row, self._columns, strict=True) if isinstance(cell, str))
        return min(_HIGHEST, max(_LOWEST, lines * _LINE + 5))

    def finish(self) -> None:
        """Add what counts for all rows."""
        # No green corner at a number of a page that stands there as words.
        self._sheet.ignore_errors({"number_stored_as_text": f"A1:{_letter(len(self._columns) - 1)}{self._last + 1}"})
        self._sheet.autofilter(0, 0, self._last, len(self._columns) - 1)
        heads = [column.head for column in self._columns]
        if not self._is_ledger:
            # All columns on the width of one sheet of paper could not be read.
            self._sheet.print_area(0, 0, self._last, heads.index(_SOURCE))
            return
        state, day = heads.index(_STATE), heads.index(_LAST_DAY)
        names = [state_name({"state": one}, self._translate) for one in STATES]
        self._sheet.data_validation(1, state, self._last, state, {"validate": "list", "source": names})
        # The colour follows the calendar and what the reader sets as the state.
        late = f'=AND(ISNUMBER(${_letter(day)}2),${_letter(day)}2<TODAY(),${_letter(state)}2<>"{names[-1]}")'
        self._sheet.conditional_format(1, day, self._last, day, {"type": "formula", "criteria": late, "format": self._late})


_LEDGER: Final = QT_TRANSLATE_NOOP("export", "Tasks to be carried out")
_LIST: Final = QT_TRANSLATE_NOOP("export", "Annotations")
_PAGES: Final = QT_TRANSLATE_NOOP("export", "Page {page} of {pages}")


def _letter(column: int) -> str:
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[column]


def _lines(words: str, width: int) -> int:
    """Return about how many lines words take in a column."""
    if len(words) * 2 < width and "\n" not in words:
        return 1
    # In GBK a letter takes as many bytes as in a face of one width it takes columns.
    return sum(1 + max(0, len(line.encode("gbk", "replace")) - 1) // (width - 1) for line in words.split("\n"))


def _units(words: str) -> int:
    return len(words) if words.isascii() else len(words.encode("utf-16-le", "surrogatepass")) // 2


def _fitting(words: str) -> str:
    words = _UNFIT.sub("\N{REPLACEMENT CHARACTER}", words)
    if len(words) * 2 <= _LONGEST or _units(words) <= _LONGEST:
        return words
    units = words.encode("utf-16-le", "surrogatepass")[: 2 * (_LONGEST - 1)]
    return units.decode("utf-16-le", "ignore") + _ELLIPSIS


def _texts(one: Annotation, options: ExportOptions) -> Iterator[str]:
    yield one.anchor.quote
    yield from (one.task or {}).values()
    if options.has_notes and options.content != TASKS:
        yield one.note
