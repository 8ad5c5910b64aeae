"""Go to a page, a paragraph or a part of the text by its number, to a heading by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.outline.tree import HEADING, Outline
from gui.dialogs.wishes import AWAY, PAGE, PARAGRAPH, PER_CENT, Headings, Wish, wishes

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from core.document import Document
    from gui.theme import Theme

_WIDTH: Final = 28
"""Of the dialog, in characters of the interface."""
_ROWS: Final = 8
"""Places that are seen at once."""
_MOST: Final = 200
"""Headings that are listed; whoever looks for one among more types another word."""


_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: 1 - _ROWS, Qt.Key.Key_PageDown: _ROWS - 1}
"""Places by which each key goes on."""


class GoTo(QDialog):
    """Asks for a place and says while it is typed where that leads.

    Args:
        theme: its measures.
        parent: the window.
    """

    place_chosen = Signal(int)
    """Code point of the text to go to; the dialog has closed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document: Document | None = None
        self._headings = Headings(())
        self._paragraph_start: Callable[[int], int | None] = lambda _number: None
        self._paragraphs = 0
        self._here: int | None = None
        self._build()
        self._connect()

    def ask(
        self,
        document: Document,
        outline: Outline,
        paragraph_start: Callable[[int], int | None],
        paragraphs: int,
        *,
        here: int | None = None,
    ) -> None:
        """Show the dialog for a document, its field empty.

        Args:
            document: what is being read.
            outline: its headings.
            paragraph_start: returns where the paragraph with a number begins, in code points.
            paragraphs: how many there are.
            here: number of the paragraph that is read, None where it has none.
        """
        self._document = document
        self._headings = Headings(outline.nodes)
        self._headings.prepare()
        self._paragraph_start = paragraph_start
        self._paragraphs = paragraphs
        self._here = here
        examples = [self.tr("p12"), self.tr("¶12"), "50%"] if document.pages else ["12", "50%"]
        self._field.setPlaceholderText(self.tr(", ").join([*examples, self.tr("words of a heading")]))
        self._field.clear()
        self._offer()
        self.open()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def look_again(self) -> None:
        """Look anew for what was typed: pinyin is understood now."""
        if self.isVisible():
            self._headings.prepare()
            self._offer()

    # Building

    def _build(self) -> None:
        self.setObjectName("GoTo")
        self.setWindowTitle(self.tr("Go to"))
        metrics = self._theme.metrics
        self._field = QLineEdit()
        self._field.setObjectName("GoToField")
        self._field.setAccessibleName(self.tr("Page, paragraph, per cent or heading"))
        self._field.setMinimumWidth(_WIDTH * metrics.interface_text)
        self._choices = QListWidget()
        self._choices.setObjectName("GoToChoices")
        self._choices.setAccessibleName(self.tr("Places"))
        self._choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._choices.setFixedHeight(_ROWS * metrics.row + 2 * metrics.gap)
        self._choices.setUniformItemSizes(True)
        self._hint = QLabel()
        self._hint.setObjectName("SoftLabel")
        self._hint.setFixedHeight(3 * metrics.row)
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        column.setSpacing(metrics.gap)
        for widget in (self._field, self._choices, self._hint):
            column.addWidget(widget)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._offer)
        self._field.returnPressed.connect(self._choose)
        self._choices.itemClicked.connect(self._choose)
        self._choices.currentTextChanged.connect(self._speak)

    # What the words mean

    def _offer(self) -> None:
        """List the places that the words name, or say why there is none; without words the highest headings."""
        self._choices.clear()
        words = self._field.text().strip()
        meant = wishes(words, has_pages=bool(self._document and self._document.pages))
        for wish in meant:
            point = self._place(wish)
            if point is not None:
                self._add(self._named(wish), point)
        nodes = self._headings.with_words(words) if words else [n for n in self._headings.nodes if n.kind == HEADING and n.level == 1]
        for node in nodes[:_MOST]:
            self._add(node.line, node.offset)
        # Enter in an empty field leads nowhere.
        self._choices.setCurrentRow(0 if words else -1)
        is_missing = words and not self._choices.count()
        self._hint.setText(self._missing(meant) if is_missing else self._usage())
        self._speak(self._choices.currentItem().text() if self._choices.currentItem() else "")

    def _add(self, words: str, point: int) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, point)
        self._choices.addItem(item)

    def _speak(self, choice: str) -> None:
        """Let a screen reader, which is at the field, know where Enter leads."""
        self._field.setAccessibleDescription(choice or self._hint.text())

    def _place(self, wish: Wish) -> int | None:
        """Return the code point that a wish leads to, None if there is no such place."""
        document = self._document
        if document is None:
            return None
        if wish.kind == PAGE:
            return document.pages[int(wish.number) - 1] if 0 < wish.number <= len(document.pages) else None
        if wish.kind in {PARAGRAPH, AWAY}:
            number = self._number(wish)
            return None if number is None else self._paragraph_start(number)
        return round(len(document.text) * wish.number / 100) if wish.number <= 100 else None

    def _number(self, wish: Wish) -> int | None:
        """Return the number of the paragraph that is wished for; beyond the first and the last it is that one."""
        if wish.kind == PARAGRAPH:
            return int(wish.number)
        return None if self._here is None else min(max(1, self._here + int(wish.number)), self._paragraphs)

    def _named(self, wish: Wish) -> str:
        if wish.kind == PAGE:
            count = len(self._document.pages) if self._document else 0
            return self.tr("Page {number} of {count}").format(number=int(wish.number), count=count)
        if wish.kind in {PARAGRAPH, AWAY}:
            return self.tr("Paragraph {number} of {count}").format(number=self._number(wish), count=self._paragraphs)
        return self.tr("{percent}% of the text").format(percent=f"{wish.number:g}")

    def _missing(self, meant: list[Wish]) -> str:
        """Say how many there are of what was asked for."""
        if not meant:
            return self.tr("No heading has these words. Write others, the number of a paragraph, or a per cent.")
        if meant[0].kind == PER_CENT:
            return self.tr("The text ends at 100%.")
        if meant[0].kind == PAGE and self._document:
            count = len(self._document.pages)
            return self.tr("Pages go from 1 to {count}.").format(count=count) if count else self.tr("This file has no pages.")
        return self.tr("Paragraphs go from 1 to {count}.").format(count=self._paragraphs)

    def _usage(self) -> str:
        if self._document and self._document.pages:
            usage = self.tr("A number is a page, after ¶ a paragraph, before % a part of the text. Words find headings.")
        else:
            usage = self.tr("A number is a paragraph, before % a part of the text. Words find headings.")
        if self._here is None:
            return usage
        now = self.tr("Now in paragraph {number} of {count}; +5 goes on by five.").format(number=self._here, count=self._paragraphs)
        return f"{usage}\n{now}"

    def _choose(self) -> None:
        item = self._choices.currentItem()
        if item is not None:
            self.accept()
            self.place_chosen.emit(int(item.data(Qt.ItemDataRole.UserRole)))

    # Overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose another place by the arrows and the page keys while the field keeps the keyboard."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._choices.setCurrentRow(min(max(0, self._choices.currentRow() + step), self._choices.count() - 1))
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # Enter is the field's; to a dialog without buttons it means nothing.
            super().keyPressEvent(event)
