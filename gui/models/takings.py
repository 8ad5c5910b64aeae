"""Annotations from a file as rows to be ticked, under the documents they go to."""

from __future__ import annotations

from collections import Counter
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from core.errors import QT_TRANSLATE_NOOP
from core.incoming import CHANGED, KNOWN, MOVED, NEW, ORPHAN, REMOVED, STATES, TAKEN_AT_FIRST, TO_REVIEW
from gui.widgets.passage import passage_words
from gui.widgets.pigments import pigment_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.incoming import Proposal, Taking
    from gui.theme import Theme

STATE, WORDS, NOTE, AUTHOR = range(4)
_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_CHECK: Final = int(Qt.ItemDataRole.CheckStateRole)
_LONGEST: Final = 300
"""Characters that a cell shows at most."""
_NAMES: Final = {
    NEW: QT_TRANSLATE_NOOP("Takings", "New"),
    MOVED: QT_TRANSLATE_NOOP("Takings", "Moved"),
    TO_REVIEW: QT_TRANSLATE_NOOP("Takings", "To review"),
    ORPHAN: QT_TRANSLATE_NOOP("Takings", "Not found"),
    CHANGED: QT_TRANSLATE_NOOP("Takings", "Changed"),
    REMOVED: QT_TRANSLATE_NOOP("Takings", "Deleted before"),
    KNOWN: QT_TRANSLATE_NOOP("Takings", "There already"),
}
_TIPS: Final = {
    NEW: QT_TRANSLATE_NOOP("Takings", "Its words stand in your text as they are."),
    MOVED: QT_TRANSLATE_NOOP("Takings", "Found with certainty, though the words differ."),
    TO_REVIEW: QT_TRANSLATE_NOOP("Takings", "This is a likely place only. It will wait under “To review”."),
    ORPHAN: QT_TRANSLATE_NOOP("Takings", "Your text has no such passage. It will wait under “To review”."),
    CHANGED: QT_TRANSLATE_NOOP("Takings", "You have it, but otherwise. Ticked, yours is written over; undo brings it back."),
    REMOVED: QT_TRANSLATE_NOOP("Takings", "You had it and deleted it. Ticked, it comes back."),
    KNOWN: QT_TRANSLATE_NOOP("Takings", "You have it as it is; there is nothing to take."),
}
_APART: Final = {
    TO_REVIEW: QT_TRANSLATE_NOOP("Takings", "A likely place only. The layer keeps it, and shows it once its passage is certain."),
    ORPHAN: QT_TRANSLATE_NOOP("Takings", "Your text has no such passage. The layer keeps it, in case another edition has it."),
}
_TOKENS: Final = {NEW: "ink", MOVED: "link", TO_REVIEW: "accent", ORPHAN: "accent", CHANGED: "link", REMOVED: "soft", KNOWN: "soft"}
"""Colours of the words of each state."""


def state_name(state: str) -> str:
    """Return what one of `core.incoming.STATES` is called."""
    return QCoreApplication.translate("Takings", _NAMES[state])


def state_tip(state: str, *, is_apart: bool = False) -> str:
    """Return in a sentence what becomes of an annotation in a state; ``is_apart``: in a layer."""
    return QCoreApplication.translate("Takings", (_APART if is_apart else {}).get(state, _TIPS[state]))


class TakingModel(QAbstractTableModel):
    """Proposals in text order; above those of each document, if there are several, a row that names it."""

    chosen_changed = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = (self.tr("State"), self.tr("Passage"), self.tr("Note"), self.tr("Author"))
        self._takings: Sequence[Taking] = ()
        self._rows: list[tuple[int, Proposal | None]] = []
        """Which of the takings, and the proposal; None for the row that names the document."""
        self._state = ""
        self._is_apart = False
        self._chosen: set[str] = set()
        self._counts: dict[str, int] = {}
        self._chosen_count: int | None = 0
        """None until it is asked for: thousands are counted."""
        self._colours = {state: QColor(theme.colour(token)) for state, token in _TOKENS.items()}
        self._bold = theme.interface_font(bold=True)

    # What is shown

    @property
    def takings(self) -> Sequence[Taking]:
        """Return what was planned."""
        return self._takings

    def show(self, takings: Sequence[Taking], *, is_apart: bool) -> None:
        """Show what would become of annotations, in all states; what is taken if nothing else is chosen is ticked.

        Args:
            takings: what was planned.
            is_apart: True if they go to a layer.
        """
        self._takings, self._state, self._is_apart = takings, "", is_apart
        self._chosen = {one.mark.key for taking in takings for one in taking.proposals if one.state in TAKEN_AT_FIRST}
        self._chosen_count = None
        found = Counter(one.state for taking in takings for one in taking.proposals)
        self._counts = {state: found[state] for state in STATES if found[state]}
        self._arrange()
        self.chosen_changed.emit()

    def filter(self, state: str) -> None:
        """Show only proposals in a state, all for an empty one."""
        self._state = state
        self._arrange()

    def counts(self) -> dict[str, int]:
        """Return how many there are in each state that occurs, in the order of the states."""
        return dict(self._counts)

    def proposal(self, row: int) -> Proposal | None:
        """Return the proposal of a row, None for one that names a document."""
        return self._rows[row][1] if 0 <= row < len(self._rows) else None

    def head_rows(self) -> list[int]:
        """Return the rows that name documents."""
        return [row for row, (_, one) in enumerate(self._rows) if one is None]

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = []
        for at, taking in enumerate(self._takings):
            some = self._shown(taking)
            if some and len(self._takings) > 1:
                self._rows.append((at, None))
            self._rows += zip(repeat(at), some, strict=False)
        self.endResetModel()

    def _shown(self, taking: Taking) -> Sequence[Proposal]:
        return [one for one in taking.proposals if one.state == self._state] if self._state else taking.proposals

    # What is ticked

    @property
    def chosen(self) -> frozenset[str]:
        """Return the keys of the marks that are ticked."""
        return frozenset(self._chosen)

    @property
    def chosen_count(self) -> int:
        """Return how many proposals are ticked."""
        if self._chosen_count is None:
            chosen = self._chosen
            self._chosen_count = (
                sum(one.mark.key in chosen for taking in self._takings for one in taking.proposals if one.state != KNOWN) if chosen else 0
            )
        return self._chosen_count

    def tick(self, rows: Iterable[int], *, is_on: bool | None = None) -> None:
        """Tick rows, or untick them; None unticks them if all are ticked. A row that names a document stands for all below it."""
        keys = {one.mark.key for one in self._meant(rows) if one.state != KNOWN}
        wanted = bool(keys - self._chosen) if is_on is None else is_on
        self._chosen = self._chosen | keys if wanted else self._chosen - keys
        self._chosen_count = None
        if self._rows:
            self.dataChanged.emit(self.index(0, STATE), self.index(len(self._rows) - 1, STATE), [_CHECK])
        self.chosen_changed.emit()

    def tick_all(self, *, is_on: bool) -> None:
        """Tick all rows that are shown, or none of them."""
        self.tick([row for row, (_, one) in enumerate(self._rows) if one is not None], is_on=is_on)

    def _meant(self, rows: Iterable[int]) -> Iterable[Proposal]:
        for row in rows:
            taking, one = self._rows[row]
            if one is not None:
                yield one
            else:
                yield from self._shown(self._takings[taking])

    # Qt

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole), /) -> Any:
        """Return what a column is called."""
        is_said = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._heads[section] if is_said else None

    def flags(self, index: _Index, /) -> Qt.ItemFlag:
        """Return what can be done: what is there already can be looked at only."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        _, one = self._rows[index.row()]
        if index.column() == STATE and (one is None or one.state != KNOWN):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole), /) -> Any:
        """Return words, ticks and colours."""
        if not index.isValid():
            return None
        taking, one = self._rows[index.row()]
        if one is None:
            return self._head(self._takings[taking], index, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(one, index.column())
        if role == _CHECK and index.column() == STATE and one.state != KNOWN:
            return Qt.CheckState.Checked if one.mark.key in self._chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == STATE:
            return self._colours[one.state]
        if role == Qt.ItemDataRole.ToolTipRole:
            return state_tip(one.state, is_apart=self._is_apart) if index.column() == STATE else _whole(one, index.column())
        return None

    def setData(self, index: _Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole), /) -> bool:
        """Tick a row, or untick it."""
        if role != _CHECK or not index.isValid():
            return False
        self.tick([index.row()], is_on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _head(self, taking: Taking, index: _Index, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and index.column() == STATE:
            return self.tr("“{title}” · {count}").format(title=taking.title, count=len(self._shown(taking)))
        if role == Qt.ItemDataRole.FontRole:
            return QFont(self._bold)
        if role == _CHECK and index.column() == STATE:
            # As a tick there means those that are seen below it.
            keys = {one.mark.key for one in self._shown(taking) if one.state != KNOWN}
            some = keys & self._chosen
            state = Qt.CheckState
            return state.Checked if keys and some == keys else state.PartiallyChecked if some else state.Unchecked
        return None


def _cell(one: Proposal, column: int) -> str:
    if column == STATE:
        return state_name(one.state)
    return " ".join(_whole(one, column)[:_LONGEST].split())


def _whole(one: Proposal, column: int) -> str:
    mark = one.annotation
    if column == WORDS:
        return one.mark.quote or passage_words(mark)
    if column == NOTE:
        return mark.note or "  ".join(f"#{tag}" for tag in mark.tags) or pigment_name(mark.colour)
    return mark.author
