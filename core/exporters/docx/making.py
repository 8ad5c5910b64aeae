"""What all contents of a Word file share while it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.exporters.docx.structure import KEPT, UNKEPT
from core.exporters.docx.styles import CELL, TITLE
from core.exporters.docx.xml import paragraph

if TYPE_CHECKING:
    from core.catalogue import Catalogue
    from core.exporters.docx.layouts import Layout
    from core.exporters.docx.marks import Remarks
    from core.exporters.docx.package import Package
    from core.exporters.docx.shades import Shades
    from core.exporting import ExportOptions


@dataclass(slots=True)
class Making:
    """A file in the making: where paragraphs go, and how they are set."""

    package: Package
    layout: Layout
    shades: Shades
    remarks: Remarks
    options: ExportOptions
    words: Catalogue
    shift: int
    """1 if titles are headings, since the file has several documents; else 0."""
    _is_fresh: bool = False
    """True until the first paragraph of a document that begins on a new page."""
    _has_title: bool = False

    def begin(self, *, is_first: bool) -> None:
        """Begin a document; each but the first stands on a new page."""
        self._is_fresh = not is_first
        self._has_title = False

    def translate(self, source: str) -> str:
        """Return words of the file in its language."""
        return self.words.translate("export", source)

    def add(self, style: str, content: str, properties: str = "") -> None:
        """Add a paragraph; arguments as of `core.exporters.docx.xml.paragraph`."""
        kept = next((one for one in (KEPT, UNKEPT) if properties.startswith(one)), "")
        self.package.add(paragraph(style, content, kept + self._break() + properties.removeprefix(kept)))

    def add_table(self, markup: str) -> None:
        """Add a table, and what parts it from another: two in a row would be one."""
        if self._is_fresh:
            self.add(CELL, "")
        self.package.add(markup)
        self.add(CELL, "")

    def add_title(self, content: str, *, around: tuple[str, str] = ("", ""), properties: str = "") -> None:
        """Add a line of a title.

        Args:
            content: its runs.
            around: what stands before and behind the first one.
            properties: of its paragraph.
        """
        if self.shift and not self._has_title:
            properties += '<w:outlineLvl w:val="0"/>'
        self._has_title = True
        self.add(TITLE, around[0] + content + around[1], properties)

    def _break(self) -> str:
        is_fresh, self._is_fresh = self._is_fresh, False
        return "<w:pageBreakBefore/>" if is_fresh else ""
