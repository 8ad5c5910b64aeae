"""公文版式: turned on and off, remembered, and the reader told once which of its faces this computer has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from gui.actions import Actions
    from gui.appearance import Appearance
    from gui.preferences import Preferences


class OfficialLayout(QObject):
    """Sets the page as an official document, or as the reader has it else; what is read stays where it is.

    Args:
        look: sets the page.
        preferences: keep whether it is official.
        actions: ``view.official`` is ticked while it is.
    """

    noticed = Signal(str)
    """A line for the reader."""

    def __init__(self, look: Appearance, preferences: Preferences, actions: Actions) -> None:
        super().__init__(look)
        self._look = look
        self._preferences = preferences
        self._action = actions["view.official"]
        self._has_told = False
        preferences.changed.connect(self._tick)
        self._tick()

    def toggle(self) -> None:
        """Change from one look to the other."""
        self._look.set(official_layout=not self._preferences.settings.official_layout)
        self.tell()

    def tell(self) -> None:
        """Say which faces are missing and what is used instead, if the page is official; once in a session."""
        if self._has_told or not self._preferences.settings.official_layout:
            return
        from gui.panes.page.official import missing_faces

        self._has_told = True
        missing, instead = missing_faces()
        if missing:
            comma = self.tr(", ")
            words = self.tr("Missing faces: {missing}; the official layout uses {instead}.")
            self.noticed.emit(words.format(missing=comma.join(missing), instead=comma.join(instead)))

    def _tick(self) -> None:
        # Also after a click that the action has answered by itself.
        self._action.setChecked(self._preferences.settings.official_layout)
