"""The lines of a web page as a browser breaks them: what shows, in its order; which of it is the article is told elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.document import PICTURE
from core.importers.web_lists import Numbering
from core.importers.web_names import is_aid
from core.importers.web_notes import is_label
from core.importers.web_page import Page, PageLine
from core.importers.web_pictures import caption_of, words_of
from core.importers.web_styles import PLAIN, declarations, look_of
from core.importers.web_tables import Cell, Table
from core.importers.web_tree import BLOCKS, BREAK, MOST_BLOCKS, REST, Element, texts

if TYPE_CHECKING:
    from collections.abc import Collection

    from core.importers.web_styles import Look

_NOT_READ: Final = frozenset(
    ("button", "select", "option", "optgroup", "datalist", "input", "textarea", "script", "title", "rt", "rp", "rtc", "dialog", "meter")
)
_LISTS: Final = frozenset({"ol", "ul", "menu", "dir"})
_SPACE: Final = re.compile(r"[ \t\n\r\f]+")
_ARROWS: Final = re.compile(r"[\s↩↑^\ufe0e\ufe0f⤴▲]+")
"""What leads back from a footnote."""
_FILE: Final = re.compile(r"\.(?:docx?|wps|pdf|xlsx?|et|ofd|zip|rar|txt|pptx?)(?:[?#].*)?", re.I | re.S)


def lay_out(root: Element) -> Page:
    """Return the lines that show of a page.

    What a script was to show, such as the whole text behind a veil, shows if it is more than all the rest.
    """
    page = _Walk(()).page(root)
    visible = sum(len(line.text) for line in page.lines)
    shown = {id(element) for element in page.hidden if _text_length(element) > visible}
    return _Walk(shown).page(root) if shown else page


def folded(text: str) -> str:
    """Fold white space as a browser does: to one blank, to nothing where a line of the source ends between two Han characters."""

    def fold(gap: re.Match[str]) -> str:
        start, end = gap.span()
        if "\n" in gap[0] and start > 0 and end < len(text) and is_wide(text[start - 1]) and is_wide(text[end]):
            return ""
        return " "

    return _SPACE.sub(fold, text).strip(" ")


def is_wide(char: str) -> bool:
    """Return True for characters that are written without blanks between them."""
    return "\u2e80" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef" or "\U00020000" <= char <= "\U0003ffff"


class _Walk:
    """One walk through the elements of a page.

    Args:
        shown: identities of hidden elements that are read all the same.
    """

    def __init__(self, shown: Collection[int]) -> None:
        self._shown = shown
        self._page = Page()
        self._sink = self._page.lines
        self._box = 0
        self._cell: Cell | None = None
        self._tables: list[Table] = []
        self._table_count = 0
        self._lists: list[Numbering] = []
        self._captioned = False
        """True inside a figure whose caption stands for its pictures."""
        self._is_raised = False
        self._new_line()
        self._is_first = True
        """True for the first line of a block."""

    def page(self, root: Element) -> Page:
        """Walk and return what was found."""
        self._page.boxes.append(root)
        self._page.parents.append(0)
        self._children(root, PLAIN)
        self._end_line(by_block=True)
        return self._page

    def _new_line(self) -> None:
        self._parts: list[str] = []
        self._look: Look | None = None
        self._words = self._bold = self._linked = self._links = 0
        self._sizes: dict[float | None, int] = {}
        self._has_picture = False
        self._references: list[tuple[str, str]] = []
        self._anchors: list[str] = []

    def _children(self, element: Element, look: Look) -> None:
        # Called inside itself for each depth of the tree, which is bounded by `core.importers.web_tree.DEEPEST`.
        for child in element.children:
            if isinstance(child, str):
                self._text(child, look)
            elif child is BREAK:
                self._end_line()
            elif not self._is_hidden(child):
                self._element(child, look)

    def _is_hidden(self, element: Element) -> bool:
        if element.name in _NOT_READ:
            return True
        if not element.has_attributes:
            return False
        if is_aid(element):
            return True
        if not _is_hidden(element) or id(element) in self._shown:
            return False
        self._page.hidden.append(element)
        return True

    def _element(self, element: Element, outer: Look) -> None:
        name = element.name
        look = look_of(element, outer)
        if name == "table":
            self._table(element, look)
        elif name in {"td", "th"}:
            self._table_cell(element, look)
        elif name in BLOCKS:
            self._block(element, look)
        elif name == "img":
            self._picture(words_of(element), look)
        elif name in {"a", "sup"}:
            self._anchor(element, look)
        elif name == REST:
            self._end_line(by_block=True)
            self._page.lines.append(PageLine("".join(texts(element)), box=self._box))
        elif name == "q":
            self._text("“", look)
            self._children(element, look)
            self._text("”", look)
        else:
            if element.has_attributes and element.get("id"):
                self._anchors.append(element.get("id"))
            self._children(element, look)

    def _block(self, element: Element, look: Look) -> None:
        self._begin_box(element)
        outside = self._box
        self._box = len(self._page.boxes) - 1
        name = element.name
        if name in _LISTS:
            self._lists.append(Numbering(element))
        elif name == "li" and self._lists:
            self._lists[-1].begin_item(element)
        elif name == "tr" and self._tables:
            self._tables[-1].rows.append([])
        was_captioned = self._captioned
        if name == "figure":
            caption = caption_of(element)
            if caption:
                self._captioned = True
                self._add_picture(caption, look)
                self._end_line(by_block=True)
        if name == "figcaption" and self._captioned:
            pass  # Its words stand in the picture's place.
        else:
            self._children(element, look)
            self._end_line(by_block=True)
        self._leave_block(outside, name, was_captioned)

    def _leave_block(self, outside: int, name: str, was_captioned: bool) -> None:
        self._captioned = was_captioned
        self._box = outside
        self._is_first = True
        if name in _LISTS:
            self._lists.pop().end()
        elif name == "li" and self._lists:
            self._lists[-1].waiting = ""

    def _begin_box(self, element: Element) -> None:
        self._end_line(by_block=True)
        self._is_first = True
        self._page.boxes.append(element)
        self._page.parents.append(self._box)

    def _table(self, element: Element, look: Look) -> None:
        self._begin_box(element)
        outside, sink, cell, lists = self._box, self._sink, self._cell, self._lists
        self._box = len(self._page.boxes) - 1
        table = Table(self._box)
        if self._tables:
            self._tables[-1].holds_table = True
        self._tables.append(table)
        self._sink, self._cell, self._lists = table.before, None, []
        self._children(element, look)
        self._end_line(by_block=True)
        self._tables.pop()
        self._box, self._sink, self._cell, self._lists = outside, sink, cell, lists
        lines, is_grid = table.lines(self._table_count)
        self._table_count += is_grid
        self._sink.extend(lines)
        self._is_first = True

    def _table_cell(self, element: Element, look: Look) -> None:
        self._begin_box(element)
        outside, sink, cell = self._box, self._sink, self._cell
        self._box = len(self._page.boxes) - 1
        if self._tables:
            rows = self._tables[-1].rows
            if not rows:
                rows.append([])
            self._cell = Cell(element)
            rows[-1].append(self._cell)
            self._sink = self._cell.lines
        self._children(element, look)
        self._end_line(by_block=True)
        self._box, self._sink, self._cell = outside, sink, cell
        self._is_first = True

    def _picture(self, words: str, look: Look) -> None:
        if words and not self._captioned:
            self._add_picture(words, look)

    def _add_picture(self, words: str, look: Look) -> None:
        self._parts.append(words)
        self._look = self._look or look
        self._has_picture = True

    def _anchor(self, element: Element, look: Look) -> None:
        """Read a link or a raised sign: a raised number that leads to a note gets brackets, an arrow back to the text goes."""
        href = element.get("href") or _link_in(element)
        for name in ("id", "name"):
            if element.get(name):
                self._anchors.append(element.get(name))
        place = href.partition("#")[2]
        if not place or not (href.startswith("#") or "ftn" in place or "edn" in place):
            if element.name == "a" and href and not _FILE.search(href):
                self._links += 1
            is_raised, self._is_raised = self._is_raised, self._is_raised or element.name == "sup"
            self._children(element, look)
            self._is_raised = is_raised
            return
        look = look._replace(is_link=False)
        inside = _words_in(element).strip()
        if _ARROWS.fullmatch(inside):
            return
        if is_label(inside):
            is_raised = element.name == "sup" or _holds(element, "sup") or self._is_raised
            # Glued to the word before it, a bare number would be read as part of it.
            label = f"[{inside}]" if inside.isascii() and inside.isalnum() and is_raised else inside
            self._references.append((place, label))
            self._text(label, look)
        else:
            self._children(element, look)

    def _text(self, text: str, look: Look) -> None:
        count = len(text.strip())
        if look.keeps_lines and "\n" in text:
            self._kept_lines(text, look)
            return
        if not count and not look.keeps_lines:
            # White space between two elements shows even if the source goes on in a new line.
            self._parts.append(" " if text.isascii() else text)
            return
        self._parts.append(text.replace(" ", "\xa0") if look.keeps_lines else text)
        if not count:
            return
        self._look = self._look or look
        self._words += count
        self._bold += count if look.bold else 0
        self._linked += count if look.is_link else 0
        self._sizes[look.size] = self._sizes.get(look.size, 0) + count

    def _kept_lines(self, text: str, look: Look) -> None:
        """Read text whose line ends are those of the page; a very long one as a whole."""
        if text.count("\n") > MOST_BLOCKS and self._cell is None:
            self._end_line(by_block=True)
            self._sink.append(PageLine(text, box=self._box))
            return
        first, *others = text.split("\n")
        self._text(first, look)
        for other in others:
            self._end_line(keeps_blank=True)
            self._text(other, look)

    def _end_line(self, *, by_block: bool = False, keeps_blank: bool = False) -> None:
        """Finish the line, if one has begun."""
        text = folded("".join(self._parts))
        look = self._look
        if look is None or not text.strip():
            if keeps_blank and self._sink and self._cell is None:
                self._sink.append(PageLine(box=self._box))
            if self._parts or self._anchors:
                anchors = self._anchors
                self._new_line()
                self._anchors = anchors
            return
        if self._tables and self._cell and self._cell.lines and by_block:
            self._cell.has_blocks = True
        line = PageLine(
            text,
            indent=look.indent if self._is_first else 0,
            outline_level=look.heading or None,
            bold=bool(self._words) and self._bold == self._words,
            size=max(self._sizes, key=lambda size: self._sizes[size]) if self._sizes else None,
            alignment=look.alignment,
            role=PICTURE if self._has_picture and not self._words else None,
            box=self._box,
            linked=self._linked,
            links=self._links,
            references=tuple(self._references),
            anchors=tuple(self._anchors),
        )
        if self._lists and not line.is_picture:
            self._lists[-1].number(line)
        self._sink.append(line)
        self._is_first = False
        self._new_line()


def _is_hidden(element: Element) -> bool:
    attributes = element.attributes
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    if attributes.get("aria-hidden", "").strip().lower() == "true":
        return True
    style = attributes.get("style", "")
    return "none" in style.lower() and declarations(style).get("display") == "none"


def _text_length(element: Element) -> int:
    return sum(len(text.strip()) for text in texts(element, without=_NOT_READ))


def _words_in(element: Element) -> str:
    """Return the first words in an element; links are short."""
    return "".join(texts(element, without=_NOT_READ)) if len(element.children) < 4 else "…"


def _holds(element: Element, name: str) -> bool:
    return any(not isinstance(child, str) and child.name == name for child in element.children)


def _link_in(element: Element) -> str:
    """Return where a raised sign leads that holds one link."""
    if element.name != "sup":
        return ""
    links = [child for child in element.children if not isinstance(child, str) and child.name == "a"]
    return links[0].get("href") if len(links) == 1 else ""
