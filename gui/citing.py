"""Copying words with the line that says where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
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

    def source_of(self, span: Span) -> str:
        """Return the line that says where a passage stands; empty if nothing of it is known."""
        from core.quoting import source_line

        return source_line(self._template(), self._source(span))

    def standard_template(self) -> str:
        """Return the template that is used while the reader has written none."""
        return self.tr("{title}, paragraph {paragraph}")

    def _template(self) -> str:
        return self._preferences.settings.source_template or self.standard_template()

    def _source(self, span: Span) -> dict[str, str]:
        """Return what is known of where a passage stands, by `core.quoting.FIELDS`."""
        from gui.widgets.dated import dated

        document, known = self._bridge.document, self._bridge.metadata
        last = span.end - 1
        facts = known.metadata if known else None
        return {
            "title": self._bridge.title or (document.name if document else ""),
            "speaker": (facts.speaker if facts else None) or "",
            "date": dated(facts.date if facts else None),
            "paragraph": _numbers(self._reader.paragraph_number(span.start), self._reader.paragraph_number(last)),
            "page": _numbers(document.page_at(span.start), document.page_at(last)) if document else "",
            "path": " › ".join(self._bridge.outline.path_at(span.start)),
        }


def _numbers(first: int | None, last: int | None) -> str:
    """Return one number, or two of them from the first to the last; empty where there is none."""
    numbers = list(dict.fromkeys(number for number in (first, last) if number is not None))
    return "–".join(map(str, numbers))
