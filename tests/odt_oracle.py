"""Asks LibreOffice for the automatic numbers of OpenDocument texts and records its answers: ``python -m tests.odt_oracle``.

To be run again when a case is added to `tests.core.importers.odt_cases`; with ``--check`` it only tells which recorded answers are no
longer LibreOffice's. They lie in ``tests/data/odt/numbering.json``. What is recorded was asked of LibreOffice 7.4.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.core.importers.docx_cases import labels
from tests.core.importers.odt_cases import Case, cases
from tests.core.importers.odt_kit import odt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ANSWERS: Final = Path(__file__).parent / "data" / "odt" / "numbering.json"
_TIME: Final = 300

Answers = dict[str, list[str | None]]
"""The label of each paragraph of each case."""


def asked(documents: Mapping[str, Case]) -> Answers:
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
            path = Path(folder) / f"{name}.odt"
            path.write_bytes(odt(case.body, styles=case.styles, automatic=case.automatic))
            paths.append(str(path))
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [program, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, *paths]
        subprocess.run(command, check=True, capture_output=True, timeout=_TIME, env={**os.environ, "LC_ALL": "C.UTF-8"})
        return {
            name: labels((Path(folder) / f"{name}.txt").read_text(encoding="utf-8-sig"), case.signs) for name, case in documents.items()
        }


@cache
def _all() -> Answers:
    found: Answers = json.loads(ANSWERS.read_text(encoding="utf-8"))
    return found


def recorded(name: str) -> list[str | None]:
    """Return the recorded answer for a case."""
    return _all()[name]


def main(arguments: Sequence[str]) -> int:
    """Record all answers, or check them."""
    documents = cases()
    found = asked(documents)
    if "--check" in arguments:
        changed = [name for name, answer in found.items() if answer != recorded(name)]
        print(*(f"{name}: {found[name]}" for name in changed), f"{len(changed)} of {len(found)} answers have changed", sep="\n")
        return 1 if changed else 0
    ANSWERS.parent.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(answer, ensure_ascii=False)}" for name, answer in sorted(found.items()))
    ANSWERS.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    print(f"{len(found)} answers recorded in {ANSWERS}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
