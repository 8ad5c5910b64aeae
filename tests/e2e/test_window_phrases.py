"""Set phrases in the real window, through the display: words that are selected show what they stand for, and Esc lets them go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.display import wait_for

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.screen_reader import Item, ScreenReader
    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

TEXT = """在全镇作风建设会上的讲话

同志们：

今年要落实“三个到位”：责任到位、措施到位、监督到位。

三个到位
"""
PHRASE = 3
"""The line that is a set phrase and nothing else."""


def told(ears: ScreenReader) -> list[str]:
    """Return what the card says beside its name."""
    return [one.description for one in shown(ears) if "责任到位" in one.description]


def shown(ears: ScreenReader) -> list[Item]:
    return [one for one in ears.program().below(showing=True) if one.name == "提法"]


def test_a_selected_set_phrase_shows_its_members(ears: ScreenReader, reader: Reader, tmp_path: Path) -> None:
    file = tmp_path / "作风会.txt"
    file.write_text(TEXT, encoding="utf-8")
    reader.open(file, title="在全镇作风建设会上的讲话")
    reader.click(reader.lines()[PHRASE].centre, times=3)
    wait_for(lambda: told(ears), "no card tells what the selected words stand for")
    assert "责任到位、措施到位、监督到位" in told(ears)[0]
    assert reader.popup() is not None, "the bar of colours is hidden by the card"
    reader.press("Escape")
    wait_for(lambda: not told(ears), "Esc leaves the card")
    reader.press("1")
    reader.wait_for_annotations(file, lambda found: [one["quote"] for one in found] == ["三个到位"])
    reader.press("p")
    wait_for(lambda: told(ears), "the key shows no card of the phrase at the caret")
    reader.press("Escape")
    wait_for(lambda: not told(ears), "Esc leaves the card")
    reader.close()
