"""A strip above the status line while files are added: which one, how far it is, the way out; then what has come of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QWidget

from gui.icons import icon
from gui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from gui.theme import Theme

CANCEL, GO_ON, DETAILS = "cancel", "go on", "details"
"""What can be done beside what is said."""
_STEP_LETTERS: Final = 14
"""Letters for which the step keeps room: the bar does not move while the numbers grow."""


class AddingStrip(QWidget):
    """Says one thing at a time; nothing else in the window waits for it or moves, but for its own height.

    Args:
        theme: for sizes.
        parent: see Qt.
    """

    chosen = Signal(str)
    """`CANCEL`, `GO_ON` or `DETAILS`."""
    closed = Signal()
    """What has come of it was read, and may go."""
    left = Signal()
    """The keyboard was here, and goes on elsewhere."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._build()
        self._connect()

    def show_work(self, words: str) -> None:
        """Say what is done, of which nobody knows yet how long it takes."""
        self._words.show_words(words)
        self._step.clear()
        self._bar.setRange(0, 0)
        self._show(self._step, self._bar, self._cancel)

    def show_step(self, words: str, step: str, done: int, total: int) -> None:
        """Say what is done and how far that is.

        Args:
            words: which file it is.
            step: the same as the numbers, for the reader.
            done: how many are done.
            total: of how many.
        """
        self._words.show_words(words)
        self._step.setText(step)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleDescription(step)
        self._show(self._step, self._bar, self._cancel)

    def show_result(self, words: str, *, can_go_on: bool, has_details: bool) -> None:
        """Say what has come of it, until that is closed."""
        self._words.show_words(words)
        keyboard = self._has_keyboard()
        self._show(*([self._go_on] if can_go_on else ()), *([self._details] if has_details else ()), self._close)
        if keyboard:
            (self._go_on if can_go_on else self._details if has_details else self._close).setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def conceal(self) -> None:
        """Say nothing more."""
        keyboard = self._has_keyboard()
        self.hide()
        if keyboard:
            self.left.emit()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._close.setIcon(icon("close", theme))

    # Building

    def _build(self) -> None:
        self.setObjectName("AddingStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        metrics = self._theme.metrics
        self._words = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self._step = QLabel()
        self._step.setObjectName("SoftLabel")
        self._step.setMinimumWidth(_STEP_LETTERS * metrics.small_text // 2)
        self._step.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = QProgressBar()
        self._bar.setObjectName("OpeningProgress")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(metrics.side_bar * 2 // 3)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel, self._go_on, self._details = (
            QPushButton(words) for words in (self.tr("Cancel"), self.tr("Go on"), self.tr("Details…"))
        )
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setIcon(icon("close", self._theme))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.pad, metrics.small_gap, metrics.gap, metrics.small_gap)
        row.setSpacing(metrics.pad)
        row.addWidget(self._words, 1)
        for widget in (self._step, self._bar):
            row.addWidget(widget)
        for button in (self._cancel, self._go_on, self._details):
            button.setObjectName("Answer")
            row.addWidget(button)
        row.addWidget(self._close)
        self.hide()

    def _connect(self) -> None:
        self._cancel.clicked.connect(lambda: self.chosen.emit(CANCEL))
        self._go_on.clicked.connect(lambda: self.chosen.emit(GO_ON))
        self._details.clicked.connect(lambda: self.chosen.emit(DETAILS))
        self._close.clicked.connect(self._shut)

    def _show(self, *widgets: QWidget) -> None:
        for widget in (self._step, self._bar, self._cancel, self._go_on, self._details, self._close):
            widget.setVisible(widget in widgets)
        self.setAccessibleName(self._words.accessibleName())
        self.show()

    def _shut(self) -> None:
        self.conceal()
        self.closed.emit()

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Press what has the keyboard with Enter; Esc closes what was said, and leads back from what is done: it does not end it."""
        focused = QApplication.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton | QToolButton):
            focused.click()
        elif event.key() == Qt.Key.Key_Escape and not self._close.isHidden():
            self._shut()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
