"""The measure tells what it has found: a table, a file, and examples for a person to judge."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.refinding import __main__ as program
from tests.refinding.__main__ import main, told
from tests.refinding.measure import RIGHT, cases

if TYPE_CHECKING:
    from pathlib import Path


def test_a_line_for_each_kind_is_printed_and_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(program, "RESULT", tmp_path / "build" / "refinding.json")
    assert main(["--written", "--marks", "150", "--kind", "typos", "--kind", "removed", "--seed", "4"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["kind", "typos", "removed", "all", "right"]
    written = json.loads((tmp_path / "build" / "refinding.json").read_text("utf-8"))
    assert list(written) == ["typos", "removed", "all"]
    assert written["all"]["marks"] == written["typos"]["marks"] + written["removed"]["marks"] >= 150
    assert sum(written["typos"]["counts"].values()) == written["typos"]["marks"]
    assert 0 <= written["all"]["wrong"] <= written["all"]["right"] <= written["all"]["first"] <= 1


def test_the_same_seed_measures_the_same() -> None:
    first, again = ([(case.before, case.after, case.verdict) for case in cases(3, 60, ["heavy"], with_corpus=False)] for _ in range(2))
    assert first == again
    assert first != [(case.before, case.after, case.verdict) for case in cases(4, 60, ["heavy"], with_corpus=False)]


def test_an_example_shows_the_passage_then_and_now() -> None:
    case = next(one for one in cases(3, 60, ["front"], with_corpus=False) if one.verdict == RIGHT and one.before.span)
    shown = told(case).splitlines()
    quote = f"【{case.before.anchor.quote}】".replace("\n", "⏎")
    assert shown[0].startswith("== right: exists (100% left), front, ")
    assert quote in shown[1]
    assert shown[2].startswith("right")
    assert quote in shown[-1]


def test_an_unknown_kind_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--kind", "nothing"])
    assert "--kind" in capsys.readouterr().err
