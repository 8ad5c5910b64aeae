"""The words after the program's name when the window is wanted."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from core.open_tabs import OpenTabs
from core.recent import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Options:
    """What to open, and where the library is."""

    files: tuple[str, ...] = ()
    goto: int | None = None
    """Code point to show."""
    library: Path | None = None
    """None: where the environment or the platform says."""
    link: str = ""
    """To a place in a document of the library, as it was given; see `core.links`."""
    is_new_window: bool = False
    """A window of its own is wanted, whatever is open."""
    folder: Path | None = None
    """Whose documents are to be listed."""

    @property
    def paths(self) -> tuple[Path, ...]:
        """Return the files by their absolute paths: not resolved, which would name others than the reader did."""
        return tuple(Path(os.path.abspath(file)) for file in self.files)

    def apart_from_folders(self) -> Options:
        """Return the same with the first folder among the files as the folder, and none among them."""
        folders = [path for path in self.paths if path.is_dir()]
        if not folders:
            return self
        return replace(self, files=tuple(str(path) for path in self.paths if path not in folders), folder=folders[0])


def parse(argv: Sequence[str]) -> Options:
    """Read the words; ends the program with status 2 where they are wrong."""
    if not any(word.startswith("-") for word in argv):
        # By far the most common: nothing, or files. argparse would cost 5 ms of the start.
        return _options(argv)
    import argparse

    parser = argparse.ArgumentParser(prog="meipi", allow_abbrev=False)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--goto", type=int, metavar="OFFSET")
    parser.add_argument("--library", type=Path, metavar="PATH")
    parser.add_argument("--new-window", action="store_true")
    parser.add_argument("--quiet", action="store_true")
    found = parser.parse_args(argv)
    return replace(_options(found.files), goto=found.goto, library=found.library, is_new_window=found.new_window)


def _options(words: Sequence[str]) -> Options:
    """Return what words without options mean: files, and a link."""
    if not any(":" in word for word in words):
        return Options(tuple(words))
    from core.links import is_link

    links = [word for word in words if is_link(word)]
    return Options(tuple(word for word in words if not is_link(word)), link=links[0] if links else "")


def first_tabs(
    options: Options, kept: OpenTabs | None, places: Sequence[Place], sample: Path, left: Callable[[Place], Place | None] | None = None
) -> OpenTabs:
    """Return the tabs that are to be there at the start: those of the last session, and the files that were named.

    Args:
        options: the words after the program's name.
        kept: the tabs of the last session, None if nothing tells of them.
        places: the recent places, newest first.
        sample: what is shown at the very first start.
        left: returns where a document was left that is not among those, None to look there alone.
    """
    if kept is None:
        first = first_place(Options(), places, sample) if not options.files else None
        kept = OpenTabs().with_places([first] if first is not None else [])
    named = [first_place(replace(options, files=(file,)), places, sample, left) for file in options.files]
    return kept.with_places([place for place in named if place is not None])


def first_place(
    options: Options, places: Sequence[Place], sample: Path, left: Callable[[Place], Place | None] | None = None
) -> Place | None:
    """Return what is to be shown at the start, and where: a file that was named, what was open last, or the sample at the first start.

    None if the reader had closed the last document.
    """
    if options.files:
        path = options.paths[0]
        place = Place(path=path, document=None, name=path.name)
        known = left(place) if left is not None else next((one for one in places if one.path == path), None)
        if options.goto is not None:
            return replace(place, offset=max(0, options.goto))
        return replace(place, offset=known.offset, seen=known.seen, digest=known.digest) if known is not None else place
    if not places:
        return Place(path=sample, document=None, name=sample.name)
    return places[0] if places[0].is_open else None
