"""Faces and measures of the text on paper: the reader's own look, and that of an official document.

Lengths are in tenths of a point. What an official document looks like is known to `gui.panes.page.official`; here it is on paper: 22 lines
of 28 characters on A4, page numbers of size 4 between dashes, 7 mm below the text, at the outer side (GB/T 9704-2012, 7.5).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageSize, QTextCharFormat

from core.outline.tree import HEADING
from gui.panes.page import official
from gui.panes.page.layout import PageLayout
from gui.theme import HEADING_FAMILIES, TEXT_FAMILIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.outline.tree import Node
    from gui.panes.page.official import OfficialLook
    from gui.print_options import PrintOptions
    from gui.theme import Theme

UNIT: Final = 10
"""To a point."""
MILLIMETRE: Final = 72 * UNIT / 25.4
BODY, TITLE, SOFT, RUN_IN, HEADING_1, HEADING_2, HEADING_3 = "body", "title", "soft", "run-in", "h1", "h2", "h3"
NOTE, NOTE_HEAD, NOTE_STRONG, NOTE_SOFT = "note", "note-head", "note-strong", "note-soft"
"""Names of faces."""

_PAPERS: Final = {
    "A4": QPageSize.PageSizeId.A4,
    "A3": QPageSize.PageSizeId.A3,
    "A5": QPageSize.PageSizeId.A5,
    "B5": QPageSize.PageSizeId.JisB5,
    "Letter": QPageSize.PageSizeId.Letter,
}
_16K: Final = (184, 260)
_POINTS_TO_A_PIXEL: Final = 0.75
_LEAST_SIZE: Final = 8.0
_GB_BELOW: Final = 7
"""Millimetres from the text to the page number: clause 7.5."""
_GB_FOOT_FAMILIES: Final = ("宋体", "SimSun", "Noto Serif CJK SC", "Source Han Serif SC", "serif")
_TO_SPARE: Final = 2
"""So much more than its characters a line has: they are placed in 64ths."""
_MARGINS: Final = (25, 25, 28, 25)
"""Millimetres above, below, left and right of the text in the reader's own look."""
_BESIDE: Final = (24, 72)
"""Millimetres left and right of the text where notes stand beside it."""
_NOTES: Final = (6, 58, 3)
"""Millimetres from the text to the notes, their width, and what of it is their edge and the room within it."""
_BESIDE_SCALE: Final = 0.85
"""Of the text's usual size: its lines are shorter there."""
_NOTE_SIZE: Final = 8.4
_NOTE_PITCH: Final = 1.5
"""From line to line of a note, in its sizes."""


@dataclass(frozen=True)
class Face:
    """A face of the text with its colour."""

    font: QFont
    colour: str
    """``#RRGGBB``."""

    @cached_property
    def format(self) -> QTextCharFormat:
        """That of words in it."""
        made = QTextCharFormat()
        made.setFont(self.font)
        made.setForeground(self.shade)
        return made

    @cached_property
    def size(self) -> int:
        """How large it is."""
        return self.font.pixelSize()

    @cached_property
    def height(self) -> tuple[float, float]:
        """How far a line reaches above its base, and below it."""
        metrics = QFontMetricsF(self.font)
        return metrics.ascent(), metrics.descent()

    @cached_property
    def ink(self) -> int:
        """Its colour as one number."""
        return self.shade.rgb()

    @cached_property
    def shade(self) -> QColor:
        """Its colour."""
        return QColor(self.colour)


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that decides where a line stands."""

    size: QPageSize
    is_landscape: bool
    width: float
    """Of the sheet."""
    height: float
    left: float
    top: float
    column: float
    """Width of the text."""
    depth: float
    """Height of the text."""
    text_size: float
    pitch: float
    """From line to line of the body."""
    title_pitch: float
    indent: float
    """First line of a paragraph."""
    spacing: float
    """Between paragraphs."""
    faces: dict[str, Face]
    foot: QFont
    small: QFont
    """Numbers beside and in the text, running head."""
    name_of: Callable[[Node], str]
    """Returns the name of the face of a heading or of a run-in's label."""
    has_colour: bool = True
    official: OfficialLook | None = None
    """None for the reader's own look."""
    notes: Look | None = None
    """That of the notes beside the text: `left` and `column` are those of their words. None if there are none."""

    @property
    def is_official(self) -> bool:
        """True for the layout of an official document."""
        return self.official is not None

    def face(self, name: str) -> Face:
        """Return a face by its name."""
        return self.faces[name]

    def pitch_of(self, name: str) -> float:
        """Return the distance of lines that begin in a face."""
        if name == TITLE:
            return self.title_pitch
        return self.pitch if self.is_official or name != NOTE else self.pitch * 0.8


def look_beside(options: PrintOptions, layout: PageLayout, theme: Theme) -> Look:
    """Return the reader's own look with room for notes beside the text; arguments as of `look_of`."""
    small = replace(layout, text_size=round(_BESIDE_SCALE * layout.text_size))
    look = _own(options, small, theme)
    left, right = (margin * MILLIMETRE * look.width / (210 * MILLIMETRE) for margin in _BESIDE)
    gap, width, inner = (length * MILLIMETRE for length in _NOTES)
    column = look.width - left - right
    song = look.face(BODY).font.families()
    size = _NOTE_SIZE * UNIT
    ink, soft, accent = look.face(BODY).colour, look.face(SOFT).colour, look.face(NOTE_HEAD).colour
    faces = {
        NOTE: Face(_font(tuple(song), size), ink),
        NOTE_STRONG: Face(_font(tuple(song), size, bold=True), ink),
        NOTE_SOFT: Face(_font(tuple(song), 0.92 * size), soft),
        NOTE_HEAD: Face(_font(HEADING_FAMILIES, 0.92 * size, bold=True), accent),
    }
    notes = replace(
        look,
        left=left + column + gap + inner,
        column=width - 1.5 * inner,
        text_size=size,
        pitch=_NOTE_PITCH * size / 0.8,
        indent=0.0,
        spacing=0.0,
        faces={**look.faces, **faces},
    )
    return replace(look, left=left, column=column, notes=notes)


def look_of(options: PrintOptions, layout: PageLayout, theme: Theme) -> Look:
    """Return the look for some options.

    Args:
        options: paper and layout.
        layout: the reader's own measures of the page.
        theme: a light one, with the reader's colours.
    """
    return _official(theme, not options.grey) if options.official else _own(options, layout, theme)


def _own(options: PrintOptions, layout: PageLayout, theme: Theme) -> Look:
    size = _size(options.paper)
    across, along = size.size(QPageSize.Unit.Point).width() * UNIT, size.size(QPageSize.Unit.Point).height() * UNIT
    width, height = (along, across) if options.landscape else (across, along)
    # On small paper the margins are smaller too.
    scale = min(1.0, min(width, height) / (210 * MILLIMETRE))
    above, below, left, right = (margin * MILLIMETRE * scale for margin in _MARGINS)
    text = max(_LEAST_SIZE, layout.text_size * _POINTS_TO_A_PIXEL) * UNIT
    own = (layout.family,) if layout.family else ()
    song, hei = (*own, *TEXT_FAMILIES), HEADING_FAMILIES
    ink, accent, heading, soft = (theme.colours[token] for token in ("ink", "accent", "heading", "soft"))
    if options.grey:
        accent = heading = ink
    faces = {
        BODY: Face(_font(song, text), ink),
        TITLE: Face(_font(song, 1.5 * text, bold=True), ink),
        SOFT: Face(_font(song, 0.9 * text), soft),
        NOTE: Face(_font(song, 0.8 * text), ink),
        NOTE_HEAD: Face(_font(song, 0.8 * text, bold=True), accent),
        NOTE_STRONG: Face(_font(song, 0.8 * text, bold=True), ink),
        RUN_IN: Face(_font(song, text, bold=True), accent),
        HEADING_1: Face(_font(hei, 1.06 * text, bold=True), ink),
        HEADING_2: Face(_font(song, text, bold=True), heading),
        HEADING_3: Face(_font(song, text, bold=True), ink),
    }
    character = _character(faces[BODY].font)
    pitch = text * max(layout.line_height, _least_pitch(faces[BODY].font) / text)
    return Look(
        size=size,
        is_landscape=options.landscape,
        width=width,
        height=height,
        left=left,
        top=above,
        column=width - left - right,
        depth=height - above - below,
        text_size=text,
        pitch=pitch,
        title_pitch=1.5 * text * max(1.6, min(layout.line_height, 2.0)),
        indent=layout.indent * character,
        spacing=layout.spacing * text,
        faces=faces,
        foot=_font(hei, 9 * UNIT),
        small=_font(hei, 8 * UNIT),
        name_of=_own_name,
        has_colour=not options.grey,
    )


def _own_name(node: Node) -> str:
    return RUN_IN if node.kind != HEADING else (HEADING_1, HEADING_2, HEADING_3)[min(node.level, 3) - 1]


def _official(theme: Theme, has_colour: bool) -> Look:
    text = round(official.GB_BODY * UNIT)
    given = official.OfficialLook(theme, PageLayout(text_size=text, is_official=True))
    column = official.GB_TEXT_WIDTH * UNIT
    bold = official.BLACK.font(text)
    faces = {
        BODY: official.BODY.font(text),
        TITLE: given.part_face("title").font,
        SOFT: given.part_face("speaker").font,
        NOTE: official.BODY.font(text),
        NOTE_HEAD: bold,
        NOTE_STRONG: bold,
        RUN_IN: official.BODY.font(text),
        HEADING_1: bold,
        HEADING_2: official.REGULAR.font(text),
        HEADING_3: bold,
    }
    made = {name: _on_grid(font, column) for name, font in faces.items()}

    def name_of(node: Node) -> str:
        font = given.node_face(node).font
        name = font.toString()
        if name not in made:
            made[name] = _on_grid(font, column)
        return name

    pitch = official.GB_LINE * UNIT
    return Look(
        size=QPageSize(QPageSize.PageSizeId.A4),
        is_landscape=False,
        width=official.GB_WIDTH * UNIT,
        height=official.GB_HEIGHT * UNIT,
        left=official.GB_LEFT * UNIT,
        top=official.GB_TOP * UNIT,
        column=column,
        depth=official.GB_ROWS * pitch,
        text_size=text,
        pitch=pitch,
        title_pitch=pitch,
        indent=official.GB_INDENT * column / official.GB_COLUMN,
        spacing=0,
        faces=made,
        foot=_font(_GB_FOOT_FAMILIES, official.GB_PAGE_NUMBER * UNIT),
        small=_font(HEADING_FAMILIES, 8 * UNIT),
        name_of=name_of,
        has_colour=has_colour,
        official=given,
    )


def _on_grid(font: QFont, column: float) -> Face:
    """Return a face in black, of which 28 characters fill a line: those of size 3 alone are a little wider than 156 mm."""
    if font.pixelSize() == round(official.GB_BODY * UNIT):
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, (column - _TO_SPARE) / official.GB_COLUMN - _character(font))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return Face(font, "#000000")


def foot_top(look: Look) -> float:
    """Return where the base line of the page number stands."""
    if look.is_official:
        return look.top + look.depth + _GB_BELOW * MILLIMETRE
    return look.top + look.depth + (look.height - look.top - look.depth) / 2


def _size(paper: str) -> QPageSize:
    if paper in _PAPERS:
        return QPageSize(_PAPERS[paper])
    return QPageSize(QSizeF(*_16K), QPageSize.Unit.Millimeter, "16K")


def _font(families: tuple[str, ...], size: float, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(round(size))
    font.setBold(bold)
    # At ten times its size nothing is fitted to pixels.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _character(font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance("国")


def _least_pitch(font: QFont) -> float:
    metrics = QFontMetricsF(font)
    return (metrics.ascent() + metrics.descent()) * 0.85
