"""Which encoding a web page is read in."""

from __future__ import annotations

import codecs

import pytest

from core.errors import UnreadableFile
from tests.core.importers.web_kit import PROSE, document, lines

REST = lines(PROSE)[0]
PLAIN = f"<html><head><meta charset='utf-8'></head><body>{PROSE * 3}</body></html>"


@pytest.mark.parametrize(
    ("charset", "codec", "known"),
    [
        ("gb2312", "gbk", "gb18030"),
        ("GBK", "gb18030", "gb18030"),
        ("utf-8", "utf-8", "utf-8"),
        ("x-gbk", "gbk", "gb18030"),
        ("unknown-8", "gb18030", "gb18030"),
    ],
)
def test_a_page_is_read_as_its_head_says(charset: str, codec: str, known: str) -> None:
    found = document(PLAIN.replace("utf-8", charset).encode(codec))
    assert (REST in found.text, found.origin.encoding, found.origin.broken) == (True, known, 0)


def test_a_short_page_in_big5_is_read_as_its_head_says() -> None:
    page = "<meta http-equiv='Content-Type' content='text/html; charset=big5'><p>清理渠道，修好閘門。</p>"
    assert lines(page.encode("big5")) == ["清理渠道，修好閘門。"]


@pytest.mark.parametrize(("said", "codec"), [("gb2312", "utf-8"), ("utf-8", "gbk"), ("iso-8859-1", "gbk"), ("utf-16", "utf-8")])
def test_a_head_that_is_not_true_is_not_believed(said: str, codec: str) -> None:
    assert lines(PLAIN.replace("utf-8", said).encode(codec)) == [REST] * 3


@pytest.mark.parametrize(
    ("mark", "codec"), [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")]
)
def test_a_byte_order_mark_says_more_than_the_head(mark: bytes, codec: str) -> None:
    found = document(mark + PLAIN.replace("utf-8", "gbk").encode(codec))
    assert (found.text.split("\n"), found.origin.encoding) == ([REST] * 3, codec)


def test_what_the_reader_chooses_says_most() -> None:
    assert document(PLAIN.encode("gbk"), "gb18030").origin.encoding == "gb18030"
    with pytest.raises(ValueError, match="ENCODINGS"):
        document(PLAIN, "klingon")


def test_a_few_broken_characters_are_counted() -> None:
    found = document(PLAIN.replace("utf-8", "gbk").encode("gbk").replace("渠道".encode("gbk"), b"\xff\xff", 1))
    assert (found.origin.encoding, found.origin.broken > 0) == ("gb18030", True)


@pytest.mark.parametrize("data", [b"", b" \n", b"<p></p>", b"<div id=app></div><script>show('x')</script>", b"<p>&nbsp;</p>"])
def test_a_page_that_shows_nothing_by_itself_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="shows no text"):
        document(b"<!DOCTYPE html><html>" + data)
