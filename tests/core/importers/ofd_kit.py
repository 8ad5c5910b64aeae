"""Writes small OFD documents for the tests of the importer, laid out as the programs of offices do."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from core.importers.ofd import read
from core.importers.source import Source
from tests.core.importers.hostile_kit import zipped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.document import Document

WIDTH, HEIGHT = 210.0, 297.0
LEFT, TOP = 28.0, 37.0
SIZE = 5.6
"""Millimetres: the size of a text in official documents (三号)."""
PITCH = 10.2
FULL = 27
"""Characters of a whole line."""
LINES = 22
"""Of a page."""
LINE, RUN, CHARACTER, TURNED = "line", "run", "character", "turned"
STYLES = (LINE, RUN, CHARACTER, TURNED)
"""One object a line with every step spelt out (ofdrw); one a run of one writing with repeated steps (WPS); one a character (福昕); one a
line of its own size, put in its place by a matrix, with the glyphs named beside the characters (数科)."""
_SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def width(words: str, size: float = SIZE) -> float:
    """Return how wide words are set."""
    return sum(size / 2 if char.isascii() else size for char in words)


def _line_end(words: str, start: int, room: float) -> int:
    """Return where a line ends: no number and no English word is parted, and no sign begins a line."""
    end = start + 1
    while end < len(words) and width(words[start : end + 1]) <= room:
        end += 1
    if end < len(words) and words[end] in "，。、；：）”":
        return end + 1
    last = end
    while last > start + 1 and end < len(words) and (words[last - 1] + words[last]).isascii():
        last -= 1
    return last if last > start + 1 else end


def steps(words: str, size: float = SIZE, *, repeated: bool = False) -> str:
    """Return the steps from character to character."""
    found = [f"{width(char, size):g}" for char in words[:-1]]
    if not repeated:
        return " ".join(found)
    groups = [(step, len(list(group))) for step, group in groupby(found)]
    return " ".join(f"g {count} {step}" if count > 2 else " ".join([step] * count) for step, count in groups)


def code(words: str, x: float = 0.0, y: float = 0.0, *, along: str | None = None, down: str | None = None) -> str:
    """Return a TextCode."""
    more = "".join(f' {name}="{value}"' for name, value in (("DeltaX", along), ("DeltaY", down)) if value)
    return f'<ofd:TextCode X="{x:g}" Y="{y:g}"{more}>{escape(words)}</ofd:TextCode>'


def text(words: str, x: float, y: float, *, size: float = SIZE, style: str = LINE, more: str = "", inner: str = "") -> str:
    """Return the objects of some words whose base begins at a place of the page.

    Args:
        words: one line.
        x: millimetres from the left.
        y: from the top.
        size: of the characters.
        style: one of `STYLES`.
        more: attributes of each object.
        inner: what stands in each before its words.
    """

    def written(one: str, left: float, content: str, scale: float = 1.0) -> str:
        matrix = f' CTM="{scale:g} 0 0 {scale:g} 0 0"' if scale != 1 else ""
        boundary = f"{left:g} {y - size:g} {width(one, size):g} {1.2 * size:g}"
        return f'<ofd:TextObject Boundary="{boundary}" Font="1" Size="{size / scale:g}"{matrix} {more}>{inner}{content}</ofd:TextObject>'

    if style == LINE:
        return written(words, x, code(words, y=size, along=steps(words, size)))
    if style == TURNED:
        glyphs = " ".join(str(number + 3) for number in range(len(words)))
        named = f'<ofd:CGTransform CodePosition="0" CodeCount="{len(words)}" GlyphCount="{len(words)}"><ofd:Glyphs>{glyphs}</ofd:Glyphs>'
        return written(words, x, f"{named}</ofd:CGTransform>{code(words, y=1, along=steps(words, 1, repeated=True))}", size)
    found, left = [], x
    parts = list(words) if style == CHARACTER else ["".join(group) for _, group in groupby(words, key=str.isascii)]
    for one in parts:
        found.append(written(one, left, code(one, y=size, along=steps(one, size, repeated=True) or None)))
        left += width(one, size)
    return "".join(found)


def path(data: str, boundary: str = "0 0 210 297", more: str = "", inner: str = "") -> str:
    """Return a path."""
    return f'<ofd:PathObject Boundary="{boundary}" {more}>{inner}<ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>'


def rule(x: float, y: float, to_x: float, to_y: float) -> str:
    """Return a straight line."""
    return path(f"M 0 0 L {to_x - x:g} {to_y - y:g}", f"{x:g} {y:g} {to_x - x:g} {to_y - y:g}", 'LineWidth="0.25"')


@dataclass
class Leaf:
    """A page or a template."""

    objects: list[str] = field(default_factory=list)
    templates: str = ""
    """What it says of its templates."""
    layer: str = "Body"

    def xml(self) -> str:
        """Return its part."""
        content = f'<ofd:Content><ofd:Layer Type="{self.layer}" ID="2">{"".join(self.objects)}</ofd:Layer></ofd:Content>'
        return f"<ofd:Page {_SPACE}>{self.templates}{content}</ofd:Page>"


class Book:
    """A document set line by line, as an official one is.

    Args:
        style: one of `STYLES`.
    """

    def __init__(self, style: str = LINE) -> None:
        self.style = style
        self.leaves = [Leaf()]
        self.templates: dict[str, Leaf] = {}
        self.y = TOP
        self.resources = '<ofd:Fonts><ofd:Font ID="1" FontName="仿宋_GB2312"/></ofd:Fonts>'
        self.info = ""
        self.document = ""
        """What the root of the document says besides its pages."""
        self.parts: dict[str, bytes | str] = {}
        """Other parts of the file."""
        self.body = ""
        """What the entry of the file says besides."""

    @property
    def leaf(self) -> Leaf:
        """The page that is written on."""
        return self.leaves[-1]

    def at(self, x: float, y: float, words: str, **look: str | float) -> None:
        """Write words somewhere."""
        self.leaf.objects.append(text(words, x, y, **{"style": self.style, **look}))  # type: ignore[arg-type]

    def line(self, words: str, *, set_in: float = 0, size: float = SIZE, left: float = LEFT) -> None:
        """Write one line of the text."""
        self.at(left + set_in * size, self.y, words, size=size)
        self.y += PITCH

    def paragraph(self, words: str, *, full: int = FULL, left: float = LEFT) -> None:
        """Write a paragraph whose first line is set in by two characters; a page that is full is followed by another."""
        start, set_in = 0, 2
        while start < len(words):
            if self.y > TOP + LINES * PITCH:
                self.page()
            end = _line_end(words, start, (full - set_in) * SIZE)
            self.line(words[start:end], set_in=set_in, left=left)
            start, set_in = end, 0

    def centred(self, words: str, size: float = 2 * SIZE) -> None:
        """Write a line in the middle."""
        self.at(LEFT + (FULL * SIZE - width(words, size)) / 2, self.y, words, size=size)
        self.y += 2 * PITCH

    def page(self) -> None:
        """Begin another page."""
        self.leaves.append(Leaf(templates=self.leaf.templates))
        self.y = TOP

    def number_pages(self, template: str = "— {} —") -> None:
        """Write its number at the foot of each page."""
        for number, leaf in enumerate(self.leaves, 1):
            words = template.format(number)
            leaf.objects.append(text(words, (WIDTH - width(words, 4.9)) / 2, 280, size=4.9, style=self.style))

    def files(self, folder: str = "Doc_0") -> dict[str, bytes | str]:
        """Return the parts of this document."""
        listed = "".join(f'<ofd:Page ID="{100 + n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(self.leaves)))
        templates = "".join(f'<ofd:TemplatePage ID="{key}" BaseLoc="Tpls/{key}/Content.xml"/>' for key in self.templates)
        area = f"<ofd:PageArea><ofd:PhysicalBox>0 0 {WIDTH:g} {HEIGHT:g}</ofd:PhysicalBox></ofd:PageArea>"
        common = f"<ofd:CommonData>{area}<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>{templates}</ofd:CommonData>"
        return {
            f"{folder}/Document.xml": f"<ofd:Document {_SPACE}>{common}<ofd:Pages>{listed}</ofd:Pages>{self.document}</ofd:Document>",
            f"{folder}/PublicRes.xml": f'<ofd:Res {_SPACE} BaseLoc="Res">{self.resources}</ofd:Res>',
            **{f"{folder}/Pages/Page_{number}/Content.xml": leaf.xml() for number, leaf in enumerate(self.leaves)},
            **{f"{folder}/Tpls/{key}/Content.xml": leaf.xml() for key, leaf in self.templates.items()},
            **{f"{folder}/{name}": content for name, content in self.parts.items()},
        }

    def entry(self, folder: str = "Doc_0") -> str:
        """Return what the file's entry says of this document."""
        root = f"<ofd:DocRoot>{folder}/Document.xml</ofd:DocRoot>"
        return f"<ofd:DocBody><ofd:DocInfo>{self.info}</ofd:DocInfo>{root}{self.body}</ofd:DocBody>"

    def data(self) -> bytes:
        """Return the file."""
        return packed(self.files(), self.entry())


def packed(files: Mapping[str, bytes | str], entries: str) -> bytes:
    """Return a file of some parts and the entries of its documents."""
    whole = {"OFD.xml": f'<ofd:OFD {_SPACE} Version="1.0" DocType="OFD">{entries}</ofd:OFD>', **files}
    return zipped({name: one if isinstance(one, bytes) else one.encode() for name, one in whole.items()})


def part(name: str, content: str, more: str = "") -> str:
    """Return a part that begins with an element of that name."""
    return f"<ofd:{name} {_SPACE} {more}>{content}</ofd:{name}>"


def outline(*entries: tuple[str, int, str]) -> str:
    """Return an outline of titles, pages (from 0) and what stands within each."""
    found = (
        f"<ofd:OutlineElem Title={quoteattr(title)}><ofd:Actions><ofd:Action Event='CLICK'><ofd:Goto>"
        f"<ofd:Dest Type='XYZ' PageID='{100 + page}'/></ofd:Goto></ofd:Action></ofd:Actions>{within}</ofd:OutlineElem>"
        for title, page, within in entries
    )
    return "".join(found)


def written(draw: Callable[[Book], None], style: str = LINE) -> bytes:
    """Return a file that a function writes."""
    book = Book(style)
    draw(book)
    return book.data()


def opened(data: bytes, *, recognise: bool = False, member: str | None = None) -> Document:
    """Return the document in a file."""
    return read(Source(data, Path("/远/通知.ofd"), "通知.ofd", recognise=recognise, member=member))


def lines(document: Document) -> list[str]:
    """Return the text of each paragraph."""
    return [document.text[paragraph.span.start : paragraph.span.end] for paragraph in document.paragraphs]


def counted(document: Document) -> dict[str, int]:
    """Return how often something was left out, guessed or damaged."""
    return {one.kind: one.count for one in document.report or ()}
