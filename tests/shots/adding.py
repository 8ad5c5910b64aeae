"""The pictures of adding: how far it is, and what has come of it."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

from core.session import ReadingSession
from tests.display import wait_for
from tests.shots import shelf
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.shots.stage import Stage

OFFICES: Final = ("县委办公室", "县政府办公室", "农业农村局", "水利局", "教育局", "云溪镇", "青溪镇", "石桥乡")
SUBJECTS: Final = ("春耕备耕", "防汛值守", "秋粮收购", "干渠清淤", "村级账目公开", "校舍安全", "道路养护", "人居环境整治")
KINDS: Final = ("会议讲话", "工作通知", "调研报告", "情况汇报")
YEARS: Final = range(2015, 2019)
SOME: Final = 300
"""Files that are added when the picture is taken."""
FEW: Final = 30
ADDING: Final = "--add-apart"
"""What the process that adds is started with."""


def adding(stage: Stage) -> None:
    """A folder of a thousand files is being added, under a text that is read on, beside the library."""
    _show_adding(stage)


def small(stage: Stage) -> None:
    """The same in the smallest window, in the night theme."""
    stage.set(theme="night")
    _show_adding(stage, size=SMALL)


def done(stage: Stage) -> None:
    """What has become of each file; what failed with its reason."""
    folder = stage.home.folder / "新到材料"
    for file in _write(folder)[FEW:]:
        file.unlink()
    (folder / "扫描件汇编.docx").write_bytes(b"PK\x03\x04 cut off")
    (folder / "空白记录.txt").write_text("", "utf-8")
    _begin(stage, folder, WIDE)
    stage.wait_for_process(ADDING)
    wait_for(lambda: not stage.processes(ADDING), "adding does not end")
    stage.desktop.wait_until_still()
    stage.click(-70, -45)


def _show_adding(stage: Stage, *, size: tuple[int, int] = WIDE) -> None:
    folder = stage.home.folder / "新到材料"
    _write(folder)
    before = _begin(stage, folder, size)
    stage.hold(ADDING, lambda: _documents(stage) >= before + SOME)
    # What is on its way to the window is shown.
    stage.wait(1.0)


def _begin(stage: Stage, folder: Path, size: tuple[int, int]) -> int:
    """Watch a folder, whose files are added by themselves a while after the start; return how many documents there were before."""
    rows = shelf.fill(stage.home.library, stage.home.folder / "文稿")
    read = next(one.path for one in rows if one.path is not None and "防汛" in one.name)
    assert read is not None
    with ReadingSession(stage.home.library) as session:
        session.adding.watch(folder)
    before = _documents(stage)
    stage.show(read, size=size)
    stage.press("ctrl+2")
    return before


def _documents(stage: Stage) -> int:
    with ReadingSession(stage.home.library) as session:
        return len(session.holdings.all())


def _write(folder: Path) -> list[Path]:
    """Write a thousand papers, no two alike; return their files."""
    folder.mkdir()
    files, source = [], random.Random(7)
    for year in YEARS:
        for office in OFFICES:
            for subject in SUBJECTS:
                for number, kind in enumerate(KINDS):
                    file = folder / f"{year} {office}：{subject}{kind}.txt"
                    facts = "".join(f"{source.choice(OFFICES)}{source.choice(SUBJECTS)}办了{source.randrange(99)}件。" for _ in range(12))
                    text = f"{office}{subject}{kind}\n\n{year}年{number + 1}月\n\n同志们：\n\n{subject}要讲三点。{facts}\n"
                    file.write_text(text, "utf-8")
                    files.append(file)
    return files


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {"adding": adding, "adding-small": small, "adding-done": done}
