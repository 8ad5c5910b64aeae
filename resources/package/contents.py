"""What goes into the packaged program, and what of Python, Qt and the libraries stays out.

`meipi.spec` asks these functions while PyInstaller runs. A table of contents of PyInstaller is a list of (name in the folder, path of the
file, kind).
"""

from __future__ import annotations

import functools
import importlib.metadata
import re
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from resources.setup import packages
from resources.setup.environment import LOCKS, ROOT

Entry = tuple[str, str, str]
Contents = list[Entry]

UNUSED = [
    # Written in Python's own library, for what the program never does.
    "tkinter", "_tkinter", "turtle", "idlelib", "lib2to3", "unittest", "doctest", "pydoc", "pydoc_data", "pdb", "test", "distutils",
    "ensurepip", "venv", "curses", "_curses", "_curses_panel", "readline", "rlcompleter", "multiprocessing",
    "concurrent.futures.process", "xmlrpc", "wsgiref", "dbm",
    # Nothing is loaded from the network. Without OpenSSL hashlib takes Python's own digests; loading it costs 4 ms of each start.
    "ssl", "_ssl", "_hashlib", "ftplib", "imaplib", "smtplib", "nntplib", "poplib", "telnetlib",
    # Tools of the libraries.
    "setuptools", "pkg_resources", "_distutils_hack", "pip", "wheel", "PyInstaller", "altgraph", "numpy", "IPython", "pytest", "hypothesis",
    "jieba.analyse", "jieba.posseg", "jieba.lac_small", "jieba.__main__", "pypinyin.__pyinstaller", "pypinyin.runner", "pypinyin.tools",
    "lxml.html", "lxml.isoschematron", "lxml.objectify", "lxml.sax", "lxml.cssselect", "lxml.ElementInclude", "lxml.usedoctest",
    "lxml.doctestcompare", "sqlite_utils.cli", "sqlite_utils.__main__", "markdown_it.cli", "pypdfium2_cli", "PIL",
    # Qt modules that are not used.
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtQuickControls2", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets",
    "PySide6.QtTest", "PySide6.QtSql", "PySide6.QtXml", "PySide6.QtHelp", "PySide6.QtDesigner", "PySide6.QtUiTools", "PySide6.QtConcurrent",
    "PySide6.scripts",
]  # fmt: skip
"""Modules that are left out with all they ask for."""
NEEDLESS_HOOKS = frozenset(
    {"pyi_rth_inspect", "pyi_rth_pkgutil", "pyi_rth_multiprocessing", "pyi_rth_setuptools", "pyi_rth_pkgres", "pyi_rth_pyside6"}
)
"""Scripts that PyInstaller would run before each start. They serve modules that ask for sources or find each other by listing folders, and
the last loads Qt, which no command needs, to tell it where its plugins lie, which PySide's wheels tell it themselves."""
PLUGINS = {
    "platforms": {"xcb", "wayland", "offscreen", "windows", "cocoa"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"gtk3", "xdgdesktopportal"},
    "imageformats": {"svg", "jpeg", "gif", "ico", "icns", "webp"},
    "iconengines": {"svgicon"},
    "printsupport": {"cupsprintersupport", "cocoaprintersupport", "windowsprintersupport"},
    "styles": {"modernwindowsstyle", "macstyle"},
    "xcbglintegrations": set[str](),
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-graphics-integration-client": {"qt-plugin-wayland-egl"},
}
"""Those of Qt's plugins that are taken, by folder. A PDF is printed by a process on the platform ``offscreen``."""
TRANSLATIONS = ("qtbase_zh_CN.qm", "qtbase_en.qm")
"""Qt's own words, in the two languages of the program."""
_DATA_OF_PACKAGES = {"jieba": ["dict.txt", "analyse/idf.txt"], "pypinyin": ["pinyin_dict.json"]}
"""By package, as paths in its folder. Of jieba's keywords the table is read, not the module, which would load all of it."""
_OUT_OF_RESOURCES = ("setup", "package", "build_translations.py", "__pycache__")


def modules() -> list[str]:
    """Return the names of all our own modules: some are imported by a name that is put together."""
    sources = [path.relative_to(ROOT) for folder in ("core", "gui") for path in (ROOT / folder).rglob("*.py")]
    return sorted(".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in sources)


def resources() -> list[tuple[str, str]]:
    """Return what the program reads at run time, and the folder of each: translations, themes, icons, help, samples, desktop."""
    top = ROOT / "resources"
    files = [path for path in top.rglob("*") if path.is_file() and path.relative_to(top).parts[0] not in _OUT_OF_RESOURCES]
    return [(str(path), str(path.parent.relative_to(ROOT))) for path in sorted(files) if path.suffix not in {".py", ".pyc"}]


def data_of_packages() -> list[tuple[str, str]]:
    """Return what libraries read of their own, and their metadata with the licences."""
    from PyInstaller.utils.hooks import copy_metadata

    found: list[tuple[str, str]] = []
    for package, names in _DATA_OF_PACKAGES.items():
        folder = Path(str(importlib.metadata.distribution(package).locate_file(package)))
        found += [(str(folder / name), str(PurePosixPath(package, name).parent)) for name in names]
    for name in distributions():
        found += copy_metadata(name)
    return found


def distributions() -> list[str]:
    """Return the names of what `pip` has installed for the program, as the lock has them."""
    lock = (ROOT / LOCKS["run"]).read_text(encoding="utf-8")
    return [name for name in re.findall(r"^([\w.-]+)==", lock, re.MULTILINE) if name not in UNUSED]


def without_needless_hooks(scripts: Contents) -> Contents:
    """Return what is run at a start."""
    return [entry for entry in scripts if entry[0] not in NEEDLESS_HOOKS]


def used_modules(pure: Contents) -> Contents:
    """Return the modules without those that hooks have taken along whole packages for."""
    return [entry for entry in pure if not _is_unused(entry[0])]


def used_files(datas: Contents) -> Contents:
    """Return the files that are read at run time."""
    # Links are to libraries of the wheels, for programs that look for them in one folder: the wheels' know where the others lie.
    is_linked = sys.platform == "darwin"
    return [entry for entry in datas if _is_read(PurePosixPath(entry[0].replace("\\", "/"))) and (is_linked or entry[2] != "SYMLINK")]


def used_libraries(binaries: Contents) -> Contents:
    """Return libraries and compiled modules without those that are not used, and without what the system's packages bring."""
    ours = [entry for entry in binaries if not _is_unused(_module_of(entry)) and _is_wanted_of_qt(PurePosixPath(entry[0]))]
    if sys.platform != "linux":
        return ours
    return _without_the_systems(ours)


def _is_unused(module: str) -> bool:
    return any(module == unused or module.startswith(f"{unused}.") for unused in UNUSED)


def _module_of(entry: Entry) -> str:
    return (
        ".".join(PurePosixPath(entry[0]).parts)
        .split(".cpython-")[0]
        .split(".abi3")[0]
        .removeprefix("lib-dynload.")
        .removeprefix("python3.")
    )


def _is_read(name: PurePosixPath) -> bool:
    if "PySide6" in name.parts:
        return name.name in TRANSLATIONS or "Qt" not in name.parts[:2]
    if name.parts[0] in {"jieba", "pypinyin", "lxml", "sqlite_utils", "rapidfuzz"}:
        return str(PurePosixPath(*name.parts[1:])) in _DATA_OF_PACKAGES.get(name.parts[0], [])
    if name.parts[0].endswith(".dist-info"):
        # The list of files is needed to find the licences among them.
        return name.parts[0].split("-")[0].lower().replace("_", "-") in {one.lower() for one in distributions()}
    return name.suffix not in {".pyi", ".h", ".pxd", ".pyx"}


def _is_wanted_of_qt(name: PurePosixPath) -> bool:
    if "plugins" not in name.parts:
        return True
    folder, plugin = name.parts[-2], name.stem.removeprefix("lib").removeprefix("q")
    plugins = PLUGINS.get(folder, set())
    return plugin in plugins or name.stem.removeprefix("lib") in plugins


# On Linux


def _without_the_systems(binaries: Contents) -> Contents:
    """Leave out libraries that the packages of the list bring, those of plugins that are not taken, and what only these ask for."""
    by_name = {PurePosixPath(name).name: (name, source, kind) for name, source, kind in binaries if kind != "SYMLINK"}
    kept: dict[str, Entry] = {}
    # Modules and plugins are loaded by Python and Qt; all else has to be asked for by one of them. What plugins ask for of the system is
    # there where they are of use: GTK where the desktop is made of it, CUPS where there is a printer.
    todo = [
        key for key, entry in by_name.items() if entry[2] == "EXTENSION" or "plugins" in PurePosixPath(entry[0]).parts or _is_loaded(key)
    ]
    while todo:
        key = todo.pop()
        if key in kept or key not in by_name or _is_of_the_system(by_name[key][1]):
            continue
        kept[key] = by_name[key]
        name = PurePosixPath(by_name[key][0])
        todo += [asked for asked in _asked_for(by_name[key][1]) if "plugins" not in name.parts or asked.startswith("libQt6")]
    return sorted(entry for entry in kept.values())


def _is_loaded(name: str) -> bool:
    """Return True for libraries that are loaded by their names: Python itself, and PDFium."""
    return fnmatch(name, "libpython*") or name == "libpdfium.so"


def _asked_for(library: str) -> list[str]:
    shown = subprocess.run(["readelf", "-dW", library], capture_output=True, text=True, check=True, env={"LC_ALL": "C"}).stdout
    return re.findall(r"\(NEEDED\).*\[(.+)\]", shown)


@functools.cache
def _listed() -> frozenset[str]:
    return frozenset(name for alternatives in packages.wanted("run") for name in alternatives) | {"libc6", "libgcc-s1", "libstdc++6"}


@functools.cache
def _is_of_the_system(library: str) -> bool:
    """Return True if a package brings the library on which ours depends."""
    real = str(Path(library).resolve())
    for place in (real, real.removeprefix("/usr"), f"/usr{real}"):
        shown = subprocess.run(["dpkg", "-S", place], capture_output=True, text=True, check=False).stdout
        owners = {line.split(":")[0] for line in shown.splitlines() if not line.startswith("diversion ")}
        if owners:
            return bool(owners & _listed())
    return False
