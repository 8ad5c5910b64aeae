"""A program that answers in the place of Tesseract, for what it does when it fails."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from core.importers import ocr

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

WORD: Final = "渠段有责"


def answering(folder: Path, answers: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have it answer to the pages one after the other: ``w`` by `WORD`, ``f`` by failing."""
    program = folder / ocr.PROGRAM
    program.write_text(
        "#!/bin/sh\n"
        'if [ "$1" = --list-langs ]; then echo chi_sim; exit; fi\n'
        f"cat > '{folder}/page'; echo >> '{folder}/pages'; answers={answers}\n"
        f"if [ \"$(printf %s $answers | cut -c $(wc -l < '{folder}/pages'))\" = f ]; then echo Killed >&2; exit 9; fi\n"
        f"printf 'level\\n5\\t1\\t1\\t1\\t1\\t1\\t300\\t300\\t200\\t50\\t90\\t{WORD}\\n'\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
