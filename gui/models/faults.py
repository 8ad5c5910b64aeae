"""The faults of an outline as a list for Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.i18n import remark_text

if TYPE_CHECKING:
    from core.outline.tree import Node, Outline

PLACE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The label of the section, and a few words of the text."""
POINT_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""Code point to look at."""

_WORDS_BEFORE: Final = 6
_WORDS_AFTER: Final = 14
"""Code points of the line that are shown around the place."""
_ROOT: Final = QModelIndex()


class _Entry(NamedTuple):
    sentence: str
    place: str
    point: int


class FaultModel(QAbstractListModel):
    """A row for each fault, in text order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[_Entry] = []

    def show(self, outline: Outline, text: str) -> None:
        """Show the faults of an outline of ``text``."""
        self.beginResetModel()
        self._entries = []
        dot = self.tr(" · ", "between a section and words of it")
        for fault, index in outline.faults():
            section = "" if index is None else _short_name(outline.nodes[index])
            place = dot.join(filter(None, (section, _context(text, fault.offset))))
            self._entries.append(_Entry(remark_text(fault.remark), place, fault.offset))
        self.endResetModel()

    def row_at(self, point: int) -> int | None:
        """Return the first row whose fault is at a code point."""
        return next((row for row, entry in enumerate(self._entries) if entry.point == point), None)

    # --- Qt

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT, /) -> int:
        """Return how many faults there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the sentence of a fault, or what the roles of this module say."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.sentence
        if role == PLACE_ROLE or role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return entry.place
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{entry.sentence}\n{entry.place}"
        return entry.point if role == POINT_ROLE else None


def _short_name(node: Node) -> str:
    """Return the label of a section; without one, how its heading begins."""
    if node.label or len(node.heading) <= _WORDS_AFTER:
        return node.label or node.heading
    return node.heading[:_WORDS_AFTER].rstrip() + "…"


def _context(text: str, point: int) -> str:
    """Return words of the line that holds a code point, with an ellipsis where it goes on."""
    first = text.rfind("\n", 0, point) + 1
    last = text.find("\n", point)
    last = len(text) if last < 0 else last
    start, end = max(first, point - _WORDS_BEFORE), min(last, point + _WORDS_AFTER)
    return ("…" if start > first else "") + text[start:end].strip() + ("…" if end < last else "")
