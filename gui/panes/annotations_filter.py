"""The rows above the cards: what is shown of the annotations, and where the cards stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from core.annotation import COLOURS
from core.filtering import Filter
from gui.models.annotations import COLOUR, PLACE, SECTION, TAG, TIME
from gui.panes.annotations_column import BESIDE, LIST
from gui.theme import restyle
from gui.widgets.kinds import kind_name
from gui.widgets.pigment_button import PigmentButton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QResizeEvent

    from core.annotation import Annotation
    from core.spans import Span
    from gui.models.annotations import Section
    from gui.panes.annotations_popover import FilterPopover
    from gui.theme import Theme

MODES: Final = {
    "beside": (BESIDE, PLACE),
    "list": (LIST, SECTION),
    "list-time": (LIST, TIME),
    "list-colour": (LIST, COLOUR),
    "list-tag": (LIST, TAG),
}
"""Where the cards stand and how a list is sorted, by the words that the settings keep."""


class FilterRow(QWidget):
    """Five colours that can be switched on, the rest of the filter in a popover, and the choice of where the cards stand.

    While something is chosen, a second row says what, and how many pass; one click clears it.
    """

    filter_changed = Signal(object)  # Filter
    mode_changed = Signal(str)  # one of MODES
    trash_wanted = Signal()
    tasks_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._filter = Filter()
        self._annotations: Callable[[], Iterable[Annotation]] = tuple
        self._sections: Callable[[], Sequence[Section]] = tuple
        self._here: Callable[[], Section | None] = lambda: None
        self._counts = (0, 0)
        self._popover: FilterPopover | None = None
        self._steps: list[Callable[[], None]] = []
        self._build()
        self._connect()
        self.set_mode("beside")

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("FilterRow")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._chips = [PigmentButton(colour, self._theme, self) for colour in COLOURS]
        self._more = self._tool(self.tr("Filter ▾"), self.tr("Filter by kind, tag, words or section"))
        self._more.setObjectName("FilterButton")
        self._mode = self._tool("", self.tr("Where the cards stand"))
        self._mode.setMenu(self._mode_menu())
        self._mode.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._said = QLabel(self)
        self._said.setObjectName("FilterSaid")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._clear = self._tool(self.tr("Clear"), self.tr("Show all annotations"))
        self._clear.setObjectName("FilterClear")
        side = metrics.card_gap - metrics.small_gap
        chips, self._state = QHBoxLayout(), QWidget(self)
        chips.setSpacing(0)
        for chip in self._chips:
            chip.setCheckable(True)
            chip.set_phrase(self.tr("Show only {colour}"))
            chips.addWidget(chip)
        chips.addStretch(1)
        chips.addWidget(self._more)
        chips.addWidget(self._mode)
        state = QHBoxLayout(self._state)
        state.setContentsMargins(metrics.small_gap, 0, 0, 0)
        state.addWidget(self._said, 1)
        state.addWidget(self._clear)
        self._state.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(side, metrics.small_gap, side, metrics.small_gap)
        layout.setSpacing(0)
        layout.addLayout(chips)
        layout.addWidget(self._state)

    def _mode_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._modes: dict[str, QAction] = {}
        for mode, words in (
            ("beside", self.tr("Beside the text")),
            ("list", self.tr("List")),
            ("list-time", self.tr("Newest first")),
            ("list-colour", self.tr("By colour")),
            ("list-tag", self.tr("By tag")),
        ):
            action = menu.addAction(words)
            action.setCheckable(True)
            group.addAction(action)
            self._modes[mode] = action
        menu.addSeparator()
        menu.addAction(self.tr("Tasks"), self.tasks_wanted.emit)
        menu.addAction(self.tr("Trash…"), self.trash_wanted.emit)
        menu.addAction(self.tr("Export…"), self.export_wanted.emit)
        return menu

    def _tool(self, words: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("ModeButton")
        button.setText(words)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _connect(self) -> None:
        for chip in self._chips:
            chip.toggled.connect(self._take_colours)
        for mode, action in self._modes.items():
            action.triggered.connect(lambda _checked=False, mode=mode: self._choose_mode(mode))
        self._more.clicked.connect(self.open_popover)
        self._clear.clicked.connect(self.clear)

    @property
    def filter(self) -> Filter:
        """Return what is chosen."""
        return self._filter

    # What is chosen from

    def offer(self, annotations: Callable[[], Iterable[Annotation]], sections: Callable[[], Sequence[Section]]) -> None:
        """Say how to learn what there is to be chosen from; asked when the popover is opened."""
        self._annotations, self._sections = annotations, sections

    def set_here(self, section: Callable[[], Section | None]) -> None:
        """Say how to learn in which section the reader is."""
        self._here = section

    def open_popover(self) -> None:
        """Open the rest of the filter below its button; the first time it is made, filled and shown in turns: at once would take 40 ms."""
        if self._popover is not None:
            self._fill_popover()
            self._show_popover()
            return
        from gui.panes.annotations_popover import FilterPopover

        self._popover = FilterPopover(self._theme, self)
        self._popover.filter_changed.connect(self._take_rest)
        self._popover.cleared.connect(self._clear_all)
        parts = [self._popover, *self._popover.findChildren(QWidget)]
        middle = len(parts) // 2
        self._steps = [lambda: _polish(parts[:middle]), lambda: _polish(parts[middle:]), self._fill_popover, self._show_popover]
        self._next_step()

    def _next_step(self) -> None:
        """Take the steps that are left, each in a turn of its own: timers that are due together are served in one."""
        if self._steps:
            step = self._steps.pop(0)

            def take() -> None:
                step()
                self._next_step()

            QTimer.singleShot(0, self, take)

    def _show_popover(self) -> None:
        if self._popover is None or not self.isVisible():
            # The window may have been left between two turns.
            return
        self._popover.adjustSize()
        right = self.mapToGlobal(QPoint(self.width() - self._theme.metrics.card_gap, self._more.geometry().bottom() + 1))
        self._popover.move(right - QPoint(self._popover.width(), 0))
        self._popover.show()
        self._popover.focus_words()

    def _fill_popover(self) -> None:
        if self._popover is None:
            return
        tags = {tag for annotation in self._annotations() for tag in annotation.tags} | self._filter.tags
        self._popover.show_filter(self._filter, sorted(tags), self._sections(), self._here())
        self._say()

    def _clear_all(self) -> None:
        """Show all annotations, from the popover, which stays open."""
        self.clear()
        self._fill_popover()

    # What is shown

    def show_count(self, shown: int, total: int) -> None:
        """Say how many annotations pass the filter, and of how many."""
        self._counts = (shown, total)
        self._say()

    def clear(self) -> None:
        """Show all annotations."""
        if self._clear.hasFocus():
            self._more.setFocus(Qt.FocusReason.OtherFocusReason)
        self._set_filter(Filter())

    def set_mode(self, mode: str) -> None:
        """Say where the cards stand, and tell nobody."""
        action = self._modes[mode]
        action.setChecked(True)
        self._mode.setText(self.tr("{mode} ▾").format(mode=action.text()))
        self._mode.setAccessibleName(self.tr("Cards: {mode}").format(mode=action.text()))

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        for chip in self._chips:
            chip.apply_theme(theme)

    def _take_colours(self) -> None:
        self._set_filter(replace(self._filter, colours=frozenset(chip.colour for chip in self._chips if chip.isChecked())))

    def _take_rest(self, chosen: Filter) -> None:
        self._set_filter(replace(chosen, colours=self._filter.colours))

    def _set_filter(self, chosen: Filter) -> None:
        if chosen == self._filter:
            return
        self._filter = chosen
        for chip in self._chips:
            chip.blockSignals(True)
            chip.setChecked(chip.colour in chosen.colours)
            chip.blockSignals(False)
            chip.set_dim(is_dim=bool(chosen.colours))
            chip.update()
        self._say()
        self.filter_changed.emit(chosen)

    def _say(self) -> None:
        """Say how many pass, and what they have to be."""
        self._state.setVisible(not self._filter.is_empty)
        is_on = "true" if self._filter != Filter(colours=self._filter.colours) else "false"
        if self._more.property("on") != is_on:
            self._more.setProperty("on", is_on)
            restyle(self._more)
        shown, total = self._counts
        count = self.tr("{shown} of {total}").format(shown=shown, total=total)
        if self._popover is not None:
            self._popover.show_count(count, is_filtered=not self._filter.is_empty)
        if self._filter.is_empty:
            return
        parts = [count, *self._parts()]
        words = self.tr(" · ").join(parts)
        room = self.width() - self._clear.sizeHint().width() - 4 * self._theme.metrics.card_gap
        self._said.setText(self._said.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(room, self._theme.metrics.row)))
        self._said.setToolTip(words)
        self._said.setAccessibleName(words)

    def _parts(self) -> list[str]:
        chosen = self._filter
        parts = [self.tr("“{words}”").format(words=chosen.words.strip())] if chosen.words.strip() else []
        parts += [kind_name(kind) for kind in sorted(chosen.kinds)]
        parts += [self.tr("#{tag}").format(tag=tag) for tag in sorted(chosen.tags)]
        if chosen.section is not None:
            parts.append(self._title_of(chosen.section))
        if chosen.has_note is not None:
            parts.append(self.tr("with note") if chosen.has_note else self.tr("without note"))
        if chosen.is_starred:
            parts.append(self.tr("starred"))
        if chosen.is_open_task:
            parts.append(self.tr("open tasks"))
        return parts

    def _title_of(self, section: Span) -> str:
        return next((one.title for one in self._sections() if one.span == section), self.tr("one section"))

    def _choose_mode(self, mode: str) -> None:
        self.set_mode(mode)
        self.mode_changed.emit(mode)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Say as much of the filter as has room."""
        super().resizeEvent(event)
        self._say()


def _polish(parts: Sequence[QWidget]) -> None:
    """Let the style sheet say how widgets look, which would otherwise be asked when they are shown."""
    for part in parts:
        part.ensurePolished()
