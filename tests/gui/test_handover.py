"""What other starts say to the window: what is meant is taken and answered, anything else ends its own connection only."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core import handover as spoken
from core.handover import CLOSING, HEAD, LARGEST, OTHER_LIBRARY, OTHER_VERSION, TAKEN, Request, framed, pack
from core.meeting import Claim, meeting_point
from gui.handover import MOST, Handover

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


ROOT = Path(__file__).resolve().parents[2]
ASK_BY_QT = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from core.handover import HEAD, unpack
from gui.handover import handed_over
application = QCoreApplication([])
sys.stdout.write(str(handed_over(Path(sys.argv[1]), unpack(sys.stdin.buffer.read()[HEAD.size:])).said))
"""


def handed_over(point: Path, request: Request) -> str | None:
    """Hand over as everywhere else."""
    return spoken.handed_over(point, request).said


def handed_over_by_qt(point: Path, request: Request) -> str | None:
    """Hand over as on Windows. In a process of its own: Qt waits without letting the other threads of this one go on."""
    done = subprocess.run([sys.executable, "-c", ASK_BY_QT, str(point)], input=pack(request), cwd=ROOT, capture_output=True, check=True)
    return {"None": None}.get(done.stdout.decode(), done.stdout.decode())


class House:
    """A window's door, and those who come to it: each in a thread, as the door is in this one."""

    def __init__(self, qtbot: QtBot, library: Path) -> None:
        self.qtbot = qtbot
        self.library = library
        self.taken: list[Request] = []
        self.why = ""
        point = meeting_point(library)
        assert point is not None
        self.point = point
        self.claim = Claim.make(point)
        assert self.claim is not None
        self.door = Handover(self._take, lambda: 77)

    def _take(self, request: Request) -> str:
        if not self.why:
            self.taken.append(request)
        return self.why

    def request(self, *files: str) -> Request:
        return Request(files, library=os.path.realpath(self.library))

    def answer_to(self, come: Callable[[], str | None]) -> str | None:
        found: list[str | None] = []
        thread = threading.Thread(target=lambda: found.append(come()), daemon=True)
        thread.start()
        self.qtbot.waitUntil(lambda: bool(found), timeout=10_000)
        thread.join()
        return found[0]

    def say(self, words: bytes, *, hang_up: bool = False) -> bytes:
        """Send these bytes and return all that is answered; with ``hang_up`` without waiting for that."""

        def come() -> str:
            with socket.socket(socket.AF_UNIX) as line:
                line.connect(str(self.point))
                line.settimeout(8)
                try:
                    line.sendall(words)
                    if not hang_up:
                        while some := line.recv(1 << 16):
                            heard.extend(some)
                except OSError:
                    pass
            return "said"

        heard = bytearray()
        self.answer_to(come)
        return bytes(heard)


@pytest.fixture
def house(qtbot: QtBot, library: Path) -> Iterator[House]:
    house = House(qtbot, library)
    house.door.begin(library, house.claim)
    yield house
    house.door.close()
    house.door.leave()


@pytest.mark.parametrize("come", [handed_over, handed_over_by_qt])
def test_what_is_asked_for_is_taken_and_answered(house: House, come: Callable[[Path, Request], str | None]) -> None:
    request = Request(("/文稿/讲话.txt",), 3, "meipi://open?document=1", "token", os.path.realpath(house.library))
    assert house.answer_to(lambda: come(house.point, request)) == TAKEN
    assert house.taken == [request]


def test_the_window_that_comes_to_the_front_is_named(house: House) -> None:
    answers: list[spoken.Answer] = []
    house.answer_to(lambda: answers.append(spoken.handed_over(house.point, house.request())))
    house.why = CLOSING
    house.answer_to(lambda: answers.append(spoken.handed_over(house.point, house.request())))
    assert answers == [(TAKEN, 77), (CLOSING, 0)]


@pytest.mark.parametrize("come", [handed_over, handed_over_by_qt])
def test_a_window_that_refuses_says_why(house: House, come: Callable[[Path, Request], str | None]) -> None:
    house.why = CLOSING
    assert house.answer_to(lambda: come(house.point, house.request())) == CLOSING


def test_another_library_and_another_version_are_refused(house: House) -> None:
    assert house.answer_to(lambda: handed_over(house.point, Request(library="/another.db"))) == OTHER_LIBRARY
    assert spoken.answer_of(house.say(framed({"version": 2}))[HEAD.size :]).said == OTHER_VERSION
    assert house.taken == []


def test_one_that_is_closing_answers_nobody(house: House) -> None:
    house.door.close()
    assert house.answer_to(lambda: handed_over(house.point, house.request())) is None
    assert house.answer_to(lambda: handed_over_by_qt(house.point, house.request())) is None
    assert house.taken == []
    assert Claim.make(house.point) is None


def test_a_window_that_cannot_listen_lets_others_open_theirs_and_keeps_its_tabs(qtbot: QtBot, library: Path) -> None:
    house, kept = House(qtbot, library), []
    (house.point / "in the way").mkdir(parents=True)
    house.door.claimed.connect(kept.append)
    house.door.begin(library, house.claim)
    assert kept == [True]
    other = Claim.make(house.point)
    assert other is not None
    other.leave()


def test_whoever_has_hung_up_meanwhile_is_not_taken_in(house: House) -> None:
    # Its window was stopped: what was sent to it, and that its sender has gone, it learns at once when it goes on.
    line = socket.socket(socket.AF_UNIX)
    line.connect(str(house.point))
    line.sendall(pack(house.request("/文稿/讲话.txt")))
    line.close()
    assert house.answer_to(lambda: handed_over(house.point, house.request("/文稿/另一篇.txt"))) == TAKEN
    assert [one.files for one in house.taken] == [("/文稿/另一篇.txt",)]


@pytest.mark.parametrize(
    "words",
    [
        b"GET / HTTP/1.1\r\n\r\n" * 20,
        b"\0\0\0\0",
        HEAD.pack(3) + b"{}}",
        HEAD.pack(2) + b"[]",
        HEAD.pack(4) + b"\xff\xfe\xfd\xfc",
        HEAD.pack(100_000) + b"[" * 100_000,
        framed({"version": 1, "files": [3], "link": "", "token": "", "library": ""}),
        HEAD.pack(LARGEST + 1),
        HEAD.pack(0xFFFFFFFF) + bytes(100 << 20),
    ],
    ids=["http", "nothing", "no json", "no object", "no text", "deep", "no request", "too long", "100 MB"],
)
def test_garbage_is_hung_up_on_and_the_next_one_is_heard(house: House, words: bytes) -> None:
    assert house.say(words) == b""
    assert house.answer_to(lambda: handed_over(house.point, house.request("/讲话.txt"))) == TAKEN


def test_a_message_in_pieces_is_heard_when_it_is_whole(house: House) -> None:
    words = pack(house.request(*(f"/文稿/第{n}篇.txt" for n in range(20_000))))
    line = socket.socket(socket.AF_UNIX)
    line.connect(str(house.point))
    line.setblocking(False)
    rest = memoryview(words)
    while rest:
        sent = 0
        try:
            sent = line.send(rest[:3_000])
        except BlockingIOError:
            house.qtbot.wait(1)
        rest = rest[sent:]
    house.qtbot.waitUntil(lambda: bool(house.taken))
    assert len(house.taken[0].files) == 20_000
    line.close()


def test_half_a_message_and_a_silent_crowd_keep_nobody_out(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.handover.PATIENCE", 200)
    crowd = [socket.socket(socket.AF_UNIX) for _ in range(MOST)]
    for number, line in enumerate(crowd):
        line.connect(str(house.point))
        if number % 2:
            line.sendall(pack(house.request("/讲话.txt"))[:-1])
    house.qtbot.waitUntil(lambda: house.answer_to(lambda: handed_over(house.point, house.request())) == TAKEN, timeout=8_000)
    assert [one.files for one in house.taken] == [()]
    for line in crowd:
        line.close()


def test_a_socket_that_a_crash_has_left_is_removed(qtbot: QtBot, library: Path) -> None:
    house = House(qtbot, library)
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(house.point))
    house.door.begin(library, house.claim)
    assert house.answer_to(lambda: handed_over(house.point, house.request())) == TAKEN
    house.door.close()
    house.door.leave()
    assert not house.point.exists()


def test_nobody_else_may_connect(house: House) -> None:
    assert house.point.stat().st_mode & 0o077 == 0
    assert house.point.parent.stat().st_mode & 0o077 == 0


def test_it_is_found_at_the_library_that_it_turns_to(house: House, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    point = meeting_point(other)
    assert point is not None
    with house.qtbot.waitSignal(house.door.claimed, check_params_cb=lambda is_claimed: is_claimed):
        house.door.follow(other)
    assert house.answer_to(lambda: handed_over(point, Request(library=os.path.realpath(other)))) == TAKEN
    assert house.answer_to(lambda: handed_over(house.point, house.request())) is None
    left = Claim.make(house.point)
    assert left is not None
    left.leave()


def test_a_window_beside_another_one_is_found_when_that_has_gone(qtbot: QtBot, library: Path) -> None:
    house = House(qtbot, library)
    with qtbot.waitSignal(house.door.claimed, check_params_cb=lambda is_claimed: not is_claimed):
        house.door.begin(library, None)
    assert house.claim is not None
    house.claim.leave()
    with qtbot.waitSignal(house.door.claimed, check_params_cb=lambda is_claimed: is_claimed):
        house.door.look_again()
    assert house.answer_to(lambda: handed_over(house.point, house.request())) == TAKEN
    house.door.close()
    house.door.leave()
