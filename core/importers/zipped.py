"""The parts of a file that is a ZIP package (docx, odt, epub, ofd), read with limits whatever its directory says."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from lxml import etree

from core.errors import QT_TRANSLATE_NOOP, UnreadableFile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

UNPACKED: Final = 96 * 2**20
"""Bytes of all unpacked parts together at most."""
TAGS: Final = 2_000_000
"""Beginnings and ends of elements in all parts at most: those of some 7,000 pages, read in a few seconds."""
NODES: Final = 4_000_000
"""Those and attributes at most: some 600 MB of trees."""
PARTS: Final = 20_000
"""Entries of the directory at most."""

_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What packages of documents may use; other methods may ask for gigabytes by a few bytes."""
_ENTRY: Final = b"PK\x01\x02"
BOMB: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” unpacks to more than a document can hold. If you trust it, save it as text and open that."
)
"""What to say of a file that is too large once it is unpacked."""
LOCKED: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a protected archive. Take the password off it and open it again.")


class Parts:
    """The parts of one file, by path without regard to case.

    Args:
        data: the file's bytes.
        name: what it is called, for what is told of it.
        damaged: the sentence about a damaged file of its format, with ``{name}``.

    Raises:
        UnreadableFile: from every method, if it is damaged, protected or a bomb.
    """

    def __init__(self, data: bytes, name: str, damaged: str) -> None:
        self._name, self._damaged = name, damaged
        self._room, self._tags, self._nodes = UNPACKED, TAGS, NODES
        if data.count(_ENTRY) > PARTS:
            raise self.bomb()
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._members = {one.filename.lstrip("/").replace("\\", "/").lower(): one for one in self._zip.infolist()}
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise self.damage() from error

    def names(self) -> tuple[str, ...]:
        """Return the path of every part, as written, in the order of the directory."""
        return tuple(one.filename.lstrip("/").replace("\\", "/") for one in self._members.values())

    def damage(self) -> UnreadableFile:
        """Return the error that says that the file is damaged."""
        return UnreadableFile(self._damaged, name=self._name)

    def bomb(self) -> UnreadableFile:
        """Return the error that says that the file holds too much."""
        return UnreadableFile(BOMB, name=self._name)

    def content(self, part: str) -> bytes | None:
        """Return the bytes of a part, None if there is no such part; they count for what all may have."""
        member = self._members.get(part.lower())
        if member is None:
            return None
        if member.flag_bits & 1:
            raise UnreadableFile(LOCKED, name=self._name)
        if member.compress_type not in _METHODS:
            raise self.damage()
        try:
            with self._zip.open(member) as stream:
                content = stream.read(self._room + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
            raise self.damage() from error
        if len(content) > self._room:
            raise self.bomb()
        self._room -= len(content)
        return content

    def tree(self, part: str | None, *, may_declare: bool = False) -> Element | None:
        """Return the root of a part, None if there is no such part.

        Args:
            part: its path.
            may_declare: whether it may begin with a document type, as web pages and the contents of old books do; entities of it are
                never resolved.
        """
        content = self.content(part) if part else None
        return None if content is None else self.root_of(content, may_declare=may_declare)

    def root_of(self, content: bytes, *, may_declare: bool = False) -> Element:
        """Return the root of what a part holds; as `tree`, whose limits hold."""
        self.take_tags(content)
        # A part that declares entities could blow up, or name other files.
        if not may_declare and b"<!DOCTYPE" in (content.replace(b"\0", b"") if b"\0" in content[:4] else content):
            raise self.damage()
        parser = _parser(is_lenient=False)
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            # Whatever breaks the tree is fatal. Anything less is a prefix that was not declared, or an odd name of an element.
            if any(one.level == etree.ErrorLevels.FATAL for one in parser.error_log):
                raise self.damage() from error
            root = etree.fromstring(content, _parser(is_lenient=True))
        if not may_declare and root.getroottree().docinfo.internalDTD is not None:
            # Written in an encoding in which it could not be seen above.
            raise self.damage()
        return root

    def take_tags(self, content: bytes) -> None:
        """Take the elements of a part off what all of them may have; `tree` does so itself."""
        tags = content.count(b"<")
        self._tags -= tags
        self._nodes -= tags + content.count(b"=")
        if min(self._tags, self._nodes) < 0:
            raise self.bomb()


def _parser(*, is_lenient: bool) -> etree.XMLParser:
    """Return a parser that resolves no entity and loads nothing; its own limits on depth and size hold."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=is_lenient,
    )


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return a package of parts, not compressed, for the readers of packages: of a file that holds them in another way."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()
