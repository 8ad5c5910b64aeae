"""A list of what documents can have: all of them, some, or none, to be ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from core.text import storable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QKeyEvent

_KEY: Final = int(Qt.ItemDataRole.UserRole)
_BEFORE: Final = _KEY + 1


class ShareList(QListWidget):
    """Ticks: all have it, none has it; half ticked: some have it, which stays as it is.

    Args:
        total: how many documents there are; of none nothing can be ticked.
        can_rename: True if what stands there can be called something else.
        parent: see Qt.
    """

    edited = Signal()
    """Something was ticked, or called something else."""
    removal_wanted = Signal()

    def __init__(self, total: int, *, can_rename: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._total = total
        self._can_rename = can_rename
        self.setObjectName("ShareList")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformItemSizes(True)
        triggers = QAbstractItemView.EditTrigger.EditKeyPressed if can_rename else QAbstractItemView.EditTrigger.NoEditTriggers
        self.setEditTriggers(triggers)
        self.itemChanged.connect(lambda _item: self.edited.emit())

    def add(self, key: str, words: str, share: int, *, tip: str = "") -> None:
        """Add one behind the others.

        Args:
            key: by which it is known.
            words: what it is called.
            share: how many of the documents have it.
            tip: what is said of it.
        """
        item = QListWidgetItem(words)
        item.setData(_KEY, key)
        item.setToolTip(tip)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._can_rename:
            flags |= Qt.ItemFlag.ItemIsEditable
        state = self._state(share)
        if self._total:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
            if state == Qt.CheckState.PartiallyChecked:
                # Only these can go back to what they were.
                flags |= Qt.ItemFlag.ItemIsUserTristate
        item.setFlags(flags)
        if self._total:
            item.setCheckState(state)
        item.setData(_BEFORE, state.value)
        self.addItem(item)

    def tick(self, key: str) -> None:
        """Let all documents have one, and lead there."""
        for item in self._items():
            if item.data(_KEY) == key:
                if self._total:
                    item.setCheckState(Qt.CheckState.Checked)
                self.setCurrentItem(item)
                self.scrollToItem(item)

    def listed(self) -> list[str]:
        """Return what is listed, in its order."""
        return [item.data(_KEY) for item in self._items()]

    def names(self) -> dict[str, str]:
        """Return what each is called now, by its key."""
        return {item.data(_KEY): " ".join(storable(item.text()).split()) for item in self._items()}

    def ticked(self) -> list[str]:
        """Return the keys of what all documents are to have, and not all had."""
        return list(self._changed(Qt.CheckState.Checked))

    def unticked(self) -> list[str]:
        """Return the keys of what no document is to have, and some had."""
        return list(self._changed(Qt.CheckState.Unchecked))

    def take_current(self) -> str | None:
        """Take the current one out of the list; return its key."""
        at = self.currentRow()
        return self.takeItem(at).data(_KEY) if at >= 0 else None

    def _state(self, share: int) -> Qt.CheckState:
        if share <= 0:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if share >= self._total else Qt.CheckState.PartiallyChecked

    def _items(self) -> Iterator[QListWidgetItem]:
        return (self.item(row) for row in range(self.count()))

    def _changed(self, wanted: Qt.CheckState) -> Iterable[str]:
        if not self._total:
            return ()
        return (item.data(_KEY) for item in self._items() if item.checkState() == wanted and item.data(_BEFORE) != wanted.value)

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Ask for the removal of the current one with Del."""
        if event.key() == Qt.Key.Key_Delete and self._can_rename and self.currentRow() >= 0:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)
