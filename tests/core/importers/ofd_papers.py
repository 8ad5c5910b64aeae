"""Documents as offices issue them in OFD: a notice with a seal and readers' marks, and one with much of what else a file can hold."""

from __future__ import annotations

from typing import Final

from tests.core.importers.ofd_kit import (
    CHARACTER,
    LEFT,
    PITCH,
    RUN,
    SIZE,
    TOP,
    WIDTH,
    Book,
    Leaf,
    outline,
    packed,
    part,
    path,
    rule,
    text,
    width,
)
from tests.core.importers.truetype_kit import font

RIGHT: Final = 182.0
_INKED: Final = 'DrawParam="8"'
_RED: Final = '<ofd:FillColor Value="200 16 24"/>'
_OPENING: Final = "入春以来，全县雨水偏少，小麦返青需要灌溉，干渠清淤、水闸检修、防汛备料几件事赶在一起。现将有关事项通知如下。"
_NOTICE: Final = (
    (0, "各乡镇人民政府，县直各部门："),
    (1, _OPENING),
    (2, "一、把水送到地头"),
    (1, "春灌从三月十五日开始，先远后近，先高后低。每一轮用水的时间和水量在村务公开栏公布，群众有意见的当天答复。"),
    (3, "（一）抓紧清淤"),
    (1, "各乡镇在三月底前完成支渠和斗渠清淤，水管站逐段验收。淤泥就近还田，不准堆在路边；机械进不去的渠段由沿线各村组织人工清理。"),
    (3, "（二）修好水闸"),
    (1, "全县有水闸一百二十六座，其中二十三座启闭不灵。凡是影响春灌的，四月五日前必须修好，换下来的零件登记造册。"),
    (2, "二、把防汛准备做在前面"),
    (1, "气象部门预计今年汛期可能提前。宁可备而不用，不可用时无备。"),
    (3, "（一）备足物资"),
    (1, "编织袋、铁锹、照明设备按去年的一倍半准备，四月十日前入库，专人保管，逐件登记。"),
    (3, "（二）落实队伍"),
    (1, "每个行政村组织一支二十人以上的抢险队，四月中旬进行一次夜间转移演练，从发出通知到全部到达不超过四十分钟。"),
    (2, "三、把责任落到人"),
    (1, "每段渠道、每座水闸都要有一名责任人，姓名和电话写在现场的牌子上。各乡镇每周五报送一次进展，任务分解见下表。"),
)
_TASKS: Final = (
    ("序号", "任务", "牵头单位", "时限"),
    ("1", "清理支渠、斗渠淤泥", "县水利局", "3月31日"),
    ("2", "修复启闭不灵的水闸", "县水利局", "4月5日"),
    ("3", "备足防汛物资并入库", "县应急局", "4月10日"),
    ("4", "组织夜间转移演练", "各乡镇", "4月中旬"),
)


def notice(style: str = RUN) -> bytes:
    """Return a notice of several pages with a red head, a table, a seal, an outline, tags, and marks of two readers."""
    book = Book(style)
    _head(book)
    for kind, words in _NOTICE:
        if kind == 1:
            book.paragraph(words)
        else:
            if book.y > TOP + 21 * PITCH:
                book.page()
            book.line(words, set_in=2 if kind else 0)
    _tasks(book)
    book.y += PITCH
    for words in ("清河县人民政府", "2026年3月5日"):
        book.at(LEFT + 27 * SIZE - width(words) - 4 * SIZE, book.y, words)
        book.y += PITCH
    _seal(book)
    book.number_pages()
    book.info = "<ofd:Title>关于做好2026年春季农田水利工作的通知</ofd:Title><ofd:Author>清河县人民政府</ofd:Author>"
    _marks(book)
    return book.data()


def _head(book: Book) -> None:
    """Write what stands above an official document."""
    red = "清河县人民政府文件"
    book.leaf.objects.append(text(red, (WIDTH - width(red, 15)) / 2, 58, size=15, inner=_RED))
    number = "清政发〔2026〕3号"
    book.at((WIDTH - width(number)) / 2, 84, number, more='ID="12"')
    book.leaf.objects.append(path("M 0 0 L 154 0", "28 90 154 0", 'LineWidth="0.7"', '<ofd:StrokeColor Value="200 16 24"/>'))
    book.y = 112
    for key, words in (("13", "关于做好2026年春季农田水利工作"), ("14", "的通知")):
        book.at((WIDTH - width(words, 7.8)) / 2, book.y, words, size=7.8, more=f'ID="{key}"')
        book.y += 12
    book.y += PITCH
    book.document += "<ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags>"
    listed = '<ofd:CustomTag NameSpace="http://www.example.org/gongwen"><ofd:FileLoc>Gongwen.xml</ofd:FileLoc></ofd:CustomTag>'
    book.parts["Tags/CustomTags.xml"] = part("CustomTags", listed)
    refer = '<ofd:ObjectRef PageRef="100">{}</ofd:ObjectRef>'.format
    tags = f"<发文字号>{refer(12)}</发文字号><标题>{refer(13)}{refer(14)}</标题>"
    book.parts["Tags/Gongwen.xml"] = part("公文", tags)


def _tasks(book: Book) -> None:
    """Write the table of tasks, on a new page where it finds no room."""
    high = 11.0
    if book.y + len(_TASKS) * high > 210:
        book.page()
    top = book.y - SIZE
    xs = (LEFT, 46.0, 110.0, 148.0, RIGHT)
    for row in range(len(_TASKS) + 1):
        book.leaf.objects.append(rule(LEFT, top + row * high, RIGHT, top + row * high))
    for x in xs:
        book.leaf.objects.append(rule(x, top, x, top + len(_TASKS) * high))
    for row, cells in enumerate(_TASKS):
        for x, cell in zip(xs, cells, strict=False):
            book.at(x + 3, top + row * high + 7.5, cell, size=4.9)
    book.y = top + len(_TASKS) * high + 2 * PITCH


def _seal(book: Book) -> None:
    """Put a seal on the signature, as the format keeps it: in a list apart from the pages."""
    book.body += "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>"
    book.parts["Signs/Signatures.xml"] = part("Signatures", '<ofd:Signature ID="1" Type="Seal" BaseLoc="Sign_0/Signature.xml"/>')


def _marks(book: Book) -> None:
    """Put marks of two readers on the first page, and an outline before the pages."""
    box = f"{LEFT + 2 * SIZE} {112 + 24 + PITCH + PITCH - SIZE} {14 * SIZE} 7"
    yellow = path("M 0 0 L 78 0 L 78 7 L 0 7 C", f"0 0 {14 * SIZE} 7", 'Fill="true"', '<ofd:FillColor Value="255 220 0" Alpha="90"/>')
    said = "<ofd:Remark>{}</ofd:Remark>".format
    look = '<ofd:Appearance Boundary="{}">{}</ofd:Appearance></ofd:Annot>'.format
    kept = (
        f'<ofd:Annot ID="1" Type="Highlight" Creator="审稿人甲" LastModDate="2026-03-06">{said("开头要短。")}{look(box, yellow)}'
        f'<ofd:Annot ID="2" Type="Path" Subtype="Note" Creator="审稿人乙" LastModDate="2026-03-07T08:00:00">{said("水量以谁为准？")}'
        f'{look("190 200 5 5", "")}<ofd:Annot ID="3" Type="Watermark">{look("0 0 210 297", text("传阅", 60, 150, size=30))}'
    )
    book.parts["Annots/Annotations.xml"] = part("Annotations", '<ofd:Page PageID="100"><ofd:FileLoc>1.xml</ofd:FileLoc></ofd:Page>')
    book.parts["Annots/1.xml"] = part("PageAnnot", kept)
    headings = outline(("把水送到地头", 0, outline(("抓紧清淤", 0, ""))), ("把防汛准备做在前面", 1, ""))
    book.document += f"<ofd:Outlines>{headings}</ofd:Outlines><ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>"


def everything() -> bytes:
    """Return a file with templates, drawings that come again, clips, inks, an embedded font, versions, attachments and a footnote."""
    book = Book(CHARACTER)
    book.templates["50"] = Leaf([text("清河县水利工作简报", 70, 20, size=4), rule(LEFT, 22, RIGHT, 22)])
    book.leaf.templates = '<ofd:Template TemplateID="50" ZOrder="Background"/>'
    inner = f"<ofd:Content>{text('把水管好', 0, 6)}</ofd:Content>"
    unit = f'<ofd:CompositeGraphicUnit ID="7" Width="50" Height="9">{inner}</ofd:CompositeGraphicUnit>'
    book.resources = (
        '<ofd:ColorSpaces><ofd:ColorSpace ID="9" Type="CMYK"/></ofd:ColorSpaces>'
        '<ofd:DrawParams><ofd:DrawParam ID="8"><ofd:FillColor ColorSpace="9" Value="0 0 0 255"/></ofd:DrawParam></ofd:DrawParams>'
        '<ofd:Fonts><ofd:Font ID="1" FontName="仿宋" FamilyName="仿宋"><ofd:FontFile>x.ttf</ofd:FontFile></ofd:Font></ofd:Fonts>'
        '<ofd:MultiMedias><ofd:MultiMedia ID="4" Type="Image"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>'
        f"<ofd:CompositeGraphicUnits>{unit}</ofd:CompositeGraphicUnits>"
    )
    book.parts["Res/x.ttf"] = font({0xE001: 5, ord("水"): 5, 0xE002: 6}, {6: "uni8DEF"}, form=4)
    book.parts["Res/a.png"] = b"\x89PNG\r\n\x1a\n" + bytes(30)
    for left in (20.0, 110.0):
        book.y = TOP
        for _ in range(3):
            book.paragraph(_OPENING, full=14, left=left)
    book.page()
    book.line("修\ue001，修\ue002。", set_in=2)
    clip = (
        '<ofd:Clips TransFlag="false"><ofd:Clip><ofd:Area CTM="1 0 0 1 0 0"><ofd:Path Boundary="0 0 90 9"><ofd:AbbreviatedData>'
        "M 0 0 L 90 0 Q 90 4 90 9 B 60 9 30 9 0 9 A 1 1 0 0 1 0 0 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>"
    )
    book.leaf.objects += [
        '<ofd:CompositeObject Boundary="30 100 50 9" CTM="1 0 0 1 0 0" ResourceID="7"/>',
        f"<ofd:PageBlock>{text('把路修好', LEFT, 120, inner=clip, more=_INKED)}</ofd:PageBlock>",
        '<ofd:ImageObject Boundary="40 140 100 60" CTM="100 0 0 60 0 0" ResourceID="4"/>',
        text("内部资料", 40, 230, size=20, more='CTM="0.7 -0.7 0.7 0.7 0 0"'),
        rule(LEFT, 255, LEFT + 50, 255),
    ]
    book.at(53, 103.6, "1", size=2.8)
    book.at(LEFT, 261, "1", size=2.4)
    book.at(LEFT + 2, 262, "见县水利局的统计。", size=3.9)
    book.document = "<ofd:Attachments>Attachments.xml</ofd:Attachments>"
    book.parts["Attachments.xml"] = part(
        "Attachments", '<ofd:Attachment ID="1" Name="名单.xlsx"><ofd:FileLoc>1.xlsx</ofd:FileLoc></ofd:Attachment>'
    )
    book.body = '<ofd:Versions><ofd:Version ID="1" Index="0" Current="true" BaseLoc="Doc_0/Versions/1.xml"/></ofd:Versions>'
    book.parts["Versions/1.xml"] = part("DocVersion", "<ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot>")
    return packed(book.files(), book.entry())
