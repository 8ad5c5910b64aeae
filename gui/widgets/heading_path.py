"""The path of headings above a place, of which every part leads to its heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

    from core.outline.tree import Node
    from gui.theme import Theme

_BETWEEN: Final = "›"
_LEFT_OUT: Final = "…"
_LEAST: Final = 8
"""Full-width characters that the first of several headings keeps before the last one is cut."""


class HeadingPath(QWidget):
    """Shows as many headings as there is room for: the innermost and the outermost before those between them.

    All of them stand in the tip of each.
    """

    place_chosen = Signal(int)
    """Code point at which the heading begins that was clicked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nodes: Sequence[Node] = ()
        self._parts: list[QToolButton] = []
        self._signs: list[QLabel] = []
        self._probe = _button(self)
        self._shown: tuple[list[tuple[str, Node]], Sequence[Node]] = [], ()
        self._probe.setText(_LEFT_OUT)
        self._probe.hide()
        self.setObjectName("HeadingPath")
        self.setAccessibleName(self.tr("Section"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.metrics.small_gap)
        self._layout.addStretch(1)

    def show_path(self, nodes: Sequence[Node]) -> None:
        """Show the headings that enclose a place, outermost first."""
        if nodes != self._nodes:
            self._nodes = nodes
            self._fit()

    @property
    def whole(self) -> str:
        """Return all headings in a line."""
        return f" {_BETWEEN} ".join(node.line for node in self._nodes)

    # What has room

    def _fit(self) -> None:
        """Show what has room in the present width, if it is something else than before: a row that is written anew is laid out anew."""
        shown = self._chosen()
        if (shown, self._nodes) == self._shown:
            return
        self._shown = shown, self._nodes
        while len(self._parts) < len(shown):
            self._add_part()
        for index, button in enumerate(self._parts):
            is_there = index < len(shown)
            button.setVisible(is_there)
            self._signs[index].setVisible(is_there and index > 0)
            if is_there:
                words, node = shown[index]
                button.setText(words.replace("&", "&&"))
                button.setAccessibleName(node.line)
                button.setToolTip(self.whole)
                button.setProperty("place", node.offset)

    def _chosen(self) -> list[tuple[str, Node]]:
        """Return the words of each part that is shown and the heading it leads to."""
        nodes = self._nodes
        room = self.width()
        if len(nodes) < 2:
            return [(self._cut(node.line, room - self._around), node) for node in nodes]
        # What is left out leads to the innermost heading of it.
        for hidden in range(len(nodes) - 1):
            between = [(node.line, node) for node in nodes[1 + hidden : -1]]
            gap = [(_LEFT_OUT, nodes[hidden])] if hidden else []
            parts = [(nodes[0].line, nodes[0]), *gap, *between, (nodes[-1].line, nodes[-1])]
            if self._width_of(parts) <= room:
                return parts
        spare = room - self._width_of(parts)
        first, last = parts[0], parts[-1]
        least = _LEAST * self._probe.fontMetrics().horizontalAdvance("国")
        first_width = self._probe.fontMetrics().horizontalAdvance(first[0])
        first_room = max(min(first_width, least), first_width + spare)
        spare += first_width - first_room
        last_room = self._probe.fontMetrics().horizontalAdvance(last[0]) + spare
        if last_room < least // 2:
            return [(self._cut(last[0], room - self._around), last[1])]
        return [(self._cut(first[0], first_room), first[1]), *parts[1:-1], (self._cut(last[0], last_room), last[1])]

    def _width_of(self, parts: Sequence[tuple[str, Node]]) -> int:
        metrics = self._probe.fontMetrics()
        between = (len(parts) - 1) * (metrics.horizontalAdvance(_BETWEEN) + 2 * self._layout.spacing())
        return sum(metrics.horizontalAdvance(words) + self._around for words, _node in parts) + between

    @property
    def _around(self) -> int:
        """Pixels that a button takes beside its words."""
        return self._probe.sizeHint().width() - self._probe.fontMetrics().horizontalAdvance(_LEFT_OUT)

    def _cut(self, words: str, room: int) -> str:
        return self._probe.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(0, room))

    def _add_part(self) -> None:
        sign = QLabel(_BETWEEN)
        button = _button()
        button.clicked.connect(lambda: self.place_chosen.emit(button.property("place")))
        self._signs.append(sign)
        self._parts.append(button)
        for widget in (sign, button):
            self._layout.insertWidget(self._layout.count() - 1, widget)

    # Overrides

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: what has no room is cut. The height is the same without headings."""
        return QSize(0, self._probe.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow another face of the interface."""
        super().changeEvent(event)
        if event.type() == event.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose anew."""
        super().resizeEvent(event)
        self._fit()


def _button(parent: QWidget | None = None) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName("StatusButton")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    return button
