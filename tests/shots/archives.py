"""The pictures of archives: what is in one, with Chinese names as Windows has packed them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.bench.home import ROOT, SAMPLE
from tests.core.importers.archive_kit import Item, packed
from tests.shots import papers
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage

TEXTS: Final = ROOT / "tests" / "shots" / "texts"
NAME: Final = "春季学习动员会材料.zip"


def archive(stage: Stage) -> None:
    """What an archive holds, to choose from, over the page; two are chosen."""
    _show(stage)


def archive_night(stage: Stage) -> None:
    """The same in the smallest window, in the night theme."""
    stage.set(theme="night")
    # A window of that size from the beginning: what asks is put in its middle.
    stage.show(size=SMALL)
    stage.shut()
    _show(stage, size=SMALL)


def archive_english(stage: Stage) -> None:
    """The same in the English interface."""
    stage.set(language="en")
    _show(stage)


def _show(stage: Stage, *, size: tuple[int, int] = WIDE) -> None:
    report = (TEXTS / "政府工作报告.txt").read_text("utf-8")
    speech = SAMPLE.read_text("utf-8")
    picture = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 900
    contents = {
        "01 会议通知/关于召开春季学习动员会的通知.docx": papers.notice(),
        "01 会议通知/参会人员名单.xlsx": picture[:18_000],
        "02 讲话/第一讲 在春季学习动员会上的讲话.txt": speech.encode("gb18030"),
        "02 讲话/第二讲 水利工程进展情况.docx": papers.works(),
        "02 讲话/第十讲 总结讲话（未定稿）.txt": (speech[: len(speech) // 2]).encode("gb18030"),
        "03 附件/政府工作报告.pdf": papers.printed(report),
        "03 附件/任务分解表.docx": papers.ledger(),
        "03 附件/县报转载.html": papers.page(speech).encode(),
        "03 附件/历年讲话.zip": packed({"二〇二五年.txt": speech.encode()}),
        "03 附件/会场照片.jpg": picture,
        "__MACOSX/._会场照片.jpg": b"\0" * 120,
        "签到.txt": b"",
    }
    items = [Item(name, content, date=(2026, 3, 5, 9, 10 + number)) for number, (name, content) in enumerate(contents.items())]
    locked = Item("03 附件/内部情况.docx", picture[:42_000], flags=1, method=99, date=(2026, 3, 4, 17, 5))
    path = stage.home.texts / NAME
    path.write_bytes(packed([*items, locked]))
    stage.show(path, size=size)
    stage.press("Down", "Down", "shift+Down")


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "archive": archive,
    "archive-night": archive_night,
    "archive-english": archive_english,
}
