"""The pictures of finding by name: commands by pinyin and in English, headings by pinyin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.bench.home import SAMPLE
from tests.shots.reviews import CHAPTER, MARKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage


def palette(stage: Stage) -> None:
    """Commands that the initials of their pinyin find."""
    _ask(stage, "gwbs")


def palette_open(stage: Stage) -> None:
    """All commands, those that were used first, in the night theme."""
    stage.set(theme="night")
    _ask(stage, "zzy", "Return")
    for words in ("zzy", "fdwz", "hfwz", "ys"):
        _find(stage, words, "Return")
        stage.desktop.wait_until_still()
    stage.press("ctrl+k")


def palette_english(stage: Stage) -> None:
    """Commands by an English word, where the interface speaks English."""
    stage.set(language="en")
    _ask(stage, "mark")


def outline_pinyin(stage: Stage) -> None:
    """Headings that pinyin finds."""
    stage.annotate(SAMPLE, MARKS)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))
    stage.press("ctrl+1", "shift+Tab")
    stage.desktop.wait_until_still()
    stage.write("zr")


def _ask(stage: Stage, words: str, *then: str) -> None:
    stage.annotate(SAMPLE, MARKS)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, CHAPTER)))
    _find(stage, words, *then)


def _find(stage: Stage, words: str, *then: str) -> None:
    stage.press("ctrl+k")
    stage.desktop.wait_until_still()
    stage.write(words)
    if then:
        stage.press(*then)


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "palette": palette,
    "palette-open": palette_open,
    "palette-english": palette_english,
    "outline-pinyin": outline_pinyin,
}
"""Each brings the window into the state that its picture shows."""
