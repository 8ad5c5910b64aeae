"""The bar below the cards while some of them are selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from core.annotation import COLOURS
from gui.icons import icon
from gui.widgets.pigment_button import PigmentButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.panes.annotations_acts import CardActs
    from gui.theme import Theme


class PickedBar(QWidget):
    """Tells how many cards are selected, and what can be done to them."""

    cleared = Signal()

    def __init__(self, theme: Theme, acts: CardActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._acts = acts
        self._ids: Sequence[str] = ()
        self._build()
        self._connect()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("PickedBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._dots = [PigmentButton(colour, self._theme, self) for colour in COLOURS]
        self._close = self._tool("", self.tr("Select nothing (Esc)"))
        self._close.setIcon(icon("close", self._theme, token="soft"))
        self._tag = self._tool(self.tr("Tags"), self.tr("Add or take off tags"))
        self._star = self._tool(self.tr("Star"), self.tr("Star them, or take their stars off"))
        self._copy = self._tool(self.tr("Copy"), self.tr("Copy passages and notes with their sources (Ctrl+C)"))
        self._markdown = self._tool(self.tr("Markdown"), self.tr("Copy as Markdown"))
        self._remove = self._tool(self.tr("Delete"), self.tr("Delete them (Delete)"))
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(0)
        first.addWidget(self._count, 1)
        for dot in self._dots:
            first.addWidget(dot)
        first.addWidget(self._close)
        second.setSpacing(0)
        for button in (self._tag, self._star, self._copy, self._markdown):
            second.addWidget(button)
        second.addStretch(1)
        second.addWidget(self._remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.card_gap, metrics.small_gap, metrics.card_gap, metrics.small_gap)
        layout.setSpacing(0)
        layout.addLayout(first)
        layout.addLayout(second)

    def _tool(self, words: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("PickedTool")
        button.setText(words)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _connect(self) -> None:
        acts = self._acts
        for dot in self._dots:
            dot.clicked.connect(lambda _=False, dot=dot: acts.colour_picked.emit(self._ids, dot.colour))
        self._tag.clicked.connect(lambda: acts.ask_tags(self._ids, self._tag.mapToGlobal(QPoint(0, 0))))
        self._star.clicked.connect(lambda: acts.star_set.emit(self._ids, not acts.are_starred(self._ids)))
        self._copy.clicked.connect(lambda: acts.copy_wanted.emit(self._ids, False))
        self._markdown.clicked.connect(lambda: acts.copy_wanted.emit(self._ids, True))
        self._remove.clicked.connect(lambda: acts.removal_wanted.emit(self._ids))
        self._close.clicked.connect(self.cleared)

    def show_picked(self, ids: Sequence[str]) -> None:
        """Say how many are selected, and do to them what is chosen."""
        self._ids = tuple(ids)
        self._count.setText(self.tr("%n selected", "", len(self._ids)))

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._close.setIcon(icon("close", theme, token="soft"))
        for dot in self._dots:
            dot.apply_theme(theme)
