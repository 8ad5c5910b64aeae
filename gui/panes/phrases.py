"""The set phrases of the text in the place of the page: a table that can be filtered and sorted, each row the way to its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from core.phrases import KINDS
from gui.models.phrases import COUNT, FIRST, KIND, LIBRARY, MEMBERS, NAME, ROW_ROLE, SORT_ROLE, PhraseRow, PhrasesModel
from gui.widgets import phrase_words
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.filter_field import FilterField
from gui.widgets.pane_button import PaneButton
from gui.widgets.pane_head import PaneHead
from gui.widgets.pane_hint import PaneHint

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent

    from gui.theme import Theme

_COUNTED, _UNSURE = "counted", "unsure"


class PhrasesPane(QWidget):
    """A field to filter by, a choice of kinds, the table."""

    place_wanted = Signal(object)
    """A `PhraseRow` whose first place is to be seen."""
    card_wanted = Signal(object)
    """A `PhraseRow` of which the card is to be seen."""
    edit_wanted = Signal(str)
    own_wanted = Signal()
    export_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._build()
        self._connect()
        self.show_rows(())

    def show_rows(self, found: Sequence[PhraseRow]) -> None:
        """Show the phrases of a text; what was chosen stays chosen."""
        chosen = self.chosen()
        self._model.show(found)
        self._fit()
        if chosen is not None:
            at = next((at for at, row in enumerate(self._model.rows) if row.name == chosen.name), None)
            if at is not None:
                self._table.setCurrentIndex(self._filtered.mapFromSource(self._model.index(at, NAME)))
        self._follow()

    def learn(self, name: str, documents: int, known: tuple[str, ...]) -> None:
        """Take what the library and the lexicon say of a phrase."""
        self._model.learn(name, documents, known)

    def table(self) -> tuple[list[str], list[list[str]]]:
        """Return what is shown, in its order, as a table to be given away: its heads and its rows."""
        shown = (self._filtered.index(at, NAME).data(ROW_ROLE) for at in range(self._filtered.rowCount()))
        return self._model.heads(), [self._model.cells(row) for row in shown]

    def chosen(self) -> PhraseRow | None:
        """Return the row that the keyboard is on."""
        found = self._table.currentIndex().data(ROW_ROLE)
        return found if isinstance(found, PhraseRow) else None

    def focus_table(self) -> None:
        """Give the keyboard to the table, or to the field if it is empty."""
        if not self._filtered.rowCount():
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self._table.currentIndex().isValid():
            self._table.setCurrentIndex(self._filtered.index(0, NAME))
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._table.verticalHeader().setDefaultSectionSize(theme.metrics.row)

    # Building

    def _build(self) -> None:
        self.setObjectName("PhrasesPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = QLabel(self.tr("Set phrases"))
        title.setObjectName("AppName")
        self._field = FilterField(self.tr("Filter"), self.tr("Filter set phrases"))
        kinds = [(phrase_words.kind(kind), kind) for kind in KINDS]
        kinds = [(self.tr("All that count"), _COUNTED), *kinds, (self.tr("Also such as may be everyday words"), _UNSURE)]
        self._kinds = ChoiceBox.fitted(self.tr("Which set phrases"), kinds)
        self._count = QLabel()
        self._count.setObjectName("ConcordanceCount")
        self._own = PaneButton(self.tr("My set phrases…"))
        self._card = PaneButton(self.tr("What it stands for"))
        self._edit = PaneButton(self.tr("Entry…"), self.tr("Write or correct what it stands for"))
        self._export = PaneButton(self.tr("Export…"), self.tr("Save the set phrases that are shown as a table"))
        self._back = PaneButton(self.tr("Back to the text"))
        self._build_table()
        self._hint = PaneHint(self.tr("The text has no set phrases."))
        first = (title, self._field, self._export, self._back)
        second = (self._kinds, self._count, None, self._card, self._edit, self._own)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(PaneHead(self._theme, first, second, wide=(self._field,)))
        layout.addWidget(self._table, 1)
        layout.addWidget(self._hint, 1)

    def _build_table(self) -> None:
        self._model = PhrasesModel(self)
        self._filtered = _Filter(self)
        self._filtered.setSourceModel(self._model)
        self._table = QTableView()
        self._table.setObjectName("TermsTable")
        self._table.setAccessibleName(self.tr("Set phrases of the text"))
        self._table.setModel(self._filtered)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setTabKeyNavigation(False)
        self._table.setShowGrid(False)
        self._table.setWordWrap(False)
        self._table.setSortingEnabled(True)
        self._table.sortByColumn(FIRST, Qt.SortOrder.AscendingOrder)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(self._theme.metrics.row)
        heads = self._table.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heads.setStretchLastSection(True)

    def _fit(self) -> None:
        """Give each column the room of the longest words that can stand in it."""
        self._table.ensurePolished()
        heads, metrics = self._table.horizontalHeader(), self._table.fontMetrics()
        heads.resizeSection(NAME, 14 * self._theme.metrics.interface_text)
        for column in (KIND, COUNT, MEMBERS, LIBRARY):
            longest = max(map(metrics.horizontalAdvance, self._model.possible(column)))
            heads.resizeSection(column, longest + 3 * self._theme.metrics.gap)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._filter)
        self._kinds.currentIndexChanged.connect(lambda _at: self._filter())
        self._table.activated.connect(lambda index: self._tell_place(index))
        self._table.selectionModel().currentChanged.connect(lambda *_: self._follow())
        self._card.clicked.connect(lambda: self._with_row(self.card_wanted.emit))
        self._edit.clicked.connect(lambda: self._with_row(lambda row: self.edit_wanted.emit(row.name)))
        self._own.clicked.connect(self.own_wanted)
        self._export.clicked.connect(self.export_wanted)
        self._back.clicked.connect(self.left)
        self._table.installEventFilter(self)

    def _filter(self, *_: object) -> None:
        with QSignalBlocker(self._kinds):
            kind = str(self._kinds.currentData())
            self._model.count_all(kind == _UNSURE)
            self._filtered.narrow(self._field.text().strip(), kind)
        self._follow()

    def _follow(self) -> None:
        shown, there = self._filtered.rowCount(), self._model.rowCount()
        self._table.setVisible(bool(there))
        self._hint.setVisible(not there)
        places = sum(self._model.count_of(self._filtered.index(at, NAME).data(ROW_ROLE)) for at in range(shown))
        self._count.setText(self.tr("%Ln set phrase(s)", "", shown) + " · " + self.tr("%Ln place(s)", "", places))
        self._export.setEnabled(bool(shown))
        for button in (self._card, self._edit):
            button.setEnabled(self.chosen() is not None)

    def _tell_place(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, PhraseRow):
            self.place_wanted.emit(row)

    def _with_row(self, act: Callable[[PhraseRow], object]) -> None:
        row = self.chosen()
        if row is not None:
            act(row)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Let the blank show what a phrase stands for; copying takes the phrase with that."""
        if watched is self._table and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Space:
                self._with_row(self.card_wanted.emit)
                return True
            if event.matches(QKeySequence.StandardKey.Copy):
                self._with_row(lambda row: QGuiApplication.clipboard().setText(row.words()))
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Esc leaves; the arrow down leads from the field to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down and self._field.hasFocus():
            self.focus_table()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        self.focus_table()


class _Filter(QSortFilterProxyModel):
    """Shows the rows that hold some words, of a kind."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = ""
        self._kind = _COUNTED
        self.setSortRole(SORT_ROLE)

    def narrow(self, words: str, kind: str) -> None:
        """Show others."""
        self._words, self._kind = words.casefold(), kind
        self.invalidate()

    def filterAcceptsRow(self, at: int, _parent: QModelIndex | QPersistentModelIndex, /) -> bool:
        """Return True for a row that is shown."""
        row = self.sourceModel().index(at, NAME).data(ROW_ROLE)
        is_wanted = self._kind == _UNSURE or (row.is_certain and self._kind in {_COUNTED, row.kind})
        return is_wanted and self._words in row.name.casefold()
