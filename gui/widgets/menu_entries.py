"""Entries of menus whose words come from a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

_MOST: Final = 30
"""Characters of a tag or link that a menu shows."""


def add_entry(menu: QMenu, words: str, act: Callable[[], object], key: str = "", *, name: str = "") -> None:
    """Add an entry with what it does, the key that does the same elsewhere, and the English for which its letter stands."""
    # Qt takes an & for the sign of a key, and what is behind a tab for the key.
    action = menu.addAction(words.replace("&", "&&").replace("\t", " ") + (f"\t{key}" if key else ""))
    action.setObjectName(name)
    action.triggered.connect(lambda _checked=False: act())


def short(words: str) -> str:
    """Return words in one line that has room in a menu, or within a sentence."""
    one_line = " ".join(words[: 4 * _MOST].split())
    return one_line if len(one_line) <= _MOST else one_line[: _MOST - 1] + "…"
