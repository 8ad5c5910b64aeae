"""The whole text of a document with its annotations, as a Word file has it."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP
from core.exporters.docx.marks import MarkedText
from core.exporters.docx.structure import NO_INDENT, Structure
from core.exporters.docx.styles import BODY, CELL, SUBTITLE, TITLE, heading
from core.exporters.docx.xml import Look, paragraph, run
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.annotation import Annotation
    from core.exporters.docx.making import Making
    from core.exporters.docx.structure import Line
    from core.exporting import ExportedDocument

_UNPLACED: Final = QT_TRANSLATE_NOOP("export", "Annotations without a certain place")
_TO_REVIEW: Final = QT_TRANSLATE_NOOP("export", "To review: ")
_ORPHAN: Final = QT_TRANSLATE_NOOP("export", "Not found: ")
_WORDLESS: Final = QT_TRANSLATE_NOOP("export", "(no words)")
_MOST_COLUMNS: Final = 63
"""Word refuses a table of more; what is beyond stands in the last one."""
_LEAST_CELL: Final = 4
_MOST_CELL: Final = 24
_CELL_BORDERS: Final = 2
"""Characters of the longest cell of a column that count for its width."""
_MATTER: Final = frozenset({TITLE, SUBTITLE})


def add_text(document: ExportedDocument, making: Making) -> None:
    """Add a document: its lines with what stands on them, then what has no certain place."""
    structure = Structure(document, making.layout, making.shift)
    marked = MarkedText(document.text, document.placed, making.shades, making.remarks)
    notes = [making.remarks.around(one) for one in document.notes_on_it if making.options.has_notes]
    around = "".join(begin for begin, _ in notes), "".join(end for _, end in reversed(notes))
    # The title that was recognised may be in no line of its own; what is written on the whole document needs words to stand around.
    if not structure.has_title or (any(around) and not any(line.style == TITLE for line in structure.lines())):
        making.add_title(run(document.title), around=around)
        around = "", ""
    lines = _with_space(structure.lines(), making)
    for table, some in groupby(lines, key=lambda line: line.table):
        if table is not None:
            making.add_table(table_of(list(some), document.text, marked, making))
            continue
        for line in some:
            content = marked.runs(line.span, line.looks)
            if line.style == TITLE:
                making.add_title(content, around=around, properties=line.properties)
                around = "", ""
            else:
                making.add(line.style, content, line.properties)
    if rest := marked.rest() + "".join(around):
        making.add(BODY, rest)
    _add_unplaced(document.unplaced, making)


def _with_space(lines: Iterator[Line], making: Making) -> Iterator[Line]:
    """Yield lines; in an official document one stays free under the title and what belongs to it (GB/T 9704-2012, 7.3.2)."""
    before: Line | None = None
    for line in lines:
        if before is not None:
            is_last = making.layout.is_official and before.style in _MATTER and line.style not in _MATTER
            yield replace(before, properties=f'<w:spacing w:after="{making.layout.line_pitch}"/>') if is_last else before
        before = line
    if before is not None:
        yield before


def table_of(rows: Sequence[Line], text: str, marked: MarkedText, making: Making) -> str:
    """Return a table: a row a line, its cells parted by tabs; the first row comes again on each page."""
    cells = [list(_cells(row.span, text)) for row in rows]
    widths = _widths(cells, making.layout.text_width)
    made = ""
    for index, row in enumerate(cells):
        about = "" if index else "<w:trPr><w:tblHeader/></w:trPr>"
        looks = () if index else tuple((span, Look(bold=True)) for span in row)
        contents = [marked.runs(span, looks) for span in row] + [""] * (len(widths) - len(row))
        made += f"<w:tr>{about}{''.join(map(_cell, contents, widths))}</w:tr>"
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    about = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>'
    return f"<w:tbl>{about}<w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"


def _widths(rows: Sequence[Sequence[Span]], whole: int) -> list[int]:
    """Return the widths of columns by their longest cells, as far as that is within reason."""
    columns = max(map(len, rows))
    longest = [max((len(row[column]) for row in rows if column < len(row)), default=0) for column in range(columns)]
    shares = [min(max(length, _LEAST_CELL), _MOST_CELL) + _CELL_BORDERS for length in longest]
    return [whole * share // sum(shares) for share in shares]


def _cell(content: str, width: int) -> str:
    about = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
    return f"<w:tc>{about}{paragraph(CELL, content)}</w:tc>"


def _cells(span: Span, text: str) -> Iterator[Span]:
    start = span.start
    for cell in span.of(text).split("\t", _MOST_COLUMNS - 1):
        yield Span(start, start + len(cell))
        start += len(cell) + 1


def _add_unplaced(annotations: Sequence[Annotation], making: Making) -> None:
    """Add what stands nowhere in this text for certain, under a heading of its own."""
    if not annotations:
        return
    making.add(heading(1 + making.shift), run(making.translate(_UNPLACED)))
    for one in annotations:
        begin, end = making.remarks.around(one)
        lead = run(making.translate(_TO_REVIEW if one.status == "to-review" else _ORPHAN))
        words = one.anchor.quote or making.translate(_WORDLESS)
        making.add(BODY, lead + begin + run(words, making.shades.look([one])) + end, NO_INDENT)
