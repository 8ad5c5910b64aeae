"""The annotations of the whole library in workers: read, sifted and sorted, and written as a table. The newest request wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from gui.library_workers import LibraryWorkers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from core.gathering import Choice, GatheredMark, Wanted
    from core.session import ReadingSession
    from gui.keeping import Keeping

    _All = tuple[tuple[GatheredMark, ...], Mapping[str, tuple[Choice, ...]]]
    """The annotations of the library, and by what they can be narrowed."""

_READ, _WRITE_OUT = "read", "write out"


class Gathered(NamedTuple):
    """What is to be shown of the annotations of the library."""

    marks: tuple[GatheredMark, ...]
    total: int
    choices: Mapping[str, tuple[Choice, ...]]
    """By what all of them can be narrowed, see `core.gathering.choices_of`."""


class GatheredMarks(LibraryWorkers):
    """Reads the annotations of all documents; the bridge has one, with workers of its own. Nothing is loaded before it is asked."""

    gathered = Signal(object)
    """`Gathered`."""

    def __init__(self, session: ReadingSession, keeping: Keeping, parent: QObject) -> None:
        super().__init__(session, keeping, parent)
        self._all: _All | None = None

    def gather(self, wanted: Wanted, *, anew: bool) -> None:
        """Bring the annotations that are wanted by `gathered`.

        Args:
            wanted: which, and in which order.
            anew: True to read the library again, False to choose from what was read last.
        """
        if not self._may_ask():
            return
        session, known = self._session, None if anew else self._all

        def act() -> tuple[_All, Gathered]:
            from core import gathering

            found = session.holdings.annotations() if known is None else known[0]
            choices = gathering.choices_of(found, session.holdings.collections()) if known is None else known[1]
            return (found, choices), Gathered(gathering.gathered(found, wanted), len(found), choices)

        self._ready_tasks().run(_READ, act, self._take, self.failed.emit)

    def _take(self, both: tuple[_All, Gathered]) -> None:
        self._all, found = both
        self.gathered.emit(found)

    def forget(self) -> None:
        """Let go what was read: nobody looks at it any more."""
        self._all = None
        if self._tasks is not None:
            self._tasks.cancel(_READ)

    def write_out(self, marks: Sequence[GatheredMark], heads: Sequence[str], said: Mapping[str, str], done: Callable[[str], None]) -> None:
        """Call ``done`` with annotations as a table of lines with tabs.

        Args:
            marks: in their order.
            heads: what the columns are called.
            said: colours and kinds in the reader's language.
            done: gets it.
        """

        def act() -> str:
            from core.gathering import rows
            from core.tables import as_text

            return as_text(heads, rows(marks, said))

        self._ready_tasks().run(_WRITE_OUT, act, done, self.failed.emit)

    def close(self) -> None:
        """Read nothing any more."""
        if self._tasks is not None:
            self._tasks.close()
