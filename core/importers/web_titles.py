"""The title of an article on its page, and what the page calls itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.importers import web_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importers.web_page import Page, PageLine

LONGEST: Final = 120
"""Characters of a title at most."""
LINES: Final = 4
"""Lines of a title at most."""
NEAR: Final = 8
"""Lines of a text among which its title may stand again."""
AGAIN: Final = 20
"""Lines of a text among which its title is left out."""
ENOUGH: Final = 4
"""Points from which a line is the title."""

_PARTS: Final = re.compile(r"\s*(?:[_|｜»›«]|\s[-–—·>:]+\s|(?<=[\u4e00-\u9fff])-+(?=[\u4e00-\u9fff])|-{2,}|——(?=.{2,12}$))\s*")
_MARKED: Final = re.compile(r"[（(【\[「][^）)】\]」]{1,10}[）)】\]」]|[\u4e00-\u9fff]{2,6}[|｜丨]")
_MARKS: Final = re.compile(r"[\s\u3000\W_]+")


@dataclass(frozen=True, slots=True)
class Title:
    """Where the title stands on the page."""

    line: PageLine
    """It in one line."""
    last: int
    """Index of its last line."""
    taken: frozenset[int]
    """Indices of the lines that say the title, wherever it is said again at the beginning of the text."""


def without_space(text: str) -> str:
    """Return the letters, digits and signs of writing of a text alone: what a title is compared by."""
    return _MARKS.sub("", text)


def parts_of(title: str) -> list[str]:
    """Return the parts of a page's title: that of the article, the column, the site."""
    return [part for part in _PARTS.split(title.strip()) if part]


def find_title(page: Page, first: int, last: int, around: Sequence[bool]) -> Title | None:
    """Return the title of the text that stands from line ``first`` to ``last``, None if the page shows none.

    Args:
        page: with what it calls itself.
        first: index of the first line of the text.
        last: of the last.
        around: for each box whether it stands around the article.
    """
    called = without_space(page.title)
    segments = [without_space(part) for part in [*parts_of(page.title), page.title]]
    best, points = -1, ENOUGH - 1
    end = min(last + 1, first + NEAR)
    begin = max(0, first - 200)
    for index in range(begin, end):
        found = _points(page, index, called, segments, is_inside=index >= first)
        if around[page.lines[index].box]:
            found -= 4
        # Of two the one nearer to the text, outside of it.
        if found > points or (found == points and best < first > index):
            best, points = index, found
    if best < 0:
        return None
    lines = _together(page, best, end, called)
    words = without_space("".join(page.lines[index].text for index in lines))
    begin, end = max(first, lines[-1] + 1), min(last + 1, first + AGAIN)
    taken = {*lines, *_again(page, words, begin, end)}
    marked = _MARKED.match(page.lines[lines[0]].text)
    if marked:
        # （受权发布）关于……: in the text it stands without.
        taken.update(_again(page, words.removeprefix(without_space(marked[0])), begin, end))
    line = page.lines[lines[0]]
    text = line.text if len(lines) == 1 else "\n".join(page.lines[index].text for index in lines)
    return Title(replace(line, text=text, outline_level=None, style="Title"), lines[-1], frozenset(taken))


def _points(page: Page, index: int, called: str, segments: Sequence[str], *, is_inside: bool) -> int:
    """Return how much a line looks like the title."""
    line = page.lines[index]
    words = without_space(line.text)
    if not len(words) >= 2 or len(line.text) > LONGEST or line.row is not None or line.is_picture or web_names.is_furniture(line.text):
        return -9
    level = line.outline_level or 0
    points = 0
    if words in segments:
        points += 5 if len(words) >= 4 else 3
    elif len(words) >= 6 and (words in called or any(len(one) >= 6 and one in words for one in segments)):
        points += 4
    points += {1: 4, 2: 3, 3: 2}.get(level, 0)
    if not level and web_names.is_title_box(page.boxes[line.box]):
        points += 3
    if is_inside and words not in segments and not (level == 1 and index < NEAR):
        points -= 4
    if line.linked > len(line.text) / 2:
        points -= 3
    if line.text[-1] in "。；：;:":
        points -= 2
    return points - (2 if page.boxes[line.box].name in {"li", "a", "dd"} else 0)


def _together(page: Page, index: int, end: int, called: str) -> list[int]:
    """Return the lines of a title that was broken to look better: they stand in one box."""
    box = page.lines[index].box
    level = page.lines[index].outline_level
    lines = [index]
    if not level and not web_names.is_title_box(page.boxes[box]):
        return lines
    for step in (-1, 1):
        following = index + step
        while 0 <= following < end and page.lines[following].box == box and len(lines) < LINES:
            words = without_space(page.lines[following].text)
            if not (level or words in called) or web_names.tells_origin(page.lines[following].text):
                break
            lines.append(following)
            following += step
    return sorted(lines)


def _again(page: Page, words: str, begin: int, end: int) -> list[int]:
    """Return the lines that say the title once more, in one line or a few."""
    for first in range(begin, end if words else begin):
        said = ""
        for last in range(first, min(end, first + LINES)):
            said += without_space(page.lines[last].text)
            if said == words:
                return list(range(first, last + 1))
            if not words.startswith(said):
                break
    return []
