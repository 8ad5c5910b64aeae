"""One subject over the documents of the library: a chart of what was reached and aimed at, and the figures as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QWidget

from gui.models.followed import PLACE, FollowedModel
from gui.widgets.chart import BARS, LINES, Chart
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.figure_words import put_on_clipboard
from gui.widgets.figures_table import FiguresTable
from gui.widgets.pane_button import FRAMED, PaneButton
from gui.widgets.pane_head import PaneHead
from gui.widgets.pane_hint import PaneHint
from gui.widgets.stacking import stack

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from core.figures import FigureSeries, Followed, FollowedFigure
    from gui.theme import Theme

_WIDE: Final = 900
"""Pixels from which on the table stands beside the chart; below it stands under it."""
_DECIMALS: Final = 2


class FollowedView(QWidget):
    """Chart and table; the box above says which figures, since only those of one unit can be held against each other."""

    passage_wanted = Signal(object)  # FollowedFigure
    export_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: Followed | None = None
        self._places: tuple[tuple[int | None, int | None], ...] = ()
        self._wanted = LINES
        """How the reader has figures drawn."""
        self._build()
        self._connect()

    def _build(self) -> None:
        self._title = QLabel()
        self._title.setObjectName("AppName")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._which = ChoiceBox.fitted(self.tr("Which figures"))
        self._kind = ChoiceBox.fitted(self.tr("How it is drawn"), [(self.tr("Lines"), LINES), (self.tr("Bars"), BARS)])
        self._count = QLabel()
        self._count.setObjectName("ConcordanceCount")
        self._export = PaneButton(self.tr("Export…"), self.tr("Save these figures as a table"), dress=FRAMED)
        self._back = PaneButton(self.tr("Back to the figures"))
        self._model = FollowedModel(self)
        self._chart = Chart(self._theme)
        self._table = FiguresTable(self._theme, (12, 9, 22, 14, 8), (7, 5, 8, 7, 6))
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Figures of the subject by document"))
        self._hint = PaneHint()
        self._both = QSplitter()
        self._both.setObjectName("TermsSplitter")
        self._both.setChildrenCollapsible(False)
        self._both.addWidget(self._chart)
        self._both.addWidget(self._table)
        self._views = QStackedWidget()
        self._views.addWidget(self._both)
        self._views.addWidget(self._hint)
        second = (self._which, self._kind, None, self._count, self._export)
        head = PaneHead(self._theme, (self._title, self._back), second, wide=(self._title,))
        stack(self, head, self._views, wide=self._views)

    def _connect(self) -> None:
        self._which.currentIndexChanged.connect(lambda _at: self._show_series())
        self._kind.currentIndexChanged.connect(lambda _at: self._take_kind())
        self._export.clicked.connect(self.export_wanted)
        self._back.clicked.connect(self.left)
        self._chart.point_chosen.connect(self._choose_point)
        self._table.passage_wanted.connect(lambda row: self.passage_wanted.emit(self._model.at(row)))
        self._table.copy_wanted.connect(self._copy)
        self._table.left.connect(self.left)

    @property
    def model(self) -> FollowedModel:
        """Return the figures that are shown."""
        return self._model

    @property
    def chart(self) -> Chart:
        """Return the picture of them."""
        return self._chart

    @property
    def subject(self) -> str:
        """Return what is followed."""
        return self._title.text()

    def show_looking(self, subject: str) -> None:
        """Say that is being looked for a subject."""
        self._title.setText(subject)
        self._show_hint(self.tr("Looking through the library…"))

    def show_fault(self, words: str) -> None:
        """Say why nothing can be told."""
        self._show_hint(words)

    def show_followed(self, found: Followed) -> None:
        """Show what the library says of a subject."""
        self._found = found
        self._title.setText(found.subject)
        if not found.series:
            self._show_hint(
                self.tr("No document of the library gives figures of {subject}. Add the reports of other years to the library.").format(
                    subject=found.subject
                )
            )
            return
        with QSignalBlocker(self._which):
            self._which.clear()
            for series in found.series:
                unit = series.unit or self.tr("number")
                words = self.tr("Change, in {unit}").format(unit=unit) if series.is_change else self.tr("In {unit}").format(unit=unit)
                self._which.addItem(" · ".join(filter(None, (words, self._place(series), str(len(series.points))))))
        self._views.setCurrentWidget(self._both)
        self._show_series()

    def _place(self, series: FigureSeries) -> str:
        """Return whose figures a row of them holds; empty where all of the subject are of one place, or it is not told."""
        if series.place is None:
            return self.tr("all places")
        rivals = self._found.series if self._found is not None else ()
        has_several = any((one.unit, one.is_change, one.place) == (series.unit, series.is_change, None) for one in rivals)
        return series.place or (self.tr("place not told") if has_several else "")

    def focus_table(self) -> None:
        """Give the keyboard to the table; without rows, to the way back."""
        (self._table if self._model.rowCount() else self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._chart.apply_theme(theme)
        self._table.apply_theme(theme)

    def _show_series(self) -> None:
        found = self._found
        if found is None or not 0 <= self._which.currentIndex() < len(found.series):
            return
        self._model.show(found.series[self._which.currentIndex()])
        drawn = self._model.drawn()
        self._places = drawn.rows
        names, values = [self.tr("Reached")], [drawn.reached]
        if any(value is not None for value in drawn.aimed):
            names.append(self.tr("Aim"))
            values.append(drawn.aimed)
        self._chart.set_series(names, drawn.categories, values, unit=drawn.unit, decimals=_DECIMALS)
        self._draw()
        self._table.show_column(PLACE, is_shown=any(point.place for point in found.series[self._which.currentIndex()].points))
        figures = self.tr("%Ln figure(s)", "", self._model.rowCount())
        documents = self.tr("%Ln document(s)", "", found.documents)
        said = self.tr("{figures} in {documents}").format(figures=figures, documents=documents)
        self._count.setText(f"{said} · {self.tr('the latest documents only')}" if found.is_cut else said)
        self._export.setEnabled(True)
        self._table.choose(0)
        self._share()

    def _draw(self) -> None:
        """Draw as the reader wants; figures of several places never as a line, which would join what does not follow from one another."""
        is_of_several = self._model.is_of_several
        self._kind.setEnabled(not is_of_several)
        self._kind.setToolTip(self.tr("Figures of several places are drawn as bars. Choose one place for a line.") if is_of_several else "")
        kind = BARS if is_of_several else self._wanted
        with QSignalBlocker(self._kind):
            self._kind.setCurrentIndex(self._kind.findData(kind))
        self._chart.set_kind(kind)

    def _take_kind(self) -> None:
        self._wanted = str(self._kind.currentData())
        self._draw()

    def _show_hint(self, words: str) -> None:
        self._model.show(None)
        self._chart.set_series((), (), ())
        with QSignalBlocker(self._which):
            self._which.clear()
        self._count.clear()
        self._export.setEnabled(False)
        self._hint.setText(words)
        self._views.setCurrentWidget(self._hint)

    def _choose_point(self, series: int, category: int) -> None:
        row = self._places[category][series] if category < len(self._places) else None
        if row is not None:
            self._table.choose(row)
            self.passage_wanted.emit(self._model.at(row))

    def _copy(self) -> None:
        points: list[FollowedFigure] = [self._model.at(row) for row in self._table.rows()]
        if points:
            put_on_clipboard(self._model.heads(), [self._model.cells(one) for one in points])

    # Qt

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put the table beside the chart or under it, as there is room."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        across = Qt.Orientation.Horizontal if self.width() >= _WIDE else Qt.Orientation.Vertical
        if self._both.orientation() != across:
            self._both.setOrientation(across)
        room = self._views.width() if across == Qt.Orientation.Horizontal else self._views.height()
        self._both.setSizes([room // 2, room - room // 2])
