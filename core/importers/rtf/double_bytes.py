r"""Characters of two bytes whose second one is a backslash or a brace, as old programs write them unprotected: 功 is A5 5C in Big5."""

from __future__ import annotations

import re
from typing import Final

from core.importers.likelihood import is_ranked

_RUN_OR_SIGN: Final = (
    rb"((?:[%s][\x40-\x5b\x5d-\x7a\x7c\x7e\x80-\xff])+)"  # whole characters
    rb"|([%s])([\\{}])"
)
_LEADS: Final = {"gb18030": rb"\x81-\xfe", "big5hkscs": rb"\x81-\xfe", "cp932": rb"\x81-\x9f\xe0-\xfc"}
"""First bytes of the encodings that have such characters."""
_BINARY: Final = re.compile(rb"\\bin(\d{1,10})(?!\d) ?")
_WORD: Final = re.compile(rb"[a-z]{1,32}")
_WORD_BEHIND: Final = re.compile(rb"\\[a-z]{1,32}-?\d{0,10}[ \\{}\r\n]")
_SYMBOLS: Final = b"*~_-|:\r\n"
"""What stands behind a backslash and is no word."""
_PROTECTED: Final = {b"\\": b"\\'5c", b"{": b"\\'7b", b"}": b"\\'7d"}


def protected(data: bytes, codec: str | None, words: frozenset[bytes]) -> bytes:
    """Return a file in which the second bytes of such characters are written as digits.

    Args:
        data: the file.
        codec: how its bytes are read; None if they are not of that kind.
        words: control words that are known.
    """
    leads = _LEADS.get(codec) if codec is not None else None
    if codec is None or leads is None or data.isascii():
        return data
    pattern = re.compile(_RUN_OR_SIGN % (leads, leads))
    parts: list[bytes] = []
    at = 0
    while at < len(data):
        binary = _BINARY.search(data, at)
        end = binary.start() if binary else len(data)
        parts.append(pattern.sub(lambda match: _written(match, codec, words), data[at:end]))
        at = end
        if binary:
            # The bytes of a picture are no text.
            at = min(len(data), binary.end() + int(binary[1]))
            parts.append(data[end:at])
    return b"".join(parts)


def _written(match: re.Match[bytes], codec: str, words: frozenset[bytes]) -> bytes:
    lead, sign = match[2], match[3]
    if lead is None or not _is_second(match, codec, words):
        return match[0]
    return lead + _PROTECTED[sign]


def _is_second(match: re.Match[bytes], codec: str, words: frozenset[bytes]) -> bool:
    """Return True if the sign is the second byte of a character, and neither begins a control word nor opens or closes a group."""
    try:
        char = match[0].decode(codec)
    except UnicodeDecodeError:
        return False
    behind = match.string[match.end() : match.end() + 48]
    if match[3] != b"\\":
        # A character cut in two is rarer inside a text than one that is seldom met.
        return is_ranked(char) or match.string[match.start() - 2 : match.start() - 1] > b"\x80"
    if behind[:1] == b"'":
        return False
    if behind[:1] == b"\\":
        return _WORD_BEHIND.match(behind) is not None
    if behind[:1] in {b"{", b"}"}:
        return is_ranked(char) and not is_ranked((match[2] + behind[:1]).decode(codec, "replace"))
    if word := _WORD.match(behind):
        return word[0] not in words and is_ranked(char)
    return is_ranked(char) or behind[:1] not in _SYMBOLS
