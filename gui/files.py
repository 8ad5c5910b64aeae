"""The ways to a document: dialog, recent ones, drag and drop, clipboard, the sample; and saving a pasted text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.members import file_of
from core.paths import RESOURCES, SAMPLE
from core.recent import Place
from gui.place_writing import PlaceWriting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.open_tabs import OpenTabs
    from core.recent import RecentPlaces
    from gui.bridge import Bridge
    from gui.keys import Keys

RECENT_SHOWN: Final = 12


def open_path(bridge: Bridge, recent: RecentPlaces, path: Path) -> None:
    """Open the file at ``path``, to be seen first where it was left."""
    place = recent.left_at(Place(path=path.absolute(), document=None, name=path.name))
    bridge.open_file(path.absolute(), near=place.offset if place else 0)


def open_place(bridge: Bridge, place: Place) -> None:
    """Open a recent document again, from its file or, if it was pasted, from the library."""
    if place.path is not None:
        bridge.open_file(place.path, near=place.offset)
    elif place.document is not None:
        bridge.open_stored(place.document, place.name, near=place.offset)


class Files(QObject):
    """Opens what a reader points at and remembers the place in it."""

    chosen = Signal(object)
    """A list of `Path` that the reader wants to be opened, each in a tab."""
    failed = Signal(object)
    """ReaderError."""

    def __init__(self, bridge: Bridge, recent: RecentPlaces, keys: Keys, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._recent = recent
        self._keys = keys
        self._window = window
        self._writing = PlaceWriting(recent)
        self._unwritten: list[Place] = []

    def menus(self, parent: QWidget) -> dict[str, QMenu]:
        """Return the menus of recent documents and of encodings by the names that `gui.menus` has for them."""
        recent = QMenu(self.tr("Open recent"), parent)
        recent.aboutToShow.connect(lambda: self._fill_recent(recent))
        encoding = QMenu(self.tr("Re-read as"), parent)
        encoding.aboutToShow.connect(lambda: self._fill_encodings(encoding))
        return {"recent": recent, "encoding": encoding}

    def choose(self) -> None:
        """Ask for files and open them."""
        # A start chooses nothing.
        from PySide6.QtWidgets import QFileDialog

        from core.folders import ARCHIVES, READABLE

        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Open a speech"),
            str(self._last_folder()),
            ";;".join(
                (
                    self.tr("Documents ({patterns})").format(patterns=" ".join(f"*{end}" for end in (*READABLE, *ARCHIVES))),
                    self.tr("All files (*)"),
                )
            ),
        )
        if names:
            self.chosen.emit([Path(name) for name in names])

    def open_path(self, path: Path) -> None:
        """Open the file at ``path``, to be seen first where it was left."""
        self.open_place(self.place_of(path))

    def place_of(self, path: Path) -> Place:
        """Return where the file at ``path`` was left, its beginning if it is new."""
        place = Place(path=path.absolute(), document=None, name=path.name)
        return self.left(place) or place

    def open_place(self, place: Place) -> None:
        """Open a recent document again."""
        open_place(self._bridge, place)

    def open_sample(self) -> None:
        """Open the speech that comes with the program."""
        self.open_path(SAMPLE)

    def paste(self) -> None:
        """Make a document of the clipboard's text."""
        # Of a clipboard that cannot be asked just now there is nothing at all.
        content = QGuiApplication.clipboard().mimeData() or QMimeData()
        if content.hasUrls() and (files := [url.toLocalFile() for url in content.urls() if url.isLocalFile()]):
            self.chosen.emit([Path(file) for file in files])
        else:
            self._bridge.open_pasted(html=content.html() if content.hasHtml() else None, text=content.text())

    def save_text(self) -> None:
        """Save the text of the document as a file of its own, UTF-8."""
        from PySide6.QtCore import QSaveFile
        from PySide6.QtWidgets import QFileDialog

        document = self._bridge.document
        if document is None:
            return
        proposal = self._last_folder() / f"{Path(document.name).stem}.txt"
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the text as"), str(proposal), self.tr("Texts (*.txt)"))
        if not name:
            return
        # A whole new file takes the old one's place only when every byte is written.
        file = QSaveFile(name)
        content = document.text.encode() + b"\n"
        written = file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(content) == len(content) and file.commit()
        if not written:
            sentence = QT_TRANSLATE_NOOP("errors", "The text could not be saved as “{name}”. Choose another folder and try again.")
            self.failed.emit(ReaderError(sentence, name=Path(name).name))

    def take_off(self, place: Place) -> None:
        """Take a document off the list of recent ones; the place in it is kept."""
        self._unwritten = [one for one in self._unwritten if not one.is_same_document(place)]
        # What is written just now may name it.
        self._writing.finish()
        self._recent.take_off(place)

    def remember(
        self, offset: int, title: str | None, seen: str, *, is_open: bool = True, digest: str = "", paragraph: int | None = None
    ) -> Place | None:
        """Keep the place in the document that is shown, and what of it has been read, for the next time: in the file by `write`.

        Args:
            offset: the place.
            title: what the document is called.
            seen: what has been read, packed.
            is_open: False if the reader closes it.
            digest: of the text in which all that counts, empty if it is not known.
            paragraph: number of the one at the place, None if it has none.

        Returns:
            The place, None if nothing is shown.
        """
        document = self._bridge.document
        if document is None:
            return None
        path = document.origin.path
        if self._bridge.is_looked_into:
            # An old edition is looked into: the next time the newest is read on, where it was left.
            place = self._newest(document.name, title, is_open=is_open)
        else:
            row = self._bridge.document_id if path is None else None
            place = Place(path, row, document.name, 0, title, is_open=is_open, seen=seen, digest=digest)
            place = place.at(offset, self._bridge.outline.path_at(offset), paragraph)
        if place.path is not None or place.document is not None:
            self._unwritten = [*(one for one in self._unwritten if not one.is_same_document(place)), place]
        return place

    def note(self, place: Place) -> None:
        """Keep a place in a document that is shown beside, likewise: the one that is read comes first."""
        if place.path is not None or place.document is not None:
            self._unwritten = [replace(place, opened=""), *(one for one in self._unwritten if not one.is_same_document(place))]

    def write(self, tabs: OpenTabs | None = None) -> None:
        """Have the places written that were remembered, and the open tabs; None leaves those as they were written last."""
        unwritten, self._unwritten = self._unwritten, []
        self._writing.write(unwritten, tabs)

    def finish(self) -> None:
        """Wait until the disk has what `write` was given."""
        self._writing.finish()

    def _newest(self, name: str, title: str | None, *, is_open: bool) -> Place:
        """Return the place in the newest edition as it was, for a document of which an old one is shown."""
        home = self._bridge.source.home
        row = self._bridge.document_id if home is None else None
        place = Place(path=home, document=row, name=name, title=title)
        return replace(self.left(place) or place, is_open=is_open, opened="")

    def first_place(self) -> Place:
        """Return the beginning of the document that is shown, which must be there."""
        document = self._bridge.document
        path = document.origin.path if document is not None else None
        home = self._bridge.source.home if path is None else path
        return Place(
            path=home, document=self._bridge.document_id if home is None else None, name=document.name if document is not None else ""
        )

    def left_at(self) -> Place | None:
        """Return where the document that is shown was left, None if it is new; its offset may lie behind the end of a text that changed."""
        document = self._bridge.document
        if document is None or self._bridge.is_looked_into:
            return None
        return self.left(self.first_place())

    def left(self, wanted: Place) -> Place | None:
        """Return where the document of a place was left, as it was written or is to be written; None if it never was read."""
        if wanted.path is None and wanted.document is None:
            return None
        unwritten = next((one for one in self._newest_first() if one.is_same_document(wanted)), None)
        return unwritten or self._recent.left_at(wanted)

    def places(self) -> list[Place]:
        """Return the recent documents, newest first."""
        unwritten: list[Place] = []
        for place in self._newest_first():
            if not any(place.is_same_document(other) for other in unwritten):
                unwritten.append(place)
        return [*unwritten, *(one for one in self._recent.places() if not any(one.is_same_document(other) for other in unwritten))]

    def _newest_first(self) -> list[Place]:
        """Return the places that may not stand in the file yet; of one document there may be two."""
        return [*reversed(self._unwritten), *reversed(self._writing.unwritten())]

    def _last_folder(self) -> Path:
        file = next((place.path for place in self.places() if place.path and RESOURCES not in place.path.parents), None)
        folder = file_of(file).parent if file is not None else None
        return folder if folder and folder.is_dir() else Path.home()

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        for place in self.places()[:RECENT_SHOWN]:
            action = menu.addAction((place.title or place.name).replace("&", "&&"))
            action.setToolTip(str(place.path or ""))
            action.triggered.connect(lambda _=False, chosen=place: self.open_place(chosen))
        if menu.isEmpty():
            menu.addAction(self.tr("Nothing opened yet: {open} opens a file").format(open=self._keys.named("file.open"))).setEnabled(False)

    def _fill_encodings(self, menu: QMenu) -> None:
        menu.clear()
        document = self._bridge.document
        path = document.origin.path if document else None
        if document is None or path is None:
            menu.addAction(self.tr("Only for files")).setEnabled(False)
            return
        if document.origin.encoding is None:
            menu.addAction(self.tr("Only for files of plain text and web pages")).setEnabled(False)
            return
        for codec, name in self._bridge.encodings():
            action = QAction(name, menu)
            action.setCheckable(True)
            action.setChecked(codec == document.origin.encoding)
            action.triggered.connect(lambda _=False, chosen=codec, file=path: self._bridge.open_file(file, chosen))
            menu.addAction(action)
