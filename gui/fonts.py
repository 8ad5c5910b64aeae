"""The faces that are installed, as far as Chinese can be read in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase

if TYPE_CHECKING:
    from collections.abc import Iterable


def chinese_families() -> list[str]:
    """Return the families that have simplified Chinese, sorted by name.

    The first text that was painted has already made Qt look at all faces: what is left costs less than a millisecond.
    """
    families = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    # Windows lists each face a second time for writing from top to bottom.
    return sorted((family for family in families if not family.startswith("@")), key=str.casefold)


def first_installed(families: Iterable[str]) -> str:
    """Return the first of the families that is there, empty if none is."""
    return next((family for family in families if QFontDatabase.hasFamily(family)), "")
