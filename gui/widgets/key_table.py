"""The table of actions and their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from gui.models.keys import CHANGED_ROLE, KEYS, KEYS_ROLE, NAME, WHERE, KeyModel
from gui.widgets.key_caps import KeyCaps

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from gui.theme import Theme

_PARTS: Final = (46, 18, 36)
"""How the columns share the width, in per cent."""


class KeyTable(QTableView):
    """Enter, F2 or a double click wants a key added; Delete takes all keys off."""

    adding_wanted = Signal(str)  # id of an action
    clearing_wanted = Signal(str)  # likewise
    chosen = Signal(str)  # likewise, empty for none

    def __init__(self, model: KeyModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._face = _Face(theme, self)
        self.setObjectName("KeyTable")
        self.setAccessibleName(self.tr("Keys of all commands"))
        self.setItemDelegate(self._face)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # Commands and keys tell by themselves what they are.
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setModel(model)
        self.apply_theme(theme)
        model.modelReset.connect(self._span)
        self.selectionModel().currentRowChanged.connect(lambda index: self.chosen.emit(model.id_at(index.row())))
        self._span()

    def choose(self, action_id: str) -> None:
        """Select an action, if it is shown."""
        row = self._rows.row_of(action_id)
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row, NAME))
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def choose_first(self) -> None:
        """Select the first action that is shown."""
        self.choose(next(filter(None, map(self._rows.id_at, range(self._rows.rowCount()))), ""))
        # With its title.
        self.scrollToTop()

    def chosen_id(self) -> str:
        """Return the action that is selected, nothing for none."""
        return self._rows.id_at(self.currentIndex().row())

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._face.apply_theme(theme)
        self.verticalHeader().setDefaultSectionSize(theme.metrics.row)
        self.viewport().update()

    def _span(self) -> None:
        """Let a title have the whole width."""
        self.clearSpans()
        for row in self._rows.titles():
            self.setSpan(row, NAME, 1, KEYS + 1)

    # Qt

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        width = self.viewport().width()
        for column, part in enumerate(_PARTS):
            self.horizontalHeader().resizeSection(column, width * part // 100)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Want a key to be added or taken off."""
        action_id = self.chosen_id()
        if action_id and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.adding_wanted.emit(action_id)
        elif action_id and event.key() == Qt.Key.Key_Delete:
            self.clearing_wanted.emit(action_id)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Want a key to be added."""
        action_id = self._rows.id_at(self.indexAt(event.position().toPoint()).row())
        if action_id and event.button() == Qt.MouseButton.LeftButton:
            self.adding_wanted.emit(action_id)


class _Face(QStyledItemDelegate):
    """Draws titles soft and keys as caps; a dot tells that keys are the reader's own."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._caps = KeyCaps(theme)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Set titles apart, and what is said beside."""
        super().initStyleOption(option, index)
        is_title = index.data(KEYS_ROLE) is None
        if is_title or index.column() == WHERE:
            for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
                option.palette.setColor(group, QPalette.ColorRole.Text, self._theme.colour("soft"))
                option.palette.setColor(group, QPalette.ColorRole.HighlightedText, self._theme.colour("soft"))
        if is_title:
            option.font = self._theme.interface_font(self._theme.metrics.small_text, bold=True)
        elif index.column() == KEYS:
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Draw the caps over the ground of the cell."""
        super().paint(painter, option, index)
        if index.column() != KEYS or index.data(KEYS_ROLE) is None:
            return
        gap = self._theme.metrics.gap
        room = QRect(option.rect).adjusted(2 * gap, 0, -gap, 0)
        if index.data(CHANGED_ROLE):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawEllipse(room.left() - gap - 2, room.center().y() - 2, 6, 6)
            painter.restore()
        self._caps.draw(painter, room, index.data(KEYS_ROLE))
