"""What a title, or a line under it, says of speaker and occasion: 张某某在……会议上的讲话."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.outline.folding import folded
from core.outline.persons import is_organ, person

if TYPE_CHECKING:
    from collections.abc import Iterator

_KIND: Final = (
    r"(?:讲话|报告|发言|致[辞词]|演讲|谈话|讲稿|[主支]持词|[开闭]幕[词辞]|[祝贺答颁]?[词辞]|党课|表态|汇报|贺信|主持|说明|演说|授课|宣讲)"
    r"(?:稿|提纲|要点|摘要|摘录|全文|实录)?"
)
_EVENT: Final = r"(?:会|会议|[大座论]谈?会|论坛|峰会|仪式|典礼|[开闭]幕式|活动|班|晚宴|宴会|现场|课堂|[毕开]学?业?礼)"
_AT: Final = re.compile(
    rf"(?P<who>[^在]{{0,30}}?)\s*在(?P<what>[^。]{{2,80}}?)(?:[上中时]|期间|之?际)?的?(?P<kind>(?:重要|总结|动员|书面|主旨|即席|即兴|简短|表态|交流|典型|辅导|工作|致)*{_KIND})"
)
_DURING: Final = re.compile(rf"(?P<who>[^在]{{0,30}}?)\s*在(?P<what>[^。]{{2,60}}?)(?:时|之?际|期间)的?.{{0,6}}?{_KIND}")
_AT_LINE: Final = re.compile(r"在(?P<what>[^。，]{2,80}?)(?:上|期间|时|中)")
_PLAIN: Final = re.compile(
    rf"(?P<what>[^。，：:]{{2,60}}?{_EVENT})(?:上|期间)?的?(?:纪要|记录|主持词|[开闭]幕[词辞]|致[词辞]|讲话|发言|总结讲话|工作报告)"
)
_OF_ORGAN: Final = re.compile(r"(?P<who>[^关《〈“]{2,40})关于.+的[^的，。]{1,8}(?:[（(].{1,12}[）)])?$")
_TAIL: Final = re.compile(r"(?:[（(【〔].{1,30}[）)】〕]|\d|[—\-–:：\s]).*")
_ENGLISH: Final = re.compile(
    r"(?:(?:Opening |Closing |Keynote |Inaugural |Welcome )?(?:Remarks|Speech|Address|Statement|Keynote|Lecture)(?: delivered)?)"
    r"(?: by (?P<who>.+?))?"
    r"(?:,? (?:at|before|on the occasion of) (?P<what>.+?))?(?:,? on .*)?",
    re.I,
)


def read(title: str) -> Iterator[tuple[str, str]]:
    """Yield speaker and occasion that a title names."""
    words = _joined(title)
    plain = folded(words)
    english = _ENGLISH.fullmatch(plain)
    if english:
        yield from _found(words, english, {"who": "speaker", "what": "occasion"})
        return
    for pattern in (_AT, _DURING):
        match = pattern.match(plain)
        if match and _is_end(plain[match.end() :]):
            who = person(words[match.start("who") : match.end("who")])
            if match["who"].strip() and who is None and not match["who"].strip().endswith(("》", "：", ":")):
                continue
            if who:
                yield "speaker", who
            yield "occasion", _trimmed(words[match.start("what") : match.end("what")])
            return
    match = _OF_ORGAN.match(plain)
    if match and is_organ(words[: match.end("who")]):
        yield "speaker", words[: match.end("who")]
        return
    match = _PLAIN.match(plain)
    if match and _is_end(plain[match.end() :]) and not match["what"].startswith(("关于", "在")):
        yield "occasion", _trimmed(words[match.start("what") : match.end("what")])


def is_title(line: str) -> bool:
    """Return True for a line that can only be the title of a speech, whatever stands below it."""
    plain = folded(line.strip())
    match = _ENGLISH.fullmatch(plain)
    return len(plain) <= 160 and match is not None and bool(match["who"] or match["what"])


def occasion_of_line(line: str) -> str | None:
    """Return the occasion that a line under a title gives: 在第×届……会议上; without a date that stood before it."""
    plain = folded(line)
    match = _AT_LINE.match(plain)
    if match and re.fullmatch(rf"\s*(?:的?.{{0,4}}{_KIND})?[）)]?\s*", plain[match.end() :]):
        return _trimmed(line[match.start("what") : match.end("what")])
    return None


def _found(words: str, match: re.Match[str], fields: dict[str, str]) -> Iterator[tuple[str, str]]:
    for group, field in fields.items():
        if match[group]:
            value = words[match.start(group) : match.end(group)].strip(" ,")
            if value:
                yield field, value


def _is_end(rest: str) -> bool:
    return not rest or _TAIL.fullmatch(rest) is not None


def _trimmed(words: str) -> str:
    words = words.strip().strip("，,、")
    is_quoted = words.startswith("“") and words.endswith("”") and words.count("“") == 1
    return words[1:-1] if is_quoted else words


def _joined(title: str) -> str:
    """Return the title without the blanks between Chinese characters, by which lines are filled."""
    return re.sub(r"(?<=[^\x00-\x7f])[ \t\n\u3000]+(?=[^\x00-\x7f])", "", title)
