"""One document of the library, to be chosen from all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from gui.dialogs.listed_documents import ListedDocumentsDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.editions import ListedDocument
    from gui.theme import Theme


class ChooseDocumentDialog(ListedDocumentsDialog):
    """Lists documents under a filter.

    Args:
        documents: to choose from, the last changed first.
        words: what one is chosen for.
        theme: for sizes.
        parent: see Qt.
    """

    decided = Signal(int)  # row of the document

    def __init__(self, documents: Sequence[ListedDocument], words: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._build(words)
        self._connect()
        self._model.show(documents)
        self._filter()

    def _build(self, words: str) -> None:
        self.setObjectName("ChooseDocumentDialog")
        self.setWindowTitle(self.tr("Choose a document"))
        said = QLabel(words)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        self._build_parts(field=self.tr("Filter the documents"), table=self.tr("Documents of the library"), do=self.tr("Choose"))
        layout = QVBoxLayout(self)
        layout.setSpacing(self._theme.metrics.gap)
        for widget in (said, self._words):
            layout.addWidget(widget)
        layout.addWidget(self._table, 1)
        layout.addLayout(self._foot(self._shut, self._do))

    def _filter(self) -> None:
        super()._filter()
        self._do.setEnabled(self._model.rowCount() > 0)

    def _decide(self) -> None:
        one = self._chosen()
        if one is not None:
            self.accept()
            self.decided.emit(one.document)
