"""A Word 97-2003 document of any length, always the same for the same seed: what offices made, and still send, of long speeches."""

from __future__ import annotations

import random
import re
import struct
from typing import TYPE_CHECKING, Final

from tests.bench import generate
from tests.core.importers import doc_kit
from tests.core.importers.doc_kit import Style, cells, columns, doc, fonts, footnote, p, r, sheet, special, sprm
from tests.core.importers.doc_writing import Cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.core.importers.doc_kit import Paragraph, Run

CHARACTERS: Final = 300_000
PER_PARAGRAPH: Final = 200
"""Characters of a paragraph, one with another."""
TABLE_EVERY: Final = 60
"""Paragraphs between two tables."""
NOTE_EVERY: Final = 25
"""Paragraphs between two footnotes."""
PIECES: Final = 40
"""Pieces that fast saving has left."""
ROWS: Final = 8

_LABEL: Final = re.compile(r"[一二三四五六七八九十百]+、|（[一二三四五六七八九十]+）|\d+\.")
_HEADING: Final = 28
"""Characters of a heading at most."""
_FONTS: Final = ("Times New Roman", "宋体", "仿宋_GB2312", "黑体", "楷体_GB2312")
_EDGES: Final = (0, 1200, 6400, 8600)
_CHINESE, _DECIMAL, _NOTHING_BEHIND = 37, 0, 2


def word_97(characters: int = CHARACTERS, seed: int = 1) -> bytes:
    """Return a document: headings with automatic numbers, text in many runs, tables, footnotes, in pieces."""
    source = random.Random(seed)
    blocks: list[Paragraph | Sequence[Paragraph]] = []
    notes: list[list[Paragraph]] = []
    for number, line in enumerate(generate.speech(characters // PER_PARAGRAPH, characters, seed).split("\n")):
        label = _LABEL.match(line)
        if label and len(line) < _HEADING:
            level = 1 if label[0].endswith("、") else 2 if label[0].startswith("（") else 3
            blocks.append(p(*_runs(source, line[label.end() :], bold=True), istd=level))
        elif number % NOTE_EVERY == NOTE_EVERY - 1:
            blocks.append(p(*_runs(source, line), footnote(), papx=sprm(doc_kit.FIRST_CHARACTERS, 200)))
            notes.append([p(special("\2"), f" 据第{number}号记录。")])
        else:
            blocks.append(p(*_runs(source, line), papx=sprm(doc_kit.FIRST_CHARACTERS, 200)))
        if number % TABLE_EVERY == TABLE_EVERY - 1:
            blocks += [_row(source, row) for row in range(ROWS)]
    cuts = [Cut((number + 1) * characters // PIECES) for number in range(PIECES - 1)]
    table = {"Stshf": _styles(), "SttbfFfn": fonts(*_FONTS), **_lists()}
    return doc(*blocks, stories={"footnotes": notes}, cuts=[*cuts, Cut(0)], table=table)


def _runs(source: random.Random, text: str, *, bold: bool = False) -> list[Run]:
    """Return the text in runs as an editor leaves them."""
    found: list[Run] = []
    start = 0
    while start < len(text):
        end = start + source.randint(3, 40)
        modifiers = [sprm(doc_kit.FONT, source.choice((2, 2, 2, 3, 4))), sprm(doc_kit.SIZE, 32)]
        if bold or source.random() < 0.1:
            modifiers.append(sprm(doc_kit.BOLD, 1))
        found.append(r(text[start:end], *modifiers))
        start = end
    return found


def _row(source: random.Random, row: int) -> Sequence[Paragraph]:
    texts = (
        ("序号", "事项", "时限")
        if not row
        else (str(row), f"第{row}项工作，{'各村' if row % 2 else '各站所'}负责", f"{source.randint(1, 12)}月底")
    )
    return cells(*texts, papx=columns(*_EDGES))


def _styles() -> bytes:
    """Return body text and three headings, each with a level of the list."""
    headings = [
        Style(
            f"标题 {level}",
            base=0,
            chpx=sprm(doc_kit.BOLD) + sprm(doc_kit.SIZE, 32),
            papx=sprm(doc_kit.OUTLINE, level - 1) + sprm(doc_kit.ILFO, 1) + sprm(doc_kit.ILVL, level - 1),
            built_in=level,
        )
        for level in (1, 2, 3)
    ]
    return sheet(Style("正文", chpx=sprm(doc_kit.SIZE, 32), built_in=0), *headings)


def _lists() -> dict[str, bytes]:
    """Return one list of nine levels: 一、（一）1. and six that are not used."""
    forms = [(_CHINESE, "\0、"), (_CHINESE, "（\1）"), (_DECIMAL, "\2."), *((_DECIMAL, chr(level) + ".") for level in range(3, 9))]
    levels = b""
    for level, (form, text) in enumerate(forms):
        place = text.index(chr(level)) + 1
        levels += struct.pack("<iBB9sB8xBBBB", 1, form, 0, bytes([place]) + bytes(8), _NOTHING_BEHIND, 0, 0, 0, 0)
        levels += struct.pack("<H", len(text)) + text.encode("utf-16-le")
    return {
        "PlfLst": struct.pack("<Hii9hBB", 1, 77, 0, *([0xFFF] * 9), 0, 0) + levels,
        "PlfLfo": struct.pack("<ii8xBBBBI", 1, 77, 0, 0, 0, 0, 0xFFFFFFFF),
    }
