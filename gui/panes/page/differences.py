"""What pages with two texts side by side have in common: a head, two columns, the ways from one difference to the next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QLabel, QSizePolicy, QStackedWidget, QWidget

from gui.models.comparison import NEW
from gui.panes.page.layout import PageLayout
from gui.widgets.pane_button import PaneButton
from gui.widgets.pane_head import PaneHead
from gui.widgets.pane_hint import PaneHint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from gui.models.comparison import ComparisonModel
    from gui.theme import Theme
    from gui.widgets.comparison_table import ComparisonTable

_SMALLER: Final = 2
"""Logical pixels by which the words are smaller than those of the page: there are two columns of them."""


class DifferencesPane(QWidget):
    """Counts the differences and goes from one to the next; a subclass says what stands in the columns, and lays itself out."""

    _model: ComparisonModel
    _table: ComparisonTable

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = PageLayout()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def set_layout(self, layout: PageLayout) -> None:
        """Take other measures of the page."""
        if layout.text_size != self._layout.text_size:
            self._layout = layout
            self._table.take(self._theme, self._text_size)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._table.take(theme, self._text_size)

    def focus_table(self) -> None:
        """Give the keyboard to what is shown; while there is nothing, to the way back."""
        raise NotImplementedError

    def step(self, direction: int) -> None:
        """Go to the next difference (1) or the one before (-1) among those that are shown; after the last one comes the first."""
        found = self._differences()
        if found:
            row = self._current_row()
            at = bisect_right(found, row) if direction > 0 else bisect_left(found, row) - 1
            self._show_row(found[at % len(found)])

    def _differences(self) -> Sequence[int]:
        """Return the rows of the differences that are shown, rising."""
        raise NotImplementedError

    def _leave(self) -> None:
        """Go back to where the reader came from."""
        raise NotImplementedError

    @property
    def _text_size(self) -> int:
        return self._layout.text_size - _SMALLER

    # Building

    def _build_head(self, name: str, more: PaneButton) -> PaneHead:
        """Make what stands above all: what the page is called, the ways, and another button before the one that leads back."""
        title = QLabel(name)
        title.setObjectName("AppName")
        self._count = QLabel()
        self._count.setObjectName("SoftLabel")
        self._count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._fold = QCheckBox(self.tr("Fold what is alike"))
        self._fold.setChecked(True)
        self._previous = PaneButton("↑", self.tr("Previous difference (Alt+↑)"), name=self.tr("Previous difference"))
        self._next = PaneButton("↓", self.tr("Next difference (Alt+↓)"), name=self.tr("Next difference"))
        self._back = PaneButton(self.tr("Back to the text"), self.tr("Back to the text (Esc)"))
        row = (title, self._count, self._fold, self._previous, self._next, more, self._back)
        return PaneHead(self._theme, row, wide=(self._count,), is_low=True)

    def _build_views(self, *others: QWidget) -> None:
        """Make the pile of the table, other parts, and the words that stand there while there is nothing to be seen."""
        self._hint = PaneHint()
        self._views = QStackedWidget()
        for view in (self._table, *others, self._hint):
            self._views.addWidget(view)
        self._arrive = QTimer(self, singleShot=True, interval=0)
        """Once the pane has the size that it will have."""

    def _connect(self) -> None:
        self._previous.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        self._fold.toggled.connect(self._set_fold)
        self._back.clicked.connect(self._leave)
        self._table.step_wanted.connect(self.step)
        self._table.partner_wanted.connect(self._go_to_partner)
        self._table.left.connect(self._leave)
        self._table.moved.connect(self._say)

    # Ways

    def _current_row(self) -> int:
        index = self._table.currentIndex()
        return self._model.row(index.row()) if index.isValid() else -1

    def _show_row(self, row: int, side: int = NEW) -> None:
        line = self._model.line_of(row)
        if self._model.is_fold(line):
            self._model.unfold(line)
            line = self._model.line_of(row)
        self._table.go_to(line, side)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrive_at(self, row: int) -> None:
        """Show a row of what has just come; the keyboard is there only if it was in the pane."""
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

    # Words

    def _say(self) -> None:
        """Say at which of the differences the keyboard is, or how many there are."""
        found, row = self._differences(), self._current_row()
        at = bisect_left(found, row)
        if at < len(found) and found[at] == row:
            self._count.setText(self.tr("Difference {at} of {count}").format(at=at + 1, count=len(found)))
        else:
            self._count.setText(self.tr("%n difference(s)", "", len(found)))

    def _enable(self) -> None:
        for button in (self._previous, self._next):
            button.setEnabled(bool(self._differences()))

    # Qt

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        self.focus_table()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Leave with Esc, go from difference to difference, also from what stands above the columns."""
        has_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif has_alt and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
