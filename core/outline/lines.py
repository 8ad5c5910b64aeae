"""Headings without a label: short lines of their own that title what follows, and lines that the format sets as headings."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP
from core.outline import sentence_lines as sentences
from core.outline.decide import Item
from core.outline.front_lines import is_date, is_number
from core.outline.kinds import is_end, is_preface
from core.outline.persons import is_organ
from core.outline.remarks import Remark
from core.outline.sentence_lines import is_paragraph
from core.outline.speakers import is_byline
from core.outline.styles import DEEPEST, ENOUGH, LIMIT, PLAIN, tiers
from core.outline.tree import HEADING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.outline.blocks import Block, Draft
    from core.outline.candidates import Candidate
    from core.outline.front import Front
    from core.outline.styles import Look

SHORT: Final = 36
"""Code points of such a line at most, in Chinese."""
ENGLISH_LIMIT: Final = 90
RUN: Final = 2
"""So many such lines may follow each other; more are a list or a table."""
AGAIN: Final = 2
"""So often the title of a whole book stands over headings at least."""
CARELESS: Final = 4
"""One of so many long paragraphs without a closing mark: the writer leaves them out."""
SIGNED: Final = 6
"""An organ and its date stand among so many last blocks."""
PREFACE: Final = 12
"""Code points of 前言, Introduction and the like at most."""
DASH: Final = 2
"""Code points of ——, the label of a sentence alone on its line."""
NOWHERE: Final = -2
"""Index of no block, and of none before any."""
NEAR: Final = 20
"""So many labels before a line are looked at for what is open there."""
OUTER: Final = -1.0
"""Rank of a line that encloses what is labelled."""
TIER: Final = 0.01
"""Between lines of one size and those of the next smaller one."""
BESIDE: Final = 0.5
"""Between the ranks of two families."""

_HASH: Final = Remark(QT_TRANSLATE_NOOP("outline", "set off by #"))
_STYLED: Final = QT_TRANSLATE_NOOP("outline", "set as a heading of level {0}")
_SET_OFF: Final = Remark(QT_TRANSLATE_NOOP("outline", "a line of its own in bold, larger or centred type"))
_SHORT_LINE: Final = Remark(QT_TRANSLATE_NOOP("outline", "a short line of its own over a paragraph"))
_DASH_LINE: Final = Remark(QT_TRANSLATE_NOOP("outline", "a sentence behind a dash, alone on its line over a paragraph"))
_SENTENCE_LINE: Final = Remark(QT_TRANSLATE_NOOP("outline", "a short sentence alone on its line, one of a row over paragraphs"))
_SENTENCE_END: Final = re.compile(r"[a-z]{2}[.!?] +[A-Z\[(]")
_ROW: Final = re.compile(r"Total\b.*\d|.*(?: [$£€(]?\d[\d,. ]*%?\)?){2}$|.*\d% of \d+$")
"""A row of a table: Receipts 38,609 31,513."""
_REMARK: Final = re.compile(r"|\[[^\]]*\]")
"""Nothing, or what a reporter remarks: [The Speaker takes the chair.]."""
_BOX: Final = re.compile(r"专[栏欄][ \u3000]?\d{0,2}")
_NICKNAME: Final = re.compile("[一-鿿]“[^“”。！？；，…—]{2,10}(?<![。！？…])”$")
"""What ends in a quoted word and may be a heading all the same: 群众的“活地图”."""
_CAPITALS: Final = re.compile(r"(?![IVXL]+\.)(?=.*[A-Z]{3})[A-Z][A-Z ,;&'’()-]* ?\.")
"""A line in capitals that old prints close with a full stop: WAR DEPARTMENT."""
_BULLETS: Final = "➢▪✓✔√◻◦–►▶▸‣⁃➤❖"
_ORNAMENTS: Final = "■□◆◇●〇★☆※▲△"
_CHINESE: Final = re.compile("[一-鿿]")
_NONE: Final = re.compile(
    r"[\d\W_]+$|[（(【\[].*[）)】\]]$|.*(?:摄|编辑|记者|来源|收藏|注释|附件|供稿|完)[）)]?$|END$"
    r"|现在[，,]我.*|(?:图|表|附|注|来源|作者|记者|责任编辑|编辑|抄送|主送|地址|电话|出席|列席|主持|记录|报送|印发)|[〔\[［](?:\d+|[^〕\]］]{0,12}[本版稿选])[〕\]］]"
    r"|.*\d{4}年\d{1,2}月\d{1,2}日.*|(?!第.{1,3}[天日夜步站场季年届])[^:：]{0,4}[:：].*|.*[:：].*[:：].*"
    r"|.*(?:时间|日期|来源|链接|地址|电话|单位|部门|人员?|作者|编辑|网址|邮箱|署名)\s*[:：].*|.*[:：][\d\W]+$|.*(?:人民政府|办公室|委员会)$|\||.*\||.*https?:|!\[|<"
)
_END: Final = "。！？!?：:；;，,、…．.”"
_FULL: Final = "。！？!?：:；;…”）).』」"


def bare_headings(
    page: Draft,
    front: Front,
    labelled: Sequence[Item],
    candidates: Sequence[Candidate],
    looks: Mapping[int, Look],
) -> list[Item]:
    """Return the headings that no series of labels makes, in text order, without their parents."""
    text, blocks = page.folded, page.blocks
    taken = {item.block for item in labelled}
    _title_labels(page, labelled, taken | front.skipped | {c.block for c in candidates if c.opens}, looks)
    other = taken | front.skipped | {item.title for item in labelled if item.title is not None}
    free = [index for index in range(front.body, len(blocks)) if index not in other]
    leveled = {index for index in free if looks.get(index, PLAIN).level and not _REMARK.fullmatch(_line(text, blocks[index]))}
    set_off = {index for index in free if index not in leveled and _is_set_off(text, blocks, index, looks, other)}
    set_off -= _repeated(text, blocks, set_off, looks)
    found = leveled | set_off
    marked = sum(looks.get(index, PLAIN).level is not None for index in taken)
    if len(found) < ENOUGH and marked < ENOUGH:
        # Where the format marks the headings, a short line is only a short line.
        short = [_is_short(text, block) and not _is_item(text, blocks, index) for index, block in enumerate(blocks)]
        signs = [index for index in free if short[index] and text[blocks[index].start] == "【"]
        if len(signs) == 1:
            short[signs[0]] = False  # one line in such brackets is a caption
        is_strict = page.is_wrapped or not _is_careless(text, blocks)
        values = _values(labelled, blocks)
        found.update(
            index
            for index in free
            if short[index] and index not in values and _titles(page, index, short, other, front.body, is_strict=is_strict)
        )
        found |= sentences.english(text, blocks, [index for index in free if index not in found], front.body)
    box_titles, boxed = boxes(text, blocks, other)
    found = (found - boxed) | {index for index in box_titles if index in free and _is_short(text, blocks[index])}
    found -= _over_notes(text, blocks, front.apart)
    dashed = sentences.dashed(text, blocks, free, other) - found
    closed = sentences.closed(text, blocks, sorted(taken), set(free) - found - dashed)
    closed -= boxed
    prefaces = sum(blocks[index].end - blocks[index].start <= PREFACE and is_preface(_line(text, blocks[index])) for index in found)
    depths = tiers(sorted(set_off & found), looks) or sentences.cases(text, blocks, sorted(found))
    ranks = _Ranks(labelled, looks, has_preface=prefaces <= 2)
    unread = {c.block: c for c in candidates if c.opens and c.family.heading}
    items = []
    for index in sorted(found | dashed | closed):
        block = blocks[index]
        look = looks.get(index, PLAIN)
        if index in dashed:
            rank, why = ranks.below(block.start), _DASH_LINE
        elif index in closed:
            rank, why = ranks.below(block.start), _SENTENCE_LINE
        elif look.level:
            rank = ranks.of_level(block.start, look.level)
            why = _HASH if block.depth else Remark(_STYLED, (look.level,))
        elif len(leveled) + marked >= ENOUGH and not is_preface(text[block.start : block.end]):
            # Where the format gives levels, bold or larger type alone stands beneath them.
            rank, why = ranks.of_level(block.start, DEEPEST + 1 + depths.get(index, 0)), _SET_OFF if index in set_off else _SHORT_LINE
        else:
            rank = ranks.around(index, block.start, text[block.start : block.end]) + depths.get(index, 0) * TIER
            why = _SET_OFF if index in set_off else _SHORT_LINE
        # 六、 that begins an excerpt has no series, but is the label of its line all the same.
        label_end = unread[index].end if index in unread else block.start + DASH * (index in dashed)
        items.append(Item(block.start, label_end, HEADING, rank, index, why=why))
    _flatten(page, items, labelled)
    return items


def _repeated(text: str, blocks: Sequence[Block], set_off: set[int], looks: Mapping[int, Look]) -> set[int]:
    """Return the lines that stand again and again right over headings with a level: the title of a book over each of its volumes."""
    rows: dict[str, list[int]] = {}
    for index in set_off:
        if looks.get(index + 1, PLAIN).level:
            rows.setdefault(_line(text, blocks[index]), []).append(index)
    return {index for row in rows.values() if len(row) >= AGAIN for index in row}


def _over_notes(text: str, blocks: Sequence[Block], apart: set[int]) -> set[int]:
    """Return the short lines right over endnotes: who signed, where and when."""
    lines: set[int] = set()
    for index in apart:
        above = index - 1
        while above >= 0 and above not in apart and (_is_short(text, blocks[above]) or is_date(text, blocks[above])):
            lines.add(above)
            above -= 1
    return lines


def _flatten(page: Draft, items: Sequence[Item], labelled: Sequence[Item]) -> None:
    """Let the title of what a notice attaches stand beside its headings: the only line around them adds no depth.

    It stands under the notice's date, or under a remark in brackets below that.
    """
    outer = [item for item in items if item.rank == OUTER]
    if len(outer) != 1 or not labelled or outer[0].start > labelled[0].start:
        return
    text, blocks = page.folded, page.blocks
    above = outer[0].block - 1
    if above > 0 and text[blocks[above].start] in "（(" and text[blocks[above].end - 1] in "）)" and not is_date(text, blocks[above]):
        above -= 1
    if above > 0 and is_date(text, blocks[above]):
        outer[0].rank = min(item.rank for item in labelled)


def boxes(text: str, blocks: Sequence[Block], other: set[int]) -> tuple[set[int], set[int]]:
    """Return the titles of boxes, which stand under a line 专栏 and perhaps a number, and all lines of boxes but their titles.

    A box ends where the next label stands.
    """
    titles: set[int] = set()
    boxed: set[int] = set()
    for index, block in enumerate(blocks):
        if not _BOX.fullmatch(text, block.start, block.end):
            continue
        boxed.add(index)
        title = index + 1
        if title < len(blocks) and text[blocks[title].start : blocks[title].end].isdecimal():
            boxed.add(title)
            title += 1
        if title < len(blocks) and title not in other:
            titles.add(title)
        below = title + 1
        while below < len(blocks) and below not in other and not _BOX.fullmatch(text, blocks[below].start, blocks[below].end):
            boxed.add(below)
            below += 1
    return titles - boxed, boxed - titles


def _title_labels(page: Draft, labelled: Sequence[Item], other: set[int], looks: Mapping[int, Look]) -> None:
    """Give the labels that stand alone on their lines the line beneath for their words: a short one over a paragraph.

    A heading of another level is none of them: 第一卷 over 前言.
    """
    text, blocks = page.folded, page.blocks
    for item in labelled:
        title = item.block + 1
        if item.label_end < blocks[item.block].end or title + 1 >= len(blocks) or title in other or not _is_short(text, blocks[title]):
            continue
        level = looks.get(title, PLAIN).level
        if level and level != looks.get(item.block, PLAIN).level:
            continue
        below = title + 1
        if below in other or is_paragraph(text, blocks[below], _line(text, blocks[title])):
            item.title = title


def _values(labelled: Sequence[Item], blocks: Sequence[Block]) -> set[int]:
    """Return the lines that are all that stands between a label and the next of its series: 三、时间, Monday, 四、地点."""
    found = set()
    for above, below in itertools.pairwise(labelled):
        is_next = above.candidate and below.candidate and above.candidate.family is below.candidate.family
        is_short = blocks[above.block].end - blocks[above.block].start <= SHORT
        if is_next and is_short and _number(below) == _number(above) + 1 and below.block == above.block + 2:
            found.add(above.block + 1)
    return found


def _line(text: str, block: Block) -> str:
    return text[block.start : block.end]


class _Ranks:
    """Ranks of lines without a label among the labelled headings."""

    def __init__(self, labelled: Sequence[Item], looks: Mapping[int, Look], *, has_preface: bool) -> None:
        self._has_preface = has_preface
        self._items = labelled
        self._starts = [item.start for item in labelled]
        self._top = min((item.rank for item in labelled), default=0.0)
        self._last = max((item.start for item in labelled if item.rank == self._top), default=0)
        self._has_outer = self._has_inner = False
        self._levels: dict[int, float] = {}
        for item in labelled:
            level = looks.get(item.block, PLAIN).level
            if level:
                self._levels.setdefault(level, item.rank)

    def around(self, index: int, start: int, words: str) -> float:
        """Return the rank of a line at ``start``: inside the series that goes on behind it, around one that begins there.

        ``index`` is its block.
        """
        at = bisect_right(self._starts, start)
        if self._has_preface and is_preface(words):
            # 小结 over a series that begins beneath it holds that series; elsewhere it stands beside the numbered headings.
            holds = is_end(words) and at < len(self._items) and _number(self._items[at]) == 1 and self._items[at].rank == self._top
            return OUTER if holds or self._has_outer or not self._items else self._top
        if not self._items:
            return OUTER
        if at == 0 and _number(self._items[0]) > 1 and self._items[0].rank == self._top:
            # Part II follows: what stands before it is the first part, and its lines stand beside it.
            return self._top
        if at == 0:
            self._has_outer = True
            return OUTER
        if at == len(self._items):
            return OUTER if self._has_outer else self._top + BESIDE
        behind = self._items[at]
        if _number(behind) != 1:
            if behind.block != index + 1 or not self._has_outer:
                self._has_inner = self._has_inner or behind.rank == self._top
                return behind.rank + BESIDE
            # Right over a label there is nothing that it could title inside the one before.
            return OUTER if behind.rank == self._top else behind.rank - BESIDE
        if any(item.rank == behind.rank for item in self._open(at)):
            # The series begins again: the line divides the text.
            self._has_outer = self._has_outer or behind.rank == self._top
            return OUTER if behind.rank == self._top else behind.rank - BESIDE
        # Where all such lines enclose the labels, those behind the last of these do too, whatever begins beneath them.
        is_outer = behind.rank == self._top or (start > self._last and not self._has_inner)
        return OUTER if self._has_outer and is_outer else self._top + BESIDE

    def below(self, start: int) -> float:
        """Return a rank right under the label before ``start``."""
        at = bisect_right(self._starts, start)
        return self._items[at - 1].rank + BESIDE / 2 if at else OUTER + BESIDE

    def of_level(self, start: int, level: int) -> float:
        """Return the rank of a heading level: that of labels of the same level, else between those around it."""
        if level in self._levels:
            return self._levels[level]
        outer = [rank for other, rank in self._levels.items() if other < level]
        if outer:
            return max(outer) + BESIDE + level / 100
        if self._levels:
            return min(self._levels.values()) - 1 + level / 100
        if not self._items or start < self._starts[0]:
            self._has_outer = True
        # Where such lines come first, all of them enclose what has only numbers.
        return (OUTER if self._has_outer else self.around(NOWHERE, start, "")) + level / 100

    def _open(self, at: int) -> list[Item]:
        """Return the labels that enclose the place before the label with that index."""
        found: list[Item] = []
        for item in reversed(self._items[max(0, at - NEAR) : at]):
            if not found or item.rank < found[-1].rank:
                found.append(item)
        return found


def _number(item: Item) -> int:
    return item.candidate.number if item.candidate else 0


def _is_set_off(text: str, blocks: Sequence[Block], index: int, looks: Mapping[int, Look], other: set[int]) -> bool:
    """Return True for a line that its type makes a heading; what follows has to be set in another way."""
    block = blocks[index]
    if index not in looks or block.end - block.start > LIMIT or text[block.end - 1] in "。！!；;，,：:、":
        return False
    below = index + 1
    while below < len(blocks) and below in looks and below not in other and below - index <= RUN:
        below += 1
    words = text[block.start : block.end]
    is_none = len(words) < 2 or _NONE.match(words) is not None or is_number(words, "")
    return below < len(blocks) and (below in other or below not in looks) and not is_none


def _is_short(text: str, block: Block) -> bool:
    length = block.end - block.start
    if length < 2 or length > ENGLISH_LIMIT or block.listed or _is_quoted(text, block):
        return False
    words = text[block.start : block.end]
    if words[-1] in _END and not _NICKNAME.search(words) and not _CAPITALS.fullmatch(words):
        return False
    if words[0] == "【" and words[-1] == "】":
        words = words[1:-1]
    if _CHINESE.search(words):
        return length <= SHORT and not any(mark in words for mark in "。；！？") and not _NONE.match(words)
    return _is_english_title(words) and not _NONE.match(words)


def _is_item(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Return True behind a sign that lists; ■ and the like may also decorate a heading, and list where two lines have the same."""
    sign = text[blocks[index].start]
    beside = [text[blocks[other].start] for other in (index - 1, index + 1) if 0 <= other < len(blocks)]
    return sign in _BULLETS or (sign in _ORNAMENTS and sign in beside)


def _is_quoted(text: str, block: Block) -> bool:
    """Return True behind the > of Markdown, where notes on a text stand."""
    if block.start == 0 or text[block.start - 1] not in "> *":
        return False
    return text.startswith(">", text.rfind("\n", 0, block.start) + 1)


def _is_english_title(words: str) -> bool:
    """Return True for a line in title case; a line of verse or of a script for speaking has few capitals."""
    long = [word for word in words.split() if len(word) > 3]
    if words[-1] in "—-" or words[0] in "—–-" or _SENTENCE_END.search(words) or _ROW.match(words):
        return False  # The Chairman. Friends—: who speaks, and what; or an item, or the row of a table
    return not words[0].islower() and sum(any(char.isupper() or char.isdigit() for char in word) for word in long) * 5 >= len(long) * 3


def _is_careless(text: str, blocks: Sequence[Block]) -> bool:
    """Return True for a text that leaves out full stops at the ends of paragraphs: there they tell nothing."""
    long = [text[block.end - 1] for block in blocks if block.end - block.start > SHORT]
    return len(long) >= CARELESS and sum(mark not in _FULL for mark in long) * CARELESS > len(long)


def _signs(text: str, blocks: Sequence[Block], index: int, other: set[int]) -> bool:
    """Return True for a line over a date that signs: a person, an organ at the end, or one over what is attached."""
    behind = index + 2
    words = _line(text, blocks[index])
    if index + SIGNED >= len(blocks) or is_byline(words):
        return True
    # A title over its date has a paragraph beneath both.
    return is_organ(words) and (behind in other or not is_paragraph(text, blocks[behind], words))


def _titles(page: Draft, index: int, short: Sequence[bool], other: set[int], body: int, *, is_strict: bool) -> bool:
    """Return True if a paragraph begins below and a sentence has ended above.

    ``other`` are blocks known to be something else, ``body`` is the first behind title and salutation; not ``is_strict``: the text
    leaves closing marks out.
    """
    text, blocks = page.folded, page.blocks
    above = index - 1
    while above >= body and short[above] and above not in other and index - above <= RUN:
        above -= 1
    below, lines = index + 1, index - above
    if below < len(blocks) and is_date(text, blocks[below]) and _signs(text, blocks, index, other):
        return False
    while below < len(blocks) and below not in other and lines <= RUN and (short[below] or is_date(text, blocks[below])):
        lines += short[below]
        below += 1
    if lines > RUN or below >= len(blocks):
        return False
    if below not in other and not is_paragraph(text, blocks[below], text[blocks[index].start : blocks[index].end]):
        return False
    if above < body:
        return True
    last = text[blocks[above].end - 1]
    # Two paragraphs in a row without a mark are items of a list, and the list has ended.
    is_item = not page.is_wrapped and above > 0 and not short[above - 1] and text[blocks[above - 1].end - 1] not in _FULL
    is_loose = above in other or is_item or not is_strict or is_date(text, blocks[above])
    return last not in "，、," if is_loose else last in _FULL
