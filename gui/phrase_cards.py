"""The card of a set phrase beside its words: when they are selected, when the mouse rests on them, or when the reader asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from core.members import is_there
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.phrases import PhraseCard, PhraseDocument, PhraseLibrary, PhrasePlace
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.panes.reader import ReaderPane
    from gui.preferences import Preferences
    from gui.reading import Reading
    from gui.theme import Theme
    from gui.widgets.phrase_card import PhraseCardFrame

LONGEST: Final = 60
"""Characters of a selection that can be a set phrase."""
_WATCH: Final = 150
"""Milliseconds after which it is looked whether the mouse is still where a card came by itself."""
_HOVER, _SELECTED, _ASKED = "hover", "selected", "asked"
"""Why a card is wanted: the mouse rests there, the words were selected, or the reader asked for it."""


class PhraseCards(QObject):
    """Shows one card at a time, and goes where it leads.

    Args:
        bridge: knows set phrases.
        reader: the page.
        reading: keeps the history of jumps.
        popup: the bar of colours at a selection, in whose way no card is.
        preferences: whether a card comes by itself.
        look: the theme.
    """

    told = Signal(str)
    """What is to be said in the status line."""
    all_wanted = Signal(str)
    """A name of which all places of the library are to be seen."""
    recall_wanted = Signal(str)
    """A name of which the reader wants a recall card."""
    edit_wanted = Signal(str)
    """A name of which the reader wants to write an entry."""

    def __init__(
        self, bridge: Bridge, reader: ReaderPane, reading: Reading, *, popup: QWidget, preferences: Preferences, look: Appearance
    ) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._reader = reader
        self._reading = reading
        self._popup = popup
        self._preferences = preferences
        self._look = look
        self._frame: PhraseCardFrame | None = None
        self._found: list[tuple[str, tuple[PhrasePlace, ...]]] = []
        """The texts of the sheets with their set phrases, as far as they have been asked for."""
        self._waits = ""
        """Why the phrases of a text have been asked for: what is to be done once they are there."""
        self._why = ""
        """Why the card is wanted that is shown or asked for."""
        self._span = Span(0, 0)
        """Words of which a card is wanted."""
        self._side: int | None = None
        """The sheet that is not active on which the mouse rests; None for the active one."""
        self._going: tuple[int | str, Span] | None = None
        """Row of a document, or its text, and the place in it that is to be seen once it is open."""
        self._watch = QTimer(self, interval=_WATCH)
        self._watch.timeout.connect(self._follow_mouse)
        self._watched: list[QWidget] = []
        """The parts of the sheets over which the mouse is, and the one of the active sheet that has the keyboard."""
        self._connect()
        self._watch_sheets()
        # The reader was faster than the parts that deal with the whole library.
        self._follow_settled(reader.selection())

    def _connect(self) -> None:
        bridge, reader, phrases = self._bridge, self._reader, self._bridge.phrases
        phrases.found.connect(self._take_found)
        phrases.card_made.connect(self._show_card)
        phrases.library_asked.connect(self._show_library)
        phrases.changed.connect(self._forget)
        reader.selection_settled.connect(self._follow_settled)
        reader.selection_changed.connect(self._follow_selection)
        reader.scrolled.connect(self._follow_page)
        reader.activated.connect(self._watch_sheets)
        reader.divided.connect(lambda _widths: self._watch_sheets())
        bridge.overviews.changed.connect(self._learn)
        bridge.document_opened.connect(lambda _opening: self._arrive())
        bridge.opened_again.connect(self._arrive)
        bridge.document_left.connect(self.hide)
        bridge.document_closed.connect(self._forget)
        bridge.text_reworded.connect(lambda _found: self._forget())
        bridge.opening_failed.connect(lambda _error: self._arrive())

    # Asking

    @property
    def is_shown(self) -> bool:
        """True while a card stands beside its words."""
        return self._frame is not None and self._frame.isVisible()

    def ask(self) -> None:
        """Show what the selected words stand for, else the set phrase at the caret, and give the card the keyboard."""
        document = self._bridge.document
        if document is None:
            return
        if self.is_shown and self._frame is not None:
            self._frame.take_keyboard()
            return
        selection = self._reader.selection().trimmed(document.text)
        if selection and not self._is_name(selection, document.text):
            self.told.emit(self.tr("Select a set phrase of at most {count} characters.").format(count=LONGEST))
        elif selection:
            self._want(selection, _ASKED)
        elif self._phrases_of(document.text) is not None:
            self._ask_at(self._reader.caret(), document.text)
        else:
            self._waits = _ASKED
            self._bridge.phrases.find(document.text)

    def _ask_at(self, point: int, text: str) -> None:
        place = self._place_at(point, text)
        if place is None:
            self.told.emit(self.tr("No set phrase stands here. Select the words that are one."))
        else:
            self._want(place.span, _ASKED)

    def _want(self, span: Span, why: str, side: int | None = None) -> None:
        text = self._text_on(side)
        if text is not None:
            self._span, self._why, self._side, self._waits = span, why, side, ""
            self._bridge.phrases.ask(span.of(text), text, self._phrases_of(text))

    def _text_on(self, side: int | None) -> str | None:
        """Return what stands on the active sheet, or on another one; None if it is empty or not there."""
        if side is not None and side >= self._reader.sides():
            return None
        document = self._bridge.document if side is None else self._reader.document_on(side)
        return document.text if document is not None else None

    def _phrases_of(self, text: str) -> tuple[PhrasePlace, ...] | None:
        """Return the set phrases of a text, None if they have not been found yet."""
        return next((places for known, places in self._found if known is text or known == text), None)

    def _place_at(self, point: int, text: str) -> PhrasePlace | None:
        """Return the innermost set phrase at a code point of a text, as far as they have been found."""
        at = [one for one in self._phrases_of(text) or () if one.span.start <= point < one.span.end]
        return min(at, key=lambda one: len(one.span), default=None)

    def _is_name(self, span: Span, text: str) -> bool:
        return 1 < len(span) <= LONGEST and "\n" not in span.of(text)

    def _show_card(self, card: PhraseCard) -> None:
        text = self._text_on(self._side)
        if text is None or card.name == "" or not self._span.end <= len(text) or not self._reader.isVisible():
            return
        if self._why == _SELECTED and not self._reader.selection().overlaps(self._span):
            return
        is_known = bool(card.words or any(entry.members or entry.note for entry in card.entries))
        if self._why != _ASKED and not is_known:
            return
        if self._why == _HOVER and not self._is_mouse_near(self._reader.rect_of(self._span, self._side)):
            return
        frame = self._ready_frame()
        frame.show_card(card, self._span, self._room_for(self._span))
        self._bridge.phrases.look_over(card.name)
        if self._why == _HOVER:
            self._watch.start()
        else:
            self._watch.stop()
        if self._why == _ASKED:
            frame.take_keyboard()

    def _room_for(self, span: Span) -> QRect:
        """Return what words cover, with the bar of colours if that stands at them: the card leaves both free."""
        place = self._reader.rect_of(span, self._side)
        if self._popup.isVisible():
            bar = self._popup.geometry()
            place = QRect(QPoint(place.left(), min(place.top(), bar.top())), QPoint(place.right(), max(place.bottom(), bar.bottom())))
        return place

    def _show_library(self, library: PhraseLibrary) -> None:
        if self.is_shown and self._frame is not None:
            self._frame.show_library(library)

    def _follow_settled(self, selection: Span) -> None:
        """Show what selected words stand for, if that is known."""
        document = self._bridge.document
        if document is not None and selection and self._preferences.settings.phrase_cards:
            span = selection.trimmed(document.text)
            if self._is_name(span, document.text):
                self._want(span, _SELECTED)

    def _follow_selection(self, selection: Span) -> None:
        if self._frame is not None and self.is_shown:
            span = self._frame.span
            is_left = self._why == _SELECTED and not selection
            if is_left or not (span.start <= selection.start and selection.end <= span.end):
                self.hide()

    def _follow_page(self) -> None:
        """Keep the card beside its words while they are seen."""
        if self._frame is None or not self.is_shown:
            return
        if self._frame.span.overlaps(self._reader.visible_span()) and not self._watch.isActive():
            self._frame.stand_beside(self._room_for(self._frame.span))
        else:
            self.hide()

    def hide(self) -> None:
        """Hide the card; the keyboard goes back to the page if the card has it."""
        self._watch.stop()
        self._bridge.phrases.stop()
        if self._frame is not None and self._frame.isVisible():
            had_keyboard = self._frame.isAncestorOf(self._frame.window().focusWidget() or self._reader)
            self._frame.hide()
            if had_keyboard:
                self._reader.focus_page()

    def _leave(self) -> None:
        self.hide()
        self._reader.focus_page()

    # The mouse

    def _watch_sheets(self) -> None:
        """Hear when the mouse rests on one of the sheets that there are now."""
        wanted = [*self._reader.viewports(), self._reader.page_actions_widget]
        if wanted != self._watched:
            for before in self._watched:
                before.removeEventFilter(self)
            self._watched = wanted
            for widget in wanted:
                widget.installEventFilter(self)

    def _rest_at(self, number: int, position: QPoint) -> bool:
        """Show the card of the set phrase on which the mouse rests, on one of the sheets; True if there is one."""
        side = None if number == self._reader.active_side() else number
        text = self._text_on(side)
        is_free = not (self._popup.isVisible() or self.is_shown or QApplication.mouseButtons())
        if text is None or not self._preferences.settings.phrase_cards or not is_free or self._reader.selection():
            return False
        if self._phrases_of(text) is None:
            self._waits = _HOVER
            self._bridge.phrases.find(text)
            return False
        point = self._reader.point_at(position, side)
        place = self._place_at(point, text) if point is not None else None
        if point is None or place is None or self._reader.tells_at(point, side):
            return False
        self._want(place.span, _HOVER, side)
        return True

    def _rest_again(self) -> None:
        """See what is under the mouse now that the phrases of a text are known."""
        for number, viewport in enumerate(self._reader.viewports()):
            if viewport.rect().contains(spot := viewport.mapFromGlobal(QCursor.pos())):
                self._rest_at(number, spot)

    def _follow_mouse(self) -> None:
        """Hide a card that came by itself once the mouse is neither on it nor on its words."""
        if self._frame is None or not self.is_shown:
            self._watch.stop()
            return
        area = self._reader.rect_of(self._frame.span, self._side).united(self._frame.geometry())
        if QApplication.activePopupWidget() is None and not self._is_mouse_near(area):
            self.hide()

    def _is_mouse_near(self, area: QRect) -> bool:
        gap = self._look.theme.metrics.gap
        return area.adjusted(-gap, -gap, gap, gap).contains(self._reader.mapFromGlobal(QCursor.pos()))

    # What is done on it

    def go_to(self, span: Span) -> None:
        """Show a place of the open text."""
        document = self._bridge.document
        if document is not None:
            self._leave()
            span = span.clipped(Span(0, len(document.text)))
            self._reading.leave_for(span)
            self._reader.select(span)

    def _go_to_place(self, span: Span) -> None:
        """Show a place of the text beside which the card stands."""
        side, text = self._side, self._text_on(self._side)
        if side is None or text is None:
            self.go_to(span)
            return
        self._going = (text, span)
        # As if it had been pressed; once its text is the open one the place is gone to.
        self._reader.side_pressed.emit(side)

    def _go_to_document(self, one: PhraseDocument, span: Span) -> None:
        if one.document == self._bridge.document_id:
            self.go_to(span)
            return
        self.hide()
        self._going = (one.document, span)
        if one.path is not None and is_there(one.path):
            self._bridge.open_file(one.path, near=span.start)
        else:
            self._bridge.open_stored(one.document, one.title, near=span.start)

    # What comes of it

    def card_of(self, name: str) -> PhraseCard | None:
        """Return the card that was shown last, if it is of this name."""
        card = self._frame.card if self._frame is not None else None
        return card if card is not None and card.name == name else None

    def want(self, span: Span) -> None:
        """Show the card of some words of the open text, and give it the keyboard."""
        self._want(span, _ASKED)

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        if self._frame is not None:
            self._frame.apply_theme(theme)

    def _take_found(self, text: str, places: Sequence[PhrasePlace]) -> None:
        shown = [one for one in map(self._text_on, (None, *range(self._reader.sides()))) if one is not None]
        if text not in shown:
            return
        self._found = [(text, tuple(places)), *(one for one in self._found if one[0] in shown and one[0] != text)]
        waits, self._waits = self._waits, ""
        document = self._bridge.document
        if waits == _ASKED and document is not None:
            self._ask_at(self._reader.caret(), document.text)
        elif waits == _HOVER:
            self._rest_again()

    def _learn(self) -> None:
        """Know the set phrases of the open text once its overview does: the first card comes as fast as the next ones."""
        text = self._text_on(None)
        if text is not None and self._phrases_of(text) is None and "phrases" in self._bridge.overviews.parts(text):
            self._bridge.phrases.prepare()
            self._take_found(text, self._bridge.overviews.known(text).phrases)

    def _arrive(self) -> None:
        """Show what is wanted of the document that is open now, if it is the one."""
        self.hide()
        self._watch_sheets()
        going, self._going = self._going, None
        document = self._bridge.document
        if going is not None and document is not None and going[0] in {self._bridge.document_id, document.text}:
            self.go_to(going[1])

    def _forget(self) -> None:
        self.hide()
        self._found.clear()

    def _ready_frame(self) -> PhraseCardFrame:
        if self._frame is None:
            from gui.widgets.phrase_card import PhraseCardFrame

            self._frame = frame = PhraseCardFrame(self._look.theme, self._reader)
            frame.place_wanted.connect(self._go_to_place)
            frame.document_wanted.connect(self._go_to_document)
            wishes = (frame.all_wanted, self.all_wanted), (frame.recall_wanted, self.recall_wanted), (frame.edit_wanted, self.edit_wanted)
            for wanted, passed_on in wishes:
                wanted.connect(self._leave)
                wanted.connect(passed_on)
            frame.left.connect(self._leave)
            # When the page has been laid out in its new size.
            frame.page_resized.connect(self._follow_page, Qt.ConnectionType.QueuedConnection)
        self._frame.offer_recall(is_offered=self._preferences.settings.recall)
        return self._frame

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Hear the mouse rest on the page or press there, and Esc, which closes the card before anything else."""
        if event.type() == QEvent.Type.MouseButtonPress and self._watch.isActive():
            self.hide()
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and watched in self._watched[:-1]:
            return self._rest_at(self._watched.index(watched), event.pos())
        if self.is_shown and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and watched is self._watched[-1]:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.hide()
                return True
        return super().eventFilter(watched, event)
