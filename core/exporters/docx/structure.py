"""What each line of a text is in a Word file: title, heading, body, cell, signature."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core import official
from core.document import NOTE as FOOTNOTE
from core.exporters.docx.styles import BESIDE_HEAD, BODY, RUN_IN, SMALL, SUBTITLE, TITLE, heading
from core.exporters.docx.xml import Look
from core.outline.tree import HEADING, Part
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.exporters.docx.layouts import Layout
    from core.exporting import ExportedDocument
    from core.outline.tree import Node

_WORD: Final = re.compile(r"\w")
_LINE: Final = re.compile(r"[^\n]+")
KEPT: Final = "<w:keepNext/>"
UNKEPT: Final = '<w:keepNext w:val="0"/>'
NO_INDENT: Final = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the file."""

    span: Span
    """Of the text; more than one line of it in a title or a heading that goes over lines."""
    style: str
    properties: str = ""
    looks: tuple[tuple[Span, Look], ...] = ()
    """How parts of it are set, in text order."""
    table: int | None = None
    """The number of its table, None for what is no row of one."""


class Structure:
    """The lines of a document.

    Args:
        document: its text and outline.
        layout: of the file.
        shift: how many levels of headings stand above its own.
    """

    def __init__(self, document: ExportedDocument, layout: Layout, shift: int) -> None:
        self._text = document.text
        self._nodes = document.outline.nodes
        self._layout = layout
        self._shift = shift
        self._parts = [part for part in document.outline.parts if part.kind in {"title", "speaker", "date", "salutation"}]
        self._facts = {one.span.start: one for one in document.paragraphs if one.row is not None or one.role is not None}
        self._spans = [Span(*match.span()) for match in _LINE.finditer(self._text)]
        closing = document.outline.part("closing")
        self._closing = self._enclosures() if layout.is_official else {}
        if closing:
            self._closing |= self._signed(closing.span.start)
        self.has_title = any(part.kind == "title" and part.span for part in self._parts)
        if not self.has_title and self._spans and self._spans[0].of(self._text) == document.title:
            self._parts.append(Part("title", self._spans[0]))
            self.has_title = True

    def lines(self) -> Iterator[Line]:
        """Yield the lines in text order, blank ones left out."""
        at = node = 0
        while at < len(self._spans):
            span = self._spans[at]
            while node < len(self._nodes) and self._nodes[node].offset < span.start:
                node += 1
            first = node
            while node < len(self._nodes) and self._nodes[node].offset < span.end:
                node += 1
            line = self._line(span, self._nodes[first:node])
            at += 1
            while at < len(self._spans) and self._spans[at].start < line.span.end:
                at += 1
            yield line

    def _line(self, span: Span, nodes: Sequence[Node]) -> Line:
        facts = self._facts.get(span.start)
        if facts is not None and facts.row is not None:
            return Line(span, BODY, table=facts.row[0])
        part = next((part for part in self._parts if span.start in part.span), None)
        if part is not None and part.kind == "title":
            return Line(Span(span.start, max(span.end, min(self._line_end(part.span.end), len(self._text)))), TITLE)
        if part is not None:
            return Line(span, BODY, NO_INDENT) if part.kind == "salutation" else Line(span, SUBTITLE)
        if nodes and nodes[0].kind == HEADING and not self._text[span.start : nodes[0].offset].strip():
            return self._heading(span, nodes)
        if facts is not None and facts.role == FOOTNOTE:
            return Line(span, SMALL)
        return Line(span, BODY, self._closing.get(span.start, ""), self._run_ins(span, nodes))

    def _heading(self, span: Span, nodes: Sequence[Node]) -> Line:
        """Return a heading, and what runs on behind it in the face of the body."""
        head = nodes[0]
        if head.head_end > span.end:
            span = Span(span.start, self._line_end(head.head_end))
        level = official.level_of(head)
        looks: list[tuple[Span, Look]] = []
        if self._layout.is_official and level != min(head.level, 3):
            looks.append((Span(span.start, head.head_end), Look(face=self._layout.heading(level).font.name)))
        properties = ""
        if _WORD.search(self._text, head.head_end, span.end):
            looks.append((Span(head.head_end, span.end), Look(style=BESIDE_HEAD)))
            # A long paragraph need not stand together with the next one.
            properties = UNKEPT
        return Line(span, heading(head.level + self._shift), properties, tuple(looks))

    def _run_ins(self, span: Span, nodes: Sequence[Node]) -> tuple[tuple[Span, Look], ...]:
        if not self._layout.has_bold_run_ins:
            return ()
        return tuple((Span(one.offset, min(one.head_end, span.end)), Look(style=RUN_IN)) for one in nodes)

    def _line_end(self, point: int) -> int:
        """Return where the line ends that holds the character before ``point``."""
        end = self._text.find("\n", max(0, point - 1))
        return len(self._text) if end < 0 else max(end, point)

    # Enclosures and the signature

    def _enclosures(self) -> dict[int, str]:
        """Return the properties of 附件：1. … and what follows it by where they begin: further lines stand under the first name (7.3.4)."""
        found: dict[int, str] = {}
        width = 0.0
        for span in self._spans[-official.CLOSING :]:
            words = span.of(self._text)
            head = official.ENCLOSURE.match(words)
            label = official.ENCLOSED.match(words, head.end() if head else 0)
            if head:
                width = _width(head[0])
            elif not (width and label):
                width = 0.0
                continue
            number = _width(label[0]) if label else 0.0
            hang = (width if head else 0.0) + number
            above = f'<w:spacing w:before="{self._layout.line_pitch}"/>' if head else ""
            found[span.start] = above + self._at(official.INDENT + width + number, hang)
        return found

    def _signed(self, start: int) -> dict[int, str]:
        """Return the properties of the lines that name who has signed, and when, by where they begin."""
        lines = [span for span in self._spans[-official.CLOSING :] if span.start >= start]
        if not lines or not official.DATE.fullmatch(lines[-1].of(self._text)):
            return {}
        date = lines.pop()
        organs: list[Span] = []
        while lines and official.is_name(lines[-1].of(self._text)):
            organs.insert(0, lines.pop())
        signed = [*organs, date]
        if not self._layout.is_official:
            return {span.start: f'{NO_INDENT}<w:jc w:val="right"/>' for span in signed}
        widths = [_width(span.of(self._text)) for span in signed]
        border = official.COLUMN - official.INDENT
        left = max(0.0, border - widths[-1])
        if organs:
            # The date begins two characters behind the organ (clause 7.3.5.2).
            left = max(0.0, min(border - max(widths[:-1]), border - widths[-1] - official.INDENT))
        placed = {span.start: self._at(left) for span in organs}
        placed[date.start] = self._at(left + official.INDENT if organs else left)
        first = signed[0].start
        placed[first] = f'<w:spacing w:before="{self._layout.line_pitch}"/>{placed[first]}'
        return placed

    def _at(self, characters: float, hang: float = 0.0) -> str:
        """Return where a line begins from the left border; its first words hang out of it by ``hang`` characters."""
        first = "hanging" if hang else "firstLine"
        indents = {"left": characters, first: hang}
        told = " ".join(f'w:{name}Chars="{round(count * 100)}" w:{name}="{self._twips(count)}"' for name, count in indents.items())
        return f'<w:ind {told}/><w:jc w:val="left"/>'

    def _twips(self, characters: float) -> int:
        return round(characters * self._layout.body.size * 10)


def _width(words: str) -> float:
    """Return how many characters of the grid words take: letters and digits take half of one."""
    return sum(0.5 if char.isascii() else 1 for char in words)
