"""What the name of a file says: 张某某：在……上的讲话, 《……》, 〔2026〕3号, 20260302."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.describing import titles
from core.describing.dates import compact_dates_in, dates_in
from core.describing.heads import clean_title
from core.describing.numbers import number_in
from core.outline.persons import is_name, person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.document import Document

LONGEST: Final = 200
"""Code points of a name that are looked at."""

_SUFFIX: Final = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_QUOTED: Final = re.compile(r"《([^《》]{2,80})》")
_EDITION: Final = re.compile(
    r"[（(【\[_\-—\s]*(?:定稿|终稿|最终稿?|最新版?|修改稿?|修订稿?|初稿|草稿|送审稿?|打印版?|副本|复件|copy|final|v?\d{1,2}(?:\.\d+)?|[0-9]{1,2}稿)[）)】\]]*$",
    re.I,
)
_KIND: Final = re.compile(
    r"(?:讲话|报告|发言|致[辞词]|演讲|谈话|讲稿|主持词|[开闭]幕[词辞]|通知|意见|决定|办法|条例|规定|方案|纪要|通报|公报|批复|请示|函|总结|计划|规划|要点|细则|章程|宣言|党课|稿|体会|汇报|说明)(?:[（(].{1,16}[）)])?$"
)


def read(document: Document) -> Iterator[tuple[str, str]]:
    """Yield what the file's name says; nothing for a text that has no file of its own."""
    if document.origin.path is None:
        return
    stem = _SUFFIX.sub("", document.name[:LONGEST]).strip()
    if number := number_in(stem):
        yield "number", number
    for one in (*compact_dates_in(stem), *dates_in(stem)):
        if one.date.count("-"):
            yield "date", one.date
    quoted = _QUOTED.search(stem)
    who, rest = _speaker(stem[: quoted.start()] if quoted else _bare(stem), is_before_title=quoted is not None)
    if who:
        yield "speaker", who
    title = clean_title(quoted[1]) if quoted else clean_title(rest)
    if title and (quoted or _is_title(title)):
        yield "title", title
        yield from titles.read(title)


def _bare(stem: str) -> str:
    """Return a name without its dates, and without what tells its versions apart."""
    for one in sorted((*compact_dates_in(stem), *dates_in(stem)), reverse=True):
        if one.date.count("-") == 2:
            stem = stem[: one.start] + " " + stem[one.end :]
    stem = re.sub(r"[（(【\[]\s*[）)】\]]", "", stem)
    before = None
    while before != stem:
        before, stem = stem, _EDITION.sub("", stem)
    return stem.strip(" _-—·.")


def _speaker(stem: str, *, is_before_title: bool) -> tuple[str | None, str]:
    """Return who stands before a colon, a dash or a quoted title, and what is left of the name."""
    match = re.match(r"([^：:_\-—\s]{2,20})\s*(?:[：:_\-—]+|\s)\s*", stem)
    head, rest = (match[1], stem[match.end() :]) if match else (stem, "")
    who = person(head)
    if who and (rest or is_before_title) and (is_name(who) or ("：" in stem[: match.end() if match else 0])):
        return who, rest
    return None, stem


def _is_title(words: str) -> bool:
    return len(words) >= 4 and _KIND.search(words) is not None
