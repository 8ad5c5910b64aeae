"""The menus as lists of action ids; None is a separating line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractScrollArea, QMenu

from core.annotation import COLOURS
from core.errors import QT_TRANSLATE_NOOP
from gui.actions import ACTIONS, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from gui.actions import Actions

PAINTING: Final = (*(f"annotation.{colour}" for colour in COLOURS), "annotation.underline", "annotation.wavy", "annotation.strike")
WRITING: Final = ("annotation.note", "annotation.tag", "annotation.task", "annotation.star", "annotation.recall")
MENUS: Final[tuple[tuple[str, tuple[str | None, ...]], ...]] = (
    (
        QT_TRANSLATE_NOOP("Menus", "&File"),
        (
            "file.open",
            "file.folder",
            "menu:recent",
            "file.paste",
            "file.window",
            "file.save_text",
            "menu:encoding",
            None,
            "file.print",
            "file.pdf",
            "file.export",
            "file.import",
            None,
            "file.sample",
            None,
            "document.editions",
            "document.compare",
            "document.contrast",
            "document.counts",
            "file.report",
            None,
            "menu:library",
            "library.add_files",
            "library.add_folder",
            "library.watched",
            "library.manage",
            None,
            "file.close",
            "tab.reopen",
            "file.quit",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menus", "&Edit"),
        (
            "edit.undo",
            "edit.redo",
            None,
            "edit.copy",
            "edit.copy_source",
            "edit.copy_marks",
            "edit.copy_link",
            "edit.paste",
            "edit.select_all",
            None,
            "edit.find",
            "edit.find_next",
            "edit.find_previous",
            "edit.find_selection",
            "search.library",
            "search.next",
            "search.previous",
            None,
            "text.correct",
            "text.add_word",
            "text.phrase",
            "words.manage",
            "phrases.own",
            None,
            "app.settings",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menus", "&Annotation"),
        (
            *PAINTING,
            None,
            *WRITING,
            None,
            "annotation.bookmark",
            "annotation.document",
            "annotation.every",
            None,
            "annotation.card",
            "annotation.previous",
            "annotation.next",
            "annotation.cycle",
            "menu:ends",
            None,
            "annotation.remove",
            "menu:group",
            "menu:layer",
            None,
            "annotation.review",
            "annotation.filter",
            "annotation.recall_all",
            "annotation.trash",
            "annotation.colours",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menus", "&Go"),
        (
            "go.back",
            "go.forward",
            "go.to",
            None,
            "go.welcome",
            "go.outline",
            "go.library",
            "go.search",
            "go.overview",
            "go.page",
            "menu:outline",
            None,
            "tab.next",
            "tab.previous",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menus", "&View"),
        (
            "view.larger",
            "view.smaller",
            "view.normal",
            "view.type",
            None,
            "view.skeleton",
            "view.overview",
            "view.tasks",
            "view.proposals",
            "view.library",
            "view.concordance",
            "view.figures",
            "figure.follow",
            "view.terms",
            "view.phrases",
            "view.gathered",
            "view.recall",
            "view.recite",
            "view.plan",
            "view.side_bar",
            "view.note_bar",
            "view.official",
            "view.focus",
            "view.auto_scroll",
            "view.full_screen",
            None,
            "tab.split",
            "tab.move",
            "tab.together",
            None,
            "view.theme.paper",
            "view.theme.white",
            "view.theme.green",
            "view.theme.night",
            "view.theme.system",
            None,
            "menu:language",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menus", "&Help"),
        (
            "help.palette",
            "help.open",
            "help.keys",
            "help.news",
            "help.tour",
            "help.log",
            None,
            "help.about",
        ),
    ),
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
    "outline.recall",
    "outline.recite",
    None,
    "outline.copy",
    "outline.copy_markdown",
    "outline.copy_branch",
    "outline.copy_branch_markdown",
    None,
    "outline.make",
    "outline.rules",
)
LIBRARY_MENU: Final[tuple[str | None, ...]] = (
    "holding.edit",
    "holding.tags",
    "holding.collections",
    "holding.export",
    "plan.make",
    "holding.remove",
    None,
    "library.duplicates",
    "library.missing",
    "library.trash",
)
LANGUAGE_MENU: Final[tuple[str | None, ...]] = ("language.system", "language.zh", "language.en")
ENDS_MENU: Final[tuple[str | None, ...]] = (
    "annotation.start_back",
    "annotation.start_forward",
    "annotation.end_back",
    "annotation.end_forward",
)
GROUP_MENU: Final[tuple[str | None, ...]] = (*(f"group.{colour}" for colour in COLOURS), None, "group.remove")
LAYER_MENU: Final[tuple[str | None, ...]] = (
    "layer.toggle",
    "layer.card",
    "layer.next",
    "layer.previous",
    None,
    "layer.compare",
)
SUBMENUS: Final = (
    ("library", QT_TRANSLATE_NOOP("Menus", "Library"), LIBRARY_MENU),
    ("language", QT_TRANSLATE_NOOP("Menus", "Language"), LANGUAGE_MENU),
    ("outline", QT_TRANSLATE_NOOP("Menus", "Outline"), OUTLINE_MENU),
    ("ends", QT_TRANSLATE_NOOP("Menus", "Ends of the mark"), ENDS_MENU),
    ("group", QT_TRANSLATE_NOOP("Menus", "Whole group"), GROUP_MENU),
    ("layer", QT_TRANSLATE_NOOP("Menus", "Layers"), LAYER_MENU),
)
SELECTION_MENU: Final[tuple[str | None, ...]] = (
    *PAINTING,
    None,
    *WRITING,
    None,
    "annotation.bookmark",
    "annotation.every",
    "outline.make",
    "text.correct",
    "text.add_word",
    "text.phrase",
    None,
    "edit.find",
    "view.terms",
    "figure.follow",
    "view.recite",
    "edit.copy",
    "edit.copy_source",
    "edit.copy_link",
)
MARK_MENU: Final[tuple[str | None, ...]] = (
    *PAINTING,
    None,
    *WRITING,
    None,
    "annotation.every",
    "menu:ends",
    "text.add_word",
    "text.phrase",
    None,
    "annotation.card",
    "annotation.remove",
    None,
    "edit.copy_marks",
    "edit.copy_source",
    "edit.copy_link",
)
GROUPED_MENU: Final[tuple[str | None, ...]] = (*MARK_MENU[:-4], "menu:group", *MARK_MENU[-4:])
PLACE_MENU: Final[tuple[str | None, ...]] = (
    "annotation.bookmark",
    "annotation.document",
    "text.phrase",
    None,
    "edit.copy_link",
    "edit.select_all",
)
MORE_MENU: Final[tuple[str | None, ...]] = (
    "annotation.wavy",
    "annotation.strike",
    "annotation.bookmark",
    "annotation.star",
    "annotation.recall",
    None,
    "annotation.every",
    "edit.copy_source",
)
"""What the popup bar has no button for."""

DOTS_MENU: Final[tuple[str | None, ...]] = ("annotation.colours",)
"""Where colours stand in a row."""


def page_menu(*, is_selected: bool, is_marked: bool, is_grouped: bool) -> tuple[str | None, ...]:
    """Return the context menu of the page: about what is selected, else about the mark in hand, else about the place."""
    if is_selected:
        return SELECTION_MENU
    return GROUPED_MENU if is_grouped else MARK_MENU if is_marked else PLACE_MENU


def groups() -> list[tuple[str, list[str]]]:
    """Return all actions under the titles of their menus, each where it stands first; a menu in a menu comes after it.

    One that stands in no menu is with those whose ids begin likewise.
    """
    made = {name: (title, ids) for name, title, ids in SUBMENUS}
    found: list[tuple[str, list[str]]] = []
    met: set[str] = set()

    def add(title: str, ids: Iterable[str | None]) -> None:
        own = [item for item in ids if item and not item.startswith("menu:") and item not in met]
        met.update(own)
        found.append((plain(QCoreApplication.translate("Menus", title)), own))

    for title, ids in MENUS:
        add(title, ids)
        for item in ids:
            if item and item.removeprefix("menu:") in made:
                add(*made[item.removeprefix("menu:")])
    for spec in ACTIONS:
        if spec.id not in met:
            prefix = spec.id.partition(".")[0] + "."
            next((own for _, own in found if any(one.startswith(prefix) for one in own)), found[-1][1]).append(spec.id)
    return [(title, own) for title, own in found if own]


def fill(menu: QMenu, ids: Iterable[str | None], actions: Actions, submenus: Mapping[str, QMenu]) -> None:
    """Put actions, lines and submenus into ``menu`` in their order, each with a letter of its own."""
    # A start fills no menu.
    from gui.mnemonics import Mnemonics

    english = {spec.id: spec.text for spec in ACTIONS} | {f"menu:{name}": title for name, title, _ in SUBMENUS}
    entries = []
    for item in ids:
        if item is None:
            menu.addSeparator()
        elif item.startswith("menu:"):
            name = item.removeprefix("menu:")
            entries.append((menu.addMenu(submenus[name]), english.get(item, name)))
            if item not in english:
                # What others fill has no letters, but must not let them through either.
                Mnemonics(submenus[name], ())
        else:
            menu.addAction(actions[item])
            entries.append((actions[item], english[item]))
    Mnemonics(menu, entries)


def offer(widget: QWidget, ids: Iterable[str | None], actions: Actions) -> None:
    """Give a widget actions in their order, with lines between them: its context menu; their keys work while it has the keyboard."""
    listed = tuple(ids)
    for item in listed:
        if item is None:
            line = QAction(widget)
            line.setSeparator(True)
            widget.addAction(line)
        else:
            widget.addAction(actions[item])
    shown = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    # A menu that Qt made of the actions would have no letters.
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    widget.customContextMenuRequested.connect(lambda at: pop_up(widget, listed, actions, shown.mapToGlobal(at)))


def pop_up(window: QWidget, ids: Iterable[str | None], actions: Actions, position: QPoint) -> None:
    """Open a menu at a place of the screen; it goes when it is closed."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    fill(menu, ids, actions, _submenus(menu, actions))
    menu.popup(position)


def fill_main(whole: QMenu, actions: Actions, submenus: Mapping[str, QMenu]) -> None:
    """Fill the menu behind the button at the top left with all of `MENUS`, if it is empty still.

    Done when it is first opened: 15 ms that the first picture does not need.
    """
    if not whole.isEmpty():
        return
    made = _submenus(whole, actions)
    from gui.mnemonics import Mnemonics

    Mnemonics(whole, ())
    for title, ids in MENUS:
        fill(whole.addMenu(QCoreApplication.translate("Menus", title)), ids, actions, {**submenus, **made})


def _submenus(parent: QMenu, actions: Actions) -> dict[str, QMenu]:
    """Return the menus of `SUBMENUS` by their names."""
    made = {name: QMenu(QCoreApplication.translate("Menus", title), parent) for name, title, _ in SUBMENUS}
    for name, _, ids in SUBMENUS:
        fill(made[name], ids, actions, {})
    return made
