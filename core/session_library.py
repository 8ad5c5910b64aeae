"""The library of a session: its connections, and what keeps it. Part of `core.session.ReadingSession`."""

from __future__ import annotations

from contextlib import closing, contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Self, TypeVar

from core.paths import moved_note
from core.store.failures import missing
from core.store.holding import is_claimed
from core.store.library import PATIENCE, Connection, data_version, exists, open_library, translated_failures, wait_for
from core.store.wordings import Typing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from core.recent import KnownDocument, Place
    from core.segment import Segmenter
    from core.session_adding import AddingSession
    from core.session_contrast import ContrastSession
    from core.session_curating import CuratingSession
    from core.session_editions import EditionSession
    from core.session_exporting import ExportingSession
    from core.session_figures import FiguresSession
    from core.session_holdings import HoldingsSession
    from core.session_incoming import IncomingSession
    from core.session_keeping import Keeper
    from core.session_layers import LayersSession
    from core.session_overview import OverviewSession
    from core.session_phrases import PhrasesSession
    from core.session_plans import PlansSession
    from core.session_recall import RecallSession
    from core.session_search import SearchSession
    from core.session_study import StudySession
    from core.session_terms import TermsSession
    from core.store.checks import Report
    from core.store.holding import HeldConnection

T = TypeVar("T")


class LibrarySession:
    """Has one library, which is opened when it is needed."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._patience: float | None = None
        self._connection: HeldConnection | None = None
        self._typing = Typing()
        self._keeper: Keeper | None = None
        self.backups_kept: int | None = None
        """How many dated copies of each kind stay when one is added, None for the usual number."""
        self._editions: EditionSession | None = None
        self._curating: CuratingSession | None = None
        self._adding: AddingSession | None = None
        self._holdings: HoldingsSession | None = None
        self._search: SearchSession | None = None
        self._terms: TermsSession | None = None
        self._overview: OverviewSession | None = None
        self._phrases: PhrasesSession | None = None
        self._exporting: ExportingSession | None = None
        self._incoming: IncomingSession | None = None
        self._plans: PlansSession | None = None
        self._recall: RecallSession | None = None
        self._segmenter: Segmenter | None = None
        self._making = Lock()
        """Held while the segmenter is made: a worker may want it when the window does."""

    @property
    def library(self) -> Path:
        """Return where the library is, or will be begun."""
        return self._library

    def turn_to(self, library: Path) -> None:
        """Use another library from now on. What a worker has begun with the old one it ends with the old one."""
        self.close()
        self._library = library
        self._typing = Typing()
        self._keeper = None
        self._editions = None
        self._holdings = None
        self._curating = None
        self._adding = None
        self._search = None
        self._terms = None
        self._overview = None
        self._phrases = None
        self._exporting = None
        self._incoming = None
        self._recall = None
        self._plans = None

    @property
    def keeper(self) -> Keeper:
        """Return what keeps the library safe, the same one as long as the session uses this library."""
        if self._keeper is None:
            from core.session_keeping import Keeper

            self._keeper = Keeper(self._library)
        if self.backups_kept is not None:
            self._keeper.backups_kept = self.backups_kept
        return self._keeper

    @property
    def editions(self) -> EditionSession:
        """Return what knows the editions of documents, the same one as long as the session uses this library."""
        if self._editions is None:
            from core.session_editions import EditionSession

            self._editions = EditionSession(self._library)
        return self._editions

    @property
    def curating(self) -> CuratingSession:
        """Return what knows which documents are alike, the same one as long as the session uses this library."""
        if self._curating is None:
            from core.session_curating import CuratingSession

            self._curating = CuratingSession(self._library)
        return self._curating

    @property
    def layers(self) -> LayersSession:
        """Return what keeps the layers of others' annotations; it has no state of its own."""
        from core.session_layers import LayersSession

        return LayersSession(self._library)

    @property
    def contrast(self) -> ContrastSession:
        """Comparing two documents or editions sentence by sentence; see `core.session_contrast`."""
        from core.session_contrast import ContrastSession

        return ContrastSession(self.library)

    @property
    def holdings(self) -> HoldingsSession:
        """Return what knows the documents as a whole, the same one as long as the session uses this library."""
        if self._holdings is None:
            from core.session_holdings import HoldingsSession

            self._holdings = HoldingsSession(self._library)
        return self._holdings

    @property
    def search(self) -> SearchSession:
        """Return what finds in the whole library, the same one as long as the session uses this library."""
        if self._search is None:
            from core.session_search import SearchSession

            self._search = SearchSession(self._library)
        return self._search

    @property
    def phrases(self) -> PhrasesSession:
        """Return what knows set phrases, the same one as long as the session uses this library."""
        if self._phrases is None:
            from core.session_phrases import PhrasesSession

            self._phrases = PhrasesSession(self._library, self.search)
        return self._phrases

    @property
    def terms(self) -> TermsSession:
        """Return what counts words over the whole library, the same one as long as the session uses this library."""
        if self._terms is None:
            from core.session_terms import TermsSession

            self._terms = TermsSession(self._library, self.search)
        return self._terms

    @property
    def adding(self) -> AddingSession:
        """Return what adds files to the library, the same one as long as the session uses this library."""
        if self._adding is None:
            from core.session_adding import AddingSession

            self._adding = AddingSession(self._library)
        return self._adding

    @property
    def exporting(self) -> ExportingSession:
        """Return what writes annotations to files of others, the same one as long as the session uses this library."""
        if self._exporting is None:
            from core.session_exporting import ExportingSession

            self._exporting = ExportingSession(self._library)
        return self._exporting

    @property
    def incoming(self) -> IncomingSession:
        """Return what takes annotations from files of others, the same one as long as the session uses this library."""
        if self._incoming is None:
            from core.session_incoming import IncomingSession

            self._incoming = IncomingSession(self._library)
        return self._incoming

    @property
    def plans(self) -> PlansSession:
        """Return what keeps study plans and reading times, the same one as long as the session uses this library."""
        if self._plans is None:
            from core.session_plans import PlansSession

            self._plans = PlansSession(self._library)
        return self._plans

    @property
    def recall(self) -> RecallSession:
        """Return what keeps recall cards, the same one as long as the session uses this library."""
        if self._recall is None:
            from core.session_recall import RecallSession

            self._recall = RecallSession(
                self._library, lambda name, text: self.phrases.card(name, text), lambda name: self.phrases.over_library(name)
            )
        return self._recall

    @property
    def study(self) -> StudySession:
        """Return what finds proposed tasks and keeps which were refused; it has no state of its own."""
        from core.session_study import StudySession

        return StudySession(self._library)

    @property
    def figures(self) -> FiguresSession:
        """Return what tells the figures of texts and follows them over the library; it has no state of its own."""
        from core.session_figures import FiguresSession

        return FiguresSession(self._library, self.search, self.phrases)

    @property
    def overview(self) -> OverviewSession:
        """Return what tells what there is to say of a text at a glance, the same one as long as the session uses this library."""
        if self._overview is None:
            from core.session_overview import OverviewSession

            self._overview = OverviewSession(self._library)
        return self._overview

    def refuse_elsewhere(self) -> None:
        """Look whether another computer has the library open. For any thread.

        Raises:
            ElsewhereOpen: if one has.
        """
        # Mostly there is no claim at all: the keeper, which takes 13 ms to load, is not needed at a start then.
        if is_claimed(self._library):
            self.keeper.refuse_elsewhere()

    def refuse_missing(self) -> None:
        """Look whether the library is there, where there has to be one. For any thread.

        Raises:
            MissingLibrary: if it is not.
        """
        if not self._library.exists():
            raise missing(self._library)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def check(self, *, repair: bool = False) -> Report:
        """Verify the library, and mend what can be mended without a guess if asked to.

        Raises:
            LibraryError: if there is none.
        """
        from core.store.checks import check
        from core.store.index.verifying import with_index

        with translated_failures(self._library), closing(open_library(self._library, create=False)) as connection:
            report = check(connection, repair=repair)
            return report if report.is_damaged else with_index(report, connection, self._library, repair=repair)

    def data_version(self) -> int:
        """Return a number that changes when anyone but this session's own writing has changed the library; 0 without one."""
        if self._connection is None and not exists(self._library):
            return 0
        with translated_failures(self._library):
            return data_version(self._writer())

    @contextmanager
    def in_a_hurry(self, patience: float) -> Iterator[None]:
        """Let what is written here wait for another program no longer than so many seconds."""
        connection = self._writer()
        wait_for(connection, patience)
        try:
            yield
        finally:
            wait_for(connection, PATIENCE if self._patience is None else self._patience)

    def known(self, places: Sequence[Place]) -> tuple[KnownDocument | None, ...]:
        """Return what the library knows of the document of each place, None for one that it does not hold. For any thread."""
        from core.store import known

        return self._read_apart(lambda connection: known.load(connection, places)) or (None,) * len(places)

    # The reader's own words

    @property
    def segmenter(self) -> Segmenter:
        """Return what parts texts into words, the same one throughout; nothing is loaded or taught by that. For any thread."""
        with self._making:
            if self._segmenter is None:
                from core.segment import Segmenter

                self._segmenter = Segmenter()
            return self._segmenter

    def user_words(self) -> tuple[str, ...]:
        """Return the reader's own words, the oldest first; none without a library. For any thread."""
        from core.store import words

        return self._read_apart(words.load)

    def change_words(self, put: Sequence[str], dropped: Sequence[str] = ()) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Take some words in among the reader's own and others out, in one transaction.

        Returns:
            Those that were not there before, and those that were: what has changed.

        Raises:
            UnfitWord: if one of ``put`` is no word, or there are too many; nothing is changed then.
        """
        from core.store import words
        from core.words import fit_word

        fit = [fit_word(word) for word in put]
        with translated_failures(self._library):
            return words.change(self._writer(), fit, dropped)

    def add_word(self, word: str) -> str | None:
        """Take a word in among the reader's own; return it as it was stored, None if it was there already.

        Raises:
            UnfitWord: if it is no word, or there are too many.
        """
        (*fresh,), _ = self.change_words([word])
        return fresh[0] if fresh else None

    def remove_word(self, word: str) -> bool:
        """Take a word out from among the reader's own; return False if it was not there."""
        _, gone = self.change_words((), [word])
        return bool(gone)

    def close(self) -> None:
        """Close the library; the session may be used again."""
        if self._terms is not None:
            self._terms.rest()
        if self._overview is not None:
            self._overview.rest()
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _read_apart(self, load: Callable[[Connection], tuple[T, ...]]) -> tuple[T, ...]:
        """Return what a connection of its own loads, for any thread; nothing without a library."""
        if not exists(self._library):
            return ()
        with translated_failures(self._library), closing(open_library(self._library)) as connection:
            return load(connection)

    def _writer(self) -> Connection:
        """Return the one connection that writes, used from one thread.

        Raises:
            MissingLibrary: if the file it has open is not in its place any more. One that was moved says itself where it is.
        """
        if self._connection is not None and self._connection.has_left(self._library) and not moved_note(self._library).exists():
            raise missing(self._library)
        if self._connection is None:
            self._connection = open_library(self._library)
            if self._patience is not None:
                wait_for(self._connection, self._patience)
        return self._connection
