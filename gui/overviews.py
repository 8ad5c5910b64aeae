"""The overview of a text in workers: each part is told as soon as it is found. The newest request wins; what was found lately is kept.

Words and what finders find come from processes of their own; the workers wait for them.
"""

from __future__ import annotations

from collections import OrderedDict
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.errors import ReaderError
from core.overview import TOGETHER, Overview
from core.progress import Progress
from core.proposals import left
from gui.library_workers import LibraryWorkers
from gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.outline.tree import Outline
    from core.proposals import Proposal
    from core.session import ReadingSession
    from core.spans import Span
    from gui.keeping import Keeping

SECTIONS: Final = "sections"
_PROPOSALS, _SIFT, _PREPARE = "proposals", "sift", "prepare"
_KEPT: Final = 4
"""Texts of which the overview is kept: those of a few tabs that a reader goes to and fro between."""
_AFTER: Final = 500
"""Milliseconds from an answer until processes are started for the next question: what the answer leads to comes first."""
IDLE: Final = 300_000
"""Milliseconds for which they wait for it; they take some 50 MB."""


class Overviews(LibraryWorkers):
    """Finds overviews; the bridge has one, with workers of its own. Nothing is loaded before the first question."""

    changed = Signal()
    """More is known of the text that was asked about, see `known`; or looking has failed, see `failures`."""
    forgotten = Signal()
    """Something that was known is not known any more, and has to be asked for again."""
    _told = Signal(object, str, object)
    """`Progress` of a question, name of a part, what was found. Crosses from the worker to the window's thread."""

    def __init__(self, session: ReadingSession, keeping: Keeping, parent: QObject) -> None:
        super().__init__(session, keeping, parent)
        self._asked: dict[str, Progress] = {}
        """What is being looked for, by the first of the parts that are found together."""
        self._kept: OrderedDict[str, dict[str, Any]] = OrderedDict()
        """Parts that were found, by the text and their names."""
        self._under: dict[str, Outline] = {}
        """Outlines with which that was found: proposals rest on them."""
        self._text: str | None = None
        self._document: int | None = None
        """Row of the document with that text, None if the library does not hold it."""
        self._taken: tuple[Span, ...] = ()
        """Passages of its tasks."""
        self._left: tuple[str, tuple[Proposal, ...]] | None = None
        """A text, and which of its proposals are still to be answered."""
        self._failures: dict[str, ReaderError] = {}
        self._starting = QTimer(self, singleShot=True, interval=_AFTER)
        self._starting.timeout.connect(self._start_ahead)
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._rest)
        self._told.connect(self._take)

    # What is known

    def known(self, text: str) -> Overview:
        """Return what is known of a text: of the proposals those that the reader has not answered."""
        found = self._kept.get(text, {})
        return Overview(**{**found, _PROPOSALS: self._left[1]} if self._left is not None and self._left[0] is text else found)

    def parts(self, text: str) -> frozenset[str]:
        """Return which parts of the overview of a text have been found, be they empty."""
        found = frozenset(self._kept.get(text, ()))
        is_sifted = self._document is None or (self._left is not None and self._left[0] is text)
        return found if is_sifted else found - {_PROPOSALS}

    @property
    def failures(self) -> Mapping[str, ReaderError]:
        """What went wrong with the last question, by the parts that are not known for it."""
        return self._failures

    # Asking

    def ask(self, text: str, outline: Outline) -> None:
        """Find all that is not known yet of a text; `changed` tells of each part. What was asked about another text is given up.

        Args:
            text: what is read; the very object that `known` is asked for.
            outline: of that text as its reader has it.
        """
        is_other = text is not self._text
        if is_other:
            self.stop()
            self._text = text
        if self._under.get(text) is not outline:
            self._drop(text, _PROPOSALS)
            self._under[text] = outline
            self._ask_sections(text, outline)
        elif is_other:
            self._ask_sections(text, outline)
        tasks = self._ready_tasks()
        for wanted in TOGETHER:
            if not set(wanted) <= self._kept.get(text, {}).keys() and not tasks.is_busy(wanted[0]):
                for part in wanted:
                    self._failures.pop(part, None)
                self._ask_parts(text, outline, wanted)

    def sift(self, document: int | None, taken: Sequence[Span]) -> None:
        """Leave out of the proposals of the text that was asked about what was refused, and what tasks were made of.

        Args:
            document: its row, None if the library does not hold it.
            taken: passages of its tasks.
        """
        self._document, self._taken = document, tuple(taken)
        text = self._text
        found = self._kept.get(text, {}).get(_PROPOSALS) if text is not None else None
        if text is None or found is None or document is None:
            return
        session, passages = self._session, self._taken

        def act() -> tuple[Proposal, ...]:
            return left(text, found, session.study.refused(document), passages)

        def keep(proposals: tuple[Proposal, ...]) -> None:
            self._left = text, proposals
            self._failures.pop(_PROPOSALS, None)
            self.changed.emit()

        self._ready_tasks().run(_SIFT, act, keep, partial(self._fail, (_PROPOSALS,)))

    def stop(self) -> None:
        """Look for nothing any more; nothing more is told."""
        for progress in self._asked.values():
            progress.cancel()
        if self._tasks is not None:
            for lane in (SECTIONS, _SIFT, *self._asked):
                self._tasks.cancel(lane)
        self._asked.clear()
        self._failures.clear()
        self._text = self._left = self._document = None

    def forget(self, *parts: str) -> None:
        """Know some parts of no text any more, all without a name: what they are found by has changed. They are not asked for by that."""
        self.stop()
        for found in self._kept.values():
            for part in parts or tuple(found):
                found.pop(part, None)
        self.forgotten.emit()

    def close(self) -> None:
        """Look for nothing ever again."""
        self.stop()
        self._starting.stop()
        self._idle.stop()
        if self._tasks is not None:
            self._tasks.close()
            self._session.overview.rest()

    def _drop(self, text: str, part: str) -> None:
        """Know a part of a text no more, and look for it no more."""
        self._kept.get(text, {}).pop(part, None)
        self._left = None
        if text is self._text and self._tasks is not None and (progress := self._asked.pop(part, None)) is not None:
            progress.cancel()
            self._tasks.cancel(part)

    def _ask_sections(self, text: str, outline: Outline) -> None:
        session = self._session

        def act() -> tuple[Any, ...]:
            return session.overview.sections(text, outline)

        self._ready_tasks().run(SECTIONS, act, partial(self._keep, SECTIONS), partial(self._fail, (SECTIONS,)))

    def _ask_parts(self, text: str, outline: Outline, wanted: Sequence[str]) -> None:
        progress, session = Progress(), self._session
        self._asked[wanted[0]] = progress

        def act() -> None:
            taught: tuple[str, ...] = ()
            with suppress(ReaderError):
                # What is wrong with the library is told elsewhere; a text can be looked through without it.
                taught = session.user_words()
            for part, found in session.overview.read(text, outline, wanted, taught=taught, progress=progress):
                self._told.emit(progress, part, found)

        def end(_none: None) -> None:
            self._asked.pop(wanted[0], None)
            if not self._asked:
                self._starting.start()
                self._idle.start()

        def fail(error: ReaderError) -> None:
            end(None)
            self._fail(wanted, error)

        self._ready_tasks().run(wanted[0], act, end, fail)

    @Slot(object, str, object)
    def _take(self, progress: Progress, part: str, found: tuple[Any, ...]) -> None:
        if not progress.is_cancelled:
            self._keep(part, found)

    def _keep(self, part: str, found: tuple[Any, ...]) -> None:
        if self._text is None:
            return
        self._kept.setdefault(self._text, {})[part] = found
        self._kept.move_to_end(self._text)
        while len(self._kept) > _KEPT:
            text, _ = self._kept.popitem(last=False)
            self._under.pop(text, None)
        if part == _PROPOSALS:
            self.sift(self._document, self._taken)
        self.changed.emit()

    def _fail(self, wanted: Sequence[str], error: ReaderError) -> None:
        known = self._kept.get(self._text or "", {})
        self._failures.update((part, error) for part in wanted if part not in known or part == _PROPOSALS)
        self.changed.emit()

    def _start_ahead(self) -> None:
        """Start the processes that will be asked about the next text."""
        session = self._session
        self._ready_tasks().run(_PREPARE, lambda: session.overview.prepare(), lambda _none: None, lambda _error: None)

    def _rest(self) -> None:
        session = self._session
        self._ready_tasks().run(_PREPARE, lambda: session.overview.rest(), lambda _none: None, lambda _error: None)

    def _make_tasks(self) -> Tasks:
        # Those that wait for processes take a moment to give them up; what is asked of another text need not wait for that.
        return Tasks(self, threads=2 * len(TOGETHER) + 1)
