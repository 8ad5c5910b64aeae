"""What the control words do that begin a destination: a note, a comment, a field, a picture, a table of the header."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from core.importers.blocks import Paragraph
from core.importers.fields import Fields
from core.importers.marking import MOST, Comment
from core.importers.rtf.drawings import DRAWINGS, resume, silence
from core.importers.rtf.lists import OldNumber
from core.importers.rtf.state import COLOURS, FONTS, SILENT, SKIP, STYLES, TEXT
from core.importers.symbols import of_font

if TYPE_CHECKING:
    from core.importers.rtf.state import State
    from core.importers.rtf.walk import Walk
    from core.importers.rtf.words import Action

_SYMBOL: Final = re.compile(r'\s*SYMBOL\s+(0x[0-9a-f]{1,6}|\d{1,7})(?:.*?\\f\s*"([^"]{1,60})")?', re.I | re.S)
_FORM: Final = re.compile(r"\s*FORM(?:TEXT|CHECKBOX|DROPDOWN)\b", re.I)
_LETTERS_OR_SIGNS: Final = re.compile(rb"\\(?:[a-zA-Z]+-?\d* ?|[^'])|[{}\s]")
"""What is no text in a group."""
_WATERMARK: Final = re.compile(rb"WaterMark|gtextUNICODE", re.I)


def _skip(walk: Walk, _: int | None) -> None:
    walk.state.mode = SKIP


def _enter(walk: Walk, _: int | None) -> None:
    """Read on: a destination with text."""


def _head(walk: Walk, _: int | None) -> None:
    """Leave a running head or foot out."""
    begin = walk.at

    def end(_: State) -> None:
        content = walk.bytes_since(begin)
        if _LETTERS_OR_SIGNS.sub(b"", content):
            walk.count("page-heads")
        if _WATERMARK.search(content):
            walk.count("watermarks")

    walk.state.mode = SKIP
    walk.state.end = end


# The header


def _fonts(walk: Walk, _: int | None) -> None:
    def end(_: State) -> None:
        walk.plain()

    walk.state.mode = FONTS
    walk.state.end = end


def _colours(walk: Walk, _: int | None) -> None:
    walk.state.mode = COLOURS


def _styles(walk: Walk, _: int | None) -> None:
    walk.state.mode = STYLES


def _list(walk: Walk, _: int | None) -> None:
    walk.lists.begin_list()
    walk.state.end = lambda _: walk.lists.end_list()


def _list_level(walk: Walk, _: int | None) -> None:
    walk.lists.begin_level()
    walk.state.end = walk.lists.end_level


def _level_text(walk: Walk, _: int | None) -> None:
    walk.state.collect(lambda state: walk.lists.write(state.collected()))


def _override(walk: Walk, _: int | None) -> None:
    walk.lists.begin_override()
    walk.state.end = walk.lists.end_override


def _override_level(walk: Walk, _: int | None) -> None:
    walk.lists.begin_override_level()
    walk.state.end = walk.lists.end_override_level


def _info(name: str) -> Action:
    def act(walk: Walk, _: int | None) -> None:
        if walk.state.mode == SILENT:
            walk.state.collect(lambda state: walk.info.update({name: " ".join(state.collected().split())}))

    return act


# Numbers


def _number_before(walk: Walk, _: int | None) -> None:
    if walk.state.mode == TEXT:
        walk.state.collect(walk.name_number)


def _old_number(walk: Walk, _: int | None) -> None:
    if walk.state.mode == TEXT:
        walk.old = OldNumber()
    walk.state.mode = SILENT


def _beside_old_number(name: str) -> Action:
    def act(walk: Walk, _: int | None) -> None:
        def end(state: State) -> None:
            if walk.old is not None:
                setattr(walk.old, name, state.collected())

        walk.state.collect(end)

    return act


# Notes and comments


def _note(walk: Walk, _: int | None) -> None:
    """Put the mark of a note into the text, and read the note."""
    if not walk.shows:
        walk.state.mode = SKIP
        return
    number = len(walk.notes)
    walk.notes.append([])
    walk.write(f"[{number + 1}]")

    def end(state: State) -> None:
        walk.notes[number] = walk.end_story(state)

    walk.state.end = end
    walk.begin_story()


def _said(name: str) -> Action:
    """Keep what is said of the next comment."""

    def act(walk: Walk, _: int | None) -> None:
        walk.state.collect(lambda state: walk.comment.__setitem__(name, state.collected().strip()))

    return act


def _range(*, begins: bool) -> Action:
    def act(walk: Walk, _: int | None) -> None:
        inside = walk.state.mode == TEXT

        def end(state: State) -> None:
            key = _whole(state.collected())
            if key is not None and inside:
                (walk.marking.begin if begins else walk.marking.end)(key, walk.story.place)

        walk.state.collect(end)

    return act


def _comment(walk: Walk, _: int | None) -> None:
    if walk.state.mode != TEXT:
        walk.state.mode = SKIP
        return
    said, walk.comment = walk.comment, {}

    def end(state: State) -> None:
        blocks = walk.end_story(state)
        said.update(walk.comment)
        walk.comment = {}
        words = "\n".join(one.label + one.text for one in blocks if isinstance(one, Paragraph)).strip()
        serial = len(walk.comments)
        key = _whole(said.get("ref"))
        # One that names no range hangs at a point.
        key = -1 - serial if key is None or key in walk.marking.references else key
        if serial < MOST:
            parent = _whole(said.get("parent"))
            answers = walk.comments[parent].key if parent is not None and -serial <= parent < 0 else None
            author = said.get("author") or said.get("initials", "")
            walk.comments.append(Comment(key, words, author, _time(said.get("date")), answers))
            walk.marking.refer(key, walk.story.place)

    walk.state.end = end
    walk.begin_story()


def _time(stamp: str | None) -> str | None:
    """Return the time that a DTTM (MS-DOC, 2.9.75) tells, in ISO 8601; local time, which is called UTC here as in .docx."""
    bits = _whole(stamp) or 0
    try:
        time = datetime(1900 + (bits >> 20 & 0x1FF), bits >> 16 & 0xF, bits >> 11 & 0x1F, bits >> 6 & 0x1F, bits & 0x3F, tzinfo=UTC)
    except ValueError:
        return None
    return time.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _whole(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if re.fullmatch(r"-?\d{1,12}", text) else None


# Fields


def _field(walk: Walk, _: int | None) -> None:
    """Read a field: what shows is its result, and of a few what their instruction says."""
    story, begin = walk.story, walk.story.place
    pieces = len(begin.paragraph.pieces)
    walk.instructions.append("")

    def end(_: State) -> None:
        instruction = walk.instructions.pop()
        if walk.story is not story or not walk.shows:
            return
        if _FORM.match(instruction):
            # Word puts blanks of its own into an empty one.
            is_empty = story.paragraph is begin.paragraph and not any(map(str.strip, begin.paragraph.pieces[pieces:]))
            walk.count("form-fields", count=int(is_empty))
        elif story.paragraph is not begin.paragraph or story.length != begin.offset:
            return
        elif sign := _SYMBOL.match(instruction):
            walk.write(of_font(sign[2] or "", int(sign[1], 0) if sign[1][1:2] in "xX" else int(sign[1])))
        else:
            fields = Fields()
            fields.begin()
            fields.instruct(instruction)
            if shown := fields.end():
                walk.write(shown)

    walk.state.end = end


def _instruction(walk: Walk, _: int | None) -> None:
    def end(state: State) -> None:
        if walk.instructions:
            walk.instructions[-1] = state.collected()

    walk.state.collect(end)


def _alternatives(walk: Walk, _: int | None) -> None:
    """Leave out what stands for those who do not know Unicode."""
    state = walk.state
    state.resume = (state.mode, state.buffer)
    state.mode = SILENT


_HEADS: Final = ("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf")
_SKIPPED: Final = (
    *("ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "xe", "tc", "tcn", "rxe", "nonshppict", "shprslt", "objdata"),
    *("nonesttables", "mmathPict", "falt", "levelnumbers", "listname", "objname", "objalias", "background"),
    *("mmathPr", "mctrlPr", "maccPr", "mbarPr", "mborderBoxPr", "mboxPr", "mdPr", "meqArrPr", "mfPr", "mfuncPr", "mgroupChrPr"),
    *("mlimLowPr", "mlimUppPr", "mmPr", "mnaryPr", "mphantPr", "mradPr", "msPrePr", "msSubPr", "msSubSupPr", "msSupPr", "moMathParaPr"),
    *("private1", "themedata", "colorschememapping", "filetbl", "revtbl", "rsidtbl", "template", "objtime", "listpicture"),
)
_SILENT: Final = ("listtable", "listoverridetable", "info")
_ENTERED: Final = ("shppict", "shpinst", "picprop", "nesttableprops", "moMathPara", "sp")

DESTINATIONS: Final[dict[str, Action]] = {
    **DRAWINGS,
    **dict.fromkeys(_HEADS, _head),
    **dict.fromkeys(_SKIPPED, _skip),
    **dict.fromkeys(_SILENT, silence),
    **dict.fromkeys(_ENTERED, _enter),
    "fonttbl": _fonts,
    "colortbl": _colours,
    "stylesheet": _styles,
    "list": _list,
    "listlevel": _list_level,
    "leveltext": _level_text,
    "listoverride": _override,
    "lfolevel": _override_level,
    "title": _info("title"),
    "author": _info("author"),
    "listtext": _number_before,
    "pntext": _number_before,
    "pn": _old_number,
    "pntxtb": _beside_old_number("before"),
    "pntxta": _beside_old_number("after"),
    "footnote": _note,
    "annotation": _comment,
    "atnid": _said("initials"),
    "atnauthor": _said("author"),
    "atnref": _said("ref"),
    "atndate": _said("date"),
    "atnparent": _said("parent"),
    "atrfstart": _range(begins=True),
    "atrfend": _range(begins=False),
    "moMath": lambda walk, _: walk.count("formulas", count=int(walk.shows)),
    "field": _field,
    "fldinst": _instruction,
    "upr": _alternatives,
    "ud": resume,
}
"""Control words that begin a destination, and what they do."""

IGNORABLE: Final = frozenset(
    (
        *("atnchild", "atnicn", "atntime", "bkmkend", "bkmkstart", "blipuid", "category", "cocoatextscaling", "company"),
        *("datafield", "datastore", "defchp", "defpap", "doccomm", "docvar", "ebcend", "ebcstart", "expandedcolortbl"),
        *("factoidname", "fbimajor", "fbiminor", "fchars", "fdbmajor", "fdbminor", "ffdeftext", "ffentrymcr", "ffexitmcr"),
        *("ffformat", "ffhelptext", "ffl", "ffname", "ffstattext", "fhimajor", "fhiminor", "fldtype", "flomajor", "flominor"),
        *("fontemb", "fontfile", "formfield", "generator", "gridtbl", "hl", "hlfr", "hlinkbase", "hlloc", "hlsrc", "htmlbase"),
        *("htmltag", "itemtbl", "keycode", "latentstyles", "lchars", "levelmarker", "linkval", "liststylename", "mailmerge", "manager"),
        *("mhtmltag", "mvfmf"),
        *("mvfml", "nextfile", "oldcprops", "oldpprops", "oldsprops", "oldtprops", "operator", "panose"),
        *("passwordhash", "pgdsc", "pgdscno", "pgdsctbl", "pgptbl", "pnseclvl", "private", "propname", "proptype", "protusertbl"),
        *("pxe", "staticval", "tblstyleprops", "tsrowd", "txfielddata", "txfieldend", "txfieldname", "txfieldstart", "userprops"),
        *("wgrffmtfilter", "wptoolspecific", "writereservation", "writereservhash", "xform", "xmlattr", "xmlattrname"),
        *("xmlattrvalue", "xmlclose", "xmlname", "xmlnstbl", "xmlopen"),
    )
)
"""Destinations that their writers allow to leave out, and whose content nobody reads."""
