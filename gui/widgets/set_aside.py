"""A line at the foot of a pane that opens a short list: what was taken out of an outline, or found no place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QToolButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from gui.theme import Theme

_ID: Final = Qt.ItemDataRole.UserRole
_ROWS: Final = 5
"""So many rows are in view; more are scrolled to."""


class SetAside(QWidget):
    """Hidden while there is nothing in it, one line until it is opened.

    Args:
        theme: for its sizes.
        act: what the button below the list does with the entry that is chosen, in the reader's language.
        is_struck: whether the entries are crossed out.
        parent: see Qt.
    """

    chosen = Signal(str)  # id of the entry for which the button, Enter or a double click was used

    def __init__(self, theme: Theme, act: str, *, is_struck: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._is_struck = is_struck
        self._build(act)
        self._connect()

    def _build(self, act: str) -> None:
        self.setObjectName("SetAside")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        metrics = self._theme.metrics
        self._header = QToolButton(self)
        self._header.setObjectName("SetAsideHeader")
        self._header.setCheckable(True)
        self._list = _EntryList(self)
        self._list.setObjectName("SetAsideList")
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._act = QPushButton(act, self)
        self._act.setObjectName("SetAsideButton")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(metrics.gap)
        self._buttons.addWidget(self._act)
        self._buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.gap, metrics.small_gap, metrics.gap, metrics.small_gap)
        layout.setSpacing(metrics.small_gap)
        layout.addWidget(self._header)
        layout.addWidget(self._list)
        layout.addLayout(self._buttons)
        self._show_entries(is_open=False)
        self.hide()

    def _connect(self) -> None:
        self._header.toggled.connect(lambda is_open: self._show_entries(is_open=is_open))
        self._list.itemActivated.connect(lambda item: self.chosen.emit(item.data(_ID)))
        self._list.left.connect(self._shut)
        self._act.clicked.connect(self._choose)

    def show_entries(self, title: str, entries: Sequence[tuple[str, str]]) -> None:
        """Show other entries, and nothing at all if there are none.

        Args:
            title: what the line says.
            entries: id and words of each.
        """
        self._title = title
        at = self._list.currentRow()
        with QSignalBlocker(self._list):
            self._list.clear()
            for entry_id, words in entries:
                item = QListWidgetItem(words, self._list)
                item.setData(_ID, entry_id)
                item.setToolTip(words)
                font = item.font()
                font.setStrikeOut(self._is_struck)
                item.setFont(font)
            self._list.setCurrentRow(min(max(at, 0), len(entries) - 1))
        self._list.setAccessibleName(title)
        self._list.setFixedHeight(min(len(entries), _ROWS) * self._list.sizeHintForRow(0) + 2 * self._list.frameWidth() if entries else 0)
        if not entries:
            self._header.setChecked(False)
        self._show_entries(is_open=self._header.isChecked())
        self.setVisible(bool(entries))

    def add_button(self, button: QPushButton) -> None:
        """Put another button beside that for the entry."""
        button.setObjectName("SetAsideButton")
        button.setVisible(self._header.isChecked())
        self._buttons.insertWidget(self._buttons.count() - 1, button)

    def open_list(self) -> None:
        """Open the list and give it the keyboard."""
        if self._list.count():
            self._header.setChecked(True)
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_entries(self, *, is_open: bool) -> None:
        self._header.setText(f"{'▾' if is_open else '▸'} {self._title}")
        self._header.setAccessibleName(self._title)
        self._list.setVisible(is_open)
        for button in self.findChildren(QPushButton):
            button.setVisible(is_open)

    def _shut(self) -> None:
        self._header.setChecked(False)
        self._header.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(_ID))


class _EntryList(QListWidget):
    """A list that Esc leaves and Enter acts on, whatever the style says of double clicks."""

    left = Signal()  # Esc was pressed

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
