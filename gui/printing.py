"""Printing: the preview, the way to a printer, and the way to a PDF."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from core.errors import QT_TRANSLATE_NOOP, ReaderError
from gui import messages
from gui.helping import offer
from gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QProgressDialog, QWidget

    from core.document import Document
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.dialogs.print_preview import PrintPreview
    from gui.panes.reader import ReaderPane
    from gui.paper.sheaf import Sheaf
    from gui.paper.writing import PageRun, PdfWriting
    from gui.preferences import Preferences
    from gui.print_options import PrintOptions

_SHOWN_AFTER: Final = 400
"""Milliseconds; what takes less shows no progress."""
_MANY: Final = 40
"""Pages that a process of its own draws; fewer are done before it would have started."""
_DIALOG: Final = ("gui.widgets.choice_box", "gui.widgets.page_strip", "gui.dialogs.print_preview")
_PAPER: Final = (
    "core.outline.skeleton",
    "core.pdf_text",
    "gui.panes.page.official",
    "gui.paper.look",
    "gui.paper.blocks",
    "gui.paper.flow",
    "gui.paper.painting",
    "gui.paper.sheaf",
)
"""What is loaded when something is printed for the first time, a module a turn: together they would hold the window."""
_NO_PRINTER: Final = QT_TRANSLATE_NOOP("errors", "There is no printer. Set one up in the system's settings, or save a PDF instead.")


class Printing(QObject):
    """Prints the document that is read.

    Args:
        bridge: knows the document.
        reader: the page that it is read on.
        look: theme and measures.
        preferences: keep what was chosen.
        window: what dialogs belong to.
    """

    begun = Signal()
    """What is being written should be stored now."""
    told = Signal(str)
    """A line for the reader."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, look: Appearance, preferences: Preferences, window: QWidget) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._look = look
        self._preferences = preferences
        self._window = window
        self._tasks: Tasks | None = None
        self._sheaf: Sheaf | None = None
        self._preview: PrintPreview | None = None
        self._progress: QProgressDialog | None = None
        self._work: PageRun | PdfWriting | None = None
        self._is_loading = False
        self._waiting: tuple[Document, Path] | None = None
        """What is to be saved, and where, once all is known of it."""
        # Of a long text the page shows the beginning before its outline and its marks are there.
        for signal in (bridge.outline_ready, bridge.document_opened, bridge.failed):
            signal.connect(self._follow)

    @property
    def sheaf(self) -> Sheaf | None:
        """The pages that are shown, printed or saved; None while there are none."""
        return self._sheaf

    def ask(self) -> None:
        """Show how the pages will be; from there the reader prints or saves them."""
        if self._bridge.document is None or self._preview is not None or self._is_loading:
            return
        self.begun.emit()
        self._load(_DIALOG, self._open_preview)

    def _open_preview(self) -> None:
        if self._bridge.document is None:
            return
        from gui.dialogs.print_preview import PrintPreview

        self._preview = preview = PrintPreview(self._look.theme, self._options(), self._window)
        offer(preview, "printing")
        preview.options_changed.connect(self._change)
        preview.print_wanted.connect(self._choose_printer)
        preview.pdf_wanted.connect(self._choose_file)
        preview.finished.connect(self._end_preview)
        self._bridge.document_left.connect(preview.reject)
        preview.open()
        # The dialog is seen before the first line is laid out.
        self._load(_PAPER, lambda: self._show(self._options()))

    def save_pdf(self) -> None:
        """Save the document as a PDF, as it was printed or saved last."""
        if self._bridge.document is None or self._work is not None or self._preview is not None or self._is_loading:
            return
        self.begun.emit()
        document = self._bridge.document
        path = self._asked_file(self._window)
        if path is not None and document is not None:
            self._load(_PAPER, lambda: self._save_all(document, path))

    def _save_all(self, document: Document, path: Path) -> None:
        # Another one may have taken its place meanwhile.
        if document is not self._bridge.document:
            return
        if not self._bridge.is_known:
            self._waiting = document, path
        else:
            self._sheaf = self._made(self._options())
            self._save(path, None)

    def _load(self, modules: Sequence[str], then: Callable[[], None]) -> None:
        """Load some modules, one a turn, and do something after that."""
        self._is_loading = bool(modules)
        if not modules:
            then()
            return

        def go_on() -> None:
            import_module(modules[0])
            self._load(modules[1:], then)

        QTimer.singleShot(0, self, go_on)

    def _follow(self) -> None:
        """Print what has come to be known."""
        waiting = self._waiting
        if waiting is not None and self._bridge.is_known:
            self._waiting = None
            self._save_all(*waiting)
        elif self._preview is not None and self._sheaf is not None and self._work is None:
            self._show(self._options())

    def _options(self) -> PrintOptions:
        from gui.print_options import PrintOptions

        return PrintOptions.of(self._preferences.settings)

    # The preview

    def _change(self, options: PrintOptions) -> None:
        self._preferences.change(**options.as_settings())
        self._show(options)

    def _show(self, options: PrintOptions) -> None:
        if self._preview is None:
            return
        if self._sheaf is not None:
            self._sheaf.stop()
            self._sheaf.deleteLater()
        self._sheaf = sheaf = self._made(options)
        sheaf.grown.connect(self._grow)
        self._preview.say(self._missing() if options.official else "")
        self._preview.show_pages(sheaf)
        sheaf.start()

    def _missing(self) -> str:
        """Return which faces of the official layout are not there, and what stands in their place; empty if all are."""
        from gui.panes.page.official import missing_faces

        missing, instead = missing_faces()
        pattern, comma = self.tr("Missing faces: {missing}; the official layout uses {instead}."), self.tr(", ")
        return pattern.format(missing=comma.join(missing), instead=comma.join(instead)) if missing else ""

    def _grow(self) -> None:
        if self._preview is not None and self._sheaf is not None:
            self._preview.show_progress(self._sheaf.part_done)

    def _end_preview(self) -> None:
        # Before its progress is shown the preview can be put away; what belongs to it goes with it.
        self._end_work()
        if self._preview is not None:
            with suppress(RuntimeError):
                self._bridge.document_left.disconnect(self._preview.reject)
        self._preview = None
        self._drop()

    def _made(self, options: PrintOptions) -> Sheaf:
        from gui.paper.sheaf import Sheaf, Subject
        from gui.theme import Theme

        document, settings = self._bridge.document, self._preferences.settings
        if document is None:
            raise ValueError(options)
        known = self._bridge.metadata
        subject = Subject(
            document=document,
            outline=self._bridge.outline,
            annotations=tuple(self._bridge.annotations()),
            title=self._bridge.title or Path(document.name).stem,
            author=(known.metadata.speaker if known else None) or "",
            layout=self._look.layout,
            theme=Theme.load("white").painted(settings.pigment_colours),
        )
        return Sheaf(subject, options, self)

    # To a PDF

    def _choose_file(self, numbers: Sequence[int]) -> None:
        path = self._asked_file(self._preview or self._window)
        if path is not None:
            self._save(path, numbers)

    def _asked_file(self, parent: QWidget) -> Path | None:
        from gui.print_target import asked_file

        document = self._bridge.document
        return asked_file(parent, document) if document is not None else None

    def _save(self, path: Path, numbers: Sequence[int] | None) -> None:
        """Save pages of the sheaf, all of them for None, as soon as it is complete."""
        if self._sheaf is None:
            return
        is_laid_out = self._sheaf.is_done
        self._begin(self.tr("Saving as PDF…"))
        self._when_laid_out(lambda sheaf: self._write(sheaf, _there(numbers, sheaf), path, is_laid_out=is_laid_out))

    def _write(self, sheaf: Sheaf, numbers: Sequence[int], path: Path, *, is_laid_out: bool) -> None:
        from gui.paper.writing import PdfWriting

        if self._tasks is None:
            self._tasks = Tasks(self)
        self._work = work = PdfWriting(sheaf, numbers, path, self._tasks, self, is_beside=len(numbers) >= _MANY)
        work.progressed.connect(lambda part: self._advance(part if is_laid_out else 50 + part // 2))
        work.finished.connect(lambda path: self._finish_saving(path, is_sure=work.is_text_sure))
        work.failed.connect(self._fail)
        work.start()

    def _finish_saving(self, path: Path, *, is_sure: bool) -> None:
        # Progress and preview go in one moment; a desktop that gives the keyboard to the first of them loses it with the second.
        self._end_work()
        pattern = self.tr("Saved as {name}.") if is_sure else self.tr("Saved as {name}. Words copied out of it may differ from the page.")
        self.told.emit(pattern.format(name=path.name))
        if self._preview is not None:
            self._preview.accept()
        else:
            self._drop()
        self._window.activateWindow()

    # To a printer

    def _choose_printer(self, numbers: Sequence[int]) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if self._sheaf is None:
            return
        if not QPrinterInfo.availablePrinterNames():
            self._fail(ReaderError(_NO_PRINTER))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.prepare(printer)
        dialog = QPrintDialog(printer, self._preview or self._window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return
        if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat and printer.outputFileName():
            self._save_instead(Path(printer.outputFileName()), numbers)
        else:
            self.print_on(printer, numbers)

    def _save_instead(self, path: Path, numbers: Sequence[int]) -> None:
        """Save what the system's dialog wants in a file: what it would write has not the text."""
        from gui.print_target import is_free

        document = self._bridge.document
        if document is not None and is_free(self._preview or self._window, document, path):
            self._save(path, numbers)

    def prepare(self, printer: QPrinter) -> None:
        """Tell a printer the paper and what the pages are called."""
        from gui.paper.writing import page_layout

        if self._sheaf is not None:
            printer.setPageLayout(page_layout(self._sheaf))
            printer.setDocName(self._sheaf.subject.title)
            printer.setCreator("Meipi")

    def print_on(self, printer: QPrinter, numbers: Sequence[int]) -> None:
        """Print pages of the preview, from 1, while the window lives."""
        if self._sheaf is None:
            return
        self._begin(self.tr("Printing…"))
        self._when_laid_out(lambda sheaf: self._draw(sheaf, _there(numbers, sheaf), printer))

    def _draw(self, sheaf: Sheaf, numbers: Sequence[int], printer: QPrinter) -> None:
        from gui.paper.writing import PageRun

        self.prepare(printer)
        self._work = work = PageRun(sheaf, numbers, printer, printer.resolution(), self)
        work.progressed.connect(lambda done: self._advance(100 * done // len(numbers)))
        work.finished.connect(self._finish_printing)
        work.failed.connect(self._fail_printing)
        work.start()

    def _finish_printing(self) -> None:
        self._end_work()
        self.told.emit(self.tr("The pages are with the printer."))
        if self._preview is not None:
            self._preview.accept()
        self._window.activateWindow()

    def _fail_printing(self) -> None:
        from gui.paper.writing import not_printed

        self._fail(not_printed())

    # While it lasts

    def _begin(self, words: str) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QProgressDialog

        self._end_work()
        progress = QProgressDialog(words, self.tr("Cancel"), 0, 100, self._preview or self._window)
        progress.setObjectName("PrintProgress")
        progress.setWindowTitle(self.tr("Print"))
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(_SHOWN_AFTER)
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        progress.canceled.connect(self._cancel)
        progress.setValue(0)
        self._progress = progress
        self._window.installEventFilter(self)

    def _advance(self, part: int) -> None:
        if self._progress is not None:
            self._progress.setValue(part)

    def _when_laid_out(self, act: Callable[[Sheaf], None]) -> None:
        """Do something with the pages once all are there, now or later."""
        sheaf = self._sheaf
        if sheaf is None:
            return
        if sheaf.is_done:
            act(sheaf)
            return

        progress = self._progress

        def look() -> None:
            # It may have been given up, and begun again.
            if self._progress is progress:
                self._advance(round(50 * sheaf.part_done))
            if sheaf.is_done and self._progress is progress:
                act(sheaf)

        sheaf.grown.connect(look)
        sheaf.start()

    def _cancel(self) -> None:
        self._end_work()
        if self._preview is None:
            self._drop()

    def _fail(self, error: ReaderError) -> None:
        self._end_work()
        messages.show_error(self._preview or self._window, error)
        if self._preview is None:
            self._drop()

    def _end_work(self) -> None:
        self._window.removeEventFilter(self)
        if self._work is not None:
            self._work.stop()
            self._work.deleteLater()
            self._work = None
        if self._progress is not None:
            progress, self._progress = self._progress, None
            progress.canceled.disconnect(self._cancel)
            progress.close()
            progress.deleteLater()

    def _drop(self) -> None:
        """Let the pages go."""
        if self._sheaf is not None:
            self._sheaf.stop()
            self._sheaf.deleteLater()
            self._sheaf = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give up what is being printed when the window closes: a device that is drawn on must not go."""
        if watched is self._window and event.type() == QEvent.Type.Hide and not event.spontaneous():
            self._cancel()
        return super().eventFilter(watched, event)


def _there(numbers: Sequence[int] | None, sheaf: Sheaf) -> Sequence[int]:
    """Return those of the numbers that the pages have, which may have become fewer; all for None, or if none is left."""
    return [number for number in numbers or () if number <= len(sheaf)] or range(1, len(sheaf) + 1)
