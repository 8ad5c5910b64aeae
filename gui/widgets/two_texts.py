"""Two passages side by side, each with what stands around it: as it was, and as it may be now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QTextEdit, QWidget

from gui.models.passages import AROUND, CHANGED, LEFT_OUT, PLACE
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.pigments import line_shade

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from gui.models.passages import Excerpt
    from gui.theme import Theme

TEXT_SIZE: Final = 16
"""Of the passages, in pixels."""
_LINE_HEIGHT: Final = 155.0
"""Per cent."""
_LINE: Final = (QTextCharFormat.UnderlineStyle.NoUnderline, QTextCharFormat.UnderlineStyle.SingleUnderline)
_PLACE: Final = "\u2502"
"""Stands where a bookmark is: a passage without words."""


class TwoTexts(QWidget):
    """Shows an old text at the left and a new one at the right, both to be read and copied only.

    Args:
        theme: for faces and colours.
        parent: see Qt.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Excerpt, Excerpt | None, str] | None = None
        self._build()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self._captions = [QLabel(self), QLabel(self)]
        self._places = [ElidedLabel(Qt.TextElideMode.ElideLeft, self), ElidedLabel(Qt.TextElideMode.ElideLeft, self)]
        self._texts = [PassageView(self._theme, self), PassageView(self._theme, self)]
        self._none = QLabel(self)
        self._none.setObjectName("PaneHint")
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(metrics.pad)
        grid.setVerticalSpacing(metrics.small_gap // 2)
        for column in (0, 1):
            self._captions[column].setObjectName("TextCaption")
            self._places[column].setObjectName("TextPlace")
            grid.addWidget(self._captions[column], 0, column)
            grid.addWidget(self._places[column], 1, column)
            grid.addWidget(self._texts[column], 2, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self._none, 2, 1)
        grid.setRowStretch(2, 1)
        self._none.hide()

    def name_sides(self, old: str, new: str) -> None:
        """Say what stands at the left and at the right."""
        for caption, text, words in zip(self._captions, self._texts, (old, new), strict=True):
            caption.setText(words)
            text.setAccessibleName(words)

    def show_places(self, old: str, new: str) -> None:
        """Say under which headings the passages stand."""
        for place, words in zip(self._places, (old, new), strict=True):
            place.show_words(words)

    def show_texts(self, old: Excerpt, new: Excerpt | None, colour: str, *, missing: str = "") -> None:
        """Show two passages.

        Args:
            old: at the left.
            new: at the right, None if there is nothing to be shown.
            colour: the pigment of both.
            missing: stands at the right if there is nothing.
        """
        self._shown = (old, new, colour)
        self._texts[0].show_excerpt(old, colour, is_old=True)
        self._texts[1].setVisible(new is not None)
        self._none.setVisible(new is None)
        self._none.setText(missing)
        if new is not None:
            self._texts[1].show_excerpt(new, colour, is_old=False)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        for text in self._texts:
            text.apply_theme(theme)
        if self._shown is not None:
            old, new, colour = self._shown
            self.show_texts(old, new, colour, missing=self._none.text())

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return list(self._texts)


class PassageView(QTextEdit):
    """One passage in its context, its words on the ground of a pigment; what the other text words otherwise has a line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._start = self._end = 0
        self.setObjectName("PassageView")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.document().setDocumentMargin(theme.metrics.pad)
        # What is laid out only with the next turn of the event loop can be scrolled to only then.
        self._scroll = QTimer(self, singleShot=True, interval=0)
        self._scroll.timeout.connect(self.bring_passage)

    def show_excerpt(self, shown: Excerpt, colour: str, *, is_old: bool) -> None:
        """Show a passage; changed words are struck through in the old text, underlined in the new one."""
        self.clear()
        cursor = self.textCursor()
        block = QTextBlockFormat()
        block.setBottomMargin(self._theme.metrics.gap)
        block.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(block)
        bounds: list[int] = []
        for piece in shown.pieces:
            form = self._format(piece.kind, colour, is_old=is_old)
            # A blank line between paragraphs is a little space here.
            words = piece.words.replace("\n\n", "\n")
            if piece.kind == PLACE:
                words = _PLACE
            elif piece.kind == LEFT_OUT:
                words = QCoreApplication.translate("PassageView", " … {count} characters … ").format(count=f"{piece.omitted:,}")
            if piece.kind != AROUND:
                bounds.append(cursor.position())
            cursor.insertText(words, form)
            if piece.kind != AROUND:
                bounds.append(cursor.position())
        self._start, self._end = (bounds[0], bounds[-1]) if bounds else (0, 0)
        cursor.setPosition(0)
        self.setTextCursor(cursor)
        self._scroll.start()

    def bring_passage(self) -> None:
        """Scroll so that the passage is seen from its first line on, in the middle if there is room."""
        cursor = self.textCursor()
        cursor.setPosition(self._start)
        top = self.cursorRect(cursor).top()
        cursor.setPosition(self._end)
        bottom = self.cursorRect(cursor).bottom()
        room = self.viewport().height()
        line = self.fontMetrics().lineSpacing() * 2
        wanted = top - line if bottom - top > room - 2 * line else (top + bottom - room) // 2
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + wanted)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme; the passage is to be shown again."""
        self._theme = theme

    def _format(self, kind: str, colour: str, *, is_old: bool) -> QTextCharFormat:
        theme, form = self._theme, QTextCharFormat()
        form.setFont(theme.text_font(TEXT_SIZE))
        form.setForeground(theme.colour("soft" if kind in {AROUND, LEFT_OUT} else "ink"))
        if kind in {AROUND, LEFT_OUT}:
            return form
        if kind != CHANGED:
            form.setBackground(theme.mark([colour]))
            if kind == PLACE:
                form.setForeground(line_shade(theme, colour))
        else:
            # On a mark of the same colour the ground alone would not tell.
            form.setFont(theme.text_font(TEXT_SIZE, bold=True))
            form.setBackground(theme.colour("removed" if is_old else "added"))
            form.setFontStrikeOut(is_old)
            form.setUnderlineStyle(_LINE[not is_old])
            form.setUnderlineColor(theme.colour("added_line"))
        return form

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep the passage in view."""
        super().resizeEvent(event)
        self._scroll.start()
