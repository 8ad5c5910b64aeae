"""Annotations asked for on the command line or in a batch file, as drafts with a place in the text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from core.annotation import COLOURS, KINDS, AnnotationDraft
from core.errors import QT_TRANSLATE_NOOP, ReaderError, UnknownPlace, UnreadableFile
from core.reasons import reason_of
from core.spans import Span
from core.tasks import FIELDS, STATES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Mapping

_TEXTS: Final = ("note", "author", "quote", "kind", "colour")


def draft_of_options(options: argparse.Namespace, text: str) -> AnnotationDraft:
    """Return the draft that the options of `annotate` describe.

    Raises:
        UnknownPlace: if the text has no such passage.
    """
    fields = {
        "start": options.start,
        "end": options.end,
        "quote": options.quote,
        "occurrence": options.occurrence,
        "kind": options.kind,
        "colour": options.colour,
        "note": options.note,
        "tags": options.tag,
        "star": options.star,
        "author": options.author,
        "task": dict(word.split("=", 1) for words in options.task for word in words) if options.task else None,
    }
    return _draft(fields, text)


def drafts_of_batch(data: bytes, text: str) -> list[AnnotationDraft]:
    """Return the drafts of a batch: one JSON object a line, in UTF-8; blank lines are passed over.

    An object has ``start`` and ``end``, or ``quote`` and perhaps ``occurrence``, and ``kind colour note tags star author task`` as wanted.
    Where both are given the quote must stand at the offsets. Other keys are ignored, so that what ``annotations --json`` prints
    can be given back.

    Raises:
        ReaderError: names the first line that is wrong.
    """
    found: list[AnnotationDraft] = []
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        if not line.strip():
            continue
        try:
            found.append(_draft(_object(line), text))
        except ReaderError as error:
            raise ReaderError(
                QT_TRANSLATE_NOOP("errors", "Line {line} of the batch is wrong, nothing was added: {reason}"), line=number, reason=error
            ) from error
    return found


def read_batch(source: str) -> bytes:
    """Return a batch's bytes, from standard input for ``-``.

    Raises:
        UnreadableFile: if the file cannot be read.
    """
    import sys

    if source == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(source).read_bytes()
    except (OSError, ValueError) as error:
        raise UnreadableFile(
            QT_TRANSLATE_NOOP("errors", "“{name}” could not be read ({reason}). Try again, or open a copy of it."),
            name=source,
            reason=reason_of(error),
        ) from error


def _object(line: bytes) -> Mapping[str, Any]:
    """Return the object of a line."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise ReaderError(QT_TRANSLATE_NOOP("errors", "It is not a JSON object in UTF-8. Write one object a line."))
    return found


def _draft(fields: Mapping[str, Any], text: str) -> AnnotationDraft:
    """Return the draft with these fields; what is None is as if left out."""
    given = {name: value for name, value in fields.items() if value is not None}
    _refuse_wrong_types(given)
    kind = given.get("kind", "highlight")
    return AnnotationDraft(
        span=_place(given, kind, text),
        kind=kind,
        colour=given.get("colour", COLOURS[0]),
        note=given.get("note", ""),
        tags=tuple(given.get("tags", ())),
        star=given.get("star", False),
        task=given.get("task"),
        author=given.get("author", ""),
    )


def _refuse_wrong_types(given: Mapping[str, Any]) -> None:
    """Refuse values that an annotation cannot have."""
    texts = [given[name] for name in _TEXTS if name in given]
    tags, task = given.get("tags", []), given.get("task", {})
    if isinstance(tags, list) and isinstance(task, dict):
        texts += [*tags, *task.keys(), *task.values()]
    numbers = [given[name] for name in ("start", "end", "occurrence") if name in given]
    is_right = (
        isinstance(tags, list)
        and isinstance(task, dict)
        and all(isinstance(one, str) and _is_unicode(one) for one in texts)
        and all(type(one) is int for one in numbers)
        and isinstance(given.get("star", False), bool)
        and given.get("occurrence", 1) >= 1
    )
    if not is_right:
        raise ReaderError(
            QT_TRANSLATE_NOOP(
                "errors", "A value has the wrong type. Write texts as strings, offsets as numbers, tags as a list, star as true or false."
            )
        )
    _refuse_unknown("kind", [given.get("kind", KINDS[0])], KINDS)
    _refuse_unknown("colour", [given.get("colour", COLOURS[0])], COLOURS)
    _refuse_unknown("task", task, FIELDS)
    _refuse_unknown("state", [task.get("state", STATES[0])], STATES)


def _refuse_unknown(field: str, values: Iterable[str], known: tuple[str, ...]) -> None:
    """Refuse a value that is none of those known."""
    for value in values:
        if value not in known:
            raise ReaderError(
                QT_TRANSLATE_NOOP("errors", "There is no {field} “{value}”. Use one of {known}."),
                field=field,
                value=value,
                known=", ".join(known),
            )


def _is_unicode(word: str) -> bool:
    """Return False for a text with a lone surrogate, which no file can hold."""
    return not any("\ud800" <= char <= "\udfff" for char in word)


def _place(given: Mapping[str, Any], kind: str, text: str) -> Span:
    """Return the passage meant."""
    if kind == "document-note":
        return Span(0, 0)
    quote = given.get("quote", "")
    if "start" in given:
        start = given["start"]
        end = given.get("end", start if kind == "bookmark" else None)
        return _between(start, end, kind, text, quote)
    span = _found(quote, given.get("occurrence", 1), text)
    return Span(span.start, span.start) if kind == "bookmark" else span


def _between(start: int, end: int | None, kind: str, text: str, quote: str) -> Span:
    """Return the passage between two offsets, checked against its quote if there is one."""
    if end is None or not 0 <= start <= end <= len(text) or (start == end) != (kind == "bookmark"):
        raise UnknownPlace(
            QT_TRANSLATE_NOOP(
                "errors", "The text has no passage from {start} to {end} for this kind. Correct the place; it has {length} characters."
            ),
            start=start,
            end="?" if end is None else end,
            length=len(text),
        )
    if quote and text[start:end] != quote:
        raise UnknownPlace(
            QT_TRANSLATE_NOOP("errors", "“{quote}” does not stand at {start}. Leave out the place or the passage."),
            quote=quote,
            start=start,
        )
    return Span(start, end)


def _found(quote: str, occurrence: int, text: str) -> Span:
    """Return where a quote stands for the n-th time, repetitions not overlapping."""
    from core.text import normalise

    for wanted in (quote, normalise(quote).text):
        count = 0
        for count, at in enumerate(_places(wanted, text), 1):
            if count == occurrence:
                return Span(at, at + len(wanted))
        if count:
            raise UnknownPlace(
                QT_TRANSLATE_NOOP("errors", "“{quote}” stands {count} times in the text, not {occurrence}. Choose another one."),
                quote=_short(quote),
                count=count,
                occurrence=occurrence,
            )
    raise UnknownPlace(
        QT_TRANSLATE_NOOP("errors", "“{quote}” does not stand in the text. Copy it from what the command “text” prints."),
        quote=_short(quote),
    )


def _places(wanted: str, text: str) -> Iterator[int]:
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        yield at
        at = text.find(wanted, at + len(wanted))


def _short(quote: str) -> str:
    """Return a quote for a message."""
    return quote if len(quote) <= 40 else quote[:39] + "…"
