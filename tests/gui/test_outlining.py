"""The reader's hand on the outline, through the window: keys and menus, undo, and what is there at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from core.outline.rule_sets import Rule, RuleSet
from core.session import ReadingSession
from gui.dialogs.rule_sets import RuleSetDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

HEADINGS = ["一、把险情想在前头", "一是隐患要查到户", "二是物资要备到点", "二、把责任压到人头", "三、把群众放在心上"]


def shown(sitting: Sitting) -> list[str]:
    """Return the outline as it is shown, a blank for each level below the first."""
    return [" " * (node.level - 1) + node.label + node.heading for node in sitting.bridge.outline.nodes]


def choose(sitting: Sitting, words: str) -> None:
    """Put the keyboard on a heading of the outline."""
    node = next(i for i, node in enumerate(sitting.bridge.outline.nodes) if node.heading == words)
    sitting.outline.select_node(node)
    sitting.outline.setFocus()


def undo(sitting: Sitting) -> None:
    """Take back the last act."""
    sitting.trigger("edit.undo")


def test_f2_renames_a_heading_in_its_place(reading: Sitting) -> None:
    choose(reading, "把责任压到人头")
    reading.press(Qt.Key.Key_F2)
    field = reading.focus()
    assert isinstance(field, QLineEdit)
    assert field.text() == "把责任压到人头"
    field.setText("责任到人")
    QTest.keyClick(field, Qt.Key.Key_Return)
    reading.qtbot.waitUntil(lambda: "二、责任到人" in shown(reading))
    assert "二、把责任压到人头" in reading.text()
    undo(reading)
    assert [line.strip() for line in shown(reading)] == HEADINGS


def test_a_heading_moves_up_and_down_with_what_is_below_it(reading: Sitting) -> None:
    before = shown(reading)
    choose(reading, "把责任压到人头")
    reading.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert " 二、把责任压到人头" in shown(reading)
    reading.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert shown(reading) == before


def test_a_removed_heading_leaves_its_points_and_can_be_restored(reading: Sitting) -> None:
    before = shown(reading)
    choose(reading, "把责任压到人头")
    reading.press(Qt.Key.Key_Delete)
    assert not any("把责任压到人头" in line for line in shown(reading))
    hand = reading.bridge.hand
    assert hand is not None
    (edit,) = hand.removed
    reading.outline.restore_wanted.emit(edit.id)
    assert shown(reading) == before


def test_the_selection_becomes_a_heading_with_ctrl_h(reading: Sitting) -> None:
    reading.select("谁的堤段谁负责")
    reading.press(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert " 谁的堤段谁负责" in shown(reading)
    assert reading.bridge.undo_stack.undoText()
    undo(reading)
    assert [line.strip() for line in shown(reading)] == HEADINGS


def test_without_a_selection_ctrl_h_says_what_to_do(reading: Sitting) -> None:
    reading.put_caret("谁的堤段")
    reading.press(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert "Select the words of the heading first" in reading.words()


def test_everything_is_taken_back_by_the_outline_as_recognised(reading: Sitting) -> None:
    before = shown(reading)
    choose(reading, "把责任压到人头")
    reading.press(Qt.Key.Key_Delete)
    reading.select("谁的堤段谁负责")
    reading.trigger("outline.make")
    reading.trigger("outline.as_recognised")
    assert shown(reading) == before
    undo(reading)
    assert shown(reading) != before


def test_the_reader_s_outline_is_there_at_the_next_start(start: Callable[..., Sitting], speech: Path) -> None:
    first = start()
    first.open(speech)
    choose(first, "把责任压到人头")
    first.press(Qt.Key.Key_Delete)
    changed = shown(first)
    first.window.close()
    second = start()
    second.open(speech)
    second.qtbot.waitUntil(lambda: shown(second) == changed)


def test_the_reader_s_outline_goes_along_to_the_changed_file(start: Callable[..., Sitting], speech: Path) -> None:
    first = start()
    first.open(speech)
    choose(first, "把责任压到人头")
    first.press(Qt.Key.Key_Delete)
    first.window.close()
    speech.write_text(speech.read_text("utf-8").replace("今天这个会，只讲三件事。", "雨季来得早，今天这个会，只讲三件事。"), "utf-8")
    second = start()
    second.open(speech)
    second.qtbot.waitUntil(lambda: not any("把责任压到人头" in line for line in shown(second)))
    assert "三、把群众放在心上" in shown(second)


def test_an_act_of_another_window_is_followed(reading: Sitting, speech: Path) -> None:
    from core.outline import acts
    from core.outline.hand import edited

    with ReadingSession(reading.library) as other:
        document = other.read(speech)
        opening = other.admit(other.plan(document))
        state = edited(other.outline(document), (), document.text, opening.edition)
        other.apply_outline(opening.document, acts.rename(state, 3, "责任到人"))
    reading.bridge.look_for_others()
    assert "二、责任到人" in shown(reading)


def test_a_mark_made_afterwards_knows_the_heading_by_the_reader_s_name(reading: Sitting, speech: Path) -> None:
    choose(reading, "把责任压到人头")
    reading.outline.renamed.emit(3, "责任到人")
    reading.select("谁的水闸谁看守")
    reading.press(Qt.Key.Key_1)
    (mark,) = reading.stored(speech)
    assert mark.anchor.heading_path == ("二、责任到人",)


@pytest.fixture
def duties() -> RuleSet:
    """Rules that take sentences about who is responsible for headings."""
    return RuleSet("0" * 32, "责任", (Rule("谁的堤段", 1),))


def test_a_rule_set_that_is_used_for_the_document_reads_its_outline_at_once_and_later(
    start: Callable[..., Sitting], speech: Path, duties: RuleSet
) -> None:
    first = start()
    first.open(speech)
    assert first.bridge.keep_rule_sets([duties])
    assert first.bridge.use_rule_set(duties)
    first.qtbot.waitUntil(lambda: len(shown(first)) == 1)
    first.window.close()
    second = start()
    second.open(speech)
    second.qtbot.waitUntil(lambda: len(shown(second)) == 1)
    assert second.bridge.use_rule_set(None)
    second.qtbot.waitUntil(lambda: [line.strip() for line in shown(second)] == HEADINGS)


def test_the_rule_sets_open_with_the_document_as_their_example(reading: Sitting) -> None:
    reading.trigger("outline.rules")
    dialog = reading.part(RuleSetDialog)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    reading.qtbot.waitUntil(lambda: not dialog.isVisible())
