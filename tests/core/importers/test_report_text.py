"""What is told of text, Markdown and the clipboard: how the bytes were taken, and what is not in the text."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest

from core.import_report import MOST_PLACES
from core.importers import clipboard, read

if TYPE_CHECKING:
    from pathlib import Path

    from core.document import Document

SPEECH = (
    "在全县春耕备耕工作会议上的讲话\n同志们：\n今天把大家请来，只讲一件事，就是怎样不误农时。\n"
    "一、早动手\n种子、化肥、农机都要在惊蛰以前备齐，不能等，不能靠。\n二、抓到底\n干部要到田里去，到户里去，把难处一件一件解决好。\n"
)


def kinds(document: Document) -> dict[str, int]:
    assert document.report is not None
    return {one.kind: one.count for one in document.report}


def places(document: Document, kind: str) -> list[int]:
    return [place for one in document.report or () if one.kind == kind for place in one.places]


def file(folder: Path, data: bytes, name: str = "讲话.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("text", [SPEECH, "notice\nplain letters only\n"], ids=["Chinese", "ASCII"])
def test_a_file_in_utf_8_was_read_whole_and_without_a_guess(tmp_path: Path, text: str) -> None:
    assert read(file(tmp_path, text.encode())).report == ()


@pytest.mark.parametrize(
    ("mark", "codec"), [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")]
)
def test_a_byte_order_mark_leaves_nothing_to_be_guessed(tmp_path: Path, mark: bytes, codec: str) -> None:
    assert read(file(tmp_path, mark + SPEECH.encode(codec))).report == ()


@pytest.mark.parametrize(
    ("codec", "label"), [("gb18030", "GB18030 / GBK / GB2312"), ("utf-16-le", "UTF-16 LE"), ("utf-16-be", "UTF-16 BE")]
)
def test_another_encoding_was_guessed_and_is_named(tmp_path: Path, codec: str, label: str) -> None:
    document = read(file(tmp_path, SPEECH.encode(codec)))
    assert kinds(document) == {"encoding": 1}
    assert [one.detail for one in document.report or ()] == [label]


def test_an_encoding_that_the_reader_has_chosen_is_no_guess(tmp_path: Path) -> None:
    assert read(file(tmp_path, SPEECH.encode("gb18030")), encoding="gb18030").report == ()


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_bytes_that_are_no_characters_are_told_with_their_places(tmp_path: Path, codec: str) -> None:
    data = SPEECH.encode(codec).replace("惊蛰".encode(codec), b"\xff", 1)
    document = read(file(tmp_path, data))
    assert kinds(document)["broken"] == document.origin.broken == 1
    (place,) = places(document, "broken")
    assert document.text[place - 1 : place + 2] == "在\ufffd以"


def test_of_very_many_broken_bytes_the_count_goes_on(tmp_path: Path) -> None:
    count = MOST_PLACES + 50
    document = read(file(tmp_path, (SPEECH * 20).encode() + "水".encode().join([b"\xff"] * count)))
    assert kinds(document)["broken"] == count
    assert len(places(document, "broken")) == MOST_PLACES


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16-le"])
def test_a_file_that_ends_within_a_character_is_cut_off(tmp_path: Path, codec: str) -> None:
    data = SPEECH.rstrip().encode(codec)[:-1] if codec != "utf-8" else SPEECH.rstrip().encode()[:-2]
    document = read(file(tmp_path, data), encoding=codec)
    assert kinds(document) == {"broken": 1, "cut-off": 1}
    assert places(document, "cut-off") == [len(document.text)]


def test_a_broken_byte_at_the_end_is_no_missing_end(tmp_path: Path) -> None:
    document = read(file(tmp_path, SPEECH.rstrip().encode() + b"\xff"), encoding="utf-8")
    assert kinds(document) == {"broken": 1}


def test_what_was_lost_before_the_file_was_saved_is_told_apart(tmp_path: Path) -> None:
    document = read(file(tmp_path, SPEECH.replace("惊蛰", "惊\ufffd").encode()))
    assert kinds(document) == {"replaced": 1}
    assert document.text[places(document, "replaced")[0] - 1] == "惊"


MARKDOWN = """---
title: 春耕通知
author: 农业农村局
---
# 春耕通知

<!-- 此处待核 -->
各村要<b>抓紧</b>备耕，`<b>` 是标签。

![育秧棚](a.png)

<script>alert(1)</script>

秧苗见上图。![](b.png)
"""


def test_what_markdown_says_beside_its_text_is_counted(tmp_path: Path) -> None:
    document = read(file(tmp_path, MARKDOWN.encode(), "通知.md"))
    assert kinds(document) == {"pictures": 2, "hidden": 1, "scripts": 1, "front-matter": 4, "markup": 4}
    assert [document.text[place : place + 2] for place in places(document, "pictures")] == ["[图", "[图"]


def test_plain_words_in_markdown_leave_nothing_out(tmp_path: Path) -> None:
    assert read(file(tmp_path, "# 通知\n\n各村抓紧备耕，水温 < 10 度时盖膜，[图] 是原文。\n".encode(), "通知.md")).report == ()


def test_markdown_in_gbk_is_told_as_guessed_and_its_broken_places_are_shown(tmp_path: Path) -> None:
    data = ("# 讲话\n\n" + SPEECH).encode("gb18030").replace("惊蛰".encode("gb18030"), b"\xff\n")
    document = read(file(tmp_path, data, "讲话.md"))
    assert kinds(document) == {"encoding": 1, "broken": 1}
    assert document.text[places(document, "broken")[0]] == "\ufffd"


def test_pasted_words_are_all_there() -> None:
    assert clipboard.from_text(SPEECH).report == ()
    assert kinds(clipboard.from_text("收到\ufffd件，请阅。")) == {"replaced": 1}


def test_what_was_copied_from_a_page_is_counted() -> None:
    html = "<p>会场<img alt='会场全景' src='a.jpg' width=600></p><script>x='<video>'</script><video src=b></video><p>散会。</p>"
    document = clipboard.from_html(html)
    assert kinds(document) == {"pictures": 1, "objects": 1, "scripts": 1}
    assert document.text[places(document, "pictures")[0] :].startswith("[图：会场全景]")
