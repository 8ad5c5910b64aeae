"""The styles of a Word file, under the names that Word and WPS know in every language, and the table of its fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.exporters.docx.layouts import BODY_FANGSONG, HEITI, KAITI, KAITI_OLD, LATIN, SMALL_TITLE, SONGTI, Type
from core.exporters.docx.xml import attribute

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.exporters.docx.layouts import Font, Layout

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MOST_LEVELS: Final = 9
"""Levels of headings in Word."""
TITLE, SUBTITLE, BODY, SMALL, NOTE, QUOTE, CELL, CAPTION = (
    "Title",
    "Subtitle",
    "BodyText",
    "FootnoteText",
    "NoteText",
    "Quote",
    "CellText",
    "Caption",
)
RUN_IN, BESIDE_HEAD, COMMENT, COMMENT_SIGN = "Strong", "BodyTextChar", "CommentText", "CommentReference"
_CHARACTER: Final = 20
"""Twips in a point."""


def heading(level: int) -> str:
    """Return the id of the style of a level from 1."""
    return f"Heading{min(max(level, 1), MOST_LEVELS)}"


def styles_xml(layout: Layout, *, shift: int) -> str:
    """Return the part ``styles``.

    Args:
        layout: how they look.
        shift: how many levels stand above the texts' own: 1 where each document of several begins with its title as a heading.
    """
    return (
        f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{_fonts(layout.body.font)}{_sizes(layout.body.size)}'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
        f"{''.join(_styles(layout, shift))}</w:styles>"
    )


def _styles(layout: Layout, shift: int) -> Iterator[str]:
    body = f"<w:rPr>{_fonts(layout.body.font)}{_sizes(layout.body.size)}</w:rPr>"
    yield f'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>{body}</w:style>'
    yield _character("DefaultParagraphFont", "Default Paragraph Font", "", is_default=True)
    yield (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
        '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    yield (
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        + "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        + "</w:tblBorders></w:tblPr></w:style>"
    )
    yield _paragraph(TITLE, "Title", layout.title, layout, following=BODY)
    yield _paragraph(SUBTITLE, "Subtitle", layout.subtitle, layout, following=BODY)
    yield _paragraph(BODY, "Body Text", layout.body, layout)
    for level in range(1, MOST_LEVELS + 1):
        # Where titles are headings, the first of the levels is theirs and never used under this name.
        look = layout.heading(max(1, level - shift))
        yield _paragraph(heading(level), f"heading {level}", look, layout, following=BODY, level=level)
    cell = Type(layout.small.font, layout.small.size)
    yield _paragraph(SMALL, "footnote text", layout.small, layout)
    yield _paragraph(CELL, "Cell Text", cell, layout)
    yield _paragraph(QUOTE, "Quote", layout.body, layout)
    yield _paragraph(NOTE, "Note Text", layout.note, layout, bar=True)
    yield _paragraph(CAPTION, "caption", _source(layout), layout)
    yield _paragraph(COMMENT, "annotation text", Type(SONGTI, 20), layout)
    yield _paragraph("Footer", "footer", layout.page_number, layout)
    yield _character(COMMENT_SIGN, "annotation reference", _sizes(16))
    yield _character(RUN_IN, "Strong", "<w:b/><w:bCs/>" if layout.has_bold_run_ins else "")
    plain = f'<w:b w:val="0"/><w:bCs w:val="0"/>{_sizes(layout.body.size)}'
    yield _character(BESIDE_HEAD, "Body Text Char", _fonts(layout.body.font) + plain)
    yield _character("Hyperlink", "Hyperlink", '<w:color w:val="22578F"/>')


def _source(layout: Layout) -> Type:
    small = layout.small
    return Type(small.font, small.size, align="right", after=0 if layout.is_official else 160, line=small.line, colour="575B5F")


def _paragraph(ident: str, name: str, look: Type, layout: Layout, *, following: str = "", level: int = 0, bar: bool = False) -> str:
    following = f'<w:next w:val="{following}"/>' if following else ""
    border = '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="B0B0B0"/></w:pBdr>' if bar else ""
    rule = "auto" if look.line < 0 else "exact"
    line = f' w:line="{abs(look.line)}" w:lineRule="{rule}"' if look.line else ""
    width = look.size * _CHARACTER // 2 * look.indent // 100
    properties = (
        ("<w:keepNext/>" if level else "")
        + border
        # An exact distance is one: LibreOffice would give large type two lines of the grid.
        + ('<w:snapToGrid w:val="0"/>' if look.line > 0 else "")
        + f'<w:spacing w:before="{look.before}" w:after="{look.after}"{line}/>'
        + (f'<w:ind w:firstLineChars="{look.indent}" w:firstLine="{width}"/>' if look.indent else "")
        + (f'<w:jc w:val="{look.align}"/>' if look.align else "")
        + (f'<w:outlineLvl w:val="{level - 1}"/>' if level else "")
    )
    colour = f'<w:color w:val="{look.colour}"/>' if look.colour else ""
    bold = "<w:b/><w:bCs/>" if look.bold else ""
    close = f'<w:spacing w:val="-{layout.closeness}"/>' if layout.closeness and look.size == layout.body.size else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{ident}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>{following}<w:qFormat/>'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{_fonts(look.font)}{bold}{colour}{close}{_sizes(look.size)}</w:rPr></w:style>"
    )


def _character(ident: str, name: str, properties: str, *, is_default: bool = False) -> str:
    based = "" if is_default else '<w:basedOn w:val="DefaultParagraphFont"/>'
    return (
        f'<w:style w:type="character"{" w:default=" + chr(34) + "1" + chr(34) if is_default else ""} w:styleId="{ident}">'
        f'<w:name w:val="{name}"/>{based}<w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr>{properties}</w:rPr></w:style>'
    )


def _fonts(font: Font) -> str:
    name = attribute(font.name)
    latin = LATIN if font.is_serif else name
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{name}" w:cs="{LATIN}" w:hint="eastAsia"/>'


def _sizes(size: int) -> str:
    return f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def fonts_xml() -> bytes:
    """Return the part ``fontTable``: each face with what may take its place, so that Word chooses one of its kind (17.8.3.1)."""
    fonts = "".join(
        f'<w:font w:name="{attribute(font.name)}"><w:altName w:val="{attribute(",".join(font.others))}"/>'
        f'<w:charset w:val="86"/><w:family w:val="{"roman" if font.is_serif else "swiss"}"/><w:pitch w:val="variable"/></w:font>'
        for font in (SMALL_TITLE, BODY_FANGSONG, KAITI_OLD, HEITI, SONGTI, KAITI)
    )
    latin = f'<w:font w:name="{LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
    return f'<w:fonts xmlns:w="{W}">{latin}{fonts}</w:fonts>'.encode()
