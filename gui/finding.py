"""Finding in the text that is read: the bar above the page, and the way from hit to hit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from core.finding import Hits, Query
from core.spans import Span
from gui import messages
from gui.searching import Searching

if TYPE_CHECKING:
    from core.errors import ReaderError
    from core.settings import Settings
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.corrections import Reworded
    from gui.middle import Middle
    from gui.panes.page.state import PageState
    from gui.panes.reader import ReaderPane
    from gui.preferences import Preferences
    from gui.reading import Reading
    from gui.theme import Theme
    from gui.widgets.find_bar import FindBar

LONGEST: Final = 200
"""Code points of a selection that are taken for what is to be found; who has selected more wants something else."""


class Finding(QObject):
    """Looks for what the reader types, shows every place of it, and goes from one to the next.

    While he types, the page shows the first hit from where he was; that is no jump yet. It becomes one, to which going back leads, once
    he stays: by going on to another hit, or by closing the bar. Without a hit the page goes back to where he was.

    Args:
        bridge: knows the text.
        reader: the page.
        reading: keeps the history of jumps.
        middle: what the page stands in; the bar comes above it.
        preferences: what is told apart while finding.
        look: the theme.
    """

    page_wanted = Signal()
    """The page is to be seen, whatever stands in its place."""
    told = Signal(str)
    """What is to be said while the bar is shut."""

    def __init__(
        self, bridge: Bridge, reader: ReaderPane, reading: Reading, middle: Middle, preferences: Preferences, look: Appearance
    ) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._reader = reader
        self._reading = reading
        self._middle = middle
        self._preferences = preferences
        self._look = look
        self._bar: FindBar | None = None
        self._searching = Searching(self)
        self._query = Query()
        self._text: str | None = None
        """In which the hits are; None while none have been looked for."""
        self._hits = Hits()
        self._is_complete = False
        self._current: Span | None = None
        self._has_come = False
        """True once the reader has been brought to the current hit."""
        self._home: PageState | None = None
        """Where the page was before it followed what is typed; None while it has not."""
        self._before = Span(0, 0)
        """What was selected on the page when it was last in the hand of finding."""
        self._origin = 0
        """The code point from which the first hit is looked for."""
        self._follows = False
        """True while the page is to show the first hit of what is typed."""
        self._step = 0
        """Where to go once there are hits: 1 to the next, -1 to the previous, 0 for nowhere."""
        self._is_lent = False
        """True while the hits are those of a search of the library: they are shown without the bar, too."""
        self._is_settled = False
        """True once going back leads to where the reader was before he went from hit to hit."""
        self._connect()

    def _connect(self) -> None:
        self._searching.found.connect(self._take)
        self._searching.failed.connect(self._tell_failure)
        self._bridge.document_left.connect(self._forget)
        self._bridge.document_closed.connect(self.shut)
        self._bridge.vocabulary.changed.connect(lambda: self.search_again() if self._query.is_word else None)
        self._middle.currentChanged.connect(self._follow_middle)
        self._preferences.changed.connect(self._follow_settings)

    @property
    def is_shown(self) -> bool:
        """True while the bar is open."""
        return self._bar is not None and not self._bar.isHidden()

    # What the reader does

    def open(self, typed: str = "") -> None:
        """Open the bar with what was typed for it or is selected on the page; else with what was looked for last."""
        document = self._bridge.document
        if document is None:
            return
        self.page_wanted.emit()
        bar = self._ready_bar()
        selected = "" if typed or self._has_keyboard() else self._selected()
        if not self.is_shown or selected:
            self._begin()
        bar.show_query(self._query_of(typed or selected or self._query.words))
        query = bar.query
        self._middle.show_above(bar, shown=True)
        bar.focus_field()
        if typed:
            bar.field.end(False)
        self._searching.prepare(document.text, query)
        if selected or query != self._query or self._text is not document.text or not self._is_complete:
            self._search(query, follows=bool(typed))
        else:
            self._show()

    def next(self) -> None:
        """Go to the next hit of what is looked for, or was last; ask what to find if that is nothing."""
        self._go(1)

    def previous(self) -> None:
        """Go to the previous hit."""
        self._go(-1)

    def find_selection(self) -> None:
        """Go to the next place of the selected words; of what was looked for last where nothing is selected."""
        words = self._selected()
        if words and self._bridge.document is not None:
            query = self._query_of(words)
            if self._bar is not None:
                self._bar.show_query(query)
                self._bar.remember(query.words)
            if query != self._query:
                self._begin()
                self._search(query, follows=False)
        self._go(1)

    def lend(self, hits: Hits, words: str, current: Span | None) -> None:
        """Show what a search of the library has found in the text, until Esc; going to the next hit leads through it.

        Args:
            hits: places in the text.
            words: for which the bar stands if it is opened, empty where no words would find the same.
            current: the place that is looked at, None for another one.
        """
        document = self._bridge.document
        if document is None:
            return
        self._searching.stop()
        self._begin()
        self._query, self._follows, self._step = Query(words), False, 0
        self._text, self._hits, self._is_complete, self._is_lent = document.text, hits, True, True
        self._current = current if current is not None and hits.index_of(current) is not None else None
        self._has_come = self._current is not None
        if self._bar is not None:
            self._bar.show_query(self._query)
        self._show()

    def is_lent(self, span: Span) -> bool:
        """Return True if a span is the place that is looked at of those that were lent."""
        return self._is_lent and self._current == span

    def close(self) -> bool:
        """Close the bar as its reader does, or show what was lent no more; False if there is neither.

        The page has the keyboard again, where it is, with the hit selected that it was brought to; without one it is where it was.
        """
        if self._bar is None or not self.is_shown:
            was_lent = self._is_lent
            if was_lent:
                self._forget()
            return was_lent
        self._bar.remember(self._bar.query.words)
        current = self._current if self._has_come else None
        is_left = self._reader.selection() != self._before
        if current is None:
            self._go_home()
        else:
            self._settle()
        self.shut()
        # Who has gone elsewhere on the page meanwhile stays there.
        if current is not None and not is_left and self._reader.visible_span().overlaps(current):
            self._reader.select(current)
        self._reader.focus_page()
        return True

    def shut(self) -> None:
        """Close the bar and show no hits; the page stays as it is."""
        if self._bar is not None:
            self._middle.show_above(self._bar, shown=False)
        self._forget()
        self._searching.rest()

    def search_again(self) -> None:
        """Look for the same in what is shown now, if the bar is open; nothing moves."""
        if self.is_shown and self._bridge.document is not None:
            self._begin()
            self._search(self._query, follows=False)

    def follow_text(self, found: Reworded) -> None:
        """Look again in a text that its reader has corrected."""
        current, is_settled = self._current, self._is_settled
        self._forget()
        if self.is_shown and self._bridge.document is not None:
            self._begin()
            self._is_settled = is_settled
            if current is not None:
                self._origin = found.moved(current.start)
            self._search(self._query, follows=False)

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        if self._bar is not None:
            self._bar.apply_theme(theme)

    def end(self) -> None:
        """Look for nothing any more: the window closes."""
        self._searching.end()

    # Looking

    def _begin(self) -> None:
        """Look from where the reader is now."""
        self._before = selection = self._reader.selection()
        seen = self._reader.visible_span()
        self._origin = selection.start if selection.start in seen else seen.start
        self._current, self._home = None, None
        self._has_come = self._is_settled = False

    def _search(self, query: Query, *, follows: bool) -> None:
        document = self._bridge.document
        self._query, self._follows, self._step, self._is_lent = query, follows, 0, False
        self._text = document.text if document else None
        self._hits, self._is_complete = Hits(), False
        if self._bar is not None:
            self._bar.show_message("")
            self._bar.show_searching()
        if document is None or not query:
            self._searching.stop()
            self._current, self._has_come = None, False
            self._go_home()
            self._show()
            return
        self._searching.begin(document.text, query, self._reader.visible_span(), self._bridge.vocabulary.words)

    def _take(self, hits: Hits, is_complete: bool) -> None:
        self._hits, self._is_complete = hits, is_complete
        if self._index() is None:
            index = hits.at_or_after(self._origin)
            if index == len(hits) and is_complete:
                index = 0
            self._current = hits[index] if index < len(hits) else None
            self._has_come = False
        if self._follows:
            self._follow()
        if self._step and is_complete:
            step, self._step = self._step, 0
            self._move(step)
        else:
            self._show()

    def _follow(self) -> None:
        """Let the page show the first hit of what is typed; without one be where it was."""
        if self._current is not None:
            if self._home is None:
                self._home = self._reader.state()
            self._reader.reveal(self._current)
            self._has_come = True
        elif self._is_complete:
            self._go_home()

    def _go_home(self) -> None:
        home, self._home = self._home, None
        if home is not None and home != self._reader.state():
            self._reader.return_to(home)

    def _tell_failure(self, error: ReaderError) -> None:
        self._hits, self._is_complete, self._current, self._has_come, self._step = Hits(), True, None, False, 0
        self._reader.clear_hits()
        words = messages.worded(error)
        if self._bar is not None and self.is_shown:
            self._bar.show_nothing()
            self._bar.show_message(words)
        else:
            self.told.emit(words)

    # Going from hit to hit

    def _go(self, step: int) -> None:
        document = self._bridge.document
        if document is None:
            return
        self.page_wanted.emit()
        if not self._query and not self._is_lent:
            self.open()
        elif self._text is document.text and self._is_complete:
            self._move(step)
        else:
            if self._text is not document.text or not self._searching.is_busy:
                self._begin()
                self._search(self._query, follows=False)
            self._step = step

    def _move(self, step: int) -> None:
        if not self._hits:
            if not self.is_shown:
                self.told.emit(self.tr("Nothing found."))
            return
        index = self._following(step)
        is_round = not 0 <= index < len(self._hits)
        self._current, self._has_come = self._hits[index % len(self._hits)], True
        self._settle(self._current)
        if self._has_keyboard():
            self._reader.reveal(self._current)
            self._reader.move_caret(self._current.start)
        else:
            # What is selected can be marked by a key.
            self._reader.select(self._current)
        self._before = self._reader.selection()
        words = "" if not is_round else self.tr("Went on from the beginning.") if step > 0 else self.tr("Went on from the end.")
        self._show()
        if self._bar is not None and self.is_shown:
            self._bar.show_message(words)
        else:
            self.told.emit(f"{index % len(self._hits) + 1:,} / {len(self._hits):,}　{words}".rstrip())

    def _following(self, step: int) -> int:
        """Return the index of the hit to go to, before the first or behind the last if that is round the text."""
        selection = self._reader.selection()
        index = self._index()
        if index is not None and self._has_come and (self._has_keyboard() or selection.start == self._hits[index].start):
            return index + step
        if index is not None and self._has_keyboard() and self._current != selection:
            # It is shown as the current one, but the page has not been brought there yet.
            return index if step > 0 else index - 1
        # The reader has gone elsewhere meanwhile.
        return self._hits.at_or_after(selection.end) if step > 0 else self._hits.at_or_after(selection.start) - 1

    def _settle(self, target: Span | None = None) -> None:
        """Let going back lead to where the reader was before; once, however many hits he looks at.

        Args:
            target: where he goes now, None if he stays where what he typed has brought him.
        """
        home, self._home = self._home, None
        place = self._reader.place()
        has_left = home is not None and home.place != place
        is_leaving = target is not None and not self._reader.visible_span().overlaps(target)
        if (has_left or is_leaving) and not self._is_settled:
            self._is_settled = True
            self._reading.history.leave(place if home is None else home.place)
            self._reading.history_changed.emit()

    # What is seen of it

    def _show(self) -> None:
        """Show the hits, if the bar is open or they were lent."""
        index = self._index()
        if self._is_lent:
            self._reader.show_hits(self._hits, index)
        if self._bar is None or not self.is_shown:
            return
        if not self._query and not self._is_lent:
            self._reader.clear_hits()
            self._bar.show_nothing()
            return
        self._reader.show_hits(self._hits, index)
        self._bar.show_count(len(self._hits), index, is_complete=self._is_complete)
        if self._is_complete and not self._hits:
            self._bar.show_message(self._way_on(self._query))

    def _way_on(self, query: Query) -> str:
        """Return what can be done where nothing is found; the narrowest of what was asked for comes first."""
        if query.is_word:
            return self.tr("Only whole words are looked for: “Word” takes that back.")
        if query.is_pattern:
            return self.tr("This is looked for as a regular expression: “.*” takes that back.")
        if query.is_exact:
            return self.tr("It is looked for exactly as typed: “Aa” takes that back.")
        return self.tr("Try fewer words.")

    def _index(self) -> int | None:
        """Return which of the hits is the current one."""
        return None if self._current is None else self._hits.index_of(self._current)

    def _forget(self) -> None:
        """Show no hits: another text is coming, or the bar is shut."""
        self._searching.stop()
        self._reader.clear_hits()
        self._hits, self._text, self._is_complete = Hits(), None, False
        self._current, self._home, self._step = None, None, 0
        self._follows = self._has_come = self._is_lent = False

    def _follow_middle(self) -> None:
        """Be there with the page only."""
        if self.is_shown and self._middle.currentWidget() is not self._reader:
            self.shut()

    def _ready_bar(self) -> FindBar:
        """Return the bar, made when it is first wanted."""
        if self._bar is None:
            from gui.widgets.find_bar import FindBar

            self._bar = FindBar(self._look.theme, self._middle.parentWidget())
            self._bar.query_changed.connect(self._take_query)
            self._bar.step_wanted.connect(self._go)
            self._bar.closed.connect(self.close)
            self._middle.put_above(self._bar)
        return self._bar

    def _take_query(self, query: Query) -> None:
        """Look for what the reader has typed, and keep how."""
        self._preferences.change(find_case=query.is_exact, find_word=query.is_word, find_pattern=query.is_pattern)
        if self._home is None:
            self._begin()
        self._search(query, follows=True)

    def _follow_settings(self, _settings: Settings) -> None:
        """Look for it in another way, if that was changed elsewhere."""
        if self._bar is None:
            return
        query = self._query_of(self._bar.query.words)
        if query != self._bar.query:
            self._bar.show_query(query)
            if self.is_shown:
                self._search(query, follows=False)

    def _query_of(self, words: str) -> Query:
        settings = self._preferences.settings
        return Query(words, settings.find_case, settings.find_word, settings.find_pattern)

    def _selected(self) -> str:
        """Return the selected words as they are looked for, none if they are too many or more than a paragraph's."""
        document, selection = self._bridge.document, self._reader.selection()
        words = selection.of(document.text) if document and len(selection) <= LONGEST else ""
        if "\n" in words:
            return ""
        return re.escape(words) if self._preferences.settings.find_pattern else words

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return self._bar is not None and focused is not None and self._bar.isAncestorOf(focused)
