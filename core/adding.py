"""Adding files to the library, as values: what is added together, how far that is, what has become of each file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from core.errors import ReaderError

ADDED, KNOWN, CHANGED, FAILED = "added", "known", "changed", "failed"
STATES: Final = (ADDED, CHANGED, KNOWN, FAILED)
"""What has become of a file: it is a new document or one back from the trash, a new edition, was there already, could not be read."""


@dataclass(frozen=True, slots=True)
class Addition:
    """Files that are being added together; kept in the library until none of them waits."""

    id: str
    created: str
    """When it was begun: ISO 8601 in UTC."""
    total: int
    """Files; an archive that was not looked into yet is one."""
    done: int
    """Those of them that wait no more."""

    @property
    def waiting(self) -> int:
        """Return how many files are still to be added."""
        return self.total - self.done


@dataclass(frozen=True, slots=True)
class AddProgress:
    """How far an addition is."""

    done: int
    total: int
    """Files; it grows when an archive shows how many documents are in it."""
    path: Path
    """The file that was begun last."""


@dataclass(frozen=True, slots=True)
class AddedFile:
    """A file, or a document in an archive, and what has become of it."""

    path: Path
    state: str
    """One of `STATES`."""
    document: int | None = None
    """Row of the document that it is, None for one that failed."""
    error: ReaderError | None = None
    """Why it failed, and what to do."""


@dataclass(frozen=True, slots=True)
class AddSummary:
    """What has become of the files that were added together, those that wait left out."""

    files: tuple[AddedFile, ...] = ()
    """In the order in which they were found."""
    waiting: int = 0
    """Files that are still to be added: those left when it was cancelled."""
    was_cancelled: bool = False

    def of(self, state: str) -> tuple[AddedFile, ...]:
        """Return the files of which that has become, one of `STATES`."""
        return tuple(one for one in self.files if one.state == state)

    @property
    def counts(self) -> dict[str, int]:
        """Return how many files there are of each of `STATES`, zeros included."""
        found = dict.fromkeys(STATES, 0)
        for one in self.files:
            found[one.state] += 1
        return found

    @property
    def documents(self) -> tuple[int, ...]:
        """Return the rows of the documents that are new or have a new edition, each once."""
        return tuple(dict.fromkeys(one.document for one in self.files if one.state in {ADDED, CHANGED} and one.document is not None))


@dataclass(frozen=True, slots=True)
class FilesFound:
    """Files that can be added."""

    files: tuple[Path, ...] = ()
    """In natural order, each once; an archive is one file, its documents show when it is added."""
    closed: tuple[Path, ...] = ()
    """Folders that could not be looked into."""
    is_cut: bool = False
    """True if there was more than is looked at."""


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """A folder whose new and changed files are to be added."""

    path: Path
    is_recursive: bool
    """True if the folders within it count, too."""
    created: str
    """Since when: ISO 8601 in UTC."""
