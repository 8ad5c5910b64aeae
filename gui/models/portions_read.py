"""Which portions of plans have been read through in this window: what a plan wants may have been read long before it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.plans import READ_THROUGH
from gui.models.reading_progress import SeenText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.plans import Portion, StudyPlan
    from core.spans import Span


class PortionsRead:
    """Knows of each document what has stood on the page since it was first shown here.

    A portion counts as read when most of it has stood there, or when what was missing of it has come to what had been read before.
    """

    def __init__(self) -> None:
        self._fresh: dict[int, SeenText] = {}
        self._before: dict[int, SeenText] = {}
        self._left: set[tuple[str, int]] = set()

    def begin(self, document: int, before: SeenText) -> None:
        """Take note of what had been read of a document when it was first shown."""
        self._before.setdefault(document, before)

    def begin_anew(self, document: int, before: SeenText) -> None:
        """Count anew from what has been read until now: its text is another one, or a plan of it has just been made."""
        self._fresh.pop(document, None)
        self._before[document] = before

    def leave(self, plan: str, portions: Iterable[Portion]) -> None:
        """Let portions be unread, as the reader wants it, whatever stands on the page."""
        self._left.update((plan, one.position) for one in portions)

    def see(self, document: int, span: Span) -> int:
        """Take note of what has stood on the page; return how many characters of it had not since the document was first shown."""
        before = self._fresh.get(document, SeenText())
        after = self._fresh[document] = before.saw(span)
        return sum(map(len, after.spans())) - sum(map(len, before.spans())) if after is not before else 0

    def through(self, document: int, plan: StudyPlan, seen: SeenText, span: Span) -> tuple[Portion, ...]:
        """Return the portions of a plan that have just been read through.

        Args:
            document: row of the document that is shown.
            plan: any.
            seen: what has been read of the document, ever.
            span: what has just stood on the page; no other portion can have been read by that.
        """
        return tuple(
            one
            for one in plan.portions
            if one.document == document
            and one.done is None
            and one.span.overlaps(span)
            and (plan.id, one.position) not in self._left
            and self._is_through(document, one.span, seen)
        )

    def _is_through(self, document: int, span: Span, seen: SeenText) -> bool:
        fresh, before = self._fresh.get(document, SeenText()), self._before.get(document, seen)
        if fresh.share(span) >= READ_THROUGH:
            return True
        return seen.share(span) >= READ_THROUGH > before.share(span)
