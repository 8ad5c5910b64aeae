"""The documents whose file is not where it was: looked for, pointed out, or read as the library holds them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from gui.dialogs.holding_list import HoldingListDialog
from gui.models.holding_rows import MissingModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.holdings import Holding
    from gui.theme import Theme

_WIDTH, _HEIGHT = 820, 440
_PARTS: Final = (45, 55)


class MissingDialog(HoldingListDialog):
    """Lists documents whose files are gone. Their texts and notes are in the library whatever becomes of the files.

    Args:
        theme: for sizes.
        parent: see Qt.
    """

    search_wanted = Signal(object, object)
    """A folder, and the rows of the documents whose files are looked for there."""
    file_chosen = Signal(int, object)
    """Row of a document, and the file that the reader takes for its."""
    reading_wanted = Signal(object)
    """A `Holding` that is to be read as the library holds it."""
    cancelled = Signal()
    """Nobody waits for what is looked for any more."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _PARTS, parent)
        self._build()
        self._connect()
        self._follow()
        self.wait()

    def wait(self) -> None:
        """Say that the files are looked at."""
        self.say(self.tr("Looking which files are there…"))

    def show_missing(self, holdings: Sequence[Holding]) -> None:
        """List these."""
        row = max(0, self.table.currentIndex().row())
        self.looking.end()
        self._model.show(holdings)
        if holdings:
            self.show_rows(row)
        else:
            self.say(self.tr("All files of the library are where they were. When one is moved or deleted, it can be looked for here."))
        self._follow()

    def begin(self, folder: Path) -> None:
        """Say that a folder is looked into."""
        self.looking.begin(self.tr("Looking in {folder}…").replace("{folder}", folder.name or str(folder)))
        self._said.clear()
        self._follow()

    def tell(self, words: str) -> None:
        """Say what has come of it."""
        self.looking.end()
        self._said.setText(words)
        self._said.setAccessibleName(words)
        self._follow()

    def _build(self) -> None:
        self.setObjectName("MissingDialog")
        self.setWindowTitle(self.tr("Missing files"))
        self.resize(_WIDTH, _HEIGHT)
        self._model = MissingModel(self)
        self.table.setAccessibleName(self.tr("Documents whose files are missing"))
        self._search = QPushButton(self.tr("Look in a folder…"))
        self._search.setObjectName("AccentButton")
        self._search.setToolTip(self.tr("Files are known by what they hold, whatever they are called"))
        self._choose = QPushButton(self.tr("Choose the file…"))
        self._read = QPushButton(self.tr("Read the text in the library"))
        self._said = QLabel()
        self._said.setObjectName("SoftLabel")
        self._said.setWordWrap(True)
        self.lay_out(self._model, (self._search, self._choose, self._read), self._said)

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._follow())
        self.table.taken.connect(lambda _row: self._read.click())
        self._search.clicked.connect(self._ask_folder)
        self._choose.clicked.connect(self._ask_file)
        self._read.clicked.connect(self._take)
        self.looking.cancelled.connect(self._stop)
        self.finished.connect(lambda _result: self.cancelled.emit())

    def _chosen(self) -> list[Holding]:
        return [self._model.at(row) for row in self.table.rows()]

    def _follow(self) -> None:
        count, is_looking = len(self._chosen()), not self.looking.isHidden()
        self._search.setEnabled(self._model.rowCount() > 0 and not is_looking)
        self._choose.setEnabled(count == 1 and not is_looking)
        self._read.setEnabled(count == 1)

    def _stop(self) -> None:
        self.cancelled.emit()
        self.tell(self.tr("The search was stopped."))

    def _ask_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self, self.tr("In which folder are the files?"))
        if name:
            self.search_wanted.emit(Path(name), [self._model.at(row).document for row in range(self._model.rowCount())])

    def _ask_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        (one,) = self._chosen()
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Where is “{name}”?").replace("{name}", one.name))
        if name:
            self.file_chosen.emit(one.document, Path(name))

    def _take(self) -> None:
        if len(found := self._chosen()) == 1:
            self.accept()
            self.reading_wanted.emit(found[0])
