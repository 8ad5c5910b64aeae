"""The row of what annotations of the library are narrowed by, beside words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from core.annotation import COLOURS, KINDS
from core.filtering import Filter
from core.gathering import COLLECTION, MONTH, TAG, TODAY, WEEK, YEAR, YEAR_SAID, Wanted
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.kinds import kind_name
from gui.widgets.pigment_button import PigmentButton
from gui.widgets.wrapped_row import WrappedRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.gathering import Choice
    from gui.theme import Theme

_KIND, _PERIOD, _DOCUMENT = "kind", "period", "document"
_LONGEST: Final = 12
"""Characters of a tag or another name in the list of its box."""
_SHOWN: Final = 5
"""Letters for which a box has room."""


class GatheredFilterRow(WrappedRow):
    """Five colours, a box for each other thing that annotations can be told apart by, and the way back to all of them.

    Args:
        theme: for sizes and colours.
    """

    changed = Signal()
    cleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme.metrics.gap)
        self.setObjectName("GatheredFilterRow")
        colours = QWidget()
        row = QHBoxLayout(colours)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._chips = [PigmentButton(colour, theme, colours) for colour in COLOURS]
        for chip in self._chips:
            chip.setCheckable(True)
            chip.set_phrase(self.tr("Show only {colour}"))
            chip.toggled.connect(lambda _on: self._tell())
            row.addWidget(chip)
        self._boxes = {name: self._box(*words) for name, words in self._words().items()}
        for kind in KINDS:
            self._boxes[_KIND].addItem(kind_name(kind), kind)
        periods = {
            TODAY: self.tr("Made today"),
            WEEK: self.tr("Made in 7 days"),
            MONTH: self.tr("Made in 30 days"),
            YEAR: self.tr("Made this year"),
        }
        for period, name in periods.items():
            self._boxes[_PERIOD].addItem(name, period)
        self._boxes[_DOCUMENT].hide()
        self._clear = QPushButton(self.tr("Clear"))
        self._clear.setObjectName("Answer")
        self._clear.setToolTip(self.tr("Show all annotations"))
        self._clear.clicked.connect(self.cleared)
        self._clear.hide()
        self.fill([colours, *self._boxes.values(), self._clear])

    def wanted(self, words: str) -> Wanted:
        """Return which annotations are wanted.

        Args:
            words: what stands in the field beside it.
        """
        chosen = {name: str(box.currentData()) for name, box in self._boxes.items()}
        marks = Filter(
            colours=frozenset(chip.colour for chip in self._chips if chip.isChecked()),
            kinds=frozenset(filter(None, (chosen[_KIND],))),
            tags=frozenset(filter(None, (chosen[TAG],))),
            words=words,
        )
        document = int(chosen[_DOCUMENT]) if chosen[_DOCUMENT] else None
        return Wanted(marks, chosen[_PERIOD], year=chosen[YEAR_SAID], collection=chosen[COLLECTION], document=document)

    def clear(self) -> None:
        """Narrow nothing, without telling of it."""
        for chip in self._chips:
            with QSignalBlocker(chip):
                chip.setChecked(False)
            chip.set_dim(is_dim=False)
            chip.update()
        for box in self._boxes.values():
            with QSignalBlocker(box):
                box.setCurrentIndex(0)
        self._boxes[_DOCUMENT].hide()

    def offer(self, choices: Mapping[str, Sequence[Choice]]) -> None:
        """Offer other values; what is chosen stays so, even where no annotation has it any more."""
        for name, found in choices.items():
            box = self._boxes[name]
            chosen, words = box.currentData(), box.currentText()
            with QSignalBlocker(box):
                while box.count() > 1:
                    box.removeItem(1)
                for one in found:
                    box.addItem(self.tr("{name} ({count})").format(name=_cut(one.name), count=one.marks), one.key)
                if chosen and box.findData(chosen) < 0:
                    box.addItem(words, chosen)
                box.setCurrentIndex(max(box.findData(chosen), 0))
            # A box with nothing to choose would only take room.
            box.setVisible(name == TAG or box.count() > 1)

    def choose_document(self, row: int, title: str) -> None:
        """Narrow to one document, and tell of it."""
        box = self._boxes[_DOCUMENT]
        with QSignalBlocker(box):
            while box.count() > 1:
                box.removeItem(1)
            box.addItem(_cut(title), str(row))
        box.show()
        box.setCurrentIndex(1)

    def offer_clear(self, *, offered: bool) -> None:
        """Say whether there is anything to clear."""
        self._clear.setVisible(offered)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        for chip in self._chips:
            chip.apply_theme(theme)

    def _words(self) -> dict[str, tuple[str, str]]:
        """Return what each box is called, and what it says while it narrows nothing."""
        return {
            _KIND: (self.tr("Kind"), self.tr("All kinds")),
            TAG: (self.tr("Tag"), self.tr("All tags")),
            _PERIOD: (self.tr("When they were made"), self.tr("Any time")),
            YEAR_SAID: (self.tr("Year of the document"), self.tr("All years")),
            COLLECTION: (self.tr("Collection"), self.tr("All collections")),
            _DOCUMENT: (self.tr("Document"), self.tr("All documents")),
        }

    def _box(self, name: str, everything: str) -> ChoiceBox:
        box = ChoiceBox(name)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        # All stand in one line of the smallest window; a list that opens is as wide as its words.
        box.setMinimumContentsLength(_SHOWN)
        box.addItem(everything, "")
        box.currentIndexChanged.connect(lambda _at: self._tell())
        return box

    def _tell(self) -> None:
        is_chosen = any(chip.isChecked() for chip in self._chips)
        for chip in self._chips:
            chip.set_dim(is_dim=is_chosen)
        self.changed.emit()


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST else name[:_LONGEST] + "…"
