"""Which lines of a web page are the article, by a density rule over its boxes.

From the whole page the way goes down into the box that holds most of the prose, as long as one box does; there is the text. Prose is
what is no link and has the punctuation of sentences; boxes and lines that are named after navigation, sharing, comments and the like
count nothing. Title, date and source are looked for above the text, and what goes on below it without a break still belongs to it.

Compared with trafilatura 2.3.1 on the pages of ``tests/core/importers/test_web_layouts.py``: of their 82 lines it finds 51 (54 with
``favor_recall``) and gives 35 that are none of theirs; titles, dates, list numbers and pages of one paragraph with line breaks are what
it misses, and it cannot tell how a line is set.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.importers import web_names
from core.importers.web_page import ROOT
from core.importers.web_titles import find_title

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from core.importers.web_page import Page, PageLine
    from core.importers.web_titles import Title

MOST: Final = 0.6
"""Part of the prose in a box that one box in it must hold to be the text of it all."""
KNOWN: Final = 0.3
"""The same for a box that is named after articles."""
LARGE: Final = 0.35
"""Part of the prose of a page with which a box is no navigation, whatever its name."""
LINKS: Final = 3
"""So many links make a list of links."""
LINKED: Final = 0.6
"""Part of the characters of a list of links that stand in links."""
SPREAD: Final = 20
"""Lines that may stand beside the text within what is still its own box."""
ORNAMENT: Final = 4
"""Characters of a line that only decorates the end of a page."""
ORIGIN: Final = 120
"""Characters of a line of date and source at most."""
_STOPS: Final = frozenset({"p", "li", "dd", "dt", "blockquote", "pre", "ul", "ol", "dl", "details", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Elements that are parts of a text, never its box."""


def article(page: Page) -> list[PageLine]:
    """Return the lines of the article in their order, the title first; all that is no navigation where there is no article."""
    return _Article(page).lines()


class _Article:
    def __init__(self, page: Page) -> None:
        self._page = page
        self._lines = page.lines
        self._is_furniture = [line.outline_level is None and web_names.is_furniture(line.text) for line in page.lines]
        prose = [0 if is_furniture else _weight(line) for line, is_furniture in zip(page.lines, self._is_furniture, strict=True)]
        self._around = self._boxes_around(prose)
        self._weights = [0 if self._around[line.box] else weight for line, weight in zip(page.lines, prose, strict=True)]
        self._totals = page.totals(self._weights)
        self._counts = page.totals([1] * len(page.lines))
        self._noise = page.totals([int(self._is_noise(index)) for index in range(len(page.lines))])
        self._main = self._find_main()

    def lines(self) -> list[PageLine]:
        """Return the lines of the article."""
        in_main = self._page.within({self._main})
        inside = [index for index, line in enumerate(self._lines) if in_main[line.box]]
        if not inside or not self._totals[ROOT]:
            return self._without_furniture()
        title = find_title(self._page, inside[0], inside[-1], self._around)
        whole = self._page.within({self._whole(title)})
        head, taken = self._head(title, inside[0])
        kept = self._inside(inside, taken)
        kept += self._behind(inside[-1], whole)
        if title is None:
            return [self._lines[index] for index in kept]
        # The head of an official document, with its organ and number, stands over the title.
        above = [self._lines[index] for index in kept if index < title.last]
        return [*above, title.line, *head, *(self._lines[index] for index in kept if index > title.last)]

    def _boxes_around(self, weights: list[int]) -> list[bool]:
        """Return for each box whether it stands around the article, by its name or as a list of links."""
        page = self._page
        prose = page.totals(weights)
        lengths = page.totals([len(line.text) for line in page.lines])
        linked = page.totals([line.linked for line in page.lines])
        links = page.totals([line.links for line in page.lines])
        most = LARGE * prose[ROOT]
        chosen: set[int] = set()
        for box, element in enumerate(page.boxes):
            if box == ROOT or not lengths[box] or (prose[box] >= most and prose[box]):
                continue
            is_list = links[box] >= LINKS and linked[box] >= LINKED * lengths[box]
            if is_list or web_names.is_around(element):
                chosen.add(box)
        return page.within(chosen)

    def _find_main(self) -> int:
        """Return the box of the text."""
        totals, page = self._totals, self._page
        best = [0] * len(totals)
        for box in range(1, len(totals)):
            parent = page.parents[box]
            if not best[parent] or totals[box] > totals[best[parent]]:
                best[parent] = box
        has_rows = {line.box for line in self._lines if line.row is not None}
        box = ROOT
        while best[box] and box not in has_rows and not web_names.is_text(page.boxes[box]):
            inner = best[box]
            if totals[inner] < MOST * totals[box] or page.boxes[inner].name in _STOPS or inner in has_rows:
                break
            box = inner
        if not web_names.is_text(page.boxes[box]):
            known = [one for one, total in enumerate(totals) if total >= KNOWN * totals[ROOT] and self._is_known(one, box)]
            box = max(known, key=lambda one: (totals[one], one), default=box)
        return box if web_names.is_text(page.boxes[box]) else self._widened(box)

    def _is_known(self, box: int, around: int) -> bool:
        """Return True for a box inside ``around`` that by its name holds the text."""
        element = self._page.boxes[box]
        if box == around or not (web_names.is_text(element) or web_names.may_be_text(element)):
            return False
        return around in _up(self._page, box)

    def _whole(self, title: Title | None) -> int:
        """Return the box of the article: around text and title, and a little more if nothing else stands in it."""
        page = self._page
        box = self._main
        if title is not None:
            above = set(_up(page, title.line.box))
            box = next(one for one in _up(page, box) if one in above)
        return self._widened(box)

    def _widened(self, box: int) -> int:
        """Return the widest box around one that holds little more, and nothing that stands around articles."""
        counts, noise = self._counts, self._noise
        parents = self._page.parents
        while box != ROOT and counts[parents[box]] - counts[box] <= SPREAD and noise[parents[box]] == noise[box]:
            box = parents[box]
        return box

    def _inside(self, inside: Sequence[int], taken: Container[int]) -> list[int]:
        """Return what of the lines in the box of the text is the text."""
        kept: list[int] = []
        left = sum(self._weights[index] for index in inside)
        enough = left / 5
        begins, is_cut = True, False
        for index in inside:
            line = self._lines[index]
            left -= self._weights[index]
            if left < enough and kept and web_names.ends_article(line.text):
                break
            if left < enough and kept and web_names.asks_to_follow(line.text):
                is_cut = True
                break
            if index in taken:
                continue
            if not line.text:
                kept.append(index)
                continue
            if self._is_furniture[index] or (self._around[line.box] and not web_names.is_attachment(line.text)):
                continue
            if begins and not self._weights[index] and self._is_noise(index):
                continue
            begins = False
            kept.append(index)
        return self._without_end(kept, is_cut=is_cut)

    def _without_end(self, kept: list[int], *, is_cut: bool) -> list[int]:
        """Leave out who edited the page, and links to others, at the end; also the ornaments before the call to follow an account."""
        is_over_links = False
        while kept:
            line = self._lines[kept[-1]]
            is_link = line.links and line.linked >= LINKED * len(line.text) and not web_names.is_attachment(line.text)
            is_ornament = is_cut and (len(line.text) <= ORNAMENT or line.is_picture)
            is_caption = is_over_links and line.text[-1:] in ":："
            if len(kept) > 1 and (not line.text or web_names.names_editors(line.text) or is_link or is_ornament or is_caption):
                is_over_links = is_over_links or bool(is_link)
                kept.pop()
            else:
                break
        return kept

    def _head(self, title: Title | None, first: int) -> tuple[list[PageLine], set[int]]:
        """Return what stands between title and text: other titles, date and source, a summary; and which lines need not be read again.

        Args:
            title: None if the page shows none.
            first: index of the first line in the box of the text.
        """
        found: list[PageLine] = []
        if title is None:
            return found, set()
        taken = set(title.taken)
        for index in range(title.last + 1, len(self._lines)):
            line = self._lines[index]
            is_title = self._is_subtitle(index, title, first)
            is_origin = web_names.tells_origin(line.text) and len(line.text) <= ORIGIN
            is_origin = is_origin and (line.outline_level is None or web_names.has_date(line.text))
            is_left_out = index in taken or not line.text or self._is_noise(index) or line.is_picture
            if index >= first and not (is_title or is_origin or (is_left_out and not line.is_picture)):
                break
            taken.add(index)
            if is_title:
                found.append(replace(line, outline_level=None, style="Subtitle"))
            elif is_origin and not self._around[line.box]:
                words = web_names.without_tools(line.text)
                if web_names.tells_origin(words) and not web_names.names_editors(words):
                    found.append(replace(line, text=words, outline_level=None))
            elif not is_left_out and self._weights[index]:
                found.append(line)
        return found, taken

    def _is_subtitle(self, index: int, title: Title, first: int) -> bool:
        """Return True for a heading that goes on with the title, or stands in one box with it and not with the text."""
        line = self._lines[index]
        if self._around[line.box] or not line.text or line.row is not None or len(line.text) > ORIGIN:
            return False
        if line.text.startswith(("——", "--", "—", "－－")):
            return index <= title.last + 2
        if line.outline_level is None and not web_names.is_title_box(self._page.boxes[line.box]):
            return False
        if index < first:
            return line.linked == 0
        outer = self._page.parents[title.line.box]
        return outer == self._page.parents[line.box] and self._totals[outer] < self._totals[self._main] / 4

    def _behind(self, last: int, whole: Sequence[bool]) -> list[int]:
        """Return the lines below the box of the text that go on with it."""
        found: list[int] = []
        for index in range(last + 1, len(self._lines)):
            line = self._lines[index]
            if not whole[line.box] or (self._is_noise(index) and not web_names.is_attachment(line.text)) or line.is_picture:
                break
            if line.text:
                found.append(index)
        return found

    def _is_noise(self, index: int) -> bool:
        line = self._lines[index]
        return bool(line.text) and (
            self._is_furniture[index]
            or self._around[line.box]
            or line.linked > LINKED * len(line.text)
            or web_names.is_outer(line.text)
            or web_names.ends_article(line.text)
            or web_names.names_editors(line.text)
        )

    def _without_furniture(self) -> list[PageLine]:
        """Return what shows on a page without an article; if that is nothing, all of it."""
        lines = zip(self._lines, self._is_furniture, strict=True)
        plain = [line for line, is_furniture in lines if not is_furniture and not self._around[line.box]]
        return plain if any(line.text and not line.is_picture for line in plain) else self._lines


def _weight(line: PageLine) -> int:
    """Return how much prose a line holds that is no furniture, in characters."""
    if line.is_picture or web_names.names_editors(line.text):
        return 0
    words = max(0, len(line.text) - line.linked)
    return words if line.row is None and web_names.SENTENCE.search(line.text) else words // 4


def _up(page: Page, box: int) -> Iterable[int]:
    """Yield a box and those around it, to the root."""
    while box != ROOT:
        yield box
        box = page.parents[box]
    yield ROOT
