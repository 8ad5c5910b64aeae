"""A button that shows the colour of a mark and offers others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QMenu, QToolButton, QWidget

if TYPE_CHECKING:
    from gui.theme import Theme

SHADES: Final = (
    ("#F7E9A0", QT_TRANSLATE_NOOP("Shades", "Gosling yellow")),
    ("#F8D3A2", QT_TRANSLATE_NOOP("Shades", "Apricot")),
    ("#F5BFC6", QT_TRANSLATE_NOOP("Shades", "Peach blossom")),
    ("#E3C9DA", QT_TRANSLATE_NOOP("Shades", "Lotus root")),
    ("#D2CBF0", QT_TRANSLATE_NOOP("Shades", "Lilac")),
    ("#BFD9F2", QT_TRANSLATE_NOOP("Shades", "Sky blue")),
    ("#B3E0E2", QT_TRANSLATE_NOOP("Shades", "Lake blue")),
    ("#B7E2CC", QT_TRANSLATE_NOOP("Shades", "Bamboo green")),
    ("#D8E8A6", QT_TRANSLATE_NOOP("Shades", "Willow yellow")),
    ("#D2B98F", QT_TRANSLATE_NOOP("Shades", "Camel")),
    ("#D3D6D8", QT_TRANSLATE_NOOP("Shades", "Silver grey")),
)
"""Colours that make good marks, with their names."""


class ShadeButton(QToolButton):
    """Offers a palette, any other colour, and the colour as delivered."""

    tried = Signal(str)  # a colour that is looked at, empty when that is over
    chosen = Signal(str)  # a colour as #RRGGBB; empty for the one as delivered

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wanted = ""
        self.setObjectName("ShadeButton")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIconSize(QSize(2 * theme.metrics.dot, theme.metrics.dot))
        menu = QMenu(self)
        for shade, name in SHADES:
            action = menu.addAction(self._picture(shade, theme), QCoreApplication.translate("Shades", str(name)))
            action.triggered.connect(partial(self._choose, shade))
        menu.addSeparator()
        menu.addAction(self.tr("Another colour…"), self.ask)
        self._delivered = menu.addAction(self.tr("As delivered"), partial(self._choose, ""))
        self.setMenu(menu)

    def show_shade(self, mark: str, wanted: str, *, is_own: bool) -> None:
        """Show a colour.

        Args:
            mark: as it is in this theme.
            wanted: as the reader, or the paper theme, has it.
            is_own: True if the reader has chosen it.
        """
        self._wanted = wanted
        self.setIcon(self._picture(mark, self._theme))
        self._delivered.setEnabled(is_own)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme

    def ask(self) -> None:
        """Ask for any colour; what is looked at is tried at once."""
        dialog = QColorDialog(QColor(self._wanted), self.window())
        dialog.setWindowTitle(self.tr("Colour of the mark"))
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for index, (shade, _) in enumerate(SHADES):
            QColorDialog.setCustomColor(index, QColor(shade))
        dialog.currentColorChanged.connect(lambda colour: self.tried.emit(_hex(colour)))
        dialog.colorSelected.connect(lambda colour: self._choose(_hex(colour)))
        dialog.rejected.connect(lambda: self.tried.emit(""))
        dialog.open()

    def _choose(self, shade: str, _checked: bool = False) -> None:
        self.chosen.emit(shade)

    def _picture(self, shade: str, theme: Theme) -> QIcon:
        """Return a small field of a colour, with a line around it."""
        ratio = self.devicePixelRatioF()
        size = QSize(2 * theme.metrics.dot, theme.metrics.dot)
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(theme.colour("soft"))
        painter = QPainter(picture)
        painter.fillRect(1, 1, size.width() - 2, size.height() - 2, QColor(shade))
        painter.end()
        return QIcon(picture)


def _hex(colour: QColor) -> str:
    return colour.name(QColor.NameFormat.HexRgb).upper()
