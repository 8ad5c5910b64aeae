"""A text in the place of one that is lost: the passages that annotations quote, with their context, in their order.

So an annotation keeps a place, and when the file is opened again it is carried over to it like to any other edition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_BREAK: Final = "\n……\n"
_LARGEST: Final = 10_000_000
"""No text is longer: an offset behind it is damaged."""


class Passage(NamedTuple):
    """Words that stood somewhere in the lost text."""

    start: int
    prefix: str
    words: str
    suffix: str


class Substitute(NamedTuple):
    """The text, and where the passages stand in it."""

    text: str
    starts: tuple[int, ...]
    """Of their words, one each passage in the order given."""


def substitute(passages: Sequence[Passage], beginning: str = "") -> Substitute:
    """Return a text that holds all these passages; those that touch one another stand as they stood.

    Args:
        passages: in any order.
        beginning: what is left of the text itself, from its start.
    """
    text = beginning
    behind = len(beginning)
    """Where the end of ``text`` stood in the lost one."""
    starts = [0] * len(passages)
    for index in sorted(range(len(passages)), key=lambda one: passages[one].start):
        one = passages[index]
        prefix = one.prefix[max(0, len(one.prefix) - one.start) :]
        whole = prefix + one.words + one.suffix
        begin = one.start - len(prefix)
        end = begin + len(whole)
        base = len(text) - behind
        common = text[begin + base : min(end, behind) + base] if begin + base >= 0 and begin <= behind else None
        if text and common is not None and whole.startswith(common):
            if end > behind:
                text += whole[len(common) :]
                behind = end
            starts[index] = one.start + base
            continue
        text += (_BREAK if text else "") + whole
        behind = min(end, _LARGEST)
        starts[index] = len(text) - len(whole) + len(prefix)
    return Substitute(text, tuple(starts))
