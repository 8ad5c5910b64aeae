"""The bar at the right: cards beside their passages, what waits for review, and room for the overview of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from gui.panes.annotations_column import BESIDE, LIST, CardColumn
from gui.panes.annotations_filter import FilterRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.annotation import Annotation
    from core.spans import Span
    from gui.theme import Theme

_CARDS, _REVIEW, _OVERVIEW = range(3)


class AnnotationsPane(QWidget):
    """Shows every annotation as a card; what a reader does on a card goes out as a signal."""

    chosen = Signal(str)  # id of the annotation whose card was clicked or entered
    note_changed = Signal(str, str)  # id, the whole note: half a second after the last key, and when the field is left
    note_finished = Signal(str)  # id of the annotation whose note was left
    note_typed = Signal()  # something is typed that has not gone out by note_changed
    colour_picked = Signal(str, str)  # id, one of COLOURS
    removal_requested = Signal(str)  # id
    left = Signal()  # Esc was pressed: the keyboard goes back to the page
    mode_changed = Signal(str)  # "beside" or "list", chosen by the reader
    wheel_turned = Signal(object)  # QWheelEvent over cards beside the text: the text should scroll
    overview_wanted = Signal()  # its tab was opened for the first time: `set_overview` is to be called

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setObjectName("AnnotationsPane")
        self._tabs = QTabBar(self)
        self._tabs.setObjectName("PaneTabs")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setAccessibleName(self.tr("Annotations"))
        for title in ("", "", self.tr("Overview")):
            self._tabs.addTab(title)
        self._filter = FilterRow(self._theme, self)
        self._cards = CardColumn(self._theme, BESIDE, self)
        self._cards.setAccessibleName(self.tr("Annotations"))
        self._review = CardColumn(self._theme, LIST, self)
        self._review.setAccessibleName(self.tr("To review"))
        self._review.set_reason(self._reason)
        self._review.set_hint(
            self.tr("Nothing waits for review. Marks whose passage is not found again after the text has changed will stand here.")
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._cards)
        self._stack.addWidget(self._review)
        self._overview: QWidget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tabs)
        layout.addWidget(self._filter)
        layout.addWidget(self._stack, 1)
        self._show_counts()

    def _connect(self) -> None:
        for column in (self._cards, self._review):
            column.chosen.connect(self.chosen)
            column.colour_picked.connect(self.colour_picked)
            column.removal_requested.connect(self.removal_requested)
            column.left.connect(self.left)
            column.wheel_turned.connect(self.wheel_turned)
            column.editing.note_changed.connect(self.note_changed)
            column.editing.note_finished.connect(self.note_finished)
            column.editing.note_typed.connect(self.note_typed)
        self._tabs.currentChanged.connect(self._show_tab)
        self._filter.colours_changed.connect(self._filter_colours)
        self._filter.mode_changed.connect(self._change_mode)

    # What is shown

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show the annotations of a document that stand in its text, in any order."""
        self._cards.show_annotations(annotations)
        self._show_counts()

    def put_annotation(self, annotation: Annotation) -> None:
        """Show an annotation as it is now, new or not."""
        self._cards.put(annotation)
        self._show_counts()

    def drop_annotation(self, annotation_id: str) -> None:
        """Take a card away, if it is there."""
        self._cards.drop(annotation_id)
        self._review.drop(annotation_id)
        self._show_counts()

    def show_review(self, annotations: Sequence[Annotation]) -> None:
        """Show the annotations that could not be placed in the text as it is now."""
        self._review.show_annotations(annotations)
        self._show_counts()

    def set_current(self, annotation_id: str | None) -> None:
        """Ring the card of an annotation and bring it into view; None rings none."""
        column = self._column_of(annotation_id)
        self._cards.set_current(annotation_id if column is self._cards else None)
        self._review.set_current(annotation_id if column is self._review else None)
        if column is not None:
            self._stack_to(column)
            if annotation_id is not None and column.order.index_of(annotation_id) is None:
                self._filter.clear_colours()

    def edit_note(self, annotation_id: str) -> None:
        """Open the note of an annotation on its card and give it the keyboard."""
        self.set_current(annotation_id)
        column = self._column_of(annotation_id)
        if column is not None:
            column.edit(annotation_id)

    def flush(self) -> None:
        """Send out by `note_changed` what is typed and has not gone out, now."""
        self._cards.editing.flush()
        self._review.editing.flush()

    def finish(self) -> None:
        """Close the note that is open, if one is; what is typed goes out first."""
        self._cards.editing.finish()
        self._review.editing.finish()

    @property
    def is_writing(self) -> bool:
        """True while a note is open."""
        return self._cards.editing.id is not None or self._review.editing.id is not None

    def place_cards(self, y_of: Callable[[int], int | None], visible: Span, *, shift: int = 0) -> None:
        """Put the cards beside their passages.

        Args:
            y_of: pixels from the top of the page's view to the line that holds a code point; None where none is laid out.
            visible: the code points in view.
            shift: pixels from the top of this pane down to the top of the page's view.
        """
        top = self._stack.y() - shift + self._theme.metrics.gap

        def in_column(point: int) -> int | None:
            y = y_of(point)
            if y is None or y < 0:
                return y
            # The page reaches higher than the cards: a line beside the tabs has its card right below them.
            return max(y - top, 0)

        self._cards.follow(in_column, visible)

    def set_mode(self, mode: str) -> None:
        """Put the cards beside the text ("beside") or into a list ("list")."""
        self._filter.set_mode(mode)
        self._cards.set_mode(mode)

    def set_overview(self, overview: QWidget) -> None:
        """Put the overview of the text under its tab. It is made when the tab is first opened: most starts do not show it."""
        self._overview = overview
        self._stack.addWidget(overview)
        self._show_tab(self._tabs.currentIndex())

    def show_overview(self) -> None:
        """Open the tab of the overview and give it the keyboard."""
        self._tabs.setCurrentIndex(_OVERVIEW)
        if self._overview is not None:
            self._overview.setFocus()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._filter.apply_theme(theme)
        self._cards.apply_theme(theme)
        self._review.apply_theme(theme)

    # What the reader does

    def _change_mode(self, mode: str) -> None:
        self._cards.set_mode(mode)
        self.mode_changed.emit(mode)

    def _filter_colours(self, colours: tuple[str, ...]) -> None:
        self._cards.show_colours(colours)
        self._show_hint()

    def _show_tab(self, tab: int) -> None:
        if tab == _OVERVIEW and self._overview is None:
            self.overview_wanted.emit()
            return
        self._stack.setCurrentIndex(tab)
        self._filter.setVisible(tab == _CARDS)

    # Helpers

    def _column_of(self, annotation_id: str | None) -> CardColumn | None:
        if annotation_id is None:
            return None
        return next((column for column in (self._cards, self._review) if column.order.get(annotation_id)), None)

    def _stack_to(self, column: CardColumn) -> None:
        self._tabs.setCurrentIndex(_CARDS if column is self._cards else _REVIEW)

    def _show_counts(self) -> None:
        count, waiting = self._cards.order.total, self._review.order.total
        self._tabs.setTabText(_CARDS, self.tr("Annotations {count}").format(count=count) if count else self.tr("Annotations"))
        self._tabs.setTabText(_REVIEW, self.tr("To review {count}").format(count=waiting) if waiting else self.tr("To review"))
        self._show_hint()

    def _show_hint(self) -> None:
        if self._cards.order.total:
            self._cards.set_hint(self.tr("No annotation has these colours."))
        else:
            self._cards.set_hint(
                self.tr("Your marks and notes will stand here. Select a passage, press 1-5 to colour it or N to write a note.")
            )

    def _reason(self, annotation: Annotation) -> str:
        if annotation.status == "orphan":
            return self.tr("The text no longer has this passage.")
        return self.tr("The place of this passage is not certain.")
