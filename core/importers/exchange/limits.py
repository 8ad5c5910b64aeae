"""What annotations from outside may be: the limits of every format in one place, and their words as the library can hold them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from core.annotation import COLOURS, KINDS
from core.errors import QT_TRANSLATE_NOOP, UnreadableFile
from core.tasks import FIELDS, STATES
from core.text import normalise, storable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.incoming import IncomingDocument, IncomingMark, IncomingSet

MOST_BYTES: Final = 64 * 2**20
"""Of a file that is neither packed nor a document itself."""
MOST_MARKS: Final = 50_000
MOST_DOCUMENTS: Final = 20_000
MOST_LINES: Final = 10 * MOST_MARKS
"""Of a text with quotes."""
LONGEST_QUOTE: Final = 2_000_000
"""Characters of one quote: somebody may have marked a whole book."""
LONGEST_NOTE: Final = 200_000
LONGEST_NAME: Final = 1_000
"""Characters of a name, a tag, an author, a heading, or of what is to be done."""
LONGEST_ADDRESS: Final = 8_000
"""Characters of an address or a path; a longer one says nothing of where a document is."""
MOST_NAMES: Final = 200
"""Tags of one annotation, or headings above it."""
CONTEXT: Final = 64
"""Characters of the context that count."""

LARGE: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is larger than {megabytes} MB: that is no file of annotations. Choose another file.")
_MANY: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” holds more than {most} annotations or documents. Export fewer of them, and import those."
)
_LONG: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” holds annotations with names or words that are far too long. Export them anew, and import that."
)
_ID_DIGITS: Final = 32
_CONTROL: Final = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def fit(found: IncomingSet) -> IncomingSet:
    """Return what a file holds as the library can hold it: without control characters, and with the nearest values where one is unknown.

    Raises:
        UnreadableFile: if there is too much of something.
    """
    refuse_if_many(found.count, name=found.name)
    refuse_if_many(len(found.documents), MOST_DOCUMENTS, name=found.name)
    try:
        documents = tuple(_document(one) for one in found.documents)
        return replace(found, documents=documents, author=_name(found.author))
    except _TooLongError:
        raise UnreadableFile(_LONG, name=found.name) from None


def refuse_if_many(count: int, most: int = MOST_MARKS, *, name: str) -> None:
    """Do nothing if so many can be imported at once.

    Raises:
        UnreadableFile: if there are more than ``most``.
    """
    if count > most:
        raise UnreadableFile(_MANY, name=name, most=most)


class _TooLongError(Exception):
    """A field is longer than any that a reader writes."""


def moment(said: str | None) -> str | None:
    """Return a time as annotations keep it, None if it is none; one without a zone is in UTC."""
    if not said:
        return None
    try:
        when = datetime.fromisoformat(said.strip())
        when = when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return when.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _document(one: IncomingDocument) -> IncomingDocument:
    # A path may have any blanks in it.
    location = storable(one.location) if len(one.location) <= LONGEST_ADDRESS else ""
    return replace(one, name=_name(one.name), location=location, marks=tuple(_mark(mark) for mark in one.marks))


def _mark(one: IncomingMark) -> IncomingMark:
    return replace(
        one,
        quote=_words(one.quote),
        prefix=storable(one.prefix[-CONTEXT:]),
        suffix=storable(one.suffix[:CONTEXT]),
        kind=one.kind if one.kind in KINDS else "highlight",
        colour=one.colour if one.colour in COLOURS else "gamboge",
        note=_note(one.note),
        tags=_names(one.tags),
        task=None if one.task is None else _task(one.task),
        group=_id(one.group),
        author=_name(one.author),
        created=moment(one.created),
        updated=moment(one.updated),
        own_id=_id(one.own_id),
        heading_path=_names(one.heading_path),
    )


def _note(said: str) -> str:
    """Return what was written as it is laid out, for in Markdown indents and blank lines count; without control characters."""
    if len(said) > LONGEST_NOTE:
        raise _TooLongError
    return storable(_CONTROL.sub("", said.replace("\r\n", "\n").replace("\r", "\n"))) if said.strip() else ""


def _words(said: str) -> str:
    """Return the words of a quote as a normal text."""
    if len(said) > LONGEST_QUOTE:
        raise _TooLongError
    return normalise(said).text


def _name(said: str) -> str:
    """Return a name on one line."""
    if len(said) > LONGEST_NAME:
        raise _TooLongError
    return " ".join(normalise(said).text.split())


def _names(said: tuple[str, ...]) -> tuple[str, ...]:
    if len(said) > MOST_NAMES:
        raise _TooLongError
    return tuple(dict.fromkeys(name for one in said if (name := _name(one))))


def _task(said: Mapping[str, Any]) -> dict[str, str]:
    """Return what is to be done, without what is no field of it."""
    found = {key: _name(value) for key in FIELDS if isinstance(value := said.get(key), str) and value.strip()}
    if found.get("state") not in {None, *STATES}:
        del found["state"]
    return found


def _id(said: str | None) -> str | None:
    """Return an id that this program can have given, else None."""
    is_one = said is not None and len(said) == _ID_DIGITS and all(char in "0123456789abcdef" for char in said)
    return said if is_one else None
