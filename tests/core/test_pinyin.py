"""What is typed in pinyin finds Chinese words: by initials, whole syllables, mixtures, any reading."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import pinyin

ROOT = Path(__file__).resolve().parents[2]
NAMES = (
    "打开文件…",
    "公文版式",
    "重庆市长江大桥",
    "在全镇防汛动员会上的讲话",
    "银行音乐会",
    "绿色女排",
    "学会“三个一遍”：本周",
    "另存为 PDF…",
)
INITIALS = {"zh": "z", "ch": "c", "sh": "s"}

frequent = st.integers(0x4E00, 0x9FA5).map(chr)
chinese = st.text(st.one_of(st.sampled_from([one for one in "".join(NAMES) if "一" <= one <= "龥"]), frequent), min_size=1, max_size=12)
signs = st.sampled_from(" “”，。、（）：…-/")
letters = st.sampled_from("abcdefghijklmnopqrstuvwxyzABZ0159ＡＺüéß")
texts = st.text(st.one_of(st.sampled_from("".join(NAMES)), frequent, signs, letters, st.characters()), max_size=30)
queries = st.text(st.one_of(st.sampled_from("abcdeghijklnoqsuwxyz"), letters, signs, st.sampled_from("".join(NAMES))), max_size=8)


@pytest.fixture(autouse=True, scope="module")
def table() -> None:
    """Have the readings."""
    pinyin.load()


def _syllables(character: str) -> list[str]:
    """Return the readings of a character as pypinyin itself gives them."""
    from pypinyin import Style
    from pypinyin import pinyin as readings

    # No keyboard has the ê of 欸.
    return [one.replace("ê", "e") for one in readings(character, style=Style.NORMAL, heteronym=True)[0]]


@pytest.mark.parametrize(
    ("query", "text", "meant"),
    [
        ("dkwj", "打开文件…", (0, 1, 2, 3)),
        ("dakai", "打开文件…", (0, 1)),
        ("dakaiwenjian", "打开文件…", (0, 1, 2, 3)),
        ("dkwenj", "打开文件…", (0, 1, 2, 3)),
        ("dak", "打开文件…", (0, 1)),
        ("wenji", "打开文件…", (2, 3)),
        ("gwbs", "公文版式", (0, 1, 2, 3)),
        ("DAKAI", "打开文件…", (0, 1)),
        ("ｄｋ", "打开文件…", (0, 1)),
        ("文j", "打开文件…", (2, 3)),
        ("wj dk", "打开文件…", (0, 1, 2, 3)),
    ],
)
def test_initials_syllables_and_mixtures_of_them_find_a_name(query: str, text: str, meant: tuple[int, ...]) -> None:
    assert pinyin.matched(query, text) == meant


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("chongqing", "重庆市长江大桥"),
        ("cqs", "重庆市长江大桥"),
        ("zhangjiang", "重庆市长江大桥"),
        ("changj", "重庆市长江大桥"),
        ("yinhang", "银行音乐会"),
        ("yyh", "银行音乐会"),
        ("ylh", "银行音乐会"),
    ],
)
def test_any_reading_of_a_character_with_several_counts(query: str, text: str) -> None:
    assert pinyin.matched(query, text)


@pytest.mark.parametrize("query", ["lvse", "luse", "ls", "nvpai", "nüpai"])
def test_the_two_dots_of_a_letter_may_be_typed_in_the_usual_ways(query: str) -> None:
    assert pinyin.matched(query, "绿色女排")


@pytest.mark.parametrize("query", ["z", "zh", "zhen", "zhenf", "zf"])
def test_an_initial_of_two_letters_may_be_typed_as_one(query: str) -> None:
    assert pinyin.matched(query, "在全镇防汛动员会上的讲话") is not None
    assert pinyin.matched("zhf", "在全镇防汛动员会上的讲话") == (2, 3)


def test_signs_between_the_characters_need_not_be_typed() -> None:
    assert pinyin.matched("sgyb", "学会“三个一遍”：本周") == (3, 4, 5, 6)
    assert pinyin.matched("byb", "学会“三个一遍”：本周") is None
    assert pinyin.matched("遍本", "学会“三个一遍”：本周") is None


@pytest.mark.parametrize("query", ["dkj", "akai", "dakawenjian", "gongwenx", "wd", "文打", "x"])
def test_what_skips_a_character_or_breaks_a_syllable_off_finds_nothing(query: str) -> None:
    assert pinyin.matched(query, "打开文件…") is None


def test_what_stands_literally_is_meant_before_pinyin() -> None:
    assert pinyin.matched("pdf", "评定分 PDF") == (4, 5, 6)
    assert pinyin.matched("的话", "在全镇防汛动员会上的讲话") is None
    assert pinyin.matched("讲", "将来讲讲") == (2,)


def test_an_empty_query_fits_every_text_and_means_nothing_in_it() -> None:
    assert pinyin.matched("  ", "公文版式") == ()


@given(texts, st.data())
def test_every_part_of_a_text_finds_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    part = text[start : data.draw(st.integers(start, len(text)))]
    found = pinyin.matched(part, text)
    assert found is not None
    shown = pinyin.fold("".join(text[point] for point in found))
    assert all(set(word) <= set(shown) for word in pinyin.fold(part).split())


@given(chinese, st.data())
def test_the_initials_of_a_name_find_it(name: str, data: st.DataObject) -> None:
    syllables = [data.draw(st.sampled_from(_syllables(character))) for character in name]
    found = pinyin.matched("".join(one[0] for one in syllables), name)
    assert found is not None
    # Two initials may be one, too: sh are those of 社会, and the beginning of 式.
    assert len(found) == len(name) or {"zh", "ch", "sh"} & {one[0] + other[0] for one, other in pairwise(syllables)}


@given(chinese, st.data())
def test_any_mixture_of_syllables_and_initials_finds_a_name(name: str, data: st.DataObject) -> None:
    typed = ""
    for character in name:
        whole = data.draw(st.sampled_from(_syllables(character)))
        double = whole[:2] if whole[:2] in INITIALS else whole[0]
        typed += data.draw(st.sampled_from([whole, whole[0], double]))
    assert pinyin.matched(typed, name) is not None


@given(queries, texts)
def test_what_is_meant_rises_and_lies_within_the_text(query: str, text: str) -> None:
    found = pinyin.matched(query, text)
    if found is not None:
        assert all(before < after for before, after in pairwise(found))
        assert all(0 <= point < len(text) for point in found)
        assert len(found) <= sum(len(pinyin.fold(word)) for word in query.split()) or any(len(pinyin.fold(one)) != 1 for one in text)


@given(queries, texts)
def test_a_longer_query_finds_no_more(query: str, text: str) -> None:
    if query and pinyin.matched(query, text) is not None:
        for end in range(len(query)):
            assert pinyin.matched(query[:end], text) is not None


@given(st.text(st.sampled_from("abcdeghijklnoqsuwxyz打开文公、 "), max_size=6), st.lists(st.one_of(texts, chinese), max_size=12))
def test_many_lines_are_found_as_each_one_is_while_a_query_grows_and_shrinks(query: str, lines: list[str]) -> None:
    looked_through = pinyin.Lines(lines)
    for end in (*range(len(query) + 1), len(query) // 2):
        matches = pinyin.matcher(query[:end])
        assert looked_through.find(query[:end]) == [number for number, line in enumerate(lines) if matches(line) is not None]


def test_before_the_table_is_there_only_literal_words_are_found() -> None:
    script = (
        "import sys; from core import pinyin; lines = pinyin.Lines(['公文版式']);"
        "assert not pinyin.is_ready() and 'pypinyin' not in sys.modules;"
        "assert pinyin.matched('公文', '公文版式') == (0, 1) and pinyin.matched('gw', '公文版式') is None;"
        "assert lines.find('版式') == [0] and lines.find('bs') == [];"
        "pinyin.load();"
        "assert pinyin.is_ready() and pinyin.matched('gw', '公文版式') == (0, 1) and lines.find('bs') == [0]"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)
