"""What there is to say of a text at a glance. Part of `core.session.ReadingSession`.

Every method may be called from any thread and stores nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.overview import MOST, TOGETHER
from core.own_phrases import FILE
from core.progress import Progress
from core.study.overview import section_weights
from core.study_apart import Ready, Request, find_beside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from core.outline.tree import Outline
    from core.overview import SectionWeight


class OverviewSession:
    """Tells the parts of an overview, held against the documents of one library."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._ready = Ready()

    def prepare(self) -> None:
        """Start the processes that will be asked next, until `rest`: an answer takes half the time then."""
        for wanted in TOGETHER:
            self._ready.prepare(wanted)

    def rest(self) -> None:
        """End the processes that nobody has asked yet."""
        self._ready.rest()

    def sections(self, text: str, outline: Outline) -> tuple[SectionWeight, ...]:
        """Return how much of a text each of its sections is."""
        return section_weights(text, outline)

    def read(
        self,
        text: str,
        outline: Outline,
        wanted: Sequence[str],
        *,
        taught: Sequence[str] = (),
        progress: Progress | None = None,
    ) -> Iterator[tuple[str, tuple[Any, ...]]]:
        """Yield some parts of the overview of a text, by the names in `core.overview.TOGETHER`, as they are found.

        Another process finds them. Of a text that is longer than `core.overview.MOST`, what is behind that is not looked through.

        Args:
            text: a normal text.
            outline: of that text.
            wanted: which parts, in the order in which they are to come.
            taught: words of the reader's own.
            progress: once it is cancelled the process is killed.

        Raises:
            Cancelled: if ``progress`` was cancelled.
            ReaderError: if a process ended without an answer, once all others of the parts have been given.
        """
        own = self._library.with_name(FILE)
        request = Request(text[:MOST], outline, tuple(wanted), self._library, own, tuple(taught))
        yield from find_beside(request, progress or Progress(), self._ready)
