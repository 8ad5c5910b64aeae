"""The first steps of the window's process, before Qt is loaded; everything here is for the sake of a quick start.

PySide's import hook searches the source of every module that is imported after it for its ``__feature__`` switches: half a
millisecond each. So the core comes first, and the hook is told that we use none. The first document is read by a process
of its own meanwhile, see `core.ahead`. A start that finds a window open on its library hands over what it was asked for and ends
without loading Qt at all.
"""

from __future__ import annotations

import importlib
import os
import sys
from typing import TYPE_CHECKING

from core.meeting import Claim, Meeting, meeting_point
from core.open_tabs import OpenTabs, TabsFile
from core.paths import SAMPLE, config_folder, data_folder, library_path
from core.recent import RecentPlaces
from core.session import read_ahead
from core.settings import chosen_library, examine
from gui.options import first_tabs, parse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from gui.options import Options


def main(argv: Sequence[str]) -> int:
    """Begin to read, load what the window needs, run it until it is closed, and return the exit status.

    Args:
        argv: the words after the program's name.
    """
    options = parse(argv)
    settings = config_folder() / "settings.json"
    # A start that only hands over leaves a damaged file as it is: whoever sets it aside has to tell.
    meeting = _meet(options, library_path(options.library, chosen_library(settings)))
    if meeting.is_handed_over:
        _let_go_first(meeting.window)
        return 0
    options = options.apart_from_folders()
    found = examine(settings)
    folder = data_folder()
    recent = RecentPlaces(folder / "recent.json")
    kept = TabsFile(folder / "tabs.json").read()
    if kept is not None and not found.settings.restore_tabs:
        kept = kept.put_away()
    if options.is_new_window:
        # The tabs are those of the window beside it.
        kept = OpenTabs(closed=kept.closed if kept is not None else ())
    tabs = first_tabs(options, kept, recent.places(), SAMPLE, recent.left_at)
    first = tabs.active.place if tabs.active is not None else None
    ahead = read_ahead(first.path, first.offset) if first is not None and first.path else None
    _spare_source_searches()
    from gui.app import main as run

    return run(options, tabs, ahead, found, meeting)


def _meet(options: Options, library: Path) -> Meeting:
    """Look for a window that is open on the library, and let it take what is asked for, unless another window is wanted."""
    point = meeting_point(library)
    if point is None:
        return Meeting()
    try:
        claim = Claim.make(point)
    except OSError:
        return Meeting()
    if claim is not None or options.is_new_window:
        return Meeting(claim=claim)
    from core.handover import Request, meet

    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID", "")
    goto = None if options.goto is None else max(0, options.goto)
    request = Request(tuple(map(str, options.paths)), goto, options.link, token, os.path.realpath(library))
    if sys.platform == "win32":
        from gui.handover import handed_over

        return meet(point, request, hand_over=handed_over)
    return meet(point, request)


def _let_go_first(window: int) -> None:
    """Bring the window to the front that has taken what was asked for, where the one that has been clicked for has to do it."""
    if sys.platform == "linux":
        from gui.x11 import present

        present(window, os.environ.get("DESKTOP_STARTUP_ID", ""))


def _spare_source_searches() -> None:
    """Answer the hook's question before it reads the source: a module uses PySide, without features.

    Saves 30 ms of a start. Inside of PySide 6.11; where that differs, nothing is changed.
    """
    importlib.import_module("PySide6.QtCore")
    try:
        feature = importlib.import_module("shibokensupport.feature")
    except ImportError:
        return
    if hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", lambda _module: True)  # noqa: B010  (no attribute that mypy knows)
