"""Layers of others' annotations: seen on the page, switched, told of, made the reader's own, compared."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QToolButton

from core.agreement import ONE
from core.annotation import Annotation
from core.incoming import NEW, IncomingMark, Proposal, Taking
from core.session import ReadingSession
from core.settings import load
from gui.commands import are_lasting
from gui.dialogs.layer import LayerDialog
from gui.models.agreement import KAPPA_COLUMN, LABEL_COLUMN, STATE_COLUMN
from gui.panes.agreement import AgreementPane
from gui.theme import Theme
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.choice_table import ChoiceTable
from gui.widgets.layer_bar import LayerBar
from gui.widgets.layer_card import LayerCard
from tests.gui.layer_kit import LI, WANG, anchor_of, put_layer
from tests.gui.walk_kit import unnamed, walk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

FIRST, SECOND = "一是隐患要查到户。", "谁的堤段谁负责"


@pytest.fixture
def reading(start: Callable[..., Sitting], speech: Path, library: Path) -> Sitting:
    """The speech with two layers."""
    put_layer(library, speech, WANG, [(FIRST, "名单附后", ("任务",)), (SECOND, "写进责任书", ())])
    put_layer(library, speech, LI, [(FIRST, "", ("任务",))])
    sitting = start()
    open_with_layers(sitting, speech)
    return sitting


def open_with_layers(sitting: Sitting, file: Path) -> None:
    with sitting.qtbot.waitSignal(sitting.bridge.layers.read):
        sitting.open(file)


def switches(sitting: Sitting) -> list[QToolButton]:
    return [one for one in sitting.part(LayerBar).findChildren(QToolButton, "LayerSwitch") if one.isVisible()]


def colours(sitting: Sitting) -> set[str]:
    """Return the colours of the borders that are seen on the page."""
    picture = sitting.reader.page_viewport.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels, theme = bytes(picture.constBits()), Theme.load("paper")
    return {layer.border for layer in (WANG, LI) if theme.border(layer.border).rgb().to_bytes(4, "little") in pixels}


def test_layers_are_seen_as_borders_and_can_be_switched_off(reading: Sitting) -> None:
    assert [one.text() for one in switches(reading)] == ["王主任 2", "李某某 1"]
    assert colours(reading) == {"ochre", "azure"}
    assert reading.stored(reading.bridge.document.origin.path) == []  # type: ignore[union-attr,arg-type]
    switches(reading)[0].click()
    assert colours(reading) == {"azure"}
    reading.trigger("layer.toggle")
    assert (colours(reading), switches(reading)[1].isChecked()) == (set(), False)
    reading.trigger("layer.toggle")
    assert colours(reading) == {"ochre", "azure"}


def test_a_click_and_the_keys_tell_who_has_noted_what(reading: Sitting) -> None:
    start = reading.text().index(FIRST)
    place = reading.reader.rect_of(reading.select(FIRST)).topLeft()
    reading.reader.clear_selection()
    view = reading.reader.page_viewport
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.mapFrom(reading.reader, place) + QPoint(20, 12))
    card = reading.part(LayerCard)
    assert card.isVisible()
    assert [one.layer.name for one in card.marks] == ["王主任", "李某某"]
    assert "王主任" in card.accessibleDescription()
    assert "名单附后" in card.accessibleDescription()
    reading.reader.move_caret(0)
    assert not card.isVisible()
    reading.reader.focus_page()
    reading.trigger("layer.next")
    reading.qtbot.waitUntil(card.isVisible)
    assert reading.reader.caret() == start
    reading.trigger("layer.card")
    assert card.isAncestorOf(reading.focus())
    reading.press(Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_a_long_note_is_told_whole_on_a_card_that_stays_when_others_write(reading: Sitting, speech: Path, library: Path) -> None:
    note = "这一条由各村逐户核对，" * 200 + "到此为止"
    for words in (note, f"{note}。"):
        with reading.qtbot.waitSignal(reading.bridge.layers.read):
            put_layer(library, speech, WANG, [(FIRST, words, ())])
            reading.bridge.look_for_others()
        if words == note:
            reading.put_caret(FIRST)
            reading.trigger("layer.card")
        card = reading.part(LayerCard)
        assert words in [one.text() for one in card.findChildren(QLabel, "LayerWords")]
        assert reading.reader.rect().contains(card.geometry())
        assert card.height() > reading.reader.height() / 2
        assert card.isAncestorOf(reading.focus())


def test_one_of_two_on_the_same_words_becomes_ones_own_by_its_card(reading: Sitting) -> None:
    reading.put_caret(FIRST)
    reading.trigger("layer.card")
    buttons = [one for one in reading.part(LayerCard).findChildren(QPushButton) if one.accessibleName().startswith("Make mine")]
    with reading.qtbot.waitSignal(reading.bridge.layers.written):
        buttons[1].click()
    assert [(one.author, one.tags) for one in reading.bridge.annotations()] == [("李某某", ("任务",))]


def test_marks_of_a_layer_become_ones_own_by_one_step(reading: Sitting, speech: Path) -> None:
    reading.select(FIRST)
    reading.trigger("annotation.gamboge")
    bar = reading.part(LayerBar)
    with reading.qtbot.waitSignal(reading.bridge.layers.written):
        bar.merge_wanted.emit(WANG)
        reading.qtbot.waitUntil(lambda: any(one.text() == "Add to mine" for one in reading.window.findChildren(QPushButton)))
        next(one for one in reading.window.findChildren(QPushButton) if one.text() == "Add to mine").click()
    assert {one.anchor.quote: (one.note, one.tags) for one in reading.bridge.annotations()} == {
        FIRST: ("王主任：名单附后", ("任务",)),
        SECOND: ("写进责任书", ()),
    }
    assert len(reading.stored(speech)) == 2
    with reading.qtbot.waitSignal(reading.bridge.layers.written):
        reading.trigger("edit.undo")
    assert [(one.anchor.quote, one.note) for one in reading.bridge.annotations()] == [(FIRST, "")]
    with reading.qtbot.waitSignal(reading.bridge.layers.written):
        reading.trigger("edit.redo")
    assert len(reading.stored(speech)) == 2


def test_what_is_merged_while_something_else_is_comes_after_it(reading: Sitting, speech: Path) -> None:
    row, layers, written = reading.bridge.document_id, reading.bridge.layers, []
    for layer in (WANG, LI):
        layers.merge({layer.id: None}, row, written.append, is_joining=False)
    assert not reading.bridge.is_ready_to_step()
    reading.qtbot.waitUntil(lambda: len(written) == 2)
    assert len(reading.bridge.annotations()) == len(reading.stored(speech)) == 3
    assert reading.bridge.is_ready_to_step()


def test_a_layer_is_renamed_and_removed_and_both_can_be_undone(reading: Sitting, library: Path) -> None:
    bar = reading.part(LayerBar)
    bar.edit_wanted.emit(WANG)
    dialog = reading.part(LayerDialog)
    dialog.findChild(QLineEdit).setText("王 副主任")  # type: ignore[union-attr]
    box = dialog.findChild(ChoiceBox)
    assert box is not None
    box.setCurrentIndex(box.findData("teal"))
    with reading.qtbot.waitSignal(reading.bridge.layers.read):
        next(one for one in dialog.findChildren(QPushButton) if one.isDefault()).click()
    assert [one.text() for one in switches(reading)] == ["王 副主任 2", "李某某 1"]
    with reading.qtbot.waitSignal(reading.bridge.layers.read):
        bar.removal_wanted.emit(LI)
    assert [one.text() for one in switches(reading)] == ["王 副主任 2"]
    # Both mean the same in each edition.
    assert are_lasting(reading.bridge.undo_stack)
    for left in (["王 副主任 2", "李某某 1"], ["王主任 2", "李某某 1"]):
        with reading.qtbot.waitSignal(reading.bridge.layers.read):
            reading.trigger("edit.undo")
        assert [one.text() for one in switches(reading)] == left
    with ReadingSession(library) as session:
        assert [(one.name, one.border) for one in session.layers.all()] == [("王主任", "ochre"), ("李某某", "azure")]
    after = [switches(reading)[0].nextInFocusChain()]
    after.append(after[0].nextInFocusChain())
    assert [one.text() for one in after if isinstance(one, QToolButton)] == ["李某某 1", "Layers ▾"]


def test_two_readers_are_compared_and_the_table_can_be_saved(reading: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reading.select(SECOND)
    reading.trigger("annotation.cinnabar")
    with reading.qtbot.waitSignal(reading.bridge.layers.passages_found):
        reading.trigger("layer.compare")
    pane = reading.part(AgreementPane)
    table, passages = pane.findChildren(ChoiceTable)
    found = [[table.model().index(row, at).data() for at in (LABEL_COLUMN, KAPPA_COLUMN)] for row in range(table.model().rowCount())]
    assert found[1] == ["#任务", "0.00"]
    assert [passages.model().index(row, STATE_COLUMN).data() for row in range(2)] == ["Only 王主任", "Both"]
    pane.sides_changed.emit(WANG.id, LI.id)
    one, other = [box for box in pane.findChildren(ChoiceBox) if box.accessibleName() in {"First reader", "Second reader"}]
    one.setCurrentIndex(one.findData(WANG.id))
    other.setCurrentIndex(other.findData(LI.id))
    with reading.qtbot.waitSignal(reading.bridge.layers.passages_found):
        other.activated.emit(other.currentIndex())
    table.setCurrentIndex(table.model().index(1, 0))
    reading.qtbot.waitUntil(lambda: passages.model().rowCount() == 1)
    assert table.model().index(1, KAPPA_COLUMN).data() == "1.00"
    merge = next(button for button in pane.findChildren(QPushButton) if button.text() == "Make mine")
    with reading.qtbot.waitSignal(reading.bridge.layers.written):
        merge.click()
    assert [one.anchor.quote for one in reading.bridge.annotations()] == [FIRST, SECOND]
    file = tmp_path / "一致性.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    with reading.qtbot.waitSignal(reading.bridge.layers.exported):
        next(button for button in pane.findChildren(QPushButton) if button.text() == "Export…").click()
    rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
    assert ["#任务", "1", "1"] in [row[:3] for row in rows]
    assert ["Both", FIRST] in [row[:2] for row in rows]


def test_a_passage_of_the_comparison_leads_to_its_words(reading: Sitting) -> None:
    with reading.qtbot.waitSignal(reading.bridge.layers.passages_found):
        reading.trigger("layer.compare")
    pane = reading.part(AgreementPane)
    _, passages = pane.findChildren(ChoiceTable)
    states = [box for box in pane.findChildren(ChoiceBox) if box.findData(ONE) >= 0]
    assert len(states) == 1
    passages.taken.emit(1)
    assert not pane.isVisible()
    assert reading.reader.caret() == reading.text().index(SECOND)


def test_layers_come_back_with_their_tab(reading: Sitting, tmp_path: Path) -> None:
    notice = tmp_path / "通知.txt"
    notice.write_text("关于清理沟渠的通知\n各村：\n三月十日前清完。\n", "utf-8")
    open_with_layers(reading, notice)
    assert colours(reading) == set()
    assert not reading.part(LayerBar).isVisible()
    with reading.qtbot.waitSignal(reading.bridge.layers.read):
        reading.trigger("tab.previous")
    assert colours(reading) == {"ochre", "azure"}
    assert reading.part(LayerBar).isVisible()


def test_layers_are_seen_on_the_other_side_at_once(reading: Sitting) -> None:
    left = reading.reader.page_viewport
    reading.trigger("tab.split")
    assert reading.reader.page_viewport is not left
    assert [one.layer.name for one in reading.reader.others_at(reading.text().index(FIRST))] == ["王主任", "李某某"]


def test_a_layer_that_is_hidden_stays_so_at_the_next_start(
    reading: Sitting, speech: Path, start: Callable[..., Sitting], tmp_path: Path
) -> None:
    switches(reading)[0].click()
    reading.window.close()
    again = start(load(tmp_path / "settings.json"))
    open_with_layers(again, speech)
    assert [one.isChecked() for one in switches(again)] == [False, True]
    assert colours(again) == {"azure"}


def test_what_another_window_has_put_in_a_layer_is_seen(reading: Sitting, speech: Path, library: Path) -> None:
    with reading.qtbot.waitSignal(reading.bridge.layers.read):
        put_layer(library, speech, WANG, [(FIRST, "名单附后", ()), (SECOND, "写进责任书", ()), ("谁的水闸谁看守", "", ())])
        reading.bridge.look_for_others()
    assert [one.text() for one in switches(reading)] == ["王主任 3", "李某某 1"]


def test_switches_and_comparison_are_named_and_reached_and_left_by_the_keyboard(reading: Sitting) -> None:
    with reading.qtbot.waitSignal(reading.bridge.layers.passages_found):
        reading.trigger("layer.compare")
    assert unnamed(reading.window) == []
    steps = walk(reading.window)
    forth, back = steps.ways()
    assert (steps.missed(), forth == back) == ([], True)
    pane, bar = reading.part(AgreementPane), reading.part(LayerBar)
    assert len([stop for stop in steps.forth if pane.isAncestorOf(stop)]) == 8
    assert len([stop for stop in steps.forth if bar.isAncestorOf(stop)]) == 3


def test_what_is_imported_into_a_layer_that_is_there_can_be_taken_back(reading: Sitting, library: Path) -> None:
    opening, document = reading.bridge.opening, reading.bridge.document
    assert opening is not None
    assert document is not None
    again = Annotation(
        f"{WANG.id[:16]}{0:016x}", "highlight", "indigo", anchor_of(document.text, FIRST), "名单改了", edition=opening.edition
    )
    taking = Taking(opening.document, "", opening.edition, (Proposal(IncomingMark(again.id, FIRST), NEW, again),))
    with reading.qtbot.waitSignal(reading.bridge.layers.read):
        reading.bridge.takings.put(WANG, [taking], {again.id})
    assert notes_of(library, opening.document) == ["名单改了", "写进责任书"]
    with reading.qtbot.waitSignal(reading.bridge.layers.read):
        reading.trigger("edit.undo")
    assert notes_of(library, opening.document) == ["名单附后", "写进责任书"]
    with reading.qtbot.waitSignal(reading.bridge.layers.read):
        reading.trigger("edit.redo")
    assert notes_of(library, opening.document) == ["名单改了", "写进责任书"]


def notes_of(library: Path, document: int) -> list[str]:
    with ReadingSession(library) as session:
        return [one.note for _, one in session.layers.marks(document, wanted=[WANG.id])]
