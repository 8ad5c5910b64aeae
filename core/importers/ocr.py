"""The words on a picture, as the program Tesseract reads them if it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import Final, NamedTuple

from core.errors import QT_TRANSLATE_NOOP, UnreadableFile

PROGRAM: Final = "tesseract"
LANGUAGES: Final = ("chi_sim", "chi_tra")
"""The first of them that is installed reads the text; both know Latin letters."""
LONGEST: Final = 120
"""Seconds that a picture may take."""

_NO_PROGRAM: Final = QT_TRANSLATE_NOOP(
    "errors", "To recognise text, Tesseract is needed. Install the packages tesseract-ocr and tesseract-ocr-chi-sim, and try again."
)
_NO_LANGUAGE: Final = QT_TRANSLATE_NOOP(
    "errors", "Tesseract does not know Chinese yet. Install the package tesseract-ocr-chi-sim, and try again."
)
_FAILED: Final = QT_TRANSLATE_NOOP("errors", "Tesseract could not read a picture ({reason}). Try again, or install it anew.")


class Unrecognised(UnreadableFile):
    """One picture that the program could not read; it may read the next one."""


class Picture(NamedTuple):
    """Grey values, row by row from the top."""

    width: int
    height: int
    gray: bytes
    resolution: int
    """Dots per inch."""


class Stored(NamedTuple):
    """A picture as a file keeps it, PNG or JPEG."""

    data: bytes
    width: int
    height: int
    resolution: int
    """Dots per inch."""


class Word(NamedTuple):
    """A word and where it stands, in dots from the upper left corner."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    line: tuple[int, int, int]
    """Numbers of block, paragraph and line."""


def can_read_chinese() -> bool:
    """Return True if the program is installed and knows Chinese."""
    try:
        return bool(language())
    except UnreadableFile:
        return False


def language() -> str:
    """Return the language that Tesseract is to read.

    Raises:
        UnreadableFile: if the program or its knowledge of Chinese is missing; the sentence names the packages.
    """
    if shutil.which(PROGRAM) is None:
        raise UnreadableFile(_NO_PROGRAM)
    installed = _run(["--list-langs"], b"").decode("utf-8", "replace").split()
    for one in LANGUAGES:
        if one in installed:
            return one
    raise UnreadableFile(_NO_LANGUAGE)


def words(picture: Picture, language: str) -> list[Word]:
    """Return the words on a picture in reading order.

    Raises:
        Unrecognised: if the program fails.
    """
    head = b"P5 %d %d 255\n" % (picture.width, picture.height)
    return _words(head + picture.gray, picture.resolution, language)


def words_stored(picture: Stored, language: str) -> list[Word]:
    """Return the words on a picture as a file keeps it, as `words` does.

    Raises:
        Unrecognised: if the program fails.
    """
    return _words(picture.data, picture.resolution, language)


def _words(picture: bytes, resolution: int, language: str) -> list[Word]:
    options = ["stdin", "stdout", "-l", language, "--psm", "3", "--dpi", str(resolution), "tsv"]
    found = []
    for row in _run(options, picture).decode("utf-8", "replace").splitlines()[1:]:
        # Level, page, block, paragraph, line, word, left, top, width, height, confidence, text; level 5 is a word.
        cells = row.split("\t", 11)
        if len(cells) == 12 and cells[0] == "5" and cells[11].strip():
            block, paragraph, line, _, left, top, width, height = (int(cell) for cell in cells[2:10])
            found.append(Word(cells[11].strip(), left, top, left + width, top + height, (block, paragraph, line)))
    return found


def _run(options: list[str], given: bytes) -> bytes:
    try:
        done = subprocess.run(
            [PROGRAM, *options],
            input=given,
            capture_output=True,
            timeout=LONGEST,
            # Its threads wait for each other more than they work.
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Unrecognised(_FAILED, reason=str(error)) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise Unrecognised(_FAILED, reason=said[-1] if said else str(done.returncode))
    return done.stdout
