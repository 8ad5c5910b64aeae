"""The trash in the place of the cards: made when it is first wanted, read again whenever it may have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from core.annotation import Change
from gui.commands import ChangeEverywhere

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.trash import Buried
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.panes.annotations import AnnotationsPane
    from gui.panes.trash import TrashPane
    from gui.theme import Theme


class Restoring(QObject):
    """Shows what was taken off, puts it back as a step for undo, removes it for good.

    Args:
        bridge: knows the document and reaches the library.
        notes: what the trash takes the place in.
        look: the theme.
    """

    def __init__(self, bridge: Bridge, notes: AnnotationsPane, look: Appearance) -> None:
        super().__init__(notes)
        self._bridge = bridge
        self._notes = notes
        self._look = look
        self._pane: TrashPane | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._read)
        bridge.whole.trash_read.connect(self._show)
        bridge.whole.stored.connect(lambda _document, _changes: self.follow())
        bridge.whole.emptied.connect(lambda _count: self.follow())
        bridge.annotations_changed.connect(lambda _changes: self.follow())
        bridge.document_opened.connect(lambda _opening: self.follow())
        bridge.keeping.awake.connect(self.follow)

    def open(self) -> None:
        """Show the trash."""
        pane = self._ready_pane()
        pane.offer_document(is_there=self._bridge.document_id is not None)
        self._notes.show_aside(pane)
        self._read()

    def follow(self) -> None:
        """Read the trash again, if it is seen."""
        if self._pane is not None and self._pane.isVisible():
            self._pane.offer_document(is_there=self._bridge.document_id is not None)
            self._bridge.whole.forget_reading("trash")
            self._later.start()

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        if self._pane is not None:
            self._pane.apply_theme(theme)

    def restore(self, found: Sequence[Buried]) -> None:
        """Put annotations back where they were, each in its document, in one step."""
        changes: dict[int, list[Change]] = {}
        for one in found:
            changes.setdefault(one.document, []).append(Change(None, one.annotation))
        words = self.tr("Restore %n annotation(s)", "", len(found))
        self._bridge.undo_stack.push(ChangeEverywhere(self._bridge.whole, tuple(changes.items()), words))

    def _read(self) -> None:
        if self._pane is not None:
            self._bridge.whole.read_trash(None if self._pane.is_of_library else self._bridge.document_id)

    def _show(self, rows: Sequence[Buried]) -> None:
        if self._pane is not None:
            self._pane.show_trash(rows)

    def _ready_pane(self) -> TrashPane:
        if self._pane is None:
            from gui.panes.trash import TrashPane

            self._pane = TrashPane(self._look.theme)
            self._pane.left.connect(self._notes.leave_aside)
            self._pane.scope_changed.connect(lambda _is_all: self._read())
            self._pane.restore_wanted.connect(self.restore)
            self._pane.removal_wanted.connect(self._bridge.whole.empty_trash)
        return self._pane
