"""Word documents that were made to do harm are refused in one sentence or read, in time, in bounds, and without a trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.importers.hostile_kit import KEPT, W, answer, body, bomb_archive, paragraph, word

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_LAUGHTER = (
    "<!DOCTYPE x [<!ENTITY a 'ha ha'>"
    + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
_WIDE_CELL = '<w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr><w:p/></w:tc>'
_REFERENCE = '<w:r><w:footnoteReference w:id="#"/></w:r>'
_FIELD = '<w:r><w:fldChar w:fldCharType="begin"/><w:t>水</w:t></w:r>'
_NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def _numbering(level: str) -> dict[str, str | bytes]:
    """Return the part with one scheme of one level."""
    num = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return {"numbering": f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">{level}</w:lvl></w:abstractNum>{num}'}


def _each(template: str, count: int) -> str:
    """Return the template so many times, each with its number (from 0) for the sign ``#``."""
    return "".join(template.replace("#", str(number)) for number in range(count)) if "#" in template else template * count


def _inside(begin: str, content: str, end: str, depth: int) -> str:
    return begin * depth + content + end * depth


def _style(key: int, below: int) -> str:
    return f'<w:style w:type="paragraph" w:styleId="{key}"><w:basedOn w:val="{below}"/></w:style>'


def _said(tmp_path: Path, data: bytes) -> tuple[int, str]:
    file = tmp_path / "讲话.docx"
    file.write_bytes(data)
    found = answer(file)
    return found.status, found.said or found.text


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "an archive that unpacks to three gigabytes": (
        lambda: bomb_archive("word/document.xml", b"<w:p/>" * 170_000, 3000),
        "unpacks to more",
    ),
    "an archive that unpacks to more than its directory says": (
        lambda: bomb_archive("word/document.xml", b" " * 2**20, 3000, told=1000),
        "damaged",
    ),
    "entities within entities": (lambda: word(body("<w:p><w:r><w:t>&i;</w:t></w:r></w:p>", _LAUGHTER)), "damaged"),
    "entities within an attribute": (lambda: word(body(f'<w:p w:id="&i;"/>{paragraph()}', _LAUGHTER)), "damaged"),
    "one long entity many times": (
        lambda: word(body(f"<w:p><w:r><w:t>{'&a;' * 100_000}</w:t></w:r></w:p>", f"<!DOCTYPE x [<!ENTITY a '{'水' * 100_000}'>]>")),
        "damaged",
    ),
    "a hundred thousand elements in one another": (
        lambda: word(body("<w:sdt><w:sdtContent>" * 50_000 + paragraph() + "</w:sdtContent></w:sdt>" * 50_000)),
        "damaged",
    ),
    "ten million empty paragraphs": (lambda: word(body("<w:p/>" * 10_000_000)), "unpacks to more"),
    "an encoding that there is not": (lambda: word(b'<?xml version="1.0" encoding="klingon"?><w/>'), "damaged"),
}

READ: dict[str, Callable[[], bytes]] = {
    "a hundred thousand runs": lambda: word(body(f"<w:p>{_each('<w:r><w:t>水</w:t></w:r>', 100_000)}</w:p>{paragraph()}")),
    "text boxes within text boxes": lambda: word(
        body(_inside("<w:p><w:r><w:txbxContent>", paragraph(), "</w:txbxContent></w:r></w:p>", 60))
    ),
    "cells of two thousand million columns": lambda: word(
        body("<w:tbl>" + _each(f"<w:tr>{_each(_WIDE_CELL, 100)}</w:tr>", 500) + f"</w:tbl>{paragraph()}")
    ),
    "styles based on one another": lambda: word(
        body(paragraph(properties='<w:pStyle w:val="1"/>') * 100),
        {"styles": _style(1, 2) + _style(2, 1)},
    ),
    "styles that are a bomb": lambda: word(body(paragraph()), {"styles": f"{_LAUGHTER}<w:styles {W}>&i;</w:styles>".encode()}),
    "a label of two thousand million letters": lambda: word(
        body(paragraph(properties=_NUMBERED) * 100),
        _numbering('<w:start w:val="2147483640"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1、"/>'),
    ),
    "a label of nine million signs": lambda: word(
        body(paragraph(properties=_NUMBERED) * 2_000), _numbering(f'<w:lvlText w:val="{_each("%1", 4_000_000)}"/>')
    ),
    "a number of nine million digits": lambda: word(
        body(paragraph(properties=_NUMBERED) * 2_000),
        _numbering(f'<w:numFmt w:val="custom" w:format="{_each("0", 9_000_000)}"/><w:lvlText w:val="%1"/>'),
    ),
    "a footnote on itself": lambda: word(
        body(f"{paragraph()}<w:p>{_each(_REFERENCE, 1)}</w:p>"),
        {"footnotes": f'<w:footnote w:id="0"><w:p>{_each(_REFERENCE, 1)}</w:p></w:footnote>'},
    ),
    "thirty thousand footnotes": lambda: word(
        body(f"{paragraph()}<w:p>{_each(_REFERENCE, 30_000)}</w:p>"),
        {"footnotes": _each(f'<w:footnote w:id="#">{paragraph("注")}</w:footnote>', 30_000)},
    ),
    "twenty thousand comments on the whole text": lambda: word(
        body(
            "<w:p>"
            + _each('<w:commentRangeStart w:id="#"/><w:r><w:t>水</w:t></w:r>', 20_000)
            + _each('<w:commentRangeEnd w:id="#"/>', 20_000)
            + f"</w:p>{paragraph()}"
        ),
        {"comments": _each(f'<w:comment w:id="#" w:author="甲">{paragraph("好")}</w:comment>', 20_000)},
    ),
    "drawings within drawings": lambda: word(
        body(f"<w:p><w:r>{_inside('<w:drawing>', _each('<w:x/>', 300_000), '</w:drawing>', 200)}</w:r></w:p>{paragraph()}")
    ),
    "objects within objects": lambda: word(
        body(f"<w:p><w:r>{_inside('<w:object>', _each('<w:x/>', 300_000), '</w:object>', 200)}</w:r></w:p>{paragraph()}")
    ),
    "fields that never end": lambda: word(body(f"<w:p>{_each(_FIELD, 10_000)}</w:p>{paragraph()}")),
    "a line of three hundred thousand tabs": lambda: word(body(f"<w:p><w:r>{_each('<w:tab/>', 300_000)}</w:r></w:p>{paragraph()}")),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_word_document_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    make, expected = REFUSED[name]
    status, said = _said(tmp_path, make())
    assert (status, expected in said) == (1, True), said[:300]


@pytest.mark.parametrize("name", READ)
def test_the_text_of_a_hostile_word_document_is_read(name: str, tmp_path: Path) -> None:
    status, said = _said(tmp_path, READ[name]())
    assert (status, KEPT in said) == (0, True), said[:300]


def test_an_entity_that_names_another_file_does_not_bring_it_in(tmp_path: Path) -> None:
    secret = tmp_path / "秘密.txt"
    secret.write_text("不能外传的话", encoding="utf-8")
    for outside in (f'SYSTEM "{secret.as_uri()}"', f'PUBLIC "-//x//y" "{secret.as_uri()}"'):
        head = f"<!DOCTYPE x [<!ENTITY other {outside}>]>"
        _, said = _said(tmp_path, word(body(f"<w:p><w:r><w:t>{KEPT}&other;</w:t></w:r></w:p>", head)))
        assert "不能外传" not in said


@pytest.mark.parametrize("share", [0.1, 0.9])
def test_a_word_document_that_breaks_off_is_called_damaged(share: float, tmp_path: Path) -> None:
    whole = word(body(paragraph() * 50))
    assert "damaged Word document" in _said(tmp_path, whole[: int(len(whole) * share)])[1]
