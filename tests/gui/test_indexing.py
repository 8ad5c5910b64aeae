"""The index of the library follows in the background: after a start, after documents have come; it ends with the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.outline import acts
from core.session import ReadingSession
from tests.gui.adding_kit import PATIENCE, hold, make_speeches

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Follow at once."""
    monkeypatch.setattr("gui.indexing.SOON", 10)
    monkeypatch.setattr("gui.indexing.BUSY_AGAIN", 10)
    monkeypatch.setattr("gui.indexing.AT_LEISURE", 10)


def state(library: Path) -> tuple[int, int]:
    """Return how many documents are in the index, and how many are not, as another session finds them."""
    with ReadingSession(library) as session:
        found = session.search.state()
        return found.documents, found.waiting


def indexed_by(sitting: Sitting, act: Callable[[], object]) -> None:
    """Do something after which the index follows, and wait for it."""
    with sitting.qtbot.waitSignal(sitting.bridge.indexing.updated, timeout=PATIENCE):
        act()


def outlined(sitting: Sitting) -> None:
    """Wait until the outlines have followed, too."""
    with ReadingSession(sitting.library) as session:
        sitting.qtbot.waitUntil(lambda: session.search.state().outlines == 0, timeout=PATIENCE)


def test_what_is_there_before_the_start_and_what_is_added_later_is_indexed(sitting: Sitting, tmp_path: Path) -> None:
    hold(sitting.library, make_speeches(tmp_path / "例会", 4))
    assert state(sitting.library) == (0, 4)
    # Once the library is claimed.
    indexed_by(sitting, sitting.bridge.keeping.begin)
    assert state(sitting.library) == (4, 0)
    indexed_by(sitting, lambda: sitting.bridge.additions.begin(make_speeches(tmp_path / "专题会", 2)))
    assert state(sitting.library) == (6, 0)
    outlined(sitting)


def test_what_is_opened_is_indexed_and_that_rests_while_something_is_done_with_the_whole_library(
    sitting: Sitting, speech: Path, tmp_path: Path
) -> None:
    indexed_by(sitting, sitting.bridge.keeping.begin)
    indexed_by(sitting, lambda: sitting.open(speech))
    outlined(sitting)
    hand = sitting.bridge.hand
    assert hand is not None
    assert sitting.bridge.apply_outline(acts.rename(hand, 0, "水库"))
    with ReadingSession(sitting.library) as session:
        assert session.search.state().outlines == 1
    outlined(sitting)
    target = tmp_path / "别处" / "library.db"
    with sitting.qtbot.waitSignal(sitting.bridge.keeping.moved, timeout=PATIENCE):
        sitting.bridge.keeping.move(target)
    sitting.qtbot.waitUntil(lambda: state(target) == (1, 0), timeout=PATIENCE)


def test_a_window_that_closes_ends_it_at_once(start: Callable[..., Sitting], tmp_path: Path) -> None:
    sitting = start()
    hold(sitting.library, make_speeches(tmp_path / "例会", 20))
    sitting.bridge.keeping.begin()
    sitting.qtbot.waitUntil(lambda: sitting.bridge.indexing.is_running, timeout=PATIENCE)
    sitting.bridge.close()
    assert not sitting.bridge.indexing.is_running
    again = start()
    indexed_by(again, again.bridge.keeping.begin)
    assert state(again.library) == (20, 0)
