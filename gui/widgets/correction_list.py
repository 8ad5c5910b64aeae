"""The corrections of a text as a list: what stood there, what stands there now, and when that was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from gui.corrections import in_context
from gui.widgets.when import full_time, spoken_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from core.corrections import Correction
    from gui.theme import Theme

_CORRECTION: Final = Qt.ItemDataRole.UserRole
_ROWS: Final = 8
"""So many rows are in view; more are scrolled to."""
_WORDS: Final = 24
"""Characters of either side that a row shows."""


class CorrectionList(QWidget):
    """A row a correction; a click or Enter leads to it, the button or Del takes it back."""

    place_chosen = Signal(int)  # code point
    taking_back_wanted = Signal(str)  # id of a correction
    left = Signal()  # Esc was pressed

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        self._list = _Rows(self)
        self._list.setObjectName("CorrectionList")
        self._list.setAccessibleName(self.tr("Corrections"))
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._button = QPushButton(self.tr("Take back"))
        self._button.setObjectName("SetAsideButton")
        self._button.setToolTip(self.tr("Put the old words in again"))
        buttons = QHBoxLayout()
        buttons.addWidget(self._button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.metrics.small_gap)
        column.addWidget(self._list)
        column.addLayout(buttons)
        self.setFocusProxy(self._list)

    def _connect(self) -> None:
        self._list.itemClicked.connect(self._choose)
        self._list.itemActivated.connect(self._choose)
        self._list.removal_wanted.connect(self._take_back)
        self._list.left.connect(self.left)
        self._button.clicked.connect(self._take_back)

    def show_corrections(self, corrections: Sequence[Correction], text: str) -> None:
        """List these of a text; the row of the keyboard stays where it is."""
        at = self._list.currentRow()
        with QSignalBlocker(self._list):
            self._list.clear()
            for one in corrections:
                item = QListWidgetItem(self._row(one, text), self._list)
                item.setData(_CORRECTION, one)
                item.setToolTip(f"{one.before} → {one.after}\n{full_time(one.made)}")
            self._list.setCurrentRow(min(max(at, 0), len(corrections) - 1))
        rows = min(len(corrections), _ROWS)
        self._list.setFixedHeight(rows * self._list.sizeHintForRow(0) + 2 * self._list.frameWidth() if rows else 0)

    def _row(self, one: Correction, text: str) -> str:
        template = self.tr("{before} → {after}  ·  {time}") if one.is_applied else self.tr("{before} → {after}  ·  not found in this text")
        before, after = map(_short, in_context(one, text))
        return template.format(before=before or self.tr("nothing"), after=after or self.tr("nothing"), time=spoken_time(one.made))

    def _choose(self, item: QListWidgetItem) -> None:
        one: Correction = item.data(_CORRECTION)
        if one.is_applied:
            self.place_chosen.emit(one.span.start)

    def _take_back(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.taking_back_wanted.emit(item.data(_CORRECTION).id)


class _Rows(QListWidget):
    """A list in which Del and Esc do something."""

    removal_wanted = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Take back with Del, leave with Esc."""
        if event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _short(words: str) -> str:
    """Return words in one line, the middle of many left out."""
    line = " ".join(words.split())
    return line if len(line) <= _WORDS else f"{line[: _WORDS // 2]}…{line[-_WORDS // 2 :]}"
