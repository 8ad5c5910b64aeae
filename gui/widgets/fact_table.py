"""Names at the left, values at the right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gui.theme import Theme

_BREAKS: Final = re.compile(r"(?<=[-_.])")


class FactTable(QWidget):
    """What has no value is left out.

    Args:
        theme: for its sizes.
        names: what is shown, by key, in the reader's language.
        parent: see Qt.
    """

    def __init__(self, theme: Theme, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: dict[str, tuple[QLabel, QLabel]] = {}
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.metrics.small_gap)
        grid.setVerticalSpacing(theme.metrics.small_gap)
        grid.setColumnStretch(1, 1)
        for row, (fact, words) in enumerate(names.items()):
            name, value = QLabel(words), QLabel()
            name.setObjectName("FactName")
            name.setIndent(0)
            value.setObjectName("FactText")
            value.setIndent(0)
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setWordWrap(True)
            value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
            self._labels[fact] = name, value
        self.show_values(dict.fromkeys(names, ""))

    def name_width(self) -> int:
        """Return the pixels that the longest name takes."""
        return max(name.sizeHint().width() for name, _ in self._labels.values())

    def set_name_width(self, width: int) -> None:
        """Let the values begin behind so many pixels, as those of what stands above do."""
        self._grid.setColumnMinimumWidth(0, width)

    def show_values(self, values: Mapping[str, str], whole: Mapping[str, str] | None = None) -> None:
        """Show other values.

        Args:
            values: by key.
            whole: what is said at length when the mouse rests on a value.
        """
        for fact, (name, value) in self._labels.items():
            told = (whole or {}).get(fact, "")
            # The long name of a file has no blank at which it could be broken.
            value.setText(_BREAKS.sub("\u200b", values[fact]) if told else values[fact])
            value.setAccessibleName(f"{name.text()} {values[fact]}")
            value.setToolTip(told)
            for label in (name, value):
                label.setVisible(bool(values[fact]))
        self.setVisible(any(values.values()))
