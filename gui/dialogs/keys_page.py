"""The page of the settings on which the keys of all actions are changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui import menus
from gui.key_rules import TYPING, is_of_input_method, struck
from gui.keys import shown
from gui.models.keys import KeyModel
from gui.widgets.key_editor import KeyEditor
from gui.widgets.key_recorder import KeyRecorder
from gui.widgets.key_table import KeyTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gui.actions import Actions
    from gui.keys import Keys
    from gui.theme import Theme


class KeysPage(QWidget):
    """Lists all actions under the titles of their menus; what is changed acts at once and can be undone.

    Args:
        keys: those that are set.
        actions: have the words.
        theme: for sizes and colours.
        parent: see Qt.
    """

    filtered = Signal(int)
    """So many actions are left."""

    def __init__(self, keys: Keys, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._actions = actions
        self._theme = theme
        self._asked = ""
        self._steps: list[dict[str, tuple[str, ...]]] = []
        self._build()
        self._connect()
        self._table.choose_first()
        self._follow()

    def filter(self, words: str) -> int:
        """Leave what words, pinyin or a key mean; return how many actions are left."""
        if self._field.text() != words:
            with QSignalBlocker(self._field):
                self._field.setText(words)
        chosen = self._table.chosen_id()
        left = self._model.filter(words)
        self._table.choose(chosen)
        if not self._table.chosen_id():
            self._table.choose_first()
        self._empty.setVisible(not left)
        self._table.setVisible(bool(left))
        self._show_chosen(self._table.chosen_id())
        self.filtered.emit(left)
        return left

    def choose(self, action_id: str) -> None:
        """Select an action."""
        self._table.choose(action_id)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._table.apply_theme(theme)

    # Building

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("KeysPage")
        self._field = QLineEdit(self)
        self._field.setObjectName("KeysFilter")
        self._field.setClearButtonEnabled(True)
        self._field.setPlaceholderText(self.tr("Command, pinyin or key, such as Ctrl+F"))
        self._field.setAccessibleName(self.tr("Filter the commands"))
        self._by_key = QPushButton(self.tr("Press a key"), self)
        self._by_key.setAutoDefault(False)
        self._by_key.setToolTip(self.tr("Find the command of a key by pressing it"))
        self._seeker = KeyRecorder(self)
        self._seeker.hide()
        self._model = KeyModel(self._keys, self._actions, menus.groups(), self)
        self._table = KeyTable(self._model, self._theme, self)
        self._empty = QLabel(self.tr("No command has these words or this key. Empty the field above to see all."), self)
        self._empty.setObjectName("PaneHint")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.hide()
        self._editor = KeyEditor(self._theme, self)
        self._undo = QPushButton(self.tr("Undo"), self)
        self._all = QPushButton(self.tr("All as delivered"), self)
        for button in (self._undo, self._all):
            button.setAutoDefault(False)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.addWidget(self._field, 1)
        upper.addWidget(self._seeker, 1)
        upper.addWidget(self._by_key)
        lower.addStretch(1)
        lower.addWidget(self._undo)
        lower.addWidget(self._all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.gap)
        layout.addLayout(upper)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._editor)
        layout.addLayout(lower)

    def _connect(self) -> None:
        self._field.textChanged.connect(self.filter)
        self._by_key.clicked.connect(self._seek)
        self._seeker.recorded.connect(self._found)
        self._seeker.given_up.connect(self._end_seeking)
        self._table.chosen.connect(self._choose)
        self._table.adding_wanted.connect(lambda _id: self._editor.record())
        self._table.clearing_wanted.connect(self._clear)
        self._editor.recorded.connect(self._take)
        self._editor.removed.connect(self._remove)
        self._editor.reset_wanted.connect(self._reset)
        self._editor.taking_wanted.connect(self._take_from_others)
        self._editor.left.connect(self._table.setFocus)
        self._undo.clicked.connect(self._undo_last)
        self._all.clicked.connect(self._reset_all)
        self._keys.changed.connect(self._follow)

    # Seeking by a key

    def _seek(self) -> None:
        self._field.hide()
        self._seeker.show()
        self._seeker.setFocus()

    def _found(self, sequence: str) -> None:
        self._end_seeking()
        self.filter(shown(sequence))

    def _end_seeking(self) -> None:
        if not self._seeker.isHidden():
            self._field.show()
            if self._seeker.hasFocus():
                self._field.setFocus()
            self._seeker.hide()

    # What the reader does

    def _choose(self, action_id: str) -> None:
        self._editor.say("")
        self._show_chosen(action_id)

    def _take(self, sequence: str) -> None:
        """Give the action a key that was pressed, unless it is another's."""
        action_id = self._table.chosen_id()
        held = self._keys.conflicts(action_id, sequence)
        if struck(sequence) in map(struck, self._keys.sequences(action_id)):
            self._editor.ask(self.tr("{key} is a key of this command already.").format(key=shown(sequence)), can_take=False)
        elif held:
            self._asked = sequence
            self._editor.ask(self._told(sequence, held), can_take=held[0] in self._actions)
        else:
            self._add(action_id, sequence)

    def _take_from_others(self) -> None:
        self._add(self._table.chosen_id(), self._asked)

    def _add(self, action_id: str, sequence: str) -> None:
        held = [one for one in self._keys.conflicts(action_id, sequence) if one in self._actions]
        self._do(lambda: self._keys.change(action_id, (*self._keys.sequences(action_id), sequence)))
        said = []
        if held:
            words = self.tr("{key} was taken from “{command}”.").format(key=shown(sequence), command=self._listed(held))
            said.append(words)
        if is_of_input_method(sequence):
            words = self.tr("{key} is used by many Chinese input methods: it may not arrive here.").format(key=shown(sequence))
            said.append(words)
        self._editor.say(" ".join(said))
        self._table.setFocus()

    def _remove(self, sequence: str) -> None:
        action_id = self._table.chosen_id()
        self._do(lambda: self._keys.change(action_id, [key for key in self._keys.sequences(action_id) if key != sequence]))

    def _clear(self, action_id: str) -> None:
        self._do(lambda: self._keys.change(action_id, ()))

    def _reset(self) -> None:
        before = self._keys.all()
        action_id = self._table.chosen_id()
        self._do(lambda: self._keys.reset(action_id))
        lost = [other for other, held in self._keys.all().items() if other != action_id and held != before[other]]
        if lost:
            keys = ", ".join(shown(key) for other in lost for key in before[other] if key not in self._keys.sequences(other))
            self._editor.say(self.tr("{key} was taken from “{command}”.").format(key=keys, command=self._listed(lost)))

    def _reset_all(self) -> None:
        self._do(self._keys.reset_all)
        self._editor.say(self.tr("All keys are as delivered. “Undo” brings yours back."))

    def _undo_last(self) -> None:
        if self._steps:
            self._keys.restore(self._steps.pop())
            self._editor.say("")
            self._follow()

    def _do(self, act: Callable[[], None]) -> None:
        """Do something that can be undone."""
        before = self._keys.all()
        act()
        if self._keys.all() != before:
            self._steps.append(before)
        self._editor.say("")
        self._follow()

    # What is shown

    def _follow(self) -> None:
        had_focus = self._undo.hasFocus() or self._all.hasFocus()
        self._undo.setEnabled(bool(self._steps))
        self._all.setEnabled(self._keys.is_any_changed)
        if had_focus and not (self._undo.hasFocus() or self._all.hasFocus()):
            self._table.setFocus()
        self._show_chosen(self._table.chosen_id())

    def _show_chosen(self, action_id: str) -> None:
        if action_id:
            is_changed = self._keys.is_changed(action_id)
            self._editor.show_action(self._actions.words(action_id), self._keys.sequences(action_id), is_changed=is_changed)
        else:
            self._editor.show_action("", (), is_changed=False)

    def _told(self, sequence: str, held: Sequence[str]) -> str:
        """Return who has a key."""
        key = shown(sequence)
        if held[0] in self._actions:
            return self.tr("{key} is the key of “{command}”.").format(key=key, command=self._listed(held))
        if held[0] == TYPING:
            return self.tr("{key} is typed in fields: a command that works everywhere needs Ctrl or Alt with it.").format(key=key)
        words = QCoreApplication.translate("FixedKeys", held[0])
        return self.tr("{key} is fixed and cannot be changed: {use}.").format(key=key, use=words)

    def _listed(self, ids: Sequence[str]) -> str:
        return self.tr("”, “").join(self._actions.words(one) for one in ids)
