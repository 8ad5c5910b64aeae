"""Where the program keeps its things. Nothing is created here.

platformdirs is imported at the first call: ``import core.paths`` costs nothing.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

APP: Final = "meipi"
LIBRARY_VARIABLE: Final = "MEIPI_LIBRARY"
"""Environment variable that names the library's file."""


def data_folder() -> Path:
    """Return the folder of what cannot be made again: the library."""
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False)


def config_folder() -> Path:
    """Return the folder of the settings."""
    from platformdirs import user_config_path

    return user_config_path(APP, appauthor=False)


def state_folder() -> Path:
    """Return the folder of what the program remembers between two starts, such as the recent places."""
    from platformdirs import user_state_path

    return user_state_path(APP, appauthor=False)


def cache_folder() -> Path:
    """Return the folder of what may be deleted at any time."""
    from platformdirs import user_cache_path

    return user_cache_path(APP, appauthor=False)


def log_folder() -> Path:
    """Return the folder of the logs."""
    from platformdirs import user_log_path

    return user_log_path(APP, appauthor=False)


def library_path(explicit: Path | None = None) -> Path:
    """Return the library's file: the one asked for, else the environment's, else the platform's."""
    if explicit is not None:
        return explicit
    named = os.environ.get(LIBRARY_VARIABLE)
    return Path(named).expanduser() if named else data_folder() / "library.db"


def settings_path() -> Path:
    """Return the settings' file."""
    return config_folder() / "settings.json"


def recent_path() -> Path:
    """Return the file of the recent places."""
    return state_folder() / "recent.json"


def resources() -> Path:
    """Return the folder of themes, icons, translations and samples, beside the packages in the tree and when installed.

    Raises:
        FileNotFoundError: if the program is not installed whole.
    """
    beside = Path(__file__).resolve().parent.parent
    for folder in (beside / "resources", beside / "meipi_resources"):
        if (folder / "i18n").is_dir():
            return folder
    message = f"no resources beside {beside}"
    raise FileNotFoundError(message)
