"""Everything in every window and dialog can be reached by Tab, has a name that can be spoken, and shows when it has the keyboard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QListWidget, QMessageBox, QToolButton, QTreeView, QWidget

from core.adding import ADDED, FAILED, AddedFile, AddSummary
from core.annotation import Wording
from core.errors import ReaderError
from core.folders import look_into
from core.members import Member
from core.paths import SAMPLE
from core.progress import Progress
from core.settings_table import SECTIONS
from gui import messages
from gui.dialogs.added import AddedDialog
from gui.dialogs.archive import ArchiveDialog
from gui.dialogs.crash import CrashDialog
from gui.dialogs.folder import FolderDialog
from gui.dialogs.join_document import JoinDialog
from gui.dialogs.tags import TagDialog
from gui.dialogs.wordings import WordingsDialog
from gui.i18n import install_language
from gui.theme import THEMES, Theme
from gui.widgets.passage_list import Passage
from gui.widgets.question_bar import Question, QuestionBar
from gui.widgets.tag_menu import MERGE, REMOVE, RENAME
from tests.gui.editions_kit import make_editions
from tests.gui.walk_kit import takes_focus, told, unnamed, unseen, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

IN_THE_WINDOW = (
    "",
    "edit.find",
    "view.tasks",
    "view.terms",
    "view.skeleton",
    "go.overview",
    "go.library",
    "view.library",
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
    "library.watched",
    "holding.edit",
    "holding.tags",
    "holding.collections",
    "library.duplicates",
    "library.missing",
    "library.trash",
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
WRITING = ("annotation.note", "annotation.tag", "annotation.task", "text.correct", "outline.rename", "help.palette")
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


def added_dialog(theme: Theme, window: QWidget) -> AddedDialog:
    """Show what has come of two files that were added."""
    files = (AddedFile(SAMPLE, ADDED, 1), AddedFile(SAMPLE.parent / "损坏.docx", FAILED, error=GONE))
    return AddedDialog(AddSummary(files), theme, window)


GONE = ReaderError("There is no file “{name}”. Check its name and folder.", name="讲话.txt")
MADE = (
    added_dialog,
    *(partial(tag_dialog, act) for act in (RENAME, MERGE, REMOVE)),
    lambda theme, window: WordingsDialog(WORDINGS, "", theme, window),
    lambda theme, window: JoinDialog("秋收动员会讲话", theme, window),
    folder_dialog,
    lambda theme, window: ArchiveDialog(
        theme, SAMPLE.parent / "资料.zip", [Member("讲话.docx", 2_048), Member("图.jpg", 9, None, "kind")], window
    ),
    lambda _theme, window: CrashDialog(["Meipi 0.1.0\nRuntimeError: example"], window),
)
"""What other menus and events open, made as they make it."""
BOXES: tuple[Callable[[QWidget], None], ...] = (
    lambda window: messages.show_error(window, GONE),
    lambda window: messages.show_error(window, GONE, lambda: None),
    lambda window: messages.ask_to_open(window, "https://example.org/", lambda: None),
    lambda window: messages.ask_to_leave(window, "有批注没能保存。", copy=lambda: None, leave=lambda: None),
)
"""What opens a box of Qt's."""
QUESTIONS = (
    Question("plain", "原文已经改动，要重新读取吗？", (("yes", "重新读取"), ("no", "以后再说"))),
    Question("password", "“讲话.docx”受密码保护，请输入密码。", (("open", "打开"),), is_password=True),
    Question("passages", "有一处批注找不到原文。", (("review", "逐条核对"),), passages=(Passage(0, "账目上墙"), Passage(9, "卖粮款"))),
)
"""What may be asked above the page."""
ALL_THEMES_IN = frozenset({"", "app.settings"})
"""Where the keyboard is looked for in every theme: all have one style sheet, so elsewhere the one of the night stands for them."""


@pytest.fixture(autouse=True)
def chinese(qapp: QApplication) -> Iterator[None]:
    """Let what is built now speak Chinese; a name that is not translated would be there in English."""
    before, known = QLocale(), set(qapp.findChildren(QTranslator))
    assert install_language(qapp, "zh") == "zh"
    yield
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
    if action_id == "outline.rename":
        tree = sitting.part(QTreeView, "OutlineTree")
        tree.setFocus()
        tree.setCurrentIndex(tree.model().index(0, 0))
    elif action_id in WRITING:
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


def check(sitting: Sitting, top: QWidget, themes: Sequence[str] = ("night",), part: QWidget | None = None) -> None:
    """See that everything has a name and a role, is reached and left both ways, and shows the keyboard: all of it, or a part alone."""
    assert unnamed(top) == []
    steps = walk(top)
    assert steps.missed() == []
    forth, back = steps.ways()
    assert forth == back
    stops = [stop for stop in steps.forth if part is None or part.isAncestorOf(stop)]
    assert stops
    for name in themes:
        if not sitting.action(f"view.theme.{name}").isChecked():
            sitting.trigger(f"view.theme.{name}")
        assert unseen(stops) == [], name


def topmost() -> QWidget:
    """Return what would have the keyboard."""
    top = QApplication.activePopupWidget() or QApplication.activeWindow()
    assert top is not None
    return top


def put_away(sitting: Sitting, top: QWidget) -> None:
    """Close a dialog or a popover, and turn to the window again."""
    top.close()
    sitting.window.activateWindow()
    sitting.qtbot.waitUntil(lambda: topmost() is sitting.window)


@pytest.mark.parametrize("action_id", IN_THE_WINDOW)
def test_in_the_window_tab_reaches_and_leaves_everything_and_it_is_seen_where_it_is(marked: Sitting, action_id: str) -> None:
    check(marked, brought_up(marked, action_id), THEMES if action_id in ALL_THEMES_IN else ("night",))


def test_so_it_is_in_what_opens_above_the_window(marked: Sitting) -> None:
    for action_id in ON_THEIR_OWN:
        top = brought_up(marked, action_id)
        check(marked, top, THEMES if action_id in ALL_THEMES_IN else ("night",))
        put_away(marked, top)


def test_so_it_is_in_every_section_of_the_settings(marked: Sitting) -> None:
    top = brought_up(marked, "app.settings")
    names = top.findChild(QListWidget, "SettingsSections")
    assert names is not None
    for row in range(len(SECTIONS)):
        names.setCurrentRow(row)
        names.setFocus()
        settle(marked, top)
        check(marked, top)
    top.close()


def test_so_it_is_in_every_dialog_that_a_menu_of_something_opens(marked: Sitting, theme: Theme) -> None:
    for make in MADE:
        dialog: QDialog = make(theme, marked.window)
        dialog.show()
        dialog.activateWindow()
        marked.qtbot.waitUntil(dialog.isActiveWindow)
        settle(marked, dialog)
        check(marked, dialog)
        put_away(marked, dialog)


def test_so_it_is_in_every_box_that_tells_or_asks_something(marked: Sitting) -> None:
    for opened in BOXES:
        opened(marked.window)
        marked.qtbot.waitUntil(lambda: isinstance(topmost(), QMessageBox))
        box = topmost()
        settle(marked, box)
        check(marked, box)
        put_away(marked, box)


def test_so_it_is_in_what_is_asked_above_the_page(marked: Sitting) -> None:
    for question in QUESTIONS:
        marked.window.ask(question, lambda _answer: None)
        bar = marked.part(QuestionBar)
        bar.focus_question()
        for look in bar.findChildren(QToolButton, "QuestionLook"):
            look.setChecked(bool(question.passages))
        settle(marked, marked.window)
        check(marked, marked.window, part=bar)
        bar.close_question()
        marked.reader.focus_page()


@pytest.mark.parametrize("action_id", WRITING)
def test_a_field_that_closes_when_it_is_left_has_a_name_and_is_seen_and_left_both_ways(marked: Sitting, action_id: str) -> None:
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        top = brought_up(marked, action_id)
        fields = [widget for widget in takes_focus(top) if widget is marked.focus() or marked.focus().parentWidget().isAncestorOf(widget)]
        assert marked.focus() in fields
        assert unnamed(top) == []
        for _ in fields:
            if marked.focus() in fields:
                marked.press(key)
                QApplication.processEvents()
        assert told(marked.focus()) not in {told(field) for field in fields}
    brought_up(marked, action_id)
    stop = marked.focus()
    for name in THEMES:
        # The palette goes when it is left, and is there again with its key.
        marked.trigger(f"view.theme.{name}")
        assert unseen([stop]) == [], name
