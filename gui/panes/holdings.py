"""The library in the place of the page: all documents as a table that can be sorted, grouped, narrowed and set up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.arranging import EVERYTHING, Arrangement
from core.holdings import COLUMNS
from gui.keys import delivered
from gui.models.holdings import HoldingModel
from gui.widgets.empty_library import EmptyLibrary
from gui.widgets.filter_field import FilterField
from gui.widgets.grouping_box import GroupingBox
from gui.widgets.holding_filter import HoldingFilterRow
from gui.widgets.holding_view import HoldingTable
from gui.widgets.pane_button import PaneButton

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from core.arranging import Choice
    from core.holdings import Holding
    from gui.holdings import Arranged
    from gui.theme import Theme

WIDTHS: Final = {
    "title": 18,
    "speaker": 5,
    "occasion": 9,
    "date": 7,
    "characters": 5,
    "read": 4,
    "marks": 4,
    "source": 7,
    "kind": 4,
    "tags": 9,
    "added": 7,
    "opened": 7,
    "path": 24,
}
"""The columns in their first order, each with the characters for which it has room: those up to the marks are seen beside both bars."""
HIDDEN: Final = frozenset({"opened", "path"})
"""Columns that are not shown at first."""


class HoldingsPane(QWidget):
    """Shows documents that are arranged by others; what it wants of them is its `arrangement`."""

    arrangement_changed = Signal()
    columns_changed = Signal()
    wanted = Signal(object)  # Holding
    behind_wanted = Signal(object)
    beside_wanted = Signal(object)
    menu_wanted = Signal(object)  # QPoint on the screen
    adding_wanted = Signal(object)  # likewise
    removal_wanted = Signal()
    picked = Signal()
    files_wanted = Signal()
    folder_wanted = Signal()
    filter_entered = Signal()
    left = Signal()

    def __init__(self, theme: Theme, grouping: str, sort: tuple[str, bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys_named: Callable[..., str] = delivered
        self._is_known = False
        self._arrangement = Arrangement(grouping, sort[0], sort[1])
        self._build()
        self._connect()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self._had_rows = False
        self.setObjectName("HoldingsPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = QLabel(self.tr("Library"))
        title.setObjectName("AppName")
        self._words = FilterField(self.tr("Filter by title, speaker, tag… or pinyin"), self.tr("Filter the documents"))
        self._grouping = GroupingBox()
        self._grouping.choose(self._arrangement.grouping)
        self._add = PaneButton(f"{self.tr('Add')} ▾", self.tr("Add files or folders to the library"))
        self._choose_columns = PaneButton(f"{self.tr('Columns')} ▾", self.tr("Choose which columns are shown"))
        self._back = PaneButton(self.tr("Back to the text"))
        self._filters = HoldingFilterRow(metrics.gap)
        self._model = HoldingModel(COLUMNS, lambda _at: True, self)
        self._table = HoldingTable(self._theme, self._model)
        self._table.setAccessibleName(self.tr("Documents of the library"))
        self._table.show_sort(self._arrangement.column, is_descending=self._arrangement.is_descending)
        self._count = QLabel()
        self._count.setObjectName("HoldingCount")
        self._views = QStackedWidget()
        self._views.addWidget(self._table)
        self._empty = EmptyLibrary(self._theme)
        self._views.addWidget(self._empty)
        head = QWidget()
        head.setObjectName("SkeletonHead")
        above = QVBoxLayout(head)
        above.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        above.setSpacing(metrics.gap)
        row = QHBoxLayout()
        row.setSpacing(metrics.gap)
        row.addWidget(title)
        row.addWidget(self._words, 1)
        for widget in (self._grouping, self._choose_columns, self._add, self._back):
            row.addWidget(widget)
        above.addLayout(row)
        above.addWidget(self._filters)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._views, 1)
        layout.addWidget(self._count)
        self._say()

    @property
    def arrangement(self) -> Arrangement:
        """Return how the documents are wanted."""
        return self._arrangement

    @property
    def view(self) -> HoldingTable:
        """Return the table."""
        return self._table

    def name_keys(self, named: Callable[..., str]) -> None:
        """Name the keys as they are set.

        Args:
            named: returns what a sentence says for actions of `gui.actions`, as `gui.keys.Keys.named`.
        """
        self._keys_named = named
        self._say()

    def show_arranged(self, arranged: Arranged, arrangement: Arrangement) -> None:
        """Show documents as they were wanted; what was chosen stays so, and what is seen where it was as far as it can."""
        chosen = {one.document for one in self._model.holdings(self._table.rows())}
        current, head = self._table.current_holding(), self._table.current_head()
        top = self._table.verticalScrollBar().value()
        # Before the table is shown, since what is hidden loses the keyboard.
        is_waiting, self._is_known = self._empty.hasFocus(), True
        self._model.show(arranged, arrangement.grouping, is_all_open=arrangement.wanted != EVERYTHING)
        if chosen or current is not None:
            self._table.choose(chosen, current.document if current is not None else None)
        if head is not None or self._table.hasFocus():
            self._table.begin_at_top(head)
        self._table.verticalScrollBar().setValue(top)
        self._say()
        if is_waiting or (self._back.hasFocus() and not self._had_rows and self._model.rows):
            self.focus_table()
        self._had_rows = bool(self._model.rows)

    def offer_choices(self, choices: Mapping[str, Sequence[Choice]]) -> None:
        """Offer what the documents can be told apart by."""
        self._filters.offer(choices)

    def mark_opened(self, documents: frozenset[int]) -> None:
        """Say which documents stand in tabs."""
        self._model.mark_opened(documents)

    def chosen(self) -> tuple[Holding, ...]:
        """Return the documents that are chosen, of the head of a group that is chosen alone all of the group."""
        return self._table.chosen()

    def filter_again(self) -> None:
        """Look anew for what stands in the field: pinyin is understood now."""
        if self._words.text().strip():
            self.arrangement_changed.emit()

    def focus_table(self) -> None:
        """Give the keyboard to the table; without rows to the way back, and before there can be any to nothing that a key would turn."""
        if self._model.rows:
            self._table.begin_at_top()
        place: QWidget = self._table if self._model.rows else self._back if self._is_known else self._empty
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._table.apply_theme(theme)

    def set_columns(self, columns: Sequence[tuple[str, int, bool]]) -> None:
        """Show columns as they were left; those that are not named are as at first, behind the others."""
        character = self.fontMetrics().horizontalAdvance("字")
        known = {name: (name, width, is_shown) for name, width, is_shown in columns if name in COLUMNS}
        # Where names are long, as in English, a column has room for its own.
        room = {name: max(width * character, self._table.head_width(name)) for name, width in WIDTHS.items()}
        first = {name: (name, room[name], name not in HIDDEN) for name in WIDTHS}
        # A width of nothing is that of a column which was hidden.
        kept = [(name, width or first[name][1], is_shown) for name, width, is_shown in known.values()]
        self._table.layout_columns([*kept, *(first[name] for name in WIDTHS if name not in known)])

    def columns(self) -> list[tuple[str, int, bool]]:
        """Return what `set_columns` takes."""
        return self._table.columns()

    def _connect(self) -> None:
        self._words.textChanged.connect(self._offer_clear)
        self._words.settled.connect(self._take_filter)
        self._filters.changed.connect(self._take_filter)
        self._filters.cleared.connect(self._show_all)
        self._grouping.currentIndexChanged.connect(lambda _at: self._want(grouping=self._grouping.grouping))
        self._choose_columns.clicked.connect(lambda: self._open_columns(_below(self._choose_columns)))
        self._add.clicked.connect(lambda: self.adding_wanted.emit(_below(self._add)))
        self._back.clicked.connect(self.left)
        self._empty.files_wanted.connect(self.files_wanted)
        self._empty.folder_wanted.connect(self.folder_wanted)
        self._table.columns_wanted.connect(self._open_columns)
        self._table.columns_changed.connect(self.columns_changed)
        self._table.sorted_by.connect(lambda column, is_descending: self._want(column=column, is_descending=is_descending))
        self._table.wanted.connect(self.wanted)
        self._table.behind_wanted.connect(self.behind_wanted)
        self._table.beside_wanted.connect(self.beside_wanted)
        self._table.menu_wanted.connect(self.menu_wanted)
        self._table.adding_wanted.connect(self.adding_wanted)
        self._table.removal_wanted.connect(self.removal_wanted)
        self._table.picked.connect(self._follow_choice)
        self._table.typed.connect(self._type_on)

    def _want(self, **changes: object) -> None:
        """Want another arrangement."""
        wanted = replace(self._arrangement, **changes)  # type: ignore[arg-type]
        if wanted != self._arrangement:
            self._arrangement = wanted
            self.arrangement_changed.emit()

    def _offer_clear(self) -> None:
        """Offer to clear at once: the table makes room for that, and is drawn before a worker is busy with the words."""
        self._filters.offer_clear(offered=bool(self._words.text().strip()) or self._filters.wanted() != EVERYTHING)

    def _take_filter(self) -> None:
        self._words.settle()
        self._offer_clear()
        self._want(wanted=replace(self._filters.wanted(), words=self._words.text().strip()))

    def _show_all(self) -> None:
        self._filters.clear()
        self._words.clear()
        self._take_filter()
        self.focus_table()

    def _type_on(self, letters: str) -> None:
        """Take letters that were typed in the table into the field."""
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)
        self._words.setText(self._words.text() + letters)

    def _follow_choice(self) -> None:
        self._count_all()
        self.picked.emit()

    def _open_columns(self, place: QPoint) -> None:
        """Let columns be shown and hidden; the title stays."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, _width, is_shown in self._table.columns():
            action = menu.addAction(self._model.column_name(name))
            action.setCheckable(True)
            action.setChecked(is_shown)
            action.setEnabled(name != "title")
            action.toggled.connect(lambda shown, name=name: self._table.show_column(name, is_shown=shown))
        menu.addSeparator()
        menu.addAction(self.tr("Columns as at first")).triggered.connect(self._reset_columns)
        menu.popup(place)

    def _reset_columns(self) -> None:
        self.set_columns(())
        self.columns_changed.emit()

    def _count_all(self) -> None:
        """Say how many documents there are, how long they are together, and how many are chosen."""
        model = self._model
        documents = self.tr("%n document(s)", "", model.documents)
        if model.documents != model.total:
            documents = self.tr("{shown} of {total}").format(shown=model.documents, total=self.tr("%n document(s)", "", model.total))
        parts = [documents, self.tr("{count} characters").format(count=f"{model.characters:,}")]
        rows = self._table.rows()
        chosen = model.holdings(rows) if len(rows) > 1 else ()
        if len(chosen) > 1:
            parts.append(self.tr("%n chosen", "", len(chosen)))
        self._count.setText("　".join(parts))
        self._count.setVisible(model.total > 0)

    def _say(self) -> None:
        """Say how many there are, and in the place of an empty table why, and how to begin."""
        self._count_all()
        total = self._model.total
        if total:
            words = self.tr("No document passes the filter. “Clear” above shows all of them again.")
        elif self._is_known:
            words = self.tr(
                "Everything that you open or add will stand here, to be sorted, grouped and narrowed down. Begin with files or with a "
                "whole folder, or drop them on the window; {open} opens a single one."
            )
            words = words.format(open=self._keys_named("file.open"))
        else:
            words = self.tr("Looking into the library…")
        self._empty.say(words, offers_adding=self._is_known and not total)
        self._add.setVisible(bool(total))
        had_keyboard = self._table.hasFocus()
        self._views.setCurrentIndex(0 if self._model.rows else 1)
        if had_keyboard and not self._model.rows:
            self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    # Qt

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        self.focus_table()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Empty the field with Esc, then leave."""
        if event.key() == Qt.Key.Key_Escape:
            if self._words.hasFocus() and self._words.text():
                self._words.clear()
            else:
                self.left.emit()
        elif self._words.hasFocus() and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focus_table()
        else:
            super().keyPressEvent(event)


def _below(button: QPushButton) -> QPoint:
    """Return the place on the screen where a menu of a button opens."""
    return button.mapToGlobal(button.rect().bottomLeft())
