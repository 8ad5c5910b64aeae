"""The pictures of terms over time: three terms by year with their numbers; the same at night, in the smallest window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.query.saved import SavedSearch
from core.session import ReadingSession
from tests.shots import shelf
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage

WORDS: Final = "群众 或 粮食 或 防汛"


def terms(stage: Stage) -> None:
    """How often three words stand in eight years of speeches, as lines and as numbers."""
    _ask(stage, size=WIDE)


def terms_night(stage: Stage) -> None:
    """The same in a small window at night: the numbers stand under the chart."""
    stage.set(theme="night")
    _ask(stage, size=SMALL)


def _ask(stage: Stage, *, size: tuple[int, int]) -> None:
    """Show the terms of a search that was saved: characters that are typed may be lost on a busy machine."""
    shelf.fill(stage.home.library, stage.home.texts)
    with ReadingSession(stage.home.library) as session:
        session.search.update()
        session.search.keep(SavedSearch("1", WORDS, WORDS))
    stage.show(size=size)
    for keys in (("ctrl+3",), ("Down", "Return"), ("ctrl+shift+g",), ("Down",), ("Down", "Down")):
        stage.press(*keys)
        stage.desktop.wait_until_still()


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {"terms": terms, "terms-night": terms_night}
"""Each brings the window into the state that its picture shows."""
