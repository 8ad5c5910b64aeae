"""What this program writes about a passage in Markdown (`core.exporters.markdown`), read back from the lines below it.

The note comes first; then ``★ 朱砂 · #责任 #数字``, then ``- [ ] 任务：… · 时限：…``; a link somewhere says which annotation it was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar
from urllib.parse import unquote

from core.comment_words import look_of
from core.links import UnfitLink, parse
from core.pigments import NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from core.links import Link

T = TypeVar("T")

_LINK: Final = re.compile(r"meipi://[^\s)>\"'\]]+")
_LINKED: Final = re.compile(r"^[>\s]*(?:[—–-]+\s*)?\[.*\]\(meipi://[^)]*\)\s*$")
COLOURS: Final = {
    **{name.casefold(): colour for colour, name in NAMES.items()},
    **dict(zip(("藤黄", "朱砂", "石绿", "花青", "胭脂"), NAMES, strict=True)),
}
_TO_DO: Final = re.compile(r"^[-*]\s+\[[ xX]\]\s+")
_FIELDS: Final = {
    **dict.fromkeys(("任务", "Task"), "task"),
    **dict.fromkeys(("牵头", "Led by"), "lead"),
    **dict.fromkeys(("责任人", "Person"), "person"),
    **dict.fromkeys(("时限", "Due"), "due"),
    **dict.fromkeys(("目标", "Targets"), "targets"),
    **dict.fromkeys(("状态", "State"), "state"),
}
STATES: Final = {"待办": "open", "进行中": "doing", "已完成": "done", "To do": "open", "Under way": "doing", "Done": "done"}
_SIGN: Final = re.compile(
    r"\[([^\[\]]{0,2000})\]\([^()\s]{0,2000}\)|(\*\*|==|~~|\*|`)(?=\S)(.{1,500}?)(?<=\S)\2|</?(?:mark|u|s|strong|em|b|i)>"
)
"""Bounded: of a line of nothing but beginnings each would be followed to its end."""
_OWN_SIGN: Final = re.compile(r"\\([!-/:-@\[-`{-~])|\[\^(\d{1,9})\]|</?(?:mark|u|s|strong)>|<br>|^#{1,6} |\|(?: --- \|)*")
_DEEPEST: Final = 6
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_WRITTEN: Final = re.compile(
    r"\[(?P<words>(?:https?|meipi)(?:\\[!-/:-@\[-`{-~]|[^\s\[\]\\]){1,2000})\]\((?P<address>(?:https?|meipi)://[^\s()]{1,6000})\)"
    rf"|{_ESCAPED.pattern}"
)
"""What is written otherwise than the note has it: an address, which becomes a link of itself, and a sign that is escaped."""
_KEPT: Final = 0x10FF00
"""Added to signs that are escaped, while others are taken away: what comes out are private characters that no text has."""
_KEPT_SIGN: Final = re.compile("[\U0010ff21-\U0010ff7e]")


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a passage."""

    note: str
    own_id: str | None = None
    document: int | None = None
    """Row that the document had in the library from which it comes."""
    start: int | None = None
    """Where the passage began in the text that the document had there."""
    size: int | None = None
    """How many characters that are no white space the passage had."""
    kind: str | None = None
    """None if that is not told."""
    colour: str = "gamboge"
    star: bool = False
    tags: tuple[str, ...] = ()
    task: Mapping[str, str] | None = None


def told(lines: Sequence[str]) -> Told:
    """Return what lines of Markdown say of a passage; without a link of this program all of them are the note."""
    link = _linked(lines)
    if link is None or link.annotation is None:
        return Told("\n".join(lines).strip(), document=link.document if link else None)
    left = [line for line in lines if not _LINKED.match(line)]
    task = _taken(left, _task)
    looks = _taken(left, _looks) or ("gamboge", False, ())
    note = _WRITTEN.sub(_as_written, "\n".join(line.rstrip() for line in left).strip())
    kind, colour = look_of(link.look) or (None, looks[0])
    return Told(note, link.annotation, link.document, link.start, link.size, kind, colour, *looks[1:], task=task)


def bare(words: str) -> str:
    """Return a line without the signs of Markdown in it."""
    # What is escaped is none of these signs.
    words = _ESCAPED.sub(lambda found: chr(_KEPT + ord(found[1])), words)
    for _ in range(_DEEPEST):
        before, words = words, _SIGN.sub(lambda found: found[1] or found[3] or "", words)
        if before == words:
            break
    return _KEPT_SIGN.sub(lambda found: chr(ord(found[0]) - _KEPT), words)


def link_of(address: str) -> Link | None:
    """Return where an address leads in a library, None if nowhere."""
    try:
        return parse(address)
    except UnfitLink:
        return None


def has_link(line: str) -> bool:
    """Return True if a line leads into a library."""
    return _LINK.search(line) is not None


def spoken(line: str) -> Iterator[str | int]:
    """Yield the words of a line of the annotated text that this program has written, and the numbers of the footnotes between them."""
    at = 0
    for found in _OWN_SIGN.finditer(line):
        if found.start() > at:
            yield line[at : found.start()]
        at = found.end()
        if found[1] or found[2]:
            yield found[1] or int(found[2])
        elif found[0] in {"<br>", "|"}:
            yield "\n"
    if at < len(line):
        yield line[at:]


def _as_written(found: re.Match[str]) -> str:
    """Return what a reader has written where this stands."""
    if found["words"] is None:
        return found[3]
    words = _ESCAPED.sub(r"\1", found["words"])
    return words if unquote(words) == unquote(found["address"]) else f"[{words}]({found['address']})"


def _linked(lines: Sequence[str]) -> Link | None:
    """Return the first link to an annotation, else the last one to a document."""
    last = None
    for address in (found for line in lines for found in _LINK.findall(line)):
        try:
            last = parse(address)
        except UnfitLink:
            continue
        if last.annotation is not None:
            return last
    return last


def _taken(lines: list[str], read: Callable[[str], T | None]) -> T | None:
    """Take the last line off if it can be read."""
    while lines and not lines[-1]:
        lines.pop()
    found = read(lines[-1]) if lines else None
    if found is not None:
        lines.pop()
    return found


def task_of(words: str) -> Mapping[str, str] | None:
    """Return the task that a line tells, such as ``任务：报送进展 · 时限：4月5日前``; None if it tells none."""
    found: dict[str, str] = {}
    for part in words.split(" · "):
        label, sign, value = part.replace("：", ":", 1).partition(":")
        field = _FIELDS.get(label.strip())
        if sign and field is not None:
            found[field] = STATES.get(value.strip(), value.strip())
    return found or None


def _task(line: str) -> Mapping[str, str] | None:
    return task_of(bare(_TO_DO.sub("", line))) if _TO_DO.match(line) else None


def _looks(line: str) -> tuple[str, bool, tuple[str, ...]] | None:
    """Return colour, star and tags, None for a line that says something else."""
    words, _, tagged = line.partition(" · ") if " · " in line else (("", "", line) if line.startswith("#") else (line, "", ""))
    star = words.startswith("★")
    name = bare(words.removeprefix("★").strip())
    tags = tuple(tag[1:] for tag in tagged.split() if tag.startswith("#"))
    colour = COLOURS.get(name.casefold())
    # The reader may call a colour otherwise, but then something else shows that it is that line.
    if (colour is None and name and not (star or tags)) or (tagged and len(tags) < len(tagged.split())):
        return None
    return (colour or "gamboge", star, tags) if name or star or tags else None
