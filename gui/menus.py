"""The menus as lists of action ids; None is a separating line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from core.annotation import COLOURS
from core.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from gui.actions import Actions

MARKING: Final = (*(f"annotation.{colour}" for colour in COLOURS), "annotation.underline", "annotation.note")
MENUS: Final[tuple[tuple[str, tuple[str | None, ...]], ...]] = (
    (
        QT_TRANSLATE_NOOP("Menus", "&File"),
        (
            "file.open",
            "menu:recent",
            "file.paste",
            "file.save_text",
            "menu:encoding",
            None,
            "file.sample",
            None,
            "file.close",
            "file.quit",
        ),
    ),
    (QT_TRANSLATE_NOOP("Menus", "&Edit"), ("edit.undo", "edit.redo", None, "edit.copy", "edit.paste", "edit.select_all")),
    (
        QT_TRANSLATE_NOOP("Menus", "&Annotation"),
        (
            *MARKING,
            None,
            "annotation.card",
            "annotation.previous",
            "annotation.next",
            None,
            "annotation.remove",
        ),
    ),
    (QT_TRANSLATE_NOOP("Menus", "&Go"), ("go.back", "go.forward", "go.to", None, "go.outline", "go.overview", "go.page", "menu:outline")),
    (
        QT_TRANSLATE_NOOP("Menus", "&View"),
        (
            "view.larger",
            "view.smaller",
            "view.normal",
            None,
            "view.skeleton",
            "view.side_bar",
            "view.note_bar",
            "view.full_screen",
            None,
            "view.theme.paper",
            "view.theme.night",
            None,
            "menu:language",
        ),
    ),
    (QT_TRANSLATE_NOOP("Menus", "&Help"), ("help.about",)),
)
"""``menu:NAME`` stands for a menu that is made while the program runs."""

OUTLINE_MENU: Final[tuple[str | None, ...]] = (
    "outline.level_1",
    "outline.level_2",
    "outline.level_3",
    "outline.all",
    None,
    "outline.rename",
    "outline.promote",
    "outline.demote",
    "outline.join",
    "outline.remove",
    None,
    "outline.restore",
    "outline.as_recognised",
    None,
    "outline.copy",
    "outline.copy_markdown",
    "outline.copy_branch",
    "outline.copy_branch_markdown",
    None,
    "outline.make",
    "outline.rules",
)
LANGUAGE_MENU: Final[tuple[str | None, ...]] = ("language.system", "language.zh", "language.en")
SUBMENUS: Final = (
    ("language", QT_TRANSLATE_NOOP("Menus", "Language"), LANGUAGE_MENU),
    ("outline", QT_TRANSLATE_NOOP("Menus", "Outline"), OUTLINE_MENU),
)
SELECTION_MENU: Final[tuple[str | None, ...]] = (*MARKING, None, "outline.make", None, "edit.copy")
MARK_MENU: Final[tuple[str | None, ...]] = (*MARKING, None, "annotation.card", "annotation.remove", None, "edit.copy")


def fill(menu: QMenu, ids: Iterable[str | None], actions: Actions, submenus: Mapping[str, QMenu]) -> None:
    """Put actions, lines and submenus into ``menu`` in their order."""
    for item in ids:
        if item is None:
            menu.addSeparator()
        elif item.startswith("menu:"):
            menu.addMenu(submenus[item.removeprefix("menu:")])
        else:
            menu.addAction(actions[item])


def offer(widget: QWidget, ids: Iterable[str | None], actions: Actions) -> None:
    """Give a widget actions in their order, with lines between them: its context menu; their keys work while it has the keyboard."""
    for item in ids:
        if item is None:
            line = QAction(widget)
            line.setSeparator(True)
            widget.addAction(line)
        else:
            widget.addAction(actions[item])


def pop_up(window: QWidget, ids: Iterable[str | None], actions: Actions, position: QPoint) -> None:
    """Open a menu at a place of the screen; it goes when it is closed."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    fill(menu, ids, actions, {})
    menu.popup(position)


def fill_main(whole: QMenu, actions: Actions, submenus: Mapping[str, QMenu]) -> None:
    """Fill the menu behind the button at the top left with all of `MENUS`, if it is empty still.

    Done when it is first opened: 15 ms that the first picture does not need.
    """
    if not whole.isEmpty():
        return
    made = {name: QMenu(QCoreApplication.translate("Menus", title), whole) for name, title, _ in SUBMENUS}
    for name, _, ids in SUBMENUS:
        fill(made[name], ids, actions, {})
    for title, ids in MENUS:
        fill(whole.addMenu(QCoreApplication.translate("Menus", title)), ids, actions, {**submenus, **made})
