"""Numbers of official documents (发文字号; GB/T 9704-2012, 7.2.5): 国发〔2026〕3号."""

from __future__ import annotations

import re
from typing import Final

from core.outline.folding import folded

_NUMBER: Final = re.compile(
    r"(?P<organ>[\u3400-\u9fff×xXA-Za-z○〇]{0,12}?)\s*[〔\[［【(（﹝]\s*(?P<year>(?:19|20)\d\d)\s*年?\s*[〕\]］】)）﹞]\s*第?\s*(?P<number>\d{1,5}|[×xX○〇_]{1,4})\s*号"
)
_AROUND: Final = " \u3000\t_—-（()）"
_ORDER: Final = re.compile(r"(?:第\s*(?:\d{1,5}|[一二三四五六七八九十百零〇]{1,7})\s*号)")
_SIGNER: Final = re.compile(r"\s*(?:签发人?\s*[：:].*)?")


def number_of_line(line: str, before: str = "") -> str | None:
    """Return the number that a line gives, with nothing beside it but brackets and 签发人; ``before`` is the line above it."""
    words = line.strip(" \u3000\t（()）*")
    plain = folded(words)
    match = _NUMBER.match(plain if plain.endswith("号") or "签发" in plain else plain + "")
    if match and _SIGNER.fullmatch(plain[match.end() :].strip("）) ")):
        return _written(words, match)
    if before.rstrip().endswith("令") and _ORDER.fullmatch(plain) and len(before) < 40:
        return "".join((before + words).split())
    return None


def number_in(words: str) -> str | None:
    """Return the number in a file's name or a title, where it may stand between other words; without the organ if that is not set off."""
    plain = folded(words)
    for match in _NUMBER.finditer(plain):
        organ = match["organ"]
        if organ and not organ.endswith(
            ("发", "字", "函", "办", "令", "规", "通", "报", "任", "党", "政", "批", "呈", "电", "纪", "議", "议")
        ):
            return f"〔{match['year']}〕{match['number']}号"
        return _written(words, match)
    return None


def without_number(title: str) -> str:
    """Return a title without the number before or behind it; one inside it belongs to what it says."""
    plain = folded(title)
    for match in _NUMBER.finditer(plain):
        before, behind = title[: match.start()].strip(_AROUND), title[match.end() :].strip(_AROUND)
        if not before and behind:
            return behind
        if not behind and before and not match["organ"]:
            return before
    return title


def _written(words: str, match: re.Match[str]) -> str:
    """Return the number in the way the standard writes it."""
    organ = words[match.start("organ") : match.end("organ")].strip()
    return f"{organ}〔{match['year']}〕{match['number']}号"
