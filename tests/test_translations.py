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
FIELD = re.compile(r"\{\w+[^{}]*\}|%n")


@pytest.fixture(params=CATALOGUES)
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


def test_no_string_of_the_source_is_missing(catalogue: Path, tmp_path: Path) -> None:
    copy = tmp_path / catalogue.name
    shutil.copyfile(catalogue, copy)
    lupdate = Path(PySide6.__file__).parent / "lupdate"
    sources = [str(path) for folder in ("core", "gui") for path in sorted((ROOT / folder).rglob("*.py"))]
    listing = tmp_path / "sources.lst"
    listing.write_text("\n".join(sources), encoding="utf-8")
    subprocess.run([str(lupdate), "-silent", "-locations", "none", f"@{listing}", "-ts", str(copy)], check=True)
    missing = [message.findtext("source") for message in _messages(copy) if _state(message) == "unfinished"]
    assert missing == []


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
