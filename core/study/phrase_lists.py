"""Where a text lists what a set phrase stands for: before it, behind it, or anywhere as the lexicon has its members."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.spans import Span
from core.study.lexicon import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.phrases import Phrase, PhrasePlace
    from core.study.lexicon import Lexicon

_VALUES: Final = {**{sign: number for number, sign in enumerate("零一二三四五六七八九十")}, "两": 2, "双": 2}
_NUMBER: Final = re.compile(r"[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九两双]")
_FAR: Final = 300
"""Characters before or behind a phrase in which its list can lie."""
_LONGEST: Final = 40
"""Characters of a member."""
_GAP: Final = 4
"""Characters between two members that are told in a row."""
_MOST: Final = 2000
"""Places at which members of one phrase are looked for."""

_CLAUSE: Final = re.compile(r"[\n。！？；，：:;!?（(“‘「—]")
_MARK: Final = re.compile('[“”‘’「」『』"]')
_PARTS: Final = re.compile(r"、|以及|和|与|及")
_LEAD: Final = re.compile(
    r".*(?:面临|面对|围绕|扭住|抓住|抓好|抓牢|抓实|把握|坚持|突出|聚焦|强化|做好|做到|实现|推进|推动|落实|处理好|包括|提出了|提出|发扬|弘扬|树立|增强|提高|培养|具备|反对|防止|构成了?|形成|成为|坚定|遵守|完成|就是|即|是|把|将|对|从|在|以|按照|遵循|有|打好|打赢|建设|构建)"
)
_OPENING: Final = re.compile(
    r"[”’」』\"＂]?[^\n，。；：:、！？（(“”—]{0,8}?(?:[：:]|——|[（(](?:即|指|包括)?[：:，]?|[，,]?(?:即|就是|也就是|分别是|是指|指的是|具体是|包括)[：:，]?)"
)
_STOP: Final = re.compile(r"[\n。！？（()）]")
_BETWEEN: Final = "、，,；;和与及"
_RUN_IN: Final = re.compile(r"(?:第?[一二三四五六七八九十]+(?:是|要|、)|[（(]?[\d①②③④⑤⑥⑦⑧⑨]+[.．、）)]?)")
_PARTINGS: Final = tuple(map(re.compile, ("[；;]", "、", "[，,]", "[，,、]", "[，,、]|以及|和|与|及")))
"""What members can be parted by; the first that gives as many as there have to be counts."""
_BORDER: Final = ' \t\u3000“”‘’「」『』"，,；;、。和与及'


def members_of(text: str, places: Sequence[PhrasePlace], lexicon: Lexicon) -> tuple[PhrasePlace, ...]:
    """Return the places with the list that is nearest to each, of those that the text has for the same name."""
    lists: dict[str, list[tuple[Span, ...]]] = {}
    for place in places:
        found = _beside(text, place)
        if found:
            lists.setdefault(key(place.name), []).append(found)
    for name in {key(place.name) for place in places}:
        for phrase in lexicon.of(name):
            lists.setdefault(name, []).extend(_in_a_row(text, phrase))
    for known in lists.values():
        known.sort(key=lambda members: members[0].start)
    return tuple(replace(place, members=_nearest(lists.get(key(place.name), ()), place.span)) for place in places)


def _nearest(lists: Sequence[tuple[Span, ...]], span: Span) -> tuple[Span, ...]:
    at = bisect_left(lists, span.start, key=lambda members: members[0].start)
    around = lists[max(0, at - 1) : at + 1]
    return min(around, key=lambda members: _distance(members, span), default=())


def _distance(members: Sequence[Span], span: Span) -> int:
    return max(0, members[0].start - span.end, span.start - members[-1].end)


def counts_of(name: str) -> tuple[int, ...]:
    """Return how many members a name can have: its first number, and all its numbers together."""
    values = [_value(match.group()) for match in _NUMBER.finditer(name)]
    return tuple(dict.fromkeys((values[0], sum(values)))) if values else ()


def _value(number: str) -> int:
    if "十" not in number:
        return _VALUES[number]
    tens, _, ones = number.partition("十")
    return 10 * (_VALUES[tens] if tens else 1) + (_VALUES[ones] if ones else 0)


def _beside(text: str, place: PhrasePlace) -> tuple[Span, ...]:
    """Return the members told right before or right behind a phrase; none if their number does not fit its own."""
    counts = counts_of(place.name)
    for count in counts:
        found = _behind(text, place.span.end, count) if count > 1 else ()
        if found:
            return found
    return _before(text, place.span.start, counts[0]) if len(counts) == 1 and counts[0] > 1 else ()


def _before(text: str, end: int, count: int) -> tuple[Span, ...]:
    """Return the parts that lead up to a phrase: A、B、C三重压力, A和B两个关键."""
    stop = end - 1 if end and text[end - 1] in "“‘「『" else end
    start = max(0, stop - _FAR)
    for match in _CLAUSE.finditer(text, start, stop):
        start = match.end()
    if start >= stop or text[stop - 1] in "、和与及" or _MARK.search(text, start, stop):
        # What only stands in one row with the phrase does not lead up to it.
        return ()
    parts = _parted(text, start, stop, _PARTS)
    if len(parts) != count:
        return ()
    rest = [len(part) for part in parts[1:]]
    first = parts[0]
    lead = _LEAD.match(first.of(text))
    if len(rest) > 1 and min(rest) == max(rest) and len(first) >= rest[0]:
        first = Span(first.end - rest[0], first.end)
    elif lead is not None and lead.end() < len(first):
        first = Span(first.start + lead.end(), first.end)
    found = (first, *parts[1:])
    return found if all(2 <= len(part) <= _LONGEST for part in found) and len(first) <= 2 * max(rest) + 2 else ()


def _behind(text: str, start: int, count: int) -> tuple[Span, ...]:
    """Return the parts that follow a phrase: N个X：A、B、C, N个X（A、B、C）, N个X，即A、B、C, each with or without 一是."""
    opening = _OPENING.match(text, start, min(len(text), start + 24))
    if opening is None:
        return ()
    stop = min(len(text), opening.end() + _FAR)
    ending = _STOP.search(text, opening.end(), stop)
    end = ending.start() if ending is not None else stop
    if sum(text.count(mark, opening.end(), end) for mark in _BETWEEN) < count - 1:
        return ()
    for parting in _PARTINGS:
        parts = _parted(text, opening.end(), end, parting)
        if len(parts) == count and all(1 < len(part) <= _LONGEST for part in parts):
            return parts
    return ()


def _parted(text: str, start: int, end: int, parting: re.Pattern[str]) -> tuple[Span, ...]:
    """Return what stands between the marks, without 一是 and quotation marks around it."""
    found, at = [], start
    for match in (*parting.finditer(text, start, end), None):
        to = end if match is None else match.start()
        first, last = at, to
        while first < last and text[first] in _BORDER:
            first += 1
        while last > first and text[last - 1] in _BORDER:
            last -= 1
        label = _RUN_IN.match(text, first, last)
        if label is not None:
            first = label.end()
        if last > first:
            found.append(Span(first, last))
        at = to if match is None else match.end()
    return tuple(found)


def _in_a_row(text: str, phrase: Phrase) -> list[tuple[Span, ...]]:
    """Return where all members of an entry stand one after another as they are written in the lexicon."""
    if len(phrase.members) < 2:
        return []
    found = []
    at = text.find(phrase.members[0])
    for _ in range(_MOST):
        if at < 0:
            break
        row = [Span(at, at + len(phrase.members[0]))]
        for member in phrase.members[1:]:
            start = text.find(member, row[-1].end, row[-1].end + _GAP + len(member))
            if start < 0:
                break
            row.append(Span(start, start + len(member)))
        if len(row) == len(phrase.members):
            found.append(tuple(row))
        at = text.find(phrase.members[0], at + 1)
    return found
