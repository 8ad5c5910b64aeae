"""Two documents side by side, sentence by sentence, in the place of the page; beside that the summary, set phrases and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from core.contrast import CLASSES, SAME
from gui.models.comparison import NEW, OLD
from gui.models.contrast import ContrastModel
from gui.panes.page.differences import DifferencesPane
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.contrast_facts import FigureTable, PhraseTable, SummaryTable, class_name
from gui.widgets.contrast_table import ContrastTable
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.pane_button import PaneButton
from gui.widgets.stacking import stack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.models.contrast import ContrastSheet
    from gui.theme import Theme

_KIND: Final = 12
"""Characters for which the box of classes has room."""
_SENTENCES = 0
"""Which of the pages has the columns."""


class ContrastPane(DifferencesPane):
    """Which documents are compared, what differs, and the ways from one difference to the next and to the texts."""

    other_wanted = Signal(int)  # side for which another document is to be chosen
    swap_wanted = Signal()
    place_wanted = Signal(int, int)  # side, code point of its text: to be read there
    export_wanted = Signal()
    left = Signal()

    _model: ContrastModel

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._seen: list[int] = []
        """Rows of the differences that the filter lets pass, rising."""
        self._unfilled: set[SummaryTable | PhraseTable | FigureTable] = set()
        """Tables that show nothing yet of what is compared."""
        self._build()
        self._connect()
        self._enable()

    @property
    def sheet(self) -> ContrastSheet | None:
        """Return what is shown, None while nothing is."""
        return self._model.contrast

    # What is shown

    def wait(self) -> None:
        """Say that something is being compared."""
        self._say_instead(self.tr("Comparing…"))

    def fail(self, words: str) -> None:
        """Say why there is nothing to be seen."""
        self._say_instead(words)

    def clear(self) -> None:
        """Let go of the texts."""
        self._model.show(None)
        self._enable()

    def show_sheet(self, sheet: ContrastSheet) -> None:
        """Show a comparison, at its first difference."""
        for label, side in ((self._old, sheet.found.old), (self._new, sheet.found.new)):
            label.show_words(side.name)
            label.setToolTip(side.name)
        self._offer_kinds(sheet)
        self._model.show(sheet, (sheet.found.old.name, sheet.found.new.name))
        self._unfilled = {self._summary, self._phrases, self._figures}
        self._find_differences()
        self._show_page(self._pages.currentIndex())
        self._arrive.start()
        self._say()
        self._enable()

    def focus_table(self) -> None:
        """Give the keyboard to what is shown; while there is nothing, to the way back."""
        shown = self._views.currentWidget()
        (self._back if shown is self._hint or shown is None else shown).setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _build(self) -> None:
        self.setObjectName("ContrastPane")
        self._export = PaneButton(self.tr("Export…"), self.tr("Save the comparison as a Word document or a web page"))
        head, sides, pages = self._build_head(self.tr("Comparison"), self._export), self._build_sides(), self._build_pages()
        self._model = ContrastModel(self)
        self._table = ContrastTable(self._theme, self._text_size, self._model)
        self._table.setAccessibleName(self.tr("Sentences of both documents"))
        self._summary, self._phrases, self._figures = SummaryTable(self._theme), PhraseTable(self._theme), FigureTable(self._theme)
        self._build_views(self._summary, self._phrases, self._figures)
        stack(self, head, pages, sides, self._views, wide=self._views)

    def _build_pages(self) -> QWidget:
        """Make what says which part is shown, and which sentences of it."""
        metrics = self._theme.metrics
        self._pages = QTabBar()
        self._pages.setObjectName("PaneTabs")
        self._pages.setExpanding(False)
        self._pages.setDrawBase(False)
        self._pages.setAccessibleName(self.tr("What is told of both documents"))
        for name in (self.tr("Sentences"), self.tr("Summary"), self.tr("Set phrases"), self.tr("Figures")):
            self._pages.addTab(name)
        self._kinds = ChoiceBox(self.tr("Which sentences are shown"))
        self._kinds.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self._kinds.setMinimumContentsLength(_KIND)
        part = QWidget()
        part.setObjectName("SkeletonHead")
        row = QHBoxLayout(part)
        row.setContentsMargins(metrics.pad, 0, metrics.pad, metrics.small_gap)
        row.setSpacing(metrics.gap)
        row.addWidget(self._pages, 1)
        row.addWidget(self._kinds)
        return part

    def _build_sides(self) -> QWidget:
        """Make what names both documents, above their columns."""
        metrics = self._theme.metrics
        self._old, self._new = ElidedLabel(Qt.TextElideMode.ElideMiddle), ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self._others = [
            PaneButton(self.tr("Other…"), words, name=words)
            for words in (self.tr("Compare another document on the left"), self.tr("Compare another document on the right"))
        ]
        self._swap = PaneButton("⇄", self.tr("Swap both documents"), name=self.tr("Swap both documents"))
        heads = QWidget()
        heads.setObjectName("ComparisonHeads")
        row = QHBoxLayout(heads)
        row.setContentsMargins(metrics.pad, metrics.small_gap, metrics.pad + metrics.scroll_bar, metrics.small_gap)
        row.setSpacing(metrics.gap)
        row.addWidget(self._old, 1)
        row.addWidget(self._others[OLD])
        row.addWidget(self._swap)
        row.addWidget(self._new, 1)
        row.addWidget(self._others[NEW])
        return heads

    def _connect(self) -> None:
        super()._connect()
        self._export.clicked.connect(self.export_wanted)
        self._swap.clicked.connect(self.swap_wanted)
        for side, button in enumerate(self._others):
            button.clicked.connect(lambda _checked=False, side=side: self.other_wanted.emit(side))
        self._pages.currentChanged.connect(self._show_page)
        self._kinds.activated.connect(lambda _at: self._filter())
        self._table.place_chosen.connect(self._choose)
        self._summary.section_wanted.connect(self._show_section)
        self._phrases.place_wanted.connect(self._show_point)
        self._figures.place_wanted.connect(self._show_point)
        self._arrive.timeout.connect(self._show_first)

    # Pages and filter

    def _say_instead(self, words: str) -> None:
        self._model.show(None)
        self._seen = []
        self._count.clear()
        for label in (self._old, self._new):
            label.show_words("")
            label.setToolTip("")
        self._hint.setText(words)
        self._views.setCurrentWidget(self._hint)
        self._enable()

    def _show_page(self, at: int) -> None:
        if self.sheet is not None:
            self._fill(self._views.widget(at))
            self._views.setCurrentIndex(at)
        self._kinds.setVisible(at == _SENTENCES)
        self._fold.setVisible(at == _SENTENCES)

    def _fill(self, view: QWidget | None) -> None:
        """Fill a table when it is first looked at."""
        table = next((one for one in self._unfilled if one is view), None)
        if table is not None and self.sheet is not None:
            self._unfilled.discard(table)
            table.show_sheet(self.sheet)

    def _offer_kinds(self, sheet: ContrastSheet) -> None:
        counts = sheet.found.contrast.counts
        every, changed = sum(counts.values()), sum(count for kind, count in counts.items() if kind != SAME)
        blocker = QSignalBlocker(self._kinds)
        self._kinds.clear()
        self._kinds.addItem(self.tr("All sentences ({count})").format(count=every), CLASSES)
        self._kinds.addItem(self.tr("All that differ ({count})").format(count=changed), tuple(kind for kind in CLASSES if kind != SAME))
        for kind in CLASSES:
            words = self.tr("Only {kind} ({count})").format(kind=class_name(kind), count=counts.get(kind, 0))
            self._kinds.addItem(words, (kind,))
        del blocker
        self._fold.setEnabled(True)

    def _filter(self) -> None:
        row = self._current_row()
        self._model.filter(self._kinds.currentData())
        self._fold.setEnabled(self._kinds.currentIndex() == 0)
        self._find_differences()
        if row >= 0 and self._model.rowCount():
            self._table.go_to(self._model.line_of(row))
        self._say()
        self._enable()

    def _find_differences(self) -> None:
        sheet, kinds = self.sheet, self._model.kinds
        self._seen = [row for row in sheet.differences if sheet.lines[row].kind in kinds] if sheet is not None else []

    # Ways

    def step(self, direction: int) -> None:
        """Go to the next difference (1) or the one before (-1) among those that are shown, in the columns."""
        if self._seen:
            self._pages.setCurrentIndex(_SENTENCES)
        super().step(direction)

    def _differences(self) -> Sequence[int]:
        return self._seen

    def _leave(self) -> None:
        self.left.emit()

    def _show_first(self) -> None:
        if self.sheet is not None and self._model.rowCount():
            self._arrive_at(self._seen[0] if self._seen else 0)

    def _show_section(self, section: int) -> None:
        sheet = self.sheet
        if sheet is not None:
            self._pages.setCurrentIndex(_SENTENCES)
            self._show_row(sheet.row_of(section))

    def _show_point(self, side: int, point: int) -> None:
        sheet = self.sheet
        if sheet is not None:
            self._pages.setCurrentIndex(_SENTENCES)
            if self._kinds.currentIndex():
                # What is asked for may be the same in both.
                self._kinds.setCurrentIndex(0)
                self._filter()
            self._show_row(sheet.row_at(side, point), side)

    def _choose(self, line: int, side: int) -> None:
        sheet = self.sheet
        if sheet is not None:
            self.place_wanted.emit(side, sheet.point_of(self._model.row(line), side))

    # Words

    def _say(self) -> None:
        if self.sheet is None:
            return
        if self.sheet.differences:
            super()._say()
        elif self.sheet.has_same_headings:
            self._count.setText(self.tr("Both have the same text."))
        else:
            self._count.setText(self.tr("All sentences are the same; headings or their order are not."))

    def _enable(self) -> None:
        super()._enable()
        for widget in (self._export, self._swap, self._kinds, self._pages):
            widget.setEnabled(self.sheet is not None)
