"""Finding in the library: by the index, without it and with half of it, always what a plain scan finds."""

from __future__ import annotations

import marshal
import os
import random
import shutil
import sqlite3
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import index_apart, own_program
from core.metadata import MetadataChange
from core.progress import Cancelled
from core.query.matching import Mark, Searched, answer
from core.query.reading import read
from core.query.tree import All, AnyOf, Near, Phrase, Query, Without
from core.session import ReadingSession
from core.session_search import SearchSession
from core.spans import Span
from core.store.index import file, writing
from tests.core.library_kit import document, mark, opened

if TYPE_CHECKING:
    from core.query.tree import Node

WORDS = ("农业", "農業", "发展", "發展", "春耕", "“三农”", "GDP", "ｇｄｐ", "的", "，", "。", "\n", "会议", "——", "后", "後", " ", "工作")
DOCUMENTS = 40


def speech(number: int) -> str:
    dice = random.Random(number)
    return f"第{number}次讲话\n" + "".join(dice.choice(WORDS) for _ in range(dice.randint(3, 60))) + "完"


class Shelf:
    """A library, and what a plain scan looks through."""

    def __init__(self, library: Path) -> None:
        self.library = library
        self.searched: dict[int, Searched] = {}
        with ReadingSession(library) as session:
            for number in range(DOCUMENTS):
                source = document(speech(number), Path(f"/讲话/{number}.txt"))
                opening = opened(session, source)
                marks = []
                if number % 5 == 0:
                    note = f"会后再看农业，{WORDS[number % len(WORDS)]}"
                    marks = [Mark.of(mark(session, opening, source, "第", note))]
                title = opening.described.metadata.title or source.name
                self.searched[opening.document] = Searched(source.text, title, marks)
            self.search = session.search

    def scanned(self, query: Query) -> set[int]:
        return {row for row, one in self.searched.items() if answer(query, one) is not None}

    def found(self, query: Query) -> set[int]:
        found = self.search.find(query, limit=DOCUMENTS)
        assert found.total == len(found.documents) == sum(found.by_year.values())
        return {one.document for one in found.documents}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """A library that is indexed."""
    made = Shelf(tmp_path_factory.mktemp("library") / "library.db")
    writing.update(made.library)
    return made


PHRASES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map("".join) | st.text(
    "".join(WORDS) + "次讲话完", min_size=1, max_size=4
)
LEAVES = PHRASES.map(Phrase) | st.builds(Near, PHRASES.map(Phrase), PHRASES.map(Phrase), st.none() | st.integers(0, 20))
TREES: st.SearchStrategy[Node] = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, min_size=2, max_size=3).map(tuple).map(All)
        | st.lists(inner, min_size=2, max_size=3).map(tuple).map(AnyOf)
        | inner.map(Without)
    ),
    max_leaves=5,
)


@settings(max_examples=120, deadline=None)
@given(TREES, st.sampled_from(("all", "text", "notes")), st.booleans())
def test_a_search_finds_what_a_plain_scan_finds(shelf: Shelf, tree: Node, where: str, is_any_script: bool) -> None:
    query = Query(tree, where=where, is_any_script=is_any_script)
    assert shelf.found(query) == shelf.scanned(query)


def test_every_character_and_pair_of_a_text_finds_it(shelf: Shelf) -> None:
    for row in sorted(shelf.searched)[:2]:
        text = shelf.searched[row].text
        assert all(row in shelf.found(Query(Phrase(text[at : at + size]))) for at in range(0, len(text) - 2, 7) for size in (1, 2))


@pytest.fixture
def some(shelf: Shelf, tmp_path: Path) -> Shelf:
    """A copy of the library and its index, to be spoilt."""
    copy = object.__new__(Shelf)
    copy.library, copy.searched = tmp_path / "library.db", shelf.searched
    for one, other in ((shelf.library, copy.library), (file.path_of(shelf.library), file.path_of(copy.library))):
        with sqlite3.connect(one) as source, sqlite3.connect(other) as target:
            source.backup(target)
        source.close()
        target.close()
    copy.search = SearchSession(copy.library)
    return copy


QUERIES = [Query(Phrase("农业")), Query(Phrase("发展，"), is_any_script=True), Query(Phrase("的")), Query(Without(Phrase("gdp")))]


def is_complete(shelf: Shelf) -> bool:
    return all(shelf.found(query) == shelf.scanned(query) for query in QUERIES)


def test_without_an_index_the_texts_are_looked_through(some: Shelf) -> None:
    file.discard(file.path_of(some.library))
    assert is_complete(some)
    assert some.search.state().waiting == DOCUMENTS


def test_with_half_an_index_the_rest_is_looked_through(some: Shelf) -> None:
    with sqlite3.connect(file.path_of(some.library)) as index:
        index.execute("DELETE FROM texts WHERE id % 2")
    index.close()
    assert is_complete(some)
    assert 0 < some.search.state().waiting < DOCUMENTS


@pytest.mark.parametrize("damage", ["emptied", "cut", "foreign", "overwritten", "another database"])
def test_a_damaged_index_takes_nothing_away_and_is_made_anew(some: Shelf, damage: str) -> None:
    path = file.path_of(some.library)
    whole = path.read_bytes()
    file.discard(path)
    if damage == "another database":
        with sqlite3.connect(path) as other:
            other.execute("CREATE TABLE texts (x)")
        other.close()
    else:
        spoilt = {
            "emptied": b"",
            "cut": whole[: len(whole) // 2],
            "foreign": "不是数据库".encode() * 500,
            "overwritten": whole[:4096] + b"\xff" * (len(whole) - 4096),
        }
        path.write_bytes(spoilt[damage])
    assert is_complete(some)
    some.search.update()
    assert is_complete(some)
    assert (some.search.state().waiting, file.faults(path)) == (0, [])


def test_an_index_that_another_program_has_locked_is_not_waited_for(some: Shelf) -> None:
    path = file.path_of(some.library)
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA journal_mode=DELETE").fetchone()
    other.close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert is_complete(some)
    other.close()
    assert is_complete(some)


def test_nothing_is_written_where_nothing_is_to_be_done(some: Shelf) -> None:
    other = sqlite3.connect(file.path_of(some.library), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert writing.update(some.library) == 0
    other.close()


def test_two_that_index_at_once_leave_one_index(some: Shelf) -> None:
    from concurrent.futures import ThreadPoolExecutor

    file.discard(file.path_of(some.library))
    with ThreadPoolExecutor(2) as workers:
        list(workers.map(writing.update, [some.library, some.library]))
    assert is_complete(some)
    assert some.search.state().documents == DOCUMENTS


def test_a_process_that_is_killed_leaves_what_the_next_one_goes_on_from(some: Shelf) -> None:
    file.discard(file.path_of(some.library))
    process = subprocess.Popen(own_program.command(index_apart.OPTION), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        marshal.dump((os.fsencode(some.library), index_apart.TEXTS), process.stdin)
        process.stdin.close()
        assert marshal.load(process.stdout) == (0, DOCUMENTS)
        process.kill()
    assert is_complete(some)
    some.search.update()
    assert some.search.state().waiting == 0


def test_what_is_indexed_is_told_and_kept_when_it_is_stopped(some: Shelf) -> None:
    file.discard(file.path_of(some.library))
    asked = iter(range(DOCUMENTS * 4))
    with pytest.raises(Cancelled):
        writing.update(some.library, None, lambda: next(asked) > DOCUMENTS // 2)
    assert 0 < some.search.state().documents < DOCUMENTS
    assert is_complete(some)
    told: list[tuple[int, int]] = []
    some.search.update(lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] < DOCUMENTS
    assert some.search.state().waiting == 0


def test_an_index_that_cannot_be_written_is_told(some: Shelf) -> None:
    from core.errors import LibraryError

    path = file.path_of(some.library)
    file.discard(path)
    path.mkdir()
    with pytest.raises(LibraryError, match="index"):
        some.search.update()
    assert is_complete(some)


def test_nobody_waits_for_an_answer_that_is_not_wanted(some: Shelf) -> None:
    with pytest.raises(Cancelled):
        some.search.find(Query(Phrase("发展，农业")), is_cancelled=lambda: True)


def test_a_text_that_comes_later_is_found_at_once_and_one_in_the_trash_is_not(session: ReadingSession) -> None:
    first = opened(session, document("第一篇\n说的是春耕。\n", Path("/一.txt")))
    session.search.update()
    query = read("春耕")
    assert session.search.find(query).total == 1
    opened(session, document("第二篇\n也说春耕。\n", Path("/二.txt")))
    assert session.search.find(query).total == 2
    session.holdings.remove([first.document])
    assert [one.name for one in session.search.find(query).documents] == ["二.txt"]
    session.holdings.restore([first.document])
    assert session.search.find(query).total == 2


def test_a_changed_title_and_note_are_found(session: ReadingSession) -> None:
    source = document("讲话\n抓好渠道。\n", Path("/渠.txt"))
    opening = opened(session, source)
    assert session.search.find(read("水库")).total == 0
    session.apply_metadata(opening.document, MetadataChange(opening.described, opening.described.with_set("title", "水库工作讲话")))
    (place,) = session.search.places(read("水库"), opening.document)
    assert (place.where, place.span, place.snippet) == ("title", Span(0, 0), "水库工作讲话")
    written = mark(session, opening, source, "渠道", "问问水库的事")
    title, note = session.search.places(read("水库"), opening.document)
    assert (title.where, note.where, note.annotation, note.span) == ("title", "note", written.id, written.span)
    assert list(session.search.counts(read("水库"), [opening.document])) == [(opening.document, 2)]


def test_filters_narrow_to_documents_marks_and_sections(session: ReadingSession) -> None:
    text = "在全县会议上的讲话\n同志们：\n一、农业\n春耕要早。\n二、林业\n防火要紧，春耕也要紧。\n"
    one = document(text, Path("/一.txt"))
    opening = opened(session, one)
    other = opened(session, document("别的讲话\n春耕的事，林业的事。\n", Path("/二.txt")))
    said = opening.described.with_set("speaker", "李春和").with_set("date", "2023-03-01")
    session.apply_metadata(opening.document, MetadataChange(opening.described, said))
    mark(session, opening, one, "防火要紧，春耕")
    session.holdings.retag([other.document], ["春"], [])

    def rows(words: str) -> list[int]:
        return [found.document for found in session.search.find(read(words)).documents]

    assert rows("春耕 讲话人:李") == rows("春耕 年:2020-2024") == rows("春耕 颜色:藤黄") == rows("春耕 章节:林业") == [opening.document]
    assert rows("春耕 标签:春") == [other.document]
    (place,) = session.search.places(read("春耕 章节:林业"), opening.document)
    assert place.span.start == text.rindex("春耕")


def test_the_index_is_made_anew_once_much_of_it_is_of_texts_that_are_gone(some: Shelf) -> None:
    path = file.path_of(some.library)
    with sqlite3.connect(path) as index:
        index.executemany("INSERT INTO texts (digest, is_plain) VALUES (?, 1)", [(f"{number}",) for number in range(100)])
    index.close()
    writing.update(some.library)
    with sqlite3.connect(path) as index:
        assert index.execute("SELECT count(*) FROM texts").fetchone()[0] == DOCUMENTS
    index.close()
    assert is_complete(some)


def test_a_library_that_is_moved_takes_its_index_along(some: Shelf, tmp_path: Path) -> None:
    target = tmp_path / "别处" / "书库.db"
    with ReadingSession(some.library) as session:
        session.keeper.move(target)
    assert not file.path_of(some.library).exists()
    some.search = SearchSession(target)
    assert (some.search.state().documents, some.search.state().waiting) == (DOCUMENTS, 0)
    assert is_complete(some)


def test_a_library_by_another_name_has_an_index_of_its_own(shelf: Shelf, tmp_path: Path) -> None:
    assert file.path_of(tmp_path / "library.db") == tmp_path / "index.db"
    assert file.path_of(tmp_path / "县里.db") == tmp_path / "县里-index.db"
    shutil.copyfile(shelf.library, tmp_path / "县里.db")
    assert not SearchSession(tmp_path / "没有.db").find(QUERIES[0]).documents
