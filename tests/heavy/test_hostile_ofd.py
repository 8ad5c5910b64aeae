"""OFD documents that were made to do harm are refused in one sentence or read, in time, in bounds, and without a trace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.core.importers.hostile_kit import KEPT, answer, bomb_archive, zipped
from tests.core.importers.ofd_kit import LEFT, PITCH, TOP, Book, Leaf, code, outline, part, path, text
from tests.core.importers.ofd_papers import everything

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_LAUGHTER: Final = (
    "<!DOCTYPE x [<!ENTITY a 'ha ha'>"
    + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
_ANY: Final = "“"
"""Of a sentence: whether size, time or memory is what ends the reading depends on the machine."""
_DRAWN: Final = '<ofd:CompositeObject Boundary="0 0 210 297" ResourceID="{}"/>'


def _book(*objects: str, resources: str = "", document: str = "", parts: dict[str, bytes | str] | None = None) -> bytes:
    """Return a file of one page with a sentence that must be read, and what is to do harm."""
    book = Book()
    book.line(KEPT)
    book.leaf.objects += objects
    book.resources += resources
    book.document += document
    book.parts.update(parts or {})
    return book.data()


def _object(inner: str, more: str = "") -> str:
    return f'<ofd:TextObject Boundary="{LEFT:g} 100 100 10" Font="1" Size="5" {more}>{inner}</ofd:TextObject>'


def _units(*contents: str) -> str:
    """Return drawings numbered from 100."""
    found = (
        f'<ofd:CompositeGraphicUnit ID="{100 + number}"><ofd:Content>{one}</ofd:Content></ofd:CompositeGraphicUnit>'
        for number, one in enumerate(contents)
    )
    return f"<ofd:CompositeGraphicUnits>{''.join(found)}</ofd:CompositeGraphicUnits>"


def _pages(count: int, page: str, *, resources: str = "", template: str = "") -> bytes:
    """Return a file that lists one page many times."""
    book = Book()
    book.line(KEPT)
    book.resources += resources
    listed = "".join(f'<ofd:Page ID="{number}" BaseLoc="x.xml"/>' for number in range(count))
    if template:
        book.templates["50"] = Leaf([template])
    book.parts["x.xml"] = page or book.leaf.xml()
    files = book.files()
    root = str(files["Doc_0/Document.xml"])
    book.parts["Document.xml"] = root.replace("<ofd:Pages>", f"<ofd:Pages>{listed}")
    return book.data()


def _annotated(annotations: str, pages: int = 1) -> bytes:
    listed = '<ofd:Page PageID="100"><ofd:FileLoc>1.xml</ofd:FileLoc></ofd:Page>' * pages
    parts: dict[str, bytes | str] = {"Annotations.xml": part("Annotations", listed), "1.xml": part("PageAnnot", annotations)}
    return _book(document="<ofd:Annotations>Annotations.xml</ofd:Annotations>", parts=parts)


def _nested(begin: str, inner: str, end: str, depth: int) -> str:
    return begin * depth + inner + end * depth


REFUSED: Final[dict[str, tuple[Callable[[], bytes], str]]] = {
    "an entry that unpacks to three gigabytes": (lambda: bomb_archive("OFD.xml", b"<a/>" * 250_000, 3000), "unpacks to more"),
    "entities within entities": (lambda: zipped({"OFD.xml": f"{_LAUGHTER}<a>&i;</a>".encode()}), "damaged"),
    "a page of entities": (lambda: _one_page(f"{_LAUGHTER}<a>&i;</a>"), "damaged"),
    "ten drawings of ten drawings of ten drawings": (
        lambda: _book(_DRAWN.format(100), resources=_units(*(_DRAWN.format(101 + n) * 10 for n in range(9)), text("水", 9, 9))),
        "unpacks to more",
    ),
    "a page a hundred thousand times": (lambda: _pages(100_000, ""), "more than"),
    "a long page ten thousand times": (lambda: _pages(10_000, Leaf([path("M 0 0 L 9 9") * 100]).xml()), _ANY),
    "ten million objects": (
        lambda: _one_page(part("Page", f"<ofd:Content><ofd:Layer>{'<ofd:TextObject/>' * 5_000_000}</ofd:Layer></ofd:Content>")),
        "unpacks to more",
    ),
    "sixty million characters": (
        lambda: _pages(3_000, part("Page", '<ofd:Template TemplateID="50"/>'), template=_object(code("水" * 20_000, along="g 19999 0.01"))),
        _ANY,
    ),
}

READ: Final[dict[str, Callable[[], bytes]]] = {
    "steps repeated two thousand million times": lambda: _book(_object(code("水" * 9, along="g 2147483647 5 g 99999999999999999999 5"))),
    "steps that say less than their letters": lambda: _book(_object(code("水" * 9, along="g g g -g 1 g", down="g"))),
    "places that are no numbers and places without end": lambda: _book(
        *(_object(code("水渠", along=far, y=5), f'CTM="{far} 0 0 1e308 {far} 0"') for far in ("NaN", "inf", "-1e308", "1e999", "x"))
    ),
    "a matrix of nothing": lambda: _book(_object(code("水渠", along="5"), 'CTM="0 0 0 0 0 0"'), _object(code("水"), 'CTM="1 1 1 1 0 0"')),
    "fifty thousand objects of one letter": lambda: _book(
        *(text("水", 20 + number % 40 * 4, 60 + number // 40 % 200, size=3) for number in range(50_000))
    ),
    "a hundred thousand letters in one object": lambda: _book(_object(code("水" * 100_000, along="g 100000 0.001"))),
    "a drawing that draws itself": lambda: _book(_DRAWN.format(100), resources=_units(_DRAWN.format(100))),
    "drawings that draw each other": lambda: _book(_DRAWN.format(100), resources=_units(_DRAWN.format(101), _DRAWN.format(100))),
    "a path of two million strokes": lambda: _book(path("M 0 0" + " L 9 9 L 0 9" * 500_000)),
    "ten thousand rules across ten thousand rules": lambda: _book(
        *(path(f"M 0 {n / 50} L 154 {n / 50} M {n / 65} 0 L {n / 65} 200", "28 60 154 200") for n in range(10_000))
    ),
    "a clip of a million corners on each of many words": lambda: _book(
        *[
            _object(
                '<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary="0 0 9 9"><ofd:AbbreviatedData>M 0 0'
                f"{' L 9 9' * 5_000}</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>{code('水')}"
            )
        ]
        * 60
    ),
    "blocks within blocks": lambda: _book(_nested("<ofd:PageBlock>", text("水", 30, 100), "</ofd:PageBlock>", 200)),
    "an outline two hundred levels deep": lambda: _book(document=f"<ofd:Outlines>{_deep(200)}</ofd:Outlines>"),
    "two hundred thousand headings": lambda: _book(document=f"<ofd:Outlines>{outline(*[('水', 0, '')] * 60_000)}</ofd:Outlines>"),
    "parameters that rest on each other": lambda: _book(
        text("水", 30, 100, more='DrawParam="1"'),
        resources='<ofd:DrawParams><ofd:DrawParam ID="1" Relative="2"/><ofd:DrawParam ID="2" Relative="1"/></ofd:DrawParams>',
    ),
    "a font that never ends": lambda: _book(
        text("\ue000\ue001", 30, 100),
        resources='<ofd:Fonts><ofd:Font ID="1"><ofd:FontFile>x.ttf</ofd:FontFile></ofd:Font></ofd:Fonts>',
        parts={"Res/x.ttf": b"\0\1\0\0\xff\xff" + bytes(6) + (b"cmap" + bytes(7) + b"\x1c" + b"\xff" * 4) * 20_000},
    ),
    "paths that lead out of the file": lambda: _book(
        document="<ofd:Annotations>/../../../etc/passwd</ofd:Annotations><ofd:Attachments>..\\..\\x</ofd:Attachments>"
    ),
    "annotations on a page a hundred thousand times": lambda: _annotated('<ofd:Annot Type="Highlight"/>', 5_000),
    "five thousand highlights of five hundred parts": lambda: _annotated(
        (
            '<ofd:Annot Type="Highlight"><ofd:Appearance Boundary="0 0 210 297">'
            + '<ofd:PathObject Boundary="0 0 9 9"/>' * 50
            + "</ofd:Appearance></ofd:Annot>"
        )
        * 5_000
    ),
    "glyphs named by a transform without end": lambda: _book(
        _object(
            f'<ofd:CGTransform CodePosition="-5" CodeCount="99999999999" GlyphCount="-1"><ofd:Glyphs>{"7 " * 500_000}</ofd:Glyphs>'
            f"</ofd:CGTransform>{code('水')}"
        )
    ),
    "a page as large as a country": lambda: _sized("0 0 1e6 1e6"),
    "a page of no size": lambda: _sized("0 0 -1 NaN"),
}


def _one_page(page: str) -> bytes:
    book = Book()
    book.parts["Pages/Page_0/Content.xml"] = page
    return book.data()


def _sized(box: str) -> bytes:
    book = Book()
    book.line(KEPT)
    area = f"<ofd:Area><ofd:PhysicalBox>{box}</ofd:PhysicalBox></ofd:Area><ofd:Content>"
    return _one_page(book.leaf.xml().replace("<ofd:Content>", area))


def _deep(depth: int) -> str:
    return _nested('<ofd:OutlineElem Title="水">', "", "</ofd:OutlineElem>", depth)


def _said(tmp_path: Path, data: bytes) -> tuple[int, str]:
    file = tmp_path / "通知.ofd"
    file.write_bytes(data)
    found = answer(file)
    return found.status, found.said or found.text


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_ofd_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    make, expected = REFUSED[name]
    status, said = _said(tmp_path, make())
    assert (status, expected in said) == (1, True), said[:300]


@pytest.mark.parametrize("name", READ)
def test_the_text_of_a_hostile_ofd_is_read(name: str, tmp_path: Path) -> None:
    status, said = _said(tmp_path, READ[name]())
    assert (status, KEPT in said) == (0, True), said[:300]


def test_an_entity_that_names_another_file_does_not_bring_it_in(tmp_path: Path) -> None:
    secret = tmp_path / "秘密.txt"
    secret.write_text("不能外传的话", encoding="utf-8")
    page = Leaf([text("&other;", LEFT, TOP), text(KEPT, LEFT, TOP + PITCH)]).xml().replace("&amp;", "&")
    _, said = _said(tmp_path, _one_page(f'<!DOCTYPE x [<!ENTITY other SYSTEM "{secret.as_uri()}">]>{page}'))
    assert "不能外传" not in said


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_an_ofd_that_breaks_off_is_called_damaged(share: float, tmp_path: Path) -> None:
    whole = everything()
    assert "damaged OFD document" in _said(tmp_path, whole[: int(len(whole) * share)])[1]
