"""Moving a library: the same rows at the new place, and nobody writes to the old one in silence."""

from __future__ import annotations

import itertools
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import LibraryError
from core.keeping import DAILY
from core.paths import library_path, moved_note
from core.phrases import Phrase
from core.session import ReadingSession
from core.store.library import open_library, transaction
from tests.core.library_kit import document, mark, opened

ROOT = Path(__file__).resolve().parents[2]
MOVING = """
import sys
from pathlib import Path
from core.paths import library_path
from core.session import ReadingSession
print("ready", flush=True)
for target in sys.argv[2:]:
    with ReadingSession(library_path(Path(sys.argv[1]))) as session:
        print(session.keeper.move(Path(target)), flush=True)
"""
WRITING = """
import sys
from pathlib import Path
from core.errors import LibraryError
from core.session import ReadingSession
from tests.core.library_kit import document, mark, opened

with ReadingSession(Path(sys.argv[1])) as session:
    opening = opened(session, document())
    print("ready", flush=True)
    try:
        while True:
            print(mark(session, opening, document(), "年底算账", "由别的程序").id, flush=True)
    except LibraryError as error:
        print(error, flush=True)
"""


def begun(library: Path, *quotes: str) -> None:
    with ReadingSession(library) as session:
        opening = opened(session, document())
        for quote in quotes or ("月月上墙", "喝水不是小事"):
            mark(session, opening, document(), quote)


def rows(library: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table."""
    with closing(sqlite3.connect(library)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        return {name: connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall() for (name,) in tables}


def ids(library: Path) -> set[str]:
    return {str(row[0]) for row in rows(library)["annotations"]}


def test_the_new_library_holds_the_same_and_the_old_one_keeps_another_name(library: Path, tmp_path: Path) -> None:
    begun(library)
    before = rows(library)
    target = tmp_path / "另一处" / "书库.db"
    with ReadingSession(library) as session:
        assert session.keeper.move(target) == target
        session.turn_to(target)
        assert session.check().faults == ()
        mark(session, opened(session, document()), document(), "年底算账")
        assert session.keeper.state().annotations == 3
    assert not library.exists()
    (old,) = tmp_path.glob("library-moved-*.db")
    assert rows(old) == before
    with closing(open_library(target)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_whoever_may_use_the_library_may_use_it_at_its_new_place(library: Path, tmp_path: Path) -> None:
    begun(library)
    library.chmod(0o664)
    with ReadingSession(library) as session:
        session.keeper.move(tmp_path / "b.db")
    assert (tmp_path / "b.db").stat().st_mode & 0o777 == 0o664


def test_whoever_asks_for_the_old_place_is_led_to_the_new_one(library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MEIPI_LIBRARY", raising=False)
    begun(library)
    with ReadingSession(library) as session:
        session.keeper.move(tmp_path / "b.db")
        session.turn_to(tmp_path / "b.db")
        session.keeper.move(tmp_path / "c.db")
    assert library_path(library) == tmp_path / "c.db"
    assert library_path(None, str(library)) == tmp_path / "c.db"
    begun(library_path(library), "年底算账")
    assert len(ids(tmp_path / "c.db")) == 3


def test_any_number_of_moves_is_followed_and_a_circle_ends(library: Path, tmp_path: Path) -> None:
    places = [library, *(tmp_path / f"{number}.db" for number in range(40))]
    for old, new in itertools.pairwise(places):
        moved_note(old).write_text(f'{{"library": "{new}"}}', encoding="utf-8")
    assert library_path(library) == places[-1]
    begun(places[-1])
    assert library_path(library) == places[-1]
    places[-1].unlink()
    moved_note(places[-1]).write_text(f'{{"library": "{library}"}}', encoding="utf-8")
    assert library_path(library) in places


def test_a_library_can_be_moved_back(library: Path, tmp_path: Path) -> None:
    begun(library)
    for target in (tmp_path / "b.db", library, tmp_path / "b.db", library):
        with ReadingSession(library_path(library)) as session:
            session.keeper.move(target)
    assert library_path(library) == library
    assert not moved_note(library).exists()
    begun(library, "年底算账")
    with ReadingSession(library) as session:
        assert (session.check().faults, session.check().annotations) == ((), 3)
    assert len(list(tmp_path.glob("library-moved-*.db"))) == 2


def test_a_note_that_leads_nowhere_is_no_obstacle(library: Path) -> None:
    for words in (b"", b"[]", b'{"library": 3}', b"\xff"):
        moved_note(library).write_bytes(words)
        assert library_path(library) == library
    moved_note(library).write_text(f'{{"library": "{library}"}}', encoding="utf-8")
    assert library_path(library) == library


def test_a_program_that_still_has_it_open_is_told_where_it_is(library: Path, tmp_path: Path) -> None:
    with ReadingSession(library) as other:
        opening = opened(other, document())
        kept = mark(other, opening, document(), "月月上墙")
        with ReadingSession(library) as session:
            session.keeper.move(tmp_path / "新处.db")
        for act in (
            lambda: mark(other, opening, document(), "喝水不是小事"),
            lambda: other.finish_typing(kept.id) or other.empty_trash() or other.retag("水", "饮水") or other.decline_offers(1, ["x"]),
        ):
            with pytest.raises(LibraryError, match=r"moved to .*新处\.db"):
                act()
        assert [one.id for one in other.annotations(opening.document)] == [kept.id]
    assert ids(tmp_path / "新处.db") == {kept.id}


def test_nothing_that_another_program_has_written_is_lost(library: Path, tmp_path: Path) -> None:
    begun(library)
    command = [sys.executable, "-c", WRITING, str(library)]
    other = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    other.stdout.readline()
    for _ in range(5):
        other.stdout.readline()
    with ReadingSession(library) as session:
        session.keeper.move(tmp_path / "新处.db")
    *acknowledged, sentence = other.communicate()[0].splitlines()
    assert "has been moved to" in sentence
    assert set(acknowledged) <= ids(tmp_path / "新处.db")
    (old,) = tmp_path.glob("library-moved-*.db")
    assert ids(old) == ids(tmp_path / "新处.db")


def test_the_backups_go_along_under_the_new_name(library: Path, tmp_path: Path) -> None:
    begun(library)
    with ReadingSession(library) as session:
        made = session.keeper.back_up(DAILY)
        assert made is not None
        session.keeper.move(tmp_path / "另一处" / "书库.db")
        assert session.keeper.backups() == ()
        session.turn_to(tmp_path / "另一处" / "书库.db")
        (moved,) = session.keeper.backups()
        assert (moved.made, moved.occasion, moved.annotations, moved.path.name[:3]) == (made.made, DAILY, 2, "书库-")
        assert session.keeper.back_up(DAILY) is None
        session.keeper.restore(moved.path)


def test_the_reader_s_own_set_phrases_go_along(library: Path, tmp_path: Path) -> None:
    begun(library)
    with ReadingSession(library) as session:
        session.phrases.change([Phrase("三抓三促", ("抓学习", "抓执行", "抓效能"))])
        session.close()
        new = session.keeper.move(tmp_path / "disk" / "new.db")
    with ReadingSession(new) as session:
        assert [one.name for one in session.phrases.held().phrases] == ["三抓三促"]


@pytest.mark.parametrize("what", ["a file", "a folder", "a link to nowhere", "the library itself"])
def test_what_stands_at_the_new_place_stays(library: Path, tmp_path: Path, what: str) -> None:
    begun(library)
    target = library if what == "the library itself" else tmp_path / "there.db"
    if what == "a file":
        target.write_bytes(b"something else")
    elif what == "a folder":
        target.mkdir()
    elif what == "a link to nowhere":
        target.symlink_to(tmp_path / "nowhere")
    with ReadingSession(library) as session, pytest.raises(LibraryError, match="There is a file"):
        session.keeper.move(target)
    assert len(ids(library)) == 2
    assert not moved_note(library).exists()


def test_a_place_that_cannot_be_written_is_one_sentence_and_nothing_changes(library: Path, tmp_path: Path) -> None:
    begun(library)
    (tmp_path / "notes").touch()
    with ReadingSession(library) as session:
        with pytest.raises(LibraryError, match="cannot be moved"):
            session.keeper.move(tmp_path / "notes" / "b.db")
        mark(session, opened(session, document()), document(), "年底算账")
    assert sorted(os.listdir(tmp_path)) == ["library.db", "notes"]


def test_a_disk_without_room_is_one_sentence_and_nothing_changes(library: Path, tmp_path: Path) -> None:
    begun(library)
    with ReadingSession(library) as session:
        session.keeper.back_up(DAILY)
    with closing(open_library(library)) as connection, transaction(connection):
        connection.execute("INSERT INTO texts (digest, text) VALUES ('x', ?)", ("水" * 1_000_000,))
    script = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from core.errors import LibraryError; from core.session import ReadingSession\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, resource.RLIM_INFINITY))\n"
        "try: ReadingSession(Path(sys.argv[1])).keeper.move(Path(sys.argv[2]))\n"
        "except LibraryError as error: print(error)\n"
    )
    command = [sys.executable, "-c", script, str(library), str(tmp_path / "b" / "b.db")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("There is no room for the library")
    assert os.listdir(tmp_path / "b") == []
    begun(library, "年底算账")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b", "backups", "library.db"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_move_killed_at_any_moment_loses_nothing(library: Path, tmp_path: Path) -> None:
    begun(library)
    with closing(open_library(library)) as connection, transaction(connection):
        for number in range(30):
            text = "".join(random.Random(number).choices("把水的事情摆一摆紧一紧管护责任", k=30_000))
            connection.execute("INSERT INTO texts (digest, text) VALUES (?, ?)", (f"of this test {number}", text))
    dice = random.Random(20261128)
    known = ids(library)
    killed = 0
    for number in range(12):
        targets = [str(tmp_path / f"{number}-{n}.db") for n in range(4)]
        process = subprocess.Popen([sys.executable, "-c", MOVING, str(library), *targets], cwd=ROOT, stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        for _ in range(number % 3):
            process.stdout.readline()
        time.sleep(dice.uniform(0, 0.15))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        killed += process.returncode == -signal.SIGKILL
        # The next start asks for the first place, and goes on with the same library, which can be written.
        place = library_path(library)
        assert ids(place) == known
        begun(place, "年底算账")
        known = ids(place)
        with ReadingSession(place) as session:
            assert session.check().faults == ()
    assert killed > 6
    assert len(known) == 14
