"""Reads the text of an OpenDocument text: what shows, in its final wording, written down by a `core.importers.odt.flow.Flow`.

The tree is walked by events, never by recursion, whatever its depth. Source: OpenDocument 1.3 part 3, 5 (paragraphs, lists, sections,
tracked changes), 6 (inline content, white space, notes, ruby), 7 (fields), 9 (tables), 10 (frames).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from core.importers.blocks import Paragraph
from core.importers.looks import PLAIN
from core.importers.odt.changes import Changes
from core.importers.odt.comments import Hung
from core.importers.odt.controls import Controls, of_field
from core.importers.odt.elements import SHAPES, SKIPPED
from core.importers.odt.flow import Flow
from core.importers.odt.package import attributes, child, short, whole
from core.importers.odt.tables import Tables
from core.importers.pictures import picture_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from core.importers.blocks import Blocks, Place
    from core.importers.marking import Marking
    from core.importers.odt.frames import Frames
    from core.importers.odt.numbering import Numbering
    from core.importers.odt.styles import Styles
    from core.importers.telling import Telling
    from core.progress import Progress

MOST_BLANKS: Final = 1000
"""Blanks that one element stands for at most."""
MOST_COMMENTS: Final = 20_000
"""Comments of a document at most."""
STEP: Final = 10_000
"""Beginnings and ends of elements between two looks at the progress."""


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
        self._frames = frames
        self._controls = Controls(None)
        self._flow = Flow(styles, numbering, marking=marking, telling=telling)
        self._marking = marking
        self.notes: list[Blocks] = []
        """Footnotes and endnotes, in the order in which they stand in the text."""
        self.comments: list[Hung] = []
        """Comments, in that order too."""
        self._tables = Tables()
        self._inline: list[bool] = [False]
        """For each open element whether characters right in it show."""
        self._begun: list[Hung] = []
        """Comments that are open."""
        self._names: dict[str, int] = {}
        """Keys of comments by the names that their ends have."""
        self._bookmarks: set[str] = set()
        """Names of the bookmarks that end somewhere."""

    def read(self, root: Element) -> Blocks:
        """Walk through an ``office:text`` and return what was found."""
        self._flow.changes = Changes(child(root, "text:tracked-changes"))
        self._controls = Controls(child(root, "office:forms"))
        self._bookmarks = {attributes(one).get("text:name", "") for one in root.iter("{*}bookmark-end")}
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
                self._flow.text(element.tail)
        self._flow.drop_carried()
        return self._flow.blocks

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
            case "field":
                if name == "field:fieldmark":
                    self._show_field(element)
                # Its parameters are no text; the words of others stand between two marks.
                return False
            case _:
                if name == "loext:content-control" and attributes(element).get("loext:showing-place-holder") == "true":
                    self._flow.find("form-fields")
                shows, is_inline = True, self._inline[-1]
        if shows:
            self._inline.append(is_inline)
            if is_inline:
                self._flow.text(element.text)
        return shows

    def _begin_text(self, name: str, element: Element) -> bool:
        told = attributes(element)
        match name:
            case "p" | "h":
                self._flow.begin_paragraph(told, is_heading=name == "h")
            case "span":
                self._flow.runs.append(self._styles.run(told.get("text:style-name")).over(self._flow.run))
            case "s":
                self._flow.add(" " * min(max(whole(told.get("text:c")) or 1, 0), MOST_BLANKS))
            case "tab":
                self._flow.add("\t")
            case "line-break":
                self._flow.add("\n")
            case "list":
                self._flow.lists.begin(told)
            case "list-item" | "list-header":
                self._flow.lists.begin_item(told, is_head=name == "list-header")
            case "numbered-paragraph":
                self._flow.numbered.append(self._flow.lists.numbered(told))
            case "section":
                return self._begin_section(told)
            case "note":
                return self._begin_note()
            case "change" | "change-start" | "change-end":
                self._change(name, told.get("text:change-id", ""))
            case "bookmark-start" if told.get("loext:hidden") == "true" and told.get("text:name") in self._bookmarks:
                self._flow.hiding.add(told["text:name"])
            case "bookmark-end":
                self._flow.hiding.discard(told.get("text:name", ""))
            case "hidden-text" if told.get("text:is-hidden") == "true":
                self._flow.hide()
                return False
            case "hidden-paragraph" if told.get("text:is-hidden") == "true":
                self._flow.hide_paragraph()
            case "script":
                self._flow.find("scripts")
                return False
            case _ if told.get("text:display") == "none":
                # A field that only counts or remembers.
                return False
        return True

    def _begin_section(self, told: Mapping[str, str]) -> bool:
        display = told.get("text:display")
        is_hidden = display == "none" or (display == "condition" and told.get("text:is-hidden") == "true")
        if is_hidden or self._styles.is_section_hidden(told.get("text:style-name")):
            self._flow.find("hidden")
            return False
        return True

    def _begin_table(self, name: str) -> bool:
        match name:
            case "table:table":
                self._flow.drop_carried()
                self._flow.blocks.append(self._tables.begin())
            case "table:table-row":
                return self._tables.begin_row()
            case "table:table-cell" | "table:covered-table-cell":
                if not self._tables.has_row:
                    return False
                self._flow.open()
        return True

    def _begin_drawing(self, name: str, element: Element) -> bool:
        match name:
            case "draw:frame":
                self._show_frame(element)
            case "draw:control":
                self._show_control(attributes(element))
                return False
            case "draw:object" | "draw:object-ole" | "draw:applet" | "draw:plugin" | "draw:floating-frame" | "draw:image":
                return False
            case "draw:g":
                self._flow.groups += 1
            case _ if name in SHAPES:
                self._flow.open()
        return True

    def _begin_office(self, name: str, element: Element) -> bool:
        match name:
            case "office:annotation":
                self._begun.append(Hung(element))
                self._flow.open()
            case "office:annotation-end":
                if self._flow.paragraph is not None:
                    self._end_comment(attributes(element).get("office:name", ""), self._flow.here(self._flow.paragraph))
        return True

    def _end(self, name: str, element: Element) -> None:
        """Act on the end of an element whose beginning was not refused."""
        match name:
            case "text:p" | "text:h":
                self._flow.end_paragraph()
            case "text:span":
                self._flow.runs.pop()
            case "text:list":
                self._flow.lists.end()
            case "text:list-item" | "text:list-header":
                self._flow.lists.end_item()
            case "text:numbered-paragraph":
                self._flow.numbered.pop()
            case "text:note":
                self.notes.append(self._flow.close())
            case "table:table":
                self._tables.end()
            case "table:table-row":
                self._tables.end_row(attributes(element))
            case "table:table-cell" | "table:covered-table-cell":
                self._tables.add_cell(self._flow.close(), attributes(element), is_covered=name == "table:covered-table-cell")
            case "draw:g":
                self._flow.groups -= 1
            case "office:annotation":
                self._hang(self._begun.pop())
            case _ if name in SHAPES:
                self._flow.place_box(self._flow.close())

    def _change(self, name: str, key: str) -> None:
        if self._flow.changes.take(name, key):
            self._flow.find("deleted")

    # What stands in the text for something else

    def _begin_note(self) -> bool:
        if self._flow.paragraph is None or self._flow.is_hidden or self._flow.changes.is_open:
            return False
        self._flow.add(f"[{len(self.notes) + 1}]")
        self._flow.open()
        return True

    def _hang(self, comment: Hung) -> None:
        """Take note of a comment that has ended, where it stands."""
        comment.blocks = self._flow.close()
        if len(self.comments) >= MOST_COMMENTS:
            return
        key = len(self.comments)
        self.comments.append(comment)
        self._names.setdefault(comment.name, key)
        paragraph = self._flow.paragraph
        if paragraph is None:
            self._flow.waiting.append(key)
        else:
            self._marking.begin(key, self._flow.here(paragraph))
            self._marking.refer(key, self._flow.here(paragraph))

    def _end_comment(self, name: str, place: Place) -> None:
        if name in self._names:
            self._marking.end(self._names[name], place)

    def _show_field(self, element: Element) -> None:
        words = of_field(element)
        if words:
            self._flow.add(words)
        else:
            self._flow.find("form-fields")

    def _show_control(self, told: Mapping[str, str]) -> None:
        """Put the words that a control of a form shows where it stands."""
        words = self._controls.take(told.get("draw:control", ""))
        if not words:
            self._flow.find("form-fields")
        elif told.get("text:anchor-type") == "as-char":
            self._flow.add(words)
        elif not self._flow.changes.is_open and not self._flow.is_hidden:
            paragraph = Paragraph(PLAIN)
            paragraph.add(words)
            self._flow.place_box([paragraph])

    def _show_frame(self, element: Element) -> None:
        """Put a sign for the picture or the object in a frame, or the signs of a formula."""
        shown = self._frames.shown(element)
        if shown is None or self._flow.changes.is_open:
            return
        self._flow.find(shown.kind, shown.detail)
        paragraph = self._flow.paragraph
        if shown.kind == "formulas":
            self._flow.add(shown.words)
        elif paragraph is None:
            # Anchored to a page.
            paragraph = Paragraph(PLAIN)
            paragraph.add_picture(picture_words(shown.words))
            self._flow.blocks.append(paragraph)
        elif not self._flow.is_hidden:
            paragraph.add_picture(picture_words(shown.words))
