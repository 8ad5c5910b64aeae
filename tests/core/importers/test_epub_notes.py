"""Footnotes of electronic books, in the ways that publishers and shops write them."""

from __future__ import annotations

import pytest

from core.document import NOTE
from tests.core.importers.epub_kit import book, lines_of, opened

MORE = "<p>后面还有一段话，讲的是修路。</p>"


def notes_of(data: bytes) -> list[str]:
    """Return the paragraphs that are notes."""
    document = opened(data)
    return [one.span.of(document.text) for one in document.paragraphs if one.role == NOTE]


@pytest.mark.parametrize(
    ("body", "text", "notes"),
    [
        # At the end of a chapter, with a way back, as in printed books.
        (
            f"<p>清渠道<a id='r' href='#n'>〔1〕</a>十里。</p>{MORE}<p><a id='n' href='#r'>〔1〕</a>渠道：东干渠。</p>",
            "清渠道〔1〕十里。",
            ["〔1〕渠道：东干渠。"],
        ),
        # A raised bare number gets brackets: it would read as part of the text.
        (
            f"<p>清渠道<sup><a href='#n'>1</a></sup>10里。</p>{MORE}<p id='n'>1. 东干渠。</p>",
            "清渠道[1]10里。",
            ["1. 东干渠。"],
        ),
        (
            f"<p>清渠道<a class='up' href='#n'>1</a>10里。</p>{MORE}<ol><li id='n'>东干渠。<a href='#r'>↩</a></li></ol>",
            "清渠道[1]10里。",
            ["[1] 东干渠。"],
        ),
        # EPUB 3: shown on a tap, wherever it stands.
        (
            f"<p>清渠道<a epub:type='noteref' href='#n'>1</a>10里。</p><aside epub:type='footnote' id='n'><p>东干渠。</p></aside>{MORE}",
            "清渠道[1]10里。",
            ["[1] 东干渠。"],
        ),
        (
            f"<p>清渠道<a role='doc-noteref' href='#n'>*</a>。</p>{MORE}<div role='doc-footnote' hidden='' id='n'>* 东干渠。</div>",
            "清渠道*。",
            ["* 东干渠。"],
        ),
        # The sign is a picture.
        (
            "<p>清渠道<a class='duokan-footnote' href='#n'><img src='note.png'/></a>十里。</p>"
            f"{MORE}<ol class='duokan-footnote-content'><li class='duokan-footnote-item' id='n'>东干渠。</li></ol>",
            "清渠道[1]十里。",
            ["[1] 东干渠。"],
        ),
        # Both in one, the words twice; the list would show at a tap only.
        (
            "<aside epub:type='footnote' id='n'><ol class='duokan-footnote-content'><li class='duokan-footnote-item' id='n'>"
            "<p><a href='#r'>东干渠。</a></p></li></ol></aside>"
            "<p>清渠道<sup><a class='duokan-footnote' epub:type='noteref' href='#n' id='r'>"
            f"<img alt='note' class='zhangyue-footnote' src='zhu.png' zy-footnote='东干渠。'/></a></sup>十里。</p>{MORE}",
            "清渠道[1]十里。",
            ["[1] 东干渠。"],
        ),
        (
            "<p>清渠道<a class='duokan-footnote' href='#n'>注</a>十里。</p>"
            f"{MORE}<ol class='duokan-footnote-content'><li class='duokan-footnote-item' id='n'>东干渠。</li></ol>",
            "清渠道[1]十里。",
            ["[1] 东干渠。"],
        ),
        (
            f"<p>清渠道<a id='r' href='#n'>〔一〕</a>十里。</p>{MORE}<p><a id='n' href='#r'>〔一〕</a>东干渠。</p>",
            "清渠道〔一〕十里。",
            ["〔一〕东干渠。"],
        ),
        # Signs that lead back are no text, and no signs of further notes.
        (
            "<p>清渠道<a class='footnote-ref' epub:type='noteref' href='#n' id='r'>1</a>十里。</p>"
            f"{MORE}<section class='footnotes'><ol><li id='n' epub:type='footnote'>"
            "<p>东干渠。<a class='footnote-back' href='#r'>↩︎</a></p></li></ol></section>",
            "清渠道[1]十里。",
            ["[1] 东干渠。"],
        ),
        (
            f"<p>清渠道<a class='duokan-footnote' href='#n' id='r'><img src='n.png'/></a>十里。</p>{MORE}"
            "<ol class='duokan-footnote-content'><li class='duokan-footnote-item' id='n'><a href='#r'>◎</a>东干渠。</li></ol>",
            "清渠道[1]十里。",
            ["[1] 东干渠。"],
        ),
        (
            f"<p>清渠道<sup><a href='#n' id='r'><sup>1</sup></a></sup>十里。</p>{MORE}"
            "<div id='sdfootnote1'><p><a href='#r' id='n'>1</a>东干渠。</p></div>",
            "清渠道[1]十里。",
            ["[1] 东干渠。"],
        ),
        # The words stand in an attribute.
        (
            f"<p>清渠道<a class='duokan-footnote'><sup><img alt='东干渠。'/></sup></a>十里。</p>{MORE}",
            "清渠道[1]十里。",
            ["[1] 东干渠。"],
        ),
        (
            f"<p>清渠道<img class='qqreader-footnote' src='note.png' alt='东干渠。'/>十里。</p>{MORE}",
            "清渠道[1]十里。",
            ["[1] 东干渠。"],
        ),
        (
            f"<p>清渠道<span data-wr-footernote='东干渠。'></span>十里。</p>{MORE}",
            "清渠道[1]十里。",
            ["[1] 东干渠。"],
        ),
    ],
)
def test_a_note_stands_behind_the_text_with_its_sign(body: str, text: str, notes: list[str]) -> None:
    data = book({"a.xhtml": f"<style>.up {{ vertical-align: super }} .duokan-footnote-content {{ display: none }}</style>{body}"})
    assert notes_of(data) == notes
    assert lines_of(data) == [text, "后面还有一段话，讲的是修路。", *notes]


def test_notes_of_a_chapter_stay_with_it() -> None:
    chapter = f"<p>清渠道<a id='r' href='#n'>[1]</a>。</p>{MORE}<p><a id='n' href='#r'>[1]</a>注{{}}。</p>"
    found = lines_of(book({"a.xhtml": chapter.format("甲"), "b.xhtml": chapter.format("乙")}))
    assert [line for line in found if "注" in line] == ["[1]注甲。", "[1]注乙。"]
    assert found.index("[1]注甲。") == 2


def test_notes_in_a_file_of_their_own_are_notes() -> None:
    pages = {
        "a.xhtml": f"<p>清渠道<a id='r' href='n.xhtml#n1'><sup>1</sup></a>。</p>{MORE}",
        "n.xhtml": "<h2>注释</h2><p id='n1'><a href='a.xhtml#r'>1</a> 东干渠。</p>",
    }
    assert notes_of(book(pages)) == ["1 东干渠。"]
    assert lines_of(book(pages)) == ["清渠道[1]。", "后面还有一段话，讲的是修路。", "注释", "1 东干渠。"]


def test_a_file_of_notes_that_the_spine_leaves_out_is_read() -> None:
    pages = {"a.xhtml": "<p>清渠道<a href='n.xhtml#n1'><sup>1</sup></a>。</p>", "n.xhtml": "<p id='n1'>1 东干渠。</p>"}
    assert lines_of(book(pages, spine=["a.xhtml"])) == ["清渠道[1]。", "1 东干渠。"]


def test_the_further_paragraphs_of_a_note_are_notes() -> None:
    small = "style='font-size:0.8em'"
    body = (
        f"<p>清渠道<a id='r1' href='#n1'>〔1〕</a>，修闸<a id='r2' href='#n2'>〔2〕</a>。</p>{MORE}"
        f"<p {small}><a id='n1' href='#r1'>〔1〕</a>东干渠。</p><p {small}>长十里。</p>"
        f"<p {small}><a id='n2' href='#r2'>〔2〕</a>东闸。</p><p {small}>建于去年。</p>"
    )
    assert notes_of(book({"a.xhtml": body})) == ["〔1〕东干渠。", "长十里。", "〔2〕东闸。", "建于去年。"]


def test_notes_that_stand_among_the_text_leave_it_text() -> None:
    body = (
        f"<p>清渠道<a id='r1' href='#n1'>〔1〕</a>。</p><p><a id='n1' href='#r1'>〔1〕</a>东干渠。</p>{MORE}"
        f"<p>修闸<a id='r2' href='#n2'>〔2〕</a>。</p><p><a id='n2' href='#r2'>〔2〕</a>东闸。</p>"
    )
    assert notes_of(book({"a.xhtml": body})) == ["〔1〕东干渠。", "〔2〕东闸。"]


def test_numbers_in_the_contents_lead_to_no_notes() -> None:
    contents = "".join(f"<p><a href='{name}.xhtml#t'>{number}</a></p>" for number, name in enumerate("ab", 1))
    pages = {"c.xhtml": contents, **{f"{name}.xhtml": f"<div><p id='t'>春耕讲话</p>{MORE}</div>" for name in "ab"}}
    assert notes_of(book(pages)) == []


def test_a_way_back_in_words_is_no_text() -> None:
    body = f"<p>清渠道<a id='r' href='#n'>[1]</a>。</p>{MORE}<p id='n'>[1] 东干渠。<a href='#r'>返回</a></p>"
    assert lines_of(book({"a.xhtml": body}))[-1] == "[1] 东干渠。"


def test_a_note_that_begins_with_a_year_gets_its_sign() -> None:
    body = f"<p>清渠道<a epub:type='noteref' href='#n'>1</a>。</p>{MORE}<aside epub:type='footnote' id='n'>1998年修的渠。</aside>"
    assert notes_of(book({"a.xhtml": body})) == ["[1] 1998年修的渠。"]


def test_signs_without_a_number_go_on_from_those_that_have_one() -> None:
    body = (
        "<p>清渠道<a style='vertical-align: super' href='#a'>1</a>，修闸<a href='#b'><img src='note.png'/></a>。</p>"
        f"{MORE}<p id='a'>1 东干渠。</p><ol><li class='duokan-footnote-item' id='b'>东闸。</li></ol>"
    )
    assert lines_of(book({"a.xhtml": body})) == ["清渠道[1]，修闸[2]。", "后面还有一段话，讲的是修路。", "1 东干渠。", "[2] 东闸。"]
