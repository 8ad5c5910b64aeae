"""What every importer is given."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from core.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

    from core.importers.held import Held


@dataclass(frozen=True)
class Source:
    """The bytes of a file, and how its reader wants them read."""

    data: bytes
    path: Path | None
    """Where they were read from."""
    name: str
    """What the file is called, as it can be shown."""
    encoding: str | None = None
    """One of `core.importers.encodings.ENCODINGS`, None to find out."""
    password: str | None = None
    recognise: bool = False
    """True if the text of scanned pages is to be recognised."""
    progress: Progress = field(default_factory=Progress)
    member: str | None = None
    """Name of the document that is wanted of a file that holds several; None for the only one."""
    held: Held | None = None
    """The file as it was read for another document in it, and is kept for the next one."""

    @cached_property
    def digest(self) -> str:
        """Return the SHA-256 of the bytes, hexadecimal; of one of several documents in them that of its name too."""
        import hashlib

        digest = hashlib.sha256(self.data)
        if self.member is not None:
            digest.update(f"\0{self.member}".encode("utf-8", "surrogatepass"))
        return digest.hexdigest()
