"""The elements of a web page, as its tags say.

Tags are cut and put into a tree here, not by a library: lxml (libxml2 2.14) drops all that stands deeper than 2,048 elements, so that one
old page with tags that were never closed loses its end, and takes 11 s for one tag of 100,000 attributes; ``html.parser`` takes a time
that grows with the square of the length on unclosed comments. Here no character is looked at twice and nothing is lost by depth. As the
HTML standard says (13.2.5), an unclosed tag, comment or script swallows the rest. Nothing is loaded, run or styled.
"""

from __future__ import annotations

import html as html_text
import re
from collections import Counter
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Container

DEEPEST: Final = 200
"""Elements inside one another; what would stand deeper stands side by side."""
MOST_MARKUP: Final = 1_000_000
"""Tags, comments and the like that are looked at one by one. A page of more is none: of the rest only the words are taken."""
MOST_BLOCKS: Final = 200_000
"""The same for the elements and line breaks that begin a line."""
REST: Final = "rest"
"""Name of the element that holds those words, in lines."""
_REST_LINE: Final = 80
"""Characters from which the end of a block ends a line of the rest."""

_WORD: Final = re.compile(r"\w+")
BLOCKS: Final = frozenset(
    _WORD.findall(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form "
        "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section select summary table tbody "
        "td tfoot th thead tr ul"
    )
)
"""Elements that begin and end a line."""
HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
RAW: Final = frozenset(_WORD.findall("iframe noembed noframes noscript script style textarea title xmp"))
"""What stands in them is no markup up to the closing tag."""
SKIPPED: Final = frozenset(_WORD.findall("applet audio canvas math object svg template video xml"))
"""Elements that hold nothing to be read, with all that is in them."""
_VOID: Final = frozenset(
    _WORD.findall("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")
)
_TRANSPARENT: Final = frozenset({"html", "head", "body"})
_CELLS: Final = frozenset({"td", "th"})
_ROWS: Final = frozenset({"tbody", "thead", "tfoot"})
_PARTS: Final = _CELLS | _ROWS | {"tr", "caption", "table"}
_BOUNDS: Final = frozenset({"td", "th", "caption", "table", "button", "select"})
"""What a closing tag or an implied end does not reach out of."""
_INSIDE_P: Final = frozenset({"td", "th", "tr", "tbody", "thead", "tfoot", "caption", "figcaption", "option", "optgroup", "legend"})
_CLOSED_BY_LIKE: Final = {"li": ("li",), "dd": ("dd", "dt"), "dt": ("dd", "dt"), "option": ("option",)}
_LISTS: Final = frozenset({"ul", "ol", "menu", "dir", "dl"})

_TAG: Final = re.compile(r"""</?([A-Za-z][^\s/>]*+)((?:[^"'>]++|"[^"]*+"|'[^']*+')*+)(>?)""")
_ATTRIBUTE: Final = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]++)))?+""")
_MOST_ATTRIBUTES: Final = 100_000
"""Characters of a tag's attributes that are looked at."""
_LONG_REFERENCE: Final = re.compile(r"&#(?:[0-9]{9,}|[xX][0-9A-Fa-f]{9,});?")
_DOCTYPE: Final = re.compile(r"<!doctype[^>\[]*+\[", re.I)
_PHP: Final = re.compile(r"<\?(?:php\b|=|\s)", re.I)
_REST: Final = re.compile(
    rf"<!--.*?(?:-->|\Z)|<({'|'.join(sorted(RAW | SKIPPED))})\b.*?(?:</\1\b|\Z)|<[!?/]?(?:([A-Za-z][\w:]*+)|[!?])[^>]*+(?:>|\Z)",
    re.I | re.S,
)


class Element:
    """An element with its attributes and what stands in it."""

    __slots__ = ("_attributes", "_source", "children", "name")

    def __init__(self, name: str, source: str = "") -> None:
        self.name = name
        """In small letters."""
        self.children: list[Node] = []
        self._source = source
        self._attributes: dict[str, str] | None = None

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes by their names in small letters; of two with one name the first counts."""
        if self._attributes is None:
            self._attributes = {}
            for name, double, single, bare in _ATTRIBUTE.findall(self._source[:_MOST_ATTRIBUTES]):
                self._attributes.setdefault(name.lower(), unescaped(double or single or bare))
            self._source = ""
        return self._attributes

    @property
    def has_attributes(self) -> bool:
        """True if the tag holds more than its name."""
        return bool(self._source or self._attributes)

    def get(self, name: str) -> str:
        """Return an attribute, the empty text if there is none."""
        return self.attributes.get(name, "") if self._source or self._attributes else ""


Node: TypeAlias = Element | str
BREAK: Final = Element("br")
"""The end of a line; shared by all pages, never changed."""


def parse(html: str) -> Element:
    """Return the tree of a page or a fragment under one element without a name.

    ``html``, ``head`` and ``body`` have no elements of their own: what stands in them stands in the root.
    """
    html = html.replace("\r\n", "\n")
    tree = _Tree(is_xml=html[:200].lstrip("\ufeff \n\t").startswith("<?xml"))
    place = count = 0
    while place < len(html):
        count += 1
        if count > MOST_MARKUP or tree.blocks > MOST_BLOCKS:
            tree.rest(_rest(html, place))
            break
        mark = html.find("<", place)
        tree.text(html[place : mark if mark >= 0 else len(html)])
        if mark < 0:
            break
        place = _after_markup(html, mark, tree)
    return tree.root


def texts(element: Element, *, without: Container[str] = ()) -> list[str]:
    """Return what stands in an element at any depth, in order; but for what stands in elements of the names ``without``."""
    found: list[str] = []
    waiting: list[Node] = [element]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            found.append(node)
        elif node.name not in without:
            waiting.extend(reversed(node.children))
    return found


def unescaped(text: str) -> str:
    """Return the text with its references resolved; a number too long for any character becomes U+FFFD."""
    return html_text.unescape(_LONG_REFERENCE.sub("\N{REPLACEMENT CHARACTER}", text)) if "&" in text else text


def _after_markup(html: str, mark: int, tree: _Tree) -> int:
    """Act on the markup at ``mark`` and return where it ends; the length if it never does."""
    following = html[mark + 1 : mark + 2]
    if following in {"!", "?", "%"}:
        return _after_declaration(html, mark, following, tree)
    tag = _TAG.match(html, mark)
    if tag is None:
        tree.text("<")
        return mark + 1
    if not tag[3]:
        return len(html)
    name, is_closing = tag[1].lower(), following == "/"
    if is_closing:
        tree.close(name)
        return tag.end()
    if name in RAW or name in SKIPPED:
        # ``<svg/>`` and the like hold nothing.
        if tag[2].endswith("/") and (name not in RAW or tree.is_xml):
            return tag.end()
        last = re.compile(rf"</{re.escape(name)}[\s/>]", re.IGNORECASE).search(html, tag.end())
        end = last.start() if last else len(html)
        if name in RAW:
            tree.raw(name, tag[2], html[tag.end() : end])
        return end
    tree.open(name, tag[2])
    if tree.is_xml and tag[2].endswith("/") and name not in _VOID:
        tree.close(name)
    return tag.end()


def _after_declaration(html: str, mark: int, following: str, tree: _Tree) -> int:
    """Return where a comment, a declaration or what is left of a program on the server ends."""
    if html.startswith("<![CDATA[", mark) and tree.is_xml:
        end = html.find("]]>", mark)
        tree.literal(html[mark + 9 : end if end >= 0 else len(html)])
        return end + 3 if end >= 0 else len(html)
    if html.startswith("<!--", mark):
        return _behind(html, "-->", mark + 2)
    if following == "!":
        subset = _DOCTYPE.match(html, mark)
        return _behind(html, "]>", subset.end()) if subset else _behind(html, ">", mark)
    if following == "?":
        return _behind(html, "?>" if _PHP.match(html, mark) else ">", mark)
    end = html.find("%>", mark) if tree.has_program else -1
    if end >= 0:
        return end + 2
    tree.has_program = False
    tree.text("<")
    return mark + 1


def _rest(html: str, place: int) -> str:
    """Return the words from ``place`` on, in lines of some length."""
    parts: list[str] = []
    length = 0
    for mark in _REST.finditer(html, place):
        words = html[place : mark.start()]
        place = mark.end()
        if words:
            parts.append(words)
            length += len(words)
        if parts and mark[2] and (mark[2].lower() in BLOCKS or mark[2].lower() == "br"):
            is_end = length >= _REST_LINE
            if is_end or parts[-1] != " ":
                parts.append("\n" if is_end else " ")
            length = 0 if is_end else length
    parts.append(html[place:])
    return unescaped("".join(parts))


def _behind(html: str, end: str, start: int) -> int:
    found = html.find(end, start)
    return found + len(end) if found >= 0 else len(html)


class _Tree:
    """Puts elements into one another as browsers do, as far as reading needs it."""

    def __init__(self, *, is_xml: bool) -> None:
        self.is_xml = is_xml
        """True if ``<a/>`` is a whole element, as it is in XHTML."""
        self.root = Element("")
        self.blocks = 0
        """How many elements and line breaks have begun a line."""
        self.has_program = True
        """False once it is known that no ``%>`` is left."""
        self._open: list[Element] = [self.root]
        self._ended: set[int] = set()
        """Depths of inline elements whose closing tag stood inside a block: they end with it."""
        self._names: Counter[str] = Counter()
        """How many elements of each name are open: most searches for one need not begin."""

    def text(self, text: str) -> None:
        """Add text as it stands between two tags."""
        if text:
            self._open[-1].children.append(unescaped(text))

    def literal(self, text: str) -> None:
        """Add text in which nothing is markup."""
        self._open[-1].children.append(text)

    def rest(self, text: str) -> None:
        """Add the words of what is not put into elements any more."""
        element = Element(REST)
        element.children.append(text)
        self.root.children.append(element)

    def raw(self, name: str, source: str, text: str) -> None:
        """Add an element that holds text alone; those that nobody reads without what they hold."""
        if name in {"title", "textarea", "script"}:
            element = Element(name, source)
            element.children.append(unescaped(text) if name != "script" else text)
            self._open[-1].children.append(element)

    def open(self, name: str, source: str) -> None:
        """Begin an element."""
        if name in _TRANSPARENT:
            return
        if name == "br":
            self.blocks += 1
            self._open[-1].children.append(BREAK)
            return
        self._close_implied(name)
        self.blocks += name in BLOCKS
        if len(self._open) > DEEPEST:
            if name in BLOCKS:
                self._open[-1].children.append(BREAK)
            return
        element = Element(name, source.strip())
        self._open[-1].children.append(element)
        if name not in _VOID:
            self._open.append(element)
            self._names[name] += 1

    def close(self, name: str) -> None:
        """End the innermost element of that name, if there is one to end."""
        if name in _TRANSPARENT:
            return
        is_block = name in BLOCKS
        if not self._names[name] and name not in HEADINGS:
            if is_block or name == "br":
                self._open[-1].children.append(BREAK)
            return
        for depth in range(len(self._open) - 1, 0, -1):
            inner = self._open[depth].name
            if inner == name or (inner in HEADINGS and name in HEADINGS):
                self._cut(depth)
                return
            if (inner in _BOUNDS and name not in _PARTS) or (inner == "table" and name != "table"):
                break
            if inner in BLOCKS and not is_block:
                self._end_later(name, depth)
                return
        if is_block:
            self._open[-1].children.append(BREAK)

    def _end_later(self, name: str, depth: int) -> None:
        """Let an inline element end with the block at ``depth``: ``<b><p>一</b>二</p>`` is one paragraph."""
        for outer in range(depth - 1, 0, -1):
            inner = self._open[outer].name
            if inner == name:
                if outer not in self._ended:
                    self._ended.add(outer)
                    self._names[name] -= 1
                return
            if inner in _BOUNDS:
                return

    def _cut(self, depth: int) -> None:
        """End the element at ``depth`` and all in it."""
        while depth - 1 in self._ended:
            depth -= 1
        for outer in range(depth, len(self._open)):
            if outer in self._ended:
                self._ended.remove(outer)
            else:
                self._names[self._open[outer].name] -= 1
        del self._open[depth:]

    def _close_implied(self, name: str) -> None:
        """End the elements that the beginning of this one ends: a paragraph that of the next."""
        if name in _CELLS:
            self._cut_to(_CELLS, ("tr", "table"))
        elif name == "tr":
            self._cut_to({"tr"}, ("table",))
        elif name in _ROWS or name == "caption":
            self._cut_to(_ROWS | {"tr", "caption"}, ("table",))
        elif name in BLOCKS and name not in _INSIDE_P:
            if self._names["p"]:
                self._cut_to({"p"}, _BOUNDS)
            if name in HEADINGS and self._open[-1].name in HEADINGS:
                self._cut(len(self._open) - 1)
            if name in _CLOSED_BY_LIKE:
                self._cut_to(_CLOSED_BY_LIKE[name], _LISTS | _BOUNDS)
        elif name == "a":
            self._cut_to({"a"}, BLOCKS)

    def _cut_to(self, names: frozenset[str] | set[str] | tuple[str, ...], bounds: frozenset[str] | tuple[str, ...]) -> None:
        """End the outermost open element of these names that stands within the bounds."""
        if not any(self._names[name] for name in names):
            return
        found = 0
        for depth in range(len(self._open) - 1, 0, -1):
            inner = self._open[depth].name
            if inner in names:
                found = depth
            elif inner in bounds:
                break
        if found:
            self._cut(found)
