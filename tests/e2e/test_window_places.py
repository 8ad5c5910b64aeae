"""The place in a document in the real window: after many others, and after the file was changed while it was closed."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Final

import pytest

from core.paths import APP
from core.recent import MOST, Place, RecentPlaces
from tests.display import wait_for
from tests.e2e.window_kit import METRICS, Reader

pytestmark = pytest.mark.xcb

LONG: Final = "在全镇水利工作会议上的讲话"
PUT_IN: Final = "先通报一件事：上游水库昨夜放水，沿线各村已经接到电话，值班的人今晚一个都不许走开。\n" * 40


@pytest.fixture
def recent(own_folders: Path) -> RecentPlaces:
    """The places that the program keeps for this reader."""
    assert own_folders.is_dir()
    return RecentPlaces(places_folder() / "recent.json")


def places_folder() -> Path:
    """Return where the program keeps places and tabs."""
    return Path(os.environ["XDG_DATA_HOME"]) / APP


def read_on(reader: Reader) -> tuple[bytes, ...]:
    """Turn a few pages, as a reader does who goes on reading; return what the second line looks like then."""
    reader.click((METRICS.side_bar // 2, reader.outline_rows()[6].centre[1]))
    reader.away()
    reader.press("Page_Down")
    return pictures(reader)[1]


def pictures(reader: Reader) -> list[tuple[bytes, ...]]:
    """Return what the lines on the page look like, from the top."""
    reader.away()
    lines, picture = reader.lines(), reader.picture()
    return [reader.part_of(picture, line).rows for line in lines]


def kept(recent: RecentPlaces, file: Path) -> Place:
    """Return the place in a file, once the program has written it."""

    def look() -> list[Place] | None:
        found = recent.left_at(Place(file, None, file.name))
        return [found] if found is not None and found.offset else None

    return wait_for(look, "the place is never written")[0]


def line_at(text: str, offset: int) -> str:
    """Return the words from a place of a text to the end of its line."""
    end = text.find("\n", offset)
    return text[offset:end]


def test_a_document_that_is_off_the_list_is_seen_where_it_was_left(
    reader: Reader, recent: RecentPlaces, long_speech: Path, tmp_path: Path
) -> None:
    reader.open(long_speech, title=LONG)
    seen = read_on(reader)
    reader.close()
    offset = kept(recent, long_speech).offset
    recent.remember(*(Place(tmp_path / f"{number}.txt", None, f"{number}.txt") for number in range(2 * MOST)))
    assert long_speech not in {one.path for one in recent.places()}
    (places_folder() / "tabs.json").unlink()
    reader.open(long_speech, title=LONG)
    assert seen in pictures(reader)[:2]
    reader.close()
    assert kept(recent, long_speech).offset == offset


def test_a_file_that_was_changed_while_it_was_closed_is_seen_at_the_same_passage(
    reader: Reader, recent: RecentPlaces, long_speech: Path
) -> None:
    reader.open(long_speech, title=LONG)
    seen = read_on(reader)
    reader.close()
    before = long_speech.read_text(encoding="utf-8")
    words = line_at(before, kept(recent, long_speech).offset)
    assert len(words) > 6
    title, body = before.split("\n", 1)
    after = f"{title}\n{PUT_IN}{body}"
    long_speech.write_text(after, encoding="utf-8")
    reader.open(title=LONG)
    wait_for(lambda: seen in pictures(reader)[:2], "the passage that was read never comes to the top of the page")
    reader.close()
    held = kept(recent, long_speech)
    assert line_at(after, held.offset) == words
    assert before.index(words) != held.offset
    tabs = json.loads((places_folder() / "tabs.json").read_text(encoding="utf-8"))
    assert [one["place"]["offset"] for one in tabs["tabs"]] == [held.offset]
