"""Word 97-2007 documents (.doc, .dot, and .wps of WPS Writer; MS-DOC): text in its final wording, automatic numbers, tables, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, UnreadableFile
from core.import_report import Tally
from core.importers.blocks import Paragraph
from core.importers.doc.body import Body
from core.importers.doc.content import Content
from core.importers.doc.fib import Fib
from core.importers.doc.numbering import Numbering
from core.importers.doc.older import renewed_streams
from core.importers.doc.package import Package
from core.importers.doc.stylesheet import Stylesheet
from core.importers.doc.summary import metadata_of
from core.importers.foreign import refusal
from core.importers.layout import Layout
from core.importers.lines import assemble
from core.importers.marking import Comment, Marking
from core.importers.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.document import Document
    from core.importers.source import Source

READER: Final = "doc/1"
_OTHERS: Final = frozenset({"workbook", "book", "powerpoint document", "encryptedpackage"})
"""Streams of files that are something else."""
LOCKED: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is protected by a password. Open it in Word or WPS, save it without one, and open that."
)


def read(source: Source) -> Document:
    """Return the document in a Word file.

    Raises:
        UnreadableFile: if it is damaged, protected, empty or too large.
        Cancelled: if its progress was cancelled.
    """
    package = Package(source.data, source.name)
    fib = _fib(package, source)
    if fib.is_encrypted:
        raise UnreadableFile(LOCKED, name=source.name)
    stylesheet = Stylesheet(fib.range("Stshf"))
    content = Content(fib, stylesheet, package.stream("Data") or b"", source.name)
    telling, marking, layout = Telling(), Marking(), Layout()
    body = Body(content, Numbering(fib, stylesheet), marking, telling, source.progress)
    layout.add(body.read(content.stories.story("text"), is_text=True))
    for index, number in enumerate(body.notes):
        note = content.notes[number]
        layout.add_note(f"[{index + 1}]" if note.has_number else "", body.read(note.words))
    if content.pieces.is_damaged and not any(line.text.strip() for line in layout.lines):
        raise package.damage()
    marks = marking.marks(_comments(content, stylesheet, fib, source), layout.at)
    _tell(telling, content, package)
    tally = Tally()
    telling.put_into(tally, layout.at)
    properties = metadata_of(package.stream("\5SummaryInformation") or b"")
    return assemble(layout.lines, source, reader=READER, marks=marks, properties=properties, tally=tally)


def _fib(package: Package, source: Source) -> Fib:
    word = package.stream("WordDocument")
    if word is None and not package.names.isdisjoint(_OTHERS) and (template := refusal(source.data)):
        # A workbook or another file in which a letter is kept, or a package with a lock.
        raise UnreadableFile(template, name=source.name)
    try:
        fib = Fib(word or b"", package.stream)
        if not fib.is_old or fib.is_encrypted:
            return fib
        # Word 6 and 95.
        word, table = renewed_streams(fib.word)
        return Fib(word, {"1Table": table}.get)
    except ValueError as error:
        raise package.damage() from error


def _comments(content: Content, stylesheet: Stylesheet, fib: Fib, source: Source) -> Iterator[Comment]:
    aside = Body(content, Numbering(fib, stylesheet), Marking(), Telling(), source.progress)
    for number, remark in enumerate(content.remarks):
        blocks = aside.read(remark.words)
        words = "\n".join(one.label + one.text for one in blocks if isinstance(one, Paragraph)).strip()
        yield Comment(number, words, remark.author, remark.created, remark.answers)


def _tell(telling: Telling, content: Content, package: Package) -> None:
    """Count what the file holds beside its text."""
    pieces = content.pieces
    heads = [pieces.text[start:end] for start, end in content.stories.heads()]
    telling.add("page-heads", count=sum(any(map(str.isalnum, head)) for head in heads))
    telling.add("cut-off", count=int(pieces.missing > 0))
    telling.add("damaged-parts", count=int(pieces.is_guessed), detail="Clx" if pieces.is_guessed else "")
    telling.add("scripts", count=int(any(name.startswith("macros/vba/") for name in package.names)))
