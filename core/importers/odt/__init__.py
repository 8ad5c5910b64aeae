"""OpenDocument texts (.odt, .ott, .fodt; ISO/IEC 26300): text in its final wording, automatic numbers, tables, notes, comments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.import_report import Tally
from core.importers.layout import Layout
from core.importers.lines import assemble
from core.importers.marking import Marking
from core.importers.odt.body import Body
from core.importers.odt.comments import comments_of
from core.importers.odt.frames import Frames
from core.importers.odt.numbering import Numbering
from core.importers.odt.package import Package, short
from core.importers.odt.styles import Styles
from core.importers.odt.telling import tell_package
from core.importers.telling import Telling
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
    marking, layout, telling = Marking(), Layout(), Telling()
    body = Body(Styles(package), Numbering(package), Frames(package), marking=marking, telling=telling, progress=source.progress)
    layout.add(body.read(package.body()))
    for index, blocks in enumerate(body.notes):
        layout.add_note(f"[{index + 1}]", blocks)
    comments = comments_of(body.comments)
    telling.add("comments", count=marking.lost(comments, layout.at))
    tell_package(telling, package)
    tally = Tally()
    telling.put_into(tally, layout.at)
    marks = marking.marks(comments, layout.at)
    return assemble(layout.lines, source, reader=READER, marks=marks, properties=_properties(package.meta()), tally=tally)


def _properties(meta: Element | None) -> Metadata:
    """Return what the file says of itself."""
    told: dict[str, str] = {}
    for one in meta if meta is not None else ():
        told.setdefault(short(one.tag), " ".join((one.text or "").split()))
    # Who made it goes before who saved it last.
    return Metadata(title=told.get("dc:title") or None, speaker=told.get("meta:initial-creator") or told.get("dc:creator") or None)
