"""Translations without Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.catalogue import Catalogue, language

if TYPE_CHECKING:
    from pathlib import Path

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context><name>errors</name>
<message><source>There is no file “{name}”.</source><translation>没有“{name}”这个文件。</translation></message>
<message><source>Not yet.</source><translation type="unfinished">还没有</translation></message>
<message><source>No more.</source><translation type="vanished">不再有</translation></message>
<message><source>a &lt; b</source><translation>甲 &lt; 乙</translation></message>
</context>
<context><name>Page</name><message><source>Open</source><translation>打开</translation></message></context>
</TS>
"""


def test_finished_translations_are_found_by_context_and_source(tmp_path: Path) -> None:
    (tmp_path / "meipi_zh_CN.ts").write_text(TS, encoding="utf-8")
    catalogue = Catalogue.load("zh", tmp_path)
    assert catalogue.translate("errors", "There is no file “{name}”.") == "没有“{name}”这个文件。"
    assert catalogue.translate("errors", "a < b") == "甲 < 乙"
    assert catalogue.translate("Page", "Open") == "打开"


@pytest.mark.parametrize(("context", "source"), [("errors", "Open"), ("errors", "Not yet."), ("errors", "No more."), ("none", "Open")])
def test_what_is_not_translated_stays_as_it_is(tmp_path: Path, context: str, source: str) -> None:
    (tmp_path / "meipi_zh_CN.ts").write_text(TS, encoding="utf-8")
    assert Catalogue.load("zh", tmp_path).translate(context, source) == source


@pytest.mark.parametrize("content", [None, "", "<TS><context>"])
def test_a_missing_or_damaged_catalogue_leaves_english(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "meipi_zh_CN.ts").write_text(content, encoding="utf-8")
    assert Catalogue.load("zh", tmp_path).translate("Page", "Open") == "Open"


@pytest.mark.parametrize(
    ("variables", "spoken"),
    [
        ({}, "zh"),
        ({"LANG": "C"}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LC_ALL": "POSIX", "LANG": "en_US.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.GB18030"}, "zh"),
        ({"LANG": "zh_TW"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE@euro"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, "en"),
    ],
)
def test_chinese_is_spoken_unless_the_system_speaks_another_language(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], spoken: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language() == spoken


def test_the_setting_comes_before_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert language("zh") == "zh"
    assert language("klingon") == "en"
