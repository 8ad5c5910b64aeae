"""What the library holds, as values: one `Holding` a document, the groups they stand in, and which of them are wanted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.metadata import Metadata

COLUMNS: Final = (
    "title",
    "speaker",
    "occasion",
    "date",
    "source",
    "kind",
    "characters",
    "read",
    "marks",
    "tags",
    "added",
    "opened",
    "path",
)
"""By which holdings can be shown and sorted."""
GROUPINGS: Final = ("none", "year", "occasion", "speaker", "kind", "folder", "tag", "collection")
"""By what holdings can be grouped."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A document as a list of the library shows it."""

    document: int
    """Its row."""
    name: str
    """The file's name, or what a pasted text is called."""
    metadata: Metadata
    """As the reader has set it, else as it was recognised."""
    confirmed: frozenset[str]
    """Fields of it that the reader has set; what was recognised alone is shown as such."""
    characters: int
    """字数 of its newest text, as `core.counting` counts; 0 as long as they have not been counted."""
    read: float | None
    """What part of its text has been read, from 0 to 1; None if it was never open."""
    marks: int
    """Annotations that stand."""
    tags: tuple[str, ...]
    """Of the document itself, in the order of their names."""
    collections: frozenset[str]
    """Ids of the collections it stands in."""
    file: str | None
    """Where its file was seen last, as the system writes it; None if it never was a file."""
    reader: str
    """Importer and its number, as in ``docx/12``."""
    editions: int
    added: str
    """When it came to the library: ISO 8601 in UTC."""
    opened: str | None
    """When it was last open."""
    removed: str | None = None
    """When it was moved to the trash, None for one that stands."""

    @property
    def shown_title(self) -> str:
        """Return what it is called in a list."""
        return self.metadata.title or self.name

    @property
    def path(self) -> Path | None:
        """Return where its file was seen last. Made when it is asked for: ten thousand paths take longer than all the rest."""
        return Path(self.file) if self.file is not None else None


@dataclass(frozen=True, slots=True)
class Collection:
    """A set of documents that a reader has made; a document may stand in several."""

    id: str
    name: str
    documents: int = 0
    """How many stand in it."""


@dataclass(frozen=True, slots=True)
class TagChange:
    """The tags of a document before and after an act of the reader.

    Applied only if the library still holds ``before``; undo applies `inverse`.
    """

    document: int
    before: tuple[str, ...]
    """By name."""
    after: tuple[str, ...]

    @property
    def inverse(self) -> TagChange:
        """Return the change that takes this one back."""
        return TagChange(self.document, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class Group:
    """Holdings under one heading."""

    key: str
    """What tells it from others of the same grouping; empty for those of which nothing is known."""
    name: str
    """As it is shown; empty where the window has words for it."""
    holdings: tuple[Holding, ...]


@dataclass(frozen=True, slots=True)
class HoldingFilter:
    """What a holding has to be; each field narrows, an empty one does not."""

    words: str = ""
    """Parted by white space; each stands in title, name, speaker, occasion, source, kind or a tag, whatever its width and case, or
    is pinyin of what stands there."""
    years: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    occasions: frozenset[str] = frozenset()
    """Classes of occasions, see `core.occasions`."""
    kinds: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    """At least one of these."""
    collections: frozenset[str] = frozenset()
    """Ids; at least one of these."""
    is_unread: bool = False
    """True: only those never opened."""
    has_marks: bool = False
    """True: only those with annotations."""
    is_unconfirmed: bool = False
    """True: only those of which something was recognised and not yet confirmed."""
