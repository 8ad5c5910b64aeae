"""The file's own fields, without what a program puts there by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.describing.heads import clean_title
from core.describing.numbers import number_in
from core.describing.provenance import named
from core.metadata import is_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.document import Document

LONGEST: Final = 200

_PROGRAM: Final = re.compile(
    r"(?:microsoft|office|wps|word|powerpoint|libreoffice|openoffice|acrobat|adobe|pdf|print|scan|apache|python|pandoc|latex)\b", re.I
)
_FILE: Final = re.compile(r"\.[a-z]{2,5}$|^[a-z]:\\|^file:|[\\/]", re.I)
_NOBODY: Final = re.compile(
    r"(?:untitled|anonymous|unknown|none|null|title|author|users?|admin\w*|root|guest|test|pc|owner|default|system|desktop[\w-]*|laptop[\w-]*|win-\w+|lenovo|dell|hp|asus|acer|thinkpad|huawei|xiaomi|apple|mac(?:book)?\w*"
    r"|微软用户|微软中国|未命名|无标题|未定标题|新建.*|文档|幻灯片|演示文稿|用户|作者|佚名|匿名|个人用户|雨林木风|深度(?:技术)?|番茄花园|系统之家|电脑公司|办公室用户)[\s\d_-]*"
    r"|.*(?:user|用户|administrator)|(?:document|文档|doc|新建|标题|第)\s*\d*|[\W\d_]+",
    re.I,
)


def read(document: Document) -> Iterator[tuple[str, str]]:
    """Yield what the fields say."""
    fields = document.properties
    if fields.title and _is_said(fields.title) and not _FILE.search(fields.title) and (title := clean_title(fields.title)):
        yield "title", title
    if fields.speaker and _is_said(fields.speaker) and not _is_login(fields.speaker):
        yield "speaker", " ".join(fields.speaker.split())
    if fields.date and is_date(fields.date):
        yield "date", fields.date
    if fields.occasion and _is_said(fields.occasion):
        yield "occasion", " ".join(fields.occasion.split())
    if fields.source and (source := named(fields.source)):
        yield "source", source
    if fields.kind and _is_said(fields.kind):
        yield "kind", " ".join(fields.kind.split())
    if fields.number:
        yield "number", number_in(fields.number) or " ".join(fields.number.split())


def _is_said(words: str) -> bool:
    """Return True for words that somebody has written."""
    words = words.strip()
    return bool(words) and len(words) <= LONGEST and not _NOBODY.fullmatch(words) and not _PROGRAM.match(words) and "\ufffd" not in words


def _is_login(words: str) -> bool:
    """Return True for a name by which a computer knows its user."""
    return words.isascii() and (" " not in words.strip() or "@" in words)
