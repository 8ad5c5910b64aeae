"""Type and theme in one small window: what is moved here is seen on the page at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout

from core.settings import Settings
from gui.fonts import first_installed
from gui.icons import icon
from gui.theme import INTERFACE_FAMILIES, TEXT_FAMILIES
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.number_slider import NumberSlider
from gui.widgets.swatches import Swatches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme import Theme

_PLAIN_ONLY: Final = ("text_family", "line_height", "column", "first_line_indent", "paragraph_spacing", "numbers_shown")
"""What the official layout decides by itself."""
_STANDARD: Final = Settings()


class TypePopover(QFrame):
    """One row for each setting: its name, its control, its value, and a button that sets it as delivered.

    Args:
        theme: the tokens it wears.
        families: the faces to choose from.
        parent: the widget it belongs to.
    """

    changed = Signal(dict)
    """Values of settings by their names; of a slider that is dragged at most one each time round the event loop."""
    reset_wanted = Signal(tuple)
    """Names of the settings that are to be as delivered."""

    def __init__(self, theme: Theme, families: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        # A click on the button that has opened it closes it, and does not open it anew.
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        self._theme = theme
        self._families = families
        self._anchor = parent
        self._sliders: dict[str, NumberSlider] = {}
        self._boxes: dict[str, ChoiceBox] = {}
        self._resets: dict[str, QToolButton] = {}
        self._labels: dict[str, QLabel] = {}
        self._pending: dict[str, Any] = {}
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        for name, slider in self._sliders.items():
            if name not in self._pending:
                slider.show_value(getattr(settings, name))
        for name, box in self._boxes.items():
            family = getattr(settings, name)
            if box.findData(family) < 0:
                # Set on another machine, or taken off this one.
                box.addItem(family, family)
            box.setCurrentIndex(box.findData(family))
        blocker = QSignalBlocker(self._numbers)
        self._numbers.setChecked(settings.numbers_shown)
        del blocker
        self._swatches.choose(settings.theme)
        for name, button in self._resets.items():
            button.setVisible(getattr(settings, name) != getattr(_STANDARD, name))
        self._all.setEnabled(any(getattr(settings, name) != getattr(_STANDARD, name) for name in self._names()))
        for name in _PLAIN_ONLY:
            for widget in (self._control(name), self._labels.get(name)):
                if widget is not None:
                    widget.setEnabled(not settings.official_layout)
        self._official.setVisible(settings.official_layout)

    def apply_theme(self, theme: Theme) -> None:
        """Take another theme and its sizes."""
        self._theme = theme
        self._swatches.apply_theme(theme)
        for button in self._resets.values():
            button.setIcon(icon("as-recognised", theme, token="soft"))
        if self.isVisible():
            self._place()

    def open_under(self, anchor: QWidget) -> None:
        """Show it under a widget, as far to the right of the window as it goes: there it hides least of the page."""
        self._anchor = anchor
        self._place()
        self.show()
        self._sliders["text_size"].setFocus(Qt.FocusReason.PopupFocusReason)

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("TypePopover")
        self.setAccessibleName(self.tr("Typography"))
        self._swatches = Swatches(self._theme)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(metrics.gap)
        self._grid.setVerticalSpacing(metrics.small_gap)
        self._grid.setColumnStretch(1, 1)
        characters = self.tr("{value} chars")
        self._add_slider("text_size", self.tr("Text size"), "{value}")
        self._add_slider("line_height", self.tr("Line height"), "{value}")
        self._add_slider("column", self.tr("Column width"), characters)
        self._add_slider("first_line_indent", self.tr("First-line indent"), characters)
        self._add_slider("paragraph_spacing", self.tr("Paragraph spacing"), "{value}")
        self._add_box("text_family", self.tr("Text face"), first_installed(TEXT_FAMILIES))
        self._numbers = QCheckBox(self.tr("Numbers of paragraphs"))
        self._grid.addWidget(self._numbers, self._grid.rowCount(), 1, 1, 2)
        self._add_reset("numbers_shown", self._numbers.text(), self._grid.rowCount() - 1)
        self._official = QLabel(self.tr("The official layout has faces and measures of its own; only the text size counts."))
        self._official.setObjectName("TypeHint")
        self._official.setWordWrap(True)
        self._grid.addWidget(self._official, self._grid.rowCount(), 0, 1, 4)
        line = QFrame()
        line.setObjectName("TypeLine")
        line.setFixedHeight(1)
        self._grid.addWidget(line, self._grid.rowCount(), 0, 1, 4)
        self._add_box("interface_family", self.tr("Interface face"), first_installed(INTERFACE_FAMILIES))
        # The whole window is dressed anew: that is done once, when the slider is let go.
        self._add_slider("interface_size", self.tr("Interface size"), "{value}", is_live=False)
        self._all = QPushButton(self.tr("All as delivered"))
        self._all.setObjectName("TypeReset")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        layout.setSpacing(metrics.gap)
        layout.addWidget(self._swatches)
        layout.addLayout(self._grid)
        layout.addLayout(foot)

    def _place(self) -> None:
        layout = self.layout()
        if layout is not None:
            # The words of some languages need more than is good for the sliders.
            self.setFixedWidth(max(self._theme.metrics.popover, layout.totalMinimumSize().width()))
        self.adjustSize()
        anchor, gap = self._anchor, self._theme.metrics.gap
        below = anchor.mapToGlobal(QPoint(0, anchor.height() + gap))
        window, room = anchor.window().frameGeometry(), anchor.screen().availableGeometry()
        left = min(max(window.right() - gap - self.width(), below.x() + anchor.width() - self.width()), room.right() - self.width())
        self.move(max(room.left(), left), max(room.top(), min(below.y(), room.bottom() - self.height())))

    def _connect(self) -> None:
        self._timer.timeout.connect(self._tell)
        for name, slider in self._sliders.items():
            slider.number_changed.connect(lambda value, name=name: self._note(name, value))
        for name, box in self._boxes.items():
            box.activated.connect(lambda _index, name=name, box=box: self._note(name, box.currentData()))
        self._numbers.toggled.connect(lambda is_on: self._note("numbers_shown", is_on))
        self._swatches.chosen.connect(lambda name: self._note("theme", name))
        for name, button in self._resets.items():
            button.clicked.connect(lambda _=False, name=name: self._reset((name,)))
        self._all.clicked.connect(lambda: self._reset(self._names()))

    def _add_slider(self, name: str, words: str, unit: str, *, is_live: bool = True) -> None:
        slider = NumberSlider(name, words, is_live=is_live)
        value = QLabel()
        value.setObjectName("TypeValue")
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # As wide as any of its numbers: the slider would move under the hand.
        value.setText(unit.format(value="00.0"))
        value.setMinimumWidth(value.sizeHint().width())
        slider.said.connect(lambda number: value.setText(unit.format(value=number)))
        self._sliders[name] = slider
        row = self._add_row(name, words, slider)
        self._grid.addWidget(value, row, 2)
        self._add_reset(name, words, row)

    def _add_box(self, name: str, words: str, standard: str) -> None:
        box = ChoiceBox(words)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.addItem(standard or self.tr("As delivered"), "")
        for family in self._families:
            if family != standard:
                box.addItem(family, family)
        self._boxes[name] = box
        row = self._add_row(name, words, box, columns=2)
        self._add_reset(name, words, row)

    def _add_row(self, name: str, words: str, control: QWidget, *, columns: int = 1) -> int:
        row = self._grid.rowCount()
        label = QLabel(words)
        label.setBuddy(control)
        self._labels[name] = label
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(control, row, 1, 1, columns)
        return row

    def _add_reset(self, name: str, words: str, row: int) -> None:
        button = QToolButton()
        button.setObjectName("TypeTool")
        button.setIcon(icon("as-recognised", self._theme, token="soft"))
        button.setAccessibleName(self.tr("{setting}: as delivered").format(setting=words))
        button.setToolTip(self.tr("As delivered"))
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        self._resets[name] = button
        self._grid.addWidget(button, row, 3)

    def _control(self, name: str) -> QWidget | None:
        return self._sliders.get(name) or self._boxes.get(name) or (self._numbers if name == "numbers_shown" else None)

    def _names(self) -> tuple[str, ...]:
        return ("theme", *self._resets)

    def _note(self, name: str, value: object) -> None:
        self._pending[name] = value
        self._timer.start()

    def _tell(self) -> None:
        # What comes back of it must not move a slider that has gone on meanwhile.
        self.changed.emit(dict(self._pending))
        self._pending.clear()

    def _reset(self, names: tuple[str, ...]) -> None:
        hidden = self.focusWidget()
        self.reset_wanted.emit(names)
        if hidden is not None and not hidden.isVisible() and len(names) == 1:
            control = self._control(names[0])
            if control is not None:
                control.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
