"""Files that hold several documents: some of them are chosen, and opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.helping import offer

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from core.errors import SeveralDocuments
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.dialogs.archive import ArchiveDialog


class Unpacking(QObject):
    """Asks which documents of a file are meant, whenever one is to be opened that holds several.

    Args:
        bridge: opens files.
        look: the theme.
        window: what the dialog belongs to.
    """

    chosen = Signal(object)
    """A list of `Path` that are to be opened, each in a tab."""

    def __init__(self, bridge: Bridge, look: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._dialog: ArchiveDialog | None = None
        bridge.choice_wanted.connect(self._ask)
        bridge.opening_started.connect(lambda _name: self._close())

    def _ask(self, path: Path, error: SeveralDocuments) -> None:
        from gui.dialogs.archive import ArchiveDialog

        self._close()
        self._dialog = dialog = ArchiveDialog(self._look.theme, path, error.members, self._window)
        offer(dialog, "opening", "archives")
        dialog.chosen.connect(self.chosen)
        dialog.finished.connect(self._forget)
        dialog.open()

    def _close(self) -> None:
        """Ask no more: something else is being opened."""
        if self._dialog is not None:
            self._dialog.reject()

    def _forget(self) -> None:
        self._dialog = None
