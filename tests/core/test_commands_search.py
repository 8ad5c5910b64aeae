"""The command that searches the library: what it prints, plain and as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.cli import main
from core.query.reading import read
from core.store.index import file
from tests.core.library_kit import OTHER, SPEECH, document, mark, opened

if TYPE_CHECKING:
    from core.session import ReadingSession


@pytest.fixture
def held(session: ReadingSession) -> ReadingSession:
    """A library of two documents, the first with a note."""
    opening = opened(session, document(SPEECH))
    mark(session, opening, document(), "喝水不是小事", "问问\t水费")
    opened(session, document(OTHER, Path("/讲话/座谈.txt")))
    return session


def printed(capsys: pytest.CaptureFixture[str], session: ReadingSession, *words: str) -> str:
    assert main(["search", *words, "--library", str(session.library)]) == 0
    return capsys.readouterr().out


def test_a_line_a_place_with_a_tab_between_what_is_known(held: ReadingSession, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [line.split("\t") for line in printed(capsys, held, "水费").splitlines()]
    assert [(path, where) for _, path, _, where, _ in lines] == [("/讲话/饮水.txt", "text"), ("/讲话/饮水.txt", "note")]
    start, end = map(int, lines[0][2].split("-"))
    assert document().text[start:end] == "水费"
    assert lines[1][4] == "问问 水费"
    assert file.path_of(held.library).exists()


def test_the_json_holds_what_the_contract_says(held: ReadingSession, capsys: pytest.CaptureFixture[str]) -> None:
    text, note = json.loads(printed(capsys, held, "水费", "--json"))
    assert set(text) == {"document", "title", "path", "start", "end", "snippet", "where", "score"}
    assert (text["where"], note["where"], note["path"]) == ("text", "note", "/讲话/饮水.txt")
    assert document().text[note["start"] : note["end"]] == "喝水不是小事"


def test_it_looks_where_it_is_told_to(held: ReadingSession, capsys: pytest.CaptureFixture[str]) -> None:
    assert [one["where"] for one in json.loads(printed(capsys, held, "水费", "--json", "--in", "notes"))] == ["note"]
    assert [one["where"] for one in json.loads(printed(capsys, held, "水费", "--json", "--in", "text"))] == ["text"]


def test_more_places_than_are_printed_are_told_of(held: ReadingSession, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "的", "--limit", "1", "--library", str(held.library)]) == 0
    told = capsys.readouterr()
    assert (len(told.out.splitlines()), told.err.count("--limit 0")) == (1, 1)
    every = printed(capsys, held, "的", "--limit", "0")
    assert len(every.splitlines()) > SPEECH.count("的")


def test_of_documents_with_a_place_each_the_rest_is_told_of_too(held: ReadingSession, capsys: pytest.CaptureFixture[str]) -> None:
    titles = SPEECH.splitlines()[0] + OTHER.splitlines()[0]
    shared = next(char for char in SPEECH if SPEECH.count(char) == OTHER.count(char) == 1 and char not in titles)
    assert main(["search", shared, "--limit", "1", "--in", "text", "--library", str(held.library)]) == 0
    told = capsys.readouterr()
    assert (len(told.out.splitlines()), told.err.count("--limit 0")) == (1, 1)
    assert main(["search", shared, "--limit", "2", "--in", "text", "--library", str(held.library)]) == 0
    assert capsys.readouterr().err == ""


def test_a_query_that_says_only_where_to_look_lists_the_documents(held: ReadingSession, capsys: pytest.CaptureFixture[str]) -> None:
    found = held.search.find(read("标题:在")).documents
    listed = json.loads(printed(capsys, held, "标题:在", "--json"))
    assert [(one["document"], one["snippet"]) for one in listed] == [(one.document, one.title) for one in found]
    assert len(listed) == 2
    assert {(one["where"], one["start"], one["end"]) for one in listed} == {("title", 0, 0)}
    assert main(["search", "标题:在", "--limit", "1", "--library", str(held.library)]) == 0
    told = capsys.readouterr()
    assert (len(told.out.splitlines()), told.err.count("--limit 0")) == (1, 1)


def test_both_scripts_are_alike_if_that_is_said(held: ReadingSession, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, held, "飲水") == ""
    assert "饮水" in printed(capsys, held, "飲水", "--both-scripts")
    assert main(["terms", "飲水", "--both-scripts", "--json", "--library", str(held.library)]) == 0
    (told,) = json.loads(capsys.readouterr().out)["terms"]
    assert sum(point["places"] for point in told["points"]) == SPEECH.count("饮水")


@pytest.mark.parametrize("words", ["", " \t"])
def test_no_words_are_wrong_usage(held: ReadingSession, capsys: pytest.CaptureFixture[str], words: str) -> None:
    for command in (["search", words], ["terms", "水费", words]):
        assert main([*command, "--library", str(held.library)]) == 2
        assert capsys.readouterr().err.count("\n") == 1


def test_a_query_that_is_none_is_wrong_usage(held: ReadingSession, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "(水", "--library", str(held.library)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
