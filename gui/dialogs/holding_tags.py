"""The tags of one document or of many."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.widgets.line_field import LineField
from gui.widgets.share_list import ShareList
from gui.widgets.tag_field import tags_in

if TYPE_CHECKING:
    from gui.holding_acts import HoldingDetails
    from gui.theme import Theme

_WIDTH, _HEIGHT = 28, 30
"""In heights of the interface's letters."""


class HoldingTagsDialog(QDialog):
    """Lists the tags of the library's documents, ticked for those that the chosen ones have.

    Args:
        details: the documents, and the tags that there are.
        theme: for sizes.
        parent: see Qt.
    """

    decided = Signal(object, object)
    """Lists of tags: those that all documents are to have, and those that none is. Who stores them closes the dialog."""

    def __init__(self, details: HoldingDetails, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._details = details
        self._build()
        self._connect()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("HoldingTagsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        count = len(self._details.holdings)
        self.setWindowTitle(self.tr("Tags of %n document(s)", "", count))
        letter = metrics.interface_text
        self.resize(_WIDTH * letter, _HEIGHT * letter)
        self._field = LineField()
        self._field.setObjectName("TagName")
        self._field.setPlaceholderText(self.tr("New tag, then Enter; several with commas"))
        self._field.setAccessibleName(self.tr("New tag"))
        self._add = QPushButton(self.tr("Add"))
        self._add.setAutoDefault(False)
        self._list = ShareList(count)
        self._list.setAccessibleName(self.tr("Tags"))
        shares = Counter(tag for one in self._details.holdings for tag in one.tags)
        known = dict(self._details.tags)
        for tag in dict.fromkeys((*sorted(shares), *known)):
            self._list.add(tag, tag, shares[tag], tip=self.tr("%n document(s) of the library", "", known.get(tag, shares[tag])))
        self._hint = QLabel(
            self.tr("A half tick: some of the documents have the tag, and that stays so.")
            if count > 1
            else self.tr("Tick what the document is to have.")
        )
        self._hint.setObjectName("SoftLabel")
        self._hint.setWordWrap(True)
        self._buttons = QDialogButtonBox()
        self._do = QPushButton(self.tr("Save"))
        self._do.setObjectName("AccentButton")
        self._buttons.addButton(self._do, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        row = QHBoxLayout()
        row.setSpacing(metrics.gap)
        row.addWidget(self._field, 1)
        row.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.gap)
        layout.addLayout(row)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._hint)
        layout.addWidget(self._buttons)
        if self._list.count():
            self._list.setCurrentRow(0)

    def _connect(self) -> None:
        self._field.entered.connect(self._enter)
        self._field.escaped.connect(self.reject)
        self._add.clicked.connect(self._take_field)
        self._buttons.accepted.connect(self._decide)
        self._buttons.rejected.connect(self.reject)

    def _enter(self) -> None:
        """Take what is written; with nothing written, what is ticked."""
        if self._field.text().strip():
            self._take_field()
        else:
            self._do.click()

    def _take_field(self) -> None:
        there = {tag.casefold(): tag for tag in self._list.listed()}
        for tag in tags_in(self._field.text()):
            known = there.get(tag.casefold())
            if known is None:
                self._list.add(tag, tag, 0)
            self._list.tick(known or tag)
        self._field.clear()

    def _decide(self) -> None:
        # What was written and not yet taken is meant as well.
        self._take_field()
        put, dropped = self._list.ticked(), self._list.unticked()
        if put or dropped:
            self.decided.emit(put, dropped)
        else:
            self.accept()
