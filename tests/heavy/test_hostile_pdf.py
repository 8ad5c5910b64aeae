"""PDF documents that were made to do harm are refused in one sentence or read, in time, in bounds, and without a trace."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

import pytest

from tests.core.importers.hostile_kit import answer, deflated_bomb
from tests.core.importers.pdf_kit import page_with, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SAID: Final = "We keep our word."
TEXT: Final = f"BT /F 12 Tf 72 700 Td ({SAID}) Tj ET ".encode()
FONT: Final = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
PAGE: Final = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
_UNMAPPED: Final = (
    b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H%s/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>]>>"
)


def _stream(data: bytes, extra: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (extra, len(data), data)


def _file(content: bytes, *, kids: bytes = b"3 0 R", count: int = 1) -> bytes:
    """Return a file whose one page has this object as its content."""
    tree = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count)
    return written((b"<</Type/Catalog/Pages 2 0 R>>", tree, PAGE, content, FONT))


def _bomb(unit: bytes, times: int) -> bytes:
    return b"\x78\xda" + deflated_bomb(unit, times) + bytes(4)


def _with_form(*forms: bytes) -> bytes:
    """Return a file whose page draws the first form, and then its text."""
    return page_with(b"/X Do " + TEXT, objects=forms).replace(b"/Font<</F 5 0 R>>", b"/Font<</F 5 0 R>>/XObject<</X 6 0 R>>", 1)


def _form(content: bytes, inner: int) -> bytes:
    return _stream(content, b"/Type/XObject/Subtype/Form/BBox[0 0 500 500]/Resources<</XObject<</X %d 0 R>>>>" % inner)


def _in_font(font: bytes, codes: bytes, *objects: bytes) -> bytes:
    return page_with(b"BT /F 12 Tf 72 700 Td <" + codes + b"> Tj ET", objects=objects).replace(FONT, font)


REFUSED: Final[dict[str, tuple[Callable[[], bytes], str]]] = {
    "a font that does not say which characters it draws": (
        lambda: _in_font(_UNMAPPED % b"", b"".join(b"%04x" % code for code in range(1, 200))),
        "do not say which characters they draw",
    ),
    "one sign that stands for a whole book": (
        lambda: _in_font(
            _UNMAPPED % b"/ToUnicode 6 0 R", b"0001" * 20_000, _stream(b"1 beginbfchar <0001> <" + b"6C34" * 30_000 + b"> endbfchar")
        ),
        "",
    ),
    "drawings of drawings of drawings": (lambda: _with_form(*(_form(b"/X Do " * 10, 7 + depth) for depth in range(9)), _form(b"", 6)), ""),
    "a page of three gigabytes of blanks": (lambda: _file(_stream(_bomb(b" " * 2**20, 3000), b"/Filter/FlateDecode")), ""),
    "a page of eight gigabytes, packed twice": (
        lambda: _file(_stream(zlib.compress(_bomb(b" " * 2**20, 8000)), b"/Filter[/FlateDecode/FlateDecode]")),
        "",
    ),
    "a page of twenty million sentences": (lambda: _file(_stream(_bomb(TEXT * 20_000, 1_000), b"/Filter/FlateDecode")), ""),
    "a picture of four million million points": (
        lambda: page_with(
            b"500 0 0 800 0 0 cm /X Do",
            objects=(
                _stream(
                    zlib.compress(bytes(1000)),
                    b"/Type/XObject/Subtype/Image/Width 2000000/Height 2000000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode",
                ),
            ),
        ).replace(b"/Font<</F 5 0 R>>", b"/Font<</F 5 0 R>>/XObject<</X 6 0 R>>", 1),
        "pictures of pages",
    ),
    "a page tree of twenty thousand levels": (
        lambda: written(
            (b"<</Type/Catalog/Pages 2 0 R>>", *(b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (3 + depth) for depth in range(20_000)), PAGE)
        ),
        "",
    ),
    "a list of two thousand million objects": (
        lambda: b"%PDF-1.7\nxref\n0 2147483647\n0000000000 65535 f \ntrailer<</Size 2147483647/Root 1 0 R>>\nstartxref\n9\n%%EOF",
        "damaged",
    ),
    "seventy million zeros": (lambda: b"%PDF-1.7\n" + bytes(70_000_000), "damaged"),
}

READ: Final[dict[str, Callable[[], bytes]]] = {
    "two thousand million pages": lambda: _file(_stream(TEXT), count=2_000_000_000),
    "less than no page": lambda: _file(_stream(TEXT), count=-1),
    "a page that there is a thousand times": lambda: _file(_stream(TEXT), kids=b"3 0 R " * 1_000, count=1_000),
    "a drawing of itself": lambda: _with_form(_form(b"/X Do", 6)),
    "a million signs in one place": lambda: page_with(b"BT /F 12 Tf 72 700 Td " + f"({SAID}) Tj 0 0 Td ".encode() * 60_000 + b"ET"),
    "a million signs one over another": lambda: page_with(
        TEXT + b"BT /F 12 Tf " + b"".join(b"1 0 0 1 %d %d Tm (We keep.) Tj " % (n % 500, n // 500 % 600) for n in range(100_000)) + b"ET"
    ),
    "two hundred thousand frames": lambda: page_with(
        TEXT + b"".join(b"%d %d 30 30 re f " % (n % 560, n // 560 % 600) for n in range(200_000))
    ),
    "one line with half a million bends": lambda: page_with(
        TEXT + b"0 0 m " + b"".join(b"%d %d l " % (n % 560, n // 560 % 600) for n in range(500_000)) + b"S"
    ),
    "tables before it that lead back": lambda: page_with(TEXT).replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev 9"),
    "a length that is its own": lambda: page_with(TEXT).replace(b"/Length %d" % len(TEXT), b"/Length 4 0 R"),
    "lists in lists in lists": lambda: page_with(TEXT, b"/X " + b"[" * 100_000 + b"]" * 100_000),
    "sixty thousand bookmarks": lambda: page_with(
        TEXT,
        objects=(b"<</First 7 0 R/Last 7 0 R>>", *(b"<</Title(A)/Next %d 0 R/Dest[3 0 R/Fit]>>" % (8 + n) for n in range(60_000))),
    ).replace(b"/Pages 2 0 R>>", b"/Pages 2 0 R/Outlines 6 0 R>>", 1),
    "a page without a size": lambda: page_with(TEXT).replace(b"[0 0 595 842]", b"[0 0 0 0]"),
    "a page beyond all size": lambda: page_with(TEXT).replace(b"[0 0 595 842]", b"[nan 1e40 -1 x]"),
    "a program in it": lambda: page_with(TEXT).replace(
        b"/Pages 2 0 R>>", b"/Pages 2 0 R/OpenAction<</S/JavaScript/JS(while\\(1\\){})>>>>", 1
    ),
}


def _said(tmp_path: Path, data: bytes) -> tuple[int, str]:
    file = tmp_path / "讲话.pdf"
    file.write_bytes(data)
    found = answer(file)
    return found.status, found.said or found.text


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_pdf_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    make, expected = REFUSED[name]
    status, said = _said(tmp_path, make())
    assert (status, expected in said) == (1, True), said[:300]


@pytest.mark.parametrize("name", READ)
def test_the_text_of_a_hostile_pdf_is_read(name: str, tmp_path: Path) -> None:
    status, said = _said(tmp_path, READ[name]())
    assert (status, SAID in said) == (0, True), said[:300]
