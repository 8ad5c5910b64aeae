"""Footnotes and endnotes of a Word document (ECMA-376 part 1, 17.11)."""

from __future__ import annotations


class Notes:
    """Footnotes and endnotes in the order in which the text refers to them."""

    def __init__(self) -> None:
        self.order: list[tuple[str, int]] = []
        """Kind (``footnotes`` or ``endnotes``) and id."""
        self._numbers: dict[tuple[str, int], int] = {}

    def refer(self, kind: str, key: int) -> str:
        """Return what stands in the text for a note."""
        found = self._numbers.setdefault((kind, key), len(self.order) + 1)
        if found > len(self.order):
            self.order.append((kind, key))
        return f"[{found}]"
