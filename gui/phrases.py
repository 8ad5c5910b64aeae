"""Set phrases for the window: those of the open text, what one stands for, where it stands in the library, and the reader's own entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.progress import Progress
from gui.act_queue import ActQueue
from gui.library_workers import LibraryWorkers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from core.errors import ReaderError
    from core.phrases import Changed, Held, Phrase, PhraseCard, PhraseLibrary, PhrasePlace
    from core.session import ReadingSession
    from gui.keeping import Keeping

_FIND, _PREPARE, _CARD, _ENTRIES, _LIBRARY, _COUNT = "find", "prepare", "card", "entries", "library", "count"
_FILE, _HELD = "file", "held"


class Phrases(LibraryWorkers):
    """Asks for set phrases; the bridge has one, with workers of its own. Nothing is loaded before the first question."""

    found = Signal(object, object)
    """A text, and a tuple of its `PhrasePlace`."""
    card_made = Signal(object)
    """`PhraseCard`: what is known without the library."""
    library_asked = Signal(object)
    """`PhraseLibrary`."""
    counted = Signal(str, int, object)
    """A name, in how many documents of the library it stands, and its members as the lexicon has them, a tuple."""
    held_read = Signal(object)
    """`Held`: the reader's own entries."""
    changed = Signal()
    """The reader's own entries are others: what was told of phrases may be out of date."""
    exported = Signal(object)
    """Path of the file that was written."""
    loaded = Signal(object)
    """`Held` of a file that the reader has chosen."""
    set_aside = Signal(object)
    """Path to which a file of own entries was moved that could not be read."""

    def __init__(self, session: ReadingSession, keeping: Keeping, parent: QObject) -> None:
        super().__init__(session, keeping, parent)
        self._progress = Progress()
        self._counting = Progress()
        self._queue = ActQueue(keeping, self._ready_tasks)

    @property
    def is_busy(self) -> bool:
        """True while something is being asked."""
        return self._tasks is not None and not self._tasks.is_idle

    # Asking

    def find(self, text: str) -> None:
        """Find the set phrases of a text; `found` brings them."""
        session = self._session

        def tell(places: tuple[PhrasePlace, ...]) -> None:
            self.found.emit(text, places)

        self._ready_tasks().run(_FIND, lambda: session.phrases.find(text), tell, self.failed.emit)

    def prepare(self) -> None:
        """Load what the first card needs: the window rests now."""
        session = self._session
        self._ready_tasks().run(_PREPARE, lambda: session.phrases.lexicon(), lambda _lexicon: None, lambda _error: None)

    def ask(self, name: str, text: str, found: Sequence[PhrasePlace] | None = None) -> None:
        """Ask what a phrase stands for where it is met; `card_made` brings it, and `library_asked` later what the library tells.

        Args:
            name: of the phrase.
            text: where it is met.
            found: the set phrases of that text, if they are known.
        """
        session = self._session

        def tell(card: PhraseCard) -> None:
            self.card_made.emit(card)

        self._ready_tasks().run(_CARD, lambda: session.phrases.card(name, text, found), tell, self.failed.emit)

    def look_up(self, name: str, done: Callable[[tuple[Phrase, ...]], None]) -> None:
        """Call ``done`` with all entries of a name."""
        session = self._session
        self._ready_tasks().run(_ENTRIES, lambda: session.phrases.entries(name), done, self.failed.emit)

    def look_over(self, name: str) -> None:
        """Ask where a phrase stands in the library; `library_asked` brings it."""
        self._progress.cancel()
        self._progress = progress = Progress()
        if self._keeping.refusal is not None:
            return
        session = self._session

        def act() -> PhraseLibrary:
            return session.phrases.over_library(name, is_cancelled=lambda: progress.is_cancelled)

        self._ready_tasks().run(_LIBRARY, act, self.library_asked.emit, self.failed.emit)

    def count(self, names: Sequence[str]) -> None:
        """Count in how many documents of the library each name stands; `counted` brings one after the other."""
        self._counting.cancel()
        self._counting = progress = Progress()
        if self._keeping.refusal is None:
            self._count_next(iter(names), progress)

    def _count_next(self, names: Iterator[str], progress: Progress) -> None:
        name = next(names, None)
        if name is None or progress.is_cancelled:
            return
        session = self._session

        def tell(found: tuple[int, tuple[str, ...]]) -> None:
            self.counted.emit(name, *found)
            self._count_next(names, progress)

        def act() -> tuple[int, tuple[str, ...]]:
            return session.phrases.documents(name, is_cancelled=lambda: progress.is_cancelled), session.phrases.members(name)

        self._ready_tasks().run(_COUNT, act, tell, lambda _error: None)

    def stop(self) -> None:
        """Ask no more where a phrase stands in the library."""
        self._progress.cancel()

    # The reader's own entries

    def read_held(self) -> None:
        """Read the reader's own entries; `held_read` brings them."""
        session = self._session

        def tell(held: Held) -> None:
            self.held_read.emit(held)

        self._ready_tasks().run(_HELD, lambda: session.phrases.held(), tell, self.failed.emit)

    def change(
        self, put: Sequence[Phrase], dropped: Sequence[str], done: Callable[[Changed], None], failed: Callable[[ReaderError], None]
    ) -> None:
        """Put entries among the reader's own and take others out, behind what is being written; ``failed`` is told why it was not done."""
        session = self._session
        self._write(lambda: session.phrases.change(put, dropped), done, failed)

    def take_back(self, held: list[Changed], failed: Callable[[], None]) -> None:
        """Undo the change in ``held``, in the place of which what undoes that will stand; `failed` tells what hinders it."""
        session = self._session

        def keep(changed: Changed) -> None:
            held[0] = changed

        def refuse(error: ReaderError) -> None:
            failed()
            self.failed.emit(error)

        self._write(lambda: session.phrases.take_back(held[0]), keep, refuse)

    def load(self, path: Path) -> None:
        """Read a file of entries that the reader has chosen; `loaded` brings what it holds."""
        session = self._session

        def tell(held: Held) -> None:
            self.loaded.emit(held)

        self._ready_tasks().run(_FILE, lambda: session.phrases.load(path), tell, self.failed.emit)

    def export(self, phrases: Iterable[Phrase], path: Path) -> None:
        """Write entries to a file that the reader has named; `exported` tells when it is done."""
        session, wanted = self._session, tuple(phrases)
        self._ready_tasks().run(
            _FILE, lambda: session.phrases.export(wanted, path), lambda _none: self.exported.emit(path), self.failed.emit
        )

    def save_table(self, path: Path, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Write phrases of a text as a table; `exported` tells when it is done."""

        def act() -> None:
            from core.tables import write_table

            write_table(path, head, rows)

        self._ready_tasks().run(_FILE, act, lambda _none: self.exported.emit(path), self.failed.emit)

    def close(self) -> None:
        """End with the window; what was to be written is."""
        self._progress.cancel()
        self._counting.cancel()
        if self._tasks is None:
            return
        self._tasks.close()
        self._queue.finish()

    def _write(self, act: Callable[[], Changed], done: Callable[[Changed], None], failed: Callable[[ReaderError], None]) -> None:
        def tell(changed: Changed) -> None:
            done(changed)
            if changed.damaged is not None:
                self.set_aside.emit(changed.damaged)
            self.changed.emit()

        self._queue.put(act, tell, failed)
