"""The places where a passage may stand now: one row each, with its number, its words, its heading and how like it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from PySide6.QtGui import QFont, QKeyEvent

    from gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_PLACE_ROLE: Final = Qt.ItemDataRole.UserRole


class PlaceRow(NamedTuple):
    """What a row says."""

    before: str
    """A few characters before the place."""
    words: str
    """What stands there in the text as it is now."""
    after: str
    """What follows."""
    heading: str
    """The innermost heading above, empty without one."""
    likeness: str
    """How much agrees, in words."""


class CandidateModel(QAbstractListModel):
    """A few places, the likeliest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[PlaceRow] = ()

    def show_places(self, rows: Sequence[PlaceRow]) -> None:
        """Show other places."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many places there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words, everything for a screen reader, or the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.before + row.words + row.after
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "\n".join(part for part in (f"{index.row() + 1}", row.words or row.after, row.heading, row.likeness) if part)
        return row if role == _PLACE_ROLE else None


class CandidateList(QListView):
    """One place is chosen at a time, by the arrows, its digit or a click."""

    chosen = Signal(int)
    """Row, from 0."""
    taken = Signal()
    """A double click: the chosen one is right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = CandidateModel(self)
        self._face = _Face(theme, self)
        self.setObjectName("CandidateList")
        self.setModel(self._rows)
        self.setItemDelegate(self._face)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Where it may stand now"))
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(lambda _index: self.taken.emit())

    def show_places(self, rows: Sequence[PlaceRow]) -> None:
        """Show places and choose the first."""
        self._rows.show_places(rows)
        self.setFixedHeight(len(rows) * self._face.height() + 2 * (self._theme.metrics.small_gap + 1))
        self.choose(0)

    @property
    def row(self) -> int:
        """Return the row that is chosen, -1 if there is none."""
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        """Choose a row, if it is there."""
        if 0 <= row < self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(row, 0))

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._face.apply_theme(theme)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.row())

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Leave all keys to the owner: to Qt a digit or a letter is looked for among the words."""
        event.ignore()


class _Face(QStyledItemDelegate):
    """Draws a row in one line."""

    def __init__(self, theme: Theme, view: CandidateList) -> None:
        super().__init__(view)
        self._view = view
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._words = theme.text_font(theme.metrics.interface_text)
        self._small = theme.interface_font(theme.metrics.small_text)

    def height(self) -> int:
        return self._theme.metrics.row

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index, /) -> QSize:
        return QSize(self._theme.metrics.indent, self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, /) -> None:
        theme, metrics = self._theme, self._theme.metrics
        row: PlaceRow = index.data(_PLACE_ROLE)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
            path = QPainterPath()
            path.addRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), metrics.small_gap, metrics.small_gap)
            painter.fillPath(path, theme.colour("current" if is_chosen else "hover"))
        self._write(painter, option.rect.adjusted(metrics.gap, 0, -metrics.gap, 0), row, index.row())
        painter.restore()

    def _write(self, painter: QPainter, room: QRect, row: PlaceRow, number: int) -> None:
        metrics = self._theme.metrics
        self._line(painter, QRect(room.left(), room.top(), metrics.indent, room.height()), f"{number + 1}", self._small, "soft")
        small = QFontMetrics(self._small)
        likeness = small.horizontalAdvance(row.likeness)
        last = QRect(room.right() + 1 - likeness, room.top(), likeness + 1, room.height())
        self._line(painter, last, row.likeness, self._small, "soft")
        heading = min(small.horizontalAdvance(row.heading), room.width() * 2 // 5)
        middle = QRect(last.left() - metrics.pad - heading, room.top(), heading, room.height())
        self._line(painter, middle, row.heading, self._small, "soft")
        left = room.left() + metrics.indent
        place = QRect(left, room.top(), middle.left() - metrics.pad - left, room.height())
        for words, token in ((row.before, "soft"), (row.words, "ink"), (row.after, "soft")):
            self._line(painter, place, words, self._words, token)
            place.setLeft(place.left() + QFontMetrics(self._words).horizontalAdvance(words[:200]))

    def _line(self, painter: QPainter, place: QRect, words: str, font: QFont, token: str) -> None:
        if place.width() <= 0:
            return
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        painter.drawText(
            place,
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextSingleLine.value,
            QFontMetrics(font).elidedText(words[:200], Qt.TextElideMode.ElideRight, place.width() + 1),
        )
