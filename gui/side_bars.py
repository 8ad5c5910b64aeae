"""The bars at the left and right: shown and hidden, and as wide as the reader has made them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.settings import Settings
    from gui.actions import Actions
    from gui.panes.annotations import AnnotationsPane
    from gui.side_tabs import SideTabs
    from gui.theme import Metrics
    from gui.widgets.columns import Columns


class SideBars(QObject):
    """Keeps the actions true to what is shown.

    Args:
        columns: lays the bars out.
        side: the bar at the left.
        notes: the bar at the right.
        actions: ``view.side_bar`` and ``view.note_bar`` are ticked while their bar is shown.
    """

    def __init__(self, columns: Columns, side: SideTabs, notes: AnnotationsPane, actions: Actions) -> None:
        super().__init__(columns)
        self._columns = columns
        self._side = side
        self._notes = notes
        self._actions = actions
        self._is_put_by = False
        self._put_by: list[QWidget] = []
        columns.shown_changed.connect(self._check)

    def toggle_side(self) -> None:
        """Show the bar at the left as its action says."""
        self._columns.set_wanted(self._side, wanted=self._actions["view.side_bar"].isChecked())

    def toggle_notes(self) -> None:
        """Show the annotations as their action says."""
        self._columns.set_wanted(self._notes, wanted=self._actions["view.note_bar"].isChecked())

    def go_to(self, key: str) -> None:
        """Show a pane of the bar at the left, by its key in `gui.side_tabs`, and give it the keyboard."""
        self._columns.set_wanted(self._side, wanted=True)
        self._side.turn_to(key).setFocus()

    def shut_side_drawer(self) -> None:
        """Shut the bar at the left if it lies over the page."""
        self._columns.shut_drawer(self._side)

    def open_notes(self) -> None:
        """Show the annotations."""
        self._columns.set_wanted(self._notes, wanted=True)

    def put_by(self, *, is_by: bool) -> None:
        """Take both bars out of sight while something is asked to which outline and annotations hold the answer, and bring them back."""
        if is_by and not self._is_put_by:
            self._is_put_by = True
            shown: list[QWidget] = [bar for bar in (self._side, self._notes) if bar.isVisibleTo(self._columns)]
            # A drawer is shut, and stays so.
            self._put_by = [bar for bar in shown if not self._columns.is_drawer(bar)]
            for bar in shown:
                self._columns.set_wanted(bar, wanted=False)
        elif not is_by and self._is_put_by:
            self._is_put_by = False
            for bar in self._put_by:
                self._columns.restore_wanted(bar, wanted=True)
            self._put_by = []
            self._check()

    def go_to_filter(self) -> None:
        """Open what the annotations are filtered by."""
        self.open_notes()
        self._notes.open_filter()

    def go_to_trash(self) -> None:
        """Show what was taken off in the place of the cards."""
        self.open_notes()
        self._notes.trash_wanted.emit()

    def go_to_overview(self) -> None:
        """Give the overview the keyboard."""
        self.open_notes()
        self._notes.show_overview()

    def restore(self, settings: Settings, metrics: Metrics) -> None:
        """Take the widths of the last time, those of the theme where there are none."""
        self._columns.set_widths(settings.outline_width or metrics.side_bar, settings.annotations_width or metrics.note_bar)
        self._columns.restore_wanted(self._side, wanted=settings.outline_shown)
        self._side.promise(settings.side_tab)
        self._columns.restore_wanted(self._notes, wanted=settings.annotations_shown)
        self._check()

    def kept(self) -> dict[str, object]:
        """Return what `restore` will take, as settings by their names."""
        side, notes = self._columns.widths()
        return {
            "outline_width": side,
            "annotations_width": notes,
            "side_tab": self._side.shown,
            "outline_shown": self._columns.is_wanted(self._side) or self._side in self._put_by,
            "annotations_shown": self._columns.is_wanted(self._notes) or self._notes in self._put_by,
        }

    def _check(self) -> None:
        self._actions["view.side_bar"].setChecked(self._side.isVisibleTo(self._columns))
        self._actions["view.note_bar"].setChecked(self._notes.isVisibleTo(self._columns))
