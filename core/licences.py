"""What the program is made of: names, versions and licences, read from what is installed.

Everything comes from the metadata that each distribution carries, so the packaged program, which carries it along, says the same as
the tree. What a distribution leaves out stands in ``resources/licences``.
"""

from __future__ import annotations

import platform
import re
import sysconfig
from dataclasses import dataclass
from email import message_from_string
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.paths import RESOURCES
from core.store.engine import engine_version

if TYPE_CHECKING:
    from email.message import Message
    from importlib.metadata import Distribution

REQUIRED: Final = (
    "PySide6-Essentials",
    "XlsxWriter",
    "fsrs",
    "genanki",
    "jieba",
    "lxml",
    "markdown-it-py",
    "olefile",
    "opencc",
    "platformdirs",
    "pypdfium2",
    "pypinyin",
    "python-docx",
    "rapidfuzz",
    "regex",
    "sqlite-utils",
)
"""What ``pyproject.toml`` asks for; the rest is what these ask for."""
QT_SOURCE: Final = "https://download.qt.io/official_releases/"
LESSER_NOTE: Final = (
    "Qt, PySide6 (with Shiboken) and frozendict are used under the GNU Lesser General Public License, version 3. They are separate, "
    "unchanged libraries: you may replace them by your own build of the same version, and look into and change the program to do so. "
    f"Their source is at {QT_SOURCE}qt/, {QT_SOURCE}QtForPython/ and https://github.com/Marco-Sulla/python-frozendict. The parts of others "
    "within Qt are listed at https://doc.qt.io/qt-6/licenses-used-in-qt.html."
)
"""What the LGPL wants every reader to be told."""
_OF_QT: Final = frozenset({"qt", "pyside6-essentials", "shiboken6"})
_LESSER: Final = _OF_QT | {"frozendict"}
"""Those under the LGPL, whose words refer to those of the GPL: both are given, once for all of them."""
_FOLDER: Final = RESOURCES / "licences"
_REQUIREMENT: Final = re.compile(r"\s*([A-Za-z0-9][A-Za-z0-9._-]*)")
_LEGAL: Final = re.compile(r"(?:^|/)licenses/|(?:^|/)(?:LICEN[CS]ES?|COPYING|NOTICE|AUTHORS)(?:[-._][^/]*)?$", re.IGNORECASE)
_LONGEST_NAME: Final = 80
"""Some distributions have the whole text where the name of their licence should be."""
_LINE: Final = "=" * 78


@dataclass(frozen=True, slots=True)
class Component:
    """One thing of others that the program uses."""

    name: str
    version: str
    licence: str
    """By its SPDX expression where the component says it so; empty if it does not say."""
    home: str
    """Its address, empty if unknown."""


@cache
def components() -> tuple[Component, ...]:
    """Return Python, Qt, SQLite and then every distribution that is used, by name."""
    found = _installed()
    return (
        Component("Python", platform.python_version(), "PSF-2.0", "https://www.python.org"),
        *_qt(found),
        Component("SQLite", engine_version(), "Public domain", "https://www.sqlite.org"),
        *(_component(one) for _name, one in sorted(found.items())),
    )


def licence_text(component: Component) -> str:
    """Return the words of a component's licence and what goes with them; empty if neither it nor we have them."""
    name = _normal(component.name)
    if name == "python":
        return _python_text()
    if name == "sqlite":
        return "The authors of SQLite have put it into the public domain: https://www.sqlite.org/copyright.html"
    if name in _LESSER:
        return "\n\n".join([LESSER_NOTE, *((_FOLDER / f"{one}.txt").read_text("utf-8").strip("\n") for one in ("LGPL-3.0", "GPL-3.0"))])
    return _shipped_text(metadata.distribution(name))


def third_party_text() -> str:
    """Return versions and licences of everything used, as one text to be given along with the program."""
    texts: dict[str, list[Component]] = {}
    for one in components():
        texts.setdefault(licence_text(one) or "It comes without the words of its licence; see its address.", []).append(one)
    parts = [
        "Meipi is under the MIT licence. It uses the following works of others, each under its own terms.\n\n" + LESSER_NOTE,
        "\n".join(_row(one) for one in components()),
    ]
    for text, holders in texts.items():
        head = "\n".join(f"{_row(one)}\n{one.home}".rstrip() for one in holders)
        parts.append(f"{_LINE}\n{head}\n{_LINE}\n\n{text}")
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def versions_text(version: str) -> str:
    """Return what a request for support should name: versions and the system; nothing of the reader's own.

    Args:
        version: of the program.
    """
    rows = [f"Meipi {version}", f"{platform.system()} {platform.release()} ({platform.machine()})"]
    return "\n".join([*rows, *(f"{one.name} {one.version}" for one in components())]) + "\n"


def _row(component: Component) -> str:
    return f"{component.name} {component.version}: {component.licence or 'licence not named'}"


def _python_text() -> str:
    places = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", _FOLDER / "Python.txt")
    return next((place.read_text("utf-8", "replace").strip("\n") for place in places if place.is_file()), "")


def _qt(found: dict[str, Distribution]) -> tuple[Component, ...]:
    """Return Qt, which the distribution of PySide6 brings in its own version."""
    bringer = found.get("pyside6-essentials")
    return (Component("Qt", _facts(bringer)["Version"], "LGPL-3.0-only", "https://www.qt.io"),) if bringer else ()


def _installed() -> dict[str, Distribution]:
    """Return what is required and what that requires in turn, by the normal form of its name; what is not there is left out."""
    found: dict[str, Distribution] = {}
    wanted = list(REQUIRED)
    while wanted:
        name = _normal(wanted.pop())
        if name in found:
            continue
        try:
            one = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            # Asked for on another system, or by an older Python, only.
            continue
        found[name] = one
        for line in _facts(one).get_all("Requires-Dist") or ():
            words, _, condition = line.partition(";")
            match = _REQUIREMENT.match(words)
            if match and "extra" not in condition:
                wanted.append(match[1])
    return found


def _facts(distribution: Distribution) -> Message:
    """Return the fields of a distribution's metadata without the description under them: reading that takes most of the time."""
    text = distribution.read_text("METADATA") or distribution.read_text("PKG-INFO") or ""
    return message_from_string(text.partition("\n\n")[0])


def _component(distribution: Distribution) -> Component:
    held = _facts(distribution)
    name = held["Name"]
    # What is offered under one of several licences is used under this one.
    licence = "LGPL-3.0-only" if _normal(name) in _OF_QT else _licence(held)
    return Component(name, held["Version"], licence, _home(held))


def _licence(held: Message) -> str:
    expression, named = (str(held.get(field) or "").strip() for field in ("License-Expression", "License"))
    if expression:
        return expression
    if named and len(named) <= _LONGEST_NAME and "\n" not in named:
        return named
    classes = [str(one).rpartition("::")[2].strip() for one in held.get_all("Classifier") or () if str(one).startswith("License ::")]
    return ", ".join(one for one in classes if one != "OSI Approved")


def _home(held: Message) -> str:
    addresses = {}
    for line in held.get_all("Project-URL") or ():
        label, _, address = str(line).partition(",")
        addresses[label.strip().lower()] = address.strip()
    first = next((addresses[one] for one in ("homepage", "source", "repository") if one in addresses), "")
    # Some metadata is older than the address it names: GitHub has answered under https only for long.
    return (first or str(held.get("Home-page") or "")).replace("http://github.com/", "https://github.com/", 1)


def _shipped_text(distribution: Distribution) -> str:
    texts: list[tuple[str, str]] = []
    for file in sorted(distribution.files or (), key=str):
        # Only what lies among its metadata: a folder of data may be called anything.
        inside = file.as_posix().partition(".dist-info/")[2]
        if inside and _LEGAL.search(inside) and Path(str(file.locate())).is_file():
            texts.append((inside.removeprefix("licenses/"), Path(str(file.locate())).read_text("utf-8", "replace").strip("\n")))
    ours = _FOLDER / f"{_normal(_facts(distribution)['Name'])}.txt"
    if not texts and ours.is_file():
        return ours.read_text("utf-8").strip("\n")
    return texts[0][1] if len(texts) == 1 else "\n\n".join(f"--- {inside} ---\n\n{text}" for inside, text in texts)


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
