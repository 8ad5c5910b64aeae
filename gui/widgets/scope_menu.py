"""The menu from which a search is narrowed: what the library has of each kind, with counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from gui.models.scope_choices import FIELDS, Choices, chosen
from gui.widgets.scope_chips import field_name, value_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.query.tree import Scope

MOST: Final = 40
"""Values of one kind in the menu; the others are written in the field."""
_LONGEST: Final = 24
"""Characters of a value in the menu."""


class ScopeMenu(QMenu):
    """A menu for each kind in which what is chosen is ticked."""

    toggled = Signal(str, str, bool)
    """Field, value, and True if it is chosen now."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = Choices()

    def offer(self, choices: Choices) -> None:
        """Offer these from now on."""
        self._choices = choices

    def fill(self, scope: Scope) -> None:
        """Fill the menu anew, ticked as a scope says."""
        self.clear()
        picked = set(chosen(scope))
        for field in FIELDS:
            values = self._choices.of(field)
            if values:
                self._fill_field(self.addMenu(field_name(field)), field, picked)
        if not self.actions():
            self.addAction(self.tr("There is nothing to narrow by yet: the library is empty")).setEnabled(False)

    def _fill_field(self, menu: QMenu, field: str, picked: set[tuple[str, str]]) -> None:
        values = self._choices.of(field)
        for value, count in values[:MOST]:
            name = value_name(field, value)
            shown = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
            action = menu.addAction(shown.replace("&", "&&") + (f"\t{count:,}" if count else ""))
            action.setCheckable(True)
            action.setChecked((field, value) in picked)
            action.toggled.connect(lambda is_on, value=value: self.toggled.emit(field, value, is_on))
        if len(values) > MOST:
            said = self.tr("%n more: write {name}: in the field", "", len(values) - MOST)
            menu.addAction(said.format(name=field_name(field))).setEnabled(False)
