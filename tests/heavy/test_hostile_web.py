"""Web pages and Markdown files that were made to do harm are refused in one sentence or read, in time, in bounds, and without a trace."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Final

import pytest

from tests.core.importers.hostile_kit import KEPT, answer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

P: Final = f"<p>{KEPT}</p>"
LINE: Final = KEPT.encode()
LAUGHTER: Final = "<!DOCTYPE html [<!ENTITY a 'ha ha'>" + "".join(
    f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


def _page(content: str, head: str = "", *, charset: str = "utf-8") -> bytes:
    return f"<!DOCTYPE html><html><head><meta charset={charset}>{head}</head><body>{content}</body></html>".encode()


def _saved(page: bytes, *more: bytes, kind: str = "text/html; charset=utf-8", coded: str = "8bit") -> bytes:
    head = (
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
        f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {coded}\r\n\r\n"
    )
    return head.encode() + page + b"\r\n" + b"".join(more) + b"--b--\r\n"


def _numbered(template: str, count: int) -> str:
    return "".join(template.replace("#", str(number)) for number in range(count))


PAGES: Final[dict[str, Callable[[], bytes]]] = {
    "a hundred thousand boxes in one another": lambda: _page("<div>" * 100_000 + P + "</div>" * 100_000),
    "half a million marks that do not end": lambda: _page("<p>" + "<b>" * 500_000 + KEPT),
    "paragraphs in fonts in paragraphs": lambda: _page("<font><p>" * 50_000 + KEPT),
    "a cell of a thousand million rows and columns": lambda: _page(
        f"{P}<table>{'<tr><td colspan=1000000000 rowspan=1000000000>x</td></tr>' * 2000}</table>"
    ),
    "a thousand cells down the whole table": lambda: _page(
        f"{P}<table><tr>{'<td rowspan=65534>x</td>' * 1000}</tr>{'<tr><td>y</td></tr>' * 5000}</table>"
    ),
    "tables in tables": lambda: _page(P + "<table><tr><td>" * 5000),
    "fifty thousand paragraphs": lambda: _page(P * 50_000),
    "a style for each paragraph": lambda: _page(
        _numbered("<p class=c#>水</p>", 10_000) + P, f"<style>{_numbered('.c#{font-weight:bold}', 10_000)}</style>"
    ),
    "a comment that does not end": lambda: _page(f"{P}<!--{'x' * 10_000_000}"),
    "a program that does not end": lambda: _page(P + "<script>" + "<p>x" * 200_000),
    "an attribute of nine million signs": lambda: _page(f'{P}<p title="{"x" * 9_000_000}">水</p>'),
    "a hundred thousand attributes": lambda: _page(f"{P}<p {_numbered('a#=1 ', 100_000)}>水</p>"),
    "characters that there are not": lambda: _page(P + "&#1114112;&#xFFFFFFFFFF;&#0;&nosuch;" * 100_000),
    "a character set that there is not": lambda: _page(P, charset="klingon"),
    "a codec that is no character set": lambda: _page(P, charset="hex"),
    "a character set of which nothing comes": lambda: _page(P, charset="undefined"),
    "entities within entities": lambda: f"{LAUGHTER}]><html><body><p>&i;</p>{P}</body></html>".encode(),
    "lists in lists": lambda: _page("<ul><li>" * 5000 + P),
    "an item of a number beyond all": lambda: _page(f"<ol start=99999999999999999999 type=i><li>{KEPT}</li></ol>"),
    "ten thousand notes": lambda: _page(
        P + _numbered("<a href=#n# id=r#><sup>[#]</sup></a>", 10_000) + _numbered("<p id=n#><a href=#r#>[#]</a>注</p>", 10_000)
    ),
    "nine hundred thousand signs that begin a tag": lambda: _page("<" * 900_000 + P),
}

SAVED: Final[dict[str, Callable[[], bytes]]] = {
    "a boundary that is not told": lambda: _saved(_page(P)).replace(b'boundary="b"', b"x=y"),
    "a hundred thousand parts": lambda: _saved(_page(P), *(b"--b\r\nContent-Type: image/png\r\n\r\nxx\r\n" for _ in range(100_000))),
    "base64": lambda: _saved(base64.encodebytes(_page(P)), coded="base64"),
    "five million escapes": lambda: _saved(b"=" * 5_000_000 + _page(P), coded="quoted-printable"),
    "a coding that there is not": lambda: _saved(_page(P), coded="x-klingon"),
    "a character set that there is not": lambda: _saved(_page(P), kind='text/html; charset="klingon"'),
    "a character set in no character set": lambda: _saved(_page(P), kind="text/html; charset*=klingon'%ff%ff'%ff"),
    "a header of five million signs": lambda: _saved(_page(P)).replace(b"MIME-Version", b"X-A: " + b"x" * 5_000_000 + b"\r\nMIME-Version"),
    "half a million headers": lambda: b"X: y\r\n" * 500_000 + _saved(_page(P)),
}

WITHOUT_PAGE: Final[dict[str, Callable[[], bytes]]] = {
    "parts in parts in parts": lambda: (
        b"MIME-Version: 1.0\r\n"
        + b"".join(b'Content-Type: multipart/related; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(5000))
    ),
    "two hundred thousand parameters": lambda: _saved(b"").replace(b'type="text/html"', b'type="text/html";' + b"\r\n a=b;" * 200_000),
    "parameters in twenty thousand pieces": lambda: _saved(b"").replace(
        b'type="text/html"', b"; ".join(b'p*%d*="%%ff"' % n for n in range(20_000))
    ),
    "rubbish for base64": lambda: _saved(b"%%%%" * 1000, coded="base64"),
    "a picture only": lambda: _saved(b"xx", kind="image/png"),
}

MARKDOWN: Final[dict[str, Callable[[], bytes]]] = {
    "brackets that open": lambda: b"[" * 100_000 + LINE,
    "brackets in brackets": lambda: b"[" * 50_000 + LINE + b"]" * 50_000,
    "emphasis in emphasis": lambda: b"*a **b " * 50_000 + LINE,
    "stars": lambda: b"*" * 200_000 + LINE,
    "runs of backticks": lambda: b"".join(b"`" * n + b" " for n in range(1, 900)) + LINE,
    "quotations in quotations": lambda: b">" * 100_000 + LINE,
    "lists in lists": lambda: b"- " * 20_000 + LINE,
    "a table of twenty thousand columns": lambda: b"|" + b"a|" * 20_000 + b"\n|" + b"-|" * 20_000 + b"\n" + b"|a" * 10 + b"\n\n" + LINE,
    "a table of short rows": lambda: b"|" + b"a|" * 2_000 + b"\n|" + b"-|" * 2_000 + b"\n" + b"|x\n" * 5_000 + b"\n" + LINE,
    "definitions of links": lambda: _numbered("[a#]: http://x/#\n", 50_000).encode() + b"\n" + LINE,
    "a footnote on itself": lambda: b"x[^1]\n\n[^1]: y[^1]\n\n" + LINE,
    "notes": lambda: _numbered("x[^#] ", 10_000).encode() + b"\n\n" + _numbered("[^#]: y\n", 10_000).encode() + b"\n" + LINE,
    "tags that do not end": lambda: b"x <a " * 100_000 + LINE,
    "comments that do not end": lambda: b"a <!--" * 50_000 + LINE,
    "links that do not end": lambda: b"[a](<b" * 50_000 + LINE,
    "aliases in aliases": lambda: (
        b"---\na: &a [x,x]\n"
        + b"".join(b"%c: &%c [%s]\n" % (b, b, b",".join([b"*%c" % a] * 9)) for a, b in zip(b"abcde", b"bcdef", strict=True))
        + b"title: *f\n---\n"
        + LINE
    ),
    "a head that does not end": lambda: b"---\n" + b"a: b\n" * 50_000 + LINE,
    "one line of a million signs": lambda: LINE * 100_000,
    "lines of blanks": lambda: (b" " * 500 + b"\n") * 20_000 + LINE,
}


def _said(file: Path, data: bytes) -> tuple[int, str]:
    file.write_bytes(data)
    found = answer(file)
    return found.status, found.said or found.text


@pytest.mark.parametrize("name", PAGES)
def test_the_text_of_a_hostile_page_is_read(name: str, tmp_path: Path) -> None:
    status, said = _said(tmp_path / "讲话.html", PAGES[name]())
    assert (status, KEPT in said) == (0, True), said[:300]


@pytest.mark.parametrize("name", SAVED)
def test_the_text_of_a_hostile_saved_page_is_read(name: str, tmp_path: Path) -> None:
    status, said = _said(tmp_path / "讲话.mhtml", SAVED[name]())
    assert (status, KEPT in said) == (0, True), said[:300]


@pytest.mark.parametrize("name", WITHOUT_PAGE)
def test_a_saved_page_without_a_page_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    status, said = _said(tmp_path / "讲话.mhtml", WITHOUT_PAGE[name]())
    assert (status, "holds no web page" in said) == (1, True), said[:300]


def test_a_page_of_nothing_but_tags_is_refused_in_one_sentence(tmp_path: Path) -> None:
    status, said = _said(tmp_path / "讲话.html", _page(P + "<p>" * 2_000_000))
    assert (status, "more tags" in said) == (1, True), said[:300]


@pytest.mark.parametrize("name", MARKDOWN)
def test_the_text_of_a_hostile_markdown_file_is_read(name: str, tmp_path: Path) -> None:
    status, said = _said(tmp_path / "讲话.md", MARKDOWN[name]())
    assert (status, KEPT in said) == (0, True), said[:300]


def test_a_page_does_not_bring_in_other_files(tmp_path: Path) -> None:
    secret = tmp_path / "秘密.txt"
    secret.write_text("不能外传的话", encoding="utf-8")
    url = secret.as_uri()
    inside = f'<iframe src="{url}"></iframe><object data="{url}"></object><embed src="{url}"><p>&other;{KEPT}</p>'
    page = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY other SYSTEM "{url}">]><html><body>{inside}</body></html>'
    for name, data in (("讲话.xhtml", page.encode()), ("讲话.mhtml", _saved(page.encode())), ("讲话.md", page.encode())):
        status, said = _said(tmp_path / name, data)
        assert (status, "不能外传" in said) == (0, False), said[:300]
