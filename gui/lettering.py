"""The popover for type and theme: made when it is first wanted, true to the settings while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.appearance import Appearance
    from gui.preferences import Preferences
    from gui.widgets.type_popover import TypePopover


class Lettering(QObject):
    """Opens the popover and keeps what is set in it.

    Args:
        look: dresses the page and the window.
        preferences: what the reader has set.
        anchor: what the popover hangs from.
    """

    def __init__(self, look: Appearance, preferences: Preferences, anchor: QWidget) -> None:
        super().__init__(anchor)
        self._look = look
        self._preferences = preferences
        self._anchor = anchor
        self._popover: TypePopover | None = None

    def ask(self) -> None:
        """Open the popover under its anchor."""
        if self._popover is None:
            self._popover = self._made()
        self._popover.show_settings(self._preferences.settings)
        self._popover.open_under(self._anchor)

    def _made(self) -> TypePopover:
        from gui.fonts import chinese_families
        from gui.widgets.type_popover import TypePopover

        popover = TypePopover(self._look.theme, chinese_families(), self._anchor)
        popover.changed.connect(lambda values: self._look.set(**values))
        popover.reset_wanted.connect(self._look.reset)
        self._preferences.changed.connect(popover.show_settings)
        self._look.theme_changed.connect(popover.apply_theme)
        return popover
