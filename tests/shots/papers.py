"""Documents as offices send them about: Word files with automatic numbers, tables and comments, and a printed report."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

COLUMNS: Final = 28
ROWS: Final = 22
_W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_WP: Final = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
_A: Final = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS: Final = {"document": "document.main"}
"""Content types of the parts that are not called like the part."""
_STYLES: Final = (
    f"<w:styles {_W}>"
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/><w:pPr><w:jc w:val="center"/></w:pPr>'
    '<w:rPr><w:sz w:val="44"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="Table Contents"/><w:basedOn w:val="a"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="h{level}"><w:name w:val="heading {level}"/><w:pPr>'
        f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:rFonts w:eastAsia="{face}"/></w:rPr></w:style>'
        for level, face in ((1, "黑体"), (2, "楷体"), (3, "仿宋"))
    )
    + "</w:styles>"
)
_NUMBERING: Final = (
    f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="h{level + 1}"/>'
        f'<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, (form, text) in enumerate(
            (("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."))
        )
    )
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
_BODY: Final = "a"
_NOTICE: Final = (
    ("t", "关于做好2026年春季农田水利工作的通知"),
    (_BODY, "各村民委员会，镇直各单位："),
    (_BODY, "开春以后，农田用水、防汛、清淤几件事挤在一起。为把准备工作做在前面，现就有关事项通知如下。"),
    ("h1", "把渠道修好，把水送到地头"),
    (_BODY, "干渠、支渠、斗渠都要在灌溉之前修好，修一段，验一段，通一段。"),
    ("h2", "抓紧清淤"),
    (
        _BODY,
        "各村在三月底前完成清淤，水管站逐段验收。一是先清下游，再清上游。二是淤泥就近还田，不准堆在路边。三是机械进不去的地方，由村里组织人工清理。",
    ),
    ("h2", "修好水闸"),
    (_BODY, "全镇有水闸四十六座，十一座启闭不灵。"),
    ("h3", "四座漏水的闸门更换止水。"),
    ("h3", "七座锈死的启闭机拆洗上油，换下来的零件登记造册。"),
    ("h2", "公开用水计划"),
    (_BODY, "每一轮用水的时间、顺序、水量在村务公开栏上公布，有意见的当天答复。"),
    ("h1", "把防汛准备做在前面"),
    (_BODY, "汛期比往年可能提前。宁可备而不用，不可用时无备。"),
    ("h2", "备足物资"),
    (_BODY, "编织袋、铁锹、照明设备按去年的一倍半准备，四月十日前入库，专人保管，逐件登记。"),
    ("h2", "演练一次"),
    (_BODY, "四月中旬组织一次夜间转移演练，从发出通知到全部到达，不超过四十分钟。"),
    ("h1", "把责任落到每一段渠、每一个人"),
    (_BODY, "每段渠道有一块牌子，上面写明姓名和电话。谁的渠段出了问题，由谁说明情况；连续两次不到场的，在全镇通报。"),
    (_BODY, "农田水利工作指挥部"),
    (_BODY, "2026年3月2日"),
)
_LEDGER: Final = (
    ("t", "春季重点工作任务分解表"),
    (_BODY, "春季各项工作时间紧、头绪多。现将任务、牵头单位和完成时限列表如下，请对照落实。"),
    ("h1", "重点任务"),
    (
        (
            ("序号", "任务", "牵头单位", "时限"),
            ("1", "清理干渠、支渠淤泥", "水管站", "3月31日"),
            ("2", "修复启闭不灵的水闸", "水管站", "4月5日"),
            ("3", "备足防汛物资并入库", "应急办", "4月10日"),
            ("4", "组织夜间转移演练", "应急办", "4月中旬"),
            ("5", "公布每轮用水计划", "各村", "长期"),
        ),
    ),
    ("h1", "有关要求"),
    (_BODY, "牵头单位对任务负总责，配合单位要主动上前，不等不靠。"),
    (_BODY, "每周五报送一次进度，没有进展的说明原因和下一步打算。能当场解决的当场解决，解决不了的三日之内报来。"),
    (_BODY, "完成一项，销号一项；弄虚作假的，一经查实，严肃处理。"),
)
_COMMENTS: Final = (
    ("现将任务、牵头单位和完成时限列表如下", "审稿人甲", "建议加一列“配合单位”。"),
    ("每周五报送一次进度", "审稿人乙", "周五常有会，改为每周四下班前？"),
    ("一经查实，严肃处理", "审稿人甲", "与去年的提法一致。"),
)
_WORKS: Final = (
    ("t", "春季农田水利工程进展情况"),
    (_BODY, "截至三月底，全镇列入计划的五处工程都已开工，完成土石方八万六千立方米。逐处情况见下表。"),
    ("h1", "工程进度"),
    (
        (
            ("工程", "开工", "已完成", "负责人", "存在的问题和下一步打算"),
            ("东干渠清淤", "3月2日", "84%", "周水生", "下游三百米机械进不去，由沿线两个村组织人工清理，四月五日前清完，清完一段验收一段。"),
            ("西干渠衬砌", "3月9日", "61%", "何大路", "水泥到货晚了四天，已同厂家商定分批送到工地。"),
            ("二号闸维修", "3月12日", "100%", "林守田", "已验收。"),
            ("排涝站电机", "3月15日", "35%", "周水生", "两台电机返厂大修，汛前装回；这期间由抽水机组顶上，值班表已排好。"),
            ("河堤加固", "3月20日", "22%", "石长青", "取土场要换地方，正在同国土所一起选址。"),
        ),
    ),
    ("picture", "东干渠清淤现场，三月二十八日"),
    (_BODY, "与去年同期相比，进度快了九天<1>，用工少了两成。快在准备早，省在机械多<2>。"),
    ("h1", "下一步安排"),
    (_BODY, "四月十日前完成全部渠道工程，四月底前完成闸站和河堤。完成一处，验收一处，移交一处，管护的人当场在牌子上写名字。"),
)
_NOTES: Final = (
    "按开工后第三十天的完成比例计算，去年的数字取自镇水管站的施工日志。",
    "今年投入挖掘机十一台，去年四台；不含村里自备的小型机械。",
)
_SITE: Final = ("首页", "政务公开", "政务动态", "办事服务", "互动交流", "走进本镇")
_OTHERS: Final = ("全镇春季农田水利现场会召开", "镇卫生院新门诊楼启用", "农技员进村讲课时间表", "关于清明期间防火的通告")
_HIGHLIGHT: Final = '<w:highlight w:val="yellow"/>'
_MARKED: Final = ("不等不靠", "能当场解决的当场解决")


def notice() -> bytes:
    """Return a notice whose headings Word has numbered: none of their labels is in its text."""
    return _package([_paragraph(style, text) for style, text in _NOTICE], {})


def ledger() -> bytes:
    """Return a list of tasks with a table, on which two readers have commented and marked."""
    body = []
    for entry in _LEDGER:
        if len(entry) == 1:
            body.append(_table(entry[0]))
        else:
            body.append(_paragraph(*entry))
    comments = "".join(
        f'<w:comment w:id="{number}" w:author={quoteattr(author)} w:date="2026-03-0{number + 1}T09:30:00Z">'
        f"<w:p><w:r><w:t>{escape(words)}</w:t></w:r></w:p></w:comment>"
        for number, (_, author, words) in enumerate(_COMMENTS)
    )
    return _package(body, {"comments": f"<w:comments {_W}>{comments}</w:comments>"})


def works() -> bytes:
    """Return a report with a table, a picture and footnotes."""
    body = []
    for entry in _WORKS:
        if len(entry) == 1:
            body.append(_table(entry[0]))
        elif entry[0] == "picture":
            body.append(_picture(entry[1]))
        else:
            body.append(_paragraph(*entry))
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:t>{escape(words)}</w:t></w:r></w:p></w:footnote>'
        for number, words in enumerate(_NOTES, start=1)
    )
    return _package(body, {"footnotes": f"<w:footnotes {_W}>{notes}</w:footnotes>"})


def page(text: str) -> str:
    """Return a speech as the site of an office shows it: a bar of links above it, others beside and below it, a picture, a table of facts.

    Args:
        text: title, date and speaker in its first three lines, then the paragraphs.
    """
    title, date, speaker, *lines = [line.strip() for line in text.splitlines() if line.strip()]
    links = "".join(f'<li><a href="/{number}.html">{name}</a></li>' for number, name in enumerate(_SITE))
    others = "".join(
        f'<li><a href="/news/{number}.html">{name}</a><span>03-0{number + 1}</span></li>' for number, name in enumerate(_OTHERS)
    )
    body = "".join(f"<h2>{line}</h2>" if line[1:2] == "、" and len(line) < 30 else f"<p>\u3000\u3000{line}</p>" for line in lines)
    picture = '<p style="text-align: center"><img src="a.jpg" alt="会场"><br>会场。办公室供图</p>'
    return (
        f'<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>{title}_镇人民政府</title>'
        f'<meta name="author" content="办公室"><script>count();</script></head><body><div class="nav"><ul>{links}</ul></div>'
        f'<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/news/">政务动态</a></div>'
        f'<div class="content"><h1>{title}</h1><div class="info">{date.strip("（）")}　来源：办公室　讲话人：{speaker}</div>'
        f'<div class="text">{picture}{body}</div></div>'
        f'<div class="related"><h3>相关新闻</h3><ul>{others}</ul></div>'
        '<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>'
        '<div class="foot">版权所有　镇人民政府　备案号 0000</div></body></html>'
    )


def printed(text: str, password: str | None = None) -> bytes:
    """Return a text as it is printed: 28 characters a line and 22 lines a page, with a running head and page numbers.

    Args:
        text: its title in the first line.
        password: without which the file does not open, None for none.
    """
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    lines = [line for line in text.split("\n") if line]
    title, *rest = lines
    rows = [row for line in rest for row in _rows(line)]
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1, encrypt=password)
    canvas.setTitle(title)
    for page, start in enumerate(range(0, len(rows), ROWS), start=1):
        canvas.setFont("STSong-Light", 10)
        canvas.drawCentredString(297, 800, "大会文件（三）")
        if page == 1:
            canvas.setFont("STSong-Light", 22)
            canvas.drawCentredString(297, 764, title)
        canvas.setFont("STSong-Light", 16)
        for number, row in enumerate(rows[start : start + ROWS]):
            bare = row.lstrip("\u3000")
            canvas.drawString(74 + 16 * (len(row) - len(bare)), 716 - 29 * number, bare)
        canvas.setFont("STSong-Light", 12)
        canvas.drawCentredString(297, 50, f"— {page} —")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def scanned(text: str) -> bytes:
    """Return the same as it comes from a scanner: pictures of its pages, and no text."""
    import pypdfium2
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    from core.importers.pdf.fonts import use_fonts_of_the_system

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    # Where this process has read a file before, characters are drawn as boxes.
    use_fonts_of_the_system(True)
    with pypdfium2.PdfDocument(printed(text)) as pages:
        for page in pages:
            canvas.drawImage(ImageReader(page.render(scale=3, grayscale=True).to_pil()), 0, 0, 595, 842)
            canvas.showPage()
    canvas.save()
    return file.getvalue()


def _rows(line: str) -> list[str]:
    line = "\u3000\u3000" + line.lstrip("\u3000")
    return [line[start : start + COLUMNS] for start in range(0, len(line), COLUMNS)]


def _paragraph(style: str, text: str) -> str:
    indent = '<w:ind w:firstLineChars="200"/>' if style == _BODY and not text.endswith("：") else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{indent}</w:pPr>{_runs(text)}</w:p>'


def _runs(text: str) -> str:
    """Return a paragraph's text with the comments and highlights on it."""
    for number, (words, _, _) in enumerate(_COMMENTS):
        before, found, behind = text.partition(words)
        if found:
            begin, end = f'<w:commentRangeStart w:id="{number}"/>', f'<w:commentRangeEnd w:id="{number}"/>'
            reference = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
            return f"{_runs(before)}{begin}{_run(words)}{end}{reference}{_runs(behind)}"
    for number in range(1, len(_NOTES) + 1):
        before, found, behind = text.partition(f"<{number}>")
        if found:
            return f'{_runs(before)}<w:r><w:footnoteReference w:id="{number}"/></w:r>{_runs(behind)}'
    for words in _MARKED:
        before, found, behind = text.partition(words)
        if found:
            return f"{_runs(before)}{_run(words, _HIGHLIGHT)}{_runs(behind)}"
    return _run(text)


def _run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""


def _picture(caption: str) -> str:
    graphic = f'<a:graphic {_A}><a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}"/></a:graphicData></a:graphic>'
    drawing = f'<wp:inline {_WP}><wp:docPr id="1" name="Picture" descr={quoteattr(caption)}/>{graphic}</wp:inline>'
    return f"<w:p><w:r><w:drawing>{drawing}</w:drawing></w:r></w:p>"


def _table(rows: Sequence[Sequence[str]]) -> str:
    faces = ("<w:b/>", *[""] * (len(rows) - 1))
    lines = ("".join(f"<w:tc><w:p>{_run(cell, face)}</w:p></w:tc>" for cell in row) for face, row in zip(faces, rows, strict=True))
    grid = "<w:gridCol/>" * len(rows[0])
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def _package(body: Sequence[str], more: Mapping[str, str]) -> bytes:
    """Return a Word file."""
    parts = {
        "document": f"<w:document {_W}><w:body>{''.join(body)}</w:body></w:document>",
        "styles": _STYLES,
        "numbering": _NUMBERING,
        **more,
    }
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{main}.{_KINDS.get(name, name)}+xml"/>' for name in parts)
    links = "".join(f'<Relationship Id="r{name}" Type="{_RELATIONS}/{name}" Target="{name}.xml"/>' for name in parts if name != "document")
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in (
            ("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types">{rels}{types}</Types>'),
            (
                "_rels/.rels",
                f'<Relationships xmlns="{_PACKAGE}/relationships">'
                f'<Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
            ),
            ("word/_rels/document.xml.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'),
            *((f"word/{name}.xml", content) for name, content in parts.items()),
        ):
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()
