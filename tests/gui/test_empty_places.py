"""No pane, list or popover is empty without a sentence: what will be there, and how to begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QMenu, QTabBar, QToolButton, QWidget

from gui.dialogs.folder import FolderDialog
from gui.dialogs.go_to import GoTo
from gui.dialogs.join_document import JoinDialog
from gui.dialogs.library import LibraryDialog
from gui.dialogs.rule_sets import RuleSetDialog
from gui.dialogs.wordings import WordingsDialog
from gui.dialogs.words import WordsDialog
from gui.panes.agreement import AgreementPane
from gui.panes.comparison import ComparisonPane
from gui.panes.overview import OverviewPane
from gui.panes.tasks import TasksPane
from gui.panes.trash import TrashPane
from gui.panes.welcome import WelcomePane
from gui.widgets.find_bar import FindBar
from gui.widgets.pigment_button import PigmentButton
from gui.widgets.tags_popover import TagsPopover

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QAction

    from gui.theme import Theme
    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

WAY: Final = re.compile(
    r"\b(Ctrl\+\S|Shift\+\S|Esc|Del|Enter|Drop|Open|Select|Type|Write|Choose|Change|Clear|Add|press|button|[A-Z] to )", re.ASCII
)
"""A key, or a word that says what to do."""
OUTSIDE: Final = 3
"""Words below which nothing is a sentence."""


def said(widget: QWidget) -> str:
    """Return what a reader sees of words in a widget: labels, and what stands in fields that are empty."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    fields = [field.placeholderText() for field in widget.findChildren(QLineEdit) if field.isVisible() and not field.text()]
    return "\n".join(labels + fields)


def tells(widget: QWidget, *beginnings: str) -> None:
    """Hold a widget to saying, where it is seen, sentences with these beginnings and with a way to go on."""
    words = said(widget)
    for beginning in beginnings:
        sentence = next((line for line in words.split("\n") if beginning in line), "")
        assert sentence, f"{beginning!r} is not said in {words!r}"
        assert WAY.search(sentence), f"no way to begin in {sentence!r}"
        assert len(sentence.split()) > OUTSIDE


def rows(widget: QWidget) -> int:
    """Return how many rows of lists are seen."""
    views = [view for view in widget.findChildren(QAbstractItemView) if view.isVisible() and view.model() is not None]
    return sum(view.model().rowCount() for view in views)


def opened(sitting: Sitting, kind: type[QWidget], act: Callable[[], object]) -> QWidget:
    """Return a dialog once an act has opened it."""
    act()
    sitting.qtbot.waitUntil(lambda: any(one.isVisible() for one in _all(kind)))
    return next(one for one in _all(kind) if one.isVisible())


def _all(kind: type[QWidget]) -> list[QWidget]:
    return [one for one in QApplication.allWidgets() if isinstance(one, kind)]


@pytest.fixture
def plain(sitting: Sitting, tmp_path: Path) -> Sitting:
    """The window with a text in which there is no heading."""
    file = tmp_path / "便条.txt"
    file.write_text("今天下午查一遍东干渠，晚上把数报来。", "utf-8")
    sitting.open(file)
    return sitting


def test_the_window_without_a_document(sitting: Sitting) -> None:
    tells(sitting.part(WelcomePane), "Drop a Word")
    tells(sitting.outline, "The headings of the open text will stand here")
    tells(sitting.notes, "Your marks and notes will stand here")


def test_the_outline_of_a_text_without_headings(plain: Sitting) -> None:
    plain.qtbot.waitUntil(lambda: "No headings" in said(plain.outline))
    tells(plain.outline, "No headings were found")


def test_the_outline_when_nothing_has_the_words_of_the_filter(reading: Sitting) -> None:
    reading.outline.findChild(QLineEdit).setText("没有这样的标题")
    reading.qtbot.waitUntil(lambda: rows(reading.outline) == 0)
    tells(reading.outline, "No heading contains these words")


def test_the_annotations_of_a_text_without_any_and_those_to_review(reading: Sitting) -> None:
    tells(reading.notes, "Your marks and notes will stand here")
    reading.part(QTabBar, "PaneTabs").setCurrentIndex(1)
    reading.qtbot.waitUntil(lambda: "Nothing waits" in said(reading.notes))
    tells(reading.notes, "Nothing waits for review")


def test_the_annotations_when_none_passes_the_filter(reading: Sitting) -> None:
    reading.select("谁的堤段谁负责")
    reading.press(Qt.Key.Key_1)
    next(dot for dot in reading.notes.findChildren(PigmentButton) if dot.colour == "rouge" and dot.isCheckable()).click()
    reading.qtbot.waitUntil(lambda: "No annotation passes" in said(reading.notes))
    tells(reading.notes, "No annotation passes the filter")


def test_the_overview_without_a_document(sitting: Sitting) -> None:
    sitting.trigger("go.overview")
    tells(sitting.part(OverviewPane), "What the open text holds")


@pytest.mark.parametrize("is_open", [True, False])
def test_the_trash(sitting: Sitting, speech: Path, is_open: bool) -> None:
    if is_open:
        sitting.open(speech)
    with sitting.qtbot.waitSignal(sitting.bridge.whole.trash_read):
        sitting.notes.trash_wanted.emit()
    tells(sitting.part(TrashPane), "Nothing was deleted" if is_open else "The trash is empty")


def test_the_tasks(reading: Sitting) -> None:
    with reading.qtbot.waitSignal(reading.bridge.whole.tasks_read):
        reading.trigger("view.tasks")
    tells(reading.part(TasksPane), "There are no tasks yet")


def test_the_comparison_of_layers(reading: Sitting) -> None:
    reading.trigger("layer.compare")
    tells(reading.part(AgreementPane), "There is nothing to compare yet")


def test_a_comparison_of_the_same_text(reading: Sitting) -> None:
    reading.trigger("document.compare")
    reading.qtbot.waitUntil(lambda: bool(_all(ComparisonPane)) or "edition" in reading.words())
    words = reading.words()
    assert re.search(r"one edition|only edition|Both have the same text", words), words


def test_the_reader_s_own_words(sitting: Sitting) -> None:
    dialog = opened(sitting, WordsDialog, lambda: sitting.trigger("words.manage"))
    sitting.qtbot.waitUntil(lambda: "Your own words stand here" in said(dialog))
    tells(dialog, "Your own words stand here")


def test_the_rule_sets_begin_with_the_automatic_way(reading: Sitting) -> None:
    dialog = opened(reading, RuleSetDialog, lambda: reading.trigger("outline.rules"))
    assert rows(dialog) > 0


def test_the_backups(sitting: Sitting, speech: Path) -> None:
    dialog = opened(sitting, LibraryDialog, lambda: sitting.trigger("library.manage"))
    sitting.qtbot.waitUntil(lambda: "There is no backup yet" in said(dialog))
    tells(dialog, "There is no backup yet")


def test_what_can_be_joined(theme: Theme, sitting: Sitting) -> None:
    dialog = JoinDialog("防汛动员会讲话", theme, sitting.window)
    dialog.show()
    dialog.show_documents([])
    tells(dialog, "The library holds no other text yet")


def test_what_a_note_said_before(theme: Theme, reading: Sitting) -> None:
    reading.select("谁的堤段谁负责")
    reading.press(Qt.Key.Key_1)
    (one,) = reading.bridge.annotations()
    dialog = opened(reading, WordingsDialog, lambda: reading.notes.desk.history_wanted.emit(one.id))
    tells(dialog, "The note has always said what it says now")


def test_the_tags_of_several_annotations(theme: Theme, sitting: Sitting) -> None:
    popover = TagsPopover(theme, sitting.window)
    popover.show_tags({}, 2, [])
    popover.show()
    tells(popover, "Add a tag")
    assert rows(popover) == 0
    popover.close()


def test_the_recent_documents_in_the_menu(sitting: Sitting) -> None:
    assert WAY.search(entries(sitting, "Open recent")[0].text())


def test_what_was_looked_for_before(reading: Sitting) -> None:
    reading.trigger("edit.find")
    bar = reading.part(FindBar)
    older = next(one for one in bar.findChildren(QToolButton) if "looked for before" in one.toolTip())
    older.click()
    menu = next(one for one in QApplication.allWidgets() if isinstance(one, QMenu) and one.isVisible())
    assert [one.text() for one in menu.actions()] == ["Nothing yet: type what you look for, and it will stand here"]
    menu.close()


@pytest.mark.parametrize(
    ("option", "way"), [("", "Try fewer words."), ("Aa", "“Aa” takes that back"), ("Word", "“Word” takes"), (".*", "“.*” takes")]
)
def test_words_that_are_not_in_the_text(reading: Sitting, option: str, way: str) -> None:
    reading.trigger("edit.find")
    bar = reading.part(FindBar)
    if option:
        next(one for one in bar.findChildren(QToolButton) if one.text() == option).click()
    reading.write("没有这样的字")
    reading.qtbot.waitUntil(lambda: "No hits" in said(bar))
    reading.qtbot.waitUntil(lambda: way in said(bar) or way in bar.field.accessibleDescription())


def test_a_heading_that_is_not_there(reading: Sitting) -> None:
    dialog = opened(reading, GoTo, lambda: reading.trigger("go.to"))
    dialog.findChild(QLineEdit).setText("没有这样的标题")
    tells(dialog, "No heading has these words")


def test_a_folder_without_documents(sitting: Sitting, tmp_path: Path) -> None:
    empty = tmp_path / "空"
    empty.mkdir()
    sitting.window.files.chosen.emit([empty])
    sitting.qtbot.waitUntil(lambda: "There is no document in this folder" in said(sitting.part(FolderDialog)))
    tells(sitting.part(FolderDialog), "There is no document in this folder")


def entries(sitting: Sitting, title: str) -> list[QAction]:
    """Return what stands in a menu that is made while it opens."""
    button = next(one for one in sitting.window.findChildren(QToolButton) if one.accessibleName() == "Menu")
    button.menu().aboutToShow.emit()
    found = next(one for one in sitting.window.findChildren(QMenu) if one.title().replace("&", "") == title)
    found.aboutToShow.emit()
    return found.actions()
