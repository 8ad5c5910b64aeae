"""Writes documents with their annotations to files of others: one module a format, each found by the format's id.

An exporter takes documents one after the other, so that of two hundred texts one is held at a time, and writes one file. It knows
nothing of libraries, of names of files and of what was there before: that is `core.session_exporting`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from core.annotation import Annotation
    from core.catalogue import Catalogue
    from core.exporting import ExportedDocument, ExportOptions, Loss


class Exporter(Protocol):
    """What each module of a format has."""

    def write(self, documents: Iterable[ExportedDocument], options: ExportOptions, words: Catalogue, path: Path) -> None:
        """Write a file.

        Args:
            documents: with the annotations that are wanted; taken one after the other, once.
            options: what was chosen.
            words: in which the file's own words are looked up, in the context ``export``.
            path: a new file, which gets its name when it is whole.

        Raises:
            OSError: if it cannot be written.
            ReaderError: if there is nothing that the format could hold, or it would be more than that.
            Cancelled: whatever taking the next document raises.
        """

    def losses(self, annotations: Sequence[Annotation], options: ExportOptions) -> Sequence[Loss]:
        """Return what the format cannot hold of these annotations, to be said before anything is written."""


def exporter(name: str) -> Exporter:
    """Return what writes a format of `core.exporting.FORMATS`; it is loaded now.

    Raises:
        KeyError: if there is no such format.
    """
    from core.exporting import format_of

    return cast("Exporter", import_module(f"core.exporters.{format_of(name).id}"))
