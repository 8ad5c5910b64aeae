"""The reader's own words: a list that can be added to, and taken from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.theme import Theme

_WIDTH, _HEIGHT = 30, 34
"""In heights of the interface's letters."""
_MOST_TYPED: Final = 200
"""Characters that the field takes; more than any word has, so that a refusal can be read."""


class WordsDialog(QDialog):
    """Lists the reader's own words, the newest first; shows what it is told and asks for what is to change.

    Args:
        theme: for sizes.
        parent: see Qt.
    """

    adding_wanted = Signal(str)
    """What was typed; `take_answer` ends it."""
    removal_wanted = Signal(object)
    """Tuple of the words that were chosen."""
    undo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words: tuple[str, ...] = ()
        self._build()
        self._connect()
        self.name_step("")
        self.show_refusal("")
        self._follow_choice()

    def show_words(self, words: Sequence[str]) -> None:
        """Show these, given from the oldest on; what was chosen stays so."""
        newest_first = tuple(reversed(words))
        self._pile.setCurrentWidget(self._list if words else self._hint)
        if newest_first == self._words:
            return
        chosen, row = set(self._chosen()), self._list.currentRow()
        self._words = newest_first
        self._list.clear()
        self._list.addItems(self._words)
        for at, word in enumerate(self._words):
            self._list.item(at).setSelected(word in chosen)
        # The keyboard goes on where it was.
        self._list.setCurrentRow(min(max(0, row), len(self._words) - 1), self._list.selectionModel().SelectionFlag.NoUpdate)
        self._follow_choice()

    def take_answer(self, refusal: str) -> None:
        """Show why what was typed is no word; for an empty sentence it is one, and the field is free for the next."""
        self.show_refusal(refusal)
        if not refusal:
            self._field.clear()

    def show_refusal(self, sentence: str) -> None:
        """Say why something was not done, nothing for an empty sentence."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        self._field.setAccessibleDescription(sentence)

    def name_step(self, step: str) -> None:
        """Offer to undo a step by its name, nothing for an empty one."""
        self._undo.setEnabled(bool(step))
        self._undo.setText(self.tr("Undo {step}").replace("{step}", step) if step else self.tr("Undo"))

    # Building

    def _build(self) -> None:
        self.setObjectName("WordsDialog")
        self.setWindowTitle(self.tr("My words"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        letter, room = self._theme.metrics.interface_text, self.screen().availableGeometry()
        self.resize(min(_WIDTH * letter, room.width()), min(_HEIGHT * letter, room.height()))
        self._about = _label(
            self, self.tr("Each of these is one word: for a double click, for Ctrl with ← and →, and when whole words are found.")
        )
        self._field = QLineEdit(self)
        self._field.setObjectName("OwnWord")
        self._field.setMaxLength(_MOST_TYPED)
        self._field.setPlaceholderText(self.tr("A word, such as a name or a phrase"))
        self._field.setAccessibleName(self.tr("New word"))
        self._add = QPushButton(self.tr("Add"), self)
        self._add.setObjectName("AccentButton")
        self._refusal = _label(self, "")
        self._build_list()
        self._remove = QPushButton(self.tr("Remove"), self)
        self._undo = QPushButton(self)
        self._buttons = QDialogButtonBox(self)
        self._buttons.addButton(self._remove, QDialogButtonBox.ButtonRole.ActionRole)
        self._buttons.addButton(self._undo, QDialogButtonBox.ButtonRole.ActionRole)
        close = self._buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        for button in (self._add, self._remove, self._undo, close):
            # Enter in the field adds, wherever the keyboard was before.
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self._field, 1)
        row.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.setSpacing(self._theme.metrics.gap)
        layout.addWidget(self._about)
        layout.addLayout(row)
        layout.addWidget(self._refusal)
        layout.addWidget(self._pile, 1)
        layout.addWidget(self._buttons)

    def _build_list(self) -> None:
        self._list = QListWidget(self)
        self._list.setObjectName("OwnWords")
        self._list.setAccessibleName(self.tr("My words"))
        self._list.setUniformItemSizes(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._hint = _label(
            self, self.tr("Your own words stand here. Type one above, or select it on the page and choose “Add as a word” from its menu.")
        )
        self._hint.setObjectName("PaneHint")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pile = QStackedWidget(self)
        self._pile.addWidget(self._hint)
        self._pile.addWidget(self._list)

    def _connect(self) -> None:
        self._field.textEdited.connect(lambda _: self.show_refusal(""))
        self._field.returnPressed.connect(self._ask_to_add)
        self._add.clicked.connect(self._ask_to_add)
        self._list.itemSelectionChanged.connect(self._follow_choice)
        self._remove.clicked.connect(self._ask_to_remove)
        self._undo.clicked.connect(self.undo_wanted)
        self._buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._list, self._ask_to_remove, context=Qt.ShortcutContext.WidgetShortcut)
        # In the field these keys take back what was typed.
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self._list, self._ask_to_undo, context=Qt.ShortcutContext.WidgetShortcut)

    # What the reader does

    def _chosen(self) -> tuple[str, ...]:
        return tuple(item.text() for item in self._list.selectedItems())

    def _follow_choice(self) -> None:
        self._remove.setEnabled(bool(self._chosen()))

    def _ask_to_add(self) -> None:
        if self._field.text():
            self.adding_wanted.emit(self._field.text())
            self._field.setFocus()

    def _ask_to_remove(self) -> None:
        if self._chosen():
            self.removal_wanted.emit(self._chosen())
            (self._list if self._words else self._field).setFocus()

    def _ask_to_undo(self) -> None:
        if self._undo.isEnabled():
            self.undo_wanted.emit()


def _label(parent: QWidget, words: str) -> QLabel:
    label = QLabel(words, parent)
    label.setObjectName("SoftLabel")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
