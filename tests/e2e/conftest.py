"""What the tests of the real window share: a speech whose every paragraph is one line on the page, and a reader."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.e2e.screen_reader import screen_reader
from tests.e2e.window_kit import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.display import Desktop
    from tests.e2e.screen_reader import ScreenReader

PARAGRAPHS = (
    "在全镇防汛动员会上的讲话",
    "同志们：",
    "今天这个会，只讲三件事。",
    "一、把险情想在前头",
    "雨还没有来，沟渠要先通，泵站要先试。",
    "二、把责任压到人头",
    "谁的堤段谁负责，谁的水闸谁看守。",
    "三、把群众放在心上",
    "转移群众，宁可听骂声，不可听哭声。",
)
"""Title, salutation, opening, and three headings with a paragraph each."""


@pytest.fixture
def paragraphs() -> tuple[str, ...]:
    """The paragraphs of the short speech, in order; each is one line on the page."""
    return PARAGRAPHS


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    """A short speech that fits into the window."""
    file = tmp_path / "speech.txt"
    file.write_text("\n\n".join(PARAGRAPHS) + "\n", encoding="utf-8")
    return file


@pytest.fixture
def long_speech(tmp_path: Path) -> Path:
    """A speech of many screens: twelve headings with paragraphs under each."""
    labels = "一二三四五六七八九十"
    numbers = [*labels, "十一", "十二"]
    parts = ["在全镇水利工作会议上的讲话", "同志们："]
    for label in numbers:
        parts.append(f"{label}、把第{label}段渠道管到底")
        parts += [f"第{label}段的第{n}处闸口，要有人看，有人修，有人记账，出了事有人答应。" * 3 for n in labels]
    file = tmp_path / "long.txt"
    file.write_text("\n".join(parts) + "\n", encoding="utf-8")
    return file


@pytest.fixture
def very_long_speech(tmp_path: Path) -> Path:
    """A speech of which only a part is in the page at a time: 900 paragraphs with a hundred headings."""
    file = tmp_path / "very-long.txt"
    parts = ["在全县河湖管护工作会议上的讲话", "同志们："]
    for number in range(900):
        if number % 9 == 0:
            parts.append(f"{number // 9 + 1}、把第{number // 9 + 1}片水面管起来")
        parts.append("河道要清，堤防要固，岸线要护，水质要测，责任要到人。" * 6 + f"第{number}号堤段，年底前要见到实效。")
    file.write_text("\n".join(parts), encoding="utf-8")
    return file


@pytest.fixture
def reader(desktop: Desktop, own_folders: Path) -> Reader:
    """A reader with an empty library in front of an empty display."""
    return Reader(desktop, own_folders / "library.db")


@pytest.fixture
def ears(own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ScreenReader]:
    """A screen reader that hears what the test starts."""
    outside = {name: value for name, value in os.environ.items() if name not in {"DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"}}
    with screen_reader(outside) as ears:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", ears.session)
        # Qt complains when something is asked about that has gone since it was named.
        monkeypatch.setenv("QT_LOGGING_RULES", "qt.accessibility.atspi.warning=false")
        yield ears
