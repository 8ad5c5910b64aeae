"""Every system library that the wheels in use ask for comes from a package of the list."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from resources.setup import packages

if TYPE_CHECKING:
    from collections.abc import Iterable

SITE = Path(sys.prefix) / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
QT = SITE / "PySide6" / "Qt"
MODULES = ("Core", "DBus", "Gui", "Network", "PrintSupport", "Svg", "Test", "Widgets")
"""What the program and its tests import of Qt."""
HIDDEN_MODULES = ("OpenGL", "WaylandClient", "WlShellIntegration", "XcbQpa")
"""What the platform plugins load beside them."""
PLUGINS = ("iconengines", "imageformats", "platforminputcontexts", "platforms", "platformthemes", "tls", "wayland*client")
PLUGINS_LEFT_OUT = {
    "libqeglfs.so": "draws on a bare console",
    "libqlinuxfb.so": "draws on a bare console",
    "libqvkkhrdisplay.so": "draws on a bare console",
    "libqminimal.so": "for Qt's own tests",
    "libqminimalegl.so": "for Qt's own tests",
    "libqvnc.so": "a remote screen, never started",
    "libqgtk3.so": "loads only on a desktop that has GTK already",
    "libqtvirtualkeyboardplugin.so": "needs Qt Quick, chosen by a variable only",
    "libqpdf.so": "needs Qt Pdf, which is not among the dependencies",
}
LIBC = frozenset({"libc6", "libgcc-s1", "libstdc++6"})
"""Python itself and every C++ program rest on these."""


@pytest.fixture(scope="module", autouse=True)
def _tools() -> None:
    lacking = [tool for tool in ("ldd", "readelf", "dpkg") if shutil.which(tool) is None]
    if lacking and os.environ.get("CI") == "true":
        pytest.fail(f"missing: {lacking}")
    if lacking:
        pytest.skip(f"only where {lacking} is there")


def _shared_objects() -> list[Path]:
    qt = [path for name in (*MODULES, *HIDDEN_MODULES) for path in (QT / "lib").glob(f"libQt6{name}.so.6")]
    bindings = [path for name in MODULES for path in (SITE / "PySide6").glob(f"Qt{name}.abi3.so")]
    bases = [*(SITE / "PySide6").glob("libpyside6.abi3.so*"), *(SITE / "shiboken6").glob("*.so*")]
    plugins = [path for kind in PLUGINS for path in (QT / "plugins").glob(f"{kind}*/*.so") if path.name not in PLUGINS_LEFT_OUT]
    tools = [SITE / "PySide6" / "lrelease", SITE / "PySide6" / "lupdate"]
    others = [path for path in SITE.rglob("*.so") if path.relative_to(SITE).parts[0] not in {"PySide6", "shiboken6"}]
    return sorted({*qt, *bindings, *bases, *plugins, *tools, *others})


@pytest.fixture(scope="module")
def loaded() -> dict[Path, dict[str, str | None]]:
    return _resolved(_shared_objects())


def _resolved(objects: list[Path]) -> dict[Path, dict[str, str | None]]:
    """Return every library that a shared object loads, by its name, and where it lies (None: nowhere)."""
    shown = subprocess.run(["ldd", *map(str, objects)], capture_output=True, text=True, check=False).stdout
    loaded: dict[Path, dict[str, str | None]] = {path: {} for path in objects}
    for line in shown.splitlines():
        if not line[:1].isspace():
            current = loaded[Path(line.rstrip(":"))]
        elif found := re.match(r"\s+(\S+) => (?:(/\S+)|not found)", line):
            current[found[1]] = found[2]
    return loaded


def _asked_for(objects: list[Path]) -> dict[Path, set[str]]:
    """Return the libraries that a shared object names itself."""
    shown = subprocess.run(["readelf", "-dW", *map(str, objects)], capture_output=True, text=True, check=True).stdout
    named: dict[Path, set[str]] = {path: set() for path in objects}
    for line in shown.splitlines():
        if line.startswith("File: "):
            current = named[Path(line.removeprefix("File: "))]
        elif found := re.search(r"\(NEEDED\).*\[(.+)\]", line):
            current.add(found[1])
    return named


def _owners(places: Iterable[str]) -> dict[str, str | None]:
    """Return the package of each file (None: of no package), whichever of its paths dpkg knows: /lib is a link to /usr/lib."""
    names = {place: _names(place) for place in places}
    # One call for all: dpkg reads its whole list of files each time, and fails if it does not know one of them.
    asked = sorted(set().union(*names.values()))
    shown = subprocess.run(["dpkg", "-S", *asked], capture_output=True, text=True, check=False).stdout
    owners: dict[str, str] = {}
    for line in shown.splitlines():
        package, _, name = line.partition(": ")
        # A line "diversion by … from: …" names no owner.
        if not package.startswith("diversion "):
            owners[name] = package.split(":")[0].split(",")[0]
    return {place: next((owners[name] for name in sorted(known) if name in owners), None) for place, known in names.items()}


def _names(place: str) -> set[str]:
    real = str(Path(place).resolve())
    return {place, real, real.removeprefix("/usr"), f"/usr{place}"}


def _listed() -> set[str]:
    return {name for part in ("run", "display", "test") for alternatives in packages.wanted(part) for name in alternatives}


def test_no_library_of_the_wheels_in_use_is_missing(loaded: dict[Path, dict[str, str | None]]) -> None:
    missing = {f"{path.name}: {name}" for path, places in loaded.items() for name, place in places.items() if place is None}
    assert missing == set()


def test_every_library_that_is_asked_for_comes_from_a_listed_package(loaded: dict[Path, dict[str, str | None]]) -> None:
    objects = list(loaded)
    assert any(path.name == "libqxcb.so" for path in objects)
    assert any(path.name == "libqoffscreen.so" for path in objects)
    direct: dict[str, set[str]] = {}
    for path, names in _asked_for(objects).items():
        for name in names:
            place = loaded[path].get(name)
            if place is not None and not Path(place).resolve().is_relative_to(SITE.resolve()):
                direct.setdefault(place, set()).add(path.name)
    owners = _owners(direct)
    strangers = {
        f"{place} of {owners[place]}, for {sorted(users)[:3]}" for place, users in direct.items() if owners[place] not in LIBC | _listed()
    }
    assert strangers == set()


def test_every_left_out_plugin_is_one_that_the_wheel_has() -> None:
    present = {path.name for path in (QT / "plugins").rglob("*.so")}
    assert set(PLUGINS_LEFT_OUT) <= present


def test_every_listed_package_is_installed() -> None:
    choices = [choice for part in ("run", "display", "test") for choice in packages.wanted(part)]
    assert packages.missing(choices) == []
