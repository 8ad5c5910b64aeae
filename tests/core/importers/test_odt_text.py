"""The text of OpenDocument texts: what shows, in its final wording, with what stands for the rest."""

from __future__ import annotations

import re

import pytest

from core.errors import UnreadableFile
from core.metadata import Metadata
from tests.core.importers import odt_kit
from tests.core.importers.odt_kit import (
    box,
    counts_of,
    document_of,
    flat,
    frame,
    h,
    lines_of,
    lst,
    note,
    opened,
    p,
    parts,
    span,
    style,
    zipped,
)

DELETED = (
    '<text:tracked-changes><text:changed-region xml:id="c1"><text:deletion><text:p>一句旧话</text:p></text:deletion></text:changed-region>'
    '<text:changed-region xml:id="c2"><text:insertion/></text:changed-region></text:tracked-changes>'
)


def test_paragraphs_and_headings_are_lines() -> None:
    document = document_of(h("把水管好", level=2) + p("各村清理渠道。") + p() + p("完了。"))
    assert document.text == "把水管好\n各村清理渠道。\n\n完了。"
    assert [one.outline_level for one in document.paragraphs] == [2, None, None]


@pytest.mark.parametrize(("said", "level"), [(None, 1), (9, 9), (10, None)])
def test_a_heading_has_the_level_that_it_says(said: int | None, level: int | None) -> None:
    assert document_of(h("把水管好", level=said)).paragraphs[0].outline_level == level


def test_white_space_of_the_markup_is_one_blank_and_none_at_the_beginning() -> None:
    assert lines_of("<text:p>\n   把水\n\t 管好 <text:span> 。</text:span></text:p>") == ["把水 管好 。"]


def test_blanks_tabs_and_breaks_are_elements() -> None:
    assert lines_of(p('<text:span>甲</text:span><text:s text:c="3"/>乙<text:tab/>丙<text:line-break/>丁')) == ["甲   乙\t丙", "丁"]


def test_full_width_blanks_are_no_white_space_of_the_markup() -> None:
    document = document_of(p("\u3000\u3000各村清理渠道。"))
    assert (document.text, document.paragraphs[0].indent) == ("各村清理渠道。", 4)


def test_a_page_break_and_marks_in_the_text_leave_nothing() -> None:
    marks = '<text:soft-page-break/><text:bookmark text:name="a"/><text:reference-mark-start text:name="b"/>'
    assert lines_of(p(f"<text:span>把水{marks}管好</text:span>")) == ["把水管好"]


def test_only_the_base_of_ruby_shows() -> None:
    ruby = "<text:ruby><text:ruby-base>渠</text:ruby-base><text:ruby-text>qú</text:ruby-text></text:ruby>"
    assert lines_of(p(ruby + "道")) == ["渠道"]


def test_fields_show_their_words() -> None:
    fields = (
        '<text:date text:date-value="2026-03-02">2026年3月2日</text:date>，第<text:page-number>3</text:page-number>页，见'
        '<text:bookmark-ref text:ref-name="a">第二章</text:bookmark-ref><text:drop-down><text:label text:value="x"/>甲</text:drop-down>'
    )
    assert lines_of(p(fields)) == ["2026年3月2日，第3页，见第二章甲"]


def test_links_and_sections_are_passed_through() -> None:
    section = f'<text:section text:name="s">{p("甲")}<text:section>{p("<text:a>乙</text:a>")}</text:section></text:section>'
    assert lines_of(section) == ["甲", "乙"]


def test_a_table_of_contents_shows_and_what_made_it_does_not() -> None:
    contents = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>模板</text:index-title-template>"
        f"</text:table-of-content-source><text:index-body><text:index-title>{p('目录')}</text:index-title>"
        f"{p('一、水', '<text:tab/>', '1')}</text:index-body></text:table-of-content>"
    )
    assert lines_of(contents) == ["目录", "一、水\t1"]


def test_notes_stand_at_the_end_and_a_number_in_their_place() -> None:
    document = document_of(p("<text:span>清淤</text:span>", note("按里程算。"), "，修闸", note(p("见") + p("后文。"), "endnote"), "。"))
    assert document.text.split("\n") == ["清淤[1]，修闸[2]。", "[1] 按里程算。", "[2] 见", "后文。"]
    assert [one.role for one in document.paragraphs] == [None, "note", "note", "note"]


def test_a_list_does_not_reach_into_its_notes() -> None:
    automatic = odt_kit.list_style("L", odt_kit.level(1, suffix="."))
    assert lines_of(lst(odt_kit.item(p("清淤", note("按里程算。"))), style="L"), automatic=automatic) == ["1. 清淤[1]", "[1] 按里程算。"]


def test_what_was_deleted_is_left_out_and_counted_where_it_was() -> None:
    document = document_of(DELETED + p("今天", '<text:change text:change-id="c1"/>', "讲三件事"))
    assert document.text == "今天讲三件事"
    assert [(one.kind, one.count, one.places) for one in document.report or ()] == [("deleted", 1, (2,))]


def test_a_deletion_that_still_stands_in_the_text_is_left_out() -> None:
    def change(key: str, words: str) -> str:
        return f'<text:change-start text:change-id="{key}"/>{words}<text:change-end text:change-id="{key}"/>'

    document = document_of(DELETED + p("<text:span>今天</text:span>" + change("c1", f"{note('旧注')}不") + change("c2", "只") + "讲三件事"))
    assert document.text == "今天只讲三件事"
    assert [(one.kind, one.count) for one in document.report or ()] == [("deleted", 1)]


def test_paragraphs_whose_mark_was_deleted_are_one() -> None:
    body = (
        DELETED
        + p("前半句，", '<text:change-start text:change-id="c1"/>', "旧")
        + p("旧")
        + p("旧", '<text:change-end text:change-id="c1"/>', "后半句。")
    )
    assert lines_of(body + p("完了。")) == ["前半句，后半句。", "完了。"]


def test_a_deletion_that_never_ends_keeps_what_stood_before_it() -> None:
    assert lines_of(DELETED + p("前半句", '<text:change-start text:change-id="c1"/>', "旧") + p("旧")) == ["前半句"]


def test_hidden_text_is_left_out_and_counted() -> None:
    automatic = style("T", family="text", text='text:display="none"') + style("P", text='text:display="none"')
    body = p("清淤", span("不给人看", "T"), span("的话", "T"), "，修闸。") + p("整段不给人看。", style="P")
    assert lines_of(body, automatic=automatic) == ["清淤，修闸。"]
    assert counts_of(body, automatic=automatic) == {"hidden": 2}


@pytest.mark.parametrize(
    ("said", "is_hidden"),
    [
        ('text:display="none"', True),
        ('text:display="condition" text:condition="ooow:1" text:is-hidden="true"', True),
        ('text:display="condition" text:condition="ooow:0"', False),
        ('text:display="true"', False),
    ],
)
def test_a_section_is_hidden_only_if_it_says_so(said: str, is_hidden: bool) -> None:
    section = f"<text:section {said}>{p('只给自己看。')}</text:section>"
    assert ("只给自己看。" in document_of(p("清淤。") + section).text) is not is_hidden


@pytest.mark.parametrize(("said", "words"), [("true", "清淤。"), ("false", "清淤。\n附：名单")])
def test_a_paragraph_is_hidden_where_its_field_says_so(said: str, words: str) -> None:
    hidden = f'<text:hidden-paragraph text:condition="ooow:1" text:is-hidden="{said}"/>'
    assert document_of(p("清淤。") + p(hidden, "附：名单")).text == words


def test_text_of_a_condition_shows_unless_it_is_hidden() -> None:
    body = p('<text:hidden-text text:is-hidden="true">甲</text:hidden-text><text:hidden-text>乙</text:hidden-text>')
    body += p("<text:conditional-text>丙</text:conditional-text>")
    assert lines_of(body) == ["乙", "丙"]


def test_a_text_box_stands_behind_the_paragraph_it_is_anchored_in() -> None:
    assert lines_of(p("框外", box("框里", "第二段"), "的话。") + p("完了。")) == ["框外的话。", "框里", "第二段", "完了。"]


def test_a_shape_with_words_is_a_box_and_one_without_leaves_nothing() -> None:
    shapes = f"<draw:g><draw:custom-shape>{p('起点')}</draw:custom-shape><draw:line>{p()}</draw:line></draw:g>"
    assert lines_of(p("流程：", shapes) + p("完了。")) == ["流程：", "起点", "完了。"]


def test_a_box_anchored_to_a_page_stands_where_it_is_written() -> None:
    assert lines_of(box("某某镇人民政府") + p("各村：")) == ["某某镇人民政府", "各村："]


@pytest.mark.parametrize(
    ("more", "shown"),
    [
        ("<svg:title>渠道图</svg:title><svg:desc>别的</svg:desc>", "[图：渠道图]"),
        ("<svg:desc>东渠清淤现场</svg:desc>", "[图：东渠清淤现场]"),
        ("<svg:title>image3.png</svg:title>", "[图]"),
        ("", "[图]"),
    ],
)
def test_a_picture_shows_with_what_its_writer_says_of_it(more: str, shown: str) -> None:
    document = document_of(p("见图", frame(f'<draw:image xlink:href="Pictures/1.png"/>{more}'), "。"))
    assert document.text == f"见图{shown}。"
    assert [(one.kind, one.places) for one in document.report or ()] == [("pictures", (2,))]


def test_the_signs_of_a_formula_stand_in_a_row() -> None:
    formula = (
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></mrow>'
        "<annotation>x={1} over {2}</annotation></semantics></math>"
    )
    body = p("得", frame('<draw:object xlink:href="./Object 1"/><draw:image xlink:href="r"/>'), "。")
    document = opened(zipped(parts(body, more={"Object 1/content.xml": formula})))
    assert document.text == "得x=12。"
    assert [one.kind for one in document.report or ()] == ["formulas"]
    inside = flat(p("得", frame(f"<draw:object>{formula}</draw:object>"), "。"))
    assert opened(inside).text == "得x=12。"


@pytest.mark.parametrize("declared", ["", '[<!ENTITY e "<mi>y</mi>"><!ENTITY f SYSTEM "file:///etc/hostname">]'])
def test_a_formula_of_an_old_program_may_declare_its_type_and_nothing_of_that_is_followed(declared: str) -> None:
    head = f'<!DOCTYPE math:math PUBLIC "-//OpenOffice.org//DTD Modified W3C MathML 1.01//EN" "math.dtd"{declared}>'
    said = "&e;&f;" if declared else ""
    formula = f'{head}<math:math xmlns:math="http://www.w3.org/1998/Math/MathML"><math:mi>x</math:mi>{said}<math:mo>=</math:mo></math:math>'
    body = p("得", frame('<draw:object xlink:href="./Obj0A1"/><draw:image xlink:href="r"/>'), "。")
    document = opened(zipped(parts(body, more={"Obj0A1/content.xml": formula, "Obj0A1/settings.xml": "<x/>", "own/names.rdf": "<x/>"})))
    assert document.text == "得x=。"
    assert [one.kind for one in document.report or ()] == ["formulas"]


def test_a_chart_is_counted_and_shows_as_a_picture() -> None:
    chart = (
        f"<office:document-content {odt_kit.NAMESPACES}><office:body><office:chart>{p('图例')}</office:chart></office:body>"
        "</office:document-content>"
    )
    body = p("见表", frame('<draw:object xlink:href="./Object 1"/><draw:image xlink:href="r"/><svg:title>收入</svg:title>'))
    document = opened(zipped(parts(body, more={"Object 1/content.xml": chart})))
    assert document.text == "见表[图：收入]"
    assert [(one.kind, one.detail) for one in document.report or ()] == [("objects", "chart")]


def test_heads_forms_macros_and_signatures_are_counted() -> None:
    masters = f'<style:master-page style:name="Standard"><style:header>{p("页眉")}</style:header><style:footer/></style:master-page>'
    control = '<draw:control draw:control="c"/>'
    body = f"<office:forms><form:form/></office:forms>{p('填表：', control)}"
    data = parts(body, masters=masters, more={"Basic/Standard/Module1.xml": "<x/>", "META-INF/documentsignatures.xml": "<x/>"})
    document = opened(zipped(data))
    assert document.text == "填表："
    assert {one.kind: one.count for one in document.report or ()} == {"page-heads": 1, "form-fields": 1, "scripts": 1, "seals": 1}


def test_macros_are_counted_by_their_modules_and_not_where_a_library_is_empty() -> None:
    libraries = '<ooo:libraries xmlns:ooo="http://openoffice.org/2004/office">{0}</ooo:libraries>'
    library = "<ooo:library-embedded>{0}</ooo:library-embedded>"
    module = "<ooo:module><ooo:source-code>Sub Main</ooo:source-code></ooo:module>"

    def counted(inner: str) -> dict[str, int]:
        script = f'<office:script script:language="ooo:Basic">{inner}</office:script>'
        return {one.kind: one.count for one in opened(zipped(parts(p("填表"), scripts=script))).report or ()}

    assert counted(libraries.format("")) == {}
    assert counted(libraries.format(library.format(module * 2))) == {"scripts": 2}
    assert counted("Sub Main") == {"scripts": 1}


def test_a_field_that_only_asks_for_words_is_counted() -> None:
    control = '<loext:content-control loext:showing-place-holder="true">点此填写</loext:content-control>'
    body = p("姓名：", control)
    assert (lines_of(body), counts_of(body)) == (["姓名：点此填写"], {"form-fields": 1})


def test_a_box_is_told_since_its_place_among_the_paragraphs_is_guessed() -> None:
    assert counts_of(p("框外", box("框里"))) == {"order": 1}


def test_parts_that_are_not_known_are_named() -> None:
    document = opened(zipped(parts(p("各村："), more={"Pictures/1.png": b"x", "Versions/1.bin": b"x", "settings.xml": "<x/>"})))
    assert [(one.kind, one.count, one.detail) for one in document.report or ()] == [("unknown-parts", 1, "Versions/1.bin")]


def test_a_document_with_nothing_left_out_says_so() -> None:
    assert document_of(p("各村清理渠道。")).report == ()


def test_title_and_first_author_are_told() -> None:
    meta = "<dc:title>春季会上的话</dc:title><meta:initial-creator>张某某</meta:initial-creator><dc:creator>李某某</dc:creator>"
    assert document_of(p("各村："), meta=meta).properties == Metadata(title="春季会上的话", speaker="张某某")
    assert opened(flat(p("各村："), meta=meta)).properties == Metadata(title="春季会上的话", speaker="张某某")


def test_a_document_of_one_file_reads_as_its_package_does() -> None:
    styles = style("Heading_20_1", text='fo:font-weight="bold"', more='style:default-outline-level="1"')
    body = h("一、水", style="Heading_20_1") + p("清淤", note("按里程算。"))
    whole, package = opened(flat(body, styles=styles)), document_of(body, styles=styles)
    assert (whole.text, whole.paragraphs) == (package.text, package.paragraphs)


def test_pictures_inside_a_document_of_one_file_are_passed_over() -> None:
    picture = frame(f"<draw:image><office:binary-data>{'QUJD' * 4_000_000}</office:binary-data></draw:image>")
    assert opened(flat(p("见图", picture))).text == "见图[图]"


@pytest.mark.parametrize(
    "more",
    [
        {"META-INF/manifest.xml": '<!DOCTYPE m PUBLIC "-//x" "Manifest.dtd"><m><e><encryption-data/></e></m>'},
        {
            "META-INF/manifest.xml": "<m><e><manifest:encryption-data manifest:checksum-type='SHA1/1K'/></e></m>",
            "content.xml": b"\x8a\x01\xff",
        },
    ],
)
def test_an_encrypted_document_is_told_in_a_sentence_of_its_own(more: dict[str, str | bytes]) -> None:
    with pytest.raises(UnreadableFile, match="protected by a password"):
        opened(zipped(parts(p("各村："), more=more)))


@pytest.mark.parametrize(("kind", "said"), [("spreadsheet", "a spreadsheet"), ("presentation", "a presentation"), ("drawing", "a drawing")])
def test_an_opendocument_file_of_another_kind_is_called_by_its_name(kind: str, said: str) -> None:
    files = parts(p("各村："))
    files["content.xml"] = str(files["content.xml"]).replace("office:text>", f"office:{kind}>")
    with pytest.raises(UnreadableFile, match=f"is {said}"):
        opened(zipped(files))


@pytest.mark.parametrize("missing", ["content.xml", "office:text", "office:body"])
def test_a_document_without_a_text_is_called_damaged(missing: str) -> None:
    files = parts(p("各村："))
    if missing in files:
        del files[missing]
    else:
        files["content.xml"] = re.sub(f"</?{missing}>", "", str(files["content.xml"]))
    with pytest.raises(UnreadableFile, match="damaged OpenDocument text"):
        opened(zipped(files))


@pytest.mark.parametrize("part", ["styles.xml", "meta.xml"])
def test_a_damaged_part_that_only_adorns_the_text_is_told_and_does_no_harm(part: str) -> None:
    document = opened(zipped(parts(p("各村："), more={part: "<broken"})))
    assert document.text == "各村："
    assert [(one.kind, one.detail) for one in document.report or ()] == [("damaged-parts", part)]


def test_a_comment_in_a_frame_without_words_is_told_of() -> None:
    remark = "<office:annotation><dc:creator>王某某</dc:creator><text:p>请核对。</text:p></office:annotation>"
    box = f"<draw:frame><draw:text-box>{p(remark)}</draw:text-box></draw:frame>"
    document = document_of(p("各村清理渠道。", remark) + p(box))
    assert [one.note for one in document.offers] == ["请核对。"]
    assert [(one.kind, one.count) for one in document.report or ()] == [("comments", 1)]
