"""The pictures of acts on documents: what is known of one, and documents that are alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.metadata import MetadataChange
from core.session import ReadingSession
from tests.bench.home import SAMPLE
from tests.shots import shelf
from tests.shots.stage import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.shots.stage import Stage

ANNOTATED: Final = (
    {"quote": "农资站每周一公布库存，缺什么、缺多少，当天报到镇里", "note": "和去年比，多了“当天报”。", "tags": ["春耕"]},
    {"quote": "全镇四十二公里干渠分给九个村，四月五日前完工", "colour": "cinnabar", "note": "牵头：水管所。"},
)
COMPARED: Final = 3.0
"""Seconds after which all texts have been compared."""
DETAILS, DUPLICATES = "wdxx", "xjwd"
"""Initials of the pinyin: a keyboard that is laid out anew for each character loses some on a busy computer."""


def holding_details(stage: Stage) -> None:
    """What is known of four documents: what differs stays, what was recognised can be confirmed."""
    stage.show(_fill(stage))
    stage.press("ctrl+l")
    stage.desktop.wait_until_still()
    stage.press("Down", "Down", "shift+Down", "shift+Down", "shift+Down")
    _choose(stage, DETAILS)


def duplicates(stage: Stage) -> None:
    """Documents that are alike, the chosen pair side by side."""
    stage.show(_fill(stage))
    _choose(stage, DUPLICATES)
    stage.wait(COMPARED)


def small_duplicates(stage: Stage) -> None:
    """The same in the smallest window, in the night theme."""
    stage.set(theme="night")
    stage.show(_fill(stage), size=SMALL)
    _choose(stage, DUPLICATES)
    stage.wait(COMPARED)


def _choose(stage: Stage, command: str) -> None:
    """Choose a command by its name."""
    stage.press("ctrl+k")
    stage.desktop.wait_until_still()
    stage.write(command)
    stage.press("Return")


def _fill(stage: Stage) -> Path:
    """Fill a library with the speeches of some years, and with three editions of the sample speech; return the file of the first."""
    folder = stage.home.folder / "讲话"
    shelf.fill(stage.home.library, folder)
    text = SAMPLE.read_text("utf-8")
    paper = _write(folder / "县报剪报.txt", text.replace("同志们：", "").replace("，", ",").replace("当天报到镇里", "当天上报"))
    lines = text.split("\n")
    site = _write(folder / "网站转载.txt", "\n".join(lines[: len(lines) * 3 // 4]))
    with ReadingSession(stage.home.library) as session:
        for file, source in ((paper, "云溪日报"), (site, "县政府网")):
            row = session.admit(session.plan(session.read(file))).document
            state = session.metadata(row)
            session.holdings.edit([(row, MetadataChange(state, state.with_set("source", source)))])
        session.holdings.count_missing()
    first = _write(folder / SAMPLE.name, text)
    stage.annotate(first, ANNOTATED)
    return first


def _write(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "holding-details": holding_details,
    "duplicates": duplicates,
    "small-duplicates": small_duplicates,
}
"""Each brings the window into the state that its picture shows."""
