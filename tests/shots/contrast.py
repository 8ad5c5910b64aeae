"""The pictures of two reports beside one another, sentence by sentence; the smallest window in the night theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.contrast_apart import OPTION
from core.session import ReadingSession
from tests.bench.home import ROOT
from tests.display import wait_for
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage

REPORTS: Final = tuple(ROOT / "tests" / "shots" / "texts" / f"清河县{year}年政府工作报告.txt" for year in (2025, 2026))
"""Last year's, and this year's."""


def contrast(stage: Stage) -> None:
    """Two reports, at the first differences of their tasks."""
    _compare(stage, WIDE)


def contrast_small(stage: Stage) -> None:
    """The same in a small window, by night."""
    stage.set(theme="night")
    _compare(stage, SMALL)


def _compare(stage: Stage, size: tuple[int, int]) -> None:
    """Choose the other report from the library, as a reader of this year's does."""
    with ReadingSession(stage.home.library) as session:
        for file in REPORTS:
            session.admit(session.plan(session.read(file)))  # type: ignore[arg-type]
    stage.show(REPORTS[1], size=size)
    stage.press("ctrl+shift+p")
    stage.desktop.wait_until_still()
    stage.write("duibiwendang")
    for keys in (("Return",), ("Return",)):
        stage.desktop.wait_until_still()
        stage.press(*keys)
    stage.wait_for_process(OPTION)
    wait_for(lambda: not stage.processes(OPTION), "the comparison does not come", limit=60)
    stage.desktop.wait_until_still()
    stage.press(*["bracketright"] * 4)
    stage.desktop.wait_until_still()


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {"contrast": contrast, "contrast-small": contrast_small}
"""Each brings the window into the state that its picture shows."""
