"""Proposed tasks of a text, found in a worker, and which of them the reader has refused. The newest request wins."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from core.proposals import left
from gui.library_workers import LibraryWorkers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from core.outline.tree import Outline
    from core.proposals import Proposal
    from core.session import ReadingSession
    from core.spans import Span
    from gui.keeping import Keeping

_KEPT: Final = 8
"""Texts of which the proposals are kept: those of a few tabs that a reader goes to and fro between."""
_FIND: Final = "find"


class _Found(NamedTuple):
    """What is proposed in a text under one outline."""

    outline: Outline
    proposals: tuple[Proposal, ...]


class Proposals(LibraryWorkers):
    """Finds proposals and keeps refusals; the bridge has one, with a worker of its own. Nothing is loaded before the first question."""

    changed = Signal()
    """Other proposals are left in the document that was asked about."""

    def __init__(self, session: ReadingSession, keeping: Keeping, parent: QObject) -> None:
        super().__init__(session, keeping, parent)
        self._kept: OrderedDict[str, _Found] = OrderedDict()
        self._refused: dict[int, frozenset[str]] = {}
        self._writes = 0
        # Another library has refused other things.
        keeping.awake.connect(self._refused.clear)

    def ask(self, document: int, text: str, outline: Outline) -> None:
        """Find what is proposed in a document; `changed` tells once it is known.

        Args:
            document: its row.
            text: that is shown of it.
            outline: of that text as its reader has it.
        """
        known = self._kept.get(text)
        if known is not None and known.outline is outline and document in self._refused:
            self.changed.emit()
            return
        session, writes = self._session, self._writes
        there = known if known is not None and known.outline is outline else None

        def find() -> tuple[_Found, frozenset[str]]:
            found = there or _Found(outline, session.study.find(text, outline))
            return found, session.study.refused(document)

        self._ready_tasks().run(_FIND, find, partial(self._take, document, text, writes), self.failed.emit)

    def left(self, document: int, text: str, outline: Outline, taken: Iterable[Span]) -> tuple[Proposal, ...] | None:
        """Return what is still proposed, None if that is not known yet.

        Args:
            document: its row.
            text: that is shown of it.
            outline: of that text as its reader has it.
            taken: passages of the tasks that there are.
        """
        known = self._kept.get(text)
        if known is None or known.outline is not outline or document not in self._refused:
            return None
        return left(text, known.proposals, self._refused[document], taken)

    def refuse(self, document: int, keys: Sequence[str]) -> tuple[str, ...] | None:
        """Propose these no more; return those that were not refused before. On failure say so, change nothing and return None."""
        made: list[str] = []
        if not self._is_written(lambda: made.extend(self._session.study.refuse(document, keys))):
            return None
        self._refused[document] = self._refused.get(document, frozenset()).union(keys)
        self.changed.emit()
        return tuple(made)

    def take_back(self, document: int, keys: Sequence[str]) -> bool:
        """Propose these again; on failure say so and change nothing."""
        if not self._is_written(lambda: self._session.study.take_back(document, keys)):
            return False
        self._refused[document] = self._refused.get(document, frozenset()).difference(keys)
        self.changed.emit()
        return True

    def close(self) -> None:
        """Look for nothing ever again."""
        if self._tasks is not None:
            self._tasks.close()

    def _take(self, document: int, text: str, writes: int, answer: tuple[_Found, frozenset[str]]) -> None:
        self._kept[text], refused = answer
        if writes == self._writes or document not in self._refused:
            # Else something was refused after the worker had looked.
            self._refused[document] = refused
        self._kept.move_to_end(text)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.changed.emit()

    def _is_written(self, write: Callable[[], object]) -> bool:
        is_written = super()._is_written(write)
        self._writes += is_written
        return is_written
