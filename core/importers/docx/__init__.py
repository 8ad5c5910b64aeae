"""Word documents (.docx and its kin, ECMA-376): text in its final wording, automatic numbers, tables, notes, comments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.import_report import Tally
from core.importers.blocks import Paragraph
from core.importers.docx.body import Body
from core.importers.docx.emphasis import put_signs
from core.importers.docx.marking import comments_of
from core.importers.docx.notes import Notes
from core.importers.docx.numbering import Numbering
from core.importers.docx.package import Package, child, number, short
from core.importers.docx.styles import Styles
from core.importers.docx.telling import tell_package
from core.importers.layout import Layout
from core.importers.lines import assemble
from core.importers.marking import Marking
from core.importers.telling import Telling
from core.metadata import Metadata

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from core.document import Document
    from core.importers.source import Source

READER: Final = "docx/1"


def read(source: Source) -> Document:
    """Return the document in a Word file.

    Raises:
        UnreadableFile: if it is damaged, protected, empty or too large.
        Cancelled: if its progress was cancelled.
    """
    return read_package(Package(source.data, source.name), source, reader=READER)


def read_package(package: Package, source: Source, *, reader: str) -> Document:
    """Return the document in the package of a file; raises what `read` does."""
    # First, so that no other part takes what this one may need.
    text = package.text_part()
    styles_root = package.related("styles")
    styles = Styles(styles_root)
    numbering = Numbering(package.related("numbering"), styles_root)
    numbering.is_lost = "numbering" in package.damaged
    marking, notes, layout, telling = Marking(), Notes(), Layout(), Telling()
    body = Body(styles, numbering, marking=marking, notes=notes, telling=telling, progress=source.progress)
    layout.add(body.read(text))
    _add_notes(package, body, notes, layout)

    def words(comment: Element) -> str:
        if marking.own:
            # Where this program wrote comments, looks stand for the signs of notes.
            put_signs(comment)
        aside = Body(styles, numbering, marking=Marking(), notes=Notes(), telling=Telling(), progress=source.progress)
        blocks = aside.read(comment)
        return "\n".join(one.label + one.text for one in blocks if isinstance(one, Paragraph)).strip()

    comments = list(comments_of(package.related("comments"), package.related("commentsExtended"), words))
    marks = marking.marks(comments, layout.at)
    properties = _properties(package.properties())
    telling.add("comments", count=marking.lost(comments, layout.at))
    tell_package(telling, package)
    tally = Tally()
    telling.put_into(tally, layout.at)
    return assemble(layout.lines, source, reader=reader, marks=marks, properties=properties, tally=tally)


def _add_notes(package: Package, body: Body, notes: Notes, layout: Layout) -> None:
    """Add the footnotes and endnotes that the text refers to, in that order; a note may refer to others."""
    known: dict[tuple[str, int | None], Element] = {}
    for kind, name in (("footnotes", "w:footnote"), ("endnotes", "w:endnote")):
        root = package.related(kind)
        known.update({(kind, number(one, "id")): one for one in (root if root is not None else ()) if short(one.tag) == name})
    for index, key in enumerate(notes.order):
        if key in known:
            layout.add_note(f"[{index + 1}]", body.read(known[key]))


def _properties(root: Element | None) -> Metadata:
    """Return what the file says of itself."""

    def words(name: str) -> str | None:
        found = child(root, name)
        return " ".join((found.text or "").split()) or None if found is not None else None

    return Metadata(title=words("dc:title"), speaker=words("dc:creator"))
