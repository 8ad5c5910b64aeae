"""Ships the compiled translations: a wheel is built with the ``.qm`` of every ``.ts``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs lrelease before the files of the wheel are collected."""

    PLUGIN_NAME = "translations"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalogues with the PySide6 of the build environment."""
        script = Path(self.root) / "resources" / "setup" / "translations.py"
        subprocess.run([sys.executable, str(script)], check=True)
