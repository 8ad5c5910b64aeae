"""The command that exports: what it takes, what it prints, and what it refuses."""

from __future__ import annotations

import csv
import io
import os
import shutil
import signal
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from core.annotation import Change
from core.cli import main
from core.cli_exporting import ended_tidily
from core.exporting import FORMATS, PRINTED
from core.outline.tree import Outline
from core.session import ReadingSession
from tests.core.library_kit import OTHER, SPEECH, document, draft_of, opened


class Desk:
    """A folder with two speeches and a library."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys
        self.water, self.talk = folder / "饮水.txt", folder / "座谈.txt"
        self.water.write_text(SPEECH, "utf-8")
        self.talk.write_text(OTHER, "utf-8")

    def run(self, *words: str | Path) -> tuple[int, str, str]:
        status = main([*map(str, words), "--library", str(self.folder / "library.db")])
        printed = self._capsys.readouterr()
        return status, printed.out, printed.err

    def rows(self, *words: str | Path) -> list[dict[str, str]]:
        status, out, err = self.run("export", *words, "--format", "csv")
        assert (status, err) == (0, "")
        return list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"), newline="")))


@pytest.fixture
def bare(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return Desk(tmp_path, capsys)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the two speeches with three annotations, to be copied."""
    path = tmp_path_factory.mktemp("library") / "library.db"
    water, talk = document(SPEECH), document(OTHER, Path("/讲话/座谈.txt"))
    drafts = {
        water: (
            replace(draft_of(SPEECH, "喝水不是小事", "开门见山"), colour="rouge", star=True),
            replace(draft_of(SPEECH, "二是水池要有人洗"), tags=("管护",), task={"task": "洗水池", "due": "4月5日前"}),
        ),
        talk: (replace(draft_of(OTHER, "资料室的灯"), kind="wavy", tags=("提法",)),),
    }
    with ReadingSession(path) as session:
        for read, some in drafts.items():
            opening = opened(session, read)
            session.apply(opening.document, [Change(None, session.draft(opening, read.text, Outline(), one)) for one in some])
    return path


@pytest.fixture
def desk(bare: Desk, library: Path) -> Desk:
    shutil.copy(library, bare.folder / "library.db")
    return bare


def test_the_formats_are_listed_with_what_they_hold(bare: Desk) -> None:
    status, out, _ = bare.run("export", "--list")
    lines = [line.split("\t") for line in out.splitlines()]
    assert status == 0
    assert [(line[0], line[1], tuple(line[2].split())) for line in lines] == [(one.id, one.suffix, one.contents) for one in FORMATS]
    assert all(line[3] for line in lines)


def test_without_a_file_a_text_goes_to_the_output(desk: Desk) -> None:
    first, second = desk.rows(desk.water)
    assert (first["原文"], first["批注"], first["颜色"]) == ("喝水不是小事", "开门见山", "胭脂")
    assert (second["任务"], second["标签"]) == ("洗水池", "管护")


def test_the_annotations_are_narrowed_as_in_the_window(desk: Desk) -> None:
    expected = {
        ("--colour", "rouge"): ["喝水不是小事"],
        ("--colour", "rouge", "--colour", "gamboge"): ["喝水不是小事", "二是水池要有人洗", "资料室的灯"],
        ("--kind", "wavy"): ["资料室的灯"],
        ("--tag", "提法", "--tag", "管护"): ["二是水池要有人洗", "资料室的灯"],
        ("--words", "开门"): ["喝水不是小事"],
        ("--starred",): ["喝水不是小事"],
        ("--open-tasks",): ["二是水池要有人洗"],
    }
    found = {words: [row["原文"] for row in desk.rows(desk.water, desk.talk, *words)] for words in expected}
    assert found == expected


def test_the_whole_library_is_exported_to_a_ledger(desk: Desk) -> None:
    out = desk.folder / "落实台账.xlsx"
    status, printed, _ = desk.run("export", "--all", "--format", "xlsx", "--content", "tasks", "-o", out)
    assert (status, printed) == (0, "文档 1 · 批注 1\n")
    (_, row) = load_workbook(out).worksheets[0].iter_rows(values_only=True)
    assert row[:2] == (1, "洗水池")
    assert desk.run("export", "--all", "--format", "docx", "--content", "tasks", "-o", desk.folder / "任务分解表.docx")[0] == 0
    (table,) = docx.Document(str(desk.folder / "任务分解表.docx")).tables
    assert [cell.text for cell in table.rows[1].cells][:2] == ["1", "洗水池"]


def test_a_document_without_a_passage_has_no_title_among_excerpts(desk: Desk) -> None:
    status, out, _ = desk.run("export", "--all", "--format", "text", "--tag", "提法")
    assert (status, out.splitlines()[0], "———" in out) == (0, OTHER.splitlines()[0], False)
    status, out, err = desk.run("export", "--all", "--format", "text", "--tag", "没有")
    assert (status, out, err) == (1, "", "meipi: 没有可以导出的内容。请另选文档，或者放宽筛选条件。\n")


def test_a_file_that_is_there_is_replaced_only_if_that_is_said(desk: Desk) -> None:
    out = desk.folder / "批注.csv"
    out.write_text("旧", "utf-8")
    words = ("export", desk.water, "--format", "csv", "-o", out)
    status, printed, err = desk.run(*words)
    assert (status, printed, out.read_text("utf-8")) == (1, "", "旧")
    assert "--force" in err
    assert desk.run(*words, "--force")[0] == 0
    assert "开门见山" in out.read_text("utf-8")
    status, _, err = desk.run("export", desk.water, "--format", "csv", "-o", desk.water, "--force")
    assert status == 1
    assert "文档本身" in err
    assert desk.water.read_text("utf-8") == SPEECH


def test_no_export_takes_the_place_of_the_library_a_document_of_it_or_a_pipe(desk: Desk) -> None:
    pipe, library = desk.folder / "管道.csv", desk.folder / "library.db"
    os.mkfifo(pipe)
    before = library.read_bytes()
    for place in (library, pipe):
        status, out, err = desk.run("export", "--all", "--format", "csv", "-o", place, "--force")
        assert (status, out, err.count("\n")) == (1, "", 1)
        assert f"“{place.name}”是书库或特殊文件" in err
    assert library.read_bytes() == before
    assert pipe.is_fifo()
    desk.run("add", desk.water)
    status, _, err = desk.run("export", "--all", "--format", "csv", "-o", desk.water, "--force")
    assert (status, desk.water.read_text("utf-8")) == (1, SPEECH)
    assert "文档本身" in err


def test_of_several_files_the_rest_goes_on(desk: Desk) -> None:
    status, out, err = desk.run("export", desk.folder / "不在.txt", desk.talk, "--format", "csv")
    assert status == 1
    assert "资料室的灯" in out
    assert len(err.splitlines()) == 1


def test_a_file_that_the_library_does_not_hold_is_refused_and_not_taken_in(desk: Desk) -> None:
    other = desk.folder / "别的.txt"
    other.write_text("关于汛期值班的通知\n各村要安排专人值班。\n", "utf-8")
    status, out, err = desk.run("export", other, "--format", "csv")
    assert (status, out) == (1, "")
    assert "“别的.txt”不在书库里" in err
    with ReadingSession(desk.folder / "library.db") as session:
        assert len(session.holdings.all()) == 2


def test_what_a_format_cannot_hold_is_said_before(desk: Desk) -> None:
    desk.run("annotate", desk.water, "--quote", "年底算账", "--note", "=1+1")
    status, out, err = desk.run("export", desk.water, "--format", "csv")
    assert (status, "'=1+1" in out) == (0, True)
    assert err.startswith("meipi: 1 条批注")
    assert desk.run("export", desk.water, "--format", "csv", "--quiet")[2] == ""


@pytest.mark.parametrize(
    "words",
    [
        ("--format", "csv"),
        ("座谈.txt", "--all", "--format", "csv"),
        ("--all",),
        ("--all", "--format", "wps"),
        ("--all", "--format", "csv", "--content", "skeleton"),
        ("--all", "--format", "csv", "--colour", "绿"),
        *(("--all", "--format", one.id) for one in FORMATS if one.id not in PRINTED),
    ],
)
def test_what_does_not_go_together_is_wrong_usage(bare: Desk, words: tuple[str, ...]) -> None:
    status, out, err = bare.run("export", *words)
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 1


def test_a_signal_to_end_ends_an_export_as_an_error_would() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(SystemExit) as left, ended_tidily():
        signal.raise_signal(signal.SIGTERM)
    assert left.value.code == 128 + signal.SIGTERM
    assert signal.getsignal(signal.SIGTERM) is before
