r"""Automatic numbers of an RTF file: its tables of lists, and the older numbers that each paragraph tells itself.

Writers put the number itself before a paragraph too (``\listtext``, ``\pntext``); what is told here counts where they did not.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from core.importers.counting_labels import LEVELS, LONGEST, Counting, Level, Listed, Scheme, bullet, spaced
from core.importers.number_codes import form_of
from core.importers.number_formats import formatted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.importers.counting_labels import NumberLabel
    from core.importers.rtf.state import State

MOST: Final = 50_000
"""Lists of a document at most."""
_FOLLOWS: Final = ("tab", "space", "nothing")
OLD_FORMS: Final[Mapping[str, str]] = {
    "pncard": "cardinalText",
    "pndec": "decimal",
    "pnucltr": "upperLetter",
    "pnucrm": "upperRoman",
    "pnlcltr": "lowerLetter",
    "pnlcrm": "lowerRoman",
    "pnord": "ordinal",
    "pnordt": "ordinalText",
    "pndecd": "decimalFullWidth",
    "pndbnum": "japaneseCounting",
    "pndbnumd": "japaneseCounting",
    "pndbnumk": "japaneseDigitalTenThousand",
    "pngbnum": "chineseCounting",
    "pngbnumd": "chineseCounting",
    "pngbnumk": "chineseCountingThousand",
    "pngbnuml": "chineseLegalSimplified",
    "pncnum": "decimalEnclosedCircle",
    "pnzodiac": "ideographZodiac",
    "pngblip": "bullet",
    "pnlvlblt": "bullet",
}
"""Control words of the older numbers to formats."""


@dataclass(slots=True)
class OldNumber:
    r"""What a ``\pn`` says."""

    form: str = "decimal"
    before: str = ""
    after: str = ""
    start: int = 1


@dataclass(slots=True)
class _Level:
    """A level as its control words come."""

    code: int = 0
    start: int = 1
    follow: int = 0
    is_legal: bool = False
    restarts: bool = True
    text: str = ""
    font: str = ""
    is_hidden: bool = False

    def made(self) -> Level:
        # The first character tells how many belong to the label.
        length = ord(self.text[0]) if self.text else 0
        return Level(
            start=self.start,
            form=form_of(self.code),
            text=self.text[1 : 1 + length][:LONGEST],
            suffix=_FOLLOWS[self.follow] if 0 <= self.follow < len(_FOLLOWS) else "tab",
            restart=None if self.restarts else 0,
            is_legal=self.is_legal,
            font=self.font,
            is_hidden=self.is_hidden,
        )


@dataclass(slots=True)
class _List:
    key: int = 0
    levels: dict[int, Level] = field(default_factory=dict)


@dataclass(slots=True)
class _Override:
    key: int = 0
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)
    place: int = -1
    """Number of the level that is read."""
    has_start: bool = False


class Lists:
    """Takes the tables while they are read, then gives labels."""

    def __init__(self) -> None:
        self._level = _Level()
        self._list = _List()
        self._override: _Override | None = None
        self._schemes: dict[str, Scheme] = {}
        self._lists: dict[str, Listed] = {}
        self._counting: Counting | None = None
        self._old: OldNumber | None = None
        self._old_count = 0

    # The tables

    def begin_list(self) -> None:
        """Begin a list."""
        self._list = _List()
        self._override = None

    def end_list(self) -> None:
        """End it."""
        if len(self._schemes) < MOST:
            self._schemes.setdefault(str(self._list.key), Scheme(self._list.levels))

    def name_list(self, key: int) -> None:
        """Take the key of the list, or of that which an override stands for."""
        if self._override is not None:
            self._override.key = key
        else:
            self._list.key = key

    def begin_override(self) -> None:
        """Begin what paragraphs refer to: a list, perhaps with levels of its own."""
        self._override = _Override()

    def end_override(self, state: State) -> None:
        """End it."""
        one, self._override = self._override, None
        if one is not None and state.list_key is not None and len(self._lists) < MOST:
            self._lists.setdefault(str(state.list_key), Listed(str(one.key), one.starts, one.levels))

    def begin_override_level(self) -> None:
        """Begin the next level of an override."""
        if self._override is not None:
            self._override.place += 1
            self._override.has_start = False
            self._level = _Level()

    def override_start(self) -> None:
        """Take note that the level begins with a number of its own."""
        if self._override is not None:
            self._override.has_start = True

    def end_override_level(self, _: State) -> None:
        """End a level of an override."""
        one = self._override
        if one is not None and one.has_start and 0 <= one.place < LEVELS:
            one.starts[one.place] = self._level.start
            if one.place in one.levels:
                one.levels[one.place] = replace(one.levels[one.place], start=self._level.start)

    def begin_level(self) -> None:
        """Begin a level."""
        self._level = _Level()

    def end_level(self, state: State) -> None:
        """End a level."""
        self._level.font = state.font.name
        self._level.is_hidden = state.hidden
        levels, place = (self._list.levels, len(self._list.levels))
        if self._override is not None:
            levels, place = self._override.levels, self._override.place
        if 0 <= place < LEVELS:
            levels[place] = self._level.made()

    def tell(self, word: str, value: int) -> None:
        """Take what a control word says of the level."""
        match word:
            case "levelnfc" | "levelnfcn":
                self._level.code = value
            case "levelstartat":
                self._level.start = value
            case "levelfollow":
                self._level.follow = value
            case "levellegal":
                self._level.is_legal = value != 0
            case "levelnorestart":
                self._level.restarts = value == 0

    def write(self, text: str) -> None:
        """Take the text of the level."""
        self._level.text = text

    # Labels

    def knows(self, key: int) -> bool:
        """Return True if there is such a list."""
        return str(key) in self._lists

    def label(self, key: int, depth: int) -> NumberLabel | None:
        """Return what stands before the next paragraph of a list; to be called for each of them, in their order."""
        if self._counting is None:
            self._counting = Counting(self._schemes, self._lists)
        self._old = None
        return self._counting.label(str(key), min(max(depth, 0), LEVELS - 1))

    def old_label(self, number: OldNumber) -> str:
        """Return what stands before a paragraph with such a number; those alike that follow one another count on."""
        self._old_count = self._old_count + 1 if number == self._old else number.start
        self._old = number
        if number.form == "bullet":
            return f"{bullet(number.before, '', 0)} "
        return spaced(number.before + formatted(self._old_count, number.form) + number.after, "tab")

    def interrupt(self) -> None:
        """Let older numbers begin again: a paragraph without one stands between."""
        self._old = None
