"""Searching the library, with the keys of the display."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.session import ReadingSession
from tests.display import wait_for
from tests.e2e.window_kit import METRICS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader


def _speech(folder: Path, place: str, *lines: str) -> Path:
    file = folder / f"{place}讲话.txt"
    file.write_text("\n\n".join([f"在{place}工作会议上的讲话", "同志们：", *lines]) + "\n", encoding="utf-8")
    return file


def test_what_is_typed_is_found_in_the_library_gone_to_and_stepped_through(reader: Reader, tmp_path: Path) -> None:
    river = _speech(tmp_path, "清河", "清河的 GDP 要算细账。", "账算细了，GDP 才是真的。")
    bridge = _speech(tmp_path, "石桥", "石桥今年修了路，GDP 也长了。")
    willow = _speech(tmp_path, "柳湾", "柳湾的渠道要有人看。")
    reader.command("add", river, bridge)
    reader.open(willow, title="柳湾")
    reader.press("ctrl+shift+f")
    reader.rest()
    reader.write("gdp")
    reader.rest()
    reader.press("Return")
    reader.wait_for_title("清河")
    (current,), (other,) = reader.painted_as("selection"), reader.painted_as("hit")
    assert min(current.width, other.width) > METRICS.interface_text
    reader.press("alt+Next", "alt+Next")
    reader.wait_for_title("石桥")
    wait_for(lambda: reader.painted_as("selection"), "the place in the next document is not shown")
    assert reader.painted_as("hit") == []
    reader.press("alt+Prior")
    reader.wait_for_title("清河")
    reader.press("Escape")
    assert reader.painted_as("hit") == []
    reader.close()
    with ReadingSession(reader.library) as session:
        assert [one.words for one in session.search.recent()] == ["gdp"]
