"""Proposed tasks in the real window, through the display: found, accepted, refused, taken back, kept, and written to a ledger."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from core.session import ReadingSession
from tests.display import wait_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

TEXT = """在全县抗旱工作会议上的讲话

同志们：

下面，我讲三点意见。

一、把水源调度抓在手上

县水利局要在五月底前检修机井126眼。各乡镇要建立用水台账，一周内报县抗旱办。

二、把保苗任务落到地头

驻村干部要包保到户，帮助困难群众浇水保苗。
"""


def test_a_proposal_is_accepted_by_keyboard_and_stands_in_the_ledger(reader: Reader, tmp_path: Path) -> None:
    file = tmp_path / "抗旱讲话.txt"
    file.write_text(TEXT, encoding="utf-8")
    reader.open(file)
    reader.press("ctrl+shift+j")
    # A worker finds them: the ground under the first row is seen once they are there.
    wait_for(lambda: reader.painted_as("current"), "no row is chosen")
    reader.press("x")
    reader.rest()
    reader.press("a")
    accepted = wait_for_tasks(reader, file, lambda found: len(found) == 1)
    assert accepted[0]["task"]["lead"] == "各乡镇"
    reader.press("ctrl+z")
    wait_for_tasks(reader, file, lambda found: not found)
    reader.press("ctrl+z")
    reader.rest()
    # Refused and taken back: all three are accepted at once.
    reader.press("ctrl+a")
    reader.press("a")
    wait_for_tasks(reader, file, lambda found: len(found) == 3)
    reader.close()
    with ReadingSession(reader.library) as session:
        assert {row.annotation.task["task"] for row in session.tasks()} == {"检修机井126眼", "建立用水台账", "包保到户"}
    ledger = tmp_path / "落实台账.xlsx"
    reader.command("export", "--all", "--format", "xlsx", "--content", "tasks", "-o", ledger)
    head, *found = load_workbook(ledger).worksheets[0].iter_rows(values_only=True)
    assert len(found) == 3
    assert "县水利局" in {cell for row in found for cell in row}
    assert len(head) == len(found[0])


def wait_for_tasks(reader: Reader, file: Path, is_wanted: Callable[[list[dict[str, Any]]], bool]) -> list[dict[str, Any]]:
    """Return the annotations of a file as soon as they are as wanted."""

    def look() -> list[list[dict[str, Any]]] | None:
        found = json.loads(reader.command("annotations", file, "--json"))
        return [found] if is_wanted(found) else None

    return wait_for(look, "the library never holds the tasks that are waited for")[0]
