"""The documents in a folder and in the folders within it, in the order in which a person would put them.

Links to folders are not followed, so that nothing goes in circles. What is hidden is left out, as in every file manager.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.outline.numbering import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.progress import Progress

READABLE: Final = (
    ".docx",
    ".docm",
    ".dotx",
    ".dotm",
    ".doc",
    ".dot",
    ".wps",
    ".wpt",
    ".rtf",
    ".odt",
    ".ott",
    ".fodt",
    ".pdf",
    ".ofd",
    ".epub",
    ".html",
    ".htm",
    ".xhtml",
    ".mhtml",
    ".mht",
    ".md",
    ".markdown",
    ".txt",
    ".text",
)
"""Ends of the names of files that are listed, in small letters."""
ARCHIVES: Final = (".zip",)
"""Ends of the names of files that hold several documents."""
DEEPEST: Final = 12
"""Folders within each other that are looked into."""
MOST_ENTRIES: Final = 100_000
"""Files and folders that are looked at."""
MOST_DOCUMENTS: Final = 5_000
"""Documents that are listed."""
_TOLD: Final = 100
"""Folders that could not be looked into and that are named."""
_STEP: Final = 200
"""Entries after which is told how far it is."""
_PART: Final = re.compile(r"([0-9]+)|([〇零一二三四五六七八九十百]+)|([^0-9〇零一二三四五六七八九十百]+)")
_DIGITS: Final = str.maketrans("〇零一二三四五六七八九", "00123456789")


@dataclass(frozen=True, slots=True)
class Found:
    """A file that can be read."""

    path: Path
    folder: str
    """Where it lies in the folder that was looked into, empty for that itself."""
    size: int
    """Bytes."""
    modified: float
    """Seconds since 1970."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What was found in a folder."""

    folder: Path
    documents: tuple[Found, ...] = ()
    """By the folder they lie in, that itself first."""
    closed: int = 0
    """Folders that could not be looked into."""
    closed_folders: tuple[Path, ...] = ()
    """The first of them."""
    is_cut: bool = False
    """True if there was more than is looked at."""


def look_into(folder: Path, progress: Progress, *, deepest: int = DEEPEST, most: int | None = None) -> Listing:
    """Return the documents in a folder, as far as the limits go; what is near comes before what lies deep. For a worker.

    Args:
        folder: need not be there.
        progress: told how many documents were found, and how many files and folders were looked at.
        deepest: how many folders within each other are looked into; 0 for the folder alone, and then it is not cut by that.
        most: documents that are listed, None for as many as a person looks through.

    Raises:
        Cancelled: if it was ended.
    """
    found: list[Found] = []
    most = MOST_DOCUMENTS if most is None else most
    closed: list[Path] = []
    looked = 0
    is_cut = False
    waiting = deque([(os.fspath(folder), "", 0)])
    while waiting and not is_cut:
        path, within, depth = waiting.popleft()
        try:
            entries = os.scandir(path)
        except OSError:
            closed.append(Path(path))
            continue
        with entries:
            for entry in _readable(entries):
                looked += 1
                if looked % _STEP == 0:
                    progress.tell(len(found), looked)
                if looked > MOST_ENTRIES or len(found) >= most:
                    is_cut = True
                    break
                if _is_folder(entry):
                    if depth < deepest:
                        waiting.append((entry.path, os.path.join(within, entry.name), depth + 1))
                    else:
                        is_cut = deepest > 0
                elif (one := _document(entry, within)) is not None:
                    found.append(one)
    progress.tell(len(found), looked)
    found.sort(key=lambda one: ([natural(part) for part in Path(one.folder).parts], natural(one.path.name)))
    return Listing(folder, tuple(found), len(closed), tuple(closed[:_TOLD]), is_cut)


def natural(name: str) -> tuple[tuple[int, int | str], ...]:
    """Return what names are sorted by, so that 第2 comes before 第10 and 二 before 十: numbers, of Chinese numerals too, by their value."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    key: list[tuple[int, int | str]] = []
    for digits, numeral, words in _PART.findall(plain):
        value = int(digits) if digits else _value(numeral) if numeral else None
        key.append((1, words or numeral) if value is None else (0, value))
    # Names that differ in width or case alone have an order, too.
    return (*key, (2, name))


def _value(numeral: str) -> int | None:
    """Return the value of Chinese numerals, None where they are none: 百花 begins with a hundred, and nobody counts by it."""
    if len(numeral) > 1 and not set(numeral) & set("十百"):
        return int(numeral.translate(_DIGITS))
    return number_of(numeral)


def _readable(entries: Iterator[os.DirEntry[str]]) -> Iterator[os.DirEntry[str]]:
    """Yield what a folder holds, as far as its disk tells."""
    while True:
        try:
            entry = next(entries, None)
        except OSError:
            return
        if entry is None:
            return
        # Word keeps a file of its own beside each one that is open.
        if not entry.name.startswith((".", "~$")):
            yield entry


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _document(entry: os.DirEntry[str], within: str) -> Found | None:
    if not entry.name.lower().endswith((*READABLE, *ARCHIVES)):
        return None
    try:
        facts = entry.stat()
    except OSError:
        # A link to what is not there.
        return None
    if not stat.S_ISREG(facts.st_mode):
        return None
    return Found(Path(entry.path), within, facts.st_size, facts.st_mtime)
