"""The documents of a folder, of which some are to be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from core.folders import Listing
from gui.dialogs.chooser import ChooserDialog
from gui.models.folder import FolderModel
from gui.models.recents import shown_folder

if TYPE_CHECKING:
    from pathlib import Path

    from gui.theme import Theme

_PARTS: Final = (48, 22, 12, 18)


class FolderDialog(ChooserDialog):
    """Lists what was found in a folder under a filter; several can be chosen.

    Args:
        theme: for sizes.
        parent: the window.
    """

    other_wanted = Signal()
    """Another folder is to be looked into."""
    cancelled = Signal()
    """Nobody waits for what is being looked for any more."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _PARTS, parent)
        self._listing: Listing | None = None
        self._at: Path | None = None
        self._build()
        self._connect()

    def wait_for(self, folder: Path) -> None:
        """Say that a folder is being looked into."""
        self._listing, self._at = None, folder
        self._where.show_words(shown_folder(folder))
        self._words.clear()
        self._model.show(())
        self._bar.show()
        self._stop.show()
        self.tell(0, 0)
        self.show_rows()

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
        self.show_rows()
        (self._table if listing.documents else self._other).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self.setObjectName("FolderDialog")
        self.setWindowTitle(self.tr("Open from a folder"))
        self._model = FolderModel(self)
        self._table.setAccessibleName(self.tr("Documents of the folder"))
        self._other = QPushButton(self.tr("Another folder…"))
        self._other.setObjectName("Answer")
        self._bar = QProgressBar()
        self._bar.setObjectName("OpeningProgress")
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Looking for documents"))
        self._stop = QPushButton(self.tr("Stop looking"))
        self._stop.setObjectName("Answer")
        for button in (self._other, self._stop):
            button.setAutoDefault(False)
        waiting = QHBoxLayout()
        waiting.addWidget(self._bar, 1)
        waiting.addWidget(self._stop)
        self.lay_out(self._model, self._model, (self._other,), waiting)

    def _connect(self) -> None:
        self._other.clicked.connect(self.other_wanted)
        self._stop.clicked.connect(self._give_up)
        self.finished.connect(lambda _result: self.cancelled.emit())

    def path_at(self, row: int) -> Path:
        """Return the file of a row."""
        return self._model.at(row).path

    def nothing(self) -> str:
        """Return why there is no row, nothing while the folder is being looked into."""
        listing = self._listing
        if listing is None:
            return ""
        if self._model.total:
            return self.tr("No document has these words in its name or folder. Change the filter above.")
        if listing.closed:
            return self.tr("This folder cannot be looked into. Choose another one above.")
        return self.tr(
            "There is no document in this folder or in those within it: no Word, PDF, web, Markdown or text file. Choose another one above."
        )

    def summary(self) -> str:
        """Return how many documents there are, and what is missing."""
        listing = self._listing
        if listing is None or not listing.documents:
            return ""
        parts = [self.tr("%n document(s).", "", self._model.rowCount())]
        if listing.is_cut:
            parts.append(self.tr("There is more than is listed here: choose a folder within this one."))
        if listing.closed:
            parts.append(self.tr("%n folder(s) could not be looked into.", "", listing.closed))
        return " ".join(parts)

    def _give_up(self) -> None:
        self.cancelled.emit()
        if self._at is not None:
            self._listing = Listing(self._at)
        self._bar.hide()
        self._stop.hide()
        self._hint.setText(self.tr("The search was stopped. Choose a smaller folder above."))
        self._other.setFocus(Qt.FocusReason.OtherFocusReason)
