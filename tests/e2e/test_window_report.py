"""The report of an import in the real window, through the display: opened by its key, its places reached by the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.importers.docx_kit import docx, p
from tests.display import wait_for

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

TITLE = "关于做好值守工作的通知"
GONE = "<w:del><w:r><w:delText>原定三班</w:delText></w:r></w:del>"


def test_a_place_of_the_report_is_where_the_caret_stands_and_can_be_marked(reader: Reader, tmp_path: Path) -> None:
    file = tmp_path / "通知.docx"
    body = [p(f"第{number}条，巡查人员每天早晚各巡一遍。") for number in range(1, 80)]
    file.write_bytes(docx(p(TITLE) + "".join(body) + p("实行", GONE, "两班值守。") + "".join(body)))
    reader.open(file, title=TITLE)
    windows = len(reader.desktop.windows(reader.program.process.pid))
    reader.press("ctrl+i")
    wait_for(lambda: len(reader.desktop.windows(reader.program.process.pid)) > windows, "no report")
    reader.desktop.wait_until_still()
    reader.press("Return")
    reader.desktop.wait_until_still()
    assert len(reader.desktop.windows(reader.program.process.pid)) > windows, "it stays"
    reader.press("Escape")
    wait_for(lambda: len(reader.desktop.windows(reader.program.process.pid)) == windows, "it is still there")
    reader.desktop.wait_until_still()
    reader.press("shift+End", "1")
    (mark,) = reader.wait_for_annotations(file, lambda found: len(found) == 1)
    assert mark["quote"] == "两班值守。"
    reader.close()
