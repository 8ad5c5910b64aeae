"""One document of the library, to be chosen from all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.models.editions import ListedDocumentModel
from gui.widgets.choice_table import ChoiceTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from core.editions import ListedDocument
    from gui.theme import Theme

_TYPED_AFTER: Final = 100
"""Milliseconds after the last key when documents are looked for."""
_WIDTH, _HEIGHT = 760, 440
_PARTS: Final = (32, 33, 9, 9, 17)


class ChooseDocumentDialog(QDialog):
    """Lists documents under a filter.

    Args:
        documents: to choose from, the last changed first.
        words: what one is chosen for.
        theme: for sizes.
        parent: see Qt.
    """

    decided = Signal(int)  # row of the document

    def __init__(self, documents: Sequence[ListedDocument], words: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._build(words)
        self._connect()
        self._model.show(documents)
        self._filter()

    def _build(self, words: str) -> None:
        metrics = self._theme.metrics
        self.setObjectName("ChooseDocumentDialog")
        self.setWindowTitle(self.tr("Choose a document"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WIDTH, _HEIGHT)
        said = QLabel(words)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        self._words = QLineEdit()
        self._words.setObjectName("FilterField")
        self._words.setPlaceholderText(self.tr("Filter by title, name or folder…"))
        self._words.setAccessibleName(self.tr("Filter the documents"))
        self._words.setClearButtonEnabled(True)
        self._model = ListedDocumentModel(self)
        self._table = ChoiceTable(self._theme, _PARTS)
        self._table.setSelectionMode(ChoiceTable.SelectionMode.SingleSelection)
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Documents of the library"))
        self._do = QPushButton(self.tr("Choose"))
        self._do.setObjectName("AccentButton")
        self._shut = QPushButton(self.tr("Cancel"))
        self._shut.setProperty("closes", True)
        row = QHBoxLayout()
        row.setSpacing(metrics.gap)
        row.addStretch(1)
        for button in (self._shut, self._do):
            button.setAutoDefault(False)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.gap)
        for widget in (said, self._words):
            layout.addWidget(widget)
        layout.addWidget(self._table, 1)
        layout.addLayout(row)
        self._typed = QTimer(self, singleShot=True, interval=_TYPED_AFTER)

    def _connect(self) -> None:
        self._words.textChanged.connect(lambda _words: self._typed.start())
        self._typed.timeout.connect(self._filter)
        self._table.taken.connect(lambda _row: self._decide())
        self._do.clicked.connect(self._decide)
        self._shut.clicked.connect(self.reject)

    def _filter(self) -> None:
        self._typed.stop()
        self._model.filter(self._words.text())
        if self._model.rowCount():
            self._table.setCurrentIndex(self._model.index(0, 0))
        self._do.setEnabled(self._model.rowCount() > 0)

    def _decide(self) -> None:
        rows = self._table.rows()
        if rows:
            row = self._model.at(rows[0]).document
            self.accept()
            self.decided.emit(row)

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go from the filter to the list with an arrow; press the button that has the keyboard with Enter, the proposed one else."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Down and focused is self._words:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._typed.isActive():
                self._filter()
            (focused if isinstance(focused, QPushButton) else self._do).click()
        else:
            super().keyPressEvent(event)
