"""Cards by which the reader learns, the answers that were given, and what comes today.

A card of a mark has the mark's id, and its document through it: it comes as long as the mark stands, and is silent while that is in the
trash. What a card shows is not kept, see `core.recall_faces`. A card that is deleted keeps its past, so that it goes on where it was when
it is made again.
"""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.annotation import timestamp
from core.errors import QT_TRANSLATE_NOOP, ChangedMeanwhile
from core.recall import AGAIN, MARK, RecallAnswer, RecallCard, RecallDay, id_of
from core.store import annotations as rows
from core.store import documents, metadata
from core.store.library import snapshot, transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Sequence

    from core.annotation import Annotation
    from core.recall import RecallDraft
    from core.spans import Span

_COLUMNS: Final = (
    "c.id, c.source, c.document, c.subject, c.due, c.state, c.step, c.stability, c.difficulty, c.last, c.reviews, c.suspended, c.made_in,"
    " c.updated"
)
_FIELDS: Final = tuple(one.name for one in fields(RecallCard))
_PAST: Final = ("due", "state", "step", "stability", "difficulty", "last", "reviews")
"""What an answer is reckoned from, and changes."""
_KEPT: Final = (*_PAST, "updated")
_STANDING: Final = (
    "FROM recall_cards c LEFT JOIN annotations a ON a.id = c.id LEFT JOIN documents d ON d.id = coalesce(a.document, c.document)"
    " WHERE c.deleted IS NULL AND (c.source = 'phrase' OR d.id IS NOT NULL AND d.deleted IS NULL"
    " AND (c.source = 'section' OR a.id IS NOT NULL AND a.deleted IS NULL))"
)
"""The cards of which there is something to be asked."""
_AMONG: Final = "c.id IN (SELECT value FROM json_each(?))"
_NOT_AMONG: Final = "c.id NOT IN (SELECT value FROM json_each(?))"


class Moment(NamedTuple):
    """Where a day begins and ends, as the library keeps times."""

    since: str
    now: str
    until: str
    ahead: str
    """Cards of today that are learned come a little earlier where nothing else is left."""


class Passage(NamedTuple):
    """A mark, and what it stands in."""

    annotation: Annotation
    document: int
    text: str
    title: str
    here: Span
    """Where it stands in the newest edition, or is thought to stand."""


def make(connection: sqlite3.Connection, drafts: Sequence[RecallDraft]) -> tuple[str, ...]:
    """Make cards, due at once, in one transaction; one that was deleted is there again with its past.

    Returns:
        The ids of those that were not there before, in their order. What is not in the library any more has none.
    """
    made: list[str] = []
    now = timestamp()
    with transaction(connection):
        for draft in drafts:
            key = id_of(draft)
            root = None
            if draft.source == MARK:
                if connection.execute("SELECT 1 FROM annotations WHERE id = ? AND deleted IS NULL", (key,)).fetchone() is None:
                    continue
            elif draft.document is not None:
                if not documents.standing(connection, [draft.document]):
                    continue
                root = documents.edition_or_newest(connection, draft.document, draft.edition).root
            document = None if draft.source == MARK else draft.document
            made += [
                row
                for (row,) in connection.execute(
                    "INSERT INTO recall_cards"
                    " (id, source, document, made_in, subject, due, state, step, reviews, suspended, created, updated)"
                    " VALUES (?, ?, ?, ?, ?, ?, 1, 0, 0, 0, ?, ?)"
                    # Suspended it would never come, although the reader has made it anew.
                    " ON CONFLICT (id) DO UPDATE SET deleted = NULL, suspended = 0, updated = excluded.updated"
                    " WHERE deleted IS NOT NULL RETURNING id",
                    (key, draft.source, document, root, draft.subject, now, now, now),
                )
            ]
    return tuple(made)


def drop(connection: sqlite3.Connection, ids: Sequence[str]) -> tuple[str, ...]:
    """Delete cards in one transaction; return those that were there."""
    now = timestamp()
    with transaction(connection):
        found = connection.execute(
            f"SELECT c.id FROM recall_cards c WHERE c.deleted IS NULL AND {_AMONG}", (json.dumps(list(ids)),)
        ).fetchall()
        connection.executemany("UPDATE recall_cards SET deleted = ?, updated = ? WHERE id = ?", [(now, now, key) for (key,) in found])
    return tuple(key for (key,) in found)


def restore(connection: sqlite3.Connection, ids: Sequence[str]) -> None:
    """Bring back cards that were deleted, as they were."""
    now = timestamp()
    with transaction(connection):
        connection.executemany("UPDATE recall_cards SET deleted = NULL, updated = ? WHERE id = ?", [(now, key) for key in ids])


def suspend(connection: sqlite3.Connection, ids: Sequence[str], *, is_suspended: bool) -> tuple[str, ...]:
    """Let cards come no more, or again; return those that it was otherwise with."""
    now = timestamp()
    with transaction(connection):
        found = connection.execute(
            f"SELECT c.id FROM recall_cards c WHERE c.suspended <> ? AND {_AMONG}", (is_suspended, json.dumps(list(ids)))
        ).fetchall()
        connection.executemany(
            "UPDATE recall_cards SET suspended = ?, updated = ? WHERE id = ?", [(is_suspended, now, key) for (key,) in found]
        )
    return tuple(key for (key,) in found)


def wake(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Let all suspended cards of which there is something to be asked come again; return them."""
    found = connection.execute(f"SELECT c.id {_STANDING} AND c.suspended = 1").fetchall()
    return suspend(connection, [key for (key,) in found], is_suspended=False)


def put_answer(connection: sqlite3.Connection, answer: RecallAnswer, rating: int, took: int) -> RecallAnswer:
    """Store an answer and what it makes of the card, in one transaction; return it as it is stored.

    Raises:
        ChangedMeanwhile: if the card is not as it was when it was asked; nothing is written.
    """
    before = answer.before
    with transaction(connection):
        held = _held(connection, before.id)
        if held is None or held.is_suspended or not _has_past_of(held, before):
            raise _changed()
        taken = connection.execute("SELECT at FROM recall_answers WHERE card = ? AND at >= ?", (before.id, answer.at)).fetchall()
        # By its time an answer is found again among those of its card.
        at = answer.at
        while (at,) in taken:
            at = _after(at)
        after = replace(answer.after, updated=at)
        kept = json.dumps({name: getattr(before, name) for name in _KEPT})
        connection.execute(
            "INSERT INTO recall_answers (card, at, rating, took, before) VALUES (?, ?, ?, ?, ?)", (before.id, at, rating, took, kept)
        )
        _write(connection, after)
    return RecallAnswer(before, after, at)


def take_back(connection: sqlite3.Connection, answer: RecallAnswer) -> RecallCard:
    """Let an answer be as if it had not been given, in one transaction; return the card as it was.

    Raises:
        ChangedMeanwhile: if the card has been changed since; nothing is written.
    """
    with transaction(connection):
        key = answer.after.id
        held = _held(connection, key)
        if held is None or not _has_past_of(held, answer.after):
            raise _changed()
        row = connection.execute("SELECT before FROM recall_answers WHERE card = ? AND at = ?", (key, answer.at)).fetchone()
        if row is None:
            raise _changed()
        connection.execute("DELETE FROM recall_answers WHERE card = ? AND at = ?", (key, answer.at))
        before = replace(held, **json.loads(row[0]))
        _write(connection, before)
    return before


def day(connection: sqlite3.Connection, moment: Moment, new_a_day: int, passed: Collection[str] = ()) -> RecallDay:
    """Return what there is to recall.

    Args:
        connection: of the library.
        moment: the time.
        new_a_day: how many cards come for the first time on one day.
        passed: ids of cards that do not count.
    """
    with snapshot(connection):
        groups = connection.execute(
            f"SELECT c.reviews = 0, c.state = 2, c.suspended, c.due < ?, count(*), min(c.due) {_STANDING} AND {_NOT_AMONG}"
            " GROUP BY 1, 2, 3, 4",
            (moment.until, json.dumps(sorted(passed))),
        ).fetchall()
        answers = connection.execute(
            "SELECT rating, before FROM recall_answers WHERE at >= ? AND at < ?", (moment.since, moment.until)
        ).fetchall()
    awake = [
        (is_new, is_known, is_today, count, due) for is_new, is_known, is_suspended, is_today, count, due in groups if not is_suspended
    ]
    left = max(0, new_a_day - sum(json.loads(before)["reviews"] == 0 for _, before in answers))
    new = sum(count for is_new, _, _, count, _ in awake if is_new)
    return RecallDay(
        new=min(new, left),
        learning=sum(count for is_new, is_known, is_today, count, _ in awake if not is_new and not is_known and is_today),
        due=sum(count for is_new, is_known, is_today, count, _ in awake if not is_new and is_known and is_today),
        done=len(answers),
        known=sum(rating != AGAIN for rating, _ in answers),
        next_due=min((due for is_new, _, is_today, _, due in awake if not is_new and not is_today), default=None),
        total=sum(count for *_, count, _ in groups),
        suspended=sum(count for _, _, is_suspended, _, count, _ in groups if is_suspended),
        is_more=new > left,
    )


def next_card(connection: sqlite3.Connection, moment: Moment, day: RecallDay, passed: Collection[str]) -> RecallCard | None:
    """Return the card that comes now: one that is being learned, one that is due today, a new one, one that is learned a little early.

    Args:
        connection: of the library.
        moment: the time.
        day: what there is to recall.
        passed: ids of cards that are not to come.
    """
    learning = "c.reviews > 0 AND c.state <> 2 AND c.due <= ?"
    # In an order that the index or the table has: the first that stands is the one.
    steps: tuple[tuple[int, str, str, tuple[str, ...]], ...] = (
        (day.learning, learning, "c.due, c.rowid", (moment.now,)),
        (day.due, "c.reviews > 0 AND c.state = 2 AND c.due < ?", "c.due, c.rowid", (moment.until,)),
        (day.new, "c.reviews = 0", "c.rowid", ()),
        (day.learning, learning, "c.due, c.rowid", (moment.ahead,)),
    )
    without = json.dumps(sorted(passed))
    for count, condition, order, values in steps:
        if not count:
            continue
        row = connection.execute(
            f"SELECT {_COLUMNS} {_STANDING} AND c.suspended = 0 AND {condition} AND {_NOT_AMONG} ORDER BY {order} LIMIT 1",
            (*values, without),
        ).fetchone()
        if row is not None:
            return _card(row)
    return None


def next_step(connection: sqlite3.Connection, moment: Moment, passed: Collection[str]) -> str | None:
    """Return when the next card that is being learned comes today, None if none does."""
    (found,) = connection.execute(
        f"SELECT min(c.due) {_STANDING} AND c.reviews > 0 AND c.state <> 2 AND c.due < ? AND c.suspended = 0 AND {_NOT_AMONG}",
        (moment.until, json.dumps(sorted(passed))),
    ).fetchone()
    return None if found is None else str(found)


def of_document(connection: sqlite3.Connection, document: int) -> tuple[RecallCard, ...]:
    """Return the cards of a document: of its marks, its sections, and phrases that were met in it."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM recall_cards c WHERE c.deleted IS NULL AND c.document = ?1"
        f" UNION ALL SELECT {_COLUMNS} FROM annotations a JOIN recall_cards c ON c.id = a.id"
        " WHERE a.document = ?1 AND a.deleted IS NULL AND c.deleted IS NULL",
        (document,),
    )
    return tuple(map(_card, found))


def those(connection: sqlite3.Connection, ids: Sequence[str]) -> tuple[RecallCard, ...]:
    """Return the cards with these ids, as far as they are there."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM recall_cards c WHERE c.deleted IS NULL AND {_AMONG}", (json.dumps(list(ids)),))
    return tuple(map(_card, found))


def passage(connection: sqlite3.Connection, annotation: str) -> Passage | None:
    """Return a mark with the text that it stands in, None if it is not there."""
    with snapshot(connection):
        found = rows.load_anywhere(connection, f"a.id = ? AND a.deleted IS NULL AND {rows.OF_STANDING}", (annotation,))
        if not found:
            return None
        document, one = found[0]
        here = one.span
        if not one.is_placed:
            # A guess would be asked for other words than those that were marked.
            one = rows.load_certain(connection, annotation) or one
        edition = documents.edition_or_newest(connection, document, one.edition)
        return Passage(one, document, documents.load_text(connection, edition.text), title_of(connection, document), here)


def title_of(connection: sqlite3.Connection, document: int) -> str:
    """Return what a document is called."""
    return metadata.load(connection, document).state.metadata.title or documents.name_of(connection, document)


def _held(connection: sqlite3.Connection, key: str) -> RecallCard | None:
    row = connection.execute(f"SELECT {_COLUMNS} FROM recall_cards c WHERE c.id = ? AND c.deleted IS NULL", (key,)).fetchone()
    return None if row is None else _card(row)


def _has_past_of(one: RecallCard, other: RecallCard) -> bool:
    """Return True if nothing was answered between two states; suspended or deleted and brought back it is the same card."""
    return all(getattr(one, name) == getattr(other, name) for name in _PAST)


def _write(connection: sqlite3.Connection, card: RecallCard) -> None:
    values = [getattr(card, name) for name in _KEPT]
    connection.execute(f"UPDATE recall_cards SET {', '.join(f'{name} = ?' for name in _KEPT)} WHERE id = ?", (*values, card.id))


def _after(moment: str) -> str:
    """Return the time a millisecond later."""
    from datetime import datetime, timedelta

    found = datetime.fromisoformat(moment) + timedelta(milliseconds=1)
    return found.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _card(row: Sequence[Any]) -> RecallCard:
    values = dict(zip(_FIELDS, row, strict=True))
    return RecallCard(**values | {"is_suspended": bool(values["is_suspended"])})


def _changed() -> ChangedMeanwhile:
    return ChangedMeanwhile(
        QT_TRANSLATE_NOOP("errors", "The recall card has been changed elsewhere meanwhile. Nothing was stored; look and try again.")
    )
