"""The bar at the right: cards beside their passages, what waits for review, and room for the overview of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from core.annotation import COLOURS
from core.filtering import Filter
from core.outline.tree import HEADING
from core.spans import Span
from gui.keys import delivered
from gui.models.annotations import COLOUR, WAITING, Section
from gui.panes.annotations_acts import CardActs
from gui.panes.annotations_column import BESIDE, LIST, CardColumn
from gui.panes.annotations_editing import CardDesk
from gui.panes.annotations_filter import MODES, FilterRow
from gui.widgets.card_layout import NOTE, TAGS, TASK, Waiting
from gui.widgets.pigments import pigment_title

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from core.annotation import Annotation
    from core.outline import Outline
    from gui.panes.annotations_picked import PickedBar
    from gui.theme import Theme
    from gui.widgets.card_layout import Setting

_CARDS, _REVIEW, _OVERVIEW = range(3)


class AnnotationsPane(QWidget):
    """Shows every annotation as a card; what a reader does on a card goes out as a signal."""

    chosen = Signal(str)  # id of the annotation whose card was clicked or entered
    review_wanted = Signal(str)  # id of an annotation that waits for review
    placing_wanted = Signal(str)  # id of one whose passage the reader wants to show in the page
    note_changed = Signal(str, str)  # id, the whole note: half a second after the last key, and when the field is left
    note_finished = Signal(str)  # id of the annotation whose note was left
    note_typed = Signal()  # something is typed that has not gone out by note_changed
    colour_picked = Signal(str, str)  # id, one of COLOURS
    removal_requested = Signal(str)  # id
    left = Signal()  # Esc was pressed: the keyboard goes back to the page
    mode_changed = Signal(str)  # one of `MODES`, chosen by the reader
    filter_changed = Signal(object)  # Filter
    wheel_turned = Signal(object)  # QWheelEvent over cards beside the text: the text should scroll
    trash_wanted = Signal()  # what was taken off is to be seen: `show_aside` is to be called
    tasks_wanted = Signal()
    export_wanted = Signal()
    overview_wanted = Signal()  # its tab was opened for the first time: `set_overview` is to be called

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys_named: Callable[..., str] = delivered
        self._build()
        self._connect()

    def name_keys(self, named: Callable[..., str]) -> None:
        """Name the keys as they are set.

        Args:
            named: returns what a sentence says for actions of `gui.actions`, as `gui.keys.Keys.named`.
        """
        self._keys_named = named
        self._show_hint()
        self._show_review_hint()

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
        self._outline: Outline | None = None
        self._headings: list[int] = []
        self._named: list[Section] | None = None
        self._mode = "beside"
        self.desk = CardDesk(self)
        self._cards = CardColumn(self._theme, BESIDE, self.desk, self)
        self._cards.name_groups(self._group_name)
        self.acts = CardActs(self._theme, self._annotation, self._all_tags, self)
        self.acts.offer_more(lambda menu, annotation: self.desk.extend_menu(menu, annotation, self._theme))
        self._picked_bar: PickedBar | None = None
        self._filter.offer(self._cards.order.all, self._sections)
        self._cards.setAccessibleName(self.tr("Annotations"))
        self._review = CardColumn(self._theme, LIST, self.desk, self)
        self._review.setAccessibleName(self.tr("To review"))
        self._review.arrange(Filter(), LIST, WAITING)
        self._review.set_waiting(self._waiting)
        self._show_review_hint()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._cards)
        self._stack.addWidget(self._review)
        self._overview: QWidget | None = None
        self._aside: QWidget | None = None
        self._layers: QWidget | None = None
        layout = self._rows = QVBoxLayout(self)
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
            column.picking.menu_wanted.connect(self.acts.open_menu)
            column.picking.removal_wanted.connect(self.acts.removal_wanted)
            column.picking.copy_wanted.connect(lambda ids: self.acts.copy_wanted.emit(ids, False))
            column.picking.changed.connect(self._show_picked)
            column.editing.note_changed.connect(self.note_changed)
            column.editing.note_finished.connect(self.note_finished)
            column.editing.note_typed.connect(self.note_typed)
        for source in (self._review, self.desk):
            source.review_wanted.connect(self.review_wanted)
            source.placing_wanted.connect(self.placing_wanted)
        self._tabs.currentChanged.connect(self._show_tab)
        self._filter.filter_changed.connect(self._change_filter)
        self._filter.mode_changed.connect(self._change_mode)
        self._filter.trash_wanted.connect(self.trash_wanted)
        self._filter.tasks_wanted.connect(self.tasks_wanted)
        self._filter.export_wanted.connect(self.export_wanted)
        self._cards.arranged.connect(self._show_counts)
        self.acts.note_wanted.connect(self.edit_note)
        self.desk.part_wanted.connect(self._edit)
        self.desk.menu_wanted.connect(self.acts.open_menu)
        self.acts.passage_wanted.connect(self.chosen)

    # What is shown

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show the annotations of a document that stand in its text, in any order."""
        self._cards.show_annotations(annotations)
        self._show_counts()

    def change_annotations(self, shown: Sequence[Annotation], gone: Sequence[str], waiting: Sequence[Annotation] = ()) -> None:
        """Show some annotations as they are now, and take the cards of others (by id) away: one or thousands.

        Args:
            shown: those with a place in the text.
            gone: those that have none.
            waiting: those of them that wait for review now.
        """
        self._cards.change(shown, gone)
        left = {one.id for one in waiting}
        self._review.change(waiting, [one for one in (*gone, *(one.id for one in shown)) if one not in left])
        self._show_picked()
        self._show_counts()
        self.acts.refresh()

    def begin(self) -> None:
        """Show everything again, with nothing selected: another document is coming."""
        self.show_annotations(())
        self.show_review(())
        self._filter.clear()
        self._outline = self._named = None
        self._pick_none()
        self.leave_aside()

    def show_outline(self, outline: Outline) -> None:
        """Take the headings for sections: to filter by, and to group a list by."""
        self._outline, self._named = outline, None
        self._headings = [index for index, node in enumerate(outline.nodes) if node.kind == HEADING]
        self._cards.set_sections([outline.nodes[index].offset for index in self._headings])

    def set_place(self, point: int) -> None:
        """Say at which code point the reader is."""
        self._filter.set_here(lambda: self._section_at(point))

    def show_review(self, annotations: Sequence[Annotation]) -> None:
        """Show the annotations that could not be placed in the text as it is now."""
        self._review.show_annotations(annotations)
        self._show_counts()

    def set_current(self, annotation_id: str | None, *, reveal: bool = True) -> None:
        """Ring the card of an annotation and bring it into view; None rings none.

        Args:
            annotation_id: whose card.
            reveal: show all annotations if the filter hides this one.
        """
        column = self._column_of(annotation_id)
        self._cards.set_current(annotation_id if column is self._cards else None)
        self._review.set_current(annotation_id if column is self._review else None)
        if column is not None:
            self._stack_to(column)
            if reveal and annotation_id is not None and column.order.index_of(annotation_id) is None:
                self._filter.clear()

    def edit_note(self, annotation_id: str) -> None:
        """Open the note of an annotation on its card and give it the keyboard."""
        self._edit(annotation_id, NOTE)

    def edit_tags(self, annotation_id: str) -> None:
        """Open the tags of an annotation on its card and give them the keyboard."""
        self._edit(annotation_id, TAGS)

    def edit_task(self, annotation_id: str) -> None:
        """Open the task of an annotation, a new one if it has none, on its card and give it the keyboard."""
        self._edit(annotation_id, TASK)

    def _edit(self, annotation_id: str, part: str) -> None:
        self.set_current(annotation_id)
        column = self._column_of(annotation_id)
        if column is not None:
            column.edit(annotation_id, part)

    def set_setting(self, setting: Setting) -> None:
        """Say what goes without saying on the cards: the reader's name, the date of the document."""
        if setting != self.desk.setting:
            self.desk.setting = setting
            self._cards.follow_setting()
            self._review.follow_setting()

    def flush(self) -> None:
        """Send out by `note_changed` and `desk` what is typed and has not gone out, now."""
        self._cards.editing.flush()
        self._review.editing.flush()

    def take_drafts(self, drafts: Mapping[str, str]) -> None:
        """Have these notes in their fields, by the ids of their annotations: they were typed before and could not be stored."""
        self._cards.editing.take_drafts(drafts)
        self._review.editing.take_drafts(drafts)

    def finish(self) -> None:
        """Close what is open on a card; what is typed goes out first."""
        self._cards.editing.finish()
        self._review.editing.finish()

    @property
    def is_writing(self) -> bool:
        """True while note, tags or task of a card are open."""
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
        """Put the cards beside the text or into a list: one of `MODES`."""
        self._mode = mode if mode in MODES else "beside"
        self._filter.set_mode(self._mode)
        self._arrange()

    @property
    def dots_actions_widget(self) -> QWidget:
        """The row of colours; its actions are its context menu."""
        return self._filter

    @property
    def filter(self) -> Filter:
        """Return what is shown of the annotations."""
        return self._filter.filter

    @property
    def picked(self) -> list[str]:
        """Return the ids of the cards that are selected, in the order shown."""
        return self._cards.picking.ids()

    def open_filter(self) -> None:
        """Open the filter, to be written in."""
        self._stack_to(self._cards)
        self._filter.open_popover()

    def show_aside(self, aside: QWidget) -> None:
        """Put something (the trash) in the place of the cards."""
        if self._aside is None:
            self._aside = aside
            self._stack.addWidget(aside)
        self._tabs.setCurrentIndex(_CARDS)
        self._stack.setCurrentWidget(aside)
        self._filter.hide()
        self._show_picked()
        aside.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_aside(self) -> None:
        """Show the cards again."""
        if self._aside is not None and self._stack.currentWidget() is self._aside:
            self._show_tab(_CARDS)
            self._cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_layers(self, bar: QWidget) -> None:
        """Put the switches of the layers above the cards, in whose tab they are seen."""
        self._layers = QWidget(self)
        rows = QVBoxLayout(self._layers)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(bar)
        self._rows.insertWidget(self._rows.indexOf(self._filter) + 1, self._layers)
        self._layers.setVisible(self._tabs.currentIndex() == _CARDS)

    @property
    def overview_place(self) -> QWidget:
        """What the overview belongs to from the start: to move it there when it is made would style all of it anew."""
        return self._stack

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
        if self._picked_bar is not None:
            self._picked_bar.apply_theme(theme)

    # What the reader does

    def _change_mode(self, mode: str) -> None:
        self.set_mode(mode)
        self.mode_changed.emit(mode)

    def _change_filter(self, chosen: Filter) -> None:
        self._arrange()
        self.filter_changed.emit(chosen)

    def _arrange(self) -> None:
        place, sort = MODES[self._mode]
        self._cards.arrange(self._filter.filter, place, sort)

    def _pick_none(self) -> None:
        for column in (self._cards, self._review):
            column.picking.clear()

    def _show_picked(self) -> None:
        """Show the bar while several are selected, of the column that is seen."""
        column = self._review if self._tabs.currentIndex() == _REVIEW else self._cards
        picked = column.picking.ids() if self._stack.currentWidget() is column else []
        if self._picked_bar is None:
            if not picked:
                return
            from gui.panes.annotations_picked import PickedBar

            self._picked_bar = PickedBar(self._theme, self.acts, self)
            self._picked_bar.cleared.connect(self._pick_none)
            self._rows.addWidget(self._picked_bar)
        self._picked_bar.setVisible(bool(picked))
        self._picked_bar.show_picked(picked)

    def _show_tab(self, tab: int) -> None:
        if tab == _OVERVIEW and self._overview is None:
            self.overview_wanted.emit()
            return
        self._stack.setCurrentWidget((self._cards, self._review, self._overview)[tab] or self._cards)
        self._filter.setVisible(tab == _CARDS)
        if self._layers is not None:
            self._layers.setVisible(tab == _CARDS)
        self._show_picked()

    # Helpers

    def _column_of(self, annotation_id: str | None) -> CardColumn | None:
        if annotation_id is None:
            return None
        return next((column for column in (self._cards, self._review) if column.order.get(annotation_id)), None)

    def _stack_to(self, column: CardColumn) -> None:
        self._tabs.setCurrentIndex(_CARDS if column is self._cards else _REVIEW)
        if self._aside is not None and self._stack.currentWidget() is self._aside:
            self._show_tab(self._tabs.currentIndex())

    def _annotation(self, annotation_id: str) -> Annotation | None:
        return self._cards.order.get(annotation_id) or self._review.order.get(annotation_id)

    def _all_tags(self) -> set[str]:
        here = {tag for annotation in self._cards.order.all() for tag in annotation.tags}
        return here.union(self.desk.known_tags())

    def _sections(self) -> list[Section]:
        # Asked for twice at each opening of the filter; a book has more than a thousand.
        if self._named is None:
            nodes = self._outline.nodes if self._outline else ()
            self._named = [Section(nodes[at].line, Span(nodes[at].offset, nodes[at].end), nodes[at].level) for at in self._headings]
        return self._named

    def _section_at(self, point: int) -> Section | None:
        """Return the innermost section that holds a code point."""
        return next((one for one in reversed(self._sections()) if one.span.start <= point < one.span.end), None)

    def _group_name(self, group: str | int) -> str:
        if isinstance(group, int):
            return self._outline.nodes[self._headings[group]].line if self._outline and group >= 0 else self.tr("Before the first heading")
        if MODES[self._mode][1] == COLOUR:
            return pigment_title(group)
        return group or self.tr("Without a tag")

    def _show_counts(self) -> None:
        self._filter.show_count(len(self._cards.order), self._cards.order.total)
        count, waiting = self._cards.order.total, self._review.order.total
        self._tabs.setTabText(_CARDS, self.tr("Annotations {count}").format(count=count) if count else self.tr("Annotations"))
        self._tabs.setTabText(_REVIEW, self.tr("To review {count}").format(count=waiting) if waiting else self.tr("To review"))
        self._show_hint()

    def _show_hint(self) -> None:
        if self._cards.order.total:
            self._cards.set_hint(self.tr("No annotation passes the filter. “Clear” above shows all of them again."))
        else:
            words = self.tr("Your marks and notes will stand here. Select a passage: {colours} colours it, {note} writes a note.")
            colours = self._keys_named(*(f"annotation.{colour}" for colour in COLOURS))
            self._cards.set_hint(words.format(colours=colours, note=self._keys_named("annotation.note")))

    def _show_review_hint(self) -> None:
        words = self.tr(
            "Nothing waits for review. Marks whose passage is not found again after the text has changed will stand here; "
            "{review} reviews them."
        )
        self._review.set_hint(words.format(review=self._keys_named("annotation.review")))

    def _waiting(self, annotation: Annotation) -> Waiting:
        path = annotation.anchor.heading_path
        place = self.tr("It stood under: {heading}").format(heading=path[-1]) if path else ""
        if annotation.status == "orphan":
            return Waiting(self.tr("The text no longer has this passage."), place)
        return Waiting(self.tr("The place of this passage is not certain."), place)
