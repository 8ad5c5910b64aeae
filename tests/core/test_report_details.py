"""Names in the details of findings, told in the reader's language."""

from __future__ import annotations

import pytest

from core.catalogue import CHINESE, ENGLISH, Catalogue
from core.import_report import ImportFinding
from core.paths import RESOURCES
from core.report_details import detail_words
from core.report_words import sentence

LANGUAGES = {name: Catalogue.load(name, RESOURCES / "i18n").translate for name in (CHINESE, ENGLISH)}


def told(kind: str, detail: str, language: str = CHINESE) -> str:
    return detail_words(ImportFinding(kind, 1, (), detail), LANGUAGES[language])


@pytest.mark.parametrize(
    ("detail", "chinese", "english"),
    [
        ("chart, Excel.Sheet.12", "图表、电子表格", "chart, spreadsheet"),
        ("Excel.Sheet.8, ET.Xlsx.6, Equation.3", "电子表格、公式", "spreadsheet, formula"),
        ("iframe, video", "嵌入的网页、视频", "web page in a frame, film"),
        ("Kaka.Ware.1, chart", "Kaka.Ware.1、图表", "Kaka.Ware.1, chart"),
    ],
)
def test_objects_are_named_by_what_they_are_and_not_by_their_programs(detail: str, chinese: str, english: str) -> None:
    assert told("objects", detail) == chinese
    assert told("objects", detail, ENGLISH) == english


@pytest.mark.parametrize(
    ("detail", "chinese"),
    [
        ("comments, word/footnotes.xml", "批注、脚注"),
        ("p. 3, p. 12", "第 3 页、第 12 页"),
        ("Pictures/示意图.png", "图片 示意图.png"),
        ("Doc_0/Annots/Annotations.xml", "批注"),
        ("Doc_0/Pages/Page_2/Content.xml, Doc_0/PublicRes.xml", "页面“Page_2”、字体和图片"),
        ("content.xml", "正文"),
        ("Object 1/content.xml", "嵌入对象"),
        ("OEBPS/第三章.xhtml", "OEBPS/第三章.xhtml"),
    ],
)
def test_damaged_parts_are_named_by_what_stood_in_them(detail: str, chinese: str) -> None:
    assert told("damaged-parts", detail) == chinese


@pytest.mark.parametrize(("kind", "detail"), [("attachments", "附表, 第二稿.xlsx"), ("unknown-parts", "styles.xml"), ("encoding", "Big5")])
def test_names_of_the_file_s_own_stay_as_they_are(kind: str, detail: str) -> None:
    assert told(kind, detail) == detail


def test_earlier_versions_that_a_file_keeps_are_named() -> None:
    assert told("unknown-parts", "Versions/Version1, VersionList.xml, x.bin") == "文档的早期版本、x.bin"


def test_a_name_with_braces_is_no_template() -> None:
    assert told("damaged-parts", "Pictures/{number}.png") == "图片 {number}.png"


def test_the_sentence_of_a_finding_has_the_names_of_its_language() -> None:
    assert sentence(ImportFinding("objects", 2, (), "chart"), LANGUAGES[CHINESE]).endswith("〔图表〕")
