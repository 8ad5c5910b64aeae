"""The block of names and values before the text of a Markdown file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.describing import date_of
from core.metadata import UNKNOWN, Metadata

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST: Final = 200
"""Lines of it at most."""
_LONGEST_KEY: Final = 6
"""Characters of a Chinese name that is not known."""

_KEYS: Final = {
    "title": "title",
    "标题": "title",
    "標題": "title",
    "题目": "title",
    "author": "speaker",
    "authors": "speaker",
    "speaker": "speaker",
    "作者": "speaker",
    "发言人": "speaker",
    "讲话人": "speaker",
    "演讲人": "speaker",
    "發言人": "speaker",
    "date": "date",
    "日期": "date",
    "时间": "date",
    "時間": "date",
    "occasion": "occasion",
    "event": "occasion",
    "会议": "occasion",
    "會議": "occasion",
    "场合": "occasion",
    "number": "number",
    "文号": "number",
    "文號": "number",
    "发文字号": "number",
    "source": "source",
    "来源": "source",
    "來源": "source",
    "kind": "kind",
    "文种": "kind",
    "文種": "kind",
}
_PAIR: Final = re.compile(r"([\w\u3400-\u9fff][\w .\u3400-\u9fff-]{0,40}?)[ \t]*(?::(?=[ \t]|$)|：)[ \t]*(.*)")
_MORE: Final = re.compile(r"[ \t]+\S.*|-(?:[ \t].*)?|#.*|[\]}],?|")
_COMMENT: Final = re.compile(r"[ \t]#.*$")
_DAY: Final = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})[ T]\d.*")


def front_matter(lines: Sequence[str]) -> tuple[int, Metadata]:
    """Return how many lines it takes, 0 if there is none, and what it says of the document.

    It stands between ``---`` in the first line and ``---`` or ``...``, and holds nothing but names with values, as YAML writes them.
    """
    if not lines or lines[0].rstrip() != "---":
        return 0, UNKNOWN
    values: dict[str, str] = {}
    key = ""
    has_pair = False
    for index, line in enumerate(lines[1:MOST], 1):
        if line.rstrip() in ("---", "..."):
            return (index + 1, Metadata(**values)) if has_pair else (0, UNKNOWN)
        pair = _PAIR.fullmatch(line.rstrip())
        if pair and _is_pair(pair[1].strip(), pair[2], is_wide="：" in line[: pair.start(2)]):
            has_pair = True
            key = _KEYS.get(pair[1].strip().lower(), "")
            _take(values, key, pair[2])
        elif not _MORE.fullmatch(line.rstrip()):
            return 0, UNKNOWN
        elif key and key not in values and line.strip().lstrip("-").strip():
            # The first entry of a list, or of a text that begins below its name.
            _take(values, key, line.strip().lstrip("-"))
    return 0, UNKNOWN


def _is_pair(key: str, value: str, *, is_wide: bool) -> bool:
    """Return True for a name and its value; False for speech behind a salutation."""
    known = key.lower() in _KEYS
    return known or (
        not is_wide and (key.isascii() or (len(key) <= _LONGEST_KEY and not value.endswith(("。", "！", "？", "；", "，", "："))))
    )


def _take(values: dict[str, str], key: str, raw: str) -> None:
    value = _value(raw)
    if key == "date":
        day = _DAY.fullmatch(value)
        value = date_of(day[1] if day else value) or ""
    if key and value:
        values.setdefault(key, value)


def _value(raw: str) -> str:
    """Return a value without its quotes; of a list in one line the entries parted by commas."""
    raw = raw.strip()
    if raw[:1] in "\"'" and raw[1:] and (end := raw.find(raw[0], 1)) > 0:
        return " ".join(raw[1:end].split())
    raw = _COMMENT.sub("", raw).strip()
    if raw.startswith("[") and raw.endswith("]"):
        return "、".join(one.strip().strip("\"'") for one in raw[1:-1].split(",") if one.strip())
    return "" if raw in (">", "|", ">-", "|-", "~", "null") else " ".join(raw.split())
