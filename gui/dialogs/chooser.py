"""A list of documents, of which some are to be opened: what the lists of folders and of archives share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gui.widgets.choice_table import ChoiceTable
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.filter_field import FilterField
from gui.widgets.pane_button import FRAMED, PaneButton
from gui.widgets.pane_hint import PaneHint

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import Protocol

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent

    from gui.theme import Theme

    class Documents(Protocol):
        """What is chosen from."""

        @property
        def total(self) -> int:
            """How many there are, shown or not."""
            ...

        def filter(self, words: str) -> None:
            """Show only what has these words."""


ASKED_ABOVE: Final = 10
"""Documents that are opened without a question."""
_WIDTH, _HEIGHT = 760, 520


class CountedChoice(QObject):
    """Says how many are chosen.

    A class of its own, which nothing inherits from: PySide looks for a sentence with a number among those of an object's last class only.
    """

    def several(self, count: int) -> str:
        """Return what the button says that opens several documents."""
        return self.tr("Open %n document(s)", "", count)

    def question(self, count: int) -> str:
        """Return what is asked before very many are opened."""
        return self.tr("Open %n document(s), each in a tab of its own?", "", count)


class ChooserDialog(QDialog):
    """Lists documents under a filter; several can be chosen. Who derives from it knows what they are.

    Args:
        theme: for sizes.
        parts: how the columns share the width, in per cent.
        parent: the window.
    """

    chosen = Signal(object)
    """List of the paths that are to be opened; the dialog has closed."""

    def __init__(self, theme: Theme, parts: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        self._counted = CountedChoice(self)
        self._theme = theme
        self._build_parts(parts)

    @property
    def count(self) -> int:
        """How many documents are chosen."""
        return len(self._table.rows())

    # For who derives from it

    def lay_out(self, model: QAbstractItemModel, documents: Documents, head: Sequence[QWidget], waiting: QBoxLayout | None = None) -> None:
        """Put everything in its place.

        Args:
            model: the rows.
            documents: the same, as what is filtered.
            head: stands over them, beside where they lie.
            waiting: stands below them.
        """
        self._documents = documents
        self._table.setModel(model)
        metrics = self._theme.metrics
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._where, 1)
        for widget in head:
            top.addWidget(widget)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._said, 1)
        foot.addWidget(self._do)
        foot.addWidget(self._shut)
        self._foot.setLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        layout.setSpacing(metrics.gap)
        layout.addLayout(top)
        layout.addWidget(self._words)
        layout.addWidget(self._views, 1)
        if waiting is not None:
            layout.addLayout(waiting)
        layout.addWidget(self._question)
        layout.addWidget(self._foot)
        self._connect_parts()

    def path_at(self, row: int) -> Path:
        """Return what a row leads to."""
        raise NotImplementedError

    def first(self) -> int | None:
        """Return the row that is chosen at the beginning."""
        return 0

    def nothing(self) -> str:
        """Return why there is no row."""
        raise NotImplementedError

    def summary(self) -> str:
        """Return how many there are, and what is missing."""
        raise NotImplementedError

    def show_rows(self) -> None:
        """Show the rows, the first of them chosen, or in their place why there is none."""
        has_rows = self._table.model().rowCount() > 0
        if has_rows and (first := self.first()) is not None:
            self._table.selectRow(first)
        elif not has_rows and (why := self.nothing()):
            self._hint.setText(why)
        self._views.setCurrentWidget(self._table if has_rows else self._hint)
        self._words.setEnabled(self._documents.total > 0)
        self._choose_again()
        self._say()

    # Building

    def _build_parts(self, parts: Sequence[int]) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WIDTH, _HEIGHT)
        self._where = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self._words = FilterField(self.tr("Filter by name or folder…"), self.tr("Filter documents"))
        self._table = ChoiceTable(self._theme, parts)
        self._table.setSelectionMode(ChoiceTable.SelectionMode.ExtendedSelection)
        self._table.setAccessibleDescription(self.tr("Shift or Ctrl chooses several, Enter opens them."))
        self._hint = PaneHint()
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
        for button in (self._do, self._shut):
            button.setAutoDefault(False)
        self._foot = QWidget()
        self._build_question()

    def _build_question(self) -> None:
        """Build what asks before many tabs are opened."""
        self._question = QWidget()
        self._asked = QLabel()
        self._asked.setWordWrap(True)
        self._yes = QPushButton(self.tr("Open them all"))
        self._yes.setObjectName("AccentAnswer")
        self._no = PaneButton(self.tr("Choose again"), dress=FRAMED)
        row = QHBoxLayout(self._question)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._asked, 1)
        for button in (self._yes, self._no):
            button.setAutoDefault(False)
            row.addWidget(button)
        self._question.hide()

    def _connect_parts(self) -> None:
        self._words.settled.connect(self._filter)
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._say())
        self._table.taken.connect(self._take)
        self._do.clicked.connect(self._decide)
        self._yes.clicked.connect(self._open)
        self._no.clicked.connect(self._choose_again)
        self._shut.clicked.connect(self.reject)

    # What is shown

    def _filter(self) -> None:
        self._words.settle()
        self._documents.filter(self._words.text())
        self.show_rows()

    def _say(self) -> None:
        """Say how many there are and how many are chosen."""
        count = self.count
        self._do.setEnabled(bool(count))
        self._do.setText(self.tr("Open") if count < 2 else self._counted.several(count))
        self._said.setText(self.summary())

    # What is decided

    def _take(self, row: int) -> None:
        # A row that cannot be chosen may be clicked, too.
        if row in self._table.rows():
            self._decide()

    def _decide(self) -> None:
        count = self.count
        if count > ASKED_ABOVE:
            self._asked.setText(self._counted.question(count))
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
        paths = [self.path_at(row) for row in self._table.rows()]
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
