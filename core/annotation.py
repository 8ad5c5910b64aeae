"""Annotations as values."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.anchors import Anchor
    from core.spans import Span

KINDS: Final = ("highlight", "underline", "wavy", "strike", "bookmark", "document-note")
COLOURS: Final = ("gamboge", "cinnabar", "malachite", "indigo", "rouge")
"""The five pigments in the order of their keys 1-5: 藤黄 朱砂 石绿 花青 胭脂."""
STATUSES: Final = ("anchored", "moved", "to-review", "orphan")
_BEGIN: Final = datetime(1970, 1, 1, tzinfo=UTC)


def timestamp() -> str:
    """Return the time now as annotations keep it: ISO 8601 in UTC with milliseconds."""
    return _written(time.time_ns() // 1_000_000)


@lru_cache(maxsize=1)
def _written(moment: int) -> str:
    """Return milliseconds since 1970 as annotations keep a time; those made together share it, and to write it takes longest of all."""
    return (_BEGIN + timedelta(milliseconds=moment)).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@dataclass(frozen=True, slots=True)
class Annotation:
    """A mark on a passage, with its note.

    Two values with the same ``id`` are states of the same annotation. Times are ISO 8601 in UTC with milliseconds.
    """

    id: str
    """32 hexadecimal digits, never used again."""
    kind: str
    """One of `KINDS`."""
    colour: str
    """One of `COLOURS`."""
    anchor: Anchor
    note: str = ""
    tags: tuple[str, ...] = ()
    star: bool = False
    task: Mapping[str, str] | None = None
    group: str | None = None
    author: str = ""
    edition: int = 1
    """Number of the document's edition in which the anchor's offsets count, from 1."""
    status: str = "anchored"
    """One of `STATUSES`."""
    created: str = ""
    updated: str = ""

    @property
    def span(self) -> Span:
        """Where it stands in the text of ``edition``."""
        return self.anchor.span

    @property
    def is_placed(self) -> bool:
        """True if the span counts in the newest edition and may be painted."""
        return self.status in {"anchored", "moved"}

    def placed(self, anchor: Anchor, edition: int, status: str) -> Annotation:
        """Return a copy at another place; of thousands at once, `dataclasses.replace` would take most of the time."""
        return Annotation(
            self.id,
            self.kind,
            self.colour,
            anchor,
            self.note,
            self.tags,
            self.star,
            self.task,
            self.group,
            self.author,
            edition,
            status,
            self.created,
            self.updated,
        )

    def with_changes(self, **changes: object) -> Annotation:
        """Return a copy with other values."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def with_tag(self, tag: str, *, is_set: bool) -> Annotation:
        """Return it with a tag behind its others, or without that tag; itself if it is so already."""
        if (tag in self.tags) == is_set:
            return self
        others = tuple(one for one in self.tags if one != tag)
        return replace(self, tags=(*others, tag) if is_set else others)


@dataclass(frozen=True, slots=True)
class AnnotationDraft:
    """What a reader or a batch asks for, before it has an id."""

    span: Span
    kind: str = "highlight"
    colour: str = "gamboge"
    note: str = ""
    tags: tuple[str, ...] = field(default=())
    star: bool = False
    task: Mapping[str, str] | None = None
    author: str = ""
    group: str | None = None

    def annotation(self, anchor: Anchor, edition: int) -> Annotation:
        """Return it as an annotation made now, with an id of its own; the anchor stands in the text of ``edition``."""
        now = timestamp()
        return Annotation(
            id=os.urandom(16).hex(),
            kind=self.kind,
            colour=self.colour,
            anchor=anchor,
            note=self.note,
            tags=self.tags,
            star=self.star,
            task=self.task,
            group=self.group,
            author=self.author,
            edition=edition,
            created=now,
            updated=now,
        )


@dataclass(frozen=True, slots=True)
class Change:
    """One annotation before and after an act of the reader; None where it is not there.

    Applied only if the library still holds ``before``; undo applies `inverse`.
    """

    before: Annotation | None
    after: Annotation | None

    @property
    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        return Change(before=self.after, after=self.before)

    @property
    def id(self) -> str:
        """Return the id of the annotation that changes."""
        one = self.after or self.before
        if one is None:
            message = "a change of nothing"
            raise ValueError(message)
        return one.id


@dataclass(frozen=True, slots=True)
class Wording:
    """What a note said before."""

    note: str
    written: str
    """When it was last so: ISO 8601 in UTC."""
    author: str
