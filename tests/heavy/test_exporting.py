"""Exports to disks that are full or can only be read: one sentence in every format, and nothing is left."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

import pytest

from core.annotation import AnnotationDraft, Change
from core.exporting import FORMATS
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import SPEECH, document, opened
from tests.display import ROOT
from tests.small_disk import can_mount, fill, on_small_disk, reading_only

if TYPE_CHECKING:
    from pathlib import Path

WRITTEN: Final = [one.id for one in FORMATS if find_spec(f"core.exporters.{one.id}")]
UNWRITABLE: Final = "“{name}” could not be written: {reason}. Choose another folder and try again."
SCRIPT: Final = """
import json, os, sys
from pathlib import Path
from core.errors import ReaderError
from core.exporting import ExportOptions, Selection, format_of
from core.exporting_apart import export_beside
library, folder = map(Path, sys.argv[1:3])
for name in sys.argv[3:]:
    form = format_of(name)
    options = ExportOptions(content=form.contents[0])
    try:
        export_beside(library, Selection((1,)), name, folder / f"out{form.suffix}", options)
        told = None
    except ReaderError as error:
        told = [error.template, str(error.values.get("reason"))]
    print(json.dumps([name, told, sorted(os.listdir(folder))]))
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of one document with more annotations than a small disk has room for, in any format."""
    path = tmp_path_factory.mktemp("library") / "library.db"
    text = "".join(f"{SPEECH}第{number}次会议另行通知。\n" for number in range(60))
    with ReadingSession(path) as session:
        opening = opened(session, read := document(text))
        drafts = [
            AnnotationDraft(Span(at, at + 12), note=f"{number}：{hash((number, at))}")
            for number, at in enumerate(range(0, len(read.text) - 20, 9))
        ]
        outline = session.outline(read)
        session.apply(opening.document, [Change(None, session.draft(opening, read.text, outline, one)) for one in drafts])
    return path


def _exported(before: list[str], library: Path, folder: Path) -> list[tuple[str, Any, list[str]]]:
    command = [*before, sys.executable, "-c", SCRIPT, str(library), str(folder), *WRITTEN]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [tuple(json.loads(line)) for line in done.stdout.splitlines()]


def test_a_full_disk_is_one_sentence_and_leaves_nothing(library: Path, tmp_path: Path) -> None:
    folder = tmp_path / "u盘"
    folder.mkdir()
    command = on_small_disk(folder, "12k")[:-2]
    if not can_mount():
        # A disk without a size of its own fills up when it is told to.
        fill(0, folder)
    found = _exported(command, library, folder)
    assert found == [(name, [UNWRITABLE, "the disk is full"], []) for name in WRITTEN]


def test_a_disk_that_can_only_be_read_is_one_sentence(library: Path, tmp_path: Path) -> None:
    folder = tmp_path / "光盘"
    folder.mkdir()
    found = _exported(reading_only(folder), library, folder)
    assert found == [(name, [UNWRITABLE, "the disk can only be read"], []) for name in WRITTEN]
