"""Quotes in files of text: Kindle, 微信读书, Markdown, and words one after the other."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from core.errors import UnreadableFile
from core.importers import exchange
from core.markdown_forms import note_lines
from core.spans import Span

if TYPE_CHECKING:
    from pathlib import Path

    from core.incoming import IncomingMark, IncomingSet

KINDLE = """\ufeff在全县农田水利会议上的讲话 (水利局)
- 您在第 12 页（位置 #170-172）的标注 | 添加于 2021年1月5日星期二 下午10:12:33

修渠先修人心。
==========
在全县农田水利会议上的讲话 (水利局)
- 您在位置 #172 的笔记 | 添加于 2021年1月5日星期二 下午10:13:00

这句可以引用
==========
在全县农田水利会议上的讲话 (水利局)
- 您在位置 #300 的书签 | 添加于 2021年1月6日星期三 上午12:05:00


==========
在全县农田水利会议上的讲话 (水利局)
- 我的标注 位置400-410 | 已添加至 2021年1月7日 星期四 上午9:00:00

<您已达到本内容的剪贴上限>
==========
Notes on Irrigation (Field, A.)
- Your Highlight on page 12 | Location 1170-72 | Added on Tuesday, January 5, 2021 10:12:33 PM

Water finds its way.
==========
Notes on Irrigation (Field, A.)
- Your Highlight at location 1170-1173 | Added on Wednesday, 6 January 2021 07:01:02

Water finds its way. So do people.
==========
Notes on Irrigation (Field, A.)
- Your Note on page 90 | Added on Wednesday, January 6, 2021 7:05 AM

Read this again.
==========
"""
WEREAD = """在全县农田水利会议上的讲话

水利局
4个笔记


一、修渠先修人心


◆ 渠水到不了田头，
话就到不了心头。

◆ 2021/03/05发表想法

比喻贴切
可以再用

原文：渠水到不了田头，话就到不了心头。


二、账要算清


◆ 一亩一亩地算，一户一户地对。

◆ 2021/03/06发表想法

先看这里

原文：算不清的账，迟早要还。

点评

◆ 2021/03/07 认为好看

值得通读

-- 来自微信读书
"""
OLDER = """《在全县农田水利会议上的讲话》
水利局
2个笔记

◆ 一、修渠先修人心

>> 渠水到不了田头，话就到不了心头。

◆ 二、账要算清

>> 一亩一亩地算，一户一户地对。
"""


def read(folder: Path, words: str, name: str = "笔记.txt", encoding: str = "utf-8") -> IncomingSet:
    path = folder / name
    path.write_bytes(words.encode(encoding))
    return exchange.read(path)


def said(some: IncomingSet, document: int = 0) -> list[tuple[str, str, str]]:
    return [(one.kind, one.quote, one.note) for one in some.documents[document].marks]


def local(*when: int) -> str:
    return datetime(*when).astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")  # type: ignore[misc, arg-type]


def test_clippings_of_a_kindle_are_parted_by_book_with_their_notes_and_times(tmp_path: Path) -> None:
    some = read(tmp_path, KINDLE, "My Clippings.txt")
    assert [one.name for one in some.documents] == ["在全县农田水利会议上的讲话 (水利局)", "Notes on Irrigation (Field, A.)"]
    assert said(some) == [("highlight", "修渠先修人心。", "这句可以引用")]
    assert said(some, 1) == [("highlight", "Water finds its way. So do people.", ""), ("document-note", "", "Read this again.")]
    first, (second, note) = some.documents[0].marks[0], some.documents[1].marks
    assert [one.created for one in (first, second, note)] == [
        local(2021, 1, 5, 22, 12, 33),
        local(2021, 1, 6, 7, 1, 2),
        local(2021, 1, 6, 7, 5),
    ]
    assert sum(one.count for one in some.left_out) == 2


def test_a_clipping_has_the_same_key_when_its_note_is_another_one(tmp_path: Path) -> None:
    one, other = (
        read(tmp_path, words, "My Clippings.txt").documents[0].marks[0] for words in (KINDLE, KINDLE.replace("可以引用", "不用了"))
    )
    assert (one.key, one.note != other.note) == (other.key, True)


def test_notes_of_weread_keep_chapters_thoughts_and_reviews(tmp_path: Path) -> None:
    some = read(tmp_path, WEREAD)
    assert some.documents[0].name == "在全县农田水利会议上的讲话"
    assert said(some) == [
        ("highlight", "渠水到不了田头，\n话就到不了心头。", "比喻贴切\n可以再用"),
        ("highlight", "一亩一亩地算，一户一户地对。", ""),
        ("highlight", "算不清的账，迟早要还。", "先看这里"),
        ("document-note", "", "认为好看\n值得通读"),
    ]
    assert [one.heading_path for one in some.documents[0].marks[:2]] == [("一、修渠先修人心",), ("二、账要算清",)]
    assert some.documents[0].marks[0].created == local(2021, 3, 5)


def test_the_older_form_of_weread_is_read_too(tmp_path: Path) -> None:
    some = read(tmp_path, OLDER)
    assert some.documents[0].name == "在全县农田水利会议上的讲话"
    assert said(some) == [("highlight", "渠水到不了田头，话就到不了心头。", ""), ("highlight", "一亩一亩地算，一户一户地对。", "")]
    assert some.documents[0].marks[1].heading_path == ("二、账要算清",)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16", "big5hkscs"])
def test_a_text_in_any_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    words = "“渠水到不了田頭，話就到不了心頭。”\n“一畝一畝地算，一戶一戶地對。”\n"
    assert [quote for _, quote, _ in said(read(tmp_path, words, encoding=encoding))] == [line.strip("“”") for line in words.splitlines()]


def test_quotes_of_a_plain_text_stand_one_a_paragraph_with_what_is_said_below(tmp_path: Path) -> None:
    some = read(
        tmp_path, "1. “渠水到不了田头。”\n批注：比喻\n\n“一亩一亩地算”，\n——《讲话》\n先看这里\n「账要算清」\n“甲”与“乙”之间的话在这里\n"
    )
    assert said(some) == [
        ("highlight", "渠水到不了田头。", "比喻"),
        ("highlight", "一亩一亩地算", "先看这里"),
        ("highlight", "账要算清", "“甲”与“乙”之间的话在这里"),
    ]
    assert said(read(tmp_path, "渠水到不了田头。\n批注：比喻\n一亩一亩地算。\n")) == [
        ("highlight", "渠水到不了田头。", "比喻"),
        ("highlight", "一亩一亩地算。", ""),
    ]


def test_block_quotes_of_markdown_have_the_words_below_as_their_notes(tmp_path: Path) -> None:
    some = read(
        tmp_path,
        "---\ntitle: 水利讲话摘录\n---\n\n## 一、修渠\n\n"
        "> 渠水到不了**田头**，\n> 话就到不了心头。\n\n好句。\n\n记下来\n\n---\n\n> 账要算清\n",
        "摘录.md",
    )
    assert some.documents[0].name == "水利讲话摘录"
    assert said(some) == [("highlight", "渠水到不了田头，\n话就到不了心头。", "好句。\n\n记下来"), ("highlight", "账要算清", "")]
    assert some.documents[0].marks[0].heading_path == ("一、修渠",)


def test_highlighted_words_of_a_text_in_markdown_are_read_with_their_footnotes(tmp_path: Path) -> None:
    some = read(tmp_path, "# 讲话\n\n渠水==到不了田头==，话<mark>到不了心头</mark>[^1]。\n\n[^1]: 比喻\n", "讲话.md")
    assert said(some) == [("highlight", "到不了田头", ""), ("highlight", "到不了心头", "比喻")]


def test_what_this_program_wrote_below_a_quote_is_no_part_of_its_note(tmp_path: Path) -> None:
    key = "0a" * 16
    words = (
        "# 讲话\n\n> 渠水到不了田头\n>\n> — [《讲话》，第3段](meipi://open?document=7&start=40&annotation=" + key + ")\n\n"
        "比喻\\*贴切。  \n再用。\n\n★ 朱砂 · #作风 #比喻\n\n- [ ] 任务：核对出处 · 牵头：办公室 · 状态：进行中\n"
    )
    some = read(tmp_path, words, "摘录.md")
    (one,) = some.documents[0].marks
    assert (one.own_id, one.span, some.documents[0].location) == (key, Span(40, 47), "meipi://open?document=7")
    assert (one.note, one.star, one.colour, one.tags) == ("比喻*贴切。\n再用。", True, "cinnabar", ("作风", "比喻"))
    assert one.task == {"task": "核对出处", "lead": "办公室", "state": "doing"}


def own(said: str) -> str:
    """Return Markdown as this program writes it, of one passage with these lines of a note."""
    link = "meipi://open?document=7&start=40&annotation=" + "0a" * 16 + "&look=hc&size=7"
    return f"# 讲话\n\n> 渠水到不了田头\n>\n> — [《讲话》，第3段]({link})\n\n{said}\n\n朱砂\n"


@pytest.mark.parametrize(
    "said",
    ["问过他。  \n〔石绿〕  \n——《渠水谣》，第3段", "◆ 2021/03/05发表想法  \n甲", "甲  \n=\\=\\=\\=\\=\\=\\=\\=\\=\\=  \n乙"],
    ids=["excerpts in a text", "notes of weread", "clippings of a kindle"],
)
def test_a_note_that_looks_like_another_form_leaves_the_file_what_it_is(tmp_path: Path, said: str) -> None:
    (document,) = read(tmp_path, own(said), "摘录.md").documents
    (one,) = document.marks
    assert (document.name, one.quote, one.own_id) == ("讲话", "渠水到不了田头", "0a" * 16)
    assert one.note == said.replace("  \n", "\n").replace("\\", "")


def test_a_bare_address_in_a_note_comes_back_bare_and_a_link_with_words_as_it_was(tmp_path: Path) -> None:
    note = "见 https://www.gov.cn/a_b?x=1&y=2~(3)，又见[办法](https://www.gov.cn/c_d)和[https://a.cn](https://b.cn)。"
    (one,) = read(tmp_path, own("\n".join(note_lines(note))), "摘录.md").documents[0].marks
    assert one.note == note


def test_keys_are_the_same_when_a_file_is_read_again_and_differ_within_it(tmp_path: Path) -> None:
    words = "> 甲说的话\n\n好\n\n> 甲说的话\n\n好\n\n> 乙说的话\n"
    first, again = ([one.key for one in read(tmp_path, words, "摘录.md").documents[0].marks] for _ in range(2))
    assert first == again
    assert len(set(first)) == 3


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("空.txt", ""),
        ("零.txt", "\0" * 2_000),
        ("网页.html", "<html><body><script>alert(1)</script><p>“引用”</p></body></html>"),
        ("项目.xml", "<?xml version='1.0'?><a>“引用”</a>"),
        ("没有标记.md", "<mark>" * 50_000),
        ("截断.jsonld", '{"type": ['),
        ("别的.json", '{"name": 1}'),
        ("空话.qdpx", "“引用”"),
    ],
)
def test_a_file_without_quotes_is_told_in_a_sentence(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(UnreadableFile, match="holds no annotations"):
        read(tmp_path, words, name)


@pytest.mark.parametrize(
    "words",
    ["> " + "长" * 2_000_001, "“一句话在这里”\n" * 120_000, "> 一句\n\n" * 52_000, "> " + "[" * 2_000_001],
    ids=["one long quote", "many lines", "many quotes", "brackets without end"],
)
def test_far_too_much_is_told_in_a_sentence(tmp_path: Path, words: str) -> None:
    with pytest.raises(UnreadableFile, match=r"more than \d+ annotations|far too long"):
        read(tmp_path, words, "摘录.md")


@pytest.mark.parametrize("line", ["[^1]\n", "甲[^1]\n", "==甲==[^1]"])
def test_a_footnote_that_comes_again_and_again_counts_once(tmp_path: Path, line: str) -> None:
    note = "[^1]: 谁收\n\n    [在眉批中打开](meipi://open?document=1&start=3&annotation=" + "0" * 32 + "&look=hg&size=1)\n"
    assert len(read(tmp_path, line * 20_000 + "\n" + note + "    续\n" * 20_000, "讲话.md").documents[0].marks) == 1


def test_words_that_would_command_something_stay_words(tmp_path: Path) -> None:
    words = "“=cmd|' /C calc'!A0”\n批注：<script>alert(1)</script>\x07\u202e\n"
    (one,) = read(tmp_path, words).documents[0].marks
    assert (one.quote, one.note.startswith("<script>alert(1)</script>"), "\x07" in one.note) == ("=cmd|' /C calc'!A0", True, False)


def quotes_of(some: IncomingSet) -> list[IncomingMark]:
    return [mark for one in some.documents for mark in one.marks]


def test_locations_and_dates_that_make_no_sense_are_passed_over(tmp_path: Path) -> None:
    words = (
        KINDLE.replace("170-172", "9" * 30)
        .replace("1月5日", "99月99日")
        .replace("January 5, 2021 10:12:33 PM", "Smarch 77, 2021 99:99:99 PM")
    )
    assert [one.created is None for one in quotes_of(read(tmp_path, words, "My Clippings.txt")) if one.quote] == [True, False]
