"""Documents whose format says more of their lines than plain text does, and a page to show them on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTextEdit

from core.document import NOTE, PICTURE
from core.importers.lines import Line, assemble
from core.importers.source import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextBlock, QTextLine

    from core.document import Document
    from gui.panes.page.view import PageView
    from gui.panes.reader import ReaderPane


def a_document(*lines: Line) -> Document:
    """Return what an importer makes of lines."""
    return assemble(lines, Source(b"", Path("工程进展情况.docx"), "工程进展情况.docx"), reader="test/1")


def rows(*table: Sequence[str], number: int = 0, head: bool = False) -> list[Line]:
    """Return a table's lines, the first in bold if it is the head."""
    return [Line("\t".join(cells), row=(number, at), bold=head and at == 0) for at, cells in enumerate(table)]


def note(words: str) -> Line:
    """Return a footnote."""
    return Line(words, role=NOTE)


def picture(words: str = "[图]") -> Line:
    """Return what stands in a picture's place."""
    return Line(words, role=PICTURE)


def a_report(sections: int) -> Document:
    """Return a long document with tables of every shape, pictures, and notes in the midst of the text."""
    lines: list[Line] = []
    for number in range(sections):
        lines += [
            Line(f"第{number + 1}段渠道，谁牵头、谁配合，写明白。" * (number * 7 % 5 + 1), indent=4),
            *rows(
                ("工程", "开工", "负责人", "下一步打算"),
                *(
                    (f"第{number}-{at}渠", f"3月{at}日", "周水生", "清完一段验收一段，验收完了移交给村里管护。" * (at % 3 + 1))
                    for at in range(number % 4 + 1)
                ),
                number=3 * number,
                head=number % 2 == 0,
            ),
            *([] if number % 3 else [Line()]),
            picture("[图：清淤现场]" if number % 2 else "[图]"),
            Line("𠮷祥话不多说，😀说实事。" * (number % 6 + 1), indent=4),
            *rows(*(tuple(f"{a}{b}" for b in "甲乙丙丁戊己庚辛壬癸子丑") for a in ("水", "渠闸站")), number=3 * number + 1),
            *rows(("", "一季度", "二季度"), ("早稻", "12.5", ""), ("晚稻", "", "30"), number=3 * number + 2),
            Line("水到田头才算数。" * (number % 4 + 1), indent=4),
            note(f"[{2 * number + 1}] 按水平距离算，不含村里自备的机械。"),
            note(f"[{2 * number + 2}] 见上表。" * (number % 3 + 1)),
        ]
    return a_document(*lines)


def view_of(pane: ReaderPane) -> PageView:
    """Return the text widget of a page."""
    page = pane.page_actions_widget
    assert isinstance(page, QTextEdit)
    return page  # type: ignore[return-value]


def block_with(pane: ReaderPane, words: str) -> QTextBlock:
    """Return the block that shows a line with these words."""
    block = view_of(pane).document().begin()
    while block.isValid():
        if words in block.text():
            return block
        block = block.next()
    message = f"{words} is not on the page"
    raise LookupError(message)


def line_of(pane: ReaderPane, words: str) -> QTextLine:
    """Return the line on which these words begin."""
    block = block_with(pane, words)
    return block.layout().lineForTextPosition(block.text().index(words))


def x_of(pane: ReaderPane, words: str) -> float:
    """Return how far from the column's left border these words begin, in pixels."""
    block = block_with(pane, words)
    unit = block.text().index(words)
    x: tuple[float, int] = block.layout().lineForTextPosition(unit).cursorToX(unit)  # type: ignore[assignment]
    return block.layout().position().x() + x[0]


def y_of(pane: ReaderPane, words: str) -> float:
    """Return the top of the line on which these words begin, in pixels of the viewport."""
    block = block_with(pane, words)
    return block.layout().position().y() + line_of(pane, words).y() - view_of(pane).verticalScrollBar().value()
