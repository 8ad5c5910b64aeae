"""What a note said before: to look at, and to bring back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gui.widgets.when import full_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.annotation import Wording
    from gui.theme import Theme

_FIRST_WORDS: Final = 40
"""Characters of a note that a row of the list shows."""
_ROWS: Final = 5
_WIDTH, _HEIGHT = 460, 420


class WordingsDialog(QDialog):
    """Lists the earlier wordings of a note, the newest first; the one chosen is shown in full below.

    Args:
        wordings: the newest first.
        reader: the reader's own name, which rows need not say.
        theme: for sizes.
        parent: see Qt.
    """

    chosen = Signal(str)  # the note that is to be brought back

    def __init__(self, wordings: Sequence[Wording], reader: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._wordings = wordings
        self._reader = reader
        self._theme = theme
        self._build()
        self._list.currentRowChanged.connect(self._show)
        self._list.itemActivated.connect(lambda _item: self._bring_back())
        self._list.setCurrentRow(0)
        self._list.setFocus()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("WordingsDialog")
        self.setWindowTitle(self.tr("Earlier wordings of the note"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WIDTH, _HEIGHT)
        self._list = QListWidget(self)
        self._list.setObjectName("WordingsList")
        self._list.setAccessibleName(self.tr("Earlier wordings"))
        self._list.setUniformItemSizes(True)
        self._list.addItems([self._row(one) for one in self._wordings])
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setFixedHeight(min(len(self._wordings), _ROWS) * metrics.row + 2 * metrics.gap)
        self._full = QPlainTextEdit(self)
        self._full.setObjectName("WordingText")
        self._full.setReadOnly(True)
        self._full.setTabChangesFocus(True)
        self._full.setAccessibleName(self.tr("What the note said"))
        self._buttons = QDialogButtonBox(self)
        self._back = QPushButton(self.tr("Bring back"), self)
        self._back.setObjectName("AccentButton")
        self._buttons.addButton(self._back, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self._buttons.accepted.connect(self._bring_back)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.gap)
        if self._wordings:
            layout.addWidget(self._list)
            layout.addWidget(self._full, 1)
        else:
            self._list.hide()
            self._full.hide()
            self._back.hide()
            hint = QLabel(
                self.tr(
                    "The note has always said what it says now. Write something else in it, and what it said before stands here: "
                    "you can bring it back then."
                )
            )
            hint.setObjectName("PaneHint")
            hint.setWordWrap(True)
            layout.addWidget(hint, 1)
        layout.addWidget(self._buttons)

    def _row(self, wording: Wording) -> str:
        """Return time, author and first words of a wording."""
        first = " ".join(wording.note[: 4 * _FIRST_WORDS].split())[:_FIRST_WORDS]
        author = " ".join(wording.author[:_FIRST_WORDS].split()) if wording.author != self._reader else ""
        return " · ".join(part for part in (full_time(wording.written), author, first) if part)

    def _show(self, row: int) -> None:
        self._full.setPlainText(self._wordings[row].note if 0 <= row < len(self._wordings) else "")

    def _bring_back(self) -> None:
        row = self._list.currentRow()
        self.accept()
        if 0 <= row < len(self._wordings):
            self.chosen.emit(self._wordings[row].note)
