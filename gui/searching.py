"""A search of one text in workers: what stands near the place that is read comes first, then all of it. The newest request wins."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from core.finding import PART, Hits, Query, find_words
from core.progress import Cancelled, Progress
from core.spans import Span
from gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.finding_apart import Finder

LANE: Final = "find"
_AROUND: Final = 3_000
"""Code points before and behind what is seen that are looked through first."""
_LINE: Final = 20_000
"""Code points beyond those in which the end of a paragraph is looked for: a pattern may ask for it."""
_FIRST: Final = 0.1
"""Of the seconds that a pattern may take, those for what is near."""


class _Wish(NamedTuple):
    """What is looked for, and where first."""

    text: str
    query: Query
    near: Span
    taught: Sequence[str]
    progress: Progress

    def ask(self) -> None:
        """End the search if nobody wants it any more."""
        if self.progress.is_cancelled:
            raise Cancelled


class Searching(QObject):
    """Looks for one thing at a time.

    Words are looked for in a thread, those near the reader at once: that takes some milliseconds. Patterns and whole words are looked
    for in a process of their own.
    """

    found = Signal(object, bool)
    """Hits, and True if these are all; those told before are among them as far as they still hold."""
    failed = Signal(object)
    """PatternError: the pattern is none, or was ended."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)
        self._finder: Finder | None = None
        self._progress = Progress()

    @property
    def is_busy(self) -> bool:
        """True while not everything has been found or failed."""
        return self._tasks.is_busy(LANE)

    def prepare(self, text: str, query: Query) -> None:
        """Make ready what a query like this will need."""
        if query.is_pattern or query.is_word:
            finder = self._ready_finder()
            self._tasks.run("prepare", lambda: finder.prepare(text, has_words=query.is_word), _ignore, _ignore)

    def begin(self, text: str, query: Query, seen: Span, taught: Sequence[str] = ()) -> None:
        """Look for something, and for nothing else any more.

        Args:
            text: in which.
            query: what.
            seen: what the reader has before him: there and around it is looked first.
            taught: words of the reader's own.
        """
        self.stop()
        self._progress = Progress()
        wish = _Wish(text, query, Span(max(0, seen.start - _AROUND), min(len(text), seen.end + _AROUND)), taught, self._progress)
        if query.is_pattern:
            wish = wish._replace(near=_lines(text, wish.near))
        if query.is_pattern or query.is_word:
            finder = self._ready_finder()
            self._tasks.run(LANE, lambda: _near(finder, wish), partial(self._take_near, finder, wish), self.failed.emit)
        else:
            # So few characters take a tenth of a millisecond; a worker would have to be waited for.
            self._take_near(None, wish, find_words(text, query, within=wish.near))

    def stop(self) -> None:
        """Look for nothing any more; nothing more is told."""
        self._progress.cancel()
        self._tasks.cancel(LANE)
        if self._finder is not None:
            self._finder.hurry()

    def rest(self) -> None:
        """Look for nothing, and let go of what is kept ready for that."""
        self.stop()
        finder, self._finder = self._finder, None
        if finder is not None:
            self._tasks.run("rest", finder.close, _ignore, _ignore)

    def end(self) -> None:
        """Look for nothing ever again."""
        self._progress.cancel()
        if self._finder is not None:
            self._finder.close()
        self._tasks.close()

    def _ready_finder(self) -> Finder:
        if self._finder is None:
            # What starts processes takes 5 ms of a start.
            from core.finding_apart import Finder

            self._finder = Finder()
        return self._finder

    def _take_near(self, finder: Finder | None, wish: _Wish, hits: Hits) -> None:
        if hits:
            self.found.emit(hits, False)
        if wish.progress.is_cancelled:
            # Whoever heard of the first ones wants something else.
            return
        if finder is not None and not wish.query.is_pattern:
            self._go_on(finder, wish, _parts(wish), Hits(), Hits())
        else:
            self._tasks.run(LANE, lambda: _all(finder, wish), self._take_all, self.failed.emit)

    def _take_all(self, hits: Hits) -> None:
        self.found.emit(hits, True)

    def _go_on(self, finder: Finder, wish: _Wish, parts: list[Span], before: Hits, behind: Hits) -> None:
        """Look for whole words in one part after the other: they take long."""

        def take(hits: Hits) -> None:
            is_before = parts[0].start < wish.near.start
            first, second = (before + hits, behind) if is_before else (before, behind + hits)
            self.found.emit(first + second, len(parts) == 1)
            if len(parts) > 1 and not wish.progress.is_cancelled:
                self._go_on(finder, wish, parts[1:], first, second)

        self._tasks.run(LANE, lambda: _part(finder, wish, parts[0]), take, self.failed.emit)


# In workers


def _near(finder: Finder, wish: _Wish) -> Hits:
    # The finder has it already.
    from core.patterns import PatternError

    try:
        return finder.find(wish.text, wish.query, within=wish.near, seconds=_FIRST, taught=wish.taught, ask=wish.ask)
    except PatternError as error:
        # What takes long here may still have its time for the whole; what is no pattern at all is told.
        if error.is_ended:
            return Hits()
        raise


def _all(finder: Finder | None, wish: _Wish) -> Hits:
    if finder is None:
        return find_words(wish.text, wish.query, ask=wish.ask)
    from core.patterns import TIME

    return finder.find(wish.text, wish.query, seconds=TIME - _FIRST, taught=wish.taught, ask=wish.ask)


def _part(finder: Finder, wish: _Wish, part: Span) -> Hits:
    return finder.find(wish.text, wish.query, within=part, taught=wish.taught, ask=wish.ask)


def _parts(wish: _Wish) -> list[Span]:
    """Return the whole text in parts, from what is near to the end, then from the beginning."""
    start, end = wish.near.start, len(wish.text)
    behind = [Span(at, min(at + PART, end)) for at in range(start, end, PART)]
    return [*behind, *(Span(at, min(at + PART, start)) for at in range(0, start, PART))] or [Span(0, 0)]


def _lines(text: str, span: Span) -> Span:
    """Return the span with the paragraphs at its ends, unless they are endless."""
    start = text.rfind("\n", max(0, span.start - _LINE), span.start) + 1
    end = text.find("\n", span.end, span.end + _LINE)
    return Span(start if start or span.start <= _LINE else span.start, end if end >= 0 else min(len(text), span.end + _LINE))


def _ignore(_: object) -> None:
    """Nothing is to be told of it."""
