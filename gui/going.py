"""The way to a place that the reader names: asks for it, in a dialog that is made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.helping import offer

if TYPE_CHECKING:
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.dialogs.go_to import GoTo
    from gui.panes.reader import ReaderPane
    from gui.spelling import Spelling


class Going(QObject):
    """Asks where to go.

    Args:
        bridge: knows text and outline.
        reader: knows the paragraphs by their numbers.
        look: the theme.
        spelling: pinyin.
    """

    place_chosen = Signal(int)
    """The reader wants to see a code point."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, look: Appearance, spelling: Spelling) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._reader = reader
        self._look = look
        self._spelling = spelling
        self._dialog: GoTo | None = None

    def ask(self) -> None:
        """Ask for a place in the text that is read."""
        document = self._bridge.document
        if document is None:
            return
        self._spelling.prepare()
        if self._dialog is None:
            from gui.dialogs.go_to import GoTo

            self._dialog = GoTo(self._look.theme, self._reader.window())
            offer(self._dialog, "finding", "go-to")
            self._dialog.place_chosen.connect(self.place_chosen)
            self._spelling.ready.connect(self._dialog.look_again)
            # Another program may hand over a file meanwhile.
            self._bridge.document_left.connect(self._dialog.reject)
        reader = self._reader
        here = reader.paragraph_number(reader.caret() if reader.caret() in reader.visible_span() else reader.place())
        self._dialog.ask(document, self._bridge.outline, reader.paragraph_start, reader.paragraph_count(), here=here)
