"""The pictures of finding: hits on the page and on its scroll bar, a bad pattern that is told, the smallest window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.bench.home import SAMPLE
from tests.shots.reviews import CHAPTER, MARKS
from tests.shots.stage import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage


def find(stage: Stage) -> None:
    """Hits of a word among marks, the current one outlined."""
    stage.annotate(SAMPLE, MARKS)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))
    _ask(stage, "验收")
    stage.press("Return")


def find_pattern(stage: Stage) -> None:
    """A regular expression that is none, told in words."""
    stage.set(find_pattern=True)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))
    _ask(stage, "^(1|2")


def find_small(stage: Stage) -> None:
    """Short paragraphs, found by a pattern, in the smallest window, in the night theme."""
    stage.set(theme="night", find_pattern=True)
    stage.annotate(SAMPLE, MARKS)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)), size=SMALL)
    _ask(stage, "^.{4,16}$")


def _ask(stage: Stage, words: str) -> None:
    stage.press("ctrl+f")
    stage.desktop.wait_until_still()
    stage.write(words)


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {"find": find, "find-pattern": find_pattern, "find-small": find_small}
"""Each brings the window into the state that its picture shows."""
