"""What a project of REFI-QDA says beside its sources: who, which codes, which notes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.importers.colours import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_SHADE: Final = re.compile(r"#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})|#([0-9A-Fa-f])([0-9A-Fa-f])([0-9A-Fa-f])")
_NUMBER: Final = re.compile(r"\s*[+-]?\d{1,10}\s*")


@dataclass(frozen=True, slots=True)
class Code:
    """A code of the codebook."""

    guid: str
    name: str
    """With that of the code above it where several have this name."""
    colour: str | None
    """The nearest of `core.annotation.COLOURS`, None if it has no colour."""


class Project:
    """The tables of a project, by GUID.

    Args:
        root: of ``project.qde``.
    """

    def __init__(self, root: Element) -> None:
        self.origin = root.get("origin") or ""
        self.users = {guid: one.get("name") or "" for one in within(root, "Users") if (guid := named(one, "guid"))}
        self.codes = {one.guid: one for one in _codes(root)}
        self.notes = {guid: one for one in within(root, "Notes") if (guid := named(one, "guid"))}
        self._linked: dict[str, list[Element]] = {}
        for link in within(root, "Links"):
            ends = named(link, "originGUID"), named(link, "targetGUID")
            # NVivo says by links which note belongs to a selection.
            for one, other in (ends, ends[::-1]):
                if one in self.notes and other:
                    self._linked.setdefault(other, []).append(self.notes[one])
        self.used: set[str] = set()
        """Notes that belong to something."""

    def notes_of(self, one: Element) -> list[Element]:
        """Return the notes of a source or selection, and of its codings."""
        holders = (one, *children(one, "Coding"))
        refs = (ref for holder in holders for ref in children(holder, "NoteRef"))
        found = [self.notes[guid] for guid in dict.fromkeys(named(ref, "targetGUID") for ref in refs) if guid in self.notes]
        found += [note for note in self._linked.get(named(one, "guid"), ()) if note not in found]
        self.used.update(named(note, "guid") for note in found)
        return found

    def loose_notes(self) -> list[Element]:
        """Return the notes with passages that nothing has named; they count as named now."""
        found = {guid: note for guid, note in self.notes.items() if guid not in self.used and has_passages(note)}
        self.used.update(found)
        return list(found.values())

    def codes_of(self, one: Element) -> list[Code]:
        """Return the codes that a source, a selection or a note has; some programs leave the coding out around them."""
        refs = (ref for holder in (*children(one, "Coding"), one) for ref in children(holder, "CodeRef"))
        return [self.codes[guid] for ref in refs if (guid := named(ref, "targetGUID")) in self.codes]

    def author_of(self, one: Element) -> str:
        """Return who has made something, empty if that is not said."""
        return self.users.get(named(one, "creatingUser") or named(one, "modifyingUser"), "")


def within(root: Element, name: str) -> Iterator[Element]:
    """Yield what stands in the lists of this name below the root."""
    for holder in children(root, name):
        yield from (one for one in holder if isinstance(one.tag, str))


def children(parent: Element, name: str) -> Iterator[Element]:
    """Yield the elements of this name in another, whatever version of the standard their namespace names."""
    return (one for one in parent if isinstance(one.tag, str) and one.tag.rpartition("}")[2] == name)


def has_passages(note: Element) -> bool:
    """Return True for a note around a selection, as QualCoder writes one on words without a code."""
    return next(children(note, "PlainTextSelection"), None) is not None


def words(parent: Element, name: str) -> str:
    """Return the text of the first element of this name, empty if there is none."""
    found = next(children(parent, name), None)
    return "" if found is None else "".join(map(str, found.itertext()))


def named(one: Element, attribute: str) -> str:
    """Return a GUID as all are compared: in small letters, without braces; empty if there is none."""
    return (one.get(attribute) or "").strip().strip("{}").lower()


def number(one: Element, attribute: str) -> int:
    """Return a position, -1 if it is none."""
    said = one.get(attribute) or ""
    return int(said) if _NUMBER.fullmatch(said) else -1


def _codes(root: Element) -> list[Code]:
    """Return all codes; those with a name that others have too are called by the one above as well."""
    found = [(above, one) for book in children(root, "CodeBook") for above, one in _below(book, "")]
    names = [one.get("name") or "" for _, one in found]
    shared = {name for name, count in Counter(names).items() if count > 1}
    return [
        Code(named(one, "guid"), f"{above}/{name}" if name in shared and above else name, _colour(one.get("color") or ""))
        for (above, one), name in zip(found, names, strict=True)
    ]


def _below(parent: Element, name: str) -> Iterator[tuple[str, Element]]:
    for one in parent:
        kind = one.tag.rpartition("}")[2] if isinstance(one.tag, str) else ""
        if kind == "Code":
            yield name, one
            yield from _below(one, one.get("name") or "")
        elif kind == "Codes":
            yield from _below(one, name)


def _colour(said: str) -> str | None:
    match = _SHADE.fullmatch(said.strip())
    if match is None:
        return None
    return nearest(*(int(part * 2 if len(part) == 1 else part, 16) / 255 for part in match.groups() if part))
