"""Where the program keeps its things. Nothing is created here.

platformdirs knows the folders of every platform. On Linux the two that each start asks for follow the XDG base directory
rules in one line, since importing it would take 7 ms of the start; a test holds both against each other.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

APP: Final = "meipi"
LIBRARY_VARIABLE: Final = "MEIPI_LIBRARY"
"""Environment variable that names the library's file."""
RESOURCES: Final = Path(__file__).resolve().parent.parent / "resources"
"""Themes, icons, translations and samples: beside the packages in the tree, and when installed too."""

SAMPLE: Final = RESOURCES / "samples" / "春季学习动员会讲话.txt"
"""The speech that comes with the program."""


def data_folder() -> Path:
    """Return the folder of what cannot be made again: the library."""
    if sys.platform == "linux":
        return _xdg("XDG_DATA_HOME", ".local/share")
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False)


def config_folder() -> Path:
    """Return the folder of the settings."""
    if sys.platform == "linux":
        return _xdg("XDG_CONFIG_HOME", ".config")
    from platformdirs import user_config_path

    return user_config_path(APP, appauthor=False)


def log_folder() -> Path:
    """Return the folder of the logs."""
    from platformdirs import user_log_path

    return user_log_path(APP, appauthor=False)


def library_path(explicit: Path | None = None, chosen: str = "") -> Path:
    """Return the library's file: the one asked for, else the environment's, else the one chosen in the settings, else the platform's."""
    return _followed(_asked_for(explicit, chosen))


def is_library_expected(explicit: Path | None = None, chosen: str = "") -> bool:
    """Return True if that file must have been a library already: it was chosen in the settings, or moved there from where it is looked for.

    Where it is missing its disk may be, and none is to be begun in its place.
    """
    asked = _asked_for(explicit, chosen)
    return (bool(chosen) and not is_library_named(explicit)) or _followed(asked) != asked


def moved_note(library: Path) -> Path:
    """Return the small file that tells where a library was moved to from this place, there or not."""
    return library.with_name(f"{library.name}.moved")


def _asked_for(explicit: Path | None, chosen: str) -> Path:
    if explicit is not None:
        return explicit
    named = os.environ.get(LIBRARY_VARIABLE) or chosen
    return Path(named).expanduser() if named else data_folder() / "library.db"


def _followed(library: Path) -> Path:
    """Return where a library is now, if it was moved from there: whoever still asks for the old place shall not begin a new one."""
    seen = set()
    while library not in seen and not library.exists():
        import json

        seen.add(library)
        try:
            held = json.loads(moved_note(library).read_bytes())
        except (OSError, ValueError):
            break
        place = held.get("library") if isinstance(held, dict) else None
        if not isinstance(place, str):
            break
        library = Path(place)
    return library


def is_library_named(explicit: Path | None = None) -> bool:
    """Return True if the reader has asked for a library by option or environment, which the settings cannot change."""
    return explicit is not None or bool(os.environ.get(LIBRARY_VARIABLE))


def _xdg(variable: str, usual: str) -> Path:
    """Return our folder by the XDG Base Directory Specification 0.8: a path that is not absolute counts as none."""
    named = os.environ.get(variable, "").strip()
    base = Path(named) if named.startswith("/") else Path.home() / usual
    return base / APP
