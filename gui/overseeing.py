"""The overview of the open text: made when its tab is first opened, and kept true to the outline and to what is known of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from core.document import Document
    from core.outline import Outline
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.keys import Keys
    from gui.panes.annotations import AnnotationsPane
    from gui.panes.overview import OverviewPane
    from gui.theme import Theme


class Overseeing(QObject):
    """Fills the overview.

    Args:
        bridge: knows text and outline.
        notes: holds the tab.
        look: the theme.
    """

    place_chosen = Signal(int)
    """The reader wants to see a code point."""
    left = Signal()
    """The reader wants the keyboard back on the page."""
    field_written = Signal(str, str)
    """One of the metadata's fields, and what the reader wants it to be."""
    as_recognised_wanted = Signal(str)
    """One of the metadata's fields that the program is to tell again."""
    taking_back_wanted = Signal(str)
    """Id of a correction."""

    def __init__(self, bridge: Bridge, notes: AnnotationsPane, keys: Keys, look: Appearance) -> None:
        super().__init__(notes)
        self._bridge = bridge
        self._notes = notes
        self._keys = keys
        self._look = look
        self._pane: OverviewPane | None = None
        self._shown: Document | None = None
        keys.changed.connect(self._name_keys)

    def make(self) -> None:
        """Put the overview into its tab, if it is not there yet."""
        if self._pane is not None:
            return
        from gui.panes.overview import OverviewPane

        self._pane = OverviewPane(self._look.theme)
        self._pane.place_chosen.connect(self.place_chosen)
        self._pane.left.connect(self.left)
        self._pane.field_written.connect(self.field_written)
        self._pane.as_recognised_wanted.connect(self.as_recognised_wanted)
        self._pane.taking_back_wanted.connect(self.taking_back_wanted)
        self._name_keys()
        self._notes.set_overview(self._pane)
        self.follow(self._bridge.outline)

    def _name_keys(self) -> None:
        if self._pane is not None:
            self._pane.name_keys(self._keys.named)

    def follow(self, outline: Outline) -> None:
        """Show what is to be said of the text with this outline."""
        document = self._bridge.document
        if self._pane is None or document is None:
            return
        if document is not self._shown:
            self._shown = document
            self._pane.show_document(document)
            self.describe()
            self.list_corrections()
        self._pane.show_overview(outline, document.text)

    def describe(self, *_: object) -> None:
        """Show what is known of the document."""
        if self._pane is not None:
            self._pane.show_metadata(self._bridge.metadata, self._bridge.recognised_metadata)

    def list_corrections(self) -> None:
        """Show what the reader has corrected in the text."""
        if self._pane is not None:
            document = self._bridge.document
            self._pane.show_corrections(self._bridge.corrections, document.text if document else "")

    def finish(self) -> None:
        """Take what is being written about the document, before it goes."""
        if self._pane is not None:
            self._pane.finish()

    def clear(self) -> None:
        """Show that there is no document."""
        self._shown = None
        if self._pane is not None:
            self._pane.clear()

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        if self._pane is not None:
            self._pane.apply_theme(theme)
