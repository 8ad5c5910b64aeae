"""Folders that are watched: their dialog, when they are looked into, and what of it is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.folder_watch import FolderWatch
from gui.helping import offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.adding import AddSummary, WatchedFolder
    from core.library_state import Found
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.dialogs.watched import WatchedDialog
    from gui.preferences import Preferences
    from gui.watched_folders import News


class Watching(QObject):
    """Adds what is new in watched folders by itself, and keeps the index up to date, once the library is claimed.

    Args:
        bridge: looks into the folders, and adds.
        preferences: know which folder was used last.
        look: the theme.
        window: what the dialog belongs to.
    """

    told = Signal(str)
    """What came by itself."""

    def __init__(self, bridge: Bridge, preferences: Preferences, look: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._additions = bridge.additions
        self._preferences = preferences
        self._look = look
        self._window = window
        self._dialog: WatchedDialog | None = None
        self._closed: tuple[Path, ...] = ()
        self._watch = FolderWatch(self)
        self._watch.due.connect(bridge.watched.look)
        bridge.watched.news_found.connect(self._take_news)
        bridge.watched.folders_read.connect(self._show)
        self._additions.ended.connect(self._tell)
        bridge.keeping.resting.connect(self._watch.stop)

    def open(self) -> None:
        """Show the folders, and let them be changed."""
        if self._dialog is None:
            from gui.dialogs.watched import WatchedDialog

            self._dialog = dialog = WatchedDialog(self._look.theme, self._window)
            offer(dialog, "library", "watched")
            dialog.adding_wanted.connect(self._choose)
            dialog.depth_wanted.connect(lambda folder, is_deep: self._bridge.watched.watch(folder, is_recursive=is_deep))
            dialog.removal_wanted.connect(self._unwatch)
            dialog.look_wanted.connect(self._bridge.watched.look)
            dialog.finished.connect(self._forget)
        self._dialog.open()
        self._bridge.watched.read()

    def begin(self, found: Found) -> None:
        """Look for what is new and for what was left, in the library that was claimed just now."""
        if found.is_read_only:
            return
        self._watch.start()
        self._additions.read_unfinished()
        self._bridge.watched.look()
        self._bridge.indexing.start()

    def _take_news(self, news: News) -> None:
        self._watch.hold(news.folders)
        self._closed = news.closed
        if self._dialog is not None:
            self._dialog.show_news(len(news.files), news.closed)
        if news.files:
            self._additions.begin_files(news.files, is_quiet=True)

    def _tell(self, summary: AddSummary, is_quiet: bool) -> None:
        if is_quiet and summary.documents:
            self.told.emit(self.tr("%n document(s) came to the library from watched folders.", "", len(summary.documents)))

    # The dialog

    def _choose(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        last = self._preferences.settings.folder or str(Path.home())
        name = QFileDialog.getExistingDirectory(self._dialog or self._window, self.tr("Watch a folder"), last)
        if name:
            self._preferences.change(folder=name)
            self._bridge.watched.watch(Path(name), is_recursive=True)

    def _unwatch(self, folders: Sequence[Path]) -> None:
        for folder in folders:
            self._bridge.watched.unwatch(folder)

    def _show(self, folders: Sequence[WatchedFolder]) -> None:
        if self._dialog is not None:
            self._dialog.show_folders(folders, self._closed)
        # One that is watched from now on has its documents added at once.
        self._watch.look_soon()

    def _forget(self) -> None:
        self._dialog = None
