"""The library in the side bar: all documents in groups, under a field that narrows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from core.arranging import Arrangement
from core.holdings import HoldingFilter
from gui.keys import delivered
from gui.models.holdings import HoldingModel
from gui.widgets.empty_library import EmptyLibrary
from gui.widgets.grouping_box import GroupingBox
from gui.widgets.holding_view import HoldingList
from gui.widgets.outline_filter import OutlineFilter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QShowEvent

    from core.holdings import Holding
    from gui.holdings import Arranged
    from gui.theme import Theme

TYPED_AFTER: Final = 120
"""Milliseconds after the last key when words are looked for."""


class LibraryPane(QWidget):
    """Shows documents that are arranged by others; what it wants of them is its `arrangement`."""

    arrangement_changed = Signal()
    seen = Signal(bool)  # True once it can be seen, False once it cannot
    wanted = Signal(object)  # Holding
    behind_wanted = Signal(object)
    beside_wanted = Signal(object)
    menu_wanted = Signal(object)  # QPoint on the screen
    adding_wanted = Signal(object)  # likewise
    removal_wanted = Signal()
    picked = Signal()
    page_wanted = Signal()
    files_wanted = Signal()
    folder_wanted = Signal()
    filter_entered = Signal()  # the keyboard has come to the field, where pinyin may be typed

    def __init__(self, theme: Theme, grouping: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys_named: Callable[..., str] = delivered
        self._is_known = False
        self._build(grouping)
        self._connect()

    @property
    def arrangement(self) -> Arrangement:
        """Return how the documents are wanted."""
        grouping = self._grouping.grouping
        column = "added" if grouping == "none" else "date"
        return Arrangement(grouping, column, is_descending=True, wanted=HoldingFilter(words=self._filter.text().strip()))

    @property
    def view(self) -> HoldingList:
        """Return the list."""
        return self._list

    @property
    def grouping(self) -> str:
        """Return by what the documents are grouped."""
        return self._grouping.grouping

    def chosen(self) -> tuple[Holding, ...]:
        """Return the document that has the keyboard's place, of the head of a group all of the group."""
        return self._list.chosen()

    def name_keys(self, named: Callable[..., str]) -> None:
        """Name the keys as they are set.

        Args:
            named: returns what a sentence says for actions of `gui.actions`, as `gui.keys.Keys.named`.
        """
        self._keys_named = named
        self._say()

    def show_arranged(self, arranged: Arranged, arrangement: Arrangement) -> None:
        """Show documents as they were wanted; what was chosen stays so."""
        chosen = [one.document for one in self._list.chosen()] if self._list.current_holding() is not None else []
        head, top = self._list.current_head(), self._list.verticalScrollBar().value()
        self._is_known = True
        self._model.show(arranged, arrangement.grouping, is_all_open=bool(arrangement.wanted.words))
        if chosen:
            self._list.choose(chosen)
        if head is not None:
            self._list.begin_at_top(head)
        self._list.verticalScrollBar().setValue(top)
        self._say()

    def mark_opened(self, documents: frozenset[int]) -> None:
        """Say which documents stand in tabs."""
        self._model.mark_opened(documents)

    def filter_again(self) -> None:
        """Look anew for what stands in the field: pinyin is understood now."""
        if self._filter.text().strip():
            self.arrangement_changed.emit()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._list.apply_theme(theme)

    def _build(self, grouping: str) -> None:
        metrics = self._theme.metrics
        self.setObjectName("LibraryPane")
        self._filter = OutlineFilter(self)
        self._filter.setPlaceholderText(self.tr("Filter the library…"))
        self._filter.setAccessibleName(self.tr("Filter the library"))
        self._grouping = GroupingBox()
        self._grouping.choose(grouping)
        self._add = self._button(f"{self.tr('Add')} ▾", self.tr("Add files or folders to the library"))
        self._page = self._button(self.tr("Library page"), self.tr("Show all documents as a table"))
        self._model = HoldingModel(("title",), lambda at: at == 0, self)
        # With a parent: a layout of its own would show what is put first into it, as a window.
        self._list = HoldingList(self._theme, self._model, self)
        self._list.setAccessibleName(self.tr("Documents of the library"))
        self._typed = QTimer(self, singleShot=True, interval=TYPED_AFTER)
        self._count = QLabel()
        self._count.setObjectName("HoldingCount")
        self._views = QStackedLayout()
        self._views.addWidget(self._list)
        self._empty = EmptyLibrary(self._theme, self)
        self._views.addWidget(self._empty)
        row = QHBoxLayout()
        row.setSpacing(metrics.gap)
        row.addWidget(self._grouping)
        row.addStretch(1)
        row.addWidget(self._add)
        row.addWidget(self._page)
        above = QVBoxLayout()
        above.setContentsMargins(metrics.gap, metrics.gap, metrics.gap, metrics.gap)
        above.setSpacing(metrics.gap)
        above.addWidget(self._filter)
        above.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addLayout(self._views, 1)
        layout.addWidget(self._count)
        self.setFocusProxy(self._filter)
        self._say()

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName("SkeletonButton")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _connect(self) -> None:
        self._filter.textChanged.connect(lambda _words: self._typed.start())
        self._filter.entered.connect(self._enter_list)
        self._filter.focused.connect(self.filter_entered)
        self._typed.timeout.connect(self.arrangement_changed)
        self._grouping.currentIndexChanged.connect(lambda _at: self.arrangement_changed.emit())
        self._page.clicked.connect(self.page_wanted)
        self._add.clicked.connect(lambda: self.adding_wanted.emit(self._add.mapToGlobal(self._add.rect().bottomLeft())))
        self._empty.files_wanted.connect(self.files_wanted)
        self._empty.folder_wanted.connect(self.folder_wanted)
        self._list.wanted.connect(self.wanted)
        self._list.behind_wanted.connect(self.behind_wanted)
        self._list.beside_wanted.connect(self.beside_wanted)
        self._list.menu_wanted.connect(self.menu_wanted)
        self._list.adding_wanted.connect(self.adding_wanted)
        self._list.removal_wanted.connect(self.removal_wanted)
        self._list.picked.connect(self.picked)
        self._list.typed.connect(self._type_on)

    def _type_on(self, letters: str) -> None:
        """Take letters that were typed in the list into the field."""
        self._filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self._filter.setText(self._filter.text() + letters)

    def _enter_list(self) -> None:
        """Move from the field to the first document that matches."""
        if not self._model.rows:
            return
        if self._filter.text().strip() or not self._list.currentIndex().isValid():
            first = next((row for row in range(len(self._model.rows)) if self._model.holding(row) is not None), 0)
            self._list.setCurrentIndex(self._model.index(first, 0))
        self._list.setFocus(Qt.FocusReason.TabFocusReason)

    def _say(self) -> None:
        """Say how many there are, and in the place of an empty list why, and how to begin."""
        shown, total = self._model.documents, self._model.total
        if total:
            self._count.setText(
                self.tr("%n document(s)", "", total) if shown == total else self.tr("{shown} of {total}").format(shown=shown, total=total)
            )
        self._count.setVisible(bool(total))
        if total:
            words = self.tr("No document passes the filter. Esc in the field above shows all of them again.")
        elif self._is_known:
            words = self.tr(
                "The documents of your library will stand here: everything that you open, and what you add. Begin with files or with a "
                "whole folder, or drop them on the window; {open} opens a single one."
            )
            words = words.format(open=self._keys_named("file.open"))
        else:
            words = self.tr("Looking into the library…")
        had_keyboard = self._list.hasFocus()
        self._empty.say(words, offers_adding=self._is_known and not total)
        self._add.setVisible(bool(total))
        self._views.setCurrentIndex(0 if self._model.rows else 1)
        if had_keyboard and not self._model.rows:
            self._filter.setFocus(Qt.FocusReason.OtherFocusReason)

    # Qt

    def showEvent(self, event: QShowEvent, /) -> None:
        """Tell that it is seen."""
        super().showEvent(event)
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Tell that it is not seen any more."""
        super().hideEvent(event)
        self.seen.emit(False)
