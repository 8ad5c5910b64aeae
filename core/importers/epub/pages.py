"""One file of a book as a tree in which all that needs the rest of the book is settled: links, looks, what leads to notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.importers.epub.contents import kinds
from core.importers.epub.package import XML, elements
from core.importers.epub.sheets import Sheets
from core.importers.web_notes import is_label
from core.importers.web_styles import declarations
from core.importers.web_telling import tally_source
from core.importers.web_tree import BREAK, Element, parse, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.import_report import Tally
    from core.importers.epub.package import Package
    from core.importers.web_tree import Node

_BODY: Final = re.compile(r"<body\b([^>]{0,4000})>", re.I)
_LINK: Final = re.compile(r"<link\b([^>]{0,2000})>", re.I)
_IMPORT: Final = re.compile(r"@import\s+(?:url\(\s*)?[\"']?([^\"')\s;]{1,500})", re.I)
_MOST_SHEETS: Final = 50
"""Style sheets of one file, those that they import counted in."""
_FEWEST: Final = 5
"""Links of a table of contents at least."""
_MOST_OF_IT: Final = 0.6
"""Part of its words that links are."""
_IMAGE: Final = re.compile(r"<(?:svg:)?image\b([^>]{0,4000})>", re.I)
_TITLE: Final = re.compile(r"<title\b[^>]{0,200}>([^<]{1,200})", re.I)
_MATH_WORDS: Final = re.compile(r"<math\b[^>]{0,1000}?\balttext\s*=\s*(?:\"([^\"]{1,400})\"|'([^']{1,400})')", re.I)
_NOTE_KINDS: Final = frozenset({"footnote", "endnote", "rearnote", "note"})
_NOTES_KINDS: Final = frozenset({"footnotes", "endnotes", "rearnotes", "notes"})
_NOTE_CLASS: Final = re.compile(r"(?:^|\s)(?:duokan-footnote-item|footnote-item|footnotecontent)(?:\s|$)", re.I)
_REFERENCE_CLASS: Final = re.compile(r"foot_?note|note_?ref|noteref", re.I)
_NOTE_PICTURE: Final = re.compile(r"foot_?er?_?note|(?:^|[/\s_-])(?:note|zhu|zhushi|注)\d*(?:\.\w{3,4})?(?:$|[\s_-])", re.I)
_NOTE_WORDS: Final = ("zy-footnote", "data-wr-footernote", "data-footnote")
"""Attributes in which programs of Chinese shops keep the words of a note."""
_BACK: Final = re.compile(r"[\[（(【]?(?:返回(?:正文|原文)?|back|return)[\]）)】]?|[◎↩↑⤴▲^⏎←\ufe0e\ufe0f\s]+", re.I)
"""Words of a link that leads from a note to the text."""
_BACK_CLASS: Final = re.compile(r"back(?:link|ref)?(?:\s|$)", re.I)
_LONGEST_SIGN: Final = 4
"""Characters of a sign that leads to a note and is no number: 注, [注], a."""


class Pages:
    """Makes the trees of one book's files.

    Args:
        package: the book.
        numbers: the number of each file that is read, by its path.
        tally: counts what is not read.
    """

    def __init__(self, package: Package, numbers: Mapping[str, int], tally: Tally) -> None:
        self._package, self._numbers, self._tally = package, numbers, tally
        self._sheets: dict[tuple[str, ...], Sheets] = {}
        self._texts: dict[str, list[str]] = {}
        self.notes: set[int] = set()
        """Identities of elements that the book declares to be notes."""
        self.linked: set[str] = set()
        """Paths of files in which a place is named by a link."""
        self.titles: dict[str, str] = {}
        """What each file says its title is, by its path."""
        self.contents: set[int] = set()
        """Identities of the bodies that hold a table of contents."""

    def page(self, path: str, words: str) -> Element:
        """Return the ``body`` of a file; names of places in it begin with the number of the file and ``!``."""
        tally_source(self._tally, words)
        tag = _BODY.search(words)
        sheets = self._sheets_of(path, words)
        body = Element("body", tag[1].rstrip("/") if tag else "")
        # Whatever it is called, a page of a book is XHTML: <a id="x"/> is a whole element.
        body.children = parse(XML + with_pictures(words)).children
        title = next((one for one in body.children if isinstance(one, Element) and one.name == "title"), None)
        self.titles[path] = " ".join("".join(texts(title)).split()) if title is not None else ""
        settling = _Settling(self, path, sheets)
        settling.settle(body)
        length = sum(len(one.strip()) for one in texts(body))
        if settling.links >= _FEWEST and settling.linked >= _MOST_OF_IT * length:
            self.contents.add(id(body))
        return body

    def link(self, href: str, path: str) -> str | None:
        """Return a link as one to a place of the whole book; None for one that leads out of what is read."""
        target, place = self._package.resolve(href, path)
        if target not in self._numbers:
            return None
        if place:
            self.linked.add(target)
        return f"#{self._numbers[target]}!{place}"

    def number(self, path: str) -> int:
        """Return the number of a file."""
        return self._numbers[path]

    def _sheets_of(self, path: str, words: str) -> Sheets:
        paths = []
        for source in _LINK.findall(words):
            link = Element("link", source.rstrip("/"))
            if "stylesheet" in link.get("rel").lower() and "alternate" not in link.get("rel").lower():
                paths.append(self._package.resolve(link.get("href"), path)[0])
        own = tuple(_styles_in(words))
        key = (*paths, "", *own)
        if key not in self._sheets:
            found = [sheet for one in paths[:_MOST_SHEETS] if one for sheet in self._sheet(one)]
            self._sheets[key] = Sheets([*found[:_MOST_SHEETS], *own])
        return self._sheets[key]

    def _sheet(self, path: str) -> list[str]:
        """Return a style sheet behind those that it imports."""
        if path not in self._texts:
            words = self._package.text(path) or ""
            imported = [self._package.resolve(one, path)[0] for one in _IMPORT.findall(words)[:_MOST_SHEETS]]
            # Of the imported ones no further imports are read: they could go round in a circle.
            self._texts[path] = [*(self._package.text(one) or "" for one in dict.fromkeys(imported) if one and one != path), words]
        return self._texts[path]


class _Settling:
    """Settles one file, element by element."""

    def __init__(self, pages: Pages, path: str, sheets: Sheets) -> None:
        self._pages, self._path, self._sheets = pages, path, sheets
        self._number = pages.number(path)
        self._notes: list[Element] = []
        """Notes whose words stand in attributes, put at the end."""
        self._count = 0
        """Notes that had no number of their own."""
        self.links = self.linked = 0
        """Links to other places of the book, and their characters."""

    def settle(self, body: Element) -> None:
        self._settle_one(body, [])
        body.attributes["id"] = f"{self._number}!"
        around: list[Element] = [body]
        waiting: list[Iterator[Node]] = [iter(list(body.children))]
        while waiting:
            child = next(waiting[-1], None)
            if child is None:
                waiting.pop()
                around.pop()
            elif not isinstance(child, str) and child is not BREAK:
                self._settle_one(child, around)
                around.append(child)
                waiting.append(iter(list(child.children)))
        body.children.extend(self._notes)

    def _settle_one(self, element: Element, around: Sequence[Element]) -> None:
        style = self._sheets.style(element, around)
        if element.name == "ol" and any(one.name == "nav" for one in around):
            # Lists of contents have no numbers (EPUB 3.3, 7.3).
            style = f"list-style-type:none;{style}"
        if not element.has_attributes:
            if style:
                element.attributes["style"] = style
            return
        attributes = element.attributes
        if style:
            attributes["style"] = f"{style};{attributes.get('style', '')}"
        what = kinds(element)
        if "pagebreak" in what or (element.name == "nav" and what & {"landmarks", "page-list"}):
            element.children.clear()
        self._unveil_note(element, what)
        if element.name == "img" or any(name in attributes for name in _NOTE_WORDS):
            self._settle_picture(element)
            if element.name == "a":
                return
        is_raised = declarations(attributes.get("style", "")).get("vertical-align") in {"super", "top", "text-top"}
        for name in ("id", "name"):
            if attributes.get(name):
                attributes[name] = f"{self._number}!{attributes[name]}"
        if element.name == "a":
            is_back = "backlink" in what or _BACK_CLASS.search(element.get("class")) is not None
            is_named = "noteref" in what or (_REFERENCE_CLASS.search(element.get("class")) is not None and not is_back)
            if attributes.get("href"):
                self._settle_link(element, is_reference=is_raised or is_named, is_named=is_named)
            elif is_named and (picture := next((one for one in elements(element) if one.name == "img" and one.get("alt").strip()), None)):
                self._make_note(element, picture.get("alt").strip())

    def _unveil_note(self, element: Element, what: frozenset[str]) -> None:
        """Note an element that is declared to be a note, and let it show if it would only at a tap."""
        is_note = bool(what & _NOTE_KINDS) or _NOTE_CLASS.search(element.get("class")) is not None
        if is_note:
            self._pages.notes.add(id(element))
        if is_note or what & _NOTES_KINDS or "footnote" in element.get("class"):
            element.attributes.pop("hidden", None)
            element.attributes["style"] = element.get("style") + ";display:block"

    def _settle_link(self, element: Element, *, is_reference: bool, is_named: bool) -> None:
        link = self._pages.link(element.get("href"), self._path)
        if link is None:
            return
        element.attributes["href"] = link
        words = "".join(texts(element, without=("rt", "rp"))).strip()
        self.links += 1
        self.linked += len(words)
        if words:
            is_bare = is_named and len(words) <= _LONGEST_SIGN and not is_label(words)
        else:
            is_bare = is_reference_picture(element, is_reference=is_reference) and not link.endswith("!")
        if _BACK.fullmatch(words):
            element.children.clear()
        elif is_bare:
            self._count += 1
            element.children[:] = [_raised(str(self._count))]
        elif words and is_reference:
            # Those without a number go on from those that have one.
            number = words.strip("[]［］〔〕()（）")
            self._count = max(self._count, int(number) if number.isascii() and number.isdecimal() and len(number) < 4 else 0)
            element.children[:] = [_raised(words)]

    def _settle_picture(self, element: Element) -> None:
        """Let a picture that stands for a note or for a character be that."""
        words = next((element.get(name) for name in _NOTE_WORDS if element.get(name).strip()), "")
        if not words and element.name == "img" and _REFERENCE_CLASS.search(element.get("class")):
            words = element.get("alt").strip()
        if words:
            self._make_note(element, words)
        elif element.name == "img" and len(element.get("alt").strip()) == 1 and element.get("alt").strip() > "\u2e80":
            # A rare character, drawn.
            element.children[:] = [element.get("alt").strip()]
            element.name = "span"

    def _make_note(self, element: Element, words: str) -> None:
        """Let an element lead to a note of these words, put at the end of the file."""
        self._count += 1
        note = Element("aside")
        note.attributes["id"] = name = f"{self._number}!?{self._count}"
        note.children.append(words)
        self._notes.append(note)
        self._pages.notes.add(id(note))
        element.name = "a"
        element.attributes.clear()
        element.attributes["href"] = f"#{name}"
        element.children[:] = [_raised(str(self._count))]


def is_reference_picture(element: Element, *, is_reference: bool) -> bool:
    """Return True for a link that holds nothing but the picture of a sign for notes."""
    images = [one for one in elements(element) if one.name == "img"]
    if len(images) != 1:
        return False
    image = images[0]
    return is_reference or _NOTE_PICTURE.search(f"{image.get('src').rpartition('/')[2]} {image.get('class')}") is not None


def _raised(words: str) -> Element:
    raised = Element("sup")
    raised.children.append(words)
    return raised


def with_pictures(words: str) -> str:
    """Return a page in which pictures within drawings, and formulas with words of their own, stand as a page can show them."""
    lowered = words.lower()
    if "<svg" not in lowered and "alttext" not in lowered:
        return words
    parts: list[str] = []
    place = 0
    while (begin := lowered.find("<svg", place)) >= 0:
        end = lowered.find("</svg", begin)
        end = len(words) if end < 0 else end
        parts.append(words[place:begin])
        image = _IMAGE.search(words, begin, end)
        title = _TITLE.search(words, begin, min(end, begin + 4_000))
        alt = title[1].strip().replace('"', "") if title else ""
        # What is drawn and no picture stands for one as well: its words are in no order.
        parts.append(f'<img src="{"" if image is None else "p"}" alt="{alt}"/>')
        close = words.find(">", end)
        place = len(words) if close < 0 else close + 1
    parts.append(words[place:])
    return _MATH_WORDS.sub(lambda found: f"{found[1] or found[2]}{found[0]}", "".join(parts))


def _styles_in(words: str) -> Iterator[str]:
    """Yield what stands in the ``style`` elements of a page."""
    lowered = words.lower()
    place = 0
    for _ in range(_MOST_SHEETS):
        begin = lowered.find("<style", place)
        if begin < 0:
            return
        end = lowered.find("</style", begin)
        place = len(words) if end < 0 else end
        yield words[words.find(">", begin) + 1 : place]
