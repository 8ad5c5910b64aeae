"""Which document of the library the annotations of each document of a file go to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui.widgets.choice_box import ChoiceBox
from gui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.incoming import IncomingSet
    from gui.theme import Theme


class DestinationRow(QWidget):
    """A box of the file's documents, if it has several, and where the one that is shown goes to.

    Args:
        theme: for sizes.
        found: what the file holds.
        rows: of the library, for each document of the file; None for one that is left out.
        known: rows of those that the library is sure to have, None for the others.
        titles: of the documents of the library, by their rows.
    """

    adding_wanted = Signal()
    """The document that is shown is to be put in the library, from what the file holds of it."""
    choice_wanted = Signal()
    """Another document of the library is to be chosen for the one that is shown: `send_to` is to be called."""
    changed = Signal()
    """`rows` are others."""

    def __init__(
        self,
        theme: Theme,
        found: IncomingSet,
        rows: Sequence[int | None],
        known: Sequence[int | None],
        titles: Mapping[int, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found = found
        self._rows = list(rows)
        self._unknown = [row is None for row in known]
        self._titles = titles
        self._build()
        self._connect()
        # What needs the reader comes first.
        self._box.setCurrentIndex(next((at for at, row in enumerate(self._rows) if row is None), 0))
        self._say()

    def _build(self) -> None:
        self._box = ChoiceBox(self.tr("Document of the file"))
        for _ in self._rows:
            self._box.addItem("")
        self._box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._box.setMinimumWidth(self._theme.metrics.side_bar)
        self._box.setVisible(len(self._rows) > 1)
        arrow = QLabel(self.tr("Goes to"))
        arrow.setObjectName("RuleCaption")
        self._title = ElidedLabel(Qt.TextElideMode.ElideRight)
        self._add = QPushButton(self.tr("Add the document first"))
        self._add.setToolTip(self.tr("The file holds its text: it is opened from there, and the annotations are shown again."))
        self._other = QPushButton(self.tr("Another document…"))
        self._none = QPushButton(self.tr("Leave it out"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.metrics.gap)
        row.addWidget(self._box)
        row.addWidget(arrow)
        row.addWidget(self._title, 1)
        for button in (self._add, self._other, self._none):
            button.setAutoDefault(False)
            button.setObjectName("SetAsideButton")
            row.addWidget(button)

    def _connect(self) -> None:
        self._box.currentIndexChanged.connect(lambda _at: self._say())
        self._add.clicked.connect(self.adding_wanted)
        self._other.clicked.connect(self.choice_wanted)
        self._none.clicked.connect(lambda: self.send_to(None))

    @property
    def rows(self) -> tuple[int | None, ...]:
        """Return the rows of the library, for each document of the file; None for one that is left out."""
        return tuple(self._rows)

    @property
    def name(self) -> str:
        """Return what the file calls the document that is shown."""
        return self._name(self.at)

    @property
    def at(self) -> int:
        """Return which document of the file is shown."""
        return max(self._box.currentIndex(), 0)

    def send_to(self, row: int | None) -> None:
        """Let the document that is shown go to one of the library, None to leave it out."""
        at = self.at
        if self._rows[at] != row:
            self._rows[at] = row
            self._say()
            self.changed.emit()

    def _name(self, at: int) -> str:
        one = self._found.documents[at]
        return one.name or one.location or self._found.name

    def _say(self) -> None:
        at = self.at
        for each, row in enumerate(self._rows):
            words = self.tr("{name} ({count})") if row is not None else self.tr("{name} ({count}), goes nowhere")
            self._box.setItemText(each, words.format(name=self._name(each), count=len(self._found.documents[each].marks)))
        row = self._rows[at]
        nowhere = self.tr("no document of the library yet: choose one, or leave it out")
        self._title.show_words(self._titles.get(row, nowhere) if row is not None else nowhere)
        self._none.setEnabled(row is not None)
        self._add.setVisible(self._unknown[at] and self._found.documents[at].text is not None)
