"""The library and its backups: where it lies, what each backup holds, and what can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.settings import Settings
from gui.models.backups import BackupModel
from gui.widgets.backup_table import BackupTable
from gui.widgets.library_place import LibraryPlace
from gui.widgets.pane_hint import PaneHint
from gui.widgets.when import full_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from core.library_state import Backup, LibraryState
    from gui.theme import Theme

_WIDTH: Final = 860
_HEIGHT: Final = 580
_BUTTONS, _QUESTION = range(2)
"""Pages below the table."""


class LibraryDialog(QDialog):
    """Shows the library and its backups; what the reader wants goes out as a signal. Before a restore the reader is asked, once.

    Args:
        theme: for its sizes.
        is_fixed: True if option or environment name the library.
        parent: the window.
    """

    folder_wanted = Signal()
    move_wanted = Signal()
    other_wanted = Signal()
    backup_wanted = Signal()
    copy_wanted = Signal()  # a copy somewhere else
    restore_wanted = Signal(object)  # Backup; the reader has said yes
    undo_wanted = Signal()  # what was told last is to be taken back

    def __init__(self, theme: Theme, *, is_fixed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: LibraryState | None = None
        self._wanted: Backup | None = None
        self._is_busy = False
        self._build(is_fixed=is_fixed)
        self._connect()
        self._follow()
        self._table.setFocus()

    # What is shown

    @property
    def is_busy(self) -> bool:
        """True while it says that something is being done."""
        return self._is_busy

    def show_path(self, path: str) -> None:
        """Show where the library is, before anything is known of it."""
        self._place.show_path(path)

    def show_kept(self, count: int) -> None:
        """Show how many backups of each kind are kept."""
        words = self.tr(
            "Made on opening and daily if anything has changed; the last {count} are kept, and apart from them those before a restore."
        )
        self._explained.setText(words.format(count=count))

    def show_library(self, state: LibraryState, backups: Sequence[Backup]) -> None:
        """Show a library and its backups, the newest first; the one that was chosen stays chosen."""
        self._state = state
        self._place.show_state(state)
        self._place.set_busy(is_busy=self._is_busy)
        chosen = self._chosen()
        self._model.show_backups(backups)
        if backups and not self._table.currentIndex().isValid():
            self._table.selectRow(self._model.row_of(chosen.path if chosen else None))
        self._views.setCurrentWidget(self._table if backups else self._hint)
        self._follow()

    def show_busy(self, words: str) -> None:
        """Say what is being done; nothing else can be begun meanwhile."""
        self._is_busy = True
        self._said.setText(words)
        self._said.setAccessibleName(words)
        self._progress.show()
        self._undo.hide()
        self._follow()

    def show_done(self, words: str, *, can_undo: bool = False) -> None:
        """Say what has been done, empty to say nothing; with a button that takes it back if it can be."""
        self._is_busy = False
        self._progress.hide()
        self._said.setText(words)
        self._said.setAccessibleName(words)
        self._undo.setVisible(can_undo)
        self._follow()
        if words:
            QAccessible.updateAccessibility(QAccessibleEvent(self._said, QAccessible.Event.Alert))

    # Building

    def _build(self, *, is_fixed: bool) -> None:
        metrics = self._theme.metrics
        self.setObjectName("LibraryDialog")
        self.setWindowTitle(self.tr("Library and backups"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WIDTH, _HEIGHT)
        self._place = LibraryPlace(self._theme, is_fixed=is_fixed, parent=self)
        line = QFrame(self)
        line.setObjectName("ColumnBorder")
        line.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        layout.setSpacing(metrics.gap)
        layout.addWidget(_caption(self.tr("Library")))
        layout.addWidget(self._place)
        layout.addSpacing(metrics.small_gap)
        layout.addWidget(line)
        layout.addSpacing(metrics.small_gap)
        layout.addWidget(_caption(self.tr("Backups")))
        layout.addWidget(self._build_explanation())
        layout.addWidget(self._build_table(), 1)
        layout.addWidget(self._build_foot())
        layout.addLayout(self._build_end())

    def _build_explanation(self) -> QLabel:
        self._explained = QLabel()
        self._explained.setObjectName("SoftLabel")
        self._explained.setWordWrap(True)
        self.show_kept(Settings().backups_kept)
        return self._explained

    def _build_table(self) -> QWidget:
        self._model = BackupModel(self)
        self._table = BackupTable(self._theme, self)
        self._table.setAccessibleName(self.tr("Backups"))
        self._table.setModel(self._model)
        self._hint = PaneHint(self.tr("There is no backup yet. The first is made a moment after the start, or with the button below."))
        self._views = QStackedWidget()
        self._views.addWidget(self._table)
        self._views.addWidget(self._hint)
        return self._views

    def _build_foot(self) -> QWidget:
        """Build the buttons for the backups, and what asks in their place before a restore."""
        gap = self._theme.metrics.gap
        self._back_up = _button(self.tr("Back up now"))
        # A hint in the place of the table would get the keyboard of it.
        self._hint.setFocusProxy(self._back_up)
        self._copy = _button(self.tr("Back up to…"))
        self._restore = _button(self.tr("Restore…"))
        self._asked = QLabel()
        self._asked.setObjectName("RestoreQuestion")
        self._asked.setTextFormat(Qt.TextFormat.PlainText)
        self._asked.setWordWrap(True)
        self._yes = _button(self.tr("Restore this backup"))
        self._yes.setObjectName("AccentButton")
        self._no = _button(self.tr("Leave it as it is"))
        buttons, question = QWidget(), QWidget()
        row = QHBoxLayout(buttons)
        row.addWidget(self._back_up)
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(self._restore)
        asked = QHBoxLayout(question)
        asked.addWidget(self._asked, 1)
        asked.addWidget(self._yes)
        asked.addWidget(self._no)
        for one in (row, asked):
            one.setContentsMargins(0, 0, 0, 0)
            one.setSpacing(gap)
        self._foot = QStackedWidget()
        self._foot.addWidget(buttons)
        self._foot.addWidget(question)
        return self._foot

    def _build_end(self) -> QHBoxLayout:
        """Build the line that says what is being done and has been done."""
        metrics = self._theme.metrics
        self._progress = QProgressBar()
        self._progress.setObjectName("OpeningProgress")
        self._progress.setTextVisible(False)
        self._progress.setRange(0, 0)
        self._progress.setFixedWidth(metrics.side_bar // 3)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.hide()
        self._said = QLabel()
        self._said.setObjectName("LibrarySaid")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._undo = _button(self.tr("Undo"))
        self._undo.setObjectName("LibraryUndo")
        self._undo.setAccessibleName(self.tr("Undo the restore"))
        self._undo.hide()
        self._close = _button(self.tr("Close"))
        self._close.setProperty("closes", True)
        row = QHBoxLayout()
        row.setSpacing(metrics.gap)
        row.addWidget(self._progress)
        row.addWidget(self._said, 1)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        return row

    def _connect(self) -> None:
        self._place.folder_wanted.connect(self.folder_wanted)
        self._place.move_wanted.connect(self.move_wanted)
        self._place.other_wanted.connect(self.other_wanted)
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._follow())
        self._table.chosen.connect(self._ask)
        self._back_up.clicked.connect(self.backup_wanted)
        self._copy.clicked.connect(self.copy_wanted)
        self._restore.clicked.connect(self._ask)
        self._yes.clicked.connect(self._agree)
        self._no.clicked.connect(self._take_back)
        self._undo.clicked.connect(self.undo_wanted)
        self._close.clicked.connect(self.reject)

    # What the reader does

    def _chosen(self) -> Backup | None:
        return self._model.at(self._table.currentIndex().row())

    def _follow(self) -> None:
        """Offer what can be done now."""
        chosen = self._chosen()
        is_ready = self._state is not None and not self._is_busy
        is_writable = self._state is not None and not self._state.is_read_only
        self._place.set_busy(is_busy=self._is_busy)
        self._back_up.setEnabled(is_ready)
        self._copy.setEnabled(is_ready)
        self._restore.setEnabled(is_ready and is_writable and chosen is not None and chosen.is_sound)
        if self._foot.currentIndex() == _QUESTION and (self._is_busy or chosen != self._wanted):
            self._take_back()

    def _ask(self) -> None:
        """Ask before the present state gives way to a backup."""
        chosen, state = self._chosen(), self._state
        if chosen is None or state is None or not self._restore.isEnabled():
            return
        self._wanted = chosen
        self._asked.setText(self._question(chosen, state))
        self._yes.setAccessibleDescription(self._asked.text())
        self._foot.setCurrentIndex(_QUESTION)
        self._no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _question(self, chosen: Backup, state: LibraryState) -> str:
        less = [
            *([self.tr("%n document(s)", "", gone)] if (gone := state.documents - chosen.documents) > 0 else ()),
            *([self.tr("%n annotation(s)", "", gone)] if (gone := state.annotations - chosen.annotations) > 0 else ()),
        ]
        when = full_time(chosen.made)
        if less:
            pattern = self.tr("Back to {when}? {less} fewer than now, and everything changed since. The present state is backed up first.")
            return pattern.format(when=when, less=self.tr(" and ").join(less))
        return self.tr("Back to {when}? Everything changed since is undone. The present state is backed up first.").format(when=when)

    def _agree(self) -> None:
        wanted = self._wanted
        self._take_back()
        if wanted is not None:
            self.restore_wanted.emit(wanted)

    def _take_back(self) -> None:
        """Ask no more."""
        if self._foot.currentIndex() == _QUESTION:
            self._foot.setCurrentIndex(_BUTTONS)
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._wanted = None

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Close the question with Esc, then the dialog; Enter presses the button that has the keyboard."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape and self._foot.currentIndex() == _QUESTION:
            self._take_back()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if isinstance(focused, QPushButton):
                focused.click()
        else:
            super().keyPressEvent(event)


def _caption(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("RuleCaption")
    return label


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName("LibraryButton")
    # Enter is for the button that has the keyboard and no other.
    button.setAutoDefault(False)
    return button
