"""What the lines before the body say: title, date, speaker, occasion, number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.describing import titles
from core.describing.dates import dates_in
from core.describing.numbers import number_in, number_of_line, without_number
from core.metadata import FIELDS
from core.outline.folding import folded
from core.outline.persons import is_name, is_organ, person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.document import Document
    from core.outline.tree import Outline

LINES: Final = 20
"""Lines before the body that are looked at."""
LONGEST: Final = 160
"""Code points of such a line at most."""
BARE: Final = 6
"""So many lines are looked at where nothing tells where the body begins."""

_KEYS: Final = {
    "speaker": r"发言人|讲话人|报告人|演讲人|主讲人?|致[辞词]人|作者|发文机关|发布机构|制定机关|speakers?|authors?",
    "date": r"日期|时间|会议时间|讲话时间|成文日期|发文日期|印发日期|会议日期|date",
    "published": r"发布时间|发布日期|发表时间|发表日期|生成日期|published?(?:[ _]?(?:time|date|on|at))?",
    "occasion": r"会议名称|场合|活动名称|会议|occasion|event",
    "number": r"文号|发文字号|文件编号",
    "title": r"标题|题目|title",
}
_FACT: Final = re.compile("|".join(rf"(?P<{key}>{words})" for key, words in _KEYS.items()), re.I)
_DASHES: Final = "—-–―－ \u3000\t"
_BRACKETS: Final = re.compile(r"[（(【\[]\s*([^（）()【】\[\]]{2,60}?)\s*[）)】\]]")
_WORDS: Final = re.compile(r"[^\W\d_号第年]")
_CLOSING: Final = " \u3000)）.。"
_QUOTES: Final = " \u3000\t\"'*“”「」"
_RED_HEAD: Final = re.compile(r"(.{2,40})文\s*件")
_BY: Final = re.compile(
    r"\(?(?:(?:Remarks|Speech|Address|Statement|Delivered|Given|Presented)\s+(?:delivered\s+)?)?by\s+"
    r"(?P<who>[^,(]{2,60}?)(?:,? (?:on|at) .*|,.*)?\)?",
    re.I,
)
_STANDING: Final = re.compile(
    r"\s*(?:[（(]?(?:星期|周|礼拜).[）)]?|[上下]午|晚上?|夜|凌晨|于.{1,20}|.{0,12}[讯电讲稿]|起草|修订|通过|定稿|\d{1,2}[:：]\d\d.*|[，,]?.{0,12})\s*"
)


def read(document: Document, outline: Outline) -> Iterator[tuple[str, str]]:
    """Yield field and value as the first lines say, the most trusted first."""
    text = document.text
    found: dict[str, list[str]] = {field: [] for field in (*FIELDS, "published", "red head")}
    lines = _lines(document, outline)
    title = _title(text, outline, found)
    for part in outline.parts:
        if part.kind == "date":
            found["date"] += [one.date for one in dates_in(part.span.of(text)[:LONGEST])][:1]
    title_spans = [part.span for part in outline.parts if part.kind == "title"]
    before = ""
    for start, line in lines:
        is_title = any(span.start <= start < span.end for span in title_spans)
        _read_line(line, before, found, is_title=is_title)
        if not is_title and title_spans and start > title_spans[0].start and (who := person(line)) and is_name(who):
            found["speaker"].append(who)
        before = line
    for part in outline.parts:
        if part.kind == "speaker":
            who = person(part.span.of(text))
            if who:
                found["speaker"].append(who)
    if title:
        yield "title", title
        for field, value in titles.read(title):
            # 在……上的讲话 under the title says it more exactly.
            found[field].append(value)
        if number := number_in(title):
            found["number"].append(number)
        found["date"] += [one.date for one in dates_in(title) if one.date.count("-") == 2 and not title[one.end :].strip(_CLOSING)]
    for field in FIELDS:
        for value in found[field]:
            yield field, value
    for value in found["published"]:
        yield "date", value
    for value in found["red head"]:
        yield "speaker", value


def _title(text: str, outline: Outline, found: dict[str, list[str]]) -> str | None:
    """Return the title without the lines under it that tell date and occasion; what those say is taken."""
    spans = [part.span for part in outline.parts if part.kind == "title"]
    kept: list[str] = []
    for span in spans:
        line = span.of(text)
        if number_of_line(line):
            found["number"].append(number_of_line(line) or "")
            continue
        bare = line.strip(_DASHES)
        dates = list(dates_in(bare[:LONGEST]))
        rest = bare[dates[0].end :].strip(_DASHES + "，,（(") if dates and dates[0].start <= 1 else bare
        occasion = titles.occasion_of_line(rest)
        if kept and (occasion or not rest.strip("）)")):
            found["date"] += [one.date for one in dates[:1]]
            found["occasion"] += [occasion] if occasion else []
            continue
        kept.append(line)
    title = "".join(kept) if kept and len(kept) < len(spans) else outline.title
    if kept and titles.is_title(kept[0]):
        title = kept[0]
    if title is None and (first := text[: text.find("\n")] if "\n" in text else text) and titles.is_title(first):
        title = first
    return clean_title(title) if title else None


def clean_title(title: str) -> str | None:
    """Return a title without quotes, stars and the blanks that spread its characters; None if nothing is left."""
    title = re.sub(r"(?<=[^\x00-\x7f])[ \t\u3000]+(?=[^\x00-\x7f])", "", title.strip(_QUOTES))
    title = without_number(title)
    title = re.sub(r"\s*[（(](?:全文|讲话稿|发言稿|草稿|定稿|终稿|送审稿|征求意见稿)[）)]$", "", title)
    title = title.strip(_QUOTES)
    return title if _WORDS.search(title) else None


def _lines(document: Document, outline: Outline) -> list[tuple[int, str]]:
    """Return the lines before the body, each with where it begins."""
    borders = [part.span.start for part in outline.parts if part.kind in {"salutation", "contents", "opening"}]
    borders += [node.offset for node in outline.nodes[:1]]
    end = min(borders, default=None)
    index = document.paragraph_at(end) if end is not None else None
    if index is not None:
        # A name alone on its line may have been taken for the first heading.
        span = document.paragraphs[index].span
        if span.start == end and span.end - span.start <= LONGEST and is_name(person(span.of(document.text)) or ""):
            end = span.end
    found: list[tuple[int, str]] = []
    for paragraph in document.paragraphs[: LINES if end is not None else BARE]:
        start = paragraph.span.start
        if end is not None and start >= end:
            break
        if paragraph.row is not None:
            continue
        line = document.text[start : min(paragraph.span.end, start + LONGEST + 1, len(document.text) if end is None else end)]
        if len(line) <= LONGEST:
            found.append((start, line))
        elif end is None:
            break
    return found


def _read_line(line: str, before: str, found: dict[str, list[str]], *, is_title: bool) -> None:
    """Take what one line says."""
    if _read_fact(line, found):
        return
    number = number_of_line(line, before)
    if number:
        found["number"].append(number)
        return
    plain = folded(line)
    by = None if is_title else _BY.fullmatch(plain.strip())
    if by and (who := person(line.strip()[by.start("who") : by.end("who")])):
        found["speaker"].append(who)
    if red := _RED_HEAD.fullmatch(plain):
        organ = "".join(line[: red.end(1)].split())
        if is_organ(organ):
            found["red head"].append(organ)
        return
    for match in _BRACKETS.finditer(line):
        _read_bare(match[1], found, is_title=False)
        if who := person(match[1]):
            found["speaker"].append(who)
    _read_bare(line.strip(_DASHES), found, is_title=is_title)


def _read_fact(line: str, found: dict[str, list[str]]) -> bool:
    """Take what a line "name: value" says; False if it is none."""
    key, mark, value = line.partition("：") if "：" in line else line.partition(":")
    match = _FACT.fullmatch("".join(folded(key).split())) if mark and len(key) <= 20 else None
    if match is None:
        return False
    field = match.lastgroup or ""
    value = value.strip(_QUOTES)
    if field in ("date", "published"):
        found[field] += [one.date for one in dates_in(value)][:1]
    elif field == "speaker":
        who = person(value)
        found[field] += [who] if who else []
    elif field == "number":
        number = number_of_line(value) or number_in(value)
        found[field] += [number] if number else []
    elif value and field == "occasion":
        found[field].append(value)
    return True


def _read_bare(words: str, found: dict[str, list[str]], *, is_title: bool) -> None:
    """Take the date with which a line begins or ends, and the occasion behind it."""
    dates = list(dates_in(words))
    rest = words
    if dates:
        first, last = dates[0], dates[-1]
        is_exact = first.date.count("-") == 2
        before, after = words[: last.start], words[first.end :]
        if not words[: first.start].strip():
            rest = after.strip(_DASHES + "，,")
            is_alone = _STANDING.fullmatch(after) is not None
            if (is_exact and (not is_title or is_alone or titles.occasion_of_line(rest))) or not after.strip("）) \u3000"):
                found["date"].append(first.date)
        elif not words[last.end :].strip("）) \u3000") and before[-1:].isspace() and len(before) <= 40 and not is_title:
            found["date"].append(last.date)
            if who := person(before):
                found["speaker"].append(who)
    occasion = titles.occasion_of_line(rest)
    if occasion and (not is_title or rest is not words):
        found["occasion"].append(occasion)
