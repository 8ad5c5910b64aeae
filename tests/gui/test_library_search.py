"""The search of the library in workers: pages, counts, and that only the newest question is answered."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from core.query.reading import read
from core.query.saved import SavedSearch
from core.session import ReadingSession
from gui.library_search import PAGE
from gui.models.scope_choices import Choices, choices_of
from tests.gui.library_kit import unwritable

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.found import Found
    from core.query.tree import Query
    from gui.bridge import Bridge

COUNT = PAGE + 12


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of more documents than a page has."""
    library = tmp_path_factory.mktemp("shelf") / "library.db"
    with ReadingSession(library) as session:
        for number in range(COUNT):
            text = f"第{number}次河长会议纪要\n\n渠道要有人看。{'渠道要有人修。' * (number % 3)}\n"
            document = session.paste(html="", text=text)
            session.admit(session.plan(document))
    return library


@pytest.fixture
def stocked(bridge: Bridge, library: Path, shelf: Path) -> Bridge:
    """A bridge over a copy of that library."""
    shutil.copyfile(shelf, library)
    return bridge


class Heard:
    """What a search has told."""

    def __init__(self, bridge: Bridge) -> None:
        self.found: list[tuple[Query, Found]] = []
        self.more: list[Found] = []
        self.counts: dict[int, int] = {}
        self.is_counted = False
        bridge.search.found.connect(lambda query, found: self.found.append((query, found)))
        bridge.search.more_found.connect(self.more.append)
        bridge.search.counted.connect(self._count)

    def _count(self, counts: dict[int, int], is_whole: bool) -> None:
        self.counts.update(counts)
        self.is_counted = is_whole


def test_pages_come_one_by_one_and_every_place_is_counted(qtbot: QtBot, stocked: Bridge) -> None:
    heard = Heard(stocked)
    stocked.search.begin(read("渠道"))
    qtbot.waitUntil(lambda: heard.is_counted)
    ((_, first),) = heard.found
    assert (len(first.documents), first.total) == (PAGE, COUNT)
    stocked.search.more()
    stocked.search.more()
    qtbot.waitUntil(lambda: bool(heard.more))
    (rest,) = heard.more
    rows = [one.document for page in (first, rest) for one in page.documents]
    assert len(set(rows)) == len(rows) == COUNT
    counted = {one.document: one.count for one in first.documents if one.count is not None} | heard.counts
    assert sum(counted.values()) == sum(1 + number % 3 for number in range(COUNT))
    stocked.search.more()
    assert len(heard.more) == 1, "there is no third page"


def test_only_the_newest_question_is_answered(qtbot: QtBot, stocked: Bridge) -> None:
    heard = Heard(stocked)
    for words in ("渠", "渠道", "河长"):
        stocked.search.begin(read(words))
    qtbot.waitUntil(lambda: heard.is_counted)
    assert [query for query, _ in heard.found] == [read("河长")]
    assert heard.found[0][1].total == COUNT


def test_a_question_that_is_given_up_is_not_answered(qtbot: QtBot, stocked: Bridge) -> None:
    heard = Heard(stocked)
    stocked.search.begin(read("渠道"))
    stocked.search.stop()
    with qtbot.waitSignal(stocked.search.state_read):
        stocked.search.read_state()
    assert heard.found == []


def test_the_choices_are_those_of_the_library(qtbot: QtBot, stocked: Bridge) -> None:
    with qtbot.waitSignal(stocked.search.choices_read) as read_choices:
        stocked.search.read_choices(choices_of)
    (choices,) = read_choices.args
    assert isinstance(choices, Choices)
    assert [colour for colour, _ in choices.colours] == ["gamboge", "cinnabar", "malachite", "indigo", "rouge"]
    assert choices.collections == ()


def test_a_library_that_cannot_be_written_is_searched_all_the_same(qtbot: QtBot, stocked: Bridge, library: Path) -> None:
    failures: list[object] = []
    stocked.search.failed.connect(failures.append)
    heard = Heard(stocked)
    with unwritable(library.parent):
        stocked.search.remember(SavedSearch("a", "", "渠道"))
        stocked.search.begin(read("渠道"))
        qtbot.waitUntil(lambda: heard.is_counted)
    assert heard.found[0][1].total == COUNT
    assert failures == []
