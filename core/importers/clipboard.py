"""Documents from the clipboard: plain text as it is, of HTML the paragraphs only.

The tokens of HTML are cut here and not by ``html.parser``, whose time grows with the square of the length on unclosed
comments and tags in Python 3.11. As the HTML standard says (13.2.5), an unclosed tag, comment or script swallows the
rest, so that no character is looked at twice. Nothing is loaded, run or styled.
"""

from __future__ import annotations

import hashlib
import html as html_text
import re
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, UnreadableFile
from core.importers.assembly import LONGEST, make_document
from core.text import normalise

if TYPE_CHECKING:
    from core.document import Document

READER: Final = "clipboard/1"
NAME_LIMIT: Final = 30
"""Characters of a document's name taken from its text."""

_MOST_HTML: Final = LONGEST * 4
"""Characters of HTML that are looked at: of a longer one the text is surely not what a reader meant to paste."""
_WORD: Final = re.compile(r"\w+")
_BLOCKS: Final = frozenset(
    _WORD.findall(
        "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
        "header hr html legend li main menu nav ol option p pre section summary tbody tfoot thead ul"
    )
)
_SKIPPED: Final = frozenset(
    _WORD.findall("applet audio canvas iframe noembed noframes noscript object script style svg template title video xml xmp")
)
_TAG: Final = re.compile(r"""</?([A-Za-z][^\s/>]*+)(?:[^"'>]++|"[^"]*+"|'[^']*+')*+(>?)""")
_SPACE: Final = re.compile(r"[ \t\n\r\f]+")
_LONG_REFERENCE: Final = re.compile(r"&#(?:[0-9]{9,}|[xX][0-9A-Fa-f]{9,});?")
_SENTENCE_END: Final = "。！？；!?;"
_PAUSES: Final = _SENTENCE_END + "，、：,:"


def from_text(text: str) -> Document:
    """Return the text as a document that has no file, named after its title or first words.

    Raises:
        UnreadableFile: if it is blank or too long.
    """
    if len(text) > LONGEST:
        raise _too_long()
    normal = normalise(text).text
    if not normal:
        raise UnreadableFile(QT_TRANSLATE_NOOP("errors", "The clipboard holds no text. Copy some text first."))
    file_digest = hashlib.sha256(normal.encode("utf-8")).hexdigest()
    return make_document(text, path=None, file_digest=file_digest, reader=READER, name=name_of(normal))


def from_html(html: str) -> Document:
    """Return the paragraphs of an HTML page or fragment as a document that has no file.

    Raises:
        UnreadableFile: if it holds no text, or is too long.
    """
    if len(html) > _MOST_HTML:
        raise _too_long()
    return from_text(text_of(html))


def name_of(text: str) -> str:
    """Return what to call a normal text: its first line, or the first words of it.

    A salutation (同志们：) names nothing: the line after it does.
    """
    lines = [line for line in text[: 20 * NAME_LIMIT].split("\n") if line]
    first = next((line for line in lines if line[-1] not in ":："), lines[0] if lines else "")
    if len(first) > NAME_LIMIT:
        head = first[: NAME_LIMIT - 1]
        cut = max(head.rfind(mark) for mark in _PAUSES)
        first = head[:cut] if cut >= NAME_LIMIT // 4 else head + "…"
    return first.rstrip(_PAUSES) or first


def text_of(html: str) -> str:
    """Return the text of HTML: a line for each block and ``<br>``, the cells of a table row parted by tabs."""
    lines = _Lines()
    html = html.replace("\r\n", "\n")
    place = 0
    while place < len(html):
        mark = html.find("<", place)
        lines.add(html[place : mark if mark >= 0 else len(html)])
        if mark < 0:
            break
        place = _after_markup(html, mark, lines)
    return lines.text()


def _after_markup(html: str, mark: int, lines: _Lines) -> int:
    """Act on the markup at ``mark`` and return where it ends; the length if it never does."""
    if html.startswith("<!--", mark):
        end = html.find("-->", mark + 2)
        return end + 3 if end >= 0 else len(html)
    if html.startswith(("<!", "<?"), mark):
        end = html.find(">", mark)
        return end + 1 if end >= 0 else len(html)
    tag = _TAG.match(html, mark)
    if tag is None:
        lines.add("<")
        return mark + 1
    if not tag[2]:
        return len(html)
    name, closing = tag[1].lower(), html[mark + 1] == "/"
    if name in _SKIPPED and not closing:
        # ``<svg/>`` and the like hold nothing.
        if html[tag.end() - 2] == "/" and name != "script":
            return tag.end()
        last = re.compile(rf"</{name}[\s/>]", re.IGNORECASE).search(html, tag.end())
        return last.start() if last else len(html)
    lines.tag(name, closing=closing)
    return tag.end()


class _Lines:
    """Collects the lines of a page, tag by tag."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._cells: list[list[str]] | None = None
        """The lines of each cell of the table row being read; None outside rows."""
        self._keeps_space = 0

    def add(self, text: str) -> None:
        """Add text as it stands between two tags."""
        if not text:
            return
        text = html_text.unescape(_LONG_REFERENCE.sub("\N{REPLACEMENT CHARACTER}", text)) if "&" in text else text
        if not self._keeps_space:
            self._line.append(text)
            return
        first, *others = text.split("\n")
        self._line.append(first.replace(" ", "\xa0"))
        for other in others:
            self._end_line()
            self._line.append(other.replace(" ", "\xa0"))

    def tag(self, name: str, *, closing: bool) -> None:
        """Take note of a tag."""
        if name == "br" or name in _BLOCKS:
            self._end_line()
            if name == "pre":
                self._keeps_space = max(0, self._keeps_space + (-1 if closing else 1))
        elif name in {"tr", "table", "caption"}:
            self._end_row()
            if name == "tr" and not closing:
                self._cells = []
        elif name in {"td", "th"} and not closing:
            self._end_line()
            if self._cells is not None:
                self._cells.append([])

    def text(self) -> str:
        """Return all the lines."""
        self._end_row()
        return "\n".join(self._lines)

    def _end_line(self) -> None:
        """Finish the line, in its cell if it stands in one."""
        line = _folded("".join(self._line))
        self._line.clear()
        if self._cells:
            self._cells[-1].extend([line] if line else [])
        elif line:
            self._lines.append(line)

    def _end_row(self) -> None:
        """Finish the table row: one line, unless cells hold several, as those do that only lay out a page."""
        self._end_line()
        cells, self._cells = self._cells, None
        if not cells:
            return
        if all(len(cell) <= 1 for cell in cells):
            self._lines.append("\t".join(cell[0] if cell else "" for cell in cells))
        else:
            self._lines.extend(line for cell in cells for line in cell)


def _folded(text: str) -> str:
    """Fold white space as a browser does: to one blank, to nothing where a line of the source ends between two Han characters."""

    def fold(gap: re.Match[str]) -> str:
        start, end = gap.span()
        if "\n" in gap[0] and start > 0 and end < len(text) and _is_wide(text[start - 1]) and _is_wide(text[end]):
            return ""
        return " "

    return _SPACE.sub(fold, text).strip(" ")


def _is_wide(char: str) -> bool:
    """Return True for characters that are written without blanks between them."""
    return "\u2e80" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef" or "\U00020000" <= char <= "\U0003ffff"


def _too_long() -> UnreadableFile:
    """Return the refusal of a text beyond the limit."""
    return UnreadableFile(
        QT_TRANSLATE_NOOP("errors", "The copied text is longer than {millions} million characters. Copy a part of it."),
        millions=LONGEST // 1_000_000,
    )
