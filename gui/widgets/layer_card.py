"""A card over the page with what others have noted on some words; nothing on it can be written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.widgets.layer_signs import SIGN_RATIO, sign_icon
from gui.widgets.layer_words import owner, said
from gui.widgets.page_card import PageCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.layers import LayerMark
    from gui.theme import Theme

WIDTH: Final = 340
_MOST: Final = 20
"""Annotations that it shows of one place."""
_LEAST: Final = 60
"""Logical pixels of them that are seen at once at least."""
_LONGEST: Final = 20_000
"""Characters of a note that it shows."""


class LayerCard(PageCard):
    """Stands beside the words, below them where there is room; whoever shows it hides it."""

    merge_wanted = Signal(object)  # LayerMark
    compare_wanted = Signal(object)  # Layer

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._marks: Sequence[LayerMark] = ()
        self._merges: list[QPushButton] = []
        self._build()
        self._connect()

    @property
    def marks(self) -> Sequence[LayerMark]:
        """Return what it was given to show."""
        return self._marks

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("LayerCard")
        self.setAccessibleName(self.tr("Annotations of others"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFixedWidth(WIDTH)
        parts = QWidget()
        parts.setObjectName("LayerParts")
        self._inside = QVBoxLayout(parts)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(metrics.gap)
        self._area = QScrollArea()
        self._area.setObjectName("LayerArea")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(parts)
        self._rest = QLabel()
        self._rest.setObjectName("TypeHint")
        self._rest.setWordWrap(True)
        self._compare = _button(self.tr("Compare…"), self.tr("Compare the layer with your own annotations"))
        self._close = _button(self.tr("Close"), "")
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
        self.hide()

    def _connect(self) -> None:
        self._compare.clicked.connect(lambda: self.compare_wanted.emit(self._marks[0].layer))
        self._close.clicked.connect(self.left)
        self._page.installEventFilter(self)

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
        self.stand_beside(place)
        self.show()
        self.raise_()

    def stand_beside(self, place: QRect) -> None:
        """Stand beside words that are somewhere else now, on a page that may have another size."""
        self._fit()
        gap = self._theme.metrics.gap
        room = self._page.rect().adjusted(gap, gap, -gap, -gap)
        top = place.bottom() + gap
        if top + self.height() > room.bottom():
            top = max(room.top(), place.top() - gap - self.height())
        left = max(room.left(), min(place.left(), room.right() - self.width()))
        self.move(left, top)

    def take_keyboard(self) -> None:
        """Give the keyboard to its first button."""
        self._merges[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        if self._marks:
            self._fill()

    def _fill(self) -> None:
        while (item := self._inside.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.hide()
                before.deleteLater()
        self._merges = []
        for one in self._marks[:_MOST]:
            part = self._part(one)
            self._inside.addWidget(part)
            # Else the layout would count it from the next turn on only.
            part.show()
        self._area.verticalScrollBar().setValue(0)
        self._fit()
        whose = ", ".join(dict.fromkeys(owner(one) for one in self._marks[:_MOST]))
        words = "\n".join(said(one, _LONGEST) for one in self._marks[:_MOST])
        self.setAccessibleDescription(self.tr("{owner}: {words}").format(owner=whose, words=words))

    def _fit(self) -> None:
        """Be as high as what it shows, but no higher than the page: the rest is scrolled to."""
        layout = self.layout()
        if layout is None:
            return
        margins = layout.contentsMargins()
        # A bar that comes takes room from the lines, which become more.
        width = WIDTH - margins.left() - margins.right() - self._area.verticalScrollBar().sizeHint().width()
        self._inside.activate()
        wanted = max(self._inside.heightForWidth(width), self._inside.minimumSize().height())
        self._area.setFixedHeight(wanted)
        layout.activate()
        around = _height(layout) - wanted
        self._area.setFixedHeight(max(_LEAST, min(wanted, self._page.height() - 2 * self._theme.metrics.gap - around)))
        layout.activate()
        self.resize(WIDTH, _height(layout))

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
        merge = _button(self.tr("Make mine"), self.tr("Put it among your own annotations; it stays in the layer"))
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


def _height(layout: QLayout) -> int:
    return layout.heightForWidth(WIDTH) if layout.hasHeightForWidth() else layout.sizeHint().height()


def _button(words: str, tip: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName("SkeletonButton")
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button
