"""Set phrases (提法) as values: what a lexicon says of one, and where one stands in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

    from core.spans import Span

NUMBERED, QUOTED = "numbered", "quoted"
KINDS: Final = (NUMBERED, QUOTED)
"""`NUMBERED`: a name whose numerals count its members (五个必由之路). `QUOTED`: words in quotation marks that package their content."""
GIVEN, OWN = "given", "own"
"""Where an entry comes from: the lexicon that the program brings, or the reader's own."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a lexicon says of a set phrase."""

    name: str
    """As it is written, without quotation marks: the key of the entry."""
    members: tuple[str, ...] = ()
    """What it stands for, in the usual order; none of a term without members."""
    aliases: tuple[str, ...] = ()
    """Other names; one may be that of another entry as well."""
    defined: str | None = None
    """``YYYY[-MM[-DD]], occasion``: first use, or what gave it its present members."""
    field: str = "社会"
    is_certain: bool = True
    """False if its members are not confirmed."""
    note: str | None = None
    source: str = GIVEN
    """`GIVEN` or `OWN`."""


@dataclass(frozen=True, slots=True)
class PhrasePlace:
    """A set phrase where it stands in a text."""

    span: Span
    """Without quotation marks around it; of five “X” from the numeral to the closing mark."""
    kind: str
    """One of `KINDS`."""
    name: str
    """The words without quotation marks: what is looked up, and what counts as the same phrase."""
    members: tuple[Span, ...] = ()
    """Where the same text lists what it stands for; the nearest list is given at each place."""
    is_certain: bool = True
    """False if it may as well be a metaphor or an everyday word, so that it is not counted."""


@dataclass(frozen=True, slots=True)
class PhraseCard:
    """What is known of a set phrase where a reader meets it."""

    name: str
    """Without quotation marks."""
    entries: tuple[Phrase, ...] = ()
    """All entries of this name: the reader's own first, then the latest."""
    members: tuple[Span, ...] = ()
    """Where the text lists what it stands for; none if it does not."""
    words: tuple[str, ...] = ()
    """Those members as they are written there."""
    places: tuple[Span, ...] = ()
    """Every place in the text, in its order."""
    kind: str | None = None
    """One of `KINDS`, None if it is not one by its shape and no lexicon has it."""


@dataclass(frozen=True, slots=True)
class PhraseDocument:
    """A document of the library in which a set phrase stands."""

    document: int
    title: str
    date: str | None
    path: Path | None
    places: tuple[Span, ...]
    """In its text, in order."""
    lines: tuple[str, ...]
    """What stands around the first of them."""
    members: tuple[str, ...] = ()
    """What it stands for, if the document lists it."""
    listed: Span | None = None
    """Where that list stands."""


@dataclass(frozen=True, slots=True)
class PhraseLibrary:
    """Where a set phrase stands in the library."""

    name: str
    documents: tuple[PhraseDocument, ...] = ()
    """The earliest first; those without a date last."""
    count: int = 0
    """Of places in all documents."""
    is_cut: bool = False
    """True if there are more."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a file of set phrases holds."""

    phrases: tuple[Phrase, ...] = ()
    """In the order of the file; of several entries with one name the last."""
    skipped: tuple[int, ...] = ()
    """Numbers of the entries, counted from 1, that have no name and were passed over."""
    is_readable: bool = True
    """False if the file is there and no list of entries."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change of the file has replaced: enough to take it back."""

    before: tuple[Phrase, ...] = ()
    """Entries as they were, of those that were replaced or taken out."""
    fresh: tuple[str, ...] = ()
    """Names that were not there."""
    put: tuple[str, ...] = ()
    """Names of all entries that were put, as they are stored."""
    was: tuple[tuple[int, Any], ...] = ()
    """Those entries as the file held them, each with its place in the list, counted from 0."""
    became: tuple[tuple[int, Any], ...] = ()
    """What stands there now, likewise."""
    damaged: Path | None = None
    """Where a file that was no list has been put, None if there was none."""
