"""A damaged library is set aside as it is, and what can be read of it is in its place."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.annotation import Change
from core.errors import LibraryError
from core.keeping import DamagedLibrary
from core.progress import Cancelled, Progress
from core.session import ReadingSession
from core.spans import Span
from core.store.library import open_library
from core.store.rescue import rescue
from tests.core.library_kit import OTHER, SPEECH, document, mark, opened
from tests.data.libraries.make_sample import make

if TYPE_CHECKING:
    from core.annotation import Annotation

PAGE = 4096
SAMPLES = sorted((Path(__file__).resolve().parents[1] / "data" / "libraries").glob("schema-*.db"), key=lambda path: int(path.stem[7:]))


def root_of(library: Path, name: str) -> int:
    """Return the first page of a table or an index."""
    with closing(sqlite3.connect(library)) as connection:
        return int(connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0])


def lose(library: Path, *pages: int) -> bytes:
    """Fill pages with zeros; return what the file is then."""
    data = bytearray(library.read_bytes())
    for page in pages:
        data[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    library.write_bytes(data)
    return bytes(data)


def alter(library: Path, old: bytes, new: bytes) -> None:
    """Put other bytes in the place of the first such ones."""
    data = library.read_bytes()
    assert len(old) == len(new)
    assert old in data
    library.write_bytes(data.replace(old, new, 1))


def rows(library: Path) -> dict[str, list[str]]:
    """Return all that a library of this schema holds, the times of its migrations apart."""
    with closing(open_library(library)) as connection:
        names = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'")
        ]
        return {name: sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"'))) for name in names}


def shown(library: Path, row: int = 1) -> dict[str, Annotation]:
    with ReadingSession(library) as session:
        assert session.check().faults == ()
        return {one.note: one for one in session.annotations(row)}


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return a closed library: a speech with three notes, another with one."""
    path = tmp_path / "library.db"
    with ReadingSession(path) as session:
        read = document()
        opening = opened(session, read)
        for quote in ("喝水不是小事", "月月上墙", "年底算账"):
            mark(session, opening, read, quote, f"记：{quote}")
        other = document(OTHER, Path("/讲话/座谈.txt"))
        mark(session, opened(session, other), other, "冷板凳", "记：冷板凳")
    return path


@pytest.fixture
def backup(library: Path, tmp_path: Path) -> Path:
    """Return a copy of that library."""
    return Path(shutil.copy(library, tmp_path / "backup.db"))


@pytest.mark.parametrize("sample", [*SAMPLES, None], ids=lambda path: path.stem if path else "of this program")
def test_of_a_sound_library_everything_is_rescued(sample: Path | None, tmp_path: Path) -> None:
    library, same = tmp_path / "library.db", tmp_path / "same.db"
    if sample is None:
        make(library)
    else:
        shutil.copyfile(sample, library)
    shutil.copyfile(library, same)
    saved = rescue(library, [])
    assert rows(library) == rows(same)
    assert (saved.lost_pages, saved.from_backup, saved.backup) == (0, 0, None)
    with ReadingSession(library) as session:
        report = session.check()
    assert (report.faults, report.documents, report.annotations) == ((), saved.documents, saved.annotations)


def test_what_is_only_in_the_log_is_rescued(tmp_path: Path) -> None:
    library, copy = tmp_path / "library.db", tmp_path / "copy.db"
    with ReadingSession(library) as session:
        read = document()
        mark(session, opened(session, read), read, "喝水不是小事", "还在日志里")
        for beside in ("", "-wal"):
            shutil.copyfile(f"{library}{beside}", f"{copy}{beside}")
    lose(copy, 1)
    rescue(copy, [])
    assert list(shown(copy)) == ["还在日志里"]


def test_the_damaged_library_and_its_log_lie_aside_as_they_were(library: Path, tmp_path: Path) -> None:
    damaged = lose(library, 1, 5)
    log = tmp_path / "library.db-wal"
    log.write_bytes(b"no log at all")
    first = rescue(library, [])
    assert first.set_aside.read_bytes() == damaged
    assert first.set_aside.with_name(first.set_aside.name + "-wal").read_bytes() == b"no log at all"
    assert not log.exists()
    again = lose(library, 1)
    second = rescue(library, [])
    assert second.set_aside != first.set_aside
    assert (first.set_aside.read_bytes(), second.set_aside.read_bytes()) == (damaged, again)


def test_a_library_without_its_first_page_is_rescued_whole(library: Path) -> None:
    before = rows(library)
    lose(library, 1)
    assert rescue(library, []).annotations == 4
    assert rows(library) == before


def test_pages_of_another_size_are_found_out_without_a_header(tmp_path: Path, library: Path) -> None:
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA page_size=1024")
        connection.execute("VACUUM INTO ?", (str(other),))
    data = other.read_bytes()
    other.write_bytes(bytes(1024) + data[1024:])
    assert rescue(other, []).annotations == 4


def test_notes_whose_table_is_lost_come_from_the_backup(library: Path, backup: Path) -> None:
    before = rows(library)
    lose(library, root_of(library, "annotations"))
    saved = rescue(library, [backup])
    assert (saved.annotations, saved.from_backup, saved.backup is not None) == (4, 4, True)
    assert rows(library) == before


def test_a_table_in_whose_place_an_empty_page_has_come_is_not_taken_for_empty(library: Path, backup: Path) -> None:
    pages = [library.read_bytes()[start : start + PAGE] for start in range(0, library.stat().st_size, PAGE)]
    empty = pages[root_of(library, "joins") - 1]
    before = rows(library)
    for table in ("annotations", "texts", "wordings"):
        pages[root_of(library, table) - 1] = empty
    library.write_bytes(b"".join(pages))
    assert rescue(library, [backup]).from_backup == 4
    assert rows(library) == before


def test_pages_that_have_changed_places_are_read_where_they_are(library: Path) -> None:
    pages = [library.read_bytes()[start : start + PAGE] for start in range(0, library.stat().st_size, PAGE)]
    before = rows(library)
    for one, other in (("annotations", "joins"), ("anchors", "documents"), ("texts", "kin")):
        first, second = root_of(library, one) - 1, root_of(library, other) - 1
        pages[first], pages[second] = pages[second], pages[first]
    library.write_bytes(b"".join(pages))
    assert rescue(library, []).annotations == 4
    assert rows(library) == before


def test_a_backup_that_was_not_needed_is_not_named(library: Path, backup: Path) -> None:
    lose(library, 1)
    assert rescue(library, [backup]).backup is None
    alter(library, "管网要有人巡".encode(), "管网要有人看".encode())
    saved = rescue(library, [backup])
    assert (saved.from_backup, saved.backup is not None, saved.texts) == (0, True, 2)


def test_a_backup_that_is_damaged_is_passed_over(library: Path, backup: Path, tmp_path: Path) -> None:
    newer = Path(shutil.copy(backup, tmp_path / "newer.db"))
    lose(newer, 7, 15)
    lose(library, root_of(library, "annotations"))
    assert rescue(library, [newer, backup]).from_backup == 4


def test_what_the_file_holds_wins_over_the_backup(library: Path, backup: Path) -> None:
    with ReadingSession(library) as session:
        one = next(one for one in session.annotations(1) if "月月" in one.note)
        session.apply(1, [Change(one, replace(one, note="后来改的", updated=""))])
    lose(library, root_of(library, "anchors"))
    rescue(library, [backup])
    assert set(shown(library)) == {"记：喝水不是小事", "后来改的", "记：年底算账"}


def test_what_was_removed_since_the_backup_does_not_rise_again(library: Path, backup: Path) -> None:
    with ReadingSession(library) as session:
        gone, emptied, _ = session.annotations(1)
        session.apply(1, [Change(gone, None), Change(emptied, None)])
        session.empty_trash([emptied.id])
    lose(library, root_of(library, "emptied"), root_of(library, "anchors"))
    rescue(library, [backup])
    with ReadingSession(library) as session:
        assert [one.note for one in session.annotations(1)] == ["记：年底算账"]
        assert [one.annotation.id for one in session.trash()] == [gone.id]


def test_a_damaged_text_comes_from_the_backup(library: Path, backup: Path) -> None:
    alter(library, "管网要有人巡".encode(), "管网要有人看".encode())
    rescue(library, [backup])
    with ReadingSession(library) as session:
        assert session.stored(1).text == document().text
        assert session.check().faults == ()


def test_a_damaged_text_is_kept_where_there_is_no_better_one(library: Path) -> None:
    alter(library, "管网要有人巡".encode(), "管网\xff有人看".encode("latin-1", "ignore").ljust(18, b"\xff"))
    saved = rescue(library, [])
    assert saved.texts == 1
    assert {one.status for one in shown(library).values()} == {"anchored"}
    with ReadingSession(library) as session:
        assert session.stored(1).text.startswith("在全镇农村饮水安全工作会议上的讲话")


def test_notes_on_a_text_that_is_lost_keep_their_words_and_find_their_place_again(library: Path) -> None:
    before = shown(library)
    lose(library, root_of(library, "texts"))
    saved = rescue(library, [])
    assert (saved.annotations, saved.texts) == (4, 0)
    assert {note: one.anchor.quote for note, one in shown(library).items()} == {note: one.anchor.quote for note, one in before.items()}
    with ReadingSession(library) as session:
        opening = opened(session, document())
        assert opening.document == 1
        assert {one.note: one.span for one in opening.annotations} == {note: one.span for note, one in before.items()}


def test_editions_that_are_lost_are_made_again_of_the_indexes(library: Path) -> None:
    before = shown(library)
    lose(library, root_of(library, "editions"))
    rescue(library, [])
    assert {note: one.span for note, one in shown(library).items()} == {note: one.span for note, one in before.items()}
    with ReadingSession(library) as session:
        assert opened(session, document()).document == 1


def test_notes_without_any_place_become_orphans(library: Path) -> None:
    lose(library, root_of(library, "anchors"))
    rescue(library, [])
    assert {note: one.status for note, one in shown(library).items()} == dict.fromkeys(
        ("记：喝水不是小事", "记：月月上墙", "记：年底算账"), "orphan"
    )


def test_a_text_whose_rows_of_documents_and_editions_are_lost_can_be_read(library: Path) -> None:
    lose(library, *(root_of(library, name) for name in ("documents", "editions", "annotations", "anchors", "paths")))
    lose(
        library,
        *(root_of(library, f"idx_editions_{name}") for name in ("document_number", "text", "text_digest", "file_digest", "corrects")),
    )
    saved = rescue(library, [])
    assert (saved.documents, saved.texts) == (2, 2)
    with ReadingSession(library) as session:
        assert session.check().faults == ()
        assert {session.stored(row).text for row in (1, 2)} == {document(SPEECH).text, document(OTHER).text}


def test_a_note_that_is_no_utf8_any_more_is_mended_by_the_backup(library: Path, backup: Path) -> None:
    alter(library, "记：月月上墙".encode(), "记：月".encode() + b"\xff\xff\xff" + "上墙".encode())
    shutil.copyfile(library, library.with_name("copy.db"))
    rescue(library, [backup])
    assert set(shown(library)) == {"记：喝水不是小事", "记：月月上墙", "记：年底算账"}
    rescue(library.with_name("copy.db"), [])
    assert set(shown(library.with_name("copy.db"))) == {"记：喝水不是小事", "记：月\ufffd\ufffd\ufffd上墙", "记：年底算账"}


def test_a_letter_that_the_disk_has_altered_is_mended_by_the_backup(library: Path, backup: Path) -> None:
    alter(library, "记：月月上墙".encode(), "记：月月上墟".encode())
    rescue(library, [backup])
    assert set(shown(library)) == {"记：喝水不是小事", "记：月月上墙", "记：年底算账"}


def test_what_was_joined_stays_joined(library: Path) -> None:
    with ReadingSession(library) as session:
        session.editions.join(1, 2)
    before = rows(library)
    lose(library, 1)
    assert (rescue(library, []).documents, rows(library)) == (1, before)


def test_a_join_of_which_only_the_editions_are_left_is_taken_for_none(library: Path) -> None:
    with ReadingSession(library) as session:
        session.editions.join(1, 2)
    lose(library, root_of(library, "joins"))
    saved = rescue(library, [])
    assert (saved.documents, saved.annotations) == (1, 4)
    assert len(shown(library)) == 4


def test_a_corrected_text_that_is_lost_is_made_again(library: Path) -> None:
    with ReadingSession(library) as session:
        read = document()
        start = read.text.index("小事")
        corrected = session.correct(opened(session, read), read, Span(start, start + 2), "小事情")
    alter(library, "喝水不是小事情".encode(), "喝水不是小事?????".encode()[:21])
    assert rescue(library, []).texts == 3
    with ReadingSession(library) as session:
        assert session.check().faults == ()
        assert session.stored(1).text == corrected.text
        assert [one.is_applied for one in session.corrections(1)] == [True]


def test_a_corrected_text_that_has_lost_its_corrections_stays(library: Path) -> None:
    with ReadingSession(library) as session:
        read = document()
        start = read.text.index("小事")
        corrected = session.correct(opened(session, read), read, Span(start, start + 2), "小事情")
    lose(library, root_of(library, "corrections"))
    rescue(library, [])
    with ReadingSession(library) as session:
        assert session.check().faults == ()
        assert session.stored(1).text == corrected.text


@pytest.mark.parametrize("content", [b"", bytes(9 * PAGE), random.Random(1).randbytes(40 * PAGE), b"\x0d" * 5000, b"\x05\x00\x00" * 30_000])
def test_of_a_file_without_anything_an_empty_library_comes(tmp_path: Path, content: bytes) -> None:
    library = tmp_path / "library.db"
    library.write_bytes(content)
    saved = rescue(library, [])
    assert (saved.documents, saved.annotations, saved.texts) == (0, 0, 0)
    assert saved.set_aside.read_bytes() == content
    with ReadingSession(library) as session:
        assert session.check().faults == ()


def test_a_file_that_was_made_to_be_endless_ends(library: Path) -> None:
    """Every page is an inner one whose children are all the others, and every record goes on in a ring of pages."""
    data = bytearray(library.read_bytes())
    pages = len(data) // PAGE
    for page in range(2, pages):
        start = page * PAGE
        cells = 300
        data[start : start + 12] = (
            bytes([(2, 5)[page % 2]]) + bytes(2) + cells.to_bytes(2, "big") + (1000).to_bytes(2, "big") + b"\0" + page.to_bytes(4, "big")
        )
        for cell in range(cells):
            at = 1000 + 10 * cell
            data[start + 12 + 2 * cell : start + 14 + 2 * cell] = at.to_bytes(2, "big")
            data[start + at : start + at + 10] = (2 + cell % (pages - 2)).to_bytes(4, "big") + b"\xff" * 6
    library.write_bytes(data)
    rescue(library, [])
    with ReadingSession(library) as session:
        assert session.check().faults == ()


def test_a_library_that_another_program_has_open_is_left_alone(library: Path) -> None:
    program = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT count(*) FROM texts').fetchone();"
        " print('open', flush=True); sys.stdin.read()"
    )
    before = library.read_bytes()
    with subprocess.Popen(
        [sys.executable, "-c", program, str(library)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(LibraryError, match="in use by another program"):
            rescue(library, [])
        other.communicate("")
    assert library.read_bytes() == before
    assert not list(library.parent.glob("*damaged*"))


def test_a_library_that_this_program_has_open_is_left_alone(library: Path) -> None:
    with closing(open_library(library)), pytest.raises(LibraryError, match="in use by another program"):
        rescue(library, [])


def test_a_rescue_that_is_cancelled_leaves_the_library_in_its_place(library: Path) -> None:
    damaged = lose(library, 1)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        rescue(library, [], progress)
    assert library.read_bytes() == damaged
    assert rescue(library, []).set_aside.read_bytes() == damaged
    assert len(list(library.parent.glob("*damaged*.db"))) == 1


def test_a_library_that_was_emptied_comes_from_its_log_or_its_backup(library: Path) -> None:
    with ReadingSession(library) as session:
        assert session.keeper.back_up("by-hand") is not None
    before = rows(library)
    library.write_bytes(b"")
    with pytest.raises(DamagedLibrary):
        open_library(library)
    assert rescue(library).from_backup == 4
    assert rows(library) == before


def test_an_emptied_library_with_a_log_is_not_begun_anew(tmp_path: Path) -> None:
    library, copy = tmp_path / "library.db", tmp_path / "copy.db"
    with ReadingSession(library) as session:
        read = document()
        mark(session, opened(session, read), read, "喝水不是小事", "还在日志里")
        shutil.copyfile(f"{library}-wal", f"{copy}-wal")
    copy.write_bytes(b"")
    with pytest.raises(DamagedLibrary):
        open_library(copy)
    rescue(copy)
    assert list(shown(copy)) == ["还在日志里"]


def test_a_library_whose_log_was_set_aside_already_is_not_taken_for_sound(library: Path) -> None:
    """Its log may hold all that is damaged: a rescue that was ended by force has left the new library beside it."""
    shutil.copyfile(library, f"{library}-rescued")
    with pytest.raises(DamagedLibrary):
        open_library(library)
    rescue(library, [])
    assert len(shown(library)) == 3
    assert not Path(f"{library}-rescued").exists()


KILLED = """
import os, signal, sys
from pathlib import Path
from core.store.rescue import rescue
for moment, folder in enumerate(sys.argv[1:]):
    child = os.fork()
    if child:
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
            print(moment)
            break
        continue
    left = moment
    def count(event, arguments):
        global left
        left -= event in {"os.rename", "os.remove", "os.link"}
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(count)
    rescue(Path(folder, "library.db"), [])
    os._exit(0)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_rescue_that_is_killed_before_any_change_of_a_name_loses_nothing(library: Path, tmp_path: Path) -> None:
    damaged, log = lose(library, 1), b"no log at all"
    folders = [tmp_path / f"at {moment}" for moment in range(40)]
    for folder in folders:
        folder.mkdir()
        (folder / "library.db").write_bytes(damaged)
        (folder / "library.db-wal").write_bytes(log)
    done = subprocess.run([sys.executable, "-c", KILLED, *map(str, folders)], check=True, capture_output=True, encoding="utf-8")
    end = int(done.stdout)
    assert end > 5
    for folder in folders[: end + 1]:
        path = folder / "library.db"
        if path.read_bytes() == damaged:
            with pytest.raises(DamagedLibrary):
                open_library(path)
            rescue(path, [])
        assert [one.read_bytes() for one in folder.glob("library-damaged-*.db")] == [damaged]
        assert [one.read_bytes() for one in folder.glob("library-damaged-*.db-wal")] == [log]
        assert set(shown(path)) == {"记：喝水不是小事", "记：月月上墙", "记：年底算账"}
