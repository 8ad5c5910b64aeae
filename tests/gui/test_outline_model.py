"""The outline as a Qt model."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.outline.remarks import MISSING, UNCLOSED, Fault, Remark
from core.outline.tree import HEADING, RUN_IN, Node, Outline, Part
from core.spans import Span
from gui.models.outline import (
    COUNT_ROLE,
    FAULTS_ROLE,
    HEADING_ROLE,
    IS_CURRENT_ROLE,
    IS_RUN_IN_ROLE,
    LABEL_ROLE,
    OFFSET_ROLE,
    READ_ROLE,
    SIGNS_ROLE,
    WHY_ROLE,
    OutlineModel,
    counts_of_sections,
    percent,
)
from gui.models.outline_items import HAS_FAULT, HAS_FAULT_BELOW, IS_EDITED
from gui.models.outline_text import as_text
from gui.models.reading_progress import SeenText
from tests.counting import growth

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.usefixtures("qapp")

STEP = 50


def tree(*levels: int) -> Outline:
    """Return an outline of nodes 50 code points apart, with an opening before and a closing after."""
    nodes: list[Node] = []
    total = (len(levels) + 1) * STEP
    for i, level in enumerate(levels):
        parent = next((j for j in range(i - 1, -1, -1) if levels[j] < level), None)
        end = next((STEP * (j + 1) for j in range(i + 1, len(levels)) if levels[j] <= level), total)
        kind = RUN_IN if level == 3 else HEADING
        nodes.append(
            Node(level, kind, "一是" if level == 3 else "一、", f"把第{i}件事办好", STEP * (i + 1), end, STEP * (i + 1) + 2, parent)
        )
    parts = (Part("salutation", Span(0, 4)), Part("opening", Span(4, STEP)), Part("closing", Span(total, total + STEP)))
    return Outline("讲话", parts, tuple(nodes))


@pytest.fixture
def model() -> Iterator[OutlineModel]:
    model = OutlineModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield model
    tester.deleteLater()


def shown(model: OutlineModel, parent: QModelIndex | None = None) -> list[object]:
    """Return the texts of all items as nested lists."""
    parent = parent or QModelIndex()
    rows: list[object] = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        assert model.parent(index) == parent
        rows.append(index.data())
        if below := shown(model, index):
            rows.append(below)
    return rows


def test_opening_and_closing_stand_around_the_tree(model: OutlineModel) -> None:
    model.show(tree(1, 2, 3, 1), "同志们：" + "春" * 500)
    top = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert top[0].endswith("同志们")
    assert top[1:3] == ["一、把第0件事办好", "一、把第3件事办好"]
    assert model.index(3, 0).data(OFFSET_ROLE) == 5 * STEP


def test_a_salutation_stands_in_for_an_opening(model: OutlineModel) -> None:
    model.show(Outline(None, (Part("salutation", Span(7, 11)),), ()), "春耕动员会上的同志们：")
    assert model.rowCount() == 1
    assert model.index(0, 0).data(OFFSET_ROLE) == 7


def test_children_stand_under_their_parents(model: OutlineModel) -> None:
    model.show(tree(1, 2, 3, 3, 2, 1))
    assert shown(model)[1:-1] == [
        "一、把第0件事办好",
        ["一、把第1件事办好", ["一是把第2件事办好", "一是把第3件事办好"], "一、把第4件事办好"],
        "一、把第5件事办好",
    ]


def test_a_filter_keeps_matches_with_their_ancestors(model: OutlineModel) -> None:
    model.show(tree(1, 2, 3, 3, 2, 1))
    model.set_filter("第3件")
    assert shown(model) == ["一、把第0件事办好", ["一、把第1件事办好", ["一是把第3件事办好"]]]
    model.set_filter("")
    assert model.rowCount() == 4


def test_a_filter_cares_neither_for_blanks_nor_for_case(model: OutlineModel) -> None:
    model.show(Outline(None, (), (Node(1, HEADING, "1.", "用好APP", 0, 9, 7, None),)))
    model.set_filter("用好 app")
    assert shown(model) == ["1.用好APP"]


def test_the_current_section_is_the_innermost_one(model: OutlineModel) -> None:
    model.show(tree(1, 2, 3, 1))
    index = model.set_current(3 * STEP + 10)
    assert index is not None
    assert index.data() == "一是把第2件事办好"
    assert index.data(IS_CURRENT_ROLE)
    assert model.set_current(3 * STEP + 11) is None


@pytest.mark.parametrize(("point", "row"), [(0, 0), (20, 0), (5 * STEP + 1, 3)])
def test_a_place_outside_the_tree_belongs_to_a_part(model: OutlineModel, point: int, row: int) -> None:
    model.show(tree(1, 2, 3, 1))
    assert model.set_current(point) == model.index(row, 0)


def test_a_hidden_current_section_has_no_index(model: OutlineModel) -> None:
    model.show(tree(1, 1))
    model.set_filter("第1件")
    index = model.set_current(STEP)
    assert index is not None
    assert not index.isValid()


def test_counts_tell_which_items_have_changed(model: OutlineModel) -> None:
    model.show(tree(1, 2, 1))
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, _roles: changed.append((first.row(), last.row())))
    model.set_counts({0: 3, 2: 1})
    assert changed == [(1, 2)]
    assert [model.index(row, 0).data(COUNT_ROLE) for row in range(4)] == [0, 3, 1, 0]
    model.set_counts({0: 3, 2: 1})
    assert len(changed) == 1


@given(levels=st.lists(st.integers(1, 3), max_size=12), points=st.lists(st.integers(0, 14 * STEP), max_size=30))
def test_a_section_counts_what_lies_in_it_and_below_it(levels: list[int], points: list[int]) -> None:
    outline = tree(*levels)
    counts = counts_of_sections(outline, points)
    for index, node in enumerate(outline.nodes):
        assert counts.get(index, 0) == sum(node.offset <= point < node.end for point in points)
    assert all(counts.values())


def test_an_item_tells_level_and_annotations_to_a_screen_reader(model: OutlineModel) -> None:
    model.show(tree(1, 2))
    model.set_counts({1: 2})
    index = model.index(0, 0, model.index(1, 0))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "一、把第1件事办好"
    said = index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "2" in said.split(",")[0]
    assert "2" in said.split(",")[1]


def test_headings_can_be_written_over_but_nothing_be_dragged(model: OutlineModel) -> None:
    model.show(tree(1))
    part, heading = (model.flags(model.index(row, 0)) for row in (0, 1))
    assert not (part | heading) & (Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled)
    assert heading & Qt.ItemFlag.ItemIsEditable
    assert not part & Qt.ItemFlag.ItemIsEditable
    assert model.index(1, 0).data(Qt.ItemDataRole.EditRole) == "把第0件事办好"


def test_an_item_tells_why_it_is_there_and_what_is_wrong_with_it(model: OutlineModel) -> None:
    outline = tree(1, 2)
    remark = Remark("Number {0} is missing.", ("三",))
    faulty = replace(outline.nodes[1], faults=(Fault(MISSING, remark, 100),), why=Remark("follows number {0}", ("二",)))
    model.show(replace(outline, nodes=(outline.nodes[0], faulty)))
    above = model.index(1, 0)
    item = model.index(0, 0, above)
    assert item.data(FAULTS_ROLE) == ["Number 三 is missing."]
    assert item.data(WHY_ROLE) == "follows number 二"
    assert item.data(Qt.ItemDataRole.ToolTipRole).split("\n") == ["一、把第1件事办好", "follows number 二", "Number 三 is missing."]
    assert "Number 三 is missing." in item.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert (above.data(SIGNS_ROLE), item.data(SIGNS_ROLE)) == (HAS_FAULT_BELOW, HAS_FAULT)
    assert "1" in above.data(Qt.ItemDataRole.AccessibleDescriptionRole).split(",")[2]


def test_the_opening_tells_what_is_wrong_in_it(model: OutlineModel) -> None:
    unclosed = Fault(UNCLOSED, Remark("The opening quote is not closed."), 20)
    model.show(replace(tree(1), loose_faults=(unclosed, unclosed.moved(500))))
    assert [model.index(row, 0).data(SIGNS_ROLE) for row in range(3)] == [HAS_FAULT, 0, 0]
    assert model.index(0, 0).data(FAULTS_ROLE) == ["The opening quote is not closed."]


def test_an_item_changed_by_the_reader_says_so(model: OutlineModel) -> None:
    outline = tree(1)
    model.show(replace(outline, nodes=(replace(outline.nodes[0], is_edited=True, why=Remark("renamed by you")),)))
    assert model.index(1, 0).data(SIGNS_ROLE) == IS_EDITED
    assert "renamed by you" in model.index(1, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)


def test_a_tool_tip_tells_the_whole_heading(model: OutlineModel) -> None:
    words = "把春耕备耕、防汛抗旱、山林防火、便民服务这几件大事一件一件办好办实，让群众看得见、摸得着"
    node = Node(1, HEADING, "一、", words[:40] + "…", 0, len(words) + 2, len(words) + 2, None)
    model.show(Outline(None, (), (node,)), f"一、{words}")
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == f"一、{words}"
    assert model.index(0, 0).data(Qt.ItemDataRole.EditRole) == words


def test_a_section_tells_how_much_of_it_has_been_read(model: OutlineModel) -> None:
    model.show(tree(1, 2, 3, 1), "春" * 300)
    changed: list[str] = []
    model.dataChanged.connect(lambda first, _last, roles: changed.append(first.data()) if READ_ROLE in roles else None)
    model.set_read(SeenText().saw(Span(100, 120)))
    whole, below = model.index(1, 0), model.index(0, 0, model.index(1, 0))
    assert below.data(READ_ROLE) == pytest.approx(0.2)
    assert whole.data(READ_ROLE) == pytest.approx(20 / 150)
    assert "20%" in below.data(Qt.ItemDataRole.ToolTipRole)
    assert set(changed) == {whole.data(), below.data()}
    model.set_read(SeenText().saw(Span(100, 120)))
    assert len(changed) == 2


def test_the_blank_line_behind_a_section_need_not_be_read(model: OutlineModel) -> None:
    text = "一、守住春耕\n\n二、管好山林"
    nodes = (Node(1, HEADING, "一、", "守住春耕", 0, 8, 6, None), Node(1, HEADING, "二、", "管好山林", 8, 14, 14, None))
    model.show(Outline(None, (), nodes), text)
    model.set_read(SeenText().saw(Span(0, 6)))
    assert [model.index(row, 0).data(READ_ROLE) for row in (0, 1)] == [1.0, 0.0]


@pytest.mark.parametrize(("share", "shown"), [(0.0, 0), (0.0001, 1), (0.4, 40), (0.999, 99), (1.0, 100)])
def test_hundred_per_cent_is_all_of_it(share: float, shown: int) -> None:
    assert percent(share) == shown


@given(
    before=st.lists(st.integers(1, 3), max_size=10),
    after=st.lists(st.integers(1, 3), max_size=10),
    words=st.sampled_from(["", "第1"]),
    place=st.integers(0, 600),
)
def test_an_edited_outline_keeps_filter_place_and_counts(before: list[int], after: list[int], words: str, place: int) -> None:
    model = OutlineModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    old, new = tree(*before), tree(*after)
    model.show(old, "春" * 600)
    model.set_filter(words)
    model.set_current(place)
    model.set_read(SeenText().saw(Span(0, 70)))
    model.set_counts({i: i + 1 for i in range(len(before))})
    model.update(new)
    fresh = OutlineModel()
    fresh.show(new, "春" * 600)
    fresh.set_filter(words)
    fresh.set_current(place)
    fresh.set_read(SeenText().saw(Span(0, 70)))
    fresh.set_counts({i: i + 1 for i in range(min(len(before), len(after)))})
    assert facts(model) == facts(fresh)
    tester.deleteLater()


def facts(model: OutlineModel, parent: QModelIndex | None = None) -> list[object]:
    """Return what every shown item says of itself, as nested lists."""
    parent = parent or QModelIndex()
    rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    return [
        [*(index.data(role) for role in (LABEL_ROLE, OFFSET_ROLE, COUNT_ROLE, IS_CURRENT_ROLE, READ_ROLE)), facts(model, index)]
        for index in rows
    ]


@pytest.mark.parametrize(("offset", "found"), [(0, 100), (4, 4), (60, 100), (100, 100), (199, 200), (250, 250), (999, 200)])
def test_the_nearest_item_takes_the_place_of_one_that_has_gone(model: OutlineModel, offset: int, found: int) -> None:
    outline = tree(1, 1, 1, 1)
    model.show(replace(outline, nodes=outline.nodes[1:]))
    assert model.index_near(offset).data(OFFSET_ROLE) == found


def test_the_text_of_the_outline_is_indented_by_depth(model: OutlineModel) -> None:
    model.show(tree(1, 2, 3))
    assert as_text(model.rows()).split("\n")[1:4] == ["一、把第0件事办好", "\t一、把第1件事办好", "\t\t一是把第2件事办好"]


def test_a_run_in_is_told_from_a_heading(model: OutlineModel) -> None:
    model.show(tree(1, 3))
    run_in = model.index(0, 0, model.index(1, 0))
    assert run_in.data(IS_RUN_IN_ROLE)
    assert (run_in.data(LABEL_ROLE), run_in.data(HEADING_ROLE)) == ("一是", "把第1件事办好")
    assert not model.index(1, 0).data(IS_RUN_IN_ROLE)


@given(st.lists(st.integers(1, 3), max_size=30), st.sampled_from(["", "第1", "一是", "没有"]))
def test_every_shown_item_is_reached_once_in_the_order_of_the_text(levels: list[int], words: str) -> None:
    model = OutlineModel()
    model.show(tree(*levels))
    model.set_filter(words)
    offsets: list[int] = []

    def walk(parent: QModelIndex) -> None:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            offsets.append(index.data(OFFSET_ROLE))
            assert model.index_of(index.internalId()) == index
            walk(index)

    walk(QModelIndex())
    assert offsets == sorted(set(offsets))
    if not words:
        assert len(offsets) == len(levels) + 2


@pytest.mark.parametrize("words", ["", "第1"])
def test_the_work_of_showing_an_outline_grows_with_its_size_alone(words: str) -> None:
    model = OutlineModel()
    model.set_filter(words)
    outlines = {size: tree(*([1, 2, *([3] * 8)] * size)) for size in (50, 100)}
    assert growth(lambda size: model.show(outlines[size]), 50) < 2.2
