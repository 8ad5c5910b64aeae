"""What a web page says of its article in its head, and in the lines over the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.describing.provenance import named
from core.importers import web_names
from core.importers.web_titles import parts_of, without_space
from core.metadata import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.importers.lines import Line
    from core.importers.web_tree import Element

_TITLES: Final = ("articletitle", "og:title", "twitter:title", "dc.title", "title")
_AUTHORS: Final = ("author", "article:author", "og:article:author", "byl", "dc.creator", "contentsource", "publisher")
_DATES: Final = (
    *("pubdate", "article:published_time", "og:release_date", "publishdate", "datepublished", "publish_time", "date", "dc.date"),
    *("dc.date.issued", "article:modified_time", "weibo: article:create_at", "firstpublishedtime"),
)
_SOURCES: Final = ("contentsource", "source", "article:source")
_SITES: Final = ("sitename", "og:site_name", "application-name")
_SOURCE: Final = re.compile(r"(?:^|[\s|｜（(【\[])(?:稿件|文章|信息|新闻)?来\s?源\s*[:：]\s*([^\s|｜，,。；;（）()：:]{2,40})")
_LABELLED: Final = re.compile(r"(?:发布|发文|成文|印发|公布|更新|發布)?(?:时间|日期|時間)\s*[:：]?\s*")
_NUMBER: Final = re.compile(r"(?:发文字号|发文文号|文\s*号|文件编号)\s*[:：]?\s*([^\s：:]{2,16}[〔\[［(（]\d{4}[〕\]］)）]\s*第?\d{1,5}号)")
_AUTHOR: Final = re.compile(r"(?:作\s*者|文\s*[/｜|]|撰\s*文)\s*[:：]?\s*([^\s|｜:：,，;；]{2,20})")
_NO_AUTHOR: Final = re.compile(r"(?:admin|administrator|root|editor|webmaster|网站管理员|管理员|.*(?:@|https?:).*|\W*)", re.I)
_SCRIPT_DATE: Final = re.compile(
    r"(?:publish_?time|createTime|datePublished|pubDate|oriCreateTime)[\"']?\s*[:=]\s*[\"'](\d{4}-\d{2}-\d{2})"
)
_SCRIPT_EPOCH: Final = re.compile(r"var ct\s*=\s*[\"'](\d{9,11})[\"']")
_LOOKED_AT: Final = 20_000
"""Characters of a script that are searched."""


def metas(root: Element) -> dict[str, str]:
    """Return what the ``meta`` elements say by their names in small letters, and the words of ``title`` under that name."""
    found: dict[str, str] = {}
    waiting: list[Element] = [root]
    while waiting:
        element = waiting.pop()
        if element.name == "meta":
            name = (element.get("name") or element.get("property") or element.get("itemprop")).strip().lower()
            found.setdefault(name, " ".join(element.get("content").split()))
        elif element.name == "title" and "title" not in found:
            found["title"] = " ".join("".join(child for child in element.children if isinstance(child, str)).split())
        waiting.extend(child for child in reversed(element.children) if not isinstance(child, str))
    return found


def facts(root: Element, head: dict[str, str], lines: Sequence[Line], shown: Sequence[Line]) -> Metadata:
    """Return what is known of an article.

    Args:
        root: the page.
        head: what `metas` has found.
        lines: of the article; a title first, if the page shows one.
        shown: all lines of the page.
    """
    title = _title(head, lines)
    author = next((head[name] for name in _AUTHORS if head.get(name) and not _NO_AUTHOR.fullmatch(head[name])), None)
    above = [line.text for line in shown[:200] if len(line.text) <= 200]
    top = [line.text for line in lines[:6]]
    author = author or next((match[1] for text in top if len(text) < 120 and (match := _AUTHOR.search(text))), None)
    number = next((match[1] for text in above if (match := _NUMBER.search(text.replace("\t", " ")))), None)
    date = next((day for name in _DATES if (day := _day(head.get(name, "")))), None) or _shown_date(top, above) or _scripted_date(root)
    return Metadata(title=title, speaker=author[:60] if author else None, date=date, number=number, source=_source(head, above))


def _title(head: dict[str, str], lines: Sequence[Line]) -> str | None:
    """Return the title as the head gives it, without the site's name; as the page shows it, if that is in it."""
    said = next((head[name] for name in _TITLES if head.get(name)), "")
    title = next((line for line in lines[:10] if line.style == "Title"), None)
    if title is not None:
        shown = " ".join(title.text.split("\n"))
        if not said or without_space(shown) in without_space(said) or len(shown) > len(said):
            return shown
    parts = parts_of(said)
    if not parts:
        return None
    # The site stands behind the article as a rule; where it stands before it, its name is much the shorter one.
    longest = max(parts, key=len)
    return (longest if len(longest) > max(2 * len(parts[0]), 9) else parts[0])[:200]


def _source(head: dict[str, str], above: Iterable[str]) -> str | None:
    """Return where the article was published: as the head or the page says it, else the site."""
    told = next((head[name] for name in _SOURCES if head.get(name)), "")
    shown = (match[1] for text in above if (match := _SOURCE.search(text)))
    site = next((head[name] for name in _SITES if head.get(name)), "")
    return next((found[:60] for words in (told, *shown, site) if (found := named(words))), None)


def _shown_date(top: Iterable[str], above: Iterable[str]) -> str | None:
    for text in top:
        if len(text) <= 120 and web_names.tells_origin(text) and (day := _day(text)):
            return day
    for text in above:
        match = _LABELLED.search(text)
        if match and (day := _day(text[match.end() : match.end() + 30])):
            return day
    return None


def _scripted_date(root: Element) -> str | None:
    """Return the date that a script puts on the page, as accounts of WeChat do."""
    waiting: list[Element] = [root]
    while waiting:
        element = waiting.pop()
        if element.name == "script":
            program = "".join(child for child in element.children if isinstance(child, str))[:_LOOKED_AT]
            match = _SCRIPT_DATE.search(program)
            if match:
                return _day(match[1])
            epoch = _SCRIPT_EPOCH.search(program)
            if epoch:
                import datetime

                # China has one time zone.
                zone = datetime.timezone(datetime.timedelta(hours=8))
                return datetime.datetime.fromtimestamp(int(epoch[1]), zone).date().isoformat()
        else:
            waiting.extend(child for child in reversed(element.children) if not isinstance(child, str))
    return None


def _day(text: str) -> str | None:
    """Return the first date in a text in ISO 8601."""
    match = web_names.DATE.search(text)
    if match is None:
        return None
    year, month, day = (int(one) for one in match.groups())
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 and year > 1000 else None
