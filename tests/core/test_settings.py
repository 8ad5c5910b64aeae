"""Settings and their file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.paths import RESOURCES, data_folder, is_library_named, library_path
from core.settings import CHOICES, LARGEST, LIMITS, Settings, chosen_library, examine, load, merged, peek, save, save_changes

if TYPE_CHECKING:
    from pathlib import Path

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
NAMES = sorted(set(Settings.__slots__) - {"unknown"})


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.json") == Settings()


def test_the_defaults_are_within_their_own_limits() -> None:
    standard = Settings()
    for name, (least, most) in LIMITS.items():
        assert least <= getattr(standard, name) <= most
    for name, choices in CHOICES.items():
        assert getattr(standard, name) in choices


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "新" / "settings.json"
    changed = Settings(
        language="en", theme="night", text_size=21, line_height=1.6, popup_on_selection=False, pigments={"gamboge": "要点"}, author="读者"
    )
    save(changed, path)
    assert load(path) == changed
    assert "要点" in path.read_text(encoding="utf-8")
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


def test_what_a_newer_version_wrote_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"hyphens": [1, 2], "text_size": 20}', encoding="utf-8")
    save(replace(load(path), text_size=22), path)
    held = json.loads(path.read_text(encoding="utf-8"))
    assert held["hyphens"] == [1, 2]
    assert held["text_size"] == 22


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("text_size", "大", Settings().text_size),
        ("text_size", True, Settings().text_size),
        ("text_size", 1000, 48),
        ("column", 3, 24),
        ("line_height", 2, 2.0),
        ("line_height", -1.5, 1.0),
        ("popup_on_selection", 0, True),
        ("theme", "pink", "paper"),
        ("language", None, ""),
        ("pigments", ["要点"], {}),
        ("pigments", {"rouge": "存疑", "indigo": 3}, {"rouge": "存疑"}),
        ("pigment_colours", {"rouge": "#D2CBF0", "indigo": "blue", "gamboge": "#12345"}, {"rouge": "#D2CBF0"}),
    ],
)
def test_a_value_that_makes_no_sense_falls_back_alone(tmp_path: Path, name: str, value: object, kept: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({name: value, "author": "读者"}), encoding="utf-8")
    found = load(path)
    assert getattr(found, name) == kept
    assert type(getattr(found, name)) is type(kept)
    assert found.author == "读者"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for all examples of a law: to make one for each takes longer than the law."""
    return tmp_path_factory.mktemp("settings")


@given(values=st.dictionaries(st.sampled_from(NAMES), JSON))
def test_no_value_of_any_kind_is_a_fault(folder: Path, values: dict[str, Any]) -> None:
    path = folder / "settings.json"
    path.write_text(json.dumps(values), encoding="utf-8")
    found = load(path)
    for name in NAMES:
        assert type(getattr(found, name)) is type(getattr(Settings(), name))
    save(found, path)
    assert load(path) == found


@pytest.mark.logs("of no use")
@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe\xff", b"null", b"[" * 100_000])
def test_a_damaged_file_is_set_aside_and_reported(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    for number in (1, 2):
        path.write_bytes(content)
        assert load(path) == Settings()
        assert (tmp_path / f"settings.json.damaged-{number}").read_bytes() == content
        assert not path.exists()


@pytest.mark.logs("of no use")
def test_the_library_that_damaged_settings_name_is_used_on(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save(Settings(library='/书"库/library.db', author="王明"), path)
    path.write_bytes(path.read_bytes()[:-3])
    assert chosen_library(path) == '/书"库/library.db'
    assert load(path) == Settings(library='/书"库/library.db')
    path.write_bytes(b'{"library": "/\xff\xff"')
    assert chosen_library(path) == ""
    assert load(path) == Settings()


@pytest.mark.logs("of no use")
def test_a_file_too_large_for_settings_is_set_aside_unread_but_for_its_library(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b'{"library": "/library.db", "author": "' + b"a" * LARGEST + b'"}')
    assert chosen_library(path) == "/library.db"
    assert peek(path) is None
    assert load(path) == Settings(library="/library.db")
    assert (tmp_path / "settings.json.damaged-1").stat().st_size > LARGEST


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes among its files")
def test_nothing_waits_for_a_pipe_in_the_place_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    os.mkfifo(path)
    assert not examine(path).is_readable
    assert peek(path) is None
    assert chosen_library(path) == ""


@pytest.mark.parametrize("named", ["/a\0b", "\ud800"])
def test_a_library_that_no_system_could_have_is_none(tmp_path: Path, named: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"library": named, "author": "\ud800", "keys": {"edit.find": "\ud800"}}), "utf-8")
    assert chosen_library(path) == ""
    assert load(path) == Settings()


def test_a_file_that_cannot_be_read_stays_where_it_is(tmp_path: Path) -> None:
    found = examine(tmp_path)
    assert found.settings == Settings()
    assert not found.is_readable
    assert tmp_path.is_dir()


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    save(Settings(author="读者"), path)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            save(Settings(author="别人"), path)
    assert load(path).author == "读者"
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.json"]


def test_only_what_was_changed_is_written_over_what_stands_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    begun = Settings(author="周水生", pigments={"gamboge": "鹅黄"}, keys={"file.open": "Ctrl+L"})
    save(begun, path)
    save_changes(begun, replace(begun, theme="night", pigments={"gamboge": "鹅黄", "rouge": "存疑"}), path)
    found = save_changes(begun, replace(begun, text_size=22, pigments={}, keys={"file.open": "Ctrl+L", "file.quit": ""}), path)
    assert found.settings == load(path)
    assert (found.settings.theme, found.settings.text_size, found.settings.author) == ("night", 22, "周水生")
    assert found.settings.pigments == {"rouge": "存疑"}
    assert found.settings.keys == {"file.open": "Ctrl+L", "file.quit": ""}


def test_what_a_reader_has_written_into_the_file_by_mistake_stays_until_it_is_set_anew(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "nigth", "text_size": "大", "pigments": ["要点"]}', encoding="utf-8")
    save_changes(Settings(), Settings(column=30), path)
    held = json.loads(path.read_text(encoding="utf-8"))
    assert (held["theme"], held["text_size"], held["pigments"], held["column"]) == ("nigth", "大", ["要点"], 30)
    save_changes(Settings(), Settings(theme="night", pigments={"rouge": "存疑"}), path)
    held = json.loads(path.read_text(encoding="utf-8"))
    assert (held["theme"], held["text_size"], held["pigments"]) == ("night", "大", {"rouge": "存疑"})


def test_a_file_that_has_gone_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "新" / "settings.json"
    before = Settings(author="周水生", unknown={"tabs": 3})
    save_changes(before, replace(before, theme="night"), path)
    assert load(path) == replace(before, theme="night")


def test_a_file_that_became_of_no_use_is_set_aside_before_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "night",', encoding="utf-8")
    found = save_changes(Settings(author="周水生"), Settings(author="周水生", text_size=22), path)
    assert found.damaged == tmp_path / "settings.json.damaged-1"
    assert found.damaged.read_text(encoding="utf-8") == '{"theme": "night",'
    assert load(path) == Settings(author="周水生", text_size=22)


def test_looking_into_a_file_of_no_use_leaves_it_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    assert peek(path) is None
    path.write_text('{"theme": "night",', encoding="utf-8")
    assert peek(path) is None
    assert path.read_text(encoding="utf-8") == '{"theme": "night",'
    path.write_text('{"theme": "night"}', encoding="utf-8")
    assert peek(path) == Settings(theme="night")


def test_two_windows_that_write_at_the_same_moment_both_keep_what_was_changed(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save(Settings(), path)
    script = (
        "import sys; from pathlib import Path; from core.settings import Settings, save_changes\n"
        "for turn in range(20):\n"
        "    save_changes(Settings(), Settings(keys={f'{sys.argv[2]}.{turn}': 'F5'}), Path(sys.argv[1]))\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", script, str(path), name], cwd=RESOURCES.parent) for name in ("a", "b", "c")]
    assert [one.wait(timeout=60) for one in running] == [0, 0, 0]
    assert sorted(load(path).keys) == sorted(f"{name}.{turn}" for name in "abc" for turn in range(20))


SOME = st.builds(
    Settings,
    theme=st.sampled_from(CHOICES["theme"]),
    text_size=st.integers(9, 12),
    author=st.sampled_from(("", "周水生")),
    keys=st.dictionaries(st.sampled_from(("file.open", "file.quit")), st.sampled_from(("", "F5", "F7")), max_size=2),
)


@given(theirs=SOME, before=SOME, after=SOME)
def test_what_is_changed_on_one_side_only_is_changed_and_what_is_changed_on_both_is_ours(
    theirs: Settings, before: Settings, after: Settings
) -> None:
    found = merged(theirs, before, after)
    for name in ("theme", "text_size", "author"):
        ours = getattr(after, name)
        assert getattr(found, name) == (ours if ours != getattr(before, name) else getattr(theirs, name))
    for key in ("file.open", "file.quit"):
        ours = after.keys.get(key)
        assert found.keys.get(key) == (ours if ours != before.keys.get(key) else theirs.keys.get(key))


@given(before=SOME, after=SOME)
def test_the_file_holds_what_laying_over_says(folder: Path, before: Settings, after: Settings) -> None:
    path = folder / "changes.json"
    theirs = Settings(author="别人", text_size=20)
    save(theirs, path)
    assert save_changes(before, after, path).settings == merged(theirs, before, after)


def test_settings_kept_behind_a_link_stay_behind_it(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "settings.json"
    real.write_text("{}", encoding="utf-8")
    link.symlink_to(real)
    save(Settings(author="读者"), link)
    assert link.is_symlink()
    assert load(real).author == "读者"


def test_the_library_is_looked_for_by_option_then_environment_then_platform(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEIPI_LIBRARY", str(tmp_path / "b.db"))
    assert library_path(tmp_path / "a.db") == tmp_path / "a.db"
    assert library_path() == tmp_path / "b.db"
    monkeypatch.delenv("MEIPI_LIBRARY")
    assert library_path() == data_folder() / "library.db"
    assert data_folder().name == "meipi"


def test_a_library_chosen_in_the_settings_comes_after_option_and_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = str(tmp_path / "书库" / "c.db")
    monkeypatch.setenv("MEIPI_LIBRARY", str(tmp_path / "b.db"))
    assert library_path(None, chosen) == tmp_path / "b.db"
    assert is_library_named()
    monkeypatch.delenv("MEIPI_LIBRARY")
    assert library_path(None, chosen) == tmp_path / "书库" / "c.db"
    assert not is_library_named()
    assert is_library_named(tmp_path / "a.db")


@pytest.mark.parametrize("held", ['{"library": 3}', "[]", "{", "", '{"theme": "night"}'])
def test_settings_that_name_no_library_name_none_and_stay_as_they_are(tmp_path: Path, held: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(held, encoding="utf-8")
    assert chosen_library(path) == ""
    assert path.read_text(encoding="utf-8") == held
    save(Settings(library="/书库/library.db"), path)
    assert chosen_library(path) == "/书库/library.db"


def test_the_resources_lie_beside_the_packages() -> None:
    assert (RESOURCES / "themes" / "paper.json").is_file()
