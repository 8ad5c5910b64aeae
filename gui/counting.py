"""Counts of what is read: of the selection in the status line, of document, section and selection in a small window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from core.spans import Span
from gui.helping import offer
from gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.counting import Counts
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.dialogs.counts import CountsDialog
    from gui.panes.reader import ReaderPane
    from gui.widgets.status_bar import StatusBar

_AT_ONCE: Final = 20_000
"""Characters that are counted in half a millisecond; more are counted by a worker."""
_COUNT_AFTER: Final = 100
"""Milliseconds without another change after which a long selection is counted."""
_SELECTION: Final = "selection"
_ALL: Final = "all"


class Counting(QObject):
    """Counts as Word does.

    Args:
        bridge: knows text and outline.
        reader: knows place and selection.
        status: shows the count of the selection.
        look: the theme.
    """

    def __init__(self, bridge: Bridge, reader: ReaderPane, status: StatusBar, look: Appearance) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._reader = reader
        self._status = status
        self._look = look
        self._tasks = Tasks(self)
        self._dialog: CountsDialog | None = None
        self._wait = QTimer(self, singleShot=True, interval=_COUNT_AFTER)
        self._wait.timeout.connect(self._count_selection)

    def follow_selection(self, selection: Span) -> None:
        """Tell how much is selected."""
        self._wait.stop()
        self._tasks.cancel(_SELECTION)
        document = self._bridge.document
        if not selection or document is None:
            self._status.show_selected(None)
        elif len(selection) <= _AT_ONCE:
            self._show_selection(_counts(document.text, {_SELECTION: selection}))
        else:
            self._wait.start()

    def ask(self) -> None:
        """Show the counts of the document, of the section that is read and of what is selected."""
        document = self._bridge.document
        if document is None:
            return
        if self._dialog is None:
            from gui.dialogs.counts import CountsDialog

            self._dialog = CountsDialog(self._look.theme, self._reader.window())
            offer(self._dialog, "reading", "status")
            self._bridge.document_left.connect(self._dialog.reject)
        nodes = self._bridge.outline.nodes_at(self._reader.place())
        spans = {"document": Span(0, len(document.text))}
        if nodes:
            spans["section"] = Span(nodes[-1].offset, nodes[-1].end)
        if self._reader.selection():
            spans["selection"] = self._reader.selection()
        self._dialog.show_counting(list(spans), nodes[-1].line if nodes else "")
        self._tasks.run(_ALL, partial(_counts, document.text, spans), self._dialog.show_counts, self._bridge.failed.emit)

    def _count_selection(self) -> None:
        document, selection = self._bridge.document, self._reader.selection()
        if document is not None and selection:
            job = partial(_counts, document.text, {_SELECTION: selection})
            self._tasks.run(_SELECTION, job, self._show_selection, self._bridge.failed.emit)

    def _show_selection(self, counts: Mapping[str, Counts]) -> None:
        self._status.show_selected(counts[_SELECTION].words)


def _counts(text: str, spans: Mapping[str, Span]) -> dict[str, Counts]:
    """Return the counts of parts of a text, by their names. In a worker, unless they are short."""
    # Its patterns take 10 ms to be made, which no start has to wait for.
    from core.counting import count

    return {name: count(span.of(text)) for name, span in spans.items()}
