"""What an annotation says as the words of a comment in an office program, and those words read back.

A comment has room for plain lines only. The note stands first; below it one line each for the star, the task's fields and the tags, as a
colleague can read them and write them too::

    分段包干，谁的段谁负责。
    ★
    【任务】干渠清淤
    【牵头单位】水管所
    【标签】春耕、水利

The labels belong to the format: they are read back in either language, whatever the interface speaks. A note that ends like such a line is
followed by a rule, so that nothing of it is taken for more than it is.

What comments cannot hold (which annotation it was, its kind and colour) is in the name of a bookmark around the words, see `mark_name`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from core.annotation import COLOURS, KINDS
from core.tasks import FIELDS, STATES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.annotation import Annotation

NOBODY: Final = {"zh": "读者", "en": "Reader"}
"""Whose a comment is that nobody has put a name to: without one, Word shows an empty line. By language."""

_TAGS: Final = "tags"
_LABELS: Final[dict[str, dict[str, str]]] = {
    "zh": {"task": "任务", "lead": "牵头单位", "person": "责任人", "due": "时限", "targets": "目标", "state": "状态", _TAGS: "标签"},
    "en": {"task": "Task", "lead": "Led by", "person": "Person", "due": "Due", "targets": "Targets", "state": "State", _TAGS: "Tags"},
}
_STATE_WORDS: Final = {"zh": ("待办", "进行中", "已完成"), "en": ("To do", "Under way", "Done")}
"""In the order of `core.tasks.STATES`."""
_HEADS: Final = {"zh": ("【", "】"), "en": ("[", "] ")}
_COMMAS: Final = {"zh": "、", "en": ", "}
_STAR: Final = "★"
_RULE: Final = "———"

_READ_LABELS: Final = {label: (field, language) for language, labels in _LABELS.items() for field, label in labels.items()}
_READ_STATES: Final = {word: state for words in _STATE_WORDS.values() for word, state in zip(words, STATES, strict=True)}
_LINE: Final = re.compile(r"(?P<star>★)|(?:【(?P<zh>[^】]*)】|\[(?P<en>[^\]]*)\] ?)(?P<value>.*)", re.DOTALL)
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)

_MARK: Final = re.compile(r"_mp_([a-zA-Z])([a-z])_([0-9a-f]{32})")
_KIND_LETTERS: Final = dict(zip("huwsbd", KINDS, strict=True))
_COLOUR_LETTERS: Final = dict(zip("gcmir", COLOURS, strict=True))
_LETTER_OF_KIND: Final = {kind: letter for letter, kind in _KIND_LETTERS.items()}
_LETTER_OF_COLOUR: Final = {colour: letter for letter, colour in _COLOUR_LETTERS.items()}


@dataclass(frozen=True, slots=True)
class Said:
    """What the words of a comment say of an annotation."""

    note: str = ""
    star: bool = False
    tags: tuple[str, ...] = ()
    task: Mapping[str, str] | None = None


class OwnMark(NamedTuple):
    """What the name of a bookmark says of the annotation on whose words it stands."""

    id: str
    kind: str
    colour: str
    has_comment: bool
    """True if a comment stands on the same words that belongs to it."""


def comment_words(one: Annotation | Said, language: str = "zh") -> str:
    """Return the lines of a comment; empty for an annotation that says nothing.

    Args:
        one: of a task the fields of `core.tasks.FIELDS` are written that say anything.
        language: of the labels, ``zh`` or ``en``.
    """
    lines = [one.note] if one.note else []
    if one.note and _is_ambiguous(one.note.rpartition("\n")[2]):
        lines.append(_RULE)
    if one.star:
        lines.append(_STAR)
    lines += [_labelled(field, value, language) for field, value in _task_fields(one.task, language)]
    if one.tags:
        comma = _COMMAS[language]
        lines.append(_labelled(_TAGS, comma.join(_escaped(tag, comma[0]) for tag in one.tags), language))
    return "\n".join(lines)


def read_comment(words: str) -> Said:
    """Return what the lines of a comment say; the opposite of `comment_words` in either language.

    Lines like those at the end of a comment are taken for what they say, whoever has written them.
    """
    lines = words.split("\n")
    said: list[tuple[str, str]] = []
    while lines and (found := _read_line(lines[-1])) is not None:
        said[:0] = found
        lines.pop()
    if lines and lines[-1] == _RULE:
        lines.pop()
    tags = tuple(dict.fromkeys(value for field, value in said if field == _TAGS))
    task = {field: value for field, value in said if field in FIELDS}
    return Said("\n".join(lines), any(field == _STAR for field, _ in said), tags, task or None)


def mark_name(one: Annotation, *, has_comment: bool) -> str:
    """Return the name of the bookmark around the words of an annotation.

    Word hides bookmarks whose names begin with an underscore, and a name has 40 characters at most. A bookmark of the reader has no
    words: it stands around those of its line that follow.
    """
    kind = _LETTER_OF_KIND[one.kind]
    return f"_mp_{kind.upper() if has_comment else kind}{_LETTER_OF_COLOUR[one.colour]}_{one.id}"


def look_letters(one: Annotation) -> str:
    """Return kind and colour as two letters, for `look_of`."""
    return _LETTER_OF_KIND[one.kind] + _LETTER_OF_COLOUR[one.colour]


def look_of(letters: str) -> tuple[str, str] | None:
    """Return the kind and the colour that `look_letters` has written, None if it has not."""
    kind, colour = _KIND_LETTERS.get(letters[:1]), _COLOUR_LETTERS.get(letters[1:])
    return (kind, colour) if kind and colour else None


def mark_of(name: str) -> OwnMark | None:
    """Return what the name of a bookmark says, None for one that this program has not given; the opposite of `mark_name`."""
    found = _MARK.fullmatch(name)
    if found is None:
        return None
    kind, colour = _KIND_LETTERS.get(found[1].lower()), _COLOUR_LETTERS.get(found[2])
    return OwnMark(found[3], kind, colour, found[1].isupper()) if kind and colour else None


def _task_fields(task: Mapping[str, str] | None, language: str) -> Iterator[tuple[str, str]]:
    if task is None:
        return
    if not any(task.get(field) for field in FIELDS):
        yield FIELDS[0], ""
    for field in FIELDS:
        if task.get(field):
            value = _escaped(task[field])
            yield field, _STATE_WORDS[language][STATES.index(value)] if field == "state" and value in STATES else value


def _labelled(field: str, value: str, language: str) -> str:
    before, behind = _HEADS[language]
    return f"{before}{_LABELS[language][field]}{behind}{value}"


def _read_line(line: str) -> list[tuple[str, str]] | None:
    """Return the fields that a line tells, with their values; None if it is none of these lines."""
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    if found["star"]:
        return [(_STAR, "")]
    field, language = _READ_LABELS.get(found["zh"] or found["en"] or "", ("", ""))
    if not field:
        return None
    value = found["value"]
    if field == _TAGS:
        return [(_TAGS, tag) for tag in _read_tags(value, _COMMAS[language])]
    return [(field, _READ_STATES[value] if field == "state" and value in _READ_STATES else _read_escaped(value))]


def _is_ambiguous(line: str) -> bool:
    return line == _RULE or _read_line(line) is not None


def _escaped(value: str, comma: str = "") -> str:
    value = value.replace("\\", "\\\\").replace("\n", "\\n")
    return value.replace(comma, f"\\{comma}") if comma else value


def _read_escaped(value: str) -> str:
    return _ESCAPE.sub(lambda found: "\n" if found[1] == "n" else found[1], value)


def _read_tags(value: str, comma: str) -> Iterator[str]:
    """Yield what stands between commas that are not escaped."""
    tag, at = "", 0
    while at < len(value):
        if value[at] == "\\" and at + 1 < len(value):
            tag += value[at : at + 2]
            at += 2
        elif value.startswith(comma[0], at):
            yield _read_escaped(tag)
            tag = ""
            at += len(comma) if value.startswith(comma, at) else 1
        else:
            tag += value[at]
            at += 1
    yield _read_escaped(tag)
