"""Asks LibreOffice for Word 97 files with automatic numbers, and for what it shows of them: ``python -m tests.doc_oracle``.

To be run again when a case is added. The files and the answers lie in ``tests/data/doc``; they were made by LibreOffice 7.4.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Final

from tests.core.importers.docx_cases import Case, cases, labels, sign
from tests.core.importers.docx_kit import abstract, docx, lvl, num, p, starting, style

PLACE: Final = Path(__file__).parent / "data" / "doc"
FILES: Final = PLACE / "lists.tar.xz"
ANSWERS: Final = PLACE / "lists.json"
_TIME: Final = 300


def _headings() -> Case:
    """Return a case of an official document: headings numbered by their styles, a plan with lists of its own."""
    levels = [
        lvl(0, "chineseCounting", "%1、", more='<w:pStyle w:val="1"/><w:suff w:val="nothing"/>'),
        lvl(1, "chineseCounting", "（%2）", more='<w:pStyle w:val="2"/><w:suff w:val="nothing"/>'),
        lvl(2, "decimal", "%3.", more='<w:pStyle w:val="3"/>'),
    ]
    wingdings = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'
    numbering = abstract(1, *levels) + abstract(2, lvl(0, "decimal", "%1)")) + abstract(3, lvl(0, "bullet", "\uf0d8", behind=wingdings))
    numbering += num(1, 1) + num(2, 2) + num(3, 2, starting(0, 1)) + num(4, 3)
    styles = style("a", "Normal", is_default=True) + "".join(
        style(
            str(depth + 1),
            f"heading {depth + 1}",
            based_on="a",
            paragraph=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{depth}"/>',
        )
        for depth in range(3)
    )
    case = Case(numbering, styles)
    places = ["1", "2", None, "2", "3", 2, 2, "3", 3, 3, "1", 4, 4, "2", 3, "3"]
    case.paragraphs = [
        p(sign(at), style=one) if isinstance(one, str) else p(sign(at), num=(one, 0) if one else None) for at, one in enumerate(places)
    ]
    return case


CASES: Final[dict[str, Case]] = {**cases(), "official": _headings()}
"""All cases by their names."""


def files() -> dict[str, bytes]:
    """Return the files by the names of their cases."""
    found: dict[str, bytes] = {}
    with tarfile.open(FILES) as archive:
        for member in archive:
            stream = archive.extractfile(member)
            assert stream is not None
            found[member.name.removesuffix(".doc")] = stream.read()
    return found


def recorded(name: str) -> list[str | None]:
    """Return the labels that LibreOffice gave the paragraphs of a case."""
    found: list[str | None] = json.loads(ANSWERS.read_text(encoding="utf-8"))[name]
    return found


def main() -> int:
    """Make all files anew, and record what is shown of them."""
    with tempfile.TemporaryDirectory(prefix="meipi-oracle-") as name:
        folder = Path(name)
        for case, content in CASES.items():
            (folder / f"{case}.docx").write_bytes(docx(content.body, numbering=content.numbering, styles=content.styles))
        _convert(folder, "doc:MS Word 97", "docx")
        _convert(folder, "txt:Text (encoded):UTF8", "doc")
        found = {case: labels((folder / f"{case}.txt").read_text(encoding="utf-8-sig"), content.signs) for case, content in CASES.items()}
        PLACE.mkdir(parents=True, exist_ok=True)
        with tarfile.open(FILES, "w:xz") as archive:
            for case in CASES:
                data = (folder / f"{case}.doc").read_bytes()
                member = tarfile.TarInfo(f"{case}.doc")
                member.size = len(data)
                archive.addfile(member, io.BytesIO(data))
    lines = ",\n".join(f'"{case}": {json.dumps(answer, ensure_ascii=False)}' for case, answer in found.items())
    ANSWERS.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    print(f"{len(found)} files and answers recorded in {PLACE}")
    return 0


def _convert(folder: Path, form: str, suffix: str) -> None:
    program = shutil.which("soffice")
    if program is None:
        raise FileNotFoundError("soffice")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    paths = sorted(str(path) for path in folder.glob(f"*.{suffix}"))
    command = [program, profile, "--headless", "--convert-to", form, "--outdir", str(folder), *paths]
    subprocess.run(command, check=True, capture_output=True, timeout=_TIME, env={**os.environ, "LC_ALL": "C.UTF-8"})


if __name__ == "__main__":
    sys.exit(main())
