"""How much of an annotation fits on a card, and how tall the card is: measured without a widget."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from gui.offsets import OffsetMap
from gui.widgets.passage import passage_words

if TYPE_CHECKING:
    from core.annotation import Annotation
    from gui.theme import Theme
    from gui.widgets.note_markdown import RenderedNote

QUOTE_LINES: Final = 2
NOTE_LINES: Final = 8
TASK_LINES: Final = 2
NOTE, TAGS, TASK = "note", "tags", "task"
"""What of a card can be open for writing."""
_CHARACTERS_A_LINE: Final = 160
"""No line holds more: what lies beyond is not measured."""
_LONGEST_TIME: Final = "2025年12月30日"
"""No time that a card says is longer."""
_KEPT: Final = 3000
"""Measured cards that are remembered."""
_RENDERED: Final = 64
"""Rendered notes that are remembered: a document takes some 50 KB."""
_GAP: Final = "\u3000"
"""Between the fields of a task."""
STAR: Final = "★"


class Setting(NamedTuple):
    """What goes without saying on a card."""

    reader: str = ""
    """The reader's own name."""
    said_on: str | None = None
    """Date of the document, as exactly as it is known: days without a year count from it."""


class Opened(NamedTuple):
    """What is open for writing on a card."""

    part: str
    """`NOTE`, `TAGS` or `TASK`."""
    height: int
    """Pixels that it needs."""


@dataclass(frozen=True, slots=True)
class CardText:
    """What a card of a certain width shows of an annotation, broken into lines."""

    quote: str
    quote_height: int
    star_room: int
    """Pixels that the star takes at the end of the quote's last line; 0 if it stands above, or there is none."""
    note: str
    note_height: int
    """Pixels; 0 without a note."""
    is_rich: bool
    """The note is written in Markdown: `CardSheet.rendered` shows it, ``note`` is what it says."""
    is_too_rich: bool
    """It has so many marks of Markdown that it is shown as it is written."""
    task: str
    task_height: int
    is_overdue: bool
    task_told: str
    """All that the task says."""
    has_tags: bool
    author: str
    """Whose it is, empty if it is the reader's own."""
    leaves_room: bool
    """The last line ends so early that the time has room beside it."""


class Waiting(NamedTuple):
    """Why an annotation waits for review."""

    reason: str = ""
    """Empty if it does not wait."""
    place: str = ""
    """Under which heading its passage stood, in a line; empty if under none."""


class Heights(NamedTuple):
    """What stands on a card from top to bottom, in pixels; 0 for what is not there."""

    reason: int
    note: int
    task: int
    foot: int
    tools: int


class CardSheet:
    """The measures of all cards of one width.

    Args:
        theme: gives the faces and distances.
        width: of a card in pixels.
        setting: what goes without saying on a card.
    """

    def __init__(self, theme: Theme, width: int, setting: Setting | None = None) -> None:
        metrics = theme.metrics
        self.width = width
        self._setting = setting or Setting()
        self._theme = theme
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
        self.star_width = self._note_metrics.horizontalAdvance(STAR) + metrics.small_gap
        self._small_line = QFontMetrics(self.small_font).height()
        self._tag = metrics.badge_height + metrics.small_gap
        self.tools = metrics.dot + 2 * metrics.small_gap
        self._room_for_text = self.text_width - metrics.gap - QFontMetrics(self.small_font).horizontalAdvance(_LONGEST_TIME)
        self._known: dict[str, tuple[Annotation, CardText]] = {}
        self._rendered: OrderedDict[str, RenderedNote] = OrderedDict()

    def measure(self, annotation: Annotation) -> CardText:
        """Return what is shown of an annotation."""
        known = self._known.get(annotation.id)
        if known is not None and known[0] is annotation:
            return known[1]
        if len(self._known) >= _KEPT:
            self._known.clear()
        text = self._measured(annotation)
        self._known[annotation.id] = (annotation, text)
        return text

    def rendered(self, note: str) -> RenderedNote:
        """Return a note in Markdown as it is shown."""
        found = self._rendered.get(note)
        if found is None:
            # Here, because most notes are plain: what reads Markdown takes some milliseconds to load, as does what reads tasks.
            from gui.widgets.note_markdown import RenderedNote

            found = self._rendered[note] = RenderedNote(note, self._theme, self.text_width, NOTE_LINES * self.line)
            if len(self._rendered) > _RENDERED:
                self._rendered.popitem(last=False)
        else:
            self._rendered.move_to_end(note)
        return found

    def height(self, text: CardText, *, is_current: bool, waiting: Waiting, opened: Opened | None) -> int:
        """Return a card's height in pixels.

        Args:
            text: what it shows.
            is_current: it shows its tools below, and room for a note that is yet to be written.
            waiting: why it waits for review.
            opened: what stands instead of note, task or tags, None if nothing is open.
        """
        heights = self.heights(text, is_current=is_current, waiting=waiting, opened=opened)
        rows = sum(height + self.gap for height in heights[:3] if height)
        return 2 * self.top + text.quote_height + rows + heights.foot + heights.tools

    def heights(self, text: CardText, *, is_current: bool, waiting: Waiting, opened: Opened | None) -> Heights:
        """Return the heights of what stands below the quote; see `height`."""
        part = opened.part if opened else ""
        open_height = opened.height if opened else 0
        # Where something is written already, the place for a note would only be one line more.
        empty = self.line if is_current and not text.task and part != TASK else 0
        note = open_height if part == NOTE else text.note_height or empty
        task = open_height if part == TASK else text.task_height
        if part == TAGS:
            foot = self.gap + open_height
        elif text.has_tags:
            foot = self.gap + self._tag
        elif text.author:
            foot = self._small_line
        else:
            ends_with_text = part not in {NOTE, TASK} and bool(text.note or text.task or empty or not waiting.reason)
            leaves_room = text.leaves_room or (not text.note and not text.task and bool(empty))
            foot = 0 if ends_with_text and leaves_room else self._small_line
        # The tools have air of their own.
        return Heights(sum(self.waiting(waiting)), note, task, foot, self.tools if is_current else 0)

    def waiting(self, waiting: Waiting) -> tuple[int, int, int]:
        """Return the heights of the reason, of the place and of the row with what can be done about it; 0 for what is not there."""
        if not waiting.reason:
            return 0, 0, 0
        return self.line, self._small_line + self.gap if waiting.place else 0, self.tools + self.gap

    def elided(self, words: str) -> str:
        """Return a line of the small face, cut where it is too long."""
        return QFontMetrics(self.small_font).elidedText(words, Qt.TextElideMode.ElideRight, self.text_width)

    def _measured(self, annotation: Annotation) -> CardText:
        room = self.text_width - (self.star_width if annotation.star else 0)
        quote, quote_lines = _fitted(passage_words(annotation), self.quote_font, room, QUOTE_LINES)
        words = annotation.note.strip()
        kind = _markup(words)
        star_room = self.star_width + self.gap if annotation.star and quote_lines == 1 else 0
        last = self._quote_metrics.horizontalAdvance(quote.rpartition("\n")[2]) + star_room
        note, note_height = "", 0
        if kind == "rich":
            rendered = self.rendered(words)
            note, note_height, last = rendered.words, rendered.height, rendered.last_width
        elif words:
            note, lines = _fitted(words, self.note_font, self.text_width, NOTE_LINES)
            note_height, last = lines * self.line, self._note_metrics.horizontalAdvance(note.rpartition("\n")[2])
        task, task_height, is_overdue, task_told = "", 0, False, ""
        if annotation.task is not None:
            from gui.widgets.task_words import task_words

            parts, is_overdue = task_words(annotation.task, self._setting.said_on)
            rows = _flowed(parts, self._note_metrics, self.text_width)
            task_told = _GAP.join(parts)
            task, task_height = "\n".join(rows), len(rows) * self.line
            last = self._note_metrics.horizontalAdvance(rows[-1])
        author = annotation.author if annotation.author != self._setting.reader else ""
        return CardText(
            quote=quote,
            quote_height=quote_lines * self.quote_line,
            star_room=star_room,
            note=note,
            note_height=note_height,
            is_rich=kind == "rich",
            is_too_rich=kind == "too rich",
            task=task,
            task_height=task_height,
            is_overdue=is_overdue,
            task_told=task_told,
            has_tags=bool(annotation.tags),
            author=author,
            leaves_room=last <= self._room_for_text,
        )


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


def _markup(words: str) -> str:
    """Return what `gui.widgets.note_markup.markup` says of a note."""
    if not words:
        return ""
    from gui.widgets.note_markup import markup

    return markup(words)


def _flowed(parts: list[str], metrics: QFontMetrics, width: int) -> list[str]:
    """Set parts into at most `TASK_LINES` lines, each in one of them if it has room; the last is elided."""
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]}{_GAP}{part}" if lines else ""
        if lines and (len(lines) == TASK_LINES or metrics.horizontalAdvance(longer) <= width):
            lines[-1] = longer
        else:
            lines.append(part)
    return [_elided(line, metrics, width) for line in lines]


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
