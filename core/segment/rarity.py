"""How rare words are by the table that jieba brings for its keywords: of each word the logarithm of one text in how many has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.segment.lexicon import home, pieces

if TYPE_CHECKING:
    from collections.abc import Collection

USUAL: Final = 11.9547675029
"""The median of the table, which jieba takes for a word that is not in it."""


_kept: dict[bytes, float] = {}
"""All of the table, in a process that is asked once and soon."""


def keep() -> None:
    """Read all of the table, so that the next question is answered at once; it takes 30 MB from then on.

    Raises:
        OSError: if it cannot be read.
    """
    parts = _data().split()
    _kept.update(zip(parts[::2], map(float, parts[1::2]), strict=True))


def rarity(words: Collection[str]) -> dict[str, float]:
    """Return how rare each of some words is: 3 of an everyday one, `USUAL` of one that the table has not.

    jieba itself keeps all of the table, 30 MB; here it is gone through in pieces for the words that are wanted, which takes some 20 ms.

    Raises:
        OSError: if the table cannot be read.
    """
    found = dict.fromkeys(words, USUAL)
    wanted = {word.encode("utf-8", "replace"): word for word in found}
    if _kept:
        return {word: _kept.get(packed, USUAL) for packed, word in wanted.items()}
    asked = {one for one in wanted if not one[:1].isdigit()}
    data = _data()
    for start, end in pieces(data):
        parts = data[start:end].split()
        # To look them up in a dictionary of each piece would take twice the time. No word is a number.
        for one in asked.intersection(parts):
            found[wanted[one]] = float(parts[parts.index(one) + 1])
    return found


def _data() -> bytes:
    return (home() / "analyse" / "idf.txt").read_bytes()
