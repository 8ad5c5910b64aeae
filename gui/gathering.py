"""The annotations of the library in the place of the page: made when they are first wanted, and the way from one to its passage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal

from gui.middle_page import ToggledPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.gathering import GatheredMark
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.copying import Copying
    from gui.gathered_marks import Gathered
    from gui.middle import Middle
    from gui.panes.gathered import GatheredPane
    from gui.panes.reader import ReaderPane

SOON: Final = 250
"""Milliseconds after a change before the library is read again: what comes meanwhile is read with it."""


class Gathering(ToggledPage["GatheredPane"]):
    """Changes between page and annotations of the library, asks for them, opens their passages.

    Args:
        bridge: reaches the library.
        reader: the page.
        copying: puts annotations on the clipboard.
        finish: stores what is being written on a card.
        middle: what page and table stand in.
        look: the theme.
    """

    annotation_wanted = Signal(str)
    """Id of an annotation of the open document whose passage is to be seen."""
    told = Signal(str)
    """What is to be said in the status line."""
    marks_export_wanted = Signal(object)
    """A list of `GatheredMark`."""
    marks_recall_wanted = Signal(object)
    """A list of annotations that are to become recall cards."""

    def __init__(
        self, bridge: Bridge, reader: ReaderPane, copying: Copying, finish: Callable[[], None], *, middle: Middle, look: Appearance
    ) -> None:
        super().__init__(bridge, reader, middle=middle, look=look)
        self._copying = copying
        self._finish = finish
        self._wanted: GatheredMark | None = None
        self._is_recalled: Callable[[], bool] = lambda: False
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._read_if_shown)
        bridge.gathered.gathered.connect(self._show)
        bridge.gathered.failed.connect(bridge.failed)
        bridge.annotations_changed.connect(lambda _changes: self._soon.start())
        bridge.whole.stored.connect(lambda *_: self._soon.start())
        bridge.others_wrote.connect(self._soon.start)
        bridge.holdings.changed.connect(lambda _documents: self._soon.start())
        bridge.document_opened.connect(lambda _opening: self._arrive())
        bridge.opened_again.connect(self._arrive)
        bridge.opening_failed.connect(lambda _error: self._give_up())
        bridge.keeping.awake.connect(self._soon.start)

    @property
    def listed(self) -> tuple[GatheredMark, ...]:
        """Return the annotations that are listed while they stand in the place of the page, in their order."""
        return tuple(self._pane.model.marks) if self._pane is not None and self.is_shown else ()

    def show(self) -> None:
        """Show them."""
        pane = self._take_place()
        pane.focus_table()
        self._bridge.gathered.gather(pane.wanted, anew=True)

    def go_to(self, one: GatheredMark) -> None:
        """Go to the passage of an annotation, in its document if that is not the open one."""
        self._wanted = one
        if one.document == self._bridge.document_id:
            self._arrive()
        else:
            self._open_near(one.document, one.path, one.title, one.annotation.span.start)

    def _arrive(self) -> None:
        """Show the passage that was asked for, once its document is open."""
        one = self._wanted
        if one is None or self._bridge.document_id != one.document:
            return
        self._wanted = None
        self.leave()
        if self._bridge.annotation(one.annotation.id):
            self.annotation_wanted.emit(one.annotation.id)

    def _give_up(self) -> None:
        self._wanted = None

    def _turn(self) -> None:
        if not self.is_shown and self._pane is not None:
            # Ten thousand annotations need not be kept while nobody looks at them.
            self._bridge.gathered.forget()
        super()._turn()

    def _read_if_shown(self) -> None:
        if self._pane is not None and self.is_shown:
            self._bridge.gathered.gather(self._pane.wanted, anew=True)

    def _show(self, found: Gathered) -> None:
        if self._pane is not None and self.is_shown:
            self._pane.show_marks(found)

    def offer_recall(self, is_offered: Callable[[], bool]) -> None:
        """Offer recall cards in the menu while something says so."""
        self._is_recalled = is_offered

    def _make_pane(self) -> GatheredPane:
        from gui.gathered_acts import GatheredActs
        from gui.panes.gathered import GatheredPane

        pane = GatheredPane(self._look.theme)
        pane.wanted_changed.connect(lambda wanted: self._bridge.gathered.gather(wanted, anew=False))
        pane.passage_wanted.connect(self.go_to)
        pane.export_wanted.connect(lambda: self.marks_export_wanted.emit(self.listed))
        pane.left.connect(self.leave)
        acts = GatheredActs(self._bridge, self._copying, self._finish, look=self._look, pane=pane)
        acts.passage_wanted.connect(self.go_to)
        acts.export_wanted.connect(self.marks_export_wanted)
        acts.recall_wanted.connect(self.marks_recall_wanted)
        acts.offer_recall(self._is_recalled)
        return pane
