"""The words of the interface that pages of the help ask for, as the window says them now."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from gui import menus
from gui.actions import ACTIONS
from gui.keys import shown

if TYPE_CHECKING:
    from gui.actions import Actions

STEP: Final = " › "
"""Between the words of a way through the menus."""
_MNEMONIC: Final = re.compile(r"\(&\w\)|&(?=\w)")


class Filling:
    """Answers the placeholders of `core.help_pages`.

    Args:
        actions: have their names and keys, as the reader has set them.
    """

    def __init__(self, actions: Actions) -> None:
        self._actions = actions

    def words(self) -> tuple[str, ...]:
        """Return what can change while the program runs: names and keys of all actions."""
        return tuple(words for spec in ACTIONS for words in (self._actions[spec.id].text(), self._key(spec.id)))

    def __call__(self, kind: str, name: str) -> str:
        """Return the words for a placeholder.

        Raises:
            KeyError: for an action that there is not, or that is in no menu.
        """
        if kind == "says":
            context, _, english = name.partition("|")
            return _bare(QCoreApplication.translate(context, english))
        if kind == "key":
            return self._key(name)
        words = _bare(self._actions[name].text())
        return STEP.join((*self._way(name), words)) if kind == "menu" else words

    def _key(self, name: str) -> str:
        keys = self._actions[name].shortcuts()
        if keys:
            return shown(keys[0].toString(QKeySequence.SequenceFormat.PortableText))
        return QCoreApplication.translate("Help", "(no key)")

    def _way(self, name: str) -> tuple[str, ...]:
        """Return the menus in which an action stands."""
        for title, ids in menus.MENUS:
            menu = _bare(QCoreApplication.translate("Menus", title))
            if name in ids:
                return (menu,)
            for inner, caption, inner_ids in menus.SUBMENUS:
                if f"menu:{inner}" in ids and name in inner_ids:
                    return (menu, _bare(QCoreApplication.translate("Menus", caption)))
        raise KeyError(name)


def _bare(words: str) -> str:
    """Return words without the mark of the key that chooses them in a menu."""
    return _MNEMONIC.sub("", words)
