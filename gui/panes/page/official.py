"""公文版式: the look of an official document by GB/T 9704-2012, 党政机关公文格式.

The standard's measures stand here in points, once for the window and for paper; the window shows them in relation to the text size.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from core import official
from gui.panes.page.look import Face, Look, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.outline.tree import Node, Outline
    from core.spans import Span
    from gui.pagination import Pagination
    from gui.panes.page.layout import PageLayout
    from gui.theme import Theme

_MILLIMETRE: Final = 72 / 25.4
GB_BODY: Final = 16.0
"""Size 3 (三号), of the body and all headings in it: clause 5.2.2."""
GB_TITLE: Final = 22.0
"""Size 2 (二号): clause 7.3.1."""
GB_LINE: Final = 28.95
"""From line to line: 22 lines in 225 mm, as office software sets it: clauses 5.2.1, 5.2.3."""
GB_COLUMN: Final = official.COLUMN
"""Characters in a line: clause 5.2.3."""
GB_ROWS: Final = 22
"""Lines on a page: clause 5.2.3."""
GB_WIDTH: Final = 210 * _MILLIMETRE
GB_HEIGHT: Final = 297 * _MILLIMETRE
"""Of the paper, A4: clause 5.1."""
GB_TEXT_WIDTH: Final = 156 * _MILLIMETRE
GB_TEXT_HEIGHT: Final = 225 * _MILLIMETRE
"""Of the type area: clause 5.2.1."""
GB_TOP: Final = 37 * _MILLIMETRE
GB_LEFT: Final = 28 * _MILLIMETRE
"""Margins above and at the left: clause 5.2.1."""
GB_INDENT: Final = official.INDENT
"""Characters by which a paragraph is set in, and by which a signature stands off the right border: clauses 7.3.3, 7.3.5.2."""
GB_PAGE_NUMBER: Final = 14.0
"""Size 4 (四号), of page numbers: clause 7.5."""

_TITLE_FAMILIES: Final = (
    "方正小标宋简体",
    "FZXiaoBiaoSong-B05S",
    "方正小标宋_GBK",
    "FZXiaoBiaoSong-B05",
    "方正小标宋_GB18030",
    "小标宋体",
    "STZhongsong",
    "华文中宋",
)
_BODY_FAMILIES: Final = ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "STFangsong", "华文仿宋", "方正仿宋_GBK", "FZFangSong-Z02")
_BLACK_FAMILIES: Final = ("黑体", "SimHei", "STHeiti", "华文黑体", "方正黑体_GBK", "FZHei-B01")
_REGULAR_FAMILIES: Final = (
    "楷体_GB2312",
    "KaiTi_GB2312",
    "楷体",
    "KaiTi",
    "STKaiti",
    "华文楷体",
    "方正楷体_GBK",
    "FZKai-Z03",
    "AR PL UKai CN",
)
_SERIF: Final = ("Noto Serif CJK SC", "Source Han Serif SC", "Source Han Serif CN", "STSong", "Songti SC", "SimSun", "serif")
_SANS: Final = ("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", "sans-serif")


class Family(NamedTuple):
    """A face of the standard, and what takes its place where it is missing."""

    name: str
    """As the standard calls it."""
    families: tuple[str, ...]
    """The face itself, under the names it is sold by."""
    instead: tuple[str, ...]
    is_bold: bool = False
    """What takes its place is set in bold, so that it is still told from the body."""

    def font(self, size: int) -> QFont:
        """Return the face of a size in pixels."""
        found = self.found()
        font = QFont()
        font.setFamilies([found, *self.instead] if found else list(self.instead))
        font.setPixelSize(size)
        font.setBold(self.is_bold and found is None)
        return font

    def found(self) -> str | None:
        """Return under which name the face is on this computer, None if it is not."""
        return _first(self.families)

    def substitute(self) -> str:
        """Return what is used where the face is missing."""
        return _first(self.instead) or QFont(self.instead[-1]).defaultFamily()


TITLE: Final = Family("小标宋", _TITLE_FAMILIES, _SERIF, is_bold=True)
BODY: Final = Family("仿宋", _BODY_FAMILIES, _SERIF)
BLACK: Final = Family("黑体", _BLACK_FAMILIES, _SANS)
REGULAR: Final = Family("楷体", _REGULAR_FAMILIES, _SERIF, is_bold=True)


def missing_faces() -> tuple[list[str], list[str]]:
    """Return the names of the faces that this computer has not, and what is used in their place, both in order and without repetition."""
    missing = [one for one in (TITLE, BODY, BLACK, REGULAR) if one.found() is None]
    return [one.name for one in missing], list(dict.fromkeys(one.substitute() for one in missing))


class OfficialLook(Look):
    """The page as the standard sets it. Only the text size is the reader's: it stands for the body's 16 points."""

    column = GB_COLUMN
    has_fixed_lines = True

    def __init__(self, theme: Theme, layout: PageLayout) -> None:
        super().__init__(theme, layout)
        self.indent = GB_INDENT
        self.pitch = self._pixels(GB_LINE)
        self.spacing = 0
        self.heading_space = 0
        # Where a line is left free the look says; files have blank lines between all paragraphs.
        self.blank_height = 1
        self.page_top = self._pixels(GB_TOP)
        # A line is left free under the title: clause 7.3.2.
        self.title_space = max(theme.metrics.row, self.pitch)
        self.sheet = self._pixels(GB_LEFT), self._pixels(GB_WIDTH - GB_LEFT - GB_TEXT_WIDTH)
        self._character = QFontMetricsF(self.text_font(layout.text_size)).horizontalAdvance("国")

    def text_font(self, size: int, *, bold: bool = False) -> QFont:
        """Return 仿宋; what is to be bold (a table's head) is 黑体."""
        return (BLACK if bold else BODY).font(size)

    def part_face(self, kind: str) -> Face:
        """Return how title, speaker, date or salutation look; a speaker and a date under the title are 楷体, as speeches are printed."""
        if kind == "title":
            return Face(TITLE.font(self._pixels(GB_TITLE)), "ink")
        family = BODY if kind == "salutation" else REGULAR
        return Face(family.font(self._layout.text_size), "ink")

    def node_face(self, node: Node) -> Face:
        """Return how a heading looks: 黑体 for 一、, 楷体 for （一）, 仿宋 below (clause 7.3.3); a run-in is a part of the body."""
        size = self._layout.text_size
        return Face((BLACK, REGULAR, BODY)[official.level_of(node) - 1].font(size), "ink")

    def places(self, pages: Pagination, span: Span, outline: Outline) -> Iterator[Place]:
        """Yield the lines of a span that name what is enclosed, and those of the signature with the date."""
        lines = [block for block in _last_lines(pages) if pages.starts[block] <= span.end and pages.ends[block] >= span.start]
        if not lines:
            return
        closing = outline.part("closing")
        yield from self._enclosures(pages, lines)
        if closing:
            yield from self._signature(pages, closing.span.start)

    def _enclosures(self, pages: Pagination, lines: list[int]) -> Iterator[Place]:
        """Yield 附件：1. … and what follows it: a line above, further lines under the first one's name (clause 7.3.4)."""
        width = 0.0
        for block in lines:
            words = pages.text[pages.starts[block] : pages.ends[block]]
            head = official.ENCLOSURE.match(words)
            label = official.ENCLOSED.match(words, head.end() if head else 0)
            if head:
                width = self._width(head[0])
            elif not (width and label):
                width = 0.0
                continue
            number = self._width(label[0]) if label else 0.0
            left = GB_INDENT * self._character + width + number
            yield Place(block, left, hang=(width if head else 0.0) + number, above=self.pitch if head else 0.0)

    def _signature(self, pages: Pagination, start: int) -> Iterator[Place]:
        """Yield the organ and the date under it, two characters further right, both off the right border (clause 7.3.5.2)."""
        lines = [block for block in _last_lines(pages) if pages.starts[block] >= start]
        if not lines or not official.DATE.fullmatch(pages.text, pages.starts[lines[-1]], pages.ends[lines[-1]]):
            return
        date = lines.pop()
        organs: list[int] = []
        while lines and official.is_name(pages.text[pages.starts[lines[-1]] : pages.ends[lines[-1]]]):
            organs.insert(0, lines.pop())
        border = (GB_COLUMN - GB_INDENT) * self._character
        widths = [self._width(pages.text[pages.starts[block] : pages.ends[block]]) for block in [*organs, date]]
        if not organs:
            yield Place(date, max(0.0, border - widths[-1]), above=self.pitch)
            return
        shift = GB_INDENT * self._character
        left = max(0.0, min(border - max(widths[:-1]), border - widths[-1] - shift))
        for block in organs:
            yield Place(block, left, above=self.pitch if block == organs[0] else 0.0)
        yield Place(date, left + shift)

    def _pixels(self, points: float) -> int:
        return round(points / GB_BODY * self._layout.text_size)

    def _width(self, words: str) -> float:
        return QFontMetricsF(self.text_font(self._layout.text_size)).horizontalAdvance(words)


def _last_lines(pages: Pagination) -> list[int]:
    """Return the blocks of the last lines that have words, in order."""
    found: list[int] = []
    for block in range(len(pages) - 1, -1, -1):
        if pages.ends[block] > pages.starts[block]:
            found.append(block)
        if len(found) == official.CLOSING:
            break
    return found[::-1]


@cache
def _first(families: tuple[str, ...]) -> str | None:
    return next((family for family in families if QFontDatabase.hasFamily(family)), None)
