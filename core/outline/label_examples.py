"""Examples of labels: from 第一条 as a reader writes it to every label written the same way, and to the numbers in it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from core.outline.numbering import number_of

BLANKS: Final = "[ \t\u3000]{0,4}"
"""Blanks between the pieces of a label, as scanned text has them; a pattern piece."""
LABEL_LIMIT: Final = 64
"""Code points of a label at most."""

_HAN: Final = "零〇一二两三四五六七八九十百"
_GRAND: Final = "零壹贰叁肆伍陆柒捌玖拾佰"
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_CARDINALS: Final = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_SINGLES: Final = ("①⑳", "❶❿", "⑴⒇", "⒈⒛", "㈠㈩", "ⅠⅫ", "ⅰⅻ")
"""First and last of the characters that are a number each."""
_ROMAN: Final = "(?:X{1,3}(?:IX|IV|V?I{1,3}|V)?|IX|IV|V?I{1,3}|V)"
_BEHIND_LETTER: Final = r"(?![A-Za-z0-9])(?=[ ]*(?:[^\w\s]|_|$))"
"""A letter is a numeral before a mark or at the end: not in "A day", not in "V1.0"."""
_SINGLE_CLASS: Final = "".join(f"{first}-{last}" for first, last in _SINGLES)

_TOKEN: Final = re.compile(
    rf"(?P<blank>[ \t\u3000]+)|(?P<digit>[0-9]{{1,9}})|(?P<single>[{_SINGLE_CLASS}])"
    # In 统一要求 and 专题三报告 the numeral is a part of a word.
    rf"|(?P<han>(?:(?<=[第其])|(?<![一-鿿]))[{_HAN}]{{1,7}}|[{_HAN}]{{1,7}}(?![一-鿿]))"
    rf"|(?P<grand>(?:(?<=[第其])|(?<![一-鿿]))[{_GRAND}]{{1,7}}|[{_GRAND}]{{1,7}}(?![一-鿿]))"
    rf"|(?P<stem>(?<![一-鿿])[{_STEMS}]|[{_STEMS}](?![一-鿿]))"
    rf"|(?<![A-Za-z])(?:(?P<cardinal>(?i:{'|'.join(reversed(_CARDINALS))}))|(?P<ordinal>(?i:{'|'.join(_ORDINALS)})(?:ly)?))(?![A-Za-z])"
    rf"|(?<![A-Za-z])(?:(?P<roman>{_ROMAN})|(?P<small_roman>{_ROMAN.lower()})|(?P<letter>[A-Z])|(?P<small_letter>[a-z])){_BEHIND_LETTER}"
    r"|(?P<word>[A-Za-z]+)|(?P<other>.)",
    re.DOTALL,
)

_WRITTEN: Final = {
    "digit": "[0-9０-９]{1,4}",
    "han": f"[{_HAN}]{{1,7}}",
    "grand": f"[{_GRAND}]{{1,7}}",
    "stem": f"[{_STEMS}]",
    "cardinal": f"(?i:{'|'.join(reversed(_CARDINALS))})",
    "ordinal": f"(?i:{'|'.join(_ORDINALS)})(?:ly)?",
    "roman": _ROMAN,
    "small_roman": _ROMAN.lower(),
    "letter": "[A-ZＡ-Ｚ]",
    "small_letter": "[a-zａ-ｚ]",
}
"""How the numbers of each kind may be written; a kind of single characters is its own class."""

_FULL: Final = {half: half + 0xFEE0 for half in range(0x21, 0x7F)}
_HALF: Final = {full: half for half, full in _FULL.items()} | {0x3000: 0x20, 0xFF64: ord("、"), 0xFF61: ord("。")}
_TO_HAN: Final = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰两", "一二三四五六七八九十百二")

Numbers = tuple[tuple[str, int], ...]
"""The numbers of a label in order, each with its kind."""


def label_form(example: str) -> re.Pattern[str] | None:
    """Return the pattern of all labels that are written like an example; None for an empty one.

    To be matched where a label may begin. It looks at `LABEL_LIMIT` code points at most and cannot run away: no two of its
    pieces that repeat can take the same characters, except for the few blanks between them.
    """
    tokens = [token for token in _TOKEN.finditer(_halved(example)[:LABEL_LIMIT]) if token.lastgroup != "blank"]
    if not tokens:
        return None
    return re.compile(BLANKS.join(_piece(token) for token in tokens) + _behind(tokens))


@lru_cache(maxsize=4096)
def numbers_in(label: str) -> Numbers:
    """Return the numbers of a label as it stands in a text."""
    found = []
    for token in _TOKEN.finditer(_halved(label)):
        value = _value(token.lastgroup or "", token[0])
        if value is not None:
            found.append((_kind(token), value))
    return tuple(found)


def _halved(text: str) -> str:
    """Return the text with full-width letters, digits and marks in half width, character by character."""
    return text.translate(_HALF)


def _kind(token: re.Match[str]) -> str:
    if token.lastgroup != "single":
        return token.lastgroup or ""
    return next(first for first, last in _SINGLES if first <= token[0] <= last)


def _piece(token: re.Match[str]) -> str:
    kind = token.lastgroup or ""
    if kind in _WRITTEN:
        return _WRITTEN[kind]
    if kind == "single":
        return next(f"[{first}-{last}]" for first, last in _SINGLES if first <= token[0] <= last)
    if kind == "word":
        return f"(?i:{token[0]})" if len(token[0]) > 1 else token[0]
    full = _FULL.get(ord(token[0]))
    return f"[{re.escape(token[0])}{chr(full)}]" if full else re.escape(token[0])


def _behind(tokens: list[re.Match[str]]) -> str:
    """Return what must not stand behind a label: more of the same number, or of the same word."""
    last = tokens[-1]
    kind = last.lastgroup or ""
    if kind in ("other", "stem", "single"):
        # 1.5 is no label like 1.
        return "(?![0-9０-９])" if last[0] == "." and len(tokens) > 1 else ""
    alone = r"(?=[ \t\u3000]|$)" if len(tokens) == 1 and kind != "word" else ""
    if kind == "digit":
        return rf"(?![0-9０-９]|[.．]{BLANKS}[0-9０-９]){alone}"
    if kind in ("han", "grand"):
        return f"(?![{_HAN}{_GRAND}]){alone}"
    return f"(?![A-Za-z0-9]){alone}"


def _value(kind: str, numeral: str) -> int | None:
    if kind == "digit":
        return int(numeral)
    if kind in ("han", "grand"):
        return number_of(numeral.translate(_TO_HAN))
    if kind == "stem":
        return _STEMS.index(numeral) + 1
    if kind == "single":
        return next(ord(numeral) - ord(first) + 1 for first, last in _SINGLES if first <= numeral <= last)
    if kind == "cardinal":
        return _CARDINALS.index(numeral.lower()) + 1
    if kind == "ordinal":
        return _ORDINALS.index(numeral.lower().removesuffix("ly")) + 1
    if kind in ("roman", "small_roman"):
        return _roman(numeral.upper())
    return ord(numeral.upper()) - ord("A") + 1 if kind in ("letter", "small_letter") else None


def _roman(numeral: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in numeral]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
