"""Makes a Debian package of the packaged program: one folder in /usr/lib, and what a desktop looks for where it looks for it."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from core import __version__
from resources.package.folder import DIST, LICENCES, libraries
from resources.package.interpreter import FOLDER
from resources.setup import packages
from resources.setup.environment import ROOT, checked

HOME = Path("usr/lib/meipi")
TREE = FOLDER / "deb"
DESKTOP = ROOT / "resources" / "desktop"
MAINTAINER = "The Meipi authors <meipi@localhost>"
"""Debian wants an address; there is none that could be written to."""
METAINFO = "local.meipi.meipi.metainfo.xml"
KINDS = "meipi-types.xml"
"""Kinds of documents that the shared database has to be told of."""
FACES = "fonts-noto-cjk"
"""What of the list of packages is no library: another face with Chinese may take its place."""
RECOMMENDED = [
    f"{FACES} | fonts-wqy-microhei | fonts-wqy-zenhei | fonts-arphic-uming",
    "desktop-file-utils",
    "hicolor-icon-theme",
    "shared-mime-info",
    "libcups2t64 | libcups2",
]
"""Faces; what makes associations and icons known; printers."""
SUGGESTED = ["tesseract-ocr", "tesseract-ocr-chi-sim"]
"""Reads scanned pages."""
_COMPILERS = {"3.4.29": "11", "3.4.30": "12", "3.4.31": "13", "3.4.32": "13.1", "3.4.33": "14"}
"""The package of the C++ library that first had a version of its interface, from 3.4.29 on."""
_DESCRIPTION = """\
reader and annotator for Chinese speeches and official documents
 Meipi (眉批) opens documents of Word, WPS and LibreOffice, PDF, OFD, e-books,
 web pages, Markdown and plain text, shows their structure beside the text, and
 keeps highlights, notes, tags and tasks at their passages, also when the text
 is revised.
 .
 This package brings Python, Qt and the other libraries along that the program
 is made of; their licences are in /usr/share/doc/meipi.
"""


def path() -> Path:
    """Return the file of the package, there or not."""
    return DIST / f"meipi_{__version__}_{_architecture()}.deb"


def make(program: Path) -> Path:
    """Make the package of a folder that `resources.package.folder` has made, and return its file.

    Raises:
        SetupError: if dpkg-deb fails.
    """
    shutil.rmtree(TREE, ignore_errors=True)
    shutil.copytree(program, TREE / HOME, symlinks=True)
    (TREE / "usr" / "bin").mkdir(parents=True)
    (TREE / "usr" / "bin" / "meipi").symlink_to(f"../lib/{HOME.name}/meipi")
    _place_on_the_desktop()
    _document(program)
    (TREE / "DEBIAN").mkdir()
    size = sum(file.stat().st_size for file in TREE.rglob("*") if file.is_file() and not file.is_symlink()) // 1024
    (TREE / "DEBIAN" / "control").write_text(_control(program, size), encoding="utf-8")
    files = sorted(file for file in (TREE / "usr").rglob("*") if file.is_file() and not file.is_symlink())
    sums = [f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}  {file.relative_to(TREE)}\n" for file in files]
    (TREE / "DEBIAN" / "md5sums").write_text("".join(sums), encoding="utf-8")
    _settle()
    # As large as it is, the strongest compression takes two minutes more and saves one part of a hundred.
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(TREE), str(path())]
    checked(command, "dpkg-deb could not make the package.", {**os.environ, "SOURCE_DATE_EPOCH": str(_epoch())})
    return path()


def _place_on_the_desktop() -> None:
    share = TREE / "usr" / "share"
    for entry in sorted(DESKTOP.glob("*.desktop")):
        _copy(entry, share / "applications" / entry.name)
    _copy(DESKTOP / METAINFO, share / "metainfo" / METAINFO)
    _copy(DESKTOP / KINDS, share / "mime" / "packages" / KINDS)
    icons = share / "icons" / "hicolor"
    _copy(DESKTOP / "meipi.svg", icons / "scalable" / "apps" / "meipi.svg")
    for picture in sorted((FOLDER / "icons").glob("*.png")):
        _copy(picture, icons / f"{picture.stem}x{picture.stem}" / "apps" / "meipi.png")


def _document(program: Path) -> None:
    """Write copyright, licences, changes and the manual's page."""
    docs = TREE / "usr" / "share" / "doc" / "meipi"
    docs.mkdir(parents=True)
    (TREE / HOME / LICENCES).unlink()
    (docs / "copyright").write_text(_copyright(), encoding="utf-8")
    _pack((program / LICENCES).read_text(encoding="utf-8") + _licences_of_the_system(program), docs / f"{LICENCES}.gz")
    _pack((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), docs / "CHANGELOG.md.gz")
    _pack(_changes(), docs / "changelog.gz")
    manual = TREE / "usr" / "share" / "man" / "man1"
    manual.mkdir(parents=True)
    page = Path(__file__).with_name("meipi.1").read_text(encoding="utf-8")
    _pack(page.replace("@VERSION@", __version__).replace("@DATE@", _date()), manual / "meipi.1.gz")
    overrides = TREE / "usr" / "share" / "lintian" / "overrides" / "meipi"
    _copy(Path(__file__).with_name("lintian-overrides"), overrides)


def _copyright() -> str:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8").strip()
    words = "\n".join(f" {line}" if line else " ." for line in licence.splitlines()[3:]).lstrip(" .\n")
    holder = next(line for line in licence.splitlines() if line.startswith("Copyright"))
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Meipi\n"
        f"Comment: Python, Qt and the libraries within are under their own licences: /usr/share/doc/meipi/{LICENCES}.gz\n\n"
        f"Files: *\n{holder.replace(' (c)', ':')}\nLicense: Expat\n {words}\n"
    )


def _changes() -> str:
    date = datetime.fromtimestamp(_epoch(), UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    return f"meipi ({__version__}) stable; urgency=medium\n\n  * What is new is told by CHANGELOG.md.gz.\n\n -- {MAINTAINER}  {date}\n"


def _licences_of_the_system(program: Path) -> str:
    """Return the words of Debian on the libraries that were taken from this machine's packages along with Python."""
    names = {file.name for file in (program / "_internal").glob("lib*.so*") if not file.name.startswith("libpython")}
    owners = sorted({owner for name in names for owner in _owners(name)})
    parts = []
    for owner in owners:
        words = Path("/usr/share/doc") / owner / "copyright"
        if words.exists():
            parts.append(f"\n{'=' * 78}\n{owner}, as Debian has it\n{'=' * 78}\n\n{words.read_text('utf-8', 'replace')}")
    return "".join(parts)


def _owners(library: str) -> set[str]:
    shown = subprocess.run(["dpkg", "-S", f"*/{library}"], capture_output=True, text=True, check=False).stdout
    return {line.split(":")[0] for line in shown.splitlines() if not line.startswith("diversion ")}


def _control(program: Path, size: int) -> str:
    """Return the control file.

    Args:
        program: the folder of the program.
        size: of all files, in KiB.
    """
    fields = {
        "Package": "meipi",
        "Version": __version__,
        "Architecture": _architecture(),
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size),
        "Depends": ", ".join(depends(program)),
        "Recommends": ", ".join(RECOMMENDED),
        "Suggests": ", ".join(SUGGESTED),
        "Section": "text",
        "Priority": "optional",
        "Description": _DESCRIPTION,
    }
    return "".join(f"{name}: {value}".rstrip() + "\n" for name, value in fields.items())


def depends(program: Path) -> list[str]:
    """Return what the program asks of the system: the list of packages, and the C and C++ libraries in the versions its libraries need."""
    listed = [" | ".join(alternatives) for alternatives in packages.wanted("run") if FACES not in alternatives]
    shown = [
        subprocess.run(["readelf", "-VW", str(file)], capture_output=True, text=True, check=True).stdout
        for file in [program / "meipi", *libraries(program)]
    ]
    c_library = max(_versions("GLIBC", shown))
    cpp_library = max(_versions("GLIBCXX", shown))
    compiler = _COMPILERS.get(".".join(map(str, cpp_library)), "11" if cpp_library < (3, 4, 29) else "14")
    return [f"libc6 (>= {c_library[0]}.{c_library[1]})", "libgcc-s1", f"libstdc++6 (>= {compiler})", *listed]


def _versions(name: str, shown: list[str]) -> set[tuple[int, ...]]:
    return {tuple(map(int, found.split("."))) for text in shown for found in re.findall(rf"\b{name}_([\d.]+)\b", text)}


def _architecture() -> str:
    return subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()


def _date() -> str:
    found = re.search(r'<release version="([^"]+)" date="([^"]+)"', (DESKTOP / METAINFO).read_text(encoding="utf-8"))
    assert found is not None
    return found[2]


def _epoch() -> int:
    """Return the time that all files of the package get, so that the same sources give the same package."""
    return int(datetime.fromisoformat(_date()).replace(tzinfo=UTC).timestamp())


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _pack(words: str, target: Path) -> None:
    target.write_bytes(gzip.compress(words.encode(), 9, mtime=0))


def _settle() -> None:
    """Give every file the mode that Debian wants, and the time of the release."""
    time = (_epoch(), _epoch())
    for file in [TREE, *TREE.rglob("*")]:
        if not file.is_symlink():
            is_program = file == TREE / HOME / "meipi"
            file.chmod(0o755 if file.is_dir() or is_program else 0o644)
        os.utime(file, time, follow_symlinks=False)
