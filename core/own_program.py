"""How the program starts itself: from its sources, installed by pip, or packaged with its own Python.

Packaged, ``sys.executable`` is the program and not an interpreter: it can run nothing but ``main.py``, and has no module to be compiled.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from subprocess import Popen

_LIBRARIES: Final = "LD_LIBRARY_PATH"
_OF_THE_READER: Final = "LD_LIBRARY_PATH_ORIG"


def is_packaged() -> bool:
    """Return True in the program that PyInstaller has made."""
    return bool(getattr(sys, "frozen", False))


def command(*words: str) -> list[str]:
    """Return the command that starts this program once more, with these words behind its name."""
    if is_packaged():
        return [sys.executable, *words]
    return [sys.executable, str(Path(__file__).resolve().parents[1] / "main.py"), *words]


def end(process: Popen[bytes]) -> None:
    """Kill a process that was started so, and wait for its end."""
    with suppress(OSError):
        process.kill()
    shut(process)
    process.wait()


def shut(process: Popen[bytes]) -> None:
    """Close the pipes to a process that is not asked any more."""
    for pipe in (process.stdin, process.stdout):
        # What it did not take in is written once more.
        with suppress(OSError):
            if pipe is not None:
                pipe.close()


def step_back(by: int) -> None:
    """Let everything else go before this process and those that it will start, by so many steps of niceness; Windows has none."""
    with suppress(AttributeError, OSError):
        os.nice(by)


def give_back_libraries(environment: MutableMapping[str, str] = os.environ) -> None:
    """Let the programs that are started from now on find their own libraries.

    PyInstaller starts a program with a path to the libraries that lie beside it, and notes what the reader had there. The path has done
    its work when Python runs; a Tesseract or a browser that inherits it would load our libraries in the place of its system's.
    """
    if not is_packaged():
        return
    before = environment.pop(_OF_THE_READER, None)
    if before:
        environment[_LIBRARIES] = before
    else:
        environment.pop(_LIBRARIES, None)
