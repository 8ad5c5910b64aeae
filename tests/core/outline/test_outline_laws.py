"""What holds for the outline of any text at all, and how the work grows with its length."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.outline import RUN_IN, Outline
from core.outline.numbering import FAMILIES, number_of
from tests.core.outline.outline_kit import read
from tests.counting import growth

SAMPLE = Path(__file__).parents[3] / "resources" / "samples" / "春季学习动员会讲话.txt"

LABELS = ["一、", "二、", "（一）", "（二）", "1.", "2.", "①", "②", "甲、", "乙、", "第一章", "第二条", "——", "同志们：", "目录"]
POINTS = ["第一，", "第二，", "一是", "二是", "三要", "首先", "其次", "最后", "First, ", "Second"]
WORDS = ["修好水渠", "守住春耕这个根本。", "And third – ", "2026年3月2日", "🌾", *"一二三四十。，：；！\n\u3000 ）（#*·"]
PIECES = st.sampled_from(LABELS + POINTS + WORDS)


def assert_valid(text: str, outline: Outline) -> None:
    """Offsets rise, children lie inside their parents, a parent stands before its children one level up."""
    offsets = [node.offset for node in outline.nodes]
    assert offsets == sorted(set(offsets))
    for index, node in enumerate(outline.nodes):
        assert 0 <= node.offset < node.end <= len(text)
        assert node.offset < node.head_end <= node.end
        assert text.startswith(node.label, node.offset)
        assert "\n" not in text[node.offset : node.head_end]
        assert len(node.heading) <= 41
        assert node.why
        if node.parent is None:
            assert node.level == 1
        else:
            parent = outline.nodes[node.parent]
            assert node.parent < index
            assert (parent.level, parent.offset < node.offset, node.end <= parent.end) == (node.level - 1, True, True)
    for part in outline.parts:
        assert part.span.end <= len(text)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_heap_of_labels_gives_a_valid_tree(raw: str) -> None:
    assert_valid(*read(raw))


@given(st.text(max_size=200))
def test_any_text_gives_a_valid_tree(raw: str) -> None:
    assert_valid(*read(raw))


@given(st.integers(1, 199))
def test_chinese_numerals_are_read_back(value: int) -> None:
    digits = "零一二三四五六七八九"
    hundreds, tens, units = value // 100, value // 10 % 10, value % 10
    written = (digits[hundreds] + "百" if hundreds else "") + ("零" if hundreds and not tens and units else "")
    written += ("" if tens == 1 and not hundreds else digits[tens]) + "十" if tens else ""
    assert number_of(written + (digits[units] if units else "")) == value


@pytest.mark.parametrize("numeral", ["一一", "十百", "", "零", "000", "1000", "百"])
def test_what_is_no_number_is_none(numeral: str) -> None:
    assert number_of(numeral) is None


def test_families_that_may_follow_each_other_have_the_same_rank() -> None:
    ranks: dict[str, set[int]] = {}
    for family in FAMILIES.values():
        ranks.setdefault(family.series, set()).add(family.rank)
    assert all(len(found) == 1 for found in ranks.values())


def test_the_sample_speech_is_read_as_it_was_written() -> None:
    text, outline = read(SAMPLE.read_text(encoding="utf-8"))
    assert outline.title == "在全镇春季学习动员会上的讲话"
    assert [part.kind for part in outline.parts] == ["title", "date", "speaker", "salutation", "opening", "closing"]
    assert [n.heading for n in outline.nodes if n.level == 1] == ["把学习当作头等大事", "把任务落到田间地头", "把责任压到人头上"]
    assert [n.label for n in outline.nodes if n.level == 2] == [
        *("一是", "二是", "三是", "四要"),
        *("（一）", "（二）", "（三）", "（四）"),
        *("首先，", "其次，", "再次，", "最后，"),
    ]
    assert sum(n.kind == RUN_IN for n in outline.nodes) == 21
    assert_valid(text, outline)


@pytest.mark.parametrize(
    ("unit", "count"),
    [
        ("，一是春耕", 500),
        ("第一，首先，一是春，其次（一）耕", 200),
        ("：！（一）：①", 400),
        ("第一，1.First, ！", 400),
        ("一、啊\n", 500),
        ("目录\n", 1000),
        ("修好水渠\n", 1000),
    ],
)
def test_a_text_made_to_be_slow_is_read_in_linear_time(unit: str, count: int) -> None:
    assert growth(lambda times: read(unit * times), count) < 2.2
