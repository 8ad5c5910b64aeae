"""The parts of the index: few are written, and many are joined in the second pass, which no search has to wait for."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from core.query.tree import Phrase, Query
from core.store.index import file
from tests.core.library_kit import document, opened

if TYPE_CHECKING:
    from core.session import ReadingSession

VILLAGES = ("清河", "石桥", "柳湾", "松岭", "白塔", "东坪")


def open_speech(session: ReadingSession, village: str) -> None:
    text = f"在{village}村座谈会上的讲话\n同志们：\n今年{village}村的水渠修通了，春耕用水有了保障。\n"
    opened(session, document(text, Path(f"/讲话/{village}.txt")))


def parts(session: ReadingSession) -> int:
    with closing(file.open_for_writing(file.path_of(session.library))) as index:
        return int(index.execute("SELECT count(DISTINCT segid) FROM pairs_idx").fetchone()[0])


def is_complete(session: ReadingSession) -> bool:
    own = all(session.search.find(Query(Phrase(f"{village}村的"))).total == 1 for village in VILLAGES)
    return own and session.search.find(Query(Phrase("春耕用水"))).total == len(VILLAGES)


def test_texts_that_are_written_together_are_one_part(session: ReadingSession) -> None:
    for village in VILLAGES:
        open_speech(session, village)
    session.search.update()
    assert (parts(session), is_complete(session)) == (1, True)


def test_many_parts_are_joined_in_the_second_pass(session: ReadingSession) -> None:
    for village in VILLAGES:
        open_speech(session, village)
        session.search.update()
    assert (parts(session), is_complete(session)) == (len(VILLAGES), True)
    session.search.update_outlines()
    assert (parts(session), is_complete(session)) == (1, True)
    assert session.check().faults == ()


def test_few_parts_are_left_as_they_are(session: ReadingSession) -> None:
    for village in VILLAGES[:3]:
        open_speech(session, village)
        session.search.update()
    session.search.update_outlines()
    assert parts(session) == 3
