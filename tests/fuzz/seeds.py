"""The files that are damaged: of each format some that hold much of what it can hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.importers.encodings import ENCODINGS
from tests.bench import documents, generate
from tests.core.importers import (
    archive_kit,
    doc_cases,
    docx_kit,
    epub_kit,
    odt_kit,
    ofd_kit,
    ofd_papers,
    older_kit,
    pdf_kit,
    rtf_kit,
    wordml_kit,
)
from tests.core.importers.hostile_kit import zipped
from tests.shots import papers

if TYPE_CHECKING:
    from collections.abc import Callable

Seeds = list[tuple[str, bytes]]
"""Suffix and bytes of each file."""


def text() -> Seeds:
    """Return speeches in several encodings."""
    speech = generate.speech(paragraphs=30, characters=3_000)
    return [(".txt", speech.encode(one.codec, "replace")) for one in ENCODINGS]


def markdown() -> Seeds:
    """Return a speech with marks of every kind, and one whose lines are paragraphs."""
    return [(".md", _MARKDOWN.encode()), (".md", _PLAIN_MARKDOWN.encode("gb18030"))]


def doc() -> Seeds:
    """Return a notice as LibreOffice writes it, and small files with pieces in another order and much beside the text, one of Word 95."""
    notice = Path(__file__).parents[1] / "data" / "doc" / "notice.doc"
    return [(".doc", notice.read_bytes()), (".wps", doc_cases.everything()), (".doc", older_kit.everything())]


def docx() -> Seeds:
    """Return Word documents: with numbers, tables, comments, notes and pictures, and one with what editing leaves behind."""
    edited = docx_kit.parts(
        "".join(_EDITED),
        core="<dc:title>春季会上的话</dc:title><dc:creator>张某某</dc:creator>",
        endnotes='<w:endnote w:id="2"><w:p><w:r><w:t>见后文。</w:t></w:r></w:p></w:endnote>',
        comments='<w:comment w:id="0" w:author="李某某" w:date="2026-03-02T09:30:00Z"><w:p><w:r><w:t>好</w:t></w:r></w:p></w:comment>',
    )
    rich = zipped({name: part.encode() for name, part in edited.items()})
    return [(".docx", one) for one in (documents.docx(2), papers.notice(), papers.ledger(), papers.works(), rich)]


def pdf() -> Seeds:
    """Return PDF documents: printed, ruled, marked by other readers, with bookmarks, with and without a password."""
    speech = generate.speech(paragraphs=8, characters=700)
    return [(".pdf", one) for one in (documents.pdf(3), papers.printed(speech), _locked(speech), _ruled(), _marked())]


def _locked(speech: str) -> bytes:
    """Return a file that may be read and not changed."""

    def draw(sheet: pdf_kit.Sheet) -> None:
        for line in speech.split("\n"):
            sheet.paragraph(line)

    return pdf_kit.locked(draw, "", "owner")


def _ruled() -> bytes:
    """Return a table with lines, a tilted watermark and a footnote."""

    def draw(sheet: pdf_kit.Sheet) -> None:
        sheet.centred("春季安排", 22)
        sheet.canvas.grid([90, 240, 400], [500, 540, 580, 620])
        for row, words in enumerate(("村", "东村", "西村")):
            sheet.at(100, 592 - 40 * row, words)
            sheet.at(250, 592 - 40 * row, "里程")
        sheet.canvas.line(90, 120, 200, 120)
        sheet.at(90, 104, "① 按水平距离算。", 10)
        sheet.canvas.rotate(45)
        sheet.at(300, 200, "内部资料", 60)

    return pdf_kit.drawn(draw)


def _marked() -> bytes:
    """Return a page with annotations, bookmarks and a form."""
    content = b"BT /F 12 Tf 72 700 Td (We must keep our word.) Tj 0 -20 Td (Trust is built slowly.) Tj ET /X Do"
    objects = (
        b"<</Type/Annot/Subtype/Highlight/Rect[70 696 200 712]/QuadPoints[70 712 300 712 70 696 300 696]/C[1 0.9 0]/T(A)/Contents(x)"
        b"/CreationDate(D:20260305093000+08'00')>>",
        b"<</Type/Annot/Subtype/Text/Rect[70 676 90 692]/T(B)/Contents(y)/IRT 6 0 R>>",
        b"<</First 9 0 R/Last 9 0 R/Count 1>>",
        b"<</Title<FEFF6C34>/Parent 8 0 R/Dest[3 0 R/XYZ 0 700 0]>>",
        b"<</Type/XObject/Subtype/Form/BBox[0 0 500 500]/Resources<</Font<</F 5 0 R>>>>/Length 45>>stream\n"
        b"BT /F 12 Tf 72 400 Td (Inside a form.) Tj ET \nendstream",
    )
    page = pdf_kit.page_with(content, b"/Annots[6 0 R 7 0 R]", objects)
    page = page.replace(b"/Font<</F 5 0 R>>>>/Annots", b"/Font<</F 5 0 R>>/XObject<</X 10 0 R>>>>/Annots", 1)
    return page.replace(b"/Pages 2 0 R>>", b"/Pages 2 0 R/Outlines 8 0 R>>", 1)


def archive() -> Seeds:
    """Return archives: of one document, of several of all kinds with names in GBK, one in another and one with a password."""
    speech = generate.speech(paragraphs=8, characters=700).encode("gb18030")
    word = docx()[-1][1]
    several = {
        "资料/讲话（第1稿）.txt": speech,
        "资料/表.docx": word,
        "网页/讲话.html": _HTML.encode(),
        "讲话集.epub": epub()[0][1],
        "旧/往年.zip": archive_kit.packed({"讲话.txt": speech, "说明.md": _MARKDOWN.encode()}),
        "Thumbs.db": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    }
    locked = [archive_kit.Item("讲话.txt", speech, password=b"1234"), archive_kit.Item("附件.exe", b"MZ\x90\0")]
    return [(".zip", archive_kit.packed(one)) for one in ({"讲话.docx": word}, several, locked)]


def html() -> Seeds:
    """Return web pages."""
    return [(".html", _HTML.encode()), (".html", _HTML.replace("utf-8", "gb18030").encode("gb18030"))]


def mhtml() -> Seeds:
    """Return a saved web page with its parts."""
    import base64

    body = base64.encodebytes(_HTML.encode()).decode("ascii")
    return [(".mhtml", _MHTML.format(body=body).encode())]


def odt() -> Seeds:
    """Return OpenDocument texts: with lists, tables, notes, comments, changes, frames and forms, as a package and as one file."""
    body = _ODT + odt_kit.table(("村", "里程"), (odt_kit.cell("东村", more='table:number-columns-spanned="2"'),))
    body += odt_kit.lst(odt_kit.item("清淤", odt_kit.lst("东闸", "西闸")), odt_kit.item("修闸", start=5), style="L", more='xml:id="a"')
    body += odt_kit.p("见注", odt_kit.note("按里程算。"), odt_kit.box("框里的话"))
    controls = '<form:text xml:id="c" form:current-value="李某某"/><form:checkbox xml:id="d" form:label="同意" form:state="checked"/>'
    body = f"<office:forms><form:form>{controls}</form:form></office:forms>{body}"
    body += odt_kit.p("填表：", '<draw:control draw:control="c" text:anchor-type="as-char"/><draw:control draw:control="d"/>')
    hidden = '<text:bookmark-start text:name="甲" loext:hidden="true"/>不给看<text:bookmark-end text:name="甲"/>'
    body += odt_kit.p(hidden, '<text:variable-set text:name="乙" text:display="none">三千</text:variable-set>', "留下")
    styles = odt_kit.style("Standard", text='style:font-size-asian="16pt"')
    styles += odt_kit.style("Heading_20_1", parent="Standard", text='fo:font-weight="bold"', more='style:default-outline-level="1"')
    styles += odt_kit.outline_style(odt_kit.level(1, "一, 二, 三, ...", suffix="、", kind="outline-level-style"))
    automatic = odt_kit.style("T", family="text", text='text:display="none" fo:background-color="#ffff00"')
    automatic += odt_kit.list_style("L", odt_kit.level(1, suffix="."), odt_kit.bullet_level(2, "•"))
    meta = "<dc:title>春季会上的话</dc:title>"
    package = odt_kit.odt(body, styles=styles, automatic=automatic, meta=meta)
    return [(".odt", package), (".fodt", odt_kit.flat(body, styles=styles, automatic=automatic, meta=meta))]


def epub() -> Seeds:
    """Return electronic books: as EPUB 2 and 3 have them, with notes of all kinds, and one whose pages are no XML."""
    contents: epub_kit.Contents = [
        ("第一编", "a.xhtml", [("春耕讲话", "a.xhtml#s", [("一、管水", "b.xhtml#h", [])])]),
        ("防汛 讲话", "b.xhtml", []),
        ("总结", "%E6%80%BB%E7%BB%93.xhtml", []),
    ]
    head = '<link rel="stylesheet" href="css/a.css"/><style>.n { display: none } p > em { font-weight: bold }</style>'
    pages = {"a.xhtml": epub_kit.page(_CHAPTER, head), "b.xhtml": epub_kit.page(_NOTED, head), "总结.xhtml": _LOOSE.encode("gb18030")}
    sheet = '@import "b.css"; .t, h3.u { text-align: center; font: bold 1.5em serif } @media print { p { display: none } }'
    sheet += " #s p { font-size: 80% }"
    more = {"OEBPS/css/a.css": sheet, "OEBPS/css/b.css": "p { text-indent: 2em }"}
    guide = '<reference type="cover" href="a.xhtml"/>'
    second = epub_kit.book(pages, contents=contents, more=more, guide=guide)
    spine = ["nav.xhtml", 'idref="p1" linear="no"', "a.xhtml", "总结.xhtml"]
    return [(".epub", second), (".epub", epub_kit.book(pages, contents=contents, more=more, is_third=True, spine=spine))]


def ofd() -> Seeds:
    """Return OFD documents: a notice in two ways of setting it, one with much of what a file can hold."""
    return [(".ofd", one) for one in (ofd_papers.notice(), ofd_papers.notice(ofd_kit.TURNED), ofd_papers.everything())]


def rtf() -> Seeds:
    """Return RTF documents: as Word, LibreOffice and an old program write them."""
    meeting = Path(__file__).parents[1] / "data" / "rtf" / "meeting.rtf"
    old = "{\\rtf1{\\fonttbl{\\f0 宋体;}}\\qc 春季会上的话\\par\\pard{\\pntext 1.\\tab}{\\*\\pn\\pndec{\\pntxta .}}把水管好。\\par}"
    return [(".rtf", rtf_kit.rtf(_RTF)), (".rtf", meeting.read_bytes()), (".doc", old.encode("gb18030"))]


def wordml() -> Seeds:
    """Return documents of Word of one XML file: as Word 2003 writes them, and a flat package."""
    flat = wordml_kit.flat(docx_kit.parts("".join(_EDITED), core="<dc:title>春季会上的话</dc:title>"), binary="QUJD" * 100)
    return [(".doc", wordml_kit.everything()), (".xml", flat)]


SEEDS: Final[dict[str, Callable[[], Seeds]]] = {
    "text": text,
    "markdown": markdown,
    "doc": doc,
    "docx": docx,
    "epub": epub,
    "pdf": pdf,
    "rtf": rtf,
    "ofd": ofd,
    "html": html,
    "mhtml": mhtml,
    "odt": odt,
    "archive": archive,
    "wordml": wordml,
}

_EDITED: Final = (
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr>',
    '<w:b/><w:sz w:val="44"/></w:rPr><w:t>春季会上的话</w:t></w:r></w:p>',
    '<w:p><w:r><w:t>今天</w:t></w:r><w:ins w:id="1"><w:r><w:t>只</w:t></w:r>',
    '</w:ins><w:del w:id="2"><w:r><w:delText>不</w:delText></w:r></w:del>',
    '<w:commentRangeStart w:id="0"/><w:r><w:t>讲三件事</w:t></w:r>',
    '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
    '<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r>',
    "<w:t>第一件</w:t></w:r></w:p><w:p><w:r><w:t>是水。</w:t></w:r></w:p>",
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF a</w:instrText></w:r>',
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t>',
    '</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    '<w:sdt><w:sdtContent><w:p><w:hyperlink w:anchor="a"><w:r><w:t>目录</w:t>',
    "<w:tab/><w:t>1</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt>",
    "<w:p><w:r><w:ruby><w:rt><w:r><w:t>qu</w:t></w:r></w:rt>",
    "<w:rubyBase><w:r><w:t>渠</w:t></w:r></w:rubyBase></w:ruby></w:r>",
    '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:noBreakHyphen/>',
    '<w:br/><w:endnoteReference w:id="2"/></w:r></w:p>',
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>',
    "<w:p><w:r><w:t>框里的话</w:t></w:r></w:p></w:txbxContent></mc:Choice>",
    "<mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>",
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>',
    "</w:tcPr><w:p><w:r><w:t>村</w:t></w:r></w:p></w:tc></w:tr>",
    "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tbl>",
    "<w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>",
    "<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>",
)
_ODT: Final = "".join(
    (
        '<text:tracked-changes><text:changed-region text:id="c"><text:deletion/></text:changed-region></text:tracked-changes>',
        '<text:h text:outline-level="1" text:style-name="Heading_20_1">春季会上的话</text:h>',
        '<text:p>今天<text:span text:style-name="T">悄悄</text:span><text:change-start text:change-id="c"/>不</text:p>',
        '<text:p>用<text:change-end text:change-id="c"/>只<office:annotation office:name="a"><dc:creator>李某某</dc:creator>',
        "<dc:date>2026-03-02T09:30:00</dc:date><text:p>好</text:p></office:annotation>讲三件事",
        '<office:annotation-end office:name="a"/><text:s text:c="3"/><text:tab/><text:line-break/></text:p>',
        '<text:section text:display="none"><text:p>不看</text:p></text:section>',
        '<text:p><draw:frame><draw:image xlink:href="a"/><svg:title>渠道图</svg:title></draw:frame><draw:frame><draw:object',
        ' xlink:href="./Object 1"/></draw:frame><text:ruby><text:ruby-base>渠</text:ruby-base></text:ruby></text:p>',
        '<text:numbered-paragraph text:list-id="n" text:style-name="L" text:level="2"><text:p>再说</text:p></text:numbered-paragraph>',
    )
)
_MARKDOWN: Final = """---
title: 春季会上的话
date: 2026-03-02
---
# 春季会上的话

同志们：**今天**只讲三件事[^1]，请看[附表](附表.md)。

## 一、把水管好

1. 清淤
2. 修闸
   - 东闸
   - 西闸

> 水到田头才算数。

| 村 | 里程 |
|----|-----:|
| 东村 | 三里 |

![渠道图](图.png) <center>`居中`</center> ~~划掉~~

[^1]: 按水平距离算。
"""
_CHAPTER: Final = """<svg viewBox="0 0 9 9"><title>封面</title><image xlink:href="c.jpg"/></svg>
<div id="s"><p class="t">春耕讲话<a class="up" id="r1" href="#n1" style="vertical-align: super">1</a></p>
<h3 class="u">一、管水<br/>（摘要）</h3>
<p>清<ruby>渠<rt>qu</rt></ruby>道<span epub:type="pagebreak" title="3">3</span>十里，<em>一寸也不能少</em>。</p><p class="n">不要</p>
<table><tr><th>村</th><th>里程</th></tr><tr><td rowspan="2">东村</td><td>三里</td></tr></table>
<p><img src="q.png" alt="渠道图"/>清<img class="zi" src="u.png" alt="㵲"/>水</p><p id="n1"><a href="#r1">1</a> 东干渠。</p></div>"""
_NOTED: Final = """<h2 id="h">防汛<br/>讲话</h2><p>值守<a epub:type="noteref" href="#f1">[1]</a>，
排涝<a href="#f2"><img src="note.png"/></a>，备料<img class="qqreader-footnote" alt="编织袋。"/>。</p>
<aside epub:type="footnote" id="f1" hidden="hidden"><p>昼夜。</p></aside>
<ol class="duokan-footnote-content"><li class="duokan-footnote-item" id="f2">抽水。<a href="a.xhtml#r1">返回</a></li></ol>
<ol start="3"><li>东闸<ul><li>西闸</li></ul></li></ol><math alttext="x=1"><mi>x</mi></math><script>var a = "<p>";</script>"""
_LOOSE: Final = (
    """<html><head><meta charset="gb18030"></head><body bgcolor=white><h1>总结</h1><p>第一段<p>第二段 <b>粗&nbsp;体<div>甲 & 乙<br>第三段"""
)
_PLAIN_MARKDOWN: Final = """在春季会上的话
======
同志们：
　　**一是**清淤，见[图][甲]、[^注]和张**的话。
    二是修闸\\*不是*强调&amp;`代码``
##三、防火
<table align="center"><tr><th>村</th><td>里程</td></tr></table>

<div><h3>四、排涝</h3><!-- 不要 --></div>

```
代码
~~~
- - > 1) 深处
  + ***
[甲]: http://192.0.2.1/a "题"
[^注]: 注的话

    又一段
"""
_HTML: Final = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>春季会上的话_某某网</title><meta name="author" content="张某某"></head>
<body><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/b">要闻</a></li></ul></div>
<div id="content"><h1>春季会上的话</h1><p class="time">2026年3月2日 来源：某某网</p>
<p style="text-indent:2em">同志们：今天只讲三件事，一件是水，一件是种子，一件是防火&nbsp;。</p>
<h2>一、把水管好</h2><p>各村按照下表清理渠道，<b>一寸也不能少</b>，清到田头为止，清完以后请大家来看。<br>　　验收由大家来定。</p>
<table><tr><th>村</th><th>里程</th></tr><tr><td>东村</td><td rowspan="2">三里</td></tr><tr><td>西村</td></tr></table>
<p><img src="http://192.0.2.1/a.png" alt="渠道图"></p><ruby>渠<rt>qu</rt></ruby><!-- 不要 --><script>var a = "<p>不要</p>";</script>
<h2>二、把种子备足</h2><ul><li>选种</li><li>晒种</li></ul><pre>  甲  乙</pre></div>
<div class="footer">版权所有 某ICP备00000000号</div></body></html>"""
_MHTML: Final = """MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----=_part"; start="<page@meipi>"

------=_part
Content-Type: text/html; charset="utf-8"
Content-ID: <page@meipi>
Content-Transfer-Encoding: base64
Content-Location: http://192.0.2.1/page.html

{body}
------=_part
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: http://192.0.2.1/a.png

iVBORw0KGgo=
------=_part--
"""
_RTF: Final = (
    r"{\info{\title 春季会上的话}{\author 张某某}}{\header\pard 内部\par}\pard\plain\s1\qc\b\fs44\f13 春季会上的话\par"
    r"\pard\plain\fi640\cufi200\fs32\f13 今天{\revised 只}{\deleted 不}{\*\atrfstart 1}讲三件事{\*\atrfend 1}"
    r"{\*\atnid L}{\*\atnauthor 李某某}\chatn{\*\annotation{\*\atnref 1}{\*\atndate 2012345678}\pard 好\par}{\highlight2 。}\par"
    r"{\listtext 一、\tab}\pard\ls1 第一件{\deleted\par}是水\u12290\'a1\'a3{\footnote\ftnalt\pard 见后文。}"
    r"\line\emdash\~\u-10179 ?\u-8704 ?\par"
    r"\trowd\trleft-108\clmgf\cellx2000\clmrg\cellx4000\pard\intbl 村\cell 里\'b3\cc\cell\row"
    r"\trowd\cellx4000\intbl\itap2 内\nestcell{\*\nesttableprops\trowd\cellx900\nestrow}{\nonesttables\par}\itap1 外\cell\row\pard "
    r"{\field{\*\fldinst EQ \\o\\ac(○,3)}{\fldrslt }}{\field{\*\fldinst PAGEREF a}{\fldrslt 12}}{\f10\'fc}{\v 藏}"
    r"{\shp{\*\shpinst{\sp{\sn pib}{\sv{\pict\pngblip 8950}}}{\shptxt\pard 框里的话\par}}{\shprslt x}}"
    r"{\object\objemb{\*\objclass A}{\*\objdata 0105}{\result{\*\shppict{\pict\picwgoal3000\bin4 {{}}}}}}{\upr{?}{\*\ud{\u27700 ?}}}\par"
)
