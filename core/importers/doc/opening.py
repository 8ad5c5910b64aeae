"""From a file to the first block of a Word document that can be read: what is something else, locked or of an older Word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.errors import QT_TRANSLATE_NOOP, PasswordNeeded, UnreadableFile
from core.importers.doc.fib import MAGIC, Fib
from core.importers.doc.locks import OPEN, Lock
from core.importers.doc.older import renewed_streams
from core.importers.doc.package import Package
from core.importers.foreign import refusal

if TYPE_CHECKING:
    from core.importers.source import Source

MOST_DATA: Final = 8 * 2**20
"""Bytes of a locked stream ``Data`` that are opened; without it only pictures are missed, and it can be large."""

_OTHERS: Final = frozenset(
    {"workbook", "book", "powerpoint document", "encryptedpackage", "visiodocument", "__properties_version1.0", "matost"}
)
"""Streams of files that are something else."""
_UNKNOWN_LOCK: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is protected by a password. Open it in Word or WPS, save it without one, and open that."
)
_LOCKED: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is protected. Enter its password.")
_WRONG: Final = QT_TRANSLATE_NOOP("errors", "That is not the password of “{name}”. Try again.")


class Opened(NamedTuple):
    """A file whose contents can be read."""

    package: Package
    fib: Fib
    data: bytes
    """The stream ``Data``."""


def opened(source: Source) -> Opened:
    """Return a file ready to be read.

    Raises:
        PasswordNeeded: if it is locked, and the password is not this one.
        UnreadableFile: if it is damaged, something else, or locked in another way.
        Cancelled: if its progress was cancelled.
    """
    package = Package(source.data, source.name)
    word = _word(package, source)
    try:
        data = package.stream("Data") or b""
        fib = Fib(word, package.stream)
        if fib.is_encrypted:
            fib, data = _unlocked(fib, data, source)
        elif fib.is_old:
            # Word 6 and 95.
            word, table = renewed_streams(fib.word)
            fib = Fib(word, {"1Table": table}.get)
    except ValueError as error:
        raise package.damage() from error
    return Opened(package, fib, data)


def _word(package: Package, source: Source) -> bytes:
    """Return the stream with the text, found without the directory if that does not lead to it."""
    word = package.stream("WordDocument")
    if word is None and not package.names.isdisjoint(_OTHERS) and (template := refusal(source.data)):
        # A workbook or another file in which a letter is kept, or a package with a lock.
        raise UnreadableFile(template, name=source.name)
    if word is None or int.from_bytes(word[:2], "little") not in MAGIC:
        package.rescue()
        word = package.stream("WordDocument")
    return word or b""


def _unlocked(fib: Fib, data: bytes, source: Source) -> tuple[Fib, bytes]:
    lock = None if fib.is_old or fib.is_obfuscated else Lock.of(fib.table[: fib.lock_size])
    if lock is None:
        raise UnreadableFile(_UNKNOWN_LOCK, name=source.name)
    key = None if source.password is None else lock.key(source.password)
    if key is None:
        raise PasswordNeeded(_LOCKED if source.password is None else _WRONG, name=source.name)
    table = key.opened(fib.table, source.progress, is_open=fib.lock_size)
    word = key.opened(fib.word, source.progress, is_open=OPEN)
    data = key.opened(data, source.progress) if len(data) <= MOST_DATA else b""
    return Fib(word, {"0Table": table}.get, is_open=True), data
