"""The choice of what documents of the library are grouped by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from core.errors import QT_TRANSLATE_NOOP
from core.holdings import GROUPINGS
from gui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_WORDS: Final = {
    "none": QT_TRANSLATE_NOOP("GroupingBox", "Not grouped"),
    "year": QT_TRANSLATE_NOOP("GroupingBox", "By year"),
    "occasion": QT_TRANSLATE_NOOP("GroupingBox", "By occasion"),
    "speaker": QT_TRANSLATE_NOOP("GroupingBox", "By speaker"),
    "kind": QT_TRANSLATE_NOOP("GroupingBox", "By kind"),
    "folder": QT_TRANSLATE_NOOP("GroupingBox", "By folder"),
    "tag": QT_TRANSLATE_NOOP("GroupingBox", "By tag"),
    "collection": QT_TRANSLATE_NOOP("GroupingBox", "By collection"),
}


class GroupingBox(ChoiceBox):
    """Offers every grouping by its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("GroupingBox", "Group the documents"), parent)
        self.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        for grouping in GROUPINGS:
            self.addItem(QCoreApplication.translate("GroupingBox", _WORDS[grouping]), grouping)

    @property
    def grouping(self) -> str:
        """Return what is chosen, one of `core.holdings.GROUPINGS`."""
        chosen: str = self.currentData()
        return chosen

    def choose(self, grouping: str) -> None:
        """Choose a grouping."""
        self.setCurrentIndex(max(self.findData(grouping), 0))
