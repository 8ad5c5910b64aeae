"""Tracked changes of Word documents: what is read is the final wording."""

from __future__ import annotations

import pytest

from tests.core.importers.docx_kit import document_of, lines_of, p, r, style

DELETED = '<w:del w:id="1" w:author="李渠" w:date="2026-03-01T08:00:00Z"/>'
INSERTED = '<w:ins w:id="1" w:author="李渠" w:date="2026-03-01T08:00:00Z"/>'


def changed(kind: str, content: str) -> str:
    """Return content under a change."""
    return f'<w:{kind} w:id="7" w:author="李渠">{content}</w:{kind}>'


def gone(words: str) -> str:
    """Return deleted words."""
    return changed("del", f"<w:r><w:delText>{words}</w:delText></w:r>")


def test_insertions_stay_and_deletions_go() -> None:
    assert lines_of(p("今天", gone("主要"), changed("ins", r("只")), "讲三件事。")) == ["今天只讲三件事。"]


def test_a_move_shows_where_it_went() -> None:
    ranges = '<w:moveFromRangeStart w:id="1" w:name="m"/>', '<w:moveFromRangeEnd w:id="1"/>'
    body = p("甲", ranges[0], changed("moveFrom", r("挪")), ranges[1]) + p("乙", changed("moveTo", r("挪")))
    assert lines_of(body) == ["甲", "乙挪"]


def test_an_insertion_that_was_deleted_again_goes() -> None:
    assert lines_of(p("甲", changed("ins", gone("来了又去")), "乙")) == ["甲乙"]


def test_a_deleted_paragraph_mark_joins() -> None:
    assert lines_of(p("前半", mark=DELETED) + p("后半", mark=DELETED) + p("尾") + p("完")) == ["前半后半尾", "完"]


def test_a_deleted_paragraph_leaves_nothing() -> None:
    assert lines_of(p("前") + p(gone("整段"), mark=DELETED) + p("后")) == ["前", "后"]


def test_an_inserted_paragraph_mark_parts() -> None:
    assert lines_of(p("前", mark=INSERTED) + p("后")) == ["前", "后"]


def test_a_deleted_mark_before_a_table_or_at_the_end_keeps_its_words() -> None:
    assert lines_of(p("表前", mark=DELETED) + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" + p("末", mark=DELETED))[::2] == [
        "表前",
        "末",
    ]


def test_joined_paragraphs_look_as_the_last_one() -> None:
    styles = style("1", "heading 1", paragraph='<w:outlineLvl w:val="0"/>')
    document = document_of(p("一、", style="1", mark=DELETED) + p("抓好春耕"), styles=styles)
    assert (document.text, document.paragraphs[0].outline_level) == ("一、抓好春耕", None)


def test_changes_of_format_show_the_new_one() -> None:
    new = '<w:jc w:val="center"/><w:pPrChange w:id="3" w:author="李渠"><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>'
    run = '<w:b/><w:rPrChange w:id="4" w:author="李渠"><w:rPr><w:b w:val="0"/></w:rPr></w:rPrChange>'
    (paragraph,) = document_of(p(r("标题", run), properties=new)).paragraphs
    assert (paragraph.alignment, paragraph.bold) == ("center", True)


@pytest.mark.parametrize("part", ["footnotes", "endnotes"])
def test_changes_in_notes_are_read_alike(part: str) -> None:
    kind = part.removesuffix("s")
    body = p("文", f'<w:r><w:{kind}Reference w:id="1"/></w:r>')
    assert lines_of(body, **{part: f'<w:{kind} w:id="1">{p("留", gone("去"))}</w:{kind}>'}) == ["文[1]", "[1] 留"]
