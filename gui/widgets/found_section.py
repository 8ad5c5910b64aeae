"""A part of an overview that is found in a worker: its list under its heading, the first rows or all, or why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QWidget

from gui.models.overview_entries import FIRST, MOST, EntryModel
from gui.widgets.entry_list import EntryList
from gui.widgets.folding_section import FoldingSection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.models.overview_entries import Entry
    from gui.theme import Theme


class FoundSection(FoldingSection):
    """Shows entries as they are found.

    Args:
        theme: for sizes and pictures.
        title: what the section is about.
        nothing: said where a text has none of it.
        first: rows that are shown until all are wanted.
        listing: what shows them.
    """

    entry_chosen = Signal(object, int)  # see `EntryList`
    row_entered = Signal(object, QRect)  # the list, and the row in it

    def __init__(self, theme: Theme, title: str, nothing: str, *, first: int = FIRST, listing: type[EntryList] = EntryList) -> None:
        self._model = EntryModel(first=first)
        self._list = listing(theme, self._model)
        self._note = QLabel()
        self._all = QToolButton()
        super().__init__(theme, title, self._list, self._note, self._all)
        self._model.setParent(self)
        self._plain, self._nothing, self._total = title, nothing, 0
        self._is_out_of_date = False
        self._list.setAccessibleName(title)
        self._note.setObjectName("SoftLabel")
        self._note.setWordWrap(True)
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._all.setObjectName("OverviewMore")
        self._list.entry_chosen.connect(self._choose)
        self._list.left.connect(self.left)
        self._list.row_entered.connect(lambda row: self.row_entered.emit(self._list, row))
        self._all.clicked.connect(self._switch)
        self.wait()

    @property
    def list(self) -> EntryList:
        """The list itself."""
        return self._list

    @property
    def has_entries(self) -> bool:
        """True if there are any."""
        return self._model.total > 0

    def show_entries(self, entries: Sequence[Entry], total: int | None = None) -> None:
        """Show what has been found.

        Args:
            entries: of it, `MOST` at least if there are so many.
            total: how many there are; None if these are all.
        """
        self._is_out_of_date = False
        at = self._list.currentIndex().row()
        self._model.show(entries)
        if at >= 0:
            # The keyboard stays where it was in what is nearly the same list.
            self._list.setCurrentIndex(self._model.index(min(at, self._model.rowCount() - 1), 0))
        self._total = len(entries) if total is None else total
        self.set_title(f"{self._plain} {self._total:,}" if entries else self._plain)
        self._say("" if entries else self._nothing)

    def wait(self, *, is_reworded: bool = False) -> None:
        """Say that it is being looked for.

        Args:
            is_reworded: in the same text, which may be reworded a little: what is shown stays, but leads nowhere meanwhile.
        """
        if is_reworded and self.has_entries:
            self._is_out_of_date = True
            return
        self._model.show_whole(whole=False)
        self._model.show(())
        self.set_title(self._plain)
        self._say(self.tr("Being looked for…"))

    def show_failure(self) -> None:
        """Say that it could not be found; why is told once for all sections."""
        self._model.show(())
        self.set_title(self._plain)
        self._say(self.tr("This could not be found; the line above says why."))

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        super().apply_theme(theme)
        self._list.apply_theme(theme)

    def _choose(self, entry: Entry, by: int) -> None:
        if not self._is_out_of_date:
            self.entry_chosen.emit(entry, by)

    def _say(self, words: str) -> None:
        _show(self._list, shown=self._model.total > 0)
        _show(self._all, shown=self._model.has_more)
        total = self._total
        if self._model.is_whole:
            self._all.setText(self.tr("Show fewer"))
        elif total > MOST:
            self._all.setText(self.tr("Show the first {most} of {total}").format(most=f"{MOST:,}", total=f"{total:,}"))
        else:
            self._all.setText(self.tr("Show all {total}").format(total=f"{total:,}"))
        self._note.setText(words)
        _show(self._note, shown=bool(words))

    def _switch(self) -> None:
        self._model.show_whole(whole=not self._model.is_whole)
        self._say("")


def _show(widget: QWidget, *, shown: bool) -> None:
    """Show or hide a widget. What was never hidden comes with its parent: to show it before takes a millisecond for its style."""
    if not shown or widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
        widget.setVisible(shown)
