"""Decks and notes for Anki by genanki, with numbers that stay the same: importing a second time updates what has changed.

Anki knows a note by its guid and takes one with a later time for newer (``rslib/src/import_export/package/apkg/import/notes.rs``); a note
type is the same as long as the names of its fields and templates are. So those have the same names in every language.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import genanki

from core.store.anki import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.store.anki import Cursor

MADE: Final = 1_764_288_000
"""When the note type was made as it is now, in seconds since 1970: to be raised with every change, so that Anki takes it."""
_MODEL: Final = 1_764_288_000_417
_FIELDS: Final = ("Text", "Note", "Source", "Place")
_FRONT: Final = '{{#Place}}<div class="place">{{Place}}</div>{{/Place}}<div class="text">{{cloze:Text}}</div>'
_BACK: Final = _FRONT + '{{#Note}}<div class="note">{{Note}}</div>{{/Note}}{{#Source}}<div class="source">{{Source}}</div>{{/Source}}'
_CSS: Final = """.card { font: 20px/1.8 "Noto Serif CJK SC", "Songti SC", SimSun, serif; text-align: left; }
.text, .note, .place, .source { max-width: 34em; margin: 0 auto 0.8em; }
.place, .source { font-size: 14px; opacity: 0.7; }
.note { border-left: 3px solid #a33; padding-left: 0.8em; font-size: 18px; }
.cloze { font-weight: bold; color: #a33; }
.nightMode .cloze { color: #e88; }
"""
_FIRST_DECK: Final = 1 << 30
_HOUR: Final = 3_600_000
"""In milliseconds."""


class _Model(genanki.Model):  # type: ignore[misc]
    """The note type; which fields a card needs is known."""

    _req: Final = [[0, "any", [0]]]


class _Note(genanki.Note):  # type: ignore[misc]
    """A note with a number and a time of its own, which its only card shares."""

    number: int
    changed: int

    def write_to_db(self, cursor: Cursor, timestamp: float, deck_id: int, id_gen: object) -> None:
        """Write it with these."""
        super().write_to_db(cursor, self.changed, deck_id, iter((self.number, self.number)))


def note_type(name: str) -> genanki.Model:
    """Return the type of all notes, under a name in the reader's language."""
    return _Model(
        _MODEL,
        name,
        fields=[{"name": field} for field in _FIELDS],
        templates=[{"name": "Cloze", "qfmt": _FRONT, "afmt": _BACK}],
        css=_CSS,
        model_type=genanki.Model.CLOZE,
    )


class Numbers:
    """Gives notes and decks numbers that are the same in every export, as long as no two would have the same one."""

    def __init__(self) -> None:
        self._notes: set[int] = set()
        self._decks: dict[int, str] = {}

    def of_note(self, key: str, created: str) -> int:
        """Return the number of a note: Anki reads the time of its making from it, in milliseconds, here to the hour."""
        number = (_milliseconds(created) // _HOUR) * _HOUR + _digest(key) % _HOUR
        while number in self._notes:
            number += 1
        self._notes.add(number)
        return number

    def of_deck(self, name: str) -> int:
        """Return the number of the deck of that name."""
        number = _FIRST_DECK + _digest(name) % _FIRST_DECK
        while self._decks.setdefault(number, name) != name:
            number += 1
        return number


def note(model: genanki.Model, fields: Sequence[str], *, guid: str, tags: Sequence[str], number: int, changed: str, due: int) -> Any:
    """Return a note.

    Args:
        model: its type.
        fields: text with a gap, note, source, place, all in HTML.
        guid: by which Anki knows it again.
        tags: without blanks.
        number: of the note and its card.
        changed: ISO 8601; a later one makes Anki update the note.
        due: its place in the order in which new cards come.
    """
    made = _Note(model=model, fields=list(fields), sort_field=plain(fields[0]), tags=tags, guid=guid, due=due)
    made.number, made.changed = number, _milliseconds(changed) // 1000
    return made


def deck(number: int, name: str) -> genanki.Deck:
    """Return an empty deck."""
    return genanki.Deck(number, name)


def fill(cursor: Cursor, decks: Any) -> None:
    """Make the tables of a collection and write decks into them, taken one after the other."""
    genanki.Package(decks).write_to_db(cursor, MADE, None)


def _milliseconds(written: str) -> int:
    try:
        return int(datetime.fromisoformat(written).replace(tzinfo=UTC).timestamp() * 1000)
    except (ValueError, OverflowError):
        return MADE * 1000


def _digest(words: str) -> int:
    return int.from_bytes(hashlib.sha256(words.encode("utf-8", "replace")).digest()[:8], "big")
