"""The environment in which the program is packaged: apart from the one that it runs in, since jieba would import setuptools from there."""

from __future__ import annotations

import importlib.util
import os
import sys
import sysconfig
from pathlib import Path

from resources.setup import environment, packages
from resources.setup.environment import BUILD_LOCK, LOCKS, PACKAGE_LOCK, ROOT

FOLDER = ROOT / "build" / "package"
VENV = FOLDER / "venv"
PYTHON = VENV / ("Scripts" if sys.platform == "win32" else "bin") / "python"
_NOTE = VENV / ".made-of"
_LOCKED = (BUILD_LOCK, ROOT / LOCKS["run"], PACKAGE_LOCK)


def prepare() -> Path:
    """Make the environment unless it is there, with everything as it is locked, and return its interpreter.

    Raises:
        SetupError: if that is not possible; the message says what to do.
    """
    if sys.platform == "linux" and packages.is_supported():
        lacking = packages.missing(packages.wanted("run") + packages.wanted("package")) + _of_python()
        if lacking:
            packages.install(lacking)
    key = "\n".join([sys.version, str(VENV), *(lock.read_text(encoding="utf-8") for lock in _LOCKED)])
    if PYTHON.exists() and _NOTE.exists() and _NOTE.read_text(encoding="utf-8") == key:
        return PYTHON
    print(f"Making {VENV.relative_to(ROOT)}", flush=True)
    # The interpreter behind the environment that this may run in.
    base = getattr(sys, "_base_executable", sys.executable)
    environment.checked([base, "-m", "venv", "--clear", str(VENV)], "The environment for packaging could not be made.")
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--quiet", "install", "--require-hashes", "--no-warn-script-location"]
    for lock, options in zip(_LOCKED, ([], ["--no-build-isolation", "--use-pep517"], []), strict=True):
        environment.checked([*pip, *options, "-r", str(lock)], "What packages the program could not be installed. Is the network there?")
    _NOTE.write_text(key, encoding="utf-8")
    return PYTHON


def clean_environment() -> dict[str, str]:
    """Return what the environment of the tools is to be: whatever the reader has set for Python or Qt is none of the package's."""
    strange = ("PYTHON", "QT_", "LD_LIBRARY_PATH", "VIRTUAL_ENV")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(strange)}
    return {**kept, "PYTHONUTF8": "1", "PYTHONHASHSEED": "0", "QT_QPA_PLATFORM": "offscreen"}


def _of_python() -> list[tuple[str, ...]]:
    """Return the packages of what Debian takes out of Python: its environments, and its library, which its interpreter has within."""
    version = "{}.{}".format(*sys.version_info[:2])
    lacking: list[tuple[str, ...]] = [] if importlib.util.find_spec("ensurepip") else [(f"python{version}-venv", "python3-venv")]
    name = str(sysconfig.get_config_var("INSTSONAME") or "")
    folders = [Path(str(sysconfig.get_config_var(variable) or "/")) for variable in ("LIBDIR", "LIBPL")]
    folders.append(folders[0] / str(sysconfig.get_config_var("MULTIARCH") or ""))
    if name.startswith("libpython") and not any((folder / name).exists() for folder in folders):
        lacking.append((f"libpython{version}t64", f"libpython{version}"))
    return lacking
