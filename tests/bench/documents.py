"""Word and PDF documents of any length, always the same for the same seed: what offices make of the speeches of `generate`."""

from __future__ import annotations

import io
import random
import re
import zipfile
from typing import Final
from xml.sax.saxutils import escape

from tests.bench import generate

PAGE: Final = 620
"""Code points on a page of an official document: 22 lines of 28 characters."""
COLUMNS: Final = 28
ROWS: Final = 22
TABLE_EVERY: Final = 40
"""Paragraphs between two tables of a Word document."""

_W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LABEL: Final = re.compile(r"(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十]+）|\d+\.)")
_TYPES: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
        for part, kind in (("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"))
    )
    + "</Types>"
)
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ROOT: Final = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_PARTS: Final = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_RELATIONS}/styles" Target="styles.xml"/>'
    f'<Relationship Id="r2" Type="{_RELATIONS}/numbering" Target="numbering.xml"/></Relationships>'
)
_STYLES: Final = (
    f'<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{level}"><w:name w:val="heading {level}"/><w:basedOn w:val="a"/>'
        f'<w:pPr><w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        "<w:rPr><w:b/></w:rPr></w:style>"
        for level in (1, 2, 3)
    )
    + "</w:styles>"
)
_NUMBERING: Final = (
    f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{level + 1}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for level, (form, text) in enumerate(
            (("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."))
        )
    )
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def docx(pages: int, seed: int = 1) -> bytes:
    """Return a Word document of so many pages: headings with automatic numbers, text in many runs, tables."""
    source = random.Random(seed)
    body = []
    for number, line in enumerate(_speech(pages, seed)):
        label = _LABEL.match(line)
        if label and len(line) < COLUMNS:
            level = 1 if label[0].endswith("、") else 2 if label[0].startswith("（") else 3
            body.append(f'<w:p><w:pPr><w:pStyle w:val="{level}"/></w:pPr>{_runs(source, line[label.end() :])}</w:p>')
        else:
            body.append(f'<w:p><w:pPr><w:ind w:firstLineChars="200"/></w:pPr>{_runs(source, line)}</w:p>')
        if number % TABLE_EVERY == TABLE_EVERY - 1:
            body.append(_table(source))
    document = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {_W}><w:body>{"".join(body)}</w:body></w:document>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _ROOT),
            ("word/_rels/document.xml.rels", _PARTS),
            ("word/document.xml", document),
            ("word/styles.xml", _STYLES),
            ("word/numbering.xml", _NUMBERING),
        ):
            package.writestr(zipfile.ZipInfo(name), part)
    return file.getvalue()


def pdf(pages: int, seed: int = 1) -> bytes:
    """Return a PDF document of so many pages, each with a running head and a number."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    rows = [row for line in _speech(pages, seed) for row in _rows(line)][: pages * ROWS]
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1, pageCompression=1)
    for page in range(pages):
        canvas.setFont("STSong-Light", 10)
        canvas.drawCentredString(297, 800, "春季工作资料汇编")
        canvas.setFont("STSong-Light", 16)
        for number, row in enumerate(rows[page * ROWS : page * ROWS + ROWS]):
            canvas.drawString(74 + 16 * (len(row) - len(row.lstrip("\u3000"))), 740 - 29 * number, row.lstrip("\u3000"))
        canvas.setFont("STSong-Light", 12)
        canvas.drawCentredString(297, 50, f"— {page + 1} —")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _speech(pages: int, seed: int) -> list[str]:
    return generate.speech(paragraphs=pages * 4, characters=pages * PAGE, seed=seed).split("\n")


def _rows(line: str) -> list[str]:
    line = "\u3000\u3000" + line
    return [line[start : start + COLUMNS] for start in range(0, len(line), COLUMNS)]


def _runs(source: random.Random, text: str) -> str:
    """Return the text in runs as an editor leaves them, each with properties of its own."""
    found, start = [], 0
    while start < len(text):
        end = start + source.randint(3, 40)
        properties = '<w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr>'
        found.append(
            f'<w:r w:rsidR="00{source.randrange(16**6):06X}">{properties}<w:t xml:space="preserve">{escape(text[start:end])}</w:t></w:r>'
        )
        start = end
    return "".join(found)


def _table(source: random.Random) -> str:
    rows = []
    for row in range(6):
        cells = ("序号", "事项", "时限") if not row else (str(row), f"第{row}项工作", f"{source.randint(1, 12)}月底")
        rows.append("".join(f"<w:tc><w:p>{_runs(source, cell)}</w:p></w:tc>" for cell in cells))
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
