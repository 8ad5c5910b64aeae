"""Everything in every window and dialog can be reached by Tab, has a name that can be spoken, and shows when it has the keyboard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QWidget

from core.annotation import Wording
from core.folders import look_into
from core.paths import SAMPLE
from core.progress import Progress
from core.settings_table import SECTIONS
from gui.dialogs.crash import CrashDialog
from gui.dialogs.folder import FolderDialog
from gui.dialogs.join_document import JoinDialog
from gui.dialogs.tags import TagDialog
from gui.dialogs.wordings import WordingsDialog
from gui.i18n import install_language
from gui.theme import THEMES, Theme
from gui.widgets.tag_menu import MERGE, REMOVE, RENAME
from tests.gui.editions_kit import make_editions
from tests.gui.walk_kit import takes_focus, told, unnamed, unseen, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

IN_THE_WINDOW = (
    "",
    "edit.find",
    "view.tasks",
    "view.skeleton",
    "go.overview",
    "annotation.trash",
    "annotation.review",
    "view.auto_scroll",
    "tab.split",
    "document.compare",
    "go.welcome",
    "help.tour",
)
"""What stands in the window after an action; without one, the page with two marks."""
ON_THEIR_OWN = (
    "go.to",
    "document.counts",
    "words.manage",
    "annotation.colours",
    "document.editions",
    "library.manage",
    "outline.rules",
    "file.print",
    "view.type",
    "annotation.filter",
    "app.settings",
    "help.keys",
    "help.open",
    "help.about",
)
"""What opens a dialog or a popover."""
WRITING = ("annotation.note", "annotation.tag", "annotation.task", "text.correct", "help.palette")
"""What opens fields that close when they are left."""
TURNS = 10
"""So many looks in a row must find the same before a window counts as complete."""
WORDINGS = tuple(Wording(f"第{number}稿：泵站先试。", f"2026-04-0{number}T09:00:00.000Z", "") for number in (2, 1))


def tag_dialog(act: str, theme: Theme, window: QWidget) -> TagDialog:
    """Ask what becomes of a tag in the whole library."""
    return TagDialog(act, "水闸", 3, ["水利", "防汛"], theme, window)


def folder_dialog(theme: Theme, window: QWidget) -> FolderDialog:
    """Show the documents of a folder."""
    dialog = FolderDialog(theme, window)
    dialog.show_listing(look_into(SAMPLE.parent, Progress()))
    return dialog


MADE = (
    *(partial(tag_dialog, act) for act in (RENAME, MERGE, REMOVE)),
    lambda theme, window: WordingsDialog(WORDINGS, "", theme, window),
    lambda theme, window: JoinDialog("秋收动员会讲话", theme, window),
    folder_dialog,
    lambda _theme, window: CrashDialog(["Meipi 0.1.0\nRuntimeError: example"], window),
)
"""What other menus and events open, made as they make it."""


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Let what is built now speak Chinese or English."""
    before, known = QLocale(), set(qapp.findChildren(QTranslator))
    assert install_language(qapp, request.param) == request.param
    yield request.param
    for translator in set(qapp.findChildren(QTranslator)) - known:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def marked(qapp: QApplication, theme: Theme, start: Callable[..., Sitting], library: Path, tmp_path: Path) -> Sitting:
    """The window as it is dressed, with a speech of two editions that has marks."""
    file = tmp_path / "秋收动员会讲话.txt"
    make_editions(library, file)
    theme.apply_style_sheet(qapp)
    sitting = start()
    sitting.open(file)
    for words, key in (("三件事", Qt.Key.Key_1), ("账目上墙", Qt.Key.Key_2)):
        sitting.select(words)
        sitting.press(key)
    return sitting


def brought_up(sitting: Sitting, action_id: str) -> QWidget:
    """Trigger an action; return the window that has the keyboard, when everything is there that is still read by workers."""
    if action_id in WRITING:
        sitting.select("卖粮款")
    if action_id:
        sitting.trigger(action_id)
    sitting.qtbot.waitUntil(lambda: (topmost() is not sitting.window) == (action_id in ON_THEIR_OWN))
    top = topmost()
    settle(sitting, top)
    return top


def settle(sitting: Sitting, top: QWidget) -> None:
    """Wait until a window shows for a while the same places for the keyboard."""
    seen: list[list[QWidget]] = []

    def is_settled() -> bool:
        seen.append(takes_focus(top))
        return QApplication.focusWidget() is not None and len(seen) > TURNS and all(one == seen[-1] for one in seen[-TURNS:])

    sitting.qtbot.waitUntil(is_settled)


def check(top: QWidget) -> None:
    """See that everything has a name and a role, and is reached and left both ways."""
    assert unnamed(top) == []
    steps = walk(top)
    assert steps.missed() == []
    forth, back = steps.ways()
    assert forth == back


def topmost() -> QWidget:
    """Return what would have the keyboard."""
    top = QApplication.activePopupWidget() or QApplication.activeWindow()
    assert top is not None
    return top


def put_away(sitting: Sitting, top: QWidget) -> None:
    """Close a dialog or a popover, as its owner would when the window goes."""
    if top is not sitting.window:
        top.close()


@pytest.mark.parametrize("action_id", [*IN_THE_WINDOW, *ON_THEIR_OWN])
def test_tab_reaches_and_leaves_everything_and_shift_tab_goes_the_same_way_back(language: str, marked: Sitting, action_id: str) -> None:
    top = brought_up(marked, action_id)
    check(top)
    put_away(marked, top)


@pytest.mark.parametrize("section", [name for name, _ in SECTIONS])
def test_every_section_of_the_settings_can_be_walked_through(language: str, marked: Sitting, section: str) -> None:
    top = brought_up(marked, "app.settings")
    names = top.findChild(QListWidget, "SettingsSections")
    assert names is not None
    names.setCurrentRow([name for name, _ in SECTIONS].index(section))
    names.setFocus()
    settle(marked, top)
    check(top)
    top.close()


@pytest.mark.parametrize("make", MADE)
def test_every_dialog_that_a_menu_of_something_opens_can_be_walked_through(
    language: str, marked: Sitting, make: Callable[[Theme, QWidget], QDialog], theme: Theme
) -> None:
    dialog = make(theme, marked.window)
    dialog.show()
    dialog.activateWindow()
    marked.qtbot.waitUntil(dialog.isActiveWindow)
    settle(marked, dialog)
    check(dialog)
    for name in THEMES:
        marked.trigger(f"view.theme.{name}")
        assert unseen(takes_focus(dialog)) == [], name
    dialog.close()


@pytest.mark.parametrize("action_id", WRITING)
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_a_field_that_closes_when_it_is_left_has_a_name_and_is_left(language: str, marked: Sitting, action_id: str, key: Qt.Key) -> None:
    top = brought_up(marked, action_id)
    fields = [widget for widget in takes_focus(top) if widget is marked.focus() or marked.focus().parentWidget().isAncestorOf(widget)]
    assert marked.focus() in fields
    assert unnamed(top) == []
    for _ in fields:
        if marked.focus() in fields:
            marked.press(key)
            QApplication.processEvents()
    assert told(marked.focus()) not in {told(field) for field in fields}


@pytest.mark.parametrize("action_id", [*IN_THE_WINDOW, *ON_THEIR_OWN, *WRITING])
def test_it_is_seen_in_every_theme_what_has_the_keyboard(marked: Sitting, action_id: str) -> None:
    top = brought_up(marked, action_id)
    stops = [marked.focus()] if action_id in WRITING else walk(top).forth
    for name in THEMES:
        # The palette goes when it is left, and is there again with its key.
        marked.trigger(f"view.theme.{name}")
        assert unseen(stops) == [], name
    put_away(marked, top)
