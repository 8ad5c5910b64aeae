"""The pictures of the concordance: lines sorted by what stands behind; the smallest window in the night theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.query.saved import SavedSearch
from core.session import ReadingSession
from tests.shots import shelf
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage

_BEHIND: Final = 2
"""How often the arrow down leads from the order by date to the one by what stands behind."""


def concordance(stage: Stage) -> None:
    """Every place of a word in eight years of speeches, sorted by what stands behind it."""
    _ask(stage, "群众")


def concordance_lines(stage: Stage) -> None:
    """The same in a small window, for the help."""
    _ask(stage, "群众", size=SMALL)


def concordance_small(stage: Stage) -> None:
    """The smallest window, in the night theme: two words near one another."""
    stage.set(theme="night")
    _ask(stage, "农田 近12 管", size=SMALL)


def _ask(stage: Stage, words: str, *, size: tuple[int, int] = WIDE) -> None:
    """Show the concordance of a search that was saved: characters that are typed may be lost on a busy machine."""
    shelf.fill(stage.home.library, stage.home.texts)
    with ReadingSession(stage.home.library) as session:
        session.search.update()
        session.search.keep(SavedSearch("1", words, words))
    stage.show(size=size)
    for keys in (("ctrl+3",), ("Down", "Return"), ("ctrl+6",), ("Tab", "Tab", "Tab", *["Down"] * _BEHIND)):
        stage.press(*keys)
        stage.desktop.wait_until_still()


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "concordance": concordance,
    "concordance-lines": concordance_lines,
    "concordance-small": concordance_small,
}
"""Each brings the window into the state that its picture shows."""
