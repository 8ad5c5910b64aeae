"""The figures of the document as a table in the place of the page, and one subject followed over the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from gui.models.figures import NO_UNIT, SECTION, FigureModel
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.figure_words import put_on_clipboard
from gui.widgets.figures_table import FiguresTable
from gui.widgets.filter_field import FilterField
from gui.widgets.followed_view import FollowedView
from gui.widgets.pane_button import FRAMED, PaneButton
from gui.widgets.pane_head import PaneHead
from gui.widgets.pane_hint import PaneHint
from gui.widgets.stacking import stack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from core.figures import FigureLine
    from gui.theme import Theme

TYPED_AFTER: Final = 150
"""Milliseconds after the last key when words are looked for."""


class FiguresPane(QWidget):
    """A table under a row of what it is filtered by; beneath it the view of a subject that is followed."""

    passage_wanted = Signal(object)  # FigureLine
    follow_wanted = Signal(str)  # subject
    followed_wanted = Signal(object)  # FollowedFigure whose passage is to be seen
    export_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._source = ""
        self._build()
        self._connect()
        self.show_nothing()

    def _build(self) -> None:
        self.setObjectName("FiguresPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = QLabel(self.tr("Figures"))
        title.setObjectName("AppName")
        self._words = FilterField(self.tr("Filter figures…"), self.tr("Filter figures"), after=TYPED_AFTER)
        self._unit = ChoiceBox.fitted(self.tr("Unit"), [(self.tr("All units of measure"), "")])
        self._count = QLabel()
        self._count.setObjectName("ConcordanceCount")
        self._in_order = PaneButton(self.tr("In text order"), self.tr("Sort the figures as they stand in the text"), dress=FRAMED)
        self._follow = PaneButton(
            self.tr("Follow over the library"), self.tr("Show what other documents say of the same subject (F)"), dress=FRAMED
        )
        self._export = PaneButton(self.tr("Export…"), self.tr("Save the figures that are shown as a table"), dress=FRAMED)
        self._back = PaneButton(self.tr("Back to the text"))
        self._model = FigureModel(self)
        self._table = FiguresTable(self._theme, (12, 7, 24, 12, 30), (6, 3, 8, 6, 8))
        self._table.setModel(self._model)
        self._table.setSortingEnabled(True)
        self._table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._table.setAccessibleName(self.tr("Figures"))
        self._hint = PaneHint()
        self._views = QStackedWidget()
        self._views.addWidget(self._table)
        self._views.addWidget(self._hint)
        first = (title, self._words, self._back)
        second = (self._unit, self._in_order, self._follow, None, self._count, self._export)
        self._list = QWidget()
        stack(self._list, PaneHead(self._theme, first, second, wide=(self._words,)), self._views, wide=self._views)
        self._followed = FollowedView(self._theme)
        self._both = QStackedWidget()
        self._both.addWidget(self._list)
        self._both.addWidget(self._followed)
        stack(self, self._both, wide=self._both)

    def _connect(self) -> None:
        self._words.settled.connect(self._narrow)
        self._unit.currentIndexChanged.connect(lambda _at: self._narrow())
        self._in_order.clicked.connect(lambda: self._table.sortByColumn(-1, Qt.SortOrder.AscendingOrder))
        self._follow.clicked.connect(lambda: self._want_following(self._table.currentIndex().row()))
        self._export.clicked.connect(self.export_wanted)
        self._back.clicked.connect(self.left)
        self._model.modelReset.connect(self._say)
        self._table.passage_wanted.connect(lambda row: self.passage_wanted.emit(self._model.at(row)))
        self._table.follow_wanted.connect(self._want_following)
        self._table.copy_wanted.connect(self._copy)
        self._table.left.connect(self.left)
        self._table.selectionModel().currentChanged.connect(lambda *_: self._say())
        self._followed.passage_wanted.connect(self.followed_wanted)
        self._followed.export_wanted.connect(self.export_wanted)
        self._followed.left.connect(self.show_list)

    # What is shown

    @property
    def model(self) -> FigureModel:
        """Return the figures of the document."""
        return self._model

    @property
    def followed(self) -> FollowedView:
        """Return the view of a subject over the library."""
        return self._followed

    @property
    def is_following(self) -> bool:
        """True while a subject over the library is shown, and not the document's figures."""
        return self._both.currentWidget() is self._followed

    def show_list(self) -> None:
        """Show the figures of the document again."""
        self._both.setCurrentWidget(self._list)
        self.focus_table()

    def show_following(self, subject: str) -> None:
        """Make room for what the library says of a subject."""
        self._followed.show_looking(subject)
        self._both.setCurrentWidget(self._followed)
        self._followed.focus_table()

    def show_figures(self, lines: Sequence[FigureLine], source: str) -> None:
        """Show the figures of a text.

        Args:
            lines: in the order of the text.
            source: what its document is called, for what is copied.
        """
        self._source = source
        self._model.show(lines)
        chosen = self._unit.currentData()
        with QSignalBlocker(self._unit):
            while self._unit.count() > 1:
                self._unit.removeItem(1)
            for unit, count in self._model.units():
                self._unit.addItem(f"{unit or self.tr('without a unit')} · {count}", unit or NO_UNIT)
            self._unit.setCurrentIndex(max(self._unit.findData(chosen), 0))
        self._narrow()

    def show_nothing(self) -> None:
        """Say what will be here."""
        self._model.show(())
        self._show_hint(self.tr("Open a document: the figures of its text will be listed here, with what they count."))

    def show_looking(self) -> None:
        """Say that is being looked for figures."""
        self._model.show(())
        self._show_hint(self.tr("Looking for figures…"))

    def show_fault(self, words: str) -> None:
        """Say why nothing can be told."""
        self._show_hint(words)

    def choose_near(self, point: int) -> None:
        """Choose the figure at a place of the text, or the next one behind it."""
        row = self._model.row_at(point)
        self._table.choose(0 if row is None else row)

    def focus_table(self) -> None:
        """Give the keyboard to the table; without rows, to the way back."""
        if self.is_following:
            self._followed.focus_table()
        else:
            (self._table if self._model.rowCount() else self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    def rows(self) -> list[tuple[str | float | None, ...]]:
        """Return the figures that are shown as rows of a file, with numbers as numbers."""
        found: list[tuple[str | float | None, ...]] = []
        for line in self._model.shown:
            cells = self._model.cells(line)
            found.append((line.figure.value, line.figure.high, *cells[1:], self._source))
        return found

    def heads(self) -> tuple[str, ...]:
        """Return what the columns of a file are called."""
        heads = self._model.heads()
        return heads[0], self.tr("Up to"), *heads[1:], self.tr("Document")

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._table.apply_theme(theme)
        self._followed.apply_theme(theme)

    def _narrow(self) -> None:
        self._words.settle()
        self._model.narrow(self._words.text(), str(self._unit.currentData() or ""))
        if self._model.rowCount():
            self._views.setCurrentWidget(self._table)
            if not self._table.currentIndex().isValid():
                self._table.choose(0)
        elif self._model.lines:
            self._show_hint(self.tr("No figure fits the filter. Clear it to see all of them."))
        else:
            self._show_hint(self.tr("This text gives no figures."))
        self._say()

    def _show_hint(self, words: str) -> None:
        self._hint.setText(words)
        self._views.setCurrentWidget(self._hint)
        self._say()

    def _say(self) -> None:
        shown, whole = self._model.rowCount(), len(self._model.lines)
        said = self.tr("%Ln figure(s)", "", whole)
        self._count.setText(self.tr("{shown} of {whole}").format(shown=shown, whole=said) if shown != whole else said)
        self._export.setEnabled(shown > 0)
        row = self._table.currentIndex().row()
        self._follow.setEnabled(0 <= row < shown and bool(self._model.at(row).subject))

    def _want_following(self, row: int) -> None:
        if 0 <= row < self._model.rowCount() and self._model.at(row).subject:
            self.follow_wanted.emit(self._model.at(row).subject)

    def _copy(self) -> None:
        lines = [self._model.at(row) for row in self._table.rows()]
        if lines:
            heads = (*self._model.heads()[:SECTION], self.tr("Section"), self.tr("Document"))
            put_on_clipboard(heads, [(*self._model.cells(line), self._source) for line in lines])

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Esc leaves what is followed, then the page; the arrow down leads from the field to the figures."""
        if event.key() == Qt.Key.Key_Escape:
            if self.is_following:
                self.show_list()
            else:
                self.left.emit()
        elif event.key() == Qt.Key.Key_Down and self._words.hasFocus() and self._model.rowCount():
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Hand the keyboard back to what had it, else to the table."""
        super().focusInEvent(event)
        last = self.focusWidget()
        if last is None or last is self:
            self.focus_table()
        else:
            last.setFocus(event.reason())
