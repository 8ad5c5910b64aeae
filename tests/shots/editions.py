"""Pictures of editions: their list, two side by side, an old one on the page, a file that was changed meanwhile."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

from core.paths import SAMPLE
from tests.display import wait_for
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from tests.shots.stage import Stage

TOLD: Final = 0.005
"""Share of the window that a bar takes at least."""
CHAPTER: Final = "二、把任务落到田间地头"
MARKS: Final[tuple[dict[str, Any], ...]] = (
    {
        "quote": "农资站每周一公布库存，缺什么、缺多少，当天报到镇里",
        "colour": "gamboge",
        "note": "和去年比，多了“当天报”。",
        "tags": ["春耕"],
    },
    {"quote": "全镇四十二公里干渠分给九个村，四月五日前完工", "colour": "cinnabar", "note": "牵头：水管所。时限：四月五日。"},
    {"quote": "基本农田一分不能少，一亩不能荒", "colour": "rouge", "note": "底线，可引。"},
    {"quote": "谁家的门朝哪开，干部心里要有一本账", "colour": "malachite", "note": "金句。"},
)
CHANGES: Final = (
    ("农资站每周一公布库存，缺什么、缺多少，当天报到镇里", "农资站每周一、周四公布库存，缺什么、缺多少，当天报到镇里"),
    ("四月五日前完工，由水管所逐段验收", "清明前全部完工，由水管所会同各村逐段验收"),
    ("镇里的六名农技员一人包一到两个村", "镇里的八名农技员一人包一个村"),
    ("（三）管好山林防火。", "（三）管紧管严山林防火。"),
)
"""What stood in the first edition, and what stands in the second."""
ADDED: Final = "各村每月十日前把用水台账报到镇里，一式两份，一份留村，一份存档。"


def second(text: str) -> str:
    """Return the sample as its author has revised it: words changed, a paragraph added, one taken out, one moved."""
    for old, new in CHANGES:
        if old not in text:
            message = f"the sample does not hold {old}"
            raise LookupError(message)
        text = text.replace(old, new)
    paragraphs = text.split("\n\n")
    at = next(i for i, one in enumerate(paragraphs) if "守住春耕" in one)
    paragraphs.insert(at + 2, ADDED)
    later = next(i for i, one in enumerate(paragraphs) if "办好群众身边的小事" in one)
    del paragraphs[later + 2]
    paragraphs.insert(later + 6, paragraphs.pop(later + 2))
    return "\n\n".join(paragraphs)


def _revised(stage: Stage, *texts: str) -> Path:
    """Write editions one after the other into a file that the library sees, days apart; the marks are made in the first."""
    path = stage.home.write(SAMPLE.name, texts[0])
    stage.annotate(path, MARKS)
    for text in texts[1:]:
        path.write_text(text, "utf-8")
        stage.command("annotations", path)
    with closing(sqlite3.connect(stage.home.library)) as library, library:
        for number in range(1, len(texts)):
            days = 20 * (len(texts) - number) - 3
            library.execute(
                "UPDATE editions SET created = strftime('%Y-%m-%dT01:12:00.000Z', 'now', ?) WHERE number = ?", (f"-{days} days", number)
            )
    return path


def editions(stage: Stage) -> None:
    """The editions of a document, one of them read before with its marks."""
    first = SAMPLE.read_text("utf-8")
    path = _revised(stage, first, second(first), second(first).replace("八名农技员", "十名农技员"))
    stage.show(path, "--goto", str(stage.offset_of(path, CHAPTER)))
    stage.press("ctrl+e")
    stage.desktop.wait_until_still()
    stage.press("Down")


def compare(stage: Stage) -> None:
    """Two editions side by side at the first difference, equal paragraphs folded."""
    _compare(stage, WIDE)


def compare_small(stage: Stage) -> None:
    """A paragraph that was moved, in the smallest window and the night theme."""
    stage.set(theme="night")
    _compare(stage, SMALL)
    stage.desktop.wait_until_still()
    stage.press("alt+Down", "alt+Down", "alt+Down")


def _compare(stage: Stage, size: tuple[int, int]) -> None:
    first = SAMPLE.read_text("utf-8")
    path = _revised(stage, first, second(first))
    stage.show(path, "--goto", str(stage.offset_of(path, CHAPTER)), size=size)
    stage.press("ctrl+e")
    stage.desktop.wait_until_still()
    stage.press("Tab", "Tab", "Return")


def old_edition(stage: Stage) -> None:
    """The first edition on the page, with the marks as they stood, under the bar that says so."""
    first = SAMPLE.read_text("utf-8")
    path = _revised(stage, first, second(first))
    stage.show(path, "--goto", str(stage.offset_of(path, CHAPTER)))
    stage.press("ctrl+e")
    stage.desktop.wait_until_still()
    stage.press("Down", "Return")


def file_changed(stage: Stage) -> None:
    """What is told when another program has written the file."""
    first = SAMPLE.read_text("utf-8")
    path = _revised(stage, first)
    stage.show(path, "--goto", str(stage.offset_of(path, CHAPTER)))
    before = stage.picture()
    path.write_text(second(first), "utf-8")
    wait_for(lambda: stage.picture().difference(before) > TOLD, "the window never tells that the file was changed")


def join(stage: Stage) -> None:
    """Another text is chosen to be joined with the open one."""
    first = SAMPLE.read_text("utf-8")
    path = _revised(stage, first, second(first))
    for name, text in (
        ("在秋收动员会上的讲话.txt", "秋收"),
        ("在冬修动员会上的讲话.txt", "冬修"),
        ("春季学习动员会讲话（送审稿）.txt", "春季学习"),
    ):
        other = stage.home.write(name, f"在全镇{text}动员会上的讲话\n\n同志们：\n\n一、把准备做在前头\n\n{text}要早准备、早动手。\n")
        stage.annotate(other, [{"quote": "早准备", "colour": "gamboge"}])
    stage.show(path)
    stage.press("ctrl+e")
    stage.desktop.wait_until_still()
    stage.press("Tab", "Tab", "Tab", "Tab", "Return")
