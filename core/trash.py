"""What the reader has taken off a text, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.annotation import Annotation


@dataclass(frozen=True, slots=True)
class Buried:
    """An annotation that was taken off, until the trash is emptied.

    ``Change(None, annotation)`` puts it back as it was, with its place.
    """

    annotation: Annotation
    """As it was last shown."""
    document: int
    """Row of its document."""
    name: str
    """What the document is called: its title, else the file's name."""
    deleted: str
    """When it was taken off: ISO 8601 in UTC."""
