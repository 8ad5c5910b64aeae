"""The tasks of all documents as one table across A4 (任务分解表), as a Word file has it: to be printed, signed and handed out."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.excerpts import excerpts
from core.exporters.docx.styles import CELL, SUBTITLE
from core.exporters.docx.xml import Look, paragraph, run
from core.exporters.rows import NO_TASKS, OF_DIVISION, Row, is_listed, written
from core.quoting import headings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.exporters.docx.making import Making
    from core.exporting import ExportedDocument

_TITLE: Final = QT_TRANSLATE_NOOP("export", "Table of tasks")
_HEAD: Final = Look(face="黑体", bold=True)
_GROUND: Final = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'
_CENTRED: Final = '<w:jc w:val="center"/>'
_OFF_GRID: Final = '<w:snapToGrid w:val="0"/>'
"""The lines of an official document lie on a grid that would make each row of a table half empty."""
_BELOW_TITLE: Final = '<w:spacing w:after="160"/>'
_FEWEST: Final = 8
"""Characters up to which a cell's words stand in its middle, but for what is to be done and where it stands."""
_TASK: Final = 1


def add_ledger(documents: Iterable[ExportedDocument], making: Making, *, title: str) -> None:
    """Add the table under its heading; a row is written when the next document is read.

    Args:
        documents: in the order in which their tasks are to stand.
        making: the file.
        title: of the only document, which stands under the heading; empty for several.

    Raises:
        ReaderError: after the last document if there was no task.
    """
    making.add_title(run(making.translate(_TITLE)))
    if title:
        making.add(SUBTITLE, run(title), _BELOW_TITLE)
    widths = _widths(making.layout.text_width)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    about = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr>'
    making.package.add(f"<w:tbl>{about}<w:tblGrid>{grid}</w:tblGrid>")
    heads = [
        _cell(run(making.translate(column.head), _HEAD), width, _CENTRED, _GROUND)
        for column, width in zip(OF_DIVISION, widths, strict=True)
    ]
    making.package.add(_row("".join(heads), "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"))
    number = count(1)
    last = 0
    for document in documents:
        for one in excerpts(document, making.options, making.words.translate):
            if is_listed(one.annotation, making.options):
                last = next(number)
                row = Row(last, document, one, making.words.translate)
                making.package.add(_row("".join(_of(row, widths, has_title=bool(title))), "<w:trPr><w:cantSplit/></w:trPr>"))
    making.package.add("</w:tbl>")
    making.add(CELL, "")
    if not last:
        raise ReaderError(NO_TASKS)


def _of(row: Row, widths: list[int], *, has_title: bool) -> Iterable[str]:
    """Yield the cells of a row; where the title of the only document stands above, the source is the place in it."""
    path = headings(row.excerpt.heading_path) if has_title else ""
    for column, width in zip(OF_DIVISION, widths, strict=True):
        words = path if path and column is OF_DIVISION[-1] else written(column.value(row)).strip()
        is_short = len(words) <= _FEWEST and column is not OF_DIVISION[_TASK] and column is not OF_DIVISION[-1]
        yield _cell(run(words), width, _CENTRED if is_short else "", "")


def _widths(whole: int) -> list[int]:
    together = sum(column.width for column in OF_DIVISION)
    return [whole * column.width // together for column in OF_DIVISION]


def _row(cells: str, properties: str) -> str:
    return f"<w:tr>{properties}{cells}</w:tr>"


def _cell(content: str, width: int, properties: str, ground: str) -> str:
    about = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{ground}<w:vAlign w:val="center"/></w:tcPr>'
    return f"<w:tc>{about}{paragraph(CELL, content, _OFF_GRID + properties)}</w:tc>"
