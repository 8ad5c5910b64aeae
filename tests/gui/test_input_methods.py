"""Chinese is typed with an input method: what is being composed is shown, and is neither stored nor looked for before it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPlainTextEdit, QTextEdit, QTreeView, QWidget

from gui.searching import Searching
from gui.widgets.find_bar import FindField
from gui.widgets.note_field import NoteField
from gui.widgets.tag_field import TagField
from tests.gui.walk_kit import takes_focus, told

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.window_kit import Sitting

PASSAGE = "谁的堤段谁负责"
KEY_AND_NUMBER = ((Qt.Key.Key_1, "1"), (Qt.Key.Key_2, "2"))


def compose(widget: QWidget, letters: str) -> None:
    """Have letters in the making, as an input method shows them before a word is chosen."""
    line = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.TextFormat, 0, len(letters), QTextCharFormat())
    caret = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.Cursor, len(letters), 1, None)
    QApplication.sendEvent(widget, QInputMethodEvent(letters, [line, caret] if letters else []))


def commit(widget: QWidget, words: str) -> None:
    """Put what was chosen in the place of what was in the making."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(widget, event)


def in_the_making(field: QPlainTextEdit) -> str:
    """Return what a note shows of a word that is not chosen yet."""
    return field.textCursor().block().layout().preeditAreaText()


def in_the_making_at(page: QTextEdit, block: int) -> str:
    """Return what a paragraph of a page shows of a word that is not chosen yet."""
    return page.document().findBlockByNumber(block).layout().preeditAreaText()


def caret_at(field: QLineEdit) -> int:
    """Return how far from the left the caret stands: behind what is in the making, where that is shown."""
    return int(field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center().x())


def compose_and_see(field: QLineEdit, letters: str) -> None:
    """Have letters in the making in a field, which shows them and does not count them in."""
    field.deselect()
    words, before = field.text(), caret_at(field)
    compose(field, letters)
    assert caret_at(field) >= before + field.fontMetrics().horizontalAdvance(letters) - 2
    assert field.text() == words


@pytest.fixture
def note(reading: Sitting) -> NoteField:
    """The field of a new note, with the keyboard."""
    reading.select(PASSAGE)
    reading.press(Qt.Key.Key_N)
    field = reading.part(NoteField)
    assert field.hasFocus()
    return field


def notes_of(sitting: Sitting, file: Path) -> list[str]:
    return [one.note for one in sitting.stored(file)]


# A note


def test_what_is_composed_in_a_note_is_shown_and_stored_when_it_is_chosen(reading: Sitting, note: NoteField, speech: Path) -> None:
    compose(note, "fang'xun")
    assert in_the_making(note) == "fang'xun"
    assert note.toPlainText() == ""
    commit(note, "防汛")
    assert note.toPlainText() == "防汛"
    reading.press(Qt.Key.Key_Escape)
    assert notes_of(reading, speech) == ["防汛"]


def test_a_note_that_is_saved_while_something_is_composed_keeps_only_what_was_chosen(
    reading: Sitting, note: NoteField, speech: Path
) -> None:
    commit(note, "先查")
    compose(note, "yin'huan")
    with reading.qtbot.waitSignal(reading.notes.note_changed, timeout=3000):
        pass
    assert notes_of(reading, speech) == ["先查"]
    # What is in the making is neither lost nor doubled by that.
    assert in_the_making(note) == "yin'huan"
    assert note.hasFocus()
    commit(note, "隐患")
    reading.press(Qt.Key.Key_Escape)
    assert notes_of(reading, speech) == ["先查隐患"]


@pytest.mark.parametrize(("chosen", "kept"), [("隐患", "先查隐患"), ("", "先查")])
def test_what_an_input_method_gives_when_a_note_is_left_is_in_it_once(
    reading: Sitting, note: NoteField, speech: Path, chosen: str, kept: str
) -> None:
    commit(note, "先查")
    compose(note, "yin'huan")
    # It is told that the field is being left, and hands over what it has, or gives it up.
    commit(note, chosen)
    reading.reader.focus_page()
    reading.qtbot.waitUntil(lambda: not note.isVisible())
    assert notes_of(reading, speech) == [kept]


def test_what_is_left_in_the_making_is_not_there_when_the_note_is_opened_again(reading: Sitting, note: NoteField, speech: Path) -> None:
    commit(note, "先查")
    compose(note, "yin'huan")
    reading.reader.focus_page()
    reading.qtbot.waitUntil(lambda: not note.isVisible())
    assert notes_of(reading, speech) == ["先查"]
    reading.press(Qt.Key.Key_N)
    assert note.hasFocus()
    assert (note.toPlainText(), in_the_making(note)) == ("先查", "")


def test_digits_that_choose_a_word_mark_nothing_on_the_page(reading: Sitting, note: NoteField, speech: Path) -> None:
    before = reading.marks(speech)
    for key, digit in KEY_AND_NUMBER:
        compose(note, f"shui{digit}")
        # Input methods take the key; one that lets it through must not mark the page either.
        reading.press(key)
    commit(note, "水闸")
    assert reading.marks(speech) == before
    assert "水闸" in note.toPlainText()


# The page


def test_the_page_takes_no_part_in_input_methods(reading: Sitting) -> None:
    reading.reader.focus_page()
    page = reading.focus()
    for widget in (page, page.viewport()):  # type: ignore[attr-defined]
        assert not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        assert not widget.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)
    assert not asks_for_input()


def test_after_a_note_and_after_every_view_of_the_page_it_still_takes_no_part(reading: Sitting, note: NoteField) -> None:
    commit(note, "防汛")
    reading.press(Qt.Key.Key_Escape)
    reading.reader.focus_page()
    assert not reading.focus().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    for action_id in ("view.official", "tab.split", "view.skeleton"):
        reading.trigger(action_id)
        for view in reading.window.findChildren(QWidget, "Page"):
            assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled), action_id
            assert not view.inputMethodQuery(Qt.InputMethodQuery.ImEnabled), action_id


def asks_for_input() -> bool:
    """Return True if what has the keyboard wants an input method, which takes all its letters and digits then."""
    return bool(QApplication.inputMethod().queryFocusObject(Qt.InputMethodQuery.ImEnabled, None))


def test_the_outline_keeps_its_keys_though_its_headings_can_be_renamed(reading: Sitting) -> None:
    tree = reading.part(QTreeView, "OutlineTree")
    tree.setFocus()
    for row in range(tree.model().rowCount()):
        tree.setCurrentIndex(tree.model().index(row, 0))
        assert not asks_for_input()
    reading.trigger("outline.rename")
    assert isinstance(reading.focus(), QLineEdit)
    assert asks_for_input()
    reading.press(Qt.Key.Key_Escape)
    assert reading.focus() is tree
    assert not asks_for_input()


def test_cards_and_buttons_keep_their_keys_and_fields_take_part(reading: Sitting, note: NoteField) -> None:
    assert asks_for_input()
    commit(note, "防汛")
    reading.press(Qt.Key.Key_Escape)
    for widget in takes_focus(reading.window):
        widget.setFocus()
        if widget.hasFocus():
            assert asks_for_input() == isinstance(widget, QLineEdit | QPlainTextEdit), told(widget)


# Other fields


def test_a_tag_is_taken_when_it_is_chosen_and_not_while_it_is_composed(reading: Sitting, speech: Path) -> None:
    reading.select(PASSAGE)
    reading.press(Qt.Key.Key_T)
    field = reading.part(TagField).findChild(QLineEdit)
    assert field is not None
    compose_and_see(field, "shui'zha")
    assert [one.tags for one in reading.stored(speech)] == [()]
    commit(field, "水闸，")
    assert [one.tags for one in reading.stored(speech)] == [("水闸",)]
    assert field.text() == ""


@pytest.mark.parametrize("action", ["", "view.skeleton"])
def test_what_an_input_method_gives_to_a_page_changes_no_word_of_it(reading: Sitting, action: str) -> None:
    if action:
        reading.trigger(action)
    (page,) = [one for one in reading.window.findChildren(QTextEdit, "Page") if one.isVisible()]
    page.setFocus()
    reading.qtbot.waitUntil(lambda: PASSAGE in page.toPlainText())
    words = page.toPlainText()
    compose(page, "fang'xun")
    commit(page, "防汛")
    correction = QInputMethodEvent()
    correction.setCommitString("防汛", -2, 2)
    QApplication.sendEvent(page, correction)
    assert page.toPlainText() == words
    assert not any(in_the_making_at(page, block) for block in range(page.document().blockCount()))


def test_nothing_is_looked_for_while_words_are_composed(reading: Sitting) -> None:
    reading.trigger("edit.find")
    field = reading.part(FindField)
    commit(field, "谁")
    searching = reading.window.findChild(Searching)
    assert searching is not None
    reading.qtbot.waitUntil(lambda: bool(field.accessibleDescription()) and not searching.is_busy)
    count = field.accessibleDescription()
    compose_and_see(field, "di")
    assert field.accessibleDescription() == count
    commit(field, "的堤")
    assert field.text() == "谁的堤"
    reading.qtbot.waitUntil(lambda: field.accessibleDescription() != count)


def test_the_outline_is_filtered_by_what_was_chosen(reading: Sitting) -> None:
    field = reading.part(QLineEdit, "OutlineFilter")
    tree = reading.part(QTreeView, "OutlineTree")
    field.setFocus()
    rows = tree.model().rowCount()
    compose_and_see(field, "ze'ren")
    assert tree.model().rowCount() == rows
    commit(field, "责任")
    assert tree.model().rowCount() == 1


def test_a_heading_is_renamed_with_what_was_chosen(reading: Sitting) -> None:
    tree = reading.part(QTreeView, "OutlineTree")
    tree.setFocus()
    tree.setCurrentIndex(tree.model().index(tree.model().rowCount() - 1, 0))
    reading.trigger("outline.rename")
    field = reading.focus()
    assert isinstance(field, QLineEdit)
    heading = field.text()
    field.end(False)
    compose_and_see(field, "qun'zhong")
    field.selectAll()
    commit(field, "群众优先")
    assert field.text() == "群众优先" != heading
    reading.press(Qt.Key.Key_Return)
    reading.qtbot.waitUntil(lambda: any("群众优先" in str(index_text(tree, row)) for row in range(tree.model().rowCount())))


def index_text(tree: QTreeView, row: int) -> object:
    return tree.model().index(row, 0).data()


def test_the_palette_offers_by_what_was_chosen(reading: Sitting) -> None:
    reading.trigger("help.palette")
    field = reading.part(QLineEdit, "PaletteField")
    offered = reading.part(QListView, "PaletteList").model()
    count = offered.rowCount()
    compose_and_see(field, "da'yin")
    assert offered.rowCount() == count
    commit(field, "Print")
    assert 0 < offered.rowCount() < count
