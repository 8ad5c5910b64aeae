"""The row of what documents of the library are narrowed by, beside words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QPushButton

from core.holdings import HoldingFilter
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.wrapped_row import WrappedRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.arranging import Choice

CHOICES: Final = ("year", "speaker", "occasion", "kind", "tag", "collection")
"""The groupings by which documents can be narrowed, too."""
_PICTURE: Final = 20
"""Pixels that a box keeps free for a picture, which its entries do not have."""


class HoldingFilterRow(WrappedRow):
    """A box for each thing that documents can be told apart by, and three buttons for what is left to do with them."""

    changed = Signal()
    cleared = Signal()

    def __init__(self, gap: int) -> None:
        super().__init__(gap)
        self._boxes: dict[str, ChoiceBox] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._clear = QPushButton()
        for grouping in CHOICES:
            name, everything = self._name(grouping)
            self._boxes[grouping] = box = ChoiceBox(name)
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            metrics = box.fontMetrics()
            # Qt counts in widths of an X, and adds room for a picture.
            room = max(metrics.horizontalAdvance(everything) - _PICTURE, 0)
            box.setMinimumContentsLength(-(-room // metrics.horizontalAdvance("X")))
            box.addItem(everything, "")
        for field in ("is_unread", "has_marks", "is_unconfirmed"):
            self._buttons[field] = QPushButton()
        self.fill([*self._boxes.values(), *self._buttons.values(), self._clear])
        self._word()
        self._connect()

    def _name(self, grouping: str) -> tuple[str, str]:
        """Return what a box is called, and what it says while it narrows nothing."""
        return {
            "year": (self.tr("Year"), self.tr("All years")),
            "speaker": (self.tr("Speaker"), self.tr("All speakers")),
            "occasion": (self.tr("Occasion"), self.tr("All occasions")),
            "kind": (self.tr("Kind"), self.tr("All kinds")),
            "tag": (self.tr("Tag"), self.tr("All tags")),
            "collection": (self.tr("Collection"), self.tr("All collections")),
        }[grouping]

    def _word(self) -> None:
        self.setObjectName("HoldingFilterRow")
        words = {
            "is_unread": (self.tr("Not read"), self.tr("Only documents that were never open")),
            "has_marks": (self.tr("With marks"), self.tr("Only documents with annotations")),
            "is_unconfirmed": (self.tr("To confirm"), self.tr("Only documents of which something was recognised and is not confirmed yet")),
        }
        for field, (name, tip) in words.items():
            button = self._buttons[field]
            button.setText(name)
            button.setToolTip(tip)
            button.setObjectName("KindButton")
            button.setCheckable(True)
        self._clear.setText(self.tr("Clear"))
        self._clear.setToolTip(self.tr("Show all documents"))
        self._clear.setObjectName("Answer")
        self._clear.hide()

    def _connect(self) -> None:
        for box in self._boxes.values():
            box.currentIndexChanged.connect(lambda _at: self.changed.emit())
        for button in self._buttons.values():
            button.toggled.connect(lambda _on: self.changed.emit())
        self._clear.clicked.connect(self.cleared)

    def wanted(self) -> HoldingFilter:
        """Return what a document has to be, without words."""
        chosen = {grouping: frozenset(filter(None, (box.currentData(),))) for grouping, box in self._boxes.items()}
        return HoldingFilter(
            years=chosen["year"],
            speakers=chosen["speaker"],
            occasions=chosen["occasion"],
            kinds=chosen["kind"],
            tags=chosen["tag"],
            collections=chosen["collection"],
            is_unread=self._buttons["is_unread"].isChecked(),
            has_marks=self._buttons["has_marks"].isChecked(),
            is_unconfirmed=self._buttons["is_unconfirmed"].isChecked(),
        )

    def clear(self) -> None:
        """Narrow nothing, without telling of it."""
        for box in self._boxes.values():
            with QSignalBlocker(box):
                box.setCurrentIndex(0)
        for button in self._buttons.values():
            with QSignalBlocker(button):
                button.setChecked(False)

    def offer_clear(self, *, offered: bool) -> None:
        """Say whether there is anything to clear."""
        self._clear.setVisible(offered)

    def offer(self, choices: Mapping[str, Sequence[Choice]]) -> None:
        """Offer other values; what is chosen stays so, even where no document has it any more."""
        for grouping, found in choices.items():
            box = self._boxes[grouping]
            chosen, words = box.currentData(), box.currentText()
            with QSignalBlocker(box):
                while box.count() > 1:
                    box.removeItem(1)
                for one in found:
                    box.addItem(self.tr("{name} ({count})").format(name=one.name, count=one.documents), one.key)
                if chosen and box.findData(chosen) < 0:
                    box.addItem(words, chosen)
                box.setCurrentIndex(max(box.findData(chosen), 0))
