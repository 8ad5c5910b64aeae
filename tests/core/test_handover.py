"""What is said between two starts: nothing of it is lost, and what is not meant does no harm."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import threading
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import handover
from core.handover import HEAD, LIMIT, Request, Unreadable, handed_over, meet, pack, unpack
from core.meeting import Claim, Meeting, meeting_point

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

NAMES = st.text(min_size=1).filter(lambda text: text.strip() and "\0" not in text)
REQUESTS = st.builds(
    Request,
    st.lists(NAMES, max_size=5).map(tuple),
    st.none() | st.integers(0, 10**9),
    st.text(),
    st.text(),
    st.text(),
)
ASKED = Request(("/文稿/讲话.txt",), 120, library="/library.db")


@pytest.fixture
def point(tmp_path: Path) -> Path:
    found = meeting_point(tmp_path / "library.db")
    assert found is not None
    return found


@contextlib.contextmanager
def _answering(point: Path, act: Callable[[socket.socket], object]) -> Iterator[list[object]]:
    """Listen as a window would that does this with the first connection."""
    done: list[object] = []
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(point))
        server.listen(1)

        def serve() -> None:
            line, _ = server.accept()
            with line:
                done.append(act(line))

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield done
        thread.join(5)
    point.unlink()


def _read(line: socket.socket) -> Request | None:
    held = b""
    while not handover.is_whole(held):
        held += line.recv(1 << 16)
    return unpack(held[HEAD.size :])


@given(REQUESTS)
def test_what_is_packed_is_unpacked(request_: Request) -> None:
    words = pack(request_)
    assert handover.is_whole(words)
    assert not handover.is_whole(words[:-1])
    assert unpack(words[HEAD.size :]) == request_


def test_a_name_that_is_no_text_comes_through() -> None:
    name = os.fsdecode(b"/\xff\xfe\xd6\xd0.txt")
    assert unpack(pack(Request((name,)))[HEAD.size :]) == Request((name,))


@given(
    st.binary(max_size=300)
    | st.recursive(st.none() | st.integers() | st.text(), lambda inner: st.lists(inner)).map(lambda one: json.dumps(one).encode())
)
def test_anything_else_is_refused(words: bytes) -> None:
    with pytest.raises(Unreadable):
        unpack(words)


@pytest.mark.parametrize(
    "held",
    [
        {"files": "/讲话.txt"},
        {"files": [3]},
        {"files": [""]},
        {"files": ["a\0b"]},
        {"files": [], "goto": -1},
        {"files": [], "goto": True},
        {"files": [], "goto": "3"},
        {"files": [], "link": 3},
        {"files": [], "link": "", "token": None},
    ],
)
def test_a_request_with_what_cannot_be_is_refused(held: dict[str, object]) -> None:
    with pytest.raises(Unreadable):
        unpack(json.dumps({"version": 1, "link": "", "token": "", "library": "", **held}).encode())


def test_json_that_is_nested_too_deep_is_refused() -> None:
    with pytest.raises(Unreadable):
        unpack(b"[" * 100_000)


def test_a_request_of_another_version_is_known_as_such() -> None:
    assert unpack(b'{"version": 2, "everything": "else"}') is None


def test_a_window_that_answers_takes_it(point: Path) -> None:
    def take(line: socket.socket) -> Request | None:
        found = _read(line)
        line.sendall(handover.answered("", 77))
        return found

    claim = Claim.make(point)
    assert claim is not None
    with _answering(point, take) as done:
        assert meet(point, ASKED) == Meeting(is_handed_over=True, window=77)
    assert done == [ASKED]
    claim.leave()


@pytest.mark.parametrize("answer", [handover.framed({"version": 2}), handover.answered(handover.OTHER_VERSION)])
def test_a_window_of_another_version_is_told_of(point: Path, answer: bytes) -> None:
    def refuse(line: socket.socket) -> None:
        _read(line)
        line.sendall(answer)

    claim = Claim.make(point)
    assert claim is not None
    with _answering(point, refuse):
        found = meet(point, ASKED)
    assert "another version" in str(found.refusal)
    claim.leave()


@pytest.mark.parametrize("said", [b"", b"\0\0", b"\0\0\0\x08abc", b"\xff\xff\xff\xff" + b"x" * 64])
def test_a_window_that_says_nothing_whole_does_not_take_it_and_costs_a_second(point: Path, said: bytes) -> None:
    ended = threading.Event()

    def mumble(line: socket.socket) -> None:
        line.sendall(said)
        ended.wait(20)

    with _answering(point, mumble):
        begun = time.monotonic()
        assert handed_over(point, ASKED).said == ""
        assert time.monotonic() - begun >= LIMIT * 0.9
        ended.set()


@pytest.mark.parametrize("said", [b"\0\0\0\x03{}}", b"\0\0\0\x02[]"])
def test_an_answer_that_is_none_counts_as_none(point: Path, said: bytes) -> None:
    with _answering(point, lambda line: line.sendall(said)):
        assert handed_over(point, ASKED).said is None


def test_a_socket_that_nobody_listens_at_counts_as_none(point: Path) -> None:
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(point))
    assert handed_over(point, ASKED).said is None
    point.unlink()
    assert handed_over(point, ASKED).said is None


def test_the_claim_is_had_where_there_is_no_window(point: Path) -> None:
    found = meet(point, ASKED)
    assert found.claim is not None
    assert found.refusal is None
    found.claim.leave()


def test_the_claim_is_had_once_the_other_window_has_ended(point: Path) -> None:
    claim = Claim.make(point)
    assert claim is not None
    threading.Timer(0.3, claim.leave).start()
    found = meet(point, ASKED)
    assert found.claim is not None
    found.claim.leave()


def test_a_window_that_never_listens_is_not_waited_for_without_end(point: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "STARTING", 0.2)
    claim = Claim.make(point)
    assert claim is not None
    assert "does not answer" in str(meet(point, ASKED).refusal)
    claim.leave()
