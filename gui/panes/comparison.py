"""Two editions of the document side by side, in the place of the page."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.models.comparison import NEW, OLD, ComparisonModel, Sheet
from gui.panes.page.differences import DifferencesPane
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.comparison_table import ComparisonTable
from gui.widgets.edition_words import edition_name
from gui.widgets.pane_button import PaneButton
from gui.widgets.stacking import stack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.editions import ListedEdition
    from gui.theme import Theme


class ComparisonPane(DifferencesPane):
    """Two columns under what they show, how many differences there are, and the ways from one to the next."""

    pair_wanted = Signal(int, int)  # numbers of the editions that are to stand left and right
    place_wanted = Signal(int, int)  # number of an edition, code point of its text: to be read there
    sentences_wanted = Signal(int, int)  # numbers of both editions: to be compared sentence by sentence
    left = Signal(int, int)  # likewise: back to the page, where what was compared was in view

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._wanted: int | None = None
        self._build()
        self._connect()

    # What is shown

    def offer(self, editions: Sequence[ListedEdition], old: int, new: int) -> None:
        """Offer editions for both sides, the newest first, with these two chosen, and say that they are being compared."""
        for box, chosen in ((self._old, old), (self._new, new)):
            blocker = QSignalBlocker(box)
            box.clear()
            for one in editions:
                box.addItem(edition_name(one), one.number)
            box.setCurrentIndex(box.findData(chosen))
            del blocker
        self._model.show(None)
        self._hint.setText(self.tr("Comparing…"))
        self._views.setCurrentWidget(self._hint)
        self._count.clear()
        self._enable()

    def show_sheet(self, sheet: Sheet, side: int, point: int) -> None:
        """Show a comparison near a place.

        Args:
            sheet: what is shown.
            side: in whose text the place counts, `gui.models.comparison.OLD` or `NEW`.
            point: code point; the first difference from there on is chosen.
        """
        self._model.show(sheet, (self._old.currentText(), self._new.currentText()))
        self._views.setCurrentWidget(self._table)
        row = sheet.row_at(side, point)
        later = bisect_left(sheet.differences, row)
        if sheet.differences:
            row = sheet.differences[min(later, len(sheet.differences) - 1)]
        self._wanted = row
        self._arrive.start()
        self._say()
        self._enable()

    def clear(self) -> None:
        """Let go of the texts."""
        self._arrive.stop()
        self._model.show(None)

    def fail(self) -> None:
        """Say that there is nothing to be seen: why was told elsewhere."""
        self._hint.setText(self.tr("These editions could not be compared. Choose others above, or go back to the text."))
        self._views.setCurrentWidget(self._hint)

    def focus_table(self) -> None:
        """Give the keyboard to the paragraphs; while there are none, to the way back."""
        (self._table if self._model.rowCount() else self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _build(self) -> None:
        self.setObjectName("ComparisonPane")
        self._sentences = PaneButton(self.tr("Sentence by sentence"), self.tr("Compare by sections and sentences, with a summary"))
        # In the order in which Tab visits them.
        head, choice = self._build_head(self.tr("Editions side by side"), self._sentences), self._build_choice()
        self._model = ComparisonModel(self)
        self._table = ComparisonTable(self._theme, self._text_size, self._model)
        self._table.setAccessibleName(self.tr("Paragraphs of both editions"))
        self._build_views()
        stack(self, head, choice, self._views, wide=self._views)

    def _build_choice(self) -> QWidget:
        """Make what says which editions stand left and right, and chooses others."""
        metrics = self._theme.metrics
        self._old = ChoiceBox(self.tr("Edition on the left"))
        self._new = ChoiceBox(self.tr("Edition on the right"))
        heads = QWidget()
        heads.setObjectName("ComparisonHeads")
        boxes = QHBoxLayout(heads)
        boxes.setContentsMargins(metrics.pad, metrics.small_gap, metrics.pad + metrics.scroll_bar, metrics.small_gap)
        boxes.setSpacing(2 * metrics.pad)
        for box in (self._old, self._new):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            boxes.addWidget(box, 1)
        return heads

    def _connect(self) -> None:
        super()._connect()
        for box in (self._old, self._new):
            box.activated.connect(lambda _at: self.pair_wanted.emit(self._old.currentData(), self._new.currentData()))
        self._sentences.clicked.connect(lambda: self.sentences_wanted.emit(self._old.currentData(), self._new.currentData()))
        self._table.place_chosen.connect(self._choose)
        self._arrive.timeout.connect(self._go_to_wanted)

    # Ways

    def _differences(self) -> Sequence[int]:
        sheet = self._model.sheet
        return sheet.differences if sheet is not None else ()

    def _go_to_wanted(self) -> None:
        row, self._wanted = self._wanted, None
        if row is not None and self._model.sheet is not None:
            self._arrive_at(row)

    def _choose(self, line: int, column: int) -> None:
        sheet = self._model.sheet
        if sheet is not None:
            self.place_wanted.emit(sheet.edition(column), sheet.point_of(self._model.row(line), column))

    def _leave(self) -> None:
        """Go back to the page, to the paragraph in view."""
        sheet, line = self._model.sheet, self._table.line_seen()
        if sheet is None or line is None:
            self.left.emit(0, 0)
            return
        index = self._table.currentIndex()
        side = index.column() if index.isValid() and index.row() == line else NEW
        self.left.emit(sheet.edition(side), sheet.point_of(self._model.row(line), side))

    def editions(self) -> tuple[int, ...]:
        """Return the numbers of the editions left and right, none while nothing is shown."""
        sheet = self._model.sheet
        return (sheet.edition(OLD), sheet.edition(NEW)) if sheet else ()

    def point_in(self, edition: int, seen_from: int, point: int) -> int:
        """Return where a place of one of the two editions stands in the other."""
        sheet = self._model.sheet
        sides = {sheet.edition(side): side for side in (OLD, NEW)} if sheet else {}
        if sheet is None or edition not in sides or seen_from not in sides:
            return point
        return sheet.point_of(sheet.row_at(sides[seen_from], point), sides[edition])

    # Words

    def _say(self) -> None:
        if self._model.sheet is None:
            return
        if self._differences():
            super()._say()
        else:
            self._count.setText(self.tr("Both have the same text. Choose other editions below."))
