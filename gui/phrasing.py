"""The page of set phrases, with what belongs to it: the card beside the words, and the reader's own entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal

from gui.middle_page import ToggledPage
from gui.phrase_cards import LONGEST, PhraseCards
from gui.phrase_entries import PhraseEntries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.phrases import PhrasePlace
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.concording import Concording
    from gui.middle import Middle
    from gui.models.phrases import PhraseRow
    from gui.panes.phrases import PhrasesPane
    from gui.panes.reader import ReaderPane
    from gui.preferences import Preferences
    from gui.reading import Reading
    from gui.theme import Theme

_SOON: Final = 300
"""Milliseconds after a change of the text before its phrases are looked for anew."""


class Phrasing(ToggledPage["PhrasesPane"]):
    """Changes between page and set phrases.

    Args:
        bridge: finds them.
        reader: the page.
        reading: keeps the history of jumps.
        concording: shows all places of a phrase.
        middle: what page and table stand in.
        popup: the bar of colours at a selection, in whose way no card is.
        preferences: whether a card comes by itself.
        look: the theme.
    """

    told = Signal(str)
    """What is to be said in the status line."""
    recall_wanted = Signal(str)
    """A name of which the reader wants a recall card."""

    def __init__(
        self,
        bridge: Bridge,
        reader: ReaderPane,
        reading: Reading,
        concording: Concording,
        *,
        middle: Middle,
        popup: QWidget,
        preferences: Preferences,
        look: Appearance,
    ) -> None:
        super().__init__(bridge, reader, middle=middle, look=look)
        self._concording = concording
        self.cards = PhraseCards(bridge, reader, reading, popup=popup, preferences=preferences, look=look)
        self.entries = PhraseEntries(bridge, self.cards.card_of, look=look, window=middle.window())
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._find_if_shown)
        self._connect()

    def _connect(self) -> None:
        bridge, phrases, cards = self._bridge, self._bridge.phrases, self.cards
        phrases.found.connect(self._take_found)
        phrases.counted.connect(self._learn)
        phrases.changed.connect(self._find_if_shown)
        bridge.document_opened.connect(lambda _opening: self._find_if_shown())
        bridge.document_closed.connect(self._leave_document)
        bridge.text_reworded.connect(lambda _found: self._soon.start())
        cards.told.connect(self.told)
        cards.all_wanted.connect(self._show_all)
        cards.recall_wanted.connect(self.recall_wanted)
        cards.edit_wanted.connect(self.entries.manage)
        self.entries.told.connect(self.told)

    def manage_selected(self) -> None:
        """Open the reader's own entries, with one for what is selected if that can be one."""
        document = self._bridge.document
        words = self._reader.selection().trimmed(document.text).of(document.text) if document is not None and not self.is_shown else ""
        self.entries.manage(words if 1 < len(words) <= LONGEST and "\n" not in words else "")

    def show(self) -> None:
        """Show the set phrases of the open text."""
        self.cards.hide()
        pane = self._take_place()
        self._find_if_shown()
        pane.focus_table()

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        super().wear(theme)
        self.cards.wear(theme)

    def _find_if_shown(self) -> None:
        if self.is_shown and self._bridge.document is not None:
            self._bridge.phrases.find(self._bridge.document.text)

    def _take_found(self, text: str, places: Sequence[PhrasePlace]) -> None:
        document = self._bridge.document
        if document is None or document.text != text:
            return
        if self._pane is not None and self.is_shown:
            from gui.models.phrases import rows

            found = rows(places, text)
            self._pane.show_rows(found)
            self._bridge.phrases.count([row.name for row in found])
            self._pane.focus_table()

    def _learn(self, name: str, documents: int, known: tuple[str, ...]) -> None:
        if self._pane is not None:
            self._pane.learn(name, documents, known)

    def _export(self) -> None:
        """Write what the page shows to a file that the reader names."""
        from gui.table_target import ask_table

        pane = self._pane
        path = ask_table(pane, self.tr("Export the set phrases"), self.tr("Set phrases.csv")) if pane is not None else None
        if pane is not None and path is not None:
            self._bridge.phrases.save_table(path, *pane.table())

    def _show_place(self, row: PhraseRow) -> None:
        self.leave()
        self.cards.go_to(row.places[0])

    def _show_card_of(self, row: PhraseRow) -> None:
        self._show_place(row)
        self.cards.want(row.places[0])

    def _turn(self) -> None:
        self.cards.hide()
        super()._turn()

    def _leave_document(self) -> None:
        if self._pane is not None:
            self._pane.show_rows(())

    def _show_all(self, name: str) -> None:
        from core.query.reading import written
        from core.query.tree import Phrase as Words
        from core.query.tree import Query, Scope

        self._concording.show_within(written(Query(Words(name))), Scope(), "", is_any_script=True)

    def _make_pane(self) -> PhrasesPane:
        from gui.panes.phrases import PhrasesPane

        pane = PhrasesPane(self._look.theme)
        pane.place_wanted.connect(self._show_place)
        pane.card_wanted.connect(self._show_card_of)
        pane.edit_wanted.connect(self.entries.manage)
        pane.own_wanted.connect(self.entries.manage)
        pane.export_wanted.connect(self._export)
        pane.left.connect(self.leave)
        return pane
