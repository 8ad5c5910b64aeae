"""The command ``import-annotations``: takes what a file from outside says of a document."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.incoming import CHANGED, KNOWN, MOVED, NEW, ORPHAN, REMOVED, TO_REVIEW
from core.session import ReadingSession

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.document import Document
    from core.incoming import IncomingSet, Taking

_SUMMARY: Final = QT_TRANSLATE_NOOP(
    "errors",
    "new: {new} · moved: {moved} · to review: {review} · without a place: {orphan} · known: {known}"
    " · changed, left alone: {changed} · removed before, left alone: {removed}",
)
_OTHERS: Final = QT_TRANSLATE_NOOP(
    "errors", "“{source}” holds annotations of {count} documents, but none of “{name}”. Name the document that they are of."
)
_NOWHERE: Final = QT_TRANSLATE_NOOP(
    "errors", "None of the passages in “{source}” stands in “{name}”. Nothing was imported; name the document that they come from."
)


def import_annotations(
    session: ReadingSession, source: Path, read: Document, *, author: str = "", password: str | None = None, is_tried: bool = False
) -> ReaderError:
    """Take the annotations of a file into a document, as if the window did it with nothing chosen; return what it says of that.

    Args:
        session: of the library.
        source: the file of annotations.
        read: the document, which becomes one of the library.
        author: whose they are, of those that name nobody.
        password: of an encrypted file.
        is_tried: True to say only what would become of them.

    Raises:
        ReaderError: if the file cannot be read, or holds nothing that belongs to the document; nothing is stored.
    """
    found = session.incoming.read(source, password)
    if author:
        found = replace(found, author=author)
    wanted = _of_this(session, found, read)
    if not wanted:
        raise ReaderError(_OTHERS, source=found.name, name=read.name, count=len(found.documents))
    with _trial(session, read) as (trial, row):
        takings = _planned(trial, found, row, wanted)
    if _is_elsewhere(takings):
        raise ReaderError(_NOWHERE, source=found.name, name=read.name)
    if not is_tried:
        takings = _planned(session, found, session.admit(session.plan(read)).document, wanted)
        session.incoming.take(takings)
    return _summary(takings)


def _planned(session: ReadingSession, found: IncomingSet, row: int, wanted: set[int]) -> tuple[Taking, ...]:
    return session.incoming.plan(found, [row if index in wanted else None for index in range(len(found.documents))])


def _is_elsewhere(takings: Sequence[Taking]) -> bool:
    """Return True if the passages are of another document: not one is certain, and some are nowhere."""
    states = {one.state for taking in takings for one in taking.proposals}
    return ORPHAN in states and states <= {ORPHAN, TO_REVIEW}


def _of_this(session: ReadingSession, found: IncomingSet, read: Document) -> set[int]:
    """Return which documents of a file are the one that was read: the only one, else those that would be it among all others or alone."""
    if len(found.documents) == 1:
        return {0}
    plan = session.find(read)
    row = plan.document if plan is not None else None
    homes = session.incoming.destinations(found) if row is not None else (None,) * len(found.documents)
    with _alone(read) as (alone, _):
        likely = alone.incoming.destinations(found)
    return {
        index
        for index, (home, one) in enumerate(zip(homes, likely, strict=True))
        if (row is not None and home == row) or (one and not home)
    }


@contextmanager
def _trial(session: ReadingSession, read: Document) -> Iterator[tuple[ReadingSession, int]]:
    """Give a session whose library has the document in it, without a trace in the reader's own, and its row there."""
    plan = session.find(read)
    if plan is None:
        with _alone(read) as (alone, row):
            yield alone, row
    elif plan.edition is not None and plan.document is not None:
        yield session, plan.document
    else:
        # The file has changed: its new edition, to which all annotations are carried, is not to be stored yet.
        with tempfile.TemporaryDirectory(prefix="meipi-") as folder:
            copy = Path(folder) / "library.db"
            session.keeper.back_up_to(copy)
            with ReadingSession(copy) as other:
                yield other, other.admit(other.plan(read)).document


@contextmanager
def _alone(read: Document) -> Iterator[tuple[ReadingSession, int]]:
    """Give a session whose library holds this document only, and its row there."""
    with tempfile.TemporaryDirectory(prefix="meipi-") as folder, ReadingSession(Path(folder) / "library.db") as alone:
        yield alone, alone.admit(alone.plan(read)).document


def _summary(takings: Sequence[Taking]) -> ReaderError:
    counts = {
        state: sum(taking.counts().get(state, 0) for taking in takings)
        for state in (NEW, MOVED, TO_REVIEW, ORPHAN, KNOWN, CHANGED, REMOVED)
    }
    return ReaderError(
        _SUMMARY,
        new=counts[NEW],
        moved=counts[MOVED],
        review=counts[TO_REVIEW],
        orphan=counts[ORPHAN],
        known=counts[KNOWN],
        changed=counts[CHANGED],
        removed=counts[REMOVED],
    )
