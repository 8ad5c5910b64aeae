"""The pictures of set phrases: a card beside its words, the page of all of them, and the reader's own entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.phrases import Phrase
from core.session import ReadingSession
from tests.bench.home import ROOT
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage

TEXTS: Final = ROOT / "tests" / "shots" / "texts"
REPORT: Final = TEXTS / "清河县2026年政府工作报告.txt"
SPEECH: Final = TEXTS / "县委农村工作会议讲话.txt"
OWN: Final = (
    Phrase("一线总指挥", ("谋在一线", "干在一线", "查在一线"), defined="2025-02-20, 全县农村工作会议", note="本县提法。"),
    Phrase("三个一遍", ("本周走一遍", "本月办一遍", "本季回头看一遍")),
)


def phrase_card(stage: Stage) -> None:
    """What a set phrase of a report stands for, and where else it stands."""
    _card(stage)


def phrase_card_night(stage: Stage) -> None:
    """The same in English, at night, in a small window."""
    stage.set(theme="night", language="en")
    _card(stage, size=SMALL)


def phrases(stage: Stage) -> None:
    """The set phrases of a speech in the place of the page."""
    _fill(stage)
    stage.show(SPEECH, size=WIDE)
    stage.press("ctrl+shift+y")
    stage.desktop.wait_until_still()
    stage.press("Down", "Down")


def phrases_small(stage: Stage) -> None:
    """The same in English, at night, in a small window."""
    stage.set(theme="night", language="en")
    _fill(stage)
    stage.show(SPEECH, size=SMALL)
    stage.press("ctrl+shift+y")
    stage.desktop.wait_until_still()


def phrase_selected(stage: Stage) -> None:
    """The card and the bar of colours over a phrase that was selected with the mouse."""
    _fill(stage)
    stage.show(REPORT, "--goto", str(stage.offset_of(REPORT, "两个毫不动摇") - 60), size=WIDE)
    stage.desktop.wait_until_still()
    stage.click(500, 265, button=1)
    stage.desktop.wait_until_still()


def own_phrases(stage: Stage) -> None:
    """The reader's own entries."""
    phrases(stage)
    stage.press("F10", "Down", "Down", "Right", "Up", "Up", "Return")
    stage.desktop.wait_until_still()
    stage.press("shift+Tab", "shift+Tab", "shift+Tab")


def _card(stage: Stage, *, size: tuple[int, int] = WIDE) -> None:
    _fill(stage)
    # One character on, so that the caret is inside the words.
    stage.show(REPORT, "--goto", str(stage.offset_of(REPORT, "两个毫不动摇") + 1), size=size)
    stage.press("p")
    stage.desktop.wait_until_still()


def _fill(stage: Stage) -> None:
    with ReadingSession(stage.home.library) as session:
        for file in (TEXTS / "清河县2025年政府工作报告.txt", SPEECH, REPORT):
            session.admit(session.plan(session.read(file)))
        session.phrases.change(OWN)


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "phrase-card": phrase_card,
    "phrase-card-night": phrase_card_night,
    "phrases": phrases,
    "phrases-small": phrases_small,
    "own-phrases": own_phrases,
}
"""Each brings the window into the state that its picture shows."""
