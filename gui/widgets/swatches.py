"""The themes as small pages in a row, one of which is worn."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from gui.theme import SYSTEM, THEMES, Theme

_SAMPLE: Final = "文"


class Swatches(QWidget):
    """A button for each theme, and one for the desktop's."""

    chosen = Signal(str)
    """The name of a theme, or `SYSTEM`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[str, QToolButton] = {}
        self._build()
        self.apply_theme(theme)

    def choose(self, name: str) -> None:
        """Show which theme is worn: it is the one to which Tab leads, which Qt sees to only when a button gets the keyboard."""
        self._buttons[name].setChecked(True)
        for button in self._buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus)

    @property
    def chosen_button(self) -> QToolButton:
        """Return the page of the theme that is worn."""
        return next((one for one in self._buttons.values() if one.isChecked()), self._buttons[THEMES[0]])

    def apply_theme(self, theme: Theme) -> None:
        """Draw the pages for another theme."""
        self._theme = theme
        side = theme.metrics.swatch
        for name, button in self._buttons.items():
            themes = (Theme.load(THEMES[0]), Theme.load("night")) if name == SYSTEM else (Theme.load(name),)
            button.setIconSize(QSize(side, side))
            button.setIcon(QIcon(_page(themes, side, self.devicePixelRatio(), theme)))

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Theme"))
        words = {
            "paper": self.tr("Paper"),
            "white": self.tr("White"),
            "green": self.tr("Green"),
            "night": self.tr("Night"),
            SYSTEM: self.tr("System"),
        }
        group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.metrics.small_gap)
        for name in (*THEMES, SYSTEM):
            button = QToolButton()
            button.setObjectName("Swatch")
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setText(words[name])
            button.setAccessibleName(self.tr("Theme {name}").format(name=words[name]))
            button.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            group.addButton(button)
            layout.addWidget(button, 1, Qt.AlignmentFlag.AlignHCenter)
            self._buttons[name] = button


def _page(themes: tuple[Theme, ...], side: int, scale: float, worn: Theme) -> QPixmap:
    """Return a small page of a theme; of two themes with one in each half, parted from corner to corner."""
    picture = QPixmap(round(side * scale), round(side * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(0.5, 0.5, side - 1, side - 1)
    outline = QPainterPath()
    outline.addRoundedRect(whole, worn.metrics.radius, worn.metrics.radius)
    halves = [outline]
    if len(themes) > 1:
        corner = QPainterPath()
        corner.addPolygon(QPolygonF([whole.topRight(), whole.bottomRight(), whole.bottomLeft()]))
        halves.append(outline.intersected(corner))
    for theme, half in zip(themes, halves, strict=True):
        painter.setClipPath(half)
        painter.fillPath(half, theme.colour("paper"))
        painter.setFont(theme.text_font(side // 2, bold=True))
        painter.setPen(theme.colour("ink"))
        painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, _SAMPLE)
    painter.setClipping(False)
    painter.setPen(QPen(worn.colour("faint"), 1))
    painter.drawPath(outline)
    painter.end()
    return picture
