"""Which module reads a file of annotations that is no document, by its content; in whatever process this runs."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

from core.importers.exchange.limits import fit
from core.importers.foreign import ZIP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.incoming import IncomingSet

_FOR_PROGRAMS: Final = (".jsonld", ".json", ".qdpx", ".qde")
"""Endings of files that nobody writes quotes into."""


def read_here(data: bytes, name: str) -> IncomingSet | None:
    """Return the annotations in a file, None if no module knows it.

    Each has ``read(data: bytes, name: str) -> IncomingSet | None``; the first that knows the file decides.

    Raises:
        UnreadableFile: if it cannot be read, or holds too much.
    """
    for one in _candidates(data, name):
        found: IncomingSet | None = _module(one).read(data, name)
        if found is not None:
            return fit(found)
    return None


def _candidates(data: bytes, name: str) -> Sequence[str]:
    """Return the modules that may know a file, the likeliest first."""
    if data.startswith(ZIP):
        return ("qdpx",)
    # Of UTF-16 the zeros between the letters are passed over.
    head = data[:64].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")
    if name.lower().endswith(_FOR_PROGRAMS):
        # Where it is damaged or something else its signs are no quotes.
        return ("qdpx",) if head.startswith(b"<") else ("jsonld",)
    if head.startswith((b"{", b"[")):
        return ("jsonld", "quotes")
    return ("qdpx", "quotes") if head.startswith(b"<") else ("quotes",)


def _module(name: str) -> Any:
    return importlib.import_module(f"core.importers.exchange.{name}")
