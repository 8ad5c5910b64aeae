"""A text widget whose text stands in one column in the middle, lines broken as Chinese lines are, on a sheet if the look wants one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QTextEdit

from gui.panes.page.flow import Flow
from gui.panes.page.geometry import Geometry
from gui.panes.page.layout import LEAST_COLUMN

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtWidgets import QWidget

    from gui.panes.page.ground import SheetGround
    from gui.panes.page.typesetting import Typesetter

_CARET_WIDTH: Final = 1


class ColumnText(QTextEdit):
    """A read-only text with a caret, as wide as the reader and the typesetter want it.

    Args:
        typesetter: faces and measures.
        column: characters in a line at most, if the look leaves that to the reader.
    """

    def __init__(self, typesetter: Typesetter, column: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typesetter = typesetter
        self._column = column
        self._desk: SheetGround | None = None
        self._build_text()

    @property
    def geometry_of_text(self) -> Geometry:
        """Where the lines stand."""
        return self._geometry

    @property
    def has_numbers(self) -> bool:
        """True if the numbers of the paragraphs are wanted in the margin."""
        return self._typesetter.has_numbers

    def _build_text(self) -> None:
        self.setObjectName("Page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.document().setDocumentMargin(0)
        self._flow = Flow(self.document())
        self.document().setDocumentLayout(self._flow)
        self.setCursorWidth(_CARET_WIDTH)
        self._geometry = Geometry(self.document())
        self._set_wheel_step()
        self._show_sheet()

    def _set_wheel_step(self) -> None:
        """Let a notch of the wheel, three steps by default, move by two lines."""
        self.verticalScrollBar().setSingleStep(round(2 * self._typesetter.pitch / 3))

    def _place_column(self) -> bool:
        """Centre the reading column in the widget's width, with room for the numbers at its left; return True if it got another width."""
        character = self._typesetter.character
        width = self.width()
        numbers = self._typesetter.number_margin
        room = max(0, width - 2 * numbers)
        if room < LEAST_COLUMN * character:
            # The numbers give way first.
            room = max(width - numbers, min(width, round(LEAST_COLUMN * character) + 1))
        characters = max(1, min(self._typesetter.column or self._column, int(room / character)))
        # A pixel to spare: the sum of the advances may be a fraction more than the line's width.
        column = max(1, int(characters * character) + 1)
        spare = max(0, width - column)
        left = max(min(numbers, spare), spare // 2)
        self.setViewportMargins(left, 0, spare - left, 0)
        if self.lineWrapColumnOrWidth() == column:
            return False
        self.setLineWrapColumnOrWidth(column)
        return True

    def _show_sheet(self) -> None:
        """Show the edges of the sheet, if the text stands on one."""
        if self._desk:
            self._desk.hide()
            self._desk.deleteLater()
            self._desk = None
        if self._typesetter.sheet:
            # Most windows show none.
            from gui.panes.page.ground import SheetGround

            self._desk = SheetGround(self, self._typesetter.sheet, self._typesetter.desk, self._typesetter.edge)
            self._desk.show()

    # Qt

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take nothing from an input method: a QTextEdit whose text can be selected by keyboard would write it into that text."""
        event.ignore()
