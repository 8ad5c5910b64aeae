"""Reads damaged files, one after the other, inside limits: python -m tests.fuzz.worker. Driven by `tests.fuzz.run`."""

from __future__ import annotations

import contextlib
import resource
import sys
import time
import traceback
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.errors import ReaderError, SeveralDocuments
from core.importers import MODULES, office
from core.importers.source import Source
from tests.fuzz.mutants import mutant

if TYPE_CHECKING:
    from collections.abc import Callable

MEMORY: Final = 2**30
"""Bytes of memory that reading may take."""
MOST_MEMBERS: Final = 20
"""Documents of one file that are read."""


def main(name: str, seed_file: str, folder: str) -> int:
    """Read the mutants whose seeds come in, a line each; answer each with seconds, and what went wrong if anything did.

    Args:
        name: the format.
        seed_file: what is damaged.
        folder: an empty one, which has to stay so.
    """
    import importlib

    # A LibreOffice on this machine would be asked for numbers that are lost: its time says nothing of the importer.
    office.NAMES, office.PLACES = (), ()  # type: ignore[misc]
    data = Path(seed_file).read_bytes()
    module = importlib.import_module(MODULES[name])
    # Libraries that are loaded once count for nothing.
    with contextlib.suppress(ReaderError):
        module.read(Source(data, Path(seed_file), seed_file))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for line in sys.stdin:
        begin = time.monotonic()
        fault = _fault(module.read, mutant(data, int(line)), Path(folder))
        print(f"{time.monotonic() - begin:.3f} {fault!r}", flush=True)
    return 0


def _read(read: Callable[[Source], object], source: Source) -> None:
    """Read a file, and each of the documents in it where there are several."""
    try:
        read(source)
    except SeveralDocuments as error:
        for member in error.members[:MOST_MEMBERS]:
            if member.is_readable:
                with contextlib.suppress(ReaderError):
                    read(replace(source, member=member.name))
        raise


def _fault(read: Callable[[Source], object], data: bytes, folder: Path) -> str:
    """Return what is wrong with reading these bytes, an empty text if nothing is."""
    try:
        _read(read, Source(data, folder / "讲话", "讲话"))
    except ReaderError as error:
        # The sentence must be complete.
        str(error)
    except BaseException:
        return traceback.format_exc()
    return f"wrote {[one.name for one in folder.iterdir()]}" if any(folder.iterdir()) else ""


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
