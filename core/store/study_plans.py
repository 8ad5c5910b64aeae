"""Study plans, their portions, and the days on which something was read.

A portion keeps the edition in which it was cut, and goes where that goes. Where it stands in a newer text is looked for whenever plans are
loaded, and not stored: what one edition lacks another one may have again.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from core.annotation import timestamp
from core.errors import QT_TRANSLATE_NOOP, ChangedMeanwhile
from core.left import Left
from core.plans import WEEK, DueToday, PlanText, Portion, ReadingDay, StudyPlan
from core.spans import Span
from core.store import documents, metadata
from core.store.library import snapshot, transaction
from core.store.shown import target_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, MutableMapping, Sequence
    from pathlib import Path

    from core.plans import Wanted

    Places = MutableMapping[tuple[int, int], dict[int, int]]
    """Places of one text in another, by the rows of both texts: what was followed once need not be again."""
    Texts = MutableMapping[tuple[int, int], PlanText]
    """Texts with their outlines, by document and revision."""

_PLANS: Final = "SELECT id, name, start, until, weekdays, created FROM study_plans WHERE deleted IS NULL ORDER BY created, rowid"
_PORTIONS: Final = (
    'SELECT p.plan, p.position, p.document, p.start, p."end", p.edition, p.heading, p.characters, p.day, p.done FROM plan_portions p'
    " JOIN study_plans s ON s.id = p.plan AND s.deleted IS NULL JOIN documents d ON d.id = p.document WHERE d.deleted IS NULL"
    " ORDER BY p.plan, p.position"
)
_AWAY: Final = (
    "SELECT p.plan, count(*) FROM plan_portions p JOIN documents d ON d.id = p.document WHERE d.deleted IS NOT NULL GROUP BY p.plan"
)
_NEXT: Final = "SELECT plan, max(position) + 1 FROM plan_portions GROUP BY plan"
_DUE: Final = (
    "SELECT count(*) FILTER (WHERE p.day = ?1), count(*) FILTER (WHERE p.day < ?1) FROM plan_portions p"
    " JOIN study_plans s ON s.id = p.plan AND s.deleted IS NULL JOIN documents d ON d.id = p.document AND d.deleted IS NULL"
    " WHERE p.done IS NULL"
)
_NAME: Final = 80
"""Characters that a name may have."""


def load(connection: sqlite3.Connection, places: Places) -> tuple[StudyPlan, ...]:
    """Return the plans, the oldest first, with portions as they stand in the newest text of each document.

    Args:
        connection: in autocommit mode.
        places: is looked up, and filled.
    """
    with snapshot(connection):
        plans = connection.execute(_PLANS).fetchall()
        rows = connection.execute(_PORTIONS).fetchall() if plans else []
        away, following = dict(connection.execute(_AWAY)), dict(connection.execute(_NEXT))
        titles = {row: _title(connection, row) for row in {row[2] for row in rows}}
        paths = documents.last_paths(connection, titles)
        there = _followed(connection, rows, places)
    by_plan = {plan: [*some] for plan, some in groupby(rows, key=lambda row: row[0])}
    return tuple(
        StudyPlan(
            key,
            name,
            start,
            until,
            _weekdays(weekdays),
            tuple(_portion(row, titles[row[2]], paths.get(row[2]), there) for row in by_plan.get(key, ())),
            created,
            away.get(key, 0),
            following.get(key, 0),
        )
        for key, name, start, until, weekdays, created in plans
    )


def texts(connection: sqlite3.Connection, wanted: Sequence[Wanted], known: Texts) -> tuple[PlanText, ...]:
    """Return the newest texts of documents with their outlines as the reader wants them; those that do not stand are left out.

    Args:
        connection: in autocommit mode.
        wanted: in the order in which they are to be read.
        known: is looked up, and filled.
    """
    with snapshot(connection):
        standing = {*documents.standing(connection, [one.document for one in wanted])}
        found: list[PlanText] = []
        for one in wanted:
            if one.document not in standing:
                continue
            key = one.document, documents.revision(connection, one.document)
            if key not in known:
                edition = documents.edition_or_newest(connection, one.document, None)
                target = target_of(connection, edition)
                known[key] = PlanText(one.document, _title(connection, one.document), target.text, target.outline, (), edition.id)
            size = len(known[key].text)
            sections = tuple(Span(min(span.start, size), min(span.end, size)) for span in one.sections)
            found.append(known[key]._replace(sections=sections))
        return tuple(found)


def put(connection: sqlite3.Connection, plan: StudyPlan) -> None:
    """Store a new plan with its portions, in one transaction; one that was dropped comes back as it is given.

    Raises:
        ValueError: if its name is blank.
    """
    now = timestamp()
    with transaction(connection):
        connection.execute(
            "INSERT INTO study_plans (id, name, start, until, weekdays, created, updated) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET deleted = NULL, updated = excluded.updated",
            (plan.id, _name(plan), plan.start, plan.until, json.dumps(plan.weekdays), plan.created or now, now),
        )
        _put_portions(connection, plan)


def change(connection: sqlite3.Connection, plan: StudyPlan, dropped: Iterable[int] = ()) -> None:
    """Write name, last day, weekdays and the days of the portions of a plan, in one transaction.

    Portions that are not there yet come to it; of those that are there only the day is written.

    Args:
        connection: in autocommit mode.
        plan: as it is to be.
        dropped: positions of portions that go.

    Raises:
        ValueError: if its name is blank.
        ChangedMeanwhile: if it is not there any more; nothing is written.
    """
    with transaction(connection):
        _touch(connection, plan.id)
        connection.execute(
            "UPDATE study_plans SET name = ?, until = ?, weekdays = ? WHERE id = ?",
            (_name(plan), plan.until, json.dumps(plan.weekdays), plan.id),
        )
        connection.executemany(
            "UPDATE plan_portions SET day = ? WHERE plan = ? AND position = ?",
            [(one.day, plan.id, one.position) for one in plan.portions],
        )
        connection.executemany("DELETE FROM plan_portions WHERE plan = ? AND position = ?", [(plan.id, position) for position in dropped])
        _put_portions(connection, plan)


def mark(connection: sqlite3.Connection, plan: str, positions: Iterable[int], done: str | None) -> None:
    """Note when portions of a plan were read, None if they were not, in one transaction.

    Raises:
        ChangedMeanwhile: if the plan is not there any more; nothing is written.
    """
    with transaction(connection):
        _touch(connection, plan)
        connection.executemany(
            "UPDATE plan_portions SET done = ? WHERE plan = ? AND position = ?", [(done, plan, position) for position in positions]
        )


def drop(connection: sqlite3.Connection, plan: str) -> None:
    """Take a plan away; `restore` brings it back as it was."""
    _bury(connection, plan, timestamp())


def restore(connection: sqlite3.Connection, plan: str) -> None:
    """Bring back a plan that was dropped."""
    _bury(connection, plan, None)


def due(connection: sqlite3.Connection, today: str) -> DueToday:
    """Return how many portions are to be read on a day, and how many should have been read before it."""
    return DueToday(*connection.execute(_DUE, (today,)).fetchone())


def days(connection: sqlite3.Connection) -> tuple[ReadingDay, ...]:
    """Return the days on which something was read, the first one first."""
    found = connection.execute("SELECT day, sum(seconds), count(*), sum(characters) FROM reading_days GROUP BY day ORDER BY day")
    return tuple(ReadingDay(*row) for row in found)


def note_reading(connection: sqlite3.Connection, day: str, document: int, *, seconds: int, characters: int) -> None:
    """Add to how long a document was read on a day."""
    with transaction(connection):
        connection.execute(
            "INSERT INTO reading_days (day, document, seconds, characters) SELECT ?, id, ?, ? FROM documents WHERE id = ?"
            " ON CONFLICT (day, document) DO UPDATE"
            " SET seconds = seconds + excluded.seconds, characters = characters + excluded.characters",
            (day, seconds, characters, document),
        )


def forget_days(connection: sqlite3.Connection) -> None:
    """Forget when and how long was read."""
    with transaction(connection):
        connection.execute("DELETE FROM reading_days")


def _put_portions(connection: sqlite3.Connection, plan: StudyPlan) -> None:
    """Add those portions of a plan that are not there."""
    connection.executemany(
        'INSERT INTO plan_portions (plan, position, document, start, "end", edition, heading, characters, day, done)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [
            (plan.id, one.position, one.document, *_ends(one), one.edition, one.heading, one.characters, one.day, one.done)
            for one in plan.portions
        ],
    )


def _followed(connection: sqlite3.Connection, rows: Sequence[Sequence[Any]], places: Places) -> dict[tuple[int, int], dict[int, int]]:
    """Return where places of old texts stand in the newest ones, by document and edition; a pair that is not there needs no following."""
    points: dict[tuple[int, int], set[int]] = {}
    for _, _, document, start, end, edition, *_ in rows:
        if edition is not None:
            points.setdefault((document, edition), set()).update((start, end))
    found: dict[tuple[int, int], dict[int, int]] = {}
    for (document, row), some in points.items():
        old, new = documents.by_row(connection, row), documents.newest_edition(connection, document)
        if old is None or new is None or old.text == new.text:
            continue
        known = places.setdefault((old.text, new.text), {})
        if not some <= known.keys():
            known.update(_places(connection, old, new, sorted(some)))
        found[document, row] = known
    return found


def _places(
    connection: sqlite3.Connection, old: documents.Edition, new: documents.Edition, points: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield places of an old text with those in a new one; they stay in their order, and the ends of the texts are one another's."""
    from core.carrying_apart import carry_beside

    before, after = documents.load_text(connection, old.text), documents.load_text(connection, new.text)
    _, followed = carry_beside(before, after, (), new.number, Left("", tuple(points)))
    last = 0
    for point, there in zip(points, followed.points if followed is not None else points, strict=True):
        # What was moved forward in the new text would leave a portion that ends before it begins.
        last = 0 if point == 0 else len(after) if point >= len(before) else max(last, min(there, len(after)))
        yield point, last


def _portion(row: Sequence[Any], title: str, path: Path | None, there: dict[tuple[int, int], dict[int, int]]) -> Portion:
    _, position, document, start, end, edition, heading, characters, day, done = row
    moved = there.get((document, edition))
    span = Span(start, end) if moved is None else Span(moved[start], moved[end])
    return Portion(document, title, span, heading, characters, day, done, position, edition, path)


def _title(connection: sqlite3.Connection, document: int) -> str:
    return metadata.load(connection, document).state.metadata.title or documents.name_of(connection, document)


def _ends(one: Portion) -> tuple[int, int]:
    return one.span.start, one.span.end


def _weekdays(stored: str) -> tuple[int, ...]:
    found = json.loads(stored)
    return tuple(day for day in WEEK if day in found) or WEEK


def _name(plan: StudyPlan) -> str:
    name = " ".join(plan.name.split())[:_NAME]
    if not name:
        raise ValueError(plan.name)
    return name


def _touch(connection: sqlite3.Connection, plan: str) -> None:
    done = connection.execute("UPDATE study_plans SET updated = ? WHERE id = ? AND deleted IS NULL", (timestamp(), plan))
    if not done.rowcount:
        raise ChangedMeanwhile(
            QT_TRANSLATE_NOOP("errors", "The study plan has been removed meanwhile. Nothing was changed; make it again if you need it.")
        )


def _bury(connection: sqlite3.Connection, plan: str, when: str | None) -> None:
    with transaction(connection):
        connection.execute("UPDATE study_plans SET deleted = ?, updated = ? WHERE id = ?", (when, timestamp(), plan))
