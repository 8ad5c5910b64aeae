"""A card over the page with what others have noted on some words; nothing on it can be written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.widgets.layer_signs import SIGN_RATIO, sign_icon
from gui.widgets.layer_words import owner, said
from gui.widgets.page_card import PageCard, card_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QPushButton

    from gui.layers import LayerMark
    from gui.theme import Theme

WIDTH: Final = 340
_MOST: Final = 20
"""Annotations that it shows of one place."""
_LONGEST: Final = 20_000
"""Characters of a note that it shows."""


class LayerCard(PageCard):
    """Shows whose annotations stand on some words, and what they say."""

    merge_wanted = Signal(object)  # LayerMark
    compare_wanted = Signal(object)  # Layer

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(theme, page, width=WIDTH, gap=theme.metrics.gap)
        self._marks: Sequence[LayerMark] = ()
        self._merges: list[QPushButton] = []
        self._build()

    @property
    def marks(self) -> Sequence[LayerMark]:
        """Return what it was given to show."""
        return self._marks

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("LayerCard")
        self.setAccessibleName(self.tr("Annotations of others"))
        self._rest = QLabel()
        self._rest.setObjectName("TypeHint")
        self._rest.setWordWrap(True)
        self._compare = card_button(self.tr("Compare…"), self.tr("Compare the layer with your own annotations"))
        self._compare.clicked.connect(lambda: self.compare_wanted.emit(self._marks[0].layer))
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.small_gap)
        buttons.addStretch(1)
        buttons.addWidget(self._compare)
        buttons.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        layout.setSpacing(metrics.gap)
        layout.addWidget(self._area)
        layout.addWidget(self._rest)
        layout.addLayout(buttons)

    def show_marks(self, marks: Sequence[LayerMark], place: QRect) -> None:
        """Show annotations.

        Args:
            marks: of one place, one at least.
            place: what they cover, in pixels of the page.
        """
        self._marks = marks
        more = len(marks) - _MOST
        self._rest.setText(self.tr("%n more here: the comparison lists all of them.", "", more))
        self._rest.setVisible(more > 0)
        self._fill()
        self._appear(place)

    def take_keyboard(self) -> None:
        """Give the keyboard to its first button."""
        self._merges[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        if self._marks:
            self._fill()

    def _fill(self) -> None:
        self._empty()
        self._merges = []
        for one in self._marks[:_MOST]:
            self._add(self._part(one))
        self._begin()
        whose = ", ".join(dict.fromkeys(owner(one) for one in self._marks[:_MOST]))
        words = "\n".join(said(one, _LONGEST) for one in self._marks[:_MOST])
        self.setAccessibleDescription(self.tr("{owner}: {words}").format(owner=whose, words=words))

    def _part(self, one: LayerMark) -> QWidget:
        metrics = self._theme.metrics
        part = QWidget()
        sign = QLabel()
        side = metrics.icon - metrics.small_gap
        sign.setPixmap(sign_icon(self._theme, one.layer.border, side, self.devicePixelRatioF()).pixmap(side * SIGN_RATIO, side))
        name = QLabel(owner(one))
        name.setObjectName("LayerOwner")
        name.setTextFormat(Qt.TextFormat.PlainText)
        words = QLabel(said(one, _LONGEST))
        words.setObjectName("LayerWords")
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QHBoxLayout()
        head.setSpacing(metrics.gap)
        head.addWidget(sign)
        head.addWidget(name, 1)
        merge = card_button(self.tr("Make mine"), self.tr("Put it among your own annotations; it stays in the layer"))
        merge.setAccessibleName(self.tr("Make mine: {owner}").format(owner=owner(one)))
        merge.clicked.connect(lambda: self.merge_wanted.emit(one))
        self._merges.append(merge)
        head.addWidget(merge)
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.small_gap)
        layout.addLayout(head)
        layout.addWidget(words)
        return part
