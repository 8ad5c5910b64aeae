"""What is to be reviewed, one after the other: where the reader is in it, and what is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.editions import Candidate, Review

VERY_LIKE: Final = 85.0
"""Likeness from which a place may be accepted unseen, if no other is nearly as like."""
_LEAD: Final = 10.0
"""By which it must lead the next one."""


class ReviewQueue:
    """Reviews in their order, and the one that is shown."""

    def __init__(self, reviews: Sequence[Review] = ()) -> None:
        self._reviews = tuple(reviews)
        self._places = {one.annotation.id: at for at, one in enumerate(self._reviews)}
        self._settled: set[str] = set()
        self._certain = [(one, one.candidates[0]) for one in self._reviews if _is_certain(one)]
        self._at: int | None = None

    def __len__(self) -> int:
        """Return how many there are, settled or not."""
        return len(self._reviews)

    def __contains__(self, annotation_id: str) -> bool:
        """Return True if an annotation is among them, settled or not."""
        return annotation_id in self._places

    @property
    def current(self) -> Review | None:
        """Return the one that is shown, None at the end."""
        return self._reviews[self._at] if self._at is not None else None

    @property
    def number(self) -> int:
        """Return the number of the one that is shown, from 1; 0 at the end."""
        return 0 if self._at is None else self._at + 1

    @property
    def left(self) -> int:
        """Return how many are not settled."""
        return len(self._reviews) - len(self._settled)

    def get(self, annotation_id: str) -> Review | None:
        """Return the review of an annotation."""
        at = self._places.get(annotation_id)
        return self._reviews[at] if at is not None else None

    def is_settled(self, annotation_id: str) -> bool:
        """Return True if nothing is to be decided about an annotation any more."""
        return annotation_id in self._settled

    def open(self) -> Iterable[Review]:
        """Return those that are not settled, in their order."""
        return (one for one in self._reviews if one.annotation.id not in self._settled)

    def first_of(self, ids: Iterable[str]) -> str | None:
        """Return which of these annotations comes first, None if none of them is here."""
        return min((one for one in ids if one in self._places), key=self._places.__getitem__, default=None)

    # Moving

    def go_to(self, annotation_id: str) -> bool:
        """Show the one of an annotation; False if it is not there."""
        at = self._places.get(annotation_id)
        if at is not None:
            self._at = at
        return at is not None

    def step(self, direction: int) -> bool:
        """Go to the next (1) or the previous (-1) one that is not settled; False if there is none on that side.

        Beyond the last one the end is reached, where none is shown; before the first one it stays where it is.
        """
        start = self._at if self._at is not None else len(self._reviews) if direction < 0 else -1
        following = range(start + 1, len(self._reviews)) if direction > 0 else range(start - 1, -1, -1)
        at = next((at for at in following if self._reviews[at].annotation.id not in self._settled), None)
        if at is not None or direction > 0:
            self._at = at
        return at is not None

    def start(self) -> bool:
        """Go to the first one that is not settled; False if there is none."""
        self._at = None
        return self.step(1)

    # Settling

    def settle(self, annotation_id: str) -> None:
        """Take note that nothing is to be decided about an annotation any more."""
        if annotation_id in self._places:
            self._settled.add(annotation_id)

    def reopen(self, annotation_id: str) -> None:
        """Take note that it is to be decided after all."""
        self._settled.discard(annotation_id)

    def certain(self) -> list[tuple[Review, Candidate]]:
        """Return those that are not settled and whose first place is very like and alone in that, with that place."""
        return [(one, place) for one, place in self._certain if one.annotation.id not in self._settled]


def _is_certain(review: Review) -> bool:
    if not review.candidates or review.annotation.status != "to-review":
        return False
    first = review.candidates[0].likeness
    second = review.candidates[1].likeness if len(review.candidates) > 1 else 0.0
    return first >= VERY_LIKE and first - second >= _LEAD
