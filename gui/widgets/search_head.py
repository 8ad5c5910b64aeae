"""What is looked for in the library: the field, where is looked, what it is narrowed to, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from core.query.saved import SavedSearch
from core.query.tree import ALL, NOTES, TEXT, Scope
from gui.models.scope_choices import chosen, with_value, without_value
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.scope_chips import ScopeChips
from gui.widgets.scope_menu import ScopeMenu
from gui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from gui.models.scope_choices import Choices
    from gui.theme import Theme

FAULT_AFTER: Final = 600
"""Milliseconds after the last key until it is said what is wrong with a query: mostly it is not written to its end."""


class SearchHead(QWidget):
    """The upper part of the pane that searches the library."""

    changed = Signal()
    """The reader has changed what is looked for."""
    fault_told = Signal()
    """It is said now what is wrong with it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = Scope()
        self._fault = ""
        """What is wrong, while it is not said yet."""
        self._is_told = False
        """True while the field is filled by others."""
        self._build(theme)
        self._connect()

    # What is looked for

    @property
    def wish(self) -> SavedSearch:
        """Return what is looked for."""
        return SavedSearch("", "", self.field.text().strip(), self._scope, self._where.currentData(), self._script.isChecked())

    @property
    def is_asked(self) -> bool:
        """True if anything is looked for."""
        return bool(self.field.text().strip() or chosen(self._scope))

    @property
    def fault(self) -> str:
        """Return what is said to be wrong, empty for nothing."""
        return self._message.text()

    def show_wish(self, wish: SavedSearch) -> None:
        """Look for something that was not typed here; `changed` is not sent."""
        # Its own signals tell the field whether it is to show its cross.
        self._is_told = True
        self.field.setText(wish.words)
        self._is_told = False
        with QSignalBlocker(self._where), QSignalBlocker(self._script):
            self._where.setCurrentIndex(self._where.findData(wish.where))
            self._script.setChecked(wish.is_any_script)
        self._scope = wish.scope
        self._follow()

    def narrow(self, scope: Scope) -> None:
        """Look in another part of the library."""
        self._scope = scope
        self._change()

    def offer(self, choices: Choices) -> None:
        """Offer what the search can be narrowed by."""
        self._menu.offer(choices)

    def focus_field(self) -> None:
        """Give the field the keyboard, its words selected: whoever types begins anew."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_fault(self, words: str, *, is_settled: bool) -> None:
        """Say what is wrong with the query: at once, or in a while if the reader may still be writing."""
        if is_settled:
            self._fault_timer.stop()
            self._tell(words)
        else:
            self._fault = words
            self._fault_timer.start()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._chips.apply_theme(theme)

    # Its parts

    def _build(self, theme: Theme) -> None:
        metrics = theme.metrics
        self.field = SearchField(self)
        self._where = ChoiceBox(self.tr("Where is looked"))
        for said, where in ((self.tr("Everywhere"), ALL), (self.tr("Texts"), TEXT), (self.tr("Notes"), NOTES)):
            self._where.addItem(said, where)
        self._script = tool(self, self.tr("Both scripts"), self.tr("Simplified and traditional characters alike"))
        self._script.setObjectName("FindOption")
        self._script.setCheckable(True)
        self._menu = ScopeMenu(self)
        narrow = tool(self, self.tr("Narrow ▾"), self.tr("Narrow by speaker, year, tag, colour …"))
        narrow.setMenu(self._menu)
        narrow.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._chips = ScopeChips(theme, self)
        self._message = QLabel(self)
        self._message.setObjectName("SearchFault")
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.hide()
        self._fault_timer = QTimer(self, singleShot=True, interval=FAULT_AFTER)
        options = QHBoxLayout()
        options.setSpacing(metrics.small_gap)
        options.addWidget(self._where)
        options.addWidget(self._script)
        options.addStretch(1)
        options.addWidget(narrow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.gap, 0, metrics.gap, 0)
        layout.setSpacing(metrics.small_gap)
        layout.addWidget(self.field)
        layout.addLayout(options)
        layout.addWidget(self._chips)
        layout.addWidget(self._message)
        self.setFocusProxy(self.field)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _words: self._change())
        self._where.currentIndexChanged.connect(lambda _at: self._change())
        self._script.toggled.connect(lambda _on: self._change())
        self._menu.aboutToShow.connect(lambda: self._menu.fill(self._scope))
        self._menu.toggled.connect(self._narrow_by)
        self._chips.removed.connect(lambda field, value: self._narrow_by(field, value, is_on=False))
        self._fault_timer.timeout.connect(lambda: self._tell(self._fault))

    def _change(self) -> None:
        if not self._is_told:
            self._follow()
            self.changed.emit()

    def _follow(self) -> None:
        self._fault_timer.stop()
        self._tell("")
        self._chips.show_values(chosen(self._scope))

    def _narrow_by(self, field: str, value: str, is_on: bool) -> None:
        self.narrow((with_value if is_on else without_value)(self._scope, field, value))

    def _tell(self, words: str) -> None:
        self._message.setText(words)
        self._message.setVisible(bool(words))
        self.field.setAccessibleDescription(words)
        if words:
            self.fault_told.emit()


def tool(parent: QWidget, words: str, tip: str) -> QToolButton:
    """Return a flat button with words on it, and more words for its tip and a screen reader."""
    button = QToolButton(parent)
    button.setObjectName("ModeButton")
    button.setText(words)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
