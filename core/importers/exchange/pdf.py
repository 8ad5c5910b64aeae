"""Highlights, underlines and notes that readers of PDF and OFD have put on the words of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.importers.exchange.offered import offered, plain

if TYPE_CHECKING:
    from pathlib import Path

    from core.incoming import IncomingSet
    from core.progress import Progress


def read(path: Path, password: str | None, progress: Progress) -> IncomingSet:
    """Return the annotations of a document.

    Raises:
        Cancelled: if ``progress`` was cancelled.
        UnreadableFile: as `core.importers.read` does.
    """
    return offered(path, password, progress, "pdf", plain)
