"""The commands of the packaged program, and what is in its folder."""

from __future__ import annotations

import ast
import json
import os
import subprocess
from pathlib import Path

import pytest

from core import __version__
from core.exporting import FORMATS

ROOT = Path(__file__).resolve().parents[2]
SPEECH = "在春灌会上的讲话\n\n同志们：\n\n一、算清水账\n\n一是查存水，二是查渠道。\n\n二、落实责任\n\n账目要公开。\n"


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    file = tmp_path / "讲话.txt"
    file.write_text(SPEECH, encoding="utf-8")
    return file


def run(program: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(program), *words], capture_output=True, encoding="utf-8", check=False, env={**os.environ, **variables}, timeout=60
    )


def test_commands_answer_as_from_source(program: Path, speech: Path) -> None:
    assert run(program, "--version").stdout == f"meipi {__version__}\n"
    assert "账目要公开。" in run(program, "text", str(speech)).stdout
    outline = run(program, "outline", str(speech), "--json").stdout
    assert "算清水账" in outline
    made = run(program, "annotate", str(speech), "--quote", "查渠道", "--note", "分到组")
    assert made.returncode == 0, made.stderr
    shown = run(program, "annotations", str(speech), "--json")
    assert "分到组" in json.dumps(json.loads(shown.stdout), ensure_ascii=False)
    assert run(program, "check").returncode == 0


def test_annotations_leave_in_every_format_and_come_back(program: Path, speech: Path, tmp_path: Path) -> None:
    library = ["--library", str(tmp_path / "library.db")]
    made = run(program, "annotate", str(speech), *library, "--quote", "查渠道", "--note", "分到组", "--task", "task=巡渠")
    assert made.returncode == 0, made.stderr
    for one in FORMATS:
        file = tmp_path / f"批注{one.suffix}"
        told = run(program, "export", *library, "--all", "--format", one.id, "-o", str(file))
        assert told.returncode == 0, told.stderr
        assert file.stat().st_size > 0
        if one.is_read_back:
            back = run(program, "import-annotations", *library, "--dry-run", str(speech), str(file))
            # It is known again, wherever it comes from.
            assert "新增：0 · " in back.stdout, back.stdout + back.stderr
            assert "找不到原文：0 · " in back.stdout


@pytest.mark.parametrize("words", [["--version"], ["text"], ["outline"]])
def test_no_command_loads_qt(program: Path, speech: Path, words: list[str]) -> None:
    given = [*words, str(speech)] if words[0] != "--version" else words
    told = run(program, *given, LD_DEBUG="files")
    assert "libpython" in told.stderr
    assert "libQt6" not in told.stderr


def test_a_fault_is_one_sentence_in_the_reader_s_language(program: Path, tmp_path: Path) -> None:
    told = run(program, "text", str(tmp_path / "没有.txt"), LANG="zh_CN.UTF-8", LC_ALL="")
    assert told.returncode != 0
    assert "Traceback" not in told.stderr
    assert "没有.txt" in told.stderr


def test_every_resource_of_the_tree_is_there(program: Path) -> None:
    inside = program.parent / "_internal" / "resources"
    for folder in ("desktop", "dictionaries", "help", "i18n", "icons", "licences", "samples", "themes"):
        ours = {path.relative_to(ROOT / "resources") for path in (ROOT / "resources" / folder).rglob("*") if path.is_file()}
        theirs = {path.relative_to(inside) for path in (inside / folder).rglob("*") if path.is_file()}
        assert {path for path in ours if path.suffix not in {".py", ".pyc"}} == theirs
    assert not (inside / "setup").exists()
    assert not (inside / "package").exists()


def test_every_module_of_the_tree_is_there_and_no_test() -> None:
    toc = ast.literal_eval((ROOT / "build" / "package" / "work" / "meipi" / "PYZ-00.toc").read_text(encoding="utf-8"))
    names = {name for name, _path, _kind in toc[1]}
    sources = [path.relative_to(ROOT) for folder in ("core", "gui") for path in (ROOT / folder).rglob("*.py")]
    assert {".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in sources} <= names
    tops = {name.split(".")[0] for name in names}
    assert not tops & {"tests", "tkinter", "unittest", "setuptools", "pkg_resources", "pip", "pytest", "PyInstaller"}


def test_of_qt_only_what_is_used_is_there(program: Path) -> None:
    qt = program.parent / "_internal" / "PySide6" / "Qt"
    libraries = {path.name.removeprefix("libQt6").split(".")[0] for path in (qt / "lib").glob("libQt6*")}
    used = {"Core", "DBus", "Gui", "Network", "OpenGL", "PrintSupport", "Svg", "WaylandClient", "Widgets", "WlShellIntegration", "XcbQpa"}
    assert libraries <= used
    plugins = {path.name for path in (qt / "plugins").rglob("*.so")}
    assert {
        "libqxcb.so",
        "libqwayland.so",
        "libqoffscreen.so",
        "libibusplatforminputcontextplugin.so",
        "libcomposeplatforminputcontextplugin.so",
        "libqsvg.so",
        "libcupsprintersupport.so",
    } <= plugins
    assert {path.name for path in (qt / "translations").iterdir()} == {"qtbase_en.qm", "qtbase_zh_CN.qm"}


def test_no_library_leads_into_the_machine_that_it_was_made_on(program: Path) -> None:
    files = [path for path in program.parent.rglob("*.so*") if path.is_file()]
    told = subprocess.run(["readelf", "-dW", *map(str, files)], capture_output=True, text=True, check=True).stdout
    paths = [line for line in told.splitlines() if "PATH)" in line]
    assert paths
    assert [line for line in paths if "[/" in line] == []
    assert [path for path in program.parent.rglob("*") if path.is_symlink()] == []
