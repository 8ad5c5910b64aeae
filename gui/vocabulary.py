"""The reader's own words and what parts texts into words: read in workers, changed in the window's thread."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from core.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.session import ReadingSession, Segmenter
    from gui.keeping import Keeping
    from gui.tasks import Tasks

log = logging.getLogger(__name__)

_WORDS: Final = "words"
_DICTIONARY: Final = "dictionary"


class Vocabulary(QObject):
    """Knows words; the bridge has one."""

    loaded = Signal()
    """The whole dictionary is there."""
    changed = Signal()
    """The reader's own words are others, by an act here or elsewhere; texts are parted by them already."""
    failed = Signal(object)
    """ReaderError."""

    def __init__(self, session: ReadingSession, tasks: Tasks, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._keeping = keeping
        self._words: tuple[str, ...] = ()
        self._is_loaded = False

    @property
    def words(self) -> tuple[str, ...]:
        """The reader's own words as they were read last, the oldest first."""
        return self._words

    @property
    def is_loaded(self) -> bool:
        """True once the whole dictionary is there."""
        return self._is_loaded

    @property
    def segmenter(self) -> Segmenter:
        """What parts texts into words."""
        return self._session.segmenter

    def read(self) -> None:
        """Read the reader's own words from the library, unless it may not be used; `changed` tells if they are others."""
        if self._keeping.refusal is None:
            self._tasks.run(_WORDS, self._read, self._take, self._miss)

    def load(self) -> None:
        """Read the dictionary; `loaded` tells when it is there."""
        if not self._is_loaded and not self._tasks.is_busy(_DICTIONARY):
            self._tasks.run(_DICTIONARY, lambda: self.segmenter.load(), self._tell_loaded, self.failed.emit)

    def change(
        self, put: Sequence[str], dropped: Sequence[str], *, failed: Callable[[ReaderError], object] | None = None
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Take some words in among the reader's own and others out; on failure say so and change nothing.

        Args:
            put: as `core.words.fit_word` gives them.
            dropped: likewise.
            failed: called with what went wrong instead of `failed`.

        Returns:
            Those that were not there before, and those that were: nothing if it has failed.
        """
        tell = failed or self.failed.emit
        if self._keeping.refusal is not None:
            tell(self._keeping.refusal)
            return (), ()
        # What is being read would be older than this.
        self._tasks.cancel(_WORDS)
        try:
            fresh, gone = self._session.change_words(put, dropped)
            self._take(self._session.user_words())
        except ReaderError as error:
            tell(error)
            return (), ()
        return fresh, gone

    def _read(self) -> tuple[str, ...]:
        """Return the reader's own words. In a worker, where what an early double click needs can be imported, too."""
        words = self._session.user_words()
        _ = self.segmenter
        return words

    def _tell_loaded(self, _: None) -> None:
        self._is_loaded = True
        self.loaded.emit()

    def _take(self, words: tuple[str, ...]) -> None:
        if words != self._words:
            self._words = words
            self.segmenter.teach(words)
            self.changed.emit()

    def _miss(self, error: ReaderError) -> None:
        # That the library cannot be read has been told of the document itself.
        log.info("The reader's own words cannot be read: %s", error)
