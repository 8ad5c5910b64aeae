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


def test_lines_of_so_many_characters_are_full_however_narrow_their_figures_are() -> None:
    text = "粮食总产达到320.5万吨，比上年增长3.6%，为2019年以来最高。城镇新增就业12.8万人，居民人均可支配收入35420元，增速快于经济增速。"

    def draw(sheet: Sheet) -> None:
        for _ in range(3):
            sheet.paragraph(text)

    assert lines(opened(drawn(draw))) == [text] * 3


def test_short_lines_one_under_another_are_paragraphs() -> None:
    names = ["张　伟　市发展改革委主任", "李小明　市财政局局长", "陈建国　市交通局局长"]
    assert lines(opened(drawn(lambda sheet: [sheet.line(name) for name in names]))) == names


def test_a_title_that_found_no_room_on_one_line_is_one() -> None:
    def draw(sheet: Sheet) -> None:
        for part in ("关于进一步加强安全生产工作坚决防范", "重大事故的实施意见"):
            sheet.at(LEFT + (FULL * SIZE - len(part) * 22) / 2, sheet.y, part, 22)
            sheet.y -= 34
        sheet.y -= PITCH
        sheet.paragraph(LONG)

    assert lines(opened(drawn(draw))) == ["关于进一步加强安全生产工作坚决防范重大事故的实施意见", LONG]


def test_centred_lines_that_had_room_stay_apart() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.centred("工作报告", 22)
        sheet.centred("王建国")
        sheet.paragraph(LONG)

    assert lines(opened(drawn(draw))) == ["工作报告", "王建国", LONG]


def test_a_quotation_that_is_set_in_on_both_sides_is_a_paragraph() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(LONG)
        room = FULL - 4
        for number, start in enumerate(range(0, len(SECOND), room)):
            sheet.line(SECOND[max(0, start - 2) : start + room - 2], set_in=2 if number else 4)
        sheet.paragraph(LONG)

    assert lines(opened(drawn(draw))) == [LONG, SECOND[: 5 * (FULL - 4)], LONG]


def test_entries_of_a_table_of_contents_stay_apart() -> None:
    entries = ["一、看清形势" + "." * 60 + "1", "二、抓住重点" + "." * 60 + "4"]
    assert lines(opened(drawn(lambda sheet: [sheet.line(entry) for entry in entries]))) == entries


def test_counted_items_stay_apart_where_nothing_is_set_in() -> None:
    items = [f"{number}．" + LONG[: FULL - 2] for number in (1, 2, 3)]

    def draw(sheet: Sheet) -> None:
        for item in items:
            sheet.line(item)

    assert lines(opened(drawn(draw))) == items


def test_a_line_drawn_between_two_entries_parts_them() -> None:
    above, below = "抄送：市委各部门，市人大常委会办公室，市政协办公室", "市人民政府办公室今年三月六日印发共印一百二十份整"

    def draw(sheet: Sheet) -> None:
        sheet.line(above)
        sheet.canvas.line(LEFT, sheet.y + 20, LEFT + FULL * SIZE, sheet.y + 20)
        sheet.line(below)

    assert lines(opened(drawn(draw))) == [above, below]


def test_the_date_below_a_text_stands_on_the_right() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(LONG)
        sheet.at(LEFT + (FULL - 11) * SIZE, sheet.y, "二〇二六年三月五日")

    assert [one.alignment for one in opened(drawn(draw)).paragraphs] == [None, "right"]


def test_a_word_with_a_hyphen_of_its_own_keeps_it_at_a_line_end() -> None:
    def draw(sheet: Sheet) -> None:
        for text in (
            "A well-known rule says that a bridge that is looked after well-",
            "known rules aside will carry the town for a hundred years.",
        ):
            sheet.at(LEFT, sheet.y, text, 12, "Helvetica")
            sheet.y -= 16

    assert "after well-known rules" in opened(drawn(draw)).text


def test_columns_go_on_on_a_last_page_of_a_few_lines() -> None:
    words = "要把每一件小事都当成大事来办好"

    def draw(sheet: Sheet) -> None:
        for page in (range(12), range(3)):
            for number in page:
                sheet.at(60, 700 - number * PITCH, f"左{words}", 14)
                sheet.at(320, 700 - number * PITCH, f"右{words}", 14)
            sheet.page()

    text = "".join(lines(opened(drawn(draw))))
    assert text == f"左{words}" * 12 + f"右{words}" * 12 + f"左{words}" * 3 + f"右{words}" * 3


def test_a_line_that_is_set_wide_is_no_row_of_a_table() -> None:
    def draw(sheet: Sheet) -> None:
        for place, word in enumerate(("A", "rule", "for", "all", "times")):
            sheet.at(LEFT + place * 70, sheet.y, word, 12, "Courier")
        for place, char in enumerate("海东市文件"):
            sheet.at(LEFT + place * 60, sheet.y - 60, char, 20)

    text = opened(drawn(draw)).text
    assert "\t" not in text.split("\n")[-1]
    assert text.split("\n")[-1] == "海东市文件"


def test_a_title_that_is_parted_where_the_sense_allows_it_is_one() -> None:
    def draw(sheet: Sheet) -> None:
        for words in ("关于做好春季水利建设", "的通知"):
            sheet.centred(words, 22)
        sheet.paragraph(LONG)
        sheet.paragraph(SECOND)

    assert lines(opened(drawn(draw))) == ["关于做好春季水利建设的通知", LONG, SECOND]
