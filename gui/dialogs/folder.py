"""The documents of a folder, of which some are to be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.folders import Listing
from gui.models.folder import FolderModel
from gui.models.recents import shown_folder
from gui.widgets.choice_table import ChoiceTable
from gui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from gui.theme import Theme

TYPED_AFTER: Final = 120
"""Milliseconds after the last key when documents are looked for."""
ASKED_ABOVE: Final = 10
"""Documents that are opened without a question."""
_WIDTH, _HEIGHT = 760, 520
_PARTS: Final = (48, 22, 12, 18)


class FolderDialog(QDialog):
    """Lists what was found in a folder under a filter; several can be chosen.

    Args:
        theme: for sizes.
        parent: the window.
    """

    chosen = Signal(object)
    """List of the paths that are to be opened; the dialog has closed."""
    other_wanted = Signal()
    """Another folder is to be looked into."""
    cancelled = Signal()
    """Nobody waits for what is being looked for any more."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._listing: Listing | None = None
        self._at: Path | None = None
        self._build()
        self._connect()

    def wait_for(self, folder: Path) -> None:
        """Say that a folder is being looked into."""
        self._listing, self._at = None, folder
        self._folder.show_words(shown_folder(folder))
        self._words.clear()
        self._model.show(())
        self._bar.show()
        self._stop.show()
        self.tell(0, 0)
        self._show()

    def tell(self, documents: int, looked: int) -> None:
        """Say how far that is: documents found, files and folders looked at."""
        if self._listing is None:
            self._hint.setText(
                self.tr("Looking for documents in this folder and in those within it…")
                + "\n"
                + self.tr("{documents} found among {looked} files and folders").format(documents=f"{documents:,}", looked=f"{looked:,}")
            )

    def show_listing(self, listing: Listing) -> None:
        """Show what was found."""
        self._listing = listing
        self._model.show(listing.documents)
        self._bar.hide()
        self._stop.hide()
        self._show()
        (self._table if listing.documents else self._other).setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("FolderDialog")
        self.setWindowTitle(self.tr("Open from a folder"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WIDTH, _HEIGHT)
        self._folder = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self._other = QPushButton(self.tr("Another folder…"))
        self._other.setObjectName("Answer")
        self._words = QLineEdit()
        self._words.setObjectName("FilterField")
        self._words.setPlaceholderText(self.tr("Filter by name or folder…"))
        self._words.setAccessibleName(self.tr("Filter documents"))
        self._words.setClearButtonEnabled(True)
        self._typed = QTimer(self, singleShot=True, interval=TYPED_AFTER)
        self._model = FolderModel(self)
        self._table = ChoiceTable(self._theme, _PARTS)
        self._table.setModel(self._model)
        self._table.setSelectionMode(ChoiceTable.SelectionMode.ExtendedSelection)
        self._table.setAccessibleName(self.tr("Documents of the folder"))
        self._table.setAccessibleDescription(self.tr("Shift or Ctrl chooses several, Enter opens them."))
        self._hint = QLabel()
        self._hint.setObjectName("PaneHint")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._bar = QProgressBar()
        self._bar.setObjectName("OpeningProgress")
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Looking for documents"))
        self._stop = QPushButton(self.tr("Stop looking"))
        self._stop.setObjectName("Answer")
        self._views = QStackedWidget()
        self._views.addWidget(self._table)
        self._views.addWidget(self._hint)
        self._said = QLabel()
        self._said.setObjectName("SoftLabel")
        self._said.setWordWrap(True)
        self._do = QPushButton()
        self._do.setObjectName("AccentButton")
        self._shut = QPushButton(self.tr("Cancel"))
        self._shut.setProperty("closes", True)
        for button in (self._other, self._stop, self._do, self._shut):
            button.setAutoDefault(False)
        head, waiting, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._folder, 1)
        head.addWidget(self._other)
        waiting.addWidget(self._bar, 1)
        waiting.addWidget(self._stop)
        foot.addWidget(self._said, 1)
        foot.addWidget(self._do)
        foot.addWidget(self._shut)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        layout.setSpacing(metrics.gap)
        layout.addLayout(head)
        layout.addWidget(self._words)
        layout.addWidget(self._views, 1)
        layout.addLayout(waiting)
        layout.addWidget(self._build_question())
        self._foot = QWidget()
        self._foot.setLayout(foot)
        foot.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._foot)

    def _build_question(self) -> QWidget:
        """Build what asks before many tabs are opened."""
        self._question = QWidget()
        self._asked = QLabel()
        self._asked.setWordWrap(True)
        self._yes = QPushButton(self.tr("Open them all"))
        self._yes.setObjectName("AccentAnswer")
        self._no = QPushButton(self.tr("Choose again"))
        self._no.setObjectName("Answer")
        row = QHBoxLayout(self._question)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._asked, 1)
        for button in (self._yes, self._no):
            button.setAutoDefault(False)
            row.addWidget(button)
        self._question.hide()
        return self._question

    def _connect(self) -> None:
        self._other.clicked.connect(self.other_wanted)
        self._stop.clicked.connect(self._give_up)
        self._words.textChanged.connect(lambda _words: self._typed.start())
        self._typed.timeout.connect(self._filter)
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._say())
        self._table.taken.connect(lambda _row: self._decide())
        self._do.clicked.connect(self._decide)
        self._yes.clicked.connect(self._open)
        self._no.clicked.connect(self._choose_again)
        self._shut.clicked.connect(self.reject)
        self.finished.connect(lambda _result: self.cancelled.emit())

    # What is shown

    def _filter(self) -> None:
        self._typed.stop()
        self._model.filter(self._words.text())
        self._show()

    def _show(self) -> None:
        """Show the rows, the first of them chosen, or in their place why there is none."""
        has_rows = self._model.rowCount() > 0
        if has_rows:
            self._table.selectRow(0)
        elif self._listing is not None:
            self._hint.setText(self._nothing(self._listing))
        self._views.setCurrentWidget(self._table if has_rows else self._hint)
        self._words.setEnabled(self._model.total > 0)
        self._choose_again()
        self._say()

    def _nothing(self, listing: Listing) -> str:
        if self._model.total:
            return self.tr("No document has these words in its name or folder. Change the filter above.")
        if listing.closed:
            return self.tr("This folder cannot be looked into. Choose another one above.")
        return self.tr(
            "There is no document in this folder or in those within it: no Word, PDF, web, Markdown or text file. Choose another one above."
        )

    def _say(self) -> None:
        """Say how many there are and how many are chosen."""
        count = len(self._table.rows())
        self._do.setEnabled(bool(count))
        self._do.setText(self.tr("Open") if count < 2 else self.tr("Open %n document(s)", "", count))
        listing = self._listing
        if listing is None or not listing.documents:
            self._said.clear()
            return
        parts = [self.tr("%n document(s).", "", self._model.rowCount())]
        if listing.is_cut:
            parts.append(self.tr("There is more than is listed here: choose a folder within this one."))
        if listing.closed:
            parts.append(self.tr("%n folder(s) could not be looked into.", "", listing.closed))
        self._said.setText(" ".join(parts))

    # What is decided

    def _give_up(self) -> None:
        self.cancelled.emit()
        if self._at is not None:
            self._listing = Listing(self._at)
        self._bar.hide()
        self._stop.hide()
        self._hint.setText(self.tr("The search was stopped. Choose a smaller folder above."))
        self._other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _decide(self) -> None:
        count = len(self._table.rows())
        if count > ASKED_ABOVE:
            self._asked.setText(self.tr("Open %n document(s), each in a tab of its own?", "", count))
            self._question.show()
            self._foot.hide()
            self._no.setFocus(Qt.FocusReason.OtherFocusReason)
        elif count:
            self._open()

    def _choose_again(self) -> None:
        had_keyboard = self._yes.hasFocus() or self._no.hasFocus()
        self._question.hide()
        self._foot.show()
        if had_keyboard:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        paths = [self._model.at(row).path for row in self._table.rows()]
        self.accept()
        self.chosen.emit(paths)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go from the filter to the list; take back the question with Esc before the dialog closes."""
        if event.key() == Qt.Key.Key_Escape and not self._question.isHidden():
            self._choose_again()
        elif event.key() == Qt.Key.Key_Down and self._words.hasFocus():
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._words.hasFocus():
            self._filter()
            self._decide()
        else:
            super().keyPressEvent(event)
