"""What is wrong with a regular expression, in words that help whoever has typed it."""

from __future__ import annotations

from typing import Final

from core.errors import QT_TRANSLATE_NOOP

BAD: Final = QT_TRANSLATE_NOOP("errors", "The pattern cannot be understood from character {position} on. Correct it there.")
_ROUND: Final = QT_TRANSLATE_NOOP(
    "errors", "The pattern has an opening ( without its closing ). Add it, or write \\( for the bracket itself."
)
_ROUND_END: Final = QT_TRANSLATE_NOOP(
    "errors", "The pattern has a closing ) at character {position} without its opening (. Remove it, or write \\) for the bracket itself."
)
_SQUARE: Final = QT_TRANSLATE_NOOP(
    "errors", "The pattern has an opening [ without its closing ]. Add it, or write \\[ for the bracket itself."
)
_REPEAT: Final = QT_TRANSLATE_NOOP(
    "errors", "The pattern repeats nothing at character {position}. Put something before *, + or ?, or write a backslash before the mark."
)
_BACKSLASH: Final = QT_TRANSLATE_NOOP("errors", "The pattern ends in a backslash. Add the character it stands before, or remove it.")
_ESCAPE: Final = QT_TRANSLATE_NOOP(
    "errors",
    "The backslash at character {position} has no meaning with what stands behind it. Remove it, or write \\\\ for a backslash.",
)
_RANGE: Final = QT_TRANSLATE_NOOP(
    "errors", "The range before character {position} runs backwards. Write the smaller character first, as in [a-z]."
)
_TIMES: Final = QT_TRANSLATE_NOOP(
    "errors", "The numbers in braces at character {position} are the wrong way round. Write the smaller first, as in {{2,5}}."
)
_TOO_OFTEN: Final = QT_TRANSLATE_NOOP("errors", "The number in braces at character {position} is too large. Write a smaller one.")
_GROUP: Final = QT_TRANSLATE_NOOP(
    "errors",
    "The pattern refers to a group before character {position} that it does not have. Put what is meant in brackets ( ) before it.",
)
_NAME: Final = QT_TRANSLATE_NOOP(
    "errors", "The name of a group before character {position} is missing or cannot be one. Write it with letters, as in (?P<name>…)."
)
_EXTENSION: Final = QT_TRANSLATE_NOOP(
    "errors", "What stands behind (? at character {position} has no meaning. Write \\( for the bracket itself."
)
_PROPERTY: Final = QT_TRANSLATE_NOOP(
    "errors", "There is no kind of character by the name before character {position}. For Chinese characters write \\p{{Han}}."
)
_FLAGS: Final = QT_TRANSLATE_NOOP(
    "errors", "The switches before character {position} do not go together. Write each once, as in (?i), or none."
)
_LOOSE: Final = QT_TRANSLATE_NOOP(
    "errors",
    "The braces at character {position} allow for slips in a way that cannot be. Write it as in (?:…){{e<=1}}, or \\{{ for a brace.",
)
_CONDITION: Final = QT_TRANSLATE_NOOP(
    "errors", "The condition at character {position} is none. Write the number of a group, as in (?(1)…|…), or \\( for the bracket itself."
)
_CHARACTER: Final = QT_TRANSLATE_NOOP(
    "errors", "There is no character by the name before character {position}. Write the character itself."
)
_TEMPLATES: Final = {
    "missing )": _ROUND,
    "unbalanced parenthesis": _ROUND_END,
    "unterminated character set": _SQUARE,
    "missing ]": _SQUARE,
    "nothing to repeat": _REPEAT,
    "multiple repeat": _REPEAT,
    "bad escape (end of pattern)": _BACKSLASH,
    "bad character range": _RANGE,
    "min repeat greater than max repeat": _TIMES,
    "repeat count too big": _TOO_OFTEN,
    "invalid group reference": _GROUP,
    "unknown group": _GROUP,
    "cannot refer to an open group": _GROUP,
    "group reference not allowed": _GROUP,
    "ambiguous group reference": _GROUP,
    "invalid relative group number": _GROUP,
    "missing relative group number": _GROUP,
    "missing group name": _NAME,
    "bad character in group name": _NAME,
    "missing <": _NAME,
    "missing >": _NAME,
    "unknown extension": _EXTENSION,
    "expected lookaround conditional": _CONDITION,
    "nothing for fuzzy constraint": _REPEAT,
    "bad fuzzy cost limit": _LOOSE,
    "expected character set": _LOOSE,
    "expected }": _LOOSE,
    "more than one cost equation": _LOOSE,
    "repeated fuzzy cost": _LOOSE,
    "undefined character name": _CHARACTER,
    "unknown property": _PROPERTY,
    "unknown property value": _PROPERTY,
}
"""What the library complains of most."""
_BEGINNINGS: Final = (("bad escape", _ESCAPE), ("incomplete escape", _ESCAPE), ("bad hex escape", _ESCAPE))
"""Likewise, of complaints that quote the pattern."""
_SWITCHES: Final = "bad inline flags"
_CLASHING: Final = "flags are mutually incompatible"
"""In a complaint that names no place: switches of the whole pattern, each right by itself."""


def explained(complaint: str, at: int) -> tuple[str, int]:
    """Return the template of a sentence with a field ``position``, and that position, for a complaint of the library ``regex``.

    Args:
        complaint: in the library's words.
        at: where in the pattern it has noticed, from 0.
    """
    if complaint.startswith(_SWITCHES) or _CLASHING in complaint:
        return _FLAGS, at + 1
    for begin, template in _BEGINNINGS:
        if complaint.startswith(begin) and complaint not in _TEMPLATES:
            # It has gone on by a character after the backslash.
            return template, max(1, at - 1)
    return _TEMPLATES.get(complaint, BAD), at + 1
