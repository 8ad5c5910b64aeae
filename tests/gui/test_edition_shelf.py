"""Where a place of one edition is found in another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.edition_shelf import place_in

PARAGRAPHS = [f"第{number}个村的渠道今年要修好，由村里出工，镇里出料，月底验收。" for number in range(1, 40)]


def joined(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def test_a_place_stays_in_its_paragraph_when_others_come_before_it() -> None:
    old = joined(*PARAGRAPHS)
    new = joined("新写的一段放在最前面。", "再写一段。", *PARAGRAPHS)
    for number in (1, 20, 39):
        at = old.index(f"第{number}个村")
        assert new[place_in(new, old, at) :].startswith(f"第{number}个村")
        assert new[place_in(new, old, at + 8) :].startswith(old[at + 8 : at + 20])


def test_a_place_in_a_paragraph_that_was_moved_goes_with_it() -> None:
    old = joined(*PARAGRAPHS)
    new = joined(*PARAGRAPHS[5:], *PARAGRAPHS[:5])
    assert place_in(new, old, old.index("第3个村")) == new.index("第3个村")


def test_a_place_in_a_changed_paragraph_is_found_by_what_is_left_of_it() -> None:
    old = joined(*PARAGRAPHS)
    new = joined("开头一段。", *PARAGRAPHS).replace("第20个村的渠道今年要修好，由村里出工", "第20个村的闸门明年再修，由县里出工")
    assert place_in(new, old, old.index("第20个村")) == new.index("第20个村")


def test_a_place_in_a_paragraph_that_was_taken_out_is_beside_where_it_stood() -> None:
    old = joined(*PARAGRAPHS)
    new = joined("开头一段。", *PARAGRAPHS[:18], *PARAGRAPHS[19:])
    found = place_in(new, old, old.index("第19个村"))
    assert new.index("第18个村") <= found <= new.index("第20个村")


def test_a_line_that_stands_there_twice_is_told_from_the_other_by_those_around_it() -> None:
    refrain = "各村各站都要照这个办法去做，不许走样。"
    old = joined(*PARAGRAPHS[:10], refrain, *PARAGRAPHS[10:20], refrain, *PARAGRAPHS[20:])
    new = joined("开头一段。", old)
    second = old.rindex(refrain)
    assert place_in(new, old, second) == new.rindex(refrain)


def test_a_place_in_a_text_that_has_nothing_of_the_old_one_lies_within_it() -> None:
    new = joined("完全另外的一篇。", "说的是别的事。")
    old = joined(*PARAGRAPHS)
    assert 0 <= place_in(new, old, len(old)) <= len(new)
    assert place_in("", old, 100) == 0
    assert place_in(old, "", 0) <= len(old)


@given(st.text("渠道闸门村\n。", max_size=60), st.text("渠道闸门村\n。", max_size=60), st.data())
def test_a_place_is_always_one_of_the_new_text(old: str, new: str, data: st.DataObject) -> None:
    point = data.draw(st.integers(0, len(old)))
    assert 0 <= place_in(new, old, point) <= len(new)
    assert place_in(old, old, point) == point
