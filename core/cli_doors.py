"""What the commands share: the library that is meant, how a file is read, and how a line is printed."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, ReaderError

if TYPE_CHECKING:
    import argparse

    from core.catalogue import Catalogue
    from core.document import Document
    from core.outline.tree import Outline
    from core.session import ReadingSession

_SEVERAL: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” holds {count} documents ({some}). Name one behind it, as in {example}; text --list prints them all."
)
_CONTROL: Final = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f]")
PASSWORD: Final = "MEIPI_PASSWORD"
"""Environment variable with the password of a file: unlike an option, no other user of the machine sees it."""


def read_file(session: ReadingSession, options: argparse.Namespace) -> Document:
    """Return the file's text; of a protected one with the password of the environment, else with one that is asked for on a terminal."""
    from core.errors import SeveralDocuments
    from core.members import path_in

    try:
        return read_once(session, options)
    except SeveralDocuments as error:
        first = next(one for one in error.members if one.is_readable)
        example = os.fsencode(path_in(options.file, first.name)).decode("utf-8", "replace")
        raise ReaderError(_SEVERAL, **{**error.values, "example": example}) from error


def read_once(session: ReadingSession, options: argparse.Namespace) -> Document:
    """Do so; raises `SeveralDocuments` of a file in which there are several and of which one has to be named."""
    from core.errors import PasswordNeeded

    password = os.environ.get(PASSWORD)
    while True:
        try:
            return session.read(options.file, options.encoding, password=password, recognise=options.recognise)
        except PasswordNeeded as error:
            if not (sys.stdin.isatty() and sys.stderr.isatty()):
                raise
            from getpass import getpass

            say(error)
            password = getpass("", stream=sys.stderr)
            if not password:
                raise


def as_corrected(options: argparse.Namespace, session: ReadingSession, document: Document) -> Document:
    """Return a document as the reader has corrected it; as its file holds it, with a word about it, where the library cannot be read."""
    from core.errors import LibraryError

    try:
        session.keeper.refuse_elsewhere()
        return session.corrected(document)
    except LibraryError as error:
        tell(options, error)
        return document


def outline_by_hand(session: ReadingSession, document: Document) -> Outline:
    """Return the outline as the reader has left it; as recognised where the library cannot be read, of which was told already."""
    from core.errors import LibraryError

    try:
        session.keeper.refuse_elsewhere()
        return session.outline_by_hand(document)
    except LibraryError:
        return session.outline(document)


def session_of(options: argparse.Namespace) -> ReadingSession:
    """Return a session on the library that the options, the environment, the settings or the platform name."""
    from core.paths import library_path
    from core.session import ReadingSession

    return ReadingSession(library_path(options.library, _chosen_library()))


def _chosen_library() -> str:
    from core.paths import config_folder
    from core.settings import chosen_library

    return chosen_library(config_folder() / "settings.json")


def library_of(options: argparse.Namespace, *, is_needed: bool = False) -> ReadingSession:
    """Return that session, for a command that needs the library: not while another computer has it open.

    Args:
        options: of the command.
        is_needed: True if what is missing is not to be taken for empty where there has been a library.
    """
    from core.errors import LibraryError
    from core.paths import is_library_expected

    session = session_of(options)
    session.keeper.refuse_elsewhere()
    if is_needed and not session.library.exists() and is_library_expected(options.library, _chosen_library()):
        raise LibraryError(
            QT_TRANSLATE_NOOP("errors", "The library {path} is not there. Connect its disk, or name another library with --library."),
            path=os.fsencode(session.library).decode("utf-8", "replace"),
        )
    return session


def one_line(words: str) -> str:
    """Return the words without line ends and tabs."""
    return " ".join(words.split())


def write_utf8() -> None:
    """Print UTF-8 and plain line ends whatever the locale."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", newline="\n")


def drop_output() -> None:
    """Give the rest of the output to nobody, so that the interpreter's end does not fail on it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def print_line(line: str) -> None:
    """Print a line of results."""
    print(_safe(line) if sys.stdout.isatty() else line)


def print_json(value: object) -> None:
    """Print plain values as JSON, on one line."""
    import json

    print(json.dumps(value, ensure_ascii=False))


def say(error: ReaderError) -> None:
    """Print the sentence on stderr, on one line."""
    print(f"meipi: {_safe(' '.join(worded(error, load_catalogue()).split()))}", file=sys.stderr)


def _safe(line: str) -> str:
    """Return a line with U+FFFD for what would command a terminal: the name of a file may hold it, and a note of somebody else."""
    return _CONTROL.sub("\ufffd", line)


def tell(options: argparse.Namespace, notice: ReaderError | None) -> None:
    """Print a notice, if there is one and the reader wants to hear of it."""
    if notice is not None and not options.quiet:
        say(notice)


def worded(error: ReaderError, catalogue: Catalogue) -> str:
    """Return the sentence in the reader's language; a reason that is a sentence itself is translated too."""
    values = {name: worded(value, catalogue) if isinstance(value, ReaderError) else value for name, value in error.values.items()}
    reason = values.get("reason")
    if isinstance(reason, str):
        values["reason"] = catalogue.translate("errors", reason)
    return catalogue.translate("errors", error.template).format(**values)


def load_catalogue() -> Catalogue:
    """Return the words in the reader's language."""
    from core.catalogue import Catalogue, language
    from core.paths import RESOURCES

    return Catalogue.load(language(), RESOURCES / "i18n")
