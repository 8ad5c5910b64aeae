"""Counts as Word gives them: worked examples, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.counting import Counts, count

PARAGRAPHS = st.text(
    st.one_of(st.sampled_from("一水，。“”’—· \t\u3000aZ09.%-(Ａ３①◇가각ж\u200b\u200d\U00020000😀"), st.characters(exclude_characters="\n"))
)
"""Paragraphs of everything that has a rule of its own, and of anything else."""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("  \u3000\t", 0),
        ("春耕备耕", 4),
        ("春耕、备耕。", 6),
        ("2026年", 2),
        ("2026年3.5%", 3),
        ("２０２６年", 5),
        ("增长5.0%，快于去年0.3个百分点。", 14),
        ("第3-5条", 3),
        ("A4纸", 2),
        ("ＧＤＰ", 3),
        ("GDP增长", 3),
        ("e-mail 地址", 3),
        ("沟渠,闸门", 5),
        ("沟渠 , 闸门", 5),
        ("沟渠，闸门", 5),
        ("(一)抓清淤", 6),
        ("（一）抓清淤", 6),
        ("“三个一遍”", 6),
        ("“GDP”", 1),
        ("“GDP”增长", 5),
        ("他说it’s fine。", 5),
        ("It’s not a ‘plan’ — it’s a promise…", 8),
        ("两手抓——两手硬", 8),
        ("等等……", 4),
        ("张三·李四", 5),
        ("①修渠→②通水", 7),
        ("EXH.C-◇", 2),
        ("气温30℃", 4),
        ("好😀", 2),
        ("\U00020000\U0002a6d6", 2),
        ("ｱｲｳ", 3),
        ("대한민국 만세", 2),
        ("план работы", 2),
        ("план работы：三条", 5),
        ("水\u200b渠", 2),
        ("wa\u00adter", 1),
        ("water\u00a0gate", 2),
        ("项目\t数量\n水闸\t46", 7),
    ],
)
def test_words_are_counted_as_word_counts_them(text: str, words: int) -> None:
    assert count(text).words == words


def test_a_mixed_paragraph_has_all_its_counts() -> None:
    counts = count("2026年，全镇修渠 42 公里（A段）。\n\n　　完工率84.5%。\n")
    assert counts == Counts(words=20, characters=28, characters_and_blanks=32, han=11, other_words=4, paragraphs=2)


def test_blank_lines_are_no_paragraphs_and_their_blanks_are_characters() -> None:
    assert count("一\n\n \u3000\n二") == Counts(words=2, characters=2, characters_and_blanks=4, han=2, paragraphs=2)


def test_characters_are_code_points_that_are_seen() -> None:
    counts = count("\U00020000水\u200b\ufeff a")
    assert (counts.characters, counts.characters_and_blanks, counts.han) == (3, 4, 2)


def test_a_long_text_is_counted_like_its_paragraphs() -> None:
    paragraph = "二〇二六年，全镇 12 个村修渠42公里，完成率84.5%，“三个一遍”都做到了。"
    for text in ("\n".join([paragraph] * 5_000), "x\n" * 60_000 + paragraph):
        parts = [count(line) for line in text.split("\n")]
        assert count(text) == sum(parts, Counts())
    whole = count(paragraph * 5_000)
    assert whole.han == 5_000 * count(paragraph).han
    assert whole.paragraphs == 1


@given(st.lists(PARAGRAPHS, min_size=1, max_size=6))
def test_counts_are_additive_over_paragraphs(paragraphs: list[str]) -> None:
    assert count("\n".join(paragraphs)) == sum(map(count, paragraphs), Counts())


@given(PARAGRAPHS)
def test_no_count_is_larger_than_what_it_is_a_part_of(text: str) -> None:
    counts = count(text)
    assert 0 <= counts.han <= counts.words <= counts.characters <= counts.characters_and_blanks <= len(text)
    assert 0 <= counts.other_words <= counts.words - counts.han
    assert counts.paragraphs <= 1


@given(PARAGRAPHS, PARAGRAPHS)
def test_white_space_within_a_paragraph_joins_no_counts(left: str, right: str) -> None:
    # An Asian character at both ends: one without any is counted by another rule.
    parts = count("水" + left + "水"), count("水" + right + "水")
    whole = count("水" + left + "水 水" + right + "水")
    assert (whole.words, whole.characters, whole.han) == tuple(
        getattr(parts[0], name) + getattr(parts[1], name) for name in ("words", "characters", "han")
    )


@given(st.text("一二三四五六七八九十春耕防汛，。：；！？（）《》", max_size=200))
def test_of_pure_chinese_every_character_is_a_word(text: str) -> None:
    counts = count(text)
    assert counts.words == counts.characters == len(text)
    assert counts.other_words == 0
