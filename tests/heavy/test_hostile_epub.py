"""Electronic books that were made to do harm are refused in one sentence or read, in time, in bounds, and without a trace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.core.importers.epub_kit import CONTAINER, OPF, XHTML, book, packed, page
from tests.core.importers.hostile_kit import KEPT, answer, bomb_archive

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

P: Final = f"<p>{KEPT}</p>"
LAUGHTER: Final = (
    "<!DOCTYPE x [<!ENTITY a 'ha ha'>"
    + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
)


def _each(template: str, count: int) -> str:
    """Return the template so many times, each with its number (from 0) for the sign ``#``."""
    return "".join(template.replace("#", str(number)) for number in range(count))


def _package(manifest: str, spine: str, head: str = "") -> str:
    return f"<?xml version='1.0'?>{head}<package><manifest>{manifest}</manifest><spine>{spine}</spine></package>"


ITEM: Final = f'<item id="a" href="a.xhtml" media-type="{XHTML}"/>'
TOC: Final = '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
NAV: Final = f'<item id="n" href="nav.xhtml" properties="nav" media-type="{XHTML}"/>'


def _with(opf: str, **more: str) -> bytes:
    """Return a book of one page and a package file; other files by their names with ``_`` for the dot."""
    return book({}, opf=opf, more={"OEBPS/a.xhtml": page(P), **{f"OEBPS/{name.replace('_', '.')}": one for name, one in more.items()}})


def _ncx(points: str) -> bytes:
    return _with(_package(ITEM + TOC, '<itemref idref="a"/>'), toc_ncx=f"<ncx><navMap>{points}</navMap></ncx>")


def _sheet(sheet: str, body: str = P) -> bytes:
    return book({"a.xhtml": page(body, '<link rel="stylesheet" href="a.css"/>')}, more={"OEBPS/a.css": sheet})


def _answer(tmp_path: Path, data: bytes) -> tuple[int, str]:
    file = tmp_path / "讲话集.epub"
    file.write_bytes(data)
    found = answer(file)
    return found.status, found.said or found.text


POINT: Final = '<navPoint><navLabel><text>春耕#</text></navLabel><content src="a.xhtml#p#"/>'

READ: Final[dict[str, Callable[[], bytes]]] = {
    "fifty thousand times the same page": lambda: book({"a.xhtml": P}, spine=["a.xhtml"] * 50_000),
    "two hundred thousand references to nothing": lambda: _with(
        _package(ITEM, '<itemref idref="a"/>' + _each('<itemref idref="x#"/>', 200_000))
    ),
    "ten thousand names of one page": lambda: _with(
        _package(_each(f'<item id="i#" href="x/../a.xhtml" media-type="{XHTML}"/>', 10_000), _each('<itemref idref="i#"/>', 10_000))
    ),
    "a page of a hundred thousand boxes in one another": lambda: book({"a.xhtml": "<div>" * 100_000 + P + "</div>" * 100_000}),
    "twenty thousand points in one another": lambda: _ncx(POINT * 20_000 + "</navPoint>" * 20_000),
    "thirty thousand points": lambda: _ncx(_each(POINT + "</navPoint>", 30_000)),
    "a hundred thousand entries that lead to one place": lambda: _with(
        _package(ITEM + NAV, '<itemref idref="a"/>'),
        nav_xhtml=page(f'<nav epub:type="toc"><ol>{"<li><a href=a.xhtml>春耕</a></li>" * 100_000}</ol></nav>'),
    ),
    "contents that are their own page, and lead to themselves": lambda: _with(
        _package(ITEM + NAV, '<itemref idref="n"/><itemref idref="a"/>'),
        nav_xhtml=page(f'<nav epub:type="toc"><ol id="o">{"<li><a href=#o>春耕</a><ol>" * 5_000}'),
    ),
    "files outside of the book": lambda: _with(
        _package(
            f'{ITEM}<item id="b" href="../../../../etc/passwd"/><item id="c" href="file:///etc/passwd"/>', _each('<itemref idref="#"/>', 1)
        )
        .replace('"0"', '"b"')
        .replace("<spine>", '<spine><itemref idref="c"/><itemref idref="a"/>')
    ),
    "entities that name other files": lambda: _with(
        _package(ITEM, '<itemref idref="a"/>', LAUGHTER), a_xhtml=f"{LAUGHTER}<html><body><p>&e;&i;</p>{P}</body></html>"
    ),
    "notes that lead to one another in a circle": lambda: book(
        {"a.xhtml": P + _each("<p id='n#'><a href='#n#'>[1]</a>水</p><p><a id='m#' href='#n#'>[1]</a></p>", 20_000)}
    ),
    "thirty thousand signs that lead to one note": lambda: book(
        {"a.xhtml": f"{P}<p>{'<a href=#n>[1]</a>' * 30_000}</p><p id='n'>[1] 注。</p>"}
    ),
    "notes inside notes": lambda: book({"a.xhtml": P + _each("<aside epub:type='footnote' id='n#'>注", 10_000)}),
    "a hundred thousand rules": lambda: _sheet(_each(".c# p, p.d#, #e# { font-weight: bold }", 100_000)),
    "a hundred thousand rules for one paragraph": lambda: _sheet("p, div p, body p { font-weight: bold }" * 30_000, P * 2_000),
    "a selector of a million steps": lambda: _sheet(f"{'div ' * 1_000_000}p {{ font-weight: bold }}"),
    "braces without end": lambda: _sheet("{" * 1_000_000 + "}" * 1_000_000),
    "comments without end": lambda: _sheet("/*" * 1_000_000),
    "sheets that import one another": lambda: book(
        {"a.xhtml": page(P, '<link rel="stylesheet" href="0.css"/>')},
        more={f"OEBPS/{n}.css": "".join(f'@import "{(n + m) % 60}.css";' for m in range(60)) for n in range(60)},
    ),
    "drawings without end": lambda: book({"a.xhtml": P + "<svg>" * 200_000}),
    "styles without end": lambda: book({"a.xhtml": page(P, "<style>" * 100_000 + "</style>")}),
    "headings of ten thousand lines": lambda: book({"a.xhtml": f"<h1>{'水<br/>' * 10_000}</h1>{P}"}),
    "three thousand pages": lambda: book({f"{number}.xhtml": P for number in range(3_000)}),
    "a name of a hundred thousand signs": lambda: _with(
        _package(ITEM + f'<item id="b" href="{"x" * 100_000}"/>', '<itemref idref="b"/><itemref idref="a"/>')
    ),
}

REFUSED: Final[dict[str, tuple[Callable[[], bytes], str]]] = {
    "a book that unpacks to three gigabytes": (
        lambda: bomb_archive("META-INF/container.xml", P.encode() * 30_000, 2_000),
        "unpacks to more",
    ),
    "a book that unpacks to more than its directory says": (
        lambda: bomb_archive("META-INF/container.xml", b" " * 2**20, 3_000, told=1_000),
        "damaged electronic book",
    ),
    "two million tags": (lambda: book({"a.xhtml": "<b>" * 2_100_000}), "unpacks to more"),
    "a hundred thousand parts": (lambda: packed({f"{number}.xhtml": "" for number in range(30_000)}), "unpacks to more"),
    "a package that is the container": (
        lambda: packed({"META-INF/container.xml": CONTAINER.replace(OPF, "META-INF/container.xml")}),
        "damaged",
    ),
}


@pytest.mark.parametrize("name", READ)
def test_a_hostile_book_is_read(name: str, tmp_path: Path) -> None:
    status, said = _answer(tmp_path, READ[name]())
    assert status == 0, said
    assert KEPT in said
    assert "root:" not in said


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_book_is_refused(name: str, tmp_path: Path) -> None:
    make, what = REFUSED[name]
    status, said = _answer(tmp_path, make())
    assert status == 1, said[:200]
    assert what in said
