"""Study plans in the window: their page, the ways to portions, what ticks itself off, what is due on the start page, reading times."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from gui.day_turn import DayTurn
from gui.middle_page import ToggledPage
from gui.models.portions_read import PortionsRead
from gui.plan_acts import PlanActs
from gui.reading_days import ReadingDays

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from core.plans import DueToday, Portion, ReadingDay, StudyPlan
    from core.settings import Settings
    from core.spans import Span
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.middle import Middle
    from gui.panes.plan import PlanPane
    from gui.panes.reader import ReaderPane
    from gui.preferences import Preferences
    from gui.progress import Progress
    from gui.welcoming import Welcoming
    from gui.widgets.portion_tree import Row

SOON = 200
"""Milliseconds after a change before plans are read again: what comes meanwhile is read with it."""
ENTRY = "plan"
"""Key of what is told on the start page."""


class Planning(ToggledPage["PlanPane"]):
    """Changes between page and plans, and knows what is read of them.

    Args:
        bridge: reads and writes plans.
        reader: the page.
        progress: knows what has been read of the document that is shown.
        chosen: returns the rows of the documents that are meant: those chosen in a list of the library, else the open one.
        welcoming: tells on the start page what is due.
        middle: what page and plans stand in.
        preferences: whether reading times are kept and portions tick themselves off, and what the start page tells.
        look: the theme.
        window: the dialogs belong to it.
    """

    place_chosen = Signal(int)
    """The code point of a portion that is to be seen."""
    told = Signal(str)
    """What is to be said in the status line."""
    settings_wanted = Signal()

    def __init__(
        self,
        bridge: Bridge,
        reader: ReaderPane,
        progress: Progress,
        chosen: Callable[[], Sequence[int]],
        *,
        welcoming: Welcoming,
        middle: Middle,
        preferences: Preferences,
        look: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(bridge, reader, middle=middle, look=look)
        self._progress = progress
        self._welcoming = welcoming
        self._preferences = preferences
        self._window = window
        self.acts = PlanActs(bridge, chosen, preferences=preferences, look=look, window=window)
        self._plans: tuple[StudyPlan, ...] | None = None
        self._days: tuple[ReadingDay, ...] = ()
        self._wanted: Row | None = None
        """The portion whose document is being opened."""
        self._choose_made = ""
        self.times = ReadingDays(bridge.plans, self)
        self._read = PortionsRead()
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._ask)
        self._connect()
        self._follow_settings(preferences.settings)
        self._follow_document()
        self.tell_today()

    def _connect(self) -> None:
        bridge, plans = self._bridge, self._bridge.plans
        self._progress.stood.connect(self.see)
        self.acts.told.connect(self.told)
        self.acts.made.connect(self._show_made)
        self.acts.taken_back.connect(self._read.leave)
        self.acts.refused.connect(self._show)
        self._welcoming.today_wanted.connect(self.tell_today)
        self._preferences.changed.connect(self._follow_settings)
        plans.read.connect(self._take)
        plans.days_read.connect(self._take_days)
        plans.counted.connect(self._tell_due)
        plans.forgotten.connect(self._forget_times)
        plans.closing.connect(self.times.write)
        plans.changed.connect(self._soon.start)
        plans.failed.connect(bridge.failed)
        bridge.document_opened.connect(lambda _opening: self._follow_document())
        bridge.opened_again.connect(self._follow_document)
        bridge.opening_failed.connect(lambda _error: self._give_up())
        bridge.document_left.connect(self._leave_document)
        bridge.document_closed.connect(self._leave_document)
        bridge.text_reworded.connect(lambda _found: self._follow_text())
        bridge.others_wrote.connect(self._ask_if_shown)
        bridge.holdings.changed.connect(lambda _documents: self._ask_if_shown())
        bridge.keeping.resting.connect(self._rest)
        bridge.keeping.awake.connect(self._soon.start)
        for stirred in (self._reader.scrolled, self._reader.place_changed, self._reader.selection_changed):
            stirred.connect(lambda *_: self.stir())
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._follow_application)
        DayTurn(self).turned.connect(self._turn_day)

    # The page

    def show(self) -> None:
        """Show the plans."""
        self.times.write()
        pane = self._take_place()
        pane.take_keyboard()
        # Once more: undo means the steps of the plans now that they have the keyboard.
        self.shown_changed.emit(True)
        self._ask()
        self._bridge.plans.ask_days()

    def go_to(self, row: Row) -> None:
        """Go to a portion, in its document if that is not the open one."""
        self._wanted, one = row, row.portion
        if one.document == self._bridge.document_id and not self._bridge.is_looked_into:
            self._arrive(row.portion)
        else:
            self._open_near(one.document, one.path, one.title, one.span.start)

    def _arrive(self, one: Portion) -> None:
        """Show the portion that was asked for, now that its document is open."""
        self._wanted = None
        self.leave()
        self.place_chosen.emit(one.span.start)

    def _arrive_if_wanted(self) -> None:
        """Show the portion that was asked for as it stands now: with its document a new edition may have been opened."""
        row = self._wanted
        if row is None or self._bridge.document_id != row.portion.document:
            return
        now = next((plan for plan in self._plans or () if plan.id == row.plan.id), row.plan)
        self._arrive(next((one for one in now.portions if one.position == row.portion.position), row.portion))

    def _give_up(self) -> None:
        self._wanted = None

    # What is read

    def _show_made(self, plan: str) -> None:
        """Show a plan that has just been made; what was read before there was one is to be read again."""
        self._choose_made = plan
        if (row := self._bridge.document_id) is not None:
            self._read.begin_anew(row, self._progress.seen)
        self.show()

    def _forget_times(self) -> None:
        """Follow what was forgotten for good: what is not written yet is dropped, too."""
        self.times.forget()
        self._bridge.plans.ask_days()
        self.told.emit(self.tr("The reading times have been forgotten."))

    def stir(self) -> None:
        """Take note that the reader does something with the document that is shown."""
        if self._window.isActiveWindow() and self._reader.isVisible():
            self.times.stir()

    def see(self, span: Span) -> None:
        """Take note of what has stood on the page long enough; a portion that was read through ticks itself off."""
        document = self._bridge.document_id
        if document is None or self._bridge.is_looked_into:
            return
        fresh = self._read.see(document, span)
        self.times.add_characters(fresh)
        for plan in (self._plans or ()) if self._preferences.settings.plan_ticks else ():
            if through := self._read.through(document, plan, self._progress.seen, span):
                self.acts.tick_off(plan, through)

    def _follow_document(self) -> None:
        """Count for the document that is shown, and show the portion that was asked for."""
        row = self._bridge.document_id if not self._bridge.is_looked_into else None
        self.times.turn_to(row)
        if row is not None:
            self._read.begin(row, self._progress.seen)
        if self._wanted is not None:
            self._ask()
        else:
            self._soon.start()

    def _follow_text(self) -> None:
        """Count anew in a text that was corrected, and ask where the portions stand in it."""
        if (row := self._bridge.document_id) is not None:
            self._read.begin_anew(row, self._progress.seen)
        self._soon.start()

    def _leave_document(self) -> None:
        self.times.turn_to(None)

    def _follow_application(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self.times.rest()

    def _turn_day(self) -> None:
        """Show what is due on another day: the window was left open overnight."""
        self._soon.start()
        self._show_days()
        if self._welcoming.is_shown:
            # Others tell there what is due, too.
            self._welcoming.today_wanted.emit()

    def _follow_settings(self, settings: Settings) -> None:
        self.times.set_on(is_on=settings.reading_times)
        self._show_days()

    # What the library tells

    def tell_today(self) -> None:
        """Tell on the start page how many portions are due, if that is wanted: asked in a worker."""
        if not self._welcoming.is_shown:
            return
        if self._preferences.settings.plan_on_start:
            self._bridge.plans.count_due(date.today().isoformat())
        else:
            self._welcoming.tell_today(ENTRY, "", self.show)

    def _tell_due(self, found: DueToday) -> None:
        parts = [self.tr("%n portion(s)", "", found.due)] if found.due else []
        if found.overdue:
            parts.append(self.tr("%n overdue", "", found.overdue))
        self._welcoming.tell_today(ENTRY, self.tr(", ").join(parts), self.show)

    def _ask(self) -> None:
        self._soon.stop()
        self._bridge.plans.ask(is_told=self.is_shown)

    def _ask_if_shown(self) -> None:
        if self.is_shown:
            self._soon.start()

    def _take(self, plans: tuple[StudyPlan, ...]) -> None:
        self._plans = plans
        self._arrive_if_wanted()
        self._show()
        self.tell_today()

    def _show(self) -> None:
        if self._pane is not None and self._plans is not None:
            self._pane.show_plans(self._plans, date.today())
            if self._choose_made:
                self._pane.choose(self._choose_made)
                self._choose_made = ""

    def _take_days(self, days: tuple[ReadingDay, ...]) -> None:
        self._days = days
        self._show_days()

    def _show_days(self) -> None:
        if self._pane is not None:
            self._pane.show_days(self._days, date.today(), is_kept=self._preferences.settings.reading_times)

    def _rest(self) -> None:
        """Forget what was read of a library that rests, or is another one soon."""
        self._bridge.plans.forget()
        self.acts.steps.clear()
        self._plans = None

    def _make_pane(self) -> PlanPane:
        from gui.panes.plan import PlanPane

        pane = PlanPane(self._look.theme)
        pane.passage_wanted.connect(self.go_to)
        pane.ticked.connect(self.acts.tick)
        pane.new_wanted.connect(self.acts.make)
        pane.change_wanted.connect(self.acts.change)
        pane.removal_wanted.connect(self.acts.remove)
        pane.moving_wanted.connect(self.acts.move_forward)
        pane.settings_wanted.connect(self.settings_wanted)
        pane.left.connect(self.leave)
        return pane
