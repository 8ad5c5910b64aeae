"""Writes small Word 97-2007 files for the tests: text in pieces, how it is set in pages of 512 bytes, and the tables beside it."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.importers.doc import read
from core.importers.doc.fib import STORIES
from core.importers.source import Source
from tests.core.importers.doc_writing import plc, units, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from core.document import Document
    from tests.core.importers.doc_writing import Cut, Written

BOLD, SIZE, HIDDEN, DELETED, INSERTED, SPECIAL = 0x0835, 0x4A43, 0x083C, 0x0800, 0x0801, 0x0855
SYMBOL, HIGHLIGHT, SHADING, FONT, STYLE_OF_RUN, PICTURE_AT = 0x6A09, 0x2A0C, 0xCA71, 0x4A4F, 0x4A30, 0x6A03
IS_FORM, IS_OBJECT = 0x0806, 0x080A
ALIGNMENT, OUTLINE, LEFT, FIRST, FIRST_CHARACTERS, STYLE = 0x2461, 0x2640, 0x845E, 0x8460, 0x4457, 0x4600
IN_TABLE, ENDS_ROW, DEPTH, ENDS_INNER_CELL, ENDS_INNER_ROW = 0x2416, 0x2417, 0x6649, 0x244B, 0x244C
DEFINE_TABLE, MERGE_DOWN = 0xD608, 0xD62B
ILFO, ILVL = 0x460B, 0x260A


def sprm(code: int, operand: int | bytes = 1) -> bytes:
    """Return a modifier; one of variable length gets its length."""
    length = (1, 1, 2, 4, 2, 2, 0, 3)[code >> 13]
    if length:
        assert isinstance(operand, int)
        return struct.pack("<H", code) + operand.to_bytes(length, "little", signed=operand < 0)
    assert isinstance(operand, bytes)
    if code == DEFINE_TABLE:
        return struct.pack("<HH", code, len(operand) + 1) + operand
    return struct.pack("<HB", code, len(operand)) + operand


@dataclass(frozen=True)
class Run:
    """Characters that are set in one way."""

    text: str
    chpx: bytes = b""
    ties: tuple[tuple[str, bytes], ...] = ()
    """What is tied to its first character: name of a table, and the entry there."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph with its mark."""

    runs: tuple[Run, ...]
    papx: bytes = b""
    istd: int = 0
    mark: str = "\r"
    mark_chpx: bytes = b""


def r(text: str, *modifiers: bytes) -> Run:
    """Return a run."""
    return Run(text, b"".join(modifiers))


def special(sign: str, *modifiers: bytes, ties: Iterable[tuple[str, bytes]] = ()) -> Run:
    """Return a character that stands for something else."""
    return Run(sign, sprm(SPECIAL) + b"".join(modifiers), tuple(ties))


def p(*content: Run | str, papx: bytes = b"", istd: int = 0, mark: str = "\r", mark_chpx: bytes = b"") -> Paragraph:
    """Return a paragraph; words become runs."""
    return Paragraph(tuple(Run(one) if isinstance(one, str) else one for one in content), papx, istd, mark, mark_chpx)


def field_of(code: str, *result: Run | str) -> tuple[Run, ...]:
    """Return a field; without a result it has none."""
    shown = [Run(one) if isinstance(one, str) else one for one in result]
    return (special("\x13"), Run(code), *((special("\x14"), *shown) if shown else ()), special("\x15"))


def footnote(*, sign: str = "\2") -> Run:
    """Return the reference to the next footnote; any other sign than the usual one is its own."""
    if sign == "\2":
        return special(sign, ties=[("PlcffndRef", b"\1\0")])
    return Run(sign, ties=(("PlcffndRef", b"\0\0"),))


def endnote() -> Run:
    """Return the reference to the next endnote."""
    return special("\2", ties=[("PlcfendRef", b"\1\0")])


def remark(author: int = 0, tag: int = -1) -> Run:
    """Return the sign of the next comment."""
    return special("\5", ties=[("PlcfandRef", struct.pack("<H18xHHHi", 0, author, 0, 0, tag))])


def begin(number: int) -> Run:
    """Return where the stretch of a comment begins."""
    return Run("", ties=(("PlcfAtnBkf", struct.pack("<HH", number, 0)),))


def end() -> Run:
    """Return where the stretch of the next comment ends."""
    return Run("", ties=(("PlcfAtnBkl", b""),))


def shape(number: int) -> Run:
    """Return the place to which a shape is tied."""
    return special("\x08", ties=[("PlcSpaMom", struct.pack("<i22x", number))])


def cells(*texts: str | tuple[Paragraph, ...], papx: bytes = b"") -> list[Paragraph]:
    """Return the cells of a row and the mark that ends it."""
    inside = sprm(IN_TABLE) + sprm(DEPTH, 1)
    found: list[Paragraph] = []
    for one in texts:
        if isinstance(one, str):
            found.append(p(one, papx=inside, mark="\7"))
        else:
            found += one
            found.append(p(papx=inside, mark="\7"))
    return [*found, p(papx=inside + sprm(ENDS_ROW) + papx, mark="\7")]


def columns(*edges: int, merged: Mapping[int, int] | None = None) -> bytes:
    """Return where the cells of a row stand.

    Args:
        edges: of all cells, in twentieths of a point.
        merged: flags of cells by their numbers.
    """
    count = len(edges) - 1
    told = bytes([count]) + struct.pack(f"<{count + 1}h", *edges)
    return sprm(DEFINE_TABLE, told + b"".join(struct.pack("<H18x", (merged or {}).get(number, 0)) for number in range(count)))


def names(*words: str, extra: Sequence[bytes] = ()) -> bytes:
    """Return a list of names."""
    size = len(extra[0]) if extra else 0
    told = struct.pack("<HHH", 0xFFFF, len(words), size)
    for number, one in enumerate(words):
        told += struct.pack("<H", len(one)) + one.encode("utf-16-le") + (extra[number] if extra else b"")
    return told


def owners(*words: str) -> bytes:
    """Return the names of those who write comments."""
    return b"".join(struct.pack("<H", len(one)) + one.encode("utf-16-le") for one in words)


def fonts(*words: str) -> bytes:
    """Return a table of fonts."""
    told = [bytes(39) + one.encode("utf-16-le") + b"\0\0" for one in words]
    return struct.pack("<HH", len(words), 0) + b"".join(bytes([len(one)]) + one for one in told)


@dataclass(frozen=True)
class Style:
    """A style of a sheet."""

    name: str
    papx: bytes = b""
    chpx: bytes = b""
    base: int = 0xFFF
    built_in: int = 0xFFE
    kind: int = 1


def sheet(*styles: Style) -> bytes:
    """Return a sheet of styles."""
    told = struct.pack("<H9H", 18, len(styles), 10, 1, 91, 15, 0, 0, 0, 0)
    for number, one in enumerate(styles):
        std = struct.pack("<5H", one.built_in, one.kind | one.base << 4, 2 if one.kind == 1 else 1, 0, 0)
        std += struct.pack("<H", len(one.name)) + one.name.encode("utf-16-le") + b"\0\0"
        parts = [struct.pack("<H", number) + one.papx, one.chpx] if one.kind == 1 else [one.chpx]
        for part in parts:
            std += struct.pack("<H", len(part)) + part + bytes(len(part) & 1)
        told += struct.pack("<H", len(std)) + std
    return told


def doc(
    *paragraphs: Paragraph | Sequence[Paragraph],
    stories: Mapping[str, Sequence[Sequence[Paragraph]]] | None = None,
    cuts: Sequence[Cut] = (),
    table: Mapping[str, bytes] | None = None,
    tails: Mapping[str, bytes] | None = None,
    modifiers: Sequence[bytes] = (),
    streams: Mapping[str, bytes] | None = None,
    flags: int = 0x200,
    damage: Callable[[Written], None] | None = None,
) -> bytes:
    """Return a Word file.

    Args:
        paragraphs: of the text; rows of tables as lists.
        stories: notes, comments, boxes and heads: for each story the paragraphs of each part.
        cuts: pieces; one for all if there is none.
        table: more parts of the table stream, or others in their place.
        tails: what stands behind parts of the table stream and is not counted.
        modifiers: what pieces name as what holds for all of them.
        streams: more streams.
        flags: of the first block.
        damage: changes what was written before it becomes a file.
    """
    main = [one for some in paragraphs for one in ([some] if isinstance(some, Paragraph) else some)]
    parts: dict[str, Sequence[Sequence[Paragraph]]] = {"text": [main], **(stories or {})}
    runs: list[tuple[int, int, bytes]] = []
    marks: list[tuple[int, int, bytes]] = []
    words: list[str] = []
    place = 0
    lengths: dict[str, int] = {}
    ties: dict[str, list[tuple[int, bytes]]] = {}
    told: dict[str, bytes] = {"Stshf": sheet(Style("正文", built_in=0))}
    for story in STORIES:
        first = place
        begins: list[int] = []
        for part in parts.get(story, ()):
            begins.append(place - first)
            for one in part:
                start = place
                for run in (*one.runs, Run(one.mark, one.mark_chpx)):
                    for name, entry in run.ties:
                        ties.setdefault(name, []).append((place, entry))
                    runs.append((place, place + units(run.text), run.chpx))
                    words.append(run.text)
                    place += units(run.text)
                marks.append((start, place, struct.pack("<H", one.istd) + one.papx))
        lengths[story] = place - first
        if story in _TABLES and begins:
            told[_TABLES[story]] = plc([*begins, lengths[story], lengths[story] + 1])
    told |= {name: plc([*(at for at, _ in some), lengths["text"] + 1], [entry for _, entry in some]) for name, some in ties.items()}
    told |= dict(table or {})
    written = write("".join(words), runs, marks, cuts, modifiers, told)
    written.tails.update(tails or {})
    if damage:
        damage(written)
    return written.file(streams or {}, flags=flags, lengths=lengths)


_TABLES: Final = {"footnotes": "PlcffndTxt", "endnotes": "PlcfendTxt", "comments": "PlcfandTxt", "headers": "PlcfHdd"}


def opened(data: bytes, name: str = "讲话.doc") -> Document:
    """Return what the importer makes of a file."""
    return read(Source(data, Path("/docs") / name, name))


def document_of(*paragraphs: Paragraph | Sequence[Paragraph], **more: object) -> Document:
    """Return what the importer makes of paragraphs; see `doc`."""
    return opened(doc(*paragraphs, **more))  # type: ignore[arg-type]


def lines_of(*paragraphs: Paragraph | Sequence[Paragraph], **more: object) -> list[str]:
    """Return the lines of paragraphs, blank ones too; see `doc`."""
    return document_of(*paragraphs, **more).text.split("\n")


def found(document: Document) -> dict[str, int]:
    """Return what the report of a document counts."""
    assert document.report is not None
    return {one.kind: one.count for one in document.report}
