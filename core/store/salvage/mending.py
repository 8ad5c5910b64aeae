"""Puts rows that were rescued into a new library so that everything in it refers to something, and no note is dropped for want of it."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from core.errors import LibraryError
from core.layers import BORDERS
from core.metadata import is_date
from core.recall import MARK, PHRASE
from core.store import documents, outline_edits, rule_sets, states, words
from core.store.checks import check
from core.store.library import transaction
from core.store.salvage.cells import Long, long_bytes
from core.store.salvage.editions import OWNED, Editions, is_spent
from core.store.salvage.merging import OWN, insert
from core.store.salvage.places import mend_place, settled_place
from core.store.salvage.texts import Texts

if TYPE_CHECKING:
    import sqlite3

    from core.store.salvage.image import Image
    from core.store.salvage.merging import Merged, Values
    from core.store.salvage.tables import Schema, Table

_ROUNDS: Final = 5
"""How often rows that refer to dropped ones are looked for: no row of ours hangs on more others in a row."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What a new library holds."""

    documents: int
    annotations: int
    texts: int
    """Those that are what was stored."""
    from_backup: int
    """Annotations."""


def mend(
    connection: sqlite3.Connection, image: Image, merged: Merged, schema: Schema, backup: sqlite3.Connection | None, now: str
) -> Mended:
    """Write the rows into an empty library, then look after what `core.store.checks` finds.

    Args:
        connection: to the new library, in autocommit mode.
        image: the damaged file.
        merged: its rows, with those of the backup; are changed.
        schema: of this program.
        backup: for texts.
        now: the time, ISO 8601 in UTC.
    """
    connection.execute("PRAGMA foreign_keys=OFF")
    with transaction(connection):
        _read_long(image, merged, schema)
        texts = Texts(connection, image, merged, backup)
        editions = Editions(merged, texts, now)
        editions.mend()
        _settle_joins(merged)
        _settle_places(merged, editions)
        _settle_makings(merged, editions)
        _drop_unsound(merged)
        _settle_layers(merged, now)
        _settle_study(merged, editions)
        _drop_loose(merged, schema)
        for name in schema.tables:
            if name not in (OWN, "texts"):
                for values in merged.rows[name].values():
                    insert(connection, name, values)
        _mend_places(connection, editions)
        _mend_layers(connection, editions)
        _mend_corrected(connection)
        _mend_outlines(connection)
        _mend_rule_sets(connection)
        words.drop_unfit(connection)
        documents.drop_texts(connection, documents.loose_texts(connection))
    connection.execute("PRAGMA foreign_keys=ON")
    report = check(connection, repair=True)
    alive = {key for (key,) in connection.execute("SELECT id FROM annotations WHERE deleted IS NULL")}
    used = {row for (row,) in connection.execute("SELECT id FROM texts")}
    return Mended(report.documents, report.annotations, len(used & texts.sound), len(alive & merged.from_backup))


def _read_long(image: Image, merged: Merged, schema: Schema) -> None:
    """Read the long values of all rows but the texts; a row with one that is not there to its end goes."""
    for name, table in schema.tables.items():
        if name in (OWN, "texts"):
            continue
        for key, values in list(merged.rows[name].items()):
            for column in table.columns:
                value = values[column.name]
                if not isinstance(value, Long):
                    continue
                data = long_bytes(image, value)
                if column.type == "TEXT":
                    values[column.name] = data.decode("utf-8", "replace").replace("\0", "\N{REPLACEMENT CHARACTER}")
                elif len(data) == value.size:
                    values[column.name] = data
                else:
                    merged.rows[name].pop(key, None)


def _settle_places(merged: Merged, editions: Editions) -> None:
    """Let every annotation have a place of its own in an edition of its document: at worst as an orphan, with its words and context."""
    places: dict[str, list[Values]] = defaultdict(list)
    for values in merged.rows["anchors"].values():
        places[values["annotation"]].append(values)
    homeless: dict[int, list[Values]] = defaultdict(list)
    for (key,), annotation in merged.rows["annotations"].items():
        known = places[key]
        own = [editions.rows[one["edition"]] for one in known if one["edition"] == one["base"] in editions.rows]
        if all(one["document"] != annotation["document"] for one in own):
            homeless[annotation["document"]].append(_without_home(key, known))
    for document, lost in homeless.items():
        newest = editions.newest(document)
        row = editions.make(document, lost) if newest is None else newest["id"]
        text = editions.text(row)
        for one in lost:
            kind = merged.rows["annotations"][one["annotation"],]["kind"]
            one |= {"edition": row, "base": row}
            if kind == "document-note":
                one |= {"start": 0, "end": 0, "status": "anchored"}
            elif newest is not None:
                one["status"] = "anchored" if settled_place(one, text) else "orphan"
            merged.rows["anchors"][one["annotation"], row] = one


def _settle_joins(merged: Merged) -> None:
    """Keep of the joins those that hold: a document that is joined has nothing of its own, and belongs at last to one that is not."""
    joins = {values["other"]: values["document"] for values in merged.rows["joins"].values()}
    owning = {values["document"] for name in ("editions", "annotations", "outline_edits") for values in merged.rows[name].values()}
    for (other,) in list(merged.rows["joins"]):
        if other in owning or other in _above(joins, other):
            del merged.rows["joins"][other,], joins[other]
    kept = owning | joins.keys() | set(joins.values())
    merged.rows["documents"] = {key: values for key, values in merged.rows["documents"].items() if key[0] in kept or is_spent(values)}
    for edition in merged.rows["editions"].values():
        if edition["came"] is not None and edition["document"] not in _above(joins, edition["came"]):
            edition["came"] = None


def _above(joins: dict[int, int], document: int) -> set[int]:
    """Return the documents to which one belongs by its joins; itself too if they go round."""
    found: set[int] = set()
    while (above := joins.get(document)) is not None and above not in found:
        found.add(above)
        document = above
    return found


def _settle_makings(merged: Merged, editions: Editions) -> None:
    """Let places be in editions of the document of what stands there only, and nothing be made but in an edition of the file."""
    documents_of = {row: values["document"] for row, values in editions.rows.items()}
    for owner, places, column in OWNED:
        for key, one in list(merged.rows[places].items()):
            made = merged.rows[owner].get((one[column],))
            if made is None or {documents_of.get(one["edition"]), documents_of.get(one["base"])} != {made["document"]}:
                del merged.rows[places][key]
        for made in merged.rows[owner].values():
            edition = editions.rows.get(made["made_in"] or 0)
            if edition is None or edition["document"] != made["document"] or edition["corrects"] is not None:
                made["made_in"] = None


def _without_home(key: str, known: list[Values]) -> Values:
    """Return what is known of the place of an annotation whose editions are lost."""
    if known:
        return dict(max(known, key=lambda one: int(one["edition"]))) | {"home": None}
    words = dict.fromkeys(("quote", "prefix", "suffix"), "")
    return {"annotation": key, "start": 0, "end": 0, **words, "heading_path": "[]", "status": "orphan", "home": None}


def _settle_layers(merged: Merged, now: str) -> None:
    """Have a layer for all that others have marked, called after one of them where it is lost, and no place of what is lost itself."""
    for (layer, _), mark in merged.rows["layer_marks"].items():
        times = {"created": now, "updated": now, "deleted": None}
        lost = {"id": layer, "name": mark["author"] or "……", "border": BORDERS[0], "source": ""}
        merged.rows["layers"].setdefault((layer,), {**lost, **times})
    for layer, mark, edition in list(merged.rows["layer_places"]):
        if (layer, mark) not in merged.rows["layer_marks"]:
            del merged.rows["layer_places"][layer, mark, edition]


def _settle_study(merged: Merged, editions: Editions) -> None:
    """Drop cards of what is lost, and let cards of sections and portions of plans belong to the document of their edition."""
    documents_of = {row: values["document"] for row, values in editions.rows.items()}
    alive = {document for (document,) in merged.rows["documents"]}
    for key, card in list(merged.rows["recall_cards"].items()):
        card["document"] = documents_of.get(card["made_in"], card["document"])
        is_lost = key not in merged.rows["annotations"] if card["source"] == MARK else card["document"] not in alive
        if is_lost and card["source"] != PHRASE:
            del merged.rows["recall_cards"][key]
    for portion in merged.rows["plan_portions"].values():
        portion["document"] = documents_of.get(portion["edition"], portion["document"])


def _drop_unsound(merged: Merged) -> None:
    """Drop what no reader wrote and no program can read."""
    for key, values in list(merged.rows["metadata"].items()):
        shown = (values["recognised"], values["value"])
        is_sound = (values["value"] is None or values["is_set"] == 1) and all(one is None or one for one in shown)
        if not is_sound or (values["field"] == "date" and not all(one is None or is_date(one) for one in shown)):
            del merged.rows["metadata"][key]
    for key, values in list(merged.rows["corrections"].items()):
        try:
            states.read_swap(values["pieces"])
        except LibraryError:
            del merged.rows["corrections"][key]


def _drop_loose(merged: Merged, schema: Schema) -> None:
    """Drop references to rows that are not there, or the rows themselves where they are nothing without them."""
    there = {name: {values[table.key[0]] for values in merged.rows[name].values()} for name, table in schema.tables.items() if name != OWN}
    there["texts"] = {values["text"] for values in merged.rows["editions"].values()}
    for _ in range(_ROUNDS):
        is_settled = True
        for name, table in schema.tables.items():
            if name in (OWN, "texts"):
                continue
            for key, values in list(merged.rows[name].items()):
                if not _settled_references(table, values, there):
                    del merged.rows[name][key]
                    is_settled = False
            there[name] = {values[table.key[0]] for values in merged.rows[name].values()}
        if is_settled:
            return


def _settled_references(table: Table, values: Values, there: dict[str, set[Any]]) -> bool:
    """Clear the references of a row that lead nowhere; return False if it needs one of them."""
    for column in table.columns:
        value = values[column.name]
        if column.parent and value is not None and value not in there[column.parent]:
            if column.is_needed:
                return False
            values[column.name] = None
    return True


def _mend_places(connection: sqlite3.Connection, editions: Editions) -> None:
    """Hold the places of annotations against the texts."""
    for edition in documents.all_editions(connection):
        text = documents.load_text(connection, edition.text)
        is_sound = editions.is_sound(edition.id)
        found = connection.execute(
            'SELECT p.annotation, p.edition, p.start, p."end", p.quote, p.prefix, p.suffix, p.status FROM anchors p'
            " JOIN annotations a ON a.id = p.annotation WHERE p.base = ? AND a.kind <> 'document-note'",
            (edition.id,),
        ).fetchall()
        for key, seen_from, *rest in found:
            before = dict(zip(("start", "end", "quote", "prefix", "suffix", "status"), rest, strict=True))
            after = dict(before)
            mend_place(after, text, is_sound=is_sound)
            if after != before:
                connection.execute(
                    'UPDATE anchors SET start = ?, "end" = ?, quote = ?, prefix = ?, suffix = ?, home = NULL'
                    " WHERE annotation = ? AND edition = ?",
                    (after["start"], after["end"], after["quote"], after["prefix"], after["suffix"], key, seen_from),
                )


def _mend_layers(connection: sqlite3.Connection, editions: Editions) -> None:
    """Hold what others have marked against the texts; what does not stand in them is looked for by the check that follows."""
    for edition in documents.all_editions(connection):
        text, is_sound = documents.load_text(connection, edition.text), editions.is_sound(edition.id)
        found = connection.execute(
            'SELECT rowid, start, "end", quote, prefix, suffix, status FROM layer_marks WHERE edition = ? AND kind <> ?',
            (edition.id, "document-note"),
        ).fetchall()
        for row, *rest in found:
            place = dict(zip(("start", "end", "quote", "prefix", "suffix", "status"), rest, strict=True))
            mend_place(place, text, is_sound=is_sound)
            connection.execute(
                'UPDATE layer_marks SET start = ?, "end" = ?, quote = ?, prefix = ?, suffix = ? WHERE rowid = ?',
                (place["start"], place["end"], place["quote"], place["prefix"], place["suffix"], row),
            )


def _mend_corrected(connection: sqlite3.Connection) -> None:
    """Make an edition of its own of a corrected text whose account is lost; what was reckoned from it stands by itself."""
    for edition in documents.all_editions(connection):
        if not states.is_sound(connection, edition, documents.load_text(connection, edition.text)):
            connection.execute("UPDATE editions SET corrects = NULL, pieces = NULL WHERE id = ?", (edition.id,))
    for table in ("anchors", "outline_places"):
        connection.execute(
            f"UPDATE {table} SET home = NULL WHERE home IS NOT NULL AND (SELECT coalesce(corrects, id) FROM editions WHERE id = home)"
            f" IS NOT (SELECT coalesce(corrects, id) FROM editions WHERE id = {table}.edition)"
        )


def _mend_outlines(connection: sqlite3.Connection) -> None:
    """Drop places of edits of outlines that do not stand where they should, and edits that have no place left."""
    for edition in documents.all_editions(connection):
        text = documents.load_text(connection, edition.text)
        connection.execute('DELETE FROM outline_places WHERE base = ? AND NOT (start < "end" AND "end" <= ?)', (edition.id, len(text)))
        for one in outline_edits.misplaced(connection, edition, text):
            connection.execute("DELETE FROM outline_places WHERE edit = ? AND edition = ?", (one.id, edition.id))
    lost = [(key,) for key in outline_edits.without_place(connection)]
    connection.executemany("DELETE FROM outline_places WHERE edit = ?", lost)
    connection.executemany("DELETE FROM outline_edits WHERE id = ?", lost)


def _mend_rule_sets(connection: sqlite3.Connection) -> None:
    """Drop rule sets that cannot be read: their documents are read the automatic way."""
    readable = json.dumps([one.id for one in rule_sets.load(connection)])
    gone = "SELECT id FROM rule_sets WHERE deleted IS NULL AND id NOT IN (SELECT value FROM json_each(?))"
    connection.execute(f"UPDATE documents SET rule_set = NULL WHERE rule_set IN ({gone})", (readable,))
    connection.execute(f"DELETE FROM rule_sets WHERE id IN ({gone})", (readable,))
