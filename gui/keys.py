"""The keys of all actions as the reader has set them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence

from gui.actions import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.settings import Settings
    from gui.actions import Actions
    from gui.preferences import Preferences

_ARROWS: Final = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


class Keys(QObject):
    """Gives the live actions the reader's keys and keeps them in the settings.

    No key is ever that of two actions that can meet: one that an action is given is taken from the others. See `gui.key_rules` for
    what can be a key; it is loaded only when a key is not as delivered.

    Args:
        actions: those of the window, still with the keys of the table.
        preferences: keeps the keys; a change made there by others is followed.
        parent: see Qt.
    """

    changed = Signal()

    def __init__(self, actions: Actions, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._preferences = preferences
        self._table = {spec.id: spec.keys for spec in ACTIONS}
        self._set = dict(self._table)
        self._kept: Mapping[str, str] = {}
        self._follow(preferences.settings)
        preferences.changed.connect(self._follow)

    def sequences(self, action_id: str) -> tuple[str, ...]:
        """Return the portable sequences of an action; the first is the one to show."""
        return self._set[action_id]

    def named(self, *action_ids: str) -> str:
        """Return what a sentence says for actions: the first key of each that has one; where none has, what the first is called."""
        return _in_words([self._set[action_id] for action_id in action_ids]) or f"“{self._actions.words(action_ids[0])}”"

    def all(self) -> dict[str, tuple[str, ...]]:
        """Return the keys of all actions by their ids, in the order of the table."""
        return dict(self._set)

    def is_changed(self, action_id: str) -> bool:
        """Return True if the action has other keys than those of the table."""
        return self._set[action_id] != self._table[action_id]

    @property
    def is_any_changed(self) -> bool:
        """True if an action has other keys than those of the table."""
        return self._set != self._table

    def conflicts(self, action_id: str, sequence: str) -> tuple[str, ...]:
        """Return who has a key where the action could act: texts of fixed keys, which keep it, and ids of actions."""
        from gui.key_rules import fixed, holders

        return (*fixed(action_id, sequence), *holders(action_id, sequence, self._set))

    def change(self, action_id: str, sequences: Iterable[str]) -> None:
        """Give an action these keys, the first to be shown, and take them from all that it can meet.

        What is no key, or one that this action cannot have, is left out.
        """
        from gui.key_rules import give, usable

        self._keep(give(action_id, usable(action_id, sequences), self._set))

    def reset(self, action_id: str) -> None:
        """Give an action the keys of the table again, and take them from all that it can meet."""
        from gui.key_rules import give

        self._keep(give(action_id, self._table[action_id], self._set))

    def reset_all(self) -> None:
        """Give all actions the keys of the table."""
        self._keep(self._table)

    def restore(self, sets: Mapping[str, tuple[str, ...]]) -> None:
        """Set all keys as `all` once told them."""
        self._keep(sets)

    def _keep(self, sets: Mapping[str, tuple[str, ...]]) -> None:
        """Store what differs from the table, beside what a newer version may have stored of actions that are not known here."""
        unknown = {action_id: keys for action_id, keys in self._kept.items() if action_id not in self._table}
        own = {action_id: " ".join(keys) for action_id, keys in sets.items() if keys != self._table[action_id]}
        self._preferences.change(keys={**unknown, **own})

    def _follow(self, settings: Settings) -> None:
        """Take over what is stored."""
        if settings.keys == self._kept:
            return
        from gui.key_rules import read

        self._kept = settings.keys
        before, self._set = self._set, read(settings.keys)
        differing = [action_id for action_id, keys in self._set.items() if keys != before[action_id]]
        for action_id in differing:
            self._actions[action_id].setShortcuts(
                [QKeySequence(key, QKeySequence.SequenceFormat.PortableText) for key in self._set[action_id]]
            )
        if differing:
            self.changed.emit()


def delivered(*action_ids: str) -> str:
    """Return what `Keys.named` returns before the reader has changed anything."""
    table = {spec.id: spec for spec in ACTIONS}
    first = table[action_ids[0]].text
    keys = _in_words([table[action_id].keys for action_id in action_ids])
    return keys or f"“{QCoreApplication.translate('Actions', first)}”"


def _in_words(sequences: Sequence[tuple[str, ...]]) -> str:
    """Return the first keys of several actions, digits that follow one another as a run, 1–5."""
    keys = [shown(one[0]) for one in sequences if one]
    is_run = len(keys) > 2 and all(len(key) == 1 for key in keys) and "".join(keys) in "123456789"
    return f"{keys[0]}–{keys[-1]}" if is_run else QCoreApplication.translate("Keys", ", ").join(keys)


def shown(sequence: str) -> str:
    """Return a portable sequence as readers know it: arrows as arrows, since Qt writes words for them."""
    native = QKeySequence(sequence, QKeySequence.SequenceFormat.PortableText).toString(QKeySequence.SequenceFormat.NativeText)
    held, plus, name = sequence.rpartition("+")
    if name in _ARROWS:
        return f"{held}{plus}{_ARROWS[name]}"
    # What English keyboards say.
    return native.removesuffix("Return") + "Enter" if native.endswith("Return") else native
