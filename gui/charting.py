"""Terms over time in the place of the page: made when they are first wanted, the way from a number to its places, and the files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QRect, QSize, QSizeF, QTimer, Signal
from PySide6.QtGui import QImage, QImageWriter, QPainter

from core.query.tree import Phrase, Query, Scope, wanted
from gui import messages
from gui.middle_page import ToggledPage
from gui.theme import Theme
from gui.widgets.dressing import dress

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.errors import ReaderError
    from core.holdings import Collection
    from core.terms import TermTable
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.concording import Concording
    from gui.middle import Middle
    from gui.panes.reader import ReaderPane
    from gui.panes.terms import TermsPane

_SOON: Final = 300
"""Milliseconds after a change of the library before it is counted again: what comes meanwhile is counted with it."""
_LONGEST: Final = 100
"""Code points of a selection that are taken for a term."""
_PICTURE: Final = QSize(1200, 720)
"""Of a chart as a file, in points; a PNG has twice as many pixels."""
_PNG, _SVG = ".png", ".svg"


class Charting(ToggledPage["TermsPane"]):
    """Changes between page and terms, asks for numbers, shows the places of a number.

    Args:
        bridge: reaches the library.
        reader: the page.
        concording: shows places.
        middle: what page and chart stand in.
        look: the theme.
    """

    told = Signal(str)
    """What is to be said in the status line."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, concording: Concording, *, middle: Middle, look: Appearance) -> None:
        super().__init__(bridge, reader, middle=middle, look=look)
        self._concording = concording
        self._was_shown = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._ask_if_shown)
        terms = bridge.terms
        terms.counted.connect(self._show)
        terms.documents_found.connect(self._show_places)
        terms.collections_read.connect(self._offer)
        terms.failed.connect(self._tell_failure)
        terms.exported.connect(lambda path: self.told.emit(self.tr("Saved as {name}").format(name=path.name)))
        bridge.holdings.changed.connect(lambda _documents: self._soon.start())
        bridge.others_wrote.connect(self._soon.start)
        bridge.keeping.awake.connect(self._soon.start)

    def prepare(self) -> Iterator[None]:
        """Make the page before it is wanted, in turns."""
        if not self.is_shown:
            pane = self._ready_pane()
            yield
            if not self.is_shown:
                dress(pane, self._middle.size())

    def show(self) -> None:
        """Show the terms: what is selected on the page, what was looked for in the concordance or the library, or as it was."""
        from gui.panes.terms import MOST

        term, is_concordance = self._selected(), self._concording.is_shown
        query = self._concording.query if is_concordance else self._bridge.search.query
        pane = self._take_place()
        if term:
            # Beside what is counted already; where there is no room for it, the first one makes room.
            others = [one for one in pane.terms if one != term]
            pane.take_terms((*others[-MOST + 1 :], term), is_any_script=pane.is_any_script)
        elif query is not None and (is_concordance or not pane.terms):
            self._take_query(pane, query)
        else:
            self._ask()
        pane.focus_field()

    def show_search(self) -> None:
        """Show the terms that the library was searched for last, in the documents to which that was narrowed."""
        pane = self._take_place()
        if self._bridge.search.query is not None:
            self._take_query(pane, self._bridge.search.query)
        pane.focus_field()

    def export(self) -> None:
        """Write the numbers, or the chart, to a file that the reader names."""
        from core.tables import CSV
        from gui.table_target import ask_file

        pane = self._pane
        if pane is None or pane.model.table is None:
            return
        kinds = {
            self.tr("Table for Excel (*.csv)"): CSV,
            self.tr("Picture (*.png)"): _PNG,
            self.tr("Picture that can be enlarged (*.svg)"): _SVG,
        }
        path = ask_file(self._middle.window(), self.tr("Save the terms as"), self.tr("Terms over time.csv"), kinds)
        if path is None:
            return
        if path.suffix.lower() == CSV:
            self._bridge.terms.export_table(path, pane.model.heads(), list(pane.model.lines()))
        else:
            self._bridge.terms.export_picture(path, self._picture(pane, path))

    def _take_place(self) -> TermsPane:
        """Put the pane in the place of the page; the first time it is painted in a turn of its own, since much is laid out before."""
        if not self._was_shown:
            self._was_shown = True
            pane = self._ready_pane()
            pane.setUpdatesEnabled(False)
            QTimer.singleShot(0, pane, lambda: pane.setUpdatesEnabled(True))
        return super()._take_place()

    # Asking

    def _ask(self) -> None:
        """Ask for the numbers of what is written."""
        pane = self._pane
        if pane is None:
            return
        if not pane.terms:
            # Else the answer to what was asked before would come after it was taken off.
            self._bridge.terms.give_up()
            pane.show_nothing()
            return
        pane.show_looking()
        self._bridge.terms.count(pane.terms, pane.grouping, scope=pane.scope, is_any_script=pane.is_any_script)

    def _ask_if_shown(self) -> None:
        if self.is_shown:
            self._bridge.terms.prepare()
            self._ask()

    def _take_query(self, pane: TermsPane, query: Query) -> None:
        """Count what a query looks for, in the documents to which it is narrowed."""
        from core.query.reading import written

        # What narrows inside documents has no length to which its places could be related.
        scope = replace(query.scope, sections=(), colours=(), tags=())
        terms = [phrase.words for phrase in wanted(query.tree)]
        name = written(Query(None, scope)) or self.tr("As in the concordance")
        pane.take_terms(terms or pane.terms, is_any_script=query.is_any_script, scope=scope, name=name)
        if scope != query.scope:
            self.told.emit(self.tr("Whole documents are counted: sections, colours and tags narrow no numbers."))

    def _selected(self) -> str:
        """Return the selected words, none if they are too many or more than a paragraph's."""
        document, selection = self._bridge.document, self._reader.selection()
        if document is None or self._middle.currentWidget() is not self._reader or not 0 < len(selection) <= _LONGEST:
            return ""
        words = selection.of(document.text).strip()
        return "" if "\n" in words else words

    # What comes of it

    def _show(self, table: TermTable) -> None:
        if self._pane is not None:
            self._pane.show_table(table)

    def _offer(self, collections: tuple[Collection, ...]) -> None:
        if self._pane is not None:
            kept = self._pane.scope
            scopes = [(one.name, Scope(collections=(one.name,))) for one in collections]
            if not kept.is_empty and all(kept != scope for _, scope in scopes) and not kept.collections:
                scopes.insert(0, (self._pane.scope_name, kept))
            self._pane.offer_scopes(scopes)

    def _tell_failure(self, error: ReaderError) -> None:
        if self._pane is None:
            return
        if self._pane.model.table is None:
            self._pane.show_fault(messages.worded(error))
        else:
            self._pane.show_count()
            self.told.emit(messages.worded(error))

    # To the places

    def _want_places(self, term: int, group: int) -> None:
        """Show the places of a number: those of one group, or of all."""
        pane = self._pane
        table = pane.model.table if pane is not None else None
        if pane is None or table is None:
            return
        if group < 0:
            self._concord(table.terms[term], pane.scope, "" if pane.scope.is_empty else pane.scope_name)
            return
        self._bridge.terms.find_documents(
            table.terms[term], table.grouping, table.groups[group].key, scope=pane.scope, is_any_script=pane.is_any_script
        )

    def _show_places(self, term: str, key: str, rows: tuple[int, ...]) -> None:
        pane = self._pane
        table = pane.model.table if pane is not None else None
        if pane is None or table is None or not rows or not self.is_shown:
            return
        group = next((at for at, one in enumerate(table.groups) if one.key == key), None)
        self._concord(term, Scope(documents=rows), pane.model.group_name(group))

    def _concord(self, term: str, scope: Scope, name: str) -> None:
        from core.query.reading import written

        if self._pane is not None:
            words = written(Query(Phrase(term)))
            self._concording.show_within(words, scope, name, is_any_script=self._pane.is_any_script)

    def _picture(self, pane: TermsPane, path: Path) -> bytes:
        """Return the chart as the bytes of a file, on white whatever the window wears."""
        theme = Theme.load("white")
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        if path.suffix.lower() == _PNG:
            image = QImage(_PICTURE * 2, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            painter.scale(2, 2)
            pane.chart.draw_on(painter, QSizeF(_PICTURE), theme)
            painter.end()
            QImageWriter(buffer, b"png").write(image)
        else:
            # 9 ms, and nothing else needs it.
            from PySide6.QtSvg import QSvgGenerator

            generator = QSvgGenerator()
            generator.setOutputDevice(buffer)
            generator.setSize(_PICTURE)
            generator.setViewBox(QRect(0, 0, _PICTURE.width(), _PICTURE.height()))
            generator.setTitle("、".join(pane.terms))
            painter = QPainter(generator)
            pane.chart.draw_on(painter, QSizeF(_PICTURE), theme)
            painter.end()
        return bytes(buffer.data().data())

    def _turn(self) -> None:
        """Have the texts held as long as the terms are shown."""
        super()._turn()
        if self.is_shown:
            self._bridge.terms.prepare()
        elif self._pane is not None:
            self._bridge.terms.rest_soon()

    def _make_pane(self) -> TermsPane:
        from gui.panes.terms import TermsPane

        pane = TermsPane(self._look.theme)
        pane.wanted.connect(self._ask)
        pane.places_wanted.connect(self._want_places)
        pane.export_wanted.connect(self.export)
        pane.left.connect(self.leave)
        return pane
