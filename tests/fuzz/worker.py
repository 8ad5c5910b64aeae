"""Reads damaged files, one after the other, inside limits: python -m tests.fuzz.worker. Driven by `tests.fuzz.run`."""

from __future__ import annotations

import contextlib
import resource
import sys
import time
import traceback
from pathlib import Path
from typing import Final

from core.errors import ReaderError
from core.importers import MODULES
from core.importers.source import Source
from tests.fuzz.mutants import mutant

MEMORY: Final = 2**30
"""Bytes of memory that reading may take."""


def main(name: str, seed_file: str, folder: str) -> int:
    """Read the mutants whose seeds come in, a line each; answer each with seconds, and what went wrong if anything did.

    Args:
        name: the format.
        seed_file: what is damaged.
        folder: an empty one, which has to stay so.
    """
    import importlib

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


def _fault(read: object, data: bytes, folder: Path) -> str:
    """Return what is wrong with reading these bytes, an empty text if nothing is."""
    assert callable(read)
    try:
        read(Source(data, folder / "讲话", "讲话"))
    except ReaderError as error:
        # The sentence must be complete.
        str(error)
    except BaseException:
        return traceback.format_exc()
    return f"wrote {[one.name for one in folder.iterdir()]}" if any(folder.iterdir()) else ""


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
