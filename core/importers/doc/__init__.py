"""Word 97-2007 documents (.doc, .dot, and .wps of WPS Writer; MS-DOC): text in its final wording, automatic numbers, tables, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.import_report import Tally
from core.importers.blocks import Paragraph, Place
from core.importers.doc.asking import put_labels
from core.importers.doc.body import Body
from core.importers.doc.content import Content
from core.importers.doc.numbering import Numbering
from core.importers.doc.opening import opened
from core.importers.doc.stylesheet import Stylesheet
from core.importers.doc.summary import metadata_of
from core.importers.doc.telling import tell_file
from core.importers.layout import Layout
from core.importers.lines import assemble
from core.importers.marking import Comment, Marking
from core.importers.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.document import Document
    from core.importers.doc.fib import Fib
    from core.importers.source import Source

READER: Final = "doc/1"


def read(source: Source) -> Document:
    """Return the document in a Word file.

    Raises:
        PasswordNeeded: if it is locked, and the password is not this one.
        UnreadableFile: if it is damaged, protected, empty or too large.
        Cancelled: if its progress was cancelled.
    """
    package, fib, data = opened(source)
    stylesheet = Stylesheet(fib.range("Stshf"))
    content = Content(fib, stylesheet, data, source.name)
    telling, marking, layout = Telling(), Marking(), Layout()
    body = Body(content, Numbering(fib, stylesheet), marking, telling, source.progress)
    text = body.read(content.stories.story("text"), is_text=True)
    if body.unnumbered and source.password is None:
        put_labels(text, set(body.unnumbered), source)
    layout.add(text)
    for index, number in enumerate(body.notes):
        note = content.notes[number]
        layout.add_note(f"[{index + 1}]" if note.has_number else "", body.read(note.words))
    for paragraph in body.unnumbered:
        telling.add("numbers" if paragraph.label else "numbers-missing", Place(paragraph, 0))
    if (content.pieces.is_damaged or package.is_rescued) and not any(line.text.strip() for line in layout.lines):
        raise package.damage()
    comments = list(_comments(content, stylesheet, fib, source))
    marks = marking.marks(comments, layout.at)
    telling.add("comments", count=marking.lost(comments, layout.at) + content.has_lost_remarks())
    tell_file(telling, content, fib, package)
    tally = Tally()
    telling.put_into(tally, layout.at)
    properties = metadata_of(package.stream("\5SummaryInformation") or b"")
    return assemble(layout.lines, source, reader=READER, marks=marks, properties=properties, tally=tally)


def _comments(content: Content, stylesheet: Stylesheet, fib: Fib, source: Source) -> Iterator[Comment]:
    aside = Body(content, Numbering(fib, stylesheet), Marking(), Telling(), source.progress)
    for number, remark in enumerate(content.remarks):
        blocks = aside.read(remark.words)
        words = "\n".join(one.label + one.text for one in blocks if isinstance(one, Paragraph)).strip()
        yield Comment(number, words, remark.author, remark.created, remark.answers)
