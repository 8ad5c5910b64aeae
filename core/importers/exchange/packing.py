"""The annotations in a file as plain values, as `marshal` hands them from one process to another."""

from __future__ import annotations

from dataclasses import astuple, fields
from typing import TYPE_CHECKING, Any, Final

from core.importers.exchange.here import read_here
from core.incoming import IncomingDocument, IncomingMark, IncomingSet, LeftOut
from core.spans import Span

if TYPE_CHECKING:
    from core.importers.source import Source

_FIELDS: Final = tuple(field.name for field in fields(IncomingMark))


def read(source: Source) -> Any:
    """Return what a file holds, packed; None if it holds no annotations. For `core.importers.worker`.

    Raises:
        UnreadableFile: as the module that knows the file does.
    """
    found = read_here(source.data, source.name)
    return None if found is None else packed(found)


def packed(found: IncomingSet) -> Any:
    """Return a set as plain values."""
    documents = [(one.name, [_packed(mark) for mark in one.marks], one.text, one.text_digest, one.location) for one in found.documents]
    return found.format, found.name, documents, found.author, [astuple(one) for one in found.left_out]


def unpacked(values: Any) -> IncomingSet:
    """Return the set of such values."""
    form, name, documents, author, left_out = values
    return IncomingSet(
        form,
        name,
        tuple(IncomingDocument(known, tuple(map(_unpacked, marks)), *rest) for known, marks, *rest in documents),
        author,
        tuple(LeftOut(*one) for one in left_out),
    )


def _packed(mark: IncomingMark) -> tuple[Any, ...]:
    values = {field: getattr(mark, field) for field in _FIELDS}
    values["span"] = None if mark.span is None else (mark.span.start, mark.span.end)
    values["task"] = None if mark.task is None else dict(mark.task)
    return tuple(values.values())


def _unpacked(values: tuple[Any, ...]) -> IncomingMark:
    held = dict(zip(_FIELDS, values, strict=True))
    held["span"] = None if held["span"] is None else Span(*held["span"])
    return IncomingMark(**held)
