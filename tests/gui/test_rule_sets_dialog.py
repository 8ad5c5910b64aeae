"""The dialog in which a reader makes rule sets and sees at once what they make of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QListWidget, QPushButton, QSpinBox, QTreeView, QWidget

from core.document import Document, Origin
from core.outline import HEADING, RUN_IN
from core.outline.rule_sets import Rule, RuleSet
from core.text import normalise, paragraphs
from gui.dialogs.rule_sets import RuleSetDialog
from gui.tasks import Tasks
from gui.theme import THEMES, Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

ACT = """XX镇水库管理办法

第一章 总则

第一条 为了管好水库，制定本办法。
第二条 水库的水先保人畜饮用。

第二章 值守

第三条 值守的人做到两条：一是按时巡坝；二是当天记录。
"""
STATUTE = RuleSet("act", "办法", (Rule("第一章", 1), Rule("第一条", 2), Rule("一是", 3, RUN_IN)))
SPEECH = RuleSet("speech", "讲话", (Rule("一、", 1),))
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

Part = TypeVar("Part", bound=QWidget)


class Sitting:
    """A reader before the dialog."""

    def __init__(self, qtbot: QtBot, dialog: RuleSetDialog) -> None:
        self.qtbot = qtbot
        self.dialog = dialog
        self.saved: list[list[RuleSet]] = []
        self.chosen: list[str | None] = []
        dialog.saved.connect(self.saved.append)
        dialog.chosen.connect(self.chosen.append)

    def names(self) -> QListWidget:
        return self.part(QListWidget, "Rule sets")

    def part(self, kind: type[Part], name: str) -> Part:
        return next(part for part in self.dialog.findChildren(kind) if part.accessibleName() == name and part.isVisible())

    def button(self, words: str) -> QPushButton:
        return next(button for button in self.dialog.findChildren(QPushButton) if button.text() == words and button.isVisible())

    def click(self, words: str) -> None:
        QTest.mouseClick(self.button(words), Qt.MouseButton.LeftButton)

    def new(self, words: str) -> None:
        """Choose an entry of the menu of new rule sets."""
        menu = self.button("New…").menu()
        next(action for action in menu.actions() if action.text().startswith(words)).trigger()

    def label(self, number: int) -> QLineEdit:
        return self.part(QLineEdit, f"Label of rule {number}")

    def labels(self) -> list[str]:
        fields = [field for field in self.dialog.findChildren(QLineEdit) if field.isVisible()]
        fields = [field for field in fields if field.accessibleName().startswith("Label of rule")]
        return [field.text() for field in sorted(fields, key=lambda field: field.mapTo(self.dialog, QPoint()).y())]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifier)

    def write(self, field: QLineEdit, words: str) -> None:
        """Write over what stands in a field."""
        field.setFocus()
        field.selectAll()
        field.insert(words)

    def words(self) -> str:
        """Return all the words that labels show."""
        return "\n".join(label.text() for label in self.dialog.findChildren(QLabel) if label.isVisible())

    def example(self) -> list[str]:
        """Return the headings and points of the example from top to bottom."""
        tree = self.dialog.findChild(QTreeView)
        assert tree is not None
        found, index = [], tree.model().index(0, 0)
        while index.isValid():
            found.append(index.data())
            index = tree.indexBelow(index)
        return found

    def counts(self) -> list[str]:
        rows = [widget for widget in self.dialog.findChildren(QWidget, "RuleRow") if widget.isVisible()]
        rows.sort(key=lambda row: row.mapTo(self.dialog, QPoint()).y())
        return [row.findChildren(QLabel, "SoftLabel")[-1].text() for row in rows]

    def wait_for(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds)


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    # What is read for a dialog that is gone by then must not be shown.
    assert tasks.close()


@pytest.fixture
def document() -> Document:
    normal = normalise(ACT)
    return Document(normal.text, paragraphs(normal.text, normal.indents), Origin(None, "", "text/1"), "水库管理办法.txt", "")


@pytest.fixture
def show(qtbot: QtBot, theme: Theme, tasks: Tasks, document: Document) -> Callable[..., Sitting]:
    def show_dialog(*rule_sets: RuleSet, current: str | None = None, document: Document | None = document) -> Sitting:
        dialog = RuleSetDialog(theme, rule_sets, current, tasks=tasks, document=document)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        sitting = Sitting(qtbot, dialog)
        sitting.wait_for(lambda: "Reading…" not in sitting.words())
        return sitting

    return show_dialog


@pytest.fixture
def sitting(show: Callable[..., Sitting]) -> Sitting:
    """Two rule sets, of which the document uses the first."""
    return show(STATUTE, SPEECH, current="act")


# What is shown


def test_the_automatic_way_stands_first_and_cannot_be_changed(show: Callable[..., Sitting]) -> None:
    sitting = show(STATUTE)
    names = sitting.names()
    assert [names.item(row).text() for row in range(names.count())] == ["Automatic", "办法"]
    assert names.currentRow() == 0
    assert not names.item(0).flags() & Qt.ItemFlag.ItemIsEditable
    assert not any(sitting.button(words).isEnabled() for words in ("Duplicate", "Rename", "Remove"))
    names.setFocus()
    sitting.press(Qt.Key.Key_Delete)
    assert names.count() == 2
    assert "Headings and points are found by themselves" in sitting.words()


def test_the_rule_set_of_the_document_is_shown_with_what_it_finds(sitting: Sitting) -> None:
    assert sitting.names().currentItem().text() == "办法"
    assert sitting.labels() == ["第一章", "第一条", "一是"]
    assert sitting.example() == [
        *("第一章总则", "第一条为了管好水库，制定本办法", "第二条水库的水先保人畜饮用"),
        *("第二章值守", "第三条值守的人做到两条：", "一是按时巡坝", "二是当天记录"),
    ]
    assert sitting.counts() == ["2", "3", "2"]
    assert "5 heading(s), 2 run-in point(s)" in sitting.words()
    assert "Example: 水库管理办法.txt" in sitting.words()


def test_without_a_document_the_bundled_sample_is_the_example(show: Callable[..., Sitting]) -> None:
    sitting = show(SPEECH, document=None)
    assert "Example: the bundled sample" in sitting.words()
    assert "一、把学习当作头等大事" in sitting.example()
    assert not any(button.text() == "Use for this document" and button.isVisible() for button in sitting.dialog.findChildren(QPushButton))


def test_the_example_is_a_sound_model(sitting: Sitting) -> None:
    tree = sitting.dialog.findChild(QTreeView)
    assert tree is not None
    tester = QAbstractItemModelTester(tree.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    sitting.write(sitting.label(2), "第一节")
    sitting.wait_for(lambda: sitting.counts() == ["2", "0", "2"])
    del tester


@pytest.mark.parametrize("name", THEMES)
def test_it_fits_a_small_screen_and_no_word_is_cut_off(qtbot: QtBot, tasks: Tasks, document: Document, name: str) -> None:
    theme = Theme.load(name)
    dialog = RuleSetDialog(theme, [STATUTE], "act", tasks=tasks, document=document)
    qtbot.addWidget(dialog)
    dialog.setStyleSheet(theme.style_sheet)
    dialog.show()
    assert dialog.minimumSizeHint().width() <= 1024
    assert dialog.minimumSizeHint().height() <= 700
    for button in dialog.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.fontMetrics().horizontalAdvance(button.text()), button.text()
    for label in dialog.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.fontMetrics().horizontalAdvance(label.text()), label.text()


def test_every_control_says_what_it_is(sitting: Sitting) -> None:
    for kind in (QLineEdit, QSpinBox, QComboBox, QCheckBox, QListWidget, QTreeView):
        for control in sitting.dialog.findChildren(kind):
            if control.isVisible() and not isinstance(control.parent(), QSpinBox):
                assert control.accessibleName(), control


# Editing rules


def test_the_example_follows_the_typing(sitting: Sitting) -> None:
    sitting.write(sitting.label(1), "第一节")
    sitting.wait_for(lambda: sitting.counts() == ["0", "3", "2"])
    assert sitting.example()[0] == "Opening"
    sitting.write(sitting.label(1), "第一章")
    sitting.wait_for(lambda: sitting.counts() == ["2", "3", "2"])


def test_level_and_kind_and_pattern_are_changed_in_place(sitting: Sitting) -> None:
    sitting.part(QSpinBox, "Level of rule 2").setValue(1)
    sitting.part(QComboBox, "Kind of rule 2").setCurrentText("Run-in point")
    sitting.part(QCheckBox, "Rule 2 is a pattern").setChecked(True)
    sitting.write(sitting.label(2), "第[一二]条")
    sitting.wait_for(lambda: sitting.counts() == ["2", "2", "2"])
    sitting.click("Save")
    assert sitting.saved[0][0].rules[1] == Rule("第[一二]条", 1, RUN_IN, is_pattern=True)


def test_a_wrong_pattern_is_told_beneath_its_row_until_it_is_right(sitting: Sitting) -> None:
    sitting.part(QCheckBox, "Rule 2 is a pattern").setChecked(True)
    sitting.write(sitting.label(2), "第(一|二条")
    sitting.wait_for(lambda: "The pattern has an opening (" in sitting.words())
    error = next(label for label in sitting.dialog.findChildren(QLabel, "RuleError") if label.isVisible())
    second, third = (sitting.label(number).mapTo(sitting.dialog, QPoint()).y() for number in (2, 3))
    assert second < error.mapTo(sitting.dialog, QPoint()).y() < third
    assert "has an opening (" in sitting.label(2).accessibleDescription()
    assert sitting.counts() == ["–", "–", "–"]
    assert "The example waits until the rule is corrected." in sitting.words()
    sitting.write(sitting.label(2), "第(一|二)条")
    sitting.wait_for(lambda: sitting.counts() == ["2", "2", "2"])
    assert "opening (" not in sitting.words()


def test_a_wrong_pattern_is_not_saved(sitting: Sitting) -> None:
    sitting.part(QCheckBox, "Rule 3 is a pattern").setChecked(True)
    sitting.write(sitting.label(3), "[")
    sitting.names().setCurrentRow(2)
    sitting.click("Save")
    assert sitting.saved == []
    assert sitting.dialog.isVisible()
    assert sitting.names().currentItem().text() == "办法"
    assert "The pattern has an opening [" in sitting.words()
    assert QApplication.focusWidget() is sitting.label(3)


def test_a_rule_is_added_below_the_current_one_and_written_at_once(sitting: Sitting) -> None:
    sitting.label(1).setFocus()
    sitting.press(Qt.Key.Key_Return, CTRL)
    assert sitting.labels() == ["第一章", "", "第一条", "一是"]
    assert QApplication.focusWidget() is sitting.label(2)
    sitting.write(sitting.label(2), "第一节")
    assert sitting.labels() == ["第一章", "第一节", "第一条", "一是"]


def test_enter_goes_on_to_the_next_rule_and_begins_one_behind_the_last(sitting: Sitting) -> None:
    sitting.label(2).setFocus()
    sitting.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is sitting.label(3)
    sitting.press(Qt.Key.Key_Return)
    assert sitting.labels() == ["第一章", "第一条", "一是", ""]
    sitting.press(Qt.Key.Key_Return)
    assert sitting.labels() == ["第一章", "第一条", "一是", ""]
    assert sitting.dialog.isVisible()


def test_rules_are_moved_and_the_upper_one_holds(show: Callable[..., Sitting]) -> None:
    twice = RuleSet("t", "试", (Rule("第一条", 1), Rule("第[一二三]条", 2, is_pattern=True)))
    sitting = show(twice, current="t")
    assert sitting.counts() == ["3", "0"]
    sitting.label(2).setFocus()
    sitting.press(Qt.Key.Key_Up, ALT)
    assert sitting.labels() == ["第[一二三]条", "第一条"]
    sitting.wait_for(lambda: sitting.counts() == ["3", "0"])
    assert QApplication.focusWidget() is sitting.label(1)
    assert not sitting.button("Move up").isEnabled()
    sitting.press(Qt.Key.Key_Down, ALT)
    assert sitting.labels() == ["第一条", "第[一二三]条"]


def test_a_rule_is_removed_and_the_keyboard_stays_among_the_rules(sitting: Sitting) -> None:
    sitting.label(2).setFocus()
    sitting.press(Qt.Key.Key_Delete, ALT)
    assert sitting.labels() == ["第一章", "一是"]
    assert QApplication.focusWidget() is sitting.label(2)
    sitting.click("Remove rule")
    sitting.click("Remove rule")
    assert sitting.labels() == []
    assert not sitting.button("Remove rule").isEnabled()
    assert QApplication.focusWidget() is sitting.button("Add rule")


def test_tab_goes_through_a_row_and_on_to_the_next_also_after_a_move(sitting: Sitting) -> None:
    sitting.label(2).setFocus()
    sitting.press(Qt.Key.Key_Up, ALT)
    seen = []
    for _ in range(5):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus.accessibleName())
        sitting.press(Qt.Key.Key_Tab)
    assert seen == ["Label of rule 1", "Level of rule 1", "Kind of rule 1", "Rule 1 is a pattern", "Label of rule 2"]


def test_the_wheel_changes_nothing_where_the_keyboard_is_not(sitting: Sitting) -> None:
    level = sitting.part(QSpinBox, "Level of rule 2")
    sitting.label(1).setFocus()
    at = QPointF(level.rect().center())
    wheel = QWheelEvent(
        at,
        level.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(level, wheel)
    assert level.value() == 2


# The list


def test_a_new_rule_set_begins_from_an_example(sitting: Sitting) -> None:
    sitting.new("Interviews")
    assert sitting.names().currentItem().text() == "Interviews"
    assert sitting.labels() == ["问：", "答："]
    sitting.click("Save")
    assert [one.name for one in sitting.saved[0]] == ["办法", "讲话", "Interviews"]
    assert sitting.saved[0][2].rules == (Rule("问：", 1, HEADING), Rule("答：", 2, HEADING))


def test_an_empty_rule_set_waits_for_its_first_label(sitting: Sitting) -> None:
    sitting.new("Empty rule set")
    assert sitting.labels() == [""]
    assert QApplication.focusWidget() is sitting.label(1)


def test_a_rule_without_a_label_is_not_kept(sitting: Sitting) -> None:
    sitting.click("Add rule")
    sitting.new("Empty rule set")
    sitting.click("Save")
    assert sitting.saved[0][0] == STATUTE
    assert sitting.saved[0][2].rules == ()


def test_a_copy_stands_behind_its_original_under_another_name(sitting: Sitting) -> None:
    sitting.click("Duplicate")
    sitting.write(sitting.label(1), "第一节")
    sitting.click("Save")
    assert [one.name for one in sitting.saved[0]] == ["办法", "办法 2", "讲话"]
    assert sitting.saved[0][0] == STATUTE
    assert sitting.saved[0][1].rules[0].label == "第一节"
    assert len({one.id for one in sitting.saved[0]}) == 3


def test_a_rule_set_is_renamed_in_place(sitting: Sitting) -> None:
    sitting.names().setFocus()
    sitting.press(Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    sitting.write(editor, "讲话")
    sitting.press(Qt.Key.Key_Return)
    sitting.wait_for(lambda: [sitting.names().item(row).text() for row in range(3)] == ["Automatic", "讲话 2", "讲话"])
    sitting.click("Save")
    assert sitting.saved[0][0].id == "act"


def test_a_name_cannot_be_emptied(sitting: Sitting) -> None:
    sitting.click("Rename")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    sitting.write(editor, " ")
    sitting.press(Qt.Key.Key_Return)
    sitting.wait_for(lambda: QApplication.focusWidget() is sitting.names())
    assert sitting.names().currentItem().text() == "办法"


def test_a_rule_set_is_removed_and_the_next_one_shown(sitting: Sitting) -> None:
    sitting.names().setFocus()
    sitting.press(Qt.Key.Key_Delete)
    assert sitting.names().currentItem().text() == "讲话"
    sitting.click("Remove")
    assert sitting.names().currentItem().text() == "Automatic"
    sitting.click("Save")
    assert sitting.saved == [[]]


# The end


def test_nothing_is_stored_before_save_and_save_is_for_changes_only(sitting: Sitting) -> None:
    assert not sitting.button("Save").isEnabled()
    sitting.write(sitting.label(1), "第一节")
    assert sitting.saved == []
    sitting.click("Save")
    assert len(sitting.saved) == 1
    assert sitting.chosen == []
    assert not sitting.dialog.isVisible()


def test_a_rule_set_is_chosen_for_the_document_without_saving_what_has_not_changed(sitting: Sitting) -> None:
    sitting.names().setCurrentRow(2)
    sitting.click("Use for this document")
    assert (sitting.saved, sitting.chosen) == ([], ["speech"])
    assert not sitting.dialog.isVisible()


def test_the_automatic_way_can_be_chosen_again(sitting: Sitting) -> None:
    sitting.names().setCurrentRow(0)
    sitting.click("Use for this document")
    assert sitting.chosen == [None]


def test_a_new_rule_set_is_saved_before_it_is_chosen(sitting: Sitting) -> None:
    order: list[str] = []
    sitting.dialog.saved.connect(lambda _: order.append("saved"))
    sitting.dialog.chosen.connect(lambda _: order.append("chosen"))
    sitting.new("Laws and rules")
    sitting.click("Use for this document")
    assert order == ["saved", "chosen"]
    assert sitting.chosen == [sitting.saved[0][2].id]


def test_escape_closes_what_has_not_changed(sitting: Sitting) -> None:
    sitting.label(1).setFocus()
    sitting.press(Qt.Key.Key_Escape)
    assert not sitting.dialog.isVisible()
    assert sitting.saved == []


def test_changes_are_thrown_away_only_when_the_reader_agrees(sitting: Sitting) -> None:
    sitting.write(sitting.label(1), "第一节")
    sitting.press(Qt.Key.Key_Escape)
    assert sitting.dialog.isVisible()
    assert "Throw away the changes to the rule sets?" in sitting.words()
    assert QApplication.focusWidget() is sitting.button("Keep editing")
    sitting.press(Qt.Key.Key_Escape)
    assert sitting.dialog.isVisible()
    assert sitting.labels()[0] == "第一节"
    assert QApplication.focusWidget() is sitting.label(1)
    sitting.click("Cancel")
    sitting.press(Qt.Key.Key_Return)
    assert sitting.dialog.isVisible()
    sitting.click("Cancel")
    sitting.click("Throw away")
    assert not sitting.dialog.isVisible()
    assert sitting.saved == []


def test_who_goes_on_editing_has_answered_the_question(sitting: Sitting) -> None:
    sitting.write(sitting.label(1), "第一节")
    sitting.click("Cancel")
    sitting.write(sitting.label(1), "第一部分")
    assert "Throw away the changes to the rule sets?" not in sitting.words()
    sitting.click("Save")
    assert sitting.saved[0][0].rules[0].label == "第一部分"


def test_closing_the_window_asks_too(sitting: Sitting) -> None:
    sitting.new("Interviews")
    sitting.dialog.close()
    assert sitting.dialog.isVisible()
    assert "Throw away the changes to the rule sets?" in sitting.words()


def test_what_was_changed_back_needs_no_saving(sitting: Sitting) -> None:
    sitting.write(sitting.label(1), "第一节")
    sitting.write(sitting.label(1), "第一章")
    assert not sitting.button("Save").isEnabled()
    QApplication.sendEvent(sitting.dialog, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, NONE))
    assert not sitting.dialog.isVisible()


def test_a_rule_set_that_is_gone_counts_as_the_automatic_way(show: Callable[..., Sitting]) -> None:
    assert show(STATUTE, current="gone").names().currentRow() == 0
