"""The characters of a PDF page: which of them are the text, and which signs they are."""

from __future__ import annotations

from tests.core.importers.pdf_kit import LEFT, Sheet, drawn, lines, opened, page_with


def test_text_drawn_twice_for_bold_reads_once() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.at(LEFT, 700, "把责任压实")
        sheet.at(LEFT + 0.4, 700, "把责任压实")

    assert lines(opened(drawn(draw))) == ["把责任压实"]


def test_a_word_of_two_like_characters_keeps_both() -> None:
    assert lines(opened(drawn(lambda sheet: sheet.line("谢谢大家，年年丰收。")))) == ["谢谢大家，年年丰收。"]


def test_radicals_become_the_usual_characters_and_fullwidth_signs_stay() -> None:
    from core.importers.pdf.glyphs import folded

    assert folded("⼯作⻓期，１２％") == "工作长期，１２％"


def test_a_character_without_unicode_is_a_replacement_character() -> None:
    from core.importers.pdf.glyphs import folded

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
