"""What a document says of itself: the title and the author that are worth showing."""

from __future__ import annotations

import re
from typing import Final

from core.metadata import Metadata

_PROGRAM: Final = re.compile(r"^(?:microsoft\s+(?:word|powerpoint|office word)|wps\s*文字)\s*[-–—]\s*", re.I)
_FILE: Final = re.compile(r"\.(?:docx?|wps|rtf|odt|txt|pdf|pptx?|xlsx?|html?|indd|cdr|tmp)$", re.I)
_NOTHING: Final = re.compile(
    r"(?:untitled|anonymous|unknown|none|null|title|author|user|users|admin|administrator|pc|owner|微软用户|微软中国|未命名|无标题|未定标题|文档|幻灯片|用户)?\d*"
    r"|(?:microsoft|windows|lenovo|hp|dell|asus)(?:\s+(?:user|office|用户))?|文档\s*\d*|document\s*\d*|\(?(?:unspecified|anonymous)\)?|[\W_]*",
    re.I,
)


def described(title: str | None, author: str | None) -> Metadata:
    """Return a title and an author as what is known of a document; what a program put there by itself is none."""
    title = _told(title)
    if title and (_PROGRAM.match(title) or _FILE.search(title)):
        title = None
    return Metadata(title=title, speaker=_told(author))


def _told(words: str | None) -> str | None:
    words = " ".join((words or "").split())
    return None if not words or "\ufffd" in words or _NOTHING.fullmatch(words) else words
