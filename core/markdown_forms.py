"""Excerpts as Markdown that Obsidian and Pandoc show alike: the usual form, and a reader's own template.

A template has lines with ``{fields}``, each filled in as `core.quoting` does it: a line whose fields are all empty goes, and what has
several lines repeats what stands before it (``> {quote}``). What comes from documents and notes is escaped so that none of it becomes
markup; of a note the little that the window shows is kept (see `core.note_text`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.comment_words import look_letters
from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.excerpts import ALL_FIELDS, task_words
from core.note_text import ITEM, QUOTATION, Run, blocks
from core.quoting import fields_in, filled

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from core.excerpts import Excerpt, Translate
    from core.note_text import Block

FIELDS: Final = (*ALL_FIELDS, "cite", "todo")
"""Beside those of excerpts: the source line as a link back; the task as a line with a box to tick."""
USUAL: Final = "> {quote}\n>\n> — {cite}\n\n{note}\n\n{star} {colour} · {tags}\n\n{todo}"
"""The template while the reader has written none."""
COPIED: Final = "> {quote}\n>\n> — {cite}\n\n{note}\n\n{star} {tags}\n\n{todo}"
"""Likewise, of what is copied: without the colour, which is told where many excerpts stand together."""
_WITHOUT_WORDS: Final = "{note}\n\n{star} {colour} · {tags}\n\n{todo}\n\n— {cite}"
"""Likewise, of a note on a whole document."""
LONGEST: Final = 4_000
"""Characters of a template."""
_DEEPEST: Final = 20
"""Brackets within brackets of a template."""
_UNKNOWN: Final = QT_TRANSLATE_NOOP("errors", "The template for excerpts has a field “{field}” that is not known. Use these: {fields}.")
_EMPTY: Final = QT_TRANSLATE_NOOP("errors", "The template for excerpts has no field such as {quote} or {note}. Add one, or leave it empty.")
_LARGE: Final = QT_TRANSLATE_NOOP("errors", "The template for excerpts is too long, or has too many brackets in brackets. Make it simpler.")

_MARKUP: Final = re.compile(r"[\\`*_\[\]<>&~|$#^@{}%]|=(?==)|(?<==)=|-(?=-)|(?<=-)-|:(?=//)|(?<=\bwww)\.|!(?=\[)")
"""Signs that mean something anywhere in a line: to CommonMark, GitHub, Obsidian (#tag, %%comment%%, ==mark==, ^block) or Pandoc."""
_BEGINNING: Final = re.compile(r"[-+:=(]|(?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,8})(?=[.)](?:\s|$))")
"""What means something at the beginning of a line only: lists, rules, definitions."""
_WHITE: Final = re.compile(r"\s+")
_IN_TAG: Final = re.compile("[^\\w/\u2600-\u27bf\U0001f000-\U0001faff-]+")
"""Obsidian takes emoji in tags."""
_ITEM_SIGN: Final = re.compile(r"(?:[-+*]|\d{1,9}[.)])\s+(?:\[[ x]\]\s+)?")
_BEFORE: Final = re.compile(rf"[>\s]*(?:{_ITEM_SIGN.pattern})?")
_IN_ADDRESS: Final = re.compile(r"[\s()<>\[\]\"'\\`|]")


def check_template(template: str) -> None:
    """Take a reader's template, or say what is wrong with it.

    Raises:
        ReaderError: if it has a field that there is not, or none at all, or too many brackets in brackets.
    """
    if not template:
        return
    depth = deepest = 0
    for sign in template:
        depth += (sign in "《〈（〔【「『“([") - (sign in "》〉）〕】」』”)]")
        deepest = max(deepest, depth)
    if len(template) > LONGEST or deepest > _DEEPEST:
        raise ReaderError(_LARGE)
    named = fields_in(template)
    if unknown := sorted(named - set(FIELDS)):
        raise ReaderError(_UNKNOWN, field=f"{{{unknown[0]}}}", fields=" ".join(f"{{{field}}}" for field in FIELDS))
    if not named:
        raise ReaderError(_EMPTY, quote="{quote}", note="{note}")


def markdown(one: Excerpt, template: str, translate: Translate) -> str:
    """Return an excerpt as Markdown, without a line end behind it.

    Args:
        one: the excerpt.
        template: that `check_template` takes; empty for the usual one.
        translate: returns the translation of a source in a context, in the language of the file.
    """
    form = _form(one, template).replace("\r\n", "\n")
    values = _values(one, translate, fields_in(form))
    if template == COPIED:
        # What goes into a message is for people.
        values["cite"] = link(escaped(one.source), one.link)
    lines: list[str] = []
    for row in form.split("\n"):
        words = filled(row, values, FIELDS)
        if words is None:
            continue
        words = words.rstrip() if row[:1].isspace() else words.strip()
        before = _BEFORE.match(row)
        lines += _continued(words, before[0] if before else "")
    return "\n".join(_tidy(lines))


def joined(parts: Iterable[str]) -> str:
    """Return what `markdown` gave of several excerpts: a blank line between two, none between items of a list of one line each."""
    rows: list[str] = []
    for part in parts:
        if rows and not (_is_item(part) and _is_item(rows[-1])):
            rows.append("")
        rows.append(part)
    return "\n".join(rows)


def escaped(words: str) -> str:
    """Return words on one line in which nothing is taken for markup, at the beginning of a line or in it."""
    words = _WHITE.sub(" ", words).strip()
    return begun(words, inline(words))


def inline(words: str) -> str:
    """Return words escaped that do not stand at the beginning of a line."""
    return _MARKUP.sub(r"\\\g<0>", words)


def begun(words: str, done: str) -> str:
    """Return words that `inline` escaped so that they begin nothing: no list, no rule, no definition.

    Args:
        words: as they were.
        done: as they are now.
    """
    beginning = _BEGINNING.match(words)
    if not beginning or done.startswith("\\"):
        return done
    sign = beginning[0]
    # Of a list's number or letter the mark behind it is escaped.
    return f"{sign}\\{done[len(sign) :]}" if sign[0].isalnum() else f"\\{done}"


def paragraphs(words: str) -> str:
    """Return words of several paragraphs escaped, a blank line between two."""
    return "\n\n".join(filter(None, (escaped(line) for line in words.split("\n"))))


def tags(given: Iterable[str]) -> str:
    """Return tags as Obsidian knows them: ``#责任 #春耕备耕``, blanks and marks in them as hyphens."""
    return " ".join(f"#{name}" for name in map(tag_name, given) if name)


def tag_name(tag: str) -> str:
    """Return a tag with what no tag of Obsidian holds as hyphens; a number alone is none there."""
    name = _IN_TAG.sub("-", tag).strip("-")
    return f"{name}-" if name.isdecimal() else name


def link(words: str, address: str) -> str:
    """Return words that are escaped as a link to an address; the words alone if there is none."""
    return f"[{words}]({_address(address)})" if address and words else words


def note_lines(note: str) -> list[str]:
    """Return a note as lines of Markdown, with the emphasis, lists, quotations and links that it has."""
    lines: list[str] = []
    was_item = False
    for block in blocks(note):
        if lines and not (was_item and block.kind == ITEM):
            lines.append("")
        was_item = block.kind == ITEM
        lines += _block_lines(block)
    return lines


def _block_lines(block: Block) -> list[str]:
    before = "> " if block.kind == QUOTATION else ""
    if block.kind == ITEM:
        before = "    " * block.depth + ("- " if block.number is None else f"{block.number}. ")
    lines = [before + _line(runs) for runs in block.lines]
    # Two blanks break a line for Pandoc too.
    return [f"{line}  " for line in lines[:-1]] + lines[-1:]


def _line(runs: Sequence[Run]) -> str:
    words = ""
    for at, run in enumerate(runs):
        behind = runs[at + 1].words[:1] if at + 1 < len(runs) else ""
        words += _run(run, runs[at - 1].words[-1:] if at else "", behind)
    return begun(runs[0].words, words) if runs and runs[0] == Run(runs[0].words) else words


def _run(run: Run, before: str, behind: str) -> str:
    if run.is_code:
        return f"`{run.words}`"
    words = inline(run.words)
    if run.address:
        words = link(words, run.address)
    for is_so, mark, tag in ((run.is_struck, "~~", "del"), (run.is_italic, "*", "em"), (run.is_bold, "**", "strong")):
        if is_so:
            words = f"{mark}{words}{mark}" if _holds(run.words, before, behind) else f"<{tag}>{words}</{tag}>"
    return words


def _holds(words: str, before: str, behind: str) -> bool:
    """Return True if CommonMark takes signs around words for emphasis: not in ``**重点。**然后``."""
    return not (_is_mark(words[0]) and before.isalnum()) and not (_is_mark(words[-1]) and behind.isalnum())


def _is_mark(sign: str) -> bool:
    return not sign.isalnum()


def told_link(one: Excerpt) -> str:
    """Return the link of an excerpt with what Markdown has no place for, so that the passage comes back as it was; empty if it has none."""
    mark = one.annotation
    return f"{one.link}&look={look_letters(mark)}&size={len(''.join(mark.anchor.quote.split()))}" if one.link else ""


def _form(one: Excerpt, template: str) -> str:
    if template in {"", USUAL, COPIED} and not one.quote:
        return _WITHOUT_WORDS
    return template or USUAL


def _values(one: Excerpt, translate: Translate, wanted: Collection[str]) -> dict[str, str]:
    """Return the fields of a template that are wanted, as Markdown."""
    return {name: _MADE[name](one, translate) if name in _MADE else escaped(one.values.get(name, "")) for name in wanted}


def _todo(one: Excerpt, translate: Translate) -> str:
    task = one.annotation.task
    if not task:
        return ""
    return f"- [{'x' if task.get('state') == 'done' else ' '}] {escaped(task_words(task, translate))}"


_MADE: Final[dict[str, Callable[[Excerpt, Translate], str]]] = {
    "quote": lambda one, _: paragraphs(one.quote),
    "note": lambda one, _: "\n".join(note_lines(one.note)),
    "tags": lambda one, _: tags(one.tags),
    "link": lambda one, _: _address(one.link),
    "cite": lambda one, _: link(escaped(one.source), told_link(one)),
    "todo": _todo,
}
"""Fields that are more than escaped words."""


def _continued(words: str, before: str) -> Iterator[str]:
    """Yield the lines of a filled line, each behind what stands before the first; for signs of lists blanks."""
    first, *others = words.split("\n")
    again = _ITEM_SIGN.sub(lambda sign: " " * len(sign[0]), before)
    yield first
    for line in others:
        yield f"{again}{line}" if line else again.rstrip()


def _is_item(part: str) -> bool:
    return "\n" not in part and _ITEM_SIGN.match(part) is not None


def _address(address: str) -> str:
    """Return an address that ends no link; what is not of ASCII stays readable."""
    return _IN_ADDRESS.sub(lambda sign: f"%{ord(sign[0]):02X}", address)


def _tidy(lines: Iterable[str]) -> list[str]:
    """Return lines without those that are left empty: one of several in a row stays, none at either end, none that ends a quotation."""
    kept: list[str] = []
    for line in lines:
        if not _is_empty(line):
            if kept and _is_empty(kept[-1]) and not line.lstrip().startswith(">"):
                kept[-1] = ""
            kept.append(line)
        elif kept and not _is_empty(kept[-1]):
            kept.append(line.rstrip())
        elif kept and not line.strip():
            kept[-1] = ""
    while kept and _is_empty(kept[-1]):
        kept.pop()
    return kept


def _is_empty(line: str) -> bool:
    return not line.strip(" \t>")
