"""The list of rule sets: the automatic way first, then those of the reader, with what can be done with them below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QLabel, QListWidget, QListWidgetItem, QMenu, QPushButton, QVBoxLayout, QWidget

from gui.icons import icon
from gui.models.rules import STARTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from core.outline.rule_sets import RuleSet
    from gui.models.rules import Starter
    from gui.theme import Theme

_ID: Final = Qt.ItemDataRole.UserRole


class RuleSetList(QWidget):
    """Shows names, never changes them by itself: what is wished goes out as a signal."""

    selected = Signal(object)  # str id, None for the automatic way
    new_wished = Signal(object)  # gui.models.rules.Starter, None for an empty rule set
    duplicate_wished = Signal(str)  # id
    rename_wished = Signal(str, str)  # id, name as it was typed
    removal_wished = Signal(str)  # id

    def __init__(self, theme: Theme, used: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._used = used
        self._build()
        self._connect()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self._list = QListWidget(self)
        self._list.setObjectName("RuleSetNames")
        self._list.setAccessibleName(self.tr("Rule sets"))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        caption = QLabel(self.tr("Rule sets"), self)
        caption.setObjectName("RuleCaption")
        self._new = QPushButton(self.tr("New…"), self)
        self._new.setMenu(self._starters())
        self._duplicate = QPushButton(self.tr("Duplicate"), self)
        self._rename = QPushButton(self.tr("Rename"), self)
        self._rename.setToolTip(self.tr("Rename (F2)"))
        self._remove = QPushButton(self.tr("Remove"), self)
        self._remove.setToolTip(self.tr("Remove (Del)"))
        buttons = QGridLayout()
        buttons.setSpacing(metrics.small_gap)
        for place, button in enumerate((self._new, self._duplicate, self._rename, self._remove)):
            button.setAutoDefault(False)
            button.setObjectName("RuleTool")
            buttons.addWidget(button, place // 2, place % 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.gap)
        layout.addWidget(caption)
        layout.addWidget(self._list, 1)
        layout.addLayout(buttons)
        self.setFixedWidth(metrics.rule_set_list)

    def _starters(self) -> QMenu:
        menu = QMenu(self)
        empty = menu.addAction(self.tr("Empty rule set"))
        empty.triggered.connect(lambda: self.new_wished.emit(None))
        menu.addSeparator()
        for starter in STARTERS:
            self._add_starter(menu, starter)
        return menu

    def _add_starter(self, menu: QMenu, starter: Starter) -> QAction:
        action = menu.addAction(f"{starter.title()}\t{'  '.join(starter.labels)}")
        action.triggered.connect(lambda: self.new_wished.emit(starter))
        return action

    def _connect(self) -> None:
        self._list.currentItemChanged.connect(self._select)
        self._list.itemChanged.connect(lambda item: self.rename_wished.emit(item.data(_ID), item.text()))
        self._duplicate.clicked.connect(lambda: self.duplicate_wished.emit(self.current()))
        self._remove.clicked.connect(lambda: self.removal_wished.emit(self.current()))
        self._rename.clicked.connect(self.edit_name)
        QShortcut(QKeySequence.StandardKey.Delete, self._list, self._remove.click, context=Qt.ShortcutContext.WidgetShortcut)

    def show_rule_sets(self, rule_sets: Sequence[RuleSet], current: str | None) -> None:
        """Show the automatic way and these below it, with the one of the id ``current`` chosen. Says nothing."""
        with QSignalBlocker(self._list):
            self._list.clear()
            self._add(None, self.tr("Automatic"))
            for one in rule_sets:
                self._add(one.id, one.name)
            self._list.setCurrentRow(next((row + 1 for row, one in enumerate(rule_sets) if one.id == current), 0))
        self._set_enabled()

    def show_name(self, set_id: str, name: str) -> None:
        """Show the name a rule set has now. Says nothing, and leaves alone a field in which it is being typed."""
        with QSignalBlocker(self._list):
            for row in range(self._list.count()):
                item = self._list.item(row)
                if item.data(_ID) == set_id:
                    item.setText(name)

    def current(self) -> str | None:
        """Return the id of the chosen rule set, None for the automatic way."""
        item = self._list.currentItem()
        found: str | None = item.data(_ID) if item else None
        return found

    def edit_name(self) -> None:
        """Open the name of the chosen rule set to be changed."""
        if self.current() is not None:
            self._list.setFocus()
            self._list.editItem(self._list.currentItem())

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        with QSignalBlocker(self._list):
            for row in range(self._list.count()):
                item = self._list.item(row)
                item.setIcon(self._sign(item.data(_ID)))

    def _add(self, set_id: str | None, name: str) -> None:
        item = QListWidgetItem(self._sign(set_id), name, self._list)
        item.setData(_ID, set_id)
        if set_id is not None:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        if set_id == self._used:
            item.setToolTip(self.tr("Used for this document"))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, self.tr("Used for this document"))

    def _sign(self, set_id: str | None) -> QIcon:
        """Return a tick for the one that is used; the others keep its room free."""
        if set_id == self._used:
            return icon("check", self._theme, token="accent")
        room = QPixmap(self._theme.metrics.icon, self._theme.metrics.icon)
        room.fill(Qt.GlobalColor.transparent)
        return QIcon(room)

    def _select(self) -> None:
        self._set_enabled()
        self.selected.emit(self.current())

    def _set_enabled(self) -> None:
        is_own = self.current() is not None
        for button in (self._duplicate, self._rename, self._remove):
            button.setEnabled(is_own)
