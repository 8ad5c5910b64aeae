"""Keeping the library safe in the real window, through the display: restoring, moving, rescuing it, a full disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.keeping import RESTORE
from core.session import ReadingSession
from core.settings import chosen_library
from tests.display import wait_for
from tests.e2e.window_kit import SAVED, THEME, Reader
from tests.small_disk import fill, make_room, on_read_only_disk, on_small_disk, seen_by

if TYPE_CHECKING:
    from pathlib import Path

    from tests.display import Desktop

pytestmark = pytest.mark.xcb

OPEN_DIALOG = ("F10", "Down", "Right", "Up", "Up", "Up", "Return")
"""The menu, its first entry, the third from its end."""
SENTENCE, LAST = 6, 8
"""Paragraphs that are whole sentences; the last one is the last line of the page."""
CLAIM = ".library.db.open-*"


def quotes(library: Path, file: Path) -> list[str]:
    """Return what is marked in a library, as another program sees it; it must be sound."""
    with ReadingSession(library) as session:
        plan = session.find(session.read(file))
        assert session.check().faults == ()
        return [one.anchor.quote for one in plan.annotations] if plan else []


def occasions(library: Path) -> list[str]:
    """Return the occasions of all backups, the newest first."""
    with ReadingSession(library) as session:
        return [one.occasion for one in session.keeper.backups()]


def open_dialog(reader: Reader) -> None:
    """Open the dialog of backups from the menu; its table has the keyboard then."""
    reader.press(*OPEN_DIALOG)
    reader.desktop.wait_until_still()


def restore_first(reader: Reader) -> None:
    """Restore the backup at the top of the table and say yes."""
    reader.press("Return")
    reader.desktop.wait_until_still()
    reader.press("shift+Tab", "Return")
    reader.desktop.wait_until_still()


def mark_last(reader: Reader) -> None:
    """Mark the last line of the page with the mouse and a key."""
    reader.select(reader.lines()[-1])
    reader.press("2")
    reader.rest()


def test_a_backup_is_restored_by_keys_and_taken_back(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.command("annotate", speech, "--quote", paragraphs[SENTENCE])
    reader.open(speech)
    wait_for(lambda: occasions(reader.library), "the library is never backed up")
    mark_last(reader)
    assert set(reader.painted()) == {"gamboge", "cinnabar"}
    open_dialog(reader)
    restore_first(reader)
    wait_for(lambda: RESTORE in occasions(reader.library), "nothing is restored")
    assert quotes(reader.library, speech) == [paragraphs[SENTENCE]]
    # What there was before is the newest backup now.
    reader.press("Up", "Up")
    restore_first(reader)
    wait_for(lambda: len(quotes(reader.library, speech)) == 2, "the restore is not taken back")
    reader.press("Escape")
    wait_for(lambda: set(reader.painted()) == {"gamboge", "cinnabar"}, "the marks do not follow")
    reader.close()
    assert quotes(reader.library, speech) == [paragraphs[SENTENCE], paragraphs[LAST]]


@pytest.fixture
def unnamed(desktop: Desktop, own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    """A reader whose library no variable of the environment names."""
    monkeypatch.setenv("MEIPI_LIBRARY", "")
    return Reader(desktop, own_folders / "data_home" / "meipi" / "library.db")


def test_a_library_that_is_moved_is_used_where_it_lies_then(
    unnamed: Reader, speech: Path, paragraphs: tuple[str, ...], tmp_path: Path, own_folders: Path
) -> None:
    folder = tmp_path / "new place"
    folder.mkdir()
    unnamed.command("annotate", speech, "--quote", paragraphs[SENTENCE])
    unnamed.open(speech)
    open_dialog(unnamed)
    unnamed.press("shift+Tab", "shift+Tab", "Return")
    unnamed.desktop.wait_until_still()
    unnamed.write(str(folder))
    unnamed.press("Return")
    new = folder / "library.db"
    wait_for(new.exists, "the library is not moved")
    settings = own_folders / "config_home" / "meipi" / "settings.json"
    wait_for(lambda: chosen_library(settings) == str(new), "the settings do not name the new place")
    unnamed.desktop.wait_until_still()
    unnamed.press("Escape")
    mark_last(unnamed)
    unnamed.program.kill()
    assert quotes(new, speech) == [paragraphs[SENTENCE], paragraphs[LAST]]
    assert list(unnamed.library.parent.glob("library-moved-*.db"))
    unnamed.open(speech)
    assert set(unnamed.painted()) == {"gamboge", "cinnabar"}
    unnamed.close()


def test_a_damaged_library_is_rescued_at_the_opening_and_work_goes_on(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.command("annotate", speech, "--quote", paragraphs[SENTENCE])
    with ReadingSession(reader.library) as session:
        assert session.keeper.back_up("opening") is not None
    size = reader.library.stat().st_size
    with reader.library.open("r+b") as file:
        file.seek(4096)
        file.write(bytes(size - 4096))
    broken = reader.library.read_bytes()
    reader.open(speech)
    wait_for(lambda: set(reader.painted()) == {"gamboge"}, "the mark does not come back")
    (aside,) = reader.library.parent.glob("library-damaged-*.db")
    assert aside.read_bytes() == broken
    mark_last(reader)
    reader.program.kill()
    assert quotes(reader.library, speech) == [paragraphs[SENTENCE], paragraphs[LAST]]
    reader.open(speech)
    assert set(reader.painted()) == {"gamboge", "cinnabar"}
    reader.close()


def is_told_unsaved(reader: Reader) -> bool:
    """Return True if the status line says in the colour of warnings that something is not saved."""
    return bool(reader.drawn(THEME.colours["accent"], SAVED))


def test_a_note_on_a_full_disk_waits_for_room(desktop: Desktop, own_folders: Path, speech: Path, paragraphs: tuple[str, ...]) -> None:
    folder = own_folders / "small"
    folder.mkdir()
    reader = Reader(desktop, folder / "library.db")
    reader.command("annotate", speech, "--quote", paragraphs[SENTENCE])
    start = reader.command("text", speech).index(paragraphs[SENTENCE])
    reader.open(speech, "--goto", str(start), "--library", str(reader.library), command=on_small_disk(folder, "4m"))
    process = reader.program.process.pid
    backups = seen_by(process, folder / "backups")
    wait_for(lambda: backups.exists() and list(backups.glob("*.db")), "the library is never backed up")
    reader.press("n")
    reader.rest()
    fill(process, folder)
    reader.write("nothing is lost")
    wait_for(lambda: is_told_unsaved(reader), "the window never says that the note is not saved")
    make_room(process, folder)
    wait_for(lambda: not is_told_unsaved(reader), "the note is never saved")
    # Under its path in this process SQLite would find another file.
    for name in ("library.db", "library.db-wal"):
        (own_folders / name).write_bytes(seen_by(process, folder / name).read_bytes())
    reader.close()
    with ReadingSession(own_folders / "library.db") as session:
        plan = session.find(session.read(speech))
        assert plan is not None
        assert [one.note for one in plan.annotations] == ["nothing is lost"]


def test_a_library_on_a_disk_that_can_only_be_read_is_shown_and_left_alone(
    desktop: Desktop, own_folders: Path, speech: Path, paragraphs: tuple[str, ...]
) -> None:
    folder = own_folders / "read only"
    folder.mkdir()
    reader = Reader(desktop, folder / "library.db")
    reader.command("annotate", speech, "--quote", paragraphs[SENTENCE])
    before = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    reader.open(speech, "--library", str(reader.library), command=on_read_only_disk(folder))
    assert set(reader.painted()) == {"gamboge"}
    mark_last(reader)
    # The sentence that says why, and the bar over the selection.
    reader.press("Return", "Escape")
    assert set(reader.painted()) == {"gamboge"}
    reader.close()
    assert {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()} == before


def test_a_window_that_is_ended_by_a_signal_gives_the_library_up(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.command("annotate", speech, "--quote", paragraphs[SENTENCE])
    reader.open(speech)
    wait_for(lambda: list(reader.library.parent.glob(CLAIM)), "the library is never claimed")
    reader.program.process.terminate()
    assert reader.program.process.wait(20) == 0
    assert list(reader.library.parent.glob(CLAIM)) == []


def test_a_window_that_was_killed_is_followed_by_one_that_has_nothing_to_tell(
    reader: Reader, speech: Path, paragraphs: tuple[str, ...]
) -> None:
    reader.command("annotate", speech, "--quote", paragraphs[SENTENCE])
    reader.open(speech)
    wait_for(lambda: list(reader.library.parent.glob(CLAIM)), "the library is never claimed")
    (left,) = reader.library.parent.glob(CLAIM)
    reader.program.kill()
    reader.open(speech)
    lines = reader.lines()
    wait_for(lambda: not left.exists(), "what the killed window has left is never cleared away")
    assert reader.lines() == lines
    reader.close()
