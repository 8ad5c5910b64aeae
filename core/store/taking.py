"""What would become of annotations from outside in the documents of the library, and which documents they belong to.

An annotation that comes from outside gets an id made of the document and its key, as one that its file offers does (`core.store.offers`),
so that it is known when it comes again; one that this program has exported keeps its own where no other document has it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core import locating
from core import text as texts
from core.anchors import Anchor
from core.annotation import Annotation, Change, timestamp
from core.carrying_apart import carry_beside
from core.incoming import CHANGED, KNOWN, MOVED, NEW, ORPHAN, REMOVED, TO_REVIEW, Proposal, Taking
from core.spans import Span
from core.store import annotations as rows
from core.store import documents, facts, metadata, offers, rule_sets, shown
from core.store.bringing import Target
from core.store.library import snapshot

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from core.incoming import IncomingDocument, IncomingMark
    from core.locating import Place

_STATUSES: Final = {NEW: "anchored", MOVED: "moved", TO_REVIEW: "to-review", ORPHAN: "orphan"}
_AGAIN: Final = 8
"""Times that an annotation can be removed for good and still be imported again under an id of its own."""
_SILENT: Final = {
    "text": frozenset({"kind", "colour", "tags", "star", "task", "group"}),
    "markdown": frozenset({"kind", "colour", "tags", "star", "task", "group"}),
    "pdf": frozenset({"tags", "star", "task", "group"}),
    "docx": frozenset({"group"}),
    "csv": frozenset({"group"}),
}
"""What a format does not say of an annotation: it stays as the library has it."""
_WRITTEN: Final = frozenset({"note", "tags", "star", "task"})
"""What the reader writes beside the words."""
_SAID: Final = ("kind", "colour", "note", "tags", "star", "task", "group")


def plan(connection: sqlite3.Connection, row: int, found: Sequence[IncomingDocument], form: str | None) -> Taking | None:
    """Return what would become of the annotations of some documents of a file in one of the library; None if that does not stand.

    Args:
        connection: in autocommit mode.
        row: of the document.
        found: what the file holds of it.
        form: the format of the file; None not to look at what the document holds already.
    """
    if not documents.standing(connection, [row]):
        return None
    there = shown.annotations_of(connection, row, None) if form is not None else ()
    edits = shown.outline_edits_of(connection, row, None)
    marks = [mark for one in found for mark in one.marks]
    with snapshot(connection):
        edition = documents.edition_or_newest(connection, row, None)
        text = documents.load_text(connection, edition.text)
        own_texts = [_own_text(connection, row, one) for one in found]
        target = Target(
            row, edition.number, text, facts.load(connection, edition, text).paragraphs, rule_sets.of_document(connection, row), edits
        )
        title = metadata.load(connection, row).state.metadata.title or documents.name_of(connection, row)
        identities = _Identities(connection if form is not None else None, row, marks)
    places = [place for one, own in zip(found, own_texts, strict=True) for place in locating.locate(one.marks, own, text, _carry)]
    made = _with_paths(target, [_annotation(mark, place, target) for mark, place in zip(marks, places, strict=True)])
    proposals = _Proposals(form, there, identities).of(marks, places, made)
    return Taking(row, title, edition.number, tuple(sorted(proposals, key=_in_text)))


def _carry(old_text: str, new_text: str, some: Sequence[Annotation], edition: int) -> list[Annotation]:
    return carry_beside(old_text, new_text, some, edition)[0]


def _own_text(connection: sqlite3.Connection, row: int, one: IncomingDocument) -> str | None:
    """Return the text in which the places of a file count: its own, or that of an edition which it names."""
    if one.text is not None or not one.text_digest:
        return one.text
    for edition in documents.akin_to(connection, one.text_digest, ""):
        if edition.document == row:
            return documents.load_text(connection, edition.text)
    return None


def _annotation(mark: IncomingMark, place: Place, target: Target) -> Annotation:
    """Return what a mark becomes, still without an id; one without a place stands at the beginning, as an orphan."""
    now = timestamp()
    span = Span(0, 0) if place.span is None else place.span
    if place.state in {NEW, MOVED}:
        anchor = Anchor.of(target.text, span)
    else:
        # A bookmark has no words by which it could be found later: those around it are looked for.
        quote = mark.quote or (mark.prefix[-16:] + mark.suffix[:16] if mark.kind == "bookmark" else span.of(target.text))
        anchor = Anchor(span, quote, mark.prefix, mark.suffix, mark.heading_path)
    return Annotation(
        id="",
        kind=mark.kind,
        colour=mark.colour,
        anchor=anchor,
        note=mark.note,
        tags=mark.tags,
        star=mark.star,
        task=mark.task,
        group=mark.group,
        author=mark.author,
        edition=target.number,
        status=_STATUSES[place.state],
        created=mark.created or mark.updated or now,
        updated=mark.updated or mark.created or now,
    )


def _with_paths(target: Target, made: list[Annotation]) -> list[Annotation]:
    placed = [index for index, one in enumerate(made) if one.is_placed and one.kind != "document-note"]
    if placed:
        for index, one in zip(placed, target.with_paths([made[i] for i in placed]), strict=True):
            made[index] = one
    return made


class _Identities:
    """Tells under which ids the annotations of a file are, were, or would be in a document."""

    def __init__(self, connection: sqlite3.Connection | None, row: int, marks: Sequence[IncomingMark]) -> None:
        self._row = row
        self._kin = documents.kin(connection, row) if connection is not None else []
        seen: Counter[str] = Counter()
        self._names: list[tuple[str, ...]] = []
        taken: set[str] = set()
        for mark in marks:
            number = seen[mark.key]
            seen[mark.key] += 1
            own = (mark.own_id,) if mark.own_id is not None and mark.own_id not in taken else ()
            taken.update(own)
            self._names.append((*own, *self._made(mark.key if not number else f"{mark.key}/{number}")))
        names = [name for some in self._names for name in some]
        self._held = rows.held(connection, names) if connection is not None else {}

    def _made(self, key: str) -> Iterable[str]:
        yield offers.annotation_id(self._row, key)
        for row in self._kin:
            yield offers.annotation_id(row, key)
        for again in range(1, _AGAIN):
            yield offers.annotation_id(self._row, f"{key}/again/{again}")

    def lives_elsewhere(self, mark: IncomingMark) -> bool:
        """Return True if another document has the annotation that this program had exported."""
        held = self._held.get(mark.own_id or "", rows.NOT_HELD)
        return held.is_there and held.document != self._row

    def of(self, number: int) -> tuple[str, rows.Held]:
        """Return the id of a mark and what the library holds under it: one that is there, else one that was removed, else a new one."""
        held = [(name, self._held.get(name, rows.NOT_HELD)) for name in self._names[number]]
        here = [(name, one) for name, one in held if one.document == self._row]
        for name, one in here:
            if one.is_there:
                return name, one
        if here:
            return here[0]
        free = next((name for name, one in held if one is rows.NOT_HELD), None)
        if free is None:
            import os

            return os.urandom(16).hex(), rows.NOT_HELD
        return free, rows.Held(is_emptied=any(one.is_emptied for _, one in held))


class _Proposals:
    """Says what would become of marks, in the light of what the document holds."""

    def __init__(self, form: str | None, there: Sequence[Annotation], identities: _Identities) -> None:
        self._silent = _SILENT.get(form or "", frozenset())
        self._there = {one.id: one for one in there}
        self._identities = identities
        self._twins: dict[tuple[object, ...], list[Annotation]] = {}
        for one in there:
            for look in {self._look(one), self._words(one)}:
                self._twins.setdefault(look, []).append(one)

    def of(self, marks: Sequence[IncomingMark], places: Sequence[Place], made: Sequence[Annotation]) -> list[Proposal]:
        """Return a proposal for each mark, in the order given; of two that are one annotation only the first."""
        found: list[Proposal] = []
        used: set[str] = set()
        for number, (mark, place, one) in enumerate(zip(marks, places, made, strict=True)):
            proposal = self._proposal(number, mark, place.state, one, used)
            # Of a file with several documents in one text: it is where it belongs already.
            is_anothers = proposal.state in {TO_REVIEW, ORPHAN} and self._identities.lives_elsewhere(mark)
            if proposal.annotation.id not in used and not is_anothers:
                used.add(proposal.annotation.id)
                found.append(proposal)
        return found

    def _proposal(self, number: int, mark: IncomingMark, state: str, one: Annotation, used: set[str]) -> Proposal:
        name, held = self._identities.of(number)
        if held.is_there:
            before = self._there.get(name) or held.states[0].annotation
            after = self._changed(before, one, is_noteless=mark.is_noteless)
            return Proposal(mark, KNOWN, before, before) if after == before else Proposal(mark, CHANGED, after, before)
        # The same words with the same note, made here or come by another way, are the same annotation.
        twin = next((other for other in self._twins.get(self._look(one), ()) if other.id not in used), None)
        if twin is not None and self._changed(twin, one) == twin:
            return Proposal(mark, KNOWN, twin, twin)
        is_removed = held.document is not None or held.is_emptied
        return Proposal(mark, REMOVED if is_removed else state, replace(one, id=name))

    def _look(self, one: Annotation) -> tuple[object, ...]:
        """Return by what annotations are told apart at first."""
        if one.kind == "document-note":
            return (one.kind, one.note)
        if not one.is_placed:
            return self._words(one)
        # A text gives words without the line ends that may have been marked with them.
        words = one.anchor.quote
        blank = len(words) - len(words.lstrip())
        return (one.span.start + blank, one.span.start + max(blank, len(words.rstrip())))

    def _words(self, one: Annotation) -> tuple[object, ...]:
        """Return what tells one without a certain place: of repeated words the file may not say which are meant."""
        return ("", texts.digest(one.anchor.quote))

    def _changed(self, before: Annotation, said: Annotation, *, is_noteless: bool = False) -> Annotation:
        """Return an annotation of the library with what a file says of it now; its place and its author stay."""
        values = {field: getattr(said, field) for field in _SAID if field not in self._silent}
        if self._silent and not (said.note or said.tags or said.star or said.task):
            # Such a file may have been written without notes.
            values = {field: value for field, value in values.items() if field not in _WRITTEN}
        elif self._silent and _letters(said.note) == _letters(before.note):
            # It may have other signs for the same emphasis.
            values.pop("note")
        if not said.note and not is_noteless:
            # The file may have been written without notes, whatever its format: coming back empties none.
            values.pop("note", None)
        if ("bookmark" in {before.kind, said.kind} or "document-note" in {before.kind, said.kind}) and before.kind != said.kind:
            values.pop("kind", None)
        if not said.task and not before.task:
            values.pop("task", None)
        after = replace(before, **values)
        if rows.without_times(after) == rows.without_times(before):
            return before
        return replace(after, updated=timestamp() if said.updated <= before.updated else said.updated)


def _letters(note: str) -> str:
    return "".join(filter(str.isalnum, note))


def _in_text(one: Proposal) -> tuple[bool, int, int, str]:
    """Return what proposals are ordered by: in text order, those without a place last."""
    where = one.annotation
    return where.status == "orphan", where.span.start, where.span.end, where.id


def changes_of(takings: Sequence[Taking], chosen: Iterable[str], states: Iterable[str] | None) -> list[tuple[int, list[Change]]]:
    """Return what is to be written: of proposals with these keys, or if ``states`` is given with one of these states."""
    keys, wanted = frozenset(chosen), None if states is None else frozenset(states)
    return [
        (
            taking.document,
            [
                one.change
                for one in taking.proposals
                if one.state != KNOWN and (one.mark.key in keys if wanted is None else one.state in wanted)
            ],
        )
        for taking in takings
    ]
