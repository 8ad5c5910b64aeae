"""A Word document: summary table first, set phrases, figures, then both texts side by side with what differs marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.exporters.contrasts import telling
from core.exporters.contrasts.telling import NAMES, Telling, pieces
from core.exporters.docx.layouts import layout_of
from core.exporters.docx.package import package
from core.exporters.docx.styles import CELL, TITLE, heading
from core.exporters.docx.xml import PLAIN, Look, paragraph, run
from core.exporting import PLAIN as PLAIN_LAYOUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from core.catalogue import Catalogue
    from core.contrast import Contrasted, ContrastRow
    from core.spans import Span

_OLD: Final = Look(strike=True, colour="9C3328", ground="F7E0DC")
_NEW: Final = Look(underline="single", line_colour="2F7D32", ground="DFF0DC")
_BOLD: Final = Look(bold=True)
_HEAD_GROUND, _GAP_GROUND = "EDEFF1", "F5F5F3"
_CLASS_WIDTH: Final = 1_080
"""Twips."""


def write(found: Contrasted, words: Catalogue, path: Path, _language: str = "") -> None:
    """Write a document.

    Args:
        found: what is written.
        words: in which its own words are looked up.
        path: a new file.

    Raises:
        OSError: if it cannot be written.
    """
    told = Telling(found, words)
    layout = layout_of(PLAIN_LAYOUT)
    with package(path, layout, shift=0, title=told.title, author="") as made:
        made.add(paragraph(TITLE, run(told.title)))
        for name, markup in (
            (telling.SUMMARY, _summary(told, layout.text_width)),
            (telling.PHRASES, _phrases(told, layout.text_width)),
            (telling.FIGURES, _figures(told, layout.text_width)),
            (telling.SIDE_BY_SIDE, _side_by_side(told, layout.text_width)),
        ):
            parts = list(markup)
            if parts:
                made.add(paragraph(heading(1), run(told.tr(name))))
                for part in parts:
                    made.add(part)


def _summary(told: Telling, width: int) -> Iterator[str]:
    columns = [width - 5 * _CLASS_WIDTH, *[_CLASS_WIDTH] * 5]
    yield _opened(columns)
    yield _row([_cell(run(name, _BOLD), ground=_HEAD_GROUND) for name in (told.tr(telling.SECTION), *told.classes())], is_head=True)
    for number, name, counts in told.counts():
        look = _BOLD if number is None else PLAIN
        yield _row([_cell(run(name, look)), *(_cell(run(str(count), look), align="right") for count in counts)])
    yield _CLOSED


def _phrases(told: Telling, width: int) -> Iterator[str]:
    yield _opened([_CLASS_WIDTH, width - _CLASS_WIDTH])
    for name, some in told.phrases():
        yield _row([_cell(run(name, _BOLD), ground=_HEAD_GROUND), _cell(run(some))])
    yield _CLOSED


def _figures(told: Telling, width: int) -> Iterator[str]:
    figures = list(told.figures())
    if not figures:
        return
    side = width * 3 // 10
    yield _opened([width - 2 * side, side, side])
    names = (told.tr(telling.SUBJECT), told.found.old.name, told.found.new.name)
    yield _row([_cell(run(name, _BOLD), ground=_HEAD_GROUND) for name in names], is_head=True)
    for line in figures:
        yield _row([_cell(run(words)) for words in line])
    yield _CLOSED


def _side_by_side(told: Telling, width: int) -> Iterator[str]:
    side = (width - _CLASS_WIDTH) // 2
    yield _opened([_CLASS_WIDTH, side, side])
    names = (told.tr(telling.CLASS), told.found.old.name, told.found.new.name)
    yield _row([_cell(run(name, _BOLD), ground=_HEAD_GROUND) for name in names], is_head=True)
    for row in told.rows:
        yield _headings(told, row) if row.is_heading else _sentences(told, row)
    yield _CLOSED


def _headings(told: Telling, row: ContrastRow) -> str:
    pair = told.found.contrast.sections[row.section]
    names = (told.tr(telling.MOVED_SECTION) if pair.is_moved else "", pair.old_heading, pair.new_heading)
    return _row([_cell(run(name, _BOLD), ground=_HEAD_GROUND) for name in names], is_kept=True)


def _sentences(told: Telling, row: ContrastRow) -> str:
    return _row(
        [
            _cell(run(told.tr(NAMES[row.kind]))),
            _words(told.found.old.text, row.old, row.old_changes, _OLD),
            _words(told.found.new.text, row.new, row.new_changes, _NEW),
        ]
    )


def _words(text: str, span: Span | None, changes: Iterable[Span], look: Look) -> str:
    if span is None:
        return _cell("", ground=_GAP_GROUND)
    return _cell("".join(run(words, look if is_change else PLAIN) for words, is_change in pieces(text, span, changes)))


# Markup of tables (ECMA-376 part 1, 17.4)

_CLOSED: Final = f"</w:tbl>{paragraph(CELL, '')}"


def _opened(columns: Sequence[int]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )


def _row(cells: Iterable[str], *, is_head: bool = False, is_kept: bool = False) -> str:
    """Return a row; the head comes again on each page, and no row is torn apart that need not be."""
    said = "<w:cantSplit/>" if is_head or is_kept else ""
    said += "<w:tblHeader/>" if is_head else ""
    return f"<w:tr>{f'<w:trPr>{said}</w:trPr>' if said else ''}{''.join(cells)}</w:tr>"


def _cell(content: str, *, ground: str = "", align: str = "") -> str:
    shade = f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{ground}"/></w:tcPr>' if ground else ""
    return f"<w:tc>{shade}{paragraph(CELL, content, f'<w:jc w:val={chr(34)}{align}{chr(34)}/>' if align else '')}</w:tc>"
