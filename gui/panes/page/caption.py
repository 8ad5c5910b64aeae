"""The line under the title of a page: what is known of the document, how long it is. No part of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from core.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from core.document import Document
    from core.outline.tree import Outline
    from gui.theme import Theme

_BETWEEN: Final = "  ·  "
_TITLE_LENGTH: Final = 1_000
"""Characters that are read as title matter at most."""
_TITLE_MATTER: Final = frozenset({"title", "speaker", "date"})


class PageCaption(QLabel):
    """Says as much as has room in one line; the facts give way first, the last of them before the others."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._facts: Sequence[str] = ()
        self._counts: list[str] = []
        self._characters = 0
        self._pages = 0
        self._speed = Settings().reading_speed
        self._stated = ""
        self._text = ""
        self.setObjectName("PageCaption")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.interface_font())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_document(self, document: Document, outline: Outline) -> None:
        """Show the counts of another document, and no facts."""
        self._text = text = document.text
        self._characters = len(text) - sum(map(text.count, "\n \t\u3000"))
        self._pages = len(document.pages)
        self._count()
        self._facts = ()
        self.show_outline(outline)

    def set_speed(self, speed: int) -> None:
        """Take another reading speed, in characters a minute."""
        self._speed = speed
        self._count()
        self._write()

    def _count(self) -> None:
        minutes = max(1, round(self._characters / self._speed))
        self._counts = [
            self.tr("{characters} characters").format(characters=f"{self._characters:,}"),
            *([self.tr("{count} pages").format(count=f"{self._pages:,}")] if self._pages > 1 else ()),
            self.tr("about {minutes} min").format(minutes=f"{minutes:,}"),
        ]

    @property
    def facts(self) -> Sequence[str]:
        """What is known of the document, whether it has room or not."""
        return self._facts

    def show_facts(self, facts: Sequence[str]) -> None:
        """Show these words before the counts; those that the title matter states are left out."""
        self._facts = [fact for fact in facts if fact]
        self._write()

    def show_outline(self, outline: Outline) -> None:
        """Take another outline's title matter for what is stated on the page."""
        end = max((part.span.end for part in outline.parts if part.kind in _TITLE_MATTER), default=0)
        # What stands among it, such as the line that names the meeting, is read with it.
        self._stated = self._text[: min(end, _TITLE_LENGTH)]
        self._write()

    def _write(self) -> None:
        facts = [fact for fact in self._facts if fact not in self._stated]
        while facts and self.fontMetrics().horizontalAdvance(_BETWEEN.join([*facts, *self._counts])) > self.width():
            facts.pop()
        self.setText(_BETWEEN.join([*facts, *self._counts]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as has room."""
        super().resizeEvent(event)
        self._write()
