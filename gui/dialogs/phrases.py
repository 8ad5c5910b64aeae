"""The reader's own set phrases: a list of entries, and what the chosen one says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.phrases import OWN, Phrase
from gui.widgets import phrase_words

if TYPE_CHECKING:
    from core.phrases import Held
    from gui.theme import Theme

_WIDTH, _HEIGHT = 52, 36
"""In heights of the interface's letters."""
_NAMES: Final = re.compile(r"[“\"]([^”\"]+)[”\"]|([^\s;；、,，“”\"]+)")
"""Names that are parted by white space or a mark; one that has such a mark itself stands in quotation marks."""


class PhrasesDialog(QDialog):
    """Shows what it is told, and asks for what is to change.

    Args:
        theme: for sizes.
        parent: see Qt.
    """

    put_wanted = Signal(object, str)
    """A `Phrase`, and the name of the entry that it is to replace, empty for none; `take_answer` ends it."""
    removal_wanted = Signal(str)
    undo_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._phrases: tuple[Phrase, ...] = ()
        self._before = ""
        self._asked: tuple[str, ...] = ("",)
        self._shown: tuple[str, ...] = ()
        """What the fields held when nothing had been written in them."""
        self._is_warned = False
        """True if the reader has been told that what he wrote is not saved."""
        self._build()
        self._connect()
        self.show_refusal("")
        self.name_step("")
        self.edit(None)

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Return the entries that it shows."""
        return self._phrases

    def show_held(self, held: Held) -> None:
        """Show the entries that there are; what is being written stays."""
        self._phrases = held.phrases
        names = [one.name for one in held.phrases]
        with QSignalBlocker(self._list):
            self._list.clear()
            self._list.addItems(names)
        if self._before not in names:
            self._before = ""
        self._choose_row()
        self._told.setText(phrase_words.wrong(held))
        self._told.setVisible(bool(self._told.text()))
        self._export.setEnabled(bool(held.phrases))
        self._follow()

    def edit(self, phrase: Phrase | None) -> None:
        """Show an entry to be written: one of the reader's, or one of the lexicon that he corrects; None for a new one."""
        is_own = phrase is not None and phrase.source == OWN
        self._before = phrase.name if phrase is not None and is_own else ""
        self._name.setText(phrase.name if phrase is not None else "")
        self._members.setPlainText("\n".join(phrase.members) if phrase is not None else "")
        self._aliases.setText(" ".join(map(_apart, phrase.aliases)) if phrase is not None else "")
        self._defined.setText((phrase.defined or "") if phrase is not None else "")
        self._note.setText((phrase.note or "") if phrase is not None else "")
        self._sure = phrase.is_certain if phrase is not None else True
        self._field = phrase.field if phrase is not None else "社会"
        self._shown = self._written()
        if not self._before:
            self._choose_row()
        self.show_refusal("")
        self._follow()
        (self._members if self._name.text() else self._name).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_answer(self, stored: str, said: str) -> None:
        """Show what is to be said of what was written.

        Args:
            stored: under what name it is stored; empty if it cannot be.
            said: why, or what else is to be told; may be empty.
        """
        self.show_refusal(said)
        # Another entry may be shown by now.
        if stored and self._name.text() == self._asked[0]:
            self._before = stored
            self._name.setText(stored)
            self._shown = (stored, *self._asked[1:])

    def show_refusal(self, sentence: str) -> None:
        """Say why something was not done, nothing for an empty sentence."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def name_step(self, step: str) -> None:
        """Offer to undo a step by its name, nothing for an empty one."""
        self._undo.setEnabled(bool(step))
        self._undo.setText(self.tr("Undo {step}").replace("{step}", step) if step else self.tr("Undo"))

    # Building

    def _build(self) -> None:
        self.setObjectName("PhrasesDialog")
        self.setWindowTitle(self.tr("My set phrases"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        letter, room = self._theme.metrics.interface_text, self.screen().availableGeometry()
        self.resize(min(_WIDTH * letter, room.width()), min(_HEIGHT * letter, room.height()))
        about = _soft(
            self, self.tr("An entry of yours stands in the place of the lexicon's entry with the same name. The lexicon itself stays.")
        )
        self._told = _soft(self, "")
        self._list = QListWidget(self)
        self._list.setObjectName("OwnWords")
        self._list.setAccessibleName(self.tr("My set phrases"))
        self._list.setUniformItemSizes(True)
        self._name, self._aliases, self._defined, self._note = QLineEdit(self), QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self._name.setObjectName("PhraseNameField")
        self._aliases.setPlaceholderText(self.tr("Other names, parted by blanks"))
        self._defined.setPlaceholderText(self.tr("2024-03-05, the occasion"))
        self._members = QPlainTextEdit(self)
        self._members.setObjectName("PhraseMembersField")
        self._members.setTabChangesFocus(True)
        self._members.setPlaceholderText(self.tr("What it stands for, one on a line"))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, widget in (
            (self.tr("Set phrase"), self._name),
            (self.tr("Members"), self._members),
            (self.tr("Also called"), self._aliases),
            (self.tr("Defined"), self._defined),
            (self.tr("Note"), self._note),
        ):
            widget.setAccessibleName(words)
            form.addRow(words, widget)
        self._refusal = _soft(self, "")
        self._new = QPushButton(self.tr("New"), self)
        self._remove = QPushButton(self.tr("Remove"), self)
        self._save = QPushButton(self.tr("Save"), self)
        self._save.setObjectName("AccentButton")
        self._undo = QPushButton(self)
        self._import = QPushButton(self.tr("Import…"), self)
        self._export = QPushButton(self.tr("Export…"), self)
        self._buttons = QDialogButtonBox(self)
        for button in (self._undo, self._import, self._export):
            self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        close = self._buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        for button in (self._new, self._remove, self._save, self._undo, self._import, self._export, close):
            button.setAutoDefault(False)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._list, 1)
        row = QHBoxLayout()
        row.addWidget(self._new)
        row.addWidget(self._remove)
        left.addLayout(row)
        right.addLayout(form, 1)
        right.addWidget(self._refusal)
        right.addWidget(self._save, 0, Qt.AlignmentFlag.AlignRight)
        both = QHBoxLayout()
        both.setSpacing(self._theme.metrics.pad)
        both.addLayout(left, 2)
        both.addLayout(right, 3)
        layout = QVBoxLayout(self)
        layout.setSpacing(self._theme.metrics.gap)
        layout.addWidget(about)
        layout.addWidget(self._told)
        layout.addLayout(both, 1)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._choose)
        self._new.clicked.connect(lambda: self.edit(None) if self._may_let_go() else None)
        self._remove.clicked.connect(self._ask_to_remove)
        self._save.clicked.connect(self._ask_to_save)
        for field in (self._name, self._aliases, self._defined, self._note):
            field.textChanged.connect(lambda _: self._follow())
        self._members.textChanged.connect(self._follow)
        self._undo.clicked.connect(self.undo_wanted)
        self._import.clicked.connect(self.import_wanted)
        self._export.clicked.connect(self.export_wanted)
        self._buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._list, self._ask_to_remove, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._ask_to_save)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self._list, self._ask_to_undo, context=Qt.ShortcutContext.WidgetShortcut)

    # What the reader does

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._phrases):
            if self._may_let_go():
                self.edit(self._phrases[row])
            else:
                self._choose_row()
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_row(self) -> None:
        """Let the list show which entry is being corrected, or none."""
        names = [one.name for one in self._phrases]
        with QSignalBlocker(self._list):
            self._list.setCurrentRow(names.index(self._before) if self._before in names else -1)

    def _written(self) -> tuple[str, ...]:
        fields = (self._name, self._aliases, self._defined, self._note)
        return (*(one.text() for one in fields), self._members.toPlainText())

    def _may_let_go(self) -> bool:
        """Return True if nothing would be lost, or the reader has been told what would be and goes on."""
        if self._written() == self._shown or not self._name.text().strip() or self._is_warned:
            return True
        self.show_refusal(self.tr("What you have written is not saved. Save it, or do the same once more to let it go."))
        self._is_warned = True
        return False

    def _follow(self) -> None:
        self._is_warned = False
        self._save.setEnabled(bool(self._name.text().strip()))
        self._remove.setEnabled(any(one.name == self._before for one in self._phrases))

    def _ask_to_save(self) -> None:
        if not self._save.isEnabled():
            return
        members = tuple(line.strip() for line in self._members.toPlainText().splitlines() if line.strip())
        aliases = tuple(marked or plain for marked, plain in _NAMES.findall(self._aliases.text()))
        defined, note = self._defined.text().strip() or None, self._note.text().strip() or None
        phrase = Phrase(self._name.text(), members, aliases, defined, self._field, self._sure, note, OWN)
        self._asked = self._written()
        self.put_wanted.emit(phrase, self._before)

    def _ask_to_remove(self) -> None:
        if self._remove.isEnabled():
            self.removal_wanted.emit(self._before)
            self.edit(None)

    def _ask_to_undo(self) -> None:
        if self._undo.isEnabled():
            self.undo_wanted.emit()

    # Qt

    def reject(self) -> None:
        """Close, unless what was written is not saved: that is told first."""
        if self._may_let_go():
            super().reject()


def _apart(name: str) -> str:
    """Return a name as it stands among others."""
    return name if _NAMES.fullmatch(name) else f"“{name}”"


def _soft(parent: QWidget, words: str) -> QLabel:
    label = QLabel(words, parent)
    label.setObjectName("SoftLabel")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
