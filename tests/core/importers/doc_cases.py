"""Drawings, pictures and comments in a Word 97-2007 file for the tests, and a file with a bit of everything."""

from __future__ import annotations

import struct
from typing import Final

from tests.core.importers.doc_kit import (
    ALIGNMENT,
    BOLD,
    DELETED,
    HIDDEN,
    ILFO,
    PICTURE_AT,
    SIZE,
    SPECIAL,
    SYMBOL,
    Style,
    begin,
    cells,
    columns,
    doc,
    end,
    endnote,
    field_of,
    fonts,
    footnote,
    names,
    owners,
    p,
    r,
    remark,
    shape,
    sheet,
    special,
    sprm,
)
from tests.core.importers.doc_writing import Cut, plc

MOMENT: Final = 30 | 8 << 6 | 3 << 11 | 3 << 16 | 126 << 20
"""The third of March 2026, half past eight."""


def tags(*numbers: int) -> bytes:
    """Return the list of the stretches of comments."""
    return names(*("" for _ in numbers), extra=[struct.pack("<Hii", 0x100, one, 0) for one in numbers])


def record(kind: int, content: bytes, *, head: int = 0) -> bytes:
    """Return a record of a drawing; one with ``head`` 15 holds others."""
    return struct.pack("<HHI", head, kind, len(content)) + content


def drawn(number: int, *, kind: int = 1, properties: tuple[tuple[int, int | str], ...] = ()) -> bytes:
    """Return a shape with properties."""
    told = words = b""
    for code, value in properties:
        if isinstance(value, str):
            long = value.encode("utf-16-le") + b"\0\0"
            told += struct.pack("<HI", code | 0x8000, len(long))
            words += long
        else:
            told += struct.pack("<HI", code, value)
    content = record(0xF00A, struct.pack("<II", number, 0), head=kind << 4 | 2)
    return record(0xF004, content + record(0xF00B, told + words, head=len(properties) << 4 | 3), head=15)


def group(*shapes: bytes) -> bytes:
    """Return a group of shapes."""
    return record(0xF003, b"".join(shapes), head=15)


def drawing(*shapes: bytes) -> bytes:
    """Return the drawing of the text."""
    everything = group(drawn(1024), *shapes)
    return record(0xF000, b"", head=15) + b"\0" + record(0xF002, everything, head=15)


def boxes(*numbers: int, lengths: list[int]) -> bytes:
    """Return the table of the texts in boxes."""
    places = [sum(lengths[:one]) for one in range(len(lengths) + 1)]
    return plc([*places, places[-1] + 1], [*(struct.pack("<14xi4x", one) for one in numbers), bytes(22)])


def picture(shape_record: bytes, *, width: int = 4000, kind: int = 100) -> bytes:
    """Return what stands for a picture in the stream ``Data``."""
    name = b"\4a.pn" if kind == 102 else b""
    head = struct.pack("<IHH20xhhHH", 68 + len(name) + len(shape_record), 68, kind, width, width, 1000, 1000)
    return head.ljust(68, b"\0") + name + shape_record


def everything() -> bytes:
    """Return a file with everything that is looked at, in pieces that stand in another order."""
    styles = sheet(
        Style("正文", chpx=sprm(SIZE, 32), built_in=0),
        Style("标题 1", base=0, chpx=sprm(BOLD) + sprm(SIZE, 44), papx=sprm(ALIGNMENT, 1), built_in=1),
    )
    edges = (0, 1000, 2000)
    paragraphs = (
        p("春季会上的话", istd=1),
        p("今天", r("不", sprm(DELETED)), r("只", sprm(BOLD)), begin(0), "讲三件事", end(), remark(tag=7), footnote(), "。"),
        p("第一件", mark_chpx=sprm(DELETED)),
        p("是水", r("（待核）", sprm(HIDDEN)), endnote(), papx=sprm(ILFO, 1)),
        p("见第", *field_of(" PAGEREF _Toc1 ", "12"), "页", *field_of(" EQ \\o\\ac(○,3) "), shape(2001), shape(2002)),
        cells("村", "里程", papx=columns(*edges, merged={0: 0x60})),
        cells("", "三里", papx=columns(*edges, merged={0: 0x20})),
        p(special("\1", sprm(PICTURE_AT, 0)), r("(", sprm(SPECIAL), sprm(SYMBOL, 1 | 0xF0FC << 16)), "姓𠮷"),
        p("换页\x0c以后", *field_of(" FORMTEXT ", " ")),
    )
    return doc(
        *paragraphs,
        stories={
            "footnotes": [[p(special("\2"), " 按水平距离算")]],
            "endnotes": [[p(special("\2"), " 末注")]],
            "comments": [[p(special("\5"), "哪三件？")]],
            "headers": [*([[]] * 6), [p("镇政府文件")]],
            "boxes": [[p("框里的话")]],
        },
        cuts=[Cut(12, order=2), Cut(40, order=0), Cut(60, order=3), Cut(0, order=1)],
        table={
            "Stshf": styles,
            "SttbfFfn": fonts("仿宋_GB2312", "Wingdings"),
            "GrpXstAtnOwners": owners("李某某"),
            "SttbfAtnBkmk": tags(7),
            "AtrdExtra": struct.pack("<IHIiI", MOMENT, 0, 0, 0, 0),
            "PlcftxbxTxt": boxes(2001, lengths=[5]),
            "DggInfo": drawing(group(drawn(2001), drawn(2003)), drawn(2002, kind=75, properties=((0x0381, "渠道图"),))),
            **lists(),
        },
        streams={"Data": picture(drawn(5, kind=75))},
    )


def lists() -> dict[str, bytes]:
    """Return one list of one level: 1. 2. 3. and so on."""
    level = struct.pack("<iBB9sB8xBBBB", 1, 0, 0, b"\1" + bytes(8), 0, 0, 0, 0, 0) + struct.pack("<HHH", 2, 0, 0x2E)
    return {
        "PlfLst": struct.pack("<Hii9hBB", 1, 77, 0, *([0xFFF] * 9), 1, 0) + level,
        "PlfLfo": struct.pack("<ii8xBBBBI", 1, 77, 0, 0, 0, 0, 0xFFFFFFFF),
    }
