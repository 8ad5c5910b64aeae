"""What a reader seeks among commands and keys: words, pinyin, or a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.pinyin import matcher
from gui.key_rules import fit, struck
from gui.keys import shown

if TYPE_CHECKING:
    from collections.abc import Iterable


class KeySearch:
    """Tells what a query means.

    Args:
        query: what was typed; empty means everything.
        keys: all portable sequences among which it seeks. A query that is one of them means just that: who seeks F1 does not mean F11.
    """

    def __init__(self, query: str, keys: Iterable[str]) -> None:
        query = query.strip()
        self._match = matcher(query) if query else None
        self._key = struck(fit(query))
        self._part = query.casefold().replace(" ", "")
        # A letter alone begins a word more often than it is a part of a key.
        self._is_exact = (len(self._part) == 1 and self._part.isalnum()) or (bool(self._key) and self._key in map(struck, keys))

    def means(self, words: Iterable[str], keys: Iterable[str]) -> bool:
        """Return True if one of some words or portable sequences is meant."""
        if self._match is None:
            return True
        if self._is_exact and any(struck(key) == self._key for key in keys):
            return True
        if not self._is_exact and any(self._part in shown(key).casefold() for key in keys):
            return True
        return any(self._match(one) is not None for one in words if one)
