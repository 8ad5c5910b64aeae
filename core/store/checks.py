"""Verifies a library and mends what can be mended without a guess."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core import text as texts
from core.carrying import carry
from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.spans import Span
from core.store import annotations as rows
from core.store import documents, facts, joining, layers, metadata, outline_edits, rule_sets, searches, states, words
from core.store.library import snapshot, transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from core.annotation import Annotation
    from core.outline.edits import OutlineEdit

_MOST: Final = 100
"""Lines that SQLite's own check may give."""
_SHOWN: Final = 40
"""Characters of what is no word."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found."""

    documents: int
    editions: int
    annotations: int
    """Without the tombstones."""
    faults: tuple[ReaderError, ...]
    """One sentence each."""
    repaired: int
    """How many of them are no more."""
    loose_texts: int
    """Texts of no edition, harmless: a process ended between storing one and admitting its document. A repair drops them."""
    is_damaged: bool = False
    """True if the file itself is damaged."""


def check(connection: sqlite3.Connection, *, repair: bool = False) -> Report:
    """Verify all that the library holds, from the file itself to what the reader has set.

    That is: the references, the digests of the texts, what corrected texts are made of, what is kept of paragraphs, the places of
    annotations, also of layers, and of edits of the outline, what was joined, the details of documents, the rule sets, saved searches,
    and the reader's own words.

    Args:
        connection: in autocommit mode.
        repair: True to look again for annotations that do not stand where they should (put up for review where that is not certain), to
            have edits of the outline looked for again that do not, to drop texts that belong to no edition, and what is kept of an
            edition's paragraphs if it cannot be read (it is stored anew when the file is opened). Nothing else is changed; a damaged file
            is not touched.
    """
    damage = list(_damage(connection))
    faults = damage + list(_broken_references(connection))
    if faults:
        return replace(_report(connection, faults, repaired=0, loose=0), is_damaged=bool(damage))
    # The reader's writing goes on during a check that repairs nothing.
    with transaction(connection) if repair else snapshot(connection):
        loose = documents.loose_texts(connection)
        if repair:
            documents.drop_texts(connection, loose)
        mended = 0
        for edition in documents.all_editions(connection):
            text = documents.load_text(connection, edition.text)
            faults.extend(_wrong_digests(connection, edition, text))
            misplaced = [one for one in rows.load(connection, edition) if not _stands(one, text, edition.number)]
            faults.extend(_misplaced(edition, one) for one in misplaced)
            if repair and misplaced:
                _place_anew(connection, edition, text, misplaced)
                mended += len(misplaced)
            astray = layers.misplaced(connection, edition, text)
            faults.extend(_astray(edition, one) for _, one in astray)
            if repair and astray:
                layers.place_anew(connection, edition, text, astray)
                mended += len(astray)
            if not states.is_sound(connection, edition, text):
                faults.append(_unsound_correction(connection, edition))
            if not facts.is_readable(connection, edition, text):
                faults.append(_unreadable_facts(connection, edition))
                if repair:
                    facts.forget(connection, edition)
                    mended += 1
            for one in outline_edits.misplaced(connection, edition, text):
                faults.append(_misplaced_edit(edition, one))
                mended += repair and outline_edits.forget_place(connection, one.id, edition.id)
        faults.extend(_placeless_edit(key) for key in outline_edits.without_place(connection))
        faults.extend(_unreadable_correction(name) for name in states.unreadable_corrections(connection))
        faults.extend(_unreadable_field(name, field) for name, field in metadata.unreadable(connection))
        faults.extend(_unreadable(name) for name in rule_sets.unreadable(connection))
        faults.extend(_unreadable_search(name) for name in searches.unreadable(connection))
        faults.extend(_unfit(word) for word in words.unfit(connection))
        faults.extend(_not_together(connection, row) for row in joining.faults(connection))
        lost = rows.without_place(connection)
        faults.extend(_placeless(key) for key in lost)
        return _report(connection, faults, repaired=mended, loose=len(loose))


def _damage(connection: sqlite3.Connection) -> Iterator[ReaderError]:
    """Yield what SQLite itself finds."""
    for (line,) in connection.execute(f"PRAGMA integrity_check({_MOST})"):
        if line != "ok":
            yield ReaderError(QT_TRANSLATE_NOOP("errors", "The file is damaged ({detail}). Restore a backup."), detail=line)


def _broken_references(connection: sqlite3.Connection) -> Iterator[ReaderError]:
    references: dict[tuple[str, str], int] = defaultdict(int)
    for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        references[table, parent] += 1
    for (table, parent), count in references.items():
        yield ReaderError(
            QT_TRANSLATE_NOOP("errors", "{count} rows of {table} refer to {parent} that are not there. Restore a backup."),
            count=count,
            table=table,
            parent=parent,
        )


def _wrong_digests(connection: sqlite3.Connection, edition: documents.Edition, text: str) -> Iterator[ReaderError]:
    """Yield a fault if a text is not the one that was stored."""
    if (documents.exact_digest(text), texts.digest(text)) != documents.digests(connection, edition):
        yield ReaderError(
            QT_TRANSLATE_NOOP("errors", "The text of “{name}”, edition {number}, is not the one that was stored. Open its file again."),
            name=documents.name_of(connection, edition.document),
            number=edition.number,
        )


def _stands(one: Annotation, text: str, number: int) -> bool:
    """Return True if an annotation's place is what its status says; an orphan's counts in another edition."""
    if one.edition != number:
        return one.status == "orphan"
    if one.span.end > len(text):
        return False
    return not one.is_placed or one.kind == "document-note" or one.span.of(text) == one.anchor.quote


def _misplaced(edition: documents.Edition, one: Annotation) -> ReaderError:
    return ReaderError(
        QT_TRANSLATE_NOOP("errors", "Annotation {id} does not stand at {start} in edition {number}. It is looked for again with --repair."),
        id=one.id,
        start=one.span.start,
        number=edition.number,
    )


def _astray(edition: documents.Edition, one: Annotation) -> ReaderError:
    return ReaderError(
        QT_TRANSLATE_NOOP(
            "errors",
            "The annotation {id} of a layer does not stand at {start} in edition {number}. It is looked for again with --repair.",
        ),
        id=one.id,
        start=one.span.start,
        number=edition.number,
    )


def _placeless(key: str) -> ReaderError:
    return ReaderError(QT_TRANSLATE_NOOP("errors", "Annotation {id} has no place in any edition. Restore a backup to get it back."), id=key)


def _misplaced_edit(edition: documents.Edition, one: OutlineEdit) -> ReaderError:
    return ReaderError(
        QT_TRANSLATE_NOOP(
            "errors",
            "The change of the outline at “{heading}” does not stand at {start} in edition {number}. It is looked for again with --repair.",
        ),
        heading=one.label + one.heading,
        start=one.start,
        number=edition.number,
    )


def _placeless_edit(key: str) -> ReaderError:
    return ReaderError(
        QT_TRANSLATE_NOOP("errors", "The change {id} of an outline has no place in any edition. Restore a backup to get it back."), id=key
    )


def _unreadable(name: str) -> ReaderError:
    return ReaderError(
        QT_TRANSLATE_NOOP("errors", "The rules of “{name}” cannot be read. Remove the rule set and make it again."), name=name
    )


def _unreadable_search(name: str) -> ReaderError:
    return ReaderError(QT_TRANSLATE_NOOP("errors", "The saved search “{name}” cannot be read. Restore a backup."), name=name[:_SHOWN])


def _unfit(word: str) -> ReaderError:
    return ReaderError(QT_TRANSLATE_NOOP("errors", "“{word}” among your own words cannot be one. Restore a backup."), word=word[:_SHOWN])


def _unreadable_facts(connection: sqlite3.Connection, edition: documents.Edition) -> ReaderError:
    return ReaderError(
        QT_TRANSLATE_NOOP(
            "errors",
            "The look of the paragraphs of “{name}”, edition {number}, cannot be read. Drop it with --repair, then open the file again.",
        ),
        name=documents.name_of(connection, edition.document),
        number=edition.number,
    )


def _unsound_correction(connection: sqlite3.Connection, edition: documents.Edition) -> ReaderError:
    return ReaderError(
        QT_TRANSLATE_NOOP(
            "errors", "The corrected text of “{name}”, edition {number}, is not what its corrections make of it. Restore a backup."
        ),
        name=documents.name_of(connection, edition.document),
        number=edition.number,
    )


def _unreadable_correction(name: str) -> ReaderError:
    return ReaderError(QT_TRANSLATE_NOOP("errors", "A correction of “{name}” cannot be read. Restore a backup."), name=name)


def _unreadable_field(name: str, field: str) -> ReaderError:
    return ReaderError(
        QT_TRANSLATE_NOOP("errors", "What is kept of “{name}” as its {field} cannot be read. Open the document and set it again."),
        name=name,
        field=field,
    )


def _place_anew(connection: sqlite3.Connection, edition: documents.Edition, text: str, misplaced: list[Annotation]) -> None:
    """Find the quotes again in the same text; what is not certain is put up for review."""
    found = [
        replace(one, edition=edition.number, status="to-review", anchor=replace(one.anchor, span=one.span.clipped(Span(0, len(text)))))
        if one.status == "orphan"
        else one
        for one in carry("", text, misplaced, edition.number)
    ]
    rows.forget_homes(connection, [(one.id, edition.id) for one in found])
    rows.put_places(connection, edition.id, rows.edition_rows(connection, edition.document), found)
    documents.touch(connection, edition.document)


def _not_together(connection: sqlite3.Connection, document: int) -> ReaderError:
    return ReaderError(
        QT_TRANSLATE_NOOP(
            "errors", "What belongs to “{name}” does not hold together: editions, or what was made in them. Restore a backup."
        ),
        name=documents.name_of(connection, document),
    )


def _report(connection: sqlite3.Connection, faults: list[ReaderError], *, repaired: int, loose: int) -> Report:
    return Report(
        documents=documents.count(connection),
        editions=documents.count_editions(connection),
        annotations=rows.count(connection),
        faults=tuple(faults),
        repaired=repaired,
        loose_texts=loose,
    )
