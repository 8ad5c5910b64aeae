"""A bar above the page that asks something: one sentence, and the answers as buttons. Nothing waits for the answer."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from gui.icons import icon
from gui.widgets.passage_list import PassageList
from gui.widgets.password_field import PasswordField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from gui.theme import Theme
    from gui.widgets.passage_list import Passage


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. Words are in the reader's language."""

    key: str
    """What it is about; another question with this key takes its place."""
    words: str
    answers: tuple[tuple[str, str], ...]
    """Key and words of each; the first is the one proposed."""
    is_password: bool = False
    """True if a password is asked for: it is what the first answer takes along."""
    passages: tuple[Passage, ...] = ()
    """What it is about, to be looked at before it is answered."""


class QuestionBar(QWidget):
    """Shows one question; others wait until it is answered or closed. Hidden while there is none."""

    answered = Signal(str, str, str)  # keys of question and answer, what was typed
    closed = Signal(str)  # key of the question that was closed without an answer
    place_chosen = Signal(int)  # code point of a passage that the reader wants to see
    left = Signal()  # the keyboard was in the bar, and nothing more is asked

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._questions: list[Question] = []
        self._before: QWidget | None = None
        self._build()
        self._connect()

    @property
    def question(self) -> Question | None:
        """Return what is asked now."""
        return self._questions[0] if self._questions else None

    def ask(self, question: Question, *, is_ahead: bool = False) -> None:
        """Ask something, after what is asked already or before it; a question with the same key is asked in the new words."""
        keys = [one.key for one in self._questions]
        if question.key in keys:
            self._questions[keys.index(question.key)] = question
        elif is_ahead:
            self._questions.insert(0, question)
        else:
            self._questions.append(question)
        if self._questions[0] is question:
            self._show()

    def withdraw(self, key: str) -> None:
        """Ask this no more."""
        shown = self.question
        self._questions = [one for one in self._questions if one.key != key]
        if self.question is not shown:
            self._show()

    def focus_question(self) -> None:
        """Give the bar the keyboard: where something is to be typed, else on the answer proposed."""
        question = self.question
        if question is not None:
            target = self._password.field if question.is_password else (*self._buttons, self._close)[0]
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_question(self) -> None:
        """Close what is asked without an answer."""
        question = self.question
        if question is not None:
            self.withdraw(question.key)
            self.closed.emit(question.key)

    def follow_in_tabs(self, before: QWidget) -> None:
        """Let Tab lead from a widget to this bar."""
        self._before = before
        self._order_tabs()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._close.setIcon(icon("close", theme))
        self._password.apply_theme(theme)

    # Building

    def _build(self) -> None:
        self.setObjectName("QuestionBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        metrics = self._theme.metrics
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._password = PasswordField(self._theme)
        self._look = QToolButton()
        self._look.setObjectName("QuestionLook")
        self._look.setCheckable(True)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setIcon(icon("close", self._theme))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._passages = PassageList(self._theme)
        self._buttons: list[QPushButton] = []
        self._answers = QHBoxLayout()
        self._answers.setSpacing(metrics.gap)
        row = QHBoxLayout()
        row.setSpacing(metrics.gap)
        row.addWidget(self._label, 1)
        row.addWidget(self._password)
        row.addWidget(self._look)
        row.addLayout(self._answers)
        row.addWidget(self._close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(metrics.pad, metrics.small_gap, metrics.gap, metrics.small_gap)
        whole.setSpacing(metrics.small_gap)
        whole.addLayout(row)
        whole.addWidget(self._passages)
        self.hide()

    def _connect(self) -> None:
        self._close.clicked.connect(self.close_question)
        self._look.toggled.connect(self._show_passages)
        self._password.entered.connect(lambda: self._answer(0))
        self._passages.place_chosen.connect(self.place_chosen)

    # Showing

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _show(self) -> None:
        had_keyboard = self._has_keyboard()
        question = self.question
        self._password.clear()
        self._look.setChecked(False)
        self._put_buttons(question.answers if question else ())
        if question is None:
            self._passages.show_passages(())
            self.hide()
            if had_keyboard:
                self.left.emit()
            return
        self._label.setText(question.words)
        self.setAccessibleName(question.words)
        self._password.setVisible(question.is_password)
        self._passages.show_passages(question.passages)
        self._look.setVisible(bool(question.passages))
        self._show_passages(is_open=False)
        self._order_tabs()
        self.show()
        if had_keyboard:
            self.focus_question()
        # Nothing takes the keyboard away from the page: a screen reader is told that something is asked.
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _put_buttons(self, answers: Sequence[tuple[str, str]]) -> None:
        for button in self._buttons:
            self._answers.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for index, (_, words) in enumerate(answers):
            button = QPushButton(words, self)
            button.setObjectName("AccentAnswer" if index == 0 else "Answer")
            button.setAccessibleDescription(self.question.words if self.question else "")
            button.clicked.connect(lambda _=False, at=index: self._answer(at))
            self._answers.addWidget(button)
            self._buttons.append(button)

    def _order_tabs(self) -> None:
        order: list[QWidget] = [self._password.field, self._password.eye, self._look, self._passages, *self._buttons, self._close]
        if self._before is not None:
            order.insert(0, self._before)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _show_passages(self, is_open: bool) -> None:
        self._look.setText(f"{'▾' if is_open else '▸'} {self.tr('Look')}")
        self._look.setAccessibleName(self.tr("Look"))
        self._passages.setVisible(is_open)
        if is_open:
            self._passages.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, index: int) -> None:
        question = self.question
        if question is None:
            return
        is_typed = question.is_password and index == 0
        typed = self._password.field.text() if is_typed else ""
        if is_typed and not typed:
            self._password.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.withdraw(question.key)
        self.answered.emit(question.key, question.answers[index][0], typed)

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Close with Esc, answer with Enter."""
        focused = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.close_question()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton | QToolButton):
            # The key that has answered in the field comes here, too, when the keyboard is elsewhere already.
            if self.isAncestorOf(focused):
                focused.click()
        else:
            super().keyPressEvent(event)
