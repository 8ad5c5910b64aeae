"""The file around the text.

python-docx makes the package with settings, page numbers and properties; text and comments are written into it as they come.
"""

from __future__ import annotations

import io
import shutil
import tempfile
import zipfile
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING, Final

import docx
from docx.enum.section import WD_HEADER_FOOTER, WD_ORIENT
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.parser import parse_xml
from docx.parts.comments import CommentsPart
from docx.parts.hdrftr import FooterPart
from docx.shared import Twips
from lxml import etree

from core.exporters.docx.styles import COMMENT, COMMENT_SIGN, W, fonts_xml, styles_xml
from core.exporters.docx.xml import PLAIN, Look, attribute, fit, run
from core.note_text import emphasised

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from docx.document import Document
    from docx.parts.story import StoryPart

    from core.exporters.docx.layouts import Layout

_TEXT: Final = "word/document.xml"
_COMMENTS: Final = "word/comments.xml"
_DECLARATION: Final = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_HELD: Final = 8 * 2**20
"""Bytes of comments that are held in memory."""
_LOOKS: Final = {
    "": PLAIN,
    "*": Look(italic=True),
    "**": Look(bold=True),
    "***": Look(bold=True, italic=True),
    "~~": Look(strike=True),
}
"""Of words in a comment, by the signs around them in the note."""
_LONGEST_NAME: Final = 255
"""Characters of a property, and of an author: what Word takes."""
_NOT_OURS: Final = ("thumbnail", "stylesWithEffects", "customXml", "numbering")
"""What python-docx's own template brings along: a picture of another text, styles of Word 2010, a list of sources, lists."""


@contextmanager
def package(path: Path, layout: Layout, *, shift: int, title: str, author: str) -> Iterator[Package]:
    """Write a Word file, which is whole when the context is left without an error.

    Args:
        path: of the file.
        layout: its paper and styles.
        shift: see `core.exporters.docx.styles.styles_xml`.
        title: of the file.
        author: of the file.
    """
    made = _skeleton(layout, title, author)
    parts = io.BytesIO()
    made.save(parts)
    styles = {"word/styles.xml": _DECLARATION + styles_xml(layout, shift=shift).encode(), "word/fontTable.xml": _DECLARATION + fonts_xml()}
    # Two members of a package cannot be written at once: the comments wait.
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as whole, tempfile.SpooledTemporaryFile(_HELD) as comments:
        # First what tells others which kind of package it is.
        with zipfile.ZipFile(parts) as others:
            for name in others.namelist():
                if name not in {_TEXT, _COMMENTS}:
                    whole.writestr(name, styles.get(name) or others.read(name))
        comments.write(_DECLARATION + f'<w:comments xmlns:w="{W}">'.encode())
        with whole.open(_TEXT, "w", force_zip64=True) as text:
            text.write(_DECLARATION + f'<w:document xmlns:w="{W}"><w:body>'.encode())
            yield Package(text, comments)
            text.write(etree.tostring(made.element.body.sectPr) + b"</w:body></w:document>")
        comments.write(b"</w:comments>")
        comments.seek(0)
        with whole.open(_COMMENTS, "w", force_zip64=True) as part:
            shutil.copyfileobj(comments, part)


class Package:
    """A Word file that is being written: paragraphs one after the other, comments beside them. Made by `package`."""

    def __init__(self, text: IO[bytes], comments: IO[bytes]) -> None:
        self._text = text
        self._comments = comments
        self._marks = 0
        self._said = 0

    def add(self, markup: str) -> None:
        """Add paragraphs or tables."""
        self._text.write(markup.encode())

    def comment(self, words: str, *, author: str, created: str) -> int:
        """Add a comment and return its number.

        Args:
            words: its lines.
            author: whose it is.
            created: ISO 8601 in UTC; empty if that is not known.
        """
        number, self._said = self._said, self._said + 1
        sign = f'<w:r><w:rPr><w:rStyle w:val="{COMMENT_SIGN}"/></w:rPr><w:annotationRef/></w:r>'
        lines = "".join(
            f'<w:p><w:pPr><w:pStyle w:val="{COMMENT}"/></w:pPr>{"" if index else sign}{_line(line)}</w:p>'
            for index, line in enumerate(fit(words).split("\n"))
        )
        author = fit(author)[:_LONGEST_NAME]
        date = _local(created)
        said = f' w:date="{date}"' if date else ""
        head = f'<w:comment w:id="{number}" w:author="{attribute(author)}"{said} w:initials="{attribute(author[:1])}">'
        self._comments.write(f"{head}{lines}</w:comment>".encode())
        return number

    def mark(self) -> int:
        """Return a number for a bookmark that no other has."""
        self._marks += 1
        return self._marks - 1


def _line(words: str) -> str:
    """Return a line of a comment; `core.importers.docx` reads looks back as the signs of a note."""
    return "".join(run(part, _LOOKS[sign]) for part, sign in emphasised(words))


def _local(created: str) -> str:
    """Return a time as Word shows it: this computer's, to the second, without a zone."""
    try:
        return datetime.fromisoformat(created).astimezone().replace(tzinfo=None, microsecond=0).isoformat()
    except (ValueError, OverflowError, OSError):
        return ""


# The package without its text


def _skeleton(layout: Layout, title: str, author: str) -> Document:
    """Return a package with everything but the text; its comments are there and empty."""
    made = docx.Document()
    part = made.part
    for relations in (part.rels, part.package.rels):
        for key in [key for key, one in relations.items() if one.reltype.endswith(_NOT_OURS)]:
            del relations[key]
    comments = f'<w:comments xmlns:w="{W}"/>'
    _relate(made, CommentsPart, f"/{_COMMENTS}", CONTENT_TYPE.WML_COMMENTS, comments, RELATIONSHIP_TYPE.COMMENTS)
    _tell(made, title, author)
    _set_up(made, layout)
    _set_paper(made, layout)
    _number_pages(made, layout)
    return made


def _tell(made: Document, title: str, author: str) -> None:
    known = made.core_properties
    known.title, known.author, known.last_modified_by = (fit(words)[:_LONGEST_NAME] for words in (title, author, author))
    known.comments = ""
    known.created = known.modified = datetime.now(UTC).replace(tzinfo=None)
    known.revision = 1


def _set_up(made: Document, layout: Layout) -> None:
    """Say what Word wants to know of the whole file: Chinese, and no older version's habits."""
    settings = made.settings.element

    def found(name: str) -> etree._Element | None:
        one: etree._Element | None = settings.find(f"{{{W}}}{name}")
        return one

    for name in ("rsids", "savePreviewPicture", "proofState"):
        if (one := found(name)) is not None:
            settings.remove(one)
    if (zoom := found("zoom")) is not None:
        zoom.attrib.clear()
        zoom.set(f"{{{W}}}percent", "100")
    if (language := found("themeFontLang")) is not None:
        language.set(f"{{{W}}}eastAsia", "zh-CN")
    if (spacing := found("characterSpacingControl")) is not None:
        spacing.set(f"{{{W}}}val", "compressPunctuation")
    if (habits := found("compat")) is not None:
        # A line that is broken within a paragraph is not spaced out to the border. First, as the schema has it (17.15.3).
        habits.insert(0, parse_xml(f'<w:doNotExpandShiftReturn xmlns:w="{W}"/>'))
    for one in settings.iter(f"{{{W}}}compatSetting"):
        if one.get(f"{{{W}}}name") == "compatibilityMode":
            one.set(f"{{{W}}}val", "15")
    made.settings.odd_and_even_pages_header_footer = layout.is_outside


def _set_paper(made: Document, layout: Layout) -> None:
    section, properties = made.sections[0], made.element.body.sectPr
    section.page_width, section.page_height = map(Twips, layout.paper)
    if layout.is_across:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(Twips, layout.margins)
    section.footer_distance = Twips(layout.foot)
    section.gutter = Twips(0)
    for one in properties.findall(f"{{{W}}}docGrid"):
        properties.remove(one)
    grid = f'w:type="lines" w:linePitch="{layout.line_pitch}"' if layout.line_pitch else 'w:linePitch="312"'
    properties.append(parse_xml(f'<w:docGrid xmlns:w="{W}" {grid}/>'))


def _number_pages(made: Document, layout: Layout) -> None:
    """Put page numbers below the text: in the middle, or at the outer side between dashes, one character in (GB/T 9704-2012, 7.5)."""
    sides = [(WD_HEADER_FOOTER.PRIMARY, "center")]
    if layout.is_outside:
        sides = [(WD_HEADER_FOOTER.PRIMARY, "right"), (WD_HEADER_FOOTER.EVEN_PAGE, "left")]
    for number, (pages, side) in enumerate(sides, 1):
        foot = f'<w:ftr xmlns:w="{W}">{_foot(layout, side)}</w:ftr>'
        relation = _relate(made, FooterPart, f"/word/footer{number}.xml", CONTENT_TYPE.WML_FOOTER, foot, RELATIONSHIP_TYPE.FOOTER)
        made.element.body.sectPr.add_footerReference(pages, relation)


def _foot(layout: Layout, side: str) -> str:
    indent = f'<w:ind w:{side}Chars="100" w:{side}="{layout.page_number.size * 10}"/>' if layout.is_outside else ""
    dashes = ("— ", " —") if layout.is_outside else ("", "")
    before, behind = (
        f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{dash}</w:t></w:r>' if dash else "" for dash in dashes
    )
    face = '<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体"/></w:rPr>'
    number = (
        f'<w:r>{face}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{face}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        f'<w:r>{face}<w:fldChar w:fldCharType="separate"/></w:r><w:r>{face}<w:t>1</w:t></w:r>'
        f'<w:r>{face}<w:fldChar w:fldCharType="end"/></w:r>'
    )
    return f'<w:p><w:pPr><w:pStyle w:val="Footer"/>{indent}<w:jc w:val="{side}"/></w:pPr>{before}{number}{behind}</w:p>'


def _relate(made: Document, kind: type[StoryPart], name: str, content: str, xml: str, relation: str) -> str:
    """Add a part and return the id of its relation.

    python-docx would make it of a file beside its modules, by a path through the folder ``parts``, which a packaged program has not.
    """
    part = kind(PackURI(name), content, parse_xml(xml), made.part.package)
    return made.part.relate_to(part, relation)
