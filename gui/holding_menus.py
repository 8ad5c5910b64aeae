"""Menus of the lists of documents: what can be done with those that are chosen, and the ways to add others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from gui.mnemonics import Mnemonics
from gui.widgets.menu_entries import add_entry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from core.holdings import Holding
    from gui.actions import Actions

MOST_TABS: Final = 20
"""Documents that can be opened at once: more tabs would help nobody."""
CHOSEN: Final[tuple[str | None, ...]] = (
    "holding.edit",
    "holding.tags",
    "holding.collections",
    "holding.export",
    "document.contrast",
    "plan.make",
    None,
    "holding.remove",
)
"""What else can be done with the documents that are chosen."""
ADDING: Final = ("library.add_files", "library.add_folder", "library.watched")
"""The ways to add documents."""
_translate = QCoreApplication.translate


def of_chosen(
    window: QWidget,
    actions: Actions,
    chosen: Sequence[Holding],
    *,
    show: Callable[[Holding], object],
    show_behind: Callable[[Holding], object],
    show_beside: Callable[[Holding], object] | None,
) -> QMenu:
    """Return what can be done with documents, as a menu that ends when it is shut.

    Args:
        window: what it belongs to.
        actions: what can be done with what is chosen.
        chosen: the documents, at least one.
        show: opens a document.
        show_behind: puts it in a tab behind.
        show_beside: opens it beside the text; None where there is none.
    """
    menu = _menu(window)
    if len(chosen) == 1:
        (one,) = chosen
        add_entry(menu, _translate("Cataloguing", "Open"), lambda: show(one))
        add_entry(menu, _translate("Cataloguing", "Open in a tab behind"), lambda: show_behind(one))
        if show_beside is not None:
            add_entry(menu, _translate("Cataloguing", "Open beside the text"), lambda: show_beside(one))
    elif len(chosen) <= MOST_TABS:

        def show_all() -> None:
            for other in reversed(chosen[1:]):
                show_behind(other)
            show(chosen[0])

        add_entry(menu, _translate("Cataloguing", "Open all in tabs"), show_all)
    menu.addSeparator()
    for action_id in CHOSEN:
        if action_id is None:
            menu.addSeparator()
        else:
            menu.addAction(actions[action_id])
    return menu


def of_adding(window: QWidget, actions: Actions) -> QMenu:
    """Return the ways to add documents, as a menu that ends when it is shut."""
    menu = _menu(window)
    menu.addActions([actions[action_id] for action_id in ADDING])
    Mnemonics(menu, [(actions[action_id], action_id.rpartition(".")[2]) for action_id in ADDING])
    return menu


def _menu(window: QWidget) -> QMenu:
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
