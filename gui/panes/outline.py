"""The outline at the left: a filter box and the tree of headings and run-ins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from core.outline.tree import Outline
from gui.models.outline import OFFSET_ROLE, OutlineModel
from gui.widgets.outline_tree import OutlineTree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QItemSelectionModel

    from gui.theme import Theme

_OPEN_BELOW: Final = 400
"""An outline of fewer items is opened whole, a longer one only where it is read."""


class OutlinePane(QWidget):
    """Shows where the reader is, and leads to any place of the outline."""

    place_chosen = Signal(int)  # code point where the chosen item begins

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_text = False
        self._opened: set[int] = set()
        self._build()
        self._connect()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("OutlinePane")
        self._filter = _FilterBox(self)
        self._filter.setObjectName("OutlineFilter")
        self._filter.setPlaceholderText(self.tr("Filter outline…"))
        self._filter.setAccessibleName(self.tr("Filter outline"))
        self._model = OutlineModel(self)
        self._tree = OutlineTree(self._theme, self)
        self._tree.setModel(self._model)
        self._tree.setAccessibleName(self.tr("Outline"))
        self._empty = QLabel(self)
        self._empty.setObjectName("PaneHint")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._views = QStackedLayout()
        self._views.addWidget(self._tree)
        self._views.addWidget(self._empty)
        above = QVBoxLayout()
        above.setContentsMargins(metrics.gap, metrics.gap, metrics.gap, metrics.gap)
        above.addWidget(self._filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        below = QVBoxLayout()
        below.setContentsMargins(metrics.gap, 0, 0, 0)
        below.addLayout(self._views)
        layout.addLayout(below, 1)
        self.setFocusProxy(self._tree)
        self._tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._show_state()

    def _connect(self) -> None:
        self._tree.item_chosen.connect(self._choose)
        self._filter.textChanged.connect(self._filter_changed)
        # Its picture comes from the style, 5 ms that an empty field need not cost.
        self._filter.textEdited.connect(lambda: self._filter.setClearButtonEnabled(True))
        self._filter.entered.connect(self._enter_tree)

    def show_outline(self, outline: Outline, text: str) -> None:
        """Show the outline of ``text``, the words its spans point into."""
        self._has_text = bool(text)
        with QSignalBlocker(self._filter):
            self._filter.clear()
        self._model.set_filter("")
        salutation = outline.part("salutation")
        self._model.show(outline, salutation=salutation.span.of(text) if salutation else "")
        if self._model.size <= _OPEN_BELOW:
            self._tree.expandAll()
        self._show_state()

    def clear(self) -> None:
        """Show that there is no document."""
        self.show_outline(Outline(), "")

    def set_counts(self, counts: Mapping[int, int]) -> None:
        """Say by node index how many annotations begin in each section, those below it included."""
        # For each signal the tree would look for the place of every item in it, shown or not: 80 ms for the 7,000 of a book.
        with QSignalBlocker(self._model):
            self._model.set_counts(counts)
        self._tree.viewport().update()

    def set_current(self, point: int) -> None:
        """Mark the section that holds a code point, open its branch and bring it into view."""
        index = self._model.set_current(point)
        if index is not None and index.isValid():
            self._reveal(index)

    def expand_to_level(self, level: int | None) -> None:
        """Show the items down to a level (from 1), all of them for None, and keep the current one in view."""
        if level is None:
            self._tree.expandAll()
        elif level == 1:
            self._tree.collapseAll()
        else:
            self._tree.expandToDepth(level - 2)
        at = self._tree.currentIndex()
        if at.isValid():
            self._tree.scrollTo(at)

    @property
    def tree_actions_widget(self) -> QWidget:
        """The widget that has the focus while keys act on the tree; its actions are its context menu."""
        return self._tree

    def outline_text(self) -> str:
        """Return the whole outline as indented text."""
        return self._model.as_text()

    def copy_outline(self) -> None:
        """Put the whole outline on the clipboard as indented text."""
        QGuiApplication.clipboard().setText(self.outline_text())

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._tree.apply_theme(theme)

    # --- following

    def _choose(self, index: QModelIndex) -> None:
        self.place_chosen.emit(index.data(OFFSET_ROLE))

    def _reveal(self, index: QModelIndex) -> None:
        """Open what encloses an item and scroll to it; the keyboard's place follows unless it is in use."""
        if not self._tree.hasFocus():
            selection: QItemSelectionModel = self._tree.selectionModel()
            selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)
        self._tree.scrollTo(index)

    # --- filter

    def _filter_changed(self, words: str) -> None:
        was_whole = not self._model.has_filter
        if was_whole:
            self._opened = set(self._open_entries(QModelIndex()))
        self._model.set_filter(words)
        if self._model.has_filter:
            # Only ancestors of what was found have children now: the tree is small.
            self._tree.expandAll()
        else:
            for entry in self._opened:
                self._tree.expand(self._model.index_of(entry))
            current = self._model.current_index()
            if current.isValid():
                self._reveal(current)
        self._show_state()

    def _open_entries(self, parent: QModelIndex) -> list[int]:
        opened: list[int] = []
        for row in range(self._model.rowCount(parent)):
            index = self._model.index(row, 0, parent)
            if self._tree.isExpanded(index):
                opened.append(index.internalId())
                opened += self._open_entries(index)
        return opened

    def _enter_tree(self) -> None:
        """Move from the filter box to the first item that matches."""
        index = self._first_match(QModelIndex())
        if index.isValid():
            self._tree.setCurrentIndex(index)
        self._tree.setFocus(Qt.FocusReason.TabFocusReason)

    def _first_match(self, parent: QModelIndex) -> QModelIndex:
        for row in range(self._model.rowCount(parent)):
            index = self._model.index(row, 0, parent)
            found = index if self._model.is_match(index) else self._first_match(index)
            if found.isValid():
                return found
        return QModelIndex()

    # --- empty states

    def _show_state(self) -> None:
        if self._model.rowCount():
            self._views.setCurrentWidget(self._tree)
            return
        if self._model.has_filter:
            words = self.tr("No heading contains these words.")
        elif self._has_text:
            words = self.tr("No headings were found in this text.")
        else:
            words = self.tr("The headings of the open text will stand here. Open a text with Ctrl+O.")
        self._empty.setText(words)
        self._views.setCurrentWidget(self._empty)


class _FilterBox(QLineEdit):
    """A line whose Down and Enter lead to what it found and whose Esc empties it first."""

    entered = Signal()  # Down or Enter was pressed

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
