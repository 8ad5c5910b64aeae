"""Study plans and the days on which something was read. Part of `core.session.ReadingSession`.

Every method may be called from any thread: each uses a connection of its own and closes it.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final, TypeVar

from core.plans import LEAST, DueToday, portioned
from core.store import study_plans
from core.store.failures import translated_failures
from core.store.library import Connection, exists, open_library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from core.plans import PlanText, Portion, ReadingDay, StudyPlan, Wanted

T = TypeVar("T")

_HELD: Final = 20_000_000
"""Characters of texts that are kept while a plan is being made: hundreds of speeches, each of which takes a moment to be outlined."""


class PlansSession:
    """Keeps the plans of one library.

    Every method raises `LibraryError` where the disk or the library fails; reading finds nothing where no library has been begun. Days
    are ISO 8601, as the reader's clock has them.
    """

    def __init__(self, library: Path) -> None:
        self._library = library
        self._places: dict[tuple[int, int], dict[int, int]] = {}
        self._texts: dict[tuple[int, int], PlanText] = {}

    def all(self) -> tuple[StudyPlan, ...]:
        """Return the plans, the oldest first, with portions as they stand in the newest text of each document. For a worker."""
        return self._over(lambda connection: study_plans.load(connection, self._places)) if exists(self._library) else ()

    def portions(self, wanted: Sequence[Wanted], days: Sequence[str], *, least: int = LEAST) -> tuple[Portion, ...]:
        """Return what would be read on each of some days; see `core.plans.portioned`. For a worker.

        Args:
            wanted: what is to be read, in this order; documents that do not stand are left out.
            days: rising.
            least: characters of a day's share, at least.
        """
        if not exists(self._library):
            return ()
        # Another worker may be at it, too: none takes away what another one has found.
        known = dict(self._texts)
        found = self._over(lambda connection: study_plans.texts(connection, wanted, known))
        meant = {one.document for one in wanted}
        kept = {key: text for key, text in known.items() if key[0] in meant}
        self._texts = kept if sum(len(one.text) for one in kept.values()) <= _HELD else {}
        return portioned(found, days, least=least)

    def let_texts_go(self) -> None:
        """Keep no texts any more: the plan is made, or not wanted."""
        self._texts = {}

    def put(self, plan: StudyPlan) -> None:
        """Store a new plan; one that was dropped comes back as it was.

        Raises:
            ValueError: if its name is blank.
        """
        self._over(lambda connection: study_plans.put(connection, plan))

    def change(self, plan: StudyPlan, dropped: Iterable[int] = ()) -> None:
        """Write name, last day, weekdays and the days of the portions of a plan; what has been read stays so.

        Args:
            plan: as it is to be; portions that are not there yet come to it.
            dropped: positions of portions that go.

        Raises:
            ValueError: if its name is blank.
            ChangedMeanwhile: if it is not there any more; nothing is written.
        """
        self._over(lambda connection: study_plans.change(connection, plan, dropped))

    def mark(self, plan: str, positions: Iterable[int], done: str | None) -> None:
        """Note when portions of a plan were read (ISO 8601 in UTC), None if they were not.

        Raises:
            ChangedMeanwhile: if the plan is not there any more; nothing is written.
        """
        some = tuple(positions)
        self._over(lambda connection: study_plans.mark(connection, plan, some, done))

    def drop(self, plan: str) -> None:
        """Take a plan away; `restore` brings it back as it was."""
        self._over(lambda connection: study_plans.drop(connection, plan))

    def restore(self, plan: str) -> None:
        """Bring back a plan that was dropped."""
        self._over(lambda connection: study_plans.restore(connection, plan))

    def due(self, today: str) -> DueToday:
        """Return how many portions are to be read on a day, and how many should have been before it."""
        if not exists(self._library):
            return DueToday(0, 0)
        return self._over(lambda connection: study_plans.due(connection, today))

    def days(self) -> tuple[ReadingDay, ...]:
        """Return the days on which something was read, the first one first."""
        return self._over(study_plans.days) if exists(self._library) else ()

    def note_reading(self, day: str, document: int, *, seconds: int, characters: int) -> None:
        """Add to how long a document was read on a day; one that is not there any more is left out."""
        self._over(lambda connection: study_plans.note_reading(connection, day, document, seconds=seconds, characters=characters))

    def forget_days(self) -> None:
        """Forget when and how long was read, for good."""
        if exists(self._library):
            self._over(study_plans.forget_days)

    def _over(self, act: Callable[[Connection], T]) -> T:
        """Return what is done over a connection of its own."""
        with translated_failures(self._library), closing(open_library(self._library, create=False)) as connection:
            return act(connection)
