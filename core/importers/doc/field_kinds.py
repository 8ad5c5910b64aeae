"""What fields of a Word file hold beside words: objects of other programs, and what is ticked, chosen or left empty in forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.importers.blocks import Place

if TYPE_CHECKING:
    from core.importers.blocks import Paragraph
    from core.importers.telling import Telling

_DEEPEST: Final = 64
"""Fields within one another."""
_KINDS: Final = re.compile(r"\s*(?:(FORM(?:TEXT|CHECKBOX|DROPDOWN))\b|(?:EMBED|LINK)\s+([^\s\x13-\x15]{1,80}))", re.I)
_PACKAGE: Final = "package"
"""What the program is called that holds any file."""


@dataclass(slots=True)
class _Open:
    """A field that is not at its end."""

    is_form: bool
    program: str | None
    """Whose object it is, None for none."""
    place: Place
    pieces: int
    """How many pieces its paragraph had where it began."""
    shown: str = ""
    """What is ticked or chosen in it."""


class FieldKinds:
    """Follows the fields of one part.

    Args:
        telling: counts.
    """

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._open: list[_Open] = []

    def begin(self, text: str, at: int, paragraph: Paragraph) -> None:
        """Open the field whose instruction begins at a place of the text."""
        found = _KINDS.match(text, at, at + 120)
        if len(self._open) < _DEEPEST:
            is_form, program = (found[1] is not None, found[2]) if found else (False, None)
            self._open.append(_Open(is_form, program, Place(paragraph, paragraph.length), len(paragraph.pieces)))

    def fill(self, words: str) -> None:
        """Take what is ticked or chosen in the innermost field."""
        if self._open and self._open[-1].is_form:
            self._open[-1].shown = words

    def end(self, paragraph: Paragraph) -> str:
        """Close the innermost field; return what shows of one of a form that has no words, which is counted if that is nothing."""
        one = self._open.pop() if self._open else None
        # Word puts blanks of its own into an empty one.
        if one is None or not one.is_form or one.place.paragraph is not paragraph or any(map(str.strip, paragraph.pieces[one.pieces :])):
            return ""
        if not one.shown.strip():
            self._telling.add("form-fields", one.place)
        return one.shown

    def tell_picture(self, place: Place, *, is_object: bool) -> None:
        """Count a picture, or an object of the program that the field around it names."""
        program = next((one.program for one in reversed(self._open) if one.program), None)
        if program is not None and program.lower() == _PACKAGE:
            self._telling.add("attachments", place)
        elif program is not None or is_object:
            self._telling.add("objects", place, detail=program or "")
        else:
            self._telling.add("pictures", place)
