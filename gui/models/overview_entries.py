"""What an overview lists, as a list for Qt: sections, keywords, set phrases, figures, proposed tasks, each with its places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.spans import Span

ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The `Entry` of a row."""
FIRST: Final = 8
"""Rows that are shown until the reader wants all."""
MOST: Final = 300
"""Rows that are shown at most."""
_ROOT: Final = QModelIndex()


class Entry(NamedTuple):
    """A row."""

    words: str
    """What it is about; cut where there is no room."""
    value: str
    """What stands at the right of it."""
    told: str
    """All of it in one sentence, for a tip and for a screen reader."""
    places: tuple[Span, ...]
    """In text order, one at least."""
    share: float | None = None
    """Length of its bar, from 0 to 1; None without one."""
    level: int = 0
    """How far it is indented."""


class EntryModel(QAbstractListModel):
    """Rows, at first the first few of them."""

    def __init__(self, parent: QObject | None = None, *, first: int = FIRST) -> None:
        super().__init__(parent)
        self._first = first
        self._entries: tuple[Entry, ...] = ()
        self._is_whole = False

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self._entries)

    @property
    def is_whole(self) -> bool:
        """True if all rows are wanted, not the first few."""
        return self._is_whole

    @property
    def has_more(self) -> bool:
        """True if there are more than the first few."""
        return len(self._entries) > self._first

    def show(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        if tuple(entries) == self._entries:
            return
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def show_whole(self, *, whole: bool) -> None:
        """Show all rows, up to `MOST`, or the first few."""
        self.beginResetModel()
        self._is_whole = whole
        self.endResetModel()

    # --- Qt

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT, /) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else min(len(self._entries), MOST if self._is_whole else self._first)

    def data(self, index: QModelIndex | QPersistentModelIndex, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row says."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.words
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return entry.told
        return entry if role == ENTRY_ROLE else None
