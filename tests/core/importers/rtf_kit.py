"""Makes RTF files as programs write them, and opens them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.importers.rtf import read
from core.importers.source import Source

if TYPE_CHECKING:
    from core.document import Document

FONTS: Final = (
    r"{\fonttbl{\f0\froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}"
    r"{\f3\froman\fcharset2 Symbol;}{\f10\fnil\fcharset2 Wingdings;}{\f13\fnil\fcharset134 \'cb\'ce\'cc\'e5{\*\falt SimSun};}"
    r"{\f14\fnil\fcharset136 PMingLiU;}}"
)
COLOURS: Final = (
    r"{\colortbl;\red0\green0\blue0;\red255\green255\blue0;\red0\green255\blue0;\red255\green255\blue255;\red120\green120\blue120;}"
)
STYLES: Final = (
    r"{\stylesheet{\qj\fs21\snext0 Normal;}{\s1\keepn\outlinelevel0\b\fs44\sbasedon0\snext0 heading 1;}"
    r"{\s2\outlinelevel1 \'b1\'ea\'cc\'e2 2;}{\*\cs10\additive Default Paragraph Font;}{\*\ts11\tsrowd Normal Table;}}"
)


def hexed(text: str, codec: str = "gb18030") -> str:
    r"""Return Chinese text as Word writes it: each byte beyond ASCII as ``\'xx``, braces and backslashes protected."""
    return "".join(f"\\'{byte:02x}" if byte > 0x7F else f"\\{chr(byte)}" if byte in b"\\{}" else chr(byte) for byte in text.encode(codec))


def points(text: str, behind: str = "?") -> str:
    r"""Return text as ``\u`` numbers, each with what stands behind it for old programs."""
    units = text.encode("utf-16-le")
    numbers = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2))
    return "".join(f"\\u{number}{behind}" for number in numbers)


def rtf(body: str, *, head: str = FONTS + COLOURS + STYLES, page: str = r"\ansi\ansicpg936\deff0", codec: str = "latin-1") -> bytes:
    """Return a file; Chinese characters in its body become their two bytes in GB18030, as digits.

    Args:
        body: what stands behind the tables.
        head: the tables.
        page: what the file says of its code page.
        codec: other than ``latin-1``: the body is written in it as it is.
    """
    if codec == "latin-1":
        body = "".join(char if char.isascii() else hexed(char) for char in body)
    return f"{{\\rtf1{page}{head}\r\n{body}}}\0".encode(codec)


def opened(data: bytes, name: str = "讲话.rtf") -> Document:
    """Return what the importer makes of a file."""
    return read(Source(data, Path("/docs") / name, name))


def document_of(body: str, **more: str) -> Document:
    """Return what the importer makes of a body; see `rtf`."""
    return opened(rtf(body, **more))


def lines_of(body: str, **more: str) -> list[str]:
    """Return the lines of a body; see `rtf`."""
    return document_of(body, **more).text.split("\n")


def counted(body: str, **more: str) -> dict[str, int]:
    """Return what the report says of a body: kinds and counts."""
    report = document_of(body, **more).report
    assert report is not None
    return {one.kind: one.count for one in report}
