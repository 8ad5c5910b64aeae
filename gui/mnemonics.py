"""Letters by which the entries of an open menu are chosen: no two in a menu have the same."""

from __future__ import annotations

import re
from string import ascii_uppercase, digits
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

_TYPING: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_MARKED: Final = re.compile(r"&([^&])")
_WORD: Final = re.compile(r"[A-Za-z0-9]+")
_END: Final = re.compile(r"…?$")


class Mnemonics(QObject):
    """Letters the entries of a menu while it is open; at any other time their words are just words.

    An action has one text for menus, buttons and tips, and stands in several menus, in each of which another letter may be free. While
    the menu is open letters are its own: below it the page still has the keyboard, and would obey them.

    Args:
        menu: whose entries they are.
        entries: actions, each with English words that tell which letter fits it best.
    """

    def __init__(self, menu: QMenu, entries: Sequence[tuple[QAction, str]]) -> None:
        super().__init__(menu)
        self._entries = tuple(entries)
        self._lettered: list[tuple[QAction, str, str]] = []
        menu.aboutToShow.connect(self._put)
        menu.aboutToHide.connect(self._take)
        menu.installEventFilter(self)

    def _put(self) -> None:
        self._take()
        texts = [action.text() for action, _ in self._entries]
        letters = assign([english for _, english in self._entries], taken=[marked for text in texts if (marked := mnemonic(text))])
        for (action, _), text, letter in zip(self._entries, texts, letters, strict=True):
            if letter and not mnemonic(text):
                lettered = with_letter(text, letter)
                action.setText(lettered)
                self._lettered.append((action, text, lettered))

    def _take(self) -> None:
        for action, text, lettered in self._lettered:
            # One that was named anew meanwhile keeps its new name.
            if action.text() == lettered:
                action.setText(text)
        self._lettered = []

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Keep letters from being keys of actions."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_typed(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)


def letter(menu: QMenu) -> None:
    """Letter what stands in a menu; an entry's object name says in English which letter fits it, without one its text does."""
    entries = [action for action in menu.actions() if not action.isSeparator()]
    Mnemonics(menu, [(action, action.objectName() or action.text()) for action in entries])


def assign(words: Sequence[str], taken: Sequence[str] = ()) -> list[str]:
    """Return a capital letter or digit for each, none twice: the first of its words, one of another word, any of its own, any at all.

    Args:
        words: English.
        taken: letters that are in use; empty for the words that come when none is left.
    """
    free = set(ascii_uppercase + digits) - set(taken)
    found = [""] * len(words)
    for choices in (_first, _initials, _own, _any):
        for at, one in enumerate(words):
            if not found[at]:
                found[at] = next((letter for letter in choices(one) if letter in free), "")
                free.discard(found[at])
    return found


def with_letter(text: str, letter: str) -> str:
    """Return a text of a menu with its letter marked; where it has none, as in Chinese, the letter comes in brackets behind."""
    text, tab, key = text.partition("\t")
    return _lettered(text, letter) + tab + key


def _lettered(text: str, letter: str) -> str:
    place = re.search(rf"\b{letter}", text, re.IGNORECASE | re.ASCII) or re.search(letter, text, re.IGNORECASE)
    if (place and text.isascii()) or (place and not re.search(r"[\u3400-\u9fff]", text)):
        return f"{text[: place.start()]}&{text[place.start() :]}"
    return _END.sub(lambda end: f"(&{letter}){end[0]}", text, count=1)


def mnemonic(text: str) -> str:
    """Return the letter that is marked in a text of a menu, a capital; empty for none."""
    found = _MARKED.search(text.replace("&&", ""))
    return found[1].upper() if found else ""


def _is_typed(event: QKeyEvent) -> bool:
    """Return True for a key by which a letter or a sign is typed."""
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & ~_TYPING


def _first(words: str) -> str:
    return _initials(words)[:1]


def _initials(words: str) -> str:
    return "".join(word[0] for word in _WORD.findall(words)).upper()


def _own(words: str) -> str:
    return "".join(_WORD.findall(words)).upper()


def _any(_words: str) -> str:
    return ascii_uppercase + digits
