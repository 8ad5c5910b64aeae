"""A button above a page or in a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FLAT, FRAMED = "SkeletonButton", "Answer"
"""How it is dressed: what style sheets call it."""


class PaneButton(QPushButton):
    """Shows words or a sign.

    Args:
        words: what stands on it.
        tip: what it does, where its words do not say so.
        name: what a screen reader calls it instead of its words.
        dress: `FLAT` or `FRAMED`.
        parent: see Qt.
    """

    def __init__(self, words: str = "", tip: str = "", *, name: str = "", dress: str = FLAT, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setObjectName(dress)
        self.setToolTip(tip)
        if name:
            self.setAccessibleName(name)
