"""The trash in the place of the cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel

from core.anchors import Anchor
from core.annotation import Annotation, timestamp
from core.session import ReadingSession
from core.spans import Span
from core.trash import Buried
from gui.models.trash import BURIED_ROLE, TrashModel
from gui.panes.trash import TrashPane
from gui.widgets.trash_list import TrashList

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.window_kit import Sitting

QUOTES = ("隐患要查到户", "物资要备到点")


@pytest.fixture
def deleted(reading: Sitting) -> Sitting:
    """The window with one mark, after two others were taken off."""
    for quote in (*QUOTES, "谁的堤段谁负责"):
        reading.select(quote)
        reading.trigger("annotation.gamboge")
    for quote in QUOTES:
        reading.notes.acts.removal_wanted.emit([one.id for one in reading.bridge.annotations() if one.anchor.quote == quote])
        # Which of them went first is told by the millisecond.
        went = timestamp()
        while timestamp() == went:
            pass
    return reading


def opened(sitting: Sitting) -> TrashPane:
    with sitting.qtbot.waitSignal(sitting.bridge.whole.trash_read):
        sitting.notes.trash_wanted.emit()
    return sitting.part(TrashPane)


def listed(pane: TrashPane) -> list[str]:
    model = pane.findChild(TrashModel)
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def button(pane: TrashPane, words: str) -> QAbstractButton:
    return next(one for one in pane.findChildren(QAbstractButton) if words in (one.text(), one.accessibleName()))


def test_the_model_keeps_the_rules_of_models(qtbot: object) -> None:
    model = TrashModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    one = Annotation("0" * 32, "highlight", "rouge", Anchor(Span(0, 6), "隐患要查\n到户", "", ""), note="查")
    model.show_trash([Buried(one, 1, "防汛讲话", "2026-03-01T08:00:00.000Z")])
    assert tester is not None
    assert model.index(0, 0).data() == "隐患要查 到户"
    assert model.index(0, 0).data(BURIED_ROLE).annotation == one
    assert "防汛讲话" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    model.show_trash([])
    assert model.rowCount() == 0


def test_what_was_deleted_is_listed_newest_first(deleted: Sitting) -> None:
    pane = opened(deleted)
    assert pane.isVisible()
    assert listed(pane) == [QUOTES[1], QUOTES[0]]
    assert "Trash 2" in deleted.words()
    assert deleted.focus() is pane.findChild(TrashList)


def test_a_restored_annotation_is_back_as_it_was_and_can_be_undone(deleted: Sitting, speech: Path) -> None:
    pane = opened(deleted)
    with deleted.qtbot.waitSignal(deleted.bridge.whole.trash_read):
        QTest.keyClick(pane.findChild(TrashList), Qt.Key.Key_Return)
    assert listed(pane) == [QUOTES[0]]
    assert QUOTES[1] in [quote for quote, _, _ in deleted.marks(speech)]
    assert deleted.part_text(0) == "Annotations 2"
    assert deleted.action("edit.undo").text() == "Undo Restore 1 annotation(s)"
    with deleted.qtbot.waitSignal(deleted.bridge.whole.trash_read):
        deleted.trigger("edit.undo")
    assert listed(pane) == [QUOTES[1], QUOTES[0]] or listed(pane) == [QUOTES[0], QUOTES[1]]
    assert QUOTES[1] not in [quote for quote, _, _ in deleted.marks(speech)]


def test_several_are_restored_at_once(deleted: Sitting, speech: Path) -> None:
    pane = opened(deleted)
    pane.findChild(TrashList).selectAll()
    assert button(pane, "Restore 2").isEnabled()
    with deleted.qtbot.waitSignal(deleted.bridge.whole.trash_read):
        button(pane, "Restore 2").click()
    assert len(deleted.marks(speech)) == 3
    assert listed(pane) == []
    assert "Nothing was deleted in this document" in deleted.words()


def test_nothing_goes_for_good_before_the_reader_has_said_yes(deleted: Sitting) -> None:
    pane = opened(deleted)
    button(pane, "Empty the trash…").click()
    assert "Remove 2 annotation(s) for good? This cannot be undone." in deleted.words()
    assert deleted.focus() is button(pane, "Keep them"), "Enter does no harm"
    button(pane, "Keep them").click()
    assert listed(pane) == [QUOTES[1], QUOTES[0]]
    with ReadingSession(deleted.library) as session:
        assert len(session.trash()) == 2
    button(pane, "Empty the trash…").click()
    with deleted.qtbot.waitSignal(deleted.bridge.whole.trash_read):
        button(pane, "Remove for good").click()
    assert listed(pane) == []
    with ReadingSession(deleted.library) as session:
        assert session.trash() == ()


def test_only_the_selected_one_goes_for_good_with_delete(deleted: Sitting) -> None:
    pane = opened(deleted)
    QTest.keyClick(pane.findChild(TrashList), Qt.Key.Key_Delete)
    assert "Remove 1 annotation(s) for good? This cannot be undone." in deleted.words()
    with deleted.qtbot.waitSignal(deleted.bridge.whole.trash_read):
        button(pane, "Remove for good").click()
    assert listed(pane) == [QUOTES[0]]


def test_esc_closes_the_question_then_the_trash(deleted: Sitting) -> None:
    pane = opened(deleted)
    QTest.keyClick(pane.findChild(TrashList), Qt.Key.Key_Delete)
    deleted.press(Qt.Key.Key_Escape)
    assert pane.isVisible()
    assert not button(pane, "Remove for good").isVisible()
    deleted.press(Qt.Key.Key_Escape)
    assert not pane.isVisible()
    deleted.qtbot.waitUntil(lambda: "谁的堤段谁负责" in deleted.cards())


def test_the_whole_library_has_what_was_deleted_elsewhere(deleted: Sitting, tmp_path: Path) -> None:
    other = tmp_path / "抗旱动员会讲话.txt"
    other.write_text("在抗旱动员会上的讲话\n\n同志们：\n\n一、把水用在刀刃上\n\n先保人畜饮水，再保秧苗。\n", encoding="utf-8")
    deleted.open(other)
    pane = opened(deleted)
    assert listed(pane) == []
    scope = pane.findChild(QComboBox)
    with deleted.qtbot.waitSignal(deleted.bridge.whole.trash_read):
        scope.setCurrentIndex(1)
    assert listed(pane) == [QUOTES[1], QUOTES[0]]
    with deleted.qtbot.waitSignal(deleted.bridge.whole.trash_read):
        QTest.keyClick(pane.findChild(TrashList), Qt.Key.Key_Return)
    assert listed(pane) == [QUOTES[0]]
    assert deleted.cards() == {}, "it belongs to another document"
    with deleted.qtbot.waitSignal(deleted.bridge.whole.trash_read):
        deleted.trigger("edit.undo")
    assert sorted(listed(pane)) == sorted(QUOTES)


def test_a_mark_that_is_asked_for_brings_the_cards_back(deleted: Sitting) -> None:
    pane = opened(deleted)
    deleted.put_caret("谁的堤段")
    deleted.trigger("annotation.card")
    assert not pane.isVisible()
    assert [label.text() for label in pane.findChildren(QLabel)], "it is kept for the next time"


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)
def test_trash_and_filter_are_in_the_menu_and_open_the_bar(deleted: Sitting) -> None:
    deleted.trigger("view.note_bar")
    assert not deleted.notes.isVisible()
    with deleted.qtbot.waitSignal(deleted.bridge.whole.trash_read):
        deleted.trigger("annotation.trash")
    assert deleted.part(TrashPane).isVisible()
    deleted.trigger("annotation.filter")
    assert not deleted.part(TrashPane).isVisible(), "what is filtered are the cards"
    deleted.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    QApplication.activePopupWidget().close()
