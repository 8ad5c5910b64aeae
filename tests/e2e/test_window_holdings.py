"""The library in the side bar and as a page, with the keys and the mouse of the display."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader


def _speech(folder: Path, place: str, day: str) -> Path:
    file = folder / f"{place}讲话.txt"
    lines = [f"在{place}水利冬修现场会上的讲话", f"（{day}）", "", "同志们：", "渠道分段包干，谁的渠段谁负责。"]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def test_documents_are_found_by_pinyin_opened_and_shown_as_a_page(reader: Reader, tmp_path: Path) -> None:
    days = {"清河": "2025年11月3日", "石桥": "2025年11月5日", "柳湾": "2024年12月1日"}
    files = [_speech(tmp_path, place, day) for place, day in days.items()]
    reader.command("add", *files[:2])
    reader.open(files[2], title="柳湾")
    reader.press("ctrl+2")
    reader.rest()
    reader.write("shiqiao")
    reader.rest()
    reader.press("Down", "Return")
    reader.wait_for_title("石桥")
    reader.press("ctrl+l")
    reader.rest()
    # The first row is the head of 2025, under which the document of the fifth stands before that of the third.
    reader.press("Down", "Down", "Return")
    reader.wait_for_title("清河")
    reader.close()
