"""The reader's edits of the outline go along to another edition's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.outline import acts, recognise
from core.outline.edits import OutlineEdit
from core.outline.hand import Edited, edited
from core.outline.placing import Placed, Reading, placed
from core.outline.tree import HEADING, Node, Outline
from core.spans import Span
from core.text import normalise, paragraphs
from tests.counting import growth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.outline.edits import OutlineChange

SPEECH = """各位同志：
今天说说河道的事。
一、把河床清干净
淤泥一年比一年厚，再不清就要漫堤。
（一）主河段先动手
从上游往下游，一段一段清。
（二）支流跟着来
支流不清，主河白清。
二、把岸坡护结实
该砌石的砌石，该种草的种草，不搞花架子。
三、把管护管起来
一是有人巡。二是有人修。三是有人管钱，钱怎么花要说得清。
"""


def reading(raw: str) -> Reading:
    text = normalise(raw).text
    return Reading(text, recognise(text, paragraphs(text)))


def state(raw: str = SPEECH) -> Edited:
    one = reading(raw)
    return edited(one.outline, (), one.text, 1)


def edits_of(changes: Iterable[OutlineChange]) -> list[OutlineEdit]:
    return [change.after for change in changes if change.after is not None]


def renamed(words: str, name: str = "改过的", raw: str = SPEECH) -> list[OutlineEdit]:
    old = state(raw)
    (index,) = (i for i, node in enumerate(old.outline.nodes) if words in node.label + node.heading)
    return edits_of(acts.rename(old, index, name))


def made(words: str, raw: str = SPEECH) -> list[OutlineEdit]:
    old = state(raw)
    start = old.text.index(words)
    return edits_of(acts.make(old, Span(start, start + len(words))))


def carried(edits: list[OutlineEdit], raw: str, old: str = SPEECH) -> Placed:
    found = placed(edits, reading(old), reading(raw), 2)
    assert sorted(one.id for one in (*found.placed, *found.unplaced)) == sorted(one.id for one in edits)
    assert all(one.edition == 2 for one in found.placed)
    return found


def shown(found: Placed, raw: str) -> list[str]:
    """Return the nodes of the new text that the edits are about, as it says them."""
    new = reading(raw)
    result = edited(new.outline, found.placed, new.text, 2)
    assert result.unplaced == ()
    return [new.text[node.offset : node.offset + len(node.label)] + node.heading for node in result.outline.nodes if node.is_edited]


def test_an_edit_goes_with_its_unchanged_line() -> None:
    new = SPEECH.replace("今天说说河道的事。", "今天只说河道的事，说三点。")
    assert shown(carried(renamed("岸坡"), new), new) == ["二、改过的"]


def test_an_edit_goes_with_its_heading_to_another_number() -> None:
    new = SPEECH.replace("三、", "四、").replace("二、把岸坡", "二、把堤顶修平整\n堤顶要能走车。\n三、把岸坡")
    found = carried(renamed("岸坡"), new)
    assert shown(found, new) == ["三、改过的"]
    assert (found.placed[0].label, found.placed[0].heading) == ("三、", "把岸坡护结实")


def test_an_edit_goes_with_its_label_where_the_heading_was_reworded() -> None:
    new = SPEECH.replace("二、把岸坡护结实", "二、岸坡一定要护结实")
    assert shown(carried(renamed("岸坡"), new), new) == ["二、改过的"]


def test_a_heading_that_another_took_the_place_of_is_not_renamed() -> None:
    new = SPEECH.replace("二、把岸坡护结实", "二、先说钱粮")
    found = carried(renamed("岸坡"), new)
    assert (found.placed, [one.edition for one in found.unplaced]) == ([], [1])


def test_a_heading_that_is_gone_leaves_its_edit_unplaced_and_unchanged() -> None:
    edits = renamed("岸坡")
    new = SPEECH[: SPEECH.index("二、把岸坡")]
    assert carried(edits, new).unplaced == edits


def test_an_edit_goes_with_a_heading_that_was_moved() -> None:
    block = SPEECH[SPEECH.index("二、把岸坡") : SPEECH.index("三、把管护")]
    new = SPEECH.replace(block, "").replace("三、把管护", "二、把管护") + block.replace("二、", "三、")
    assert shown(carried(renamed("岸坡"), new), new) == ["三、改过的"]


def test_an_edit_goes_with_a_heading_that_was_moved_under_another_number_and_reworded() -> None:
    block = SPEECH[SPEECH.index("二、把岸坡") : SPEECH.index("三、把管护")]
    moved = block.replace("二、把岸坡护结实", "三、把岸坡都护结实")
    new = SPEECH.replace(block, "").replace("三、把管护", "二、把管护") + moved
    found = carried(renamed("岸坡"), new)
    assert [(one.label, one.heading, one.name) for one in found.placed] == [("三、", "把岸坡都护结实", "改过的")]


def test_an_edit_of_a_run_in_stays_with_its_sentence_when_the_paragraph_was_rewritten() -> None:
    new = SPEECH.replace("一是有人巡。二是有人修。", "一是有人出钱。二是有人巡，巡了要记。三是有人修。").replace(
        "三是有人管钱", "四是有人管钱"
    )
    assert shown(carried(renamed("有人管钱"), new), new) == ["四是改过的"]


def test_of_equal_headings_the_one_at_the_same_place_in_the_order_is_meant() -> None:
    old = "一、城区\n（一）工作要求\n路要扫。\n二、镇区\n（一）工作要求\n渠要清。\n三、村里\n（一）工作要求\n井要封。\n"
    new = (
        old.replace("路要扫。", "路要天天扫，不留死角。")
        .replace("渠要清。", "渠要常清，不等汛期。")
        .replace("井要封。", "废井要封，不留隐患。")
    )
    second = edits_of(acts.remove(state(old), 3))
    found = carried(second, new, old)
    assert found.placed[0].start == reading(new).text.index("（一）工作要求", new.index("二、镇区"))


def test_a_made_heading_goes_with_its_words() -> None:
    new = SPEECH.replace("今天说说河道的事。", "今天只说河道的事。").replace("淤泥一年比一年厚，再不清", "淤泥一年比一年厚，眼下再不清")
    assert shown(carried(made("再不清就要漫堤"), new), new) == ["再不清就要漫堤"]


def test_a_made_heading_whose_words_are_common_stays_between_its_neighbours() -> None:
    old = "一、城区\n这里要讲要求，路要扫。\n二、镇区\n这里要讲要求，渠要清。\n三、村里\n这里要讲要求，井要封。\n"
    new = old.replace("这里要讲要求，渠", "大家听好，这里要讲要求，渠").replace("路要扫", "路要天天扫")
    start = old.index("要讲要求", old.index("二、镇区"))
    found = carried(edits_of(acts.make(state(old), Span(start, start + 4))), new, old)
    assert found.placed[0].start == new.index("要讲要求", new.index("二、镇区"))


def test_a_made_heading_whose_words_are_gone_is_unplaced() -> None:
    new = SPEECH.replace("再不清就要漫堤", "不能再等了")
    assert carried(made("再不清就要漫堤"), new).placed == []


def test_a_heading_that_only_the_file_could_tell_is_found_by_what_its_edit_says() -> None:
    # The library keeps the text but not what was bold in it, so that the old text's own outline lacks the heading.
    old, new = "清淤先行\n从上游往下游。\n", "清淤要先行\n从上游往下游，一段一段清。\n"
    edit = OutlineEdit("0" * 32, 1, 0, 4, "", "清淤先行", 0, name="改过的")
    bold = Outline(nodes=(Node(1, HEADING, "", "清淤要先行", 0, len(new), 5, None),))
    found = placed([edit], Reading(old, Outline()), Reading(new, bold), 2)
    assert [(one.start, one.end, one.heading, one.name) for one in found.placed] == [(0, 5, "清淤要先行", "改过的")]


def test_edits_go_there_and_back() -> None:
    edits = [*renamed("岸坡"), *made("再不清就要漫堤"), *renamed("支流跟着来")]
    new = SPEECH.replace("今天说说河道的事。", "今天只说河道的事。").replace("二、把岸坡", "四、把岸坡")
    there = carried(edits, new)
    back = placed(there.placed, reading(new), reading(SPEECH), 1)
    assert (sorted(back.placed, key=lambda one: one.id), back.unplaced) == (sorted(edits, key=lambda one: one.id), [])


LINES = [
    "一、春耕要早",
    "二、防汛要紧",
    "（一）备种子",
    "（二）备化肥",
    "说一句。一是要早。二是要快。",
    "话说得长了些，但是都在理上，大家听一听。",
    "一、春耕要早",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=12), st.data())
def test_nothing_is_lost_and_the_same_text_keeps_every_place(lines: list[str], data: st.DataObject) -> None:
    raw = "\n".join(lines)
    old = state(raw)
    edits = [edit for index in range(len(old.shown)) for edit in edits_of(acts.rename(old, index, "改过的"))]
    same = placed(edits, reading(raw), reading(raw), 1)
    assert (same.placed, same.unplaced) == (edits, [])
    changed = "\n".join(data.draw(st.permutations(lines))[: data.draw(st.integers(1, len(lines)))])
    found = carried(edits, changed, raw)
    starts = [one.start for one in found.placed]
    assert len(starts) == len(set(starts))
    nodes = {node.offset: node for node in reading(changed).outline.nodes}
    assert all((nodes[one.start].label, nodes[one.start].heading) == (one.label, one.heading) for one in found.placed)


@pytest.mark.parametrize("unit", ["一、同样的题目\n正文一句话。\n", "（一）要求\n一是快。二是好。\n"])
def test_a_long_row_of_equal_headings_is_matched_in_linear_time(unit: str) -> None:
    def work(times: int) -> None:
        old = reading(unit * times)
        edits = edits_of(acts.remove(edited(old.outline, (), old.text, 1), 0)) if old.outline.nodes else []
        placed(edits, old, reading("开头改了。\n" + unit.replace("正文", "改文") * times), 2)

    assert growth(work, 150) < 2.6
