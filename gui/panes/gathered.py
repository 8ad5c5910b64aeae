"""The annotations of the whole library (全库批注) in the place of the page: a table under what it is filtered by."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from core.annotation import COLOURS, KINDS
from core.gathering import MADE, TAG
from gui.models.gathered import MADE_COLUMN, ORDER_OF, GatheredModel
from gui.widgets.filter_field import FilterField
from gui.widgets.gathered_filter import GatheredFilterRow
from gui.widgets.gathered_table import GatheredTable
from gui.widgets.kinds import kind_name
from gui.widgets.pane_button import PaneButton
from gui.widgets.pane_head import PaneHead
from gui.widgets.pane_hint import PaneHint
from gui.widgets.pigments import pigment_name
from gui.widgets.stacking import stack

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from core.gathering import Choice, GatheredMark, Wanted
    from gui.gathered_marks import Gathered
    from gui.theme import Theme

TYPED_AFTER: Final = 200
"""Milliseconds after the last key when words are looked for."""
MOST_CHOSEN: Final = 200
"""Annotations that stay chosen while others are shown."""


class GatheredPane(QWidget):
    """Words and the row of what else annotations are narrowed by, above their table."""

    wanted_changed = Signal(object)  # Wanted
    passage_wanted = Signal(object)  # GatheredMark
    export_wanted = Signal()
    copy_wanted = Signal(object)  # list of GatheredMark
    passages_copy_wanted = Signal(object)  # likewise
    removal_wanted = Signal(object)  # likewise
    menu_wanted = Signal(object, object)  # likewise; QPoint on the screen
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._order, self._is_descending = MADE, True
        self._total = 0
        self._is_read = False
        self._choices: Mapping[str, tuple[Choice, ...]] = {}
        self._build()
        self._lay_out()
        self._connect()
        self._say()

    def _build(self) -> None:
        self.setObjectName("GatheredPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel(self.tr("Annotations of the library"))
        self._title.setObjectName("AppName")
        self._words = FilterField(
            self.tr("Words of passage, note or document…"), self.tr("Words of passage, note or document"), after=TYPED_AFTER
        )
        self._back = PaneButton(self.tr("Back to the text"))
        self._filter = GatheredFilterRow(self._theme)
        self._count = QLabel()
        self._count.setObjectName("HoldingCount")
        self._export = PaneButton(self.tr("Export…"), self.tr("Export what is shown"))
        self._model = GatheredModel(self)
        self._table = GatheredTable(self._theme)
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Annotations of the library"))
        self._hint = PaneHint()
        self._views = QStackedWidget()
        self._views.addWidget(self._table)
        self._views.addWidget(self._hint)

    def _lay_out(self) -> None:
        head = PaneHead(
            self._theme, (self._title, self._words, self._export, self._back), (self._filter,), wide=(self._words, self._filter)
        )
        stack(self, head, self._views, self._count, wide=self._views)

    def _connect(self) -> None:
        self._filter.changed.connect(self._tell)
        self._filter.cleared.connect(self._show_all)
        self._words.returnPressed.connect(self._enter)
        self._words.settled.connect(self._tell)
        self._export.clicked.connect(self.export_wanted)
        self._back.clicked.connect(self.left)
        heads = self._table.horizontalHeader()
        heads.setSortIndicator(MADE_COLUMN, Qt.SortOrder.DescendingOrder)
        heads.sortIndicatorChanged.connect(self._sort)
        self._table.passage_wanted.connect(lambda row: self.passage_wanted.emit(self._model.at(row)))
        self._table.copy_wanted.connect(lambda: self._tell_chosen(self.copy_wanted.emit))
        self._table.passages_copy_wanted.connect(lambda: self._tell_chosen(self.passages_copy_wanted.emit))
        self._table.removal_wanted.connect(lambda: self._tell_chosen(self.removal_wanted.emit))
        self._table.menu_wanted.connect(lambda place: self._tell_chosen(lambda found: self.menu_wanted.emit(found, place)))
        self._table.left.connect(self.left)

    # What is wanted

    @property
    def wanted(self) -> Wanted:
        """What is chosen."""
        return replace(self._filter.wanted(self._words.text()), order=self._order, is_descending=self._is_descending)

    def _tell(self) -> None:
        self._words.settle()
        self.wanted_changed.emit(self.wanted)

    def _enter(self) -> None:
        self._tell()
        self.focus_table()

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self._order, self._is_descending = ORDER_OF[column], order == Qt.SortOrder.DescendingOrder
        self._tell()

    def _show_all(self) -> None:
        self._filter.clear()
        with QSignalBlocker(self._words):
            self._words.clear()
        self._tell()
        self.focus_table()

    def narrow_to(self, one: GatheredMark) -> None:
        """Show only annotations of the document of one."""
        self._filter.choose_document(one.document, one.title)

    # What is shown

    @property
    def model(self) -> GatheredModel:
        """What is shown, as rows."""
        return self._model

    def show_marks(self, found: Gathered) -> None:
        """Show other annotations; the one that is chosen stays so if it is among them."""
        rows = self._table.rows()
        # Of very many it would take long to choose each again, and nobody sees them all.
        chosen = {self._model.at(row).annotation.id for row in rows[: MOST_CHOSEN if len(rows) <= MOST_CHOSEN else 1]}
        is_first, self._total, self._is_read = not self._is_read, found.total, True
        if found.choices is not self._choices:
            self._choices = found.choices
            self._filter.offer(found.choices)
        self._model.show(found.marks)
        if found.marks:
            again = [row for row, one in enumerate(found.marks) if one.annotation.id in chosen] if chosen else []
            self._table.choose(*(again or [min(rows[0], len(found.marks) - 1) if rows else 0]))
        self._say()
        if is_first and self._words.hasFocus() and not self._words.text():
            self.focus_table()

    def known_tags(self) -> list[str]:
        """Return the tags of all annotations, the most used first."""
        return [one.key for one in self._choices.get(TAG, ())]

    def focus_table(self) -> None:
        """Give the keyboard to the table; without rows to the field."""
        (self._table if self._model.rowCount() else self._words).setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._table.apply_theme(theme)
        self._filter.apply_theme(theme)

    def names(self) -> dict[str, str]:
        """Return what colours and kinds are called."""
        return {colour: pigment_name(colour) for colour in COLOURS} | {kind: kind_name(kind) for kind in KINDS}

    def heads(self) -> tuple[str, ...]:
        """Return what the columns of a table in a file are called, as `core.gathering.rows` gives them."""
        return (
            self.tr("Passage"),
            self.tr("Note"),
            self.tr("Colour"),
            self.tr("Kind"),
            self.tr("Tags"),
            self.tr("Headings"),
            self.tr("Document"),
            self.tr("Speaker"),
            self.tr("Date"),
            self.tr("Made"),
        )

    def _say(self) -> None:
        """Say how many there are, and in the place of an empty table why."""
        shown = self._model.rowCount()
        is_filtered = not self.wanted.is_everything
        if is_filtered:
            self._count.setText(self.tr("{shown} of {total}").format(shown=f"{shown:,}", total=f"{self._total:,}"))
        else:
            self._count.setText(self.tr("%n annotation(s)", "", self._total) if self._total else "")
        self._filter.offer_clear(offered=is_filtered)
        self._export.setEnabled(shown > 0)
        if not self._is_read:
            self._hint.setText(self.tr("Reading the library…"))
        elif self._total:
            self._hint.setText(self.tr("No annotation passes the filter. “Clear” above shows all of them again."))
        else:
            self._hint.setText(
                self.tr(
                    "Every mark and note of all documents will stand here, to be sifted and exported. Open a document and mark a passage."
                )
            )
        self._views.setCurrentWidget(self._table if shown else self._hint)

    def _chosen(self) -> list[GatheredMark]:
        return [self._model.at(row) for row in self._table.rows()]

    def _tell_chosen(self, wanted: Callable[[list[GatheredMark]], object]) -> None:
        if found := self._chosen():
            wanted(found)

    # Qt

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        self.focus_table()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Esc leaves; the arrow down leads from the field to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down and self._words.hasFocus():
            self.focus_table()
        else:
            super().keyPressEvent(event)
