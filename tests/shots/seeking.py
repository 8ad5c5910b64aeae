"""Pictures of the search of the library: results by document, a place with its hits, nothing found, what can be run again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.query.saved import SavedSearch
from core.query.tree import Scope
from core.session import ReadingSession
from tests.shots import shelf
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage


def search(stage: Stage) -> None:
    """What was found, by document, with a bar for each year and what it is narrowed to; a place with all hits in the text."""
    _seek(stage)


def search_small(stage: Stage) -> None:
    """The same in the smallest window and the night theme, the keyboard in the list."""
    stage.set(theme="night")
    _seek(stage, size=SMALL, goes=False)


def search_english(stage: Stage) -> None:
    """The same in English."""
    stage.set(language="en")
    _seek(stage, goes=False)


def search_nothing(stage: Stage) -> None:
    """Nothing was found, and what can be tried instead."""
    _stock(stage)
    stage.show()
    stage.press("ctrl+3")
    stage.desktop.wait_until_still()
    stage.press("Down", "End", "Return")
    stage.desktop.wait_until_still()


def search_saved(stage: Stage) -> None:
    """The searches that were saved, where the field is empty."""
    _stock(stage)
    stage.show()
    stage.press("ctrl+3")
    stage.desktop.wait_until_still()


def _seek(stage: Stage, *, size: tuple[int, int] = WIDE, goes: bool = True) -> None:
    _stock(stage)
    stage.show(size=size)
    stage.press("ctrl+3")
    stage.desktop.wait_until_still()
    stage.press("Down", "Return")
    stage.desktop.wait_until_still()
    stage.press("Down", "Down")
    stage.desktop.wait_until_still()
    if goes:
        stage.press("Return")
        stage.desktop.wait_until_still()


def _stock(stage: Stage) -> None:
    shelf.fill(stage.home.library, stage.home.texts)
    with ReadingSession(stage.home.library) as session:
        session.search.update()
        session.search.update_outlines()
        for number, (name, words, scope) in enumerate(SAVED):
            session.search.keep(SavedSearch(str(number), name, words, scope))
        for number, words in enumerate(RECENT):
            session.search.remember(SavedSearch(f"recent {number}", "", words))


SAVED: Final = (
    ("群众路线怎么讲", "群众", Scope(speakers=("沈立群", "吕明远"), kinds=("讲话",))),
    ("春耕备耕", "春耕 或 备耕", Scope()),
    ("防汛责任", "防汛 同段 责任", Scope(kinds=("讲话",))),
    ("近三年的民生", "民生 群众", Scope(years=((2024, 2026),))),
)
RECENT: Final = ("量子计算", "“把好处留住”", "粮食 非 收购", "干部 近10 田头")
"""The oldest first."""
SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "search": search,
    "search-small": search_small,
    "search-english": search_english,
    "search-nothing": search_nothing,
    "search-saved": search_saved,
}
