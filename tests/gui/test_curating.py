"""Acts on documents of the library: details, tags, collections, the trash, and how each is undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QToolButton

from core.holdings import Collection
from core.session import ReadingSession
from gui.dialogs.collections import CollectionsDialog, CollectionsPlan
from gui.dialogs.holding import HoldingDialog
from gui.dialogs.holding_tags import HoldingTagsDialog
from gui.dialogs.removed import RemovedDialog
from gui.models.holding_rows import RemovedModel
from gui.widgets.holding_field import HoldingField
from gui.widgets.line_field import LineField
from tests.gui.holdings_kit import FLOOD, SAFETY, SPRING, fill, holding, opened, push, tick, ticks, write
from tests.gui.library_kit import answer, told

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QLineEdit

    from tests.gui.window_kit import Sitting


class Curators:
    """A reader with three documents in the library, two of them chosen in a list that has the keyboard."""

    def __init__(self, sitting: Sitting, rows: dict[str, int]) -> None:
        self.sitting = sitting
        self.rows = rows
        self.chosen: list[int] = [rows["春耕"], rows["防汛"]]
        self.list = QListWidget(sitting.window)
        self.list.show()
        self.curating = sitting.window._parts.library.curating  # noqa: SLF001 - the list of documents is another part's
        self.curating.serve(self.list, lambda: self.chosen)
        self.list.setFocus()

    def holding(self, name: str):  # noqa: ANN201 - a `Holding`
        return holding(self.sitting.library, self.rows[name])


@pytest.fixture
def curators(sitting: Sitting, tmp_path: Path) -> Curators:
    return Curators(sitting, fill(sitting.library, tmp_path / "讲话", 春耕=SPRING, 防汛=FLOOD, 安全=SAFETY))


def edit(dialog: HoldingDialog, name: str) -> QLineEdit:
    """Return the field of a form by its name."""
    found = next(one for one in dialog.findChildren(HoldingField) if one.focusProxy().accessibleName() == name)
    return found.focusProxy()  # type: ignore[return-value]


def press_beside(dialog: HoldingDialog, name: str, what: str) -> None:
    """Press a button beside a field."""
    button = next(one for one in dialog.findChildren(QToolButton) if one.accessibleName() == f"{name}: {what}")
    assert button.isEnabled()
    button.click()


def test_what_differs_stays_as_it_is_unless_it_is_written(curators: Curators) -> None:
    curators.sitting.trigger("holding.edit")
    dialog = opened(curators.sitting, HoldingDialog)
    assert edit(dialog, "Title").text() == ""
    assert edit(dialog, "Title").placeholderText() == "They differ"
    titles = [curators.holding(name).metadata.title for name in ("春耕", "防汛")]
    write(edit(dialog, "Source"), "县报")
    push(dialog, "Save")
    for name, title in zip(("春耕", "防汛"), titles, strict=True):
        assert (curators.holding(name).metadata.title, curators.holding(name).metadata.source) == (title, "县报")
        assert curators.holding(name).confirmed == {"source"}
    assert curators.holding("安全").metadata.source is None


def test_what_differs_is_emptied_in_all_by_a_button_and_left_again_by_writing_and_rubbing_out(curators: Curators) -> None:
    curators.sitting.trigger("holding.edit")
    dialog = opened(curators.sitting, HoldingDialog)
    title = curators.holding("防汛").metadata.title
    press_beside(dialog, "Date", "leave it empty in all of them")
    assert edit(dialog, "Date").placeholderText() == "not known"
    press_beside(dialog, "Title", "leave it empty in all of them")
    write(edit(dialog, "Title"), "讲")
    QTest.keyClick(edit(dialog, "Title"), Qt.Key.Key_Backspace)
    assert edit(dialog, "Title").placeholderText() == "They differ"
    push(dialog, "Save")
    assert (curators.holding("春耕").metadata.date, curators.holding("防汛").metadata.date) == (None, None)
    assert curators.holding("防汛").metadata.title == title


def test_details_of_several_documents_are_one_step_that_ctrl_z_takes_back(curators: Curators) -> None:
    curators.sitting.trigger("holding.edit")
    dialog = opened(curators.sitting, HoldingDialog)
    write(edit(dialog, "Speaker"), "陈书记")
    push(dialog, "Save")
    assert curators.holding("春耕").metadata.speaker == curators.holding("防汛").metadata.speaker == "陈书记"
    curators.sitting.window.activateWindow()
    curators.sitting.qtbot.waitUntil(curators.sitting.window.isActiveWindow)
    curators.list.setFocus()
    assert curators.sitting.action("edit.undo").text() == "Undo Change details of 2 document(s)"
    curators.sitting.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert curators.holding("春耕").confirmed == frozenset()
    assert curators.holding("防汛").metadata.speaker != "陈书记"
    curators.sitting.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert curators.holding("防汛").metadata.speaker == "陈书记"


def test_what_was_recognised_is_marked_and_can_be_confirmed_one_by_one_or_all(curators: Curators) -> None:
    curators.chosen = [curators.rows["春耕"]]
    before = curators.holding("春耕").metadata
    curators.sitting.trigger("holding.edit")
    dialog = opened(curators.sitting, HoldingDialog)
    assert edit(dialog, "Title").property("origin") == "recognised"
    press_beside(dialog, "Title", "confirm what was recognised")
    assert edit(dialog, "Title").property("origin") == ""
    push(dialog, "Save")
    assert curators.holding("春耕").confirmed == {"title"}
    curators.sitting.trigger("holding.edit")
    dialog = opened(curators.sitting, HoldingDialog)
    push(dialog, "Confirm all")
    push(dialog, "Save")
    known = {field for field in ("title", "speaker", "date", "occasion", "number", "source", "kind") if before.value(field) is not None}
    assert curators.holding("春耕").confirmed == known
    assert curators.holding("春耕").metadata == before


def test_a_field_goes_back_to_what_was_recognised(curators: Curators) -> None:
    curators.chosen = [curators.rows["春耕"]]
    recognised = curators.holding("春耕").metadata.title
    curators.sitting.trigger("holding.edit")
    dialog = opened(curators.sitting, HoldingDialog)
    write(edit(dialog, "Title"), "春耕讲话")
    push(dialog, "Save")
    assert curators.holding("春耕").metadata.title == "春耕讲话"
    curators.sitting.trigger("holding.edit")
    dialog = opened(curators.sitting, HoldingDialog)
    press_beside(dialog, "Title", "as recognised")
    assert edit(dialog, "Title").text() == recognised
    push(dialog, "Save")
    assert curators.holding("春耕").metadata.title == recognised
    assert curators.holding("春耕").confirmed == frozenset()


def test_a_date_that_is_none_is_told_of_and_not_stored(curators: Curators) -> None:
    curators.chosen = [curators.rows["安全"]]
    curators.sitting.trigger("holding.edit")
    dialog = opened(curators.sitting, HoldingDialog)
    write(edit(dialog, "Date"), "2024-13-40")
    push(dialog, "Save")
    assert dialog.isVisible()
    assert "“2024-13-40” is no date" in curators.sitting.words()
    write(edit(dialog, "Date"), "2024-1-8")
    push(dialog, "Save")
    assert curators.holding("安全").metadata.date == "2024-01-08"


def test_other_documents_values_complete_what_is_written(curators: Curators) -> None:
    curators.chosen = [curators.rows["安全"]]
    curators.curating.write([])
    curators.sitting.trigger("holding.edit")
    dialog = opened(curators.sitting, HoldingDialog)
    completer = edit(dialog, "Speaker").completer()
    speakers = {curators.holding(name).metadata.speaker for name in ("春耕", "防汛")} - {None}
    assert speakers
    assert {completer.model().index(row, 0).data() for row in range(completer.model().rowCount())} == speakers


def test_the_open_document_follows_what_is_written_in_the_dialog(curators: Curators, tmp_path: Path) -> None:
    curators.sitting.open(tmp_path / "讲话" / "安全.txt")
    curators.sitting.reader.focus_page()
    assert curators.curating.chosen() == (curators.rows["安全"],)
    curators.sitting.trigger("holding.edit")
    dialog = opened(curators.sitting, HoldingDialog)
    write(edit(dialog, "Occasion"), "安全例会")
    with curators.sitting.qtbot.waitSignal(curators.sitting.bridge.metadata_changed):
        push(dialog, "Save")
    assert curators.sitting.bridge.metadata is not None
    assert curators.sitting.bridge.metadata.metadata.occasion == "安全例会"


def test_a_step_is_not_undone_over_what_another_window_has_changed(curators: Curators) -> None:
    curators.chosen = [curators.rows["春耕"]]
    curators.sitting.trigger("holding.edit")
    dialog = opened(curators.sitting, HoldingDialog)
    write(edit(dialog, "Title"), "春耕讲话")
    push(dialog, "Save")
    with ReadingSession(curators.sitting.library) as other:
        from core.metadata import MetadataChange

        state = other.metadata(curators.rows["春耕"])
        other.holdings.edit([(curators.rows["春耕"], MetadataChange(state, state.with_set("title", "另一处改的")))])
    curators.sitting.trigger("holding.edit")
    late = opened(curators.sitting, HoldingDialog)
    with ReadingSession(curators.sitting.library) as other:
        state = other.metadata(curators.rows["春耕"])
        other.holdings.edit([(curators.rows["春耕"], MetadataChange(state, state.with_set("title", "又改的")))])
    write(edit(late, "Title"), "写了半天的标题")
    push(late, "Save")
    box = curators.sitting.complaint()
    assert box is not None
    box.close()
    assert late.isVisible(), "what was written is still there"
    assert edit(late, "Title").text() == "写了半天的标题"
    late.reject()
    curators.list.setFocus()
    curators.curating.undo()
    box = curators.sitting.complaint()
    assert box is not None
    assert "changed elsewhere meanwhile" in box.text()
    box.close()
    assert curators.holding("春耕").metadata.title == "又改的"
    assert not curators.curating.steps.canUndo()


def test_tags_of_several_are_ticked_half_where_only_some_have_them(curators: Curators) -> None:
    curators.curating.retag([curators.rows["春耕"]], ["农业", "必读"], [])
    curators.curating.retag([curators.rows["防汛"]], ["必读"], [])
    curators.sitting.trigger("holding.tags")
    dialog = opened(curators.sitting, HoldingTagsDialog)
    assert ticks(dialog) == {"农业": Qt.CheckState.PartiallyChecked, "必读": Qt.CheckState.Checked}
    field = dialog.findChild(LineField)
    write(field, "水利，汛期")
    QTest.keyClick(field, Qt.Key.Key_Return)
    tick(dialog, "必读")
    push(dialog, "Save")
    assert curators.holding("春耕").tags == ("农业", "水利", "汛期")
    assert curators.holding("防汛").tags == ("水利", "汛期")
    curators.curating.undo()
    assert (curators.holding("春耕").tags, curators.holding("防汛").tags) == (("农业", "必读"), ("必读",))


def test_a_collection_is_made_filled_renamed_and_deleted(curators: Curators) -> None:
    curators.sitting.trigger("holding.collections")
    dialog = opened(curators.sitting, CollectionsDialog)
    field = dialog.findChild(LineField)
    write(field, "三农材料")
    QTest.keyClick(field, Qt.Key.Key_Return)
    push(dialog, "Save")
    with ReadingSession(curators.sitting.library) as session:
        (made,) = session.holdings.collections()
    assert (made.name, made.documents) == ("三农材料", 2)
    curators.list.setFocus()
    curators.sitting.trigger("holding.collections")
    dialog = opened(curators.sitting, CollectionsDialog)
    listed = dialog.findChild(QListWidget)
    listed.item(0).setText("农业农村")
    tick(dialog, "农业农村")
    push(dialog, "Save")
    with ReadingSession(curators.sitting.library) as session:
        assert session.holdings.collections() == (Collection(made.id, "农业农村", 0),)
    curators.curating.undo()
    curators.list.setFocus()
    curators.sitting.trigger("holding.collections")
    dialog = opened(curators.sitting, CollectionsDialog)
    assert ticks(dialog) == {"三农材料": Qt.CheckState.Checked}
    push(dialog, "Delete")
    push(dialog, "Save")
    with ReadingSession(curators.sitting.library) as session:
        assert session.holdings.collections() == ()
    curators.curating.undo()
    with ReadingSession(curators.sitting.library) as session:
        assert session.holdings.collections() == (Collection(made.id, "三农材料", 2),)


def test_a_change_of_collections_that_cannot_be_done_whole_again_is_not_done_at_all(curators: Curators) -> None:
    curators.curating.arrange([], CollectionsPlan(made=(Collection("a", "汛前要读"), Collection("b", "调研"))))
    curators.curating.undo()
    with ReadingSession(curators.sitting.library) as other:
        other.holdings.put_collection(Collection("c", "调研"))
    curators.curating.redo()
    box = curators.sitting.complaint()
    assert box is not None
    box.close()
    with ReadingSession(curators.sitting.library) as other:
        assert [one.name for one in other.holdings.collections()] == ["调研"]


def test_two_collections_cannot_have_one_name(curators: Curators) -> None:
    curators.curating.arrange([], _plan_of("甲", "乙"))
    curators.sitting.trigger("holding.collections")
    dialog = opened(curators.sitting, CollectionsDialog)
    dialog.findChild(QListWidget).item(0).setText(dialog.findChild(QListWidget).item(1).text())
    save = next(one for one in dialog.findChildren(type(dialog._do)) if one.text() == "Save")  # noqa: SLF001 - its state is what is shown
    assert not save.isEnabled()
    assert "Two collections have one name: rename one of them." in curators.sitting.words()


def _plan_of(*names: str) -> object:
    from gui.dialogs.collections import CollectionsPlan

    return CollectionsPlan(made=tuple(Collection(f"id-{name}", name) for name in names))


def test_a_removed_document_goes_with_its_notes_and_comes_back_by_the_line_above_the_page(curators: Curators) -> None:
    curators.sitting.trigger("holding.remove")
    assert curators.holding("春耕").removed is not None
    assert "2 document(s) were moved to the trash with their annotations." in told(curators.sitting)
    answer(curators.sitting, "Undo")
    assert curators.holding("春耕").removed is None
    assert told(curators.sitting) == ""


def test_the_tab_of_a_removed_document_closes_and_the_note_being_written_is_kept(curators: Curators, tmp_path: Path) -> None:
    file = tmp_path / "讲话" / "安全.txt"
    sitting = curators.sitting
    sitting.open(file)
    sitting.select("查一处、记一处、改一处")
    sitting.press(Qt.Key.Key_N)
    sitting.qtbot.waitUntil(sitting.is_writing)
    sitting.write("写进通知")
    sitting.trigger("holding.remove")
    assert sitting.bridge.document is None
    with ReadingSession(sitting.library) as session:
        (gone,) = session.holdings.removed()
        assert (gone.document, gone.marks) == (curators.rows["安全"], 1)
    answer(sitting, "Undo")
    sitting.open(file)
    assert [one.note for one in sitting.bridge.annotations()] == ["写进通知"]


def test_an_open_document_that_another_window_has_removed_is_told_of_and_can_be_put_back(curators: Curators, tmp_path: Path) -> None:
    sitting = curators.sitting
    sitting.open(tmp_path / "讲话" / "安全.txt")

    def remove_elsewhere() -> None:
        with ReadingSession(sitting.library) as other:
            other.holdings.remove([curators.rows["安全"]])
        sitting.bridge.look_for_others()
        sitting.qtbot.waitUntil(lambda: "was moved to the trash in another window" in told(sitting))

    remove_elsewhere()
    answer(sitting, "Put it back")
    assert curators.holding("安全").removed is None
    answer(sitting, "All right")
    remove_elsewhere()
    answer(sitting, "Close it")
    assert curators.holding("安全").removed is not None
    assert sitting.bridge.document is None


def test_the_trash_puts_back_and_deletes_for_good_only_after_a_question(curators: Curators) -> None:
    curators.sitting.trigger("holding.remove")
    curators.sitting.trigger("library.trash")
    dialog = opened(curators.sitting, RemovedDialog)
    model = dialog.findChild(RemovedModel)
    curators.sitting.qtbot.waitUntil(lambda: model.rowCount() == 2)
    dialog.table.selectRow(0)
    gone = model.at(0).document
    push(dialog, "Delete for good…")
    push(dialog, "Keep")
    assert model.rowCount() == 2
    push(dialog, "Delete for good…")
    push(dialog, "Delete for good")
    curators.sitting.qtbot.waitUntil(lambda: model.rowCount() == 1)
    with ReadingSession(curators.sitting.library) as session:
        assert gone not in [one.document for one in (*session.holdings.removed(), *session.holdings.all())]
    assert not curators.curating.steps.canUndo()
    dialog.table.selectRow(0)
    push(dialog, "Put back")
    curators.sitting.qtbot.waitUntil(lambda: model.rowCount() == 0)
    assert "No document lies in the trash." in curators.sitting.words()
    with ReadingSession(curators.sitting.library) as session:
        assert len(session.holdings.all()) == 2


def test_the_steps_of_the_open_document_and_those_of_the_library_stay_apart(curators: Curators, tmp_path: Path) -> None:
    sitting = curators.sitting
    sitting.open(tmp_path / "讲话" / "安全.txt")
    sitting.select("查一处、记一处、改一处")
    sitting.press(Qt.Key.Key_1)
    curators.curating.retag([curators.rows["春耕"]], ["农业"], [])
    sitting.reader.focus_page()
    sitting.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert sitting.bridge.annotations() == []
    assert curators.holding("春耕").tags == ("农业",)
    curators.list.setFocus()
    sitting.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert curators.holding("春耕").tags == ()


def test_without_a_document_the_reader_is_told_what_to_choose(sitting: Sitting) -> None:
    sitting.trigger("holding.edit")
    assert "No document is chosen. Choose one in the library, or open one." in sitting.words()
