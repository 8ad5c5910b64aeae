"""The characters of a PDF page: which of them are the text, and which signs they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.errors import NoTextLayer
from core.importers.pdf import read
from core.importers.source import Source
from tests.core.importers.pdf_kit import LEFT, Sheet, drawn, lines, opened, page_with


def test_text_drawn_twice_for_bold_reads_once() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.at(LEFT, 700, "把责任压实")
        sheet.at(LEFT + 0.4, 700, "把责任压实")

    assert lines(opened(drawn(draw))) == ["把责任压实"]


def test_a_word_of_two_like_characters_keeps_both() -> None:
    assert lines(opened(drawn(lambda sheet: sheet.line("谢谢大家，年年丰收。")))) == ["谢谢大家，年年丰收。"]


def test_radicals_become_the_usual_characters_and_fullwidth_signs_stay() -> None:
    from core.importers.pages.characters import folded

    assert folded("⼯作⻓期，１２％") == "工作长期，１２％"


def test_a_character_without_unicode_is_a_replacement_character() -> None:
    from core.importers.pages.characters import folded

    assert folded("山\ue123林") == "山\ufffd林"


def test_a_tilted_watermark_is_left_out() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.line("今年的工作要早打算。")
        sheet.canvas.saveState()
        sheet.canvas.rotate(45)
        sheet.at(300, 200, "内部资料", 60)
        sheet.canvas.restoreState()

    assert lines(opened(drawn(draw))) == ["今年的工作要早打算。"]


def test_white_words_on_white_paper_are_left_out_and_those_on_a_red_ground_stay() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.line("今年的工作要早打算。")
        sheet.canvas.setFillColorRGB(0.8, 0, 0)
        sheet.canvas.rect(80, 480, 300, 50, stroke=0, fill=1)
        sheet.canvas.setFillColorRGB(1, 1, 1)
        sheet.at(LEFT, 500, "工作简报")
        sheet.at(LEFT, 300, "藏起来的字")

    assert lines(opened(drawn(draw))) == ["今年的工作要早打算。", "工作简报"]


def test_words_without_ink_are_left_out_on_an_empty_ground() -> None:
    content = b"BT /F 12 Tf 72 700 Td (We keep our word.) Tj ET BT /F 12 Tf 3 Tr 72 600 Td (Nobody sees this.) Tj ET"
    assert lines(opened(page_with(content))) == ["We keep our word."]


def test_a_turned_page_reads_as_it_is_shown() -> None:
    content = b"BT /F 12 Tf 0 1 -1 0 100 100 Tm (First line.) Tj ET BT /F 12 Tf 0 1 -1 0 180 100 Tm (Second line.) Tj ET"
    assert lines(opened(page_with(content, b"/Rotate 90"))) == ["First line.", "Second line."]


def test_size_is_that_which_is_seen() -> None:
    document = opened(page_with(b"BT /F 1 Tf 18 0 0 18 72 700 Tm (We keep our word.) Tj ET"))
    assert document.paragraphs[0].size == 18


def test_a_page_set_sideways_is_read_upright() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.translate(595, 0)
        sheet.canvas.rotate(90)
        sheet.at(100, 400, "今年的工作要早打算。")
        sheet.at(100, 340, "重点要抓住。")

    assert lines(opened(drawn(draw))) == ["今年的工作要早打算。", "重点要抓住。"]


def test_what_stands_at_the_side_of_a_page_is_read_after_it() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.saveState()
        sheet.canvas.translate(595, 0)
        sheet.canvas.rotate(90)
        sheet.at(100, 40, "附表：各单位任务的分解情况")
        sheet.at(100, 12, "由办公室负责按月通报进展")
        sheet.canvas.restoreState()
        for text in ("今年的工作要早打算，早安排。", "重点要抓住，难点要突破。", "各单位要按月报告进展情况。"):
            sheet.line(text)

    wanted = ["今年的工作要早打算，早安排。", "重点要抓住，难点要突破。", "各单位要按月报告进展情况。"]
    assert lines(opened(drawn(draw))) == [*wanted, "附表：各单位任务的分解情况", "由办公室负责按月通报进展"]


def test_columns_of_characters_are_read_from_right_to_left() -> None:
    def draw(sheet: Sheet) -> None:
        for column, text in enumerate(("今年的工作要早打算", "重点要抓住")):
            for place, char in enumerate(text):
                sheet.at(400 - 40 * column, 700 - 18 * place, char)

    assert lines(opened(drawn(draw))) == ["今年的工作要早打算", "重点要抓住"]


def test_what_the_page_clips_away_is_left_out() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.line("今年的工作要早打算。")
        path = sheet.canvas.beginPath()
        path.rect(50, 300, 500, 450)
        sheet.canvas.clipPath(path, stroke=0)
        sheet.at(LEFT, 600, "重点要抓住。")
        sheet.at(LEFT, 200, "下一页的第一行")

    assert lines(opened(drawn(draw))) == ["今年的工作要早打算。", "重点要抓住。"]


def test_places_are_counted_from_the_corner_of_what_is_shown() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.setPageSize((795, 1042))
        sheet.canvas.setCropBox((100, 100, 695, 942))
        sheet.canvas.translate(100, 100)
        sheet.at(280, 50, "7", 10)
        sheet.at(LEFT, 600, "重点要抓住。")

    assert lines(opened(drawn(draw))) == ["重点要抓住。"]


NAMELESS = b"/Encoding<</Differences[65/g1234]>>"
"""An encoding in which nobody knows what the letter A draws."""


def test_places_without_unicode_are_counted() -> None:
    content = b"BT /F 12 Tf 72 700 Td (We keep our wordA) Tj ET"
    document = opened(page_with(content).replace(b"/Encoding/WinAnsiEncoding", NAMELESS))
    assert document.text == "We keep our word\ufffd"
    assert document.origin.broken == 1


def test_a_font_that_does_not_say_what_it_draws_leaves_no_text() -> None:
    content = b"BT /F 12 Tf 72 700 Td (AAAA AAA AAAA words) Tj ET"
    with pytest.raises(NoTextLayer, match="do not say which characters"):
        opened(page_with(content).replace(b"/Encoding/WinAnsiEncoding", NAMELESS))


def test_the_text_is_the_same_whatever_fonts_the_system_has() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph("今年的工作要早打算，粮食总产达到320.5万吨，AI、5G等新技术要用起来，不能等一等、看一看、放一放。")
        for place, char in enumerate("重点要抓住2026年"):
            sheet.at(LEFT + 17 * place, 300, char)

    source = Source(drawn(draw), None, "讲话.pdf")
    assert read(source).text == read(replace(source, recognise=True)).text
