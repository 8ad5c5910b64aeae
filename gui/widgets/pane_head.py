"""What stands above a page: its name, what it is narrowed by, its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from gui.theme import Theme


class PaneHead(QWidget):
    """Shows rows of widgets on a ground of their own; Tab goes through them in their order.

    Args:
        theme: for sizes.
        rows: from above, each from the left; None is room that is left free.
        wide: those that take the room in their row.
        is_low: has less room above and below.
    """

    def __init__(self, theme: Theme, *rows: Sequence[QWidget | None], wide: Collection[QWidget] = (), is_low: bool = False) -> None:
        super().__init__()
        metrics = theme.metrics
        self.setObjectName("SkeletonHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        above = metrics.small_gap if is_low else metrics.gap
        layout.setContentsMargins(metrics.pad, above, metrics.pad, above)
        layout.setSpacing(metrics.small_gap)
        for widgets in rows:
            row = QHBoxLayout()
            row.setSpacing(metrics.gap)
            for widget in widgets:
                if widget is None:
                    row.addStretch(1)
                else:
                    row.addWidget(widget, int(widget in wide))
            layout.addLayout(row)
