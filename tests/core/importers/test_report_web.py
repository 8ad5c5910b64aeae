"""What is told of web pages: what was taken for the article, and what was left out around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.importers import read

if TYPE_CHECKING:
    from pathlib import Path

    from core.document import Document

BODY = "".join(
    f"<p>第{number}件事，各乡镇要把水利设施检修一遍，渠道清淤、泵站试机、闸门上油，逐项登记，月底前报县水利局。</p>"
    for number in "一二三四五"
)
ARTICLE = f"<div id='content'><h1>关于检修水利设施的通知</h1>{BODY}<p><img src='shot.jpg' width='600' alt='清淤现场'></p></div>"
AROUND = "<div class='nav'><a href='/a'>首页</a><a href='/b'>新闻中心</a><a href='/c'>政务公开</a><a href='/d'>互动交流</a></div>"
FOOT = "<div class='footer'><p>主办单位：县水利局办公室 网站标识码 3300000001</p></div>"


def page(folder: Path, body: str, head: str = "<meta charset='utf-8'>", codec: str = "utf-8") -> Document:
    path = folder / "通知.html"
    path.write_bytes(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(codec))
    return read(path)


def kinds(document: Document) -> dict[str, int]:
    assert document.report is not None
    return {one.kind: one.count for one in document.report}


def test_a_page_that_is_nothing_but_an_article_leaves_nothing_out(tmp_path: Path) -> None:
    assert page(tmp_path, f"<h1>关于检修水利设施的通知</h1>{BODY}").report == ()


def test_what_stands_around_the_article_is_counted_and_told_by_its_longest_lines(tmp_path: Path) -> None:
    document = page(tmp_path, AROUND + ARTICLE + FOOT)
    assert kinds(document) == {"article": 1, "pictures": 1, "surroundings": 2}
    around = next(one for one in document.report or () if one.kind == "surroundings")
    assert around.detail.startswith("主办单位：县水利局办公室")
    assert "首页" in around.detail
    (picture,) = next(one.places for one in document.report or () if one.kind == "pictures")
    assert document.text[picture:].startswith("[图：清淤现场]")


def test_scripts_players_and_hidden_words_are_counted(tmp_path: Path) -> None:
    extra = (
        "<script>document.write('<iframe>')</script><style>p{}</style><!-- <video> --><iframe src='m'></iframe><video></video>"
        "<p style='display:none'>不显示的话</p><p hidden></p>"
    )
    found = kinds(page(tmp_path, f"<h1>关于检修水利设施的通知</h1>{BODY}{extra}"))
    assert found == {"objects": 2, "hidden": 1, "scripts": 1}


def test_an_encoding_that_the_page_names_is_no_guess(tmp_path: Path) -> None:
    assert kinds(page(tmp_path, ARTICLE, "<meta charset='gbk'>", "gb18030")) == {"pictures": 1}


def test_an_encoding_that_no_one_names_is_one(tmp_path: Path) -> None:
    document = page(tmp_path, ARTICLE, "", "gb18030")
    assert kinds(document) == {"encoding": 1, "pictures": 1}


def test_broken_bytes_of_the_article_are_told_where_they_stand_and_others_are_not(tmp_path: Path) -> None:
    path = tmp_path / "通知.html"
    whole = f"<meta charset='utf-8'>{AROUND.replace('首页', '首@')}{ARTICLE.replace('第三件事', '第@件事')}{FOOT}"
    path.write_bytes(whole.encode().replace(b"@", b"\xff"))
    document = read(path)
    broken = next(one for one in document.report or () if one.kind == "broken")
    assert broken.count == 1
    assert document.text[broken.places[0] :].startswith("\ufffd件事")


def test_a_saved_page_with_its_parts_is_told_of_likewise(tmp_path: Path) -> None:
    path = tmp_path / "通知.mhtml"
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
    part = "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    path.write_bytes((head + part + AROUND + ARTICLE + FOOT + "\r\n--b--\r\n").encode())
    assert kinds(read(path)) == {"article": 1, "pictures": 1, "surroundings": 2}


def test_a_page_that_ends_within_a_tag_is_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "通知.html"
    path.write_bytes(f"<meta charset='utf-8'><h1>关于检修水利设施的通知</h1>{BODY}<p>特此通知。</p><div cla".encode())
    document = read(path)
    assert kinds(document) == {"cut-off": 1}
    assert [one.places for one in document.report or ()] == [(len(document.text),)]


def test_a_sign_that_is_no_tag_at_the_end_cuts_nothing_off(tmp_path: Path) -> None:
    assert page(tmp_path, f"<h1>关于检修水利设施的通知</h1>{BODY}<p>水位 < 3").report == ()
