"""What of the document that is shown has been read: what stood on the page long enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from gui.models.reading_progress import SeenText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.spans import Span
    from gui.bridge import Bridge
    from gui.corrections import Reworded
    from gui.panes.reader import ReaderPane

READ_AFTER: Final = 1000
"""Milliseconds for which a passage has to stand on the page."""


class Progress(QObject):
    """Watches the page of the document that is shown."""

    changed = Signal(object)
    """SeenText, after more has been read."""
    stood = Signal(object)
    """Span that has stood on the page long enough, be it once more."""

    def __init__(self, bridge: Bridge, reader: ReaderPane) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._reader = reader
        self._seen = SeenText()
        self._fresh = SeenText()
        self._kept = ""
        self._timer = QTimer(self, singleShot=True, interval=READ_AFTER)
        self._timer.timeout.connect(self._look)

    @property
    def seen(self) -> SeenText:
        """Return what has been read."""
        return self._seen

    def begin(self, kept: str) -> None:
        """Go on from what `kept` returned for the same text; from nothing if the text has another length now."""
        length, _, packed = kept.partition(":")
        document = self._bridge.document
        is_same = document is not None and length == str(len(document.text))
        self._seen = SeenText.unpacked(packed) if is_same else SeenText()
        self._fresh = SeenText()
        self._kept = kept
        self._timer.start()

    def resume(self, spans: Iterable[Span], *, is_fresh_read: bool = True) -> None:
        """Go on from what was read in another edition.

        Args:
            spans: where that stands in the text that is shown.
            is_fresh_read: False if what has been in view since that is shown does not count.
        """
        if not is_fresh_read:
            self._fresh = SeenText()
        self._seen = SeenText.of(spans).merged(self._fresh)
        self.changed.emit(self._seen)

    def follow(self, found: Reworded) -> None:
        """Go on with a text that its reader has corrected."""
        if found.plan is None:
            # It was corrected before: what is kept was read in that text, and not in the one of its file.
            fresh = self._fresh.moved(found.moved)
            self.begin(self._kept)
            self._fresh = fresh
            self._seen = self._seen.merged(fresh)
        else:
            self._seen = self._seen.moved(found.moved)
            self._fresh = self._fresh.moved(found.moved)
        self.changed.emit(self._seen)

    def kept(self) -> str:
        """Return what has been read as a string for `begin`, empty if nothing has."""
        document = self._bridge.document
        return f"{len(document.text)}:{self._seen.packed()}" if document is not None and self._seen else ""

    def turn(self) -> None:
        """Begin to wait anew: the page shows something else."""
        self._timer.start()

    def stop(self) -> None:
        """Forget the document; none is shown."""
        self._timer.stop()
        self._seen = SeenText()

    def _look(self) -> None:
        if self._bridge.document is None or not self._reader.isVisible():
            return
        here = self._reader.visible_span()
        seen = self._seen.saw(here)
        self._fresh = self._fresh.saw(here)
        if seen != self._seen:
            self._seen = seen
            self.changed.emit(seen)
        if here:
            self.stood.emit(here)
