"""Archives (.zip) of documents: one of them is read, the only one or the one that was asked for. Nothing is unpacked to a disk."""

from __future__ import annotations

import importlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from core.errors import QT_TRANSLATE_NOOP, MissingFile, PasswordNeeded, SeveralDocuments, UnreadableFile
from core.folders import ARCHIVES, READABLE, natural
from core.importers.encodings import guess, guess_names
from core.importers.foreign import OLE, ZIP, refusal
from core.importers.formats import format_of
from core.importers.inside import choose, find, refusal_of, unique
from core.importers.zip_directory import TooMany, Unfit, beginning, content, entries_of, is_split
from core.members import Member

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.document import Document
    from core.importers.source import Source
    from core.importers.zip_directory import Entry

DEEPEST: Final = 3
"""Archives within each other that are looked into."""
MOST_GUESSED: Final = 1_000
"""Members whose names say nothing and that are looked into: to look takes longer than all the rest of the list."""
HEAD: Final = 1024
"""Bytes by which a member is known whose name says nothing."""

_NOT_THERE: Final = QT_TRANSLATE_NOOP("errors", "There is no “{member}” in “{name}”. Open “{name}” and choose from what is in it.")
_DAMAGED: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is damaged: it could not be unpacked. Ask for it to be sent anew.")
_PART: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is one part of a split archive. Unpack all its parts together, and open a document from them."
)
_MANY: Final = QT_TRANSLATE_NOOP("errors", "“{name}” holds too many files. Unpack it, and open a document from it.")
_LOCKED: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is protected. Enter its password.")
_WRONG: Final = QT_TRANSLATE_NOOP("errors", "That is not the password of “{name}”. Try again.")
_TWICE: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” has a password of its own, other than its archive's. Unpack the archive, and open “{name}” then."
)
_BESIDE: Final = ("__MACOSX/",)
"""Folders of what a system notes about the files beside them."""
_NOTES: Final = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
_NOTES_BEGIN: Final = ("._", "~$")
"""What a Mac keeps beside a file on other systems' disks, and Word beside one that is open."""


class Wanted(NamedTuple):
    """What is to be read of an archive."""

    source: Source
    """No archive itself."""
    kind: str
    """Its format, see `core.importers.formats`."""
    way: str
    """What leads to it from what the reader has named; empty if that was named itself."""
    was_locked: bool
    """True if the password has served to unpack it."""


def read(source: Source) -> Document:
    """Return the document in an archive that is asked for, or the only one.

    Raises:
        SeveralDocuments: if there are several, and none is asked for.
        PasswordNeeded: if it is encrypted, and the password is not this one.
        UnreadableFile: if it cannot be read, or there is none.
    """
    # Not at the top: it is what imports this module.
    from core.importers import MODULES

    found = wanted(source)
    module = importlib.import_module(MODULES.get(found.kind, MODULES["text"]))
    importer: Callable[[Source], Document] = module.read
    try:
        return importer(found.source)
    except SeveralDocuments as error:
        raise _seen_from(source.name, found.way, error) from None
    except PasswordNeeded as error:
        if not found.was_locked:
            raise
        raise UnreadableFile(_TWICE, name=found.source.name) from error


def wanted(source: Source) -> Wanted:
    """Return what is to be read of an archive.

    Raises:
        UnreadableFile: see `read`.
    """
    way: list[str] = []
    outer, asked, was_locked = source.name, source.member, False
    for depth in range(1, DEEPEST + 1):
        archive = _opened(source, is_deepest=depth == DEEPEST)
        was_asked = source.member is not None
        try:
            source, member, is_locked = archive.take(source)
        except SeveralDocuments as error:
            raise _seen_from(outer, "/".join(way), error) from None
        was_locked = was_locked or is_locked
        if not was_asked:
            way.append(member.name)
        kind = format_of(source.data, Path(source.name))
        if kind != "archive":
            break
    else:
        raise refusal_of(Member(source.name, why_not="deep"))
    if source.member is not None and kind != "ofd":
        raise MissingFile(_NOT_THERE, member=asked, name=outer)
    return Wanted(source, kind, "/".join(way), was_locked)


def _opened(source: Source, *, is_deepest: bool) -> Archive:
    """Return an archive, which may have been opened for another document in it."""
    held = source.held
    if held is None or held.data is not source.data:
        return Archive(source, is_deepest=is_deepest)
    if held.archive is None:
        held.archive = Archive(source, is_deepest=is_deepest)
    return held.archive


def _seen_from(name: str, way: str, error: SeveralDocuments) -> SeveralDocuments:
    """Return an error about an archive within another one as one about that, which is what the reader has named."""
    if not way:
        return error
    members = [one._replace(name=f"{way}/{one.name}") for one in error.members]
    first = next((one.name for one in members if one.is_readable), way)
    return SeveralDocuments(error.template, members, **{**error.values, "name": name, "example": f"{name}/{first}"})


class Archive:
    """What one archive holds.

    Args:
        source: its bytes.
        is_deepest: True if archives in it are not looked into.

    Raises:
        UnreadableFile: if it holds too much, or nothing can be found in it.
    """

    def __init__(self, source: Source, *, is_deepest: bool = False) -> None:
        self._data = source.data
        self._is_deepest = is_deepest
        if is_split(source.data):
            raise UnreadableFile(_PART, name=source.name)
        try:
            found = entries_of(source.data)
        except TooMany as error:
            raise UnreadableFile(_MANY, name=source.name) from error
        entries = [one for one in found if not one.is_folder]
        names = _names(entries)
        kept = [(one, name) for one, name in zip(entries, names, strict=True) if not _is_beside(name)]
        if not found and len(source.data) > HEAD // 16:
            raise UnreadableFile(_DAMAGED, name=source.name)
        shown = unique([name for _, name in kept])
        self._guesses = 0
        self._entries = {name: one for name, (one, _) in zip(shown, kept, strict=True)}
        self.members = tuple(sorted((self._member(name, one) for name, one in self._entries.items()), key=_order))
        """In natural order, those of a folder together."""

    def take(self, source: Source) -> tuple[Source, Member, bool]:
        """Return the member that is wanted as something to be read, what is told of it, and whether it was encrypted.

        Args:
            source: the same bytes, and which member is wanted.

        Raises:
            UnreadableFile: see `read`.
        """
        member, rest = self._wanted(source)
        entry = self._entries[member.name]
        try:
            data = content(self._data, entry, source.password, source.progress.tell)
        except Unfit as unfit:
            raise _refusal(unfit.why, member, source) from unfit
        name = member.name.rpartition("/")[2]
        return replace(source, data=data, name=name, member=rest), member, entry.is_locked

    def _wanted(self, source: Source) -> tuple[Member, str | None]:
        """Return the member that leads to what is wanted, and the way within it."""
        wanted = source.member
        if wanted is not None and find(self.members, wanted) is None:
            parts = wanted.split("/")
            for count in range(len(parts) - 1, 0, -1):
                found = find(self.members, "/".join(parts[:count]))
                if found is not None and found.is_readable:
                    return found, "/".join(parts[count:])
        return choose(source, self.members), None

    def _member(self, name: str, entry: Entry) -> Member:
        why = entry.why_not
        if why is None:
            if name.lower().endswith(ARCHIVES):
                why = "deep" if self._is_deepest else None
            elif not name.lower().endswith(READABLE) and not self._is_text(entry):
                why = "kind"
        return Member(name, entry.size, entry.modified, why)

    def _is_text(self, entry: Entry) -> bool:
        """Return True if a member whose name says nothing begins like a document that is read here, as long as they are not too many."""
        self._guesses += 1
        if self._guesses > MOST_GUESSED:
            return False
        head = beginning(self._data, entry, HEAD)
        if head.startswith((*ZIP, OLE)) or refusal(head) is not None:
            return False
        return head.startswith(b"%PDF-") or bool(head and guess(head))


def _refusal(why: str, member: Member, source: Source) -> UnreadableFile:
    """Return the error that says why a member could not be unpacked."""
    if why == "password":
        return PasswordNeeded(_LOCKED if source.password is None else _WRONG, name=source.name)
    if why == "damaged":
        return UnreadableFile(_DAMAGED, name=member.name.rpartition("/")[2])
    return refusal_of(member._replace(why_not=why))


def _names(entries: list[Entry]) -> list[str]:
    """Return what entries are called: all those that do not say how they are written are taken to be written in one way."""
    unsaid = [one.raw for one in entries if one.name is None]
    codec = guess_names(unsaid) if unsaid else "utf-8"
    return [one.raw.decode(codec, "replace") if one.name is None else one.name for one in entries]


def _is_beside(name: str) -> bool:
    """Return True for what a system keeps beside documents, and for folders."""
    plain = name.replace("\\", "/")
    last = plain.rpartition("/")[2]
    return not last or plain.startswith(_BESIDE) or last.lower() in _NOTES or last.startswith(_NOTES_BEGIN)


def _order(member: Member) -> tuple[object, ...]:
    folder, _, last = member.name.rpartition("/")
    return [natural(part) for part in folder.split("/") if part], natural(last)
