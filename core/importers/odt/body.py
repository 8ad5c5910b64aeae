"""Reads the text of an OpenDocument text: what shows, in its final wording.

The tree is walked by events, never by recursion, whatever its depth. Source: OpenDocument 1.3 part 3, 5 (paragraphs, lists, sections,
tracked changes), 6 (inline content, white space, notes, ruby), 7 (fields), 9 (tables), 10 (frames).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from core.importers.blocks import Paragraph, Place, Table
from core.importers.looks import BODY_LEVEL
from core.importers.odt.lists import LEVELS, Lists, Spot
from core.importers.odt.marking import Comment
from core.importers.odt.numbering import OUTLINE
from core.importers.odt.package import attributes, child, short, whole
from core.importers.odt.styles import SILENT
from core.importers.pictures import picture_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from core.importers.blocks import Blocks
    from core.importers.odt.marking import Marking
    from core.importers.odt.numbering import Numbering
    from core.importers.odt.styles import Manner, Styles
    from core.progress import Progress

MOST_BLANKS: Final = 1000
"""Blanks that one element stands for at most."""
MOST_COLUMNS: Final = 63
"""Columns that a repeated cell or row makes at most."""
MOST_REPEATED: Final = 500_000
"""Cells that are repeated at most."""
STEP: Final = 10_000
"""Beginnings and ends of elements between two looks at the progress."""

_BLANKS: Final = re.compile(r"[ \t\r\n]+")
_WIDE: Final = re.compile("[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
"""Characters that are set in the type for East Asian ones."""
_SKIPPED: Final = frozenset(
    (
        *("text:tracked-changes", "text:note-citation", "text:ruby-text", "text:number", "text:sequence-decls", "text:variable-decls"),
        *("text:user-field-decls", "text:dde-connection-decls", "text:alphabetical-index-auto-mark-file", "text:table-of-content-source"),
        *("text:alphabetical-index-source", "text:illustration-index-source", "text:table-index-source", "text:object-index-source"),
        *("text:user-index-source", "text:bibliography-source", "text:linked-section", "office:event-listeners", "office:dde-source"),
        *(
            "text:section-source",
            "text:label",
            "table:table-columns",
            "table:table-column-group",
            "table:table-column",
            "table:table-source",
        ),
        *(
            "table:scenario",
            "table:desc",
            "table:title",
            "draw:glue-point",
            "draw:image-map",
            "draw:enhanced-geometry",
            "draw:contour-polygon",
        ),
        *(
            "draw:contour-path",
            "svg:title",
            "svg:desc",
            "office:binary-data",
            "form:form",
            "office:forms",
            ":handout",
            "presentation:notes",
        ),
        *("table:dde-links", "table:named-expressions", "table:content-validations", "table:tracked-changes", "draw:param"),
    )
)
"""Elements of which nothing shows."""
_SHAPES: Final = frozenset(
    (
        *("draw:custom-shape", "draw:rect", "draw:ellipse", "draw:circle", "draw:line", "draw:polygon", "draw:polyline", "draw:path"),
        *("draw:connector", "draw:caption", "draw:measure", "draw:regular-polygon", "draw:text-box"),
    )
)
"""What holds paragraphs of its own, in a frame."""
_SILENT_FIELDS: Final = frozenset(("text:hidden-text", "text:hidden-paragraph"))


class Finding(NamedTuple):
    """Something that is counted."""

    kind: str
    place: Place | None


@dataclass(slots=True)
class _Open:
    """A paragraph that is open."""

    paragraph: Paragraph
    spot: Spot | None
    """Where in a list it stands."""


@dataclass(slots=True)
class _Sink:
    """Where blocks go while something with paragraphs of its own is open."""

    blocks: Blocks = field(default_factory=list)
    paragraphs: list[_Open] = field(default_factory=list)
    """The paragraphs that are open in it: in a sound file one at most."""
    carried: _Open | None = None
    """The paragraph whose mark was deleted: the next one goes on with it."""


class Body:
    """Reads one document.

    Args:
        styles: of the document.
        numbering: its automatic numbers.
        marking: takes note of comments and highlights.
        progress: told of a long walk, and asked whether to go on.
    """

    def __init__(self, styles: Styles, numbering: Numbering, marking: Marking, progress: Progress) -> None:
        self._progress = progress
        self._styles = styles
        self._numbering = numbering
        self._marking = marking
        self._lists = Lists()
        self.notes: list[Blocks] = []
        """Footnotes and endnotes, in the order in which they stand in the text."""
        self.findings: list[Finding] = []
        self.numbers = 0
        """Paragraphs whose number was computed."""
        self._sinks: list[_Sink] = [_Sink()]
        self._tables: list[Table] = []
        self._inline: list[bool] = [False]
        """For each open element whether characters right in it show."""
        self._runs: list[Manner] = []
        self._comments: list[Comment] = []
        self._waiting: list[Comment] = []
        """Those that begin with the next paragraph."""
        self._numbered: list[Spot] = []
        self._groups = 0
        self._room = MOST_REPEATED
        self._deletions: frozenset[str] = frozenset()
        """Tracked changes that took something out."""
        self._deleting: set[str] = set()
        """Those of them whose passage, which stands in the text, is open."""

    def read(self, root: Element) -> Blocks:
        """Walk through an ``office:text`` and return what was found."""
        self._deletions = _deletions(child(root, "text:tracked-changes"))
        walk = etree.iterwalk(root, events=("start", "end"))
        skipped = None
        total = 2 * sum(1 for _ in root.iter())
        for done, (event, element) in enumerate(walk):
            if done and not done % STEP:
                self._progress.tell(done, total)
            if event == "start":
                if (name := short(element.tag)) in _SKIPPED or not self._begin(name, element):
                    walk.skip_subtree()
                    skipped = element
                continue
            if element is skipped:
                skipped = None
            else:
                self._inline.pop()
                self._end(short(element.tag), element)
            if element is not root and self._inline[-1]:
                self._text(element.tail)
        self._drop_carried()
        return self._sinks[0].blocks

    # Beginnings and ends

    def _begin(self, name: str, element: Element) -> bool:
        """Act on the beginning of an element; return False if nothing inside it shows."""
        space, _, bare = name.partition(":")
        is_inline = False
        match space:
            case "text":
                shows = self._begin_text(bare, element)
                is_inline = name in {"text:p", "text:h"} or (self._inline[-1] and bare not in {"note", "note-body"})
            case "table":
                shows = self._begin_table(name, attributes(element))
            case "draw":
                shows = self._begin_drawing(name, element)
            case "office":
                shows = self._begin_office(name, element)
            case _:
                shows, is_inline = True, self._inline[-1]
        if shows:
            self._inline.append(is_inline)
            if is_inline:
                self._text(element.text)
        return shows

    def _begin_text(self, name: str, element: Element) -> bool:
        told = attributes(element)
        match name:
            case "p" | "h":
                return self._begin_paragraph(told, is_heading=name == "h")
            case "span":
                self._runs.append(self._styles.run(told.get("text:style-name")).over(self._run))
            case "s":
                self._add(" " * min(max(whole(told.get("text:c")) or 1, 0), MOST_BLANKS))
            case "tab":
                self._add("\t")
            case "line-break":
                self._add("\n")
            case "list":
                self._lists.begin(told)
            case "list-item" | "list-header":
                self._lists.begin_item(told, is_head=name == "list-header")
            case "numbered-paragraph":
                self._numbered.append(self._lists.numbered(told))
            case "section":
                return self._begin_section(told)
            case "note":
                return self._begin_note()
            case "change" | "change-start" | "change-end":
                self._change(name, told.get("text:change-id", ""))
            case "hidden-text" | "hidden-paragraph" if told.get("text:is-hidden") == "true":
                self._find("hidden")
                return False
            case "script":
                self._find("scripts")
                return False
        return True

    def _begin_section(self, told: Mapping[str, str]) -> bool:
        display = told.get("text:display")
        is_hidden = display == "none" or (display == "condition" and told.get("text:is-hidden") == "true")
        if is_hidden or self._styles.is_section_hidden(told.get("text:style-name")):
            self._find("hidden")
            return False
        return True

    def _begin_table(self, name: str, told: Mapping[str, str]) -> bool:
        match name:
            case "table:table":
                self._drop_carried()
                self._tables.append(Table())
                self._sinks[-1].blocks.append(self._tables[-1])
            case "table:table-row":
                if not self._tables:
                    return False
                self._tables[-1].rows.append([])
            case "table:table-cell" | "table:covered-table-cell":
                if not self._tables or not self._tables[-1].rows:
                    return False
                self._open()
        return True

    def _begin_drawing(self, name: str, element: Element) -> bool:
        match name:
            case "draw:frame":
                self._frame(element)
            case "draw:control":
                self._find("form-fields")
                return False
            case "draw:object" | "draw:object-ole" | "draw:applet" | "draw:plugin" | "draw:floating-frame" | "draw:image":
                return False
            case "draw:g":
                self._groups += 1
            case _ if name in _SHAPES:
                self._open()
        return True

    def _begin_office(self, name: str, element: Element) -> bool:
        match name:
            case "office:annotation":
                told = attributes(element)
                comment = Comment(told.get("office:name", ""), told.get("loext:parent-name") or told.get("office:parent-name", ""))
                comment.author = _words(child(element, "dc:creator"))
                comment.created = _words(child(element, "dc:date"))
                self._comments.append(comment)
                self._open()
            case "office:annotation-end":
                if self._paragraph is not None:
                    self._marking.end(attributes(element).get("office:name", ""), self._here(self._paragraph))
        return True

    def _end(self, name: str, element: Element) -> None:
        """Act on the end of an element whose beginning was not refused."""
        match name:
            case "text:p" | "text:h":
                self._end_paragraph()
            case "text:span":
                self._runs.pop()
            case "text:list":
                self._lists.end()
            case "text:list-item" | "text:list-header":
                self._lists.end_item()
            case "text:numbered-paragraph":
                self._numbered.pop()
            case "text:note":
                self.notes.append(self._close())
            case "table:table":
                self._tables.pop()
            case "table:table-row":
                self._repeat_row(whole(attributes(element).get("table:number-rows-repeated")) or 1)
            case "table:table-cell" | "table:covered-table-cell":
                self._end_cell(name, attributes(element))
            case "draw:g":
                self._groups -= 1
            case "office:annotation":
                self._end_comment()
            case _ if name in _SHAPES:
                self._place_box(self._close())

    # Sinks: the text, a cell, a frame, a note, a comment

    def _open(self) -> None:
        self._sinks.append(_Sink())
        self._lists.enter()

    def _close(self) -> Blocks:
        self._drop_carried()
        self._lists.leave()
        return self._sinks.pop().blocks

    def _drop_carried(self) -> None:
        """Let the paragraph without a mark end where nothing follows that it could go on with."""
        carried, self._sinks[-1].carried = self._sinks[-1].carried, None
        if carried is not None and (carried.paragraph.length or carried.paragraph.boxes):
            self._add_paragraph(carried)

    @property
    def _paragraph(self) -> Paragraph | None:
        """Return the paragraph that is open."""
        return self._sinks[-1].paragraphs[-1].paragraph if self._sinks[-1].paragraphs else None

    @staticmethod
    def _here(paragraph: Paragraph) -> Place:
        return Place(paragraph, paragraph.length)

    def _find(self, kind: str) -> None:
        paragraph = self._paragraph
        self.findings.append(Finding(kind, None if paragraph is None else self._here(paragraph)))

    def _place_box(self, blocks: Blocks) -> None:
        """Put what stands in a frame behind the paragraph that it is anchored in, or where the frame stands."""
        if not any(isinstance(one, Table) or one.length or one.boxes or one.label for one in blocks):
            return
        paragraph = self._paragraph
        if paragraph is None:
            self._sinks[-1].blocks.extend(blocks)
        else:
            paragraph.boxes.append(blocks)

    # Tables

    def _end_cell(self, name: str, told: Mapping[str, str]) -> None:
        blocks = self._close()
        if name == "table:covered-table-cell":
            blocks = []
        row = self._tables[-1].rows[-1]
        row.append(blocks)
        repeated = min((whole(told.get("table:number-columns-repeated")) or 1) - 1, MOST_COLUMNS - len(row), self._room)
        # What it says is said once.
        row += [[] for _ in range(max(repeated, 0))]
        self._room -= max(repeated, 0)

    def _repeat_row(self, count: int) -> None:
        """Repeat a row of empty cells, within bounds; it only holds a place."""
        row = self._tables[-1].rows[-1]
        for _ in range(min(count - 1, MOST_COLUMNS, self._room // max(len(row), 1))):
            self._tables[-1].rows.append([[] for _ in row])
            self._room -= len(row)

    # Paragraphs

    def _begin_paragraph(self, told: Mapping[str, str], *, is_heading: bool) -> bool:
        style = told.get("text:style-name")
        manner = self._styles.paragraph(style)
        level = None
        if is_heading:
            level = max((whole(told.get("text:outline-level")) or 1) - 1, 0)
        look = manner.look(level if level is not None and level < BODY_LEVEL else None)
        now = _Open(Paragraph(look), self._spot(told, manner, level))
        before, self._sinks[-1].carried = self._sinks[-1].carried, None
        if before is not None:
            # What is left of the first one of two that became one keeps its look.
            if not before.paragraph.length:
                before.paragraph.look, before.spot = look, now.spot
            now = before
        paragraph = now.paragraph
        paragraph.is_in_diagram = self._groups > 0
        self._sinks[-1].paragraphs.append(now)
        self._runs.append(manner)
        for comment in self._waiting:
            comment.begin = self._here(paragraph)
        self._waiting.clear()
        return True

    def _spot(self, told: Mapping[str, str], manner: Manner, level: int | None) -> Spot | None:
        """Return where in a list a paragraph stands."""
        spot = self._numbered[-1] if self._numbered else self._lists.spot()
        if spot is not None:
            return spot._replace(style=spot.style or manner.lists or "")
        if level is None or manner.lists == "" or told.get("text:is-list-header") == "true":
            return None
        is_restart = told.get("text:restart-numbering") == "true"
        start = whole(told.get("text:start-value")) if is_restart else None
        return Spot(OUTLINE, OUTLINE, min(level, LEVELS - 1), has_number=True, start=start, is_restart=is_restart)

    def _end_paragraph(self) -> None:
        self._runs.pop()
        one = self._sinks[-1].paragraphs.pop()
        if self._deleting:
            self._sinks[-1].carried = one
        else:
            self._add_paragraph(one)

    def _add_paragraph(self, one: _Open) -> None:
        label = self._numbering.label(one.spot) if one.spot is not None else None
        if label is not None:
            one.paragraph.label = label.text
            self.numbers += 0 if label.is_bullet else 1
        self._sinks[-1].blocks.append(one.paragraph)

    @property
    def _run(self) -> Manner:
        return self._runs[-1] if self._runs else SILENT

    def _text(self, text: str | None) -> None:
        """Append characters of the markup: white space in a row is one blank, none at the beginning (6.1.2)."""
        paragraph = self._paragraph
        if not text or paragraph is None:
            return
        text = _BLANKS.sub(" ", text)
        if text[0] == " " and (not paragraph.pieces or paragraph.pieces[-1][-1:] in {" ", "\n"}):
            text = text[1:]
        self._add(text)

    def _add(self, text: str) -> None:
        paragraph = self._paragraph
        if not text or paragraph is None or self._deleting:
            return
        run = self._run
        if run.is_hidden:
            self._hide(text)
            return
        is_wide = _WIDE.search(text) is not None
        bold = run.bold_asian if is_wide else run.bold
        size = run.size_asian if is_wide else run.size
        start = paragraph.length
        paragraph.add(text, bold=bool(bold), size=size or run.size or run.size_asian)
        if run.ground:
            self._marking.highlight(Place(paragraph, start), self._here(paragraph), run.ground)

    def _hide(self, text: str) -> None:
        """Count hidden text; pieces of it that touch are one passage."""
        paragraph = self._paragraph
        last = self.findings[-1] if self.findings else None
        if not text.strip() or paragraph is None:
            return
        if last and last.kind == "hidden" and last.place and last.place.paragraph is paragraph and last.place.offset == paragraph.length:
            return
        self._find("hidden")

    def _change(self, name: str, key: str) -> None:
        """Note a tracked change: a deletion is kept elsewhere (``text:change`` is where it was), or in its place."""
        if key not in self._deletions:
            return
        if name == "change-end":
            self._deleting.discard(key)
            return
        self._find("deleted")
        if name == "change-start":
            self._deleting.add(key)

    # What stands in the text for something else

    def _begin_note(self) -> bool:
        if self._paragraph is None or self._run.is_hidden or self._deleting:
            return False
        self._add(f"[{len(self.notes) + 1}]")
        self._open()
        return True

    def _end_comment(self) -> None:
        comment = self._comments.pop()
        comment.blocks = self._close()
        self._marking.add(comment)
        paragraph = self._paragraph
        if paragraph is None:
            self._waiting.append(comment)
        else:
            comment.begin = self._here(paragraph)

    def _frame(self, element: Element) -> None:
        """Put a sign for the picture or the object in a frame."""
        kinds = {short(one.tag) for one in element}
        if "draw:text-box" in kinds:
            return
        caption = _words(child(element, "svg:title")) or _words(child(element, "svg:desc"))
        if kinds & {"draw:object", "draw:object-ole", "draw:applet", "draw:plugin", "draw:floating-frame"}:
            self._find("objects")
            self._show_picture(caption)
        elif "draw:image" in kinds:
            self._find("pictures")
            self._show_picture(caption)

    def _show_picture(self, caption: str) -> None:
        paragraph = self._paragraph
        if paragraph is None:
            # Anchored to a page, before all paragraphs.
            return
        if not self._run.is_hidden and not self._deleting:
            paragraph.add_picture(picture_words(caption))


def _words(element: Element | None) -> str:
    return " ".join((element.text or "").split()) if element is not None else ""


def _deletions(changes: Element | None) -> frozenset[str]:
    """Return the ids of tracked changes that took something out."""
    found = set()
    for region in changes if changes is not None else ():
        if child(region, "text:deletion") is not None:
            told = attributes(region)
            found.add(told.get("xml:id") or told.get("text:id") or "")
    return frozenset(found)
