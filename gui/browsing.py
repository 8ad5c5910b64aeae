"""Folders: asking for one, dropping one on the window, and opening some of its documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.helping import offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.folders import Listing
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.dialogs.folder import FolderDialog
    from gui.preferences import Preferences


class Browsing(QObject):
    """Opens documents of a folder.

    Args:
        bridge: looks into folders in a worker.
        preferences: know which folder was opened last.
        look: the theme.
        window: what the dialogs belong to.
    """

    chosen = Signal(object)
    """A list of `Path` that are to be opened, each in a tab."""
    import_wanted = Signal(object)
    """A list of `Path` of files that hold nothing but annotations."""

    def __init__(self, bridge: Bridge, preferences: Preferences, look: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._recents = bridge.recents
        self._preferences = preferences
        self._look = look
        self._window = window
        self._dialog: FolderDialog | None = None
        self._recents.listed.connect(self._show)
        self._recents.looked.connect(self._tell)

    def ask(self) -> None:
        """Ask for a folder and list its documents."""
        from PySide6.QtWidgets import QFileDialog

        # Whether it is still there is seen to by whoever shows the folders.
        last = self._preferences.settings.folder or str(Path.home())
        name = QFileDialog.getExistingDirectory(self._dialog or self._window, self.tr("Open a folder"), last)
        if name:
            self.open(Path(name))

    def open(self, folder: Path) -> None:
        """List the documents of a folder, to choose from."""
        self._preferences.change(folder=str(folder))
        dialog = self._ready_dialog()
        dialog.wait_for(folder)
        dialog.open()
        self._recents.look_into(folder)

    def take(self, paths: Sequence[Path]) -> None:
        """Open files that were chosen, dropped or pasted, and list the documents of the first folder among them."""
        # A start would wait for it.
        from gui.taking import holds_annotations

        folders = [path for path in paths if path.is_dir()]
        imported = [path for path in paths if path not in folders and holds_annotations(path)]
        files = [path for path in paths if path not in folders and path not in imported]
        if files:
            self.chosen.emit(files)
        if imported:
            self.import_wanted.emit(imported)
        if folders:
            self.open(folders[0])

    def _show(self, listing: Listing) -> None:
        if self._dialog is not None:
            self._dialog.show_listing(listing)

    def _tell(self, documents: int, looked: int) -> None:
        if self._dialog is not None:
            self._dialog.tell(documents, looked)

    def _ready_dialog(self) -> FolderDialog:
        if self._dialog is None:
            from gui.dialogs.folder import FolderDialog

            self._dialog = dialog = FolderDialog(self._look.theme, self._window)
            offer(dialog, "opening", "ways")
            dialog.chosen.connect(self.chosen)
            dialog.other_wanted.connect(self.ask)
            dialog.cancelled.connect(self._recents.cancel_looking)
            dialog.finished.connect(self._forget)
        return self._dialog

    def _forget(self) -> None:
        self._dialog = None
