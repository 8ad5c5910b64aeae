"""The search of the library in the side bar: what is looked for, what it is narrowed to, and what was found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.query.tree import ALL, Scope
from gui.models.found import FoundModel
from gui.models.scope_choices import chosen
from gui.widgets.found_list import FoundList
from gui.widgets.saved_list import SavedList
from gui.widgets.search_end import SearchEnd
from gui.widgets.search_head import SearchHead, tool
from gui.widgets.search_keeping import SearchKeeping
from gui.widgets.wrapped_row import WrappedRow
from gui.widgets.year_bars import YearBars

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QShowEvent

    from core.found import Found, FoundPlace, IndexState
    from core.query.saved import SavedSearch
    from gui.models.scope_choices import Choices
    from gui.theme import Theme
    from gui.widgets.search_field import SearchField

LOOKING_AFTER: Final = 400
"""Milliseconds without an answer after which it is said that is being looked: what the index does not hold yet takes its time."""
FEW: Final = 50
"""Documents that the index does not hold yet are looked through in no time, if they are fewer."""


class SearchPane(QWidget):
    """Shows the field, and below it what came of it. Knows neither library nor page."""

    wish_changed = Signal(object)
    """`SavedSearch` without a name: what is looked for now, as the reader has changed it."""
    settled = Signal()
    """Enter: the first place, or the chosen one, is wanted as soon as it is here."""
    place_wanted = Signal(int, bool)
    """Row of the model; True if the keyboard is to go to the page."""
    places_wanted = Signal(int)
    """Row of a document in the library, all places of which are wanted."""
    more_wanted = Signal()
    keeping_wanted = Signal(object)
    """`SavedSearch` that is to be saved, or named anew."""
    dropping_wanted = Signal(object)
    forgetting_wanted = Signal()
    export_wanted = Signal(object)
    """QPoint on the screen where it is to be asked what."""
    again_wanted = Signal()
    """The same is to be looked for again: the library has changed."""
    seen = Signal()
    """The pane has come into view."""
    terms_wanted = Signal()
    """The numbers of what is looked for over time are wanted."""
    left = Signal()
    """The page is wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._first: dict[int, tuple[FoundPlace, ...]] = {}
        """Of documents all places of which are shown: those that came first."""
        self._years: tuple[object, Mapping[str, int]] = (None, {})
        """For which search bars are shown, years apart, and how high they are."""
        self._found: Found | None = None
        self._places: int | None = None
        self._counted: dict[int, int] = {}
        self._has_searches = False
        self._build()
        self._connect()
        self._follow_wish()

    # What is looked for

    @property
    def wish(self) -> SavedSearch:
        """Return what is looked for."""
        return self._head.wish

    @property
    def field(self) -> SearchField:
        """Return the field in which it is written."""
        return self._head.field

    @property
    def model(self) -> FoundModel:
        """Return what was found."""
        return self._model

    @property
    def row(self) -> int:
        """Return which row is chosen, -1 for none."""
        return self._list.currentIndex().row()

    def show_wish(self, wish: SavedSearch) -> None:
        """Look for something that was not typed here."""
        self._head.show_wish(wish)
        self._follow_wish()

    def focus_field(self) -> None:
        """Give the field the keyboard, its words selected: whoever types begins anew."""
        self._head.focus_field()

    def focus_list(self) -> None:
        """Give the list of what was found the keyboard."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    # What came of it

    def show_looking(self) -> None:
        """Say that is being looked, if no answer comes soon; what was found last stays, greyed."""
        self._looking.start()

    def show_found(self, found: Found) -> None:
        """Show the first page of what was found."""
        self._looking.stop()
        self._found, self._places = found, found.places
        self._counted = {one.document: one.count for one in found.documents if one.count is not None}
        self._first.clear()
        self._list.set_stale(is_stale=bool(self._head.fault))
        self._model.show(found)
        self._list.scrollToTop()
        self._show_years(found)
        if found.documents:
            self._views.setCurrentWidget(self._list)
        else:
            self._show_end()
        self._say()

    def add_found(self, found: Found) -> None:
        """Show another page."""
        self._model.add(found)
        self._counted.update({one.document: one.count for one in found.documents if one.count is not None})

    def add_counts(self, counts: Mapping[int, int], *, is_whole: bool) -> None:
        """Say how many places documents have; once all are counted, how many there are together."""
        self._model.set_counts(counts)
        self._counted.update(counts)
        if is_whole and self._found is not None and self._found.places is None:
            self._places = sum(self._counted.values())
            self._say()

    def show_places(self, document: int, places: Sequence[FoundPlace], *, count: int) -> None:
        """Show these places of a document, all of them or as many as can be read, and how many there are."""
        at = self._model.head_of(document)
        if at is not None:
            self._first.setdefault(document, self._model.row(at).document.places)
            self._model.show_places(document, places, count=count)

    def choose(self, row: int) -> None:
        """Make a row the current one; the keyboard stays where it is."""
        self._list.choose(row)

    def show_fault(self, words: str, *, is_settled: bool) -> None:
        """Say what is wrong with the query, at once or when the reader has stopped writing; what was found last stays, greyed."""
        if is_settled:
            self._looking.stop()
        self._head.show_fault(words, is_settled=is_settled)

    def show_outdated(self, *, is_outdated: bool) -> None:
        """Offer to look again, since the library is not what it was when this was found."""
        self._again.setVisible(is_outdated and self._head.is_asked)

    def show_state(self, state: IndexState) -> None:
        """Say how far the index is, as long as something waits."""
        total = state.documents + state.waiting
        said = self.tr(
            "The index is being made: {done} of {total} documents. The others are looked through one by one, which takes longer."
        )
        self._index.setText(said.format(done=f"{state.documents:,}", total=f"{total:,}"))
        self._index.setVisible(state.waiting >= FEW)

    def show_searches(self, saved: Sequence[SavedSearch], recent: Sequence[SavedSearch]) -> None:
        """Show what can be run again."""
        self._has_searches = bool(saved or recent)
        self._saved.show_searches(saved, recent)
        self._head.field.remember([one.words for one in recent])
        if not self._head.is_asked:
            self._show_beginning()

    def offer(self, choices: Choices) -> None:
        """Offer what the search can be narrowed by."""
        self._head.offer(choices)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._list.apply_theme(theme)
        self._bars.apply_theme(theme)
        self._head.apply_theme(theme)

    # Building

    def _build(self) -> None:
        self.setObjectName("SearchPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._head = SearchHead(self._theme, self)
        self._model = FoundModel(self)
        self._build_results()
        self._looking = QTimer(self, singleShot=True, interval=LOOKING_AFTER)
        metrics = self._theme.metrics
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, metrics.gap, 0, 0)
        layout.setSpacing(metrics.small_gap)
        for widget in (self._head, self._bars, self._summary, self._keeping, self._again):
            layout.addWidget(widget)
        layout.addWidget(self._views, 1)
        layout.addWidget(self._index)
        self.setFocusProxy(self._head)

    def _build_results(self) -> None:
        theme, metrics = self._theme, self._theme.metrics
        self._bars = YearBars(theme, self)
        self._bars.hide()
        self._said = QLabel(self)
        self._said.setObjectName("SearchCount")
        self._keep = tool(self, self.tr("Save"), self.tr("Save this search"))
        self._over = tool(self, self.tr("Over time"), self.tr("How often this stands in the documents of each year"))
        self._export = tool(self, self.tr("Export…"), self.tr("Write all that was found to a file"))
        self._summary = QWidget(self)
        row = QHBoxLayout(self._summary)
        row.setContentsMargins(metrics.pad, 0, metrics.small_gap, 0)
        # English words take more room than a narrow side bar has.
        wrapped = WrappedRow(0)
        wrapped.fill((self._said, self._keep, self._over, self._export))
        row.addWidget(wrapped)
        self._summary.hide()
        self._keeping = SearchKeeping(theme, self)
        self._again = QPushButton(self.tr("The library has changed: find again"), self)
        self._again.setObjectName("SearchWay")
        self._again.hide()
        self._list = FoundList(theme, self)
        self._list.setModel(self._model)
        self._saved = SavedList(self)
        self._end = SearchEnd(theme, self)
        self._views = QStackedWidget(self)
        for view in (self._end, self._saved, self._list):
            self._views.addWidget(view)
        self._index = QLabel(self)
        self._index.setObjectName("SearchIndex")
        self._index.setWordWrap(True)
        self._index.hide()

    def _connect(self) -> None:
        self._head.changed.connect(self._change)
        self._head.fault_told.connect(lambda: self._list.set_stale(is_stale=True))
        self._head.field.entered.connect(self.settled)
        self._head.field.list_wanted.connect(self._enter_view)
        self._head.field.left.connect(self.left)
        self._bars.year_chosen.connect(self._choose_year)
        self._list.wanted.connect(lambda row: self.place_wanted.emit(row, True))
        self._list.looked.connect(lambda row: self.place_wanted.emit(row, False))
        self._list.opened.connect(self._open)
        self._list.shut.connect(self._shut)
        self._list.left.connect(self.focus_field)
        self._saved.left.connect(self.focus_field)
        self._model.more_wanted.connect(self.more_wanted)
        self._keep.clicked.connect(lambda: self._keeping.ask_name(self.wish))
        self._export.clicked.connect(lambda: self.export_wanted.emit(self._export.mapToGlobal(self._export.rect().bottomLeft())))
        self._over.clicked.connect(self.terms_wanted)
        self._keeping.keeping_wanted.connect(self.keeping_wanted)
        self._keeping.left.connect(self.focus_field)
        self._saved.chosen.connect(self._run)
        self._saved.rename_wanted.connect(self._keeping.ask_name)
        self._saved.removal_wanted.connect(self.dropping_wanted)
        self._saved.removal_wanted.connect(self._keeping.offer_back)
        self._saved.forgetting_wanted.connect(self.forgetting_wanted)
        self._end.tried.connect(self._run)
        self._again.clicked.connect(self.again_wanted)
        self._looking.timeout.connect(self._say_looking)

    # What the reader does

    def _change(self) -> None:
        self._follow_wish()
        self.wish_changed.emit(self.wish)

    def _follow_wish(self) -> None:
        """Show what is looked for in all that shows it."""
        self._counted = {}
        self._looking.stop()
        if not self._head.is_asked:
            self._found = None
            self._model.clear()
            for widget in (self._bars, self._summary, self._again):
                widget.hide()
            self._years = (None, {})
            self._show_beginning()

    def _choose_year(self, year: str) -> None:
        """Narrow to one year; take that back if it is the one already."""
        at, scope = int(year), self.wish.scope
        self._head.narrow(replace(scope, years=() if scope.years == ((at, at),) else ((at, at),)))

    def _run(self, wish: SavedSearch) -> None:
        self.show_wish(wish)
        self.focus_field()
        self.wish_changed.emit(self.wish)

    def _enter_view(self) -> None:
        shown = self._views.currentWidget()
        if shown is self._end:
            self._end.focus()
        elif shown is not None and (shown is not self._list or self._model.rowCount()):
            if shown is self._list and not self._list.currentIndex().isValid():
                self._list.choose(0)
            elif shown is self._saved and self._saved.current() is None:
                self._saved.setCurrentRow(1)
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, row: int) -> None:
        document = self._model.row(row).document
        if not self._model.is_open(document.document):
            self.places_wanted.emit(document.document)

    def _shut(self, row: int) -> None:
        document = self._model.row(row).document.document
        head = self._model.head_of(document)
        first = self._first.pop(document, None)
        if head is not None:
            self._list.choose(head)
        if first is not None:
            self._model.show_places(document, first)

    # What is seen

    def _say_looking(self) -> None:
        words = self.tr("Looking through the library…")
        if self._model.rowCount():
            self._list.set_stale(is_stale=True)
            self._said.setText(words)
        else:
            self._summary.hide()
            self._end.show_end(words)
            self._views.setCurrentWidget(self._end)
        self._head.field.setAccessibleDescription(words)

    def _say(self) -> None:
        """Say how much was found."""
        found = self._found
        if found is None:
            return
        self._summary.setVisible(bool(found.total))
        said = self.tr("%Ln document(s)", "", found.total)
        if self._places is not None:
            said += " · " + self.tr("%Ln place(s)", "", self._places)
        self._said.setText(said)
        if not self._head.fault:
            self._head.field.setAccessibleDescription(said)

    def _show_years(self, found: Found) -> None:
        """Show the bars; while one of them is chosen, all of them stay."""
        wish = self.wish
        key = replace(wish, scope=replace(wish.scope, years=()))
        if not wish.scope.years or self._years[0] != key:
            self._years = (key, found.by_year)
        years = {str(first) for first, last in wish.scope.years if first == last}
        self._bars.show_counts(self._years[1], years)
        self._bars.setVisible(len(self._bars.counts) > 1)

    def _show_beginning(self) -> None:
        """Show what can be run again, or how to begin."""
        if self._has_searches:
            self._views.setCurrentWidget(self._saved)
            return
        words = self.tr(
            "Whatever was added or opened is looked through, with its notes. Words parted by a blank must all be there; also 春耕 或 秋收, "
            "粮食 非 进口, 农业 近10 农村, “exact words”."
        )
        self._end.show_end(words)
        self._views.setCurrentWidget(self._end)

    def _show_end(self) -> None:
        wish, ways = self.wish, []
        if not wish.is_any_script:
            ways.append((replace(wish, is_any_script=True), self.tr("In both scripts")))
        if wish.where != ALL:
            ways.append((replace(wish, where=ALL), self.tr("In texts and notes")))
        if chosen(wish.scope):
            ways.append((replace(wish, scope=Scope()), self.tr("Without what it is narrowed to")))
        words = self.tr("Nothing was found.")
        self._end.show_end(words, ways)
        self._views.setCurrentWidget(self._end)

    # Qt

    def showEvent(self, event: QShowEvent, /) -> None:
        """Tell that it is seen."""
        super().showEvent(event)
        self.seen.emit()
