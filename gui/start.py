"""The first steps of the window's process, before Qt is loaded; everything here is for the sake of a quick start.

PySide's import hook searches the source of every module that is imported after it for its ``__feature__`` switches: half a
millisecond each. So the core comes first, and the hook is told that we use none.
"""

from __future__ import annotations

import gc
import importlib
from typing import TYPE_CHECKING

from core.session import preload

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str]) -> int:
    """Load what the window needs, run it until it is closed, and return the exit status."""
    # What is loaded now stays to the end: looking through it for rubbish would be in vain. `gui.app` turns it on again.
    gc.disable()
    preload()
    _spare_source_searches()
    from gui.app import main as run

    return run(argv)


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
