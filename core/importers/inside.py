"""Choosing one of the documents that a file holds, and the names by which they can be asked for; their paths are in `core.members`."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, MissingFile, SeveralDocuments, UnreadableFile
from core.members import Member, file_of, is_there, member_of, path_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.importers.source import Source

__all__ = ["Member", "choose", "file_of", "find", "harmless", "is_there", "member_of", "path_in", "refusal_of", "unique"]

LONGEST_PART: Final = 120
"""Characters of a part of a name at most: no disk has longer ones, in any encoding."""
LONGEST: Final = 800
"""Characters of a whole name at most."""
TOLD: Final = 3
"""Names that a sentence gives."""
SEVERAL: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” holds {count} documents ({some}). Write behind it which one to open, as in {example}."
)
_MISSING: Final = QT_TRANSLATE_NOOP("errors", "There is no “{member}” in “{name}”. Open “{name}” and choose from what is in it.")
_NOTHING: Final = QT_TRANSLATE_NOOP("errors", "“{name}” holds no document that can be read. Unpack it, and look at what is in it.")
_REFUSALS: Final = {
    "link": QT_TRANSLATE_NOOP("errors", "“{name}” is only a link to another place. Choose another document from its archive."),
    "locked": QT_TRANSLATE_NOOP(
        "errors", "“{name}” is locked in a way that cannot be opened here (AES). Unpack it in the program that packed it, and open that."
    ),
    "packing": QT_TRANSLATE_NOOP(
        "errors", "“{name}” is packed in a way that cannot be opened here. Unpack it in the program that packed it, and open that."
    ),
    "large": QT_TRANSLATE_NOOP(
        "errors", "“{name}” unpacks to more than a document can hold. If you trust it, save it as text and open that."
    ),
    "overlap": QT_TRANSLATE_NOOP("errors", "“{name}” lies in an archive that is damaged, or made to do harm. Ask for it to be sent anew."),
    "deep": QT_TRANSLATE_NOOP("errors", "“{name}” lies in too many archives, one in another. Unpack the outer ones, and open it then."),
    "empty": QT_TRANSLATE_NOOP("errors", "“{name}” is empty. Choose a file with text in it."),
}
_UNFIT: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
"""What a name may not hold: control characters, and those that turn the order in which it is shown, so that it seems to end otherwise."""
_DRIVE: Final = re.compile(r"^[A-Za-z]:")


def choose(source: Source, members: Sequence[Member]) -> Member:
    """Return the member of a file that is to be read: the one that was asked for, or the only one that can be read.

    Args:
        source: the file.
        members: what it holds, in the order in which it is to be listed.

    Raises:
        SeveralDocuments: if none was asked for, and there are several.
        MissingFile: if there is none of that name.
        UnreadableFile: if it cannot be read, or nothing can.
    """
    if source.member is not None:
        found = find(members, source.member)
        if found is None:
            raise MissingFile(_MISSING, member=source.member, name=source.name)
        return _unless_refused(found)
    readable = [one for one in members if one.is_readable]
    if len(readable) == 1:
        return readable[0]
    if len(members) == 1:
        return _unless_refused(members[0])
    if not readable:
        raise UnreadableFile(_NOTHING, name=source.name)
    names = [one.title or one.name for one in readable[:TOLD]]
    some = "、".join(names) + ("…" if len(readable) > TOLD else "")
    example = f"{source.name}/{readable[0].name}"
    raise SeveralDocuments(SEVERAL, members, name=source.name, count=len(readable), some=some, example=example)


def find(members: Iterable[Member], name: str) -> Member | None:
    """Return the member of a name, None if there is none; in a path written by hand case and form may differ."""
    known = {one.name.casefold(): one for one in members}
    return known.get(name.casefold()) or known.get(harmless(name).casefold())


def _unless_refused(member: Member) -> Member:
    """Return a member that is to be read; one whose name is no document's as well, since what is in it decides, and says what it is."""
    if member.why_not in _REFUSALS:
        raise refusal_of(member)
    return member


def refusal_of(member: Member) -> UnreadableFile:
    """Return the error that says why the bytes of a member cannot be had."""
    return UnreadableFile(_REFUSALS[member.why_not or "packing"], name=member.name.rpartition("/")[2])


def harmless(name: str) -> str:
    """Return a name as it can stand in a path behind the file: what leads out of that, or cannot be shown, is replaced.

    The same comes of what comes of it, so a name that was shown can be asked for.
    """
    plain = _DRIVE.sub(lambda drive: drive[0][0] + "_", _UNFIT.sub("_", unicodedata.normalize("NFC", name)).replace("\\", "/"))
    parts = [_part(one) for one in plain.split("/") if one.strip(" .") or one.strip(" ") == ".."]
    if len("/".join(parts)) > LONGEST:
        # What it is called and the folders next to it say most.
        while len("/".join(parts)) > LONGEST - 2:
            parts = parts[max(1, len(parts) - LONGEST) :]
        parts = ["…", *parts]
    return "/".join(parts) or "_"


def unique(names: Sequence[str]) -> list[str]:
    """Return a harmless name for each of these, in their order: no two are the same whatever the case, and none is a folder of another."""
    fit = [harmless(one) for one in names]
    taken = {folder.casefold() for one in fit for folder in _folders(one)}
    found = []
    numbers: dict[str, int] = {}
    for name in fit:
        key = name.casefold()
        folder, slash, last = name.rpartition("/")
        stem, dot, suffix = last.rpartition(".")
        if not stem:
            stem, dot, suffix = last, "", ""
        while name.casefold() in taken:
            # Not from the beginning for each of thousands that have one name.
            numbers[key] = number = numbers.get(key, 1) + 1
            name = f"{folder}{slash}{stem} ({number}){dot}{suffix}"
        taken.add(name.casefold())
        found.append(name)
    return found


def _part(part: str) -> str:
    """Return a part of a name without what Windows drops from its end, cut to what a disk can have."""
    if part.strip() == "..":
        return "__"
    if len(part) > LONGEST_PART:
        stem, _, suffix = part.rpartition(".")
        end = f"….{suffix}" if stem and len(suffix) < LONGEST_PART // 4 else "…"
        part = part[: LONGEST_PART - len(end)] + end
    return part.rstrip(" .") or "_"


def _folders(name: str) -> list[str]:
    parts = name.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts))]
