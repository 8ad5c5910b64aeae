"""Which encoding a file is in."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importers.encodings import ENCODINGS, PIECE, SAMPLE, decode, guess

SIMPLIFIED = "同志们：今天召开全镇防汛工作会议，主要任务是分析当前形势，安排下一步工作。一是压实责任，二是备足物资。\n"
TRADITIONAL = "各位同仁：今天召開全鎮防汛工作會議，主要任務是分析當前形勢，安排下一步工作。一是壓實責任，二是備足物資。\n"
CHINESE = [
    (SIMPLIFIED, "utf-8"),
    (SIMPLIFIED, "gb18030"),
    (SIMPLIFIED, "utf-16-le"),
    (SIMPLIFIED, "utf-16-be"),
    (TRADITIONAL, "utf-8"),
    (TRADITIONAL, "big5hkscs"),
    (TRADITIONAL, "gb18030"),
    (TRADITIONAL, "utf-16-le"),
]
NAMES = [f"{text[:2]}-{codec}" for text, codec in CHINESE]


@pytest.mark.parametrize(("text", "codec"), CHINESE, ids=NAMES)
@pytest.mark.parametrize("length", [12, 20, 40, len(SIMPLIFIED)])
def test_short_and_long_texts_are_told_apart(text: str, codec: str, length: int) -> None:
    assert guess(text[:length].encode(codec)) == codec


@pytest.mark.parametrize(("text", "codec"), CHINESE, ids=NAMES)
def test_any_window_of_twenty_characters_is_enough(text: str, codec: str) -> None:
    guessed = {start: guess(text[start : start + 20].encode(codec)) for start in range(len(text) - 19)}
    assert {start: found for start, found in guessed.items() if found != codec} == {}


@pytest.mark.parametrize(("text", "codec"), CHINESE, ids=NAMES)
@pytest.mark.parametrize("lead", range(4))
def test_a_character_cut_at_the_samples_end_does_not_matter(text: str, codec: str, lead: int) -> None:
    # Each letter before it moves the text on against the border of the sample.
    content = ("a" * lead + text * (2 * SAMPLE // len(text))).encode(codec)
    assert guess(content) == codec


@pytest.mark.parametrize(("text", "codec"), CHINESE, ids=NAMES)
def test_a_long_lead_of_english_does_not_hide_the_chinese(text: str, codec: str) -> None:
    assert guess(("meeting notes 2026\n" * 8000 + text * 3).encode(codec)) == codec


@pytest.mark.parametrize(("text", "codec"), [pair for pair in CHINESE if not pair[1].startswith("utf-16")], ids=lambda value: value[:4])
def test_a_few_broken_bytes_do_not_mislead(text: str, codec: str) -> None:
    content = bytearray((text * 20).encode(codec))
    for place in (7, 500, 1501):
        content[place] = 0xFF
    assert guess(bytes(content)) == codec
    # What a broken byte leaves of its character is broken too.
    assert 3 <= decode(bytes(content), codec).broken <= 9


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides(mark: bytes, codec: str) -> None:
    content = mark + SIMPLIFIED.encode(codec)
    assert guess(content) == codec
    assert decode(content, codec).text == "\ufeff" + SIMPLIFIED


@pytest.mark.parametrize("text", ["Agenda: 1. flood control; 2. spring ploughing.\n", "déjà vu, naïveté, façade", "Повестка дня собрания"])
def test_valid_utf8_of_any_language_is_utf8(text: str) -> None:
    assert guess(text.encode()) == "utf-8"


def test_english_in_utf16_is_known_by_its_zeros() -> None:
    assert guess("Agenda: flood control".encode("utf-16-le")) == "utf-16-le"
    assert guess("Agenda: flood control".encode("utf-16-be")) == "utf-16-be"


def test_accented_letters_in_single_bytes_are_latin() -> None:
    assert guess("Le comité a décidé, après débat, de préparer l'été.".encode("cp1252")) == "cp1252"


def test_mostly_ascii_with_a_little_gbk_is_gb18030() -> None:
    assert guess(("ID,name,note\n" * 40 + "17,XX,抓好落实\n").encode("gb18030")) == "gb18030"


def test_a_stray_zero_byte_does_not_make_a_binary() -> None:
    assert guess((SIMPLIFIED * 20).encode("gb18030") + b"\0\n") == "gb18030"


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 40, b"\0" * 500, b"\x01\x02\x03\x04" * 100, b"\xff\xff\xff" * 200, b"ab\0\0\1\0cd" * 99]
)
def test_what_is_no_text_is_no_text(content: bytes) -> None:
    assert guess(content) is None


def test_the_euro_sign_of_code_page_936_is_read() -> None:
    assert decode("造价".encode("gbk") + b"\x80" + "三百".encode("gbk"), "gb18030") == decode("造价€三百".encode("gb18030"), "gb18030")


def test_a_replacement_character_that_stands_in_the_file_is_not_counted() -> None:
    for codec in ("utf-8", "utf-16-le", "gb18030"):
        assert decode("物\ufffd资".encode(codec), codec).broken == 0


def test_a_file_cut_inside_a_character_has_one_broken_place() -> None:
    for codec in ("utf-8", "gb18030", "big5hkscs", "utf-16-le"):
        decoded = decode("防汛工作".encode(codec)[:-1], codec)
        assert decoded.text == "防汛工\ufffd"
        assert decoded.broken == 1


@pytest.mark.parametrize("codec", [one.codec for one in ENCODINGS if one.codec != "cp1252"])
@pytest.mark.parametrize("shift", range(4))
def test_the_seams_of_decoding_leave_no_trace(codec: str, shift: int) -> None:
    text = "x" * shift + "防汛工作，" * (PIECE // 8)
    assert decode(text.encode(codec), codec).text == text


@given(st.binary(max_size=300))
def test_any_bytes_are_guessed_and_decoded_without_a_fault(content: bytes) -> None:
    codec = guess(content)
    for one in ENCODINGS:
        decoded = decode(content, one.codec)
        assert not any("\ud800" <= char <= "\udfff" for char in decoded.text)
        assert decoded.broken <= decoded.text.count("\ufffd")
    assert codec is None or codec in [one.codec for one in ENCODINGS]


def test_decoding_stops_soon_after_its_limit() -> None:
    assert 1000 < len(decode(b"a" * 10 * PIECE, "utf-8", limit=1000).text) <= PIECE
