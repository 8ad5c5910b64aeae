"""What can be done on a card and has no button of its own, for its menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gui.widgets.card_layout import TASK
from gui.widgets.menu_entries import add_entry, short
from gui.widgets.note_markdown import RenderedNote
from gui.widgets.note_markup import RICH, markup
from gui.widgets.task_words import state_after, state_name, state_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from core.annotation import Annotation
    from gui.panes.annotations_editing import CardDesk
    from gui.theme import Theme

_MOST_LINKS: Final = 5


def add_entries(menu: QMenu, annotation: Annotation, desk: CardDesk, theme: Theme) -> None:
    """Add what can be done to task and earlier wordings of an annotation, and the links of its note.

    Args:
        menu: ends in "Write the note" so far.
        annotation: whose menu it is.
        desk: its signals tell what was chosen.
        theme: with which the note is read.
    """
    key, task = annotation.id, annotation.task
    if not annotation.is_placed:
        add_entry(menu, QCoreApplication.translate("CardMenu", "Review…"), partial(desk.review_wanted.emit, key), name="review")
        add_entry(menu, QCoreApplication.translate("CardMenu", "Show its place…"), partial(desk.placing_wanted.emit, key), name="place")
    if task is None:
        add_entry(menu, QCoreApplication.translate("CardMenu", "Make it a task"), partial(desk.part_wanted.emit, key, TASK), name="task")
    else:
        following = state_after(state_of(task))
        add_entry(menu, QCoreApplication.translate("CardMenu", "Write the task"), partial(desk.part_wanted.emit, key, TASK), name="task")
        state = QCoreApplication.translate("CardMenu", "Task: {state}").format(state=state_name(following))
        add_entry(menu, state, partial(desk.task_changed.emit, key, {**task, "state": following}), name="state")
        add_entry(
            menu, QCoreApplication.translate("CardMenu", "No task any more"), partial(desk.task_changed.emit, key, None), name="no task"
        )
    if markup(annotation.note) == RICH:
        links = RenderedNote(annotation.note.strip(), theme, 1, 1).links
        for link in links[:_MOST_LINKS]:
            words = QCoreApplication.translate("CardMenu", "Open “{link}”…").format(link=short(link.words))
            add_entry(menu, words, partial(desk.link_chosen.emit, link.address), name="open")
    add_entry(menu, QCoreApplication.translate("CardMenu", "Earlier wordings…"), partial(desk.history_wanted.emit, key), name="earlier")
