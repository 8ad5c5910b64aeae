"""The documents in an archive, or in another file that holds several, of which some are to be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from core.members import path_in
from gui.dialogs.chooser import ChooserDialog
from gui.models.members import MembersModel
from gui.models.recents import shown_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from core.members import Member
    from gui.theme import Theme

_PARTS: Final = (33, 15, 20, 11, 21)
_WIDTH, _HEIGHT = 880, 540


class ArchiveDialog(ChooserDialog):
    """Lists what a file holds under a filter; several can be chosen, what cannot be read is dimmed.

    Args:
        theme: for sizes.
        path: of the file; those of what is chosen go on behind it.
        members: what it holds.
        parent: the window.
    """

    def __init__(self, theme: Theme, path: Path, members: Sequence[Member], parent: QWidget) -> None:
        super().__init__(theme, _PARTS, parent)
        self._path = path
        self.setObjectName("ArchiveDialog")
        self.resize(_WIDTH, _HEIGHT)
        self.setWindowTitle(self.tr("Which document is to be opened?"))
        self._table.setAccessibleName(self.tr("Documents in this file"))
        self._model = MembersModel(self)
        self.lay_out(self._model, self._model, ())
        self._where.show_words(shown_folder(path))
        self._model.show(members)
        self.show_rows()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def path_at(self, row: int) -> Path:
        """Return the path of a row's document."""
        return path_in(self._path, self._model.at(row).name)

    def first(self) -> int | None:
        """Return the first row that can be read."""
        return self._model.first_readable()

    def nothing(self) -> str:
        """Return why there is no row: the filter leaves none."""
        return self.tr("Nothing in this file has these words in its name or folder. Change the filter above.")

    def summary(self) -> str:
        """Return how many documents can be opened, and how many files cannot."""
        readable = self._model.readable
        others = self._model.rowCount() - readable
        parts = [self.tr("%n document(s).", "", readable)]
        if others:
            parts.append(self.tr("%n other file(s), which cannot be read here.", "", others))
        return " ".join(parts)
