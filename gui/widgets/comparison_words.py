"""The words of one paragraph of a comparison, over its cell: a part of them can be selected and copied there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent


class ComparisonWords(QTextEdit):
    """Cannot be written in. It goes with Esc, or as soon as the keyboard is elsewhere.

    Args:
        words: of the paragraph.
        font: as the cell has it.
        pitch: from line to line in logical pixels.
        margins: left, top and right of the words in the cell.
        parent: see Qt.
    """

    left = Signal()

    def __init__(self, words: str, font: QFont, pitch: int, margins: tuple[int, int, int], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ComparisonWords")
        self.setAccessibleName(self.tr("Words of the paragraph"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        for hide in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            hide(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(margins[0], margins[1], margins[2], 0)
        self.setPlainText(words)
        line = QTextBlockFormat()
        line.setLineHeight(pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(line)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Go when the keyboard does, unless a menu has it."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.left.emit()
