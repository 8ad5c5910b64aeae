"""Terms over time (词频走势) in the place of the page: a chart of how often words stand in the documents, and its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from core.query.reading import LIMIT
from core.query.tree import Scope
from core.terms import OCCASION, SPEAKER, YEAR, parted
from gui.models.term_axis import axis, years
from gui.models.terms import DECIMALS, FIRST_TERM, TermsModel
from gui.widgets.chart import BARS, LINES, Chart
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.scope_chips import ScopeChips
from gui.widgets.terms_table import TermsTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

    from core.terms import TermTable
    from gui.theme import Theme

MOST: Final = 6
"""Terms at a time: so many lines can be told apart."""
_WIDE: Final = 760
"""Pixels from which on the numbers stand beside the chart; below they stand under it."""


class TermsPane(QWidget):
    """A field for terms, what they are counted by, the chart and the table."""

    wanted = Signal()
    """The terms, or what they are counted by, are others."""
    places_wanted = Signal(int, int)
    """Numbers of a term and of a group, -1 for all groups, whose places are to be seen."""
    export_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._terms: list[str] = []
        self._places: list[int | None] = []
        """Which group stands at each place of the chart's axis."""
        self._is_full = False
        """True if there was no room for what is still written in the field."""
        self._needed = 0
        """Pixels that the numbers take side by side."""
        self._build()
        self._connect()
        self.show_nothing()

    def _build(self) -> None:
        self.setObjectName("TermsPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel(self.tr("Terms over time"))
        self._title.setObjectName("AppName")
        self._field = QLineEdit()
        self._field.setObjectName("FilterField")
        self._field.setPlaceholderText(self.tr("Terms, parted by blanks or commas; Enter counts them"))
        self._field.setAccessibleName(self.tr("Terms to be counted"))
        self._field.setClearButtonEnabled(True)
        self._field.setMaxLength(LIMIT)
        self._back = QPushButton(self.tr("Back to the text"))
        self._back.setObjectName("SkeletonButton")
        self._chips = ScopeChips(self._theme)
        self._chips.setAccessibleName(self.tr("Terms that are counted"))
        self._count = QLabel()
        self._count.setObjectName("ConcordanceCount")
        self._scripts = QCheckBox(self.tr("Both scripts"))
        self._scripts.setToolTip(self.tr("Simplified and traditional characters alike"))
        self._grouping = self._box(
            self.tr("Counted by"), [(self.tr("By year"), YEAR), (self.tr("By speaker"), SPEAKER), (self.tr("By occasion"), OCCASION)]
        )
        self._within = self._box(self.tr("Documents that are counted"), [(self.tr("Whole library"), Scope())])
        self._measure = self._box(
            self.tr("What the numbers are"), [(self.tr("Per 10,000 characters"), "rate"), (self.tr("Number of places"), "places")]
        )
        self._kind = self._box(self.tr("How it is drawn"), [(self.tr("Lines"), LINES), (self.tr("Bars"), BARS)])
        self._export = QPushButton(self.tr("Export…"))
        self._export.setObjectName("Answer")
        self._export.setToolTip(self.tr("Save the numbers as a table, or the chart as a picture"))
        self._model = TermsModel(self)
        self._chart = Chart(self._theme)
        self._table = TermsTable(self._theme)
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Numbers of the chart"))
        self._hint = QLabel()
        self._hint.setObjectName("PaneHint")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._both = QSplitter()
        self._both.setObjectName("TermsSplitter")
        self._both.setChildrenCollapsible(False)
        self._both.addWidget(self._chart)
        self._both.addWidget(self._table)
        self._views = QStackedWidget()
        self._views.addWidget(self._both)
        self._views.addWidget(self._hint)
        self._lay_out()

    def _box(self, name: str, items: Iterable[tuple[str, object]]) -> ChoiceBox:
        box = ChoiceBox(name)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        for words, value in items:
            box.addItem(words, value)
        return box

    def _lay_out(self) -> None:
        metrics = self._theme.metrics
        head = QWidget()
        head.setObjectName("SkeletonHead")
        rows = QVBoxLayout(head)
        rows.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        rows.setSpacing(metrics.small_gap)
        first, second, third = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (first, second, third):
            row.setSpacing(metrics.gap)
        first.addWidget(self._title)
        first.addWidget(self._field, 1)
        first.addWidget(self._back)
        for widget in (self._grouping, self._within, self._measure, self._kind, self._scripts):
            second.addWidget(widget)
        second.addStretch(1)
        second.addWidget(self._export)
        third.addWidget(self._chips, 1)
        third.addWidget(self._count, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for row in (first, second, third):
            rows.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._views, 1)

    def _connect(self) -> None:
        self._field.returnPressed.connect(self._take_field)
        self._chips.removed.connect(lambda _field, term: self._take_off(term))
        self._grouping.currentIndexChanged.connect(lambda _at: self._follow_grouping())
        self._within.currentIndexChanged.connect(lambda _at: self.wanted.emit())
        self._scripts.toggled.connect(lambda _on: self.wanted.emit())
        self._measure.currentIndexChanged.connect(lambda _at: self._follow_measure())
        self._kind.currentIndexChanged.connect(lambda _at: self._chart.set_kind(str(self._kind.currentData())))
        self._export.clicked.connect(self.export_wanted)
        self._back.clicked.connect(self.left)
        self._chart.point_chosen.connect(self._choose_point)
        self._table.chosen.connect(self._choose_cell)
        self._table.entered_cell.connect(self._point_at)
        self._table.copy_wanted.connect(self._copy)
        self._table.left.connect(self.left)

    # What is asked

    @property
    def terms(self) -> tuple[str, ...]:
        """Return what is counted."""
        return tuple(self._terms)

    @property
    def grouping(self) -> str:
        """Return by what it is counted, one of `core.terms.GROUPINGS`."""
        return str(self._grouping.currentData())

    @property
    def scope(self) -> Scope:
        """Return which documents are counted."""
        found: Scope = self._within.currentData()
        return found

    @property
    def scope_name(self) -> str:
        """Return what these documents are called."""
        return self._within.currentText()

    @property
    def is_any_script(self) -> bool:
        """True if simplified and traditional characters are alike."""
        return self._scripts.isChecked()

    @property
    def model(self) -> TermsModel:
        """Return the numbers."""
        return self._model

    @property
    def chart(self) -> Chart:
        """Return the picture."""
        return self._chart

    def take_terms(self, terms: Sequence[str], *, is_any_script: bool, scope: Scope | None = None, name: str = "") -> None:
        """Count these terms and no others.

        Args:
            terms: what is counted.
            is_any_script: simplified and traditional characters are alike.
            scope: which documents are counted, None to leave that as it is.
            name: what the scope is called.
        """
        with QSignalBlocker(self._scripts), QSignalBlocker(self._within):
            self._scripts.setChecked(is_any_script)
            if scope is not None:
                if scope not in self._scopes():
                    self._within.insertItem(1, name, scope)
                self._within.setCurrentIndex(self._scopes().index(scope))
        self._terms = list(dict.fromkeys(terms))[:MOST]
        self._is_full = False
        self._follow_terms()

    def offer_scopes(self, scopes: Sequence[tuple[str, Scope]]) -> None:
        """Offer these to narrow the documents by; what is chosen stays chosen as long as it is offered."""
        chosen = self.scope
        with QSignalBlocker(self._within):
            while self._within.count() > 1:
                self._within.removeItem(1)
            for name, scope in scopes:
                self._within.addItem(name, scope)
            self._within.setCurrentIndex(self._scopes().index(chosen) if chosen in self._scopes() else 0)
        if self.scope != chosen:
            self.wanted.emit()

    def _scopes(self) -> list[Scope]:
        return [self._within.itemData(at) for at in range(self._within.count())]

    def focus_field(self) -> None:
        """Give the keyboard to the field, with all of it chosen."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

    def _take_field(self) -> None:
        """Count what is written beside what is counted already; what there is no room for stays in the field."""
        written = [term for term in parted(self._field.text()) if term not in self._terms]
        room = MOST - len(self._terms)
        self._terms += written[:room]
        self._is_full = bool(written[room:])
        self._follow_terms()
        self._field.setText(" ".join(written[room:]))

    def _take_off(self, term: str) -> None:
        self._terms.remove(term)
        self._is_full = False
        self._follow_terms()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_terms(self) -> None:
        # First: others count while the chips are laid out.
        self.wanted.emit()
        self._chips.show_values([("terms", term) for term in self._terms])

    def _follow_grouping(self) -> None:
        """Years are joined by lines; between speakers there is nothing that a line could tell."""
        self._kind.setCurrentIndex(self._kind.findData(LINES if self.grouping == YEAR else BARS))
        self.wanted.emit()

    # What is shown

    def show_nothing(self) -> None:
        """Say what will be here and how to begin."""
        self._show_hint(
            self.tr(
                "How often words stand in the documents of each year, speaker or occasion will be shown here."
                " Write one or several above and press Enter; a term with blanks or commas in it stands in quotes."
            )
        )

    def show_looking(self) -> None:
        """Say that is being counted; what is shown stays until the answer is there."""
        self._count.setText(self.tr("Counting…"))

    def show_fault(self, words: str) -> None:
        """Say why nothing can be counted."""
        self._show_hint(words)

    def show_table(self, table: TermTable) -> None:
        """Show other numbers."""
        if not table.groups:
            self._show_hint(self.tr("There are no documents to count in. Add files to the library, or choose the whole library above."))
            return
        at = self._table.currentIndex()
        row, column = (at.row(), at.column()) if at.isValid() else (-1, -1)
        self._model.show(table)
        self._draw()
        self._needed = self._table.fit()
        if self._table.hasFocus() and (again := self._model.index(row, column)).isValid():
            # It was counted anew since the library has changed: the keyboard stays where it was.
            self._table.setCurrentIndex(again)
        self._share()
        self._views.setCurrentWidget(self._both)
        self._export.setEnabled(True)
        self.show_count()

    def show_count(self) -> None:
        """Say how many places there are; where there was no room for a term, say that."""
        table = self._model.table
        if self._is_full:
            self._count.setText(self.tr("At most {count} terms at a time: take one off first.").format(count=MOST))
        else:
            self._count.setText(self._counted(table) if table is not None else "")

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._chart.apply_theme(theme)
        self._table.apply_theme(theme)
        self._chips.apply_theme(theme)

    def _show_hint(self, words: str) -> None:
        self._model.show(None)
        self._chart.set_series((), (), ())
        self._hint.setText(words)
        self._count.clear()
        self._export.setEnabled(False)
        self._views.setCurrentWidget(self._hint)

    def _counted(self, table: TermTable) -> str:
        documents = self.tr("%Ln document(s)", "", sum(group.documents for group in table.groups))
        found = sum(self._model.places(term, None) for term in range(len(table.terms)))
        if not found:
            return self.tr("None of this stands in any of {documents}").format(documents=documents)
        places = self.tr("%Ln place(s)", "", found)
        said = self.tr("{places} in {documents}").format(places=places, documents=documents)
        hidden = len(table.groups) - sum(place is not None for place in self._places)
        return f"{said} · {self.tr('the %Ln smallest group(s) are in the table only', '', hidden)}" if hidden else said

    def _draw(self) -> None:
        table = self._model.table
        if table is None:
            return
        self._places = axis([group.key for group in table.groups], table.grouping)
        names = [self._model.group_name(group) if group is not None else "" for group in self._places]
        if table.grouping == YEAR:
            every = years([group.key for group in table.groups])
            names[: len(every)] = every
        values = [
            [self._model.value(term, group) if group is not None else None for group in self._places] for term in range(len(table.terms))
        ]
        is_rate = self._model.is_rate
        unit = self.tr("per 10,000 characters") if is_rate else self.tr("places")
        self._chart.set_series(table.terms, names, values, unit=unit, decimals=DECIMALS if is_rate else 0)

    def _follow_measure(self) -> None:
        self._model.set_rate(is_rate=self._measure.currentData() == "rate")
        self._draw()

    def _point_at(self, row: int, column: int) -> None:
        """Show on the chart which number the keyboard is on."""
        group = self._model.group_at(row)
        if column >= FIRST_TERM and group in self._places and group is not None:
            self._chart.set_current(column - FIRST_TERM, self._places.index(group))

    def _choose_point(self, term: int, place: int) -> None:
        group = self._places[place]
        if group is not None and self._model.places(term, group):
            self.places_wanted.emit(term, group)

    def _choose_cell(self, row: int, column: int) -> None:
        group = self._model.group_at(row)
        if column >= FIRST_TERM and self._model.places(column - FIRST_TERM, group):
            self.places_wanted.emit(column - FIRST_TERM, -1 if group is None else group)

    def _copy(self) -> None:
        words = self._table.words()
        if words:
            QGuiApplication.clipboard().setText(words)

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Esc leaves; the arrow down leads from the field to the numbers."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down and self._field.hasFocus() and self._model.rowCount():
            if not self._table.currentIndex().isValid():
                self._table.setCurrentIndex(self._model.index(0, FIRST_TERM))
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Hand the keyboard back to what had it, else to the field."""
        super().focusInEvent(event)
        last = self.focusWidget()
        if last is None or last is self:
            self.focus_field()
        else:
            last.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put the numbers beside the chart or under it, as there is room."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give the numbers as much room as they need, and the chart at least half."""
        across = Qt.Orientation.Horizontal if self.width() >= _WIDE else Qt.Orientation.Vertical
        if self._both.orientation() != across:
            self._both.setOrientation(across)
        part = self._views.width() if across == Qt.Orientation.Horizontal else self._views.height()
        table = min(self._needed, part // 2) if across == Qt.Orientation.Horizontal else part * 2 // 5
        self._both.setSizes([part - table, table])
