"""Two documents compared in the place of the page: which ones, the ways back to their texts, and the file of a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QTimer, Signal

from core.contrast import ContrastSource
from core.text import storable
from gui import messages
from gui.middle_page import MiddlePage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.contrast import ContrastSide
    from core.editions import ListedDocument
    from core.errors import ReaderError
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.middle import Middle
    from gui.models.contrast import ContrastSheet
    from gui.panes.contrast import ContrastPane
    from gui.panes.page.layout import PageLayout
    from gui.panes.reader import ReaderPane

_OLD, _NEW = 0, 1
_SOON: Final = 40
"""Milliseconds after which the page is made for what is being chosen."""


class Contrasting(MiddlePage["ContrastPane"]):
    """Changes between page and comparison, asks for documents, opens their passages.

    Args:
        bridge: reaches the library.
        reader: the page.
        middle: what page and comparison stand in.
        look: theme, measures and language.
    """

    place_chosen = Signal(int)
    """The reader wants to read on at a code point of the document on the page."""
    edition_wanted = Signal(int, int)
    """Number of another edition of that, and the code point of its text."""
    told = Signal(str)
    """What is to be said in the status line."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, *, middle: Middle, look: Appearance) -> None:
        super().__init__(bridge, reader, middle=middle, look=look)
        self._pair: tuple[ContrastSource, ContrastSource] | None = None
        """What is compared, or was asked for."""
        self._wanted: tuple[int, int] | None = None
        """Row of a document that is being opened, and the place in it that was asked for."""
        contrasts = bridge.contrasts
        contrasts.found.connect(self._show)
        contrasts.failed.connect(self._tell_failure)
        contrasts.unwritten.connect(lambda error: messages.show_error(self._middle.window(), error))
        contrasts.exported.connect(lambda path: self.told.emit(self.tr("Saved as {name}").format(name=path.name)))
        bridge.document_opened.connect(lambda _opening: self._arrive())
        bridge.opened_again.connect(self._arrive)
        bridge.opening_failed.connect(lambda _error: self._give_up())
        bridge.keeping.awake.connect(self._ask_again)

    def compare(self, old: ContrastSource, new: ContrastSource, *, is_by_date: bool = False) -> None:
        """Compare two texts of the library.

        Args:
            old: stands at the left.
            new: at the right.
            is_by_date: True to put the one with the earlier date at the left.
        """
        from gui.models.contrast import ContrastSheet

        self._pair = (old, new)
        is_new = self._pane is None
        self._ready_pane().wait()
        self._bridge.contrasts.compare(old, new, ContrastSheet, is_by_date=is_by_date)
        if is_new:
            # In a turn of its own: together, making it and laying it out keep the window waiting.
            QTimer.singleShot(0, self, self._enter)
        else:
            self._enter()

    def _enter(self) -> None:
        self._take_place().focus_table()

    def compare_chosen(self, documents: Sequence[int]) -> None:
        """Compare two documents that are chosen in a list; one with another that is asked for."""
        if len(documents) == 2:
            self.compare(ContrastSource(documents[0]), ContrastSource(documents[1]), is_by_date=True)
        elif len(documents) == 1:
            self.ask_other(documents[0])
        else:
            self.told.emit(self.tr("Choose two documents in the list, then compare them."))

    def compare_editions(self, old: int, new: int) -> None:
        """Compare two editions of the open document, by their numbers."""
        document = self._bridge.document_id
        if document is not None:
            self.compare(ContrastSource(document, old), ContrastSource(document, new))

    def compare_open(self) -> None:
        """Compare what is on the page with a document that is asked for; show the last comparison while there is nothing on the page."""
        opening = self._bridge.opening
        if opening is not None:
            self.ask_other(opening.document)
        else:
            self.told.emit(self.tr("Open a document first, or choose two in the library."))

    def ask_other(self, document: int) -> None:
        """Ask with which other document one is to be compared."""
        here = ContrastSource(document)
        self._ask(document, lambda other: self.compare(here, ContrastSource(other), is_by_date=True))

    def prepare(self) -> None:
        """Make what the comparison is shown in before it is wanted."""
        self._ready_pane()

    def leave(self) -> None:
        """Show the page again, or what stands there without a document."""
        if self.is_shown:
            self._bridge.contrasts.stop()
        super().leave()

    def measure(self, layout: PageLayout) -> None:
        """Take other measures of the page."""
        if self._pane is not None:
            self._pane.set_layout(layout)

    # Which documents

    def _ask(self, left_out: int, then: Callable[[int], None]) -> None:
        def offer(documents: Sequence[ListedDocument]) -> None:
            from gui.dialogs.choose_document import ChooseDocumentDialog

            others = [one for one in documents if one.document != left_out]
            if not others:
                self.told.emit(self.tr("The library holds no other document. Add last year's text first."))
                return
            words = self.tr("With which document is it to be compared?")
            chooser = ChooseDocumentDialog(others, words, self._look.theme, self._middle.window())
            chooser.decided.connect(then)
            chooser.open()
            # While the reader looks at the list.
            QTimer.singleShot(_SOON, self, self.prepare)

        self._bridge.contrasts.list_documents(offer)

    def _change_side(self, side: int) -> None:
        if self._pair is None:
            return
        stays = self._pair[_NEW if side == _OLD else _OLD]

        def take(document: int) -> None:
            other = ContrastSource(document)
            self.compare(*((other, stays) if side == _OLD else (stays, other)))

        self._ask(stays.document, take)

    def _swap(self) -> None:
        if self._pair is not None:
            self.compare(self._pair[_NEW], self._pair[_OLD])

    # What is found

    def _show(self, sheet: ContrastSheet) -> None:
        old, new = sheet.found.old.source, sheet.found.new.source
        if old is not None and new is not None:
            self._pair = (old, new)
        if self._pane is not None:
            self._pane.show_sheet(sheet)

    def _tell_failure(self, error: ReaderError) -> None:
        if self._pane is not None:
            self._pane.fail(messages.worded(error))

    def _ask_again(self) -> None:
        """Give up what was compared: the library is another one, or has other numbers."""
        self._pair = None
        self._bridge.contrasts.stop()
        if self._pane is not None:
            self._pane.clear()
        self.leave()

    # Ways back

    def _go(self, side: int, point: int) -> None:
        """Read on at a place of one of both texts."""
        sheet = self._pane.sheet if self._pane is not None else None
        if sheet is None:
            return
        one: ContrastSide = sheet.found.new if side == _NEW else sheet.found.old
        opening, source = self._bridge.opening, one.source
        if source is None:
            return
        if opening is not None and opening.document == source.document:
            self.leave()
            if source.edition in {None, opening.edition}:
                self.place_chosen.emit(point)
            else:
                self.edition_wanted.emit(source.edition or 0, point)
            return
        self._wanted = (source.document, point)
        self._open_near(source.document, one.path, one.name, point, source.edition)

    def _arrive(self) -> None:
        """Show the place that was asked for, now that its document is open."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted[0] == self._bridge.document_id:
            self.leave()
            self.place_chosen.emit(wanted[1])

    def _give_up(self) -> None:
        self._wanted = None

    def _export(self) -> None:
        from gui.table_target import ask_file

        sheet = self._pane.sheet if self._pane is not None else None
        if sheet is None:
            return
        names = self.tr("Comparison of {old} and {new}").format(old=sheet.found.old.name, new=sheet.found.new.name)
        kinds = {self.tr("Word document (*.docx)"): ".docx", self.tr("Web page in one file (*.html)"): ".html"}
        proposal = f"{storable(names).replace('/', '-')[:120]}.docx"
        path = ask_file(self._middle.window(), self.tr("Save the comparison as"), proposal, kinds)
        if path is not None:
            form = "html" if path.suffix.lower() == ".html" else "docx"
            self._bridge.contrasts.export(sheet.found, form, path, "zh" if QLocale().language() == QLocale.Language.Chinese else "en")

    def _make_pane(self) -> ContrastPane:
        from gui.panes.contrast import ContrastPane

        pane = ContrastPane(self._look.theme)
        pane.set_layout(self._look.layout)
        pane.place_wanted.connect(self._go)
        pane.other_wanted.connect(self._change_side)
        pane.swap_wanted.connect(self._swap)
        pane.export_wanted.connect(self._export)
        pane.left.connect(self.leave)
        return pane
