"""The bars at the left and right: shown and hidden, and as wide as the reader has made them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from core.settings import Settings
    from gui.actions import Actions
    from gui.panes.annotations import AnnotationsPane
    from gui.panes.outline import OutlinePane
    from gui.theme import Metrics
    from gui.widgets.columns import Columns


class SideBars(QObject):
    """Keeps the actions true to what is shown.

    Args:
        columns: lays the bars out.
        outline: the bar at the left.
        notes: the bar at the right.
        actions: ``view.side_bar`` and ``view.note_bar`` are ticked while their bar is shown.
    """

    def __init__(self, columns: Columns, outline: OutlinePane, notes: AnnotationsPane, actions: Actions) -> None:
        super().__init__(columns)
        self._columns = columns
        self._outline = outline
        self._notes = notes
        self._actions = actions
        columns.shown_changed.connect(self._check)

    def toggle_outline(self) -> None:
        """Show the outline as its action says."""
        self._columns.set_wanted(self._outline, wanted=self._actions["view.side_bar"].isChecked())

    def toggle_notes(self) -> None:
        """Show the annotations as their action says."""
        self._columns.set_wanted(self._notes, wanted=self._actions["view.note_bar"].isChecked())

    def go_to_outline(self) -> None:
        """Give the outline the keyboard."""
        self._columns.set_wanted(self._outline, wanted=True)
        self._outline.setFocus()

    def open_notes(self) -> None:
        """Show the annotations."""
        self._columns.set_wanted(self._notes, wanted=True)

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
        self._columns.restore_wanted(self._outline, wanted=settings.outline_shown)
        self._columns.restore_wanted(self._notes, wanted=settings.annotations_shown)
        self._check()

    def kept(self) -> dict[str, object]:
        """Return what `restore` will take, as settings by their names."""
        outline, notes = self._columns.widths()
        return {
            "outline_width": outline,
            "annotations_width": notes,
            "outline_shown": self._columns.is_wanted(self._outline),
            "annotations_shown": self._columns.is_wanted(self._notes),
        }

    def _check(self) -> None:
        self._actions["view.side_bar"].setChecked(self._outline.isVisibleTo(self._columns))
        self._actions["view.note_bar"].setChecked(self._notes.isVisibleTo(self._columns))
