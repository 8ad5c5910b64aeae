"""What is said of the works of others that the program uses."""

from __future__ import annotations

import re
import sqlite3
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from core import licences
from core.licences import Component, components, licence_text

ROOT = Path(__file__).resolve().parents[2]


def _named(name: str) -> Component:
    return next(one for one in components() if one.name.lower() == name)


def test_what_is_asked_for_is_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {re.split(r"[^\w.-]", one)[0] for one in project["dependencies"]}
    assert set(licences.REQUIRED) == asked


def test_every_distribution_of_the_lock_is_named_with_its_version() -> None:
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    locked = dict(match.groups() for line in lines if (match := re.match(r"([\w.-]+)==(\S+)", line)))
    named = {re.sub(r"[-_.]+", "-", one.name).lower(): one.version for one in components()}
    assert locked
    assert {name: named.get(name) for name in locked} == {name: metadata.version(name) for name in locked}


@pytest.mark.parametrize("name", ["python", "qt", "sqlite"])
def test_what_no_distribution_brings_is_named_too(name: str) -> None:
    assert _named(name).version


def test_the_version_of_the_engine_is_that_of_the_one_in_use() -> None:
    assert _named("sqlite").version == sqlite3.sqlite_version


def test_every_component_has_a_licence_an_address_and_its_words() -> None:
    assert [one.name for one in components() if not one.licence or not one.home.startswith("https://")] == []
    assert [one.name for one in components() if len(licence_text(one)) < 80] == []


def test_qt_is_used_under_the_lesser_licence_whose_words_and_source_are_given() -> None:
    for name in ("qt", "pyside6_essentials", "shiboken6"):
        assert _named(name).licence == "LGPL-3.0-only"
        text = licence_text(_named(name))
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
        assert licences.QT_SOURCE in text


def test_every_library_under_the_lesser_licence_comes_with_both_texts_and_the_way_to_its_source() -> None:
    lesser = [one for one in components() if "LGPL" in one.licence]
    assert {"frozendict", "Qt"} <= {one.name for one in lesser}
    for one in lesser:
        text = licence_text(one)
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
        assert "GNU GENERAL PUBLIC LICENSE" in text
        assert one.home in text or licences.QT_SOURCE in text


def test_the_text_given_along_holds_every_licence_and_what_several_share_once() -> None:
    text = licences.third_party_text()
    for one in components():
        assert f"{one.name} {one.version}: " in text
        assert licence_text(one) in text
    assert text.count("GNU LESSER GENERAL PUBLIC LICENSE\n") == 1


def test_what_a_support_request_names_says_nothing_of_the_reader() -> None:
    text = licences.versions_text("1.2.3")
    assert text.startswith("Meipi 1.2.3\n")
    assert str(Path.home()) not in text
    assert all(f"{one.name} {one.version}" in text for one in components())
