"""The outline as a tree for Qt: parts of the speech around the headings and run-ins."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.outline.tree import RUN_IN, Outline, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_ROOT: Final = QModelIndex()
_BEFORE: Final = ("contents", "opening")
_AFTER: Final = ("closing",)

LABEL_ROLE: Final = Qt.ItemDataRole.UserRole + 1
HEADING_ROLE: Final = Qt.ItemDataRole.UserRole + 2
IS_RUN_IN_ROLE: Final = Qt.ItemDataRole.UserRole + 3
COUNT_ROLE: Final = Qt.ItemDataRole.UserRole + 4
IS_CURRENT_ROLE: Final = Qt.ItemDataRole.UserRole + 5
OFFSET_ROLE: Final = Qt.ItemDataRole.UserRole + 6

type_index = QModelIndex | QPersistentModelIndex


class OutlineModel(QAbstractItemModel):
    """A read-only tree over an `Outline`.

    An index carries a number: the node's index in `Outline.nodes`, or from ``len(nodes)`` on one of the parts shown
    before and after the tree. No Python object is ever behind an index.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._salutation = ""
        self._counts: dict[int, int] = {}
        self._current: int | None = None
        self._filter = ""
        self._load(Outline())

    # --- what is shown

    def show(self, outline: Outline, *, salutation: str = "") -> None:
        """Show another outline, without counts and without a current section.

        Args:
            outline: what is shown.
            salutation: the words of the salutation, shown with the opening; empty if there is none.
        """
        self.beginResetModel()
        self._salutation = salutation.strip().rstrip("：:")
        self._counts = {}
        self._current = None
        self._load(outline)
        self.endResetModel()

    def set_filter(self, words: str) -> None:
        """Show only items that contain ``words`` (white space and case count for nothing), with their ancestors."""
        wanted = "".join(words.split()).casefold()
        if wanted != self._filter:
            self.beginResetModel()
            self._filter = wanted
            self._arrange()
            self.endResetModel()

    def set_counts(self, counts: Mapping[int, int]) -> None:
        """Say by node index how many annotations begin in each section, those below it included."""
        before, self._counts = self._counts, dict(counts)
        changed: dict[int | None, list[int]] = {}
        for node in sorted(before.keys() | counts.keys()):
            if before.get(node, 0) != counts.get(node, 0) and self._rows[node] >= 0:
                changed.setdefault(self._outline.nodes[node].parent, []).append(node)
        # One signal for the children of a node: one for each of 5,000 nodes took 0.1 s.
        for siblings in changed.values():
            first, last = self.index_of(siblings[0]), self.index_of(siblings[-1])
            self.dataChanged.emit(first, last, [COUNT_ROLE, Qt.ItemDataRole.AccessibleDescriptionRole])

    def set_current(self, point: int) -> QModelIndex | None:
        """Make the section that holds a code point the current one.

        Returns:
            The section's index (invalid if the filter hides it), None if the current section stays as it was.
        """
        entry = self._entry_at(point)
        if entry == self._current:
            return None
        before, self._current = self._current, entry
        for one in (before, entry):
            if one is not None:
                self._changed(one, IS_CURRENT_ROLE)
        return self.current_index()

    def current_index(self) -> QModelIndex:
        """Return the index of the current section, invalid if there is none or the filter hides it."""
        return QModelIndex() if self._current is None else self.index_of(self._current)

    def index_of(self, entry: int) -> QModelIndex:
        """Return the index of a node (or part) by its number, invalid if the filter hides it."""
        row = self._rows[entry]
        return QModelIndex() if row < 0 else self.createIndex(row, 0, entry)

    def is_match(self, index: type_index) -> bool:
        """Return True if the item itself contains the filter's words, not only one below it."""
        return bool(self._filter) and self._matches(index.internalId())

    @property
    def size(self) -> int:
        """How many items there are, shown or not."""
        return len(self._depths) + len(self._parts)

    @property
    def has_filter(self) -> bool:
        """True while a filter hides items."""
        return bool(self._filter)

    def as_text(self) -> str:
        """Return the whole outline, one item a line, a tab for each level of depth."""
        lines = [self._text(entry) for entry in self._part_rows(_BEFORE)]
        lines += ["\t" * depth + self._text(entry) for entry, depth in enumerate(self._depths)]
        lines += [self._text(entry) for entry in self._part_rows(_AFTER)]
        return "\n".join(lines)

    # --- structure

    def _load(self, outline: Outline) -> None:
        self._outline = outline
        self._parts: list[Part] = []
        for kind in (*_BEFORE, *_AFTER):
            part = outline.part(kind)
            if part is None and kind == "opening":
                part = outline.part("salutation")
            if part is not None:
                self._parts.append(part)
        self._folded: list[str] = []
        self._rows = [-1] * (len(outline.nodes) + len(self._parts))
        depths: list[int] = []
        for node in outline.nodes:
            depths.append(0 if node.parent is None else depths[node.parent] + 1)
        self._depths = depths
        self._arrange()

    def _arrange(self) -> None:
        """Build the lists of shown children and each item's row in one pass."""
        nodes = self._outline.nodes
        shown = self._shown()
        rows = [-1] * len(shown)
        top: list[int] = []
        children: list[list[int]] = [[] for _ in nodes]
        above = [node.parent for node in nodes]
        above += [None] * len(self._parts)
        for entry in (*self._part_rows(_BEFORE), *range(len(nodes)), *self._part_rows(_AFTER)):
            if shown[entry]:
                parent = above[entry]
                siblings = top if parent is None else children[parent]
                rows[entry] = len(siblings)
                siblings.append(entry)
        self._rows, self._top, self._children = rows, top, children

    def _shown(self) -> list[bool]:
        nodes = self._outline.nodes
        total = len(nodes) + len(self._parts)
        if not self._filter:
            return [True] * total
        shown = [self._matches(entry) for entry in range(total)]
        for entry in range(len(nodes) - 1, -1, -1):
            parent = nodes[entry].parent
            if shown[entry] and parent is not None:
                shown[parent] = True
        return shown

    def _matches(self, entry: int) -> bool:
        if not self._folded:
            self._folded = ["".join(self._text(one).split()).casefold() for one in range(len(self._rows))]
        return self._filter in self._folded[entry]

    def _part_rows(self, kinds: tuple[str, ...]) -> list[int]:
        first = len(self._outline.nodes)
        after = kinds == _AFTER
        return [first + i for i, part in enumerate(self._parts) if (part.kind in _AFTER) is after]

    def _entry_at(self, point: int) -> int | None:
        first = len(self._outline.nodes)
        for i, part in enumerate(self._parts):
            if point in part.span and part.kind != "salutation":
                return first + i
        node = self._outline.node_at(point)
        if node is not None:
            return node
        before = [first + i for i, part in enumerate(self._parts) if part.span.start <= point]
        if before:
            return before[-1]
        return self._part_rows(_BEFORE)[0] if self._part_rows(_BEFORE) else None

    def _changed(self, entry: int, role: int) -> None:
        index = self.index_of(entry)
        if index.isValid():
            self.dataChanged.emit(index, index, [role, Qt.ItemDataRole.AccessibleDescriptionRole])

    # --- words

    def _text(self, entry: int) -> str:
        return self._label(entry) + self._heading(entry)

    def _label(self, entry: int) -> str:
        nodes = self._outline.nodes
        return nodes[entry].label if entry < len(nodes) else ""

    def _heading(self, entry: int) -> str:
        nodes = self._outline.nodes
        if entry < len(nodes):
            return nodes[entry].heading
        kind = self._parts[entry - len(nodes)].kind
        if kind == "contents":
            return self.tr("Contents")
        if kind == "closing":
            return self.tr("Closing")
        return self.tr("Opening: {words}").format(words=self._salutation) if self._salutation else self.tr("Opening")

    def _description(self, entry: int) -> str:
        nodes = self._outline.nodes
        said = []
        if entry < len(nodes):
            said.append(self.tr("level {number}").format(number=nodes[entry].level))
            if nodes[entry].kind == RUN_IN:
                said.append(self.tr("run-in point"))
        if count := self._counts.get(entry, 0):
            said.append(self.tr("%n annotation(s)", "", count))
        if entry == self._current:
            said.append(self.tr("being read"))
        return self.tr(", ", "between the facts of an item").join(said)

    def _offset(self, entry: int) -> int:
        nodes = self._outline.nodes
        return nodes[entry].offset if entry < len(nodes) else self._parts[entry - len(nodes)].span.start

    # --- Qt

    def index(self, row: int, column: int, /, parent: type_index = _ROOT) -> QModelIndex:
        """Return the index of a child by its row."""
        siblings = self._children_of(parent)
        if column != 0 or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, 0, siblings[row])

    def parent(self, index: type_index, /) -> QModelIndex:  # type: ignore[override]
        """Return the index of the enclosing item."""
        if not index.isValid():
            return QModelIndex()
        entry = index.internalId()
        nodes = self._outline.nodes
        above = nodes[entry].parent if entry < len(nodes) else None
        return QModelIndex() if above is None else self.createIndex(self._rows[above], 0, above)

    def rowCount(self, parent: type_index = _ROOT, /) -> int:
        """Return how many children are shown."""
        return len(self._children_of(parent))

    def hasChildren(self, parent: type_index = _ROOT, /) -> bool:
        """Return True if children are shown."""
        return bool(self._children_of(parent))

    def columnCount(self, _parent: type_index = _ROOT, /) -> int:
        """Return 1."""
        return 1

    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of the only column: it is not shown, but screen readers say it."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal and section == 0:
            return self.tr("Heading")
        return None

    def flags(self, index: type_index, /) -> Qt.ItemFlag:
        """Return that an item can be chosen but neither changed nor dragged."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: type_index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what an item shows, also under the roles of this module."""
        if not index.isValid():
            return None
        entry = index.internalId()
        if role == LABEL_ROLE:
            return self._label(entry)
        if role == HEADING_ROLE:
            return self._heading(entry)
        if role == IS_RUN_IN_ROLE:
            nodes = self._outline.nodes
            return entry < len(nodes) and nodes[entry].kind == RUN_IN
        if role == COUNT_ROLE:
            return self._counts.get(entry, 0)
        if role == IS_CURRENT_ROLE:
            return entry == self._current
        if role == OFFSET_ROLE:
            return self._offset(entry)
        if role in _TEXT_ROLES:
            return self._text(entry)
        return self._description(entry) if role == Qt.ItemDataRole.AccessibleDescriptionRole else None

    def _children_of(self, parent: type_index) -> Sequence[int]:
        if not parent.isValid():
            return self._top
        entry = parent.internalId()
        return self._children[entry] if entry < len(self._children) else ()


def counts_of_sections(outline: Outline, points: Iterable[int]) -> dict[int, int]:
    """Return by node index how many of the code points lie in each section, those below it included; sections without any are left out."""
    nodes = outline.nodes
    starts = [node.offset for node in nodes]
    counts = [0] * len(nodes)
    for point in points:
        index: int | None = bisect_right(starts, point) - 1
        if index == -1:
            continue
        while index is not None and point >= nodes[index].end:
            index = nodes[index].parent
        if index is not None:
            counts[index] += 1
    # A parent stands before its children: backwards each count is complete when it is added to that of its parent.
    for index in range(len(nodes) - 1, -1, -1):
        parent = nodes[index].parent
        if parent is not None:
            counts[parent] += counts[index]
    return {index: count for index, count in enumerate(counts) if count}


_TEXT_ROLES: Final = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole})
