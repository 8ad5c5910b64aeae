"""The outline as a tree for Qt: parts of the speech around the headings and run-ins."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.outline.tree import Outline, joined
from gui.models.outline_items import OutlineItems
from gui.models.outline_shown import ShownItems
from gui.models.reading_progress import SeenText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from gui.models.outline_text import Row

_ROOT: Final = QModelIndex()

LABEL_ROLE: Final = Qt.ItemDataRole.UserRole + 1
HEADING_ROLE: Final = Qt.ItemDataRole.UserRole + 2
IS_RUN_IN_ROLE: Final = Qt.ItemDataRole.UserRole + 3
COUNT_ROLE: Final = Qt.ItemDataRole.UserRole + 4
IS_CURRENT_ROLE: Final = Qt.ItemDataRole.UserRole + 5
OFFSET_ROLE: Final = Qt.ItemDataRole.UserRole + 6
SIGNS_ROLE: Final = Qt.ItemDataRole.UserRole + 7
"""See `OutlineItems.signs`."""
READ_ROLE: Final = Qt.ItemDataRole.UserRole + 8
"""Share of the section that has been read, 0 to 1."""
FAULTS_ROLE: Final = Qt.ItemDataRole.UserRole + 9
"""The sentences of its faults, as a list."""
WHY_ROLE: Final = Qt.ItemDataRole.UserRole + 10

type_index = QModelIndex | QPersistentModelIndex
# Made once: a view that opens 7,000 items asks for the flags of each, and joining two costs as much as three calls.
_NO_ITEM: Final = Qt.ItemFlag.NoItemFlags
_ITEM: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_NODE: Final = _ITEM | Qt.ItemFlag.ItemIsEditable


class RowFacts(NamedTuple):
    """What a row of the outline is drawn from; each can be asked for by its role, too."""

    label: str
    heading: str
    is_run_in: bool
    badge: int
    """How many annotations there are in it; 0 for a run-in."""
    signs: int
    share: float
    """Of what has been read, 0 to 1."""
    is_current: bool


class OutlineModel(QAbstractItemModel):
    """A tree over an `Outline`; what the reader changes in it comes back as another outline.

    An index carries the number of its item in `OutlineItems`. No Python object is ever behind an index.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[int, int] = {}
        self._seen = SeenText()
        self._place: int | None = None
        self._current: int | None = None
        self._filter = ""
        self._items = OutlineItems(Outline(), "")
        self._shown = ShownItems(self._items)

    # --- what is shown

    def show(self, outline: Outline, text: str = "") -> None:
        """Show the outline of another text, without counts, without a current section and with nothing read.

        Args:
            outline: what is shown.
            text: the words its spans point into.
        """
        self.beginResetModel()
        self._counts = {}
        self._seen = SeenText()
        self._place = self._current = None
        self._load(OutlineItems(outline, text))
        self.endResetModel()

    def update(self, outline: Outline, text: str | None = None, moved: Callable[[int], int] = lambda point: point) -> bool:
        """Show the outline as it is now; what is known of a section stays with the place where it begins.

        Args:
            outline: of the same text, or of one that is nearly the same.
            text: that one, None for the same.
            moved: returns where a place of the text before stands in that one.

        Returns:
            False if only words of items have changed: then nothing has moved, and no index has become another's.
        """
        items = OutlineItems(outline, self._items.text if text is None else text)
        if not self._filter and items.has_shape_of(self._items, moved):
            before, self._items = self._items, items
            self._shown = ShownItems(items)
            changed = [
                index
                for index, (old, new) in enumerate(zip(before.nodes, items.nodes, strict=True))
                if old is not new and (old != new if text is None else old.line != new.line)
            ]
            self._announce(changed, Qt.ItemDataRole.DisplayRole)
            return False
        self.beginResetModel()
        counts = {moved(self._items.nodes[node].offset): count for node, count in self._counts.items()}
        self._load(items)
        self._counts = {index: counts[node.offset] for index, node in enumerate(outline.nodes) if node.offset in counts} if counts else {}
        self._current = None if self._place is None else self._items.at(self._place)
        self.endResetModel()
        return True

    def set_filter(self, words: str) -> None:
        """Show only items that contain ``words`` as `core.pinyin.matcher` finds them, with their ancestors."""
        wanted = " ".join(words.split())
        if wanted != self._filter:
            self._filter = wanted
            self.filter_again()

    def filter_again(self) -> None:
        """Look anew for what the filter means: it may find more than when it was set."""
        self.beginResetModel()
        self._shown.filter(self._filter)
        self.endResetModel()

    def prepare_filter(self) -> None:
        """Do beforehand what the first key of a filter would wait for."""
        self._shown.prepare()

    def set_counts(self, counts: Mapping[int, int]) -> None:
        """Say by node index how many annotations begin in each section, those below it included."""
        before, self._counts = self._counts, dict(counts)
        self._announce([node for node in before.keys() | counts.keys() if before.get(node, 0) != counts.get(node, 0)], COUNT_ROLE)

    def set_read(self, seen: SeenText) -> None:
        """Say what of the text has been read."""
        change = seen.changed_since(self._seen)
        self._seen = seen
        if not change:
            return
        nodes = self._items.nodes
        first = bisect_left(nodes, change.start, key=lambda node: node.offset)
        touched = list(range(first, bisect_left(nodes, change.end, first, key=lambda node: node.offset)))
        above = self._items.outline.node_at(change.start)
        while above is not None:
            touched.append(above)
            above = nodes[above].parent
        touched += [len(nodes) + i for i, part in enumerate(self._items.parts) if part.span.overlaps(change)]
        self._announce(touched, READ_ROLE)

    def set_current(self, point: int) -> QModelIndex | None:
        """Make the section that holds a code point the current one.

        Returns:
            The section's index (invalid if the filter hides it), None if the current section stays as it was.
        """
        self._place = point
        entry = self._items.at(point)
        if entry == self._current:
            return None
        before, self._current = self._current, entry
        self._announce([one for one in (before, entry) if one is not None], IS_CURRENT_ROLE)
        return self.current_index()

    # --- what there is

    def current_index(self) -> QModelIndex:
        """Return the index of the current section, invalid if there is none or the filter hides it."""
        return QModelIndex() if self._current is None else self.index_of(self._current)

    def index_of(self, entry: int) -> QModelIndex:
        """Return the index of a node (or part) by its number, invalid if the filter hides it."""
        rows = self._shown.rows
        row = rows[entry] if entry < len(rows) else -1
        return QModelIndex() if row < 0 else self.createIndex(row, 0, entry)

    def index_near(self, offset: int) -> QModelIndex:
        """Return the index of the item that begins at a code point or next after it, else of the last one; invalid if hidden."""
        items = self._items
        starts = [(items.span(entry).start, entry) for entry in (*items.parts_before(), *items.parts_after())]
        exact = next((entry for start, entry in starts if start == offset), None)
        if exact is not None:
            return self.index_of(exact)
        if not items.nodes:
            return QModelIndex()
        entry = bisect_left(items.nodes, offset, key=lambda node: node.offset)
        return self.index_of(min(entry, len(items.nodes) - 1))

    def facts_of(self, index: type_index) -> RowFacts:
        """Return what a row is drawn from, all at once: asked for by roles it would take as long as to draw it."""
        entry, items = index.internalId(), self._items
        is_run_in = items.is_run_in(entry)
        count = 0 if is_run_in else self._counts.get(entry, 0)
        words = items.label(entry), items.heading(entry)
        return RowFacts(*words, is_run_in, count, items.signs(entry), self._read(entry), entry == self._current)

    def node_of(self, index: type_index) -> int | None:
        """Return the index in `Outline.nodes` of what an item shows, None for one of the parts around the tree."""
        return index.internalId() if index.isValid() and index.internalId() < len(self._items.nodes) else None

    def place_of(self, index: type_index) -> int:
        """Return the code point where an item begins; `OFFSET_ROLE` tells the same, but a hundred times slower."""
        return self._items.start(index.internalId())

    def branches(self) -> Iterator[QModelIndex]:
        """Yield the items that have others below them, in the order of the text."""
        rows = self._shown.rows
        return (self.createIndex(rows[entry], 0, entry) for entry in self._shown.branches())

    def first_match(self) -> QModelIndex:
        """Return the uppermost item that itself contains the filter's words, invalid if there is none."""
        entry = self._shown.first_match()
        return QModelIndex() if entry is None else self.index_of(entry)

    def rows(self, node: int | None = None) -> list[Row]:
        """Return what a copy holds, whatever the filter: a node and what is below it, for None the whole outline with its parts."""
        return self._items.rows(node)

    @property
    def title(self) -> str | None:
        """The title of the text."""
        return self._items.outline.title

    @property
    def size(self) -> int:
        """How many items there are, shown or not."""
        return len(self._items)

    @property
    def has_filter(self) -> bool:
        """True while a filter hides items."""
        return bool(self._filter)

    # --- structure

    def _load(self, items: OutlineItems) -> None:
        self._items = items
        self._shown = ShownItems(items, self._filter)

    def _announce(self, entries: Iterable[int], role: int) -> None:
        """Tell the views that something of these items has changed."""
        changed: dict[int | None, list[int]] = {}
        shown = self._shown
        for entry in entries:
            if shown.rows[entry] >= 0:
                changed.setdefault(self._items.parent(entry), []).append(shown.rows[entry])
        # One signal for the children of a node: one for each of 5,000 nodes took 0.1 s.
        for above, rows in changed.items():
            siblings = shown.below(above)
            first, last = min(rows), max(rows)
            self.dataChanged.emit(
                self.createIndex(first, 0, siblings[first]),
                self.createIndex(last, 0, siblings[last]),
                [role, Qt.ItemDataRole.AccessibleDescriptionRole],
            )

    # --- what an item shows

    def _read(self, entry: int) -> float:
        return self._seen.share(self._items.read_span(entry)) if self._seen else 0.0

    def _read_words(self, entry: int) -> str:
        share = self._read(entry)
        return self.tr("{percent}% read").format(percent=percent(share)) if share else ""

    def _tool_tip(self, entry: int) -> str:
        """Return the heading uncut, why it is one, its faults, and how much of it has been read; one fact a line."""
        items = self._items
        heading = joined(items.label(entry), items.whole_heading(entry))
        return "\n".join(filter(None, (heading, items.why(entry), *items.faults(entry), self._read_words(entry))))

    def _description(self, entry: int) -> str:
        items = self._items
        said = []
        is_node = entry < len(items.nodes)
        if is_node:
            said.append(self.tr("level {number}").format(number=items.nodes[entry].level))
            if items.is_run_in(entry):
                said.append(self.tr("run-in point"))
        count = self._counts.get(entry, 0)
        if is_node or count:
            said.append(self.tr("%n annotation(s)", "", count))
        said += [self._read_words(entry), *items.faults(entry)]
        if count := items.faults_below.get(entry, 0):
            said.append(self.tr("%n fault(s) below it", "", count))
        if is_node and items.nodes[entry].is_edited:
            said.append(items.why(entry))
        if entry == self._current:
            said.append(self.tr("being read"))
        return self.tr(", ", "between the facts of an item").join(filter(None, said))

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
        above = self._items.parent(index.internalId())
        return QModelIndex() if above is None else self.createIndex(self._shown.rows[above], 0, above)

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
        """Return that an item can be chosen, and a heading be written over, but that nothing is dragged."""
        if not index.isValid():
            return _NO_ITEM
        return _NODE if index.internalId() < len(self._items.nodes) else _ITEM

    def data(self, index: type_index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what an item shows, also under the roles of this module; to edit, a heading without its label."""
        if not index.isValid():
            return None
        answer = self._ANSWERS.get(role)
        return answer(self, index.internalId()) if answer else None

    def _children_of(self, parent: type_index) -> Sequence[int]:
        return self._shown.below(parent.internalId() if parent.isValid() else None)

    _ANSWERS: Final[Mapping[int, Callable[[OutlineModel, int], Any]]] = {
        LABEL_ROLE: lambda self, entry: self._items.label(entry),
        HEADING_ROLE: lambda self, entry: self._items.heading(entry),
        IS_RUN_IN_ROLE: lambda self, entry: self._items.is_run_in(entry),
        COUNT_ROLE: lambda self, entry: self._counts.get(entry, 0),
        IS_CURRENT_ROLE: lambda self, entry: entry == self._current,
        OFFSET_ROLE: lambda self, entry: self._items.start(entry),
        SIGNS_ROLE: lambda self, entry: self._items.signs(entry),
        READ_ROLE: _read,
        FAULTS_ROLE: lambda self, entry: self._items.faults(entry),
        WHY_ROLE: lambda self, entry: self._items.why(entry),
        Qt.ItemDataRole.DisplayRole: lambda self, entry: self._items.words(entry),
        Qt.ItemDataRole.EditRole: lambda self, entry: self._items.whole_heading(entry),
        Qt.ItemDataRole.AccessibleTextRole: lambda self, entry: self._items.words(entry),
        Qt.ItemDataRole.AccessibleDescriptionRole: _description,
        Qt.ItemDataRole.ToolTipRole: _tool_tip,
    }


def percent(share: float) -> int:
    """Return a share as whole per cent: 100 only for all of it, and 1 for the least of it."""
    return int(min(max(share * 100, 1), 99)) if 0 < share < 1 else round(share * 100)


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
