"""All keys as they are set, in sections: for the key sheet, and as text."""

from __future__ import annotations

import unicodedata
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from core.errors import QT_TRANSLATE_NOOP
from gui import fixed_keys, menus
from gui.actions import ACTIONS, PAGE
from gui.fixed_keys import FIXED, GESTURES
from gui.key_search import KeySearch
from gui.keys import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gui.actions import Actions
    from gui.keys import Keys

    _Test = Callable[["Section", "Line"], bool]

_PLACES: Final = (
    (fixed_keys.PAGE, QT_TRANSLATE_NOOP("KeySections", "Moves on the page (Shift selects)")),
    (fixed_keys.MOVING, QT_TRANSLATE_NOOP("KeySections", "While the page scrolls by itself")),
    (fixed_keys.LIST, QT_TRANSLATE_NOOP("KeySections", "In lists and the outline")),
    (fixed_keys.CARD, QT_TRANSLATE_NOOP("KeySections", "On a card")),
    (fixed_keys.FIND, QT_TRANSLATE_NOOP("KeySections", "In the find bar")),
    (fixed_keys.SEARCH, QT_TRANSLATE_NOOP("KeySections", "In the search of the library")),
    (fixed_keys.REVIEW, QT_TRANSLATE_NOOP("KeySections", "While reviewing")),
    (fixed_keys.RECALL, QT_TRANSLATE_NOOP("KeySections", "In recall")),
    (fixed_keys.RECITE, QT_TRANSLATE_NOOP("KeySections", "While reciting")),
    (fixed_keys.FIELD, QT_TRANSLATE_NOOP("KeySections", "In fields")),
    (fixed_keys.WINDOW, QT_TRANSLATE_NOOP("KeySections", "Everywhere")),
)
_MOUSE: Final = QT_TRANSLATE_NOOP("KeySections", "With the mouse")
_COLUMN: Final = 40
"""Half-width characters that the words of a line of text have before its keys."""
_MOST: Final = 2
"""Keys that are shown of a fixed one: the others are known to whoever uses them."""


class Line(NamedTuple):
    """What some keys do."""

    words: str
    keys: tuple[str, ...]
    """Portable sequences; none if it has no key."""
    how: str = ""
    """Instead of keys: what the mouse does."""


class Section(NamedTuple):
    """Lines under a title."""

    title: str
    lines: tuple[Line, ...]


def sections(keys: Keys, actions: Actions) -> list[Section]:
    """Return all actions under the titles of their menus, those without a key too, and what is fixed; what acts on the page comes first."""
    contexts = {spec.id: spec.context for spec in ACTIONS}
    on_page: list[Section] = []
    elsewhere: list[Section] = []
    for title, ids in menus.groups():
        lines = tuple(Line(actions.words(one), keys.sequences(one)) for one in ids)
        (on_page if contexts[ids[0]] == PAGE else elsewhere).append(Section(title, lines))
    known = {line.words for section in on_page + elsewhere for line in section.lines}
    fixed = {place: tuple(Line(_fixed(one.text), one.keys[:_MOST]) for one in FIXED if one.place == place) for place, _ in _PLACES}
    # To copy on the page is an action, which stands there already.
    fixed[fixed_keys.PAGE] = tuple(line for line in fixed[fixed_keys.PAGE] if line.words not in known)
    moves, *others = (Section(_title(title), fixed[place]) for place, title in _PLACES)
    gestures = tuple(Line(_fixed(one.text), (), _fixed(one.how)) for one in GESTURES)
    return [*on_page, moves, Section(_title(_MOUSE), gestures), *elsewhere, *others]


def with_keys(wanted: Sequence[Section]) -> list[Section]:
    """Return what has a key or a gesture."""
    return _kept(wanted, lambda _section, line: bool(line.keys or line.how))


def filtered(wanted: Sequence[Section], query: str) -> list[Section]:
    """Return the lines that words, pinyin or a key mean."""
    if not query.strip():
        return with_keys(wanted)
    search = KeySearch(query, [key for section in wanted for line in section.lines for key in line.keys])
    return _kept(wanted, lambda section, line: search.means((line.words, line.how, section.title), line.keys))


def as_text(wanted: Sequence[Section]) -> str:
    """Return lines of plain text, the keys below each other."""
    lines = []
    for section in wanted:
        lines += ["", section.title]
        lines += [f"  {one.words}{' ' * max(2, _COLUMN - _wide(one.words))}{told(one)}" for one in section.lines]
    return "\n".join(lines[1:]) + "\n"


def as_html(wanted: Sequence[Section], title: str) -> str:
    """Return a page of two columns to be printed."""
    total = sum(len(section.lines) + 2 for section in wanted)
    halves: tuple[list[str], list[str]] = ([], [])
    done = 0
    for section in wanted:
        rows = "".join(
            f"<tr><td width='62%'>{escape(one.words)}</td><td width='38%'>{escape(told(one)).replace('  ', ' &nbsp;')}</td></tr>"
            for one in section.lines
        )
        size = len(section.lines) + 2
        halves[0 if done + size / 2 <= total / 2 else 1].append(
            f"<p style='margin-top:8pt'><b>{escape(section.title)}</b></p><table width='100%' cellpadding='1'>{rows}</table>"
        )
        done += size
    return (
        f"<h2>{escape(title)}</h2><table width='100%' cellspacing='8'><tr>"
        f"<td width='50%' valign='top'>{''.join(halves[0])}</td><td width='50%' valign='top'>{''.join(halves[1])}</td></tr></table>"
    )


def told(line: Line) -> str:
    """Return how a line's act is done, in words."""
    return line.how or "  ".join(dict.fromkeys(map(shown, line.keys))) or "—"


def _kept(wanted: Sequence[Section], fits: _Test) -> list[Section]:
    kept = [Section(section.title, tuple(line for line in section.lines if fits(section, line))) for section in wanted]
    return [section for section in kept if section.lines]


def _fixed(words: str) -> str:
    return QCoreApplication.translate("FixedKeys", words)


def _title(words: str) -> str:
    return QCoreApplication.translate("KeySections", words)


def _wide(words: str) -> int:
    """Return how many half-width characters words take."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in words)
