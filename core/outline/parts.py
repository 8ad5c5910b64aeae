"""What stands before and after the tree: title, date, speaker, salutation, table of contents, opening, closing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.outline.tree import Part
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from core.outline.blocks import Block

FRONT: Final = 15
"""So many blocks may stand before the first words of a speech."""
LOOK: Final = 400
"""So many code points of a block are looked at: enough for any line before the body, cheap for a text that is one line."""
TITLE_LINES: Final = 3
SPEAKER_LINES: Final = 2
"""Office and name may stand on two lines; more are the lines of a form."""
TITLE_LIMIT: Final = 80
"""Code points of a title at most."""
CLOSING_BLOCKS: Final = 12
"""A closing is looked for in so many last blocks."""

_DATE: Final = re.compile(
    r"[（(]?\s*(?:\d{4}|[一二三四五六七八九〇○零]{4})\s*[年./-]\s*[\d一二三四五六七八九十]{1,3}\s*(?:[月./-]\s*(?:[\d一二三四五六七八九十]{1,3}\s*日?)?)[^。]{0,12}[)）]?"
)
_DATE_AT: Final = re.compile(r"[（(]\s*(?:\d{4}|[一二三四五六七八九〇○零]{4})\s*年[^）)]{1,16}[）)]")
_SALUTATION: Final = re.compile(
    r"(?:尊敬的|敬爱的|各位|同志们|朋友们|同学们|老师们|乡亲们|代表们|战友们|女士们|先生们|来宾们|父老乡亲)[^。！？；]{0,60}?[：:！]|(?:同志们|各位)[，,][^。！？；：:]{0,30}[：:]"
)
_ENGLISH_SALUTATION: Final = re.compile(r"(?:Mr|Mrs|Ms|Madam|Ladies|Honou?rable|My fellow|Dear|Distinguished|Your Excellenc)\b")
_FACT: Final = re.compile(
    r"(标题|题目|来源|作者|网址|URL|链接|日期|时间|发布时间|发布日期|抓取时间|文种|sidebar|title|date|author|source)\s*[：:]\s*(.*)", re.I
)
_OFFICE: Final = re.compile(
    r"[省市县区州乡镇村局处科室部委办院校所站]长|书记|主任|总理|主席|秘书|校长|院长|[政府会委局办厅部社]$|人民政府|委员会|记者|作者"
)
_FAREWELL: Final = re.compile(
    r"同志们[，,！!：:、]|各位(?:代表|委员|同志|领导|朋友)[^。]{0,12}[，,！!：:]|朋友们[，,！!]|让我们|谢谢大家|我就讲|我的讲话|最后，(?:祝|预祝)"
)
_NUMBERED: Final = re.compile(r".*[〔\[［]\d{4}[〕\]］].{0,4}号")
"""The number of an official document: XX发〔2026〕3号."""
_OFFICE_HEAD: Final = re.compile(r".{2,40}(?:文件|人民政府|委员会|办公室)")
_CONTENTS: Final = re.compile(r"目\s*[录錄次]")
_END: Final = "。！？!?：:；;，,…"


@dataclass(slots=True)
class Front:
    """What stands before the body."""

    title: str | None = None
    """As a line "title: …" before the text says it."""
    title_spans: list[Span] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    body: int = 0
    """Index of the first block that may hold a heading."""
    skipped: set[int] = field(default_factory=set)
    """Blocks that can be no heading: lines of the table of contents."""


def front(text: str, blocks: Sequence[Block], labelled: Container[int]) -> Front:
    """Read title, date, speaker and salutation off the first blocks, and find the table of contents.

    ``labelled`` are the blocks that open with the first label of a series: the body begins there at the latest.
    """
    found = Front()
    title: list[Span] = []
    ended = False
    for index, block in enumerate(blocks[:FRONT]):
        if index in labelled:
            break
        words = text[block.start : min(block.end, block.start + LOOK)]
        fact = _FACT.fullmatch(words)
        if fact or set(words) <= set("-=*—_ ") or words.startswith(("<", "![", "|")):
            if fact and fact[1] in ("标题", "title") and fact[2].strip():
                found.title = fact[2].strip()
            found.body = index + 1
            continue
        greeting = _greeting(words)
        if greeting:
            found.parts.append(Part("salutation", Span(block.start + greeting[0], block.start + greeting[1])))
            _lead(found, title, text, block.start, block.start + greeting[0])
            found.body = index + (1 if block.start + greeting[1] == block.end else 0)
            break
        if not _is_front(words):
            _lead(found, title, text, block.start, block.end)
            break
        if _NUMBERED.fullmatch(words):
            ended = bool(title)
        elif _DATE.fullmatch(words):
            found.parts.append(Part("date", Span(block.start, block.end)))
            ended = bool(title)
        elif words.startswith(("—", "--", "－")):
            ended = True
        elif title and (ended or _is_speaker(words)):
            speakers = sum(part.kind == "speaker" for part in found.parts)
            if not _is_speaker(words) or _CONTENTS.fullmatch(words) or speakers == SPEAKER_LINES:
                break
            found.parts.append(Part("speaker", Span(block.start, block.end)))
            ended = True
        elif not title and not block.depth and _OFFICE_HEAD.fullmatch(words):
            continue  # the red head of an official document
        elif len(title) < TITLE_LINES and not block.listed:
            title.append(Span(block.start, _title_end(text, block)))
            ended = title[-1].end < block.end or bool(block.depth)
        else:
            break
        found.body = index + 1
    _contents(found, text, blocks)
    if title and len(blocks) > found.body:
        found.parts.extend(Part("title", span) for span in title)
        found.title_spans = title
    found.parts.sort(key=lambda part: part.span)
    return found


def closing(text: str, blocks: Sequence[Block], after: int) -> int | None:
    """Return where the closing begins behind the last node at ``after``: the first paragraph there that takes leave; None without one."""
    for block in blocks[-CLOSING_BLOCKS:]:
        if block.start > after and _FAREWELL.match(text, block.start, block.end):
            return block.start
    return None


def is_date(text: str, block: Block) -> bool:
    """Return True if a block is a date and nothing else, in brackets or not."""
    return bool(_DATE.fullmatch(text, block.start, block.end))


def _is_front(words: str) -> bool:
    return len(words) <= TITLE_LIMIT and words[-1] not in "。！？；，：,;:" and "。" not in words


def _is_speaker(words: str) -> bool:
    bare = "".join(words.split())
    return len(bare) <= 4 or (
        len(bare) <= 30 and bool(_OFFICE.search(bare)) and not bare.endswith(("讲话", "报告", "发言", "致辞", "规定", "法", "通知"))
    )


def _greeting(words: str) -> tuple[int, int] | None:
    """Return where a salutation stands in the words of a block: at its beginning, or at the end of a short one."""
    match = _SALUTATION.match(words)
    if match:
        return 0, match.end()
    if len(words) <= 120 and _ENGLISH_SALUTATION.match(words) and words[-1] in ",:，：":
        return 0, len(words)
    if len(words) <= TITLE_LIMIT and words[-1] in "：:":
        match = _SALUTATION.search(words)
        if match and match.end() == len(words):
            return match.start(), match.end()
    return None


def _title_end(text: str, block: Block) -> int:
    """Leave subtitle and date out of a title that runs on: 工作报告——在全镇大会上."""
    cuts = [block.end]
    for mark in ("——", "--"):
        at = text.find(mark, block.start + 4, block.end)
        cuts.append(at if at > 0 else block.end)
    date = _DATE_AT.search(text, block.start + 4, block.end)
    if date:
        cuts.append(date.start())
    end = min(cuts)
    while text[end - 1].isspace():
        end -= 1
    return end


def _lead(found: Front, title: list[Span], text: str, start: int, end: int) -> None:
    """Take a title out of a line in which it ran together with date and speaker: …会上的讲话（2026年3月2日）镇长."""
    date = _DATE_AT.search(text, start, min(end, start + TITLE_LIMIT))
    if title or not date or date.start() - start < 4:
        return
    words = text[start : date.start()]
    if any(mark in words for mark in "。！？；："):
        return
    title.append(Span(start, date.start()))
    found.parts.append(Part("date", Span(date.start(), date.end())))


def _contents(found: Front, text: str, blocks: Sequence[Block]) -> None:
    """Find a table of contents: it ends where its first lines come again, or where a paragraph begins."""
    for index, block in enumerate(blocks[: 4 * FRONT]):
        if not _CONTENTS.fullmatch(text, block.start, block.end):
            continue
        seen: set[str] = set()
        last = index
        for number in range(index + 1, len(blocks)):
            line = text[blocks[number].start : blocks[number].end]
            key = re.sub(r"[\s.…·\d]+$|\s+", "", line)
            if key in seen or len(line) > TITLE_LIMIT or line[-1] in "。！？：":
                break
            seen.add(key)
            last = number
        if last == index:
            return
        found.parts.append(Part("contents", Span(block.start, blocks[last].end)))
        found.skipped.update(range(index, last + 1))
        found.body = max(found.body, last + 1)
        return
