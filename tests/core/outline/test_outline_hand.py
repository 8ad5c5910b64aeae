"""What the reader does to an outline, and what comes of it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import ReaderError
from core.outline import acts, recognise
from core.outline.edits import OutlineChange, OutlineEdit
from core.outline.hand import JOINED, MADE, MOVED, RENAMED, Edited, edited
from core.outline.remarks import MISSING, UNCLOSED, Fault, Remark
from core.outline.tree import HEADING, RUN_IN, Node, Outline, Part
from core.spans import Span
from core.text import normalise, paragraphs
from tests.counting import growth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SPEECH = """在全镇秋冬水利工作会议上的讲话
同志们：
今天开个短会，把秋冬的水利再排一排。
一、渠要早清
先清主渠，再清毛渠。一是清淤要到底。二是垃圾要出村。
（一）分段到人
各段都要有名有姓。
（二）限期完工
霜降以前见底。
二、闸要早修
坏了的闸一座一座过。
三、人要早到
说话算数，水才听话。
我就讲这些，谢谢大家！
"""


def hand(raw: str = SPEECH, edits: Iterable[OutlineEdit] = ()) -> Edited:
    normal = normalise(raw)
    return edited(recognise(normal.text, paragraphs(normal.text, normal.indents)), edits, normal.text, 1)


def after(state: Edited, changes: Iterable[OutlineChange]) -> Edited:
    """Return the outline once the changes are made; they must start from what is there."""
    edits = {one.id: one for one in state.edits}
    for change in changes:
        assert edits.get(change.id) == change.before
        if change.after is None:
            del edits[change.id]
        else:
            edits[change.id] = change.after
    return edited(state.recognised, edits.values(), state.text, state.edition)


def tree(state: Edited) -> list[str]:
    return [
        "  " * (n.level - 1) + ("·" if n.kind == RUN_IN else "") + (n.label if n.kind == RUN_IN else n.label + n.heading)
        for n in state.outline.nodes
    ]


def at(state: Edited, words: str) -> int:
    """Return the index of the node that is called so."""
    (found,) = (i for i, node in enumerate(state.outline.nodes) if words in node.label + node.heading)
    return found


def selection(state: Edited, words: str) -> Span:
    start = state.text.index(words)
    return Span(start, start + len(words))


def assert_valid(state: Edited) -> None:
    """The laws of an outline, whoever made it."""
    nodes, text = state.outline.nodes, state.text
    offsets = [node.offset for node in nodes]
    assert offsets == sorted(set(offsets))
    for index, node in enumerate(nodes):
        assert 0 <= node.offset < node.head_end <= node.end <= len(text)
        assert text.startswith(node.label, node.offset)
        above = [i for i in range(index) if nodes[i].level < node.level]
        assert node.parent == (above[-1] if above else None)
        assert node.level == (1 if node.parent is None else nodes[node.parent].level + 1)
        following = [n.offset for n in nodes[index + 1 :] if n.level <= node.level]
        if following:
            assert node.end == following[0]
        if node.parent is not None:
            assert node.end <= nodes[node.parent].end
        assert all(one.offset >= 0 for one in node.faults)
    assert len(state.shown) == len(nodes)
    assert len({edit.id for edit in state.edits}) == len(state.edits)


def test_the_outline_of_the_speech_is_what_the_acts_start_from() -> None:
    assert tree(hand()) == ["一、渠要早清", "  ·一是", "  ·二是", "  （一）分段到人", "  （二）限期完工", "二、闸要早修", "三、人要早到"]


def test_without_edits_the_outline_is_the_recognised_one() -> None:
    state = hand()
    assert state.outline is state.recognised


def test_a_heading_is_renamed_and_the_text_stays() -> None:
    state = hand()
    renamed = after(state, acts.rename(state, at(state, "闸要早修"), "  修闸 要早\n"))
    node = renamed.outline.nodes[at(renamed, "修闸")]
    assert (node.label, node.heading, node.is_edited, node.why) == ("二、", "修闸 要早", True, RENAMED)
    assert renamed.text == state.text


@pytest.mark.parametrize("words", ["", "  ", "闸要早修"])
def test_a_name_is_taken_back_by_an_empty_one_or_by_the_words_of_the_text(words: str) -> None:
    state = hand()
    renamed = after(state, acts.rename(state, at(state, "闸要早修"), "修闸"))
    assert after(renamed, acts.rename(renamed, at(renamed, "修闸"), words)).edits == ()


def test_a_name_that_is_there_already_changes_nothing() -> None:
    state = hand()
    assert acts.rename(state, at(state, "闸要早修"), "闸要早修") == ()


def test_a_heading_is_promoted_with_what_is_below_it() -> None:
    state = hand("一、春耕\n（一）备种\n1. 选种\n2. 晒种\n（二）备肥\n二、防汛\n")
    promoted = after(state, acts.promote(state, at(state, "备种")))
    assert tree(promoted) == ["一、春耕", "（一）备种", "  1.选种", "  2.晒种", "  （二）备肥", "二、防汛"]
    assert [node.is_edited for node in promoted.outline.nodes] == [False, True, False, False, False, False]
    assert promoted.outline.nodes[1].why == MOVED


def test_a_heading_is_demoted_with_what_is_below_it() -> None:
    state = hand()
    demoted = after(state, acts.demote(state, at(state, "闸要早修")))
    assert tree(demoted)[4:] == ["  （二）限期完工", "  二、闸要早修", "三、人要早到"]
    again = after(demoted, acts.demote(demoted, at(demoted, "闸要早修")))
    assert tree(again)[4:] == ["  （二）限期完工", "    二、闸要早修", "三、人要早到"]


def test_promoting_takes_a_demotion_back_and_leaves_no_edit() -> None:
    state = hand()
    demoted = after(state, acts.demote(state, at(state, "闸要早修")))
    assert len(demoted.edits) == 1
    assert after(demoted, acts.promote(demoted, at(demoted, "闸要早修"))).edits == ()


def test_the_highest_level_cannot_be_promoted_nor_a_first_child_demoted() -> None:
    state = hand()
    assert acts.promote(state, at(state, "闸要早修")) == ()
    assert acts.demote(state, at(state, "一是")) == ()
    assert acts.demote(state, at(state, "渠要早清")) == ()


def test_what_is_below_a_removed_heading_stays_below_the_one_before_it() -> None:
    state = hand("一、春耕\n二、防汛\n（一）巡堤\n（二）备料\n三、抗旱\n")
    removed = after(state, acts.remove(state, at(state, "防汛")))
    assert tree(removed) == ["一、春耕", "  （一）巡堤", "  （二）备料", "三、抗旱"]
    assert [edit.heading for edit in removed.removed] == ["防汛"]
    assert_valid(removed)


def test_what_is_below_a_removed_first_heading_moves_up_and_returns_with_it() -> None:
    state = hand("一、春耕\n（一）备种\n（二）备肥\n二、防汛\n")
    removed = after(state, acts.remove(state, 0))
    assert tree(removed) == ["（一）备种", "（二）备肥", "二、防汛"]
    restored = after(removed, acts.restore(removed, removed.removed[0]))
    assert restored.outline == state.outline
    assert restored.edits == ()


def test_a_removed_heading_returns_with_its_name() -> None:
    state = hand()
    renamed = after(state, acts.rename(state, at(state, "闸要早修"), "修闸"))
    removed = after(renamed, acts.remove(renamed, at(renamed, "修闸")))
    assert "修闸" not in "".join(tree(removed))
    restored = after(removed, acts.restore(removed, removed.removed[0]))
    assert restored.outline == renamed.outline


def test_a_heading_is_made_of_a_selection_below_the_one_it_stands_under() -> None:
    state = hand("一、春耕\n先说田里的事不等人，种子要下地。\n二、防汛\n")
    made = after(state, acts.make(state, selection(state, "田里的事不等人")))
    assert tree(made) == ["一、春耕", "  田里的事不等人", "二、防汛"]
    node = made.outline.nodes[1]
    assert (node.kind, node.why, node.is_edited, node.label) == (HEADING, MADE, True, "")
    assert state.text[node.offset : node.head_end] == "田里的事不等人"
    assert_valid(made)


def test_a_second_heading_without_a_label_stands_beside_the_first() -> None:
    state = hand("一、春耕\n先说田里的事不等人，种子要下地。\n再说水里的事也不等人，塘要蓄满。\n二、防汛\n")
    made = after(state, acts.make(state, selection(state, "田里的事不等人")))
    made = after(made, acts.make(made, selection(made, "水里的事也不等人")))
    assert tree(made) == ["一、春耕", "  田里的事不等人", "  水里的事也不等人", "二、防汛"]


def test_a_heading_with_a_label_gets_the_level_of_its_siblings() -> None:
    state = hand("一、春耕\n（一）备种\n种子要晒。\n（二）备肥\n这里接着说，（五）备水。塘要蓄满。\n二、防汛\n")
    made = after(state, acts.make(state, selection(state, "（五）备水。")))
    assert tree(made) == ["一、春耕", "  （一）备种", "  （二）备肥", "  （五）备水", "二、防汛"]
    node = made.outline.nodes[at(made, "备水")]
    assert (node.label, node.heading) == ("（五）", "备水")


def test_the_runs_ins_behind_a_made_heading_go_below_it() -> None:
    state = hand("一、春耕\n都说田里的事不等人，要抓紧下种。一是选种要准。二是晒种要透。\n二、防汛\n")
    made = after(state, acts.make(state, selection(state, "田里的事不等人")))
    assert tree(made) == ["一、春耕", "  田里的事不等人", "    ·一是", "    ·二是", "二、防汛"]
    assert after(made, acts.remove(made, 1)).outline == state.outline


def test_a_run_in_becomes_a_heading_where_it_is() -> None:
    state = hand()
    made = after(state, acts.make(state, selection(state, "二是垃圾要出村。")))
    assert tree(made)[:4] == ["一、渠要早清", "  ·一是", "  二是垃圾要出村", "  （一）分段到人"]
    by_words = after(state, acts.make(state, selection(state, "垃圾要出村")))
    assert tree(by_words) == tree(made)


def test_a_heading_cannot_be_made_twice() -> None:
    state = hand()
    assert acts.make(state, selection(state, "二、闸要早修")) == ()
    assert acts.make(state, selection(state, "闸要早修")) == ()


def test_no_heading_is_made_of_a_part_of_one_but_of_one_that_runs_on_behind_it() -> None:
    state = hand()
    assert acts.make(state, selection(state, "要早修")) == ()
    state = hand("一、春耕\n（一）备种（二）备肥\n种子和肥料都要好。\n二、防汛\n（一）巡堤\n堤要巡。\n（二）备料\n料要足。\n")
    made = after(state, acts.make(state, selection(state, "（二）备肥")))
    assert tree(made)[:3] == ["一、春耕", "  （一）备种（二）备肥", "  （二）备肥"]
    assert_valid(made)


def test_a_full_width_label_is_known_as_one_of_its_family() -> None:
    state = hand("一、春耕\n1. 选种\n选好的。\n2. 晒种\n晒透。\n田边说到，３．浸种，水要净。\n二、防汛\n")
    made = after(state, acts.make(state, selection(state, "３．浸种")))
    node = made.outline.nodes[at(made, "浸种")]
    assert (node.label, node.level) == ("３．", 2)


WRAPPED = """各位同志，今天把秋后的几件事情一并摆到桌面上来说，先说田里的，再说
水里的，最后说路上的，每一件都同大家的日子连着，所以话要说得细一些，
也请大家听得耐心一些。田里的事情最要紧的是把秋粮一颗一颗收到仓里来，
不让一颗粮食烂在地头上，这一点各村要当作头一件大事来办，办不好的要说
清楚原因，办得好的要把做法讲给别的村子听。水里的事情最要紧的是把塘坝
在入冬以前修一遍，漏的补上，塌的垒起来，来年开春才有水用。
"""


def test_a_heading_may_go_over_the_end_of_a_line_that_a_page_broke() -> None:
    state = hand(WRAPPED)
    made = after(state, acts.make(state, selection(state, "在地头上，这一点各村要当作头一件大事来办，办不好的要说\n清楚原因"[-18:])))
    (node,) = (node for node in made.outline.nodes if node.why == MADE)
    assert node.heading == "一件大事来办，办不好的要说清楚原因"
    assert_valid(made)


def test_a_removed_heading_returns_when_it_is_made_again() -> None:
    state = hand()
    removed = after(state, acts.remove(state, at(state, "闸要早修")))
    assert after(removed, acts.make(removed, selection(removed, "二、闸要早修"))).edits == ()


@pytest.mark.parametrize("words", ["各段都要有名有姓。\n（二）限期完工", "\n", "。"])
def test_no_heading_is_made_of_several_paragraphs_or_of_nothing(words: str) -> None:
    state = hand()
    with pytest.raises(ReaderError):
        acts.make(state, selection(state, words))


def test_a_heading_over_two_lines_is_joined_and_takes_the_children_along() -> None:
    state = hand("一、把种子选好\n二、把苗子育好\n（一）大棚\n暖和。\n三、把水管好\n够用。\n")
    joined = after(state, acts.join(state, 0))
    assert tree(joined) == ["一、把种子选好二、把苗子育好", "  （一）大棚", "三、把水管好"]
    node = joined.outline.nodes[0]
    assert (node.label, node.why, node.is_edited) == ("一、", JOINED, True)
    assert joined.text[node.offset : node.head_end] == "一、把种子选好\n二、把苗子育好"
    (edit,) = joined.edits_of(0)
    assert after(joined, acts.restore(joined, edit)).outline == state.outline
    assert_valid(joined)


def test_what_is_joined_goes_and_comes_with_its_heading() -> None:
    state = hand("一、把种子选好\n二、把苗子育好\n三、把水管好\n够用。\n")
    joined = after(state, acts.join(state, 0))
    removed = after(joined, acts.remove(joined, 0))
    assert tree(removed) == ["三、把水管好"]
    assert after(removed, acts.restore(removed, removed.removed[0])).outline == joined.outline


def test_headings_with_words_between_them_are_not_joined() -> None:
    state = hand()
    assert acts.join(state, at(state, "闸要早修")) == ()
    assert acts.join(state, len(state.outline.nodes) - 1) == ()


def test_all_is_as_recognised_again() -> None:
    state = start = hand()
    state = after(state, acts.remove(state, 0))
    state = after(state, acts.rename(state, 0, "别的"))
    state = after(state, acts.demote(state, at(state, "三、")))
    assert after(state, acts.as_recognised(state)).outline == start.outline
    one = after(state, acts.as_recognised(state, at(state, "三、")))
    assert {edit.heading for edit in one.edits} == {edit.heading for edit in state.edits} - {"人要早到"}


def test_the_opening_ends_where_the_tree_begins() -> None:
    state = hand()
    opening = state.recognised.part("opening")
    assert opening is not None
    removed = after(state, acts.remove(state, 0))
    longer = removed.outline.part("opening")
    assert longer is not None
    assert longer.span.start == opening.span.start
    assert longer.span.of(state.text).endswith("再清毛渠。")
    made = after(state, acts.make(state, selection(state, "今天开个短会")))
    assert made.outline.part("opening") is None


def test_a_heading_made_in_the_closing_ends_it() -> None:
    state = hand()
    assert state.recognised.part("closing") is not None
    made = after(state, acts.make(state, selection(state, "我就讲这些")))
    assert made.outline.part("closing") is None
    assert made.outline.nodes[-1].end == len(state.text)
    assert_valid(made)


def test_faults_of_the_text_stay_where_they_are_and_those_of_a_label_go_with_it() -> None:
    text = "一、甲\n乙“丙\n三、丁\n戊“己\n"
    unclosed = Fault(UNCLOSED, Remark("open"), text.index("“己"))
    gap = Fault(MISSING, Remark("missing"), text.index("三"))
    nodes = (Node(1, HEADING, "一、", "甲", 0, 8, 3, None), Node(1, HEADING, "三、", "丁", 8, len(text), 11, None, (gap, unclosed)))
    state = edited(Outline(nodes=nodes), (), text, 1)
    removed = after(state, acts.remove(state, 1))
    assert removed.outline.nodes[0].faults == (unclosed,)
    assert after(removed, acts.remove(removed, 0)).outline.loose_faults == (unclosed,)


def test_an_edit_of_another_edition_or_without_a_node_is_handed_back() -> None:
    stray = OutlineEdit("0" * 32, 2, 0, 2, "", "别处", 3, removed=True)
    lost = OutlineEdit("1" * 32, 1, 20, 22, "", "别处", 1, removed=True)
    state = hand(edits=[stray, lost])
    assert state.unplaced == (lost, stray)
    assert state.outline is state.recognised


def test_an_edit_holds_where_a_label_begins_elsewhere_now() -> None:
    state = hand()
    (change,) = acts.rename(state, at(state, "闸要早修"), "修闸")
    assert change.after is not None
    moved = hand(edits=[replace(change.after, start=change.after.start + 2)])
    assert [node.heading for node in moved.outline.nodes if node.is_edited] == ["修闸"]


def test_of_two_edits_of_one_node_the_later_one_holds() -> None:
    state = hand()
    (change,) = acts.rename(state, 0, "早的")
    assert change.after is not None
    early, late = replace(change.after, updated="1"), replace(change.after, id="f" * 32, name="晚的", updated="2")
    both = hand(edits=[late, early])
    assert both.outline.nodes[0].heading == "晚的"
    assert both.unplaced == (early,)


ACTS: dict[str, Callable[[Edited, int], tuple[OutlineChange, ...]]] = {
    "rename": lambda state, index: acts.rename(state, index, f"改名{index}"),
    "promote": acts.promote,
    "demote": acts.demote,
    "remove": acts.remove,
    "join": acts.join,
    "as recognised": acts.as_recognised,
}
LINES = [
    "一、春耕",
    "二、防汛",
    "（一）备种",
    "（二）备肥",
    "1. 选种",
    "2. 晒种",
    "田里的事",
    "说一句。一是早。二是快。",
    "话说得“长了些。",
    "同志们：",
]


@st.composite
def texts(draw: st.DrawFn) -> str:
    return "\n".join(draw(st.lists(st.sampled_from(LINES), min_size=1, max_size=14)))


def act(state: Edited, data: st.DataObject) -> tuple[OutlineChange, ...]:
    """Return what a reader does next."""
    wish = data.draw(st.sampled_from([*ACTS, "make", "restore"]))
    if wish == "make":
        start = data.draw(st.integers(0, len(state.text) - 1))
        try:
            return acts.make(state, Span(start, data.draw(st.integers(start, min(len(state.text), start + 8)))))
        except ReaderError:
            return ()
    if wish == "restore":
        return acts.restore(state, data.draw(st.sampled_from(state.edits))) if state.edits else ()
    return ACTS[wish](state, data.draw(st.integers(0, len(state.shown) - 1))) if state.shown else ()


@settings(deadline=None)
@given(texts(), st.data())
def test_any_acts_give_a_valid_tree_and_undoing_them_gives_the_first_one_back(raw: str, data: st.DataObject) -> None:
    state = start = hand(raw)
    steps = [(state, ())]
    for _ in range(data.draw(st.integers(1, 8))):
        changes = act(state, data)
        state = after(state, changes)
        assert_valid(state)
        steps.append((state, changes))
    while len(steps) > 1:
        state, changes = steps.pop()
        back = after(state, [change.inverse for change in reversed(changes)])
        assert back.outline == steps[-1][0].outline
    assert back.outline == start.outline


@settings(deadline=None)
@given(texts(), st.data())
def test_a_node_that_moves_takes_its_branch_along_and_leaves_the_rest(raw: str, data: st.DataObject) -> None:
    state = hand(raw)
    for _ in range(data.draw(st.integers(0, 3))):
        state = after(state, act(state, data))
    if not state.shown:
        return
    index = data.draw(st.integers(0, len(state.shown) - 1))
    nodes = state.outline.nodes
    branch = [
        i for i in range(index, len(nodes)) if i == index or all(nodes[j].level > nodes[index].level for j in range(index + 1, i + 1))
    ]
    promoted, demoted = after(state, acts.promote(state, index)), after(state, acts.demote(state, index))
    for moved, by in ((promoted, -1), (demoted, 1)):
        levels = [node.level for node in moved.outline.nodes]
        if moved.outline == state.outline:
            continue
        assert all(levels[i] == nodes[i].level + by for i in branch[:1])
        assert [nodes[i].level - levels[i] for i in range(index)] == [0] * index
        assert {moved.outline.nodes[i].parent for i in branch[1:]} <= set(branch)
    if demoted.outline != state.outline and not state.edits:
        assert after(demoted, acts.promote(demoted, index)).outline == state.outline


@settings(deadline=None)
@given(
    texts(),
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(1, 9), st.booleans(), st.booleans(), st.booleans(), st.none() | st.integers(1, 9)),
        max_size=9,
    ),
)
def test_any_heap_of_edits_gives_a_valid_tree(raw: str, wishes: list[tuple[int, int, bool, bool, bool, int | None]]) -> None:
    edits = [
        OutlineEdit(f"{n:032}", 1, start, start + length, "", "词", n, removed=removed, made=made, joined=joined, level=level)
        for n, (start, length, removed, made, joined, level) in enumerate(wishes)
    ]
    state = hand(raw, edits)
    assert_valid(state)
    assert set(state.unplaced) <= set(edits)


def test_parts_of_the_front_that_become_headings_are_no_parts() -> None:
    state = hand()
    made = after(state, acts.make(state, selection(state, "在全镇秋冬水利工作会议上的讲话")))
    assert made.outline.part("title") is None
    assert [part.kind for part in state.recognised.parts] == ["title", "salutation", "opening", "closing"]
    assert all(isinstance(part, Part) for part in made.outline.parts)


def test_many_edits_are_laid_on_many_nodes_in_linear_time() -> None:
    def work(times: int) -> None:
        state = hand("一、春耕\n说一句。一是要早。二是要快。\n（一）备种\n（二）备肥\n" * times)
        edits = [
            change.after
            for index in range(0, len(state.shown), 5)
            for change in (acts.remove if index % 2 else partial(acts.rename, words="改过的"))(state, index)
            if change.after
        ]
        assert edits
        edited(state.recognised, edits, state.text, 1)

    assert growth(work, 40) < 2.4
