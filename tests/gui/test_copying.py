"""Annotations go over the clipboard as rich text, Markdown and plain text at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from core.links import link_to
from gui.copying import MARKDOWN
from gui.preferences import Preferences

if TYPE_CHECKING:
    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

QUOTES = ("隐患要查到户", "物资要备到点", "谁的堤段谁负责")
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def marked(reading: Sitting) -> Sitting:
    """The window with three marks, the last of them in hand, all of whose cards are seen."""
    QApplication.clipboard().clear()
    for quote in QUOTES:
        reading.select(quote)
        reading.trigger("annotation.cinnabar")
    reading.notes.set_mode("list")
    reading.qtbot.waitUntil(lambda: set(reading.cards()) == set(QUOTES))
    return reading


def markdown() -> str:
    return bytes(QApplication.clipboard().mimeData().data(MARKDOWN).data()).decode()


def source(sitting: Sitting, quote: str, paragraph: int) -> str:
    one = next(one for one in sitting.bridge.annotations() if one.anchor.quote == quote)
    return f"[{sitting.bridge.title}, paragraph {paragraph}]({link_to(sitting.bridge.document_id or 0, one.span.start, one.id)})"


def test_the_mark_in_hand_is_copied_by_a_key_in_every_form(marked: Sitting) -> None:
    marked.reader.focus_page()
    marked.press(Qt.Key.Key_C, CTRL_SHIFT)
    data = QApplication.clipboard().mimeData()
    assert {"text/plain", "text/html", MARKDOWN} <= set(data.formats())
    assert data.text() == f"{QUOTES[2]}\n{marked.bridge.title}, paragraph 6"
    assert markdown() == f"> {QUOTES[2]}\n>\n> — {source(marked, QUOTES[2], 6)}"
    rich = QTextDocument()
    rich.setHtml(data.html())
    assert rich.toPlainText() == f"{QUOTES[2]}\n— {marked.bridge.title}, paragraph 6"
    (words,) = html.document_fromstring(data.html()).iter("span")
    assert words.get("style") == "background-color:#F6C3B6"
    assert "1 annotation(s) copied: rich text, Markdown and plain text" in marked.words()


@pytest.mark.parametrize("held", [CTRL, CTRL_SHIFT])
def test_chosen_cards_are_copied_in_their_order(marked: Sitting, held: Qt.KeyboardModifier) -> None:
    marked.notes.acts.tag_set.emit([one.id for one in marked.bridge.annotations()][:1], "隐患 排查", True)
    marked.cards()[QUOTES[0]].setFocus()
    marked.press(Qt.Key.Key_A, CTRL)
    marked.press(Qt.Key.Key_C, held)
    assert [line for line in QApplication.clipboard().text().split("\n") if line in QUOTES] == list(QUOTES)
    assert markdown().split("\n\n")[:2] == [f"> {QUOTES[0]}\n>\n> — {source(marked, QUOTES[0], 4)}", "#隐患-排查"]


def test_what_is_written_on_a_card_is_copied_with_it(marked: Sitting) -> None:
    marked.cards()[QUOTES[2]].setFocus()
    marked.press(Qt.Key.Key_N)
    marked.write("**先**查 <库房>")
    marked.trigger("edit.copy_marks")
    data = QApplication.clipboard().mimeData()
    assert "\n**先**查 <库房>\n" in data.text()
    assert "\n\n**先**查 \\<库房\\>" in markdown()
    assert "<strong>先</strong>查 &lt;库房&gt;" in data.html()


def test_a_task_is_copied_in_every_form(marked: Sitting) -> None:
    one = marked.bridge.annotations()[-1]
    task = {"task": "堤段包干", "lead": "水管所", "person": "王大山", "due": "", "state": "open"}
    marked.notes.desk.task_changed.emit(one.id, task)
    marked.trigger("edit.copy_marks")
    data = QApplication.clipboard().mimeData()
    for words in (data.text(), markdown(), data.html()):
        assert "堤段包干" in words
        assert "水管所" in words


def test_the_readers_own_template_is_that_of_the_copy(marked: Sitting) -> None:
    preferences = marked.bridge.findChild(Preferences)
    assert preferences is not None
    preferences.change(export_template="- {quote}（{colour}）", export_links=False)
    marked.reader.focus_page()
    marked.trigger("edit.copy_marks")
    assert markdown() == f"- {QUOTES[2]}（Cinnabar）"
    assert "href" not in QApplication.clipboard().mimeData().html()


def test_nothing_is_copied_where_nothing_is_in_hand(reading: Sitting) -> None:
    QApplication.clipboard().setText("before")
    reading.trigger("edit.copy_marks")
    assert QApplication.clipboard().text() == "before"
    assert "Put the caret on a mark, or select cards, to copy annotations." in reading.words()
