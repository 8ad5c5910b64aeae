"""The help: its pages as they are shown, the way about them, and the ways there."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMessageBox, QPushButton, QToolButton, QTreeWidget

from core.help_pages import LANGUAGES, PAGES, find, read_page, source_path
from core.paths import RESOURCES
from core.pinyin import load, matcher
from gui.dialogs.help.filling import Filling
from gui.dialogs.help.hits import HelpHits
from gui.dialogs.help.page import HelpPageView
from gui.dialogs.help.window import HelpWindow
from gui.preferences import Preferences
from gui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.window_kit import Sitting

EVERY = [(language, name) for language in LANGUAGES for name in PAGES]
PLACEHOLDER = re.compile(r"\{(action|key|menu|says):([^{}\n]+)\}")


def _asked(*kinds: str) -> list[tuple[str, str]]:
    """Return what the pages ask of the interface."""
    sources = [source_path(name, language).read_text("utf-8") for language, name in EVERY]
    return sorted({match.groups() for source in sources for match in PLACEHOLDER.finditer(source) if match[1] in kinds})


@pytest.fixture
def opened(sitting: Sitting) -> Iterator[HelpWindow]:
    """The help as it comes from the menu."""
    sitting.trigger("help.open")
    window = _help()
    assert window is not None
    yield window
    window.reject()


def _help() -> HelpWindow | None:
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, HelpWindow) and one.isVisible()), None)


def _page(window: HelpWindow) -> HelpPageView:
    page = window.findChild(HelpPageView)
    assert page is not None
    return page


def _contents(window: HelpWindow) -> QTreeWidget:
    tree = window.findChild(QTreeWidget, "HelpContents")
    assert tree is not None
    return tree


def _title(window: HelpWindow) -> str:
    """Return the first line of the page that is shown."""
    return _page(window).toPlainText().split("\n", 1)[0]


def _link_place(page: HelpPageView, words: str) -> QPoint:
    """Return where some words stand on the page that is seen."""
    found = page.document().find(words)
    assert not found.isNull()
    page.setTextCursor(found)
    page.ensureCursorVisible()
    middle = QTextCursor(found)
    middle.setPosition((found.selectionStart() + found.selectionEnd()) // 2)
    return page.cursorRect(middle).center()


# What the pages say


def test_every_action_that_a_page_names_is_one_and_has_the_key_that_is_asked_for(sitting: Sitting) -> None:
    named = {name for _kind, name in _asked("action", "key", "menu")}
    assert [name for name in sorted(named) if not sitting.action(name).text()] == []
    assert [name for _kind, name in _asked("key") if not sitting.action(name).shortcuts()] == []


@pytest.mark.parametrize("catalogue", ["meipi_en", "meipi_zh_CN"])
def test_all_words_that_a_page_asks_for_are_in_the_catalogue(catalogue: str) -> None:
    contexts = ET.parse(RESOURCES / "i18n" / f"{catalogue}.ts").getroot().iter("context")
    known = {f"{one.findtext('name')}|{message.findtext('source')}" for one in contexts for message in one.iter("message")}
    assert [name for _kind, name in _asked("says") if name not in known] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_shown_without_a_mark_of_markdown(sitting: Sitting, name: str) -> None:
    sitting.trigger("help.open")
    window = _help()
    assert window is not None
    window.open_page(name)
    # What a page says of Markdown, in code.
    text = _page(window).toPlainText().replace("**bold**", "")
    # The contract of the commands has stars and braces of its own.
    if name != "commands-line":
        assert not re.search(r"\*\*|\]\(|^#|\{\w+:|\{#|`", text, re.MULTILINE)
    assert _page(window).document().blockCount() > 10
    window.reject()


def test_the_signs_that_keep_cells_together_are_not_seen(opened: HelpWindow) -> None:
    opened.open_page("commands-line")
    text = _page(opened).toPlainText()
    assert "FILE2|-" in text
    assert "\\|" not in text


def test_a_key_that_was_changed_is_the_one_that_the_help_names(sitting: Sitting) -> None:
    sitting.trigger("help.open")
    window = _help()
    assert window is not None
    window.open_page("marking")
    assert "Ctrl+Alt+J" not in _page(window).toPlainText()
    sitting.action("annotation.underline").setShortcuts(["Ctrl+Alt+J"])
    sitting.trigger("help.open")
    assert "Ctrl+Alt+J" in _page(window).toPlainText()
    window.reject()


def test_the_way_through_the_menus_is_told_with_its_submenu(sitting: Sitting) -> None:
    actions = {"view.type": sitting.action("view.type"), "language.en": sitting.action("language.en")}
    filling = Filling(actions)  # type: ignore[arg-type]
    assert filling("menu", "view.type") == "View › Typography…"
    assert filling("menu", "language.en") == "View › Language › English"


# Going about


def test_the_help_opens_at_its_first_page_and_lists_all(opened: HelpWindow) -> None:
    assert _title(opened) == "Help for Meipi"
    titles = [_contents(opened).topLevelItem(row).text(0) for row in range(_contents(opened).topLevelItemCount())]  # type: ignore[union-attr]
    assert titles == [read_page(name, "en", lambda *_: "x").title for name in PAGES]


def test_there_is_nothing_to_go_back_to_at_first(opened: HelpWindow) -> None:
    buttons = {one.accessibleName(): one.isEnabled() for one in opened.findChildren(QToolButton) if one.accessibleName()}
    assert (buttons["Back"], buttons["Forward"]) == (False, False)


def test_the_help_opens_again_where_it_was_left(sitting: Sitting, opened: HelpWindow) -> None:
    opened.open_page("library", "backups")
    opened.reject()
    sitting.trigger("help.open")
    assert _title(opened) == "Library and backups"


def test_the_news_are_a_page_of_the_help(sitting: Sitting) -> None:
    sitting.trigger("help.news")
    window = _help()
    assert window is not None
    assert _title(window) == "What is new"
    window.reject()


def test_a_page_opens_at_a_heading(opened: HelpWindow) -> None:
    opened.resize(800, 300)
    opened.open_page("outline", "rules")
    page = _page(opened)
    assert page.textCursor().block().text() == "Rule sets"
    assert page.viewport().rect().contains(page.cursorRect().center())
    current = _contents(opened).currentItem()
    assert current is not None
    assert current.text(0) == "Rule sets"


def test_a_click_on_a_link_leads_to_its_page_and_back_again(opened: HelpWindow) -> None:
    page = _page(opened)
    place = _link_place(page, "Editions and review")
    here = page.verticalScrollBar().value()
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert _title(opened) == "Editions and review"
    QTest.keyClick(opened, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (_title(opened), page.verticalScrollBar().value()) == ("Help for Meipi", here)
    QTest.keyClick(opened, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert _title(opened) == "Editions and review"


def test_the_contents_follow_the_scrolling(opened: HelpWindow) -> None:
    opened.open_page("marking")
    bar = _page(opened).verticalScrollBar()
    bar.setValue(bar.maximum())
    current = _contents(opened).currentItem()
    assert current is not None
    assert current.parent() is not None
    assert current.parent().text(0) == "Marking the text"
    bar.setValue(0)
    current = _contents(opened).currentItem()
    assert current is not None
    assert current.text(0) in {"Marking the text", "Selecting"}


def test_the_contents_are_walked_with_the_keyboard(opened: HelpWindow) -> None:
    opened.open_page("printing")
    tree = _contents(opened)
    QTest.keyClick(tree, Qt.Key.Key_Up)
    assert _title(opened) == "Library and backups"


def test_escape_ends_the_search_first_and_the_help_then(opened: HelpWindow) -> None:
    field = opened.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "backup")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert opened.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not opened.isVisible()


def test_the_text_is_made_larger_and_normal_again(opened: HelpWindow) -> None:
    page = _page(opened)
    height = page.document().size().height()
    for _ in range(4):
        QTest.keyClick(opened, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert page.document().size().height() > height
    QTest.keyClick(opened, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert page.document().size().height() == height


def test_a_page_wears_the_theme_of_the_window(sitting: Sitting, opened: HelpWindow) -> None:
    page = _page(opened)
    sitting.trigger("view.theme.night")
    night = Theme.load("night")
    cursor = QTextCursor(page.document())
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    assert cursor.charFormat().foreground().color() == night.colour("ink")
    sitting.trigger("view.theme.paper")


def test_the_size_of_the_window_is_remembered(sitting: Sitting, opened: HelpWindow) -> None:
    opened.resize(777, 555)
    opened.reject()
    preferences = sitting.bridge.findChild(Preferences)
    assert preferences is not None
    opened.resize(640, 480)
    opened.place(preferences.settings.help_geometry)
    assert (opened.width(), opened.height()) == (777, 555)


# Searching


def test_what_was_found_is_shown_and_marked_on_its_page(opened: HelpWindow) -> None:
    field, hits = opened.findChild(QLineEdit), opened.findChild(HelpHits)
    assert field is not None
    assert hits is not None
    QTest.keyClicks(field, "tesseract")
    assert hits.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Return)
    page = _page(opened)
    assert _title(opened) == "Opening files"
    marked = [one.cursor.selectedText().lower() for one in page.extraSelections()]
    assert marked
    assert set(marked) == {"tesseract"}
    assert page.viewport().rect().contains(page.cursorRect().center())
    assert QApplication.focusWidget() is hits or not opened.isActiveWindow()


def test_headings_in_chinese_are_found_by_their_pinyin() -> None:
    load()
    pages = [read_page(name, "zh", lambda *_: "x") for name in PAGES]
    assert find(pages, "dkwj", matcher("dkwj"))[0].page == "opening"
    assert "editions" in {hit.page for hit in find(pages, "hedui", matcher("hedui"))}


def test_a_search_without_hits_says_so(opened: HelpWindow) -> None:
    field = opened.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "zzzz")
    label = opened.findChild(QLabel, "PaneHint")
    assert label is not None
    assert "zzzz" in label.text()
    assert label.isVisible()


@pytest.mark.parametrize("words", ["[", "\\", "*", "\N{GRINNING FACE}", "\N{GRINNING FACE}" * 1000, "a" * 2000])
def test_any_words_can_be_looked_for(opened: HelpWindow, words: str) -> None:
    field = opened.findChild(QLineEdit)
    assert field is not None
    field.setText(words)
    label, hits = opened.findChild(QLabel, "PaneHint"), opened.findChild(HelpHits)
    assert label is not None
    assert hits is not None
    assert hits.isVisible() != label.isVisible()
    assert len(label.text()) < 120


def test_words_that_stand_everywhere_are_marked_in_part_only(opened: HelpWindow) -> None:
    field, hits = opened.findChild(QLineEdit), opened.findChild(HelpHits)
    assert field is not None
    assert hits is not None
    field.setText("e e e a a")
    hits.setCurrentRow(0)
    page = _page(opened)
    marked = {(one.cursor.selectionStart(), one.cursor.selectionEnd()) for one in page.extraSelections()}
    assert 0 < len(marked) == len(page.extraSelections()) <= 300


def test_a_hit_is_drawn_in_the_list(opened: HelpWindow) -> None:
    field, hits = opened.findChild(QLineEdit), opened.findChild(HelpHits)
    assert field is not None
    assert hits is not None
    QTest.keyClicks(field, "undo")
    colour = Theme.load("paper").colour("accent")
    picture = hits.viewport().grab().toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(min(80, picture.height()))}
    assert colour.name() in seen


# Nothing from outside


@pytest.mark.parametrize("address", ["https://example.org/a.png", "file:///etc/passwd", "../../../LICENSE", "/etc/passwd"])
def test_a_page_loads_nothing_from_elsewhere(opened: HelpWindow, address: str) -> None:
    page = _page(opened)
    assert page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(address)) is None
    assert page.loadResource(QTextDocument.ResourceType.HtmlResource.value, QUrl("marks.png")) is None


def test_a_link_out_of_the_program_asks_first(opened: HelpWindow) -> None:
    _page(opened).anchorClicked.emit(QUrl("https://example.org/"))
    box = next(one for one in opened.findChildren(QMessageBox) if one.isVisible())
    assert "https://example.org/" in box.text()
    assert _title(opened) == "Help for Meipi"
    box.reject()


# From dialogs


@pytest.fixture(
    params=[
        "library.manage",
        "library.watched",
        "library.duplicates",
        "library.missing",
        "library.trash",
        "words.manage",
        "document.counts",
        "document.editions",
        "file.report",
        "app.settings",
        "help.keys",
        "help.about",
    ]
)
def dialog(request: pytest.FixtureRequest, reading: Sitting, qtbot: QtBot) -> Iterator[QDialog]:
    reading.trigger(request.param)
    found = next(one for one in reading.window.findChildren(QDialog) if one.isVisible())
    yield found
    found.reject()


def test_f1_opens_the_help_from_a_dialog(dialog: QDialog) -> None:
    before = _help()
    assert before is None
    dialog.activateWindow()
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    window = _help()
    assert window is not None
    assert dialog.isVisible()
    window.reject()


def test_a_dialog_has_a_button_for_the_help_beside_the_one_that_closes_it(dialog: QDialog) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Help")
    assert button.isVisible()
    button.click()
    window = _help()
    assert window is not None
    assert _title(window) != "Help for Meipi"
    window.reject()


def test_the_help_is_read_while_a_dialog_waits(dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    window = _help()
    assert window is not None
    QTest.keyClick(_contents(window), Qt.Key.Key_End)
    assert _title(window) == "What is new"
    window.reject()


def test_an_error_leads_to_the_page_that_tells_about_it_and_stays(sitting: Sitting, tmp_path: Path) -> None:
    picture = tmp_path / "照片.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    with sitting.qtbot.waitSignal(sitting.bridge.failed):
        sitting.window.files.open_path(picture)
    box = sitting.complaint()
    assert box is not None
    next(one for one in box.findChildren(QPushButton) if one.text() == "Help").click()
    window = _help()
    assert window is not None
    assert _title(window) == "Opening files"
    assert box.isVisible()
    window.reject()
    box.reject()


def test_the_help_closes_with_the_window(start: Callable[..., Sitting], speech: Path) -> None:
    sitting = start()
    sitting.trigger("help.open")
    assert _help() is not None
    sitting.window.close()
    assert _help() is None


def test_nothing_of_the_help_is_loaded_before_it_is_opened() -> None:
    late = ("gui.dialogs.help", "gui.dialogs.about", "core.help_pages", "core.licences")
    script = f"import sys, gui.app; print([name for name in sys.modules if name.startswith({late})])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
