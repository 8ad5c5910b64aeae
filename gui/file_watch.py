"""Watches the file of the document that is shown: whether another program has written it, put another in its place, or taken it away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from gui.edition_shelf import CHANGED, GONE, MOVING, SAME, EditionShelf, Look, Signature

if TYPE_CHECKING:
    from core.document import Document

FIRST: Final = 1_000
"""Milliseconds after which a file is looked at for the first time: what the first picture needs comes before."""
AGAIN: Final = 300
"""Milliseconds after a sign of a change until the file is looked at, and between two looks at one that is being written."""


class FileWatch(QObject):
    """Tells once of each change. The file itself is looked at in a worker only: its disk may be slow.

    A file that is replaced is another one by the same name, which the system's watch has lost: so its folder is watched, too, and the
    file again after each look. A file that is being written is waited for until its size and time stand still. One that was only touched
    has the same bytes, and nothing is told.
    """

    changed = Signal()
    """The file holds other bytes than those that are shown, and is complete."""
    back = Signal()
    """It holds those that are shown again."""
    gone = Signal()
    """It is not there any more."""

    def __init__(self, shelf: EditionShelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._document: Document | None = None
        self._known: Signature | None = None
        self._last: Signature | None = None
        self._missing = 0
        self._is_looking = self._is_stale = False
        self._watcher: QFileSystemWatcher | None = None
        self._later = QTimer(self, singleShot=True, interval=AGAIN)
        self._later.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            # Not every disk tells of changes: a reader who comes back from the other program is the surest sign.
            application.applicationStateChanged.connect(self._follow_focus)

    @property
    def known(self) -> Signature | None:
        """Return the file as it was when it was last told of, None if that is not known."""
        return self._known

    def watch(self, document: Document | None, known: Signature | None = None) -> None:
        """Watch the file of this document from now on, instead of that of any other; None for none.

        Args:
            document: as it was read, before the reader's corrections.
            known: its file as it was when that was last told of; None to tell of anything but what was read.
        """
        self._shelf.forget_look()
        self._later.stop()
        self._is_looking = self._is_stale = False
        self._known = self._last = known
        self._missing = 0
        self._document = document if document is not None and document.origin.path is not None else None
        if self._watcher is not None and (watched := [*self._watcher.files(), *self._watcher.directories()]):
            self._watcher.removePaths(watched)
        if self._document is not None:
            self._later.start(FIRST)

    def look(self) -> None:
        """Look at the file now."""
        self._later.stop()
        document = self._document
        if document is None:
            return
        if self._is_looking:
            # What is being looked at may be from before this change.
            self._is_stale = True
            return
        self._is_looking, self._is_stale = True, False
        self._shelf.look(document, self._known, self._last, self._take)

    def _follow_focus(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive and self._document is not None and not self._later.isActive():
            self._later.start(AGAIN)

    def _soon(self) -> None:
        # Not from the last sign on: a folder in which something happens all the time would never be looked into.
        if self._document is not None and not self._later.isActive():
            self._later.start(AGAIN)

    def _take(self, found: Look) -> None:
        self._is_looking = False
        self._hold(found)
        if self._is_stale:
            self._soon()
        self._last = found.signature
        if found.state == MOVING:
            self._missing = 0
            self._later.start(AGAIN)
        elif found.state == GONE:
            self._known = None
            self._missing += 1
            if self._missing == 1:
                # Between taking a file away and putting another in its place there may be a moment.
                self._later.start(AGAIN)
            elif self._missing == 2:
                self.gone.emit()
        else:
            self._missing = 0
            self._known = found.signature
            if found.state == CHANGED:
                self.changed.emit()
            elif found.state == SAME:
                self.back.emit()

    def _hold(self, found: Look) -> None:
        """Watch the file and its folders, as far as they are not watched; for a document in an archive, that."""
        if self._document is None:
            return
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(lambda _path: self._soon())
            self._watcher.directoryChanged.connect(lambda _path: self._soon())
        wanted = [*found.folders, *([found.file] if found.file else ())]
        held = {*self._watcher.files(), *self._watcher.directories()}
        missing = [path for path in wanted if path not in held]
        if missing and len(self._watcher.addPaths(missing)) < len(missing):
            # It may have changed after it was looked at and before it was watched.
            self._soon()
