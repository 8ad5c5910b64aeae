"""How the window looks as the reader wants it: theme, text size and measures of the page, language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.settings import LIMITS
from gui.panes.page.layout import PageLayout
from gui.theme import SYSTEM, Theme
from gui.widgets.pigments import name_pigments

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.settings import Settings
    from gui.actions import Actions
    from gui.preferences import Preferences

LANGUAGES: Final = ("", "zh", "en")
"""What the settings may name; empty stands for the language of the system."""
PAGE_SETTINGS: Final = (
    "text_family",
    "text_size",
    "line_height",
    "column",
    "first_line_indent",
    "paragraph_spacing",
    "numbers_shown",
    "official_layout",
)
"""What the page is set by."""
DRESS_SETTINGS: Final = ("theme", "text_family", "interface_family", "interface_size")
"""What the whole window wears."""
PIGMENT_SETTINGS: Final = ("pigments", "pigment_uses", "pigment_colours")
"""What marks are called and look like."""


class Appearance(QObject):
    """Changes the settings of the look, follows them whoever has changed them, ticks them in the menus and tells the window."""

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
        self._shown = preferences.settings
        """What the window is dressed by."""
        self._name_pigments()
        self._tick()
        preferences.changed.connect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.follow_system)

    @property
    def theme(self) -> Theme:
        """Return the theme the window wears."""
        return self._theme

    @property
    def layout(self) -> PageLayout:
        """Return the measures of the page as they are set."""
        settings = self._preferences.settings
        return PageLayout(
            family=settings.text_family,
            text_size=settings.text_size,
            line_height=settings.line_height,
            column=settings.column,
            indent=settings.first_line_indent,
            spacing=settings.paragraph_spacing,
            numbers=settings.numbers_shown,
            is_official=settings.official_layout,
        )

    def wear(self, name: str) -> None:
        """Dress the window in another theme, or as the desktop is."""
        self.set(theme=name)

    def set(self, **values: object) -> None:
        """Change some of `PAGE_SETTINGS` and `DRESS_SETTINGS`: the page and the window follow at once."""
        self._preferences.change(**values)
        if "theme" in values:
            # Also if nothing has changed: the action that was chosen has taken its own tick away.
            self._tick()

    def reset(self, names: Iterable[str]) -> None:
        """Set what is named as delivered."""
        standard = type(self._preferences.settings)()
        self.set(**{name: getattr(standard, name) for name in names})

    def follow_system(self) -> None:
        """Dress the window as the desktop is now, if the reader wants that."""
        if self._preferences.settings.theme == SYSTEM and Theme.load(SYSTEM).name != self._theme.name:
            self._dress()

    def _follow(self, settings: Settings) -> None:
        """Show what has been changed."""
        before, self._shown = self._shown, settings

        def differ(names: Iterable[str]) -> bool:
            return any(getattr(before, name) != getattr(settings, name) for name in names)

        if differ(PIGMENT_SETTINGS):
            self._name_pigments()
        if differ(DRESS_SETTINGS):
            self._dress()
        elif differ(PIGMENT_SETTINGS):
            self._show_pigments()
        if differ(PAGE_SETTINGS):
            self.layout_changed.emit(self.layout)
        if differ(("theme", "language")):
            self._tick()
        if differ(("language",)):
            self.noticed.emit(self.tr("The language changes at the next start."))

    def _dress(self) -> None:
        self._theme = Theme.of(self._preferences.settings)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._theme.apply(application)
        self.theme_changed.emit(self._theme)

    def paint(self, pigment: str, shade: str) -> None:
        """Give a pigment another colour, ``#RRGGBB`` as it is wanted on paper; empty: as delivered."""
        self._preferences.change(pigment_colours=_with(self._preferences.settings.pigment_colours, pigment, shade))

    def name(self, pigment: str, name: str, use: str) -> None:
        """Call a pigment, and what it is used for, by other words; empty: as delivered."""
        settings = self._preferences.settings
        names, uses = _with(settings.pigments, pigment, name.strip()), _with(settings.pigment_uses, pigment, use.strip())
        self._preferences.change(pigments=names, pigment_uses=uses)

    def _show_pigments(self) -> None:
        """Let everything that shows or names a pigment do so anew."""
        self._theme = Theme.of(self._preferences.settings)
        self.theme_changed.emit(self._theme)

    def _name_pigments(self) -> None:
        settings = self._preferences.settings
        name_pigments(settings.pigments, settings.pigment_uses)
        self._actions.name_colours(settings.pigments)

    def speak(self, language: str) -> None:
        """Set the language, one of `LANGUAGES`, from the next start on."""
        self._preferences.change(language=language)
        # The action that was chosen has taken its own tick away if nothing has changed.
        self._tick()

    def zoom(self, step: int) -> None:
        """Make the text larger or smaller by so many pixels; 0 gives it its normal size."""
        settings = self._preferences.settings
        size = settings.text_size + step if step else type(settings)().text_size
        least, most = LIMITS["text_size"]
        self.set(text_size=int(min(max(size, least), most)))

    def _tick(self) -> None:
        settings = self._preferences.settings
        chosen = {f"view.theme.{settings.theme}", f"language.{settings.language or 'system'}"}
        self._actions.check_only(("view.theme.", "language."), chosen)


def _with(held: Mapping[str, str], pigment: str, words: str) -> dict[str, str]:
    """Return what is held by pigment with other words for one, without any if they are empty."""
    return {one: text for one, text in {**held, pigment: words}.items() if text}
