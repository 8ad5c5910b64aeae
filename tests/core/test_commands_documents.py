"""The command that lists the library: what it prints, plain and as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.cli import main
from core.cli_forms import holding_line
from core.holdings import Collection
from core.metadata import MetadataChange
from tests.core.holdings_kit import holding
from tests.core.library_kit import OTHER, SPEECH, document, mark, opened

if TYPE_CHECKING:
    from core.session import ReadingSession

WATER, TALK = Path("/讲话/饮水.txt"), Path("/讲话/座谈.txt")


@pytest.fixture
def held(session: ReadingSession) -> ReadingSession:
    """A library of two documents, of which much is known of the second, and one in the trash."""
    session.holdings.remove([opened(session, document("旧稿\n不用了。\n", Path("/讲话/旧稿.txt"))).document])
    opened(session, document(OTHER, TALK))
    opening = opened(session, document(SPEECH, WATER))
    mark(session, opening, document(), "喝水不是小事")
    said = opening.described.with_set("speaker", "水管所\t老张").with_set("date", "2026-03-05")
    session.apply_metadata(opening.document, MetadataChange(opening.described, said))
    session.holdings.retag([opening.document], ["饮水", "农村 工作"], [])
    session.holdings.put_collection(Collection("a" * 32, "民生"))
    session.holdings.collect([opening.document], "a" * 32, is_inside=True)
    session.holdings.note_reading(opening.document, read=0.5, opened="2026-03-06T08:00:00.000Z")
    return session


def printed(capsys: pytest.CaptureFixture[str], session: ReadingSession, *words: str) -> str:
    assert main(["documents", "--library", str(session.library), *words]) == 0
    return capsys.readouterr().out


def test_a_line_a_document_with_a_tab_between_what_is_known(held: ReadingSession, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = printed(capsys, held).splitlines()
    number, date, speaker, title, occasion, *_, characters, read, marks, tags, path = first.split("\t")
    (row,) = [one.document for one in held.holdings.all() if one.name == "饮水.txt"]
    assert (number, date, speaker, title) == (str(row), "2026-03-05", "水管所 老张", "在全镇农村饮水安全工作会议上的讲话")
    assert (occasion, read, marks, tags, path) == ("全镇农村饮水安全工作会议", "50%", "1", "农村 工作 饮水", str(WATER))
    assert int(characters) > 200
    assert (len(first.split("\t")), len(second.split("\t"))) == (12, 12)
    assert holding_line(holding(characters=0)).split("\t")[6:10] == ["", "", "", "0"]


def test_a_name_commands_no_terminal_and_scripts_get_it_as_it_is(
    session: ReadingSession, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(session, document(SPEECH, Path("/讲话/饮\x1b[31m水\x9b.txt")))
    assert printed(capsys, session).endswith("/讲话/饮\x1b[31m水\x9b.txt\n")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert printed(capsys, session).endswith("\t/讲话/饮\ufffd[31m水\ufffd.txt\n")
    assert main(["export", "不在\x1b[31m.txt", "--format", "csv", "--library", str(session.library)]) == 1
    assert "不在\ufffd[31m.txt" in capsys.readouterr().err


def test_the_json_holds_every_field(held: ReadingSession, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = json.loads(printed(capsys, held, "--json"))
    (one, _) = held.holdings.all()
    assert {name: value for name, value in first.items() if name not in {"metadata", "confirmed", "tags", "collections", "path"}} == {
        name: getattr(one, name)
        for name in ("document", "name", "characters", "read", "marks", "reader", "editions", "added", "opened", "removed")
    }
    assert (first["metadata"]["speaker"], first["metadata"]["number"]) == ("水管所 老张", None)
    assert (first["confirmed"], first["tags"], first["collections"]) == (["speaker", "date"], ["农村 工作", "饮水"], ["民生"])
    assert (first["path"], second["read"], second["opened"]) == (str(WATER), None, None)


def test_an_empty_library_is_an_empty_list(session: ReadingSession, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, session) == ""
    assert json.loads(printed(capsys, session, "--json")) == []
    assert not session.library.exists()


def test_a_file_whose_name_is_not_unicode_is_printed(session: ReadingSession, capsys: pytest.CaptureFixture[str]) -> None:
    opened(session, document(SPEECH, Path("/讲话/\udce6.txt")))
    (one,) = json.loads(printed(capsys, session, "--json"))
    assert one["path"] == "/讲话/\ufffd.txt"
