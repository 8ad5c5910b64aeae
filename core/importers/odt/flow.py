"""The text of an OpenDocument text as it is written down: paragraphs in their places, characters in their looks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.importers.blocks import Paragraph, Place, Table
from core.importers.looks import BODY_LEVEL
from core.importers.odt.changes import Changes
from core.importers.odt.lists import LEVELS, Lists, Spot
from core.importers.odt.numbering import OUTLINE
from core.importers.odt.package import whole
from core.importers.odt.sinks import Open, Sink
from core.importers.odt.styles import SILENT
from core.importers.symbols import draws_signs, of_font

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.importers.blocks import Blocks
    from core.importers.marking import Marking
    from core.importers.odt.numbering import Numbering
    from core.importers.odt.styles import Manner, Styles
    from core.importers.telling import Telling

_BLANKS: Final = re.compile(r"[ \t\r\n]+")
_SIGN: Final = re.compile("[\uf000-\uf0ff]")
"""A sign of a font that draws signs in the place of letters."""
_WIDE: Final = re.compile("[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
"""Characters that are set in the type for East Asian ones."""


class Flow:
    """What is open while a text is read, and what was written.

    Args:
        styles: of the document.
        numbering: its automatic numbers.
        marking: takes note of comments and highlights.
        telling: takes note of what is not in the text.
    """

    def __init__(self, styles: Styles, numbering: Numbering, *, marking: Marking, telling: Telling) -> None:
        self.styles = styles
        self.marking = marking
        self.telling = telling
        self.lists = Lists(numbering.common)
        self.changes = Changes(None)
        self._sinks: list[Sink] = [Sink()]
        self.runs: list[Manner] = []
        self.numbered: list[Spot] = []
        """Paragraphs that say themselves where in a list they stand."""
        self.waiting: list[int] = []
        """Comments that begin with the next paragraph."""
        self.groups = 0
        """How many groups of shapes are open."""
        self.hiding: set[str] = set()
        """Bookmarks that are open and hide what they are on."""
        self._numbering = numbering

    # Sinks: the text, a cell, a frame, a note, a comment

    @property
    def blocks(self) -> Blocks:
        """Return where paragraphs and tables go now."""
        return self._sinks[-1].blocks

    def open(self) -> None:
        """Begin something with paragraphs of its own."""
        self._sinks.append(Sink())
        self.lists.enter()

    def close(self) -> Blocks:
        """End it and return what stands in it."""
        self.drop_carried()
        self.lists.leave()
        return self._sinks.pop().blocks

    def drop_carried(self) -> None:
        """Let the paragraph without a mark end where nothing follows that it could go on with."""
        carried, self._sinks[-1].carried = self._sinks[-1].carried, None
        if carried is not None and (carried.paragraph.length or carried.paragraph.boxes):
            self._add_paragraph(carried)

    @property
    def paragraph(self) -> Paragraph | None:
        """Return the paragraph that is open."""
        return self._sinks[-1].paragraphs[-1].paragraph if self._sinks[-1].paragraphs else None

    @staticmethod
    def here(paragraph: Paragraph) -> Place:
        """Return the end of what is written of a paragraph."""
        return Place(paragraph, paragraph.length)

    def find(self, kind: str, detail: str = "") -> None:
        """Count something that stands here and is not in the text."""
        paragraph = self.paragraph
        self.telling.add(kind, None if paragraph is None else self.here(paragraph), detail=detail)

    def place_box(self, blocks: Blocks) -> None:
        """Put what stands in a frame behind the paragraph that it is anchored in, or where the frame stands."""
        if not any(isinstance(one, Table) or one.length or one.boxes or one.label for one in blocks):
            return
        self.find("order")
        paragraph = self.paragraph
        if paragraph is None:
            self._sinks[-1].blocks.extend(blocks)
        else:
            paragraph.boxes.append(blocks)

    # Paragraphs

    def begin_paragraph(self, told: Mapping[str, str], *, is_heading: bool) -> None:
        """Begin a paragraph with these attributes."""
        style = told.get("text:style-name")
        manner = self.styles.paragraph(style)
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
        paragraph.is_in_diagram = self.groups > 0
        self._sinks[-1].paragraphs.append(now)
        self.runs.append(manner)
        for comment in self.waiting:
            self.marking.begin(comment, self.here(paragraph))
            self.marking.refer(comment, self.here(paragraph))
        self.waiting.clear()

    def _spot(self, told: Mapping[str, str], manner: Manner, level: int | None) -> Spot | None:
        """Return where in a list a paragraph stands."""
        spot = self.numbered[-1] if self.numbered else self.lists.spot()
        if spot is not None and not (level is not None and self._numbering.is_outline(spot.style)):
            return spot._replace(style=spot.style or manner.lists or "")
        if level is None or manner.lists == "" or told.get("text:is-list-header") == "true":
            return None
        is_restart = told.get("text:restart-numbering") == "true"
        start = whole(told.get("text:start-value")) if is_restart else None
        return Spot(OUTLINE, OUTLINE, min(level, LEVELS - 1), has_number=True, start=start, is_restart=is_restart)

    def hide_paragraph(self) -> None:
        """Leave out the paragraph that is open."""
        if self._sinks[-1].paragraphs:
            self._sinks[-1].paragraphs[-1].is_hidden = True

    def end_paragraph(self) -> None:
        """End the paragraph that is open."""
        self.runs.pop()
        one = self._sinks[-1].paragraphs.pop()
        if one.is_hidden:
            self.telling.add("hidden", Place(one.paragraph, 0))
        elif self.changes.is_open:
            self._sinks[-1].carried = one
        else:
            self._add_paragraph(one)

    def _add_paragraph(self, one: Open) -> None:
        label = self._numbering.label(one.spot) if one.spot is not None else None
        if label is not None:
            one.paragraph.label = label.text
            if any(map(str.isalnum, label.text)):
                self.telling.add("numbers", Place(one.paragraph, 0))
        self._sinks[-1].blocks.append(one.paragraph)

    @property
    def is_hidden(self) -> bool:
        """Return whether characters do not show here."""
        return bool(self.hiding or self.run.is_hidden)

    @property
    def run(self) -> Manner:
        """Return the manner of characters."""
        return self.runs[-1] if self.runs else SILENT

    def text(self, text: str | None) -> None:
        """Append characters of the markup: white space in a row is one blank, none at the beginning (6.1.2)."""
        paragraph = self.paragraph
        if not text or paragraph is None:
            return
        text = _BLANKS.sub(" ", text)
        if text[0] == " " and (not paragraph.pieces or paragraph.pieces[-1][-1:] in {" ", "\n"}):
            text = text[1:]
        self.add(text)

    def add(self, text: str) -> None:
        """Append characters as they are."""
        paragraph = self.paragraph
        if not text or paragraph is None or self.changes.is_open:
            return
        run = self.run
        if self.is_hidden:
            if text.strip():
                self.hide()
            return
        if run.font and draws_signs(run.font):
            text = _SIGN.sub(lambda sign: of_font(run.font or "", ord(sign[0])), text)
        is_wide = _WIDE.search(text) is not None
        bold = run.bold_asian if is_wide else run.bold
        size = run.size_asian if is_wide else run.size
        start = paragraph.length
        paragraph.add(text, bold=bool(bold), size=size or run.size or run.size_asian)
        if run.ground:
            self.marking.highlight(Place(paragraph, start), self.here(paragraph), run.ground)

    def hide(self) -> None:
        """Count hidden text; pieces of it that touch are one passage."""
        paragraph = self.paragraph
        if paragraph is None:
            self.telling.add("hidden")
        else:
            self.telling.add_passage("hidden", self.here(paragraph))
