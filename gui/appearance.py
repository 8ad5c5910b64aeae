"""How the window looks as the reader wants it: theme, text size and measures of the page, language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from core.settings import LIMITS
from gui.panes.page.layout import PageLayout
from gui.theme import Theme
from gui.widgets.pigments import name_pigments

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gui.actions import Actions
    from gui.preferences import Preferences

LANGUAGES: Final = ("", "zh", "en")
"""What the settings may name; empty stands for the language of the system."""


class Appearance(QObject):
    """Changes the settings of the look, ticks them in the menus and tells the parts of the window."""

    theme_changed = Signal(object)
    """Theme."""
    layout_changed = Signal(object)
    """PageLayout."""
    noticed = Signal(str)
    """A line for the reader."""

    def __init__(self, preferences: Preferences, actions: Actions, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._actions = actions
        self._theme = theme
        self._name_pigments()
        self._tick()

    @property
    def theme(self) -> Theme:
        """Return the theme the window wears."""
        return self._theme

    @property
    def layout(self) -> PageLayout:
        """Return the measures of the page as they are set."""
        settings = self._preferences.settings
        return PageLayout(
            text_size=settings.text_size,
            line_height=settings.line_height,
            column=settings.column,
            indent=settings.first_line_indent,
            spacing=settings.paragraph_spacing,
        )

    def wear(self, name: str) -> None:
        """Dress the window in another theme."""
        self._preferences.change(theme=name)
        self._theme = Theme.load(name).painted(self._preferences.settings.pigment_colours)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._theme.apply(application)
        self.theme_changed.emit(self._theme)
        self._tick()

    def paint(self, pigment: str, shade: str) -> None:
        """Give a pigment another colour, ``#RRGGBB`` as it is wanted on paper; empty: as delivered."""
        self._preferences.change(pigment_colours=_with(self._preferences.settings.pigment_colours, pigment, shade))
        self._show_pigments()

    def name(self, pigment: str, name: str, use: str) -> None:
        """Call a pigment, and what it is used for, by other words; empty: as delivered."""
        settings = self._preferences.settings
        names, uses = _with(settings.pigments, pigment, name.strip()), _with(settings.pigment_uses, pigment, use.strip())
        if (names, uses) != (settings.pigments, settings.pigment_uses):
            self._preferences.change(pigments=names, pigment_uses=uses)
            self._name_pigments()
            self._show_pigments()

    def _show_pigments(self) -> None:
        """Let everything that shows or names a pigment do so anew."""
        self._theme = Theme.load(self._theme.name).painted(self._preferences.settings.pigment_colours)
        self.theme_changed.emit(self._theme)

    def _name_pigments(self) -> None:
        settings = self._preferences.settings
        name_pigments(settings.pigments, settings.pigment_uses)
        self._actions.name_colours(settings.pigments)

    def speak(self, language: str) -> None:
        """Set the language, one of `LANGUAGES`, from the next start on."""
        self._preferences.change(language=language)
        self._tick()
        self.noticed.emit(self.tr("The language changes at the next start."))

    def zoom(self, step: int) -> None:
        """Make the text larger or smaller by so many pixels; 0 gives it its normal size."""
        settings = self._preferences.settings
        size = settings.text_size + step if step else type(settings)().text_size
        least, most = LIMITS["text_size"]
        self._preferences.change(text_size=int(min(max(size, least), most)))
        self.layout_changed.emit(self.layout)

    def _tick(self) -> None:
        chosen = {f"view.theme.{self._theme.name}", f"language.{self._preferences.settings.language or 'system'}"}
        self._actions.check_only(("view.theme.", "language."), chosen)


def _with(held: Mapping[str, str], pigment: str, words: str) -> dict[str, str]:
    """Return what is held by pigment with other words for one, without any if they are empty."""
    return {one: text for one, text in {**held, pigment: words}.items() if text}
