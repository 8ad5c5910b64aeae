"""The report of an import: a quiet word in the status line, and the window that tells all of it."""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTimer, Signal

from core.members import file_of, is_there
from gui.helping import offer
from gui.opening import Kept
from gui.tasks import Tasks
from gui.widgets.status_bar import DAMAGED, WORTH_LOOKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.document import Document
    from core.editions import ListedEdition
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.dialogs.import_report import ImportReportDialog
    from gui.panes.reader import ReaderPane
    from gui.rereading import Rereading
    from gui.widgets.status_bar import StatusBar

_WAITING: Final = "…"
_LANE: Final = "facts"
_SIZES: Final = QLocale.DataSizeFormat.DataSizeTraditionalFormat


class Reporting(QObject):
    """Follows the document that is shown.

    Args:
        bridge: knows it.
        reader: the page, over which the window stands.
        status: shows the word.
        rereading: reads a file again.
        look: the theme.
    """

    place_chosen = Signal(int)
    """Code point of the text that is to be seen."""
    told = Signal(str)
    """A line for the reader."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, status: StatusBar, rereading: Rereading, look: Appearance) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._reader = reader
        self._status = status
        self._rereading = rereading
        self._look = look
        self._tasks = Tasks(self)
        self._dialog: ImportReportDialog | None = None
        # The turn of the event loop in which marks and cards come is full enough.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.follow)
        self._told_of: Document | None = None
        """The document of which the window tells."""
        self._file: Path | None = None
        """That holds a text which came from the library without a report."""

    def follow_soon(self) -> None:
        """Follow once the text that is being shown stands there."""
        self._later.start()

    def follow(self) -> None:
        """Say of the document in a word what became of its file's contents; an open window tells of it in full."""
        document = self._bridge.document
        if document is None:
            return
        # Not for the first picture.
        from core.import_report import DAMAGED as LOST
        from core.import_report import noteworthy
        from core.report_words import format_name

        found = noteworthy(document.report or ())
        if found:
            tone = DAMAGED if any(one.fate == LOST for one in found) else WORTH_LOOKING
            self._status.show_import(self.tr("Import: {count} to look at").format(count=len(found)), tone=tone)
        else:
            self._status.show_import(format_name(document.origin.reader, QCoreApplication.translate))
        # The same one may be told of again: the reader's place in its report stays.
        if self._dialog is not None and self._dialog.isVisible() and document is not self._told_of:
            self._fill()

    def open(self) -> None:
        """Tell what became of the file's contents, in a window that stays beside the text."""
        if self._bridge.document is None:
            return
        if self._dialog is None:
            from gui.dialogs.import_report import ImportReportDialog

            self._dialog = dialog = ImportReportDialog(self._look.theme, self._reader.window())
            offer(dialog, "opening", "report")
            dialog.place_chosen.connect(self.place_chosen)
            dialog.reading_wanted.connect(self._read)
            dialog.encoding_wanted.connect(self._read_as)
            dialog.copied.connect(lambda: self.told.emit(self.tr("The report was copied.")))
            self._bridge.document_closed.connect(dialog.reject)
        self._fill()
        self._dialog.show()
        self._dialog.activateWindow()
        self._dialog.focus_first()

    def _fill(self) -> None:
        document, dialog = self._bridge.document, self._dialog
        if document is None or dialog is None:
            return
        self._told_of = document
        self._file = document.origin.path
        dialog.show_report(document, self._bridge.title or document.name, self._facts(document), can_read=self._file is not None)
        if self._file is not None:
            self._tasks.run(_LANE, partial(_size_of, self._file), partial(self._show_size, document), self._bridge.failed.emit)
        dialog.offer_encodings(self._encodings(document))
        opening = self._bridge.opening
        if self._file is None and opening is not None and (document.report is None or document.origin.encoding):
            self._bridge.shelf.list_editions(opening.document, partial(self._look_for_file, document, opening.edition))

    def _facts(self, document: Document) -> list[tuple[str, str]]:
        """Return what was read, name and value, as far as it is known without looking at the disk."""
        from core.report_words import format_name

        origin = document.origin
        read_as = format_name(origin.reader, QCoreApplication.translate)
        suffix = origin.path.suffix.lower() if origin.path else ""
        found = [(self.tr("Read as"), self.tr("{format} ({suffix})").format(format=read_as, suffix=suffix) if suffix else read_as)]
        if origin.encoding:
            found.append((self.tr("Encoding"), dict(self._bridge.encodings()).get(origin.encoding, origin.encoding)))
        found.append((self.tr("File size"), _WAITING if origin.path else self.tr("text from the library")))
        found.append((self.tr("Text"), self._text_facts(document)))
        return found

    def _text_facts(self, document: Document) -> str:
        # As above the page: a reader compares them.
        count = len(document.text) - sum(map(document.text.count, "\n \t\u3000"))
        said = [
            self.tr("{count} characters").format(count=f"{count:,}"),
            self.tr("%n paragraph(s)", "", len(document.paragraphs)),
        ]
        tables = len({one.row[0] for one in document.paragraphs if one.row is not None})
        if tables:
            said.append(self.tr("%n table(s)", "", tables))
        if document.pages:
            said.append(self.tr("%n page(s)", "", len(document.pages)))
        return " · ".join(said)

    def _show_size(self, document: Document, found: tuple[int, bool] | None) -> None:
        if self._dialog is None or document is not self._bridge.document:
            return
        said = self.tr("the file is gone")
        if found is not None:
            size, is_archive = found
            said = QLocale().formattedDataSize(size, 1, _SIZES)
            said = self.tr("{size} (the whole archive)").format(size=said) if is_archive else said
        self._dialog.show_facts({self.tr("File size"): said})

    # Reading again what an earlier version has read

    def _look_for_file(self, document: Document, number: int, editions: tuple[ListedEdition, ...]) -> None:
        """Offer to read the file that holds the text, if there is one."""
        if self._dialog is None or document is not self._bridge.document:
            return
        holders = next((one.holders for one in editions if one.number == number), ())
        self._file = next((path for path in holders if is_there(path)), None)
        self._dialog.offer_reading(is_possible=self._file is not None)
        self._dialog.offer_encodings(self._encodings(document))

    def _encodings(self, document: Document) -> Sequence[tuple[str, str]]:
        """Return the encodings in which the file can be read; none if it has none, or is not there."""
        return self._bridge.encodings() if document.origin.encoding and self._file is not None else ()

    def _read(self) -> None:
        document = self._bridge.document
        if document is None or self._file is None:
            return
        if document.origin.path is not None:
            self._rereading.read_again()
        else:
            self._bridge.open_file(self._file, near=self._reader.place(), kept=Kept(document.text, self._reader.place()))

    def _read_as(self, codec: str) -> None:
        if self._bridge.document is not None and self._file is not None:
            self._bridge.open_file(self._file, codec)


def _size_of(path: Path) -> tuple[int, bool] | None:
    """Return the bytes of a file, and if it is one that holds the document with others; None if it is not there.

    In a worker, since a disk may never answer.
    """
    with contextlib.suppress(OSError):
        file = file_of(path)
        return file.stat().st_size, file != path
    return None
