"""What a second start tells an X server before it ends, without Qt: that it has started, and which window is to come to the front.

Launchers show that a program is starting until one says that it has (freedesktop.org's Startup Notification); Qt says so with the first
window of a process, which a second start never has. And a window that brings itself to the front is held back by window managers that
know of no click in it (EWMH, ``_NET_ACTIVE_WINDOW``): the click was that which has started this process.

This runs in a process that has nothing more to lose, so an X server that is odd can do no harm.
"""

from __future__ import annotations

import ctypes
import os
import re
from typing import Final

_CLIENT_MESSAGE: Final = 33
_PROPERTY_CHANGE: Final = 1 << 22
_SUBSTRUCTURE: Final = (1 << 19) | (1 << 20)
"""Notify and redirect: what window managers listen to."""
_DIRECT: Final = 2
"""Source indication of EWMH: the user himself wants it."""
_PART: Final = 20
"""Bytes of a message."""
_TIME: Final = re.compile(r"_TIME(\d{1,10})$", re.ASCII)


class _Message(ctypes.Structure):
    """XClientMessageEvent, as large as the union of all events."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 12),
    )


def present(window: int, startup_id: str = "") -> None:
    """Bring a window of another process to the front, and say that the start of this one is over.

    Args:
        window: its number, 0 for none.
        startup_id: as the launcher has named this start, empty if it has not.
    """
    if not os.environ.get("DISPLAY") or not (window or startup_id):
        return
    try:
        x = ctypes.CDLL("libX11.so.6")
    except OSError:
        return
    x.XOpenDisplay.restype = ctypes.c_void_p
    for act in (x.XDefaultRootWindow, x.XCreateSimpleWindow, x.XInternAtom):
        act.restype = ctypes.c_ulong
    display = x.XOpenDisplay(None)
    if not display:
        return
    screen = _Screen(x, ctypes.c_void_p(display))
    if window:
        found = _TIME.search(startup_id)
        screen.activate(window, int(found[1]) & 0xFFFFFFFF if found else 0)
    if startup_id:
        screen.end_start(startup_id)
    screen.close()


class _Screen:
    """A connection to the X server."""

    def __init__(self, x: ctypes.CDLL, display: ctypes.c_void_p) -> None:
        self._x = x
        self._display = display
        self._root = ctypes.c_ulong(x.XDefaultRootWindow(display))
        # A window that has gone meanwhile would end the process in the usual way.
        self._handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda _display, _error: 0)
        x.XSetErrorHandler(self._handler)

    def activate(self, window: int, time: int) -> None:
        """Ask the window manager for a window."""
        message = self._message(window, "_NET_ACTIVE_WINDOW", 32)
        message.data[0], message.data[1] = _DIRECT, time
        self._send(message, _SUBSTRUCTURE)

    def end_start(self, startup_id: str) -> None:
        """Broadcast that a start is over, in as many parts as that takes."""
        quoted = startup_id.replace("\\", "\\\\").replace('"', '\\"')
        words = f'remove: ID="{quoted}"'.encode() + b"\0"
        own = self._x.XCreateSimpleWindow(self._display, self._root, -100, -100, 1, 1, 0, ctypes.c_ulong(0), ctypes.c_ulong(0))
        kind = "_NET_STARTUP_INFO_BEGIN"
        for at in range(0, len(words), _PART):
            message = self._message(own, kind, 8)
            part = words[at : at + _PART]
            ctypes.memmove(message.data, part, len(part))
            self._send(message, _PROPERTY_CHANGE)
            kind = "_NET_STARTUP_INFO"

    def close(self) -> None:
        """Send what is left, and hang up."""
        self._x.XSync(self._display, 0)
        self._x.XCloseDisplay(self._display)

    def _message(self, window: int, kind: str, bits: int) -> _Message:
        atom = self._x.XInternAtom(self._display, kind.encode(), 0)
        return _Message(type=_CLIENT_MESSAGE, send_event=1, display=self._display, window=window, message_type=atom, format=bits)

    def _send(self, message: _Message, mask: int) -> None:
        self._x.XSendEvent(self._display, self._root, 0, ctypes.c_long(mask), ctypes.byref(message))
