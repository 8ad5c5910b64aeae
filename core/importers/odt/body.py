"""Reads the text of an OpenDocument text: what shows, in its final wording.

The tree is walked by events, never by recursion, whatever its depth. Source: OpenDocument 1.3 part 3, 5 (paragraphs, lists, sections,
tracked changes), 6 (inline content, white space, notes, ruby), 7 (fields), 9 (tables), 10 (frames).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from core.importers.blocks import Paragraph, Place, Table
from core.importers.looks import BODY_LEVEL, PLAIN
from core.importers.odt.changes import Changes
from core.importers.odt.comments import Hung
from core.importers.odt.elements import SHAPES, SKIPPED
from core.importers.odt.lists import LEVELS, Lists, Spot
from core.importers.odt.numbering import OUTLINE
from core.importers.odt.package import attributes, child, short, whole
from core.importers.odt.sinks import Open, Sink
from core.importers.odt.styles import SILENT
from core.importers.odt.tables import Tables
from core.importers.pictures import picture_words
from core.importers.symbols import draws_signs, of_font

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from core.importers.blocks import Blocks
    from core.importers.marking import Marking
    from core.importers.odt.frames import Frames
    from core.importers.odt.numbering import Numbering
    from core.importers.odt.styles import Manner, Styles
    from core.importers.telling import Telling
    from core.progress import Progress

MOST_BLANKS: Final = 1000
"""Blanks that one element stands for at most."""
MOST_COMMENTS: Final = 20_000
"""Comments of a document at most."""
STEP: Final = 10_000
"""Beginnings and ends of elements between two looks at the progress."""

_BLANKS: Final = re.compile(r"[ \t\r\n]+")
_SIGN: Final = re.compile("[\uf000-\uf0ff]")
"""A sign of a font that draws signs in the place of letters."""
_WIDE: Final = re.compile("[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
"""Characters that are set in the type for East Asian ones."""


class Body:
    """Reads one document.

    Args:
        styles: of the document.
        numbering: its automatic numbers.
        frames: tells what stands in a frame.
        marking: takes note of comments and highlights.
        telling: takes note of what is not in the text.
        progress: told of a long walk, and asked whether to go on.
    """

    def __init__(
        self, styles: Styles, numbering: Numbering, frames: Frames, *, marking: Marking, telling: Telling, progress: Progress
    ) -> None:
        self._progress = progress
        self._styles = styles
        self._numbering = numbering
        self._frames = frames
        self._marking = marking
        self._telling = telling
        self.notes: list[Blocks] = []
        """Footnotes and endnotes, in the order in which they stand in the text."""
        self.comments: list[Hung] = []
        """Comments, in that order too."""
        self._lists = Lists()
        self._tables = Tables()
        self._changes = Changes(None)
        self._sinks: list[Sink] = [Sink()]
        self._inline: list[bool] = [False]
        """For each open element whether characters right in it show."""
        self._runs: list[Manner] = []
        self._begun: list[Hung] = []
        """Comments that are open."""
        self._waiting: list[int] = []
        """Those that begin with the next paragraph."""
        self._names: dict[str, int] = {}
        """Keys of comments by the names that their ends have."""
        self._numbered: list[Spot] = []
        self._groups = 0

    def read(self, root: Element) -> Blocks:
        """Walk through an ``office:text`` and return what was found."""
        self._changes = Changes(child(root, "text:tracked-changes"))
        walk = etree.iterwalk(root, events=("start", "end"))
        skipped = None
        total = 2 * sum(1 for _ in root.iter())
        for done, (event, element) in enumerate(walk):
            if done and not done % STEP:
                self._progress.tell(done, total)
            if event == "start":
                if (name := short(element.tag)) in SKIPPED or not self._begin(name, element):
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
                shows = self._begin_table(name)
            case "draw":
                shows = self._begin_drawing(name, element)
            case "office":
                shows = self._begin_office(name, element)
            case _:
                if name == "loext:content-control" and attributes(element).get("loext:showing-place-holder") == "true":
                    self._find("form-fields")
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
            case "hidden-text" if told.get("text:is-hidden") == "true":
                self._hide()
                return False
            case "hidden-paragraph" if told.get("text:is-hidden") == "true" and self._sinks[-1].paragraphs:
                self._sinks[-1].paragraphs[-1].is_hidden = True
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

    def _begin_table(self, name: str) -> bool:
        match name:
            case "table:table":
                self._drop_carried()
                self._sinks[-1].blocks.append(self._tables.begin())
            case "table:table-row":
                return self._tables.begin_row()
            case "table:table-cell" | "table:covered-table-cell":
                if not self._tables.has_row:
                    return False
                self._open()
        return True

    def _begin_drawing(self, name: str, element: Element) -> bool:
        match name:
            case "draw:frame":
                self._show_frame(element)
            case "draw:control":
                self._find("form-fields")
                return False
            case "draw:object" | "draw:object-ole" | "draw:applet" | "draw:plugin" | "draw:floating-frame" | "draw:image":
                return False
            case "draw:g":
                self._groups += 1
            case _ if name in SHAPES:
                self._open()
        return True

    def _begin_office(self, name: str, element: Element) -> bool:
        match name:
            case "office:annotation":
                self._begun.append(Hung(element))
                self._open()
            case "office:annotation-end":
                if self._paragraph is not None:
                    self._end_comment(attributes(element).get("office:name", ""), self._here(self._paragraph))
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
                self._tables.end()
            case "table:table-row":
                self._tables.end_row(attributes(element))
            case "table:table-cell" | "table:covered-table-cell":
                self._tables.add_cell(self._close(), attributes(element), is_covered=name == "table:covered-table-cell")
            case "draw:g":
                self._groups -= 1
            case "office:annotation":
                self._hang(self._begun.pop())
            case _ if name in SHAPES:
                self._place_box(self._close())

    # Sinks: the text, a cell, a frame, a note, a comment

    def _open(self) -> None:
        self._sinks.append(Sink())
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

    def _find(self, kind: str, detail: str = "") -> None:
        paragraph = self._paragraph
        self._telling.add(kind, None if paragraph is None else self._here(paragraph), detail=detail)

    def _place_box(self, blocks: Blocks) -> None:
        """Put what stands in a frame behind the paragraph that it is anchored in, or where the frame stands."""
        if not any(isinstance(one, Table) or one.length or one.boxes or one.label for one in blocks):
            return
        self._find("order")
        paragraph = self._paragraph
        if paragraph is None:
            self._sinks[-1].blocks.extend(blocks)
        else:
            paragraph.boxes.append(blocks)

    # Paragraphs

    def _begin_paragraph(self, told: Mapping[str, str], *, is_heading: bool) -> bool:
        style = told.get("text:style-name")
        manner = self._styles.paragraph(style)
        level = None
        if is_heading:
            level = max((whole(told.get("text:outline-level")) or 1) - 1, 0)
        look = manner.look(level if level is not None and level < BODY_LEVEL else None)
        now = Open(Paragraph(look), self._spot(told, manner, level))
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
            self._marking.begin(comment, self._here(paragraph))
            self._marking.refer(comment, self._here(paragraph))
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
        if one.is_hidden:
            self._telling.add("hidden", Place(one.paragraph, 0))
        elif self._changes.is_open:
            self._sinks[-1].carried = one
        else:
            self._add_paragraph(one)

    def _add_paragraph(self, one: Open) -> None:
        label = self._numbering.label(one.spot) if one.spot is not None else None
        if label is not None:
            one.paragraph.label = label.text
            if any(map(str.isalnum, label.text)):
                self._telling.add("numbers", Place(one.paragraph, 0))
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
        if not text or paragraph is None or self._changes.is_open:
            return
        run = self._run
        if run.is_hidden:
            if text.strip():
                self._hide()
            return
        if run.font and draws_signs(run.font):
            text = _SIGN.sub(lambda sign: of_font(run.font or "", ord(sign[0])), text)
        is_wide = _WIDE.search(text) is not None
        bold = run.bold_asian if is_wide else run.bold
        size = run.size_asian if is_wide else run.size
        start = paragraph.length
        paragraph.add(text, bold=bool(bold), size=size or run.size or run.size_asian)
        if run.ground:
            self._marking.highlight(Place(paragraph, start), self._here(paragraph), run.ground)

    def _hide(self) -> None:
        """Count hidden text; pieces of it that touch are one passage."""
        paragraph = self._paragraph
        if paragraph is None:
            self._telling.add("hidden")
        else:
            self._telling.add_passage("hidden", self._here(paragraph))

    def _change(self, name: str, key: str) -> None:
        if self._changes.take(name, key):
            self._find("deleted")

    # What stands in the text for something else

    def _begin_note(self) -> bool:
        if self._paragraph is None or self._run.is_hidden or self._changes.is_open:
            return False
        self._add(f"[{len(self.notes) + 1}]")
        self._open()
        return True

    def _hang(self, comment: Hung) -> None:
        """Take note of a comment that has ended, where it stands."""
        comment.blocks = self._close()
        if len(self.comments) >= MOST_COMMENTS:
            return
        key = len(self.comments)
        self.comments.append(comment)
        self._names.setdefault(comment.name, key)
        paragraph = self._paragraph
        if paragraph is None:
            self._waiting.append(key)
        else:
            self._marking.begin(key, self._here(paragraph))
            self._marking.refer(key, self._here(paragraph))

    def _end_comment(self, name: str, place: Place) -> None:
        if name in self._names:
            self._marking.end(self._names[name], place)

    def _show_frame(self, element: Element) -> None:
        """Put a sign for the picture or the object in a frame, or the signs of a formula."""
        shown = self._frames.shown(element)
        if shown is None or self._changes.is_open:
            return
        self._find(shown.kind, shown.detail)
        paragraph = self._paragraph
        if shown.kind == "formulas":
            self._add(shown.words)
        elif paragraph is None:
            # Anchored to a page.
            paragraph = Paragraph(PLAIN)
            paragraph.add_picture(picture_words(shown.words))
            self._sinks[-1].blocks.append(paragraph)
        elif not self._run.is_hidden:
            paragraph.add_picture(picture_words(shown.words))
