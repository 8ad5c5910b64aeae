"""Readies widgets to be seen while nobody sees them: the first time, that takes longer than the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QSize


def dress(top: QWidget, size: QSize) -> None:
    """Give a widget the size it will have, ask for the styles and fonts of all that is in it, and lay it out."""
    top.resize(size)
    for widget in (top, *top.findChildren(QWidget)):
        widget.ensurePolished()
    if (layout := top.layout()) is not None:
        layout.activate()
