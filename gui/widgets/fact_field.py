"""One thing that is known of a document: its name, its value, and how it is changed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget

from gui.icons import icon
from gui.widgets.line_field import LineField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from gui.theme import Theme


class FactField(QWidget):
    """Shows a value with its origin; a click, Enter or F2 opens it, Enter takes what is written, Esc takes it back.

    Args:
        theme: for sizes and pictures.
        name: what the value is, in the reader's language.
        check: returns what is wrong with the words that were written, None if they will do.
        parent: see Qt.
    """

    written = Signal(str)  # the words that take the place of the value
    as_recognised_wanted = Signal()
    left = Signal()  # Esc was pressed outside the editor

    def __init__(self, theme: Theme, name: str, check: Callable[[str], str | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._check = check
        self._words = self._opened = ""
        self._build()
        self._connect()

    def show_value(self, words: str, *, is_set: bool, recognised: str) -> None:
        """Show a value.

        Args:
            words: the value, empty if there is none.
            is_set: True if the reader has set it, be it to nothing.
            recognised: what the program takes it for.
        """
        self._words = words
        self._value.setText(words or self.tr("not known"))
        origin = "set" if is_set else "recognised" if words else "none"
        if self._value.property("origin") != origin:
            self._value.setProperty("origin", origin)
            self._value.style().polish(self._value)
        self._value.setAccessibleName(self.tr("{name}: {value}").format(name=self._name, value=self._value.text()))
        told = (
            self.tr("Recognised by the program. Enter or a click changes it.")
            if origin == "recognised"
            else self.tr("Enter or a click changes it.")
        )
        self._value.setAccessibleDescription(told)
        self._value.setToolTip(told)
        self._origin.setVisible(origin == "recognised" and not self.is_editing)
        self._reset.setVisible(is_set)
        back = self.tr("As recognised: {value}").format(value=recognised or self.tr("not known"))
        self._reset.setToolTip(back)
        self._reset.setAccessibleName(back)

    def name_width(self) -> int:
        """Return the pixels that the name takes."""
        return self._label.sizeHint().width()

    def set_name_width(self, width: int) -> None:
        """Let the value begin behind so many pixels."""
        self._grid.setColumnMinimumWidth(0, width)

    def set_enabled(self, *, is_enabled: bool) -> None:
        """Let the value be changed, or not."""
        self._value.setEnabled(is_enabled)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._reset.setIcon(icon("as-recognised", theme, token="soft"))

    @property
    def is_editing(self) -> bool:
        """True while the value is being written."""
        return self._editor.isVisibleTo(self)

    def edit(self) -> None:
        """Open the value for writing, all of it selected."""
        if not self._value.isEnabled():
            return
        self._opened = self._words
        self._editor.setText(self._words)
        self._editor.selectAll()
        self._value.hide()
        self._origin.hide()
        self._editor.show()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Take what is written if it will do, else take it back."""
        if self.is_editing and not self._take():
            self.give_up()

    def give_up(self) -> None:
        """Take back what is written."""
        # Hidden, the editor loses the keyboard: that must not take what is written a second time.
        self._editor.blockSignals(True)
        self._editor.hide()
        self._editor.blockSignals(False)
        self._editor.setAccessibleDescription("")
        self._fault.hide()
        self._value.show()
        self._origin.setVisible(self._value.property("origin") == "recognised")

    # Building

    def _build(self) -> None:
        metrics = self._theme.metrics
        self._label = QLabel(self._name)
        self._label.setObjectName("FactName")
        self._label.setIndent(0)
        self._value = _Value()
        self._origin = QLabel(self.tr("auto"))
        self._origin.setObjectName("FactOrigin")
        self._origin.setToolTip(self.tr("Recognised by the program"))
        self._reset = QToolButton()
        self._reset.setObjectName("FactReset")
        self._reset.setIconSize(QSize(metrics.badge_height, metrics.badge_height))
        self._editor = LineField()
        self._editor.setObjectName("FactEditor")
        self._editor.setAccessibleName(self._name)
        self._editor.hide()
        self._fault = QLabel()
        self._fault.setObjectName("FactFault")
        self._fault.setWordWrap(True)
        self._fault.hide()
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(metrics.small_gap)
        grid.setVerticalSpacing(metrics.small_gap)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._label, 0, 0, top)
        grid.addWidget(self._value, 0, 1)
        grid.addWidget(self._origin, 0, 2, top)
        grid.addWidget(self._reset, 0, 2, top)
        grid.addWidget(self._editor, 0, 1, 1, 2)
        grid.addWidget(self._fault, 1, 1, 1, 2)
        self.setFocusProxy(self._value)
        self.apply_theme(self._theme)
        self.show_value("", is_set=False, recognised="")

    def _connect(self) -> None:
        self._value.opened.connect(self.edit)
        self._value.left.connect(self.left)
        self._editor.entered.connect(self._enter)
        self._editor.escaped.connect(self._take_back)
        self._editor.left.connect(self.finish)
        self._editor.textEdited.connect(self._fault.hide)
        self._reset.clicked.connect(self._leave_to_program)

    # Editing

    def _enter(self) -> None:
        if self._take():
            self._value.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self) -> None:
        self.give_up()
        self._value.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> bool:
        """Take what is written; False, and words that say why, if it will not do."""
        words = " ".join(self._editor.text().split())
        fault = self._check(words) if words and words != self._opened else None
        if fault is not None:
            self._fault.setText(fault)
            self._fault.show()
            self._editor.setAccessibleDescription(fault)
            return False
        changed = words != self._opened
        self.give_up()
        if changed:
            self.written.emit(words)
        return True

    def _leave_to_program(self) -> None:
        self.as_recognised_wanted.emit()
        self._value.setFocus(Qt.FocusReason.OtherFocusReason)


class _Value(QLabel):
    """Words that wrap, and can be opened like a button."""

    opened = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("FactValue")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setIndent(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        # A long word would make the whole pane wider than it is.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()
