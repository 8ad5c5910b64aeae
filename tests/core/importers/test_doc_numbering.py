"""Automatic numbers of Word 97-2007 files, against what LibreOffice shows for the same files, and against Word's own rules."""

from __future__ import annotations

import struct
import sys
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importers.counting_labels import LONGEST
from core.importers.doc.fib import Fib
from core.importers.doc.fonts import font_names
from core.importers.doc.numbering import Numbering
from core.importers.doc.old_numbering import OldNumbers
from core.importers.doc.sprms import sprms
from core.importers.doc.stylesheet import DEEPEST, Stylesheet
from core.importers.number_codes import FORMS, form_of
from core.outline import recognise
from tests.core.importers import doc_kit as kit
from tests.core.importers.doc_kit import Style, document_of, fonts, lines_of, opened, p, sheet, sprm
from tests.core.importers.doc_lists import (
    BULLET,
    COUNTING,
    DECIMAL,
    NONE,
    OFFICIAL,
    SPACE,
    UPPER_LETTER,
    Level,
    Override,
    Scheme,
    anld,
    lists,
    numbered,
    schemes,
)
from tests.core.importers.docx_cases import FORMATS, labels
from tests.doc_oracle import CASES, files, recorded

if TYPE_CHECKING:
    from pathlib import Path

    from core.document import Document

NO_FORMAT: Final = "LibreOffice 7.4 takes the format for another one"
DEPARTURES: Final[dict[str, tuple[str, dict[int, str]]]] = {
    "japaneseLegal": ("壱 to 九 with 拾, 百, 阡; LibreOffice puts digit after digit", {10: "壱拾", 21: "弐拾壱"}),
    "koreanDigital": (NO_FORMAT, {1: "일", 10: "일영"}),
    "koreanLegal": (NO_FORMAT, {1: "하나", 10: "열"}),
    "koreanDigital2": (NO_FORMAT, {1: "一", 10: "一零"}),
    "hebrew1": ("beyond the letters for hundreds Arabic digits", {15: "טו", 1100: "1100"}),
}
"""Formats in which LibreOffice departs from Word: why, and what Word shows."""
OTHERS: Final = {
    "none-above": ("the text of a level shows as it is written; LibreOffice drops the stop", "- .1 .2 2.1 - .1 1.1"),
    "bullets": ("LibreOffice writes bullets of its own into a text file, Word those that are set", "• ◦ — ◦ •"),
}
"""Other cases in which it does: why, and all labels that Word shows."""
FILES: Final = files()


def answered(name: str) -> list[str | None]:
    """Return our labels of a case."""
    return labels(opened(FILES[name]).text, CASES[name].signs)


@pytest.mark.parametrize("name", [name for name in CASES if name.removeprefix("format-") not in DEPARTURES and name not in OTHERS])
def test_every_label_is_that_of_libreoffice(name: str) -> None:
    assert answered(name) == [label and label[:LONGEST] for label in recorded(name)]


@pytest.mark.parametrize("form", DEPARTURES)
def test_where_libreoffice_departs_from_a_format_of_word_the_standard_holds(form: str) -> None:
    _, expected = DEPARTURES[form]
    numbers = [int((label or "").strip("<>")) for label in recorded("format-decimal")]
    ours = dict(zip(numbers, answered(f"format-{form}"), strict=True))
    assert {number: ours[number] for number in expected} == {number: f"<{label}>" for number, label in expected.items()}
    assert list(ours.values()) != recorded(f"format-{form}"), "no departure any more"


@pytest.mark.parametrize("name", OTHERS)
def test_where_libreoffice_departs_from_word_the_standard_holds(name: str) -> None:
    _, expected = OTHERS[name]
    ours = [label or "-" for label in answered(name)]
    assert ours == expected.split()
    assert ours != recorded(name), "no departure any more"


def test_there_is_a_file_and_an_answer_for_each_case() -> None:
    assert set(FILES) == set(CASES)
    assert all(len(recorded(name)) == len(case.signs) for name, case in CASES.items())


def test_the_codes_of_formats_are_those_of_the_standard() -> None:
    assert [form for form in FORMATS if form not in FORMS and form not in {"none", "bahtText", "dollarText"}] == []
    assert (form_of(0), form_of(37), form_of(39), form_of(255), form_of(200)) == (
        *("decimal", "chineseCounting", "chineseCountingThousand", "none", "decimal"),
    )


def n(words: str, ilfo: int, ilvl: int = 0, istd: int = 0) -> kit.Paragraph:
    """Return a paragraph of a list."""
    return p(words, papx=sprm(kit.ILVL, ilvl) + sprm(kit.ILFO, ilfo), istd=istd)


def shown(*paragraphs: kit.Paragraph, **more: object) -> list[str]:
    """Return the lines of a file."""
    return [line for line in lines_of(*paragraphs, **more) if line]


def test_a_label_stands_before_its_paragraph_with_a_blank_where_word_leaves_one() -> None:
    words = [n("抓好春耕", 1), n("备足种子", 1, 1), n("选种", 1, 2), n("晒种", 1, 3), n("拌种", 1, 4), n("管好市场", 1)]
    assert shown(*words, **numbered(OFFICIAL)) == ["一、抓好春耕", "（一）备足种子", "1. 选种", "（1）晒种", "①拌种", "二、管好市场"]


def test_numbers_lead_the_outline() -> None:
    words = (("抓好春耕", 0), ("备足种子", 1), ("修好水渠", 1), ("管好市场", 0), ("查秤", 1), ("亮价", 1))
    document = document_of(*(n(text, 1, depth) for text, depth in words), **numbered(OFFICIAL))
    outline = recognise(document.text, document.paragraphs)
    assert [(node.label, node.level) for node in outline.nodes] == [
        *(("一、", 1), ("（一）", 2), ("（二）", 2), ("二、", 1), ("（一）", 2), ("（二）", 2)),
    ]


def headings(*more: Style) -> bytes:
    """Return a sheet whose headings have numbers."""
    first = sprm(kit.ILFO, 1)
    return sheet(
        Style("正文", built_in=0),
        Style("标题 1,一级", first, base=0, built_in=1),
        Style("标题 2", sprm(kit.ILVL, 1) + first, base=0, built_in=2),
        *more,
    )


def in_style(istd: int, words: str, papx: bytes = b"") -> kit.Paragraph:
    """Return a paragraph in a style."""
    return p(words, istd=istd, papx=papx)


def test_headings_take_the_numbers_of_their_styles() -> None:
    given = numbered(Scheme(7, OFFICIAL.levels, (1, 2)))
    given["table"]["Stshf"] = headings()
    words = [
        in_style(1, "春耕"),
        in_style(2, "种子"),
        in_style(0, "正文不编号。"),
        in_style(2, "水渠"),
        in_style(1, "市场"),
        in_style(2, "查秤"),
    ]
    document = document_of(*words, **given)
    assert document.text.split("\n") == ["一、春耕", "（一）种子", "正文不编号。", "（二）水渠", "二、市场", "（一）查秤"]
    assert [one.outline_level for one in document.paragraphs] == [1, 2, None, 2, 1, 2]


def test_the_level_of_a_style_is_the_one_that_the_scheme_links_to_it() -> None:
    given = numbered(Scheme(7, OFFICIAL.levels, (0xFFF, 1)))
    given["table"]["Stshf"] = headings()
    assert shown(in_style(1, "种子"), in_style(1, "水渠"), **given) == ["（一）种子", "（二）水渠"]


def test_a_paragraph_takes_itself_out_of_the_list_of_its_style() -> None:
    given = numbered(OFFICIAL)
    given["table"]["Stshf"] = headings()
    words = [
        in_style(1, "春耕"),
        in_style(1, "不编号", sprm(kit.ILFO, 0)),
        in_style(1, "也不编号", sprm(kit.ILFO, -1)),
        in_style(1, "市场"),
    ]
    assert shown(*words, **given) == ["一、春耕", "不编号", "也不编号", "二、市场"]


def test_a_style_takes_the_list_of_the_one_that_it_is_based_on() -> None:
    given = numbered(OFFICIAL)
    given["table"]["Stshf"] = headings(Style("要点", base=1), Style("无号", sprm(kit.ILFO, 0), base=1))
    assert shown(in_style(1, "甲"), in_style(3, "乙"), in_style(4, "丙"), in_style(3, "丁"), **given) == [
        "一、甲",
        "二、乙",
        "丙",
        "三、丁",
    ]


def test_a_paragraph_takes_another_level_of_the_list_of_its_style() -> None:
    given = numbered(OFFICIAL)
    given["table"]["Stshf"] = headings()
    assert shown(in_style(1, "甲"), in_style(1, "乙", sprm(kit.ILVL, 2)), **given) == ["一、甲", "1. 乙"]


def test_lists_of_one_scheme_count_on_together_until_one_overrides_its_start() -> None:
    given = numbered(OFFICIAL, of=[(7, ()), (7, ()), (7, [Override(0, start=5)])])
    assert shown(n("甲", 1), n("乙", 2), n("丙", 3), n("丁", 3), n("戊", 1), **given) == ["一、甲", "二、乙", "五、丙", "六、丁", "七、戊"]


def test_a_list_overrides_a_level_and_where_it_begins() -> None:
    level = Level(UPPER_LETTER, "%1)", start=3)
    given = numbered(OFFICIAL, of=[(7, ()), (7, [Override(0, start=9, level=level), Override(1, level=Level(DECIMAL, "%1-%2"))])])
    assert shown(n("甲", 1), n("乙", 2), n("丙", 2, 1), n("丁", 2), **given) == ["一、甲", "C) 乙", "C-1 丙", "D) 丁"]


@pytest.mark.parametrize(
    ("restart", "expected"),
    [
        pytest.param(None, "1) 2) 1) 1)", id="after each level above"),
        pytest.param(0, "1) 2) 3) 4)", id="never"),
        pytest.param(1, "1) 2) 3) 1)", id="after the first level only"),
    ],
)
def test_a_level_begins_again_where_its_rule_says(restart: int | None, expected: str) -> None:
    scheme = Scheme(7, (Level(DECIMAL, "%1."), Level(DECIMAL, "%2."), Level(DECIMAL, "%3)", restart=restart), *[Level(NONE, "")] * 6))
    depths = [0, 1, 2, 2, 1, 2, 0, 2]
    found = shown(*(n("甲", 1, depth) for depth in depths), **numbered(scheme))
    assert " ".join(line.split()[0] for line, depth in zip(found, depths, strict=True) if depth == 2) == expected


def test_a_legal_level_writes_all_numbers_in_arabic_digits() -> None:
    scheme = Scheme(7, (Level(COUNTING, "第%1章", follow=SPACE), Level(DECIMAL, "%1.%2", is_legal=True), *[Level(NONE, "")] * 7))
    assert shown(n("总则", 1), n("目的", 1, 1), **numbered(scheme)) == ["第一章 总则", "1.1 目的"]


@pytest.mark.parametrize(
    ("text", "font", "label"), [("\uf06c", "", "•"), ("l", "Wingdings", "•"), ("·", "Symbol", "•"), ("——", "宋体", "——")]
)
def test_bullets_of_symbol_fonts_become_signs_that_every_font_has(text: str, font: str, label: str) -> None:
    scheme = Scheme(7, (Level(BULLET, text, chpx=sprm(kit.FONT, 1)),))
    given = numbered(scheme)
    given["table"]["SttbfFfn"] = fonts("宋体", font)
    assert shown(n("甲", 1), **given) == [f"{label} 甲"]


def test_a_hidden_number_is_left_out_and_counts() -> None:
    hidden = Level(DECIMAL, "%1.", chpx=sprm(kit.HIDDEN), papx=sprm(kit.LEFT, 420))
    given = numbered(OFFICIAL, of=[(7, ()), (7, [Override(0, level=hidden)])])
    assert shown(n("甲", 1), n("乙", 2), n("丙", 1), **given) == ["一、甲", "乙", "三、丙"]


def test_a_list_that_is_not_there_gives_no_number() -> None:
    assert shown(n("甲", 1), n("乙", 2), n("丙", 1), **numbered(OFFICIAL)) == ["一、甲", "乙", "二、丙"]


def cut_short() -> Document:
    """Return what is made of a file whose table of lists is cut short."""
    given = numbered(OFFICIAL, Scheme(8, (Level(DECIMAL, "%1)"),)))
    # Half of the second list.
    given["table"]["PlfLfo"] = given["table"]["PlfLfo"][:28]
    return document_of(n("甲", 1), n("乙", 2), n("丙", 1), **given)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the only LibreOffice be a script of the test, which is not there yet."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("core.importers.office.PLACES", ())
    return tmp_path / "soffice"


def writes(words: str) -> str:
    """Return a program that writes a text."""
    name = "pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1], 'document.txt')"
    return f"#!{sys.executable}\nimport pathlib, sys\n{name}.write_text({words!r}, encoding='utf-8')\n"


def test_a_level_that_no_list_has_gives_no_number() -> None:
    assert shown(n("甲", 1), n("乙", 1, 9), n("丙", 1), **numbered(OFFICIAL)) == ["一、甲", "乙", "二、丙"]


@pytest.mark.usefixtures("office")
def test_of_tables_that_are_cut_short_what_is_whole_is_used_and_the_rest_told() -> None:
    document = cut_short()
    assert document.text.split("\n") == ["一、甲", "乙", "二、丙"]
    assert kit.found(document)["numbers-missing"] == 1


def test_what_tables_that_are_cut_short_do_not_tell_libreoffice_is_asked(office: Path) -> None:
    office.write_text(writes("    一、甲\n    1) 乙\n    二、丙\n"), encoding="utf-8")
    office.chmod(0o755)
    document = cut_short()
    assert document.text.split("\n") == ["一、甲", "1) 乙", "二、丙"]
    assert kit.found(document) == {"numbers": 3}


def test_where_libreoffice_has_other_words_than_the_file_its_numbers_are_not_taken(office: Path) -> None:
    office.write_text(writes("一、甲\n1) 别的话\n二、丙\n"), encoding="utf-8")
    office.chmod(0o755)
    document = cut_short()
    assert document.text.split("\n") == ["一、甲", "乙", "二、丙"]
    assert kit.found(document)["numbers-missing"] == 1


def old(words: str, number: bytes = b"", level: int | None = 10) -> kit.Paragraph:
    """Return a paragraph with a number of Word 95."""
    return p(words, papx=(sprm(0xC63E, number) if number else b"") + (sprm(0x240D, level) if level is not None else b""))


def test_numbers_of_word_95_count_on_until_a_paragraph_without_one() -> None:
    number = anld(COUNTING, "", "、")
    words = [
        old("甲", number),
        old("乙", number),
        p("正文"),
        old("丙", number),
        old("丁", anld(BULLET, "·", ""), 11),
        old("戊", number, 12),
    ]
    assert shown(*words) == ["一、甲", "二、乙", "正文", "一、丙", "· 丁", "戊"]


def test_numbers_of_word_95_of_another_kind_begin_anew() -> None:
    first, second = anld(DECIMAL, "", "."), anld(UPPER_LETTER, "(", ")", start=3)
    assert shown(old("甲", first), old("乙", first), old("丙", second), old("丁", second)) == ["1. 甲", "2. 乙", "(C) 丙", "(D) 丁"]


def test_headings_of_word_95_count_within_those_above_and_repeat_them() -> None:
    first, second = anld(DECIMAL, "", "."), anld(DECIMAL, "", ".", repeats=True)
    words = [old("甲", first, 1), p("正文"), old("乙", second, 2), old("丙", second, 2), old("丁", first, 1), old("戊", second, 2)]
    assert shown(*words) == ["1. 甲", "正文", "1.1. 乙", "1.2. 丙", "2. 丁", "2.1. 戊"]


def test_a_number_of_word_95_in_a_later_file_is_told_by_its_list() -> None:
    number = sprm(0xC63E, anld(DECIMAL, "第", "条", start=3)) + sprm(kit.ILFO, 0x7FF)
    assert shown(p("甲", papx=number), p("乙", papx=number)) == ["第3条 甲", "第4条 乙"]


def test_styles_that_are_based_on_one_another_in_a_circle_end() -> None:
    styles = Stylesheet(sheet(Style("甲", sprm(kit.OUTLINE, 1), base=1), Style("乙", sprm(kit.ALIGNMENT, 1), base=0)))
    assert (styles.style(0).name, styles.style(0).outline_level) == ("甲", 1)
    assert len(list(sprms(styles.style(1).papx))) <= DEEPEST


def test_a_style_says_what_those_say_that_it_is_based_on_and_then_its_own() -> None:
    styles = Stylesheet(
        sheet(Style("正文", sprm(kit.LEFT, 2), sprm(kit.BOLD), built_in=0), Style("要点", sprm(kit.LEFT, 4), sprm(kit.SIZE, 32), base=0))
    )
    assert list(sprms(styles.style(1).papx)) == [(kit.LEFT, b"\2\0"), (kit.LEFT, b"\4\0")]
    assert list(sprms(styles.style(1).chpx)) == [(kit.BOLD, b"\1"), (kit.SIZE, b"\x20\0")]


def test_built_in_styles_have_their_english_names_and_others_the_first_of_theirs() -> None:
    styles = Stylesheet(sheet(Style("标题 3", built_in=3), Style("标题", built_in=62), Style("公文标题,大标题")))
    assert [styles.style(number).name for number in range(3)] == ["heading 3", "Title", "公文标题"]
    assert [styles.style(number).outline_level for number in range(3)] == [2, None, None]
    assert styles.style(77).name == ""


def test_a_heading_can_be_told_to_be_text() -> None:
    styles = Stylesheet(sheet(Style("标题 1", sprm(kit.OUTLINE, 9), built_in=1), Style("标题 2", base=0, built_in=2)))
    assert (styles.style(0).outline_level, styles.style(1).outline_level) == (None, 1)


BYTES: Final = st.binary(max_size=600)
WHOLE: Final = schemes(OFFICIAL)[0] + schemes(OFFICIAL)[1]


@given(BYTES, BYTES, BYTES)
def test_any_bytes_for_lists_give_labels_or_none(first: bytes, second: bytes, third: bytes) -> None:
    _count(first, second, third)


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 255), st.integers(0, len(WHOLE)))
def test_lists_with_a_wrong_byte_or_cut_short_give_labels_or_none(at: int, byte: int, end: int) -> None:
    _count((WHOLE[:at] + bytes([byte]) + WHOLE[at + 1 :])[:end], lists((7, [Override(0, start=2)]), (7, ())), b"")


def _count(told: bytes, overrides: bytes, sttb: bytes) -> None:
    numbering = Numbering(_fib(told, overrides, sttb), Stylesheet(b""))
    for ilfo in (None, -3, 0, 1, 2, 0x7FE, 0x7FF):
        for ilvl in (None, 0, 3, 200):
            found = numbering.label(ilfo, ilvl, 0, told, 3)
            assert found is None or 0 < len(found.text) <= LONGEST + 1


def _fib(told: bytes, overrides: bytes, sttb: bytes) -> Fib:
    """Return the block of a file with these tables only."""
    places = [(0, 0)] * 93
    places[15], places[73], places[74] = (0, len(sttb)), (len(sttb), min(2, len(told))), (len(sttb) + len(told), len(overrides))
    word = struct.pack("<6H", 0xA5EC, 0xC1, 0, 0, 0, 0x200).ljust(32, b"\0") + struct.pack("<H28xH88xH", 14, 22, 93)
    word += b"".join(struct.pack("<2I", *place) for place in places)
    return Fib(word, {"1Table": sttb + told + overrides}.get)


@given(BYTES, st.integers(0, 20))
def test_any_style_sheet_gives_styles(stsh: bytes, istd: int) -> None:
    for whole in (stsh, struct.pack("<HHH", 4, 20, 10) + stsh):
        style = Stylesheet(whole).style(istd)
        assert style.name.isprintable()
        assert style.outline_level is None or 0 <= style.outline_level < 9


@given(BYTES)
def test_any_bytes_are_walked_to_their_end(grpprl: bytes) -> None:
    assert sum(2 + len(operand) for _, operand in sprms(grpprl)) <= len(grpprl)
    assert all(isinstance(name, str) for name in font_names(grpprl))


@given(BYTES, st.integers(0, 255))
def test_any_number_of_word_95_gives_a_label_or_none(number: bytes, level: int) -> None:
    numbers = OldNumbers(["宋体"])
    for _ in range(3):
        found = numbers.label(number, level)
        assert found is None or found.text.strip()
