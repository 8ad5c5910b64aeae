"""The two layouts of a Word file as values: a plain one, and that of official documents by GB/T 9704-2012 (党政机关公文格式).

Lengths are in twentieths of a point (twips), sizes of type in half points, as Word counts them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from core.exporting import OFFICIAL

LATIN: Final = "Times New Roman"
_MILLIMETRE: Final = 1440 / 25.4


def millimetres(count: float) -> int:
    """Return millimetres in twips."""
    return round(count * _MILLIMETRE)


@dataclass(frozen=True, slots=True)
class Font:
    """A face that may be missing where the file is opened."""

    name: str
    others: tuple[str, ...]
    """What may take its place, the nearest first: the same face as others sell it, then one of its kind."""
    is_serif: bool = True


SMALL_TITLE: Final = Font("方正小标宋简体", ("方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "华文中宋", "STZhongsong", "宋体"))
BODY_FANGSONG: Final = Font("仿宋_GB2312", ("FangSong_GB2312", "仿宋", "FangSong", "华文仿宋", "STFangsong", "方正仿宋_GBK", "宋体"))
KAITI_OLD: Final = Font("楷体_GB2312", ("KaiTi_GB2312", "楷体", "KaiTi", "华文楷体", "STKaiti", "方正楷体_GBK", "宋体"))
HEITI: Final = Font("黑体", ("SimHei", "华文黑体", "STHeiti", "方正黑体_GBK", "微软雅黑", "Noto Sans CJK SC"), is_serif=False)
SONGTI: Final = Font("宋体", ("SimSun", "华文宋体", "STSong", "Songti SC", "Noto Serif CJK SC"))
KAITI: Final = Font("楷体", ("KaiTi", "楷体_GB2312", "KaiTi_GB2312", "华文楷体", "STKaiti", "宋体"))


@dataclass(frozen=True, slots=True)
class Type:
    """How the words of a style are set."""

    font: Font
    size: int
    bold: bool = False
    align: str = ""
    """A value of ST_Jc (17.18.44)."""
    indent: int = 0
    """Of the first line, in hundredths of a character."""
    before: int = 0
    after: int = 0
    line: int = 0
    """From line to line: an exact distance, negative for a number of 240ths of a line."""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """Paper and styles."""

    margins: tuple[int, int, int, int]
    """Above, below, left, right."""
    foot: int
    """From the paper's lower edge to the page number."""
    is_outside: bool
    """True if page numbers stand at the outer side, between dashes."""
    page_number: Type
    title: Type
    subtitle: Type
    body: Type
    headings: tuple[Type, ...]
    """By level; the last also counts below it."""
    small: Type
    """Footnotes of the text, lines of sources, cells."""
    note: Type
    """What the reader wrote, where it stands in the text."""
    line_pitch: int = 0
    """Of the grid on which lines stand, 0 without one."""
    closeness: int = 0
    """By how much characters of the body's size stand closer than their size."""
    has_bold_run_ins: bool = True
    is_across: bool = False
    """True if the paper lies on its longer side."""

    @property
    def paper(self) -> tuple[int, int]:
        """Return width and height of A4."""
        width, height = millimetres(210), millimetres(297)
        return (height, width) if self.is_across else (width, height)

    @property
    def text_width(self) -> int:
        """Return the width of the text in twips, on A4."""
        return self.paper[0] - self.margins[2] - self.margins[3]

    @property
    def is_official(self) -> bool:
        """True for the layout of official documents."""
        return self.line_pitch > 0

    def heading(self, level: int) -> Type:
        """Return how a heading of a level from 1 is set."""
        return self.headings[min(max(level, 1), len(self.headings)) - 1]


_GB_LINE: Final = 579
"""28.95 points: 22 lines in 225 mm, as office software sets them: clauses 5.2.1, 5.2.3."""
_GB_BODY: Final = 32
"""Size 3 (三号), of the body and all its headings: clause 5.2.2."""
_GB_TITLE: Final = 44
"""Size 2 (二号): clause 7.3.1."""
_GB_NUMBER: Final = 28
"""Size 4 (四号): clause 7.5."""
_GB_MARGINS: Final = tuple(map(millimetres, (37, 35, 28, 26)))
"""Above and at the left by clause 5.2.1; the type area of 156 by 225 mm on A4 gives the others."""
_GB_FOOT: Final = millimetres(25)
"""The dashes beside the page number stand 7 mm below the type area: clause 7.5."""
_GB_CLOSENESS: Final = 6
"""28 characters of 16 points are wider than 156 mm (clause 5.2.3). Word has a grid of characters for that, which LibreOffice takes for one
of cells that hold no such character; a little less space between them is the same everywhere. With 5, LibreOffice loses some of the
commas that hang over the border."""

_OFFICIAL: Final = Layout(
    margins=(_GB_MARGINS[0], _GB_MARGINS[1], _GB_MARGINS[2], _GB_MARGINS[3]),
    foot=_GB_FOOT,
    is_outside=True,
    page_number=Type(SONGTI, _GB_NUMBER),
    # A line is left free under the title: clause 7.3.2; what leaves it free is the last line of the title's matter.
    title=Type(SMALL_TITLE, _GB_TITLE, align="center", line=_GB_LINE),
    subtitle=Type(KAITI_OLD, _GB_BODY, align="center", line=_GB_LINE),
    body=Type(BODY_FANGSONG, _GB_BODY, align="both", indent=200, line=_GB_LINE),
    # Clause 7.3.3.
    headings=(
        Type(HEITI, _GB_BODY, indent=200, line=_GB_LINE),
        Type(KAITI_OLD, _GB_BODY, indent=200, line=_GB_LINE),
        Type(BODY_FANGSONG, _GB_BODY, indent=200, line=_GB_LINE),
    ),
    small=Type(BODY_FANGSONG, _GB_NUMBER, line=_GB_LINE),
    note=Type(KAITI_OLD, _GB_BODY, indent=200, line=_GB_LINE),
    line_pitch=_GB_LINE,
    closeness=_GB_CLOSENESS,
    has_bold_run_ins=False,
)
_PLAIN: Final = Layout(
    margins=(millimetres(25), millimetres(25), millimetres(28), millimetres(25)),
    foot=millimetres(14),
    is_outside=False,
    page_number=Type(SONGTI, 18),
    title=Type(HEITI, 36, align="center", before=120, after=160, line=-300),
    subtitle=Type(KAITI, 24, align="center", after=60, line=-300),
    body=Type(SONGTI, 24, align="both", indent=200, line=-360),
    headings=(
        Type(HEITI, 30, before=240, after=80, line=-324),
        Type(KAITI, 28, bold=True, before=160, after=60, line=-324),
        Type(SONGTI, 24, bold=True, before=80, after=40, line=-324),
    ),
    small=Type(SONGTI, 20, line=-288, colour="575B5F"),
    note=Type(KAITI, 24, line=-324),
)


def layout_of(name: str) -> Layout:
    """Return a layout of `core.exporting.LAYOUTS`."""
    return _OFFICIAL if name == OFFICIAL else _PLAIN


def across(layout: Layout) -> Layout:
    """Return a layout for a wide table: the paper is turned to the left, its margins and the side of its page numbers with it."""
    above, below, left, right = layout.margins
    return replace(layout, margins=(left, right, below, above), is_across=True, is_outside=False, closeness=0)
