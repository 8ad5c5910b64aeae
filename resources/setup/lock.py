"""Renews the locks: every dependency with the hashes of all its files, without the address of any registry."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

from resources.setup.environment import BUILD_LOCK, LOCKS, PACKAGE_LOCK, ROOT

_OPTIONS = ["--quiet", "--upgrade", "--generate-hashes", "--allow-unsafe", "--strip-extras", "--no-header", "--no-annotate"]
_SILENT = ["--no-emit-index-url", "--no-emit-find-links", "--no-emit-trusted-host", "--no-emit-options"]
_JIEBA_BUILD = ["setuptools", "wheel"]
"""jieba is published as source only and names no build system: these are what pip takes then."""
_PACKAGE = ["pyinstaller>=6.11", "macholib", "pefile", "pywin32-ctypes"]
"""PyInstaller, and what it takes besides on macOS and Windows: a lock that is made elsewhere would leave those out."""


def main() -> int:
    """Write the locks of the program and its tests, of the build and of the package; return the exit status."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        venv.create(folder / "venv", with_pip=True)
        python = str(folder / "venv" / "bin" / "python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", "pip-tools"], check=True)
        run, test = ROOT / LOCKS["run"], ROOT / LOCKS["test"]
        _compile(python, folder, project["dependencies"], run)
        _compile(python, folder, [*project["dependencies"], *project["optional-dependencies"]["dev"]], test, "--constraint", str(run))
        _compile(python, folder, _JIEBA_BUILD, BUILD_LOCK)
        _compile(python, folder, _PACKAGE, PACKAGE_LOCK, "--constraint", str(run), "--constraint", str(BUILD_LOCK))
    return 0


def _compile(python: str, folder: Path, wanted: list[str], lock: Path, *more: str) -> None:
    source, target = folder / "wanted.in", folder / lock.name
    source.write_text("\n".join(wanted), encoding="utf-8")
    command = [python, "-m", "piptools", "compile", *_OPTIONS, *_SILENT, *more, "--output-file", str(target), str(source)]
    subprocess.run(command, check=True, cwd=folder, env={**os.environ, "CUSTOM_COMPILE_COMMAND": "make lock"})
    lines = target.read_text(encoding="utf-8").splitlines()
    lock.write_text("\n".join(line for line in lines if line and not line.startswith("#")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
