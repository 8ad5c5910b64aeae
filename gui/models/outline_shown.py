"""Which items of an outline are shown: all of them, or what a filter finds with all that encloses it; and in which rows."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.pinyin import Lines
    from gui.models.outline_items import OutlineItems


class ShownItems:
    """The rows of a tree, by the numbers that items have in `OutlineItems`.

    Args:
        items: all there are.
        words: what is filtered by, empty for no filter.
    """

    def __init__(self, items: OutlineItems, words: str = "") -> None:
        self._items = items
        self._nodes = len(items.nodes)
        self._above: list[int | None] = [node.parent for node in items.nodes]
        self._above += [None] * len(items.parts)
        self._order = (*items.parts_before(), *range(self._nodes), *items.parts_after())
        self._lines: Lines | None = None
        """What the filter looks through, made when it is first wanted."""
        self.matching: frozenset[int] = frozenset()
        """What itself contains the words of a filter."""
        self.filter(words)

    def filter(self, words: str) -> None:
        """Show only what contains words as `core.pinyin.matcher` finds them, with all that encloses it; everything for none."""
        self.matching = frozenset(self._searched().find(words)) if words else frozenset()
        above = self._above
        rows = [-1] * len(above)
        top: list[int] = []
        children: list[list[int]] = [[] for _ in range(self._nodes)]
        for entry in compress(self._order, self._marks()) if words else self._order:
            parent = above[entry]
            siblings = top if parent is None else children[parent]
            rows[entry] = len(siblings)
            siblings.append(entry)
        self.rows: Sequence[int] = rows
        """Of each item, -1 where it is hidden."""
        self.top: Sequence[int] = top
        self._children: Sequence[Sequence[int]] = children

    def prepare(self) -> None:
        """Do beforehand what the first filter would wait for."""
        self._searched().prepare()

    def below(self, entry: int | None) -> Sequence[int]:
        """Return what is shown right below an item, in its order; for None what is below none."""
        if entry is None:
            return self.top
        return self._children[entry] if entry < self._nodes else ()

    def branches(self) -> Iterator[int]:
        """Yield what has others below it, in the order of the text."""
        return compress(range(self._nodes), self._children)

    def first_match(self) -> int | None:
        """Return the uppermost item that itself contains the words of the filter, None for none."""
        return next(filter(self.matching.__contains__, self._order), None)

    def _marks(self) -> Iterator[bool]:
        """Tell of each item, in order, whether it is shown."""
        above = self._above
        shown = set(self.matching)
        for entry in self.matching:
            parent = above[entry]
            while parent is not None and parent not in shown:
                shown.add(parent)
                parent = above[parent]
        return map(shown.__contains__, self._order)

    def _searched(self) -> Lines:
        if self._lines is None:
            from core.pinyin import Lines

            self._lines = Lines(self._items.words(one) for one in range(len(self._items)))
        return self._lines
