"""Which document is to be joined with the open one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout

from gui.dialogs.listed_documents import ListedDocumentsDialog
from gui.widgets.menu_entries import short
from gui.widgets.pane_hint import PaneHint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.editions import ListedDocument
    from gui.theme import Theme


class JoinDialog(ListedDocumentsDialog):
    """Lists the other documents of the library under a filter, and says what joining would do.

    Args:
        name: what the open document is called.
        theme: for sizes.
        parent: see Qt.
    """

    decided = Signal(int, str)  # row of the document, what it is called

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._name = name
        self._build()
        self._connect()
        self._choose()

    def show_documents(self, documents: Sequence[ListedDocument]) -> None:
        """List these documents, the last changed first."""
        self._model.show(documents)
        self._filter()

    def _build(self) -> None:
        self.setObjectName("JoinDialog")
        self.setWindowTitle(self.tr("Join another text with “{name}”").format(name=short(self._name)))
        self._build_parts(field=self.tr("Filter texts"), table=self.tr("Texts of the library"), do=self.tr("Join"))
        self._empty = PaneHint(self.tr("Looking…"))
        self._views = QStackedWidget()
        self._views.addWidget(self._table)
        self._views.addWidget(self._empty)
        self._views.setCurrentWidget(self._empty)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setSpacing(self._theme.metrics.gap)
        layout.addWidget(self._words)
        layout.addWidget(self._views, 1)
        layout.addWidget(self._said)
        layout.addLayout(self._foot(self._do, self._shut))

    def _connect(self) -> None:
        super()._connect()
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._choose())

    def _filter(self) -> None:
        super()._filter()
        has_rows = self._model.rowCount() > 0
        if not has_rows:
            self._empty.setText(
                self.tr("No text has these words. Change the filter above.")
                if self._model.total
                else self.tr("The library holds no other text yet. Open the other file once, then it can be joined with this one.")
            )
        self._views.setCurrentWidget(self._table if has_rows else self._empty)
        self._choose()

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
