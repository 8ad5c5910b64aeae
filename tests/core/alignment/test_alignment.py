"""Which lines of an old text are certainly those of a new one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.alignment import Alignment, is_same_speech
from tests.core.library_kit import OTHER, SPEECH

SAME = "水管所要把每一口井都记在本子上。"
LINES = st.lists(
    st.sampled_from([SAME, "同志们：", "", "二十个字以上的一行，全文只有一处，可以作准。", "又一行二十个字以上的话，也可以拿来作准。"]),
    max_size=9,
)


def places(old: list[str], new: list[str]) -> list[int | None]:
    """Return the new number of each old line."""
    alignment = Alignment("\n".join(old), "\n".join(new))
    starts = [sum(len(line) + 1 for line in new[:j]) for j in range(len(new))]
    found = [alignment.place(sum(len(line) + 1 for line in old[:i])) for i in range(len(old))]
    return [None if place is None else starts.index(place) for place in found]


def test_a_text_that_goes_on_keeps_its_lines() -> None:
    assert places([SAME, SAME], [SAME, SAME, "完。"]) == [0, 1]
    assert places([SAME, SAME, "完。"], ["按：", SAME, SAME, "完。"]) == [1, 2, 3]


def test_of_equal_lines_of_which_one_was_taken_out_or_put_in_none_is_certain() -> None:
    assert places(["头", SAME, SAME, SAME, "尾"], ["头", SAME, SAME, "尾"]) == [0, None, None, None, 3]
    assert places(["头", SAME, SAME, "尾"], ["头", SAME, SAME, SAME, "尾"]) == [0, None, None, 4]


def test_a_long_line_that_stands_once_takes_its_equal_neighbours_along() -> None:
    long = "这一行有二十多个字，全文只有一处，换了地方也认得出来。"
    assert places(["甲", "乙", long, "丙", "丁"], ["丁", "戊", "乙", long, "丙", "己"]) == [None, 2, 3, 4, None]


@given(LINES, LINES)
def test_certain_lines_are_equal_and_no_two_share_a_place(old: list[str], new: list[str]) -> None:
    found = [(i, j) for i, j in enumerate(places(old, new)) if j is not None] if old and new else []
    assert all(old[i] == new[j] for i, j in found)
    assert len({j for _, j in found}) == len(found)


@given(LINES)
def test_every_line_of_an_unchanged_text_is_certain(lines: list[str]) -> None:
    assert places(lines, lines) == list(range(len(lines)))


@pytest.mark.parametrize(
    "new",
    [
        SPEECH + "四、补充一点。各村回去以后，三天之内把名单报上来。\n",
        SPEECH[: len(SPEECH) * 2 // 3],
        SPEECH.replace("，", "、"),
        SPEECH.replace("\n", ""),
        SPEECH.replace("水", "电"),
    ],
)
def test_an_edited_speech_is_the_same_speech(new: str) -> None:
    assert is_same_speech(SPEECH, new)
    assert is_same_speech(new, SPEECH)


@pytest.mark.parametrize("new", [OTHER, "同志们：\n", "同志们：\n" + OTHER, "x" * 300])
def test_another_speech_is_another_speech(new: str) -> None:
    assert not is_same_speech(SPEECH, new)
    assert not is_same_speech(new, SPEECH)


def test_half_of_the_text_decides() -> None:
    paragraphs = [f"第{n}件事，{chr(0x4E00 + n)}{chr(0x5E00 + n)}塘要清，{chr(0x6E00 + n)}{chr(0x7E00 + n)}沟要通。" for n in range(100)]
    old = "\n".join(paragraphs[:60])
    assert is_same_speech(old, "\n".join(paragraphs[26:86]))
    assert not is_same_speech(old, "\n".join(paragraphs[40:100]))
