"""Makes the folder of the packaged program by PyInstaller, and finishes what PyInstaller leaves as it was on this machine."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from resources.package.interpreter import FOLDER, clean_environment
from resources.setup import translations
from resources.setup.environment import ROOT, checked

SPEC = Path(__file__).with_name("meipi.spec")
DIST = ROOT / "dist"
PROGRAM = DIST / "meipi"
LICENCES = "THIRD-PARTY-LICENCES"
_WRITE_LICENCES = (
    "import sys; from core.licences import third_party_text; open(sys.argv[1], 'w', encoding='utf-8').write(third_party_text())"
)


def make(python: Path) -> Path:
    """Make the folder anew and return it.

    Args:
        python: the interpreter of the environment for packaging.

    Raises:
        SetupError: if a step fails.
    """
    translations.compile_all(python)
    # Modules that are stored as they are need not be unpacked at every start; the Debian package is compressed as a whole.
    environment = {**clean_environment(), "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"}
    checked([str(python), "-m", "resources.package.pictures", str(FOLDER / "icons")], "The pictures could not be drawn.", environment, ROOT)
    for old in (PROGRAM, FOLDER / "work"):
        shutil.rmtree(old, ignore_errors=True)
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "--workpath", str(FOLDER / "work")]
    checked([*command, "--distpath", str(DIST), str(SPEC)], "PyInstaller could not package the program.", environment, ROOT)
    checked([str(python), "-c", _WRITE_LICENCES, str(PROGRAM / LICENCES)], "The licences could not be collected.", environment, ROOT)
    if sys.platform == "linux":
        for library in libraries(PROGRAM):
            _finish(library)
    return PROGRAM


def libraries(folder: Path) -> list[Path]:
    """Return the shared objects of a folder, links left out."""
    return sorted(path for path in folder.rglob("*.so*") if path.is_file() and not path.is_symlink())


def _finish(library: Path) -> None:
    """Take off what only a debugger reads, and a path to libraries that leads into this machine; Qt's own have neither."""
    if "PySide6" in library.parts and not library.name.startswith("libicu"):
        return
    subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)
    shown = subprocess.run(["readelf", "-dW", str(library)], check=True, capture_output=True, text=True).stdout
    if re.search(r"\(R(?:UN)?PATH\).*\[/", shown):
        subprocess.run(["patchelf", "--remove-rpath", str(library)], check=True)
