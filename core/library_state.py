"""How a library is kept, as values: where it lies, its backups, what was rescued of a damaged one. A start needs none of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class LibraryState:
    """A library as it lies on the disk."""

    path: Path
    size: int
    """Bytes, with its log."""
    documents: int
    annotations: int
    journal: str
    """`WAL`, or `ROLLBACK` where the file system allows no more."""
    is_read_only: bool


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a library."""

    path: Path
    made: str
    """ISO 8601 in UTC."""
    occasion: str
    """One of `OCCASIONS`."""
    size: int
    """Bytes."""
    documents: int
    annotations: int
    newest: str | None
    """Name of the document that was changed last in it."""
    is_sound: bool = True
    """False if it cannot be read: it is listed, and cannot be restored."""


@dataclass(frozen=True, slots=True)
class Rescued:
    """What was saved of a damaged library."""

    set_aside: Path
    """Where the damaged file lies now, as it was."""
    documents: int
    annotations: int
    texts: int
    """What the new library holds."""
    from_backup: int
    """How many of the annotations come from the newest backup only."""
    backup: str | None
    """When that backup was made, None if there was none that helped."""
    lost_pages: int
    """Pages of the file that could not be read."""
    pages: int
    """All of them."""


@dataclass(frozen=True, slots=True)
class Found:
    """How a library was found when a window began to use it."""

    was_unclean: bool
    """The program that had it open last did not close it."""
    faults: int = 0
    """What the check after that found."""
    is_rollback: bool = False
    """Its file system allows a rollback journal only."""
    is_read_only: bool = False
