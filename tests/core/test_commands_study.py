"""The commands for studying: what they print of set phrases, tasks, figures, two documents, and terms over time."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from core.cli import main
from core.paths import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LAST_YEAR = """在全县春耕备耕工作会议上的讲话
（2025年3月2日）

同志们：

一、去年的工作

去年全县新修水渠12公里，增长8%。大家守住了粮田。

二、今年的任务

县水利局要在五月底前修好东干渠。要落实“五个到位”，即责任到位、物资到位、人员到位、资金到位、技术到位。各村要把种子发到户。
"""
THIS_YEAR = """在全县春耕备耕工作会议上的讲话
（2026年3月3日）

同志们：

一、去年的工作

去年全县新修水渠15公里，增长6%。大家守住了粮田。

二、今年的任务

县水利局要在四月底前修好西干渠和东干渠。各村要把种子发到户。农机合作社要把三百台农机检修一遍。
"""


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Two speeches of two years, and a library of this test's own."""
    monkeypatch.setenv("MEIPI_LIBRARY", str(tmp_path / "library.db"))
    old, new = tmp_path / "去年.txt", tmp_path / "今年.txt"
    old.write_text(LAST_YEAR, encoding="utf-8")
    new.write_text(THIS_YEAR, encoding="utf-8")
    return old, new


def printed(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    """Run a command that has to succeed, and return what it prints."""
    assert main([str(word) for word in words]) == 0
    return capsys.readouterr().out


def objects(capsys: pytest.CaptureFixture[str], *words: object) -> Any:
    """Return its JSON."""
    return json.loads(printed(capsys, *words, "--json"))


def test_set_phrases_stand_where_they_are_with_the_members_that_the_text_lists(
    capsys: pytest.CaptureFixture[str], files: tuple[Path, Path]
) -> None:
    (one,) = objects(capsys, "phrases", files[0])
    text = printed(capsys, "text", files[0])
    assert (one["text"], one["kind"]) == ("五个到位", "numbered")
    assert text[one["start"] : one["end"]] == "五个到位"
    assert [text[start:end] for start, end in one["members"]] == ["责任到位", "物资到位", "人员到位", "资金到位", "技术到位"]
    row = printed(capsys, "phrases", files[0]).rstrip("\n").split("\t")
    assert row == [f"{one['start']}-{one['end']}", "numbered", "五个到位", "责任到位；物资到位；人员到位；资金到位；技术到位"]


def test_tasks_are_printed_with_unit_deadline_and_the_day_it_means(capsys: pytest.CaptureFixture[str], files: tuple[Path, Path]) -> None:
    text = printed(capsys, "text", files[0])
    found = objects(capsys, "tasks", files[0])
    one = next(task for task in found if "东干渠" in task["text"])
    words = {name: text[slice(*one[name])] for name in ("task", "unit", "deadline")}
    assert words["unit"] == "县水利局"
    assert "五月底" in words["deadline"]
    assert "修好东干渠" in words["task"]
    assert one["due"] == "2025-05-31"
    assert any(line.split("\t")[2] == "县水利局" for line in printed(capsys, "tasks", files[0]).splitlines())


def test_figures_are_printed_with_value_unit_and_what_is_counted(capsys: pytest.CaptureFixture[str], files: tuple[Path, Path]) -> None:
    found = objects(capsys, "figures", files[1])
    text = printed(capsys, "text", files[1])
    told = [(one["value"], one["unit"], one["text"]) for one in found]
    assert (15, "公里", "15公里") in told
    assert (6, "%", "6%") in told
    assert (300, "台", "三百台") in told
    canal = next(one for one in found if one["unit"] == "公里")
    assert "水渠" in text[slice(*canal["subject"])]
    assert printed(capsys, "figures", files[1]).splitlines()[0].split("\t")[1:4] == ["15公里", "15", "公里"]


def test_two_documents_are_compared_sentence_by_sentence(capsys: pytest.CaptureFixture[str], files: tuple[Path, Path]) -> None:
    found = objects(capsys, "compare", *files)
    old, new = (printed(capsys, "text", file) for file in files)
    told = {
        (one["class"], old[slice(*one["old"])] if one["old"] else "", new[slice(*one["new"])] if one["new"] else "")
        for section in found["sections"]
        for one in section["sentences"]
    }
    assert ("same", "各村要把种子发到户。", "各村要把种子发到户。") in told
    assert ("new", "", "农机合作社要把三百台农机检修一遍。") in told
    assert ("reworded", "县水利局要在五月底前修好东干渠。", "县水利局要在四月底前修好西干渠和东干渠。") in told
    assert found["phrases"]["dropped"] == ["五个到位"]
    rows = printed(capsys, "compare", *files).splitlines()
    assert "+ 农机合作社要把三百台农机检修一遍。" in rows
    assert "- “五个到位”" in rows


def test_terms_are_counted_over_the_library_by_year(capsys: pytest.CaptureFixture[str], files: tuple[Path, Path]) -> None:
    printed(capsys, "add", *files, "--quiet")
    found = objects(capsys, "terms", "东干渠", "西干渠", "--quiet")
    assert [one["key"] for one in found["groups"]] == ["2025", "2026"]
    assert [[point["places"] for point in one["points"]] for one in found["terms"]] == [[1, 1], [0, 1]]
    head, *rows = printed(capsys, "terms", "东干渠", "--quiet").splitlines()
    assert head.split("\t")[:4] == ["year", "documents", "characters", "东干渠"]
    assert [row.split("\t")[0] for row in rows] == ["2025", "2026"]


def keys(held: Any) -> Iterator[str]:
    """Give the names of all fields of a value in JSON."""
    for one in held.values() if isinstance(held, dict) else held if isinstance(held, list) else ():
        yield from keys(one)
    if isinstance(held, dict):
        yield from held


def test_the_json_has_the_fields_that_the_contract_names(capsys: pytest.CaptureFixture[str], files: tuple[Path, Path]) -> None:
    contract = (RESOURCES / "help" / "commands.md").read_text("utf-8").partition("## Study JSON")[2]
    _, *parts = re.split(r"\n`(\w+)`: ", contract)
    named = {command: set(re.findall(r'"(\w+)"', words)) for command, words in zip(parts[::2], parts[1::2], strict=True)}
    named["compare"] |= named["figures"]
    printed(capsys, "add", *files, "--quiet")
    for command, *words in (("phrases", files[0]), ("tasks", files[0]), ("figures", files[0]), ("compare", *files), ("terms", "水渠")):
        found = set(keys(objects(capsys, command, *words)))
        assert found
        assert found <= named[command]
