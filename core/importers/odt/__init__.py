"""OpenDocument texts (.odt, .ott, .fodt; ISO/IEC 26300): text in its final wording, automatic numbers, tables, notes, comments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.import_report import Tally
from core.importers.layout import Layout
from core.importers.lines import assemble
from core.importers.odt.body import Body
from core.importers.odt.marking import Marking
from core.importers.odt.numbering import Numbering
from core.importers.odt.package import Package, short
from core.importers.odt.styles import Styles
from core.metadata import Metadata

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from core.document import Document
    from core.importers.source import Source

READER: Final = "odt/1"


def read(source: Source) -> Document:
    """Return the document in an OpenDocument text.

    Raises:
        UnreadableFile: if it is damaged, protected, empty or too large.
        Cancelled: if its progress was cancelled.
    """
    package = Package(source.data, source.name)
    marking, layout = Marking(), Layout()
    body = Body(Styles(package), Numbering(package), marking, source.progress)
    layout.add(body.read(package.body()))
    for index, blocks in enumerate(body.notes):
        layout.add_note(f"[{index + 1}]", blocks)
    marks, comments = marking.marks(layout.at)
    tally = _tally(package, body, layout)
    tally.add("comments", comments)
    return assemble(layout.lines, source, reader=READER, marks=marks, properties=_properties(package.meta()), tally=tally)


def _tally(package: Package, body: Body, layout: Layout) -> Tally:
    tally = Tally()
    for kind, place in body.findings:
        tally.add(kind, at=None if place is None else layout.at(place))
    tally.add("numbers", body.numbers)
    tally.add("page-heads", _page_heads(package))
    tally.add("scripts", package.macros)
    tally.add("seals", package.signatures)
    return tally


def _page_heads(package: Package) -> int:
    """Return how many running heads and feet with words there are."""
    return sum(
        1
        for group in package.groups("office:master-styles")
        for one in group.iter("{*}header", "{*}footer", "{*}header-left", "{*}footer-left", "{*}header-first", "{*}footer-first")
        if any((part.text or "").strip() for part in one.iter())
    )


def _properties(meta: Element | None) -> Metadata:
    """Return what the file says of itself."""
    told: dict[str, str] = {}
    for one in meta if meta is not None else ():
        told.setdefault(short(one.tag), " ".join((one.text or "").split()))
    # Who made it goes before who saved it last.
    return Metadata(title=told.get("dc:title") or None, speaker=told.get("meta:initial-creator") or told.get("dc:creator") or None)
