"""Placing an annotation by hand: the reader selects its passage in the page and accepts it with Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from core.spans import Span
from gui.widgets.passage import passage_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.annotation import Annotation
    from gui.annotating import Annotating
    from gui.asking import Asking
    from gui.bridge import Bridge
    from gui.panes.reader import ReaderPane

KEY: Final = "placing"
"""Of the question above the page."""
_QUOTE: Final = 24
"""Characters of the old passage that the bar shows."""
_ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Placing(QObject):
    """Asks above the page for a passage, and hears Enter on the page for as long.

    Args:
        bridge: knows the document.
        reader: the page.
        marks: knows what is selected.
        asking: puts the bar there.
    """

    placed = Signal(str, object)
    """Id of the annotation, and its `Span` as the reader has selected it."""
    given_up = Signal(str)
    """Id of the annotation that stays without a place."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, marks: Annotating, asking: Asking) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._reader = reader
        self._marks = marks
        self._asking = asking
        self._one: Annotation | None = None
        self._page: QWidget | None = None
        """The page whose keys are watched while a passage is asked for."""
        reader.activated.connect(self._watch_page)
        bridge.document_left.connect(self.forget)
        bridge.document_closed.connect(self.forget)
        bridge.text_reworded.connect(lambda _found: self.forget())

    @property
    def is_asked(self) -> bool:
        """True while a passage is asked for."""
        return self._one is not None

    def ask(self, one: Annotation, near: Span) -> None:
        """Ask for the passage of an annotation.

        Args:
            one: the annotation.
            near: what is selected at first; an empty span is only a place to begin at.
        """
        self._one = one
        self._watch_page()
        self._ask(is_wanting=False)
        if near:
            self._reader.go_to(near.start, flash=False)
            self._reader.select(near)
        else:
            self._reader.go_to(near.start)
        self._reader.focus_page()

    def forget(self) -> None:
        """Ask no more."""
        if self._one is not None:
            self._one = None
            self._watch_page()
            self._asking.withdraw(KEY)

    def _watch_page(self) -> None:
        """Watch the keys of the page that is read while a passage is asked for, those of no other one."""
        if self._page is not None:
            self._page.removeEventFilter(self)
        self._page = self._reader.page_actions_widget if self._one is not None else None
        if self._page is not None:
            self._page.installEventFilter(self)

    def _ask(self, *, is_wanting: bool) -> None:
        """Say what is to be done; again where Enter was pressed with nothing selected."""
        from gui.widgets.question_bar import Question

        one = self._one
        if one is None:
            return
        quote = passage_words(one)
        quote = quote if len(quote) <= _QUOTE else quote[: _QUOTE - 1] + "…"
        if one.kind == "bookmark":
            words = self.tr("Put the caret where “{quote}” stands now. Enter accepts, Esc cancels.").format(quote=quote)
        elif is_wanting:
            words = self.tr("Nothing is selected yet. Select the words that “{quote}” stands on now, then press Enter.").format(quote=quote)
        else:
            words = self.tr("Select the words that “{quote}” stands on now. Enter accepts, Esc cancels.").format(quote=quote)
        answers = (("accept", self.tr("Accept")), ("cancel", self.tr("Cancel")))
        self._asking.put(Question(KEY, words, answers), self._take_answer, is_ahead=True)

    def _take_answer(self, answer: str) -> None:
        if answer == "accept":
            self._accept()
        else:
            self.cancel()

    def _accept(self) -> None:
        one = self._one
        if one is None:
            return
        span = self._marks.selected()
        if one.kind == "bookmark":
            caret = self._reader.caret()
            span = Span(span.start, span.start) if span else Span(caret, caret)
        elif not span:
            self._ask(is_wanting=True)
            self._reader.focus_page()
            return
        self.forget()
        self._reader.clear_selection()
        self.placed.emit(one.id, span)

    def cancel(self) -> None:
        """Ask no more; the annotation stays without a place."""
        one = self._one
        self.forget()
        self._reader.clear_selection()
        if one is not None:
            self.given_up.emit(one.id)

    def eventFilter(self, _page: QObject, event: QEvent, /) -> bool:
        """Take Enter on the page before what it means there otherwise. Esc may be meant for what lies above: the window tells of it."""
        if not isinstance(event, QKeyEvent) or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = event.key()
        if key not in _ENTER:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # Enter is the key of an action there: it must come as a key.
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        self._accept()
        return True
