"""What a second start hands to the window that is open, and how: a small message with its length before it, and a small answer.

A process that is stopped or hangs can be connected and written to: only its answer tells that it has taken what was asked. Without one
within `LIMIT` the second start keeps what it was asked for and opens a window of its own; it hangs up then, by which the other one,
awake again, knows that it is no longer meant.
"""

from __future__ import annotations

import json
import struct
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.meeting import Claim, Meeting, holder_of
from core.pulse import Pulse

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable
    from pathlib import Path

VERSION: Final = 1
LIMIT: Final = 1.0
"""Seconds within which the other side has to answer, from the first attempt to reach it."""
STARTING: Final = 5.0
"""Seconds for which a window is waited for that has its claim and does not listen, as long as it is seen to be at work: it is just
starting, or ending. One that hangs there or is stopped is given up after `LIMIT`."""
LARGEST: Final = 4 * 2**20
"""Bytes of a message: no system takes a command line of so many."""
HEAD: Final = struct.Struct(">I")
TAKEN: Final = "taken"
CLOSING, OTHER_LIBRARY, OTHER_VERSION = "closing", "library", "version"
"""Why a request was not taken."""
_PAUSE: Final = 0.02

_SILENT: Final = QT_TRANSLATE_NOOP(
    "errors", "The window of Meipi that is open does not answer, so this one was opened. If it stays like that, end it and start anew."
)
_LEAVING: Final = QT_TRANSLATE_NOOP(
    "errors", "The other window of Meipi is being closed, so this one was opened. You can go on here at once."
)
_UNLIKE: Final = QT_TRANSLATE_NOOP(
    "errors", "The window that is open belongs to another version of Meipi, so this one was opened. Close that one when you can."
)


class Unreadable(ValueError):
    """What came is not what another start would send."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be opened. Nothing at all: the window is to come to the front."""

    files: tuple[str, ...] = ()
    """Absolute paths, as the reader named them."""
    goto: int | None = None
    """Code point of the first file that is to be shown."""
    link: str = ""
    """As it was given, see `core.links`."""
    token: str = ""
    """By which the desktop lets the window come to the front."""
    library: str = ""
    """The real path of the library that is meant."""


class Answer(NamedTuple):
    """What the other side has said."""

    said: str | None
    """`TAKEN`, or why it has not taken it; empty if it does not answer, None if nobody listens."""
    window: int = 0
    """Number of the window that is to come to the front, 0 if the desktop has none."""


def meet(point: Path, request: Request, *, hand_over: Callable[[Path, Request], Answer] | None = None) -> Meeting:
    """Claim a meeting point, or hand a request over to the window that has it.

    Args:
        point: see `core.meeting`.
        request: what the reader has asked for.
        hand_over: reaches the other window, see `handed_over`, which is taken if it is None.

    Returns:
        A meeting without claim and refusal where no claim can be made, and no other window be reached.
    """
    reach = hand_over or handed_over
    begun, pulse = time.monotonic(), Pulse()
    last = ""
    while True:
        try:
            claim = Claim.make(point)
        except OSError:
            return Meeting()
        if claim is not None:
            return Meeting(claim=claim)
        answer = reach(point, request)
        if answer.said == TAKEN:
            return Meeting(is_handed_over=True, window=answer.window)
        if answer.said not in {None, CLOSING}:
            return Meeting(refusal=ReaderError(_UNLIKE if answer.said == OTHER_VERSION else _SILENT))
        last = answer.said or last
        is_at_work = pulse.is_felt(holder_of(point))
        if time.monotonic() - begun > (STARTING if is_at_work and not last else LIMIT):
            return Meeting(refusal=ReaderError(_LEAVING if last else _SILENT))
        time.sleep(_PAUSE)


def handed_over(point: Path, request: Request) -> Answer:
    """Hand a request to the window that listens at ``point``, and return what it says to that."""
    import socket

    end = time.monotonic() + LIMIT
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(LIMIT)
        try:
            line.connect(str(point))
        except TimeoutError:
            return Answer("")
        except BlockingIOError:
            # So many wait there already that nobody else can: it does not answer them either.
            return Answer("")
        except OSError:
            return Answer(None)
        if peer_user(line) not in {None, _own_user()}:
            return Answer(None)
        try:
            _send(line, pack(request), end)
            return _answer(line, end)
        except TimeoutError:
            return Answer("")
        except (OSError, ValueError):
            # It ended in the middle of it.
            return Answer(None)


def pack(request: Request) -> bytes:
    """Return a request as it is sent."""
    held = {"version": VERSION, **{name: getattr(request, name) for name in ("files", "goto", "link", "token", "library")}}
    return framed(held)


def framed(held: dict[str, Any]) -> bytes:
    """Return a message with its length before it. Names of files may hold what is no UTF-8: Python has it as lone surrogates."""
    words = json.dumps(held, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return HEAD.pack(len(words)) + words


def unpack(words: bytes) -> Request | None:
    """Return the request of a message without its head; None for one of another version.

    Raises:
        Unreadable: if it is none.
    """
    held = _read(words)
    if held.get("version") != VERSION:
        return None
    files, goto = held.get("files"), held.get("goto")
    texts = [held.get(name) for name in ("link", "token", "library")]
    if (
        not isinstance(files, list)
        or not all(isinstance(one, str) and one.strip() and "\0" not in one for one in files)
        or not (goto is None or (type(goto) is int and goto >= 0))
        or not all(isinstance(one, str) for one in texts)
    ):
        raise Unreadable("no request")
    link, token, library = map(str, texts)
    return Request(tuple(files), goto, link, token, library)


def is_whole(held: bytes | bytearray) -> bool:
    """Return True if a message has come to its end."""
    return len(held) >= HEAD.size and len(held) >= HEAD.size + HEAD.unpack_from(held)[0]


def answered(why: str = "", window: int = 0) -> bytes:
    """Return the answer: taken, or why not; and which window comes to the front."""
    return framed({"version": VERSION, "taken": not why, "why": why, "window": window})


def peer_user(line: socket.socket) -> int | None:
    """Return the number of the user at the other end of a socket; None where the system does not tell."""
    import socket

    if sys.platform != "linux":
        return None
    return int(struct.unpack("3i", line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i")))[1])


def _own_user() -> int | None:
    import os

    return os.getuid() if hasattr(os, "getuid") else None


def _read(words: bytes) -> dict[str, Any]:
    try:
        held = json.loads(words.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError) as error:
        raise Unreadable("no JSON") from error
    if not isinstance(held, dict):
        raise Unreadable("no object")
    return held


def _send(line: socket.socket, words: bytes, end: float) -> None:
    rest = memoryview(words)
    while rest:
        line.settimeout(_left(end))
        rest = rest[line.send(rest) :]


def _answer(line: socket.socket, end: float) -> Answer:
    """Return what was answered; nobody listens if the other side hung up instead."""
    head = _received(line, HEAD.size, end)
    words = _received(line, min(HEAD.unpack(head)[0], LARGEST), end) if len(head) == HEAD.size else b""
    return answer_of(words) if words else Answer(None)


def answer_of(words: bytes) -> Answer:
    """Return what an answer says that comes without its head.

    Raises:
        Unreadable: if it is none.
    """
    held = _read(words)
    if held.get("taken") is True:
        window = held.get("window")
        return Answer(TAKEN, window if type(window) is int and 0 <= window < 1 << 32 else 0)
    why = held.get("why")
    return Answer(why if isinstance(why, str) and why else OTHER_VERSION)


def _received(line: socket.socket, count: int, end: float) -> bytes:
    """Return so many bytes, fewer if the other side hangs up."""
    found = b""
    while len(found) < count:
        line.settimeout(_left(end))
        some = line.recv(count - len(found))
        if not some:
            break
        found += some
    return found


def _left(end: float) -> float:
    left = end - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
