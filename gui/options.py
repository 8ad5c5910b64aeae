"""The words after the program's name when the window is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """What to open, and where the library is."""

    files: tuple[str, ...] = ()
    goto: int | None = None
    """Code point to show."""
    library: Path | None = None
    """None: where the environment or the platform says."""


def parse(argv: Sequence[str]) -> Options:
    """Read the words; ends the program with status 2 where they are wrong."""
    if not any(word.startswith("-") for word in argv):
        # By far the most common: nothing, or files. argparse would cost 5 ms of the start.
        return Options(tuple(argv))
    import argparse
    from pathlib import Path

    parser = argparse.ArgumentParser(prog="meipi", allow_abbrev=False)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--goto", type=int, metavar="OFFSET")
    parser.add_argument("--library", type=Path, metavar="PATH")
    parser.add_argument("--quiet", action="store_true")
    found = parser.parse_args(argv)
    return Options(tuple(found.files), found.goto, found.library)
