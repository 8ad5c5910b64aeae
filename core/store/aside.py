"""Puts another library in the place of a damaged one, which keeps all its bytes under another name."""

from __future__ import annotations

import contextlib
import os
import shutil
from typing import TYPE_CHECKING

from core.store.copying import flush, flush_folder

if TYPE_CHECKING:
    from pathlib import Path


def put_in_place(replacement: Path, library: Path) -> Path:
    """Give a damaged library, with its log, the name ``NAME.damaged-N`` and its place to another file; return its new name.

    A process that is killed leaves the damaged library in its place, or the other; never nothing, which the next start would take for a
    library that was not begun yet.

    Args:
        replacement: on the same disk, whole, and without a log.
        library: nobody may have it open.

    Raises:
        OSError: if the names cannot be given; the library is in its place then.
    """
    library = library.resolve()
    aside = _free_name(library)
    try:
        os.link(library, aside)
    except OSError:
        # No links on this file system.
        shutil.copyfile(library, aside)
        flush(aside)
    for beside in ("-wal", "-journal"):
        with contextlib.suppress(FileNotFoundError):
            library.with_name(library.name + beside).rename(aside.with_name(aside.name + beside))
    shutil.copymode(aside, replacement)
    # Made anew from the log when it is needed.
    library.with_name(library.name + "-shm").unlink(missing_ok=True)
    replacement.replace(library)
    flush_folder(library.parent)
    return aside


def _free_name(library: Path) -> Path:
    for number in range(1, 1_000):
        aside = library.with_name(f"{library.name}.damaged-{number}")
        if not os.path.lexists(aside):
            return aside
    raise FileExistsError(17, "File exists", str(library))
