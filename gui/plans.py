"""Study plans and reading times, read in workers and written in the window's thread; the bridge has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from gui.library_workers import LibraryWorkers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from core.plans import StudyPlan, Wanted

_READ, _PREVIEW, _DAYS, _DUE, _NOTE = "read", "preview", "days", "due", "note"


class Plans(LibraryWorkers):
    """Reads and writes; nothing is loaded before it is asked. Days are ISO 8601, as the reader's clock has them."""

    read = Signal(object)
    """Tuple of every `StudyPlan`, the oldest first."""
    previewed = Signal(object)
    """Tuple of `Portion` that a plan would have."""
    days_read = Signal(object)
    """Tuple of every `ReadingDay`, the first one first."""
    counted = Signal(object)
    """`DueToday`."""
    changed = Signal()
    """A plan was made, changed, dropped or restored by this window, or a portion was read."""
    forgotten = Signal()
    """The reading times are gone for good."""
    closing = Signal()
    """What is still to be written has to be handed on now."""

    # In workers

    def ask(self, *, is_told: bool) -> None:
        """Bring all plans by `read`; of a library that does not answer ``is_told`` says so, where somebody looks at the plans."""
        if self._keeping.refusal is None:
            failed = self.failed.emit if is_told else lambda _error: None
            self._ready_tasks().run(_READ, lambda: self._session.plans.all(), self.read.emit, failed)

    def preview(self, wanted: Sequence[Wanted], days: Sequence[str], least: int) -> None:
        """Bring what would be read on each of some days by `previewed`; see `core.plans.portioned`."""
        if self._keeping.refusal is not None:
            # A dialog waits for it.
            self.failed.emit(self._keeping.refusal)
        self._run(_PREVIEW, lambda: self._session.plans.portions(wanted, days, least=least), self.previewed.emit)

    def end_previews(self) -> None:
        """Preview no more: the plan is made, or not wanted."""
        if self._tasks is not None:
            self._tasks.cancel(_PREVIEW)
            self._tasks.run(_PREVIEW, lambda: self._session.plans.let_texts_go(), lambda _none: None, self.failed.emit)

    def ask_days(self) -> None:
        """Bring the days on which something was read by `days_read`."""
        self._run(_DAYS, lambda: self._session.plans.days(), self.days_read.emit)

    def count_due(self, today: str) -> None:
        """Bring how many portions are to be read by `counted`; nothing is heard of a library that does not answer: nobody has asked."""
        if self._keeping.refusal is None:
            self._ready_tasks().run(_DUE, lambda: self._session.plans.due(today), self.counted.emit, lambda _error: None)

    def note_reading(self, day: str, document: int, *, seconds: int, characters: int) -> None:
        """Add to how long a document was read on a day. Nothing is said where that fails: it costs a minute of the calendar."""
        if self._keeping.refusal is None:
            session, lane = self._session.plans, f"{_NOTE} {day} {document}"

            def write() -> None:
                session.note_reading(day, document, seconds=seconds, characters=characters)

            self._ready_tasks().run(lane, write, lambda _: None, lambda _: None)

    # In the window's thread

    def put(self, plan: StudyPlan) -> bool:
        """Store a new plan; on failure say so and change nothing."""
        return self._write(lambda: self._session.plans.put(plan))

    def change(self, plan: StudyPlan, dropped: Sequence[int] = ()) -> bool:
        """Write name, last day, weekdays and the days of a plan's portions, likewise; further ones come to it, and some go."""
        return self._write(lambda: self._session.plans.change(plan, dropped))

    def mark(self, plan: str, positions: Iterable[int], done: str | None) -> bool:
        """Note when portions of a plan were read, None if they were not, likewise."""
        return self._write(lambda: self._session.plans.mark(plan, positions, done))

    def drop(self, plan: str) -> bool:
        """Take a plan away, likewise."""
        return self._write(lambda: self._session.plans.drop(plan))

    def restore(self, plan: str) -> bool:
        """Bring back a plan that was dropped, likewise."""
        return self._write(lambda: self._session.plans.restore(plan))

    def forget_days(self) -> bool:
        """Forget when and how long was read, for good; on failure say so."""
        is_done = self._write(lambda: self._session.plans.forget_days())
        if is_done:
            self.forgotten.emit()
        return is_done

    def forget(self) -> None:
        """Let what is being read fall silent: the library rests, or is another one."""
        for lane in (_READ, _PREVIEW, _DAYS, _DUE) if self._tasks is not None else ():
            self._ready_tasks().cancel(lane)

    def close(self) -> None:
        """Read nothing any more; what is being written is written to its end."""
        self.closing.emit()
        if self._tasks is not None:
            self._tasks.close()

    def _run(self, lane: str, act: Callable[[], object], done: Callable[[object], None]) -> None:
        if self._keeping.refusal is None:
            self._ready_tasks().run(lane, act, done, self.failed.emit)

    def _write(self, act: Callable[[], object]) -> bool:
        is_written = self._is_written(act)
        if is_written:
            self.changed.emit()
        return is_written
