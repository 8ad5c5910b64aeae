"""Parts of a page below each other, edge to edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def stack(page: QWidget, *parts: QWidget, wide: QWidget) -> None:
    """Lay out the parts of a page from above; one of them takes the height that the others leave."""
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part, int(part is wide))
