"""What can be done to the keys of one action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from gui.key_rules import MOST
from gui.keys import shown
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.key_recorder import KeyRecorder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from gui.theme import Theme


class KeyEditor(QWidget):
    """Shows the keys of an action, each with a way to take it off; records a new one; asks where that is another's.

    It knows nothing of other actions: who hears `recorded` says what becomes of it, by `ask` or by `show_action`.

    Args:
        theme: for sizes.
        parent: see Qt.
    """

    recorded = Signal(str)  # portable sequence
    removed = Signal(str)  # likewise
    reset_wanted = Signal()
    taking_wanted = Signal()  # what was asked by `ask` is answered with yes
    left = Signal()  # recording or asking is over; the keyboard may go back

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[QToolButton] = []
        self._build()
        self._connect()
        self.show_action("", (), is_changed=False)

    def show_action(self, words: str, keys: Sequence[str], *, is_changed: bool) -> None:
        """Show an action by its words, with its portable sequences; no words for none."""
        self._name.show_words(words or self.tr("Choose a command to change its keys."))
        had_focus = any(button.hasFocus() for button in self._buttons)
        for button in self._buttons:
            self._caps.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._cap(key) for key in keys]
        for at, button in enumerate(self._buttons):
            self._caps.insertWidget(at, button)
            button.show()
        self._none.setVisible(bool(words) and not keys)
        self._add.setVisible(bool(words))
        self._add.setEnabled(len(keys) < MOST)
        self._reset.setVisible(bool(words))
        self._reset.setEnabled(is_changed)
        self._turn_to(self._plain)
        if had_focus:
            (self._buttons[0] if self._buttons else self._add).setFocus()

    def record(self) -> None:
        """Wait for a key."""
        if self._add.isEnabled():
            self._warning.clear()
            self._turn_to(self._recording)
            self._recorder.setFocus()

    def ask(self, question: str, *, can_take: bool) -> None:
        """Tell in a sentence who has the key that was pressed; it can be used all the same, or not."""
        self._question.setText(question)
        self._use.setVisible(can_take)
        self._turn_to(self._asking)
        first = self._use if can_take else self._again
        first.setAccessibleDescription(question)
        first.setFocus()

    def say(self, sentence: str) -> None:
        """Say what became of something, nothing for an empty sentence."""
        self._said.setText(sentence)

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("KeyEditor")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = ElidedLabel(Qt.TextElideMode.ElideRight)
        self._name.setObjectName("KeyEditorName")
        self._pile = QStackedWidget(self)
        self._plain = self._built_plain()
        self._recording = self._built_recording()
        self._asking = self._built_asking()
        for page in (self._plain, self._recording, self._asking):
            self._pile.addWidget(page)
        self._current = self._plain
        self._pile.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        layout.setSpacing(metrics.gap)
        layout.addWidget(self._name)
        layout.addWidget(self._pile)

    def _built_plain(self) -> QWidget:
        self._caps = QHBoxLayout()
        self._caps.setSpacing(self._theme.metrics.small_gap)
        self._none = _words(self.tr("no key"))
        self._add = _button(self.tr("Add a key"))
        self._reset = _button(self.tr("As delivered"))
        self._said = _two_lines()
        row = self._row(self._caps, self._none, self._add)
        row.addStretch(1)
        row.addWidget(self._reset)
        return self._page(row, self._said)

    def _built_recording(self) -> QWidget:
        self._recorder = KeyRecorder()
        self._stop = _button(self.tr("Cancel"))
        self._warning = _two_lines()
        row = self._row(self._recorder, self._stop)
        row.setStretch(0, 1)
        return self._page(row, self._warning)

    def _built_asking(self) -> QWidget:
        self._question = _two_lines()
        self._question.setObjectName("KeyQuestion")
        self._use = _button(self.tr("Use it here"))
        self._use.setObjectName("AccentButton")
        self._again = _button(self.tr("Another key"))
        self._cancel = _button(self.tr("Cancel"))
        row = self._row(self._use, self._again, self._cancel)
        row.addStretch(1)
        return self._page(self._question, row)

    def _row(self, *parts: QWidget | QHBoxLayout) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.metrics.gap)
        for part in parts:
            row.addLayout(part) if isinstance(part, QHBoxLayout) else row.addWidget(part)
        return row

    def _page(self, *parts: QWidget | QHBoxLayout) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.metrics.small_gap)
        for part in parts:
            layout.addLayout(part) if isinstance(part, QHBoxLayout) else layout.addWidget(part)
        return page

    def _cap(self, key: str) -> QToolButton:
        button = QToolButton(self._plain)
        button.setObjectName("KeyCap")
        button.setText(f"{shown(key)}  ×")
        button.setAccessibleName(self.tr("Take off {key}").format(key=shown(key)))
        button.setToolTip(button.accessibleName())
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Four long ones are cut rather than widen what is around; the tip has all of them.
        button.setMinimumWidth(2 * self._theme.metrics.row)
        button.clicked.connect(lambda: self.removed.emit(key))
        return button

    def _connect(self) -> None:
        self._add.clicked.connect(self.record)
        self._again.clicked.connect(self.record)
        self._reset.clicked.connect(self.reset_wanted)
        self._use.clicked.connect(self.taking_wanted)
        self._stop.clicked.connect(self._leave)
        self._cancel.clicked.connect(self._leave)
        self._recorder.recorded.connect(self.recorded)
        self._recorder.refused.connect(self._refuse)
        self._recorder.given_up.connect(self._give_up)

    def _turn_to(self, page: QWidget) -> None:
        # Noted first: a field that is hidden loses the keyboard, which gives up a recording.
        self._current = page
        self._pile.setCurrentWidget(page)

    def _refuse(self) -> None:
        self._warning.setText(self.tr("This key belongs to the desktop or the player. Press another one."))

    def _give_up(self) -> None:
        if self._current is self._recording:
            self._leave()

    def _leave(self) -> None:
        self._turn_to(self._plain)
        self.say("")
        self.left.emit()

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Let Esc answer what is asked with no, before it closes what is around."""
        if event.key() == Qt.Key.Key_Escape and self._current is not self._plain:
            self._leave()
        else:
            super().keyPressEvent(event)


def _words(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("SoftLabel")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _two_lines() -> QLabel:
    """Return a label that always has room for two lines: nothing moves when something is said."""
    label = _words("")
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setFixedHeight(2 * label.fontMetrics().lineSpacing())
    return label


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    # Enter in a field around must not press it.
    button.setAutoDefault(False)
    return button
