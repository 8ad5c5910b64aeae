"""Asks LibreOffice for the automatic numbers of the cases and records its answers: ``python -m tests.numbering_oracle``.

To be run again when a case is added; with ``--check`` it only tells which recorded answers are no longer LibreOffice's. They lie in
``tests/data/numbering``, one file for each case. What is recorded was asked of LibreOffice 7.4.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.core.importers.docx_cases import Case, cases, labels
from tests.core.importers.docx_kit import docx

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ANSWERS: Final = Path(__file__).parent / "data" / "numbering"
_TIME: Final = 300


def asked(documents: Mapping[str, Case]) -> dict[str, list[str | None]]:
    """Return the labels that LibreOffice gives the paragraphs of each case.

    Raises:
        FileNotFoundError: if LibreOffice is not there.
        subprocess.CalledProcessError: if it fails.
    """
    program = shutil.which("soffice")
    if program is None:
        raise FileNotFoundError("soffice")
    with tempfile.TemporaryDirectory(prefix="meipi-oracle-") as folder:
        paths = []
        for name, case in documents.items():
            path = Path(folder) / f"{name}.docx"
            path.write_bytes(docx(case.body, numbering=case.numbering, styles=case.styles))
            paths.append(str(path))
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [program, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, *paths]
        subprocess.run(command, check=True, capture_output=True, timeout=_TIME, env={**os.environ, "LC_ALL": "C.UTF-8"})
        return {
            name: labels((Path(folder) / f"{name}.txt").read_text(encoding="utf-8-sig"), case.signs) for name, case in documents.items()
        }


def recorded(name: str) -> list[str | None]:
    """Return the recorded answer for a case."""
    found: list[str | None] = json.loads((ANSWERS / f"{name}.json").read_text(encoding="utf-8"))
    return found


def main(arguments: Sequence[str]) -> int:
    """Record all answers, or check them; those of cases that are no more go."""
    documents = cases()
    found = asked(documents)
    if "--check" in arguments:
        changed = [name for name, answer in found.items() if answer != recorded(name)]
        print(*(f"{name}: {found[name]}" for name in changed), f"{len(changed)} of {len(found)} answers have changed", sep="\n")
        return 1 if changed else 0
    ANSWERS.mkdir(parents=True, exist_ok=True)
    for path in ANSWERS.glob("*.json"):
        if path.stem not in documents:
            path.unlink()
    for name, answer in found.items():
        (ANSWERS / f"{name}.json").write_text(json.dumps(answer, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(found)} answers recorded in {ANSWERS}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
