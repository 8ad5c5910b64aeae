"""When a card is due again, by FSRS (https://github.com/open-spaced-repetition/py-fsrs): the one place that knows that library.

Pure functions of card, rating and time. Nothing is left to chance: cards with the same past are due at the same time, so that the interval
that was written on a button is the one that comes of it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from core.recall import RATINGS

if TYPE_CHECKING:
    from fsrs import Scheduler

    from core.recall import RecallCard

RETENTION: Final = 0.9
"""How likely a card is to be known on the day it is due, if the reader wants nothing else."""
LEAST, MOST = 0.7, 0.97
"""Beyond, all cards would be asked every day, or hardly ever."""
_LONGEST: Final = 3650
"""Days until a card comes again, at most."""


def answered(card: RecallCard, rating: int, now: datetime, retention: float = RETENTION) -> RecallCard:
    """Return a card as it is once it was answered.

    Args:
        card: as it was.
        rating: one of `core.recall.RATINGS`.
        now: when, in UTC; before ``card.last`` the clock has been set back, and it counts as answered at once.
        retention: how likely it is to be known when it is due, from `LEAST` to `MOST`.

    Raises:
        ValueError: for another rating.
    """
    from fsrs import Card, Rating, State

    last = None if card.last is None else read_time(card.last)
    at = now if last is None else max(now, last)
    before = Card(
        card_id=1,
        state=State(card.state),
        # In a library that was mended a learning card may have lost its step.
        step=None if card.state == State.Review else card.step or 0,
        stability=card.stability,
        difficulty=card.difficulty,
        due=read_time(card.due),
        last_review=last,
    )
    if before.state != State.Learning and (before.stability is None or before.difficulty is None):
        before.state, before.step, before.stability, before.difficulty = State.Learning, 0, None, None
    after, _ = _scheduler(min(max(retention, LEAST), MOST)).review_card(before, Rating(rating), at)
    return replace(
        card,
        due=written_time(after.due),
        state=int(after.state),
        step=after.step,
        stability=after.stability,
        difficulty=after.difficulty,
        last=written_time(at),
        reviews=card.reviews + 1,
    )


def offered(card: RecallCard, now: datetime, retention: float = RETENTION) -> tuple[timedelta, ...]:
    """Return after what time a card would come again, for each of `core.recall.RATINGS`; arguments as of `answered`."""
    return tuple(read_time(answered(card, rating, now, retention).due) - now for rating in RATINGS)


def read_time(words: str) -> datetime:
    """Return a time as the library keeps it."""
    found = datetime.fromisoformat(words)
    return (found.replace(tzinfo=UTC) if found.tzinfo is None else found).astimezone(UTC)


def written_time(moment: datetime) -> str:
    """Return a time as the library keeps it: ISO 8601 in UTC with milliseconds."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@lru_cache(maxsize=4)
def _scheduler(retention: float) -> Scheduler:
    from fsrs import Scheduler

    # Chance would spread what is due, and make the words on the buttons untrue.
    return Scheduler(desired_retention=retention, maximum_interval=_LONGEST, enable_fuzzing=False)
