"""Which lines of a book are headings, and of which level: those that the contents lead to, then those that the pages mark themselves."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.document import NOTE, PICTURE
from core.importers.epub.contents import DEEPEST
from core.importers.epub.notes import usual_size
from core.importers.pictures import PICTURE as PICTURE_WORDS
from core.importers.web_lines import is_wide
from core.importers.web_tree import HEADINGS
from core.outline.kinds import is_volume

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.importers.epub.contents import Entry
    from core.importers.web_page import Page, PageLine

NEAR: Final = 12
"""So many lines from where an entry leads are looked at for its words."""
LONGEST: Final = 100
"""Characters of a heading at most."""
SHORT: Final = 60
"""Characters at most of a line that is a heading because an entry leads to it, whatever its words."""
LARGER: Final = 1.15
"""How much larger than the text a line is at least that only its size makes a heading."""
FIRST: Final = 40
"""Characters at most of a line that is a heading because files begin with such lines."""
ADDED: Final = 24
"""Characters that may follow the words of an entry on its line: a sign of a note, a date."""
PARTS: Final = 3
"""Lines that one heading may stand on."""
ENOUGH: Final = 2
"""So many entries have to be found before the contents count."""

_SIGNS: Final = re.compile(r"[\W_]+")
_ENDS: Final = "。；;，,"
_SECTIONS: Final = frozenset({"section", "article"})
_STOPS: Final = "。！？：；;，,、"
_BEGINS: Final = re.compile(
    r"第[一二三四五六七八九十百\d]{1,4}[章节節编編篇部讲講件条項项点點个個]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、]"
)
"""A label that a heading begins with."""
_LABEL: Final = re.compile(
    r"第?\s*[一二三四五六七八九十百零〇\d]{1,5}\s*(?:[章节節讲講编編篇卷回部辑輯课課集]|[、.．])?|[上中下][卷编編篇部册冊]|[（(].{1,3}[)）]"
)
"""What stands before a heading's words, with a gap."""
_NUMBER: Final = re.compile(r"^\s*[（(【\[]?\d{1,4}[)）】\]]?[.．、:：\s]+(?=\D)")
"""What contents put before the words of a heading."""
_BRACKETS: Final = ("（", "(", "〔", "[")
"""What a date under a heading begins with."""
_NO_HEADING: Final = re.compile(r"封面|cover|书名页?|扉页|版权(?:页|信息)?|title ?page|copyright", re.I)


@dataclass(slots=True)
class _Found:
    """What the contents lead to."""

    depths: dict[int, int] = field(default_factory=dict)
    """By the index of the line."""
    joined: dict[int, int] = field(default_factory=dict)
    """The last line of a heading that stands on several."""


def set_headings(page: Page, entries: Sequence[tuple[Entry, int, int]]) -> list[int]:
    """Give the headings of a book their levels; return the indices of those that the contents lead to, rising.

    Args:
        page: the whole book; the levels that its lines have are those of ``h1`` to ``h6``.
        entries: each with the line that it leads to, and the line before which its words must stand.
    """
    found = _found(page, entries)
    tags = _tags(page)
    if len(found.depths) < ENOUGH and (tags or not found.depths):
        _by_tags(page, tags, {})
        return sorted(tags)
    for index, last in found.joined.items():
        _join(page.lines, index, last)
        for below in range(index + 1, last + 1):
            tags.pop(below, None)
    if _is_poor(found.depths, tags):
        _by_tags(page, tags, found.depths)
    else:
        _by_contents(page, tags, found.depths)
    return sorted(found.depths)


def _tags(page: Page) -> dict[int, int]:
    """Return the levels that the pages give to lines; where all are one, by how many sections stand around each (HTML standard, 4.3.11)."""
    tags = {index: line.outline_level for index, line in enumerate(page.lines) if line.outline_level is not None}
    if len(set(tags.values())) != 1:
        return tags
    sections = [0] * len(page.boxes)
    for box in range(1, len(page.boxes)):
        sections[box] = sections[page.parents[box]] + (page.boxes[box].name in _SECTIONS)
    return {index: max(1, sections[page.lines[index].box]) for index in tags}


def beginning(page: Page, begin: int, end: int) -> str:
    """Return the words of the first of some lines if they are like a heading over the others, or like that of a volume."""
    line = page.lines[begin]
    is_heading = (
        (end - begin > 1 or is_volume(line.text.strip()))
        and _may_be(line)
        and len(line.text) <= FIRST
        and line.text.rstrip()[-1:] not in _STOPS
    )
    return line.text if is_heading else ""


def best(page: Page, contents: Sequence[Sequence[tuple[Entry, int, int]]]) -> Sequence[tuple[Entry, int, int]]:
    """Return those of several contents of a book whose words stand where they lead most often; then those of more levels."""

    def worth(entries: Sequence[tuple[Entry, int, int]]) -> tuple[int, int]:
        found = _Found()
        count = sum(_by_words(page.lines, entry.words, begin, min(end, begin + NEAR), found) is not None for entry, begin, end in entries)
        return count, len({entry.depth for entry, _, _ in entries})

    return max(contents, key=worth) if len(contents) > 1 else contents[0]


def mark_large(page: Page) -> bool:
    """Give lines levels that only their size makes headings, the largest the first; return True if there are any.

    A size in which no more than one line is set is that of the book's title or the like.
    """
    usual = usual_size(page)
    sizes: defaultdict[float, list[PageLine]] = defaultdict(list)
    for line in page.lines:
        is_line = _may_be(line) and len(line.text) <= SHORT and line.text.rstrip()[-1:] not in _STOPS
        if is_line and line.size is not None and line.size >= LARGER * usual:
            sizes[round(line.size)].append(line)
    tiers = [sizes[size] for size in sorted(sizes, reverse=True) if len(sizes[size]) >= ENOUGH]
    for level, lines in enumerate(tiers[:DEEPEST], 1):
        for line in lines:
            line.outline_level = level
    return bool(tiers)


def _found(page: Page, entries: Sequence[tuple[Entry, int, int]]) -> _Found:
    """Find the lines that are meant by the entries."""
    found = _Found()
    waiting: list[tuple[Entry, int, int]] = []
    for entry, begin, end in entries:
        end = min(end, begin + NEAR)
        place = _by_words(page.lines, entry.words, begin, end, found)
        if place is None:
            if not entry.is_guess and not _NO_HEADING.fullmatch(entry.words):
                waiting.append((entry, begin, end))
            continue
        index, last = place
        found.depths[index] = entry.depth
        if last > index:
            found.joined[index] = last
    for entry, begin, end in waiting:
        line = _by_look(page.lines, entry, begin, end, found)
        if line is not None:
            found.depths[line] = entry.depth
    return found


def _by_words(lines: Sequence[PageLine], words: str, begin: int, end: int, found: _Found) -> tuple[int, int] | None:
    """Return the first and the last line that hold the words of an entry, None if none do."""
    free = [index for index in range(begin, end) if _may_be(lines[index]) and index not in found.depths]
    bares = {index: bare(_without_signs(lines[index])) for index in free}
    # Many contents number what has no number in the text.
    for wanted in dict.fromkeys((bare(words), bare(_NUMBER.sub("", words)))):
        place = _whole(lines, wanted, free, bares) if wanted else None
        if place is not None:
            return place
    wanted = bare(words)
    for index in free if wanted else ():
        one = bares[index]
        if one.startswith(wanted) and len(one) <= len(wanted) + ADDED and lines[index].text.rstrip()[-1:] not in _ENDS:
            return index, index
    start = bare(_NUMBER.sub("", words)) if words.rstrip().endswith(("…", "...")) else ""
    for index in free if wanted else ():
        one = bares[index]
        # The contents say more of it, or break off; a single sign says nothing.
        is_more = wanted.endswith(one) or (wanted.startswith(one) and 2 * len(one) >= len(wanted))
        if len(one) >= 2 and (is_more or (len(start) >= 2 and one.startswith(start))):
            return index, index
    return None


def _whole(lines: Sequence[PageLine], wanted: str, free: Sequence[int], bares: Mapping[int, str]) -> tuple[int, int] | None:
    """Return the first and the last of the lines that together are the words wanted; a date beneath stays a line."""
    for index in free:
        whole, end = "", index
        for last in range(index, index + PARTS):
            if last not in bares or not wanted.startswith(whole + bares[last]):
                break
            whole += bares[last]
            if end == last - 1 and not lines[last].text.lstrip().startswith(_BRACKETS):
                end = last
            if whole == wanted:
                return index, end
    return None


def _by_look(lines: Sequence[PageLine], entry: Entry, begin: int, end: int, found: _Found) -> int | None:
    """Return the line that is the heading an entry means though it has other words; a picture gets those of the entry."""
    near = [index for index in range(begin, min(end, begin + PARTS + 1)) if lines[index].role != NOTE]
    if any(index in found.depths for index in near):
        # What stands here is the heading of another entry.
        return None
    for index in near:
        if lines[index].outline_level is not None:
            return index
    for index in near[:2]:
        line = lines[index]
        if line.role == PICTURE and (line.text == PICTURE_WORDS or bare(entry.words) in bare(line.text)):
            line.text, line.role = entry.words, None
            return index
    if not near:
        return None
    line = lines[near[0]]
    is_line = _may_be(line) and len(line.text) <= SHORT and line.text.rstrip()[-1:] not in f"{_ENDS}：:"
    is_set_off = bool(line.bold) or line.alignment == "center" or (line.size is not None and line.size > 13)
    return near[0] if is_line and (is_set_off or entry.place) else None


def _may_be(line: PageLine) -> bool:
    return line.role is None and line.row is None and line.style is None and bool(line.text.strip()) and len(line.text) <= LONGEST


def _without_signs(line: PageLine) -> str:
    """Return the words of a line without the signs that lead to notes."""
    words = line.text
    for _, sign in line.references:
        words = words.replace(sign, "", 1)
    return words


def bare(words: str) -> str:
    """Return words as they are compared: in one width and case, without blanks, signs and punctuation."""
    return _SIGNS.sub("", unicodedata.normalize("NFKC", words)).lower()


def join_headings(page: Page) -> None:
    """Put the lines of each heading on one that its author has only broken; a date or a further title beneath stays a line."""
    lines = page.lines
    begin = 0
    for index in range(1, len(lines) + 1):
        if index < len(lines) and lines[index].box == lines[begin].box and lines[index].outline_level == lines[begin].outline_level:
            continue
        if index - begin > 1 and page.boxes[lines[begin].box].name in HEADINGS:
            _join_broken(lines, begin, index)
        elif 1 < index - begin <= PARTS and _is_broken(lines[begin:index]):
            _join(lines, begin, index - 1)
        begin = index


def _is_broken(lines: Sequence[PageLine]) -> bool:
    """Return True for the lines of one paragraph that together are a heading with a label: all bold, only the first with a label."""
    is_bold = all(line.bold and _may_be(line) and len(line.text) <= SHORT and line.text.rstrip()[-1:] not in _STOPS for line in lines)
    return is_bold and [_BEGINS.match(line.text.lstrip()) is not None for line in lines] == [True] + [False] * (len(lines) - 1)


def _join_broken(lines: list[PageLine], begin: int, end: int) -> None:
    last = begin
    while last + 1 < end and last - begin < PARTS and not _is_beneath(lines[begin], lines[last + 1]):
        last += 1
    if last > begin:
        _join(lines, begin, last)
    for below in lines[last + 1 : end]:
        below.outline_level = None


def _is_beneath(first: PageLine, line: PageLine) -> bool:
    """Return True for a line that stands under a heading and is none: a date in brackets, a further title."""
    is_smaller = first.size is not None and line.size is not None and line.size < first.size
    return is_smaller or line.text.lstrip().startswith((*_BRACKETS, "—", "-")) or line.role is not None


def _join(lines: list[PageLine], index: int, last: int) -> None:
    """Put the lines of one heading on the first; the others are empty then."""
    first = lines[index]
    for below in lines[index + 1 : last + 1]:
        before, behind = first.text.rstrip(), below.text.strip()
        gap = "\u3000" if _LABEL.fullmatch(before) else "" if is_wide(before[-1:] or "一") or is_wide(behind[:1] or "一") else " "
        first.text = before + gap + behind
        first.references += below.references
        below.text, below.outline_level = "", None


def _is_poor(depths: Mapping[int, int], tags: Mapping[int, int]) -> bool:
    """Return True if the pages tell more of the headings' levels than the contents do."""
    ranks = {tags[index] for index in depths if index in tags}
    if not ranks or len(set(depths.values())) > 1:
        return False
    if len(ranks) > 1:
        return True
    # Parts whose headings the contents leave out stand above what they name.
    return sum(index not in depths and level < min(ranks) for index, level in tags.items()) >= ENOUGH


def _by_tags(page: Page, tags: Mapping[int, int], depths: Mapping[int, int]) -> None:
    """Take the levels of the pages' own headings, counted from 1; what only the contents name stands where most of them do."""
    order = {level: place + 1 for place, level in enumerate(sorted(set(tags.values())))}
    usual = Counter(order[tags[index]] for index in depths if index in tags)
    for index, level in tags.items():
        page.lines[index].outline_level = order[level]
    for index in depths:
        if index not in tags:
            page.lines[index].outline_level = usual.most_common(1)[0][0] if usual else 1


def _by_contents(page: Page, tags: Mapping[int, int], depths: Mapping[int, int]) -> None:
    """Take the levels of the contents; the other headings of the pages stand under what the contents name above them."""
    inner = defaultdict(set)
    above = 0
    order: list[tuple[int, int]] = []
    for index in sorted({*tags, *depths}):
        if index in depths:
            above = depths[index]
            page.lines[index].outline_level = above
        elif above:
            inner[above].add(tags[index])
            order.append((index, above))
        else:
            # What stands before all that the contents name is the book's own title.
            page.lines[index].outline_level = None
    ranks = {depth: {level: place + 1 for place, level in enumerate(sorted(levels))} for depth, levels in inner.items()}
    for index, depth in order:
        page.lines[index].outline_level = min(DEEPEST, depth + ranks[depth][tags[index]])
