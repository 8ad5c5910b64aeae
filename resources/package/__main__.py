"""Makes dist/meipi and, on Debian and Ubuntu, dist/meipi_VERSION_ARCHITECTURE.deb: ``python -m resources.package [--print]``.

Nothing is done where both were made of the same sources. With ``--print`` the last two lines name program and package.
"""

from __future__ import annotations

import hashlib
import sys
from typing import TYPE_CHECKING

from resources.package import deb, folder, interpreter
from resources.setup.environment import LOCKS, PACKAGE_LOCK, ROOT
from resources.setup.packages import SetupError, is_supported

if TYPE_CHECKING:
    from pathlib import Path

_MADE_OF = interpreter.FOLDER / "made-of"
_SOURCES = ("core", "gui", "resources", "main.py", "LICENSE", "CHANGELOG.md", LOCKS["run"], str(PACKAGE_LOCK.relative_to(ROOT)))
_NO_SOURCES = frozenset({".pyc", ".qm"})


def main(arguments: list[str]) -> int:
    """Make what is missing or old; return the exit status."""
    key = _digest()
    try:
        if not _is_made(key):
            _MADE_OF.unlink(missing_ok=True)
            program = folder.make(interpreter.prepare())
            if is_supported():
                deb.make(program)
            _MADE_OF.write_text(key, encoding="utf-8")
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    made = [folder.PROGRAM / "meipi", deb.path()]
    if "--print" in arguments:
        print("\n".join(map(str, made)))
    else:
        print("\n".join(str(path.relative_to(ROOT)) for path in made if path.exists()))
    return 0


def _is_made(key: str) -> bool:
    is_there = (folder.PROGRAM / "meipi").exists() and (deb.path().exists() or not is_supported())
    return is_there and _MADE_OF.exists() and _MADE_OF.read_text(encoding="utf-8") == key


def _digest() -> str:
    """Return a digest of everything that a package is made of."""
    digest = hashlib.sha256(sys.version.encode())
    for name in _SOURCES:
        top = ROOT / name
        files = sorted(path for path in top.rglob("*") if path.is_file()) if top.is_dir() else [top]
        for file in files:
            if file.suffix not in _NO_SOURCES:
                digest.update(f"{file.relative_to(ROOT)}\0".encode() + _content(file))
    return digest.hexdigest()


def _content(file: Path) -> bytes:
    return hashlib.sha256(file.read_bytes()).digest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
