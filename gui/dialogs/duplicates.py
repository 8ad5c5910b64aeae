"""Documents that are alike, side by side: joined as editions of one, or kept apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from gui.dialogs.holding_list import HoldingListDialog
from gui.models.holding_rows import AlikeModel
from gui.widgets.menu_entries import short
from gui.widgets.two_holdings import TwoHoldings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.likeness import AlikePair
    from gui.theme import Theme

_WIDTH, _HEIGHT = 880, 600
_PARTS: Final = (12, 44, 44)


class DuplicatesDialog(HoldingListDialog):
    """Lists pairs of documents that are alike; what is chosen is shown in full below.

    Args:
        theme: for sizes.
        parent: see Qt.
    """

    join_wanted = Signal(object, object)
    """The `Holding` that stays, and the one whose editions come to it."""
    apart_wanted = Signal(object)
    """List of pairs of rows that are not to be offered again."""
    reading_wanted = Signal(object)
    """A `Holding` that the reader wants to look at."""
    cancelled = Signal()
    """Nobody waits for what is looked for any more."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _PARTS, parent)
        self._build()
        self._connect()
        self._follow()

    def begin(self) -> None:
        """Say that texts are compared."""
        self.say(self.tr("Every text of the library is compared with all others. You can go on reading meanwhile."))
        self.looking.begin(self.tr("Comparing texts…"))

    def show_pairs(self, pairs: Sequence[AlikePair]) -> None:
        """List these."""
        row = max(0, self.table.currentIndex().row())
        self.looking.end()
        self._model.show(pairs)
        if pairs:
            self.show_rows(row)
        else:
            self.say(self.tr("No two documents of the library are alike. Editions of one speech will stand here when there are any."))
        self._follow()

    def give_up(self) -> None:
        """Say that nothing is looked for any more."""
        self.looking.end()
        self.say(self.tr("The search was stopped. Choose “Near duplicates…” in the menu to begin anew."))

    def pairs(self) -> list[AlikePair]:
        """Return what is listed."""
        return [self._model.at(row) for row in range(self._model.rowCount())]

    def _build(self) -> None:
        self.setObjectName("DuplicatesDialog")
        self.setWindowTitle(self.tr("Near duplicates"))
        self.resize(_WIDTH, min(_HEIGHT, self.screen().availableGeometry().height() - 60))
        self._model = AlikeModel(self)
        self.table.setAccessibleName(self.tr("Documents that are alike"))
        self._both = TwoHoldings(self._theme)
        self._said = QLabel()
        self._said.setObjectName("SoftLabel")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._join = QPushButton(self.tr("Join as editions of one"))
        self._join.setObjectName("AccentButton")
        self._apart = QPushButton(self.tr("Keep apart"))
        self._read = QPushButton(self.tr("Read"))
        self.lay_out(self._model, (self._join, self._apart, self._read), self._both, self._said)

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._follow())
        self.table.taken.connect(lambda _row: self._read.click())
        self._both.chosen.connect(self._say_join)
        self._join.clicked.connect(self._ask_join)
        self._apart.clicked.connect(self._ask_apart)
        self._read.clicked.connect(self._ask_reading)
        self.looking.cancelled.connect(self._stop)
        self.finished.connect(lambda _result: self.cancelled.emit())

    def _chosen(self) -> list[AlikePair]:
        return [self._model.at(row) for row in self.table.rows()]

    def _follow(self) -> None:
        """Show the pair that is chosen; of several nothing can be said but that they are to be kept apart."""
        found = self._chosen()
        self._join.setEnabled(len(found) == 1)
        self._read.setEnabled(len(found) == 1)
        self._apart.setEnabled(bool(found))
        self._both.setVisible(len(found) == 1)
        if len(found) == 1:
            self._both.show_pair(found[0])
        self._say_join()

    def _say_join(self) -> None:
        kept, joined, found = self._both.kept, self._both.joined, self._chosen()
        if kept is None or joined is None or len(found) != 1:
            self._said.clear()
            return
        names = [short(found[0].difference(one) or one.shown_title) for one in (joined, kept)]
        # The names are put in last: they may hold what looks like a place for something else.
        words = self.tr("All editions and annotations of “{other}” come to “{name}”. They can be parted again.")
        head, _, rest = words.partition("{other}")
        middle, _, tail = rest.partition("{name}")
        self._said.setText(head + names[0] + middle + names[1] + tail)

    def _ask_join(self) -> None:
        kept, joined = self._both.kept, self._both.joined
        if kept is not None and joined is not None:
            # It takes a while, and a pair is joined once: it is offered again when the list is filled anew.
            self._join.setEnabled(False)
            self.join_wanted.emit(kept, joined)

    def _ask_apart(self) -> None:
        if found := self._chosen():
            self.apart_wanted.emit([one.pair.key for one in found])

    def _ask_reading(self) -> None:
        kept = self._both.kept
        if kept is not None:
            self.accept()
            self.reading_wanted.emit(kept)

    def _stop(self) -> None:
        self.cancelled.emit()
        self.give_up()
