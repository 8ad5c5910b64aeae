"""The reader's hand on the outline: what a key, a menu or the pane does to a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from core.errors import ReaderError
from gui.commands import ChangeOutline
from gui.helping import offer
from gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.outline.edits import OutlineChange
    from core.outline.hand import Edited
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.panes.outline import OutlinePane
    from gui.panes.reader import ReaderPane

    Act = Callable[[Edited], Sequence[OutlineChange]]


class Outlining(QObject):
    """Turns gestures on the outline into undoable steps. The text itself never changes."""

    failed = Signal(object)
    """ReaderError: why a heading cannot be made of the selection."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, outline: OutlinePane, look: Appearance) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._reader = reader
        self._outline = outline
        self._look = look
        self._tasks = Tasks(self)
        self._chosen: int | None = None

    def rename(self, node: int, words: str) -> None:
        """Call a heading by other words; none, or those of the text, take the name back."""
        from core.outline import acts

        self._do(lambda hand: acts.rename(hand, node, words), self.tr("Rename heading"), at=self._start(node))

    def promote(self, node: int) -> None:
        """Put a heading, with what is below it, one level up."""
        from core.outline import acts

        self._do(lambda hand: acts.promote(hand, node), self.tr("Promote heading"), at=self._start(node))

    def demote(self, node: int) -> None:
        """Put a heading, with what is below it, below the one before it."""
        from core.outline import acts

        self._do(lambda hand: acts.demote(hand, node), self.tr("Demote heading"), at=self._start(node))

    def remove(self, node: int) -> None:
        """Take a heading out of the outline."""
        from core.outline import acts

        self._do(lambda hand: acts.remove(hand, node), self.tr("Remove heading"), at=self._start(node))

    def join(self, node: int) -> None:
        """Make the heading behind another a part of it."""
        from core.outline import acts

        self._do(lambda hand: acts.join(hand, node), self.tr("Join headings"), at=self._start(node))

    def restore(self, edit_id: str) -> None:
        """Bring back a heading that was removed, or forget a change that found no place."""
        from core.outline import acts

        hand = self._bridge.hand
        edit = next((one for one in hand.edits if one.id == edit_id), None) if hand else None
        if edit is not None:
            self._do(lambda hand: acts.restore(hand, edit), self.tr("Restore heading"))

    def as_recognised(self) -> None:
        """Take back everything the reader changed in the outline."""
        from core.outline import acts

        self._do(acts.as_recognised, self.tr("Outline as recognised"))

    def make_heading(self) -> None:
        """Make a heading of the selection, and choose it in the outline."""
        from core.outline import acts

        span = self._reader.selection()
        self._bridge.when_opened(lambda: self._do(lambda hand: acts.make(hand, span), self.tr("Make heading"), at=span.start))

    def open_rule_sets(self) -> None:
        """Show the rule sets, with this document as the example."""
        from gui.dialogs.rule_sets import RuleSetDialog

        chosen = self._bridge.rule_set
        dialog = RuleSetDialog(
            self._look.theme,
            self._bridge.rule_sets(),
            chosen.id if chosen else None,
            tasks=self._tasks,
            document=self._bridge.document,
            parent=self._reader.window(),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._bridge.keep_rule_sets)
        offer(dialog, "outline", "rules")
        dialog.chosen.connect(self._use_rule_set)
        dialog.open()

    def _use_rule_set(self, rule_set_id: str | None) -> None:
        self._bridge.use_rule_set(next((one for one in self._bridge.rule_sets() if one.id == rule_set_id), None))

    def choose(self) -> None:
        """Put the outline's keyboard on the heading that was acted on, once the pane shows it."""
        at, self._chosen = self._chosen, None
        node = self._bridge.outline.node_at(at) if at is not None else None
        if node is not None:
            self._outline.select_node(node)

    def _start(self, node: int) -> int:
        return self._bridge.outline.nodes[node].offset

    def _do(self, act: Act, text: str, *, at: int | None = None) -> None:
        """Make one step of an act that changes anything; ``at`` is where the heading begins that is chosen afterwards."""
        hand = self._bridge.hand
        if hand is None:
            return
        try:
            changes = act(hand)
        except ReaderError as error:
            self.failed.emit(error)
            return
        if changes:
            self._chosen = at
            self._bridge.undo_stack.push(ChangeOutline(self._bridge, changes, text))
