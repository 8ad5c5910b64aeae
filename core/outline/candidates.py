"""Candidates: every place that could be a label, found in one pass and not yet believed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.outline.blocks import scan
from core.outline.numbering import FAMILIES, HAN, Family, number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.outline.blocks import Block

_NAMES: Final = "First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth"
_ORDINAL: Final = (
    # 第一书记, 第一要务, 第一产业 are names; a mark or one of these verbs makes it a point.
    rf"第(?P<ordinal>{HAN})(?:(?:是|就是)(?!第)|[，,：:]|、(?!第)|(?=[。；])|[ \u3000]+"
    "|要(?![务素义件点津害位])|(?=[讲抓看靠把让对从][^第]))"
)
_POINT: Final = rf"其(?P<that>{HAN})(?:是|[，,：:、]|(?=[。]))|(?P<point>{HAN})(?:是|要|则[要是]?)"
_WORD: Final = r"(?P<word>首先|其次|再次|再者|最后)(?:[，,：:]|(?=[^，一]))"
_ENGLISH: Final = rf"(?:(?:And|But|and) +)?(?P<english>(?:{_NAMES}|(?<=And )(?i:{_NAMES}))(?:ly)?)(?: *[,:]| +[-–—])"
_ROUND: Final = rf"[（(] ?(?:(?P<bracketed>{HAN})|(?P<round>\d{{1,2}})) ?[）)][、.．]?"
_CIRCLED: Final = r"(?P<circled>[①-⑳])[、.]?"

_OPENING: Final = re.compile(
    rf"第[ \u3000]?(?P<numeral>{HAN}|\d{{1,3}})[ \u3000]?(?P<unit>编|卷|章|部分|篇|节|条)(?P<behind>[ \u3000：:、*]*)"
    rf"|(?P<han>{HAN})[ \u3000]?(?:、|[．.](?!\d))"
    rf"|{_ROUND}"
    rf"|(?P<decimal>\d{{1,2}}(?:[.．]\d{{1,2}}){{1,3}})[.．、]?[ \u3000]+(?=\D)"
    r"|(?P<digit>\d{1,3})(?:[、．]|\.(?!\d)|[）)])"
    r"|(?P<blank>\d{1,2})[ \u3000]+(?=[一-鿿“《])"
    r"|(?P<stem>[甲乙丙丁戊己庚辛壬癸])[、.．]"
    rf"|{_CIRCLED}|{_ORDINAL}|{_POINT}|{_WORD}"
    rf"|(?:(?:And|But) +)?(?P<english>(?i:{_NAMES})(?:ly)?)(?: *[,:]| +[-–—])"
    rf"|(?P<bare>{HAN})(?:[ \u3000]+|$)"
)
"""What may open a block. Alternatives differ in their first characters or in the mark that ends them; none can run away."""

_INSIDE: Final = re.compile(
    r"[。！？；：，,;:!?.”’）)…][ \u3000]*(?=[（(①-⑳第其一二三四五六七八九十首再最\dAF-T])"
    rf"(?:{_POINT}|{_ORDINAL}|{_WORD}|{_ROUND}|{_CIRCLED}"
    rf"|(?P<han>{HAN})、"
    r"|(?P<digit>\d{1,2})(?:[、．]|\.(?!\d))"
    rf"|(?:And +)?(?P<english>(?i:{_NAMES})(?:ly)?)(?: *[,:]| +[-–—]))"
)
"""What may stand behind a mark inside a block; the mark comes first so that the matcher can skip to it."""

_UNITS: Final = {"编": "book", "卷": "book", "篇": "book", "章": "chapter", "部分": "chapter", "节": "section", "条": "article"}
_FAMILY: Final = {"that": "point", "round": "bracketed-digit"}
_ENDS: Final = "。！？!?"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A label as it stands."""

    start: int
    end: int
    """End of the label, its closing mark included; blanks behind it are left out."""
    family: Family
    number: int
    block: int
    """Index of the block that holds it."""
    opens: bool
    """True if it stands at the beginning of its block."""
    after: str
    """The mark before it; empty where it opens its block."""


def find(text: str, blocks: Sequence[Block]) -> list[Candidate]:
    """Return every candidate in text order."""
    found: list[Candidate] = []
    for index, block in enumerate(blocks):
        begin = block.start
        match = _OPENING.match(text, begin, block.end)
        if match:
            candidate = _opening(text, block, index, match)
            if candidate:
                found.append(candidate)
                begin = candidate.end - 1
        for inner in scan(_INSIDE, text, begin, block.end):
            candidate = _inside(text, index, inner)
            if candidate:
                found.append(candidate)
    return found


def _opening(text: str, block: Block, index: int, match: re.Match[str]) -> Candidate | None:
    kind = match.lastgroup or ""
    if kind in ("unit", "behind"):
        kind = _UNITS[match["unit"]]
        numeral = match["numeral"]
        if not match["behind"] and match.end() < block.end and not _is_title(text, match.end(), block.end):
            return None  # 第一条说的是…: a sentence about an article
    elif kind == "decimal":
        numeral = re.split("[.．]", match["decimal"])[-1]
    else:
        numeral = match[kind]
    if kind in ("han", "point") and _is_enumeration(text, match, kind):
        return None
    return _candidate(text, index, match, kind, numeral, start=match.start(), after="")


def _inside(text: str, index: int, match: re.Match[str]) -> Candidate | None:
    kind = match.lastgroup or ""
    if kind in ("han", "point") and _is_enumeration(text, match, kind):
        return None
    start = match.start() + 1
    while text[start] in " \u3000":
        start += 1
    if match[0][0] in ".’" and kind != "english":
        return None
    return _candidate(text, index, match, kind, match[kind], start=start, after=match[0][0])


def _candidate(text: str, index: int, match: re.Match[str], kind: str, numeral: str, *, start: int, after: str) -> Candidate | None:
    number = number_of(numeral)
    if number is None:
        return None
    end = match.end()
    while end > start and text[end - 1] in " \u3000*":
        end -= 1
    return Candidate(start, end, FAMILIES[_FAMILY.get(kind, kind)], number, index, opens=not after, after=after)


_LISTED: Final = re.compile(rf"({HAN}|\d+)(、|[级类等月]|产业|季度)")


def _is_enumeration(text: str, match: re.Match[str], kind: str) -> bool:
    """Return True for 一、二、三产业 and 一是一，二是二, which count things and divide nothing."""
    numeral = match[kind]
    if kind == "han":
        listed = _LISTED.match(text, match.end())
        # 一、三月份的工作 is a heading, 三、四月份 is not.
        return listed is not None and (listed[2] == "、" or number_of(listed[1]) == (number_of(numeral) or 0) + 1)
    behind = match.end() + len(numeral)
    return text.startswith(numeral, match.end()) and not text[behind : behind + 1].isalpha()


def _is_title(text: str, start: int, end: int) -> bool:
    """Return True if the rest of a block reads as a title: short and without an end of a sentence."""
    return end - start <= 30 and not any(mark in text[start:end] for mark in _ENDS + "，；")
