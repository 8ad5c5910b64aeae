"""Other starts of the program: what they hand over is taken by the window, and answered. See `core.handover` for what is said.

Whoever connects is a process of this user, but need not be this program: nothing that is sent does more than end its own connection.
This module brings Qt's network, so it is loaded after the first picture.
"""

from __future__ import annotations

import logging
import os
import socket
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from core import handover
from core.handover import CLOSING, HEAD, LARGEST, LIMIT, OTHER_LIBRARY, OTHER_VERSION, Answer, answered
from core.meeting import Claim, meeting_point

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.handover import Request

log = logging.getLogger(__name__)

MOST: Final = 16
"""Connections at once; a reader's hands make one or two."""
PATIENCE: Final = 5000
"""Milliseconds for which a connection may say nothing whole."""
_BLOCK: Final = 1 << 16


class Handover(QObject):
    """Listens where other starts look for a window on this library.

    A window that has no claim, because another one has, tries again whenever the reader turns to it.

    Args:
        take: opens what is asked for and returns an empty string, or why it does not.
        in_front: returns the number of the window that comes to the front then, 0 if the desktop has none.
        parent: see Qt.
    """

    claimed = Signal(bool)
    """Whether this is the window that other starts find."""

    def __init__(self, take: Callable[[Request], str], in_front: Callable[[], int] = lambda: 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._take = take
        self._in_front = in_front
        self._library = Path()
        self._claim: Claim | None = None
        self._is_closing = False
        self._guests: list[_Guest] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(MOST)
        self._server.newConnection.connect(self._greet)

    def begin(self, library: Path, claim: Claim | None) -> None:
        """Begin to listen for a library, if the claim was to be had."""
        self._library = library
        if claim is not None:
            self._listen(claim)
        else:
            self._try()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self.look_again)

    def follow(self, library: Path) -> None:
        """Listen for another library, or for the same at another place."""
        if library != self._library:
            self._server.close()
            self.leave()
            self._library = library
            self._try()

    def close(self) -> None:
        """Take nothing more: whoever is still heard out is told so.

        The claim stays: another start waits for what is still being written here, before it reads it.
        """
        self._is_closing = True
        for guest in list(self._guests):
            guest.answer(CLOSING)
        self._server.close()

    def leave(self) -> None:
        """Let another window be found."""
        if self._claim is not None:
            self._claim.leave()
            self._claim = None

    def look_again(self, state: Qt.ApplicationState = Qt.ApplicationState.ApplicationActive) -> None:
        """Listen if nobody else does any more, as the reader has turned to this window."""
        if state == Qt.ApplicationState.ApplicationActive and self._claim is None and not self._is_closing:
            self._try()

    def _try(self) -> None:
        point = meeting_point(self._library)
        try:
            claim = Claim.make(point) if point is not None else None
        except OSError:
            return
        if claim is not None:
            self._listen(claim)
        else:
            self.claimed.emit(point is None)

    def _listen(self, claim: Claim) -> None:
        # Nobody else listens there, as this process has the claim: a socket that is there was left behind by a crash.
        name = _name(claim.point)
        QLocalServer.removeServer(name)
        if self._server.listen(name):
            self._claim = claim
        else:
            log.info("Other starts cannot find this window: %s", self._server.serverError().name)
            # They would wait for it in vain.
            claim.leave()
        self.claimed.emit(True)

    def _greet(self) -> None:
        while (line := self._server.nextPendingConnection()) is not None:
            if len(self._guests) >= MOST or not _is_own(line):
                line.abort()
                line.deleteLater()
                continue
            guest = _Guest(line, self._hear, self)
            self._guests.append(guest)
            guest.destroyed.connect(lambda _=None, guest=guest: self._guests.remove(guest))
            guest.read()

    def _hear(self, guest: _Guest, words: bytes) -> None:
        """Do what a message asks for, unless its sender has hung up: it has opened a window of its own then."""
        try:
            request = handover.unpack(words)
        except handover.Unreadable:
            guest.end()
            return
        if request is None:
            guest.answer(OTHER_VERSION)
        elif request.library != os.path.realpath(self._library):
            guest.answer(OTHER_LIBRARY)
        elif self._is_closing:
            guest.answer(CLOSING)
        elif guest.is_waiting:
            why = self._take(request)
            guest.answer(why, 0 if why else self._in_front())
        else:
            guest.end()


class _Guest(QObject):
    """One connection: heard until its message is whole, answered, and ended."""

    def __init__(self, line: QLocalSocket, heard: Callable[[_Guest, bytes], None], parent: QObject) -> None:
        super().__init__(parent)
        self._line = line
        self._heard = heard
        self._held = bytearray()
        self._is_heard = False
        line.setParent(self)
        line.setReadBufferSize(_BLOCK)
        line.readyRead.connect(self.read)
        line.disconnected.connect(self.deleteLater)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(self.end)
        self._timer.start()

    @property
    def is_waiting(self) -> bool:
        """True while the other side has not hung up. Qt tells of that only after all that was sent before has been read."""
        descriptor = int(self._line.socketDescriptor())
        if sys.platform == "win32" or descriptor < 0:
            return self._line.state() == QLocalSocket.LocalSocketState.ConnectedState
        with socket.socket(fileno=os.dup(descriptor)) as line:
            try:
                return bool(line.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT))
            except BlockingIOError:
                return True
            except OSError:
                return False

    def read(self) -> None:
        """Take what has come; a message that is whole is heard once."""
        while not self._is_heard and self._line.bytesAvailable():
            self._held += self._line.read(_BLOCK).data()
            if len(self._held) < HEAD.size:
                return
            if HEAD.unpack_from(self._held)[0] > LARGEST:
                self.end()
            elif handover.is_whole(self._held):
                self._is_heard = True
                self._heard(self, bytes(self._held[HEAD.size :]))

    def answer(self, why: str, window: int = 0) -> None:
        """Answer, and hang up once that is on its way."""
        if self._line.state() == QLocalSocket.LocalSocketState.ConnectedState:
            self._line.write(answered(why, window))
            self._line.flush()
        self._line.disconnectFromServer()

    def end(self) -> None:
        """Hang up."""
        self._is_heard = True
        self._line.abort()
        self.deleteLater()


def handed_over(point: Path, request: Request) -> Answer:
    """Do as `core.handover.handed_over` where a socket of Python's does not reach the window: through a named pipe of Windows."""
    end = time.monotonic() + LIMIT
    line = QLocalSocket()
    line.connectToServer(_name(point))
    if not line.waitForConnected(_left(end)):
        return Answer(None)
    line.write(handover.pack(request))
    held = b""
    while line.state() == QLocalSocket.LocalSocketState.ConnectedState and _left(end):
        line.waitForReadyRead(_left(end))
        held += line.readAll().data()
        if handover.is_whole(held):
            return handover.answer_of(held[HEAD.size :])
    return Answer("" if line.state() == QLocalSocket.LocalSocketState.ConnectedState else None)


def _left(end: float) -> int:
    """Return the milliseconds until ``end``, none behind it."""
    return max(0, int(1000 * (end - time.monotonic())))


def _name(point: Path) -> str:
    """Return what Qt calls a meeting point: Windows has pipes by name, in no folder."""
    return point.name if sys.platform == "win32" else str(point)


def _is_own(line: QLocalSocket) -> bool:
    """Return True unless the system tells that a process of another user is at the other end."""
    if sys.platform == "win32":
        return True
    with socket.socket(fileno=os.dup(int(line.socketDescriptor()))) as one:
        return handover.peer_user(one) in {None, os.getuid()}
