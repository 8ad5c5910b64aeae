"""The collections of the library: made, renamed, deleted, and what stands in them; all of it one step."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.holdings import Collection
from core.text import storable
from gui.widgets.line_field import LineField
from gui.widgets.share_list import ShareList

if TYPE_CHECKING:
    from gui.holding_acts import HoldingDetails
    from gui.theme import Theme

_WIDTH, _HEIGHT = 30, 32
"""In heights of the interface's letters."""


@dataclass(frozen=True, slots=True)
class CollectionsPlan:
    """What is to become of collections, and of what stands in them."""

    made: tuple[Collection, ...] = ()
    renamed: tuple[tuple[Collection, Collection], ...] = ()
    """Each before and after."""
    dropped: tuple[Collection, ...] = ()
    put: tuple[str, ...] = ()
    """Ids of those in which the documents are to stand."""
    taken: tuple[str, ...] = ()
    """Ids of those in which they are not."""

    def __bool__(self) -> bool:
        """Return True if anything is to change."""
        return self != CollectionsPlan()


class CollectionsDialog(QDialog):
    """Lists the collections, ticked for those in which the chosen documents stand.

    Args:
        details: the documents, if any, and the collections that there are.
        theme: for sizes.
        parent: see Qt.
    """

    decided = Signal(object)
    """A `CollectionsPlan` of something. Who carries it out closes the dialog."""

    def __init__(self, details: HoldingDetails, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._details = details
        self._known = {one.id: one for one in details.collections}
        self._dropped: list[Collection] = []
        self._build()
        self._connect()
        self._follow()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("CollectionsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Collections"))
        letter, count = metrics.interface_text, len(self._details.holdings)
        self.resize(_WIDTH * letter, _HEIGHT * letter)
        self._about = QLabel(
            self.tr("Tick the collections in which the %n chosen document(s) are to stand.", "", count)
            if count
            else self.tr("No document is chosen: collections can be made, renamed and deleted here.")
        )
        self._about.setWordWrap(True)
        self._field = LineField()
        self._field.setObjectName("TagName")
        self._field.setPlaceholderText(self.tr("Name of a new collection"))
        self._field.setAccessibleName(self.tr("Name of a new collection"))
        self._add = QPushButton(self.tr("New collection"))
        self._list = ShareList(count, can_rename=True)
        self._list.setAccessibleName(self.tr("Collections"))
        shares = Counter(key for one in self._details.holdings for key in one.collections)
        for one in self._details.collections:
            self._list.add(one.id, one.name, shares[one.id], tip=self.tr("%n document(s) of the library", "", one.documents))
        self._rename = QPushButton(self.tr("Rename"))
        self._drop = QPushButton(self.tr("Delete"))
        self._hint = QLabel()
        self._hint.setObjectName("SoftLabel")
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        self._buttons = QDialogButtonBox()
        self._do = QPushButton(self.tr("Save"))
        self._do.setObjectName("AccentButton")
        self._buttons.addButton(self._do, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        top, acts = QHBoxLayout(), QHBoxLayout()
        for row in (top, acts):
            row.setSpacing(metrics.gap)
        top.addWidget(self._field, 1)
        top.addWidget(self._add)
        acts.addWidget(self._rename)
        acts.addWidget(self._drop)
        acts.addStretch(1)
        for button in (self._add, self._rename, self._drop):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.gap)
        layout.addWidget(self._about)
        layout.addLayout(top)
        layout.addWidget(self._list, 1)
        layout.addLayout(acts)
        layout.addWidget(self._hint)
        layout.addWidget(self._buttons)
        if self._list.count():
            self._list.setCurrentRow(0)

    def _connect(self) -> None:
        self._field.entered.connect(self._enter)
        self._field.escaped.connect(self.reject)
        self._field.textEdited.connect(lambda _words: self._follow())
        self._add.clicked.connect(self._make)
        self._rename.clicked.connect(lambda: self._list.editItem(self._list.currentItem()))
        self._drop.clicked.connect(self._drop_current)
        self._list.removal_wanted.connect(self._drop_current)
        self._list.currentRowChanged.connect(lambda _row: self._follow())
        self._list.edited.connect(self._follow)
        self._buttons.accepted.connect(self._decide)
        self._buttons.rejected.connect(self.reject)

    def _follow(self) -> None:
        """Say what is wrong with the names, and let only good ones through."""
        has_row = self._list.currentRow() >= 0
        self._rename.setEnabled(has_row)
        self._drop.setEnabled(has_row)
        names = list(self._list.names().values())
        new = " ".join(storable(self._field.text()).split())
        self._add.setEnabled(bool(new) and new not in names)
        words = ""
        if new in names and new:
            words = self.tr("There is a collection with this name: tick it below.")
        elif "" in names:
            words = self.tr("A collection needs a name: write one, or delete it.")
        elif len(set(names)) < len(names):
            words = self.tr("Two collections have one name: rename one of them.")
        elif self._dropped:
            words = self.tr("Deleting a collection leaves its documents where they are.")
        elif not names:
            words = self.tr("There is no collection yet. One holds what belongs together, such as all texts on one subject.")
        self._hint.setText(words)
        self._do.setEnabled("" not in names and len(set(names)) == len(names))

    def _enter(self) -> None:
        if self._field.text().strip():
            self._make()
        else:
            self._do.click()

    def _make(self) -> None:
        """Take in a new collection, ticked."""
        name = " ".join(storable(self._field.text()).split())
        there = {words: key for key, words in self._list.names().items()}
        if not name:
            return
        key = there.get(name)
        if key is None:
            key = uuid4().hex
            self._list.add(key, name, 0)
        self._list.tick(key)
        self._field.clear()
        self._follow()

    def _drop_current(self) -> None:
        key = self._list.take_current()
        if key in self._known:
            self._dropped.append(self._known[key])
        self._follow()

    def _decide(self) -> None:
        self._make()
        names = self._list.names()
        plan = CollectionsPlan(
            made=tuple(Collection(key, name) for key, name in names.items() if key not in self._known),
            renamed=tuple(
                (before, replace(before, name=name))
                for key, name in names.items()
                if (before := self._known.get(key)) is not None and before.name != name
            ),
            dropped=tuple(self._dropped),
            put=tuple(self._list.ticked()),
            taken=tuple(self._list.unticked()),
        )
        if plan:
            self.decided.emit(plan)
        else:
            self.accept()
