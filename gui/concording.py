"""The concordance in the place of the page: made when it is first wanted, and the way from a line to its passage."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from core.annotation import COLOURS
from core.query.tree import Scope
from core.spans import Span
from gui import messages
from gui.landing import land
from gui.middle_page import ToggledPage
from gui.widgets.pigments import pigment_name

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.concordance import Concordance, Line
    from core.errors import ReaderError
    from core.finding import Hits
    from core.query.tree import Query
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.finding import Finding
    from gui.middle import Middle
    from gui.panes.concordance import ConcordancePane
    from gui.panes.reader import ReaderPane
    from gui.reading import Reading

LONGEST: Final = 100
"""Code points of a selection that are taken for what is looked for."""


class Concording(ToggledPage["ConcordancePane"]):
    """Changes between page and concordance, asks for lines, opens the passages of lines.

    Args:
        bridge: reaches the library.
        reader: the page.
        reading: keeps the history of jumps.
        finding: shows the places in a text.
        middle: what page and table stand in.
        look: the theme.
    """

    told = Signal(str)
    """What is to be said in the status line."""
    terms_wanted = Signal()
    """How often what is looked for stands in the library over time."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, reading: Reading, finding: Finding, *, middle: Middle, look: Appearance) -> None:
        super().__init__(bridge, reader, middle=middle, look=look)
        self._reading = reading
        self._finding = finding
        self._from: QWidget | None = None
        """The page of numbers from which the places were asked for, to which the reader goes back."""
        self._scope = Scope()
        """To what the lines are narrowed beside the words."""
        self._name = ""
        """What that is called."""
        self._query: Query | None = None
        self._wanted: Line | None = None
        self._at: Line | None = None
        """The line whose passage was gone to last."""
        lines = bridge.concordances
        lines.gathered.connect(self._show)
        lines.ordered.connect(self._show_order)
        lines.learned.connect(self._show_numbers)
        lines.told.connect(self._tell_progress)
        lines.hits_found.connect(self._take_hits)
        lines.failed.connect(self._tell_failure)
        lines.exported.connect(lambda path: self.told.emit(self.tr("Saved as {name}").format(name=path.name)))
        bridge.document_opened.connect(lambda _opening: self._arrive())
        bridge.opened_again.connect(self._arrive)
        bridge.opening_failed.connect(lambda _error: self._give_up())
        bridge.keeping.awake.connect(self._ask_again)

    @property
    def query(self) -> Query | None:
        """Return what is looked for, None for nothing."""
        return self._query

    def show(self) -> None:
        """Show the concordance: of what is selected on the page, of what the library was searched for last, or as it was."""
        words, is_any_script = self._selected(), False
        pane = self._ready_pane()
        self._from = None
        if words and words != pane.words:
            self._scope = Scope()
        pane.show_within("" if self._scope.is_empty else self._name)
        self._take_place()
        searched = self._bridge.search.query
        if not words and not pane.words and searched is not None:
            from core.query.reading import written

            words, is_any_script = written(searched), searched.is_any_script
        if words and words != pane.words:
            pane.take_words(words, is_any_script=is_any_script)
        elif pane.words and pane.lines[0] is None:
            pane.take_words(pane.words, is_any_script=pane.is_any_script)
        pane.focus_field()

    def show_within(self, words: str, scope: Scope, name: str, *, is_any_script: bool) -> None:
        """Show the places of some words in some documents; the reader goes back to what is shown now.

        Args:
            words: what is looked for, as a query has it.
            scope: which documents.
            name: what they are called; empty for the whole library.
            is_any_script: simplified and traditional characters are alike.
        """
        if not self.is_shown:
            self._from = self._middle.currentWidget() or self._reader
        pane = self._take_place()
        self._scope, self._name = scope, name
        pane.show_within(name, is_aside=self._from is not None)
        pane.take_words(words, is_any_script=is_any_script)
        pane.focus_field()

    def _widen(self) -> None:
        """Look in the whole library again."""
        self._scope = Scope()
        if self._pane is not None:
            self._pane.show_within("", is_aside=self._from is not None)
            self._ask(self._pane.words, self._pane.is_any_script, is_typing=False)

    def _go_back(self) -> None:
        """Show what the reader came from, else the page."""
        before, self._from = self._from, None
        if self.is_shown and before is not None:
            self._middle.setCurrentWidget(before)
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.leave()

    def export(self) -> None:
        """Write all lines to a file that the reader names."""
        from gui.table_target import ask_table

        found, order = self._pane.lines if self._pane is not None else (None, ())
        if found is None:
            return
        path = ask_table(self._middle.window(), self.tr("Save the lines as"), self.tr("Concordance.csv"))
        if path is not None:
            heads = (
                self.tr("Before"),
                self.tr("Found"),
                self.tr("Behind"),
                self.tr("Document"),
                self.tr("Speaker"),
                self.tr("Date"),
                self.tr("Paragraph"),
            )
            self._bridge.concordances.export(path, found, order, heads)

    # Asking

    def _ask(self, words: str, is_any_script: bool, is_typing: bool) -> None:
        """Ask for the lines of what is written; say what is wrong with it."""
        from core.query.reading import QueryError, read

        if self._pane is None:
            return
        colours = {colour: pigment_name(colour) for colour in COLOURS}
        self._bridge.concordances.stop()
        try:
            query = read(words, is_any_script=is_any_script, is_typing=is_typing, colours=colours)
        except QueryError as error:
            self._query = None
            self._pane.show_fault(messages.worded(error))
            return
        if not self._scope.is_empty:
            # What is written may narrow further; documents that are named are those of both.
            query = replace(query, scope=_both(query.scope, self._scope))
        self._query = query if query.tree is not None else None
        if self._query is None:
            self._pane.show_nothing()
            return
        self._pane.show_looking()
        self._bridge.concordances.gather(self._query, self._pane.order)

    def _ask_again(self) -> None:
        """Ask anew: the library is another one, or is there again. What is not seen is asked for when it is shown."""
        if self._pane is None or self._query is None:
            return
        self._pane.show_nothing()
        if self.is_shown:
            self._ask(self._pane.words, self._pane.is_any_script, is_typing=False)

    def _order(self, by: str) -> None:
        found, _ = self._pane.lines if self._pane is not None else (None, ())
        if found is not None and not self._bridge.concordances.is_busy:
            self._bridge.concordances.order(found, by)
        elif self._pane is not None and self._query is not None:
            self._bridge.concordances.gather(self._query, by)

    # What comes of it

    def _show(self, found: Concordance, order: array[int]) -> None:
        if self._pane is not None:
            self._pane.show_lines(found, order)

    def _show_order(self, order: array[int]) -> None:
        if self._pane is not None:
            self._pane.show_order(order)

    def _learn(self, numbers: Sequence[int]) -> None:
        found, _ = self._pane.lines if self._pane is not None else (None, ())
        if found is not None:
            self._bridge.concordances.learn(found, numbers)

    def _show_numbers(self) -> None:
        if self._pane is not None:
            self._pane.show_numbers()

    def _tell_progress(self, done: int, total: int) -> None:
        if self._pane is not None and self._bridge.concordances.is_busy:
            self._pane.show_looking(done, total)

    def _tell_failure(self, error: ReaderError) -> None:
        if self._pane is None:
            return
        found, _ = self._pane.lines
        if found is None:
            self._pane.show_fault(messages.worded(error))
        else:
            self._pane.show_count()
            self.told.emit(messages.worded(error))

    # To the passage

    def go_to(self, line: Line) -> None:
        """Go to the passage of a line, in its document if that is not the open one."""
        self._wanted = line
        source = line.source
        if source.document == self._bridge.document_id:
            self._arrive()
        else:
            self._open_near(source.document, source.path, source.title, line.span.start)

    def _arrive(self) -> None:
        """Show the passage that is wanted, now that its document is open, with all others in it marked."""
        line, document = self._wanted, self._bridge.document
        if line is None or document is None or self._bridge.document_id != line.source.document:
            return
        self._wanted, self._at = None, line
        self.leave()
        span = line.span.clipped(Span(0, len(document.text)))
        self._reading.leave_for(span)
        self._reader.select(span)
        if self._query is not None:
            self._bridge.concordances.ask_hits(document.text, self._query)
        self._reader.focus_page()

    def _take_hits(self, text: str, hits: Hits) -> None:
        """Mark the places in the text, if it is still the one that is shown."""
        from core.query.tree import Phrase

        line, document, query = self._at, self._bridge.document, self._query
        if line is None or query is None or document is None or document.text is not text:
            return
        current = None
        if line.source.document == self._bridge.document_id:
            current = land(self._reader, line.span, hits, len(text))
            if current is None:
                self.told.emit(self.tr("The text that is shown does not have this place any more."))
        self._finding.lend(hits, query.tree.words if isinstance(query.tree, Phrase) else "", current)

    def _give_up(self) -> None:
        self._wanted = None

    def _selected(self) -> str:
        """Return the selected words as they have to be written, none if they are too many or more than a paragraph's."""
        document, selection = self._bridge.document, self._reader.selection()
        if document is None or self._middle.currentWidget() is not self._reader or not 0 < len(selection) <= LONGEST:
            return ""
        words = selection.of(document.text).strip()
        if "\n" in words or not words or self._finding.is_lent(selection):
            # The reader comes back from a place that was found, and wants what he looked for.
            return ""
        from core.query.reading import written
        from core.query.tree import Phrase, Query

        return written(Query(Phrase(words)))

    def _make_pane(self) -> ConcordancePane:
        from gui.panes.concordance import ConcordancePane

        pane = ConcordancePane(self._look.theme)
        pane.wanted.connect(self._ask)
        pane.order_wanted.connect(self._order)
        pane.passage_wanted.connect(self.go_to)
        pane.numbers_wanted.connect(self._learn)
        pane.export_wanted.connect(self.export)
        pane.left.connect(self._go_back)
        pane.widened.connect(self._widen)
        pane.terms_wanted.connect(self.terms_wanted)
        return pane


def _both(written: Scope, given: Scope) -> Scope:
    """Return what narrows as two do; what both name is taken from the words, since one of several is enough within a field."""
    named = {one.name: getattr(written, one.name) or getattr(given, one.name) for one in fields(Scope)}
    return Scope(**named)
