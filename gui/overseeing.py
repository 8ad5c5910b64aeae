"""The overview of the open text, in its tab and in the place of the page: made when it is first wanted, and kept true to the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from core.finding import Hits
from core.spans import Span
from gui import messages
from gui.widgets.dressing import dress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from core.document import Document, Origin
    from core.outline import Outline
    from core.settings import Settings
    from gui.actions import Actions
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.finding import Finding
    from gui.keys import Keys
    from gui.middle import Middle
    from gui.models.overview_entries import Entry
    from gui.panes.annotations import AnnotationsPane
    from gui.panes.overview import OverviewPane
    from gui.panes.reader import ReaderPane
    from gui.preferences import Preferences
    from gui.reading import Reading
    from gui.theme import Theme

PAGES: Final = {"phrases": "view.phrases", "figures": "view.figures", "proposals": "view.proposals"}
"""By sections of the overview, the actions that show all of it in the place of the page."""


class Overseeing(QObject):
    """Fills the overview and leads from it to the text.

    Args:
        bridge: knows text and outline, and finds what is to be said of them.
        notes: holds the tab.
        reader: the page.
        reading: keeps the history of jumps.
        finding: shows all places of an entry, and goes on from one to the next.
        middle: what the page stands in.
        actions: what shows all of a section.
        keys: are named where there is no text.
        preferences: which sections are folded away.
        look: the theme.
    """

    place_chosen = Signal(int)
    """The reader wants to see a code point."""
    page_wanted = Signal()
    """The page is to be seen, whatever stands in its place."""
    shown_changed = Signal(bool)
    """True once the overview stands in the place of the page, False once it does not."""
    told = Signal(str)
    """What is to be said in the status line."""
    left = Signal()
    """The reader wants the keyboard back on the page."""
    field_written = Signal(str, str)
    """One of the metadata's fields, and what the reader wants it to be."""
    as_recognised_wanted = Signal(str)
    """One of the metadata's fields that the program is to tell again."""
    taking_back_wanted = Signal(str)
    """Id of a correction."""

    def __init__(
        self,
        bridge: Bridge,
        notes: AnnotationsPane,
        reader: ReaderPane,
        reading: Reading,
        finding: Finding,
        *,
        middle: Middle,
        actions: Actions,
        keys: Keys,
        preferences: Preferences,
        look: Appearance,
    ) -> None:
        super().__init__(notes)
        self._bridge = bridge
        self._notes = notes
        self._reader = reader
        self._reading = reading
        self._finding = finding
        self._middle = middle
        self._actions = actions
        self._keys = keys
        self._preferences = preferences
        self._look = look
        self._pane: OverviewPane | None = None
        self._spare: OverviewPane | None = None
        """The pane of the tab, made ahead and not shown yet."""
        self._turns: Iterator[None] | None = None
        """Make the spare pane, as long as it is not whole."""
        self._page: OverviewPane | None = None
        self._shown: Document | None = None
        self._before: QWidget = reader
        self._at: tuple[Entry, int] | None = None
        """The entry that was chosen last, and which of its places was shown."""
        keys.changed.connect(self._name_keys)
        preferences.changed.connect(self._fold)
        middle.currentChanged.connect(lambda _at: self.shown_changed.emit(self.is_shown))
        self.page_wanted.connect(finding.page_wanted)
        finding.page_wanted.connect(self.leave)
        notes.chosen.connect(self.leave)

    # The tab

    def prepare(self) -> Iterator[None]:
        """Make the pane of the tab before it is wanted, while the window rests: in turns, since it takes 40 ms."""
        if self._pane is None and self._spare is None and self._turns is None:
            self._turns = self._making_ahead()
            yield from self._turns

    def make(self) -> None:
        """Put the overview into its tab, if it is not there yet."""
        if self._pane is None:
            self._ask_ahead()
            for _ in self._turns or ():
                pass
            self._pane = pane = self._spare or self._made(is_page=False)
            self._spare = None
            # Before it is seen, it is filled in half the time; and it is painted in a turn of its own.
            self._begin(pane)
            pane.fill()
            pane.setUpdatesEnabled(False)
            QTimer.singleShot(0, pane, lambda: pane.setUpdatesEnabled(True))
            self._notes.set_overview(pane)

    def _making_ahead(self) -> Iterator[None]:
        from gui.panes.overview import OverviewPane

        theme = self._look.theme
        pane = OverviewPane(theme, self._notes.overview_place, in_turns=True)
        for _ in pane.build():
            yield
        self._join(pane, is_page=False)
        if theme is not self._look.theme:
            pane.apply_theme(self._look.theme)
        self._spare, self._turns = pane, None
        yield
        if self._pane is None:
            dress(pane, self._notes.size())

    # The page

    @property
    def is_shown(self) -> bool:
        """True while the overview stands in the place of the page."""
        return self._page is not None and self._middle.currentWidget() is self._page

    def toggle(self) -> None:
        """Show the overview in the place of the page, or what was there before."""
        if self.is_shown:
            self.leave()
            return
        if self._page is None:
            self._ask_ahead()
            self._page = self._made(is_page=True)
            # In a turn of its own: together, making it and laying it out keep the window waiting.
            QTimer.singleShot(0, self, self._enter)
        else:
            self._enter()

    def _enter(self) -> None:
        """Put the page in its place, which is made."""
        assert self._page is not None
        if self._middle.indexOf(self._page) < 0:
            self._middle.addWidget(self._page)
            self._begin(self._page)
        if not self.is_shown:
            self._before = self._middle.currentWidget() or self._reader
            self._middle.setCurrentWidget(self._page)
        self._page.setFocus()

    def leave(self) -> None:
        """Show the page again, or what stands there without a document."""
        if self.is_shown:
            self._middle.setCurrentWidget(self._reader if self._bridge.document else self._before)
            self._reader.focus_page()

    # What the panes show

    def follow(self, outline: Outline) -> None:
        """Show what is to be said of the text with this outline."""
        document = self._bridge.document
        panes = self._panes()
        if not panes or document is None:
            return
        if document is not self._shown:
            is_reworded = self._shown is not None and _is_same(self._shown.origin, document.origin)
            self._shown, self._at = document, None
            for pane in panes:
                pane.show_document(document, is_reworded=is_reworded)
            self.describe()
            self.list_corrections()
        for pane in panes:
            pane.show_overview(outline, document.text)

    def describe(self, *_: object) -> None:
        """Show what is known of the document."""
        for pane in self._panes():
            pane.show_metadata(self._bridge.metadata, self._bridge.recognised_metadata)

    def list_corrections(self) -> None:
        """Show what the reader has corrected in the text."""
        document = self._bridge.document
        for pane in self._panes():
            pane.show_corrections(self._bridge.corrections, document.text if document else "")

    def finish(self) -> None:
        """Take what is being written about the document, before it goes."""
        for pane in self._panes():
            pane.finish()

    def clear(self) -> None:
        """Show that there is no document."""
        self._shown = self._at = None
        if self._panes():
            self._bridge.overviews.stop()
        for pane in self._panes():
            pane.clear()

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        for pane in (*self._panes(), self._spare):
            if pane is not None:
                pane.apply_theme(theme)

    def _panes(self) -> tuple[OverviewPane, ...]:
        return tuple(pane for pane in (self._pane, self._page) if pane is not None)

    def _made(self, *, is_page: bool) -> OverviewPane:
        from gui.panes.overview import OverviewPane

        pane = OverviewPane(self._look.theme, self._middle if is_page else self._notes.overview_place, is_page=is_page)
        self._join(pane, is_page=is_page)
        return pane

    def _join(self, pane: OverviewPane, *, is_page: bool) -> None:
        """Let a new pane be asked, and know how it is to be."""
        if not self._panes() and self._spare is None:
            self._bridge.overviews.changed.connect(self._show_found)
            self._bridge.overviews.forgotten.connect(self._ask)
            self._bridge.vocabulary.changed.connect(lambda: self._bridge.overviews.forget("keywords"))
            self._bridge.phrases.changed.connect(lambda: self._bridge.overviews.forget("keywords", "phrases", "figures"))
            self._bridge.proposals.changed.connect(self._sift)
            self._bridge.annotations_changed.connect(self._sift)
            self._bridge.document_opened.connect(self._sift)
        pane.place_chosen.connect(self.place_chosen)
        pane.entry_chosen.connect(self._go_to)
        pane.wanted.connect(self._ask)
        pane.more_wanted.connect(lambda name: self._actions[PAGES[name]].trigger())
        pane.folded.connect(self._keep_folded)
        pane.left.connect(self.leave if is_page else self.left)
        pane.field_written.connect(self.field_written)
        pane.as_recognised_wanted.connect(self.as_recognised_wanted)
        pane.taking_back_wanted.connect(self.taking_back_wanted)
        pane.name_keys(self._keys.named)
        pane.offer_pages([name for name, action in PAGES.items() if action in self._actions])
        pane.fold(self._preferences.settings.overview_folded.split())

    def _begin(self, pane: OverviewPane) -> None:
        """Show in a new pane what there is."""
        document = self._bridge.document
        if document is None:
            return
        self._shown = document
        pane.show_document(document)
        self.describe()
        self.list_corrections()
        pane.show_overview(self._bridge.outline, document.text)

    def _name_keys(self) -> None:
        for pane in (*self._panes(), self._spare):
            if pane is not None:
                pane.name_keys(self._keys.named)

    # What is found by others

    def _ask_ahead(self) -> None:
        """Ask for what a pane will show that is being made: others find it meanwhile."""
        document = self._bridge.document
        if document is not None:
            self._bridge.overviews.ask(document.text, self._bridge.outline)

    def _ask(self) -> None:
        """Ask for what is not known yet, if a pane is seen."""
        document = self._bridge.document
        if document is not None and document is self._shown and any(pane.isVisible() for pane in self._panes()):
            self._bridge.overviews.ask(document.text, self._bridge.outline)
            self._sift()
            self._show_found()

    def _sift(self, *_: object) -> None:
        """Let the proposals be those that are still to be answered."""
        if any(pane.isVisible() for pane in self._panes()):
            tasks = [one.span for one in self._bridge.annotations() if one.task is not None and one.is_placed]
            self._bridge.overviews.sift(self._bridge.document_id, tasks)

    def _show_found(self) -> None:
        document, overviews = self._bridge.document, self._bridge.overviews
        if document is None or document is not self._shown:
            return
        failures = {part: messages.worded(error) for part, error in overviews.failures.items()}
        for pane in self._panes():
            if pane.isVisible():
                pane.show_found(overviews.known(document.text), overviews.parts(document.text), failures)

    # Folding

    def _fold(self, settings: Settings) -> None:
        for pane in (*self._panes(), self._spare):
            if pane is not None:
                pane.fold(settings.overview_folded.split())

    def _keep_folded(self, name: str, is_folded: bool) -> None:
        names = dict.fromkeys(self._preferences.settings.overview_folded.split())
        names.pop(name, None)
        if is_folded:
            names[name] = None
        self._preferences.change(overview_folded=" ".join(names))

    # To the text

    def _go_to(self, entry: Entry, by: int) -> None:
        """Show a place of an entry: the first one, or the next if it is the entry that was chosen last; mark all of them."""
        document = self._bridge.document
        if document is None:
            return
        self.page_wanted.emit()
        span = entry.places[0]
        if not span:
            self.place_chosen.emit(span.start)
            return
        count = len(entry.places)
        at = (self._at[1] + by) % count if self._at is not None and self._at[0] == entry else 0 if by > 0 else count - 1
        self._at = entry, at
        span = entry.places[at].clipped(Span(0, len(document.text)))
        self._reading.leave_for(span)
        self._reader.select(span)
        hits = Hits((place.start for place in entry.places), (place.end for place in entry.places))
        self._finding.lend(hits, span.of(document.text) if count > 1 else "", span)
        self._reader.focus_page()
        if count > 1:
            self.told.emit(
                self.tr("{at} of {count} · {next} goes on").format(at=at + 1, count=count, next=self._keys.named("edit.find_next"))
            )


def _is_same(one: Origin, other: Origin) -> bool:
    """Return True if two texts come from the same place: one of them is the other, reworded or in another edition."""
    return one.path == other.path and (one.path is not None or one.file_digest == other.file_digest)
