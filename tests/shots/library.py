"""The pictures of what keeps a library safe: its place, its backups, and what is said when something is wrong with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from core.keeping import BY_HAND, DAILY, OPENING, RESTORE
from core.session import ReadingSession
from tests.bench.home import SAMPLE
from tests.shots.stage import SMALL
from tests.small_disk import fill, on_read_only_disk, on_small_disk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.shots.stage import Stage

UNNAMED: Final = {"MEIPI_LIBRARY": ""}
"""The library is the one of the settings, which can be moved."""
OPEN_DIALOG: Final = ("F10", "Down", "Right", "Up", "Up", "Up", "Return")
SPEECHES: Final = (
    (
        "防汛值守工作部署会讲话.txt",
        "一、把险情想在前头\n沙袋、水泵、照明灯，一样都不能少。\n二、把责任压到人头\n谁的堤段谁负责，谁的水闸谁看守。\n",
    ),
    ("秋收秋种现场会讲话.txt", "一、颗粒归仓\n机手、晒场、仓容，三本账先对上。\n二、适期播种\n墒情不等人，种子化肥先到村。\n"),
    ("冬季安全生产例会讲话.txt", "一、查隐患\n查一处、记一处、改一处。\n二、盯落实\n谁检查谁签字，谁签字谁负责。\n"),
)
MARKS: Final[tuple[tuple[dict[str, Any], ...], ...]] = (
    ({"quote": "沙袋、水泵、照明灯", "note": "数量要落到点上。"}, {"quote": "谁的堤段谁负责", "colour": "cinnabar"}),
    ({"quote": "三本账先对上", "colour": "malachite"}, {"quote": "墒情不等人", "colour": "indigo", "note": "可引。"}),
    ({"quote": "谁检查谁签字，谁签字谁负责", "colour": "cinnabar", "note": "写进通知。"},),
)
ANNOTATED: Final[tuple[dict[str, Any], ...]] = (
    {"quote": "农资站每周一公布库存，缺什么、缺多少，当天报到镇里", "note": "和去年比，多了“当天报”。", "tags": ["春耕"]},
    {"quote": "全镇四十二公里干渠分给九个村，四月五日前完工", "colour": "cinnabar", "note": "牵头：水管所。"},
    {"quote": "“三个一遍”", "kind": "underline", "colour": "indigo", "note": "本周走一遍、本月办一遍、本季回头看一遍。"},
)
CHAPTER: Final = "二、把任务落到田间地头"
PAGE: Final = 4096
BEGUN: Final = 5
"""Seconds after which a library has been claimed and backed up."""
TOLD: Final = 4.0
"""Seconds after which a note that was written is tried, refused and told of."""
DATES: Final = ("20261121-003012-00", "20261123-005107-00", "20261126-091530-00")
OCCASIONS: Final = (DAILY, OPENING, RESTORE)


def library(stage: Stage) -> None:
    """Where the library is and what it holds, with its backups."""
    _prepare(stage)
    stage.show(SAMPLE, environment=UNNAMED)
    stage.press(*OPEN_DIALOG)


def backups(stage: Stage) -> None:
    """What is asked before a backup is restored."""
    _prepare(stage)
    stage.show(SAMPLE, environment=UNNAMED)
    stage.press(*OPEN_DIALOG)
    stage.desktop.wait_until_still()
    stage.press("Down", "Down", "Return")


def small_backups(stage: Stage) -> None:
    """The same in the smallest window, in the night theme."""
    stage.set(theme="night", library=str(stage.home.library))
    _fill(stage)
    stage.show(SAMPLE, size=SMALL, environment=UNNAMED)
    stage.press(*OPEN_DIALOG)
    stage.desktop.wait_until_still()
    stage.press("Down", "Return")


def full_disk(stage: Stage) -> None:
    """What is said of a note that a full disk refuses; it stays in its card."""
    folder = _apart(stage)
    stage.annotate(SAMPLE, ANNOTATED)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)), command=on_small_disk(folder, "4m"))
    stage.wait(BEGUN)
    stage.select(430, 610, 620)
    stage.press("n")
    stage.desktop.wait_until_still()
    fill(stage.process, folder)
    stage.write("会后再问一遍，问清楚是谁、到哪一天。")
    # Nothing moves until it is told of.
    stage.wait(TOLD)


def damaged(stage: Stage) -> None:
    """What is said of a damaged library, with what could be rescued of it."""
    _apart(stage)
    stage.annotate(SAMPLE, ANNOTATED)
    _back_up(stage.home.library, "20261127-020455-00", OPENING)
    stage.annotate(SAMPLE, ({"quote": "小事不小", "colour": "malachite", "note": "金句。"},))
    with stage.home.library.open("r+b") as file:
        # The first page says what the others are; most of them are gone.
        file.seek(2 * PAGE)
        file.write(bytes(stage.home.library.stat().st_size // 2))
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))


def read_only(stage: Stage) -> None:
    """What is said of a library that can only be read; its marks are shown."""
    folder = _apart(stage)
    stage.annotate(SAMPLE, ANNOTATED)
    stage.set(library=str(stage.home.library))
    start = stage.offset_of(SAMPLE, CHAPTER)
    stage.show(SAMPLE, "--goto", str(start), environment=UNNAMED, command=on_read_only_disk(folder))
    stage.wait(BEGUN)


def elsewhere(stage: Stage) -> None:
    """What is said of a library that another computer has open: the text is shown without its marks."""
    _apart(stage)
    stage.annotate(SAMPLE, ANNOTATED)
    stage.set(library=str(stage.home.library))
    claim = stage.home.library.with_name(f".{stage.home.library.name}.open-0")
    claim.write_text(json.dumps({"computer": "办公室电脑", "machine": "another", "begun": "2026-11-28T01:12:00+00:00"}), "utf-8")
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)), environment=UNNAMED)


def _apart(stage: Stage) -> Path:
    """Put the library into a folder of its own, and return that."""
    folder = stage.home.folder / "书库"
    folder.mkdir()
    stage.home.library = folder / "library.db"
    return folder


def _prepare(stage: Stage) -> None:
    stage.set(library=str(stage.home.library))
    _fill(stage)


def _fill(stage: Stage) -> None:
    """Annotate one speech after the other, with a backup after each."""
    for (name, text), marks, date, occasion in zip(SPEECHES, MARKS, DATES, OCCASIONS, strict=True):
        path = stage.home.write(name, text)
        stage.annotate(path, marks)
        _back_up(stage.home.library, date, occasion)
    stage.annotate(SAMPLE, ({"quote": "读原文，先把底子打牢", "note": "这一条最要紧。"},))
    _back_up(stage.home.library, "20261127-020455-00", BY_HAND)


def _back_up(library: Path, date: str, occasion: str) -> None:
    """Make a backup that says it was made then."""
    with ReadingSession(library) as session:
        made = session.keeper.back_up(occasion)
    assert made is not None
    made.path.rename(made.path.with_name(f"{library.stem}-{date}-{occasion}.db"))


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "library-dialog": library,
    "backups": backups,
    "small-backups": small_backups,
    "full-disk": full_disk,
    "damaged": damaged,
    "read-only": read_only,
    "elsewhere": elsewhere,
}
