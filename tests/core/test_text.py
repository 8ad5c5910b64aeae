"""Normalisation."""

from __future__ import annotations

import hashlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import text as text_module
from core.spans import Span
from core.text import PIECE, digest, normalise, paragraphs, storable
from tests.counting import growth

SENTENCE = "各村要把防汛摆在突出位置，做到人员、物资、措施三到位。"
ODD = (
    "\r\n\v\f\x85\u2028\u2029 \t\u3000\xa0\u2003\u2009\u202f\ufeff\u200b\u2060"
    "\xad\x00\x07\x1b\x9f\ud800\udfff\ufffc\ufdd0\ufffe\U0001fffe\U0010ffff𠮷一是，"
)
RAW = st.text(st.sampled_from(ODD) | st.characters(exclude_categories=()))
SEEN_AS_BLANK = "".join(chr(code) for code in range(0x10000) if chr(code).isspace())


@given(RAW)
def test_a_normal_text_comes_back_unchanged(raw: str) -> None:
    once = normalise(raw).text
    assert normalise(once).text == once


@given(RAW)
def test_only_white_space_and_what_cannot_be_seen_is_lost(raw: str) -> None:
    def seen(text: str) -> list[str]:
        return [
            char
            for char in text
            if not char.isspace()
            and unicodedata.category(char) not in {"Cc", "Cs", "Cn"}
            and char not in "\xad\u200b\u2060\ufeff\ufffc\ufffd"
        ]

    assert seen(normalise(raw).text) == seen(raw)


@given(RAW)
def test_what_no_text_may_hold_becomes_one_replacement_character_each(raw: str) -> None:
    def is_bad(char: str) -> bool:
        code = ord(char)
        return 0xD800 <= code < 0xE000 or 0xFDD0 <= code < 0xFDF0 or code & 0xFFFE == 0xFFFE or char in "\ufffc\ufffd"

    assert normalise(raw).text.count("\ufffd") == sum(map(is_bad, raw))


@given(RAW)
def test_a_normal_text_holds_nothing_that_a_text_document_would_change(raw: str) -> None:
    text = normalise(raw).text
    assert not set(text) & set("\r\v\f\0\x85\xa0\u2028\u2029\ufdd0\ufdd1\ufffc\ufeff")
    assert {char for char in text if char.isspace()} <= set("\n \t\u3000")
    text.encode("utf-8")


@given(RAW)
def test_lines_have_no_blanks_at_their_ends_and_at_most_one_stays_empty_between_two(raw: str) -> None:
    text = normalise(raw).text
    assert "\n\n\n" not in text
    assert text == text.strip()
    assert all(line == line.strip() for line in text.split("\n"))


@given(RAW)
def test_there_is_an_indent_for_every_line(raw: str) -> None:
    normal = normalise(raw)
    assert len(normal.indents) == (normal.text.count("\n") + 1 if normal.text else 0)


@given(st.text(st.sampled_from("一\r\n\u3000 \u2028\u200b𠮷"), max_size=30), st.integers(-3, 3))
def test_the_seam_of_two_pieces_leaves_no_trace(middle: str, shift: int) -> None:
    lead = "防" * (100 - len(middle) // 2 + shift)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_module, "PIECE", 100)
        in_pieces = normalise(lead + middle + "汛").text
    assert in_pieces == lead + normalise("防" + middle + "汛").text[1:]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_is_a_line_feed_afterwards(end: str) -> None:
    assert normalise(f"同志们：{end}今天开个会。{end}").text == "同志们：\n今天开个会。"


@pytest.mark.parametrize(
    ("lead", "columns"),
    [
        ("", 0),
        ("\u3000\u3000", 4),
        ("    ", 4),
        ("\t", 4),
        ("\xa0\xa0", 2),
        ("\u2003\u2003", 4),
        ("\ufeff\u2003\u200b\u2003", 4),
        (" \u3000", 3),
    ],
)
def test_the_indent_is_kept_in_columns(lead: str, columns: int) -> None:
    normal = normalise(f"标题\n{lead}一、抓好春耕")
    assert normal.text == "标题\n一、抓好春耕"
    assert normal.indents == (0, columns)


def test_blanks_inside_a_line_become_plain_ones_but_a_full_width_one_stays() -> None:
    assert normalise("张\u3000三\xa0李\u2003四\u2009王\u202f五\t六").text == "张\u3000三 李 四 王 五\t六"


def test_the_paragraphs_are_the_lines_that_are_not_blank() -> None:
    normal = normalise("标题\n\n\n\u3000\u3000同志们：\n一、春耕")
    found = paragraphs(normal.text, normal.indents)
    assert [one.span.of(normal.text) for one in found] == ["标题", "同志们：", "一、春耕"]
    assert [one.indent for one in found] == [0, 4, 0]
    assert found[1].span == Span(4, 8)


@given(RAW)
def test_paragraphs_and_line_feeds_make_up_the_whole_text(raw: str) -> None:
    normal = normalise(raw)
    covered = [point for one in paragraphs(normal.text, normal.indents) for point in range(one.span.start, one.span.end)]
    assert covered == [point for point, char in enumerate(normal.text) if char != "\n"]


def test_paragraphs_without_known_indents_have_none() -> None:
    assert [one.indent for one in paragraphs("标题\n正文")] == [0, 0]


def test_indents_of_another_text_are_refused() -> None:
    with pytest.raises(ValueError, match="1 indents for 2 lines"):
        paragraphs("标题\n正文", (0,))


@given(RAW)
def test_what_a_reader_writes_can_be_stored(words: str) -> None:
    kept = storable(words)
    assert len(kept) == len(words)
    assert kept.encode("utf-8").count(b"\0") == 0
    assert [one for one, other in zip(words, kept, strict=True) if one != other and one != "\0" and not "\ud800" <= one <= "\udfff"] == []


@given(st.text(st.sampled_from(SENTENCE + SEEN_AS_BLANK)))
def test_the_digest_does_not_see_white_space(text: str) -> None:
    bare = "".join(text.split())
    assert digest(text) == digest(bare) == hashlib.sha256(bare.encode()).hexdigest()


def test_the_digest_of_a_long_text_is_that_of_all_its_pieces() -> None:
    text = SENTENCE * (2 * PIECE // len(SENTENCE))
    assert digest(text) == hashlib.sha256(text.encode()).hexdigest() != digest(text + "又")


@pytest.mark.parametrize("unit", [SENTENCE + "\n", SENTENCE, "\n", "\u2003", " \t", "\xa0字", "𠮷\U0001fffe"])
def test_a_long_text_of_any_make_is_normalised_in_linear_time(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_module, "PIECE", 100)
    assert growth(lambda length: normalise(unit * (length // len(unit))), 10_000) < 2.1
