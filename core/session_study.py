"""Proposed tasks: those of a text that the reader has neither refused nor made tasks of. Part of `core.session.ReadingSession`.

Every method may be called from any thread: each uses a connection of its own and closes it. What looks through a text is for a worker.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from core.proposals import left
from core.store import refusals, tasks
from core.store.failures import translated_failures
from core.store.library import Connection, exists, open_library

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.outline.tree import Outline
    from core.proposals import Proposal

T = TypeVar("T")


class StudySession:
    """Finds proposals, and keeps which were refused in one library.

    Nothing is stored of a proposal before it is accepted: then it is an annotation with a task, put there like any other. What reads or
    writes the library raises `LibraryError` where the disk or the library fails.
    """

    def __init__(self, library: Path) -> None:
        self._library = library

    def find(self, text: str, outline: Outline | None = None) -> tuple[Proposal, ...]:
        """Return all that is proposed in a text, whatever became of it; touches no library."""
        from core.study.tasks import find

        return find(text, outline)

    def proposals(self, document: int, text: str, outline: Outline | None = None) -> tuple[Proposal, ...]:
        """Return what is still proposed in a document of the library.

        Args:
            document: its row.
            text: of its newest edition.
            outline: of that text as its reader has it.
        """
        found = self.find(text, outline)
        if not exists(self._library):
            return found
        refused = self.refused(document)
        taken = self._over(lambda connection: [row.annotation.span for row in tasks.load(connection, document) if row.annotation.is_placed])
        return left(text, found, refused, taken)

    def refused(self, document: int) -> frozenset[str]:
        """Return the keys (`core.proposals.key_of`) of what was refused in a document."""
        return self._over(lambda connection: refusals.load(connection, document)) if exists(self._library) else frozenset()

    def refuse(self, document: int, keys: Sequence[str]) -> tuple[str, ...]:
        """Propose these no more, in one transaction; return those that were not refused before, which `take_back` proposes again.

        Raises:
            UnknownEdition: if the library does not hold the document.
        """
        return self._over(lambda connection: refusals.refuse(connection, document, keys))

    def take_back(self, document: int, keys: Sequence[str]) -> None:
        """Propose these again."""
        self._over(lambda connection: refusals.take_back(connection, document, keys))

    def _over(self, act: Callable[[Connection], T]) -> T:
        with translated_failures(self._library), closing(open_library(self._library, create=False)) as connection:
            return act(connection)
