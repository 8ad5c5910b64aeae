"""What holds for the outline of any text at all, and how the work grows with its length."""

from __future__ import annotations

import itertools
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.outline import HEADING, RUN_IN, Outline
from core.outline.numbering import FAMILIES, number_of
from core.outline.tree import HEADING_LIMIT
from tests.core.outline.outline_kit import read
from tests.core.outline.plain_texts import plain_text
from tests.core.outline.speech_grammar import speeches
from tests.counting import growth
from tests.examples import examples

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLE = Path(__file__).parents[3] / "resources" / "samples" / "春季学习动员会讲话.txt"

LABELS = ["一、", "二、", "（一）", "（二）", "1.", "2.", "①", "②", "甲、", "乙、", "第一章", "第二条", "——", "同志们：", "目录"]
POINTS = ["第一，", "第二，", "一是", "二是", "三要", "首先", "其次", "最后", "First, ", "Second"]
WORDS = ["修好水渠", "守住春耕这个根本。", "And third – ", "2026年3月2日", "🌾", *"一二三四十。，：；！\n\u3000 ）（#*·"]
PIECES = st.sampled_from(LABELS + POINTS + WORDS)


RANDOM_TEXTS = examples(1_600)
"""Of each kind; with those of hypothesis ten thousand where all are tried."""
EXAMPLES = examples(500)
ENGLISH = [
    "Part One",
    "Part Two: ",
    "I. ",
    "II. ",
    "A. ",
    "B. ",
    "1.1 ",
    "1.2.1 ",
    "First, ",
    "Second – ",
    "the canals. ",
    "\n",
    "\n\n",
    "Contents\n",
]
MARKS = "（）()“”‘’《》【】〔〕「」[]。，、；：！？….,;:—–-_*#>|"
BLANKS = " \t\u3000\xa0\u2003\n\n\r"


def of_pieces(pieces: list[str]) -> Callable[[Random], str]:
    """Return what makes a text of up to 60 of these pieces, any number of times each."""
    return lambda rng: "".join(rng.choices(pieces, k=rng.randint(0, 60)))


def torn(rng: Random) -> str:
    """Return lines of a speech in any order, some of them cut."""
    lines = rng.choice(speeches()).text.split("\n")
    return "\n".join(line[: rng.choice((9999, 60, 12, 3))] for line in rng.choices(lines, k=rng.randint(1, 25)))


def joined(rng: Random) -> str:
    """Return a piece out of a speech and one out of a text without structure, without a line end between them."""
    pieces = []
    for text in (rng.choice(speeches()).text, plain_text(rng.randrange(100))[1]):
        start = rng.randrange(len(text))
        pieces.append(text[start : start + rng.randint(0, 400)])
    return "".join(pieces)


def of_any_characters(rng: Random) -> str:
    """Return characters from the whole of Unicode, most of them from the first two planes."""
    return "".join(chr(rng.randrange(rng.choice((0x80, 0x3100, 0xA000, 0x110000)))) for _ in range(rng.randint(0, 200)))


RANDOM = {
    "labels and words": of_pieces([*LABELS, *POINTS, *WORDS]),
    "marks and blanks": of_pieces([*LABELS, *MARKS, *BLANKS]),
    "English": of_pieces([*ENGLISH, *BLANKS]),
    "a torn speech": torn,
    "speech and prose": joined,
    "any characters": of_any_characters,
}


def assert_valid(text: str, outline: Outline) -> None:
    """Offsets rise, children lie inside their parents, a parent stands before its children one level up, parts lie beside the tree."""
    offsets = [node.offset for node in outline.nodes]
    assert offsets == sorted(set(offsets))
    for index, node in enumerate(outline.nodes):
        assert node.kind in (HEADING, RUN_IN)
        assert 0 <= node.offset < node.end <= len(text)
        assert node.offset < node.head_end <= node.end
        assert text.startswith(node.label, node.offset)
        assert not text[node.offset].isspace()
        assert "\n\n" not in text[node.offset : node.head_end]
        assert len(node.heading) <= HEADING_LIMIT + 1
        assert "\n" not in node.heading
        assert str(node.why)
        assert [fault for fault in node.faults if not node.offset <= fault.offset < node.end] == []
        if node.parent is None:
            assert node.level == 1
        else:
            parent = outline.nodes[node.parent]
            assert node.parent < index
            assert (parent.level, parent.offset < node.offset, node.end <= parent.end) == (node.level - 1, True, True)
    for before, after in itertools.pairwise(outline.nodes):
        # A node reaches to the next one that is not inside it.
        assert before.end >= after.offset if after.level > before.level else before.end == after.offset
    for part in outline.parts:
        assert 0 <= part.span.start < part.span.end <= len(text)
        assert [offset for offset in offsets if part.span.start <= offset < part.span.end] == [], part
        assert part.kind != "closing" or [node for node in outline.nodes if node.end > part.span.start] == []
    spans = [part.span for part in outline.parts]
    assert [pair for pair in itertools.pairwise(spans) if pair[0].end > pair[1].start] == []
    assert [fault for fault in outline.loose_faults if not 0 <= fault.offset < len(text)] == []


@settings(max_examples=EXAMPLES)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_heap_of_labels_gives_a_valid_tree(raw: str) -> None:
    assert_valid(*read(raw))


@settings(max_examples=EXAMPLES)
@given(st.text(max_size=200))
def test_any_text_gives_a_valid_tree(raw: str) -> None:
    assert_valid(*read(raw))


@pytest.mark.parametrize("kind", RANDOM)
def test_any_random_text_gives_a_valid_tree(kind: str) -> None:
    for seed in range(RANDOM_TEXTS):
        raw = RANDOM[kind](Random(f"{kind} {seed}"))
        text, outline = read(raw)
        try:
            assert_valid(text, outline)
        except AssertionError as error:
            pytest.fail(f"{error}\n{raw!r}\n{outline}")


def test_the_outlines_of_the_generated_speeches_are_valid_trees() -> None:
    for speech in speeches():
        assert_valid(*read(speech.text))


@given(st.integers(1, 199))
def test_chinese_numerals_are_read_back(value: int) -> None:
    digits = "零一二三四五六七八九"
    hundreds, tens, units = value // 100, value // 10 % 10, value % 10
    written = (digits[hundreds] + "百" if hundreds else "") + ("零" if hundreds and not tens and units else "")
    written += ("" if tens == 1 and not hundreds else digits[tens]) + "十" if tens else ""
    assert number_of(written + (digits[units] if units else "")) == value


@pytest.mark.parametrize("numeral", ["十百", "", "零", "000", "1000", "百"])
def test_what_is_no_number_is_none(numeral: str) -> None:
    assert number_of(numeral) is None


def test_families_that_may_follow_each_other_have_the_same_rank() -> None:
    ranks: dict[str, set[float]] = {}
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
        ("（", 600),
        ("“", 600),
        ("“啊\n", 400),
        ("）（", 400),
        ("1.", 500),
        ("1.1.1 ", 300),
        ("1 啊\n", 500),
        ("1\n", 500),
        ("一\n", 500),
        ("一", 1000),
        ("12", 1000),
        ("一、啊（一）啊1.啊", 200),
        ("一、啊\n（一）啊\n1.啊\n", 150),
        ("（一）", 400),
        ("第一章\n第一节\n", 200),
        ("第一，啊。\n", 300),
        ("一是啊；二是啊；三是啊。\n", 150),
        ("Part One\nI. a\nA. a\n", 150),
        ("XX___×××", 200),
        ("春耕前后事情多", 300),
        ("春耕前后事情多，各村要把人手排好，把日子排好，不要\n", 150),
    ],
)
def test_a_text_made_to_be_slow_is_read_in_linear_time(unit: str, count: int) -> None:
    assert growth(lambda times: read(unit * times), count) < 2.2
