"""The pictures of the library: pane and page, with what has come together in some years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.recent import Place, RecentPlaces
from tests.bench.home import SAMPLE
from tests.shots import shelf
from tests.shots.stage import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.shots.stage import Stage


def grouped(stage: Stage) -> None:
    """All documents as a table, grouped by year, beside the same library in the side bar."""
    stage.show(_fill(stage))
    stage.press("ctrl+2")
    stage.press("ctrl+l")


def pane(stage: Stage) -> None:
    """The library beside a text that is read, grouped by occasion and narrowed by pinyin."""
    stage.set(library_grouping="occasion")
    stage.show(_fill(stage))
    stage.press("ctrl+2")
    stage.write("xiang")


def small(stage: Stage) -> None:
    """The table in the smallest window, in the night theme, some rows chosen."""
    stage.set(theme="night", holdings_grouping="speaker", holdings_sort="title")
    stage.show(_fill(stage), size=SMALL)
    stage.press("ctrl+l")
    stage.desktop.wait_until_still()
    stage.press("Down", "shift+Down", "shift+Down")


def empty(stage: Stage) -> None:
    """The library before it holds anything, with the ways to begin: as a page and in the side bar."""
    # Something was read in a library before this one; else the sample would be opened, as at a first start.
    place = Place(SAMPLE, None, SAMPLE.name, is_open=False)
    RecentPlaces(stage.home.folder / "data_home" / "meipi" / "recent.json").remember(place)
    stage.show()
    stage.press("ctrl+2")
    stage.press("ctrl+l")


def _fill(stage: Stage) -> Path:
    """Fill the library; return a file of it to be read."""
    folder = stage.home.folder / "文稿"
    rows = shelf.fill(stage.home.library, folder)
    found = next(one.path for one in rows if one.path is not None and "防汛" in one.name)
    assert found is not None
    return found


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "library": grouped,
    "library-pane": pane,
    "library-small": small,
    "library-empty": empty,
}
