"""Translations: ``resources/i18n/*.ts`` compiled to ``.qm`` beside them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CATALOGUES = Path(__file__).resolve().parents[1] / "i18n"
_FIND_LRELEASE = (
    "import importlib.util, sys; "
    "print(importlib.util.find_spec('PySide6').submodule_search_locations[0] "
    "+ ('/lrelease.exe' if sys.platform == 'win32' else '/lrelease'))"
)


def compile_all(python: Path, folder: Path = CATALOGUES) -> list[Path]:
    """Compile those catalogues of ``folder`` that are newer than their ``.qm``; return what was written.

    Args:
        python: an interpreter that has PySide6, whose lrelease is used. Not started if there is nothing to do.
        folder: where the catalogues lie.

    Raises:
        subprocess.CalledProcessError: if a catalogue is broken.
    """
    stale = [source for source in sorted(folder.glob("*.ts")) if _is_stale(source)]
    if not stale:
        return []
    found = subprocess.run([str(python), "-c", _FIND_LRELEASE], check=True, capture_output=True, text=True)
    for source in stale:
        _compile(found.stdout.strip(), source)
    return [source.with_suffix(".qm") for source in stale]


def _compile(lrelease: str, source: Path) -> None:
    # A program that is running has the old one mapped: written over, its words would be sought where they are no more.
    fresh = source.with_suffix(f".{os.getpid()}.part")
    try:
        subprocess.run([lrelease, "-silent", str(source), "-qm", str(fresh)], check=True)
        fresh.replace(source.with_suffix(".qm"))
    finally:
        fresh.unlink(missing_ok=True)


def _is_stale(source: Path) -> bool:
    compiled = source.with_suffix(".qm")
    return not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns


if __name__ == "__main__":
    compile_all(Path(sys.executable))
