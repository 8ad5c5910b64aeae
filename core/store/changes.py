"""Acts of the reader on annotations."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from core.annotation import timestamp
from core.errors import QT_TRANSLATE_NOOP, ChangedMeanwhile
from core.store import annotations as rows
from core.store import documents, wordings
from core.store.library import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence

    from core.annotation import Annotation, Change


def apply(
    connection: sqlite3.Connection,
    changes: Sequence[tuple[int, Sequence[Change]]],
    typing: wordings.Typing | None = None,
    edition: int | None = None,
) -> tuple[Annotation, ...]:
    """Write all changes in one transaction; on the disk when this returns.

    Each is made only if the library holds its ``before`` (times apart). Its inverse restores everything but a place in another edition that
    depended on the passage: that is carried over anew when needed.

    Args:
        connection: in autocommit mode.
        changes: with the document they belong to.
        typing: of the session; None to keep no wordings.
        edition: one that has to be there in all the documents, None if none has to.

    Returns:
        The annotations as stored, of the changes that leave one; empty times are filled in.

    Raises:
        ChangedMeanwhile: if one of them is not as it was; nothing is written.
        LibraryError: if the edition is not there; nothing is written.
    """
    now = timestamp()
    with transaction(connection):
        for document, _ in changes if edition is not None else ():
            documents.edition_or_newest(connection, document, edition)
        made = [one for document, some in changes for one in write(connection, document, some, now, typing)]
    if typing is not None:
        for _, some in changes:
            typing.note_changes(some)
    return tuple(made)


def write(
    connection: sqlite3.Connection, document: int, changes: Sequence[Change], now: str, typing: wordings.Typing | None = None
) -> list[Annotation]:
    """Write changes of a document inside a transaction; see `apply`."""
    editions = rows.edition_rows(connection, document)
    made: list[Annotation] = []
    for run in _runs(changes):
        act = _Act(document, editions, rows.held(connection, [change.id for change in run]), now)
        for change in run:
            act.take(change, typing)
        act.write(connection)
        made += act.puts
    documents.touch(connection, document)
    return made


@dataclass(slots=True)
class _Act:
    """Changes of different annotations, checked one by one and written together."""

    document: int
    editions: Mapping[int, int]
    held: Mapping[str, rows.Held]
    now: str
    puts: list[Annotation] = field(default_factory=list)
    buried: list[str] = field(default_factory=list)
    places: dict[int, list[Annotation]] = field(default_factory=dict)
    """By the edition that they are seen from."""
    settled: list[tuple[str, int]] = field(default_factory=list)
    """Annotations whose place is another one now, with that edition."""
    moved: list[tuple[str, int]] = field(default_factory=list)
    """Those of them whose passage is another one."""
    worded: list[Annotation] = field(default_factory=list)
    """States whose wording is to be kept."""

    def take(self, change: Change, typing: wordings.Typing | None) -> None:
        """Check a change and note what it writes. Raises `ChangedMeanwhile` if it starts from something else."""
        held = self.held.get(change.id, rows.NOT_HELD)
        stored = _expected(self.document, change, held)
        if change.after is None:
            self.buried.append(change.id)
            return
        after = change.after
        if not (after.created and after.updated):
            after = replace(after, created=after.created or self.now, updated=after.updated or self.now)
        if after.edition not in self.editions:
            raise _changed_meanwhile()
        self.puts.append(after)
        edition = self._seen_from(after, stored, held)
        self.places.setdefault(edition, []).append(after)
        last = next((one.annotation for one in held.states if one.seen_from == edition), None)
        if last is not None and (last.span, last.status) != (after.span, after.status):
            self.settled.append((after.id, edition))
        before = change.before
        if before is not None and before.is_placed and after.is_placed and before.edition == after.edition and before.span != after.span:
            self.moved.append((after.id, edition))
        if typing is not None and held.states and typing.is_wording(after.id, held.states[0].annotation.note, after.note):
            self.worded.append(held.states[0].annotation)

    def write(self, connection: sqlite3.Connection) -> None:
        """Write what was noted, inside a transaction."""
        for one in self.worded:
            wordings.keep(connection, one)
        rows.bury(connection, self.buried, self.now)
        rows.put(connection, self.document, self.puts)
        rows.forget_homes(connection, self.settled)
        for edition, placed in self.places.items():
            rows.put_places(connection, edition, self.editions, placed)
        rows.forget_other_places(connection, self.moved)

    def _seen_from(self, after: Annotation, stored: rows.Stored | None, held: rows.Held) -> int:
        """Return the row of the edition whose view of the annotation changes."""
        if after.status != "orphan":
            return self.editions[after.edition]
        if stored is None:
            # An orphan's deletion is undone: its tombstone kept the place.
            stored = next(_alike(after, held), None)
        return stored.seen_from if stored else self.editions[max(self.editions)]


def _runs(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Cut the changes where an annotation is met again."""
    run: list[Change] = []
    seen: set[str] = set()
    for change in changes:
        if change.id in seen:
            yield run
            run, seen = [], set()
        run.append(change)
        seen.add(change.id)
    if run:
        yield run


def _expected(document: int, change: Change, held: rows.Held) -> rows.Stored | None:
    """Return the stored state that equals the change's ``before``, None if it is rightly not there."""
    if change.before is None:
        # A tombstone of another document: the two were parted since.
        if held.is_there or held.is_emptied or held.document not in {None, document}:
            raise _changed_meanwhile()
        return None
    if held.is_there and held.document == document:
        for stored in _alike(change.before, held):
            # Mostly the times are the same, too; the copies without them take longest of all when thousands change.
            if stored.annotation == change.before or rows.without_times(stored.annotation) == rows.without_times(change.before):
                return stored
    raise _changed_meanwhile()


def _alike(annotation: Annotation, held: rows.Held) -> Iterator[rows.Stored]:
    """Yield the states that ``annotation`` may be a copy of: one at most, but an orphan may be seen from several editions."""
    for stored in held.states:
        one = stored.annotation
        if one.edition == annotation.edition and (one.status == "orphan") == (annotation.status == "orphan"):
            yield stored


def _changed_meanwhile() -> ChangedMeanwhile:
    return ChangedMeanwhile(
        QT_TRANSLATE_NOOP(
            "errors", "The annotation has been changed elsewhere meanwhile. Nothing was changed here; look at it and try again."
        )
    )
