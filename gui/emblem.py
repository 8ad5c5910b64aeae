"""The program's own picture, for its windows and the places that name it: ``resources/desktop/meipi.svg`` at any size.

The file keeps to filled ``path`` elements whose steps `gui.icons` knows, since Qt's SVG module costs 9 ms.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap

from core.paths import RESOURCES
from gui.icons import follow

FILE: Final = RESOURCES / "desktop" / "meipi.svg"
GRID: Final = 64
"""Units of the picture's side."""
SIZES: Final = (16, 24, 32, 48, 64, 128)
"""Pixels in which desktops ask a window for its picture; between two of them it is scaled."""

_PATH: Final = re.compile(r'<path fill="([^"]*)" d="([^"]*)"')


@lru_cache(maxsize=1)
def emblem() -> QIcon:
    """Return the picture in all sizes of a window."""
    picture = QIcon()
    for side in SIZES:
        picture.addPixmap(emblem_pixmap(side))
    return picture


def emblem_pixmap(side: int, scale: float = 1.0) -> QPixmap:
    """Return the picture for a place of ``side`` units on a screen of this scale."""
    pixels = int(side * scale + 0.5)
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(pixels / GRID, pixels / GRID)
    for colour, shape in _shapes():
        painter.fillPath(shape, QColor(colour))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


@lru_cache(maxsize=1)
def _shapes() -> tuple[tuple[str, QPainterPath], ...]:
    """Return colours and shapes, the lowest first."""
    found = []
    for colour, steps in _PATH.findall(FILE.read_text("utf-8")):
        shape = QPainterPath()
        follow(shape, steps.split())
        found.append((colour, shape))
    return tuple(found)
