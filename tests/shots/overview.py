"""The overview of a speech under its tab, and in the place of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.bench.home import ROOT
from tests.display import wait_for
from tests.shots.stage import SMALL

if TYPE_CHECKING:
    from tests.shots.stage import Stage

SPEECH: Final = ROOT / "tests" / "shots" / "texts" / "县委农村工作会议讲话.txt"


def overview(stage: Stage) -> None:
    """What a speech is about, beside its text; what is known of the document is folded away."""
    _show(stage, "ctrl+4", overview_folded="about counted")


def overview_page(stage: Stage) -> None:
    """The same in two columns."""
    _show(stage, "shift+F6")


def overview_small(stage: Stage) -> None:
    """In English, at night, in a small window."""
    _show(stage, "shift+F6", size=SMALL, theme="night", language="en")


def _show(stage: Stage, key: str, *, size: tuple[int, int] | None = None, **settings: object) -> None:
    stage.set(**settings)
    stage.show(SPEECH, **({"size": size} if size else {}))
    stage.press(key)
    stage.wait_for_process("--study-apart")
    asked = set(stage.processes("--study-apart"))
    wait_for(lambda: asked.isdisjoint(stage.processes("--study-apart")), "the overview does not come", limit=60)
    stage.desktop.wait_until_still()
