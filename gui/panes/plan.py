"""Study plans in the place of the page: what is to be read by day, how far it is, and the calendar of reading."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from gui.widgets.choice_box import ChoiceBox
from gui.widgets.day_words import day_name
from gui.widgets.pane_button import FRAMED, PaneButton
from gui.widgets.pane_head import PaneHead
from gui.widgets.pane_hint import PaneHint
from gui.widgets.portion_tree import PortionTree
from gui.widgets.reading_calendar import ReadingCalendar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from core.plans import ReadingDay, StudyPlan
    from gui.theme import Theme

_LONGEST = 16
"""Characters of a plan's name in the box."""


class PlanPane(QWidget):
    """A tree of portions under how much of them was read; below it the calendar."""

    passage_wanted = Signal(object)  # Row of gui.widgets.portion_tree
    ticked = Signal(object, bool)  # likewise, True if it was read
    new_wanted = Signal()
    change_wanted = Signal(object)  # StudyPlan
    removal_wanted = Signal(object)  # StudyPlan
    moving_wanted = Signal(object)  # Sequence of StudyPlan: what was missed is to be moved forward
    settings_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plans: Sequence[StudyPlan] = ()
        self._today = date.today()
        self._is_read = False
        self._build()
        self._connect()
        self._show()

    @property
    def chosen(self) -> tuple[StudyPlan, ...]:
        """Return the plans that are shown: one, or all of them."""
        key = self._box.currentData()
        return tuple(one for one in self._plans if key in ("", one.id))

    def show_plans(self, plans: Sequence[StudyPlan], today: date) -> None:
        """Show other plans; the one that was chosen stays so."""
        # While nothing was known it stood on the button.
        had_keyboard = self._is_inside(self._views) or (not self._is_read and self._new.hasFocus())
        self._plans, self._today, self._is_read = plans, today, True
        self._offer_plans()
        self._show()
        if had_keyboard:
            self.take_keyboard()

    def choose(self, plan: str) -> None:
        """Show one plan by its id."""
        self._box.setCurrentIndex(max(0, self._box.findData(plan)))

    def show_days(self, days: Sequence[ReadingDay], today: date, *, is_kept: bool) -> None:
        """Show on which days something was read; see `gui.widgets.reading_calendar.ReadingCalendar`."""
        self._calendar.show_days(days, today, is_kept=is_kept)

    def take_keyboard(self) -> None:
        """Give the keyboard to the portions; without any, to what makes a plan."""
        (self._tree if self._views.currentWidget() is self._tree else self._new).setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._tree.apply_theme(theme)
        self._calendar.apply_theme(theme)

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("PlanPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tree = PortionTree(self._theme)
        self._hint = PaneHint()
        self._views = QStackedWidget()
        self._views.addWidget(self._tree)
        self._views.addWidget(self._hint)
        self._calendar = ReadingCalendar(self._theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_head())
        layout.addWidget(self._build_state())
        layout.addWidget(self._views, 1)
        layout.addWidget(self._calendar)
        self._views.setMinimumHeight(4 * metrics.row)

    def _build_head(self) -> QWidget:
        title = QLabel(self.tr("Study plan"))
        title.setObjectName("AppName")
        self._box = ChoiceBox.fitted(self.tr("Which plan"), [(self.tr("All plans"), "")])
        self._new = PaneButton(self.tr("New plan…"))
        self._change = PaneButton(self.tr("Change…"))
        self._remove = PaneButton(self.tr("Remove"))
        self._back = PaneButton(self.tr("Back to the text"))
        return PaneHead(self._theme, (title, self._box, None, self._new, self._change, self._remove, self._back))

    def _build_state(self) -> QWidget:
        metrics = self._theme.metrics
        self._bar = QProgressBar()
        self._bar.setObjectName("PlanProgress")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1_000)
        self._bar.setAccessibleName(self.tr("How much of the plan was read"))
        self._said = QLabel()
        self._said.setObjectName("SoftLabel")
        self._said.setWordWrap(True)
        self._move = PaneButton(
            self.tr("Move what was missed forward"), self.tr("What is left is given to the days from today to the last one."), dress=FRAMED
        )
        self._state = QWidget()
        rows = QVBoxLayout(self._state)
        rows.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        rows.setSpacing(metrics.small_gap)
        line = QHBoxLayout()
        line.addWidget(self._said, 1)
        line.addWidget(self._move)
        rows.addLayout(line)
        rows.addWidget(self._bar)
        return self._state

    def _connect(self) -> None:
        self._box.currentIndexChanged.connect(lambda _at: self._show())
        self._new.clicked.connect(self.new_wanted)
        self._change.clicked.connect(lambda: self._with_meant(self.change_wanted.emit))
        self._remove.clicked.connect(lambda: self._with_meant(self.removal_wanted.emit))
        self._move.clicked.connect(lambda: self.moving_wanted.emit(self.chosen))
        self._back.clicked.connect(self.left)
        self._tree.passage_wanted.connect(self.passage_wanted)
        self._tree.ticked.connect(self.ticked)
        self._tree.left.connect(self.left)
        self._calendar.settings_wanted.connect(self.settings_wanted)

    def _with_meant(self, act: Callable[[StudyPlan], object]) -> None:
        """Do something with the plan that is shown; of several with that of the current portion."""
        row = self._tree.row_at(self._tree.currentItem())
        meant = row.plan if row is not None else next(iter(self.chosen), None)
        if meant is not None:
            act(meant)

    def _offer_plans(self) -> None:
        blocker = QSignalBlocker(self._box)
        chosen = self._box.currentData()
        while self._box.count() > 1:
            self._box.removeItem(1)
        for one in self._plans:
            self._box.addItem(one.name if len(one.name) <= _LONGEST else one.name[:_LONGEST] + "…", one.id)
        self._box.setCurrentIndex(max(0, self._box.findData(chosen)))
        self._box.setVisible(len(self._plans) > 1)
        del blocker

    def _show(self) -> None:
        chosen, today = self.chosen, self._today.isoformat()
        for button in (self._change, self._remove):
            button.setVisible(bool(self._plans))
        self._tree.show_plans(chosen, self._today)
        count, done = sum(len(one.portions) for one in chosen), sum(len(one.done) for one in chosen)
        overdue, due = sum(len(one.overdue(today)) for one in chosen), sum(len(one.due(today)) for one in chosen)
        whole = sum(portion.characters for one in chosen for portion in one.portions)
        read = sum(portion.characters for one in chosen for portion in one.done)
        self._state.setVisible(bool(count))
        self._bar.setValue(round(1_000 * read / whole) if whole else 0)
        parts = [self.tr("{done} of %Ln portion(s) read", "", count).format(done=f"{done:,}")]
        if due:
            parts.append(self.tr("%n due today", "", due))
        if overdue:
            parts.append(self.tr("%n overdue", "", overdue))
        if done < count:
            last = max(one.until for one in chosen)
            parts.append(self.tr("up to {day}").format(day=day_name(date.fromisoformat(last), self._today)))
        if away := sum(one.away for one in chosen):
            parts.append(self.tr("%n portion(s) of documents in the trash left out", "", away))
        self._said.setText(self.tr(" · ").join(parts))
        self._move.setVisible(bool(overdue))
        self._hint.setText(self._why_none() if self._is_read else "")
        self._views.setCurrentWidget(self._tree if count else self._hint)

    def _why_none(self) -> str:
        if self.chosen and not any(one.away for one in self.chosen):
            return self.tr("The documents of this plan have been deleted. There is nothing left to be read; “Remove” takes it away.")
        if self._plans:
            return self.tr("The documents of this plan lie in the trash. Put them back, and their portions are here again.")
        return self.tr(
            "There is no plan yet. Choose documents in the library, or open one, and use “New plan…”: up to the day that you name, each "
            "day gets a portion of about the same length, and what you have read ticks itself off."
        )

    def _is_inside(self, widget: QWidget) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and widget.isAncestorOf(focused)

    # Qt

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        self.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
