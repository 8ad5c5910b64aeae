"""What can be the key of an action, and which keys would meet; loaded when a key is not as delivered, or is to be changed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from gui import fixed_keys
from gui.actions import ACTIONS, OUTLINE, PAGE, WINDOW
from gui.fixed_keys import FIXED, TAKEN_BY_INPUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QKeyCombination
    from PySide6.QtGui import QKeyEvent

    Sets = dict[str, tuple[str, ...]]

MOST: Final = 4
"""Keys that one action may have."""
TYPING: Final = ""
"""Stands among the words of fixed keys for a key by which letters are typed."""

_PORTABLE: Final = QKeySequence.SequenceFormat.PortableText
_MODIFIERS: Final = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_Hyper_L,
        Qt.Key.Key_Hyper_R,
    }
)
_FIRST_NAMED: Final = 0x01000000
"""Qt's numbers of keys below are characters."""
_PLACES: Final = {
    # What moving by itself takes, it takes for that while only.
    WINDOW: frozenset(one.place for one in FIXED) - {fixed_keys.MOVING},
    PAGE: frozenset({fixed_keys.WINDOW, fixed_keys.PAGE}),
    OUTLINE: frozenset({fixed_keys.WINDOW, fixed_keys.LIST}),
}
"""Where the fixed keys are that an action of a context would meet."""
_SPECS: Final = {spec.id: spec for spec in ACTIONS}


def read(kept: Mapping[str, str]) -> Sets:
    """Return the keys of all actions, in the order of the table, that come of what is stored.

    An entry that makes no sense (no key at all, a fixed key, a key that the entry of an action above has) counts as if it were not
    there. A key of the table that an entry gives to another action is that one's.
    """
    sets: Sets = {}
    for action_id in _SPECS:
        keys = _sensible(action_id, kept[action_id]) if action_id in kept else None
        if keys is not None and not _taken(action_id, keys, sets):
            sets[action_id] = keys
    own = dict(sets)
    for spec in ACTIONS:
        if spec.id not in sets:
            taken = _taken(spec.id, spec.keys, own)
            sets[spec.id] = tuple(key for key in spec.keys if key not in taken)
    return {action_id: sets[action_id] for action_id in _SPECS}


def give(action_id: str, keys: Iterable[str], sets: Sets) -> Sets:
    """Return the keys of all actions with those of one changed: no action that it can meet has them any more."""
    keys = tuple(keys)
    given = {struck(key) for key in keys}
    others = {
        other: tuple(key for key in held if struck(key) not in given) if can_meet(action_id, other) else held
        for other, held in sets.items()
    }
    return {**others, action_id: keys}


def usable(action_id: str, keys: Iterable[str]) -> tuple[str, ...]:
    """Return what of some keys the action can have, as Qt writes them, each once."""
    found: dict[str, str] = {}
    for key in map(fit, keys):
        if key and not fixed(action_id, key):
            found.setdefault(struck(key), key)
    return tuple(found.values())[:MOST]


def holders(action_id: str, key: str, sets: Sets) -> tuple[str, ...]:
    """Return the ids of the actions that have a key where another one could act."""
    wanted = struck(key)
    return tuple(other for other, held in sets.items() if can_meet(action_id, other) and wanted in map(struck, held))


def fixed(action_id: str, key: str) -> tuple[str, ...]:
    """Return what has a key that it cannot give to the action: texts of `FIXED`, or `TYPING`."""
    context, wanted = _SPECS[action_id].context, struck(key)
    found = [one.text for one in _fixed_keys().get(wanted, ()) if one.place in _PLACES[context] and action_id not in one.shared]
    if context == WINDOW and _is_typing(wanted):
        found.insert(0, TYPING)
    return tuple(dict.fromkeys(found))


def can_meet(one: str, other: str) -> bool:
    """Return True if two different actions could have the keyboard at the same moment: those of page and outline never have."""
    contexts = {_SPECS[one].context, _SPECS[other].context}
    return one != other and (WINDOW in contexts or len(contexts) == 1)


def fit(sequence: str) -> str:
    """Return a portable sequence as Qt writes it; empty for one that is no single key."""
    keys = QKeySequence(sequence, _PORTABLE)
    key = _combination(keys).key() if keys.count() == 1 else Qt.Key.Key_unknown
    if key in _MODIFIERS or key == Qt.Key.Key_unknown:
        return ""
    written = keys.toString(_PORTABLE)
    # Keys with a blank in their name are those of players and browsers, which desktops keep.
    return "" if " " in written or not written.isprintable() else written


def pressed(event: QKeyEvent) -> str:
    """Return the portable sequence that was pressed; empty for a modifier alone, and for what can be no key of an action."""
    if event.key() <= 0 or event.key() in _MODIFIERS:
        return ""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier)
    written = QKeySequence(held.value | event.key()).toString(_PORTABLE)
    # Of dead keys and others that have no name Qt writes a part of their number, which is another key's.
    is_whole = bool(written) and _combination(QKeySequence(written, _PORTABLE)).key() == event.key()
    return fit(struck(written)) if is_whole else ""


def is_of_input_method(sequence: str) -> bool:
    """Return True for a key by which Chinese input methods are usually switched."""
    return struck(sequence) in TAKEN_BY_INPUT


@cache
def struck(sequence: str) -> str:
    """Return a sequence as a keyboard sends it: a sign is the same whether Shift is needed for it or not, and wherever its key is."""
    keys = QKeySequence(sequence, _PORTABLE)
    if keys.count() != 1:
        return ""
    combination = _combination(keys)
    key, held = combination.key(), combination.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key < _FIRST_NAMED and key != Qt.Key.Key_Space and not chr(key).isalnum():
        held &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(held.value | key).toString(_PORTABLE)


def _combination(keys: QKeySequence) -> QKeyCombination:
    """Return the first key of a sequence."""
    found: QKeyCombination = keys[0]  # type: ignore[index]  # the stub does not know it
    return found


@cache
def _fixed_keys() -> dict[str, list[fixed_keys.FixedKey]]:
    """Return the fixed keys by what a keyboard sends."""
    found: dict[str, list[fixed_keys.FixedKey]] = {}
    for one in FIXED:
        for key in one.all_keys():
            found.setdefault(struck(key), []).append(one)
    return found


def _taken(action_id: str, keys: Iterable[str], sets: Sets) -> set[str]:
    """Return which of some keys others have where the action could act."""
    return {key for key in keys if holders(action_id, key, sets)}


def _sensible(action_id: str, written: str) -> tuple[str, ...] | None:
    """Return the keys of an entry, None if it makes no sense."""
    named = written.split(" ") if written else []
    keys = usable(action_id, named) if len(named) <= MOST else ()
    return keys if len(keys) == len(named) else None


def _is_typing(sequence: str) -> bool:
    """Return True for a letter, a digit or the blank: they are typed in fields, and seek in lists."""
    name = sequence.removeprefix("Shift+")
    return name == "Space" or (len(name) == 1 and name.isalnum())
