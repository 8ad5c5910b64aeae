"""How far two readers agree, as rows: one for all marks, one for each tag and each colour; and the passages that they have marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from core.agreement import ANY, BOTH, ONE, TAG, Passage, level
from core.errors import QT_TRANSLATE_NOOP
from gui.widgets.kinds import kind_name
from gui.widgets.pigments import pigment_name
from gui.widgets.tag_words import plain_tip

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QObject

    from core.agreement import AgreementLine, Decisions
    from core.annotation import Annotation

LABEL_COLUMN, ONE_COLUMN, OTHER_COLUMN, SHARE_COLUMN, KAPPA_COLUMN, WORDS_COLUMN, PARAGRAPHS_COLUMN, KAPPA_PARAGRAPHS_COLUMN = range(8)
STATE_COLUMN, PASSAGE_COLUMN, ONE_NOTE_COLUMN, OTHER_NOTE_COLUMN = range(4)
UNCOUNTED: Final = "uncounted"
"""Beside the states of a passage: an annotation that the comparison leaves out."""
_LEVELS: Final = {
    "poor": QT_TRANSLATE_NOOP("Agreement", "below chance"),
    "slight": QT_TRANSLATE_NOOP("Agreement", "slight"),
    "fair": QT_TRANSLATE_NOOP("Agreement", "fair"),
    "moderate": QT_TRANSLATE_NOOP("Agreement", "moderate"),
    "substantial": QT_TRANSLATE_NOOP("Agreement", "substantial"),
    "almost-perfect": QT_TRANSLATE_NOOP("Agreement", "almost perfect"),
}
_LONGEST: Final = 300
"""Characters of a cell: a row shows one line."""
_MOST_SEEN: Final = 30
"""Annotations of a cell: thousands may stand beside one that covers them all."""
_MOST_TOLD: Final = 600
"""Characters in a tip."""
_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class Names(NamedTuple):
    """What two readers are called."""

    one: str = ""
    other: str = ""


class Row(NamedTuple):
    """What stands in a row of the passages."""

    state: str
    """As of a `Passage`, or `UNCOUNTED`."""
    passage: Passage


def said_kappa(kappa: float | None) -> str:
    """Return a kappa as a number, a dash where it is not defined; with a digit more where it would be told as nothing less than 0."""
    if kappa is None:
        return "—"
    return f"{kappa:.3f}" if -0.005 < kappa < 0 else f"{kappa:.2f}"


def said_level(kappa: float | None) -> str:
    """Return a kappa in words."""
    if kappa is None:
        return QCoreApplication.translate("Agreement", "not defined")
    return QCoreApplication.translate("Agreement", _LEVELS[level(kappa)])


def said_share(share: float | None) -> str:
    """Return a share in per cent."""
    return "—" if share is None else f"{100 * share:.1f}%"


def said_line(line: AgreementLine) -> str:
    """Return of which marks a line tells."""
    if line.kind == ANY:
        return QCoreApplication.translate("Agreement", "All marks")
    return f"#{line.label}" if line.kind == TAG else pigment_name(line.label)


class AgreementModel(QAbstractTableModel):
    """Shows the lines of a comparison."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[AgreementLine] = ()
        self._names = Names()

    def show(self, lines: Sequence[AgreementLine], names: Names) -> None:
        """Show another comparison."""
        self.beginResetModel()
        self._lines, self._names = lines, names
        self.endResetModel()

    def at(self, row: int) -> AgreementLine:
        """Return the line of a row."""
        return self._lines[row]

    def heads(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        return (
            self.tr("Marks with"),
            self._names.one,
            self._names.other,
            self.tr("Agreed"),
            self.tr("Kappa"),
            self.tr("In words"),
            self.tr("Paragraphs"),
            self.tr("Kappa"),
        )

    def cells(self, row: int) -> tuple[str, ...]:
        """Return what stands in a row."""
        line = self._lines[row]
        characters, paragraphs = line.characters, line.paragraphs
        return (
            said_line(line),
            str(line.count_one),
            str(line.count_other),
            said_share(characters.agreement),
            said_kappa(characters.kappa),
            said_level(characters.kappa),
            said_share(paragraphs.agreement),
            said_kappa(paragraphs.kappa),
        )

    def table(self) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
        """Return heads and rows for a file: with the four numbers behind each kappa."""
        four = (self.tr("Both"), *(self.tr("Only {name}").format(name=name) for name in self._names), self.tr("Neither"))
        characters, paragraphs = self.tr("{column} (characters)"), self.tr("{column} (paragraphs)")
        heads = (
            self.tr("Marks with"),
            *(self.tr("Annotations: {name}").format(name=name) for name in self._names),
            *(phrase.format(column=column) for phrase in (characters, paragraphs) for column in (*four, self.tr("Agreement"), "Kappa")),
            self.tr("Kappa (characters) in words"),
        )
        rows = [
            (
                said_line(line),
                str(line.count_one),
                str(line.count_other),
                *_numbers(line.characters),
                *_numbers(line.paragraphs),
                said_level(line.characters.kappa),
            )
            for line in self._lines
        ]
        return heads, rows

    # Qt

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else KAPPA_PARAGRAPHS_COLUMN + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        """Name a column, and say what it counts."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(is_number=section not in {LABEL_COLUMN, WORDS_COLUMN})
        return plain_tip(self._explained(section)) if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        """Return what stands in a cell, and the numbers behind it."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cells(index.row())[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(is_number=index.column() not in {LABEL_COLUMN, WORDS_COLUMN})
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._told(self._lines[index.row()], index.column()))
        return None

    def _explained(self, column: int) -> str:
        return {
            LABEL_COLUMN: self.tr("Marks with this tag, or in this colour"),
            ONE_COLUMN: self.tr("How many marks {name} has").format(name=self._names.one),
            OTHER_COLUMN: self.tr("How many marks {name} has").format(name=self._names.other),
            SHARE_COLUMN: self.tr("Share of the characters, white space left out, that both have marked or both have left"),
            KAPPA_COLUMN: self.tr("Cohen's kappa over characters: 1 where both decide alike throughout, 0 where they agree as by chance"),
            WORDS_COLUMN: self.tr("The kappa over characters in the words of Landis and Koch (1977)"),
            PARAGRAPHS_COLUMN: self.tr("Share of the paragraphs in which both have marked something, or neither has"),
            KAPPA_PARAGRAPHS_COLUMN: self.tr("Cohen's kappa over paragraphs"),
        }[column]

    def _told(self, line: AgreementLine, column: int) -> str:
        decisions = line.paragraphs if column in {PARAGRAPHS_COLUMN, KAPPA_PARAGRAPHS_COLUMN} else line.characters
        phrase = (
            self.tr("Paragraphs marked by both: {both}; only by {one}: {only_one}; only by {other}: {only_other}; by neither: {neither}")
            if decisions is line.paragraphs
            else self.tr(
                "Characters marked by both: {both}; only by {one}: {only_one}; only by {other}: {only_other}; by neither: {neither}"
            )
        )
        told = phrase.format(
            one=self._names.one,
            other=self._names.other,
            **{name: f"{getattr(decisions, name):,}" for name in ("both", "only_one", "only_other", "neither")},
        )
        if decisions.kappa is None:
            told += "\n" + self.tr(
                "Kappa is not defined: both have marked everything, or both nothing, so chance leaves nothing to agree on."
            )
        return told


class PassageModel(QAbstractTableModel):
    """Shows what two readers have marked, in text order, then what the comparison leaves out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._all: list[Row] = []
        self._state = ""
        self._names = Names()

    def show(self, found: Iterable[Passage], left_out: Iterable[tuple[bool, Annotation]], names: Names) -> None:
        """Show other passages.

        Args:
            found: in text order.
            left_out: annotations that are no part of the comparison, each with True if it is the first reader's.
            names: of the readers.
        """
        self._names = names
        self._all = [Row(one.state, one) for one in found]
        for is_one, mark in left_out:
            self._all.append(Row(UNCOUNTED, Passage(UNCOUNTED, mark.span, (mark,) if is_one else (), () if is_one else (mark,))))
        self.filter(self._state)

    def filter(self, state: str) -> None:
        """Show only passages of a state, all of them without one."""
        self.beginResetModel()
        self._state = state
        self._rows = [row for row in self._all if not state or row.state == state]
        self.endResetModel()

    @property
    def total(self) -> int:
        """Return how many there are with those that the filter hides."""
        return len(self._all)

    def count(self, state: str) -> int:
        """Return how many there are of a state, those that the filter hides as well."""
        return sum(row.state == state for row in self._all)

    def at(self, row: int) -> Row:
        """Return what stands in a row."""
        return self._rows[row]

    def state_name(self, state: str) -> str:
        """Return what a state is called."""
        if state == BOTH:
            return self.tr("Both")
        if state == UNCOUNTED:
            return self.tr("Not compared")
        return self.tr("Only {name}").format(name=self._names.one if state == ONE else self._names.other)

    def heads(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        return self.tr("Marked by"), self.tr("Passage"), self._names.one, self._names.other

    def cells(self, row: int, most: int | None = None) -> tuple[str, ...]:
        """Return what stands in a row, whole; of so many annotations at most."""
        passage = self._rows[row].passage
        quotes = [one.anchor.quote or kind_name(one.kind) for one in (passage.one or passage.other)[:1]]
        return self.state_name(self._rows[row].state), *quotes, _said(passage.one[:most]), _said(passage.other[:most])

    # Qt

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many passages are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else OTHER_NOTE_COLUMN + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        """Name a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads()[section]
        return _alignment(is_number=False) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        """Return what stands in a cell, and all of it as a tip."""
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(self.cells(index.row(), _MOST_SEEN)[index.column()][:_LONGEST].split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.cells(index.row(), _MOST_SEEN)[index.column()][:_MOST_TOLD])
        return None


def _numbers(decisions: Decisions) -> tuple[str, ...]:
    both = (decisions.both, decisions.only_one, decisions.only_other, decisions.neither)
    kappa = decisions.kappa
    return (*map(str, both), said_share(decisions.agreement), "" if kappa is None else f"{kappa:.4f}")


def _said(marks: Sequence[Annotation]) -> str:
    """Return what is noted beside a passage: notes and tags; the look of a mark that says nothing."""
    parts = []
    for one in marks:
        words = " ".join(part for part in (one.note.strip(), " ".join(f"#{tag}" for tag in one.tags)) if part)
        parts.append(words or f"{kind_name(one.kind)} · {pigment_name(one.colour)}")
    return "\n".join(parts)


def _alignment(*, is_number: bool) -> Qt.AlignmentFlag:
    return (Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
