"""What a setting is set with: one control for each kind of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QSpinBox, QToolButton, QWidget

from core.settings import CHOICES, LIMITS
from core.settings_table import CHOICE, FACE, LINE, NUMBER, SLIDER, SWITCH, TABLE, THEME
from gui.fonts import chinese_families, first_installed
from gui.icons import icon
from gui.theme import INTERFACE_FAMILIES, TEXT_FAMILIES
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.number_slider import NumberSlider
from gui.widgets.swatches import Swatches
from gui.widgets.switch import Switch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from core.settings_table import Entry
    from gui.theme import Theme

_WIDEST: Final = "00.0"
"""As wide as the number beside a slider ever is."""


def tr(words: str) -> str:
    """Return words of the table in the reader's language."""
    return QCoreApplication.translate("Settings", words) if words else ""


def words_of(entry: Entry, value: Any) -> str:
    """Return a value as it is read in the dialog; empty for words and faces, whose default says nothing."""
    if entry.kind == SWITCH:
        return QCoreApplication.translate("Settings", "on") if value else QCoreApplication.translate("Settings", "off")
    if entry.kind in (SLIDER, NUMBER):
        return (tr(entry.unit) or "{value}").format(value=value)
    if entry.kind == CHOICE:
        return tr(entry.words[CHOICES[entry.name].index(value)])
    return ""


class Control(QWidget):
    """Shows a value and tells of another one by the reader's hand."""

    changed = Signal(object)

    def __init__(self, entry: Entry, theme: Theme, parent: QWidget) -> None:
        # All that is made here has its place from the beginning: what moves is styled anew.
        super().__init__(parent)
        self.entry = entry
        self.name = tr(entry.label)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.metrics.gap)

    @property
    def field(self) -> QWidget:
        """Return what takes the keyboard."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show a value."""
        raise NotImplementedError

    def toggle(self) -> None:
        """Do what a click on the words beside it means."""
        self.field.setFocus(Qt.FocusReason.MouseFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Let the wheel scroll the section: nothing is to be set by it on the way."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class SwitchControl(Control):
    """On or off."""

    def __init__(self, entry: Entry, theme: Theme, parent: QWidget) -> None:
        super().__init__(entry, theme, parent)
        self._switch = Switch(theme, self.name, self)
        self._switch.toggled.connect(lambda is_on: self.changed.emit(is_on))
        self._row.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignRight)

    @property
    def field(self) -> QWidget:
        """Return the switch."""
        return self._switch

    def show_value(self, value: Any) -> None:
        """Show whether it is on."""
        blocker = QSignalBlocker(self._switch)
        self._switch.setChecked(value)
        del blocker

    def toggle(self) -> None:
        """Turn it on or off."""
        super().toggle()
        self._switch.click()

    def apply_theme(self, theme: Theme) -> None:
        """Draw the switch anew."""
        self._switch.apply_theme(theme)


class SliderControl(Control):
    """A number that is found by trying."""

    def __init__(self, entry: Entry, theme: Theme, parent: QWidget) -> None:
        super().__init__(entry, theme, parent)
        unit = tr(entry.unit) or "{value}"
        self._slider = NumberSlider(entry.name, self.name, is_live=entry.is_live, parent=self)
        self._slider.installEventFilter(self)
        self._value = QLabel(self)
        self._value.setObjectName("SettingValue")
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # All tracks are of one length, and do not move under the hand.
        units = {tr(one.unit) or "{value}" for one in TABLE if one.kind == SLIDER}
        self._value.setFixedWidth(max(self._value.fontMetrics().horizontalAdvance(one.format(value=_WIDEST)) for one in units))
        self._slider.said.connect(lambda number: self._value.setText(unit.format(value=number)))
        self._slider.number_changed.connect(self.changed)
        self._row.addWidget(self._slider, 1)
        self._row.addWidget(self._value)

    @property
    def field(self) -> QWidget:
        """Return the slider."""
        return self._slider

    def show_value(self, value: Any) -> None:
        """Show a number, unless the slider is in the reader's hand."""
        self._slider.show_value(value)


class NumberControl(Control):
    """A number that is written."""

    def __init__(self, entry: Entry, theme: Theme, parent: QWidget) -> None:
        super().__init__(entry, theme, parent)
        least, most = LIMITS[entry.name]
        before, _, after = tr(entry.unit).partition("{value}")
        self._box = QSpinBox(self)
        self._box.setObjectName("SettingNumber")
        self._box.setAccessibleName(self.name)
        self._box.setRange(int(least), int(most))
        self._box.setPrefix(before)
        self._box.setSuffix(after)
        self._box.setSingleStep(10 if most > 1000 else 1)
        self._box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._box.installEventFilter(self)
        self._less, self._more = self._step_button(-1), self._step_button(1)
        self.apply_theme(theme)
        self._box.valueChanged.connect(lambda number: self.changed.emit(number))
        for widget in (self._less, self._box, self._more):
            self._row.addWidget(widget)
        self._row.setSpacing(theme.metrics.small_gap)

    @property
    def field(self) -> QWidget:
        """Return the box."""
        return self._box

    def show_value(self, value: Any) -> None:
        """Show a number."""
        blocker = QSignalBlocker(self._box)
        self._box.setValue(value)
        del blocker
        self._less.setEnabled(value > self._box.minimum())
        self._more.setEnabled(value < self._box.maximum())

    def apply_theme(self, theme: Theme) -> None:
        """Draw the buttons anew."""
        for button, name in ((self._less, "minus"), (self._more, "plus")):
            button.setIcon(icon(name, theme, token="soft"))

    def _step_button(self, by: int) -> QToolButton:
        """Return a button for the mouse; the keyboard has the arrows."""
        button = QToolButton(self)
        button.setObjectName("SettingStep")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoRepeat(True)
        words = QCoreApplication.translate("Settings", "more") if by > 0 else QCoreApplication.translate("Settings", "less")
        button.setAccessibleName(f"{self.name}: {words}")
        button.clicked.connect(lambda: self._box.stepBy(by))
        return button


class ChoiceControl(Control):
    """One of several values."""

    _is_listed = False

    def __init__(self, entry: Entry, theme: Theme, parent: QWidget) -> None:
        super().__init__(entry, theme, parent)
        self._box = ChoiceBox(self.name, self)
        self._box.setToolTip("")
        self._box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._box.installEventFilter(self)
        for value, words in self._choices(entry):
            self._box.addItem(words, value)
        self._box.activated.connect(lambda _index: self.changed.emit(self._box.currentData()))
        self._row.addWidget(self._box, 1)

    @staticmethod
    def _choices(entry: Entry) -> list[tuple[str, str]]:
        return [(value, tr(words)) for value, words in zip(CHOICES[entry.name], entry.words, strict=True)]

    @property
    def field(self) -> QWidget:
        """Return the box."""
        return self._box

    def show_value(self, value: Any) -> None:
        """Show which one is chosen."""
        if self._box.findData(value) < 0:
            # Set on another machine, or taken off this one.
            self._box.addItem(value, value)
        self._box.setCurrentIndex(self._box.findData(value))


class FaceControl(ChoiceControl):
    """A face that has Chinese; all of them are listed once one is to be chosen."""

    @staticmethod
    def _choices(entry: Entry) -> list[tuple[str, str]]:
        return [("", _standard_face(entry) or QCoreApplication.translate("Settings", "As delivered"))]

    def _list(self) -> None:
        chosen, standard = self._box.currentData(), _standard_face(self.entry)
        for family in chinese_families():
            if family not in (standard, chosen):
                self._box.addItem(family, family)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """List the faces before the first one can be chosen."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress) and not self._is_listed:
            self._is_listed = True
            self._list()
        return super().eventFilter(watched, event)


class ThemeControl(Control):
    """A theme, as a small page of it."""

    def __init__(self, entry: Entry, theme: Theme, parent: QWidget) -> None:
        super().__init__(entry, theme, parent)
        self._swatches = Swatches(theme, self)
        self._swatches.chosen.connect(lambda name: self.changed.emit(name))
        self._row.addWidget(self._swatches, 1)

    @property
    def field(self) -> QWidget:
        """Return the page that is chosen."""
        return self._swatches.chosen_button

    def show_value(self, value: Any) -> None:
        """Show which theme is worn."""
        self._swatches.choose(value)

    def apply_theme(self, theme: Theme) -> None:
        """Draw the pages anew."""
        self._swatches.apply_theme(theme)


class LineControl(Control):
    """Words; they hold with every key."""

    def __init__(self, entry: Entry, theme: Theme, parent: QWidget) -> None:
        super().__init__(entry, theme, parent)
        self._line = QLineEdit(self)
        self._line.setObjectName("SettingLine")
        self._line.setAccessibleName(self.name)
        self._line.textEdited.connect(lambda text: self.changed.emit(text.strip()))
        self._row.addWidget(self._line, 1)

    @property
    def field(self) -> QLineEdit:
        """Return the line."""
        return self._line

    def show_value(self, value: Any) -> None:
        """Show words; a blank that is followed by more stays."""
        if value != self._line.text().strip():
            self._line.setText(value)
            self._line.setCursorPosition(0)


_KINDS: Final[dict[str, Callable[[Entry, Theme, QWidget], Control]]] = {
    SWITCH: SwitchControl,
    SLIDER: SliderControl,
    NUMBER: NumberControl,
    CHOICE: ChoiceControl,
    FACE: FaceControl,
    THEME: ThemeControl,
    LINE: LineControl,
}


def _standard_face(entry: Entry) -> str:
    """Return the face as delivered, empty if none of those is there."""
    return first_installed(TEXT_FAMILIES if entry.name == "text_family" else INTERFACE_FAMILIES)


def control_for(entry: Entry, theme: Theme, parent: QWidget) -> Control:
    """Return a new control for a setting.

    Raises:
        KeyError: if its kind has none of its own.
    """
    return _KINDS[entry.kind](entry, theme, parent)
