"""Reciting (背诵): a passage of which more is left out with each turn, until it is said by heart."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.spans import Span

SHARES: Final = (0, 15, 30, 50, 75, 100)
"""Per cent of the words that are left out, turn by turn."""
LONGEST: Final = 5_000
"""Characters of a passage: what is longer nobody recites in one go."""


@dataclass(frozen=True, slots=True)
class Recital:
    """A passage and its words, in the order in which they go."""

    text: str
    words: tuple[Span, ...]
    """Those that can be left out, in text order: punctuation and white space always stay."""
    order: tuple[int, ...]
    """Indexes of ``words``: which go first. What has gone stays away in later turns."""

    @classmethod
    def of(cls, text: str, parts: Iterable[Span]) -> Recital:
        """Return the recital of a passage; the same passage always loses the same words.

        Args:
            text: of the passage.
            parts: words of it in text order, punctuation among them.
        """
        words = tuple(part for part in parts if any(char.isalnum() for char in part.of(text)))
        seed = zlib.crc32(text.encode("utf-8", "surrogatepass"))
        order = sorted(range(len(words)), key=lambda at: (zlib.crc32(f"{seed} {at}".encode()), at))
        return cls(text, words, tuple(order))

    def hidden(self, turn: int) -> frozenset[int]:
        """Return the indexes of the words that are left out in a turn, from 0 to the last of `SHARES`."""
        share = SHARES[min(max(turn, 0), len(SHARES) - 1)]
        return frozenset(self.order[: (len(self.words) * share + 99) // 100])


def beginning(text: str) -> str:
    """Return a passage, of one that is too long as many whole sentences as can be recited."""
    if len(text) <= LONGEST:
        return text
    ends = (text.rfind(mark, 0, LONGEST) for mark in ("。", "！", "？", "；", "\n", ". "))
    return text[: max(ends) + 1 or LONGEST].rstrip()
