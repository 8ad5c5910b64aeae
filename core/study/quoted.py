"""Words in quotation marks: where they stand, and which of them are set phrases rather than names, honours, sayings or speech.

What counts is a slogan, a method or a coined term. What does not: meetings, proper names, honours, routes, verse, ordinals, and what
somebody says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.spans import Span
from core.study import phrase_words as tables
from core.study.counted import counts_members

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST: Final = 36
"""Characters between marks that can be a set phrase."""
_SHORTEST: Final = 2
"""Characters of a word that is mostly an everyday one or an abbreviation, unless it counts something."""
_LONGEST_PLAIN: Final = 14
"""Characters of a term that is not made of parts."""
_LONGEST_APPLIED: Final = 18
"""And of one that is said to be an aim, a principle and the like."""
_PAIRS: Final = {"“": "”", "‘": "’", "「": "」", "『": "』"}
_CLOSING: Final = {closing: opening for opening, closing in _PAIRS.items()}
_MARK: Final = re.compile('[“”‘’「」『』"＂\n]')
_BETWEEN: Final = frozenset({"", "、", "，", "和", "与", "及", "以及", "或", "/"})
"""What stands between quoted words that are told in one breath."""

_HANZI: Final = re.compile(r"[\u3400-\u9fff〇\d]")
_SENTENCE: Final = re.compile(r"[。！？；!?;：:…《》]")
_CALL: Final = re.compile(r"(?<=[，,][\u3400-\u9fff]{4})[！!]$|(?<=[，,][\u3400-\u9fff]{5})[！!]$|(?<=[，,][\u3400-\u9fff]{6})[！!]$")
"""The mark that ends a slogan of two parts."""
_COMMAS: Final = re.compile(r"[，,]")
_PARTS: Final = re.compile(r"[、，,]")

_MEETING: Final = re.compile(rf"[一二三四五六七八九十]+大|.*(?:{tables.MEETINGS})")
_ORDINAL: Final = re.compile(r"第[一二三四五六七八九十百\d]")
_NAME: Final = re.compile(rf"(?:{tables.LOCAL}).*(?:{tables.PLACES})|.+(?:{tables.BODIES})|[十百千][强佳优]\S*")
_SCHEMERS: Final = re.compile(r"[台港藏疆蒙]独|法轮功|东突|独")
_DATE: Final = re.compile(r"[一二三四五六七八九十·]+")
"""一二九, 七一: days by which something is called."""
_LATIN: Final = re.compile(r"(?=[^\u3400-\u9fff]*[A-Za-z])(?!.*[+＋])[^\u3400-\u9fff]+")
"""5G, PM2.5."""
_HOTLINE: Final = re.compile(r"1\d{2}|1\d{4}|9\d{4}")
_VERSE: Final = frozenset({5, 7, 11, 15})
"""Characters of a line, or of two with what parts them."""
_CLOSE: Final = '[”’」』"＂]'
_NEAR: Final = r"[^\s，。；：、,;:“‘「]"
_HONOUR_AFTER: Final = re.compile(rf"{_CLOSE}等?{_NEAR}{{0,4}}?(?:{tables.HONOURS})")
_HONOUR_BEFORE: Final = re.compile(rf"(?:{tables.GIVEN})[^，。；：,;:\n]{{0,30}}$")
_STRIVING_BEFORE: Final = re.compile(r"(?:创建|争创|创成|建成|创评|评选)[^，。；：,;:\n]{0,8}$")
_STRIVEN_FOR: Final = re.compile(rf".*(?:{tables.PLACES})")
_ROUTE_AFTER: Final = re.compile(rf"{_CLOSE}{_NEAR}{{0,6}}?(?:{tables.ROUTES})")
_EVENT_AFTER: Final = re.compile(rf"{_CLOSE}(?:{tables.EVENTS})")
_CODE_AFTER: Final = re.compile(rf"{_CLOSE}(?:{tables.CODE_AFTER})?(?:{tables.CODE_OF})")
_BRAND_AFTER: Final = re.compile(rf"{_CLOSE}(?:{tables.BRANDED})*(?:{tables.BRANDS})")
_VERSE_AFTER: Final = re.compile(rf"{_CLOSE}的{_NEAR}{{0,2}}?(?:{tables.MOODS})")
_MENTIONED_AFTER: Final = re.compile(
    rf"{_CLOSE}(?:来?(?:代替|取代)|的(?:含义|意思|字样)|二字|一语|这?[一两二三四五六七八九十]+个?大?字|字|一词|这样的|之类的?(?:词|话|字眼|说法))"
)
"""“尽快”这样的词: words are told of, not used."""
_SAID_BEFORE: Final = re.compile(rf"(?:{tables.SAYING})[，：:]?\s*$")
_SO_CALLED_BEFORE: Final = re.compile(r"(?:所谓的?|代替|取代|题为|题名|题目[为是])$")

_COUPLET: Final = re.compile(r"[\u3400-\u9fff]{5}[，,][\u3400-\u9fff]{5}[。！]?|[\u3400-\u9fff]{7}[，,][\u3400-\u9fff]{7}[。！]?")
_APPLIED_BEFORE: Final = re.compile(rf"(?:{tables.APPLYING})[^，。；：,;:\n]{{0,6}}$")
_APPLIED_AFTER: Final = re.compile(rf"{_CLOSE}的?{_NEAR}{{0,4}}?(?:{tables.APPLIED})")

PLANS: Final = re.compile(r"[一二三四五六七八九]五|十[一二三四五六七八九]?五|二十五")
"""The names of five-year plans."""
_EVERYDAY: Final = re.compile(tables.EVERYDAY)
_YEAR: Final = re.compile(r".{2,}年")
_LENGTH: Final = re.compile(r"[一二三四五六七八九十半\d]+(?:分钟|小时|公里|天)")
"""“十分钟”, of a circle around where one lives."""
_SYSTEM: Final = re.compile(r"[路河湖林田山链街片网站点井库滩]{1,2}长制")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between two marks of one kind in one paragraph."""

    span: Span
    """Without the marks."""
    words: str
    is_inside: bool
    """True if it stands inside another one."""


def quotations(text: str) -> Iterator[Quotation]:
    """Give what stands in quotation marks in a text, by where it closes, unless it is long. A mark that is never closed opens nothing."""
    open_marks: list[tuple[str, int]] = []
    plain = -1
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark == "\n":
            open_marks.clear()
            plain = -1
        elif mark in _PAIRS:
            open_marks.append((mark, at))
        elif mark in _CLOSING:
            if open_marks and open_marks[-1][0] == _CLOSING[mark]:
                _, start = open_marks.pop()
            elif len(open_marks) > 1 and open_marks[-2][0] == _CLOSING[mark]:
                # One that was opened inside and never closed.
                del open_marks[-1]
                _, start = open_marks.pop()
            else:
                continue
            yield from _between(text, start + 1, at, is_inside=bool(open_marks))
        elif plain < 0:
            plain = at
        else:
            yield from _between(text, plain + 1, at, is_inside=bool(open_marks))
            plain = -1


def _between(text: str, start: int, end: int, *, is_inside: bool) -> Iterator[Quotation]:
    if 0 < end - start <= LONGEST:
        words = text[start:end]
        if _HANZI.search(words) and words.strip() == words:
            yield Quotation(Span(start, end), words, is_inside)


def chained(found: Sequence[Quotation], text: str) -> Iterator[Sequence[Quotation]]:
    """Give quotations in groups that are told in one breath: “A”、“B” and “C”."""
    first = 0
    for index in range(1, len(found) + 1):
        is_linked = index < len(found) and text[found[index - 1].span.end + 1 : max(0, found[index].span.start - 1)][:3] in _BETWEEN
        if not is_linked:
            yield found[first:index]
            first = index


def are_titles(chain: Sequence[Quotation], text: str) -> bool:
    """Return True if what is quoted is what somebody has been given: an honour or a title."""
    before = text[max(0, chain[0].span.start - 30) : max(0, chain[0].span.start - 1)]
    after = text[chain[-1].span.end : chain[-1].span.end + 12]
    return _HONOUR_BEFORE.search(before) is not None or _HONOUR_AFTER.match(after) is not None


def judge(quotation: Quotation, text: str) -> bool | None:
    """Tell whether quoted words are a set phrase: True if they count as one, False if they may be one, None if they are none."""
    words = quotation.words
    if _is_said(quotation, text) or _is_named(quotation, text):
        return None
    if _MENTIONED_AFTER.match(text, quotation.span.end):
        return False
    if len(words) == 1 or _EVERYDAY.fullmatch(words) or PLANS.fullmatch(words) or _SYSTEM.fullmatch(words):
        return False
    if _LENGTH.fullmatch(words) or (len(words) == _SHORTEST and not counts_members(words)):
        return False
    is_year = _YEAR.fullmatch(words) is not None and not counts_members(words)
    return not is_year and not _is_loose(words)


def are_sayings(chain: Sequence[Quotation], text: str) -> bool:
    """Return True if among what is told in one breath is a couplet that nothing makes a slogan, so that all of it may be verse."""
    return any(_COUPLET.fullmatch(one.words) and not _is_applied(chain, text) for one in chain)


def _is_applied(chain: Sequence[Quotation], text: str) -> bool:
    """Return True if words are acted upon, or said to be an aim, a principle and the like."""
    before = text[max(0, chain[0].span.start - 13) : max(0, chain[0].span.start - 1)]
    return _APPLIED_BEFORE.search(before) is not None or _APPLIED_AFTER.match(text, chain[-1].span.end, chain[-1].span.end + 12) is not None


def _is_said(quotation: Quotation, text: str) -> bool:
    """Return True for speech, verse, and what is told from elsewhere."""
    words = _CALL.sub("", quotation.words)
    before = text[max(0, quotation.span.start - 12) : max(0, quotation.span.start - 1)]
    after = text[quotation.span.end : quotation.span.end + 10]
    if _SENTENCE.search(words) or (len(words) in _VERSE and _VERSE_AFTER.match(after) is not None):
        return True
    longest = _LONGEST_APPLIED if _APPLIED_AFTER.match(text, quotation.span.end, quotation.span.end + 12) else _LONGEST_PLAIN
    if len(words) > longest and not _PARTS.search(words):
        return True
    is_told = _SAID_BEFORE.search(before) is not None or before.rstrip().endswith(("：", ":", "——"))
    if _COMMAS.search(words):
        return is_told or not _is_even(words, _PARTS)
    return is_told and len(words) > 8 and "、" not in words


def _is_named(quotation: Quotation, text: str) -> bool:
    """Return True for meetings, proper names, routes, brands, ordinals and telephone numbers."""
    words = quotation.words
    before = text[max(0, quotation.span.start - 13) : max(0, quotation.span.start - 1)]
    after = text[quotation.span.end : quotation.span.end + 14]
    return (
        _MEETING.fullmatch(words) is not None
        or _ORDINAL.match(words) is not None
        or _NAME.fullmatch(words) is not None
        or _SCHEMERS.fullmatch(words) is not None
        or (_HOTLINE.fullmatch(words) is not None and _CODE_AFTER.match(after) is None)
        or _LATIN.fullmatch(words) is not None
        or (_DATE.fullmatch(words) is not None and PLANS.fullmatch(words) is None)
        or (_STRIVEN_FOR.fullmatch(words) is not None and _STRIVING_BEFORE.search(before) is not None)
        or _ROUTE_AFTER.match(after) is not None
        or _EVENT_AFTER.match(after) is not None
        or _BRAND_AFTER.match(after) is not None
        or _SO_CALLED_BEFORE.search(before) is not None
    )


def _is_even(words: str, parting: re.Pattern[str]) -> bool:
    """Return True if the parts of words are about as long as each other, as in a slogan."""
    lengths = [len(part) for part in parting.split(words)]
    return max(lengths) - min(lengths) <= 2 and max(lengths) <= 9


def _is_loose(words: str) -> bool:
    """Return True for a list of things: four parts or more of different lengths."""
    parts = _PARTS.split(words)
    return len(parts) > 3 and not _is_even(words, _PARTS)
