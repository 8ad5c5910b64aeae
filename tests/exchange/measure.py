"""Sends annotations out and takes them in again, and counts what is the same afterwards."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from core.exporting import ANNOTATIONS, EXCERPTS, OFFICIAL, PLAIN, TEXT, ExportOptions, Selection, format_of
from core.incoming import CHANGED, KNOWN
from core.session import ReadingSession
from tests.exchange import libraries

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from core.annotation import Annotation
    from core.spans import Span

    Held = Mapping[int, tuple[str, dict[str, Annotation]]]

DOCUMENTS: Final = 20
MARKS: Final = 1_000
AUTHOR: Final = "周小满"
FIELDS: Final = ("kind", "colour", "note", "tags", "star", "task", "group", "author", "created", "updated", "status")
PLACES: Final = ("place", "bookmark", "docnote")
"""Of passages, of bookmarks, and notes on the whole document that come back as such."""
SAME, COLLEAGUE, EDITION = "same", "colleague", "edition"
"""The library that was exported; one with the same documents; one with edited texts of them."""
_USUAL: Final = {"kind": "highlight", "note": "", "tags": (), "star": False, "group": None, "author": ""}


@dataclass(frozen=True)
class Way:
    """A format with what is exported to it."""

    name: str
    format: str
    content: str
    layout: str = PLAIN


WAYS: Final = (
    Way("docx", "docx", TEXT),
    Way("docx-official", "docx", TEXT, OFFICIAL),
    Way("docx-excerpts", "docx", EXCERPTS),
    Way("jsonld", "jsonld", ANNOTATIONS),
    Way("qdpx", "qdpx", ANNOTATIONS),
    Way("markdown", "markdown", EXCERPTS),
    Way("markdown-text", "markdown", TEXT),
    Way("text", "text", EXCERPTS),
    Way("csv", "csv", ANNOTATIONS),
)
"""Those that can be read back."""


@dataclass
class Count:
    """What came back one way to one library."""

    way: str
    where: str
    wanted: int = 0
    """Annotations that were exported."""
    back: int = 0
    """Those that came back."""
    doubled: int = 0
    """Annotations more than there were."""
    again: int = 0
    """Those that a second import would store once more."""
    wrong: int = 0
    """Those that stand elsewhere in silence."""
    equal: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    """By field: those that say something of it, before or after."""
    strays: list[tuple[Annotation, Annotation]] = field(default_factory=list)
    lost: list[tuple[str, Any, Any]] = field(default_factory=list)
    """Field, before and after of what is not the same."""

    def compare(self, one: Annotation, other: Annotation | None, span: Span, text: str) -> None:
        """Count an annotation, as what it came back, and the place it should have."""
        place = "docnote" if one.kind == "document-note" else "bookmark" if one.kind == "bookmark" else "place"
        if place == "docnote":
            is_there = other is not None and other.kind == one.kind
        else:
            is_there = other is not None and (other.kind == "bookmark") == (one.kind == "bookmark") and other.is_placed
            is_there = is_there and other is not None and _bare(other.span, text) == _bare(span, text)
        if place != "docnote" and one.is_placed and other is not None and other.is_placed and not is_there:
            self.wrong += 1
            self.strays.append((one, other))
        if place == "docnote" or one.is_placed:
            self._count(place, is_there, one, other)
        for name in FIELDS:
            before, after = _value(one, name), _value(other, name) if other is not None else None
            if before != _USUAL.get(name) or (other is not None and after != before):
                self._count(name, other is not None and before == after, before, after)

    def _count(self, name: str, is_equal: bool, before: object, after: object) -> None:
        self.of[name] += 1
        self.equal[name] += is_equal
        if not is_equal:
            self.lost.append((name, before, after))


def counts(folder: Path, ways: tuple[Way, ...] = WAYS, documents: int = DOCUMENTS, marks: int = MARKS, seed: int = 1) -> Iterator[Count]:
    """Yield what comes back each way, first to the library itself and a colleague's, then to one with newer texts."""
    own, files = folder / "mine.db", folder / "texts"
    paths = libraries.mine(own, files, documents, marks, seed)
    libraries.theirs(folder / "colleague.db", paths)
    with ReadingSession(own) as session:
        rows = tuple(range(1, len(paths) + 1))
        for way in ways:
            options = ExportOptions(content=way.content, layout=way.layout, author=AUTHOR)
            target = _target(folder, way)
            session.exporting.export(Selection(rows), way.format, target, options)
    exported = _held(own, rows)
    for way in ways:
        for where, library in ((SAME, own), (COLLEAGUE, folder / "colleague.db")):
            yield _there_and_back(folder, way, where, library, exported, exported)
    libraries.edit(paths, seed)
    carried = folder / "carried.db"
    shutil.copy(own, carried)
    libraries.theirs(carried, paths)
    libraries.theirs(folder / "newer.db", paths)
    for way in ways:
        yield _there_and_back(folder, way, EDITION, folder / "newer.db", exported, _held(carried, rows))


def _target(folder: Path, way: Way) -> Path:
    return folder / f"{way.name}{format_of(way.format).suffix}"


def _held(library: Path, rows: Sequence[int]) -> Held:
    """Return the newest text and the annotations of each document."""
    with ReadingSession(library) as session:
        return {row: (session.stored(row).text, {one.id: one for one in session.annotations(row)}) for row in rows}


def _there_and_back(folder: Path, way: Way, where: str, library: Path, exported: Held, right: Held) -> Count:
    """Take a file into a copy of a library and compare."""
    count = Count(way.name, where, wanted=sum(len(marks) for _, marks in exported.values()))
    copy = folder / "copy.db"
    shutil.copy(library, copy)
    with ReadingSession(copy) as session:
        found = session.incoming.read(_target(folder, way))
        rows = session.incoming.destinations(found)
        takings = session.incoming.plan(found, rows)
        keys = {one.mark.key for taking in takings for one in taking.proposals}
        session.incoming.take(takings, keys)
        again = session.incoming.plan(found, rows)
        count.again = sum(one.state not in {KNOWN, CHANGED} for taking in again for one in taking.proposals)
    known = {one.annotation.id for taking in takings for one in taking.proposals if one.before is not None}
    there = _held(copy, list(exported))
    for row, (text, marks) in there.items():
        before, truth = exported[row][1], right[row][1]
        pairs = _paired(before, truth, marks, text)
        for key, one in before.items():
            other = pairs.get(key)
            is_back = other is not None and (where != SAME or key in known)
            count.back += is_back
            count.compare(one, other if is_back else None, truth[key].span, text)
        count.doubled += len(marks) - len(pairs)
    copy.unlink()
    return count


def _paired(before: dict[str, Annotation], truth: dict[str, Annotation], found: dict[str, Annotation], text: str) -> dict[str, Annotation]:
    """Return which annotation each has come back as: by its id, else by its place, note and look, else by its words or its note."""
    pairs = {key: found[key] for key in before if key in found}
    left = {key: one for key, one in found.items() if key not in pairs}
    for likeness in (_all, _place, _words):
        homes: dict[object, list[str]] = {}
        for key, one in left.items():
            homes.setdefault(likeness(one, one.span, text), []).append(key)
        for key, one in before.items():
            if key not in pairs and (some := homes.get(likeness(one, truth[key].span, text))):
                pairs[key] = left.pop(some.pop())
    return pairs


def _all(one: Annotation, span: Span, text: str) -> object:
    return _bare(span, text), one.kind == "bookmark", one.note, one.colour, one.tags


def _place(one: Annotation, span: Span, text: str) -> object:
    return _bare(span, text) if one.kind != "document-note" else one.kind


def _words(one: Annotation, _span: Span, _text: str) -> object:
    return one.anchor.quote or one.note or one.kind


def _bare(span: Span, text: str) -> Span:
    return span.trimmed(text) if span else span


def _value(one: Annotation, name: str) -> object:
    value = getattr(one, name)
    if name == "author":
        return value or AUTHOR
    if name in {"created", "updated"}:
        # Office programs have no smaller parts of a second.
        return value[:19]
    if name == "status":
        return "placed" if one.is_placed else value
    return {"state": "open", **value} if name == "task" and value is not None else value
