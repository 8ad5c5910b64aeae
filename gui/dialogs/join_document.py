"""Which document is to be joined with the open one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gui.models.editions import ListedDocumentModel
from gui.widgets.choice_table import ChoiceTable
from gui.widgets.menu_entries import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from core.editions import ListedDocument
    from gui.theme import Theme

TYPED_AFTER: Final = 100
"""Milliseconds after the last key when documents are looked for."""
_WIDTH, _HEIGHT = 760, 440
_PARTS: Final = (32, 33, 9, 9, 17)


class JoinDialog(QDialog):
    """Lists the other documents of the library under a filter, and says what joining would do.

    Args:
        name: what the open document is called.
        theme: for sizes.
        parent: see Qt.
    """

    decided = Signal(int, str)  # row of the document, what it is called

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._theme = theme
        self._build()
        self._connect()
        self._choose()

    def show_documents(self, documents: Sequence[ListedDocument]) -> None:
        """List these documents, the last changed first."""
        self._model.show(documents)
        self._filter()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("JoinDialog")
        self.setWindowTitle(self.tr("Join another text with “{name}”").format(name=short(self._name)))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WIDTH, _HEIGHT)
        self._words = QLineEdit()
        self._words.setObjectName("FilterField")
        self._words.setPlaceholderText(self.tr("Filter by title, name or folder…"))
        self._words.setAccessibleName(self.tr("Filter texts"))
        self._words.setClearButtonEnabled(True)
        self._model = ListedDocumentModel(self)
        self._table = ChoiceTable(self._theme, _PARTS)
        self._table.setSelectionMode(ChoiceTable.SelectionMode.SingleSelection)
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Texts of the library"))
        self._empty = QLabel(self.tr("Looking…"))
        self._empty.setObjectName("PaneHint")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._views = QStackedWidget()
        self._views.addWidget(self._table)
        self._views.addWidget(self._empty)
        self._views.setCurrentWidget(self._empty)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._do = QPushButton(self.tr("Join"))
        self._do.setObjectName("AccentButton")
        self._shut = QPushButton(self.tr("Cancel"))
        self._shut.setProperty("closes", True)
        row = QHBoxLayout()
        row.setSpacing(metrics.gap)
        row.addStretch(1)
        for button in (self._do, self._shut):
            button.setAutoDefault(False)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.gap)
        layout.addWidget(self._words)
        layout.addWidget(self._views, 1)
        layout.addWidget(self._said)
        layout.addLayout(row)
        self._typed = QTimer(self, singleShot=True, interval=TYPED_AFTER)

    def _connect(self) -> None:
        self._words.textChanged.connect(lambda _words: self._typed.start())
        self._typed.timeout.connect(self._filter)
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._choose())
        self._table.taken.connect(lambda _row: self._do.click())
        self._do.clicked.connect(self._decide)
        self._shut.clicked.connect(self.reject)

    def _filter(self) -> None:
        self._typed.stop()
        self._model.filter(self._words.text())
        has_rows = self._model.rowCount() > 0
        if has_rows:
            self._table.setCurrentIndex(self._model.index(0, 0))
        else:
            self._empty.setText(
                self.tr("No text has these words. Change the filter above.")
                if self._model.total
                else self.tr("The library holds no other text yet. Open the other file once, then it can be joined with this one.")
            )
        self._views.setCurrentWidget(self._table if has_rows else self._empty)
        self._choose()

    def _chosen(self) -> ListedDocument | None:
        rows = self._table.rows()
        return self._model.at(rows[0]) if rows else None

    def _choose(self) -> None:
        """Say what joining would do."""
        one = self._chosen()
        self._do.setEnabled(one is not None)
        if one is None:
            self._said.setText("")
            return
        editions, annotations = self.tr("%n edition(s)", "", one.editions), self.tr("%n annotation(s)", "", one.annotations)
        words = self.tr("{editions} and {annotations} of “{other}” come to “{name}”. They can be parted again.")
        # The names are put in last: they may hold what looks like a place for something else.
        said = words.replace("{editions}", editions).replace("{annotations}", annotations)
        head, _, tail = said.partition("{other}")
        self._said.setText(head + short(self._called(one)) + tail.replace("{name}", short(self._name)))

    def _called(self, one: ListedDocument) -> str:
        """Return what tells a document from the open one."""
        return one.title if one.title and one.title != self._name else one.name

    def _decide(self) -> None:
        one = self._chosen()
        if one is not None:
            self.accept()
            self.decided.emit(one.document, self._called(one))

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
