"""The pictures of recall: a card that was answered, and a passage that is recited."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from core.recall import MARK, PHRASE, SECTION, RecallDraft
from core.session import ReadingSession
from tests.bench.home import SAMPLE
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage

CHAPTER: Final = "（一）守住春耕这个根本"
MARKS: Final[tuple[dict[str, Any], ...]] = (
    {"quote": "缺什么、缺多少，当天报到镇里", "colour": "gamboge", "note": "和去年比，多了“当天报”。", "tags": ["要点"]},
    {"quote": "全镇四十二公里干渠分给九个村", "colour": "cinnabar", "tags": ["任务"]},
    {"quote": "一分不能少，一亩不能荒", "colour": "rouge", "note": "底线，可引。", "tags": ["底线"]},
    {"quote": "干部心里要有一本账", "colour": "malachite", "tags": ["金句"]},
)


def recall_card(stage: Stage) -> None:
    """A mark, asked and answered."""
    _ask(stage)


def recall_card_night(stage: Stage) -> None:
    """The same by night, in the smallest window."""
    stage.set(theme="night")
    _ask(stage, size=SMALL)


def recall_card_english(stage: Stage) -> None:
    """The same in English, before it is answered."""
    stage.set(language="en")
    _ask(stage, keys=())


def recite(stage: Stage) -> None:
    """A section of which half is left out."""
    _recite(stage)


def recite_night(stage: Stage) -> None:
    """The same by night, in the smallest window, with the first characters."""
    stage.set(theme="night")
    _recite(stage, size=SMALL, keys=("f",))


def _ask(stage: Stage, *, size: tuple[int, int] = WIDE, keys: tuple[str, ...] = ("space",)) -> None:
    stage.annotate(SAMPLE, MARKS)
    with ReadingSession(stage.home.library) as session:
        opening = session.admit(session.plan(session.read(SAMPLE)))
        marks = [RecallDraft(MARK, one.id) for one in session.annotations(opening.document)]
        section = RecallDraft(SECTION, json.dumps([CHAPTER], ensure_ascii=False), opening.document, opening.edition)
        session.recall.make([*marks, section, RecallDraft(PHRASE, "四个意识", opening.document)])
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)), size=size)
    stage.press("ctrl+shift+r")
    stage.desktop.wait_until_still()
    if keys:
        stage.press(*keys)
    stage.desktop.wait_until_still()


def _recite(stage: Stage, *, size: tuple[int, int] = WIDE, keys: tuple[str, ...] = ()) -> None:
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)), size=size)
    stage.press("ctrl+shift+h")
    stage.desktop.wait_until_still()
    stage.press("space", "space", "space", *keys)
    stage.desktop.wait_until_still()


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "recall-card": recall_card,
    "recall-card-night": recall_card_night,
    "recall-card-english": recall_card_english,
    "recite": recite,
    "recite-night": recite_night,
}
"""Each brings the window into the state that its picture shows."""
