"""The objects of an OFD page become the text that they were set from, however a program parts it into objects."""

from __future__ import annotations

import pytest

from tests.core.importers import ofd_kit
from tests.core.importers.ofd_kit import LEFT, LINE, SIZE, STYLES, TOP, Book, code, counted, lines, opened, path, text, width, written

LONG = "要把项目建设作为头等大事，逐个研究、逐个落实，做到月月有进展、季季有变化，不能只挂在墙上、停在嘴上，更不能等一等、看一看、放一放。"
SECOND = "到2026年底，全县新修水渠86公里、改造旧渠120公里，覆盖农田3.5万亩；PPP项目一律按规定公开，接受群众监督。"
THIRD = "各乡镇要把责任落实到人，把任务分解到月，每月25日前报送进展情况。"


def _notice(book: Book) -> None:
    """Write an official document of two pages."""
    book.centred("清河县人民政府文件", 14)
    book.at(LEFT + 50, book.y, "清政发〔2026〕3号")
    book.y += 20
    book.centred("关于做好春季水利建设工作的通知", 7.8)
    book.line("各乡镇人民政府，县政府各部门：")
    for heading, words in (("一、抓紧开工", LONG), ("二、保证质量", SECOND), ("三、加强检查", THIRD)):
        book.line(heading, set_in=2)
        book.paragraph(words)
        book.paragraph(words)
    book.y += 10
    for words in ("清河县人民政府", "2026年3月5日"):
        book.at(LEFT + 27 * SIZE - width(words) - 4 * SIZE, book.y, words)
        book.y += 10.2
    book.number_pages()


@pytest.mark.parametrize("style", STYLES)
def test_an_official_document_reads_as_it_was_written_in_every_way_of_setting_it(style: str) -> None:
    document = opened(written(_notice, style))
    assert lines(document) == [
        "清河县人民政府文件",
        "清政发〔2026〕3号",
        "关于做好春季水利建设工作的通知",
        "各乡镇人民政府，县政府各部门：",
        *("一、抓紧开工", LONG, LONG),
        *("二、保证质量", SECOND, SECOND),
        *("三、加强检查", THIRD, THIRD),
        "清河县人民政府",
        "2026年3月5日",
    ]
    assert counted(document)["page-heads"] == 2
    assert counted(document)["joined"] == 8
    assert document.origin.reader == "ofd/1"
    assert document.paragraphs[2].alignment == "center"
    assert document.paragraphs[5].indent == 4


def test_pages_begin_where_they_do_in_the_file() -> None:
    document = opened(written(_notice))
    assert len(document.pages) == 2
    assert document.pages[0] == 0
    first, second = document.text[: document.pages[1]], document.text[document.pages[1] :]
    assert first.startswith("清河县人民政府文件")
    assert second.rstrip().endswith("2026年3月5日")


def _one(words: str) -> str:
    """Return the text of a page of one object."""
    book = Book()
    book.leaf.objects.append(words)
    return opened(book.data()).text


def _object(inner: str, more: str = "") -> str:
    return f'<ofd:TextObject Boundary="{LEFT:g} {TOP:g} 100 10" Font="1" Size="5" {more}>{inner}</ofd:TextObject>'


def test_steps_may_be_repeated_and_written_one_by_one() -> None:
    assert _one(_object(code("做好2026年工作", y=5, along="g 2 5 2.5 g 2 2.5 2.5 5 5"))) == "做好2026年工作"


def test_too_few_steps_go_on_like_the_last_one() -> None:
    assert _one(_object(code("把水管好把路修好", y=5, along="5"))) == "把水管好把路修好"


def test_steps_down_within_one_text_begin_new_lines() -> None:
    words = code("一是把水管好二是把路修好", y=5, along="g 5 5 -25 g 5 5", down="g 5 0 9 g 5 0")
    assert _one(_object(words)).split("\n") == ["一是把水管好", "二是把路修好"]


def test_a_text_that_leaves_its_steps_to_the_font_does_not_fall_on_one_place() -> None:
    assert _one(_object(code("把水管好，把路修好。", y=5))) == "把水管好，把路修好。"


def test_several_codes_of_an_object_follow_one_another() -> None:
    assert _one(_object(code("把水", y=5, along="5") + '<ofd:TextCode X="10" DeltaX="5">管好</ofd:TextCode>')) == "把水管好"


def test_line_ends_around_a_code_are_no_part_of_it() -> None:
    assert _one(_object(code("\n      把水管好\n    ", y=5, along="5"))) == "把水管好"


def test_blanks_between_english_words_are_seen_where_the_text_has_none() -> None:
    assert _one(_object(code("GDPgrowth", y=5, along="3.6 3.6 4.6 2.6 1.7 2.6 3.6 2.6"))) == "GDP growth"


def test_a_matrix_and_a_scale_of_width_are_followed() -> None:
    stretched = _object(code("把水管好", y=5, along="2.5"), 'HScale="0.5"') + text("把路修好", LEFT, TOP + 20)
    assert _one(stretched).split("\n") == ["把水管好", "把路修好"]
    scaled = '<ofd:TextObject Boundary="30 40 50 9" CTM="0.5 0 0 0.5 0 0" Font="1" Size="11.2">'
    assert _one(f"{scaled}{code('把水管好', y=11, along='11.2')}</ofd:TextObject>") == "把水管好"


@pytest.mark.parametrize(
    ("more", "inner"),
    [
        ('Visible="false"', ""),
        ('Alpha="0"', ""),
        ('Fill="false"', ""),
        ("", '<ofd:FillColor Value="0 0 0" Alpha="0"/>'),
        ("", '<ofd:FillColor Value="255 255 255"/>'),
        ("", '<ofd:FillColor Value="#FF #FF #FF"/>'),
        ("", '<ofd:FillColor ColorSpace="9" Value="0 0 0 0"/>'),
        ('DrawParam="8"', ""),
        ("", '<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary="0 0 0.5 0"><ofd:AbbreviatedData>M 0 0 L 0.5 0</ofd:AbbreviatedData>'
         "</ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>"),
    ],
)  # fmt: skip
def test_what_nobody_sees_is_left_out_and_counted(more: str, inner: str) -> None:
    book = Book()
    book.resources += (
        '<ofd:DrawParams><ofd:DrawParam ID="8"><ofd:FillColor Value="255 255 255"/></ofd:DrawParam></ofd:DrawParams>'
        '<ofd:ColorSpaces><ofd:ColorSpace ID="9" Type="CMYK"/></ofd:ColorSpaces>'
    )
    book.line("把水管好。")
    book.leaf.objects.append(text("不给人看的话", LEFT, 100, more=more, inner=inner))
    document = opened(book.data())
    assert document.text == "把水管好。"
    assert counted(document) == {"hidden": 1}


def test_white_words_on_a_dark_ground_are_read() -> None:
    ground = path("M 0 0 L 150 0 L 150 12 L 0 12 C", "25 92 150 12", 'Fill="true" Stroke="false"', '<ofd:FillColor Value="192 0 0"/>')
    white = text("把水管好", LEFT, 100, inner='<ofd:FillColor Value="255 255 255"/>')
    assert _one(ground + white) == "把水管好"


def test_words_in_blocks_and_drawings_that_come_again_are_read() -> None:
    book = Book()
    inner = f"<ofd:PageBlock>{text('把水管好', 0, 6)}</ofd:PageBlock>"
    unit = f'<ofd:CompositeGraphicUnit ID="7" Width="50" Height="10"><ofd:Content>{inner}</ofd:Content></ofd:CompositeGraphicUnit>'
    book.resources += f"<ofd:CompositeGraphicUnits>{unit}</ofd:CompositeGraphicUnits>"
    drawn = '<ofd:CompositeObject Boundary="30 {} 50 10" ResourceID="7"/>'
    book.leaf.objects.append(f"<ofd:PageBlock><ofd:PageBlock>{drawn.format(40)}</ofd:PageBlock></ofd:PageBlock>{drawn.format(80)}")
    assert lines(opened(book.data())) == ["把水管好", "把水管好"]


def test_a_drawing_within_itself_ends() -> None:
    book = Book()
    inner = text("把水管好", 0, 6) + '<ofd:CompositeObject Boundary="0 0 50 10" ResourceID="7"/>'
    book.resources += (
        '<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="7"><ofd:Content>'
        f"{inner}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>"
    )
    book.leaf.objects.append('<ofd:CompositeObject Boundary="30 40 50 10" ResourceID="7"/>')
    assert opened(book.data()).text == "把水管好"


def test_bold_words_are_known_by_weight_face_and_switch() -> None:
    book = Book()
    faces = (("2", 'FontName="黑体"'), ("3", 'FontName="FZFS" Bold="true"'), ("4", 'FontName="宋体"'))
    book.resources = "<ofd:Fonts>" + "".join(f'<ofd:Font ID="{key}" {more}/>' for key, more in faces) + "</ofd:Fonts>"
    for number, (font, weight) in enumerate((("2", 400), ("3", 400), ("4", 700), ("4", 400))):
        words = text("把水管好", LEFT, 50 + 20 * number, more=f'Weight="{weight}"')
        book.leaf.objects.append(words.replace('Font="1"', f'Font="{font}"'))
    assert [one.bold for one in opened(book.data()).paragraphs] == [True, True, True, False]


def test_words_printed_twice_for_weight_are_read_once() -> None:
    assert _one(text("把水管好", LEFT, 50) + text("把水管好", LEFT + 0.1, 50)) == "把水管好"


def test_an_older_name_space_and_none_are_read_alike() -> None:
    book = Book(LINE)
    book.line("把水管好。")
    for space in ("http://www.ofdspec.org", "http://www.ofdspec.org/2016/later"):
        files = {name: str(one).replace("http://www.ofdspec.org/2016", space) for name, one in book.files().items()}
        assert opened(ofd_kit.packed(files, book.entry())).text == "把水管好。"
