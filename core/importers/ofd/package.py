"""The parts of an OFD file: found by the paths that parts name, read with limits; a damaged one is counted and takes no other away."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, cast

from core.errors import QT_TRANSLATE_NOOP, UnreadableFile
from core.importers.pages.refusals import PROTECTED
from core.importers.zipped import Parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from core.import_report import Tally

FARTHEST: Final = 1e6
"""Millimetres; what lies farther away is nowhere."""

_DAMAGED: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a damaged OFD document. Download or export it anew, and open that.")
_ENCRYPTED: Final = frozenset({"encryptions.xml", "encrypts.xml"})
"""What lists the encrypted parts (GM/T 0099)."""
DEEPEST: Final = 32
"""Folders within one another, in which a part is looked for."""

_DECLARED: Final = re.compile(r"\s*<\?xml[^>]*\?>")
_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BARE: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)")


class Package:
    """The parts of one file.

    Args:
        data: the file's bytes.
        name: what it is called.
        tally: of parts that are damaged or not there.

    Raises:
        UnreadableFile: if it is damaged as a whole, encrypted or too large.
    """

    def __init__(self, data: bytes, name: str, tally: Tally) -> None:
        self._parts = Parts(data, name, _DAMAGED)
        self._tally = tally
        self._names = {part.lower() for part in self._parts.names()}
        self._names_alone: dict[str, list[str]] = {}
        for part in self._names:
            self._names_alone.setdefault(posixpath.basename(part), []).append(part)
        if not _ENCRYPTED.isdisjoint(self._names_alone):
            raise UnreadableFile(PROTECTED, name=name)

    def damage(self) -> UnreadableFile:
        """Return the error that says that the file is damaged."""
        return self._parts.damage()

    def bomb(self) -> UnreadableFile:
        """Return the error that says that the file holds too much."""
        return self._parts.bomb()

    def needed(self, place: str) -> Element:
        """Return the root of a part without which there is no document."""
        root = self._root(self._found(place))
        if root is None:
            raise self._parts.damage()
        return root

    def tree(self, place: str | None) -> Element | None:
        """Return the root of a part; None if the file names none, or a damaged one or one that is not there, which is counted."""
        if not place:
            return None
        try:
            root = self._root(self._found(place))
        except UnreadableFile as error:
            self._pass(error)
            root = None
        if root is None:
            self._tally.add("damaged-parts", detail=place)
        return root

    def content(self, place: str | None) -> bytes | None:
        """Return the bytes of a part, as `tree` does its root."""
        if not place:
            return None
        try:
            content = self._parts.content(self._found(place, is_alone=True))
        except UnreadableFile as error:
            self._pass(error)
            content = None
        if content is None:
            self._tally.add("damaged-parts", detail=place)
        return content

    def _found(self, place: str, *, is_alone: bool = False) -> str:
        """Return where a part is.

        Args:
            place: as the file says; some programs begin at the root of the file where they ought to begin at a folder.
            is_alone: whether it is known by its name alone, if no other part has that.
        """
        pieces = place.lower().split("/")
        for start in range(min(len(pieces), DEEPEST)):
            if "/".join(pieces[start:]) in self._names:
                return "/".join(pieces[start:])
        alike = self._names_alone.get(pieces[-1], ()) if is_alone else ()
        return alike[0] if len(alike) == 1 else place

    def _root(self, place: str) -> Element | None:
        try:
            return self._parts.tree(place)
        except UnreadableFile as error:
            self._pass(error)
        # Some programs write characters that no XML may hold, or do not say in which encoding they write.
        return self._parts.root_of(_mended(self._parts.content(place) or b""))

    @staticmethod
    def _pass(error: UnreadableFile) -> None:
        """Raise again what concerns the whole file."""
        if error.template != _DAMAGED:
            raise error


def _mended(content: bytes) -> bytes:
    """Return a part without what hinders its being read."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("gb18030", "replace")
    text = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", _DECLARED.sub("", text, count=1))
    return _BARE.sub("&amp;", text).strip().encode()


def resolved(place: str | None, inside: str = "") -> str | None:
    """Return the path of a part in the file.

    Args:
        place: as another part names it, None for none.
        inside: folder of that part; a path that begins with a slash begins at the root.
    """
    place = (place or "").strip().replace("\\", "/")
    if not place:
        return None
    # What leads out of the file leads to its root.
    return posixpath.normpath(posixpath.join("/", inside, place)).lstrip("/")


def folder(place: str | None) -> str:
    """Return the folder of a part."""
    return posixpath.dirname(place or "")


def local(element: Element) -> str:
    """Return an element's name without its name space: files have several of them."""
    return _without_space(element.tag)


@lru_cache(1_000)
def _without_space(tag: object) -> str:
    # A prefix that the file does not declare is left in the name.
    return str(tag).rpartition("}")[2].rpartition(":")[2]


def child(element: Element | None, *names: str) -> Element | None:
    """Return the first child of that name, and of that the next, None without."""
    for name in names:
        element = next((one for one in (element if element is not None else ()) if local(one) == name), None)
    return element


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Yield every child of that name."""
    return (one for one in (element if element is not None else ()) if local(one) == name)


def attributes(element: Element) -> dict[str, str]:
    """Return what an element says of itself."""
    return cast("dict[str, str]", dict(element.items()))


def by_name(element: Element) -> dict[str, list[Element]]:
    """Return the children by their names, each in order."""
    found: dict[str, list[Element]] = {}
    for one in element:
        name = _without_space(one.tag)
        if name in found:
            found[name].append(one)
        else:
            found[name] = [one]
    return found


def words(element: Element | None, *names: str) -> str | None:
    """Return the text of a child, None for none."""
    found = child(element, *names)
    return (found.text or "").strip() or None if found is not None else None


def number(text: str | None, default: float = 0.0) -> float:
    """Return a number as a file writes it."""
    if not text:
        return default
    try:
        value = float(text)
    except ValueError:
        return default
    # What is no number at all is not between two.
    return value if -FARTHEST <= value <= FARTHEST else default


def parted(text: str) -> str:
    """Return numbers with blanks between them: some programs write commas."""
    return text.replace(",", " ") if "," in text else text


def numbers(text: str | None, count: int) -> tuple[float, ...] | None:
    """Return so many numbers, None if there are fewer."""
    pieces = parted(text).split(None, count) if text else ()
    return tuple(map(number, pieces[:count])) if len(pieces) >= count else None


def is_true(text: str | None, default: bool) -> bool:
    """Return what a switch says."""
    return default if text is None else text.strip().lower() in {"true", "1"}
