"""Where a text was published (来源): what its first and its last lines say, and the datelines of agencies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.document import Document, Paragraph

FIRST: Final = 16
"""Lines at the beginning that are looked at."""
LAST: Final = 6
"""Lines at the end that are looked at."""
LONGEST: Final = 160
"""Code points of a line at most, and of the beginning of a longer one that are looked at."""

_LABELLED: Final = re.compile(
    r"(?:^|[\s|｜（(【\[])(?:本文|文章|稿件|信息|新闻|内容)?来\s?源\s*[:：]\s*(?P<value>https?://\S+|[^\s|｜，,。；;、（）()【】\[\]:：]{2,40})"
)
_NEXT: Final = re.compile(r"(?:作者|责任编辑|责编|编辑|记者|发布|发表|时间|日期|字体|字号|浏览|点击|阅读|访问|打印|分享|审核).*")
"""What stands behind a source on the lines of web pages."""
_NOWHERE: Final = re.compile(
    r"本站|本网|本报|网络|互联网|网上|原创|佚名|未知|不详|其[他它]|转载|综合|匿名|管理员|无|作者|来源|admin|[xX×*＊某]+|\W*|\d*", re.I
)
_AGENCIES: Final = "新华社|新华网|中国新闻社|中新社|中新网|人民网|央视网|光明网|中国政府网|中国新闻网|人民日报|光明日报|经济日报|解放军报"
_DATELINE: Final = re.compile(
    rf"[\s（(【]*(?P<value>{_AGENCIES})(?:(?:[\u3400-\u9fff]{{2,8}}(?:[、/／][\u3400-\u9fff]{{2,8}})?)?\s*(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日\s*[电讯]|消息|讯[\s（(])"
)
_PRINTED: Final = re.compile(
    r"[\s（(]*(?:原载|载于|载|摘自|转自)?于?\s*《\s*(?P<value>[^《》]{2,14}?)\s*》\s*[（(]?\s*(?:19|20)\d\d\s*年[^。]{0,24}[版期日号]\s*[）)]*\s*"
)
_PAPER: Final = re.compile(r"\w*(?:报|求是|红旗|瞭望|半月谈|杂志|周刊|月刊|学刊|文摘|党建|通讯|新闻)")


def read_beginning(document: Document) -> Iterator[tuple[str, str]]:
    """Yield what the first lines say."""
    lines = _lines(document, document.paragraphs[:FIRST])
    for line in lines:
        for match in _LABELLED.finditer(line) if len(line) <= LONGEST else ():
            if value := named(match["value"]):
                yield "source", value
    for line in lines:
        if dated := _DATELINE.match(line):
            yield "source", dated["value"]


def read_end(document: Document) -> Iterator[tuple[str, str]]:
    """Yield what the last lines say."""
    for line in reversed(_lines(document, document.paragraphs[-LAST:])):
        if len(line) > LONGEST:
            continue
        printed = _PRINTED.fullmatch(line)
        if printed and _PAPER.fullmatch(printed["value"]):
            yield "source", printed["value"]
        elif (match := _LABELLED.search(line)) and (value := named(match["value"])):
            yield "source", value
        elif line.lstrip().startswith(("（", "(")) and (match := _DATELINE.match(line)):
            yield "source", match["value"]


def named(words: str) -> str | None:
    """Return a source as it is kept: without brackets and what stands behind it, of an address the site; None for what names none."""
    words = words.strip(" \u3000\t《》“”\"'")
    if words.lower().startswith(("http://", "https://")):
        try:
            return urlsplit(words).hostname
        except ValueError:
            return None
    quoted = re.match(r"《?([^《》]{2,20})》", words)
    words = quoted[1] if quoted else _NEXT.sub("", words).strip(" \u3000\t《》“”\"'-—_")
    return None if len(words) < 2 or _NOWHERE.fullmatch(words) else words


def _lines(document: Document, paragraphs: Sequence[Paragraph]) -> list[str]:
    """Return lines of a text that are no rows of tables, of long ones the beginning."""
    return [document.text[one.span.start : min(one.span.end, one.span.start + LONGEST + 1)] for one in paragraphs if one.row is None]
