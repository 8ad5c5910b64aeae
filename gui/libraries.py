"""The dialog of the library and its backups, and what is done from there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from core.keeping import BY_HAND, DamagedLibrary
from core.paths import data_folder
from gui import messages
from gui.helping import offer
from gui.keeping import BACKUP, COPY, LOOK, MOVE, RESCUE, RESTORE, SILENT, TURN
from gui.widgets.when import full_time

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.errors import ReaderError
    from core.library_state import Backup
    from core.settings import Settings
    from gui.appearance import Appearance
    from gui.asking import Asking
    from gui.bridge import Bridge
    from gui.dialogs.library import LibraryDialog
    from gui.panes.annotations import AnnotationsPane
    from gui.preferences import Preferences
    from gui.unsaved import UnsavedNotes

USUAL: Final = "library.db"
RESTORED: Final = "library restored"
"""Key of what is told above the page."""


class Libraries(QObject):
    """Opens the dialog and does what is wanted there; what is done goes on if it is closed meanwhile.

    Args:
        bridge: has the keeping.
        asking: tells above the page, while the dialog is closed, of a restore that can be undone.
        notes: what is written there is saved before the library gives way to another state.
        unsaved: notes that the library has not taken.
        preferences: remember which library is used.
        look: the theme.
        window: the dialog's parent.
    """

    told = Signal(str)
    """What has been done, while the dialog is closed."""

    def __init__(
        self,
        bridge: Bridge,
        *,
        asking: Asking,
        notes: AnnotationsPane,
        unsaved: UnsavedNotes,
        preferences: Preferences,
        look: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._keeping = bridge.keeping
        self._asking = asking
        self._notes = notes
        self._unsaved = unsaved
        self._preferences = preferences
        self._look = look
        self._window = window
        self._dialog: LibraryDialog | None = None
        self._before: Backup | None = None
        keeping = self._keeping
        keeping.described.connect(self._describe)
        keeping.busy_changed.connect(self._follow)
        keeping.backed_up.connect(self._tell_backup)
        keeping.copied.connect(lambda path: self._tell(self.tr("A copy of the library lies at {path}.").format(path=path)))
        keeping.restored.connect(self._tell_restored)
        keeping.moved.connect(self._tell_moved)
        keeping.turned.connect(self._tell_turned)
        keeping.failed.connect(self._tell_failure)
        preferences.changed.connect(self._follow_settings)

    def open(self) -> None:
        """Open the dialog, or bring it to the front."""
        if self._dialog is None:
            self._dialog = self._made()
            self._dialog.show()
        else:
            self._dialog.raise_()
        self._dialog.activateWindow()
        self._keeping.look()

    def choose_other(self) -> None:
        """Ask for another library, or where a new one is to be begun, and turn to it."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getSaveFileName(
            self._over,
            self.tr("Open a library, or name a new one"),
            str(self._keeping.path.parent),
            self.tr("Libraries (*.db)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name and self._is_ready():
            self._keeping.turn_to(_with_ending(Path(name)))

    def choose_folder(self) -> None:
        """Ask for the folder that the library is to lie in, and move it there."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self._over, self.tr("Move the library to this folder"), str(self._keeping.path.parent))
        if name and self._is_ready():
            self._keeping.move(Path(name) / self._keeping.path.name)

    def choose_copy(self) -> None:
        """Ask where a copy of the library is to be written, and write it."""
        from PySide6.QtWidgets import QFileDialog

        proposal = Path.home() / self.tr("Meipi library.db")
        name, _ = QFileDialog.getSaveFileName(self._over, self.tr("Back up to"), str(proposal), self.tr("Libraries (*.db)"))
        if name:
            self._notes.flush()
            self._keeping.back_up_to(_with_ending(Path(name)))

    def back_up(self) -> None:
        """Make a backup now."""
        self._notes.flush()
        self._keeping.back_up(BY_HAND)

    def restore(self, path: Path) -> None:
        """Put a backup in the place of what the library holds."""
        if self._is_ready():
            self._keeping.restore(path)

    def undo_restore(self) -> None:
        """Put back what was there before the last restore."""
        before = self._before
        if before is not None and self._is_ready():
            self._keeping.restore(before.path)

    # What the keeping tells

    def _describe(self, state: object, backups: object) -> None:
        if self._dialog is not None:
            self._dialog.show_library(state, backups)  # type: ignore[arg-type]

    def _follow(self, what: str) -> None:
        words = {
            BACKUP: self.tr("Backing up…"),
            COPY: self.tr("Backing up…"),
            RESTORE: self.tr("Restoring…"),
            MOVE: self.tr("Copying the library and checking the copy…"),
            TURN: self.tr("Opening the library…"),
            RESCUE: self.tr("Rescuing what can be read…"),
        }
        if self._dialog is not None and what:
            self._dialog.show_busy(words[what])
        elif self._dialog is not None and self._dialog.is_busy:
            self._dialog.show_done("")
        if self._dialog is not None and not what:
            self._keeping.look()

    def _tell_backup(self, made: Backup | None) -> None:
        self._tell(self.tr("Backed up.") if made else self.tr("Nothing has changed since the newest backup, so it holds everything."))

    def _tell_restored(self, _path: Path, before: Backup | None) -> None:
        self._asking.withdraw(RESTORED)
        self._before = before if before is not None and before.is_sound else None
        words = self.tr("Restored.")
        if before is not None and not before.is_sound:
            words = self.tr("Restored. The damaged library lies at {path}.").format(path=before.path)
        elif before is not None:
            words = self.tr("Restored. What was there before is kept as the backup of {when}.").format(when=full_time(before.made))
        if self._dialog is not None:
            self._dialog.show_done(words, can_undo=self._before is not None)
        elif self._before is not None:
            self._offer_undo(words)
        else:
            self.told.emit(words)

    def _offer_undo(self, words: str) -> None:
        """Tell of a restore above the page, with the way back."""
        from gui.widgets.question_bar import Question

        question = Question(RESTORED, words, (("undo", self.tr("Undo")),))
        self._asking.put(question, lambda answer: self.undo_restore() if answer else None, is_ahead=True)

    def _tell_moved(self, old: Path, new: Path) -> None:
        self._remember(new)
        left = _left_behind(old)
        words = self.tr("The library lies at {path} now.").format(path=new)
        if left is not None:
            words += self.tr(" The old file is still there as {path}; delete it when you like.").format(path=left)
        self._tell(words)

    def _tell_turned(self, path: Path) -> None:
        self._remember(path)
        self._asking.withdraw(RESTORED)
        self._before = None
        self._tell(self.tr("The library {path} is open now.").format(path=path))

    def _tell_failure(self, what: str, error: ReaderError) -> None:
        words = messages.worded(error)
        if what == RESCUE or (what == SILENT and isinstance(error, DamagedLibrary)):
            # Told above the page.
            return
        if self._dialog is not None:
            self._dialog.show_done(words)
        elif what == SILENT:
            self.told.emit(words)
        elif what != LOOK:
            messages.show_error(self._window, error)

    # Helpers

    @property
    def _over(self) -> QWidget:
        """What a file dialog lies over."""
        return self._dialog or self._window

    def _is_ready(self) -> bool:
        """Save what is being written; False if the library does not take it, and the reader is told."""
        self._notes.finish()
        self._unsaved.try_again()
        if not len(self._unsaved):
            return True
        self._tell(self.tr("%n note(s) could not be saved yet. Nothing was done; save or copy them first.", "", len(self._unsaved)))
        return False

    def _remember(self, path: Path) -> None:
        self._preferences.change(library="" if path == data_folder() / USUAL else str(path))

    def _tell(self, words: str) -> None:
        if self._dialog is not None:
            self._dialog.show_done(words)
        else:
            self.told.emit(words)

    def _made(self) -> LibraryDialog:
        from gui.dialogs.library import LibraryDialog

        dialog = LibraryDialog(self._look.theme, is_fixed=self._keeping.is_fixed, parent=self._window)
        offer(dialog, "library")
        dialog.show_path(str(self._keeping.path))
        dialog.show_kept(self._preferences.settings.backups_kept)
        dialog.folder_wanted.connect(lambda: messages.open_outside(self._keeping.path.parent))
        dialog.move_wanted.connect(self.choose_folder)
        dialog.other_wanted.connect(self.choose_other)
        dialog.backup_wanted.connect(self.back_up)
        dialog.copy_wanted.connect(self.choose_copy)
        dialog.restore_wanted.connect(lambda backup: self.restore(backup.path))
        dialog.undo_wanted.connect(self.undo_restore)
        dialog.finished.connect(self._forget_dialog)
        return dialog

    def _follow_settings(self, settings: Settings) -> None:
        if self._dialog is not None:
            self._dialog.show_kept(settings.backups_kept)

    def _forget_dialog(self) -> None:
        self._dialog = None


def _with_ending(path: Path) -> Path:
    """Return the path with the ending of a library if it has none."""
    return path if path.suffix else path.with_suffix(".db")


def _left_behind(old: Path) -> Path | None:
    """Return the file that a move has left where the library was."""
    found = sorted(old.parent.glob(f"{old.stem}-moved-*{old.suffix}"), key=lambda one: one.name)
    return found[-1] if found else None
