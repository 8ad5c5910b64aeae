"""Reads the text of one part of a Word document: what shows, in its final wording.

The tree is walked by events, never by recursion, whatever its depth. Source: ECMA-376 part 1, clauses 17.3 (paragraphs and runs), 17.4
(tables), 17.13.5 (revisions), 17.16 (fields).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from core.importers.blocks import Blocks, Paragraph, Place, Table
from core.importers.docx.drawings import caption_of, caption_of_object, kind_of
from core.importers.docx.marking import colour_of, note_bookmark
from core.importers.docx.package import child, children, number, short, value
from core.importers.docx.styles import of_paragraph, of_run
from core.importers.docx.telling import SKIPPED_KINDS, Forms, tell_number, tell_skipped
from core.importers.fields import Fields
from core.importers.looks import PLAIN
from core.importers.pictures import picture_words
from core.importers.symbols import symbol

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from core.importers.docx.notes import Notes
    from core.importers.docx.numbering import Numbering
    from core.importers.docx.styles import Styles
    from core.importers.marking import Marking
    from core.importers.telling import Telling
    from core.progress import Progress

MOST_COLUMNS: Final = 63
"""Columns of a table in Word."""
STEP: Final = 10_000
"""Beginnings and ends of elements between two looks at the progress."""
MOST_DRAWINGS: Final = 4
"""Drawings inside one another that are looked at."""
MOST_SPANNED: Final = 500_000
"""Empty cells for merged ones at most."""
_NOTHING: Final[Blocks] = []
_SKIPPED: Final = frozenset(
    (
        *("w:del", "w:moveFrom", "w:delText", "w:delInstrText", "w:pPr", "w:rPr", "w:tblPr", "w:tblGrid", "w:tcPr", "w:trPr"),
        *("w:tblPrEx", "w:sdtPr", "w:sdtEndPr", "w:sectPr", "w:rt", "w:rubyPr", "w:footnoteRef", "w:endnoteRef", "w:annotationRef"),
        *("w:separator", "w:continuationSeparator", "w:pgNum", "w:fldData", "w:ffData", "w:altChunk", "w:permStart", "w:permEnd"),
        *("m:rPr", "m:ctrlPr", "wp:extent", "wp:effectExtent", "pic:pic"),
    )
)
"""Elements of which nothing shows."""
_DELETED: Final = ("w:del", "w:moveFrom")


class _Run(NamedTuple):
    """How characters are set."""

    is_hidden: bool
    bold: bool
    size: float | None
    colour: str | None
    """Pigment of the highlight, None without one."""
    is_shaded: bool = False
    """True if that is a ground, such as this program gives the words of its annotations."""


class Body:
    """Reads parts of one document, one after the other.

    Args:
        styles: of the document.
        numbering: its automatic numbers, which count on from part to part.
        marking: takes note of comments and highlights.
        notes: takes note of what the text refers to.
        telling: takes note of what is not in the text.
        progress: told of a long walk, and asked whether to go on.
    """

    def __init__(
        self, styles: Styles, numbering: Numbering, *, marking: Marking, notes: Notes, telling: Telling, progress: Progress
    ) -> None:
        self.styles = styles
        self.numbering = numbering
        self.marking = marking
        self.notes = notes
        self.telling = telling
        self.progress = progress

    def read(self, root: Element) -> Blocks:
        """Return the blocks of an element: the document's, a note's, a comment's."""
        return _Walk(root, self).blocks()


class _Walk:
    """One walk through a tree."""

    def __init__(self, root: Element, body: Body) -> None:
        self._root = root
        self._progress = body.progress
        self._styles = body.styles
        self._numbering = body.numbering
        self._marking = body.marking
        self._notes = body.notes
        self._telling = body.telling
        self._forms = Forms(body.telling)
        self._sinks: list[Blocks] = [[]]
        self._carried: list[Paragraph | None] = [None]
        """For each sink the paragraph whose mark was deleted: the next one goes on with it."""
        self._paragraphs: list[Paragraph] = []
        self._told: list[dict[str, Element]] = []
        """Properties of each of them."""
        self._tables: list[Table] = []
        self._room = MOST_SPANNED
        self._runs: list[_Run] = []
        self._fields = Fields()
        self._drawings = 0
        """How many drawings and objects are open."""
        self._objects = 0
        """How many of them are objects."""
        self._groups = 0
        """How many groups of shapes."""
        self._begun: list[int] = []
        """Comments that begin with the next paragraph."""
        self._last: Paragraph | None = None

    def blocks(self) -> Blocks:
        """Walk and return what was found."""
        walk = etree.iterwalk(self._root, events=("start", "end"))
        skipped = None
        total = 2 * sum(1 for _ in self._root.iter())
        for done, (event, element) in enumerate(walk):
            if done and not done % STEP:
                self._progress.tell(done, total)
            if event == "end":
                if element is skipped:
                    skipped = None
                else:
                    self._end(short(element.tag), element)
            elif (name := short(element.tag)) in _SKIPPED or not self._begin(name, element):
                walk.skip_subtree()
                skipped = element
                if name in SKIPPED_KINDS:
                    tell_skipped(self._telling, name, element, self._here())
        self._drop_carried()
        return self._sinks[0]

    def _begin(self, name: str, element: Element) -> bool:
        """Act on the beginning of an element; return False if nothing inside it shows."""
        match name:
            case "w:t" | "m:t":
                # A line end of the markup is a blank to Word.
                self._text((element.text or "").replace("\n", " "))
            case "w:r" | "m:r":
                self._runs.append(self._run(element))
            case "w:p":
                self._begin_paragraph(element)
            case "w:tbl" | "w:tr" | "w:tc":
                return self._begin_table(name, element)
            case "w:fldChar":
                self._field(value(element, "fldCharType"), element)
            case "w:instrText":
                self._fields.instruct(element.text or "")
            case "w:footnoteReference" | "w:endnoteReference":
                self._note(name, element)
            case "w:commentRangeStart" | "w:commentRangeEnd" | "w:commentReference":
                self._comment(name, number(element, "id"))
            case "w:bookmarkStart" | "w:bookmarkEnd":
                if (place := self._here() or (Place(self._last, self._last.length) if self._last else None)) is not None:
                    note_bookmark(self._marking, element, place)
            case "w:txbxContent":
                if not self._paragraphs:
                    return False
                self._telling.add("order", self._here())
                self._open()
            case "mc:Choice" | "mc:Fallback":
                # Of several forms of the same content the first is taken.
                return element.getprevious() is None
            case "wgp" | "wpc" | "v:group":
                self._groups += 1
            case "w:drawing" | "w:object":
                self._drawings += 1
                kind, detail = kind_of(name, element)
                self._objects += name == "w:object"
                if kind != "pictures":
                    self._telling.add(kind, self._here(), detail=detail)
                if self._drawings <= MOST_DRAWINGS:
                    self._picture(caption_of(element) if name == "w:drawing" else caption_of_object(element), kind)
            case "v:imagedata":
                self._picture(value(element.getparent(), "alt") or "", "objects" if self._objects else "pictures")
            case "m:oMath":
                self._telling.add("formulas", self._here())
            case "v:textpath":
                self._text(value(element, "string") or "")
            case _:
                self._text(self._words(name, element))
        return True

    @staticmethod
    def _words(name: str, element: Element) -> str:
        """Return the characters that an element stands for."""
        match name:
            case "w:tab" | "w:ptab":
                return "\t"
            case "w:br" | "w:cr":
                return "\n"
            case "w:noBreakHyphen":
                return "-"
            case "w:sym":
                return symbol(value(element, "font") or "", value(element, "char") or "")
        return ""

    def _end(self, name: str, element: Element) -> None:
        """Act on the end of an element whose beginning was not refused."""
        match name:
            case "w:r" | "m:r":
                self._runs.pop()
            case "w:p":
                self._end_paragraph()
            case "w:tbl":
                self._tables.pop()
            case "w:tc":
                self._add_cells(self._close(), _columns(element))
            case "wgp" | "wpc" | "v:group":
                self._groups -= 1
            case "w:drawing" | "w:object":
                self._drawings -= 1
                self._objects -= name == "w:object"
            case "w:txbxContent":
                self._paragraphs[-1].boxes.append(self._close())

    # Sinks: the body, a cell, a text box

    def _open(self) -> None:
        self._sinks.append([])
        self._carried.append(None)

    def _close(self) -> Blocks:
        self._drop_carried()
        self._carried.pop()
        return self._sinks.pop()

    def _drop_carried(self) -> None:
        """Let the paragraph without a mark end where nothing follows that it could go on with."""
        carried, self._carried[-1] = self._carried[-1], None
        if carried is not None and (carried.length or carried.boxes):
            self._sinks[-1].append(carried)

    # Tables

    def _begin_table(self, name: str, element: Element) -> bool:
        if name == "w:tbl":
            self._drop_carried()
            self._tables.append(Table())
            self._sinks[-1].append(self._tables[-1])
            return True
        if not self._tables:
            return False
        if name == "w:tr":
            told = children(child(element, "w:trPr"))
            if any(one in told for one in _DELETED):
                return False
            self._tables[-1].rows.append([])
            before = number(told.get("w:gridBefore")) or 0
            if before > 0:
                self._add_cells([], before)
            return True
        return bool(self._tables[-1].rows) and self._begin_cell(element)

    def _begin_cell(self, element: Element) -> bool:
        told = children(child(element, "w:tcPr"))
        if "w:cellDel" in told:
            return False
        merged = told.get("w:vMerge")
        if merged is not None and value(merged) != "restart":
            self._add_cells([], _columns(element))
            return False
        self._open()
        return True

    def _add_cells(self, blocks: Blocks, columns: int) -> None:
        """Add a cell and what it spans to the last row, which has no more columns than Word knows unless something stands in them."""
        row = self._tables[-1].rows[-1]
        row.append(blocks)
        spanned = max(0, min(columns, MOST_COLUMNS - len(row) + 1, self._room + 1) - 1)
        self._room -= spanned
        row += [_NOTHING] * spanned

    # Paragraphs and runs

    def _begin_paragraph(self, element: Element) -> None:
        properties = child(element, "w:pPr")
        told = children(properties)
        look = of_paragraph(properties).over(self._styles.paragraph(self._styles.key_of(told)))
        self._told.append(told)
        paragraph, self._carried[-1] = self._carried[-1] or Paragraph(look), None
        paragraph.look = look
        paragraph.is_in_diagram = self._groups > 0
        self._paragraphs.append(paragraph)
        for comment in self._begun:
            self._marking.begin(comment, Place(paragraph, paragraph.length))
        self._begun.clear()

    def _end_paragraph(self) -> None:
        paragraph = self._last = self._paragraphs.pop()
        told = self._told.pop()
        self._fields.end_paragraph()
        mark = children(told.get("w:rPr"))
        if any(one in mark for one in _DELETED):
            self._carried[-1] = paragraph
            return
        is_hidden = of_run(mark).is_hidden
        is_hidden = paragraph.look.is_hidden if is_hidden is None else is_hidden
        if is_hidden and not paragraph.length and not paragraph.boxes:
            return
        label = self._numbering.label(told)
        if label is not None:
            paragraph.label = label.text
        tell_number(self._telling, paragraph, told, is_lost=self._numbering.is_lost)
        self._sinks[-1].append(paragraph)

    def _run(self, element: Element) -> _Run:
        told = children(child(element, "w:rPr"))
        around = self._paragraphs[-1].look if self._paragraphs else PLAIN
        if not told:
            return _Run(bool(around.is_hidden), bool(around.bold), around.size, None)
        style = value(told.get("w:rStyle"))
        look = of_run(told).over(self._styles.run(style) if style else PLAIN).over(around)
        return _Run(bool(look.is_hidden), bool(look.bold), look.size, colour_of(told), "w:highlight" not in told)

    def _text(self, text: str) -> None:
        if not text or not self._paragraphs:
            return
        if not self._shows:
            if self._fields.show and text.strip():
                self._telling.add_passage("hidden", Place(self._paragraphs[-1], self._paragraphs[-1].length))
            return
        paragraph = self._paragraphs[-1]
        run = self._runs[-1] if self._runs else _PLAIN_RUN
        start = paragraph.length
        paragraph.add(text, bold=run.bold, size=run.size)
        if run.colour and not (run.is_shaded and self._marking.is_in_own):
            self._marking.highlight(Place(paragraph, start), Place(paragraph, paragraph.length), run.colour)

    @property
    def _shows(self) -> bool:
        return self._fields.show and not (self._runs and self._runs[-1].is_hidden)

    def _here(self) -> Place | None:
        return Place(self._paragraphs[-1], self._paragraphs[-1].length) if self._paragraphs else None

    def _field(self, kind: str | None, element: Element) -> None:
        if kind == "begin":
            self._forms.begin(element, self._here())
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end":
            shown = self._forms.end(self._here())
            self._text(self._fields.end() + shown)

    # What stands in the text for something else

    def _note(self, name: str, element: Element) -> None:
        key = number(element, "id")
        if key is not None and self._shows:
            self._text(self._notes.refer(f"{name.removeprefix('w:').removesuffix('Reference')}s", key))

    def _comment(self, name: str, key: int | None) -> None:
        paragraph = self._paragraphs[-1] if self._paragraphs else None
        if key is None:
            return
        if name == "w:commentRangeStart" and paragraph is None:
            self._begun.append(key)
            return
        paragraph = paragraph or self._last
        if paragraph is None:
            return
        place = Place(paragraph, paragraph.length)
        match name:
            case "w:commentRangeStart":
                self._marking.begin(key, place)
            case "w:commentRangeEnd":
                self._marking.end(key, place)
            case _:
                self._marking.refer(key, place)

    def _picture(self, caption: str | None, kind: str) -> None:
        if caption is not None and self._paragraphs and self._shows:
            if kind == "pictures":
                self._telling.add(kind, self._here())
            self._paragraphs[-1].add_picture(picture_words(caption))


_PLAIN_RUN: Final = _Run(is_hidden=False, bold=False, size=None, colour=None)


def _columns(element: Element) -> int:
    """Return how many columns a cell spans."""
    span = number(child(child(element, "w:tcPr"), "w:gridSpan")) or 1
    return min(max(span, 1), MOST_COLUMNS)
