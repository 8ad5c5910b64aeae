"""The process that has LibreOffice read a document: it outlives whoever asked for it by the moment that cleaning up takes.

It is `core.importers.office` that starts it, as ``main.py --office-apart``. In comes one frame (see `core.importers.worker`) of program,
bytes, suffix and seconds; out goes ``("text", words)`` or ``("failed", reason)``. The end of its input is what ends it before.

LibreOffice runs in a profile of its own in a folder that goes with it: it neither meets one that the reader has open nor changes how
that one is set. There macros are off, links are not followed, and the network is not there.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from html import escape
from pathlib import Path
from typing import IO, Final

from core.importers.worker import receive, send

WRITTEN: Final = 256 * 2**20
"""Bytes of each file that LibreOffice may write."""
MEMORY: Final = 4 * 2**30
"""Bytes that LibreOffice may take: it maps far more than it uses."""
LARGEST: Final = 64 * 2**20
"""Bytes of a text that are taken at most."""
LOOK: Final = 0.02
"""Seconds between two looks whether it has ended."""
GRACE: Final = 0.5
"""Seconds that it has to end by itself when it is asked to."""

_SUFFIX: Final = re.compile(r"\.[a-z0-9]{1,5}")
_ITEM: Final = '<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
_SETTINGS: Final = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Java", "Enable", "false"),
    ("Office.Common/Misc", "FirstRun", "false"),
    ("Office.Common/Misc", "CrashReport", "false"),
    ("Office.Common/Save/Document", "AutoSave", "false"),
    ("Office.Recovery/RecoveryInfo", "Enabled", "false"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Writer/Content/Update", "Field", "false"),
    # A proxy where nobody listens: whatever would be fetched is not.
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("Inet/Settings", "ooInetNoProxy", ""),
)
_PLACES_OF_PIPES: Final = ("/tmp", "/var/tmp")
_PROXY: Final = "http://127.0.0.1:9"
_KEPT_BACK: Final = frozenset({"DISPLAY", "WAYLAND_DISPLAY", "SESSION_MANAGER", "DBUS_SESSION_BUS_ADDRESS", "SSH_AUTH_SOCK"})
_OWN: Final = "MEIPI_"
"""What variables begin with that are of this program alone; a password may be among them."""


def serve() -> int:
    """Have the document that comes in read, and answer; return the exit status."""
    given = sys.stdin.buffer
    # What a program that is started prints is no answer.
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    request = receive(given)
    if request is None:
        return 1
    left = threading.Event()
    threading.Thread(target=_tell_the_end, args=(given, left), daemon=True).start()
    program, data, suffix, patience = request
    answer = _answer(program, data, suffix, patience, left)
    # Nobody may be there any more.
    with contextlib.suppress(OSError):
        send(answers, answer)
    return 0


def _answer(program: str, data: bytes, suffix: str, patience: float, left: threading.Event) -> tuple[str, str]:
    try:
        with tempfile.TemporaryDirectory(prefix="meipi-office-", ignore_cleanup_errors=True) as name:
            folder = Path(name).resolve()
            _prepare(folder, data, suffix)
            status = _run(_command(program, folder, suffix), folder, patience, left)
            return _text(folder / "out" / "document.txt", status)
    except OSError as error:
        return ("failed", type(error).__name__)


def _prepare(folder: Path, data: bytes, suffix: str) -> None:
    """Write the document, and how LibreOffice is to be set."""
    for one in ("out", "temporary", "profile/user"):
        (folder / one).mkdir(parents=True)
    (folder / f"document{_checked(suffix)}").write_bytes(data)
    items = "".join(_ITEM.format(path=path, name=name, value=escape(value)) for path, name, value in _SETTINGS)
    namespaces = 'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
    (folder / "profile" / "user" / "registrymodifications.xcu").write_text(
        f'<?xml version="1.0" encoding="UTF-8"?><oor:items {namespaces}>{items}</oor:items>', encoding="utf-8"
    )


def _checked(suffix: str) -> str:
    return suffix.lower() if _SUFFIX.fullmatch(suffix.lower()) else ".doc"


def _command(program: str, folder: Path, suffix: str) -> list[str]:
    return [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard"),
        *("--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder / "out")),
        str(folder / f"document{_checked(suffix)}"),
    ]


def _run(command: list[str], folder: Path, patience: float, left: threading.Event) -> int | None:
    """Run LibreOffice; return its exit status, None if it was ended."""
    environment = {key: value for key, value in os.environ.items() if key not in _KEPT_BACK and not key.startswith(_OWN)}
    environment |= dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), _PROXY)
    environment |= dict.fromkeys(("TMPDIR", "TEMP", "TMP", "XDG_RUNTIME_DIR"), str(folder / "temporary"))
    # Whatever would be looked up or kept among the reader's own things is not found, and goes with the folder.
    environment |= dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"), str(folder / "temporary"))
    environment["SAL_USE_VCLPLUGIN"] = "svp"
    _set_limits()
    started = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=environment,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    end = time.monotonic() + patience
    try:
        while started.poll() is None and not left.is_set() and time.monotonic() < end:
            left.wait(LOOK)
        return started.poll()
    finally:
        # Also what it may have left behind when it ended.
        _end(started)
        _take_away_pipe(folder)


def _end(started: subprocess.Popen[bytes]) -> None:
    """End the program with all that it has started: at first by asking, so that it takes away what it made elsewhere."""
    if sys.platform == "win32":
        if started.poll() is None:
            subprocess.run(["taskkill", "/T", "/F", "/PID", str(started.pid)], capture_output=True, check=False)
    else:
        if started.poll() is None:
            _signal(started.pid, signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                started.wait(GRACE)
        _signal(started.pid, signal.SIGKILL)
    started.wait()


def _take_away_pipe(folder: Path) -> None:
    """Take away the door at which a second LibreOffice would knock, which stays when one is ended from outside."""
    if sys.platform == "win32":
        return
    # Its name is made of the profile's; no byte of the digest has a leading zero.
    digest = hashlib.md5((folder / "profile").as_uri().encode("utf-16-le"), usedforsecurity=False).digest()
    name = f"OSL_PIPE_{os.getuid()}_SingleOfficeIPC_{''.join(format(byte, 'x') for byte in digest)}"
    for place in _PLACES_OF_PIPES:
        path = Path(place, name)
        with contextlib.suppress(OSError):
            if path.is_socket():
                path.unlink()


def _signal(group: int, sign: int) -> None:
    if sys.platform != "win32":
        # The group may be empty already.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(group, sign)


def _set_limits() -> None:
    """Let what is started take more memory than this process may, whose limit is that of the importers; but fill no disk."""
    try:
        import resource
    except ImportError:
        # Windows; there is none.
        return
    for limit, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_FSIZE, WRITTEN), (resource.RLIMIT_CORE, 0)):
        _, hardest = resource.getrlimit(limit)
        most = most if hardest == resource.RLIM_INFINITY else min(most, hardest)
        # macOS refuses a limit that it does not keep.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, hardest))


def _text(path: Path, status: int | None) -> tuple[str, str]:
    if status is None:
        return ("failed", "took too long")
    if status or not path.is_file() or path.is_symlink():
        return ("failed", f"ended with {status}")
    with path.open("rb") as stream:
        told = stream.read(LARGEST + 1)
    if len(told) > LARGEST:
        return ("failed", "far too long a text")
    try:
        return ("text", told.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return ("failed", "no text")


def _tell_the_end(given: IO[bytes], left: threading.Event) -> None:
    """Tell when the one that waits for the answer has gone."""
    # Past the buffer, whose lock the end of this process would wait for.
    with contextlib.suppress(OSError):
        os.read(given.fileno(), 1)
    left.set()
