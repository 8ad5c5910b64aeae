"""The reader's own names and colours of marks: asked for in a dialog that is made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.appearance import Appearance
    from gui.citing import Citing
    from gui.dialogs.pigments import Pigments
    from gui.preferences import Preferences


class Painting(QObject):
    """Opens the dialog and keeps what is set in it.

    Args:
        look: paints and names the colours.
        citing: knows the template of a source.
        preferences: what the reader has set.
        window: the dialog's parent.
    """

    def __init__(self, look: Appearance, citing: Citing, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._citing = citing
        self._preferences = preferences
        self._window = window
        self._dialog: Pigments | None = None

    def ask(self) -> None:
        """Open the dialog."""
        if self._dialog is None:
            self._dialog = self._made()
        self._dialog.show_settings(self._preferences.settings)
        self._dialog.open()

    def _made(self) -> Pigments:
        from gui.dialogs.pigments import Pigments

        dialog = Pigments(self._look.theme, self._citing.standard_template(), self._window)
        dialog.shade_chosen.connect(self._look.paint)
        dialog.named.connect(self._look.name)
        dialog.author_written.connect(lambda author: self._preferences.change(author=author))
        dialog.template_written.connect(lambda template: self._preferences.change(source_template=template))
        dialog.popup_chosen.connect(lambda is_chosen: self._preferences.change(popup_on_selection=is_chosen))
        self._look.theme_changed.connect(dialog.apply_theme)
        return dialog
