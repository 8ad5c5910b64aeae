"""The editions of the open document: to be read, compared, parted, joined with another document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.models.editions import EditionModel
from gui.widgets.choice_table import ChoiceTable
from gui.widgets.edition_words import edition_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from core.editions import ListedEdition
    from gui.theme import Theme

_WIDTH, _HEIGHT = 860, 360
_PARTS: Final = (12, 19, 24, 12, 13, 20)


class EditionsDialog(QDialog):
    """Lists editions, the newest first. Enter reads the chosen one; two chosen ones can be compared with each other.

    Args:
        name: what the document is called.
        theme: for sizes.
        parent: see Qt.
    """

    read_wanted = Signal(int)  # number of an edition
    comparison_wanted = Signal(int, int)  # numbers of the editions left and right
    part_wanted = Signal(int)  # number of an edition that is to be a document of its own
    join_wanted = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = 0
        self._build(name)
        self._connect()
        self._choose()

    def show_editions(self, editions: Sequence[ListedEdition], shown: int) -> None:
        """List editions; ``shown``: number of the one on the page."""
        self._shown = shown
        self._model.show(editions, shown)
        is_alone = sum(not one.is_corrected for one in editions) <= 1
        self._hint.setText(
            self.tr(
                "There is one edition so far. When the file has changed and is opened again, the new text becomes the next edition, and "
                "this one stays here with its marks. A text that lies in another file can be joined with it."
            )
            if is_alone
            else self.tr("Enter reads an edition with its marks as they stood. Choose two with Ctrl to compare them.")
        )
        row = self._model.row_of(shown) or 0
        self._table.setCurrentIndex(self._model.index(row, 0))
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose()

    # Building

    def _build(self, name: str) -> None:
        metrics = self._theme.metrics
        self.setObjectName("EditionsDialog")
        self.setWindowTitle(self.tr("Editions of “{name}”").format(name=name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WIDTH, _HEIGHT)
        self._model = EditionModel(self)
        self._table = ChoiceTable(self._theme, _PARTS)
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Editions"))
        self._hint = QLabel()
        self._hint.setObjectName("SoftLabel")
        self._hint.setWordWrap(True)
        self._read = QPushButton(self.tr("Read"))
        self._read.setObjectName("AccentButton")
        self._compare = QPushButton()
        self._part = QPushButton(self.tr("Make it a text of its own…"))
        self._join = QPushButton(self.tr("Join another text…"))
        self._shut = QPushButton(self.tr("Close"))
        self._shut.setProperty("closes", True)
        row = QHBoxLayout()
        row.setSpacing(metrics.gap)
        for button in (self._read, self._compare, self._part, self._join):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self._shut.setAutoDefault(False)
        row.addWidget(self._shut)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.gap)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._hint)
        layout.addWidget(self._build_question())
        layout.addLayout(row)

    def _build_question(self) -> QWidget:
        """Make what asks before an edition is parted."""
        metrics = self._theme.metrics
        self._asked = QWidget()
        self._asked.setObjectName("EditionAsked")
        self._asked.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._keep = QPushButton(self.tr("Leave it"))
        self._do = QPushButton(self.tr("Make it a text of its own"))
        self._do.setObjectName("AccentAnswer")
        self._keep.setObjectName("Answer")
        row = QHBoxLayout(self._asked)
        row.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        row.setSpacing(metrics.gap)
        row.addWidget(self._words, 1)
        for button in (self._do, self._keep):
            button.setAutoDefault(False)
            row.addWidget(button)
        self._asked.hide()
        return self._asked

    def _connect(self) -> None:
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._choose())
        self._table.taken.connect(lambda row: self._take(row))
        self._read.clicked.connect(lambda: self._take(self._table.currentIndex().row()))
        self._compare.clicked.connect(self._ask_comparison)
        self._part.clicked.connect(self._ask_part)
        self._join.clicked.connect(self.join_wanted)
        self._shut.clicked.connect(self.reject)
        self._do.clicked.connect(self._take_part)
        self._keep.clicked.connect(self._leave_question)

    # What is chosen

    def _chosen(self) -> list[ListedEdition]:
        return [self._model.at(row) for row in self._table.rows()]

    def _pair(self) -> tuple[int, int] | None:
        """Return the editions that would be compared, the older one first; None if there are none."""
        chosen = [one.number for one in self._chosen()]
        if len(chosen) == 1:
            others = [self._model.at(row).number for row in range(self._model.rowCount())]
            older = [number for number in others if number < chosen[0]]
            # What is on the page is compared with what came before it, any other edition with what is on the page.
            chosen += [self._shown] if chosen[0] != self._shown else older[:1] or [n for n in others if n != chosen[0]][-1:]
        return (min(chosen), max(chosen)) if len(set(chosen)) == 2 else None

    def _choose(self) -> None:
        """Say what can be done with what is chosen."""
        chosen, pair = self._chosen(), self._pair()
        roots = [self._model.at(row) for row in range(self._model.rowCount()) if not self._model.at(row).is_corrected]
        self._read.setEnabled(len(chosen) == 1)
        self._compare.setEnabled(pair is not None)
        if pair is None:
            self._compare.setText(self.tr("Compare"))
        elif len(chosen) == 2:
            self._compare.setText(self.tr("Compare these two"))
        else:
            other = next(number for number in pair if number != chosen[0].number)
            self._compare.setText(self.tr("Compare with {edition}").format(edition=edition_number(other)))
        self._part.setEnabled(len(chosen) == 1 and len(roots) > 1)
        self._asked.hide()

    def _take(self, row: int) -> None:
        if 0 <= row < self._model.rowCount() and len(self._chosen()) == 1:
            number = self._model.at(row).number
            self.accept()
            self.read_wanted.emit(number)

    def _ask_comparison(self) -> None:
        pair = self._pair()
        if pair is not None:
            self.accept()
            self.comparison_wanted.emit(*pair)

    # Parting

    def _ask_part(self) -> None:
        (one,) = self._chosen()
        own = [1 for row in range(self._model.rowCount()) if not (self._model.at(row).is_joined or self._model.at(row).is_corrected)]
        if not one.is_joined and len(own) == 1:
            words = self.tr("What was joined with {edition} becomes a text of its own again, with the annotations that came with it.")
        elif one.is_joined:
            words = self.tr(
                "All editions that were joined with {edition} become a text of their own again, with the annotations that came with them. "
                "The others stay."
            )
        else:
            words = self.tr(
                "{edition} becomes a text of its own, with the annotations that were made in it. Those of the other editions stay here."
            )
        self._words.setText(words.format(edition=edition_number(one.number)))
        self._asked.show()
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_part(self) -> None:
        chosen = self._chosen()
        if len(chosen) == 1:
            self.accept()
            self.part_wanted.emit(chosen[0].number)

    def _leave_question(self) -> None:
        self._asked.hide()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Close the question with Esc before the dialog; press the button that has the keyboard with Enter."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape and self._asked.isVisible():
            self._leave_question()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)
