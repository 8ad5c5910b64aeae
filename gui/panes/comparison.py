"""Two editions of the document side by side, in the place of the page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from gui.models.comparison import NEW, OLD, ComparisonModel, Sheet
from gui.panes.page.layout import PageLayout
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.comparison_table import ComparisonTable
from gui.widgets.edition_words import edition_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from core.editions import ListedEdition
    from gui.theme import Theme

_SMALLER = 2
"""Logical pixels by which the words are smaller than those of the page: there are two columns of them."""


class ComparisonPane(QWidget):
    """Two columns under what they show, how many differences there are, and the ways from one to the next."""

    pair_wanted = Signal(int, int)  # numbers of the editions that are to stand left and right
    place_wanted = Signal(int, int)  # number of an edition, code point of its text: to be read there
    sentences_wanted = Signal(int, int)  # numbers of both editions: to be compared sentence by sentence
    left = Signal(int, int)  # likewise: back to the page, where what was compared was in view

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = PageLayout()
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
        # Once the pane has the size that it will have.
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

    def set_layout(self, layout: PageLayout) -> None:
        """Take other measures of the page."""
        if layout.text_size != self._layout.text_size:
            self._layout = layout
            self._table.take(self._theme, layout.text_size - _SMALLER)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._table.take(theme, self._layout.text_size - _SMALLER)

    def focus_table(self) -> None:
        """Give the keyboard to the paragraphs; while there are none, to the way back."""
        (self._table if self._model.rowCount() else self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _build(self) -> None:
        self.setObjectName("ComparisonPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # In the order in which Tab visits them.
        head, choice = self._build_head(), self._build_choice()
        self._model = ComparisonModel(self)
        self._table = ComparisonTable(self._theme, self._layout.text_size - _SMALLER, self._model)
        self._table.setAccessibleName(self.tr("Paragraphs of both editions"))
        self._hint = QLabel()
        self._hint.setObjectName("PaneHint")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._views = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(choice)
        layout.addWidget(self._views, 1)
        for view in (self._table, self._hint):
            self._views.addWidget(view)
        self._arrive = QTimer(self, singleShot=True, interval=0)

    def _build_head(self) -> QWidget:
        metrics = self._theme.metrics
        title = QLabel(self.tr("Editions side by side"))
        title.setObjectName("AppName")
        self._count = QLabel()
        self._count.setObjectName("SoftLabel")
        self._count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._previous = self._button("↑", self.tr("Previous difference"), self.tr("Previous difference (Alt+↑)"))
        self._next = self._button("↓", self.tr("Next difference"), self.tr("Next difference (Alt+↓)"))
        self._fold = QCheckBox(self.tr("Fold what is alike"))
        self._fold.setChecked(True)
        self._sentences = self._button(self.tr("Sentence by sentence"), "", self.tr("Compare by sections and sentences, with a summary"))
        self._back = self._button(self.tr("Back to the text"), "", self.tr("Back to the text (Esc)"))
        head = QWidget()
        head.setObjectName("SkeletonHead")
        row = QHBoxLayout(head)
        row.setContentsMargins(metrics.pad, metrics.small_gap, metrics.pad, metrics.small_gap)
        row.setSpacing(metrics.gap)
        row.addWidget(title)
        row.addWidget(self._count, 1)
        for widget in (self._fold, self._previous, self._next, self._sentences, self._back):
            row.addWidget(widget)
        return head

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

    def _button(self, words: str, name: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName("SkeletonButton")
        button.setToolTip(tip)
        if name:
            button.setAccessibleName(name)
        return button

    def _connect(self) -> None:
        for box in (self._old, self._new):
            box.activated.connect(lambda _at: self.pair_wanted.emit(self._old.currentData(), self._new.currentData()))
        self._previous.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        self._fold.toggled.connect(self._set_fold)
        self._sentences.clicked.connect(lambda: self.sentences_wanted.emit(self._old.currentData(), self._new.currentData()))
        self._back.clicked.connect(self._leave)
        self._table.step_wanted.connect(self.step)
        self._table.place_chosen.connect(self._choose)
        self._table.partner_wanted.connect(self._go_to_partner)
        self._table.left.connect(self._leave)
        self._table.moved.connect(self._say)
        self._arrive.timeout.connect(self._go_to_wanted)

    # Ways

    def step(self, direction: int) -> None:
        """Go to the next difference (1) or the one before (-1); after the last one comes the first."""
        sheet = self._model.sheet
        if sheet is None or not sheet.differences:
            return
        row, found = self._current_row(), sheet.differences
        at = bisect_right(found, row) if direction > 0 else bisect_left(found, row) - 1
        self._show_row(found[at % len(found)])

    def _current_row(self) -> int:
        index = self._table.currentIndex()
        return self._model.row(index.row()) if index.isValid() else -1

    def _show_row(self, row: int, column: int = NEW) -> None:
        self._table.go_to(self._model.line_of(row), column)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_wanted(self) -> None:
        row, self._wanted = self._wanted, None
        if row is not None and self._model.sheet is not None:
            has_keyboard = self.isAncestorOf(self.focusWidget() or self) or self.hasFocus()
            self._table.go_to(self._model.line_of(row))
            if has_keyboard:
                self.focus_table()

    def _go_to_partner(self, line: int) -> None:
        if self._model.is_fold(line):
            row = self._model.row(line)
            self._model.unfold(line)
            self._show_row(row)
            return
        partner = self._model.partner(line)
        if partner is not None:
            self._show_row(partner)

    def _set_fold(self, is_wanted: bool) -> None:
        line = self._table.line_seen()
        row = self._model.row(line) if line is not None else None
        self._model.fold(is_wanted=is_wanted)
        if row is not None:
            self._table.go_to(self._model.line_of(row))

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
        sheet = self._model.sheet
        if sheet is None:
            return
        count = len(sheet.differences)
        if not count:
            self._count.setText(self.tr("Both have the same text. Choose other editions below."))
            return
        at = bisect_left(sheet.differences, self._current_row())
        is_on_one = at < count and sheet.differences[at] == self._current_row()
        if is_on_one:
            self._count.setText(self.tr("Difference {at} of {count}").format(at=at + 1, count=count))
        else:
            self._count.setText(self.tr("%n difference(s)", "", count))

    def _enable(self) -> None:
        sheet = self._model.sheet
        has_any = sheet is not None and bool(sheet.differences)
        self._previous.setEnabled(has_any)
        self._next.setEnabled(has_any)

    # Qt

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        self.focus_table()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Leave with Esc, also from what stands above the columns."""
        has_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif has_alt and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
