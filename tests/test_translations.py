"""Both catalogues hold every string of the source, translated."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6
import pytest

from resources.setup import translations

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = ["meipi_en", "meipi_zh_CN"]
OF_QT = "qt_zh_CN"
"""What Qt says and does not translate itself; its words stand in no source of ours."""
FORMS = {"meipi_en": 2, "meipi_zh_CN": 1, OF_QT: 1}
FIELD = re.compile(r"\{\w+[^{}]*\}|%n|%\d")


@pytest.fixture(params=[*CATALOGUES, OF_QT])
def catalogue(request: pytest.FixtureRequest) -> Path:
    return ROOT / "resources" / "i18n" / f"{request.param}.ts"


def _messages(catalogue: Path) -> list[ET.Element]:
    return [message for message in ET.parse(catalogue).iter("message") if _state(message) not in {"vanished", "obsolete"}]


def _state(message: ET.Element) -> str | None:
    translation = message.find("translation")
    return None if translation is None else translation.get("type")


def _forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    if translation is None:
        return [""]
    return [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]


def test_every_entry_is_translated(catalogue: Path) -> None:
    messages = _messages(catalogue)
    assert messages
    open_ends = [message.findtext("source") for message in messages if _state(message) == "unfinished" or not all(_forms(message))]
    assert open_ends == []


@pytest.mark.parametrize("name", CATALOGUES)
def test_no_string_of_the_source_is_missing(name: str, tmp_path: Path) -> None:
    catalogue = ROOT / "resources" / "i18n" / f"{name}.ts"
    copy = tmp_path / catalogue.name
    shutil.copyfile(catalogue, copy)
    lupdate = Path(PySide6.__file__).parent / "lupdate"
    sources = [str(path) for folder in ("core", "gui") for path in sorted((ROOT / folder).rglob("*.py"))]
    listing = tmp_path / "sources.lst"
    listing.write_text("\n".join(sources), encoding="utf-8")
    subprocess.run([str(lupdate), "-silent", "-locations", "none", f"@{listing}", "-ts", str(copy)], check=True)
    missing = [message.findtext("source") for message in _messages(copy) if _state(message) == "unfinished"]
    assert missing == []


def test_what_is_counted_has_all_the_forms_of_its_language(catalogue: Path) -> None:
    counted = [message for message in _messages(catalogue) if message.get("numerus") == "yes"]
    wrong = [message.findtext("source") for message in counted if len(_forms(message)) != FORMS[catalogue.stem]]
    assert wrong == []
    assert [message.findtext("source") for message in counted if not re.search("%L?n", message.findtext("source") or "")] == []


def test_what_is_counted_loses_no_field_but_the_number_in_the_form_for_one(catalogue: Path) -> None:
    wrong = [
        form
        for message in _messages(catalogue)
        for form in _forms(message)
        if message.get("numerus") == "yes"
        and set(FIELD.findall(message.findtext("source") or ""))
        - set(FIELD.findall(form))
        - ({"%n"} if catalogue.stem == "meipi_en" else set())
    ]
    assert wrong == []


def test_a_string_stands_once_in_its_context(catalogue: Path) -> None:
    twice = []
    for context in ET.parse(catalogue).iter("context"):
        keys = [
            (one.findtext("source"), one.findtext("comment"))
            for one in context.findall("message")
            if _state(one) not in {"vanished", "obsolete"}
        ]
        twice += [(context.findtext("name"), *key) for key in set(keys) if keys.count(key) > 1]
    assert twice == []


def test_a_translation_has_the_fields_of_its_source(catalogue: Path) -> None:
    wrong = [
        message.findtext("source")
        for message in _messages(catalogue)
        for form in _forms(message)
        if message.get("numerus") != "yes" and sorted(FIELD.findall(form)) != sorted(FIELD.findall(message.findtext("source") or ""))
    ]
    assert wrong == []


def _write(folder: Path, words: str) -> Path:
    source = folder / "meipi_zh_CN.ts"
    source.write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="zh_CN"><context><name>W</name>'
        f"<message><source>Open</source><translation>{words}</translation></message></context></TS>",
        encoding="utf-8",
    )
    return source


def test_only_a_catalogue_newer_than_its_compiled_form_is_compiled(tmp_path: Path) -> None:
    source = _write(tmp_path, "打开")
    compiled = source.with_suffix(".qm")
    assert translations.compile_all(Path(sys.executable), tmp_path) == [compiled]
    assert compiled.stat().st_size > 0
    assert translations.compile_all(Path(sys.executable), tmp_path) == []
    os.utime(source, ns=(compiled.stat().st_mtime_ns + 1, compiled.stat().st_mtime_ns + 1))
    assert translations.compile_all(Path(sys.executable), tmp_path) == [compiled]


def test_a_program_that_is_running_keeps_the_catalogue_it_has_mapped(tmp_path: Path) -> None:
    source = _write(tmp_path, "打开")
    (compiled,) = translations.compile_all(Path(sys.executable), tmp_path)
    before = compiled.read_bytes()
    with compiled.open("rb") as held:
        _write(tmp_path, "打开另一个文件")
        os.utime(source, ns=(compiled.stat().st_mtime_ns + 1, compiled.stat().st_mtime_ns + 1))
        assert translations.compile_all(Path(sys.executable), tmp_path) == [compiled]
        assert held.read() == before
    assert compiled.read_bytes() != before
    assert sorted(path.name for path in tmp_path.iterdir()) == [compiled.name, source.name]
