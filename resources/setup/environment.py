"""The common first step of make: system packages, a virtual environment, locked dependencies, translations.

Runs on any Python 3.11 or newer with nothing but its standard library. What is done is noted in ``.venv/.setup`` under a
digest of what it was made from, so that a second call only reads a few small files.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from resources.setup import packages, translations
from resources.setup.packages import SetupError

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
NOTES = VENV / ".setup"
LOCKS = {"run": "requirements.txt", "test": "requirements-dev.txt"}
BUILD_LOCK = ROOT / "resources" / "setup" / "build.txt"
PACKAGE_LOCK = ROOT / "resources" / "setup" / "package.txt"
OLDEST = (3, 11)


def main(arguments: list[str]) -> int:
    """Prepare everything for ``run`` (the default) or ``test``; return the exit status."""
    purpose = arguments[0] if arguments else "run"
    if sys.version_info < OLDEST:
        return _with_newer_python(arguments)
    parts = ["run", "display", "test"] if purpose == "test" else ["run"]
    if purpose == "run" and not has_display():
        parts.append("display")
    try:
        _prepare_system(parts)
        _prepare_venv()
        for part in parts:
            _note(f"system-{part}", _system_key(part))
        _prepare_dependencies(purpose)
        translations.compile_all(PYTHON)
        _compile_sources()
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def has_display() -> bool:
    """Return True if a window can be shown to somebody."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _with_newer_python(arguments: list[str]) -> int:
    for minor in range(14, OLDEST[1] - 1, -1):
        newer = shutil.which(f"python3.{minor}")
        if newer and subprocess.run([newer, "-c", ""], capture_output=True, check=False).returncode == 0:
            return subprocess.run([newer, "-m", "resources.setup.environment", *arguments], cwd=ROOT, check=False).returncode
    print("Meipi needs Python 3.11 or newer. Please install it, then: make PYTHON=/path/to/python3 …", file=sys.stderr)
    return 1


def _prepare_system(parts: list[str]) -> None:
    undone = [part for part in parts if not _is_noted(f"system-{part}", _system_key(part))]
    if not undone:
        return
    choices = [choice for part in undone for choice in packages.wanted(part)]
    # Debian and Ubuntu take ensurepip out of Python and put it into a package of its own.
    needs_venv = importlib.util.find_spec("ensurepip") is None
    own = "python{}.{}-venv".format(*sys.version_info[:2])
    if not packages.is_supported():
        print("This is not Debian or Ubuntu: please see to the libraries named in resources/setup/packages.txt.", file=sys.stderr)
        return
    lacking = packages.missing(choices) + ([(own, "python3-venv")] if needs_venv else [])
    if lacking:
        packages.install(lacking)


def _prepare_venv() -> None:
    # Scripts in a virtual environment name its folder, its packages belong to one minor version.
    key = f"{VENV}\n{sys.version_info[:2]}"
    if PYTHON.exists() and _is_noted("venv", key):
        return
    print(f"Making {VENV}", flush=True)
    checked([sys.executable, "-m", "venv", "--clear", str(VENV)], "The virtual environment could not be made.")
    _note("venv", key)


def _prepare_dependencies(purpose: str) -> None:
    lock = ROOT / LOCKS[purpose]
    if _is_noted(lock.name, _lock_key(lock)):
        return
    print(f"Installing {lock.name}", flush=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--quiet"]
    install = [*pip, "install", "--require-hashes", "--no-warn-script-location"]
    complaint = "The dependencies could not be installed. Is the network there?"
    # jieba comes as source. What builds it is locked too, so it is not left to pip to fetch that.
    checked([*install, "-r", str(BUILD_LOCK)], complaint)
    checked([*install, "--no-build-isolation", "--use-pep517", "-r", str(lock)], complaint)
    # setuptools must not stay: jieba imports pkg_resources where it can, which warns of its own end.
    unwanted = sorted(_locked_names(BUILD_LOCK) - _locked_names(lock))
    checked([*pip, "uninstall", "--yes", *unwanted], "What has built jieba could not be removed.")
    # The lock for tests holds the other; after another version of that, it has to be gone over again.
    for other, name in LOCKS.items():
        if purpose == "test" or other == purpose:
            _note(name, _lock_key(ROOT / name))
        else:
            (NOTES / name).unlink(missing_ok=True)


def _compile_sources() -> None:
    """Write the byte code that Python would write at the first start; where it is told not to, every start would pay for that."""
    sources = [str(ROOT / name) for name in ("core", "gui", "main.py")]
    checked([str(PYTHON), "-m", "compileall", "-q", *sources], "The program's sources could not be compiled.")


def _system_key(part: str) -> str:
    return "\n".join(["+".join(choice) for choice in packages.wanted(part)])


def _locked_names(lock: Path) -> set[str]:
    lines = lock.read_text(encoding="utf-8").splitlines()
    return {line.partition("==")[0] for line in lines if "==" in line and not line.startswith(" ")}


def _lock_key(lock: Path) -> str:
    return lock.read_text(encoding="utf-8") + BUILD_LOCK.read_text(encoding="utf-8")


def checked(command: list[str], complaint: str, environment: dict[str, str] | None = None, folder: Path | None = None) -> None:
    """Run a command.

    Args:
        command: with its arguments.
        complaint: what is to be told where it fails.
        environment: None for this one's.
        folder: in which it runs, None for this one's.

    Raises:
        SetupError: if it fails.
    """
    done = subprocess.run(command, env=environment, cwd=folder, stdin=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise SetupError(complaint)


def _note(name: str, key: str) -> None:
    NOTES.mkdir(exist_ok=True)
    (NOTES / name).write_text(_digest(key), encoding="utf-8")


def _is_noted(name: str, key: str) -> bool:
    try:
        return (NOTES / name).read_text(encoding="utf-8") == _digest(key)
    except FileNotFoundError:
        return False


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
