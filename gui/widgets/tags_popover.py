"""The tags of one or several annotations: a small window in which they are added and taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme import Theme

_ROWS: Final = 8
"""Tags that are seen at once."""


class TagsPopover(QFrame):
    """A field for a new tag over the tags there are; a tag that only some have is half checked."""

    tag_set = Signal(str, bool)  # tag; True if all are to have it, False if none is

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._build()
        self._field.returnPressed.connect(self._add)
        self._list.itemChanged.connect(self._take_check)

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("FilterPopover")
        self.setAccessibleName(self.tr("Tags"))
        self._field = QLineEdit()
        self._field.setObjectName("FilterField")
        self._field.setPlaceholderText(self.tr("Add a tag, then Enter"))
        self._field.setAccessibleName(self.tr("Add a tag"))
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._field.setCompleter(completer)
        # The field takes the words of the one that is chosen only after this is told.
        completer.activated.connect(self._add, Qt.ConnectionType.QueuedConnection)
        self._list = QListWidget()
        self._list.setObjectName("FilterTags")
        self._list.setAccessibleName(self.tr("Tags"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        layout.setSpacing(metrics.gap)
        layout.addWidget(self._field)
        layout.addWidget(self._list)
        self.setFixedWidth(metrics.note_bar * 3 // 4)

    def show_tags(self, counts: Mapping[str, int], of: int, known: Sequence[str]) -> None:
        """Show tags.

        Args:
            counts: how many of the annotations have each tag.
            of: the number of annotations.
            known: all tags that there are elsewhere, offered while one is typed.
        """
        blocker = QSignalBlocker(self._list)
        self._list.clear()
        for tag in sorted(counts, key=lambda tag: (-counts[tag], tag)):
            item = QListWidgetItem(tag, self._list)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            part = Qt.CheckState.Checked if counts[tag] == of else Qt.CheckState.PartiallyChecked
            item.setCheckState(part if counts[tag] else Qt.CheckState.Unchecked)
        if counts:
            self._list.setCurrentRow(0)
            height = min(len(counts), _ROWS) * self._list.sizeHintForRow(0) + 2 * self._theme.metrics.small_gap
            self._list.setFixedHeight(height)
        self._list.setVisible(bool(counts))
        self._known.setStringList([tag for tag in known if counts.get(tag) != of])
        del blocker
        self.adjustSize()

    def focus_field(self) -> None:
        """Give the keyboard to the field."""
        self._field.clear()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _add(self, _chosen: object = None) -> None:
        tag = " ".join(self._field.text().split()).lstrip("#＃")
        self._field.clear()
        if tag:
            self.tag_set.emit(tag, True)
        else:
            self.close()

    def _take_check(self, item: QListWidgetItem) -> None:
        self.tag_set.emit(item.text(), item.checkState() == Qt.CheckState.Checked)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
