"""Colours, sizes and faces of the window. The only module that sets a style sheet."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from functools import cache, cached_property
from string import Template
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from core.paths import RESOURCES
from gui.shades import Grounds, edge_shade, mark_shade

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtWidgets import QApplication, QWidget

    from core.settings import Settings

THEMES: Final = ("paper", "white", "green", "night")
SYSTEM: Final = "system"
"""Instead of a theme's name: the light or the dark one, as the desktop is."""

TEXT_FAMILIES: Final = (
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "Source Han Serif CN",
    "FangSong",
    "仿宋",
    "STSong",
    "Songti SC",
    "SimSun",
    "serif",
)
HEADING_FAMILIES: Final = ("Noto Sans CJK SC", "Source Han Sans SC", "SimHei", "黑体", "PingFang SC", "Microsoft YaHei", "sans-serif")
INTERFACE_FAMILIES: Final = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "sans-serif",
)


class Metrics(NamedTuple):
    """Sizes in logical pixels; text sizes that a reader can set stand in the settings."""

    gap: int = 8
    small_gap: int = 4
    pad: int = 12
    radius: int = 6
    top_bar: int = 44
    tab_row: int = 36
    tab_width: int = 240
    side_bar: int = 290
    note_bar: int = 320
    margin_numbers: int = 48
    page_top: int = 28
    card_edge: int = 4
    card_gap: int = 10
    badge_height: int = 16
    row: int = 28
    indent: int = 18
    icon: int = 18
    dot: int = 16
    tiny_text: int = 11
    small_text: int = 12
    interface_text: int = 14
    headline_text: int = 24
    title_text: int = 18
    scroll_bar: int = 12
    find_field: int = 300
    find_field_minimum: int = 120
    popover: int = 372
    swatch: int = 30
    window_width: int = 1440
    window_height: int = 900
    window_minimum_width: int = 640
    window_minimum_height: int = 480
    rule_set_list: int = 176
    rule_example: int = 270
    rule_dialog_width: int = 1000
    rule_dialog_height: int = 640
    settings_width: int = 920
    settings_height: int = 620
    settings_list: int = 200
    settings_control: int = 300
    settings_reset: int = 92
    drawer_notes_below: int = 1200
    drawer_outline_below: int = 900

    def for_interface(self, text: int) -> Metrics:
        """Return the sizes that go with another size of the interface's text, in pixels."""
        more = text - self.interface_text
        return self._replace(
            interface_text=text,
            small_text=self.small_text + more,
            tiny_text=self.tiny_text + more,
            headline_text=self.headline_text + more,
            title_text=self.title_text + more,
            badge_height=self.badge_height + more,
            row=self.row + 2 * more,
            top_bar=self.top_bar + more,
            tab_row=self.tab_row + more,
            tab_width=self.tab_width + 8 * more,
            icon=self.icon + more,
            dot=self.dot + more,
            find_field=self.find_field + 8 * more,
            popover=self.popover + 14 * more,
            settings_width=self.settings_width + 12 * more,
            settings_list=self.settings_list + 8 * more,
            settings_control=self.settings_control + 8 * more,
            settings_reset=self.settings_reset + 6 * more,
        )


METRICS: Final = Metrics()
"""The same in every theme."""


@dataclass(frozen=True)
class Theme:
    """The tokens of one theme; every colour is ``#RRGGBB``."""

    name: str
    dark: bool
    colours: Mapping[str, str]
    """By token. On ``hit`` and ``hit_current``, as on a mark, all words of the page take the colour ``ink``; ``dim`` is the colour of
    words out of the reader's focus."""
    marks: Mapping[str, str]
    """Ground under a mark, by colour name (see `core.annotation.COLOURS`)."""
    edges: Mapping[str, str]
    """Strong shade of the same pigments: card edges, underlines, ticks on the scroll bar."""
    borders: Mapping[str, str]
    """What goes round the marks of others, by the name of a border (see `core.layers.BORDERS`)."""
    metrics: Metrics = METRICS
    text_family: str = ""
    """The face that the reader wants for texts; empty for the first of `TEXT_FAMILIES` that is there."""
    interface_family: str = ""
    """Likewise for the interface, of `INTERFACE_FAMILIES`."""

    def __getstate__(self) -> dict[str, object]:
        """Return what another process makes the same theme of: nothing of Qt's that was made here meanwhile."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    @classmethod
    def of(cls, settings: Settings) -> Theme:
        """Return the theme as the settings want it: its name, the colours of marks, the faces."""
        theme = cls.load(settings.theme).painted(settings.pigment_colours)
        if (settings.text_family, settings.interface_family, settings.interface_size) == ("", "", theme.metrics.interface_text):
            return theme
        return replace(
            theme,
            metrics=theme.metrics.for_interface(settings.interface_size),
            text_family=settings.text_family,
            interface_family=settings.interface_family,
        )

    @classmethod
    def load(cls, name: str) -> Theme:
        """Return the theme called ``name``, the paper theme if there is none of that name.

        `SYSTEM` is the night theme while the desktop is dark.
        """
        if name == SYSTEM and QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark:
            name = "night"
        known = name if name in THEMES else THEMES[0]
        return _loaded(known)

    def painted(self, chosen: Mapping[str, str]) -> Theme:
        """Return the theme with the reader's own colours of marks, each as near to what was chosen as words on it allow.

        Args:
            chosen: ``#RRGGBB`` by the name of the pigment; one that is not there stays as it is.
        """
        grounds = Grounds(self.colours["ink"], (self.colours["paper"], self.colours["selection"]), self.dark)
        marks = {pigment: mark_shade(wanted, grounds) for pigment, wanted in chosen.items() if pigment in self.marks}
        edges = {pigment: edge_shade(mark, is_dark=self.dark) for pigment, mark in marks.items()}
        return replace(self, marks={**self.marks, **marks}, edges={**self.edges, **edges}) if marks else self

    def colour(self, token: str) -> QColor:
        """Return a colour by its token (``ink``, ``paper``, ``accent`` …)."""
        return QColor(self.colours[token])

    def mark(self, pigments: Iterable[str]) -> QColor:
        """Return the ground for overlapping marks: the even mix of their pigments."""
        shades = [QColor(self.marks[pigment]) for pigment in pigments]
        count = len(shades)
        return QColor(
            sum(shade.red() for shade in shades) // count,
            sum(shade.green() for shade in shades) // count,
            sum(shade.blue() for shade in shades) // count,
        )

    def edge(self, pigment: str) -> QColor:
        """Return the strong shade of a pigment."""
        return QColor(self.edges[pigment])

    def border(self, name: str) -> QColor:
        """Return the colour of a layer's border."""
        return QColor(self.borders[name])

    def text_font(self, size: int, *, bold: bool = False) -> QFont:
        """Return the face of the page's text, ``size`` in logical pixels."""
        return _font(TEXT_FAMILIES, size, self.text_family, bold=bold)

    def heading_font(self, size: int, *, bold: bool = True) -> QFont:
        """Return the face of first-level headings, ``size`` in logical pixels."""
        return _font(HEADING_FAMILIES, size, "", bold=bold)

    def interface_font(self, size: int | None = None, *, bold: bool = False) -> QFont:
        """Return the face of the interface, ``size`` in logical pixels."""
        return _font(INTERFACE_FAMILIES, size or self.metrics.interface_text, self.interface_family, bold=bold)

    @cached_property
    def palette(self) -> QPalette:
        """Return the palette for widgets that the style sheet leaves alone."""
        palette = QPalette()
        ink, soft = self.colour("ink"), self.colour("soft")
        for role, token in (
            (QPalette.ColorRole.Window, "panel"),
            (QPalette.ColorRole.Base, "paper"),
            (QPalette.ColorRole.AlternateBase, "panel"),
            (QPalette.ColorRole.Button, "bar"),
            (QPalette.ColorRole.ToolTipBase, "card"),
            (QPalette.ColorRole.Highlight, "selection"),
            (QPalette.ColorRole.Link, "link"),
        ):
            palette.setColor(role, self.colour(token))
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
            QPalette.ColorRole.ToolTipText,
            QPalette.ColorRole.HighlightedText,
        ):
            palette.setColor(role, ink)
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("disabled"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, soft)
        return palette

    @cached_property
    def _boxes(self) -> QPalette:
        """Return the palette for boxes to be checked.

        The style makes their outline of the window's colour, 1.4 times as dark, or 1.25 times as dark as the selection's while they have
        the keyboard: in a dark window neither would be seen.
        """
        palette = QPalette(self.palette)
        palette.setColor(QPalette.ColorRole.Window, self.colour("faint").lighter(140))
        return palette

    def apply(self, app: QApplication) -> None:
        """Dress the whole application."""
        self.apply_faces(app)
        self.apply_style_sheet(app)

    def apply_faces(self, app: QApplication) -> None:
        """Give the application palette and font, which widgets ask for while they are being built."""
        app.setPalette(self.palette)
        boxes = QPalette(self._boxes)
        app.setPalette(boxes, "QListWidget")  # type: ignore[arg-type]  # the stub says bytes, and is wrong
        boxes.setColor(QPalette.ColorRole.Highlight, self.colour("link").lighter(125))
        app.setPalette(boxes, "QCheckBox")  # type: ignore[arg-type]
        if app.font() != self.interface_font():
            app.setFont(self.interface_font())

    def apply_style_sheet(self, app: QApplication) -> None:
        """Give the application its style sheet: best once all widgets are there, since each that moves is styled anew."""
        if app.styleSheet() != self.style_sheet:
            app.setStyleSheet(self.style_sheet)

    @cached_property
    def style_sheet(self) -> str:
        """Return the style sheet with this theme's tokens filled in."""
        tokens: dict[str, object] = dict(self.colours)
        tokens.update(self.metrics._asdict(), pill=self.metrics.row // 2)
        return Template((RESOURCES / "themes" / "window.qss").read_text("utf-8")).substitute(tokens)


@cache
def _loaded(name: str) -> Theme:
    """Return the theme of a file, which is read once."""
    tokens = json.loads((RESOURCES / "themes" / f"{name}.json").read_text("utf-8"))
    return Theme(tokens["name"], tokens["dark"], tokens["colours"], tokens["marks"], tokens["edges"], tokens["borders"])


def restyle(widget: QWidget) -> None:
    """Let the style sheet look anew at the properties of a widget; one that was not shown yet will be looked at anyway."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        # Python takes 5 ms to make the flags of a style, which a start can do without.
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)


def _font(families: tuple[str, ...], size: int, wanted: str, *, bold: bool) -> QFont:
    font = QFont()
    # What the wanted face lacks, the others have.
    font.setFamilies([wanted, *families] if wanted else list(families))
    font.setPixelSize(size)
    font.setBold(bold)
    return font
