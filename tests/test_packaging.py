"""What pip install brings: one folder of the program's own, with its resources, and the command meipi."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with the wheel; its dependencies are those of this one."""
    folder = tmp_path_factory.mktemp("installed") / "venv"
    venv.create(folder, symlinks=True)
    python = folder / "bin" / "python"
    site = sysconfig.get_path("purelib", "venv", {"base": str(folder), "platbase": str(folder)})
    Path(site, "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-index", "--no-deps", str(wheel)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


def test_the_wheel_lies_in_one_folder_of_its_own(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"meipi"}


def test_the_wheel_holds_every_module_of_the_tree(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    modules = {path.relative_to(ROOT).as_posix() for folder in ("core", "gui") for path in (ROOT / folder).rglob("*.py")}
    assert {f"meipi/{module}" for module in modules | {"main.py"}} <= names


def test_the_wheel_holds_every_catalogue_compiled_and_its_source(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    catalogues = [path.stem for path in (ROOT / "resources" / "i18n").glob("*.ts")]
    assert catalogues
    assert {f"meipi/resources/i18n/{catalogue}.qm" for catalogue in catalogues} <= names
    # The commands word their errors from the sources of the translations.
    assert {f"meipi/resources/i18n/{catalogue}.ts" for catalogue in catalogues} <= names


def test_the_wheel_holds_the_help_with_its_pictures_and_the_licences(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    files = [path for folder in ("help", "licences") for path in (ROOT / "resources" / folder).rglob("*.*")]
    assert {path.suffix for path in files} == {".md", ".png", ".txt"}
    assert {f"meipi/{path.relative_to(ROOT).as_posix()}" for path in files} <= names


def test_the_wheel_holds_themes_and_sample_but_neither_set_up_nor_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in names if name.startswith("meipi/resources/themes/")]
    assert [name for name in names if name.startswith("meipi/resources/samples/")]
    assert not [name for name in names if name.startswith(("meipi/resources/setup", "meipi/tests", "meipi/resources/build"))]


def test_the_installed_command_reads_a_text(installed: Path, tmp_path: Path) -> None:
    speech = tmp_path / "讲话.txt"
    speech.write_text("同志们：\n今天的会议很重要。\n", encoding="utf-8")
    done = subprocess.run(
        [str(installed / "bin" / "meipi"), "text", str(speech)], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "今天的会议很重要。" in done.stdout


def test_the_installed_program_finds_its_own_parts_and_not_those_of_the_folder_it_is_started_in(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "core").mkdir()
    (tmp_path / "core" / "__init__.py").write_text("raise SystemExit('a stranger')", encoding="utf-8")
    script = "import meipi.main, core, gui.app; print(core.__file__)"
    python = str(installed / "bin" / "python")
    done = subprocess.run([python, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()).is_relative_to(installed)
