"""Where a library lies and what it holds, with what can be done about the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.keeping import ROLLBACK
from gui.models.backups import size_words

if TYPE_CHECKING:
    from core.library_state import LibraryState
    from gui.theme import Theme


class LibraryPlace(QWidget):
    """Tells of one library.

    Args:
        theme: for its sizes.
        is_fixed: True if option or environment name the library: then it can be neither moved nor changed for another here.
        parent: see Qt.
    """

    folder_wanted = Signal()
    move_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, theme: Theme, *, is_fixed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_fixed = is_fixed
        self._is_there = False
        self._build(theme)
        self._connect()

    def show_path(self, path: str) -> None:
        """Show where the library is, before anything is known of it."""
        self._path.setText(path)
        self._path.setCursorPosition(0)
        self._path.setToolTip(path)

    def show_state(self, state: LibraryState) -> None:
        """Show how a library lies on the disk."""
        self.show_path(str(state.path))
        self._is_there = True
        counts = (
            self.tr("%n document(s)", "", state.documents),
            self.tr("%n annotation(s)", "", state.annotations),
            size_words(state.size),
        )
        self._facts.setText(" · ".join(counts))
        self._say(state)
        self.set_busy(is_busy=False)

    def set_busy(self, *, is_busy: bool) -> None:
        """Let nothing be begun while something is done."""
        self._move.setEnabled(not is_busy and self._is_there and not self._is_fixed)
        self._other.setEnabled(not is_busy and not self._is_fixed)

    def _say(self, state: LibraryState) -> None:
        notes = [
            *([self.tr("The library can only be read: nothing new is saved in it.")] if state.is_read_only else ()),
            *(
                [self.tr("Its disk allows the simpler journal only; it is as safe, saving takes a little longer.")]
                if state.journal == ROLLBACK
                else ()
            ),
            *(
                [self.tr("It is named by --library or MEIPI_LIBRARY; start without them to move it or open another.")]
                if self._is_fixed
                else ()
            ),
        ]
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))

    def _build(self, theme: Theme) -> None:
        metrics = theme.metrics
        self._path = QLineEdit(self)
        self._path.setObjectName("LibraryPath")
        self._path.setReadOnly(True)
        self._path.setAccessibleName(self.tr("Where the library is"))
        self._copy = QPushButton(self.tr("Copy"), self)
        self._copy.setAccessibleName(self.tr("Copy the path"))
        self._facts = QLabel(self)
        self._facts.setObjectName("SoftLabel")
        self._notes = QLabel(self)
        self._notes.setObjectName("SoftLabel")
        self._notes.setTextFormat(Qt.TextFormat.PlainText)
        self._notes.setWordWrap(True)
        self._notes.hide()
        self._folder = QPushButton(self.tr("Open its folder"), self)
        self._move = QPushButton(self.tr("Move…"), self)
        self._other = QPushButton(self.tr("Open another library…"), self)
        for button in (self._copy, self._folder, self._move, self._other):
            button.setObjectName("LibraryButton")
            button.setAutoDefault(False)
        first, last = QHBoxLayout(), QHBoxLayout()
        for row in (first, last):
            row.setSpacing(metrics.gap)
        first.addWidget(self._path, 1)
        first.addWidget(self._copy)
        last.addWidget(self._facts, 1)
        for button in (self._folder, self._move, self._other):
            last.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.gap)
        layout.addLayout(first)
        layout.addLayout(last)
        layout.addWidget(self._notes)
        self.set_busy(is_busy=False)

    def _connect(self) -> None:
        self._copy.clicked.connect(lambda: QApplication.clipboard().setText(self._path.text()))
        self._folder.clicked.connect(self.folder_wanted)
        self._move.clicked.connect(self.move_wanted)
        self._other.clicked.connect(self.other_wanted)
