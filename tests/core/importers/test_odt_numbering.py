"""Automatic numbers of OpenDocument texts are those that LibreOffice gives; its answers were recorded by ``tests.odt_oracle``."""

from __future__ import annotations

import pytest

from tests.core.importers.docx_cases import labels
from tests.core.importers.odt_cases import Case, cases
from tests.core.importers.odt_kit import bullet_level, document_of, h, item, level, lines_of, list_style, lst, outline_style, p, style
from tests.odt_oracle import recorded


@pytest.mark.parametrize(("name", "case"), cases().items())
def test_every_label_is_the_one_of_libreoffice(name: str, case: Case) -> None:
    text = document_of(case.body, styles=case.styles, automatic=case.automatic).text
    assert labels(text, case.signs) == recorded(name)


def test_a_blank_stands_behind_a_label_where_it_belongs() -> None:
    levels = [level(1, suffix="."), level(2, "一, 二, 三, ...", suffix="、"), level(3, suffix=".", behind="nothing")]
    inside = lst("甲", item("乙", lst("丙")))
    assert lines_of(lst(item("子", inside), style="L"), automatic=list_style("L", *levels)) == ["1. 子", "一、甲", "二、乙", "1.丙"]


def test_the_list_style_of_a_paragraph_holds_in_a_list_that_names_none() -> None:
    styles = style("Item", more='style:list-style-name="L"') + list_style("L", level(1, suffix="."))
    assert lines_of(lst(item(p("清淤", style="P")), item(p("修闸", style="P"))), styles=styles, automatic=style("P", parent="Item")) == [
        "1. 清淤",
        "2. 修闸",
    ]


@pytest.mark.parametrize(("sign", "font", "shown"), [("●", "", "●"), ("\uf0b7", "", "•"), ("n", "Wingdings", "•"), ("—", "宋体", "—")])
def test_a_bullet_of_a_symbol_font_is_written_in_a_sign_that_every_font_has(sign: str, font: str, shown: str) -> None:
    assert lines_of(lst("清淤", style="B"), automatic=list_style("B", bullet_level(1, sign, font))) == [f"{shown} 清淤"]


@pytest.mark.parametrize(
    ("form", "labels"),
    [
        ("一,二,三", ["一、", "二、"]),
        ("壹, 贰", ["壹、", "贰、"]),
        ("１, ２, ３, ...", ["１、", "２、"]),
        ("①,②", ["①、", "②、"]),
        ("?", ["1、", "2、"]),
    ],
)
def test_a_format_is_known_by_its_first_number(form: str, labels: list[str]) -> None:
    lines = lines_of(lst("清淤", "修闸", style="L"), automatic=list_style("L", level(1, form, suffix="、")))
    assert lines == [f"{labels[0]}清淤", f"{labels[1]}修闸"]


CONTINUED = 'text:continue-numbering="true"'


def test_a_list_of_a_common_style_goes_on_whatever_stands_between() -> None:
    styles = list_style("L", level(1, suffix="."), level(2, "一, 二, 三, ...", suffix="、")) + list_style("M", bullet_level(1, "•"))
    inner = lst("三分渠", more=CONTINUED)
    body = lst(item("主渠", lst("二分渠")), style="L") + lst("闸门", style="M") + p("另说") + lst(item(inner), style="L", more=CONTINUED)
    assert lines_of(body, styles=styles) == ["1. 主渠", "一、二分渠", "• 闸门", "另说", "二、三分渠"]
    assert lines_of(body.replace(CONTINUED, ""), styles=styles)[-1] == "一、三分渠"


def test_lists_that_all_go_on_are_one_list_as_word_writes_them() -> None:
    automatic = list_style("L", level(1, suffix=".")) + list_style("M", bullet_level(1, "•"))
    body = "".join(lst(words, style=name, more=CONTINUED) for words, name in (("清淤", "L"), ("闸门", "M"), ("修闸", "L")))
    assert lines_of(body, automatic=automatic) == ["1. 清淤", "• 闸门", "2. 修闸"]


def test_a_heading_in_a_list_of_the_outline_counts_with_all_headings() -> None:
    levels = (level(one, suffix="、" if one == 1 else "", shown=one, kind="outline-level-style") for one in (1, 2))
    inner = item(lst(item(h("清淤", level=2))))
    body = h("水利") + lst(inner, style="Outline") + lst(inner, style="Outline", more='xml:id="b"') + h("道路")
    assert lines_of(body, styles=outline_style(*levels)) == ["1、水利", "1.1 清淤", "1.2 清淤", "2、道路"]


def test_greek_letters_are_counted() -> None:
    forms = {"α, β, ... (gr)": "α", "Α, Β, ... (gr)": "Α"}
    for form, first in forms.items():
        assert lines_of(lst("清淤", style="L"), automatic=list_style("L", level(1, form, suffix="."))) == [f"{first}. 清淤"]


def test_a_picture_as_a_bullet_is_written_as_a_sign() -> None:
    image = '<text:list-level-style-image text:level="1"/>'
    assert lines_of(lst("清淤", style="B"), automatic=list_style("B", image)) == ["• 清淤"]


def test_what_a_deletion_took_out_has_no_number() -> None:
    region = '<text:tracked-changes><text:changed-region text:id="c"><text:deletion/></text:changed-region></text:tracked-changes>'
    body = region + lst(
        "清淤",
        item(p('<text:change-start text:change-id="c"/>', "不要了")),
        item(p('<text:change-end text:change-id="c"/>', "修闸")),
        "防火",
        style="L",
    )
    assert lines_of(body, automatic=list_style("L", level(1, suffix="."))) == ["1. 清淤", "2. 修闸", "3. 防火"]


def test_numbers_that_were_computed_are_counted_and_bullets_are_not() -> None:
    automatic = list_style("L", level(1, suffix=".")) + list_style("B", bullet_level(1, "•"))
    document = document_of(lst("清淤", "修闸", style="L") + lst("防火", style="B"), automatic=automatic)
    assert [(one.kind, one.count, one.places) for one in document.report or ()] == [("numbers", 2, (3, 9))]
