"""Two reports compared in the real window: the other one chosen by keys, what a screen reader hears, and the file that is made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest

from tests.display import wait_for
from tests.e2e.window_kit import PAGE, THEME

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.screen_reader import ScreenReader
    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

OLD = """2025年全镇工作报告

同志们：

一、过去一年的工作

新修水渠12公里，补种树苗8000棵。村村都有了卫生室。

二、今年的任务

各村要在清明以前把渠道清完。欠账要还清。
"""
NEW = OLD.replace("2025", "2026").replace("12公里", "15公里").replace("村村都有了卫生室。", "泵站换了新机组。").replace("清明", "谷雨")


def test_two_reports_are_compared_heard_of_and_saved(ears: ScreenReader, reader: Reader, tmp_path: Path) -> None:
    for name, text in (("old.txt", OLD), ("new.txt", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    reader.command("add", tmp_path / "old.txt")
    reader.open(tmp_path / "new.txt", title="2026年全镇工作报告")
    reader.press("ctrl+k")
    reader.rest()
    reader.write("duibiwendang")
    reader.press("Return")
    reader.rest()
    reader.press("Return")
    table = ears.find("table", "两篇文档的句子")
    heard = wait_for(lambda: [cell.name for cell in table.children], "nothing is compared", limit=30)
    assert "删去：村村都有了卫生室。" in heard
    assert "新增：泵站换了新机组。" in heard
    assert any(words.startswith("改写：“清明”") for words in heard)
    assert reader.drawn(THEME.colours["added"], PAGE)
    assert reader.drawn(THEME.colours["removed"], PAGE)
    ears.find("push button", "导出…").act("Press")
    reader.rest()
    target = tmp_path / "compared.docx"
    reader.write(str(target))
    reader.press("Return")
    wait_for(target.exists, "the comparison is not saved", limit=30)
    cells = [cell.text for row in docx.Document(str(target)).tables[-1].rows for cell in row.cells]
    assert "泵站换了新机组。" in cells
    reader.press("Escape")
    ears.find("text", "正文")
    reader.close()
