"""Widgets under a heading that folds them away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from gui.theme import Theme


class FoldingSection(QWidget):
    """A heading with a count and, at its right, a way to more of it.

    Args:
        theme: for sizes and pictures.
        title: what the section is about.
        parent: see Qt.
    """

    folded = Signal(bool)  # the reader has folded the section away, or opened it
    more_wanted = Signal()  # the way to more was taken
    left = Signal()  # Esc was pressed

    def __init__(self, theme: Theme, title: str, *widgets: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._title = title
        self.setObjectName("OverviewSection")
        self._head = _Head()
        self._head.setObjectName("OverviewHeading")
        self._head.setCheckable(True)
        self._head.setChecked(True)
        self._head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._head.setIconSize(QSize(theme.metrics.pad, theme.metrics.pad))
        self._more = QToolButton()
        self._more.setObjectName("OverviewMore")
        self._more.hide()
        self._inside = QWidget()
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.metrics.small_gap)
        heading = QHBoxLayout()
        heading.setSpacing(theme.metrics.small_gap)
        heading.addWidget(self._head, 1)
        heading.addWidget(self._more)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme.metrics.small_gap)
        around.addLayout(heading)
        around.addWidget(self._inside)
        for widget in widgets:
            self.add(widget)
        self._head.toggled.connect(self._unfold)
        self._head.clicked.connect(lambda is_open: self.folded.emit(not is_open))
        self._more.clicked.connect(self.more_wanted)
        self.setFocusProxy(self._head)
        self.set_title(title)
        self._draw_arrow()

    @property
    def is_open(self) -> bool:
        """True while what is under the heading is seen."""
        return self._head.isChecked()

    def open(self, *, is_open: bool) -> None:
        """Show what is under the heading, or fold it away, without a word of it."""
        self._head.setChecked(is_open)

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self._rows.addWidget(widget)

    def set_title(self, title: str) -> None:
        """Write another heading."""
        self._title = title
        self._head.setText(title)
        self._describe()

    def offer_more(self, words: str, told: str) -> None:
        """Offer a way to more of it, by these words; none if they are empty.

        Args:
            words: on the button.
            told: what it does.
        """
        self._more.setText(words)
        self._more.setToolTip(told)
        self._more.setAccessibleName(told)
        self._more.setVisible(bool(words))

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._draw_arrow()

    def _unfold(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        self._draw_arrow()
        self._describe()

    def _draw_arrow(self) -> None:
        self._head.setIcon(icon("chevron-down" if self.is_open else "chevron-right", self._theme, token="soft"))

    def _describe(self) -> None:
        words = self.tr("{title}, open") if self.is_open else self.tr("{title}, folded away")
        self._head.setAccessibleName(words.format(title=self._title))

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go back to the page with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Head(QPushButton):
    """A heading; the arrow keys open and fold as in a tree, where those of a button would lead to another button."""

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            if self.isChecked() != (event.key() == Qt.Key.Key_Right):
                self.click()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)
