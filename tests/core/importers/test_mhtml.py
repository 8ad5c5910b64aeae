"""Saved pages with their parts."""

from __future__ import annotations

import base64
import quopri

import pytest

from core.errors import UnreadableFile
from core.importers.mhtml import read
from core.importers.source import Source
from tests.core.importers.web_kit import PROSE

WORDS = "今天把大家请来，只讲一件事，就是入汛以前把渠道清完，把闸门修好，把责任分到人。"
PAGE = f"<html><head><title>春季会上的话</title></head><body><nav><a href='/'>首页</a></nav><h1>春季会上的话</h1>{PROSE}</body></html>"
FRAME = "<html><body><p>广告，不是讲话，请不要读。</p></body></html>"


def _part(body: bytes, kind: str = "text/html", coding: str = "8bit", headers: str = "") -> bytes:
    return f"--b\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {coding}\r\n{headers}\r\n".encode() + body + b"\r\n"


def _saved(*parts: bytes, parameters: str = "") -> bytes:
    head = f'From: <Saved by Browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"{parameters}\r\n\r\n'
    return head.encode() + b"".join(parts) + b"--b--\r\n"


def _lines(data: bytes) -> list[str]:
    document = read(Source(data, None, "讲话.mhtml"))
    assert document.origin.reader == "mhtml/1"
    return document.text.split("\n")


EXPECTED = ["春季会上的话", WORDS]


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("8bit", PAGE.encode()),
        ("quoted-printable", quopri.encodestring(PAGE.encode())),
        ("base64", base64.encodebytes(PAGE.encode())),
    ],
)
def test_a_page_is_read_however_it_was_packed(coding: str, body: bytes) -> None:
    assert _lines(_saved(_part(body, 'text/html; charset="utf-8"', coding))) == EXPECTED


def test_the_charset_of_the_part_counts_where_the_page_names_none() -> None:
    page = "<p>清理渠道，修好閘門。</p>".encode("big5")
    assert _lines(_saved(_part(page, "text/html; charset=big5"))) == ["清理渠道，修好閘門。"]


def test_the_part_that_the_file_names_is_the_page() -> None:
    parts = (_part(FRAME.encode(), headers="Content-ID: <a@x>\r\n"), _part(PAGE.encode(), headers="Content-ID: <b@x>\r\n"))
    assert _lines(_saved(*parts, parameters='; type="text/html"; start="<b@x>"')) == EXPECTED


def test_without_a_name_the_first_page_is_it() -> None:
    assert _lines(_saved(_part(b"\x89PNG", "image/png"), _part(PAGE.encode()), _part(FRAME.encode()))) == EXPECTED


def test_a_page_of_frames_is_read_in_its_frames() -> None:
    frames = b"<html><frameset><frame src='cid:1'></frameset></html>"
    assert _lines(_saved(_part(frames), _part(PAGE.encode()))) == EXPECTED


def test_a_page_within_alternatives_is_found() -> None:
    inner = b'--b\r\nContent-Type: multipart/alternative; boundary="c"\r\n\r\n--c\r\nContent-Type: text/plain\r\n\r\nx\r\n'
    inner += b"--c\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE.encode() + b"\r\n--c--\r\n"
    assert _lines(_saved(inner)) == EXPECTED


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.replace(b"--b--", b""),
        lambda data: data.replace(b'boundary="b"', b'boundary="wrong"'),
        lambda data: b"\r\n\r\n" + data,
        lambda data: data.replace(b"\r\n", b"\n"),
        lambda data: data[: data.index(b"</body>")],
    ],
    ids=["no end", "another boundary", "blank lines before", "single line feeds", "cut off"],
)
def test_a_damaged_file_still_gives_its_page(damage: object) -> None:
    assert callable(damage)
    assert _lines(damage(_saved(_part(PAGE.encode(), 'text/html; charset="utf-8"')))) == EXPECTED


@pytest.mark.parametrize("data", [_saved(), _saved(_part(b"\x89PNG", "image/png")), b"MIME-Version: 1.0\r\n\r\n"])
def test_a_file_without_a_page_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="holds no web page"):
        read(Source(data, None, "讲话.mhtml"))


def test_a_page_without_text_is_refused_as_such() -> None:
    with pytest.raises(UnreadableFile, match="shows no text"):
        read(Source(_saved(_part(b"<html><body></body></html>")), None, "讲话.mhtml"))
