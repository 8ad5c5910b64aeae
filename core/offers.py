"""Annotations that a file itself holds, offered to its reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.spans import Span


@dataclass(frozen=True, slots=True)
class Offer:
    """A comment, a highlight or the like that another program has put into the file."""

    key: str
    """32 hexadecimal digits made of what it says and of the words it stands on: the same in every copy of the file that holds it."""
    span: Span
    """In the document's text; never empty."""
    kind: str
    """One of `core.annotation.KINDS`."""
    colour: str
    """One of `core.annotation.COLOURS`: the nearest one."""
    note: str = ""
    author: str = ""
    created: str | None = None
    """ISO 8601 in UTC, None if the file does not say."""
    own_id: str | None = None
    """The id under which this program had written it into the file, None for one of another program."""
