"""Documents of Word of one XML file that were made to do harm are refused in a sentence or read, in time, in bounds, without a trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.importers.docx_kit import p as docx_p
from tests.core.importers.docx_kit import parts
from tests.core.importers.hostile_kit import KEPT, answer
from tests.core.importers.wordml_kit import HEAD, flat, flat_word, item, noted, p, word2003

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_LAUGHTER = (
    "<!DOCTYPE x [<!ENTITY a 'ha ha'>"
    + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
_STYLE = '<w:style w:type="paragraph" w:styleId="#"><w:name w:val="n#"/><w:basedOn w:val="#"/></w:style>'


def _each(template: str, count: int) -> str:
    """Return the template so many times, each with its number (from 0) for the sign ``#``."""
    return "".join(template.replace("#", str(number)) for number in range(count))


def _note(words: str) -> str:
    return f"<w:r><w:footnote>{p(words)}</w:footnote></w:r>"


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "entities within entities": (lambda: word2003(p("&i;"), head=HEAD + _LAUGHTER), "damaged"),
    "entities within entities in UTF-16": (lambda: word2003(p("&i;"), head=_LAUGHTER).decode().encode("utf-16"), "damaged"),
    "a flat package with entities": (
        lambda: flat_word(docx_p("水")).replace(b"<pkg:package", _LAUGHTER.encode() + b"<pkg:package"),
        "damaged",
    ),
    "a hundred thousand sections in one another": (
        lambda: word2003("<wx:sub-section>" * 100_000 + p(KEPT) + "</wx:sub-section>" * 100_000),
        "damaged",
    ),
    "a million paragraphs": (lambda: word2003("<w:p/>" * 1_000_000), "unpacks to more"),
    "a flat package of a million paragraphs": (lambda: flat_word("<w:p/>" * 1_000_000), "unpacks to more"),
    "an encoding that there is not": (lambda: word2003(p(KEPT), head=HEAD.replace("UTF-8", "klingon")), "damaged"),
    "a text without an end": (lambda: word2003(p(KEPT))[:-40], "damaged"),
    "a flat package without parts": (lambda: flat({"word/x.xml": "<x/>"}), "damaged"),
}

READ: dict[str, Callable[[], bytes]] = {
    "notes within notes": lambda: word2003(p(KEPT) + "<w:p><w:r><w:footnote>" * 60 + p("注") + "</w:footnote></w:r></w:p>" * 60),
    "thirty thousand notes": lambda: word2003(p(KEPT) + f"<w:p>{_each(_note('注#'), 30_000)}</w:p>"),
    "comments within comments": lambda: word2003(
        p(KEPT)
        + "<w:p><w:r><aml:annotation aml:id='1' w:type='Word.Comment'><aml:content>" * 60
        + "</aml:content></aml:annotation></w:r></w:p>" * 60
    ),
    "twenty thousand comments": lambda: word2003(p(KEPT) + f"<w:p>{_each(noted('Word.Comment', p('好')), 20_000)}</w:p>"),
    "deletions within deletions": lambda: word2003(
        p(KEPT) + "<w:p>" + "<aml:annotation w:type='Word.Deletion'><aml:content>" * 60 + "</aml:content></aml:annotation>" * 60 + "</w:p>"
    ),
    "fifty thousand styles that are based on themselves": lambda: word2003(p(KEPT), styles=_each(_STYLE, 50_000)),
    "fifty thousand lists that lead nowhere": lambda: word2003(
        p(KEPT) + _each(item("水", 1, 8), 1000), lists=_each('<w:list w:ilfo="#"><w:ilst w:val="#"/></w:list>', 50_000)
    ),
    "a number beside that is endless": lambda: word2003(p(KEPT) + item("水", 5, noted="一" * 3_000_000)),
    "cells that span two thousand million columns": lambda: word2003(
        p(KEPT)
        + "<w:tbl>"
        + _each('<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr><w:p/></w:tc></w:tr>', 20_000)
        + "</w:tbl>"
    ),
    "a picture of twenty million bytes": lambda: word2003(
        p(KEPT) + f"<w:p><w:r><w:pict><w:binData>{'QUJD' * 5_000_000}</w:binData></w:pict></w:r></w:p>"
    ),
    "a hundred thousand pictures": lambda: word2003(p(KEPT) + "<w:binData><!-- -->QUJD</w:binData>" * 100_000),
    "a part that leads out of the package": lambda: flat(parts(docx_p(KEPT), more={"../../tmp/x": "<x/>", "etc/x": "<x/>"})),
    "a part that is there a hundred thousand times": lambda: flat_word(docx_p(KEPT)).replace(
        b"</pkg:package>", b'<pkg:part pkg:name="/word/x.xml"/>' * 100_000 + b"</pkg:package>"
    ),
}


def _said(tmp_path: Path, data: bytes) -> tuple[int, str]:
    file = tmp_path / "讲话.doc"
    file.write_bytes(data)
    found = answer(file)
    return found.status, found.said or found.text


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_document_of_one_xml_file_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    make, expected = REFUSED[name]
    status, said = _said(tmp_path, make())
    assert (status, expected in said) == (1, True), said[:300]


@pytest.mark.parametrize("name", READ)
def test_the_text_of_a_hostile_document_of_one_xml_file_is_read(name: str, tmp_path: Path) -> None:
    status, said = _said(tmp_path, READ[name]())
    assert (status, KEPT in said) == (0, True), said[:300]


def test_an_entity_that_names_another_file_does_not_bring_it_in(tmp_path: Path) -> None:
    secret = tmp_path / "秘密.txt"
    secret.write_text("不能外传的话", encoding="utf-8")
    for outside in (f'SYSTEM "{secret.as_uri()}"', f'PUBLIC "-//x//y" "{secret.as_uri()}"'):
        head = f"{HEAD}<!DOCTYPE x [<!ENTITY other {outside}>]>"
        _, said = _said(tmp_path, word2003(f"<w:p><w:r><w:t>{KEPT}&other;</w:t></w:r></w:p>", head=head))
        assert "不能外传" not in said
