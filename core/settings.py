"""The reader's settings: one typed value, one readable file."""

from __future__ import annotations

import json
import logging
import os
import re
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields
from errno import EINVAL
from stat import S_ISREG
from typing import TYPE_CHECKING, Any, Final

from core.annotation import COLOURS
from core.files import read_json, set_aside, write_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

log = logging.getLogger(__name__)

LIMITS: Final[Mapping[str, tuple[float, float]]] = {
    "text_size": (9, 48),
    "column": (24, 48),
    "line_height": (1.0, 3.0),
    "paragraph_spacing": (0.0, 3.0),
    "first_line_indent": (0, 4),
    "interface_size": (11, 22),
    "reading_speed": (50, 2000),
    "scroll_speed": (1, 300),
    "outline_width": (0, 4000),
    "annotations_width": (0, 4000),
    "backups_kept": (3, 100),
    "recall_new": (0, 500),
    "recall_retention": (70, 97),
}
"""Smallest and largest value of each number; one beyond counts as the nearest."""
CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "language": ("", "zh", "en"),
    "theme": ("paper", "white", "green", "night", "system"),
    "last_colour": COLOURS,
    "cards": ("beside", "list", "list-time", "list-colour", "list-tag"),
    "side_tab": ("outline", "library", "search"),
    "recall_colour": ("", *COLOURS),
    "export_grouping": ("section", "colour", "tag"),
    "print_content": ("page", "skeleton"),
    "print_paper": ("A4", "A3", "A5", "B5", "16K", "Letter"),
}
"""The words that may stand where only some make sense."""
_SHADE: Final = re.compile(r"#[0-9A-Fa-f]{6}", re.ASCII)
_LIBRARY: Final = re.compile(rb'"library"\s*:\s*("(?:[^"\\\n]|\\.)*")')
"""The library in a damaged file."""
LARGEST: Final = 1_000_000
"""Bytes of a file that can be one of settings: reading a much larger one would hold up the start, and the window."""
_PATIENCE: Final = 1.0
"""Seconds for which a window waits until another one has written."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, with their defaults. Change one with `dataclasses.replace`."""

    language: str = ""
    """``zh`` or ``en``; empty: as the system."""
    theme: str = "paper"
    """Name of a file in ``resources/themes``, or ``system``: light or dark as the desktop is."""
    text_family: str = ""
    """Face of the page's text; empty: the first of the theme's families that is there."""
    interface_family: str = ""
    """Face of the interface, likewise."""
    interface_size: int = 14
    """Pixels."""
    text_size: int = 18
    """Pixels."""
    column: int = 38
    """Full-width characters in a line of the page, at most."""
    line_height: float = 2.0
    """In text sizes."""
    paragraph_spacing: float = 0.2
    """In text sizes."""
    first_line_indent: int = 2
    """Full-width characters."""
    numbers_shown: bool = True
    """The numbers of the paragraphs stand in the margin."""
    official_layout: bool = False
    """The page looks like an official document (公文版式)."""
    focus: bool = False
    """All paragraphs but the current one are dimmed."""
    reading_speed: int = 350
    """Characters a minute."""
    scroll_speed: int = 18
    """Lines a minute that the page moves by itself."""
    scroll_together: bool = False
    """Two documents side by side scroll together."""
    find_case: bool = False
    """What is found is written exactly as it was typed, in case and width."""
    find_word: bool = False
    """Only whole words are found."""
    find_pattern: bool = False
    """What is looked for is a regular expression."""
    print_content: str = "page"
    """``page`` or ``skeleton``."""
    print_marks: bool = True
    print_notes: bool = False
    print_numbers: bool = True
    """Numbers of the paragraphs."""
    print_official: bool = False
    """In the layout of an official document."""
    print_grey: bool = False
    """For a printer without colours."""
    print_paper: str = "A4"
    print_landscape: bool = False
    export_format: str = "docx"
    """As `core.exporting.FORMATS` calls it."""
    export_contents: Mapping[str, str] = field(default_factory=dict)
    """What was exported last, by format; one that is not there has the usual content."""
    export_grouping: str = "section"
    """By what excerpts stand together."""
    export_official: bool = False
    """Word documents are in the layout of an official document."""
    export_notes: bool = True
    """What the reader has written is exported, too."""
    export_links: bool = True
    """Excerpts lead back to their passages."""
    export_template: str = ""
    """For one excerpt in Markdown; empty: the usual one."""
    popup_on_selection: bool = True
    """The bar of colours comes with a selection; otherwise with a right click only."""
    phrase_cards: bool = True
    """A set phrase that is selected, or on which the mouse rests, shows what it stands for."""
    last_colour: str = "gamboge"
    pigments: Mapping[str, str] = field(default_factory=dict)
    """The reader's names of the colours; a colour that is not there keeps its own."""
    pigment_uses: Mapping[str, str] = field(default_factory=dict)
    """What the reader uses the colours for, likewise."""
    pigment_colours: Mapping[str, str] = field(default_factory=dict)
    """The reader's shades of the colours as ``#RRGGBB`` on paper, likewise; other themes are given what is like them there."""
    author: str = ""
    """Put on new annotations."""
    source_template: str = ""
    """Line under words that are copied with their source, see `core.quoting`; empty: that of the language."""
    cards: str = "beside"
    """``beside`` their passages or as a ``list``."""
    layers_hidden: str = ""
    """Ids of the layers of others' annotations that are not shown, parted by blanks."""
    outline_shown: bool = True
    side_tab: str = "outline"
    """What stands in the bar at the left."""
    outline_width: int = 0
    """Pixels; 0: as the theme."""
    annotations_shown: bool = True
    annotations_width: int = 0
    """Pixels; 0: as the theme."""
    overview_folded: str = ""
    """Sections of the overview that are folded away, by their names in `gui.panes.overview`, parted by blanks."""
    library_grouping: str = "year"
    """By what the library in the side bar is grouped."""
    holdings_grouping: str = "year"
    """By what the table of all documents is grouped."""
    holdings_sort: str = "-date"
    """The column by which it is sorted, with a ``-`` for the last first."""
    holdings_columns: str = ""
    """Its columns in their order, each with its width in pixels as in ``title:300``, with a ``-`` those that are hidden."""
    geometry: str = ""
    """The window's place and size, in Qt's own form as base64."""
    help_geometry: str = ""
    """Likewise those of the help's window."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """The reader's own keys: portable sequences by the action's id, parted by a blank; empty: no key; not there: its default."""
    hints_shown: bool = True
    """The hints of the first start may come."""
    folder: str = ""
    """The folder that was opened last; empty: none yet."""
    seen_version: str = ""
    """Of which version the news were seen."""
    restore_tabs: bool = True
    """A start shows the tabs of the last session."""
    plan_on_start: bool = True
    """The start page tells which portions of study plans are due."""
    plan_ticks: bool = True
    """A portion that was read through ticks itself off."""
    reading_times: bool = True
    """The library keeps how long was read on which day."""
    recall: bool = True
    """Recall cards can be made, and the start page tells which are due."""
    recall_new: int = 20
    """Cards that come for the first time on one day, at most."""
    recall_retention: int = 90
    """Per cent of the cards that are to be known on the day they are due."""
    recall_colour: str = ""
    """New marks of this colour become recall cards by themselves; empty: of none."""
    recall_tag: str = ""
    """Likewise marks with this tag."""
    backups_kept: int = 10
    """Dated copies of the library, at most."""
    library: str = ""
    """The library's file as the reader has chosen it; empty: in the data folder."""
    unknown: Mapping[str, Any] = field(default_factory=dict)
    """What the file holds beside these, from a newer version: written back as it was."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings as they were found."""

    settings: Settings
    damaged: Path | None = None
    """Where an unreadable file was put, None if there was nothing wrong (or it could not be moved)."""
    is_readable: bool = True
    """False if there is a file of settings and it was of no use."""


def load(path: Path) -> Settings:
    """Return the settings in the file as `examine` does; a file of no use is reported in the log."""
    found = examine(path)
    if not found.is_readable:
        log.warning("The settings in %s are of no use and start anew; the old file is now %s", path, found.damaged or path)
    return found.settings


def examine(path: Path) -> Loaded:
    """Return the settings in the file, the defaults for what is not there or makes no sense.

    A file that is no settings at all is set aside under another name; the library that it names is kept, if that can be read. Never
    raises for what a file holds.
    """
    try:
        return Loaded(_read(_held(path)))
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError:
        return Loaded(Settings(), is_readable=False)
    except ValueError:
        # Everything else is soon set anew, but an empty library would look like one that is lost.
        settings = Settings(library=_library_in(path))
        return Loaded(settings, set_aside(path), is_readable=False)


def peek(path: Path) -> Settings | None:
    """Return the settings in the file as it is now, None if there is none or it is of no use; it stays as it is."""
    try:
        return _read(_held(path))
    except (OSError, ValueError):
        return None


def _held(path: Path) -> dict[str, Any]:
    """Return what the file holds.

    Raises:
        OSError: if it cannot be read.
        ValueError: if it is no settings.
    """
    _check(path)
    held = read_json(path)
    if not isinstance(held, dict):
        raise ValueError(path)
    return held


def _check(path: Path) -> None:
    """Raise OSError for what is no file, and could be waited for, and ValueError for one that is larger than any settings are."""
    found = path.stat()
    if not S_ISREG(found.st_mode):
        raise OSError(EINVAL, "This is no file", str(path))
    if found.st_size > LARGEST:
        raise ValueError(path)


def _read(held: Mapping[str, Any]) -> Settings:
    """Return what a file holds as settings."""
    defaults = _defaults()
    known = {name: _fitting(name, held[name], default) for name, default in defaults.items() if name in held}
    unknown = {name: value for name, value in held.items() if name not in defaults}
    return Settings(**known, unknown=unknown)


def chosen_library(path: Path) -> str:
    """Return which library the settings in the file name, empty for none; the file stays as it is, whatever it holds."""
    try:
        held = _held(path)
    except OSError:
        return ""
    except ValueError:
        return _library_in(path)
    named = held.get("library")
    return named if isinstance(named, str) and _is_path(named) else ""


def _library_in(path: Path) -> str:
    """Return which library a damaged file of settings names, empty if that cannot be read any more."""
    try:
        with path.open("rb") as file:
            found = _LIBRARY.search(file.read(LARGEST))
        named = str(json.loads(found[1])) if found else ""
    except (OSError, ValueError):
        return ""
    return named if _is_path(named) else ""


def save(settings: Settings, path: Path) -> None:
    """Write all settings, and what was unknown in the file they came from.

    Raises:
        OSError: if the file cannot be written; the old one is still there then.
    """
    held = asdict(settings)
    write_json({**held.pop("unknown"), **held}, path)


def save_changes(before: Settings, after: Settings, path: Path) -> Loaded:
    """Write what differs between two settings over what stands in the file now: another window may have written there, or the reader.

    A value in the file that makes no sense stays too, unless it is its setting that was changed. A file that is of no use is set aside,
    and all of ``after`` is written.

    Returns:
        What the file holds then.

    Raises:
        OSError: if it cannot be written, or neither read nor set aside; it is as it was then.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with _alone(path):
        try:
            held, damaged = _held(path), None
        except FileNotFoundError:
            save(after, path)
            return Loaded(after)
        except (OSError, ValueError) as error:
            held, damaged = {}, set_aside(path)
            if damaged is None:
                raise OSError(path) from error
        changes = _differences(before, after) if held else asdict(after)
        held = {**_defaults(), **changes.pop("unknown", {}), **held}
        for name, value in changes.items():
            held[name] = _laid_over(held[name], value) if isinstance(value, dict) else value
        write_json(held, path)
        return Loaded(_read(held), damaged, is_readable=damaged is None)


def merged(theirs: Settings, before: Settings, after: Settings) -> Settings:
    """Return other settings with what differs between two laid over them; of names, colours and keys only those that differ."""
    held = asdict(theirs)
    for name, value in _differences(before, after).items():
        held[name] = _laid_over(held[name], value) if isinstance(value, dict) else value
    return Settings(**held)


def _differences(before: Settings, after: Settings) -> dict[str, Any]:
    """Return the settings that differ; of one with several entries those that do, None for one that has gone."""
    found: dict[str, Any] = {}
    for name, default in _defaults().items():
        old, new = getattr(before, name), getattr(after, name)
        if old == new:
            continue
        if isinstance(default, dict):
            found[name] = {key: new.get(key) for key in {**old, **new} if old.get(key) != new.get(key)}
        else:
            found[name] = new
    return found


def _laid_over(held: Any, changes: Mapping[str, str | None]) -> dict[str, Any]:
    """Return the entries that are held with some changed; None takes one away."""
    laid = {**held, **changes} if isinstance(held, dict) else dict(changes)
    return {key: text for key, text in laid.items() if text is not None}


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Let no other window write to the file meanwhile; where there are no locks, or one is stuck, write all the same."""
    from core.locking import lock_file

    with path.with_name(f".{path.name}.lock").open("ab") as lock:
        lock_file(lock, patience=_PATIENCE)
        yield


def _defaults() -> dict[str, Any]:
    """Return the default of each setting by its name."""
    standard = Settings()
    return {one.name: getattr(standard, one.name) for one in fields(Settings) if one.name != "unknown"}


def _fitting(name: str, value: Any, default: Any) -> Any:
    """Return the value if it is of the setting's type and makes sense, the nearest that does, or the default."""
    if isinstance(default, dict):
        return {key: text for key, text in value.items() if _is_fitting(name, text)} if isinstance(value, dict) else default
    if isinstance(default, float) and type(value) is int:
        value = _near(name, value)
        return float(value)
    if type(value) is not type(default):
        return default
    if isinstance(value, str):
        is_fitting = _is_path(value) if name == "library" else _is_text(value)
        return value if is_fitting and value in CHOICES.get(name, (value,)) else default
    return value if isinstance(value, bool) else _near(name, value, default)


def _is_text(value: str) -> bool:
    """Return True for what can be stored and shown: half of a pair of UTF-16 alone cannot."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_path(written: str) -> bool:
    """Return True if a system could have a file of this name."""
    try:
        return b"\0" not in os.fsencode(written)
    except UnicodeEncodeError:
        return False


def _is_fitting(name: str, text: Any) -> bool:
    """Return True if the text makes sense under some key of the setting."""
    return isinstance(text, str) and _is_text(text) and (name != "pigment_colours" or _SHADE.fullmatch(text) is not None)


def _near(name: str, value: Any, default: Any = None) -> Any:
    """Return the number within its limits."""
    least, most = LIMITS[name]
    if value != value:  # a NaN compares with nothing
        return default
    return type(value)(min(max(value, least), most))
