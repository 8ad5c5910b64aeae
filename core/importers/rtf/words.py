"""What the control words do that set characters and paragraphs, or stand for a character."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.importers.rtf.codepages import SIGNS, codec_of
from core.importers.rtf.lists import OLD_FORMS
from core.importers.rtf.state import FAR_EASTERN, FONTS
from core.importers.rtf.story import RowShape

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.importers.rtf.walk import Walk

    Action = Callable[[Walk, int | None], None]
    """What a control word does; with its number, None without one."""

_CHARACTERS: Final = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
}
_SWITCHES: Final = {"b": "bold", "v": "hidden", "deleted": "deleted", "mvf": "deleted", "intbl": "in_table"}
_ALIGNMENTS: Final = {"ql": "left", "qc": "center", "qr": "right", "qj": "justify", "qd": "justify", "qt": "justify", "qk": "justify"}
_NUMBERS: Final = {
    "s": "style",
    "sbasedon": "base",
    "outlinelevel": "outline",
    "fi": "first",
    "cufi": "chars",
    "li": "left",
    "ls": "list_key",
    "ilvl": "depth",
    "itap": "itap",
    "uc": "uc",
    "highlight": "highlight",
    "chcbpat": "shade",
}
_LEVEL_WORDS: Final = ("levelnfc", "levelnfcn", "levelstartat", "levelfollow", "levellegal", "levelnorestart")
MOST_HALF_POINTS: Final = 4_000
_MOST_SKIPPED: Final = 8
"""Characters that stand for one in Unicode at most."""


def _character(text: str) -> Action:
    def act(walk: Walk, _: int | None) -> None:
        if not walk.skips_one():
            walk.write(text)

    return act


def _switch(name: str) -> Action:
    def act(walk: Walk, value: int | None) -> None:
        setattr(walk.state, name, value != 0)

    return act


def _number(name: str, missing: int) -> Action:
    def act(walk: Walk, value: int | None) -> None:
        setattr(walk.state, name, missing if value is None else value)

    return act


def _align(name: str) -> Action:
    def act(walk: Walk, _: int | None) -> None:
        walk.state.align = name

    return act


def _colour_part(name: str) -> Action:
    return lambda walk, value: walk.tables.part(name, value or 0)


def _of_level(word: str) -> Action:
    return lambda walk, value: walk.lists.tell(word, 1 if value is None else value)


def _old_form(form: str) -> Action:
    def act(walk: Walk, _: int | None) -> None:
        if walk.old is not None:
            walk.old.form = form

    return act


def _old_start(walk: Walk, value: int | None) -> None:
    if walk.old is not None:
        walk.old.start = value or 0


def _uc(walk: Walk, value: int | None) -> None:
    walk.state.uc = min(max(1 if value is None else value, 0), _MOST_SKIPPED)


def _size(walk: Walk, value: int | None) -> None:
    if value is not None and 0 < value < MOST_HALF_POINTS:
        walk.state.size = value / 2


def _plain(walk: Walk, _: int | None) -> None:
    walk.state.plain(walk.tables.plain_font())


def _pard(walk: Walk, _: int | None) -> None:
    walk.state.pard()
    walk.old = None


def _font(walk: Walk, value: int | None) -> None:
    if walk.state.mode == FONTS:
        walk.tables.begin_font(value or 0)
    else:
        walk.state.font = walk.tables.fonts.get(value or 0) or walk.tables.plain_font()


def _characters(walk: Walk, value: int | None) -> None:
    """Take the character set that is said of the characters themselves, as programs that recognise printed pages do."""
    font = walk.state.font
    if walk.state.mode != FONTS and not font.has_signs and value and value != SIGNS:
        walk.state.font = replace(font, charset=value, page=None)


def _associated_font(walk: Walk, value: int | None) -> None:
    if walk.state.script == FAR_EASTERN:
        walk.state.far = walk.tables.fonts.get(value or 0)


def _associated_bold(walk: Walk, value: int | None) -> None:
    if walk.state.script == FAR_EASTERN:
        walk.state.far_bold = value != 0


def _associated_size(walk: Walk, value: int | None) -> None:
    if walk.state.script == FAR_EASTERN and value is not None and 0 < value < MOST_HALF_POINTS:
        walk.state.far_size = value / 2


def _script(name: str) -> Action:
    def act(walk: Walk, _: int | None) -> None:
        walk.state.script = name

    return act


def _default_font(walk: Walk, value: int | None) -> None:
    walk.tables.default = value


def _charset(walk: Walk, value: int | None) -> None:
    walk.tables.font.charset = value


def _page_of_font(walk: Walk, value: int | None) -> None:
    walk.tables.font.page = codec_of(value or 0)


def _other_style(walk: Walk, _: int | None) -> None:
    """Take no name from the style of characters, sections or tables."""
    if walk.state.end == walk.tables.end_style:
        walk.state.style = -1


def _break(walk: Walk, _: int | None) -> None:
    """Break the line inside a paragraph where a page or a column ends."""
    if walk.shows and walk.story.has_words:
        walk.write("\n")


def _section(walk: Walk, _: int | None) -> None:
    if walk.story.has_words:
        walk.end_paragraph()


def _row_begins(walk: Walk, _: int | None) -> None:
    walk.row = RowShape()


def _row_left(walk: Walk, value: int | None) -> None:
    walk.row.left = value or 0


def _nested_level(walk: Walk) -> int:
    return max(2, walk.state.level)


WORDS: Final[dict[str, Action]] = {
    **{word: _character(text) for word, text in _CHARACTERS.items()},
    **{word: _switch(name) for word, name in _SWITCHES.items()},
    **{word: _align(name) for word, name in _ALIGNMENTS.items()},
    **{word: _number(name, 0) for word, name in _NUMBERS.items()},
    **{name: _colour_part(name) for name in ("red", "green", "blue")},
    **{word: _of_level(word) for word in _LEVEL_WORDS},
    **{word: _old_form(form) for word, form in OLD_FORMS.items()},
    **{word: _script(word) for word in ("loch", "hich", "dbch", "rtlch", "ltrch")},
    **dict.fromkeys(("cs", "ds", "ts"), _other_style),
    "pnstart": _old_start,
    "uc": _uc,
    "fs": _size,
    "plain": _plain,
    "pard": _pard,
    "f": _font,
    "af": _associated_font,
    "ab": _associated_bold,
    "afs": _associated_size,
    "deff": _default_font,
    "fcharset": _charset,
    "cchs": _characters,
    "cpg": _page_of_font,
    "par": lambda walk, _: walk.end_paragraph(),
    "sect": _section,
    "page": _break,
    "column": _break,
    "trowd": _row_begins,
    "trleft": _row_left,
    "clmrg": lambda walk, _: walk.row.merge(),
    "clvmrg": lambda walk, _: walk.row.merge(),
    "cellx": lambda walk, value: walk.row.edge(value or 0),
    "cell": lambda walk, _: walk.end_cell(1),
    "nestcell": lambda walk, _: walk.end_cell(_nested_level(walk)),
    "row": lambda walk, _: walk.end_row(1),
    "nestrow": lambda walk, _: walk.end_row(_nested_level(walk)),
    "listid": lambda walk, value: walk.lists.name_list(value or 0),
    "listoverridestartat": lambda walk, _: walk.lists.override_start(),
}
"""Control words and what they do."""
