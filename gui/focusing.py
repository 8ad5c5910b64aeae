"""The reader's focus on the paragraph that is read: turned on and off, and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from core.settings import Settings
    from gui.actions import Actions
    from gui.panes.reader import ReaderPane
    from gui.preferences import Preferences


class Focusing(QObject):
    """Dims the page as the settings say.

    Args:
        reader: the page.
        actions: ``view.focus`` is ticked while the page is dimmed.
        preferences: keep whether it is.
    """

    def __init__(self, reader: ReaderPane, actions: Actions, preferences: Preferences) -> None:
        super().__init__(reader)
        self._reader = reader
        self._action = actions["view.focus"]
        self._preferences = preferences
        self._is_dimmed = preferences.settings.focus
        self._show(self._is_dimmed)
        preferences.changed.connect(self._follow)

    def toggle(self) -> None:
        """Dim the page, or show all of it again."""
        self._preferences.change(focus=not self._preferences.settings.focus)

    def _follow(self, settings: Settings) -> None:
        if settings.focus != self._is_dimmed:
            self._is_dimmed = settings.focus
            self._show(settings.focus)

    def _show(self, focus: bool) -> None:
        self._action.setChecked(focus)
        self._reader.set_focused(focus)
