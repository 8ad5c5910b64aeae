"""The pictures of a beginning: the start page, the documents of a folder, the hints of the first start."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from core.recent import Place, RecentPlaces
from core.session import ReadingSession
from tests.bench.home import ROOT, SAMPLE
from tests.shots.stage import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from tests.shots.stage import Stage

TEXTS: Final = ROOT / "tests" / "shots" / "texts"
TOUR: Final = 3.0
"""Seconds after which a hint has come."""
OLD: Final = "三月例会讲话.txt"
READ: Final[Sequence[tuple[str, str, float, timedelta]]] = (
    (SAMPLE.name, "四月五日前完工", 0.62, timedelta(minutes=40)),
    ("政府工作报告.txt", "（一）全力扩大有效需求", 0.37, timedelta(hours=26)),
    ("会议讲话稿（送审）.txt", "四、加强领导", 1.0, timedelta(days=3)),
    (OLD, "（一）思想认识还有差距", 0.18, timedelta(days=9)),
    ("访谈录.txt", "", 0.0, timedelta(days=21)),
)
"""Name of a file, words at which it was left, how much of it was read, and how long ago that was."""
MARKS: Final[Mapping[str, Sequence[Mapping[str, Any]]]] = {
    SAMPLE.name: (
        {"quote": "农资站每周一公布库存，缺什么、缺多少，当天报到镇里", "colour": "gamboge"},
        {"quote": "全镇四十二公里干渠分给九个村，四月五日前完工", "colour": "cinnabar"},
        {"quote": "谁家的门朝哪开，干部心里要有一本账", "colour": "malachite", "note": "金句。"},
    ),
    "政府工作报告.txt": ({"quote": "三、2026年重点任务", "colour": "indigo"}, {"quote": "各位代表", "colour": "gamboge"}),
    OLD: ({"quote": "同志们", "colour": "rouge"},),
}


def welcome(stage: Stage) -> None:
    """The start page with six documents, one of whose files is gone, and a line on what is new."""
    stage.set(seen_version="0.0.1")
    _read_before(stage)
    stage.show()


def welcome_first(stage: Stage) -> None:
    """The start page when nothing has been read yet."""
    stage.show(SAMPLE)
    stage.press("ctrl+w")
    stage.desktop.wait_until_still()
    stage.press("Delete")


def welcome_english(stage: Stage) -> None:
    """The start page in the English interface."""
    stage.set(language="en")
    _read_before(stage)
    stage.show()


def welcome_small(stage: Stage) -> None:
    """The start page in the smallest window, in the night theme, while a document is open."""
    stage.set(theme="night")
    _read_before(stage)
    stage.show(SAMPLE, size=SMALL)
    stage.press("alt+Home")


def folder(stage: Stage) -> None:
    """The documents of a folder, three of them chosen."""
    text = (TEXTS / "会议讲话稿（送审）.txt").read_text("utf-8")
    root = stage.home.folder / "文稿"
    names = (
        "第1讲 读原文.txt",
        "第2讲 下村去.txt",
        "第10讲 回头看.txt",
        "下发/一、春耕备耕通知.md",
        "下发/二、干渠清淤分工.md",
        "会议/二月例会讲话.html",
    )
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    stage.set(folder=str(root))
    stage.show(SAMPLE)
    stage.press("ctrl+shift+o")
    stage.desktop.wait_until_still()
    stage.press("Return")
    stage.desktop.wait_until_still()
    stage.press("shift+Down", "shift+Down")


def tour_outline(stage: Stage) -> None:
    """The first hint, at the outline."""
    _begin_tour(stage)


def tour_select(stage: Stage) -> None:
    """The second hint, beside the page."""
    _begin_tour(stage)
    stage.click(243, 841)
    stage.wait(1)


def tour_note(stage: Stage) -> None:
    """The third hint, at the notes, after a mark was made."""
    _begin_tour(stage)
    stage.click(243, 841)
    stage.select(430, 610, 620)
    stage.press("1")
    stage.wait(TOUR)


def tour_commands(stage: Stage) -> None:
    """The last hint, under the menu, in the smallest window and the night theme."""
    stage.set(hints_shown=True, theme="night")
    stage.show(SAMPLE, size=SMALL)
    stage.wait(TOUR)
    for place in ((243, 641), (235, 295), (235, 295)):
        stage.click(*place)
        stage.desktop.wait_until_still()


def _begin_tour(stage: Stage) -> None:
    stage.set(hints_shown=True)
    stage.show(SAMPLE)
    stage.wait(TOUR)


def _read_before(stage: Stage) -> None:
    """Leave the library and the list of recent documents as a reader of some weeks would."""
    now = datetime.now(UTC)
    places = [_place(stage, *one, now) for one in READ]
    with ReadingSession(stage.home.library) as session:
        read = session.paste(
            html="", text="在抗旱会商会上的发言\n\n同志们：\n\n一、把水找到\n\n机井要一眼一眼地查。\n\n二、把水用好\n\n先人畜，后庄稼。"
        )
        row = session.admit(session.plan(read)).document
    pasted = Place(None, row, read.name, title="在抗旱会商会上的发言", opened=(now - timedelta(days=2)).isoformat(), is_open=False)
    places.insert(2, replace(pasted, seen=f"{len(read.text)}:0,{len(read.text) // 2}").at(20, ["一、把水找到"]))
    RecentPlaces(stage.home.folder / "data_home" / "meipi" / "recent.json").remember(*reversed(places))
    (stage.home.texts / OLD).unlink()


def _place(stage: Stage, name: str, words: str, share: float, ago: timedelta, now: datetime) -> Place:
    file = SAMPLE if name == SAMPLE.name else _written(stage, name)
    if name in MARKS:
        stage.annotate(file, MARKS[name])
    with ReadingSession(stage.home.library) as session:
        document, outline, _ = session.outlined(session.read(file))
    offset = document.text.index(words) if words else 0
    seen = f"{len(document.text)}:0,{round(share * len(document.text))}" if share else ""
    title = document.text.split("\n")[0]
    place = Place(file, None, document.name, title=title, opened=(now - ago).isoformat(), is_open=False, seen=seen)
    return place.at(offset, outline.path_at(offset))


def _written(stage: Stage, name: str) -> Path:
    source = TEXTS / ("会议讲话稿（送审）.txt" if name == OLD else name)
    text = source.read_text("utf-8")
    return stage.home.write(name, text.replace("\n", "（三月例会）\n", 1) if name == OLD else text)


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "welcome": welcome,
    "welcome-first": welcome_first,
    "welcome-english": welcome_english,
    "welcome-small": welcome_small,
    "folder": folder,
    "tour-1": tour_outline,
    "tour-2": tour_select,
    "tour-3": tour_note,
    "tour-4": tour_commands,
}
"""Each brings the window into the state that its picture shows."""
