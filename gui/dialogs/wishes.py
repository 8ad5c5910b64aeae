"""What the words mean that a reader types to go somewhere: a page, a paragraph, a part of the text, headings."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.outline.numbering import number_of
from core.pinyin import Lines, matcher

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.outline.tree import Node

PAGE: Final = "page"
PARAGRAPH: Final = "paragraph"
PER_CENT: Final = "per cent"
AWAY: Final = "away"

_WANTED: Final = re.compile(
    r"(?P<before>p\.?|page|第|¶|§)?\s*(?P<number>\d{1,9})(?P<part>\.\d{1,3})?\s*(?P<after>%|页|段|自然段)?", re.IGNORECASE
)
_IN_WORDS: Final = re.compile(
    r"第\s*(?P<number>[零〇一二三四五六七八九十百两]{1,9})\s*(?P<after>页|段|自然段)|百分之(?P<part>[零〇一二三四五六七八九十百]{1,5})"
)
"""第十二段, 第三页, 百分之五十: as they are said. A numeral alone is the label of a heading."""
_AWAY: Final = re.compile(r"(?P<sign>[+-])\s*(?P<number>\d{1,9})\s*(?P<after>段|自然段)?")
_PAGE_SIGNS: Final = frozenset({"p", "p.", "page", "页"})
_PARAGRAPH_SIGNS: Final = frozenset({"¶", "§", "段", "自然段"})


_MANY: Final = 1_000
"""More headings than that are not put in order."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A place by its number."""

    kind: str
    """`PAGE`, `PARAGRAPH`, `PER_CENT`, or `AWAY`: so many paragraphs on, back if the number is negative."""
    number: float


def wishes(words: str, *, has_pages: bool) -> list[Wish]:
    """Return what the words may mean, the likeliest first; none if they name no place by its number.

    A number alone is a page where there are pages, and a paragraph. Full-width digits and signs count as plain ones, and numerals as
    they are said (第十二段) as digits.
    """
    plain = _plain(words).strip()
    away = _AWAY.fullmatch(plain.replace("−", "-"))
    if away:
        return [Wish(AWAY, int(away["sign"] + away["number"]))]
    plain = _IN_WORDS.sub(_in_digits, plain)
    match = _WANTED.fullmatch(plain)
    if match is None:
        return []
    before, after = (match["before"] or "").lower(), match["after"] or ""
    if after == "%":
        return [] if before else [Wish(PER_CENT, float(match["number"] + (match["part"] or "")))]
    number = int(match["number"])
    signs = {before, after} - {"", "第"}
    is_page, is_paragraph = bool(signs & _PAGE_SIGNS), bool(signs & _PARAGRAPH_SIGNS)
    if match["part"] or (is_page and is_paragraph):
        return []
    found = []
    if not is_paragraph and (has_pages or is_page):
        found.append(Wish(PAGE, number))
    if not is_page:
        found.append(Wish(PARAGRAPH, number))
    return found


class Headings:
    """Finds headings and run-ins by words of theirs or by pinyin, whatever their width, case and white space."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self.nodes = list(nodes)
        self._lines: Lines | None = None

    def with_words(self, words: str) -> Sequence[Node]:
        """Return those that hold the words: first those that begin with them, then those whose heading does, then the others."""
        if not words.strip():
            return []
        self.prepare()
        assert self._lines is not None
        numbers = self._lines.find(words)
        if len(numbers) > _MANY:
            # Nobody looks through them: the next letter will be typed.
            return [self.nodes[number] for number in numbers]
        matches = matcher(words)
        found: tuple[list[Node], list[Node], list[Node]] = ([], [], [])
        for number in numbers:
            node = self.nodes[number]
            found[0 if _begins(matches(node.line)) else 1 if _begins(matches(node.heading)) else 2].append(node)
        return [node for rank in found for node in rank]

    def prepare(self) -> None:
        """Do beforehand what the first key would wait for."""
        if self._lines is None:
            self._lines = Lines(node.line for node in self.nodes)
        self._lines.prepare()


def _begins(points: tuple[int, ...] | None) -> bool:
    return points is not None and points[:1] == (0,)


def _in_digits(match: re.Match[str]) -> str:
    """Return a place that is named in words as it would be in digits; as it is if its numeral is none."""
    number = number_of((match["number"] or match["part"]).replace("两", "二"))
    if number is None:
        return match[0]
    return f"{number}%" if match["part"] else f"第{number}{match['after']}"


def _plain(words: str) -> str:
    return unicodedata.normalize("NFKC", words)
