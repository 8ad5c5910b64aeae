"""What is proposed of the open document: the table, the sentence of the current row, and the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QVBoxLayout, QWidget

from gui.models.proposals import ProposalModel
from gui.widgets.pane_button import FRAMED, PaneButton
from gui.widgets.pane_hint import PaneHint
from gui.widgets.proposal_table import ProposalTable
from gui.widgets.wrapped_row import WrappedRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.proposals import Proposal
    from gui.models.proposals import Offered
    from gui.theme import Theme


class ProposalsView(QWidget):
    """Answers of the reader go out as signals; what is shown changes once they are stored."""

    accepted = Signal(object)
    """Sequence of Offered."""
    rejected = Signal(object)
    """Sequence of Offered."""
    passage_wanted = Signal(object)
    """Offered."""
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count: int | None = None
        self._late: tuple[str, Sequence[Proposal] | None, str | None] | None = None
        """What was found while a cell was written in."""
        self._build()
        self._connect()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self._accept = PaneButton(self.tr("Accept (A)"), self.tr("Make tasks of the chosen sentences"), dress=FRAMED)
        self._edit = PaneButton(self.tr("Edit (E)"), self.tr("Write in the current cell before it is accepted"), dress=FRAMED)
        self._reject = PaneButton(self.tr("Reject (X)"), self.tr("Propose the chosen sentences no more"), dress=FRAMED)
        self._all = PaneButton(self.tr("Choose all"), self.tr("Choose all proposals, to answer them at once"), dress=FRAMED)
        self._progress = QLabel()
        self._progress.setObjectName("ConcordanceCount")
        acts = WrappedRow(metrics.gap)
        acts.fill([self._accept, self._edit, self._reject, self._all, self._progress])
        self._model = ProposalModel(self)
        self._table = ProposalTable(self._theme)
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Proposed tasks"))
        self._sentence = QLabel()
        self._sentence.setObjectName("ProposalSentence")
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setAccessibleName(self.tr("The sentence"))
        self._sentence.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        self._hint = PaneHint()
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        head.addWidget(acts)
        rows.addLayout(head)
        rows.addWidget(self._table, 1)
        rows.addWidget(self._sentence)
        self._views = QStackedWidget()
        self._views.addWidget(page)
        self._views.addWidget(self._hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._views)
        self._say()

    def _connect(self) -> None:
        self._accept.clicked.connect(self._accept_chosen)
        self._edit.clicked.connect(self._table.edit_current)
        self._reject.clicked.connect(self._reject_chosen)
        self._all.clicked.connect(self._choose_all)
        self._table.accepted.connect(self._accept_chosen)
        self._table.rejected.connect(self._reject_chosen)
        self._table.passage_wanted.connect(lambda row: self.passage_wanted.emit(self._model.at(row)))
        self._table.copy_wanted.connect(self._copy)
        self._table.chosen.connect(self._say_sentence)
        self._table.edit_ended.connect(self._show_late)
        self._table.left.connect(self.left)

    @property
    def count(self) -> int | None:
        """How many proposals are left, None if that is not known."""
        return self._count

    def show_proposals(self, text: str, proposals: Sequence[Proposal] | None, said_on: str | None) -> None:
        """Show what is proposed, None while that is being found out, once nothing is written in a cell any more; the place stays.

        Args:
            text: in which they stand.
            proposals: in text order.
            said_on: date of the document.
        """
        if self._table.is_editing:
            self._late = (text, proposals, said_on)
            return
        self._late = None
        row = self._table.rows()[0] if self._table.rows() else 0
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        self._count = None if proposals is None else len(proposals)
        if proposals is not None:
            before = self._model.rowCount()
            self._model.show_proposals(text, proposals, said_on)
            if self._model.rowCount() != before or not self._table.currentIndex().isValid():
                self._table.choose(row)
        self._say()
        if had_focus and not self._count:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_late(self) -> None:
        """Show what was found while a cell was written in."""
        if self._late is not None:
            self.show_proposals(*self._late)

    def focus_table(self) -> bool:
        """Give the keyboard to the table; return False if there is nothing in it."""
        if not self._model.rowCount():
            return False
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._table.apply_theme(theme)

    def _chosen(self) -> list[Offered]:
        return [self._model.at(row) for row in self._table.rows()]

    def _accept_chosen(self) -> None:
        if chosen := self._chosen():
            self.accepted.emit(chosen)

    def _reject_chosen(self) -> None:
        if chosen := self._chosen():
            self.rejected.emit(chosen)

    def _choose_all(self) -> None:
        self._table.selectAll()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self) -> None:
        if rows := self._table.rows():
            QApplication.clipboard().setText(self._model.as_text(rows))

    def _say(self) -> None:
        """Say how many are left, and in the place of an empty table why."""
        count = self._count
        self._progress.setText(self.tr("%n proposal(s) left", "", count or 0))
        if count is None:
            self._hint.setText(self.tr("Looking for sentences that ask for something…"))
        else:
            self._hint.setText(
                self.tr("No proposals are left: each sentence that asks for something has been answered, or none was found.")
            )
        self._views.setCurrentIndex(0 if count else 1)
        self._say_sentence()

    def _say_sentence(self) -> None:
        index = self._table.currentIndex()
        self._sentence.setText(self._model.at(index.row()).sentence if index.isValid() and self._model.rowCount() else "")
