"""Tracked changes of an OpenDocument text (OpenDocument 1.3 part 3, 5.5): which passages have been deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.importers.odt.package import attributes, child

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class Changes:
    """The deletions of one document.

    Args:
        element: the ``text:tracked-changes``, None without any.
    """

    def __init__(self, element: Element | None) -> None:
        self._deletions: set[str] = set()
        self._open: set[str] = set()
        for region in element if element is not None else ():
            if child(region, "text:deletion") is not None:
                told = attributes(region)
                self._deletions.update(told[name] for name in ("xml:id", "text:id") if name in told)

    def take(self, name: str, key: str) -> bool:
        """Take a sign in the text; return True if a deletion is there.

        What was deleted stands either among the changes, and ``change`` where it was, or still in the text, from ``change-start`` to
        ``change-end``, as LibreOffice has it in documents of one XML file.
        """
        if key not in self._deletions:
            return False
        if name == "change-end":
            self._open.discard(key)
            return False
        if name == "change-start":
            self._open.add(key)
        return True

    @property
    def is_open(self) -> bool:
        """Return True inside a passage that was deleted."""
        return bool(self._open)
