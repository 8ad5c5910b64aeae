"""The parts of an electronic book: which file names the others, which are read and in which order (EPUB 2.0.1 OPF, EPUB 3.3).

All files of a book are read by the forgiving parser of web pages: those of many books are no well-formed XML, and it resolves no entity.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from core.errors import QT_TRANSLATE_NOOP, UnreadableFile
from core.importers.characters import tally_decoding
from core.importers.encodings import REPLACEMENT
from core.importers.web_decoding import read_page
from core.importers.web_tree import parse, texts
from core.importers.zipped import Parts
from core.metadata import Metadata, is_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.import_report import Tally
    from core.importers.source import Source
    from core.importers.web_tree import Element

DAMAGED: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is a damaged electronic book. Download it again, or open another copy.")
LOCKED: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is locked to the program or the shop that it comes from. Read it there, or open a copy without such a lock."
)
_CONTAINER: Final = "meta-inf/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_LICENCES: Final = ("meta-inf/rights.xml", "meta-inf/license.lcpl", "meta-inf/sinf.xml")
"""What locks leave beside the pages."""
_FONT_METHODS: Final = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Fonts made unfit for other programs (EPUB 3.3, 4.3): the text is none the worse."""
_PAGE_SUFFIXES: Final = (".xhtml", ".html", ".htm", ".xht", ".xml")
_NO_PAGE: Final = re.compile(
    r"image/.*|audio/.*|video/.*|font/.*|text/css|.*font.*|.*javascript|application/(?:pdf|x-dtbncx\+xml|smil\+xml)"
)
XML: Final = "<?xml version='1.0'?>"
"""Begins what is parsed as XML."""
_DATE: Final = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_UNKNOWN: Final = re.compile(r"unknown(?: title| author)?|未知(?:作者)?|\[unknown\]", re.I)
"""What programs that make books write where nothing was said."""
_NUMBERS: Final = re.compile(r"(\d+)")
_MOST_ITEMS: Final = 50_000
"""Entries of manifest, spine and contents that are looked at."""


class Page(NamedTuple):
    """A file of a book that is read."""

    path: str
    """As the archive has it."""
    is_linear: bool = True
    """False for what stands beside the text, such as the answers to exercises."""
    kind: str = ""
    """What the book says it is: ``cover``, ``toc``… or nothing."""


class Package:
    """The files of one book.

    Raises:
        UnreadableFile: from every method, if it is damaged, locked or too large.
    """

    def __init__(self, source: Source, tally: Tally) -> None:
        self._source, self._tally = source, tally
        self._parts = Parts(source.data, source.name, DAMAGED)
        self.broken = 0
        """Places of its pages whose bytes are no characters."""
        self.has_odd = False
        """True if U+FFFD stands in what was read."""
        self._names = _by_any_name(self._parts.names())
        self.path = self._package_path()
        root = self._element(self.path) if self.path else None
        self._elements = list(elements(root)) if root is not None else []
        self._items = {one.get("id"): one for one in self._named("item")[:_MOST_ITEMS] if one.get("id")}
        self._refuse_locked()

    def pages(self) -> list[Page]:
        """Return the files to be read, in reading order: those beside the text behind all others; of one that comes twice, the first."""
        kinds = {self.resolve(one.get("href"), self.path)[0]: one.get("type").lower() for one in self._named("reference")}
        pages: dict[str, Page] = {}
        for reference in self._named("itemref")[:_MOST_ITEMS]:
            item = self._items.get(reference.get("idref"))
            if item is None:
                self._tally.add("damaged-parts", detail=reference.get("idref"))
                continue
            path = self._page_path(item)
            if path and path not in pages:
                kind = kinds.get(path, "") or ("toc" if "nav" in item.get("properties").split() else "")
                pages[path] = Page(path, reference.get("linear").strip().lower() != "no", kind)
        if not pages:
            # Without a spine the files are read as they are listed, or as they are called.
            listed = [self._page_path(item) for item in self._items.values()]
            pages = {path: Page(path, kind=kinds.get(path, "")) for path in listed if path} or {p: Page(p) for p in self._by_name()}
            self._tally.add("order", len(pages))
        # Contents that stand beside the text are there for the program alone.
        beside = [page for page in pages.values() if not page.is_linear and page.kind != "toc"]
        return [*(page for page in pages.values() if page.is_linear), *beside]

    def others(self, read: set[str]) -> list[str]:
        """Return the paths of pages that the book lists and never shows, but those in ``read`` and the contents."""
        found = []
        for item in self._items.values():
            is_page = "html" in item.get("media-type").lower() and "nav" not in item.get("properties").split()
            path = self.resolve(item.get("href"), self.path)[0] if is_page else ""
            if path and path not in read:
                found.append(path)
        return found

    def contents_path(self, *, is_nav: bool) -> str:
        """Return the path of the contents: the navigation document of EPUB 3, or the NCX of EPUB 2; an empty text for none."""
        for item in self._items.values():
            kind = item.get("media-type").lower()
            is_ncx = "ncx" in kind or item.get("href").lower().endswith(".ncx")
            if ("nav" in item.get("properties").split()) if is_nav else is_ncx:
                path = self.resolve(item.get("href"), self.path)[0]
                if path:
                    return path
        return "" if is_nav else next((path for path in self._parts.names() if path.lower().endswith(".ncx")), "")

    def metadata(self) -> Metadata:
        """Return what the book says of itself."""
        titles = [" ".join("".join(texts(one)).split()) for one in self._named("title")]
        # Translators and editors are no authors, where the book says which is which.
        creators = [one for one in self._named("creator") if one.get("opf:role").lower() in {"", "aut"}] or self._named("creator")
        names = list(dict.fromkeys(" ".join("".join(texts(one)).split()) for one in creators))
        dates = [one for one in self._named("date") if one.get("opf:event").lower() in {"", "publication", "original-publication"}]
        found = [
            match[0] for one in dates if (match := _DATE.match("".join(texts(one)).strip())) and is_date(match[0]) and match[0] >= "1000"
        ]
        return Metadata(
            title=next((one for one in titles if one and not _UNKNOWN.fullmatch(one)), None),
            speaker="、".join(one for one in names if one and not _UNKNOWN.fullmatch(one))[:60] or None,
            date=found[0] if found else None,
        )

    def text(self, path: str) -> str | None:
        """Return the text of a file, None if there is none."""
        try:
            content = self._parts.content(path)
        except UnreadableFile as error:
            if error.template != DAMAGED:
                raise
            # One damaged page takes nothing from the others.
            self._tally.add("damaged-parts", detail=path)
            return None
        if content is None:
            return None
        self._parts.take_tags(content)
        if self._source.encoding is None and b"\0" not in content[:64]:
            try:
                words = content.decode("utf-8-sig")
            except UnicodeDecodeError:
                pass
            else:
                self.has_odd = self.has_odd or REPLACEMENT in words
                return words
        found = read_page(content, wanted=self._source.encoding)
        if found is None:
            self._tally.add("damaged-parts", detail=path)
            return None
        tally_decoding(self._tally, content, found.decoded, found.codec, is_told=found.is_told)
        self.broken += found.decoded.broken
        self.has_odd = self.has_odd or REPLACEMENT in found.decoded.text
        return found.decoded.text.removeprefix("\ufeff")

    def resolve(self, href: str, base: str) -> tuple[str, str]:
        """Return the path in the archive that a link means, and the place in that file; an empty path for none of the book.

        Args:
            href: the link.
            base: the path of the file in which it stands.
        """
        href, _, place = href.strip().partition("#")
        place = unquote(place)
        if not href:
            return base, place
        if ":" in href.partition("/")[0]:
            return "", place
        for one in (href, unquote(href)):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(base), one.replace("\\", "/").partition("?")[0])).lstrip("/")
            found = self._names.get(_key(path))
            if found is not None:
                return found, place
        # Many a book was packed anew in other folders.
        return self._names.get("*/" + _key(posixpath.basename(unquote(href))), ""), place

    def _package_path(self) -> str:
        # Packed again by hand, the whole book stands in a folder.
        found = min((path for path in self._parts.names() if path.lower().endswith(_CONTAINER)), key=len, default="")
        container = self._element(found)
        for one in elements(container) if container is not None else ():
            if local(one) == "rootfile" and (path := self.resolve(one.get("full-path"), found[: -len(_CONTAINER)])[0]):
                return path
        return next((path for path in self._parts.names() if path.lower().endswith(".opf")), "")

    def _element(self, path: str) -> Element | None:
        words = self.text(path) if path else None
        return None if words is None else parse(XML + words)

    def refusal(self) -> UnreadableFile:
        """Return the error for a book of which no page can be read: it is locked, or damaged."""
        if any(name.lower().endswith(_LICENCES) for name in self._parts.names()):
            return UnreadableFile(LOCKED, name=self._source.name)
        return self._parts.damage()

    def tree(self, path: str) -> Element | None:
        """Return the tree of a file that is no page, such as the contents; None if there is none."""
        return self._element(path)

    def _named(self, name: str) -> list[Element]:
        return [one for one in self._elements if local(one) == name]

    def _page_path(self, item: Element) -> str:
        """Return the path of a listed page; an empty text for one that is missing, or is no page, which is counted."""
        href, kind = item.get("href"), item.get("media-type").strip().lower()
        path = self.resolve(href, self.path)[0]
        if _NO_PAGE.fullmatch(kind) and not (path.lower().endswith(_PAGE_SUFFIXES[:4]) and kind.startswith("application/")):
            self._tally.add("pictures" if kind.startswith("image/") else "unknown-parts", detail="" if kind.startswith("image/") else href)
            return ""
        if not path:
            self._tally.add("damaged-parts", detail=unquote(href))
        return path

    def _by_name(self) -> list[str]:
        """Return the pages in the order of their names, numbers in them as numbers."""
        pages = [path for path in self._parts.names() if path.lower().endswith(_PAGE_SUFFIXES[:4])]
        return sorted(pages, key=lambda path: [(int(one) if one.isdecimal() else 0, one) for one in _NUMBERS.split(path)])

    def _refuse_locked(self) -> None:
        """Refuse a book whose pages are encrypted (EPUB OCF 3.3, 4.2.6.3.2)."""
        root = self._element(self._names.get(_key(_ENCRYPTION), ""))
        method = ""
        for one in elements(root) if root is not None else ():
            if local(one) == "encrypteddata":
                method = ""
            elif local(one) == "encryptionmethod":
                method = one.get("algorithm")
            elif local(one) == "cipherreference" and not method.startswith(_FONT_METHODS):
                path = unquote(one.get("uri")).lower()
                if path.endswith((*_PAGE_SUFFIXES, ".opf", ".ncx")):
                    raise UnreadableFile(LOCKED, name=self._source.name)


def elements(root: Element) -> Iterator[Element]:
    """Yield an element and all in it, in order."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        waiting.extend(child for child in reversed(element.children) if not isinstance(child, str))


def local(element: Element) -> str:
    """Return the name of an element without its prefix."""
    return element.name.rpartition(":")[2]


def _key(path: str) -> str:
    return unicodedata.normalize("NFC", path).lower()


def _by_any_name(names: tuple[str, ...]) -> dict[str, str]:
    """Return the parts by the names that links may call them by: as written, in the encoding meant, and without their folders."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(_key(name), name)
    for name in names:
        for codec in () if name.isascii() else ("utf-8", "gb18030"):
            # Names without the mark of UTF-8 were taken for those of the first PC.
            try:
                found.setdefault(_key(name.encode("cp437").decode(codec)), name)
            except UnicodeError:
                continue
        base = "*/" + _key(posixpath.basename(name))
        # Of several of one name, none is meant for certain.
        found[base] = name if base not in found else ""
    return found
