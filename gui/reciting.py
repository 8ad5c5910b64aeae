"""Reciting in the place of the page: what is selected, or the section in which the caret stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from core.reciting import Recital, beginning
from core.spans import Span
from gui.middle_page import MiddlePage
from gui.widgets.passage import path_words

if TYPE_CHECKING:
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.middle import Middle
    from gui.panes.page.layout import PageLayout
    from gui.panes.reader import ReaderPane
    from gui.panes.recite import RecitePane


class Reciting(MiddlePage["RecitePane"]):
    """Changes between the page and a passage of it that is learned by heart. The text itself is never touched.

    Args:
        bridge: has the document, and parts it into words.
        reader: the page.
        middle: what page and passage stand in.
        look: the theme, and the measures of the page.
    """

    told = Signal(str)
    """What is to be said in the status line."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, *, middle: Middle, look: Appearance) -> None:
        super().__init__(bridge, reader, middle=middle, look=look)
        bridge.document_left.connect(self.leave)
        bridge.document_closed.connect(self.leave)

    def toggle(self) -> None:
        """Recite what is selected, else the innermost section at the caret, else its paragraph; show the page again if that is done."""
        if self.is_shown:
            self.leave()
        elif self._bridge.document is not None:
            selection = self._reader.selection()
            self.recite(selection or self._section_at(self._reader.caret()))
            # The action is ticked by itself, before anything is shown, or where nothing can be.
            self.shown_changed.emit(self.is_shown)

    def recite_section(self, point: int) -> None:
        """Recite the section that begins at a place of the text."""
        if self._bridge.document is not None and point >= 0:
            self.recite(self._section_at(point))

    def recite(self, span: Span) -> None:
        """Recite a passage, once it is parted into words."""
        document = self._bridge.document
        if document is None:
            return
        span = span.clipped(Span(0, len(document.text))).trimmed(document.text)
        whole = span.of(document.text)
        words = beginning(whole)
        if not words:
            self.told.emit(self.tr("There is nothing to recite here. Select a passage."))
            return
        if len(words) < len(whole):
            told = self.tr(
                "Of {all} characters the first {most} are recited: more nobody learns in one go. Select another passage to go on."
            )
            self.told.emit(told.format(all=len(whole), most=len(words)))
        # It can be read before it is known what its words are.
        self._show(Recital.of(words, ()), path_words(self._bridge.outline.path_at(span.start)))
        self._bridge.recalls.part(words, partial(self._take_words, words))

    def _give_keyboard(self) -> None:
        self._middle.focus_shown()

    def measure(self, layout: PageLayout) -> None:
        """Take other measures of the page."""
        if self._pane is not None:
            self._pane.measure(layout)

    def _show(self, recital: Recital, path: str) -> None:
        pane = self._ready_pane()
        pane.show_recital(recital, path)
        self._take_place()
        pane.focus_passage()

    def _take_words(self, words: str, parts: list[Span]) -> None:
        """Let words be left out, if their passage is still the one that is recited."""
        if self.is_shown and self._pane is not None:
            self._pane.take_words(Recital.of(words, parts))

    def _section_at(self, point: int) -> Span:
        document = self._bridge.document
        text = document.text if document is not None else ""
        nodes = self._bridge.outline.nodes_at(point)
        if nodes:
            return Span(nodes[-1].offset, nodes[-1].end)
        end = text.find("\n", point)
        return Span(text.rfind("\n", 0, point) + 1, len(text) if end < 0 else end)

    def _make_pane(self) -> RecitePane:
        from gui.panes.recite import RecitePane

        pane = RecitePane(self._look.theme, self._look.layout)
        pane.left.connect(self.leave)
        return pane
