"""The row of buttons on a card: five colours, star, tags, task, note, more, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QToolButton, QWidget

from core.annotation import COLOURS
from gui.icons import icon
from gui.widgets.pigment_button import PigmentButton

if TYPE_CHECKING:
    from core.annotation import Annotation
    from gui.theme import Theme

_TASK_KEY: Final = "K"


class CardTools(QWidget):
    """What can be done to the annotation of a card."""

    colour_picked = Signal(str)  # one of COLOURS
    star_toggled = Signal(bool)
    tags_wanted = Signal()
    task_wanted = Signal()
    edit_wanted = Signal()
    more_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = ""
        self._build(theme)
        self._connect()
        self.apply_theme(theme)

    def _build(self, theme: Theme) -> None:
        self._dots = [PigmentButton(colour, theme, self) for colour in COLOURS]
        self._star = self._tool(self.tr("Star"), "S")
        self._star.setCheckable(True)
        self._tags = self._tool(self.tr("Write the tags"), "T")
        self._task = self._tool(self.tr("Make it a task"), _TASK_KEY)
        self._edit = self._tool(self.tr("Write the note"), "N")
        self._more = self._tool(self.tr("More"), "")
        self._remove = self._tool(self.tr("Remove the annotation"), self.tr("Delete"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for dot in self._dots:
            dot.setCheckable(True)
            layout.addWidget(dot)
        layout.addStretch(1)
        for button in self._buttons():
            layout.addWidget(button)

    def _tool(self, name: str, key: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("CardTool")
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setToolTip(self.tr("{name} ({key})").format(name=name, key=key) if key else name)
        return button

    def _connect(self) -> None:
        for dot in self._dots:
            dot.clicked.connect(lambda _checked=False, dot=dot: self._pick(dot))
        self._star.clicked.connect(self._toggle_star)
        self._tags.clicked.connect(self.tags_wanted)
        self._task.clicked.connect(self.task_wanted)
        self._edit.clicked.connect(self.edit_wanted)
        self._more.clicked.connect(self.more_wanted)
        self._remove.clicked.connect(self.removal_wanted)

    def show_annotation(self, annotation: Annotation) -> None:
        """Ring the colour that the annotation has, and show whether it has a star and a task."""
        self._colour = annotation.colour
        for dot in self._dots:
            dot.setChecked(dot.colour == annotation.colour)
        if self._star.isChecked() != annotation.star:
            self._star.setChecked(annotation.star)
            self._draw_star()
        name = self.tr("Make it a task") if annotation.task is None else self.tr("Write the task")
        if self._task.accessibleName() != name:
            self._task.setAccessibleName(name)
            self._task.setToolTip(self.tr("{name} ({key})").format(name=name, key=_TASK_KEY))

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Leave out what the menu has too, or show all."""
        for button in (*self._dots, self._star, self._tags, self._task):
            button.setVisible(not is_narrow)

    def buttons(self) -> list[QAbstractButton]:
        """Return the buttons from left to right."""
        return [*self._dots, *self._buttons()]

    def more_place(self) -> QWidget:
        """Return the button below which the menu opens."""
        return self._more

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        for dot in self._dots:
            dot.apply_theme(theme)
        side = theme.metrics.icon
        for button, name in zip(self._buttons(), ("star", "tag", "task", "pencil", "more", "trash"), strict=True):
            button.setIcon(icon(name, theme, token="soft"))
            button.setIconSize(QSize(side, side))
        self._draw_star()

    def _buttons(self) -> tuple[QToolButton, ...]:
        return self._star, self._tags, self._task, self._edit, self._more, self._remove

    def _draw_star(self) -> None:
        self._star.setIcon(icon("star", self._theme, token="accent" if self._star.isChecked() else "soft"))

    def _pick(self, dot: PigmentButton) -> None:
        chosen = dot.colour
        for one in self._dots:
            # The card follows the annotation, not the click.
            one.setChecked(one.colour == self._colour)
        if chosen != self._colour:
            self.colour_picked.emit(chosen)

    def _toggle_star(self, is_on: bool) -> None:
        self._star.setChecked(not is_on)
        self.star_toggled.emit(is_on)
