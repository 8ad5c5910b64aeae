"""The command palette: what it offers, why something cannot be done now, and what happens to what is chosen."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from core.errors import QT_TRANSLATE_NOOP
from core.used_commands import UsedCommands
from gui.actions import ACTIONS, NEEDS_DOCUMENT, NEEDS_PAGE
from gui.keys import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from gui.actions import Actions
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.dialogs.palette import Palette
    from gui.models.palette import Command
    from gui.spelling import Spelling

PALETTE: Final = "help.palette"
"""The action that opens the palette; it is not offered there."""
_PREPARE_AFTER: Final = 60
"""Milliseconds after which pinyin is loaded when the palette is first opened."""
_USED: Final = "used_commands.json"
_HINDRANCES: Final = {
    "go.back": QT_TRANSLATE_NOOP("Commanding", "Nowhere to go back to"),
    "go.forward": QT_TRANSLATE_NOOP("Commanding", "Nowhere to go forward to"),
    "edit.undo": QT_TRANSLATE_NOOP("Commanding", "Nothing to undo"),
    "edit.redo": QT_TRANSLATE_NOOP("Commanding", "Nothing to redo"),
    "tab.next": QT_TRANSLATE_NOOP("Commanding", "Only one tab is open"),
    "tab.previous": QT_TRANSLATE_NOOP("Commanding", "Only one tab is open"),
    "tab.reopen": QT_TRANSLATE_NOOP("Commanding", "No tab was closed"),
    "tab.together": QT_TRANSLATE_NOOP("Commanding", "Needs two documents side by side"),
}
"""Why an action cannot be done that does not only need a document."""
_NEEDS_TAB: Final = ("tab.split", "tab.move", "tab.next", "tab.previous")


class Commanding(QObject):
    """Opens the palette and does what is chosen there, with the keyboard where it was before.

    Args:
        actions: what is offered.
        bridge: knows whether a document is open.
        look: the theme.
        spelling: pinyin.
        folder: where it is kept which commands were used.
        focus_shown: gives the keyboard to the page, if what had it is gone.
        window: over which the palette lies.
    """

    def __init__(
        self,
        actions: Actions,
        bridge: Bridge,
        look: Appearance,
        spelling: Spelling,
        *,
        folder: Path,
        focus_shown: Callable[[], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._bridge = bridge
        self._look = look
        self._spelling = spelling
        self._used = UsedCommands(folder / _USED)
        self._focus_shown = focus_shown
        self._window = window
        self._palette: Palette | None = None
        self._before: QWidget | None = None
        self._field: QWidget | None = None
        # By then the reader rests: what is imported now the first opening need not wait for.
        bridge.vocabulary.loaded.connect(lambda: import_module("gui.dialogs.palette"))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch)

    def open(self) -> None:
        """Show the palette; where it is shown already, take it away."""
        if self._palette is not None and self._palette.isVisible():
            self._leave()
            return
        # Once it has been painted: a worker would take the interpreter from it.
        QTimer.singleShot(_PREPARE_AFTER, self._spelling, self._spelling.prepare)
        if self._palette is None:
            self._palette = self._made()
        self._hold(QApplication.focusWidget())
        self._palette.open(list(self.commands()), self._used.ids())

    def commands(self) -> Iterator[Command]:
        """Yield everything that the table of actions holds, as it is now, in the order of the menus."""
        from gui.models.palette import Command

        groups = groups_of_actions()
        places = {action_id: place for place, action_id in enumerate(groups)}
        speaks_english = QCoreApplication.translate("Actions", "Quit") == "Quit"
        for spec in sorted(ACTIONS, key=lambda spec: places.get(spec.id, len(places))):
            if spec.id == PALETTE:
                continue
            action = self._actions[spec.id]
            yield Command(
                spec.id,
                name=action.text(),
                alias="" if speaks_english or spec.text == action.text() else spec.text,
                group=groups.get(spec.id, ""),
                key=shown(action.shortcut().toString()),
                hindrance="" if action.isEnabled() else self._hindrance(spec.id),
                is_ticked=action.isChecked() if action.isCheckable() else None,
            )

    def _made(self) -> Palette:
        from gui.dialogs.palette import Palette

        palette = Palette(self._look.theme, self._window)
        palette.chosen.connect(self._do)
        palette.closed.connect(self._give_back)
        self._spelling.ready.connect(palette.refresh)
        self._look.theme_changed.connect(palette.apply_theme)
        for spec in ACTIONS:
            if spec.id != PALETTE:
                self._actions[spec.id].triggered.connect(self._leave)
        return palette

    def _hindrance(self, action_id: str) -> str:
        """Return why an action cannot be done now."""
        if self._bridge.document is None and action_id in (*NEEDS_DOCUMENT, *_NEEDS_TAB):
            return self.tr("Needs an open document")
        if action_id in _HINDRANCES:
            return QCoreApplication.translate("Commanding", _HINDRANCES[action_id])
        return self.tr("The page is covered") if action_id in NEEDS_PAGE else self.tr("Not possible at present")

    def _leave(self) -> None:
        """Take the palette away: it was called again, or something was done by its own key, and what is offered may be other now."""
        if self._palette is not None and self._palette.isVisible():
            self._palette.hide()
            self._give_back()

    def _do(self, action_id: str) -> None:
        self._give_back()
        self._used.add(action_id)
        self._actions[action_id].trigger()

    def _give_back(self) -> None:
        """Give the keyboard to what had it when the palette was opened."""
        before = self._before
        self._hold(None)
        if before is not None and before.isVisible() and before.isEnabled():
            before.setFocus()
        else:
            self._focus_shown()

    def _hold(self, widget: QWidget | None) -> None:
        """Remember what had the keyboard, as long as it is there."""
        if self._before is not None:
            self._before.destroyed.disconnect(self._lose)
        self._before = widget
        if widget is not None:
            widget.destroyed.connect(self._lose)

    def _lose(self) -> None:
        self._before = None

    def _watch(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Look at the keys of the field that is written in."""
        if self._field is not None:
            self._field.destroyed.disconnect(self._leave_field)
            self._field.removeEventFilter(self)
            self._field = None
        if isinstance(now, QLineEdit | QPlainTextEdit):
            self._field = now
            now.installEventFilter(self)
            now.destroyed.connect(self._leave_field)

    def _leave_field(self) -> None:
        self._field = None

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Leave Ctrl+K to the palette: a field would delete the rest of the line, as on no Chinese desktop."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence(event.keyCombination())
            if event.matches(QKeySequence.StandardKey.DeleteEndOfLine) and keys in self._actions[PALETTE].shortcuts():
                event.ignore()
                return True
        return super().eventFilter(watched, event)


def groups_of_actions() -> dict[str, str]:
    """Return the title of the menu in which each action stands, by its id, in the order of the menus."""
    from gui import menus

    inner = {f"menu:{name}": (title, ids) for name, title, ids in menus.SUBMENUS}
    groups: dict[str, str] = {}
    for title, ids in menus.MENUS:
        for item in filter(None, ids):
            # The outline has commands enough to be a group of its own.
            group, within = inner.get(item, (title, (item,)))
            for action_id in filter(None, within):
                groups.setdefault(action_id, _plain(group if item == "menu:outline" else title))
    return groups


def _plain(title: str) -> str:
    """Return a menu's title without the letter that opens it."""
    return QCoreApplication.translate("Menus", title).split("(&", 1)[0].replace("&", "")
