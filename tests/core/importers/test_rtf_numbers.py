"""Automatic numbers of RTF documents: as their writer put them, else counted as Word does."""

from __future__ import annotations

import re

from tests.core.importers.rtf_kit import FONTS, STYLES, counted, lines_of, points


def level(code: int, text: str, *more: str, places: str = "", follow: int = 0) -> str:
    r"""Return a level; ``#1`` in its text is the place of the number of the first level.

    Args:
        code: of the format.
        text: of the label.
        more: other control words.
        places: content of ``\levelnumbers``.
        follow: 0 for a tab, 1 for a blank, 2 for nothing.
    """
    label = "".join(f"\\'{int(one[1]) - 1:02x}" if one[1:] else points(one) for one in re.findall("#\\d|.", text))
    length = len(text) - text.count("#")
    said = "".join(more)
    return (
        rf"{{\listlevel\levelnfc{code}\levelnfcn{code}\leveljc0\levelfollow{follow}\levelstartat1{said}"
        rf"{{\leveltext\leveltemplateid1\'{length:02x}{label};}}{{\levelnumbers {places};}}\fi-360\li720}}"
    )


def tables(*levels: str, overrides: str = r"{\listoverride\listid7\listoverridecount0\ls1}") -> str:
    """Return the tables of one list."""
    listed = rf"{{\list\listtemplateid1{''.join(levels)}{{\listname ;}}\listid7}}"
    return rf"{FONTS}{STYLES}{{\*\listtable{listed}}}{{\*\listoverridetable{overrides}}}"


CHAPTERS = tables(level(37, "第#1章", follow=1), level(39, "#2、"), level(0, "#1.#3", r"\levellegal1"), level(23, "\uf0b7", r"\f3"))


def test_numbers_that_stand_in_no_words_are_counted() -> None:
    body = r"\pard\ls1 总则\par\ilvl1 目的\par 依据\par\ilvl2 细目\par\pard\ls1 分则\par\ilvl1 职责\par\ilvl3 点\par\pard 正文\par"
    assert lines_of(body, head=CHAPTERS) == [
        "第一章 总则",
        "一、目的",
        "二、依据",
        "1.1 细目",
        "第二章 分则",
        "一、职责",
        "• 点",
        "正文",
    ]
    assert counted(body, head=CHAPTERS) == {"numbers": 6}


def test_a_number_that_its_writer_put_there_is_taken() -> None:
    literal = r"{\listtext\pard\plain\f13 " + points("第十章") + r"\tab}"
    body = rf"\pard{literal}\ls1 总则\par\pard\ls1 分则\par"
    assert lines_of(body, head=CHAPTERS) == ["第十章 总则", "第二章 分则"]
    assert counted(body, head=CHAPTERS) == {"numbers": 1}


def test_a_written_number_with_nothing_behind_it_stands_close() -> None:
    head = tables(level(18, "#1", follow=2))
    assert lines_of(r"{\listtext\u9312 ?\tab}\ls1 桥下\par", head=head) == ["①桥下"]
    assert lines_of(r"{\listtext\u9313 ?}\ls1 桥上\par", head=head) == ["②桥上"]


def test_an_empty_number_of_the_writer_is_none() -> None:
    assert lines_of(r"{\listtext\tab}\ls1 总则\par", head=CHAPTERS) == ["总则"]


def test_bullets_of_symbol_fonts_show_as_bullets() -> None:
    assert lines_of(r"{\listtext\pard\plain\f3 \'b7\tab}\ls1\ilvl3 点\par{\pntext\f10\'6c\tab}\pard 点\par", head=CHAPTERS) == [
        "• 点",
        "• 点",
    ]
    assert lines_of(r"{\listtext{\f3 \'b7}\tab}\ls1\ilvl3 点\par", head=CHAPTERS) == ["• 点"]
    assert counted(r"{\listtext\pard\plain\f3 \'b7\tab}\ls1\ilvl3 点\par{\listtext{\f3 \'b7}\tab}\ls1\ilvl3 点\par", head=CHAPTERS) == {}
    assert lines_of(r"{\pntext -\tab}\pard 点\par", head=CHAPTERS) == ["- 点"]


def test_lists_that_begin_anew_and_levels_of_their_own_are_known() -> None:
    overrides = (
        r"{\listoverride\listid7\listoverridecount0\ls1}"
        r"{\listoverride\listid7\listoverridecount1{\lfolevel\listoverridestartat\levelstartat5}\ls2}"
        r"{\listoverride\listid7\listoverridecount1{\lfolevel\listoverrideformat" + level(4, "#1)") + r"}\ls3}"
    )
    head = tables(level(0, "#1."), overrides=overrides)
    body = r"\pard\ls1 甲\par 乙\par\pard\ls2 丙\par 丁\par\pard\ls3 戊\par"
    assert lines_of(body, head=head) == ["1. 甲", "2. 乙", "5. 丙", "6. 丁", "g) 戊"]


def test_a_cell_with_nothing_but_its_number_has_it() -> None:
    row = r"\trowd\cellx900\cellx1800\pard\intbl\ls1\ilvl1 \cell\pard\intbl #\cell\row"
    assert lines_of(row.replace("#", "甲") + row.replace("#", "乙"), head=CHAPTERS) == ["一、\t甲", "二、\t乙"]


def test_a_paragraph_whose_end_was_deleted_has_no_number_of_its_own() -> None:
    assert lines_of(r"\pard\ls1\ilvl1 上半句{\deleted\par}下半句\par 第二\par", head=CHAPTERS) == ["一、上半句下半句", "二、第二"]


def test_numbers_of_older_files_are_taken_or_counted() -> None:
    old = r"{\*\pn\pnlvlbody\pnf0\pnindent0\pnstart1\pndec{\pntxta.}}"
    assert lines_of(rf"\pard{{\pntext\f0 1.\tab}}{old}甲\par{{\pntext\f0 2.\tab}}乙\par\pard 丙\par") == ["1. 甲", "2. 乙", "丙"]
    chinese = r"{\*\pn\pnlvlbody\pnstart3\pngbnum{\pntxtb " + "（}{" + r"\pntxta ）}}"
    assert lines_of(rf"\pard{chinese}甲\par 乙\par\pard 丙\par{chinese}丁\par") == ["（三）甲", "（四）乙", "丙", "（三）丁"]


def test_a_list_that_is_told_nowhere_gives_no_number() -> None:
    assert lines_of(r"\pard\ls9 甲\par\ls-1\ilvl99 乙\par") == ["甲", "乙"]
    assert counted(r"\pard\ls9 甲\par\ls0 乙\par") == {"numbers-missing": 1}


def test_a_format_that_there_is_not_counts_in_arabic_digits() -> None:
    for code in (-7, 9_999):
        assert lines_of(r"\pard\ls1 甲\par", head=tables(level(code, "#1."))) == ["1. 甲"]


def test_a_note_or_a_box_in_a_paragraph_leaves_it_its_number() -> None:
    box = r"{\shp{\*\shpinst{\shptxt\pard 框\par}}}"
    comment = r"{\*\annotation{\*\atnref 1}\pard 批\par}"
    for inside in (r"{\footnote\pard 注\par}", box, comment):
        assert lines_of(rf"\pard{{\pntext 1.\tab}}甲{inside}乙\par")[0].replace("[1]", "") == "1. 甲乙"
    old = r"{\*\pn\pnlvlbody\pndec{\pntxta .}}"
    assert lines_of(rf"\pard{old}甲\par 乙{box}\par 丙\par") == ["1. 甲", "2. 乙", "框", "3. 丙"]
