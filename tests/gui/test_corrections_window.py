"""Correcting the text: on the page, in the list of the overview, and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton, QToolTip

from core.annotation import AnnotationDraft, Change
from core.outline.rule_sets import Rule, RuleSet
from core.outline.tree import Outline
from core.session import ReadingSession
from core.spans import Span
from gui.panes.page.view import PageView
from gui.theme import Theme
from gui.widgets.correction_field import CorrectionField
from gui.widgets.correction_list import CorrectionList

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

SLIPPED = """在全镇防汛动员会上的讲话

同志们：

今天这个会，部暑三件事。

一、把险情想在前头

一是隐患要查到户。二是物资要备到点。沙袋、水泵、照明灯，一样都不能少。

二、把责任压到人头

谁的堤段谁负责，谁的水闸谁看守。
"""


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    """A speech with a slip in it."""
    file = tmp_path / "防汛动员会讲话.txt"
    file.write_text(SLIPPED, encoding="utf-8")
    return file


def field(sitting: Sitting) -> QLineEdit:
    found = sitting.part(QLineEdit, "CorrectionField")
    assert isinstance(found, QLineEdit)
    return found


def ask(sitting: Sitting, words: str) -> QLineEdit:
    """Select words and ask for their correction."""
    sitting.select(words)
    sitting.press(Qt.Key.Key_F4)
    one = field(sitting)
    sitting.qtbot.waitUntil(one.hasFocus)
    assert one.text() == words
    return one


def correct(sitting: Sitting, old: str, new: str) -> None:
    """Correct words, and wait until the page shows it."""
    one = ask(sitting, old)
    one.selectAll()
    with sitting.qtbot.waitSignal(sitting.bridge.text_reworded):
        QTest.keyClick(one, Qt.Key.Key_Backspace)
        sitting.write(new)
        sitting.press(Qt.Key.Key_Return)


def after_text(sitting: Sitting, act: Callable[[], object]) -> None:
    """Do what changes the text, and wait until it is shown."""
    with sitting.qtbot.waitSignal(sitting.bridge.text_reworded):
        act()


def shown(sitting: Sitting) -> str:
    """Return the text as the page has it."""
    return sitting.part(PageView).toPlainText()


def rows(sitting: Sitting) -> list[str]:
    """Return the corrections that the overview lists."""
    sitting.trigger("go.overview")
    listing = sitting.window.findChild(CorrectionList)
    if listing is None or not listing.isVisible():
        return []
    found = sitting.part(QListWidget, "CorrectionList")
    return [found.item(row).text() for row in range(found.count())]


def test_words_are_corrected_on_the_page_and_the_file_stays_as_it_is(reading: Sitting, speech: Path) -> None:
    before = speech.read_bytes()
    correct(reading, "部暑", "部署")
    assert "今天这个会，部署三件事。" in shown(reading)
    assert "部暑" not in shown(reading)
    assert reading.text() == SLIPPED.strip().replace("部暑", "部署")
    assert speech.read_bytes() == before
    assert "The file stays as it is" in reading.words()
    assert reading.reader.page_actions_widget.hasFocus()


def test_a_correction_is_one_step_back_and_forth(reading: Sitting) -> None:
    correct(reading, "部暑", "部署")
    assert reading.action("edit.undo").text() == "Undo Correct the text"
    after_text(reading, lambda: reading.trigger("edit.undo"))
    assert "部暑" in shown(reading)
    assert rows(reading) == []
    after_text(reading, lambda: reading.trigger("edit.redo"))
    assert "部署" in shown(reading)
    assert len(rows(reading)) == 1


def test_marks_stay_on_their_words(reading: Sitting, speech: Path) -> None:
    for words, key in (("部暑三件事", Qt.Key.Key_1), ("谁的水闸谁看守", Qt.Key.Key_2)):
        reading.select(words)
        reading.press(key)
    correct(reading, "部暑", "部署下面")
    marked = {one.colour: one.span.of(reading.text()) for one in reading.bridge.annotations()}
    assert marked == {"gamboge": "部署下面三件事", "cinnabar": "谁的水闸谁看守"}
    start = reading.text().index("水闸谁看守")
    (there,) = reading.reader.annotations_at(start)
    assert reading.bridge.annotation(there) is not None
    reading.qtbot.waitUntil(lambda: set(reading.cards()) == {"部署下面三件事", "谁的水闸谁看守"})
    assert {quote for quote, _, _ in reading.marks(speech)} == {"部署下面三件事", "谁的水闸谁看守"}


def test_steps_from_before_a_correction_can_still_be_taken_back(reading: Sitting, speech: Path) -> None:
    reading.select("谁的水闸谁看守")
    reading.press(Qt.Key.Key_1)
    correct(reading, "部暑", "安排")
    reading.put_caret("水闸谁看守")
    reading.press(Qt.Key.Key_5)
    reading.trigger("edit.undo")
    after_text(reading, lambda: reading.trigger("edit.undo"))
    reading.trigger("edit.undo")
    assert reading.marks(speech) == []
    reading.trigger("edit.redo")
    after_text(reading, lambda: reading.trigger("edit.redo"))
    reading.trigger("edit.redo")
    assert reading.marks(speech) == [("谁的水闸谁看守", "highlight", "rouge")]
    assert "安排三件事" in shown(reading)


def test_two_steps_back_in_one_breath_come_one_after_the_other(reading: Sitting) -> None:
    correct(reading, "部暑", "部署")
    correct(reading, "沙袋、水泵", "沙袋、抽水泵")
    reading.trigger("edit.undo")
    after_text(reading, lambda: reading.trigger("edit.undo"))
    reading.qtbot.waitUntil(lambda: "部暑" in shown(reading))
    assert reading.text() == SLIPPED.strip()


def test_what_is_seen_does_not_move(reading: Sitting, tmp_path: Path) -> None:
    long = tmp_path / "长讲话.txt"
    long.write_text("\n".join(f"第{n}段渠道，谁牵头、谁配合，写明白、贴出来，让大家都看得见。" * 4 for n in range(200)), encoding="utf-8")
    reading.open(long)
    at = reading.text().index("第120段渠道")
    reading.reader.go_to(at)
    before = reading.reader.y_of(at)
    correct(reading, "第121段渠道", "第一百二十一段水渠")
    assert reading.reader.y_of(at) == before
    after_text(reading, lambda: reading.trigger("edit.undo"))
    assert reading.reader.y_of(at) == before


def dots_under(sitting: Sitting, words: str) -> int:
    """Return how many pixels of the dotted line are under words on the page."""
    page, start = sitting.part(PageView), sitting.text().index(words)
    first, last = page.rect_at(start), page.rect_at(start + len(words))
    picture, shade = page.viewport().grab().toImage(), Theme.load("paper").colour("soft")
    rows = range(first.center().y(), first.bottom() + 8)
    return sum(picture.pixelColor(x, y) == shade for x in range(first.x(), last.x()) for y in rows)


@pytest.mark.qt_log_ignore("^This plugin does not support raise", extend=True)
def test_a_corrected_passage_is_underlined_and_says_what_it_was(reading: Sitting) -> None:
    assert dots_under(reading, "部暑") == 0
    correct(reading, "部暑", "安排布置")
    reading.put_caret("同志们")
    assert dots_under(reading, "安排布置") > 10
    assert dots_under(reading, "三件事") == 0
    page = reading.part(PageView)
    spot = page.rect_at(reading.text().index("排布")).center() + QPoint(4, 0)
    QApplication.sendEvent(page.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, spot, page.viewport().mapToGlobal(spot)))
    reading.qtbot.waitUntil(lambda: QToolTip.text() == "was: 部暑")
    after_text(reading, lambda: reading.trigger("edit.undo"))
    assert dots_under(reading, "部暑") == 0


def test_the_overview_lists_corrections_and_leads_to_them(reading: Sitting) -> None:
    assert rows(reading) == []
    correct(reading, "部暑", "部署")
    correct(reading, "看守", "把守，不得离人")
    listed = rows(reading)
    assert listed == ["部暑三 → 部署三  ·  just now", "看守 → 把守，不得离人  ·  just now"]
    listing = reading.part(QListWidget, "CorrectionList")
    QTest.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=listing.visualItemRect(listing.item(1)).center())
    assert reading.reader.caret() == reading.text().index("把守")


def test_one_of_several_corrections_is_taken_back_from_the_list_and_made_again(reading: Sitting) -> None:
    correct(reading, "部暑", "部署")
    correct(reading, "看守", "把守")
    assert len(rows(reading)) == 2
    listing = reading.part(QListWidget, "CorrectionList")
    listing.setCurrentRow(0)
    button = next(one for one in reading.window.findChildren(QPushButton) if one.text() == "Take back" and one.isVisible())
    after_text(reading, button.click)
    assert "部暑三件事" in shown(reading)
    assert "谁把守" in shown(reading)
    assert len(rows(reading)) == 1
    assert reading.action("edit.undo").text() == "Undo Take back a correction"
    after_text(reading, lambda: reading.trigger("edit.undo"))
    assert "部署三件事" in shown(reading)
    assert len(rows(reading)) == 2


def test_words_can_be_taken_out(reading: Sitting) -> None:
    one = ask(reading, "照明灯，")
    one.selectAll()
    QTest.keyClick(one, Qt.Key.Key_Delete)
    assert "takes the words out" in reading.part(QLabel, "CorrectionHint").text()
    after_text(reading, lambda: reading.press(Qt.Key.Key_Return))
    assert "水泵、一样都不能少" in shown(reading)


def test_escape_leaves_the_words_and_the_selection(reading: Sitting) -> None:
    ask(reading, "部暑")
    reading.write("部署")
    reading.press(Qt.Key.Key_Escape)
    assert not reading.part(CorrectionField).isVisible()
    assert reading.reader.page_actions_widget.hasFocus()
    assert reading.reader.selection().of(reading.text()) == "部暑"
    assert not reading.bridge.undo_stack.canUndo()
    assert reading.text() == SLIPPED.strip()


def test_the_same_words_are_no_correction(reading: Sitting) -> None:
    ask(reading, "部暑")
    reading.press(Qt.Key.Key_Return)
    assert not reading.part(CorrectionField).isVisible()
    assert not reading.bridge.undo_stack.canUndo()


def test_the_words_under_a_mark_are_taken_where_nothing_is_selected(reading: Sitting) -> None:
    reading.select("部暑")
    reading.press(Qt.Key.Key_1)
    reading.press(Qt.Key.Key_F4)
    reading.qtbot.waitUntil(field(reading).hasFocus)
    assert field(reading).text() == "部暑"


@pytest.mark.parametrize("words", ["", "同志们：\n\n今天这个会"])
def test_what_cannot_be_corrected_in_one_line_is_said(reading: Sitting, words: str) -> None:
    reading.select(words) if words else reading.put_caret("同志们")
    reading.press(Qt.Key.Key_F4)
    assert reading.window.findChild(CorrectionField) is None
    assert "Select" in reading.words()


def test_the_field_stays_inside_of_the_page(reading: Sitting) -> None:
    for words in ("在全镇防汛", "谁看守。"):
        ask(reading, words)
        frame = reading.part(CorrectionField)
        assert reading.reader.rect().contains(frame.geometry())
        assert not frame.geometry().intersects(reading.reader.rect_of(reading.reader.selection()))
        reading.press(Qt.Key.Key_Escape)


def test_a_text_that_was_corrected_is_shown_so_at_the_next_opening(start: Callable[..., Sitting], speech: Path) -> None:
    first = start()
    first.open(speech)
    correct(first, "部暑", "部署")
    first.select("部署三件事")
    first.press(Qt.Key.Key_1)
    first.window.close()
    again = start()
    again.open(speech)
    assert "部署三件事" in shown(again)
    again.qtbot.waitUntil(lambda: len(rows(again)) == 1)
    assert [one.span.of(again.text()) for one in again.bridge.annotations()] == ["部署三件事"]
    listing = again.part(QListWidget, "CorrectionList")
    listing.setFocus()
    after_text(again, lambda: QTest.keyClick(listing, Qt.Key.Key_Delete))
    assert "部暑三件事" in shown(again)
    assert again.bridge.title == "在全镇防汛动员会上的讲话"


def test_what_was_read_and_where_stays_with_a_corrected_text(start: Callable[..., Sitting], tmp_path: Path) -> None:
    long = tmp_path / "长讲话.txt"
    long.write_text("\n".join(f"第{n}段渠道，谁牵头、谁配合，写明白、贴出来。" * 4 for n in range(200)), encoding="utf-8")
    first = start()
    first.open(long)
    correct(first, "第1段渠道", "第一段水渠")
    at = first.text().index("第90段渠道")
    first.reader.go_to(at)
    first.window.close()
    again = start()
    again.open(long)
    assert again.reader.place() == at


def test_a_correction_made_elsewhere_meanwhile_is_told_and_nothing_is_changed(reading: Sitting, speech: Path) -> None:
    with ReadingSession(reading.library) as other:
        document = other.read(speech)
        opening = other.admit(other.plan(document))
        at = document.text.index("看守")
        other.correct(opening, document, Span(at, at + 2), "把守")
    one = ask(reading, "部暑")
    one.selectAll()
    reading.write("部署")
    with reading.qtbot.waitSignal(reading.bridge.failed):
        reading.press(Qt.Key.Key_Return)
    complaint = reading.complaint()
    assert complaint is not None
    complaint.close()
    assert "部暑" in shown(reading)
    assert not reading.bridge.undo_stack.canUndo()


def test_a_mark_made_by_another_program_in_the_text_of_the_file_stands_in_the_corrected_one(reading: Sitting, speech: Path) -> None:
    correct(reading, "部暑", "安排布置")
    with ReadingSession(reading.library) as other:
        document = other.corrected(other.read(speech))
        opening = other.admit(other.plan(document))
        at = document.text.index("水闸谁看守")
        mark = other.draft(opening, document.text, Outline(), AnnotationDraft(Span(at, at + 5)))
        other.apply(opening.document, [Change(None, mark)])
    with reading.qtbot.waitSignal(reading.bridge.annotations_changed):
        reading.bridge.look_for_others()
    assert [one.span.of(reading.text()) for one in reading.bridge.annotations()] == ["水闸谁看守"]


def test_a_corrected_heading_is_corrected_in_the_outline_where_shut_branches_stay_shut(reading: Sitting) -> None:
    def headings() -> list[str]:
        return reading.outline.outline_text().split("\n")

    before = headings()
    assert "一、把险情想在前头" in "".join(before)
    correct(reading, "想在前头", "想在雨的前头")
    reading.qtbot.waitUntil(lambda: "一、把险情想在雨的前头" in "".join(headings()))
    assert len(headings()) == len(before)
    after_text(reading, lambda: reading.trigger("edit.undo"))
    reading.qtbot.waitUntil(lambda: headings() == before)


def test_the_whole_outline_of_a_long_text_follows_a_correction(sitting: Sitting, tmp_path: Path) -> None:
    labels = "一二三四五六七八九十"
    parts = ["在全县水利工作会议上的讲话", "同志们："]
    for label in labels:
        parts.append(f"{label}、把第{label}段渠道管到底")
        parts += [f"第{label}段的第{n}处闸口，要有人看，有人修，有人记账，出了事有人答应。" * 3 for n in range(120)]
    long = tmp_path / "long.txt"
    long.write_text("\n".join(parts), encoding="utf-8")
    with sitting.qtbot.waitSignal(sitting.bridge.outline_ready):
        sitting.open(long)
    assert len(sitting.text()) > 100_000
    with sitting.qtbot.waitSignal(sitting.bridge.outline_ready):
        correct(sitting, "第二段的第3处闸口", "第二段的第三处小闸口")
    text = sitting.text()
    found = [node for node in sitting.bridge.outline.nodes if node.level == 1]
    assert [text[node.offset : node.offset + 2] for node in found] == [f"{label}、" for label in labels]
    last = next(node.offset for node in found if node.label == "十、")
    assert text[last:].startswith("十、把第十段渠道管到底")
    sitting.reader.go_to(last)
    assert text[sitting.reader.caret() :].startswith("十、")


def test_a_text_that_is_read_by_rules_is_so_after_a_correction(reading: Sitting) -> None:
    rules = RuleSet("0" * 32, "讲话", (Rule("一是", 1), Rule("二是", 1)))
    reading.bridge.keep_rule_sets([rules])
    with reading.qtbot.waitSignal(reading.bridge.outline_ready):
        reading.bridge.use_rule_set(rules)
    before = [node.line for node in reading.bridge.outline.nodes]
    with reading.qtbot.waitSignal(reading.bridge.outline_ready):
        correct(reading, "部暑", "部署下去")
    assert reading.bridge.rule_set == rules
    assert [node.line for node in reading.bridge.outline.nodes] == before
