"""The settings: asked for in a dialog that is made when it is first wanted, followed where no other part does, told of when damaged."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from gui import messages
from gui.helping import offer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from core.settings import Loaded, Settings
    from gui.actions import Actions
    from gui.appearance import Appearance
    from gui.asking import Asking
    from gui.bridge import Bridge
    from gui.citing import Citing
    from gui.dialogs.settings.dialog import SettingsDialog
    from gui.dialogs.settings.row import Aid
    from gui.dialogs.settings.sections import Section
    from gui.keys import Keys
    from gui.libraries import Libraries
    from gui.models.keys import KeyModel
    from gui.panes.reader import ReaderPane
    from gui.preferences import Preferences
    from gui.spelling import Spelling
    from gui.widgets.status_bar import StatusBar

log = logging.getLogger(__name__)

DAMAGED: Final = "settings damaged"
"""Key of what is told above the page."""


class Setting(QObject):
    """Opens the dialog and keeps what is set in it.

    Args:
        preferences: what the reader has set.
        bridge: has the library's keeping.
        look: paints and names the colours.
        keys: the keys of all actions.
        actions: have the words that keys are looked for by.
        citing: knows the line of a source.
        libraries: has a dialog of its own.
        spelling: loads pinyin.
        asking: tells above the page.
        status: tells how long a document takes.
        reader: likewise.
        window: the dialog's parent.
    """

    def __init__(
        self,
        preferences: Preferences,
        bridge: Bridge,
        *,
        look: Appearance,
        keys: Keys,
        actions: Actions,
        citing: Citing,
        libraries: Libraries,
        spelling: Spelling,
        asking: Asking,
        status: StatusBar,
        reader: ReaderPane,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._bridge = bridge
        self._look = look
        self._keys = keys
        self._actions = actions
        self._citing = citing
        self._libraries = libraries
        self._spelling = spelling
        self._asking = asking
        self._status = status
        self._reader = reader
        self._window = window
        self._dialog: SettingsDialog | None = None
        self._key_model: KeyModel | None = None
        """Counts what a query means, which the page of keys need not be made for."""
        self._speed = 0
        self._follow(preferences.settings)
        preferences.changed.connect(self._follow)
        preferences.set_aside.connect(self._tell_set_aside)

    def open(self, section: str = "", setting: str = "") -> None:
        """Open the dialog at a section and a setting of `core.settings_table`; empty for what was seen last."""
        if self._dialog is None:
            self._dialog = self._made()
        self._dialog.show_settings(self._preferences.settings)
        self._dialog.open_at(section, setting)
        self._spelling.prepare_soon()

    def prepare(self) -> None:
        """Make the dialog, unseen, so that it opens sooner."""
        if self._dialog is None:
            self._dialog = self._made()

    def prepare_section(self) -> Iterator[None]:
        """Make the section that the dialog shows first, unless it was opened already, in turns."""
        return iter(()) if self._dialog is None else self._dialog.prepare()

    def finish(self) -> None:
        """Take what is still being written in the dialog: the window is being closed."""
        if self._dialog is not None:
            self._dialog.finish()

    def start(self, found: Loaded) -> None:
        """Follow the file from now on, and tell if it was of no use at the start: once the window has been shown."""
        self._preferences.watch()
        if found.is_readable:
            return
        path = self._preferences.path
        log.warning("The settings in %s are of no use and start anew; the old file is now %s", path, found.damaged or path)
        if found.damaged is not None:
            words = self.tr("The settings were damaged and are as delivered now. The old file is kept: {path}")
            self._tell(words.format(path=found.damaged))
        else:
            words = self.tr("The settings cannot be read and are as delivered now. Check the permissions of {path}, then start again.")
            self._tell(words.format(path=path))

    def _follow(self, settings: Settings) -> None:
        if settings.reading_speed != self._speed:
            self._speed = settings.reading_speed
            self._status.set_speed(self._speed)
            self._reader.set_reading_speed(self._speed)
        self._bridge.keeping.keep_backups(settings.backups_kept)

    # The dialog

    def _made(self) -> SettingsDialog:
        from core.settings_table import KEYS
        from gui.dialogs.settings.dialog import SettingsDialog

        dialog = SettingsDialog(
            self._look.theme, self._preferences.settings, make=self._section, count={KEYS: self._count_keys}, parent=self._window
        )
        offer(dialog, "settings")
        dialog.changed.connect(lambda values: self._preferences.change(**values))
        dialog.library_wanted.connect(self._libraries.open)
        dialog.folder_wanted.connect(messages.open_outside)
        self._preferences.changed.connect(dialog.show_settings)
        self._look.theme_changed.connect(dialog.apply_theme)
        self._spelling.ready.connect(dialog.search)
        return dialog

    def _section(self, name: str, parent: QWidget) -> Section:
        """Return a new section of the dialog."""
        from core.settings_table import KEYS, MARKS
        from gui.dialogs.settings.sections import ColoursSection, KeysSection, TableSection

        theme = self._look.theme
        if name == MARKS:
            colours = ColoursSection(theme, parent)
            colours.shade_chosen.connect(self._look.paint)
            colours.named.connect(self._look.name)
            return colours
        if name == KEYS:
            return KeysSection(self._keys, self._actions, theme, parent)
        return TableSection(name, theme, parent, path_of=self._path_of, aids=self._aids())

    def _aids(self) -> dict[str, Aid]:
        """Return what helps to write lines."""
        from gui.dialogs.settings.row import Aid, Erasing

        template = self._citing.standard_template()
        values = {
            "title": self.tr("On the spring ploughing"),
            "speaker": self.tr("Zhou Shuisheng"),
            "date": self.tr("2 March 2026"),
            "paragraph": "14",
            "page": "3",
            "path": self.tr("II. The fields"),
        }
        quoted = self.tr("Seed and fertiliser reach every farm in March.")

        def fields() -> str:
            from core.quoting import FIELDS

            return self.tr("Fields: {fields}").format(fields=" ".join(f"{{{field}}}" for field in FIELDS))

        def example(written: str) -> str:
            from core.quoting import with_source

            return with_source(quoted, written or template, values)

        forgetting = Erasing(
            self.tr("Forget the reading times…"),
            self.tr("Forget all reading times that were kept until now? The reading calendar is empty then. This cannot be undone."),
            self.tr("Forget them"),
            self._bridge.plans.forget_days,
        )
        return {
            "author": Aid(self.tr("Name")),
            "reading_times": Aid(erasing=forgetting),
            "source_template": Aid(template, fields, example),
        }

    def _path_of(self, name: str) -> Path:
        """Return where the file of an entry lies."""
        return self._bridge.keeping.path if name == "library" else self._preferences.path

    def _count_keys(self, query: str) -> int:
        """Return how many actions a query means."""
        if self._key_model is None:
            from gui import menus
            from gui.models.keys import KeyModel

            self._key_model = KeyModel(self._keys, self._actions, menus.groups(), self)
        return self._key_model.filter(query)

    # Above the page

    def _tell_set_aside(self, path: Path) -> None:
        words = self.tr("The file of the settings was damaged meanwhile and has been written anew. The damaged one is kept: {path}")
        self._tell(words.format(path=path))

    def _tell(self, words: str) -> None:
        from gui.widgets.question_bar import Question

        def take(answer: str) -> None:
            if answer == "folder":
                messages.open_outside(self._preferences.path.parent)
            elif answer == "settings":
                self.open()

        answers = (("settings", self.tr("Settings…")), ("folder", self.tr("Open its folder")))
        self._asking.put(Question(DAMAGED, words, answers), take, is_ahead=True)
