"""The folders whose new and changed files are added by themselves: a list that can be added to, and taken from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.models.recents import shown_folder
from gui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from core.adding import WatchedFolder
    from gui.theme import Theme

_WIDTH, _HEIGHT = 680, 420
FOLDER, DEEP = range(2)
_PATH: Final = Qt.ItemDataRole.UserRole


class WatchedDialog(QDialog):
    """Lists the folders; shows what it is told and asks for what is to change.

    Args:
        theme: for sizes.
        parent: the window.
    """

    adding_wanted = Signal()
    """A folder is to be chosen."""
    depth_wanted = Signal(object, bool)
    """Path of a folder; True if the folders within it are to be watched, too."""
    removal_wanted = Signal(object)
    """List of the paths that are to be watched no more."""
    look_wanted = Signal()
    """They are to be looked into now."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folders: tuple[WatchedFolder, ...] = ()
        self._closed: frozenset[Path] = frozenset()
        self._is_looking = False
        self._build()
        self._connect()
        self._follow_choice()

    def show_folders(self, folders: Sequence[WatchedFolder], closed: Collection[Path] = ()) -> None:
        """Show these; what was chosen stays so.

        Args:
            folders: all that are watched.
            closed: those of them that cannot be looked into.
        """
        chosen, row = set(self._chosen()), self._table.currentRow()
        self._folders, self._closed = tuple(folders), frozenset(closed)
        self._table.blockSignals(True)
        self._table.setRowCount(len(folders))
        for at, one in enumerate(folders):
            shown = shown_folder(one.path)
            name = QTableWidgetItem(self.tr("{folder} (not there, or closed)").format(folder=shown) if one.path in closed else shown)
            name.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            name.setToolTip(name.text())
            name.setData(_PATH, str(one.path))
            deep = QTableWidgetItem()
            deep.setData(Qt.ItemDataRole.AccessibleTextRole, self.tr("Folders within it"))
            deep.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            deep.setCheckState(Qt.CheckState.Checked if one.is_recursive else Qt.CheckState.Unchecked)
            self._table.setItem(at, FOLDER, name)
            self._table.setItem(at, DEEP, deep)
        self._table.blockSignals(False)
        had_keyboard = self._views.isAncestorOf(self.focusWidget() or self)
        self._views.setCurrentWidget(self._table if folders else self._hint)
        self._table.clearSelection()
        for at, one in enumerate(folders):
            if one.path in chosen:
                self._table.selectRow(at)
        if folders and not self._chosen():
            self._table.selectRow(min(max(0, row), len(folders) - 1))
        if had_keyboard:
            (self._table if folders else self._add).setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow_choice()

    def show_news(self, files: int, closed: Collection[Path]) -> None:
        """Say what has come of a look into the folders.

        Args:
            files: that are new or have changed.
            closed: folders that cannot be looked into.
        """
        if self._closed != set(closed):
            self.show_folders(self._folders, closed)
        if files:
            self._say(self.tr("%n new or changed document(s) are being added.", "", files))
        elif self._is_looking:
            self._say(self.tr("There is nothing new."))
        self._is_looking = False

    # Building

    def _build(self) -> None:
        self.setObjectName("WatchedDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Watched folders"))
        self.resize(_WIDTH, _HEIGHT)
        self._about = _label(
            self.tr(
                "New and changed documents in these folders are added to the library by themselves. The folders stay as they are; "
                "when a file is taken away, its document stays in the library."
            )
        )
        self._build_table()
        self._hint = _label(self.tr("No folder is watched. Choose “Add a folder…” below, and its documents come into the library."))
        self._hint.setObjectName("PaneHint")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._views = QStackedWidget()
        self._views.addWidget(self._table)
        self._views.addWidget(self._hint)
        self._views.setCurrentWidget(self._hint)
        self._add = QPushButton(self.tr("Add a folder…"))
        self._add.setObjectName("AccentButton")
        self._remove = QPushButton(self.tr("Watch no more"))
        self._look = QPushButton(self.tr("Look now"))
        self._shut = QPushButton(self.tr("Close"))
        self._shut.setProperty("closes", True)
        self._said = ElidedLabel(Qt.TextElideMode.ElideRight)
        self._said.setObjectName("SoftLabel")
        metrics = self._theme.metrics
        foot = QHBoxLayout()
        for button in (self._add, self._remove, self._look, self._shut):
            button.setAutoDefault(False)
        for button in (self._add, self._remove, self._look):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._shut)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        layout.setSpacing(metrics.gap)
        layout.addWidget(self._about)
        layout.addWidget(self._views, 1)
        layout.addWidget(self._said)
        layout.addLayout(foot)

    def _build_table(self) -> None:
        self._table = QTableWidget(0, 2)
        self._table.setObjectName("EditionTable")
        self._table.setAccessibleName(self.tr("Watched folders"))
        self._table.setHorizontalHeaderLabels([self.tr("Folder"), self.tr("Folders within it")])
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setTabKeyNavigation(False)
        self._table.setShowGrid(False)
        self._table.setWordWrap(False)
        self._table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(self._theme.metrics.row + self._theme.metrics.small_gap)
        header = self._table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(FOLDER, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(DEEP, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        self._table.itemSelectionChanged.connect(self._follow_choice)
        self._table.itemChanged.connect(self._change_depth)
        self._add.clicked.connect(self.adding_wanted)
        self._remove.clicked.connect(self._ask_to_remove)
        self._look.clicked.connect(self._ask_to_look)
        self._shut.clicked.connect(self.close)
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Delete), self._table, self._ask_to_remove, context=Qt.ShortcutContext.WidgetShortcut
        )

    # What the reader does

    def _chosen(self) -> list[Path]:
        rows = sorted({index.row() for index in self._table.selectedIndexes()})
        return [self._folders[row].path for row in rows if row < len(self._folders)]

    def _follow_choice(self) -> None:
        self._remove.setEnabled(bool(self._chosen()))
        self._look.setEnabled(bool(self._folders))

    def _change_depth(self, item: QTableWidgetItem) -> None:
        if item.column() == DEEP and item.row() < len(self._folders):
            self.depth_wanted.emit(self._folders[item.row()].path, item.checkState() == Qt.CheckState.Checked)

    def _ask_to_look(self) -> None:
        self._is_looking = True
        self._say(self.tr("Looking…"))
        self.look_wanted.emit()

    def _say(self, words: str) -> None:
        self._said.show_words(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self._said, QAccessible.Event.Alert))

    def _ask_to_remove(self) -> None:
        if chosen := self._chosen():
            self.removal_wanted.emit(chosen)


def _label(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("SoftLabel")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
