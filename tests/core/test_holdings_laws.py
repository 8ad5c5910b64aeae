"""Whatever is done with documents as a whole and taken back leaves the library as it was."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import ReaderError
from core.holdings import Collection
from core.metadata import FIELDS, MetadataChange
from core.session import ReadingSession
from tests.core.library_kit import document, mark, opened
from tests.examples import examples

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = ("防汛", "春耕", "饮水")
COLLECTIONS = tuple(Collection(char * 32, f"文集{char}") for char in "ab")


def begun(session: ReadingSession) -> list[int]:
    """Begin a library of three documents, each with a mark; return their rows."""
    rows = []
    for name in NAMES:
        read = document(f"在全镇{name}会上的讲话\n同志们：\n{name}的事情要抓早，不要抓晚。\n", Path(f"/讲话/{name}.txt"))
        opening = opened(session, read)
        mark(session, opening, read, "要抓早", name)
        rows.append(opening.document)
    for one in COLLECTIONS:
        session.holdings.put_collection(one)
    return rows


def state(session: ReadingSession) -> list[Any]:
    """Return all that can be seen of documents as a whole."""
    holdings = session.holdings
    shown = [session.annotations(one.document) for one in holdings.all()]
    return [holdings.all(), holdings.removed(), holdings.tags(), holdings.collections(), session.tags(), session.tasks(), shown]


def done(session: ReadingSession, rows: list[int], data: st.DataObject) -> Callable[[], object] | None:
    """Do something with some of the documents; return what takes it back, None if it was refused."""
    holdings = session.holdings
    some = data.draw(st.lists(st.sampled_from(rows), unique=True))
    act = data.draw(st.sampled_from(("edit", "tag", "collect", "drop", "remove")))
    if act == "edit":
        field = data.draw(st.sampled_from([field for field in FIELDS if field != "date"]))
        value = data.draw(st.sampled_from(["", "水管所", "镇政府"]))
        changes = [(row, MetadataChange(session.metadata(row), session.metadata(row).with_set(field, value))) for row in some]
        try:
            holdings.edit(changes)
        except ReaderError:
            return None
        return lambda: holdings.edit([(row, change.inverse) for row, change in changes])
    if act == "tag":
        words = st.lists(st.sampled_from(["水", "粮", "路"]), max_size=2)
        made = holdings.retag(some, data.draw(words), data.draw(words))
        return lambda: holdings.apply_tags([change.inverse for change in made])
    if act == "remove":
        standing = [one.document for one in holdings.all() if one.document in some]
        holdings.remove(some)
        return lambda: holdings.restore(standing)
    collection = data.draw(st.sampled_from(COLLECTIONS))
    if act == "drop":
        is_there = any(one.id == collection.id for one in holdings.collections())
        holdings.drop_collection(collection.id)
        return (lambda: holdings.put_collection(collection)) if is_there else None
    is_inside = data.draw(st.booleans())
    try:
        changed = holdings.collect(some, collection.id, is_inside=is_inside)
    except ReaderError:
        return None
    return lambda: holdings.collect(changed, collection.id, is_inside=not is_inside)


@settings(deadline=None, max_examples=examples(20))
@given(st.data())
def test_any_acts_taken_back_one_after_the_other_leave_everything_as_it_was(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, ReadingSession(Path(folder) / "library.db") as session:
        rows = begun(session)
        states, steps = [state(session)], []
        for _ in range(data.draw(st.integers(1, 5))):
            step = done(session, rows, data)
            if step is not None:
                steps.append(step)
                states.append(state(session))
            else:
                assert state(session) == states[-1]
        while steps:
            assert state(session) == states.pop()
            steps.pop()()
        assert state(session) == states.pop()
        assert session.check().faults == ()
