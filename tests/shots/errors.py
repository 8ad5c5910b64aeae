"""The pictures of what is said when something goes wrong."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING, Final

from tests.bench.home import ROOT, SAMPLE
from tests.shots.stage import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.shots.stage import Stage

BROKEN: Final = (
    f"import sys; sys.path.insert(0, {str(ROOT)!r}); import gui.citing, main; del gui.citing.Citing._source; sys.exit(main.main())"
)
"""A program that cannot copy with the source: something that its code looks for is not there."""


def error(stage: Stage) -> None:
    """What is said of a file that cannot be read."""
    path: Path = stage.home.texts / "图片.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    stage.show(SAMPLE)
    stage.shut()
    stage.show(path)


def error_english(stage: Stage) -> None:
    """The same in English."""
    stage.set(language="en")
    error(stage)


def crash(stage: Stage) -> None:
    """What is said of an error of the program itself."""
    stage.show(SAMPLE, command=(sys.executable, "-c", BROKEN))
    stage.press("ctrl+a", "shift+c")


def crash_english(stage: Stage) -> None:
    """The same in English, in the night theme and the smallest window."""
    stage.set(language="en", theme="night")
    stage.show(SAMPLE, command=(sys.executable, "-c", BROKEN), size=SMALL)
    stage.press("ctrl+a", "shift+c")


def handover(stage: Stage) -> None:
    """What a window says that was opened since the other one does not answer."""
    stage.show(SAMPLE)
    stage.desktop.programs[-1].process.send_signal(signal.SIGSTOP)
    stage.show(ROOT / "tests" / "shots" / "texts" / "政府工作报告.txt")


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "error": error,
    "error-english": error_english,
    "crash": crash,
    "crash-english": crash_english,
    "handover": handover,
}
