"""Copying words with the line that says where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from core.spans import Span
    from gui.annotating import Annotating
    from gui.bridge import Bridge
    from gui.panes.reader import ReaderPane
    from gui.preferences import Preferences


class Citing(QObject):
    """Puts words and their source on the clipboard, as the reader's template says."""

    def __init__(
        self, bridge: Bridge, reader: ReaderPane, marks: Annotating, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._reader = reader
        self._marks = marks
        self._preferences = preferences

    def copy(self) -> None:
        """Copy the selected words, or those under the mark in hand, with their source."""
        from core.quoting import with_source

        mark = self._marks.mark_in_hand()
        span = self._marks.selected() or (mark.span if mark else None)
        document = self._bridge.document
        if document and span:
            QApplication.clipboard().setText(with_source(span.of(document.text), self._template(), self._source(span)))

    def standard_template(self) -> str:
        """Return the template that is used while the reader has written none."""
        from core.quoting import USUAL

        return QCoreApplication.translate("Citing", USUAL)

    def _template(self) -> str:
        return self._preferences.settings.source_template or self.standard_template()

    def _source(self, span: Span) -> dict[str, str]:
        """Return what is known of where a passage stands, by `core.quoting.FIELDS`."""
        from core.quoting import headings, numbers
        from gui.widgets.dated import dated

        document, known = self._bridge.document, self._bridge.metadata
        ends = (span.start, max(span.start, span.end - 1))
        facts = known.metadata if known else None
        return {
            "title": self._bridge.title or (document.name if document else ""),
            "speaker": (facts.speaker if facts else None) or "",
            "date": dated(facts.date if facts else None),
            "paragraph": numbers(self._reader.paragraph_number(point) for point in ends),
            "page": numbers(document.page_at(point) for point in ends) if document else "",
            "path": headings(self._bridge.outline.path_at(span.start)),
        }
