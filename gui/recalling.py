"""Recall in the place of the page: made when it is first wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QUndoStack

from core.recall import RecallWishes
from core.spans import Span
from gui.day_turn import DayTurn
from gui.library_steps import StepApart
from gui.middle_page import ToggledPage
from gui.widgets.dressing import dress
from gui.widgets.recall_words import today_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.recall import RecallAnswer, RecallCard, RecallDay, RecallPlace, RecallSight
    from core.settings import Settings
    from gui.actions import Actions
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.keys import Keys
    from gui.middle import Middle
    from gui.panes.page.layout import PageLayout
    from gui.panes.reader import ReaderPane
    from gui.panes.recall import RecallPane
    from gui.preferences import Preferences
    from gui.reading import Reading
    from gui.recalls import Failed

ACTIONS: Final = ("view.recall", "annotation.recall", "annotation.recall_all", "outline.recall")
MORE: Final = 10
"""New cards that come beyond those of the day when the reader wants more."""
SEEN_AFTER: Final = 60
"""Milliseconds after which a card is surely painted: what is written on the buttons is wanted later, and the first time loads FSRS."""
_LONGEST_WAIT: Final = 3_600_000
"""Milliseconds after which is looked at the latest what comes next: a computer may have slept meanwhile."""


class Recalling(ToggledPage["RecallPane"]):
    """Changes between page and recall, and stores what is answered.

    Args:
        bridge: reaches the library.
        reader: the page.
        reading: keeps the history of jumps.
        middle: what page and recall stand in.
        actions: are not seen where the reader wants no recall cards.
        keys: are named in sentences.
        preferences: say how many cards come on a day.
        look: the theme, and the measures of the page.
    """

    annotation_wanted = Signal(str)
    """Id of an annotation of the open document whose passage is to be seen."""
    told = Signal(str)
    """What is to be said in the status line."""
    today_told = Signal(str)
    """What the start page is to say of today."""

    def __init__(
        self,
        bridge: Bridge,
        reader: ReaderPane,
        reading: Reading,
        *,
        middle: Middle,
        actions: Actions,
        keys: Keys,
        preferences: Preferences,
        look: Appearance,
    ) -> None:
        super().__init__(bridge, reader, middle=middle, look=look)
        self._reading = reading
        self._actions = actions
        self._keys = keys
        self._preferences = preferences
        self._more = 0
        self._wanted: RecallPlace | None = None
        self.steps = QUndoStack(self)
        """What was answered, suspended and deleted in the page of recall."""
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._look_on)
        DayTurn(self).turned.connect(self._turn_day)
        self._offering = QTimer(self, singleShot=True, interval=SEEN_AFTER)
        self._offering.timeout.connect(self._ask_offers)
        recalls = bridge.recalls
        recalls.looked.connect(self._show)
        recalls.offered.connect(self._show_offers)
        recalls.counted.connect(self._tell_today)
        recalls.changed.connect(self.count_today)
        recalls.placed.connect(self._go_to)
        self.steps.indexChanged.connect(self._follow_steps)
        bridge.document_opened.connect(lambda _opening: self._arrive())
        bridge.opened_again.connect(self._arrive)
        bridge.keeping.awake.connect(self._look_on)
        preferences.changed.connect(self._follow_settings)
        self._offer(preferences.settings)

    @property
    def is_offered(self) -> bool:
        """False where the reader wants no recall cards."""
        return self._preferences.settings.recall

    def show(self) -> None:
        """Show the card that comes now."""
        if not self.is_shown:
            self._more = 0
            self.steps.clear()
            self._bridge.recalls.begin()
        pane = self._take_place()
        pane.focus_work()
        self._look_on()

    def leave(self) -> None:
        """Show the page again, or what stands there without a document."""
        if self.is_shown:
            self._wait.stop()
        super().leave()

    def _give_keyboard(self) -> None:
        self._middle.focus_shown()

    def measure(self, layout: PageLayout) -> None:
        """Take other measures of the page."""
        if self._pane is not None:
            self._pane.measure(layout)

    def _follow_settings(self, settings: Settings) -> None:
        self._offer(settings)
        self.count_today()

    def _offer(self, settings: Settings) -> None:
        """Let recall be found, or be nowhere to be seen."""
        for action_id in ACTIONS:
            self._actions[action_id].setVisible(settings.recall)
        if not settings.recall:
            self.leave()

    # Today

    def count_today(self) -> None:
        """Let the start page say how much there is to recall, if it is to say so at all."""
        if self._preferences.settings.recall:
            self._bridge.recalls.count(self._wishes())
        else:
            self.today_told.emit("")

    def _tell_today(self, day: RecallDay) -> None:
        self.today_told.emit(today_words(day))

    # What comes

    def _wishes(self) -> RecallWishes:
        settings = self._preferences.settings
        return RecallWishes(settings.recall_new + self._more, settings.recall_retention / 100)

    def _look_on(self) -> None:
        if self.is_shown:
            self._bridge.recalls.look(self._wishes(), self._give_back)

    def _give_back(self) -> None:
        """Let the card that was asked be answered again: the library does not say what comes now."""
        if self._pane is not None:
            self._pane.take_back()

    def _turn_day(self) -> None:
        """See what comes on another day, where there was nothing left of the one before."""
        if self._pane is not None and self._pane.card is None:
            self._look_on()

    def _show(self, sight: RecallSight) -> None:
        if self._pane is None:
            return
        self._pane.show_sight(sight, self._how_made)
        self._wait.stop()
        if sight.card is not None:
            self._offering.start()
        elif sight.wait is not None and self.is_shown:
            self._wait.start(min(_LONGEST_WAIT, _milliseconds_to(sight.wait)))

    def _ask_offers(self) -> None:
        if self._pane is not None and self._pane.card is not None:
            self._bridge.recalls.offer(self._pane.card, self._wishes())

    def _show_offers(self, card: str, offers: object) -> None:
        if self._pane is not None:
            self._pane.show_offers(card, offers)  # type: ignore[arg-type]

    def _how_made(self) -> str:
        words = self.tr(
            "There are no recall cards yet. Select words and press {key}, or choose “Recall card” in the menu of a mark, of cards of"
            " annotations, or of a heading: they are asked here when they are due."
        )
        return words.format(key=self._keys.named("annotation.recall"))

    def _want_more(self) -> None:
        self._more += MORE
        self._look_on()

    # What the reader does with a card

    def _rate(self, card: RecallCard, rating: int, took: int) -> None:
        recalls = self._bridge.recalls
        recalls.answer(card, rating, took, self._wishes(), done=lambda answer: self._take_answer(answer, rating, took), failed=lambda: None)
        self._look_on()

    def _take_answer(self, answer: RecallAnswer, rating: int, took: int) -> None:
        """Make a step of an answer, which is stored."""
        recalls = self._bridge.recalls
        held = [answer]

        def again(failed: Failed) -> None:
            recalls.answer(held[0].before, rating, took, self._wishes(), done=lambda found: held.__setitem__(0, found), failed=failed)
            self._look_on()

        def back(failed: Failed) -> None:
            recalls.take_back(held[0], failed)
            self._look_on()

        self.steps.push(StepApart(self.tr("Answer a recall card"), again, back))

    def _suspend(self, card: RecallCard) -> None:
        recalls = self._bridge.recalls
        self._do(
            self.tr("Suspend a recall card"),
            lambda failed: recalls.suspend([card.id], failed),
            lambda failed: recalls.suspend([card.id], failed, is_suspended=False),
        )
        self.told.emit(self.tr("Suspended: the card comes no more. Undo brings it back."))

    def _wake(self) -> None:
        recalls = self._bridge.recalls

        def take(ids: tuple[str, ...]) -> None:
            def again(failed: Failed) -> None:
                recalls.suspend(ids, failed, is_suspended=False)
                self._look_on()

            def back(failed: Failed) -> None:
                recalls.suspend(ids, failed)
                self._look_on()

            if ids:
                self.steps.push(StepApart(self.tr("Let suspended recall cards come again"), again, back))

        recalls.wake(take)
        self._look_on()

    def _remove(self, card: RecallCard) -> None:
        recalls = self._bridge.recalls
        self._do(self.tr("Delete a recall card"), partial(recalls.drop, [card.id]), partial(recalls.restore, [card.id]))
        self.told.emit(self.tr("The recall card is deleted. Undo brings it back."))

    def _do(self, text: str, act: Callable[[Failed], None], back: Callable[[Failed], None]) -> None:
        """Do something with the card that is asked, as a step, and see what comes then."""

        def followed(do: Callable[[Failed], None], failed: Failed) -> None:
            do(failed)
            self._look_on()

        step = StepApart(text, partial(followed, act), partial(followed, back))
        followed(act, lambda: step.setObsolete(True))
        self.steps.push(step)

    def _undo(self) -> None:
        if not self._bridge.recalls.is_busy:
            self.steps.undo()

    def _follow_steps(self) -> None:
        if self._pane is not None:
            self._pane.enable_undo(enabled=self.steps.canUndo())

    # To the passage

    def _go_to(self, place: RecallPlace | None) -> None:
        """Show the passage of a card in its document."""
        if place is None:
            self.told.emit(self.tr("What this card asks for stands in no document."))
            return
        self._wanted = place
        if place.document == self._bridge.document_id:
            self._arrive()
        else:
            self._open_near(place.document, place.path, place.title, place.span.start)

    def _arrive(self) -> None:
        """Show the passage that is wanted, now that its document is open."""
        place, document = self._wanted, self._bridge.document
        if place is None or document is None or self._bridge.document_id != place.document:
            return
        self._wanted = None
        self.leave()
        if place.annotation is not None and self._bridge.annotation(place.annotation) is not None:
            self.annotation_wanted.emit(place.annotation)
            return
        span = place.span.clipped(Span(0, len(document.text)))
        self._reading.leave_for(span)
        self._reader.select(span)
        self._reader.focus_page()

    def prepare(self) -> None:
        """Make the page before it is wanted, and have at hand what its first card needs."""
        if self.is_offered and not self.is_shown:
            dress(self._ready_pane(), self._middle.size())
            self._bridge.recalls.prepare(self._wishes())

    def _make_pane(self) -> RecallPane:
        from gui.panes.recall import RecallPane

        pane = RecallPane(self._look.theme, self._look.layout)
        pane.rated.connect(self._rate)
        pane.suspended.connect(self._suspend)
        pane.removed.connect(self._remove)
        pane.passage_wanted.connect(lambda card: self._bridge.recalls.find_place(card))
        pane.undo_wanted.connect(self._undo)
        pane.more_wanted.connect(self._want_more)
        pane.waking_wanted.connect(self._wake)
        pane.left.connect(self.leave)
        return pane


def _milliseconds_to(moment: str) -> int:
    from datetime import UTC, datetime

    return max(0, round((datetime.fromisoformat(moment) - datetime.now(UTC)).total_seconds() * 1000)) + 50
