"""Looks for documents that are alike in a process of its own: in a thread it would take the interpreter from the window for seconds.

The process is started as ``main.py --alike-apart``. `marshal` packs the request and the answers: numbers while texts are read, then what
was found.
"""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from core import own_program
from core.errors import QT_TRANSLATE_NOOP, LibraryError
from core.likeness import Pair
from core.progress import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

OPTION: Final = "--alike-apart"
"""The only word on the command line of the process."""
_TOLD, _FOUND = "told", "found"


def find_beside(
    library: Path, wanted: Collection[int] | None, told: Callable[[int, int], None], is_cancelled: Callable[[], bool]
) -> list[Pair]:
    """Return what `core.store.alike.find` does, found by a process of its own. For a worker.

    Args:
        library: where it is.
        wanted: rows of documents, one of which each pair has to have; None for all.
        told: called with how many texts have been read, and of how many.
        is_cancelled: asked each time.

    Raises:
        Cancelled: once that is so; the process is ended.
        LibraryError: if the process fails.
    """
    request = marshal.dumps((os.fsencode(library), None if wanted is None else tuple(wanted)))
    with subprocess.Popen(
        own_program.command(OPTION),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:
        try:
            if process.stdin is None or process.stdout is None:
                raise EOFError
            process.stdin.write(request)
            process.stdin.close()
            while True:
                kind, value = marshal.load(process.stdout)
                if kind == _FOUND:
                    return [Pair(*one) for one in value]
                if is_cancelled():
                    raise Cancelled
                told(*value)
        except (OSError, EOFError, ValueError, TypeError) as error:
            raise LibraryError(
                QT_TRANSLATE_NOOP("errors", "The texts of the library could not be compared with one another. Try again.")
            ) from error
        finally:
            # Whatever has happened, nothing more is expected of it.
            process.kill()


def serve() -> int:
    """Find what the standard input asks for, and answer on the standard output; return the exit status."""
    from core.store import alike
    from core.store.library import open_library

    library, wanted = marshal.loads(sys.stdin.buffer.read())
    # Nobody waits for it.
    own_program.step_back(5)

    def tell(kind: str, value: Any) -> None:
        sys.stdout.buffer.write(marshal.dumps((kind, value)))
        sys.stdout.buffer.flush()

    with closing(open_library(Path(os.fsdecode(library)), create=False)) as connection:
        found = alike.find(connection, None if wanted is None else set(wanted), lambda done, total: tell(_TOLD, (done, total)))
    tell(_FOUND, tuple((one.document, one.other, one.share, one.is_exact) for one in found))
    return 0
