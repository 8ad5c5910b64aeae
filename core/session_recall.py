"""Recall cards: made of marks, set phrases and sections, asked when FSRS says so. Part of `core.session.ReadingSession`.

Every method may be called from any thread: each uses a connection of its own and closes it. What reads a text is for a worker.
"""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, TypeVar

from core.recall import MARK, PHRASE, RecallAnswer, RecallCard, RecallDay, RecallFace, RecallPlace, RecallSight
from core.spans import Span
from core.store import recall
from core.store.failures import translated_failures
from core.store.library import Connection, exists, open_library

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from core.exporting import ExportedDocument
    from core.phrases import PhraseCard, PhraseLibrary
    from core.recall import RecallDraft, RecallWishes

T = TypeVar("T")

AHEAD: Final = timedelta(minutes=20)
"""How much earlier a card that is being learned comes, where nothing else is left."""
_KINDS: Final = frozenset({"highlight", "underline", "wavy"})
"""Marks that make a sentence a key sentence; what is struck out does not."""


class RecallSession:
    """Keeps the cards of one library.

    Every method raises `LibraryError` where the disk or the library fails; reading finds nothing where no library has been begun.

    Args:
        library: where it is.
        card_of: returns what is known of a set phrase in a text.
        library_of: returns what the texts of the library say of one.
    """

    def __init__(self, library: Path, card_of: Callable[[str, str], PhraseCard], library_of: Callable[[str], PhraseLibrary]) -> None:
        self._library = library
        self._card_of = card_of
        self._library_of = library_of

    # Cards

    def make(self, drafts: Sequence[RecallDraft]) -> tuple[str, ...]:
        """Make cards in one transaction; return the ids of those that were not there before, which `drop` takes back.

        There is none of a phrase of which nobody says what it stands for, nor of a heading with nothing below it.
        """
        apart = [RecallCard("", one.source, one.document, one.subject, "") for one in drafts if one.source != MARK]
        empty = {(one.source, one.subject) for one in apart if self.face(one) is None}
        wanted = [one for one in drafts if (one.source, one.subject) not in empty]
        return self._over(lambda connection: recall.make(connection, wanted))

    def drop(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Delete cards; return those that were there, which `restore` brings back."""
        return self._over(lambda connection: recall.drop(connection, ids))

    def restore(self, ids: Sequence[str]) -> None:
        """Bring back cards that were deleted, as they were."""
        self._over(lambda connection: recall.restore(connection, ids))

    def suspend(self, ids: Sequence[str], *, is_suspended: bool = True) -> tuple[str, ...]:
        """Let cards come no more, or again; return those that it was otherwise with."""
        return self._over(lambda connection: recall.suspend(connection, ids, is_suspended=is_suspended))

    def wake(self) -> tuple[str, ...]:
        """Let all suspended cards come again; return them, so that `suspend` takes that back."""
        return self._over(recall.wake)

    def of_document(self, document: int) -> tuple[RecallCard, ...]:
        """Return the cards of a document: of its marks, its sections, and phrases that were met in it."""
        return self._over(lambda connection: recall.of_document(connection, document)) if exists(self._library) else ()

    # The day

    def day(self, wishes: RecallWishes, now: datetime | None = None) -> RecallDay:
        """Return what there is to recall today; no text is read.

        Args:
            wishes: what the reader has set.
            now: the time, None for that of the clock.
        """
        if not exists(self._library):
            return RecallDay()
        return self._over(lambda connection: recall.day(connection, moment_of(now), wishes.new_a_day))

    def prepare(self, wishes: RecallWishes) -> None:
        """Load what the first card needs, and have its part of the library at hand: it comes sooner then. Nothing is made of it."""
        import core.recall_faces  # noqa: F401 - only loaded

        self.day(wishes)

    def look(self, wishes: RecallWishes, passed: Collection[str] = (), now: datetime | None = None) -> RecallSight:
        """Return the card that comes now, with what it shows.

        Args:
            wishes: what the reader has set.
            passed: ids of cards that are not to come.
            now: the time, None for that of the clock.
        """
        if not exists(self._library):
            return RecallSight(RecallDay())
        return self._over(lambda connection: self._look(connection, wishes, set(passed), moment_of(now)))

    def face(self, card: RecallCard) -> RecallFace | None:
        """Return what a card shows, None if what it asks for is not in the text any more."""
        return self._over(lambda connection: self._face(connection, card))

    def place(self, card: RecallCard) -> RecallPlace | None:
        """Return where what a card asks for stands, None if it does not stand anywhere (any more)."""
        return self._over(lambda connection: self._place(connection, card))

    def offered(self, card: RecallCard, wishes: RecallWishes, now: datetime | None = None) -> tuple[timedelta, ...]:
        """Return after what time a card would come again, for each of `core.recall.RATINGS`. For a worker: the first time loads FSRS."""
        from core.scheduling import offered

        return offered(card, now or datetime.now(UTC), wishes.retention)

    # Answers

    def answer(self, card: RecallCard, rating: int, *, took: int, wishes: RecallWishes, now: datetime | None = None) -> RecallAnswer:
        """Store how well a card was known, in one transaction; `take_back` lets it be as if it had not been answered.

        Args:
            card: as it was asked.
            rating: one of `core.recall.RATINGS`.
            took: milliseconds from the question to the answer.
            wishes: what the reader has set.
            now: the time, None for that of the clock.

        Raises:
            ChangedMeanwhile: if the card is another one by now; nothing is written.
        """
        from core.scheduling import answered, written_time

        at = now or datetime.now(UTC)
        answer = RecallAnswer(card, answered(card, rating, at, wishes.retention), written_time(at))
        return self._over(lambda connection: recall.put_answer(connection, answer, rating, took))

    def take_back(self, answer: RecallAnswer) -> RecallCard:
        """Let an answer be as if it had not been given; return the card as it was.

        Raises:
            ChangedMeanwhile: if the card is another one by now; nothing is written.
        """
        return self._over(lambda connection: recall.take_back(connection, answer))

    # What is shown

    def _look(self, connection: Connection, wishes: RecallWishes, passed: set[str], moment: recall.Moment) -> RecallSight:
        lost: set[str] = set()
        while True:
            day = recall.day(connection, moment, wishes.new_a_day, passed | lost)
            card = recall.next_card(connection, moment, day, passed | lost)
            if card is None:
                return RecallSight(day, wait=recall.next_step(connection, moment, passed | lost), passed=frozenset(lost))
            face = self._face(connection, card)
            if face is not None:
                return RecallSight(day, card, face, passed=frozenset(lost))
            lost.add(card.id)

    def _face(self, connection: Connection, card: RecallCard) -> RecallFace | None:
        from core.recall_faces import mark_face

        if card.source == MARK:
            found = recall.passage(connection, card.subject)
            if found is None:
                return None
            one = found.annotation
            return mark_face(found.text, one.span, path=one.anchor.heading_path, title=found.title, note=one.note)
        return self._phrase_face(connection, card) if card.source == PHRASE else _section_face(connection, card)

    def _place(self, connection: Connection, card: RecallCard) -> RecallPlace | None:
        from core.store import documents

        if card.source == MARK:
            found = recall.passage(connection, card.subject)
            if found is None:
                return None
            path = documents.last_path(connection, found.document)
            return RecallPlace(found.document, found.title, path, found.here, card.subject)
        one = _exported(connection, card.document)
        if one is None:
            return None
        if card.source == PHRASE:
            at = one.text.find(card.subject)
            span = Span(at, at + len(card.subject)) if at >= 0 else None
        else:
            from core.recall_faces import section_span
            from core.recall_headings import path_of

            span = section_span(one.text, one.outline, path_of(card.subject))
        return None if span is None else RecallPlace(one.document, one.metadata.title or one.name, one.path, span)

    def _phrase_face(self, connection: Connection, card: RecallCard) -> RecallFace | None:
        """Return a phrase with its members: as the lexicon has them, as its document lists them, as another one does."""
        from core.recall_faces import context
        from core.store import documents

        text, title = "", ""
        if card.document is not None and documents.standing(connection, [card.document]):
            text = documents.load_text(connection, documents.edition_or_newest(connection, card.document, None).text)
            title = recall.title_of(connection, card.document)
        known = self._card_of(card.subject, "")
        entry = next((one for one in known.entries if one.members), None)
        if entry is not None:
            return RecallFace(card.subject, entry.members, context((entry.defined or "",), title), entry.note or "")
        members = self._card_of(card.subject, text).words if text else ()
        if members:
            return RecallFace(card.subject, members, title)
        listing = next((one for one in self._library_of(card.subject).documents if one.members), None)
        return RecallFace(card.subject, listing.members, listing.title) if listing is not None else None

    def _over(self, act: Callable[[Connection], T]) -> T:
        """Return what is done over a connection of its own."""
        with translated_failures(self._library), closing(open_library(self._library, create=False)) as connection:
            return act(connection)


def _section_face(connection: Connection, card: RecallCard) -> RecallFace | None:
    from core.recall_faces import section_face
    from core.recall_headings import path_of

    one = _exported(connection, card.document)
    if one is None:
        return None
    marks = [mark.span for mark in one.annotations if mark.kind in _KINDS and mark.is_placed]
    return section_face(one.text, one.outline, path_of(card.subject), marks, title=one.metadata.title or one.name)


def _exported(connection: Connection, document: int | None) -> ExportedDocument | None:
    """Return a document with its outline and its marks, None if it does not stand any more."""
    from core.exporting import Selection
    from core.store.exporting import load

    return None if document is None else next(load(connection, Selection((document,))), None)


def moment_of(now: datetime | None) -> recall.Moment:
    """Return the day that the reader's clock has at a time, None for now."""
    from core.scheduling import written_time

    at = (now or datetime.now(UTC)).astimezone()
    begins = at.replace(hour=0, minute=0, second=0, microsecond=0)
    # By its date, since a day may have an hour more or less.
    ends = datetime.combine(begins.date() + timedelta(days=1), begins.time()).astimezone()
    begins = datetime.combine(begins.date(), begins.time()).astimezone()
    return recall.Moment(written_time(begins), written_time(at), written_time(ends), written_time(at + AHEAD))
