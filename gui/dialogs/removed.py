"""The documents in the trash: put back, or deleted for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.dialogs.holding_list import HoldingListDialog
from gui.models.holding_rows import RemovedModel
from gui.widgets.menu_entries import short
from gui.widgets.sure import SureQuestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from core.holdings import Holding
    from gui.theme import Theme

_WIDTH, _HEIGHT = 700, 420
_PARTS: Final = (62, 14, 24)


class RemovedDialog(HoldingListDialog):
    """Lists what was moved to the trash. Nothing goes for good but by hand and after a question.

    Args:
        theme: for sizes.
        parent: see Qt.
    """

    restore_wanted = Signal(object)
    """List of rows of documents."""
    removal_wanted = Signal(object)
    """List of rows of documents that are to go for good; the reader has said yes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _PARTS, parent)
        self._doomed: list[int] = []
        self._build()
        self._connect()
        self._follow()

    def show_removed(self, holdings: Sequence[Holding]) -> None:
        """List these, the last removed first."""
        row = max(0, self.table.currentIndex().row())
        self._model.show(holdings)
        if holdings:
            self.show_rows(row)
        else:
            self.say(
                self.tr("No document lies in the trash. What is moved there keeps its annotations, and stays until it is deleted here.")
            )
        self._sure.hide()
        self._follow()

    def _build(self) -> None:
        self.setObjectName("RemovedDialog")
        self.setWindowTitle(self.tr("Trash of documents"))
        self.resize(_WIDTH, _HEIGHT)
        self._model = RemovedModel(self)
        self.table.setAccessibleName(self.tr("Documents in the trash"))
        self._restore = QPushButton(self.tr("Put back"))
        self._restore.setObjectName("AccentButton")
        self._delete = QPushButton(self.tr("Delete for good…"))
        self._sure = SureQuestion(self.tr("Delete for good"), self.tr("Keep"), self._theme)
        self.lay_out(self._model, (self._restore, self._delete), self._sure)

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._follow())
        self.table.taken.connect(lambda _row: self._put_back())
        self._restore.clicked.connect(self._put_back)
        self._delete.clicked.connect(self._ask)
        self._sure.agreed.connect(self._remove)
        self._sure.declined.connect(lambda: self.table.setFocus())

    def _chosen(self) -> list[Holding]:
        return [self._model.at(row) for row in self.table.rows()]

    def _follow(self) -> None:
        self._sure.hide()
        for button in (self._restore, self._delete):
            button.setEnabled(bool(self._chosen()))

    def _put_back(self) -> None:
        if found := self._chosen():
            self.restore_wanted.emit([one.document for one in found])

    def _ask(self) -> None:
        found = self._chosen()
        self._doomed = [one.document for one in found]
        if not found:
            return
        marks = self.tr("%n annotation(s)", "", sum(one.marks for one in found))
        if len(found) == 1:
            words = self.tr("Delete “{name}” with {marks} for good? The text goes from the library, too. This cannot be undone.")
            head, _, tail = words.replace("{marks}", marks).partition("{name}")
            self._sure.ask(head + short(found[0].shown_title) + tail)
        else:
            words = self.tr(
                "Delete %n document(s) with {marks} for good? The texts go from the library, too. This cannot be undone.", "", len(found)
            )
            self._sure.ask(words.replace("{marks}", marks))

    def _remove(self) -> None:
        doomed, self._doomed = self._doomed, []
        if doomed:
            self.removal_wanted.emit(doomed)

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Ask before the chosen ones go for good with Del; close the question with Esc before the dialog."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Delete:
            self._ask()
        elif event.key() == Qt.Key.Key_Escape and not self._sure.isHidden():
            self._sure.withdraw()
        else:
            super().keyPressEvent(event)
