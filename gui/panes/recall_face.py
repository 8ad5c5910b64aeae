"""A recall card as it is seen: the question in the reader's face, then the answer in its place."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.recall import GAP, MARK, SECTION
from gui.panes.page.paragraph import paragraph

if TYPE_CHECKING:
    from core.recall import RecallFace
    from gui.panes.page.layout import PageLayout
    from gui.theme import Theme

_LARGER: Final = 1.3
"""A question is short, and read from farther away."""
_COLUMN: Final = 30
"""Characters of a line at most."""


class RecallFaceView(QScrollArea):
    """Shows one card. What is said is the accessible name of the whole."""

    def __init__(self, theme: Theme, layout: PageLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = layout
        self._face: RecallFace | None = None
        self._source = MARK
        self._is_answered = False
        self._build()
        self.measure(layout)

    @property
    def said(self) -> str:
        """Return what is seen, as plain words."""
        face = self._face
        if face is None:
            return ""
        if not self._is_answered:
            words = [face.context, face.question, self._asked.text()]
        else:
            words = [face.context, self._filled() if self._source == MARK else face.question, *self._listed(), face.note]
        return "\n".join(one for one in words if one)

    def show_face(self, face: RecallFace, source: str, *, is_answered: bool) -> None:
        """Show a card.

        Args:
            face: what it shows.
            source: one of `core.recall.SOURCES`.
            is_answered: True to show the answer as well.
        """
        self._face, self._source, self._is_answered = face, source, is_answered
        self._fill()
        self.verticalScrollBar().setValue(0)
        self.setAccessibleName(self.said)
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def measure(self, layout: PageLayout) -> None:
        """Take the reader's face, size and measures."""
        self._layout = layout
        self._inner.setMaximumWidth(round(layout.text_size * _LARGER * min(layout.column, _COLUMN)) + 4 * self._theme.metrics.pad)
        self._fill()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self.measure(self._layout)

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("RecallFace")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._context, self._question, self._asked, self._answer, self._note = (self._label() for _ in range(5))
        self._context.setObjectName("RecallContext")
        self._asked.setObjectName("RecallContext")
        self._note.setObjectName("RecallNote")
        self._question.setTextFormat(Qt.TextFormat.RichText)
        self._answer.setTextFormat(Qt.TextFormat.RichText)
        self._inner = QWidget()
        rows = QVBoxLayout(self._inner)
        rows.setContentsMargins(2 * metrics.pad, 2 * metrics.pad, 2 * metrics.pad, 2 * metrics.pad)
        rows.setSpacing(metrics.pad)
        rows.addStretch(1)
        for label in (self._context, self._question, self._asked, self._answer, self._note):
            rows.addWidget(label)
        rows.addStretch(2)
        whole = QWidget()
        whole.setObjectName("RecallGround")
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._inner, 100)
        row.addStretch(1)
        self.setWidget(whole)

    @staticmethod
    def _label() -> QLabel:
        label = QLabel()
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return label

    def _fill(self) -> None:
        face = self._face
        if face is None:
            return
        self._context.setText(face.context)
        self._question.setText(self._set(self._question_html(face)))
        self._asked.setText(self._what_is_asked(face))
        # Before, the answer is nowhere, not even where it is not seen.
        self._answer.setText("".join(self._set(escape(one)) for one in self._listed()) if self._is_answered else "")
        self._note.setText(face.note if self._is_answered else "")
        self._asked.setVisible(not self._is_answered and bool(self._asked.text()))
        self._answer.setVisible(self._is_answered and self._source != MARK)
        self._note.setVisible(self._is_answered and bool(face.note.strip()))

    def _what_is_asked(self, face: RecallFace) -> str:
        if self._source == MARK:
            return ""
        if self._source == SECTION:
            return self.tr("Which key sentences stand below it? %n of them", "", len(face.answer))
        return self.tr("What does it stand for? %n member(s)", "", len(face.answer))

    def _question_html(self, face: RecallFace) -> str:
        if self._source != MARK:
            return f"<b>{escape(face.question)}</b>"
        shown = self._theme.colour("link").name()
        ground = self._theme.colour("selection").name()
        pieces = face.question.split(GAP)
        found = [escape(pieces[0])]
        for words, piece in zip(face.answer, pieces[1:], strict=False):
            if self._is_answered:
                found.append(f'<span style="background-color:{ground}"><b>{escape(words)}</b></span>')
            else:
                found.append(f'<span style="color:{shown}">［　…　］</span>')
            found.append(escape(piece))
        return "".join(found).replace("\n", "<br>")

    def _filled(self) -> str:
        face = self._face
        words = face.question if face is not None else ""
        for one in face.answer if face is not None else ():
            words = words.replace(GAP, one, 1)
        return words

    def _listed(self) -> list[str]:
        """Return sentences, or members with their numbers; of a mark they stand in the question."""
        face = self._face
        if face is None or self._source == MARK:
            return []
        if self._source == SECTION:
            # Mostly they bring numbers of their own: 一是, 二是.
            return list(face.answer)
        return [self.tr("{number}. {words}").format(number=number, words=words) for number, words in enumerate(face.answer, 1)]

    def _set(self, html: str) -> str:
        """Return words as a paragraph in the reader's face: a label's own would be that of the interface."""
        return paragraph(html, self._theme, self._layout, _LARGER)
