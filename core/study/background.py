"""What the words of a text are held against: all that jieba knows of, and the more the library holds, its documents.

jieba's table says how rare a word is. Words that stand nearly everywhere among the library's own documents, which are of one kind, say less
by that, but never nothing: a long report has a little of everything, and it is about 就业 though all of them name it.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Final

from core.scripts import simplified
from core.segment.rarity import keep, rarity
from core.store.index.frequencies import Frequencies, frequencies
from core.study.lexicon import in_simplified

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

_BELIEF: Final = 40
"""Documents that weigh as much as jieba's table."""
_EVERYDAY: Final = 3.6
"""How rare a word has to be by jieba's table to say anything: 发展 and 我们 are not."""
_RARE: Final = 3.0
"""Logarithm of one document in how many a word stands that is rare in the library: one in twenty."""
_COMMON: Final = 0.85
"""What part of its weight a word loses that stands in all documents of a large library."""


def prepare() -> None:
    """Read all that the next question takes; see `core.segment.rarity.keep`.

    Raises:
        OSError: if jieba's table cannot be read.
    """
    keep()
    simplified()


class Background:
    """Says how rare words are. It reads files: for a worker.

    Args:
        library: its file, whose index is asked; None for jieba's table alone.
        apart: the text whose words are weighed, which does not count.
    """

    def __init__(self, library: Path | None = None, apart: str | None = None) -> None:
        self._library = library
        self._apart = apart

    def rarity(self, words: Collection[str]) -> dict[str, float]:
        """Return how rare each of some words is, 0 of those that say nothing.

        Raises:
            OSError: if jieba's table cannot be read.
        """
        # jieba's table is in simplified characters: to it 我們 would be rare.
        plain = dict(zip(words, in_simplified("\n".join(words)).split("\n"), strict=True)) if words else {}
        by_table = rarity(frozenset(plain.values()))
        known = {word: by_table[form] for word, form in plain.items()}
        told = frequencies(self._library, words, apart=self._apart) if self._library is not None else Frequencies()
        return {word: max(0.0, before - _EVERYDAY) * _kept(told.texts, told.holding.get(word, 0)) for word, before in known.items()}


def _kept(texts: int, holding: int) -> float:
    """Return what part of its weight is left to a word that stands in ``holding`` of the library's texts."""
    rarity = log((texts + 1) / (holding + 0.5))
    return 1 - _COMMON * texts / (texts + _BELIEF) * (1 - min(1.0, max(0.0, rarity) / _RARE))
