"""The actions and their keys as a table, under the titles of the menus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from gui.actions import ACTIONS, OUTLINE, PAGE, WINDOW
from gui.key_search import KeySearch
from gui.keys import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from gui.actions import Actions
    from gui.keys import Keys

    _Index = QModelIndex | QPersistentModelIndex
    Groups = Sequence[tuple[str, Sequence[str]]]

NAME, WHERE, KEYS = range(3)
"""Columns."""
KEYS_ROLE: Final = Qt.ItemDataRole.UserRole
"""List of the keys as readers know them; of a title None."""
CHANGED_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""True if the keys are not those delivered."""
_ROOT: Final = QModelIndex()
_CONTEXTS: Final = {spec.id: spec.context for spec in ACTIONS}


class _Row(NamedTuple):
    title: str
    """Empty for an action."""
    action_id: str = ""


class KeyModel(QAbstractTableModel):
    """Rows are titles, which cannot be chosen, and actions.

    Args:
        keys: those that are set; what is changed is shown at once.
        actions: have the words.
        groups: titles, and the ids of the actions under each.
        parent: see Qt.
    """

    def __init__(self, keys: Keys, actions: Actions, groups: Groups, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._actions = actions
        self._groups = groups
        self._rows: list[_Row] = []
        self.filter("")
        keys.changed.connect(self._follow)

    def filter(self, query: str) -> int:
        """Leave the actions that words, pinyin or a key mean, all for none; return how many are left."""
        search = KeySearch(query, [key for held in self._keys.all().values() for key in held])
        rows = []
        for title, ids in self._groups:
            left = [one for one in ids if search.means((self._words(one), title), self._keys.sequences(one))]
            rows += [_Row(title), *(_Row("", one) for one in left)] if left else []
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return sum(1 for row in rows if row.action_id)

    def id_at(self, row: int) -> str:
        """Return the action of a row, nothing for a title."""
        return self._rows[row].action_id if 0 <= row < len(self._rows) else ""

    def row_of(self, action_id: str) -> int:
        """Return where an action stands, -1 if it is not shown."""
        return next((row for row, one in enumerate(self._rows) if one.action_id == action_id), -1)

    def titles(self) -> list[int]:
        """Return the rows that are titles."""
        return [row for row, one in enumerate(self._rows) if not one.action_id]

    def _words(self, action_id: str) -> str:
        return self._actions.words(action_id)

    def _shown(self, action_id: str) -> list[str]:
        return list(dict.fromkeys(map(shown, self._keys.sequences(action_id))))

    def _follow(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, KEYS), self.index(len(self._rows) - 1, KEYS))

    def _where(self, action_id: str) -> str:
        names = {WINDOW: self.tr("everywhere"), PAGE: self.tr("on the page"), OUTLINE: self.tr("in the outline")}
        return names[_CONTEXTS[action_id]]

    # Qt

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many rows there are, titles too."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else 3

    def flags(self, index: _Index, /) -> Qt.ItemFlag:
        """Let actions be chosen, and titles be passed over."""
        if not index.isValid() or not self._rows[index.row()].action_id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        title, action_id = self._rows[index.row()]
        if not action_id:
            return title if role == Qt.ItemDataRole.DisplayRole and index.column() == NAME else None
        if role == CHANGED_ROLE:
            return self._keys.is_changed(action_id)
        if role == KEYS_ROLE:
            return self._shown(action_id)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == KEYS:
            return ", ".join(self._shown(action_id)) or self.tr("no key")
        if role == Qt.ItemDataRole.DisplayRole:
            return (self._words(action_id), self._where(action_id), ", ".join(self._shown(action_id)))[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column shows."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (self.tr("Command"), self.tr("Where"), self.tr("Keys"))[section]
        return super().headerData(section, orientation, role)
