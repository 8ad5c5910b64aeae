"""The menu of a tag."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from gui.widgets.menu_entries import add_entry, short

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

RENAME, MERGE, REMOVE = "rename", "merge", "remove"
"""What can be done to a tag in the whole library."""


class TagMenu(QMenu):
    """What can be done to a tag in the whole library; ``act`` is given one of `RENAME`, `MERGE`, `REMOVE`."""

    def __init__(self, parent: QWidget, tag: str, act: Callable[[str], object]) -> None:
        super().__init__(parent)
        self.aboutToHide.connect(self.deleteLater)
        name = short(tag)
        add_entry(self, self.tr("Rename “{tag}” everywhere…").format(tag=name), partial(act, RENAME))
        add_entry(self, self.tr("Merge “{tag}” into…").format(tag=name), partial(act, MERGE))
        self.addSeparator()
        add_entry(self, self.tr("Remove “{tag}” everywhere…").format(tag=name), partial(act, REMOVE))
