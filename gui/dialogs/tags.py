"""Renaming, merging and removing a tag in the whole library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QDialog, QDialogButtonBox, QLabel, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from gui.widgets.menu_entries import short
from gui.widgets.tag_field import tags_in
from gui.widgets.tag_menu import MERGE, REMOVE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.theme import Theme

_WIDTH: Final = 380


class TagDialog(QDialog):
    """Asks for the new name of a tag, the one it becomes part of, or whether it is to go; says how many annotations that changes.

    Args:
        act: `RENAME`, `MERGE` or `REMOVE` of `gui.widgets.tag_menu`.
        tag: what it is called now.
        count: how many annotations of the library have it.
        others: the other tags, the most used first.
        theme: for sizes.
        parent: see Qt.
    """

    decided = Signal(str)  # the other name; empty: the tag is to go

    def __init__(self, act: str, tag: str, count: int, others: Sequence[str], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._act = act
        self._tag = tag
        self._others = tuple(others)
        self._theme = theme
        self._build(count)
        self._edit.textChanged.connect(self._check)
        self._buttons.accepted.connect(self._decide)
        self._buttons.rejected.connect(self.reject)
        self._check()

    def _build(self, count: int) -> None:
        self.setObjectName("TagDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        titles = {MERGE: self.tr("Merge a tag"), REMOVE: self.tr("Remove a tag")}
        self.setWindowTitle(titles.get(self._act, self.tr("Rename a tag")))
        self.setMinimumWidth(_WIDTH)
        sentence = QLabel(self._sentence(count), self)
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setWordWrap(True)
        self._edit = QLineEdit(self)
        self._edit.setObjectName("TagName")
        self._edit.setAccessibleName(self.tr("Tag"))
        completer = QCompleter(QStringListModel(list(self._others), self), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        suggestions = QListView(self)
        suggestions.setObjectName("TagSuggestions")
        completer.setPopup(suggestions)
        self._edit.setCompleter(completer)
        if self._act == MERGE:
            self._edit.setPlaceholderText(self.tr("A tag that there is"))
        elif self._act != REMOVE:
            self._edit.setText(self._tag)
            self._edit.selectAll()
        self._edit.setVisible(self._act != REMOVE)
        self._hint = QLabel(self)
        self._hint.setObjectName("SoftLabel")
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        names = {MERGE: self.tr("Merge"), REMOVE: self.tr("Remove")}
        self._do = QPushButton(names.get(self._act, self.tr("Rename")), self)
        self._do.setObjectName("AccentButton")
        self._buttons = QDialogButtonBox(self)
        self._buttons.addButton(self._do, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        layout = QVBoxLayout(self)
        layout.setSpacing(self._theme.metrics.gap)
        for part in (sentence, self._edit, self._hint, self._buttons):
            layout.addWidget(part)

    def _sentence(self, count: int) -> str:
        # The tag is put in last: it may hold what looks like a place for something else.
        if self._act == REMOVE:
            pattern = self.tr("The tag “{tag}” is taken off %n annotation(s) of the whole library. This can be undone.", "", count)
        elif self._act == MERGE:
            pattern = self.tr("%n annotation(s) of the whole library get another tag instead of “{tag}”. This can be undone.", "", count)
        else:
            pattern = self.tr("The tag “{tag}” is renamed in %n annotation(s) of the whole library. This can be undone.", "", count)
        return pattern.replace("{tag}", short(self._tag))

    @property
    def _name(self) -> str:
        """What is written, as one tag; empty if it is none or several."""
        found = tags_in(self._edit.text())
        return found[0] if len(found) == 1 else ""

    def _check(self) -> None:
        """Say what the name would do, and let only one through that does something."""
        name = self._name
        is_known = name in self._others
        words = ""
        if self._act == REMOVE:
            is_fit = True
        elif self._act == MERGE:
            is_fit = is_known
            if name and not is_known:
                words = self.tr("There is no such tag. Choose one from the list.")
        else:
            is_fit = bool(name) and name != self._tag
            if is_known:
                words = self.tr("There is such a tag: both become one.")
            elif not name and self._edit.text().strip():
                words = self.tr("A tag has no comma in it.")
        self._do.setEnabled(is_fit)
        self._hint.setText(words)
        self._edit.setAccessibleDescription(words)

    def _decide(self) -> None:
        if self._do.isEnabled():
            name = "" if self._act == REMOVE else self._name
            self.accept()
            self.decided.emit(name)
