"""The pictures of proposed tasks: a notice whose sentences are answered; the same at night, in the smallest window, and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.bench.home import ROOT
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage

NOTICE: Final = ROOT / "tests" / "shots" / "texts" / "抗旱保苗工作通知.txt"


def ledger_proposals(stage: Stage) -> None:
    """Two proposals have been accepted and one refused; the others wait, with the sentence of the row below."""
    _answer(stage)


def ledger_proposals_night(stage: Stage) -> None:
    """The same at night, in the smallest window."""
    stage.set(theme="night")
    _answer(stage, size=SMALL)


def ledger_proposals_english(stage: Stage) -> None:
    """The same in English."""
    stage.set(language="en")
    _answer(stage)


def ledger_accepted(stage: Stage) -> None:
    """The table of what was accepted."""
    stage.show(NOTICE)
    for keys in (("ctrl+shift+j",), ("ctrl+a",), ("a",), ("ctrl+5",)):
        stage.press(*keys)
        stage.desktop.wait_until_still()


def ledger_grouped(stage: Stage) -> None:
    """What was accepted, by unit, at night in the smallest window: the box is reached and turned by the keyboard."""
    stage.set(theme="night")
    stage.show(NOTICE, size=SMALL)
    for keys in (("ctrl+shift+j",), ("ctrl+a",), ("a",), ("ctrl+5",), ("shift+Tab", "shift+Tab", "Down", "Down")):
        stage.press(*keys)
        stage.desktop.wait_until_still()


def _answer(stage: Stage, *, size: tuple[int, int] = WIDE) -> None:
    stage.show(NOTICE, size=size)
    for keys in (("ctrl+shift+j",), ("a",), ("a",), ("x",), ("Down", "Down"), ("shift+Down",)):
        stage.press(*keys)
        stage.desktop.wait_until_still()


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "ledger-proposals": ledger_proposals,
    "ledger-proposals-night": ledger_proposals_night,
    "ledger-proposals-english": ledger_proposals_english,
    "ledger-accepted": ledger_accepted,
    "ledger-grouped": ledger_grouped,
}
"""Each brings the window into the state that its picture shows."""
