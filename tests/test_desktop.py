"""What the desktop is told of the program: its entries, the kinds of files it opens, its links, and what software centres show."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest

from core import __version__
from core.folders import READABLE
from resources.package import platforms

ROOT = Path(__file__).resolve().parents[1]
DESKTOP = ROOT / "resources" / "desktop"
ENTRIES = sorted(DESKTOP.glob("*.desktop"))
METAINFO = DESKTOP / "local.meipi.meipi.metainfo.xml"
KINDS = DESKTOP / "meipi-types.xml"
SUFFIXES = sorted({*READABLE} - {".text"})
"""All that can be read but for another name of text files, which no desktop knows."""
LINK = "x-scheme-handler/meipi"


def entry(name: str) -> ConfigParser:
    parsed = ConfigParser(interpolation=None)
    parsed.optionxform = str  # type: ignore[assignment,method-assign]
    parsed.read(DESKTOP / name, encoding="utf-8")
    return parsed


def types(name: str) -> list[str]:
    return [one for one in entry(name)["Desktop Entry"]["MimeType"].split(";") if one]


@pytest.fixture(scope="module")
def person(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a person with the entries and nothing else that opens files; what the system knows of types is there."""
    home = tmp_path_factory.mktemp("home")
    data = home / "data"
    applications = data / "applications"
    applications.mkdir(parents=True)
    program = home / "meipi"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    for file in ENTRIES:
        shutil.copy(file, applications)
    (data / "mime" / "packages").mkdir(parents=True)
    shutil.copy("/usr/share/mime/packages/freedesktop.org.xml", data / "mime" / "packages")
    shutil.copy(KINDS, data / "mime" / "packages")
    variables = {
        "HOME": str(home),
        "XDG_DATA_HOME": str(data),
        "XDG_DATA_DIRS": str(home / "nothing"),
        "XDG_CONFIG_HOME": str(home),
        "PATH": f"{home}:{os.environ['PATH']}",
        "LC_ALL": "C.UTF-8",
    }
    environment = {**os.environ, **variables}
    for command in (["update-mime-database", str(data / "mime")], ["update-desktop-database", str(applications)]):
        subprocess.run(command, check=True, capture_output=True, env=environment)
    return environment


def answer(*command: str, environment: dict[str, str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout.strip()


@pytest.mark.parametrize("file", ENTRIES, ids=lambda file: file.stem)
def test_an_entry_is_valid(file: Path) -> None:
    done = subprocess.run(["desktop-file-validate", "--warn-kde", str(file)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_description_for_software_centres_is_valid() -> None:
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", "--no-color", str(METAINFO)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    # The id names no domain, since there is none; that is told, and nothing else.
    assert re.findall(r"^([A-Z]): \S+ (\S+)", done.stdout, re.MULTILINE) == [("I", "cid-maybe-not-rdns")]


def test_every_word_of_the_description_is_there_in_both_languages() -> None:
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    for parent in ET.parse(METAINFO).iter():
        for tag in ("name", "summary", "p", "li"):
            spoken = [child.get(language) for child in parent if child.tag == tag]
            assert spoken.count(None) == spoken.count("zh_CN"), f"{tag} in {parent.tag}"


@pytest.mark.parametrize("file", ENTRIES, ids=lambda file: file.stem)
def test_every_word_of_an_entry_is_there_in_chinese(file: Path) -> None:
    parsed = entry(file.name)
    for section in parsed.sections():
        for key in ("Name", "GenericName", "Comment", "Keywords"):
            if key in parsed[section]:
                assert re.search(r"[\u4e00-\u9fff]", parsed[section][f"{key}[zh_CN]"])


def test_the_entry_is_found_by_pinyin_and_initials() -> None:
    words = entry("meipi.desktop")["Desktop Entry"]["Keywords[zh_CN]"].split(";")
    assert {"meipi", "mp", "pizhu", "gongwen", "jianghua"} <= set(words)


def test_windows_belong_to_the_entry_by_the_name_that_they_give() -> None:
    source = (ROOT / "gui" / "app.py").read_text(encoding="utf-8")
    assert 'setDesktopFileName("meipi")' in source
    assert entry("meipi.desktop")["Desktop Entry"]["StartupWMClass"] == "meipi"


def test_the_release_that_is_described_is_the_program_s() -> None:
    release = ET.parse(METAINFO).find("releases/release")
    assert release is not None
    assert release.get("version") == __version__


def test_the_description_promises_the_kinds_of_files_of_the_entries() -> None:
    promised = [one.text for one in ET.parse(METAINFO).iter("mediatype")]
    assert promised == [*types("meipi.desktop"), LINK]
    assert types("meipi-link.desktop") == [LINK]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_that_can_be_read_is_of_a_kind_that_is_offered(suffix: str, person: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / f"讲话{suffix}"
    file.touch()
    shown = answer("gio", "info", "-a", "standard::fast-content-type", str(file), environment=person)
    assert shown.rsplit(": ", 1)[1] in types("meipi.desktop")


@pytest.mark.parametrize("kind", [*types("meipi.desktop"), LINK])
def test_the_desktop_knows_who_opens_a_kind(kind: str, person: dict[str, str]) -> None:
    owner = "meipi-link.desktop" if kind == LINK else "meipi.desktop"
    # The first line names the default.
    assert answer("gio", "mime", kind, environment=person).splitlines()[0].endswith(f": {owner}")
    assert answer("xdg-mime", "query", "default", kind, environment=person) == owner


def test_the_kinds_of_files_of_other_platforms_are_the_same() -> None:
    ends = {f".{end}" for group in platforms.TYPES.values() for end in group}
    assert ends == set(SUFFIXES)


def test_macos_is_told_of_the_files_and_the_links() -> None:
    told = platforms.info_plist()
    assert told["CFBundleURLTypes"] == [{"CFBundleURLName": "local.meipi.meipi.link", "CFBundleURLSchemes": ["meipi"]}]
    assert told["CFBundleShortVersionString"] == __version__
    assert platforms.icon(ROOT / "build", "darwin") == str(ROOT / "build" / "icons" / "meipi.icns")


def test_windows_is_told_the_version_in_four_numbers(tmp_path: Path) -> None:
    file = platforms.version_file(tmp_path, "win32")
    assert file is not None
    words = Path(file).read_text(encoding="utf-8")
    assert f"filevers=({__version__.replace('.', ', ')}, 0)" in words
    assert platforms.version_file(tmp_path, "linux") is None


def test_every_kind_that_is_told_to_the_system_has_a_name_in_both_languages() -> None:
    kinds = ET.parse(KINDS).getroot()
    space, language = "{http://www.freedesktop.org/standards/shared-mime-info}", "{http://www.w3.org/XML/1998/namespace}lang"
    assert {one.get("type") for one in kinds} <= set(types("meipi.desktop"))
    for kind in kinds:
        assert [one.get(language) for one in kind.findall(f"{space}comment")] == [None, "zh_CN"]
