"""Streams of acknowledged writes, each in a process of its own that is killed at a random moment, and what must be there afterwards.

``python -m tests.heavy.kill_streams KIND FOLDER SEED KILLS`` forks the processes from one that has everything imported, so that a kill
takes some hundredths of a second; a process of its own, because a fork wants no threads. Prints what it has counted as JSON.

After each kill the library has to hold exactly what was acknowledged, or that and the whole of the act that was under way.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
import traceback
from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core import cli
from core.anchors import Anchor
from core.annotation import COLOURS, Annotation, Change
from core.session import ReadingSession
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LINE: Final = "水管所要把每一口井、每一段管都记在本子上。"
SPEECH: Final = "在镇水利工作会议上的讲话\n同志们：\n一、家底要清\n" + f"{LINE}\n" * 30 + "二、责任要实\n谁的井谁来守。"
LONGEST: Final = 200
"""Acts that a process may get done before it is killed; none comes that far."""
TIME: Final = "2026-03-01T08:00:00.000Z"


class Stream(ABC):
    """One library, what it must hold, and the acts on it.

    Args:
        folder: of the speech and the library.
        dice: decide the acts.
    """

    longest_life: float
    """Seconds after which a process is killed at the latest."""
    full = 400
    """Annotations with which a library is begun anew."""

    def __init__(self, folder: Path, dice: random.Random) -> None:
        self.dice = dice
        self.speech = folder / "讲话.txt"
        self.library = folder / "library.db"
        self.speech.write_text(SPEECH, encoding="utf-8")
        self.begin()

    def begin(self) -> None:
        """Begin a library with the speech in it."""
        for path in self.library.parent.glob("library.db*"):
            path.unlink()
        with ReadingSession(self.library) as session:
            self.row = session.admit(session.plan(session.read(self.speech))).document
        self.forget()

    def held(self) -> tuple[Annotation, ...]:
        """Return what the library holds, as after a crash; it must be sound."""
        with ReadingSession(self.library) as session:
            faults = session.check().faults
            assert not faults, faults
            return session.annotations(self.row)

    @abstractmethod
    def forget(self) -> None:
        """Expect an empty library."""

    @abstractmethod
    def run(self, round_number: int, acknowledge: Callable[[str], None]) -> None:
        """Write and acknowledge, in the process that will be killed."""

    @abstractmethod
    def compare(self, round_number: int, acknowledged: list[str]) -> int:
        """Assert that the library holds what it must after a kill, and expect that from now on; return how much it holds."""


class Acts(Stream):
    """The session's acts: adding one or many, changing, removing, putting back."""

    longest_life = 0.05

    def forget(self) -> None:
        self.expected: dict[str, Annotation] = {}
        self.removed: list[Annotation] = []

    def run(self, round_number: int, acknowledge: Callable[[str], None]) -> None:
        with ReadingSession(self.library) as session:
            for number, (changes, _, _) in enumerate(self._acts(round_number)):
                session.apply(self.row, changes)
                acknowledge(str(number))

    def compare(self, round_number: int, acknowledged: list[str]) -> int:
        held = {one.id: one for one in self.held()}
        acts = self._acts(round_number)
        for _ in acknowledged:
            _, self.expected, self.removed = next(acts)
        if held != self.expected:
            _, self.expected, self.removed = next(acts)
        assert held == self.expected, f"after {len(acknowledged)} acts of round {round_number}"
        return len(held)

    def _acts(self, round_number: int) -> Iterator[tuple[list[Change], dict[str, Annotation], list[Annotation]]]:
        """Yield acts, each with what the library holds after it and what was removed: the same ones for the same round."""
        dice = random.Random(f"{round_number} {len(self.expected)}")
        held, removed = dict(self.expected), list(self.removed)
        for number in range(LONGEST):
            kind = dice.choice(("add", "add", "many", "change", "remove", "restore"))
            some = dice.sample(sorted(held), min(len(held), 1 + dice.randrange(5)))
            if kind == "change" and some:
                changes = [Change(held[key], replace(held[key], note=f"改{round_number}-{number}")) for key in some]
            elif kind == "remove" and some:
                changes = [Change(held[key], None) for key in some]
            elif kind == "restore" and removed:
                changes = [Change(None, one) for one in removed[-3:]]
            else:
                changes = [Change(None, self._made(dice, round_number, number, i)) for i in range(25 if kind == "many" else 1)]
            back = {change.id for change in changes}
            removed = [one for one in removed if one.id not in back]
            for change in changes:
                if change.after is None:
                    removed.append(held.pop(change.id))
                else:
                    held[change.id] = change.after
            yield changes, dict(held), list(removed)

    def _made(self, dice: random.Random, *numbers: int) -> Annotation:
        start = dice.randrange(len(SPEECH) - 20)
        return Annotation(
            id="".join(f"{number:08x}" for number in (*numbers, 0)),
            kind="highlight",
            colour=dice.choice(COLOURS),
            anchor=Anchor.of(SPEECH, Span(start, start + 1 + dice.randrange(19))),
            note="记" * dice.randrange(30),
            tags=("饮水",) if dice.random() < 0.3 else (),
            created=TIME,
            updated=TIME,
        )


class Commands(Stream):
    """The commands: one annotation after the other, and batches; an id that is printed is acknowledged."""

    longest_life = 0.12
    BATCH: Final = 12

    def forget(self) -> None:
        self.notes: dict[str, int] = {}

    def run(self, round_number: int, acknowledge: Callable[[str], None]) -> None:
        sys.stdout = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
        for number in range(LONGEST):
            words = ["annotate", str(self.speech), "--library", str(self.library)]
            note, count = self._act(round_number, number)
            if count > 1:
                batch = self.speech.with_name("batch.jsonl")
                lines = (json.dumps({"quote": "每一口井", "occurrence": i + 1, "note": note}) for i in range(count))
                batch.write_text("\n".join(lines), encoding="utf-8")
                words += ["--batch", str(batch)]
            else:
                words += ["--quote", "谁的井谁来守", "--note", note]
            assert cli.main(words) == 0
            acknowledge("done")

    def compare(self, round_number: int, acknowledged: list[str]) -> int:
        held: dict[str, int] = {}
        for one in self.held():
            held[one.note] = held.get(one.note, 0) + 1
        done = acknowledged.count("done")
        acts = [self._act(round_number, number) for number in range(done + 1)]
        expected = self.notes | dict(acts[:done])
        ids = [line for line in acknowledged if line != "done"]
        is_told = len(ids) > sum(count for _, count in acts[:done])
        if is_told or held != expected:
            # The ids are printed when all of them are stored, and before the command has closed the library.
            expected |= dict(acts[done:])
        assert held == expected, f"after {acknowledged} of round {round_number}"
        self.notes = expected
        return sum(held.values())

    def _act(self, round_number: int, number: int) -> tuple[str, int]:
        return f"第{round_number}轮第{number}条", self.BATCH if number % 3 == 1 else 1


class Windows(Stream):
    """The window, off the screen: marks made by its actions; what it calls saved is acknowledged."""

    longest_life = 0.6
    full = 60

    def begin(self) -> None:
        """Load what windows need, once, and begin."""
        import gui.app
        import gui.main_window  # noqa: F401  (loaded before the fork)

        super().begin()

    def forget(self) -> None:
        self.marks: list[tuple[int, str]] = []

    def run(self, round_number: int, acknowledge: Callable[[str], None]) -> None:
        from PySide6.QtGui import QAction

        from gui.app import build_window
        from gui.files import open_path
        from gui.options import Options
        from gui.panes.reader import ReaderPane

        application, bridge, window = build_window(Options(library=self.library))
        window.show()
        open_path(bridge, window.files._recent, self.speech)  # noqa: SLF001  (as the command line does)
        reader = window.findChild(ReaderPane)
        assert isinstance(reader, ReaderPane)
        is_opened: list[object] = []
        bridge.document_opened.connect(is_opened.append)
        while not is_opened:
            application.processEvents()
        bridge.saved.connect(lambda: acknowledge("saved"))
        for start, colour in self._acts(round_number):
            reader.select(Span(start, start + 4))
            action = window.findChild(QAction, f"annotation.{colour}")
            assert isinstance(action, QAction)
            action.trigger()
            application.processEvents()

    def compare(self, round_number: int, acknowledged: list[str]) -> int:
        held = sorted((one.span.start, one.colour) for one in self.held())
        acts = list(self._acts(round_number))
        expected = sorted([*self.marks, *acts[: len(acknowledged)]])
        if held != expected:
            expected = sorted([*self.marks, *acts[: len(acknowledged) + 1]])
        assert held == expected, f"after {len(acknowledged)} marks of round {round_number}: {set(held) ^ set(expected)}"
        self.marks = held
        return len(held)

    def _acts(self, round_number: int) -> Iterator[tuple[int, str]]:
        """Yield where to mark and in which colour: each place once, so that no mark takes another one's colour."""
        taken = {start for start, _ in self.marks}
        # A selection gives up the line ends at its own ends.
        free = [start for start in range(20, len(SPEECH) - 10, 5) if start not in taken and "\n" not in SPEECH[start : start + 4]]
        dice = random.Random(f"{round_number} {len(taken)}")
        for start in dice.sample(free, min(LONGEST, len(free))):
            yield start, dice.choice(COLOURS)


STREAMS: Final[dict[str, type[Stream]]] = {"acts": Acts, "commands": Commands, "windows": Windows}


@dataclass
class Count:
    """What was done."""

    kills: int = 0
    acknowledged: int = 0
    """Lines."""
    amid_acts: int = 0
    """Kills of a process that had acknowledged something."""


def kill_many(kind: str, folder: Path, seed: int, kills: int) -> Count:
    """Kill so many processes that were alive."""
    stream = STREAMS[kind](folder, random.Random(seed))
    # On a machine that is busy, or with a slow disk, a process gets its first act done much later.
    stream.longest_life = max(stream.longest_life, 4 * _time_to_acknowledge(stream))
    stream.begin()
    count = Count()
    for count.kills in range(1, kills + 1):
        acknowledged = _one_life(stream, count.kills)
        count.acknowledged += len(acknowledged)
        count.amid_acts += bool(acknowledged)
        if stream.compare(count.kills, acknowledged) >= stream.full:
            stream.begin()
    return count


def _time_to_acknowledge(stream: Stream) -> float:
    """Return the seconds that a process takes to get its first act done."""
    began = time.monotonic()
    child, reading = _begun(stream, 0)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        pipe.readline()
        took = time.monotonic() - began
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return took


def _one_life(stream: Stream, round_number: int) -> list[str]:
    """Let a process write until it is killed, and return what it has acknowledged; a process that ends before that is a failure."""
    child, reading = _begun(stream, round_number)
    # Many die at the beginning, when the library is opened; most amid their acts.
    time.sleep(stream.longest_life * stream.dice.random())
    os.kill(child, signal.SIGKILL)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        acknowledged = pipe.read().splitlines()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the process that was to be killed has failed by itself"
    return acknowledged


def _begun(stream: Stream, round_number: int) -> tuple[int, int]:
    """Fork a process that writes; return its number, and where to read what it acknowledges."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            os.dup2(writing, 1)
            stream.run(round_number, _acknowledge)
            signal.pause()
        finally:
            # Nothing of the process that it was forked from may be cleared up twice.
            traceback.print_exc()
            os._exit(3)
    os.close(writing)
    return child, reading


def _acknowledge(words: str) -> None:
    """Tell the one who kills, past every buffer."""
    os.write(1, f"{words}\n".encode())


if __name__ == "__main__":
    found = kill_many(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
    print(json.dumps(found.__dict__))
