"""Which characters are one and the same to the index: those of which one may find the other, in whatever width, case and script.

A key is coarser than any search: ``“`` and ``”`` have the same one though none finds the other, and so have 發 and 发. What the index says
is certain where all characters of a key find one another (`is_exact`), else it is verified against the text.
"""

from __future__ import annotations

import re
import sys
from array import array
from functools import cache
from operator import add
from typing import TYPE_CHECKING, Final

from core.finding import alike
from core.scripts import simplified, variants

if TYPE_CHECKING:
    from collections.abc import Mapping

_LINE_END: Final = "\ufdd0"
"""Stands for a line end and other control characters: whatever is no letter, digit or beyond ASCII would part tokens. No text holds it."""
_TEXT_END: Final = "\ufdd1"
_CASED: Final = range(0x20000)
"""Where characters have a case or a width; beyond there are Chinese ones only."""
_FREQUENT: Final = (
    "，。、的一是在和了有不要人为以发展工作我们这个上中大会国民建设全面推进加强坚持党政治经济社会农村改革新时代问题实施提高重点"
)
"""Characters of which hardly any document is without: all pairs of them stand nearly everywhere and say little of a phrase, threes do.

Twice as many characters give threes that make writing slower by a seventh and spare few texts to be looked through."""
_CODES: Final = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"
"""Of four bytes a character, as numbers lie in the memory."""
_MOST: Final = 100_000
"""Characters that a table remembers; a text of nothing but rare ones must not fill the memory."""


class _Keys(dict[int, int]):
    """The key of each character by code points; one that is not there is its own."""

    def __missing__(self, code: int) -> int:
        if len(self) < _MOST:
            self[code] = code
        return code


@cache
def keys() -> Mapping[int, int]:
    """Return the keys, a table for `str.translate`; 0.1 s when first asked for."""
    found = _Keys()
    for group in _groups():
        # What finds a character is met in any of them that it leads to.
        key = _token(min(group))
        for one in group:
            found[ord(one)] = ord(key)
    return found


def tokens(text: str) -> str:
    """Return the characters of a text, its pairs of neighbours and threes of frequent ones, each once, parted by blanks."""
    folded = text.translate(keys())
    codes = folded.encode(_CODES, "surrogatepass")
    # A pair is one number here: numbers are told apart in half the time that strings take.
    pairs = {*array("Q", codes[: len(codes) // 8 * 8]), *array("Q", codes[4 : 4 + (len(codes) - 4) // 8 * 8])}
    apart, parted = array("I"), array("I", b" \0\0\0" if sys.byteorder == "little" else b"\0\0\0 ") * (3 * len(pairs))
    apart.frombytes(array("Q", pairs).tobytes())
    parted[::3], parted[1::3] = apart[::2], apart[1::2]
    rest = {*map(chr, {*array("I", codes)}), *_three().findall(folded)}
    return parted.tobytes().decode(_CODES, "surrogatepass") + " ".join(rest)


def asked(words: str) -> list[str]:
    """Return the tokens that every text holds in which the words stand."""
    folded = _folded(words)
    if len(folded) == 1:
        return [folded]
    return list(dict.fromkeys((*_three().findall(folded), *map(add, folded, folded[1:]))))


def is_plain(text: str) -> bool:
    """Return True if no character of a text has a simplified form."""
    return simplified().keys().isdisjoint({*array("I", text.encode(_CODES, "surrogatepass"))})


def is_exact(words: str, *, is_any_script: bool, is_plain: bool) -> bool:
    """Return True if what the index says of some words is certain: of one character, of two, of three frequent ones.

    Args:
        words: what is looked for.
        is_any_script: simplified and traditional characters are alike.
        is_plain: it is asked of texts without traditional characters.
    """
    is_known = len(words) <= 2 or (len(words) == 3 and _three().match(_folded(words)) is not None)
    return is_known and all(_is_exact(one, is_any_script, is_plain) for one in words)


def forms(character: str, *, is_any_script: bool) -> frozenset[str]:
    """Return the characters that one of a phrase finds, as `core.query.matching` has it."""
    found = alike(character)
    return frozenset(one for like in found for one in variants(like)) if is_any_script else frozenset(found)


@cache
def _is_exact(character: str, is_any_script: bool, is_plain: bool) -> bool:
    if "\ud800" <= character <= "\udfff":
        # No text holds one; it was asked for as something else.
        return False
    found = forms(character, is_any_script=is_any_script)
    members = _members().get(keys()[ord(character)], {character})
    return all(one in found or (is_plain and ord(one) in simplified()) for one in members)


def _folded(words: str) -> str:
    """Return the keys of words, whatever a reader may have typed."""
    return words.encode("utf-8", "replace").decode().translate(keys())


@cache
def _three() -> re.Pattern[str]:
    """Return what finds three frequent characters side by side, one of them at each step."""
    frequent = "".join(map(re.escape, sorted(set(_FREQUENT.translate(keys())))))
    return re.compile(f"(?=([{frequent}]{{3}}))")


@cache
def _members() -> Mapping[int, set[str]]:
    """Return the characters of each key that has several."""
    found: dict[int, set[str]] = {}
    for code, key in list(keys().items()):
        found.setdefault(key, set()).add(chr(code))
    return found


def _groups() -> list[set[str]]:
    """Return the characters that are found by one another, directly or by a third one."""
    group: dict[str, set[str]] = {}
    pairs = [(one, like) for one in _changing() for like in alike(one)]
    pairs += [(chr(code), chr(simple)) for code, simple in simplified().items()]
    controls = [chr(code) for code in (*range(0x20), 0x7F) if code != 0x09]
    pairs += [(_LINE_END, one) for one in (*controls, _TEXT_END)]
    for one, other in pairs:
        first, second = group.setdefault(one, {one}), group.setdefault(other, {other})
        if first is not second:
            if len(first) < len(second):
                first, second = second, first
            first |= second
            for member in second:
                group[member] = first
    return list({id(one): one for one in group.values()}.values())


def _changing() -> list[str]:
    """Return the characters that may find others: few, and each of the rest would take a microsecond."""
    characters = [chr(code) for code in _CASED]
    found = [
        one
        for one, lower, upper, title in zip(
            characters, map(str.lower, characters), map(str.upper, characters), map(str.title, characters), strict=True
        )
        if not one == lower == upper == title
    ]
    # Signs, blanks and what has two widths.
    ranges = (
        range(0x100),
        range(0x2000, 0x2070),
        range(0x2200, 0x2300),
        range(0x2500, 0x2600),
        range(0x3000, 0x3100),
        range(0xFF00, 0x10000),
    )
    return found + [chr(code) for codes in ranges for code in codes]


def _token(character: str) -> str:
    """Return a character that stands for a key in a token: nothing of ASCII but letters and digits, and those in lower case."""
    if character < "\x80":
        if character.isalnum():
            return character.lower()
        return chr(ord(character) + 0xFEE0) if "!" <= character <= "~" else "\u3000" if character in " \t" else _LINE_END
    return character
