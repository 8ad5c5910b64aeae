"""Whether a text holds a phrase, asked of its UTF-8: the bytes of a text are there in a third of the time that its characters take."""

from __future__ import annotations

import re
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Final

from core.store.index.keys import forms

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_FEW: Final = 4
"""Ways to write a phrase each of which is looked for by itself: a text is gone through for one as fast as it can be read."""


def checker(words: str, *, is_any_script: bool) -> Callable[[bytes], bool]:
    """Return what tells whether a text, in UTF-8, holds a phrase in any of its forms.

    What can be written one way only is looked for first: bytes are found far faster than a pattern fits them.
    """
    classes = [forms(one, is_any_script=is_any_script) for one in words]
    start, end = _longest_run(classes)
    run = words[start:end].encode("utf-8", "surrogatepass")
    if end - start == len(words):
        return lambda held: run in held
    if written := _ways(words, classes):
        return _any_of(*(way.encode("utf-8", "surrogatepass") for way in written))
    if start == end:
        whole = re.compile(_pattern(classes))
        return lambda held: whole.search(held) is not None
    before, behind = re.compile(_pattern(classes[:start]) + rb"\Z"), re.compile(_pattern(classes[end:]))
    # A character takes four bytes at most.
    most = 4 * start

    def holds(held: bytes) -> bool:
        at = held.find(run)
        while at >= 0:
            if behind.match(held, at + len(run)) and before.search(held[max(0, at - most) : at]):
                return True
            at = held.find(run, at + 1)
        return False

    return holds


def _any_of(typed: bytes, *others: bytes) -> Callable[[bytes], bool]:
    """Return what tells whether a text holds any of some ways to write a phrase."""
    # A single byte is missed in a twentieth of the time that a longer piece takes: few texts have an ASCII comma.
    signs = [bytes(byte for byte in other if byte < 0x80 and byte not in typed)[:1] for other in others]
    rest = list(zip(signs, others, strict=True))
    return lambda held: typed in held or any(sign in held and other in held for sign, other in rest)


def ways(words: str, *, is_any_script: bool) -> list[str]:
    """Return how a phrase may be written, as it was typed first; nothing if there are many ways."""
    return _ways(words, [forms(one, is_any_script=is_any_script) for one in words])


def _ways(words: str, classes: Sequence[frozenset[str]]) -> list[str]:
    # The words as they were typed are what stands in most texts.
    return list(dict.fromkeys((words, *map("".join, product(*classes))))) if prod(map(len, classes)) <= _FEW else []


def _longest_run(classes: Sequence[frozenset[str]]) -> tuple[int, int]:
    """Return where the longest run of characters with one form begins and ends."""
    best = start = 0, 0
    for index, one in enumerate(classes):
        start = (start[0], index + 1) if len(one) == 1 else (index + 1, index + 1)
        if start[1] - start[0] > best[1] - best[0]:
            best = start
    return best


def _pattern(classes: Sequence[frozenset[str]]) -> bytes:
    return b"".join(b"(?:" + b"|".join(re.escape(one.encode("utf-8", "surrogatepass")) for one in sorted(some)) + b")" for some in classes)
