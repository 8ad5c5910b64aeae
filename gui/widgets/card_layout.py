"""How much of an annotation fits on a card, and how tall the card is: measured without a widget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from gui.offsets import OffsetMap

if TYPE_CHECKING:
    from core.annotation import Annotation
    from gui.theme import Theme

QUOTE_LINES: Final = 2
NOTE_LINES: Final = 8
_CHARACTERS_A_LINE: Final = 160
"""No line holds more: what lies beyond is not measured."""
_LONGEST_TIME: Final = "2025年12月30日"
"""No time that a card says is longer."""
_KEPT: Final = 3000
"""Measured cards that are remembered."""


@dataclass(frozen=True, slots=True)
class CardText:
    """What a card of a certain width shows of an annotation, broken into lines."""

    quote: str
    quote_height: int
    note: str
    note_height: int
    """Pixels; 0 without a note."""
    has_tags: bool
    leaves_room: bool
    """The last line ends so early that the time has room beside it."""


class CardSheet:
    """The measures of all cards of one width.

    Args:
        theme: gives the faces and distances.
        width: of a card in pixels.
    """

    def __init__(self, theme: Theme, width: int) -> None:
        metrics = theme.metrics
        self.width = width
        self.quote_font = theme.text_font(metrics.interface_text)
        self.note_font = theme.interface_font()
        self.small_font = theme.interface_font(metrics.tiny_text)
        self._quote_metrics = QFontMetrics(self.quote_font)
        self._note_metrics = QFontMetrics(self.note_font)
        self.left = metrics.card_edge + metrics.pad
        self.text_width = max(width - self.left - metrics.pad, metrics.row)
        self.top = metrics.gap + metrics.small_gap // 2
        self.gap = metrics.small_gap
        self.line = self._note_metrics.lineSpacing()
        self.quote_line = self._quote_metrics.lineSpacing()
        self._small_line = QFontMetrics(self.small_font).height()
        self._tag = metrics.badge_height + metrics.small_gap
        self.tools = metrics.dot + 2 * metrics.small_gap
        self._room_for_text = self.text_width - metrics.gap - QFontMetrics(self.small_font).horizontalAdvance(_LONGEST_TIME)
        self._known: dict[str, tuple[Annotation, CardText]] = {}

    def measure(self, annotation: Annotation) -> CardText:
        """Return what is shown of an annotation."""
        known = self._known.get(annotation.id)
        if known is not None and known[0] is annotation:
            return known[1]
        if len(self._known) >= _KEPT:
            self._known.clear()
        quote, quote_lines = _fitted(" ".join(annotation.anchor.quote.split("\n")), self.quote_font, self.text_width, QUOTE_LINES)
        note, note_lines = _fitted(annotation.note.strip(), self.note_font, self.text_width, NOTE_LINES) if annotation.note else ("", 0)
        last = (self._note_metrics if note else self._quote_metrics).horizontalAdvance((note or quote).rpartition("\n")[2])
        heights = (quote_lines * self.quote_line, note_lines * self.line)
        text = CardText(quote, heights[0], note, heights[1], bool(annotation.tags), last <= self._room_for_text)
        self._known[annotation.id] = (annotation, text)
        return text

    def height(self, text: CardText, *, is_current: bool, has_reason: bool, field: int | None) -> int:
        """Return a card's height in pixels.

        Args:
            text: what it shows.
            is_current: it shows its tools below, and room for a note that is yet to be written.
            has_reason: it says in a line why it waits for review.
            field: height of the open field that stands instead of the note, None if it is not open.
        """
        height = 2 * self.top + text.quote_height
        height += self.line + self.gap if has_reason else 0
        note = self.note_height(text, is_current=is_current, field=field)
        height += note + self.gap if note else 0
        height += self.foot(text, is_current=is_current, has_reason=has_reason, field=field)
        # The tools have air of their own.
        return height + (self.tools if is_current else 0)

    def foot(self, text: CardText, *, is_current: bool, has_reason: bool, field: int | None) -> int:
        """Return the height of the row of tags and time, 0 where the time stands beside the last line or between the tools."""
        if text.has_tags:
            return self.gap + self._tag
        ends_with_text = field is None and (bool(text.note) or not has_reason)
        return 0 if is_current or (ends_with_text and text.leaves_room) else self._small_line

    def note_height(self, text: CardText, *, is_current: bool, field: int | None) -> int:
        """Return the height of what stands in the note's place, 0 if nothing does."""
        if field is not None:
            return field
        return text.note_height or (self.line if is_current else 0)


def _fitted(words: str, font: QFont, width: int, limit: int) -> tuple[str, int]:
    """Break words into at most ``limit`` lines, the last elided.

    Returns:
        The words with line ends put in, and the number of lines.
    """
    metrics = QFontMetrics(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    lines: list[str] = []
    paragraphs = words.split("\n", limit)
    for number, paragraph in enumerate(paragraphs, start=1):
        start = 0
        if len(paragraph) > _CHARACTERS_A_LINE or metrics.horizontalAdvance(paragraph) > width:
            start = _break(paragraph, font, option, width, limit - len(lines), lines)
        if len(lines) == limit:
            break
        rest = paragraph[start:]
        is_cut = len(lines) == limit - 1 and number < len(paragraphs)
        lines.append(_elided(rest + "…" if is_cut else rest, metrics, width))
    return "\n".join(lines), len(lines)


def _break(paragraph: str, font: QFont, option: QTextOption, width: int, room: int, lines: list[str]) -> int:
    """Append all lines of a paragraph but the last one that there is room for, and return where that one begins."""
    part = paragraph[: room * _CHARACTERS_A_LINE]
    offsets = OffsetMap(part)
    layout = QTextLayout(part, font)
    layout.setTextOption(option)
    layout.beginLayout()
    start = 0
    for _ in range(room - 1):
        line = layout.createLine()
        line.setLineWidth(width)
        end = offsets.to_point(line.textStart() + line.textLength())
        if end >= len(part):
            break
        lines.append(part[start:end])
        start = end
    layout.endLayout()
    return start


def _elided(words: str, metrics: QFontMetrics, width: int) -> str:
    return metrics.elidedText(words[:_CHARACTERS_A_LINE], Qt.TextElideMode.ElideRight, width)
