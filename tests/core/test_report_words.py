"""What a report says to its reader."""

from __future__ import annotations

import pytest

from core import importers
from core.catalogue import CHINESE, ENGLISH, Catalogue
from core.document import Document, Origin
from core.import_report import FATES, KINDS, ImportFinding, Report
from core.paths import RESOURCES
from core.report_words import FATE_NAMES, FORMATS, WORDS, as_text, checked, format_name, sentence

LANGUAGES = {name: Catalogue.load(name, RESOURCES / "i18n").translate for name in (CHINESE, ENGLISH)}


def document(report: Report | None, reader: str = "docx/1") -> Document:
    return Document("同志们：", (), Origin(None, "", reader), "讲话", "", report=report)


def test_there_are_words_for_every_kind_and_fate() -> None:
    assert list(WORDS) == list(KINDS)
    assert tuple(FATE_NAMES) == FATES


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_told_in_both_languages_in_whole_sentences(kind: str) -> None:
    finding = ImportFinding(kind, 12_345, (), "图表一.xlsx")
    chinese, english = (sentence(finding, translate) for translate in LANGUAGES.values())
    assert chinese.isascii() is False
    assert chinese != english
    for said in (chinese, english):
        assert "{" not in said
        assert "图表一.xlsx" in said
        assert said.count("12,345") == (kind not in {"encoding", "cut-off", "article"})
    assert "。〔" in chinese
    assert ". [" in english


@pytest.mark.parametrize("name", sorted(importers.MODULES.keys() - {"archive"}))
def test_every_format_that_is_read_has_a_name(name: str) -> None:
    assert name in FORMATS


@pytest.mark.parametrize("reader", [*(f"{name}/1" for name in FORMATS), "elsewhere/7"])
def test_what_was_looked_for_can_be_said_of_any_importer(reader: str) -> None:
    assert checked(reader, LANGUAGES[CHINESE]).startswith("查过：")
    assert format_name(reader, LANGUAGES[ENGLISH])


def test_a_whole_report_is_told_in_groups_the_most_worrying_first() -> None:
    report = (ImportFinding("broken", 2), ImportFinding("encoding", 1, (), "GB18030"), ImportFinding("pictures", 3))
    lines = as_text(document(report, "text/1"), LANGUAGES[CHINESE]).split("\n")
    assert lines[0] == "识别为：纯文本 · 4 个字符"
    assert [line for line in lines if line in {"损坏", "推断", "未收入"}] == ["损坏", "推断", "未收入"]
    assert sum(line.startswith("- ") for line in lines) == 3


def test_an_empty_report_and_an_unknown_one_are_told_apart() -> None:
    assert "没有发现遗漏，也没有需要推断的地方。" in as_text(document(()), LANGUAGES[CHINESE])
    assert "没有记下" in as_text(document(None), LANGUAGES[CHINESE])
