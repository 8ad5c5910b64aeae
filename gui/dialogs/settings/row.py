"""One setting in its section: what it is called, what it is set with, and a way back to how it was delivered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from core.settings import Settings
from core.settings_table import NUMBER, SWITCH, THEME
from gui.dialogs.settings.controls import LineControl, control_for, tr, words_of
from gui.dialogs.settings.hits import painted
from gui.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent

    from core.settings_table import Entry
    from gui.dialogs.settings.hits import Hit
    from gui.theme import Theme


_STANDARD: Final = Settings()


@dataclass(frozen=True, slots=True)
class Erasing:
    """What a setting has brought together, and can be erased."""

    words: str
    """On the button."""
    question: str
    """What is asked before."""
    yes: str
    erase: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Aid:
    """What helps to write a line, or stands below a switch."""

    placeholder: str = ""
    hint: Callable[[], str] | None = None
    """Returns what may be written."""
    example: Callable[[str], str] | None = None
    """Returns what becomes of the words that are written."""
    erasing: Erasing | None = None


class SettingRow(QFrame):
    """Shows one entry of the table.

    Args:
        entry: what is set.
        theme: the tokens it wears.
        aid: what helps to write it, None where nothing does.
        parent: the card it stands on.
    """

    changed = Signal(str, object)
    """Name and value of the setting."""
    reset_wanted = Signal(str)
    """Name of the setting."""

    def __init__(self, entry: Entry, theme: Theme, aid: Aid | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.control = control_for(entry, theme, self)
        self._theme = theme
        self._hit: Hit | None = None
        self._reset: QToolButton | None = None
        self._build()
        if aid is not None:
            self._add_aid(aid)
        self.control.changed.connect(lambda value: self.changed.emit(self.entry.name, value))

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        value = getattr(settings, self.entry.name)
        self.control.show_value(value)
        is_own = self.entry.can_reset and value != getattr(_STANDARD, self.entry.name)
        if is_own and self._reset is None:
            self._reset = self._reset_button()
        if self._reset is not None:
            self._reset.setVisible(is_own)
        if self.entry.idle_with:
            self.setEnabled(not getattr(settings, self.entry.idle_with))

    def show_hit(self, hit: Hit | None) -> None:
        """Paint what was looked for in the words; None for plain words."""
        self._hit = hit
        colour = self._theme.colours["accent"]
        for label, words, found in (
            (self._label, tr(self.entry.label), hit.label if hit else ()),
            (self._explanation, tr(self.entry.explanation), hit.explanation if hit else ()),
        ):
            if label is None:
                continue
            label.setTextFormat(Qt.TextFormat.RichText if found else Qt.TextFormat.PlainText)
            label.setText(painted(words, found, colour) if found else words)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        if self._reset is not None:
            self._reset.setIcon(icon("as-recognised", theme, token="soft"))
        self.control.apply_theme(theme)
        self.show_hit(self._hit)

    def take_keyboard(self) -> None:
        """Give the control the keyboard."""
        self.control.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("SettingRow")
        self._label = self._words("SettingLabel")
        self._explanation = self._words("SettingExplanation") if self.entry.explanation else None
        self._label.setBuddy(self.control.field)
        self.control.field.setAccessibleDescription(tr(self.entry.explanation))
        # As high with the button as without it.
        self.setMinimumHeight(metrics.row + 2 * metrics.gap)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        grid.setHorizontalSpacing(metrics.pad)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        # Its room is kept while it is not seen.
        grid.setColumnMinimumWidth(1, metrics.settings_reset)
        grid.addWidget(self._label, 0, 0)
        if self._explanation is not None:
            grid.addWidget(self._explanation, 1, 0)
        if self.entry.kind not in (SWITCH, NUMBER):
            self.control.setFixedWidth(metrics.settings_control)
        grid.addWidget(self.control, 0, 2, self._height, 1, Qt.AlignmentFlag.AlignVCenter)
        self.show_hit(None)

    @property
    def _height(self) -> int:
        """Return in how many rows of the grid the words stand."""
        return 2 if self.entry.explanation else 1

    def _words(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def _add_aid(self, aid: Aid) -> None:
        """Put below the row what helps to write it."""
        control = self.control
        if aid.erasing is not None:
            self._add_erasing(aid.erasing)
            return
        if not isinstance(control, LineControl):
            raise TypeError(control)
        control.field.setPlaceholderText(aid.placeholder)
        if aid.hint is None or aid.example is None:
            return
        hint, example = QLabel(self), QLabel(self)
        hint.setObjectName("SettingExplanation")
        hint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        example.setObjectName("SettingExample")
        example.setTextFormat(Qt.TextFormat.PlainText)
        example.setWordWrap(True)
        example.setAccessibleName(QCoreApplication.translate("Settings", "Example"))
        written = aid.example
        control.field.textChanged.connect(lambda text: example.setText(written(text.strip())))
        told = aid.hint

        def fill() -> None:
            hint.setText(told())
            example.setText(written(control.field.text().strip()))

        # The first picture does not show it, and need not wait for what it takes.
        QTimer.singleShot(0, self, fill)
        self._grid.addWidget(hint, 2, 0, 1, 3)
        self._grid.addWidget(example, 3, 0, 1, 3)

    def _add_erasing(self, erasing: Erasing) -> None:
        """Put below the row a button that erases, after a question."""
        from gui.widgets.sure import SureQuestion

        button = QPushButton(erasing.words, self)
        button.setObjectName("Answer")
        button.setAutoDefault(False)
        sure = SureQuestion(erasing.yes, QCoreApplication.translate("Settings", "Keep them"), self._theme, self)
        button.clicked.connect(lambda: sure.ask(erasing.question))
        sure.agreed.connect(erasing.erase)
        for answered in (sure.agreed, sure.declined):
            answered.connect(lambda: button.setFocus(Qt.FocusReason.OtherFocusReason))
        self._grid.setVerticalSpacing(self._theme.metrics.small_gap)
        self._grid.addWidget(button, 2, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(sure, 3, 0, 1, 3)

    def _reset_button(self) -> QToolButton:
        """Return the button that says how the setting was delivered, in its place."""
        words = words_of(self.entry, getattr(_STANDARD, self.entry.name))
        button = QToolButton(self)
        button.setObjectName("SettingReset")
        button.setIcon(icon("as-recognised", self._theme, token="soft"))
        button.setText(words)
        button.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon if words and self.entry.kind != THEME else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        named = QCoreApplication.translate("Settings", "{setting}: as delivered").format(setting=tr(self.entry.label))
        button.setAccessibleName(f"{named} ({words})" if words else named)
        told = QCoreApplication.translate("Settings", "As delivered: {value}").format(value=words)
        button.setToolTip(told if words else QCoreApplication.translate("Settings", "As delivered"))
        button.setFixedWidth(self._theme.metrics.settings_reset)
        button.clicked.connect(self._take_reset)
        self._grid.addWidget(button, 0, 1, self._height, 1, Qt.AlignmentFlag.AlignVCenter)
        QWidget.setTabOrder(self.control.field, button)
        return button

    def _take_reset(self) -> None:
        had_keyboard = self._reset is not None and self._reset.hasFocus()
        self.reset_wanted.emit(self.entry.name)
        if had_keyboard:
            self.take_keyboard()

    # Qt

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Take a click on the words for one on the control."""
        child: Any = self.childAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and child in (None, self._label, self._explanation) and self.control.isEnabled():
            self.control.toggle()
        else:
            super().mousePressEvent(event)
