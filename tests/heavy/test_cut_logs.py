"""A library whose write-ahead log ends anywhere, as after a power loss, holds exactly the transactions that were committed before."""

from __future__ import annotations

import itertools
import os
import random
import sqlite3
from bisect import bisect_right
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from core.annotation import AnnotationDraft, Change
from core.session import ReadingSession
from core.spans import Span
from core.store.library import open_library
from core.store.rescue import rescue
from tests.core.library_kit import SPEECH, document, draft_of, opened
from tests.heavy.damages import PAGE, mark_many, plan_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core.annotation import Annotation

IS_WHOLE: Final = os.environ.get("HYPOTHESIS_PROFILE") == "ci"
STEP: Final = 3 if IS_WHOLE else 7
"""Every third or seventh byte of the small log, and each about the borders of frames."""
CUTS: Final = 400 if IS_WHOLE else 100
"""Of the large log, for each thing that may stand behind a cut."""
HEADER: Final = 32
FRAME: Final = 24 + PAGE
"""Bytes of a frame (https://sqlite.org/fileformat.html, 4.1)."""
TABLES: Final = ("documents", "editions", "paths", "annotations", "anchors", "wordings", "emptied", "corrections", "metadata")

QUOTES: Final = ("月月上墙", "年底算账", "三天没有水")

State = dict[str, list[tuple[object, ...]]]


@dataclass
class History:
    """A library, its log, and what it held after each transaction in the log."""

    library: bytes
    log: bytes = b""
    states: list[State] = field(default_factory=list)

    @property
    def ends(self) -> list[int]:
        """Where in the log each transaction ends."""
        frames = range(HEADER, len(self.log) - FRAME + 1, FRAME)
        return [at + FRAME for at in frames if any(self.log[at + 4 : at + 8])]


def state_of(connection: sqlite3.Connection) -> State:
    """Return what the reader's tables hold, and which texts there are."""
    found = {name: connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall() for name in TABLES}
    return {**found, "texts": connection.execute("SELECT id, digest FROM texts ORDER BY id").fetchall()}


def recorded(library: Path, acts: Iterable[Callable[[ReadingSession], object]]) -> History:
    """Return the history of acts of one transaction each, the log of which begins with the first."""
    with ReadingSession(library) as session, closing(sqlite3.connect(library)) as watcher:
        session.check()
        watcher.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        history = History(library.read_bytes(), states=[state_of(watcher)])
        for act in acts:
            act(session)
            history.states.append(state_of(watcher))
        history.log = Path(f"{library}-wal").read_bytes()
    assert len(history.ends) == len(history.states) - 1
    assert history.library == history.library[: len(history.library) // PAGE * PAGE]
    return history


def changes_of(folder: Path, annotations: int) -> History:
    """Return a history in which some annotations are made, noted, starred, tagged, moved to the trash and emptied from it."""
    library = folder / "library.db"
    with ReadingSession(library) as session:
        read = document(plan_of(2025, 20), Path("/讲话/计划.txt"))
        opening = opened(session, read)
        made = mark_many(session, opening, read, annotations, "村")

    def noted(one: Annotation, number: int) -> Callable[[ReadingSession], object]:
        return lambda session: session.apply(1, [Change(one, replace(one, note=f"第{number}次改写", updated=""))])

    def removed(one: Annotation) -> Callable[[ReadingSession], object]:
        return lambda session: session.apply(1, [Change(one, None)])

    def drafted(start: int) -> Callable[[ReadingSession], object]:
        spans = [Span(start + 7 * number, start + 7 * number + 6) for number in range(5)]
        return lambda session: session.apply(
            1,
            [
                Change(None, session.draft(opening, read.text, session.outline(read), AnnotationDraft(span, note="一起记下")))
                for span in spans
            ],
        )

    half = len(made) // 2
    acts = [noted(one, number) for number, one in enumerate(made[:half])]
    acts += [drafted(100 * number) for number in range(1, 1 + half // 4)]
    acts += [removed(one) for one in made[half : half + half // 2]]
    acts += [lambda session: session.empty_trash(), lambda session: session.retag("村", "各村")]
    return recorded(library, acts)


def laid(folder: Path, library: bytes, log: bytes) -> Path:
    """Write a library and its log; nothing is left of what was there."""
    path = folder / "cut.db"
    Path(f"{path}-shm").unlink(missing_ok=True)
    path.write_bytes(library)
    Path(f"{path}-wal").write_bytes(log)
    return path


def held(path: Path) -> State:
    """Return what a library holds that is opened as always; it is not taken for a damaged one."""
    with closing(open_library(path)) as connection:
        # What a checkpoint writes need not reach the disk here.
        connection.execute("PRAGMA synchronous=OFF")
        return state_of(connection)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> History:
    """Return a history of two acts: the removal of two annotations in one transaction, and a note."""
    library = tmp_path_factory.mktemp("small") / "library.db"
    read = document()
    with ReadingSession(library) as session:
        opening = opened(session, read)
        first, *others = session.apply(
            1, [Change(None, session.draft(opening, read.text, session.outline(read), draft_of(SPEECH, quote))) for quote in QUOTES]
        )
    return recorded(
        library,
        [
            lambda session: session.apply(1, [Change(one, None) for one in others]),
            lambda session: session.apply(1, [Change(first, replace(first, note="谁来看？", updated=""))]),
        ],
    )


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> History:
    """Return a history of a hundred acts."""
    return changes_of(tmp_path_factory.mktemp("large"), 120)


def test_a_log_that_is_cut_at_any_byte_gives_a_whole_number_of_transactions(small: History, tmp_path: Path) -> None:
    borders = {at + off for at in range(HEADER, len(small.log) + 1, FRAME) for off in range(-26, 27)}
    cuts = sorted({*range(0, len(small.log) + 1, STEP), *(one for one in borders if 0 <= one <= len(small.log))})
    seen = set()
    for cut in cuts:
        number = bisect_right(small.ends, cut)
        assert held(laid(tmp_path, small.library, small.log[:cut])) == small.states[number], cut
        seen.add(number)
    assert seen == {0, 1, 2}


@pytest.mark.parametrize("behind", ["nothing", "zeros", "garbage", "an older frame"])
def test_whatever_stands_behind_a_cut_the_transactions_before_are_held(large: History, tmp_path: Path, behind: str) -> None:
    chance = random.Random(behind)
    ends = large.ends
    for cut in sorted({0, len(large.log), *(chance.randrange(len(large.log)) for _ in range(CUTS))}):
        size = min(len(large.log) - cut, 3 * FRAME)
        rest = {
            "nothing": b"",
            "zeros": bytes(len(large.log) - cut),
            "garbage": chance.randbytes(size),
            "an older frame": large.log[HEADER : HEADER + size],
        }[behind]
        path = laid(tmp_path, large.library, large.log[:cut] + rest)
        # What is written in the place of bytes may be the same bytes.
        same = cut + sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(rest, large.log[cut:], strict=False)))
        assert held(path) == large.states[bisect_right(ends, same)], cut


def test_a_library_with_a_cut_log_is_sound_and_goes_on(large: History, tmp_path: Path) -> None:
    chance = random.Random(7)
    for cut in (chance.randrange(len(large.log)) for _ in range(CUTS // 10)):
        path = laid(tmp_path, large.library, large.log[:cut])
        with ReadingSession(path) as session:
            assert session.check().faults == ()
            made = session.annotations(1)[0]
            session.apply(1, [Change(made, replace(made, note="断电以后", updated=""))])
        with ReadingSession(path) as session:
            assert [one.note for one in session.annotations(1)][:1] == ["断电以后"]
            assert session.check().faults == ()


def test_no_transaction_is_held_by_half(large: History) -> None:
    """What the states are compared by tells them apart, and acts on several annotations are among them."""
    assert all(one != other for one, other in itertools.combinations(large.states, 2))
    counts = [len(state["annotations"]) for state in large.states]
    assert {b - a for a, b in itertools.pairwise(counts)} >= {0, 5}


def test_a_rescue_takes_the_same_transactions(large: History, tmp_path: Path) -> None:
    chance = random.Random(11)
    for number in range(5):
        folder = tmp_path / str(number)
        folder.mkdir()
        cut = chance.randrange(len(large.log))
        path = laid(folder, large.library, large.log[:cut])
        rescue(path, [])
        state = large.states[bisect_right(large.ends, cut)]
        found = held(path)
        assert (found["annotations"], sorted(found["anchors"], key=str)) == (state["annotations"], sorted(state["anchors"], key=str))
