"""Files are added to the library by processes of their own, started as ``main.py --add-apart``; the first frame says which one is wanted.

`reader` reads files, many one after the other; `readers` starts two of them, hands files out and bears it when one breaks or hangs.
`running` stores what they have read. The window has that done in a process too (`beside`), so that it keeps its interpreter to itself.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

OPTION: Final = "--add-apart"
"""The only word on the command line of such a process."""
READ: Final = "read"
RUN: Final = "run"


def serve() -> int:
    """Do what is asked for by the standard input, and answer on the standard output; return the exit status."""
    from core.importers.worker import receive

    given = sys.stdin.buffer
    # What a library prints is no answer.
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    what, *request = receive(given) or ("",)
    if what == READ:
        from core.adding_apart.reader import read

        return read(request[0], given, answers)
    if what == RUN:
        from core.adding_apart.beside import run

        library, addition, password = request
        return run(Path(os.fsdecode(library)), addition, password, given, answers)
    return 1
