"""A window killed with SIGKILL right after it has shown that something is saved has it when it is opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.annotation import COLOURS
from core.session import ReadingSession
from tests.display import wait_for

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

MARKS = 14
NOTES = 4


def stored(library: Path, file: Path) -> list[tuple[str, str]]:
    """Open the library as after a crash; return quotes and notes. It must be sound."""
    with ReadingSession(library) as session:
        plan = session.find(session.read(file))
        assert plan is not None
        opening = session.admit(plan)
        assert session.check().faults == ()
        return [(one.anchor.quote, one.note) for one in opening.annotations]


def test_a_mark_that_was_painted_is_there_after_a_kill(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    text = reader.command("text", speech)
    passages = [line[at : at + 2] for line in (paragraphs[2], paragraphs[4], paragraphs[8]) for at in range(0, 10, 2)]
    marked: list[str] = []
    for passage in passages[:MARKS]:
        reader.open(speech, "--goto", str(text.index(passage)))
        pigment = COLOURS[len(marked) % len(COLOURS)]
        before = reader.painted(reader.picture()).get(pigment)
        reader.press("shift+Right", "shift+Right", str(1 + COLOURS.index(pigment)))
        wait_for(lambda p=pigment, b=before: reader.painted(reader.picture()).get(p) != b, "no mark is painted")
        reader.program.kill()
        marked.append(passage)
        assert sorted(quote for quote, _ in stored(reader.library, speech)) == sorted(marked)


def test_a_note_that_was_called_saved_is_there_after_a_kill(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> None:
    reader.command("annotate", speech, "--quote", paragraphs[6])
    start = reader.command("text", speech).index(paragraphs[6])
    expected = ""
    for count in range(NOTES):
        reader.open(speech, "--goto", str(start))
        saved = reader.saved_label()
        reader.press("n")
        reader.rest()
        words = f"note {count} "
        reader.write(words)
        wait_for(lambda saved=saved: reader.saved_label() != saved, "the window never says that something is to be saved")
        wait_for(lambda saved=saved: reader.saved_label() == saved, "the window never says that the note is saved")
        reader.program.kill()
        expected += words
        assert stored(reader.library, speech) == [(paragraphs[6], expected)]
