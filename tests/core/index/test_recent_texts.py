"""What a search keeps of texts from one key to the next: it changes nothing of what is found, and does not grow without end."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from core.metadata import MetadataChange
from core.query.matching import phrase_finder
from core.query.tree import TEXT, Phrase, Query
from core.session_search import SearchSession
from core.store.index import recent
from core.store.index.checking import ways
from core.store.index.recent import Doubtful, Pages
from core.store.index.shelf import Lines
from tests.core.library_kit import document, mark, opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pytest

    from core.session import ReadingSession

TEXTS = {1: "一、农业\n春耕要早。", 2: "（二）水利\n渠要清。", 3: "农业發展，渠道畅通。" * 30}


class Store:
    """Texts, and which of them were read."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def load(self, rows: list[int]) -> Mapping[int, str]:
        self.asked += rows
        return {row: TEXTS[row] for row in rows if row in TEXTS}

    def read(self, rows: Iterable[int]) -> Iterator[tuple[int, bytes]]:
        for row in sorted(rows):
            self.asked.append(row)
            yield row, TEXTS[row].encode()


def test_texts_of_the_last_page_are_read_once() -> None:
    store, pages = Store(), Pages()
    assert pages.read([1, 2, 9], store.load) == {1: (TEXTS[1], ("一、农业",)), 2: (TEXTS[2], ("（二）水利",))}
    assert pages.read([2, 1, 3], store.load)[1].text == TEXTS[1]
    assert store.asked == [1, 2, 9, 3]


def test_the_texts_that_were_asked_for_longest_ago_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recent, "_PAGES", len(TEXTS[1]) + len(TEXTS[3]))
    store, pages = Store(), Pages()
    for row in (2, 1, 3):
        pages.read([row], store.load)
    assert set(pages.read([1, 2, 3], store.load)) == {1, 2, 3}
    assert store.asked == [2, 1, 3, 2]


def test_texts_for_which_there_is_no_room_are_left_to_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recent, "_DOUBTFUL", len(TEXTS[1]) + len(TEXTS[2]))
    store, doubtful = Store(), Doubtful()
    digests = {row: f"digest {row}" for row in TEXTS}
    assert doubtful.holding({1: "digest 1"}, ["农业", "農業"], store.read) == ({1}, set())
    assert doubtful.holding(digests, ["渠"], store.read) == ({2}, {3})
    assert doubtful.holding(digests, ["發"], store.read) == (set(), {3})
    assert store.asked == [1, 2]


def test_a_character_of_two_scripts_finds_the_same_with_and_without_room(session: ReadingSession, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, text in enumerate(("發展農業", "发展农业", "農業發展，发展农业", "後来", "皇后與農業")):
        opened(session, document(f"讲话{number}\n{text}。\n", Path(f"/{number}.txt")))
    session.search.update()
    asked = [
        Query(Phrase(words), is_any_script=is_any) for words in ("发", "發", "农业", "農", "后", "後", "业发") for is_any in (False, True)
    ]
    found = [[session.search.find(query).total for query in asked] for _ in range(2)]
    monkeypatch.setattr(recent, "_DOUBTFUL", 0)
    search = SearchSession(session.library)
    assert found == 2 * [[search.find(query).total for query in asked]] == 2 * [[2, 3, 2, 3, 2, 4, 3, 4, 1, 2, 1, 2, 0, 1]]


def test_a_phrase_that_stands_in_a_title_alone_is_not_taken_for_one_of_the_text(session: ReadingSession) -> None:
    first = opened(session, document("讲话\n管好水库。库工也要管好。\n", Path("/一.txt")))
    opened(session, document("讲话\n水库工程要抓紧。\n", Path("/二.txt")))
    session.apply_metadata(first.document, MetadataChange(first.described, first.described.with_set("title", "水库工作讲话")))
    session.search.update()
    totals = [session.search.find(Query(Phrase("水库工程"[:end]))).total for end in range(1, 5)]
    assert totals == [2, 2, 2, 1]
    for _ in range(2):
        assert session.search.find(Query(Phrase("水库工"), where=TEXT)).total == 2
        assert session.search.find(Query(Phrase("水库工"))).total == 2
    assert len(session.search.places(Query(Phrase("水库工")), first.document)) == 1


def test_a_phrase_that_stands_in_a_note_alone_is_found_only_where_notes_are_asked(session: ReadingSession) -> None:
    source = document("讲话\n管好水库。库工也要管好。\n", Path("/一.txt"))
    mark(session, opened(session, source), source, "水库", "问问水库工的事")
    session.search.update()
    for _ in range(2):
        assert session.search.find(Query(Phrase("水库工"))).total == 1
        assert session.search.find(Query(Phrase("水库工"), where=TEXT)).total == 0
    assert session.search.find(Query(Phrase("水库工的"))).total == 1


@given(st.lists(st.text("农業业，,会", max_size=4), max_size=30), st.text("农業业，,会", min_size=1, max_size=2), st.booleans())
def test_short_lines_are_found_in_the_same_way_whether_few_or_many_hold_a_phrase(lines: list[str], words: str, is_any_script: bool) -> None:
    find = phrase_finder(words, is_any_script)
    holding = Lines([(number % 7, line) for number, line in enumerate(lines)]).holding(
        lambda text: find(text, None), ways(words, is_any_script=is_any_script)
    )
    assert holding == {number % 7 for number, line in enumerate(lines) if find(line, None)}
