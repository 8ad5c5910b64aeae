"""The first steps of the window's process, before Qt is loaded; everything here is for the sake of a quick start.

PySide's import hook searches the source of every module that is imported after it for its ``__feature__`` switches: half a
millisecond each. So the core comes first, and the hook is told that we use none. The first document is read by a process
of its own meanwhile, see `core.ahead`.
"""

from __future__ import annotations

import gc
import importlib
from typing import TYPE_CHECKING

from core.open_tabs import TabsFile
from core.paths import SAMPLE, config_folder, data_folder
from core.recent import RecentPlaces
from core.session import read_ahead
from core.settings import examine
from gui.options import first_tabs, parse

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str]) -> int:
    """Begin to read, load what the window needs, run it until it is closed, and return the exit status.

    Args:
        argv: the words after the program's name.
    """
    # What is loaded now stays to the end: looking through it for rubbish would be in vain. See `gui.collector` for what comes later.
    gc.disable()
    options = parse(argv)
    folder = data_folder()
    recent = RecentPlaces(folder / "recent.json")
    found = examine(config_folder() / "settings.json")
    kept = TabsFile(folder / "tabs.json").read()
    if kept is not None and not found.settings.restore_tabs:
        kept = kept.put_away()
    tabs = first_tabs(options, kept, recent.places(), SAMPLE, recent.left_at)
    first = tabs.active.place if tabs.active is not None else None
    ahead = read_ahead(first.path, first.offset) if first is not None and first.path else None
    _spare_source_searches()
    from gui.app import main as run

    return run(options, tabs, ahead, found)


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
