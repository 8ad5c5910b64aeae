"""Automatic numbers of Word documents, against what LibreOffice shows for the same files."""

from __future__ import annotations

from typing import Final

import pytest

from core.importers.counting_labels import LONGEST
from core.outline import recognise
from tests.core.importers.docx_cases import RUNS, cases, labels
from tests.core.importers.docx_kit import abstract, document_of, docx, lines_of, lvl, num, opened, p, r, starting, style
from tests.numbering_oracle import ANSWERS, recorded

CASES: Final = cases()
NO_FORMAT: Final = "LibreOffice 7.4 does not know the format and writes Arabic digits"
DEPARTURES: Final[dict[str, tuple[str, dict[int, str]]]] = {
    "hex": (NO_FORMAT, {9: "9", 10: "A", 15: "F", 16: "10", 199: "C7"}),
    "decimalEnclosedFullstop": (NO_FORMAT, {1: "⒈", 20: "⒛", 21: "21"}),
    "decimalEnclosedParen": (NO_FORMAT, {1: "⑴", 20: "⒇", 21: "21"}),
    "ideographZodiacTraditional": (NO_FORMAT, {1: "甲子", 12: "乙亥", 60: "癸亥", 61: "甲子"}),
    "taiwaneseDigital": (NO_FORMAT, {1: "一", 10: "一○", 101: "一○一"}),
    "japaneseDigitalTenThousand": (NO_FORMAT, {1: "一", 10: "一〇", 101: "一〇一"}),
    "numberInDash": (NO_FORMAT, {1: "-1-", 10: "-10-"}),
    "ideographEnclosedCircle": ("LibreOffice takes it for ①; Word has the ten signs of GB 2312", {1: "㈠", 10: "㈩", 11: "11"}),
    "ideographDigital": (
        "one sign for each digit (17.18.59), where LibreOffice counts 十, 十一",
        {1: "一", 10: "一〇", 11: "一一", 120: "一二〇"},
    ),
    "japaneseLegal": (
        "壱 to 九 with 拾, 百, 阡 (17.18.59), where LibreOffice puts digit after digit",
        {10: "壱拾", 21: "弐拾壱", 101: "壱百壱"},
    ),
    "cardinalText": ("no “and” in American English", {1: "One", 21: "Twenty-one", 1001: "Onethousandone"}),
    "ordinalText": ("no “and” in American English", {1: "First", 12: "Twelfth", 20: "Twentieth", 1001: "Onethousandfirst"}),
    "hebrew1": ("beyond the letters for hundreds Arabic digits", {15: "טו", 999: "תתקצט", 1000: "1000"}),
}
"""Formats in which LibreOffice departs from Word: why, and what Word shows."""
OTHERS: Final = {
    "restart-0": ("LibreOffice 7.4 has no w:lvlRestart (17.9.10)", "1. 1. 1. 1) 2) 2. 3) 2. 4) 2. 5) 2. 6) 2. 1. 7)"),
    "restart-1": ("LibreOffice 7.4 has no w:lvlRestart (17.9.10)", "1. 1. 1. 1) 2) 2. 3) 2. 4) 2. 5) 2. 1) 2. 1. 2)"),
    "restart-2": ("LibreOffice 7.4 has no w:lvlRestart (17.9.10)", "1. 1. 1. 1) 2) 2. 3) 2. 1) 2. 2) 2. 1) 2. 1. 1)"),
    "override-start-inner": (
        "an overridden start holds whenever the level begins again (17.9.26), in LibreOffice once",
        "一、 （一） （四） （五） 二、 （四） （五）",
    ),
    "legal": ("LibreOffice 7.4 has no w:isLgl (17.9.4)", "第一章 1.1 1.1.1 1.1.2 第二章 2.1 2.1.1 二.1.一 2.2"),
    "none-above": ("the text of a level shows as it is written (17.9.11); LibreOffice drops the stop", "- .1 .2 2.1 - .1 1.1"),
    "bullets": ("LibreOffice writes bullets of its own into a text file, Word those that are set", "• ● — ● •"),
    "bullet-between": ("LibreOffice writes bullets of its own into a text file, Word those that are set", "1. ● 1.1 1.2 ● 2. ● 2.1"),
    "deleted": ("LibreOffice counts a deleted paragraph", "一、 二、 （一） 三、"),
}
"""Other cases in which it does: why, and all labels that Word shows."""


def answered(name: str) -> list[str | None]:
    """Return our labels of a case."""
    case = CASES[name]
    return labels(opened(docx(case.body, numbering=case.numbering, styles=case.styles)).text, case.signs)


@pytest.mark.parametrize("name", [name for name in CASES if name.removeprefix("format-") not in DEPARTURES and name not in OTHERS])
def test_every_label_is_that_of_libreoffice(name: str) -> None:
    theirs = [label and label[:LONGEST] for label in recorded(name)]
    assert answered(name) == theirs


@pytest.mark.parametrize("form", DEPARTURES)
def test_where_libreoffice_departs_from_a_format_of_word_the_standard_holds(form: str) -> None:
    _, expected = DEPARTURES[form]
    numbers = [start + at for start, count in RUNS for at in range(count)]
    ours = dict(zip(numbers, answered(f"format-{form}"), strict=True))
    assert {number: ours[number] for number in expected} == {number: f"<{label}>" for number, label in expected.items()}
    assert list(ours.values()) != recorded(f"format-{form}"), "no departure any more"


@pytest.mark.parametrize("name", OTHERS)
def test_where_libreoffice_departs_from_word_the_standard_holds(name: str) -> None:
    _, expected = OTHERS[name]
    ours = [label or "-" for label in answered(name)]
    assert ours == expected.split()
    assert ours != recorded(name), "no departure any more"


def test_there_is_an_answer_for_each_case_and_no_other() -> None:
    assert {path.stem for path in ANSWERS.glob("*.json")} == set(CASES)


NUMBERING: Final = abstract(
    1,
    lvl(0, "chineseCounting", "%1、", more='<w:suff w:val="nothing"/>'),
    lvl(1, "chineseCounting", "（%2）", more='<w:suff w:val="tab"/>'),
    lvl(2, "decimal", "%3."),
    lvl(3, "decimal", "(%4)", more='<w:suff w:val="nothing"/>'),
) + num(1, 1)


def test_a_label_stands_before_its_paragraph_with_a_blank_where_word_leaves_one() -> None:
    body = p("抓好春耕", num=(1, 0)) + p("备足种子", num=(1, 1)) + p("选种", num=(1, 2)) + p("晒种", num=(1, 3))
    assert lines_of(body, numbering=NUMBERING) == ["一、抓好春耕", "（一）备足种子", "1. 选种", "(1)晒种"]


def test_numbers_made_by_word_lead_the_outline() -> None:
    body = "".join(
        p(words, num=(1, depth))
        for words, depth in (("抓好春耕", 0), ("备足种子", 1), ("修好水渠", 1), ("管好市场", 0), ("查秤", 1), ("亮价", 1))
    )
    document = document_of(body, numbering=NUMBERING)
    outline = recognise(document.text, document.paragraphs)
    assert [(node.label, node.level) for node in outline.nodes] == [
        ("一、", 1),
        ("（一）", 2),
        ("（二）", 2),
        ("二、", 1),
        ("（一）", 2),
        ("（二）", 2),
    ]


def test_a_paragraph_in_a_text_box_takes_its_number_in_the_place_of_its_anchor() -> None:
    box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('框中', num=(1, 0))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    body = p("前", num=(1, 0)) + p(box) + p("后", num=(1, 0))
    assert [line for line in lines_of(body, numbering=NUMBERING) if line] == ["一、前", "二、框中", "三、后"]


def test_a_paragraph_whose_mark_is_deleted_takes_one_number_with_the_next() -> None:
    body = p("一半", num=(1, 0), mark='<w:del w:id="1"/>') + p("另一半", num=(1, 0)) + p("再一项", num=(1, 0))
    assert lines_of(body, numbering=NUMBERING) == ["一、一半另一半", "二、再一项"]


def test_a_hidden_paragraph_takes_no_number() -> None:
    hidden = p(r("不露面", "<w:vanish/>"), num=(1, 0), mark="<w:vanish/>")
    assert lines_of(p("甲", num=(1, 0)) + hidden + p("乙", num=(1, 0)), numbering=NUMBERING) == ["一、甲", "二、乙"]


def test_a_level_whose_text_has_a_place_below_it_leaves_that_place_out() -> None:
    numbering = abstract(1, lvl(0, "decimal", "%1-%2.")) + num(1, 1)
    assert lines_of(p("甲", num=(1, 0)), numbering=numbering) == ["1-. 甲"]


def test_a_level_that_is_not_defined_gives_no_label() -> None:
    numbering = abstract(1, lvl(0, "decimal", "%1.")) + num(1, 1)
    assert lines_of(p("甲", num=(1, 2)) + p("乙", num=(1, 0)), numbering=numbering) == ["甲", "1. 乙"]


def test_a_hidden_number_is_left_out() -> None:
    numbering = abstract(1, lvl(0, "decimal", "%1.", behind="<w:rPr><w:vanish/></w:rPr>")) + num(1, 1)
    assert lines_of(p("甲", num=(1, 0)), numbering=numbering) == ["甲"]


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [
        ("\uf0d8", "Wingdings", "•"),
        ("l", "Wingdings", "•"),
        ("\uf0b7", "", "•"),
        ("o", "Courier New", "•"),
        ("", "", "•"),
        ("——", "宋体", "——"),
    ],
)
def test_bullets_of_symbol_fonts_become_signs_that_every_font_has(text: str, font: str, shown: str) -> None:
    numbering = abstract(1, lvl(0, "bullet", text, behind=f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>')) + num(1, 1)
    assert lines_of(p("甲", num=(1, 0)), numbering=numbering) == [f"{shown} 甲"]


def test_links_between_numbering_styles_that_run_in_a_circle_end() -> None:
    numbering = abstract(1, more='<w:numStyleLink w:val="甲"/>') + abstract(2, more='<w:numStyleLink w:val="乙"/>') + num(1, 1) + num(2, 2)
    styles = style("甲", "甲", kind="numbering", paragraph='<w:numPr><w:numId w:val="2"/></w:numPr>') + style(
        "乙", "乙", kind="numbering", paragraph='<w:numPr><w:numId w:val="1"/></w:numPr>'
    )
    assert lines_of(p("照样能读", num=(1, 0)), numbering=numbering, styles=styles) == ["照样能读"]


def test_numbers_beyond_reason_stay_numbers() -> None:
    numbering = abstract(1, lvl(0, "lowerLetter", "%1.", start=2**31 - 1)) + num(1, 1) + num(2, 1, starting(0, -5))
    lines = lines_of(p("甲", num=(1, 0)) + p("乙", num=(2, 0)) + p("丙", num=("x", "y")), numbering=numbering)
    assert [line[-1] for line in lines] == ["甲", "乙", "丙"]
    assert all(len(line) < 100 for line in lines)
