"""What would become of the annotations of a file, seen before anything is stored: each with its state, to be ticked."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from core.incoming import CHANGED, ORPHAN
from core.spans import Span
from gui.models.passages import beside, excerpt
from gui.models.takings import TakingModel, state_name, state_tip
from gui.widgets.destination_row import DestinationRow
from gui.widgets.layer_choice import LayerChoice
from gui.widgets.pane_hint import PaneHint
from gui.widgets.passage import path_words
from gui.widgets.taking_table import TakingTable
from gui.widgets.two_texts import TwoTexts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.incoming import Proposal, Taking
    from core.layers import Layer
    from gui.takings import Incoming
    from gui.theme import Theme

_WIDTH, _HEIGHT = 980, 740
_AROUND: Final = 88
"""What the window has more than the dialog, at least: its frame is seen, too."""
_TEXTS: Final = 6
"""Rows in which the two texts stand."""


class ImportDialog(QDialog):
    """Shows proposals and takes the reader's wishes; what is to happen goes out as a signal.

    Args:
        incoming: what the file holds.
        rows: of the documents of the library that those of the file go to, None for those that are left out.
        theme: the window's.
        parent: the window.
    """

    plan_wanted = Signal()
    """`rows` or `is_apart` are others: `show_plan` is to be called."""
    adding_wanted = Signal()
    """The document of the file at `destination_at` is to be put in the library first."""
    document_wanted = Signal()
    """Another document is to be chosen for `destination_name`: `send_to` is to be called."""
    taking_wanted = Signal()

    def __init__(self, incoming: Incoming, rows: Sequence[int | None], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._incoming = incoming
        self._theme = theme
        self._is_planned = False
        self._build(rows)
        self._connect()
        self._wait()

    def _build(self, rows: Sequence[int | None]) -> None:
        metrics, found = self._theme.metrics, self._incoming.found
        self.setObjectName("ImportDialog")
        self.setWindowTitle(self.tr("Import annotations"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window = self.parentWidget()
        room = window.size() if window is not None else self.screen().availableSize()
        self.resize(min(_WIDTH, room.width() - _AROUND), min(_HEIGHT, room.height() - _AROUND))
        self._head = _line(self._holds())
        self._left_out = _line(self._says_left_out(), "ExportLosses")
        self._left_out.setVisible(bool(found.left_out))
        titles = {one.document: one.title or one.name for one in self._incoming.documents}
        self._destinations = DestinationRow(self._theme, found, rows, self._incoming.destinations, titles)
        self._layer = LayerChoice(self._theme, self._incoming.layers, self._proposed_name(), found.name)
        self._states = QTabBar()
        self._states.setObjectName("PaneTabs")
        self._states.setExpanding(False)
        self._states.setDrawBase(False)
        self._states.setAccessibleName(self.tr("What becomes of them"))
        self._model = TakingModel(self._theme, self)
        self._table = TakingTable(self._theme, self._model)
        self._hint = PaneHint()
        self._views = QStackedWidget()
        self._views.addWidget(self._hint)
        self._views.addWidget(self._table)
        self._why = _line("", "SoftLabel")
        self._texts = TwoTexts(self._theme)
        self._texts.name_sides(self.tr("In the file"), self.tr("In your text"))
        self._texts.setFixedHeight(_TEXTS * metrics.row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        layout.setSpacing(metrics.gap)
        for widget in (self._head, self._left_out, self._destinations, self._layer):
            layout.addWidget(widget)
        layout.addLayout(self._build_states())
        layout.addWidget(self._views, 1)
        layout.addWidget(self._why)
        layout.addWidget(self._texts)
        layout.addLayout(self._build_foot())

    def _build_states(self) -> QHBoxLayout:
        self._all, self._nothing = QPushButton(self.tr("Tick all")), QPushButton(self.tr("Tick none"))
        row = QHBoxLayout()
        row.setSpacing(self._theme.metrics.gap)
        row.addWidget(self._states, 1)
        for button in (self._all, self._nothing):
            button.setAutoDefault(False)
            button.setObjectName("SetAsideButton")
            row.addWidget(button)
        return row

    def _build_foot(self) -> QHBoxLayout:
        self._said = _line("", "SoftLabel")
        self._take = QPushButton()
        self._take.setObjectName("AccentButton")
        self._take.setDefault(True)
        self._shut = QPushButton(self.tr("Cancel"))
        self._shut.setAutoDefault(False)
        self._shut.setProperty("closes", True)
        row = QHBoxLayout()
        row.setSpacing(self._theme.metrics.gap)
        row.addWidget(self._said, 1)
        row.addWidget(self._shut)
        row.addWidget(self._take)
        return row

    def _connect(self) -> None:
        self._destinations.changed.connect(self._ask_plan)
        self._destinations.choice_wanted.connect(self.document_wanted)
        self._destinations.adding_wanted.connect(self.adding_wanted)
        self._layer.changed.connect(self._ask_plan)
        self._layer.named.connect(self._say)
        self._states.currentChanged.connect(lambda at: self._model.filter(self._states.tabData(at) or ""))
        self._all.clicked.connect(lambda: self._model.tick_all(is_on=True))
        self._nothing.clicked.connect(lambda: self._model.tick_all(is_on=False))
        self._model.chosen_changed.connect(self._say)
        self._table.looked_at.connect(self._show_passages)
        self._table.taken.connect(lambda row: self._model.tick([row]))
        self._take.clicked.connect(self.taking_wanted)
        self._shut.clicked.connect(self.reject)

    # What is wanted

    @property
    def rows(self) -> tuple[int | None, ...]:
        """Return the rows of the library, for each document of the file; None for one that is left out."""
        return self._destinations.rows

    @property
    def destination_name(self) -> str:
        """Return what the file calls the document for which another one is to be chosen."""
        return self._destinations.name

    @property
    def destination_at(self) -> int:
        """Return which document of the file that is."""
        return self._destinations.at

    @property
    def is_apart(self) -> bool:
        """True if the annotations are to become a layer."""
        return self._layer.is_apart

    @property
    def layer(self) -> Layer | None:
        """Return the layer that is wanted, None while it has no name."""
        return self._layer.layer

    @property
    def takings(self) -> Sequence[Taking]:
        """Return what was planned."""
        return self._model.takings

    @property
    def chosen(self) -> frozenset[str]:
        """Return the keys of the marks that are ticked."""
        return self._model.chosen

    def send_to(self, row: int) -> None:
        """Let the document that is shown go to one of the library."""
        self._destinations.send_to(row)

    # What is shown

    def show_plan(self, takings: Sequence[Taking]) -> None:
        """Show what would become of the annotations."""
        self._is_planned = True
        self._model.show(takings, is_apart=self.is_apart)
        self._show_states()
        has_rows = self._model.rowCount() > 0
        self._views.setCurrentWidget(self._table if has_rows else self._hint)
        self._hint.setText(
            self.tr(
                "No document of the library has been chosen for these annotations yet. Choose one above; open its file first if need be."
            )
        )
        for widget in (self._texts, self._states, self._all, self._nothing):
            widget.setVisible(has_rows)
        if has_rows and not self._layer.isAncestorOf(self.focusWidget() or self):
            # Who writes the name of a layer goes on writing.
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()

    def begin_storing(self) -> None:
        """Take no wish until `end_storing` or the end: what is stored twice at once, or unseen, could not be undone."""
        self.setEnabled(False)
        self._said.setText(self.tr("Storing…"))

    def end_storing(self) -> None:
        """Take wishes again: it could not be stored. `show_plan` is to be called."""
        self.setEnabled(True)
        self._wait()

    def _ask_plan(self) -> None:
        self._wait()
        self.plan_wanted.emit()

    def _wait(self) -> None:
        """Say that the passages are being looked for."""
        self._is_planned = False
        self._hint.setText(self.tr("Finding the passages in your texts…"))
        self._views.setCurrentWidget(self._hint)
        self._say()

    def _show_states(self) -> None:
        counts = self._model.counts()
        self._states.blockSignals(True)
        while self._states.count():
            self._states.removeTab(0)
        for state, words, count in (("", self.tr("All"), sum(counts.values())), *((one, state_name(one), n) for one, n in counts.items())):
            at = self._states.addTab(self.tr("{state} {count}").format(state=words, count=f"{count:,}"))
            self._states.setTabData(at, state)
            if state:
                self._states.setTabToolTip(at, state_tip(state, is_apart=self.is_apart))
        self._states.blockSignals(False)

    def _show_passages(self, row: int) -> None:
        """Show the passage of a row as it stands in the file and in the text, and what becomes of it."""
        one = self._model.proposal(row)
        if one is None:
            return
        self._why.setText(self._reason(one))
        mark = one.mark
        file_text = mark.prefix + mark.quote + mark.suffix
        file_span = Span(len(mark.prefix), len(mark.prefix) + len(mark.quote))
        anchor = one.annotation.anchor
        self._texts.show_places(path_words(mark.heading_path), path_words(anchor.heading_path))
        if one.state == ORPHAN or one.annotation.kind == "document-note":
            whole = self.tr("Stands with the document as a whole.")
            missing = state_tip(one.state, is_apart=self.is_apart) if one.state == ORPHAN else whole
            self._texts.show_texts(excerpt(file_text, file_span), None, mark.colour, missing=missing)
            return
        here_text = anchor.prefix + anchor.quote + anchor.suffix
        here_span = Span(len(anchor.prefix), len(anchor.prefix) + len(anchor.quote))
        old, new = beside(file_text, file_span, here_text, here_span)
        self._texts.show_texts(old, new, mark.colour)

    def _reason(self, one: Proposal) -> str:
        words = state_tip(one.state, is_apart=self.is_apart)
        if one.state == CHANGED and one.before is not None and one.before.note != one.mark.note:
            own = self.tr("Your note: {note}").format(note=" ".join(one.before.note.split()) or self.tr("none"))
            words = self._both(words, own)
        if one.mark.note:
            words += "\n" + self.tr("Note: {note}").format(note=" ".join(one.mark.note.split()))
        return words

    def _say(self) -> None:
        """Say how many are taken, and what hinders it."""
        count = self._model.chosen_count if self._is_planned else 0
        self._take.setText(self.tr("Import %n annotation(s)", "", count) if count else self.tr("Import annotations"))
        is_named = not self.is_apart or self.layer is not None
        self._take.setEnabled(count > 0 and is_named)
        nowhere = sum(row is None for row in self.rows)
        counts = self._model.counts() if self._is_planned else {}
        said = [
            *([self.tr("None of the passages stands there. Is it the right document?")] if counts and set(counts) == {ORPHAN} else ()),
            *([self.tr("%n document(s) of the file go(es) nowhere.", "", nowhere)] if nowhere else ()),
            *([self.tr("The layer has no name yet.")] if not is_named else ()),
        ]
        self._said.setText(reduce(self._both, said) if said else self.tr("Nothing has been stored yet."))

    def _both(self, first: str, second: str) -> str:
        """Return two sentences one after the other: in Chinese no blank stands between them."""
        return self.tr("{first} {second}").format(first=first, second=second)

    # Words

    def _holds(self) -> str:
        found = self._incoming.found
        documents = self.tr("%n document(s)", "", len(found.documents))
        marks = self.tr("%n annotation(s)", "", found.count)
        words = self.tr("“{name}”: {annotations} on {documents}")
        words = words.format(name=found.name, annotations=marks, documents=documents)
        return words + (self.tr(", by {author}").format(author=found.author) if found.author else "")

    def _says_left_out(self) -> str:
        left_out = self._incoming.found.left_out
        said = [QCoreApplication.translate("import", one.sentence).format(count=one.count) for one in left_out]
        return "\n".join(f"· {words}" for words in said)

    def _proposed_name(self) -> str:
        """Return whose the annotations are: of all of them, if it is one."""
        found = self._incoming.found
        authors = {mark.author for one in found.documents for mark in one.marks if mark.author}
        return found.author or (authors.pop() if len(authors) == 1 else "")

    # Qt

    def reject(self) -> None:
        """Close, unless something is being stored: its end is near, and is to be told."""
        if self.isEnabled():
            super().reject()


def _line(words: str, name: str = "") -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
