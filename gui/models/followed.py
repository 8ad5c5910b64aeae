"""The figures of one subject over the documents of the library, as rows of a table and as values of a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gui.models.figure_rows import FigureRows
from gui.widgets.figure_words import number, power_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from core.figures import FigureSeries, FollowedFigure

DATE, PLACE, DOCUMENT, VALUE, KIND, SENTENCE = range(6)


class Drawn(NamedTuple):
    """What a chart shows of a row of figures: for each document what was reached, and what was aimed at."""

    categories: tuple[str, ...]
    reached: tuple[float | None, ...]
    aimed: tuple[float | None, ...]
    unit: str
    rows: tuple[tuple[int | None, int | None], ...]
    """Rows of these figures for each category."""


class FollowedModel(FigureRows["FollowedFigure"]):
    """A row for each figure, the earliest document first."""

    _COLUMNS, _VALUE = 6, VALUE

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._series: FigureSeries | None = None

    @property
    def series(self) -> FigureSeries | None:
        """Return what is shown."""
        return self._series

    @property
    def shown(self) -> tuple[FollowedFigure, ...]:
        """Return its figures."""
        return self._series.points if self._series is not None else ()

    def show(self, series: FigureSeries | None) -> None:
        """Show another row of figures; None for none."""
        self.beginResetModel()
        self._series = series
        self.endResetModel()

    def drawn(self) -> Drawn:
        """Return the values of a chart: the first figure of each document that was reached, and the first that is an aim.

        A document that speaks of several places has as many of them.
        """
        points = self.shown
        word, size = power_of(max((abs(one.value) for one in points), default=0.0))
        by_document: dict[tuple[int, str], list[int | None]] = {}
        for row, one in enumerate(points):
            pair = by_document.setdefault((one.document, one.place), [None, None])
            pair[one.is_aim] = row if pair[one.is_aim] is None else pair[one.is_aim]
        rows = tuple((pair[0], pair[1]) for pair in by_document.values())
        firsts = [points[next(row for row in pair if row is not None)] for pair in rows]
        unit = self._series.unit if self._series is not None else ""
        return Drawn(
            tuple(self._category(one) for one in firsts),
            tuple(None if reached is None else points[reached].value / size for reached, _ in rows),
            tuple(None if aim is None else points[aim].value / size for _, aim in rows),
            f"{word}{unit}",
            rows,
        )

    @property
    def is_of_several(self) -> bool:
        """True if figures of several places are shown, which no line may join."""
        return self._series is not None and self._series.place is None

    def _category(self, point: FollowedFigure) -> str:
        when = point.date or point.title
        return f"{point.place or '—'} {when[:4]}" if self.is_of_several else when[:10]

    def heads(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        return self.tr("Date"), self.tr("Place"), self.tr("Document"), self.tr("Value"), self.tr("Kind"), self.tr("Sentence")

    def cells(self, point: FollowedFigure, /) -> tuple[str, ...]:
        """Return the words of a row."""
        kind = self.tr("aim") if point.is_aim else self.tr("reached")
        unit = self._series.unit if self._series is not None else ""
        value = number(point.value) if point.high is None else f"{number(point.value)}–{number(point.high)}"
        return point.date or "", point.place, point.title, f"{value}{unit}", kind, point.said

    def _tip(self, point: FollowedFigure, column: int) -> str:
        """Return what is counted, in the words of the text, where the cell has not all of them."""
        return f"{point.subject} {point.words}" if column == VALUE else super()._tip(point, column)
