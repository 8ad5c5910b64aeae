"""OpenDocument texts that were made to do harm are refused in one sentence or read, in time, in bounds, and without a trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.importers.hostile_kit import KEPT, answer, bomb_archive
from tests.core.importers.odt_kit import NAMESPACES, flat, h, level, list_style, lst, note, odt, p, parts, style, zipped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_LAUGHTER = (
    "<!DOCTYPE x [<!ENTITY a 'ha ha'>"
    + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
_CHANGE = '<text:tracked-changes><text:changed-region text:id="c"><text:deletion/></text:changed-region></text:tracked-changes>'
_ANNOTATION = '<office:annotation office:name="#"><text:p>好</text:p></office:annotation>水'
_ANNOTATION_END = '<office:annotation-end office:name="#"/>'
_ANSWER = _ANNOTATION.replace(' office:name="#"', ' office:name="#" loext:parent-name="1"')


def _each(template: str, count: int) -> str:
    """Return the template so many times, each with its number (from 0) for the sign ``#``."""
    return "".join(template.replace("#", str(number)) for number in range(count))


def _inside(begin: str, content: str, end: str, depth: int) -> str:
    return begin * depth + content + end * depth


def _content(head: str, body: str) -> bytes:
    """Return a package whose text begins with a document type."""
    text = f"<office:document-content {NAMESPACES}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return zipped(parts("", more={"content.xml": head + text}))


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "an archive that unpacks to three gigabytes": (lambda: bomb_archive("content.xml", b"<p/>" * 250_000, 3000), "unpacks to more"),
    "an archive that unpacks to more than it says": (
        lambda: bomb_archive("content.xml", b" " * 2**20, 3000, told=1000),
        "damaged",
    ),
    "entities within entities": (lambda: _content(_LAUGHTER, "<text:p>&i;</text:p>"), "damaged"),
    "entities within an attribute": (lambda: _content(_LAUGHTER, f'<text:p text:style-name="&i;">{KEPT}</text:p>'), "damaged"),
    "a document of one file with entities": (
        lambda: flat("<text:p>&i;</text:p>").replace(b"<office:document ", _LAUGHTER.encode() + b"<office:document ", 1),
        "damaged",
    ),
    "a hundred thousand sections in one another": (
        lambda: odt(_inside("<text:section>", p(KEPT), "</text:section>", 100_000)),
        "damaged",
    ),
    "ten million empty paragraphs": (lambda: odt("<text:p/>" * 10_000_000), "unpacks to more"),
    "five hundred thousand paragraphs": (lambda: odt("<text:p/>" * 500_000), "unpacks to more"),
    "an encoding that there is not": (
        lambda: zipped(parts("", more={"content.xml": b'<?xml version="1.0" encoding="klingon"?><x/>'})),
        "damaged",
    ),
    "an encrypted document": (
        lambda: zipped(parts("", more={"META-INF/manifest.xml": "<m><encryption-data/></m>", "content.xml": bytes(range(256))})),
        "protected by a password",
    ),
}

READ: dict[str, Callable[[], bytes]] = {
    "a hundred thousand spans": lambda: odt(p(_each("<text:span>水</text:span>", 100_000)) + p(KEPT)),
    "spans within spans": lambda: odt(p(_inside("<text:span>", "水", "</text:span>", 200)) + p(KEPT)),
    "lists within lists": lambda: odt(_inside("<text:list><text:list-item>", p(KEPT), "</text:list-item></text:list>", 100)),
    "paragraphs within paragraphs": lambda: odt(_inside("<text:p>", "水", "</text:p>", 200) + p(KEPT)),
    "boxes within boxes": lambda: odt(
        _inside("<text:p><draw:frame><draw:text-box>", p(KEPT), "</draw:text-box></draw:frame></text:p>", 60)
    ),
    "tables within tables": lambda: odt(
        _inside("<table:table><table:table-row><table:table-cell>", p(KEPT), "</table:table-cell></table:table-row></table:table>", 60)
    ),
    "notes within notes": lambda: odt(
        _inside("<text:p><text:note><text:note-body>", p(KEPT), "</text:note-body></text:note></text:p>", 60)
    ),
    "cells and rows that are repeated two thousand million times": lambda: odt(
        p(KEPT)
        + "<table:table>"
        + _each(
            '<table:table-row table:number-rows-repeated="2147483647">'
            + _each('<table:table-cell table:number-columns-repeated="2147483647"><text:p/></table:table-cell>', 50)
            + "</table:table-row>",
            500,
        )
        + "</table:table>"
    ),
    "two thousand million blanks": lambda: odt(p(KEPT) + p('<text:s text:c="2147483647"/>') * 100),
    "styles based on one another": lambda: odt(p(KEPT, style="A") * 100, styles=style("A", parent="B") + style("B", parent="A")),
    "a chain of forty thousand styles": lambda: odt(
        p(KEPT, style="s0"), styles="".join(style(f"s{at}", parent=f"s{at + 1}") for at in range(40_000))
    ),
    "styles that are a bomb": lambda: zipped(parts(p(KEPT), more={"styles.xml": f"{_LAUGHTER}<x>&i;</x>"})),
    "a label of two thousand million letters": lambda: odt(
        lst(*([p(KEPT)] * 1), style="L").replace("<text:list-item ", '<text:list-item text:start-value="2147483640" '),
        automatic=list_style("L", level(1, "a", more='style:num-letter-sync="true"')),
    ),
    "a label of three million signs": lambda: odt(
        lst(*([KEPT] * 100), style="L"), automatic=list_style("L", level(1, prefix="第" * 3_000_000))
    ),
    "a label with four million places": lambda: odt(
        lst(*([KEPT] * 100), style="L"), automatic=list_style("L", level(1, more=f'loext:num-list-format="{"%1%" * 2_000_000}"'))
    ),
    "a number of nine million digits": lambda: odt(
        lst(*([KEPT] * 100), style="L"), automatic=list_style("L", level(1, f"{'0' * 9_000_000}1, 2"))
    ),
    "a start beyond all numbers": lambda: odt(p(KEPT) + h("水", more=f'text:restart-numbering="true" text:start-value="{"9" * 100_000}"')),
    "lists that continue one another": lambda: odt(
        p(KEPT)
        + _each('<text:list xml:id="l#" text:continue-list="l#"><text:list-item><text:p>水</text:p></text:list-item></text:list>', 30_000)
    ),
    "thirty thousand notes": lambda: odt(p(KEPT) + f"<text:p>{_each(note('注'), 30_000)}</text:p>"),
    "twenty thousand comments on the whole text": lambda: odt(
        p(KEPT) + f"<text:p>{_each(_ANNOTATION, 20_000)}{_each(_ANNOTATION_END, 20_000)}</text:p>"
    ),
    "answers that answer one another": lambda: odt(p(KEPT) + f"<text:p>{_each(_ANSWER, 5_000)}</text:p>"),
    "deletions that never end": lambda: odt(_CHANGE + p(KEPT) + p('<text:change-start text:change-id="c"/>' * 1000) + p("水") * 10_000),
    "five thousand objects": lambda: zipped(
        parts(
            p(KEPT) + p("<draw:frame><draw:object xlink:href='./O'/></draw:frame>" * 5_000),
            more={"O/content.xml": f'<math xmlns="http://www.w3.org/1998/Math/MathML">{"<mi>x</mi>" * 1000}</math>'},
        )
    ),
    "a control of ten thousand letters that stands in a hundred thousand places": lambda: odt(
        f"<office:forms><form:form><form:text xml:id='c' form:value='{'水' * 100_000}'/></form:form></office:forms>"
        + p(KEPT)
        + p('<draw:control draw:control="c"/>' * 100_000)
    ),
    "fifty thousand controls": lambda: odt(
        "<office:forms><form:form>"
        + _each('<form:checkbox xml:id="c#" form:label="水"/>', 50_000)
        + "</form:form></office:forms>"
        + p(KEPT)
        + _each(p('<draw:control draw:control="c#"/>'), 50_000)
    ),
    "fifty thousand bookmarks that hide one another": lambda: odt(
        p(KEPT)
        + _each(p('<text:bookmark-start text:name="#" loext:hidden="true"/>'), 50_000)
        + _each(p('<text:bookmark-end text:name="#"/>'), 50_000)
    ),
    "half a million prefixes that are not declared": lambda: odt(p(KEPT) + "<x:b/>" * 500_000),
    "a line of three hundred thousand tabs": lambda: odt(p(KEPT) + p("<text:tab/>" * 300_000)),
    "a part that leads out of the package": lambda: zipped(parts(p(KEPT), more={"../../tmp/x": "x", "/etc/x": "x"})),
}


def _said(tmp_path: Path, data: bytes) -> tuple[int, str]:
    file = tmp_path / "讲话.odt"
    file.write_bytes(data)
    found = answer(file)
    return found.status, found.said or found.text


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_opendocument_text_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    make, expected = REFUSED[name]
    status, said = _said(tmp_path, make())
    assert (status, expected in said) == (1, True), said[:300]


@pytest.mark.parametrize("name", READ)
def test_the_text_of_a_hostile_opendocument_text_is_read(name: str, tmp_path: Path) -> None:
    status, said = _said(tmp_path, READ[name]())
    assert (status, KEPT in said) == (0, True), said[:300]


def test_an_entity_that_names_another_file_does_not_bring_it_in(tmp_path: Path) -> None:
    secret = tmp_path / "秘密.txt"
    secret.write_text("不能外传的话", encoding="utf-8")
    for outside in (f'SYSTEM "{secret.as_uri()}"', f'PUBLIC "-//x//y" "{secret.as_uri()}"'):
        _, said = _said(tmp_path, _content(f"<!DOCTYPE x [<!ENTITY other {outside}>]>", f"<text:p>{KEPT}&other;</text:p>"))
        assert "不能外传" not in said


@pytest.mark.parametrize("share", [0.1, 0.9])
def test_an_opendocument_text_that_breaks_off_is_called_damaged(share: float, tmp_path: Path) -> None:
    whole = odt(p(KEPT) * 50)
    assert "damaged OpenDocument text" in _said(tmp_path, whole[: int(len(whole) * share)])[1]
