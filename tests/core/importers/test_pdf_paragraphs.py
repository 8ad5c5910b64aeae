"""The lines of a PDF page become the paragraphs that they were set from."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.importers.pdf_kit import FULL, LEFT, PITCH, SIZE, Sheet, drawn, lines, opened

LONG = "要把项目建设作为头等大事，逐个研究、逐个落实，做到月月有进展、季季有变化，不能只挂在墙上、停在嘴上，更不能等一等、看一看、放一放。"
SECOND = "我们也要看到，发展不平衡不充分的问题仍然突出，基层治理还有薄弱环节，少数同志的作风还不够扎实，必须认真加以解决。"


def test_lines_become_paragraphs_without_blanks() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(LONG)
        sheet.paragraph(SECOND)

    assert lines(opened(drawn(draw))) == [LONG, SECOND]


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(SECOND)
        sheet.y = 110
        sheet.paragraph(LONG)
        sheet.paragraph(SECOND)

    document = opened(drawn(draw))
    assert lines(document) == [SECOND, LONG, SECOND]
    assert document.pages == (0, document.text.index(LONG) + FULL - 2)
    assert [paragraph.page for paragraph in document.paragraphs] == [1, 1, 2]


def test_a_paragraph_whose_last_line_is_full_ends_where_the_next_is_set_in() -> None:
    full = LONG[: FULL - 2] + LONG[:FULL]

    def draw(sheet: Sheet) -> None:
        sheet.paragraph(full)
        sheet.paragraph(SECOND)

    assert lines(opened(drawn(draw))) == [full, SECOND]


def test_a_centred_title_keeps_apart_and_says_so() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.centred("在全年工作会议上的讲话", 22)
        sheet.paragraph(LONG)

    document = opened(drawn(draw))
    assert lines(document) == ["在全年工作会议上的讲话", LONG]
    assert [(one.size, one.alignment) for one in document.paragraphs] == [(22, "center"), (16, None)]


def test_first_lines_set_in_by_two_characters_are_four_columns() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(LONG)
        sheet.paragraph(SECOND)

    assert [one.indent for one in opened(drawn(draw)).paragraphs] == [4, 4]


def test_an_english_word_parted_at_a_line_end_is_put_together() -> None:
    def draw(sheet: Sheet) -> None:
        for text in (
            "We must keep our word, because trust is built slow-",
            "ly and it can be lost in a single afternoon of care-",
            "less words.",
        ):
            sheet.at(LEFT, sheet.y, text, 12, "Helvetica")
            sheet.y -= 16

    wanted = "We must keep our word, because trust is built slowly and it can be lost in a single afternoon of careless words."
    assert lines(opened(drawn(draw))) == [wanted]


def test_two_columns_read_one_after_the_other() -> None:
    first = [f"左栏第{number}行文字要写得满一些。" for number in range(10, 22)]
    second = [f"右栏第{number}行文字要写得满一些。" for number in range(10, 22)]

    def draw(sheet: Sheet) -> None:
        for number, (left, right) in enumerate(zip(first, second, strict=True)):
            sheet.at(60, 700 - number * PITCH, left, 14)
            sheet.at(320, 700 - number * PITCH, right, 14)

    text = "".join(lines(opened(drawn(draw))))
    assert text == "".join(first + second)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(alphabet="山林水田路桥责任工作", min_size=30, max_size=150), min_size=2, max_size=12))
def test_no_character_is_lost_and_none_moves(texts: list[str]) -> None:
    def draw(sheet: Sheet) -> None:
        for text in texts:
            sheet.paragraph(text)

    assert "".join(lines(opened(drawn(draw)))) == "".join(texts)
    assert SIZE * FULL + LEFT < 595
