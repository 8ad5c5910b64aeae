"""The skeleton in the place of the page: headings, run-ins and first sentences, each a way back to its place in the text."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.outline.skeleton import skeleton_lines
from gui.pagination import Limits, Pagination
from gui.panes.page.bar import PageBar
from gui.panes.page.layout import PageLayout
from gui.panes.skeleton_page import SkeletonText, SkeletonTypesetter, SkeletonView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent

    from core.document import Document
    from core.outline.skeleton import Line
    from core.outline.tree import Outline
    from gui.theme import Theme

LIMITS: Final = Limits(whole=10_000, whole_blocks=200, half=3_000, half_blocks=60)
"""Its blocks are many and short, and each is set on its own."""
_PIECE: Final = 0.008
"""Seconds for which lines are taken in one turn of the event loop: those of a book take ten times as long."""
_COPIED: Final = 2_000
"""Milliseconds for which is said that something was copied."""


class SkeletonPane(QWidget):
    """Shows the skeleton of a document. Nothing in it can be annotated; offsets in signals and methods are those of the document."""

    place_chosen = Signal(int)
    """The reader wants the full text at the code point where the chosen line begins."""
    left = Signal()
    """The reader wants the full text where it was."""
    ready = Signal()
    """All lines of the skeleton that was last asked for are shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = PageLayout()
        self._bones = self._next = SkeletonText()
        self._coming: Iterator[Line] | None = None
        self._place = 0
        self._build()
        self._connect()

    def show_skeleton(self, document: Document, outline: Outline, place: int) -> None:
        """Show the skeleton of a document with the line marked that is nearest before a code point of its text.

        The lines of a book come over several turns of the event loop, see `ready`; those of a speech at once.
        """
        self._next = SkeletonText()
        self._coming = skeleton_lines(document.text, outline)
        self._place = place
        self._gather()

    def clear(self) -> None:
        """Show nothing."""
        self._coming = None
        self._more.stop()
        self._next = SkeletonText()
        self._place = 0
        self._show()

    def set_layout(self, layout: PageLayout) -> None:
        """Take other measures; the first visible line stays at its place."""
        if layout != self._layout:
            self._layout = layout
            self._reface()

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours and faces of another theme."""
        self._theme = theme
        self._view.apply_theme(theme)
        self._bar.apply_theme(theme)
        self._reface()

    def place(self) -> int:
        """Return where in the document the line of the caret comes from."""
        line = self._view.line_at(self._view.caret())
        return line.place if line else self._place

    def focus_page(self) -> None:
        """Give the lines the keyboard."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def page_actions_widget(self) -> QWidget:
        """The widget that has the focus while keys act on the skeleton."""
        return self._view

    # Copying

    def copy(self) -> None:
        """Put the selected lines on the clipboard with their indents, all of them if nothing is selected."""
        self._view.copy_selection()
        self._say_copied()

    def copy_text(self) -> None:
        """Put the whole skeleton on the clipboard as indented text."""
        QApplication.clipboard().setText(self._bones.skeleton().as_text())
        self._say_copied()

    def copy_markdown(self) -> None:
        """Put the whole skeleton on the clipboard as Markdown."""
        QApplication.clipboard().setText(self._bones.skeleton().as_markdown())
        self._say_copied()

    # Building

    def _build(self) -> None:
        self.setObjectName("SkeletonPane")
        metrics = self._theme.metrics
        self._typesetter = SkeletonTypesetter(self._theme, self._layout, self._bones)
        self._view = SkeletonView(self._typesetter, self._layout.column, self._theme, self)
        self._view.setAccessibleName(self.tr("Skeleton of the text"))
        self._bar = PageBar(self._view, self._theme, self)
        self._bar.setAccessibleName(self.tr("Place in the skeleton"))
        self._head = QWidget(self)
        self._head.setObjectName("SkeletonHead")
        self._head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._hint = QLabel(self._head)
        self._hint.setObjectName("SoftLabel")
        # It is cut rather than the column kept from becoming narrow.
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._text_button = QPushButton(self.tr("Copy text"))
        self._markdown_button = QPushButton(self.tr("Copy Markdown"))
        self._back_button = QPushButton(self.tr("Back to the text"))
        row = QHBoxLayout(self._head)
        row.setContentsMargins(metrics.pad, metrics.small_gap, metrics.pad, metrics.small_gap)
        row.setSpacing(metrics.gap)
        row.addWidget(self._hint, 1)
        for button in (self._text_button, self._markdown_button, self._back_button):
            button.setObjectName("SkeletonButton")
            row.addWidget(button)
        page = QHBoxLayout()
        page.setSpacing(0)
        page.addWidget(self._view, 1)
        page.addWidget(self._bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(page, 1)
        self.setFocusProxy(self._view)
        self._more = QTimer(self, singleShot=True, interval=0)
        self._said = QTimer(self, singleShot=True, interval=_COPIED)
        self._write_hint()

    def _connect(self) -> None:
        self._view.clicked.connect(self._choose)
        self._text_button.clicked.connect(self.copy_text)
        self._markdown_button.clicked.connect(self.copy_markdown)
        self._back_button.clicked.connect(self.left)
        self._more.timeout.connect(self._gather)
        self._said.timeout.connect(self._write_hint)

    def _reface(self) -> None:
        self._typesetter = SkeletonTypesetter(self._theme, self._layout, self._bones)
        self._view.set_faces(self._typesetter, self._layout.column)

    # Lines

    def _gather(self) -> None:
        """Take lines for a few milliseconds; show them when there are no more."""
        if self._coming is None:
            return
        until = perf_counter() + _PIECE
        for line in self._coming:
            self._next.add(line)
            if perf_counter() > until:
                self._more.start()
                return
        self._coming = None
        self._show()
        self.ready.emit()

    def _show(self) -> None:
        self._bones = self._typesetter.bones = self._next
        pages = Pagination(self._bones.words, LIMITS)
        self._view.show_bones(self._bones, pages, self._bones.skeleton().line_at(self._place))
        self._write_hint()

    def _choose(self, point: int) -> None:
        line = self._view.line_at(point)
        # What stands there while others are coming may be lines of another document.
        if line is not None and self._coming is None:
            self.place_chosen.emit(line.place)

    # The line above

    def _write_hint(self) -> None:
        if self._bones.lines or self._coming is not None:
            self._hint.setText(self.tr("Skeleton · click a line to go back to the text"))
        else:
            self._hint.setText(self.tr("Skeleton · there are no headings and no sentences in this text"))

    def _say_copied(self) -> None:
        self._hint.setText(self.tr("Skeleton · copied to the clipboard"))
        self._said.start()

    # Overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the line of the caret, or back: what the lines themselves leave alone arrives here."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._view.hasFocus():
            self._choose(self._view.caret())
        elif event.key() == Qt.Key.Key_Escape and self._view.selection():
            self._view.set_selection(self._view.caret(), self._view.caret())
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F6} and not event.modifiers():
            self.left.emit()
        else:
            super().keyPressEvent(event)
