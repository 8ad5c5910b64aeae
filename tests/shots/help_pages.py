"""The pictures of the help and of what is told about the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.help_pages import PAGES, read_page
from tests.bench.home import SAMPLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots.stage import Stage


def help_page(stage: Stage) -> None:
    """A page of the help, its headings in the contents."""
    _show(stage)
    stage.press(*["Down"] * _steps_to("outline"))


def help_search(stage: Stage) -> None:
    """What a search in the help has found, its words marked on the page."""
    _show(stage)
    stage.press("ctrl+f")
    stage.desktop.wait_until_still()
    stage.write("撤销")
    stage.press("Return", "Down", "Down")


def help_english(stage: Stage) -> None:
    """The help in English."""
    stage.set(language="en")
    _show(stage)
    stage.press("Down")


def help_night(stage: Stage) -> None:
    """The help in the night theme."""
    stage.set(theme="night")
    help_page(stage)


def about(stage: Stage) -> None:
    """What the program is and what it is made of."""
    stage.show(SAMPLE)
    stage.press("F10", "Up", "Right", "Up", "Return")


def about_english(stage: Stage) -> None:
    """The same in English."""
    stage.set(language="en")
    about(stage)


def _steps_to(name: str) -> int:
    """Return how many entries of the contents lie before a page: each page opens as it is read."""
    ahead = [read_page(page, "zh", lambda *_: "") for page in PAGES[: PAGES.index(name)]]
    return sum(1 + sum(section.level == 2 for section in page.sections) for page in ahead)


def _show(stage: Stage) -> None:
    stage.show(SAMPLE)
    stage.press("shift+F1")
    stage.measure()


SHOTS: Final[dict[str, Callable[[Stage], None]]] = {
    "help": help_page,
    "help-search": help_search,
    "help-english": help_english,
    "help-night": help_night,
    "about": about,
    "about-english": about_english,
}
"""The pictures by their names."""
