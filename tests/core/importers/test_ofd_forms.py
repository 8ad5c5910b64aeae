"""Papers of OFD as offices get them: invoices whose labels stand in a template, and the last page of an official document."""

from __future__ import annotations

import pytest

from tests.core.importers.ofd_kit import LEFT, PITCH, SIZE, STYLES, TOP, Book, Leaf, counted, lines, opened, rule, text, width

SMALL = 3.2
HEADS = (("项目名称", 14), ("规格型号", 52), ("单位", 80), ("数量", 95), ("单价", 115), ("金额", 138), ("税率", 160), ("税额", 186))
ITEMS = (
    ("*信息技术服务*软件", "标准版", "套", "1", "1000.00", "1000.00", "6%", "60.00"),
    ("*文具*复印纸", "A4", "箱", "10", "20.00", "200.00", "13%", "26.00"),
)


def _invoice(style: str) -> Book:
    """Write an invoice: its labels and rules are a template, its values those of the page."""
    book = Book(style)
    form = Leaf()

    def label(words: str, x: float, y: float, size: float = SMALL) -> None:
        form.objects.append(text(words, x, y, size=size, style=style))

    def value(words: str, x: float, y: float) -> None:
        book.at(x, y, words, size=SMALL)

    # The page draws its values in an order of its own.
    value("李青", 34, 130)
    for number, item in enumerate(ITEMS):
        for words, (_, x) in zip(item, HEADS, strict=True):
            value(words, x, 56 + 5 * number)
    for words, x, y in (("清河县水利局", 24, 32), ("清河建材有限公司", 124, 32), ("壹仟贰佰捌拾陆圆整", 66, 100), ("合同第3号", 14, 112)):
        value(words, x, y)
    value("24312000000012345678", 166, 12)
    label("电子发票（普通发票）", 75, 15, 6)
    label("发票号码：", 150, 12)
    for y in (25, 45, 95, 103, 120):
        form.objects.append(rule(6, y, 204, y))
    for x, top, bottom in ((6, 25, 120), (204, 25, 120), (12, 25, 45), (105, 25, 45), (111, 25, 45), (60, 95, 103), (12, 103, 120)):
        form.objects.append(rule(x, top, x, bottom))
    for x, words in ((7.5, "购买方"), (106.5, "销售方")):
        for number, char in enumerate(words):
            label(char, x, 30 + 5 * number)
    label("名称：", 14, 32)
    label("名称：", 114, 32)
    for words, x in HEADS:
        label(words, x, 50)
    label("价税合计（大写）", 20, 100)
    label("备", 7.5, 109)
    label("注", 7.5, 115)
    label("开票人：", 20, 130)
    book.templates["T1"] = form
    book.leaf.templates = '<ofd:Template TemplateID="T1" ZOrder="Background"/>'
    return book


@pytest.mark.parametrize("style", STYLES)
def test_labels_and_values_of_an_invoice_stand_in_rows(style: str) -> None:
    document = opened(_invoice(style).data())
    assert lines(document)[1:] == [
        "购买方\t名称：清河县水利局\t销售方\t名称：清河建材有限公司",
        "\t".join(words for words, _ in HEADS),
        *("\t".join(item) for item in ITEMS),
        "价税合计（大写）\t壹仟贰佰捌拾陆圆整",
        "备注\t合同第3号",
        "开票人：李青",
    ]
    assert lines(document)[0].replace("\t", " ").split() == ["电子发票（普通发票）", "发票号码：24312000000012345678"]


def _last_page(style: str) -> Book:
    """Write a last page on which only one line of the text is not set in."""
    book = Book(style)
    for _ in range(3):
        book.paragraph(
            "各乡镇要把责任落实到人，把任务分解到月，每月二十五日前报送进展情况，不得迟报、漏报、瞒报，对工作不力的要通报批评。" * 3
        )
    book.page()
    book.line("二、抓好落实", set_in=2)
    book.paragraph("各地要加强督促检查，及时通报情况。重要事项请报县政府办公室。")
    book.line("附件：1．任务分解表", set_in=2)
    book.line("2．联系人名单", set_in=5)
    book.y += PITCH
    for words, set_in in (("清河县人民政府办公室", 15), ("2026年2月18日", 17)):
        book.line(words, set_in=set_in)
    book.line("（此件公开发布）", set_in=2)
    small = 4.9
    book.leaf.objects += [rule(LEFT, y, LEFT + 156, y) for y in (240, 255, 262)]
    book.at(LEFT + small, 247, "抄送：县委各部门，县人大常委会办公室，县政协办公室，县法院，", size=small)
    book.at(LEFT + 4 * small, 253, "县检察院，县人武部。", size=small)
    book.at(LEFT + small, 260, "清河县人民政府办公室", size=small)
    book.at(145, 260, "2026年2月19日印发", size=small)
    for number, leaf in enumerate(book.leaves, 1):
        words = f"— {number} —"
        x = LEFT + 27 * SIZE - 2 * small - width(words, small) if number % 2 else LEFT + small
        leaf.objects.append(text(words, x, 280, size=small, style=style))
    return book


@pytest.mark.parametrize("style", STYLES)
def test_the_last_page_of_an_official_document_keeps_its_lines_apart(style: str) -> None:
    document = opened(_last_page(style).data())
    assert lines(document)[3:] == [
        "二、抓好落实",
        "各地要加强督促检查，及时通报情况。重要事项请报县政府办公室。",
        "附件：1．任务分解表",
        "2．联系人名单",
        "清河县人民政府办公室",
        "2026年2月18日",
        "（此件公开发布）",
        "抄送：县委各部门，县人大常委会办公室，县政协办公室，县法院，县检察院，县人武部。",
        "清河县人民政府办公室\t2026年2月19日印发",
    ]
    assert counted(document)["page-heads"] == 2


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    book = Book()
    said = "要把项目建设作为头等大事，逐个研究、逐个落实，做到月月有进展、季季有变化，不能只挂在墙上、停在嘴上。"
    for _ in range(6):
        book.paragraph(said * 4)
    book.number_pages()
    document = opened(book.data())
    assert len(document.pages) == 3
    assert lines(document) == [said * 4] * 6


@pytest.mark.parametrize("sign", ["·", ".", "●"])
def test_dots_of_emphasis_under_characters_are_no_text(sign: str) -> None:
    book = Book()
    said = "要把项目建设作为头等大事，逐个研究、逐个落实，做到月月有进展、季季有变化，不能只挂在墙上。"
    book.paragraph(said)
    for number in range(4):
        book.leaf.objects.append(text(sign, LEFT + (5 + number) * SIZE + 1, TOP + 3.5, size=3))
    assert lines(opened(book.data())) == [said]


def test_dots_alone_on_a_line_stay() -> None:
    book = Book()
    book.line("各乡镇要把责任落实到人。", set_in=2)
    book.line("……", set_in=2)
    book.line("．．．．．．", set_in=2)
    assert lines(opened(book.data())) == ["各乡镇要把责任落实到人。", "……", "．．．．．．"]


def test_a_title_that_is_parted_behind_a_particle_is_one() -> None:
    book = Book()
    book.centred("在全县农村工作会议上的", 7.8)
    book.y -= PITCH
    book.centred("讲话", 7.8)
    book.paragraph("要把项目建设作为头等大事，逐个研究、逐个落实，做到月月有进展、季季有变化，不能只挂在墙上。" * 3)
    assert lines(opened(book.data()))[0] == "在全县农村工作会议上的讲话"
