"""Passages with what is written beside them, as every file of excerpts has them: words, note, tags, task, and where they stand.

`excerpts` gives those of one document in text order, `grouped` puts them together by section, colour or tag. The line of the source is
filled in as the window does it for words that are copied (see `core.quoting`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final

from core.annotation import COLOURS
from core.dated import dated
from core.errors import QT_TRANSLATE_NOOP
from core.exporting import COLOUR, EXCERPTS, SECTION, TAG, TASKS, TEXT
from core.kinds import name_of as kind_name
from core.links import link_to
from core.pigments import name_of, title_of
from core.quoting import FIELDS, USUAL, fields_in, headings, numbers, source_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from core.annotation import Annotation
    from core.exporting import ExportedDocument, ExportOptions

    Translate = Callable[[str, str], str]

OWN_FIELDS: Final = (
    "quote",
    "note",
    "tags",
    "kind",
    "colour",
    "star",
    "task",
    "lead",
    "person",
    "due",
    "targets",
    "state",
    "author",
    "created",
    "updated",
    "source",
    "link",
)
"""What an excerpt has beside the fields of a source line, by the names in a reader's template."""
ALL_FIELDS: Final = (*FIELDS, *OWN_FIELDS)
STAR: Final = "★"
_SHOWN: Final = 40
"""Code points of its paragraph by which a bookmark is known."""
_STATES: Final = {
    "open": QT_TRANSLATE_NOOP("Task", "To do"),
    "doing": QT_TRANSLATE_NOOP("Task", "Under way"),
    "done": QT_TRANSLATE_NOOP("Task", "Done"),
}
_ON_THE_WHOLE: Final = QT_TRANSLATE_NOOP("export", "On the whole document")
LOST: Final = QT_TRANSLATE_NOOP("export", "Not found in this text for certain")
"""What is said of an annotation without a certain place."""
_UNTAGGED: Final = QT_TRANSLATE_NOOP("export", "Without tags")
_BETWEEN: Final = " · "
_BETWEEN_TAGS: Final = QT_TRANSLATE_NOOP("export", ", ")
_TASK: Final = (
    ("task", QT_TRANSLATE_NOOP("export", "Task: {words}")),
    ("lead", QT_TRANSLATE_NOOP("export", "Led by: {words}")),
    ("person", QT_TRANSLATE_NOOP("export", "Person: {words}")),
    ("due", QT_TRANSLATE_NOOP("export", "Due: {words}")),
    ("targets", QT_TRANSLATE_NOOP("export", "Targets: {words}")),
    ("state", QT_TRANSLATE_NOOP("export", "State: {words}")),
)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One annotation as a file of excerpts has it; what is not known, or not wanted, is empty."""

    annotation: Annotation
    heading_path: tuple[str, ...]
    """Headings above the passage, outermost first; none of a note on the whole document."""
    values: Mapping[str, str]
    """By `ALL_FIELDS`; ``paragraph`` only where a template asks for it."""

    @property
    def quote(self) -> str:
        """Return the passage; of a bookmark the beginning of its paragraph; empty of a note on the whole document."""
        return self.values["quote"]

    @property
    def note(self) -> str:
        """Return what the reader wrote, in the Markdown of notes."""
        return self.values["note"]

    @property
    def source(self) -> str:
        """Return the line that says where the passage stands; with the headings above it where nothing else in the file tells them."""
        return self.values["source"]

    @property
    def link(self) -> str:
        """Return the link back to the passage."""
        return self.values["link"]

    @property
    def colour(self) -> str:
        """Return what the colour is called."""
        return self.values["colour"]

    @property
    def look(self) -> str:
        """Return what is said of its look: what the colour is called; of a bookmark that it is one."""
        return self.values["kind"] if self.annotation.kind == "bookmark" else self.colour

    @property
    def tags(self) -> tuple[str, ...]:
        """Return the tags in the reader's order."""
        return self.annotation.tags

    @property
    def has_star(self) -> bool:
        """Return True if the reader gave it a star."""
        return self.annotation.star


@dataclass(frozen=True, slots=True)
class Group:
    """Excerpts of one document that stand together."""

    heads: tuple[tuple[int, str], ...]
    """The headings that begin with this group, each with its level from 1; none before the first heading of a text."""
    key: str
    """By section: the heading path as one line; by colour: one of `core.annotation.COLOURS`; by tag: the tag."""
    excerpts: tuple[Excerpt, ...]


def excerpts(document: ExportedDocument, options: ExportOptions, translate: Translate) -> tuple[Excerpt, ...]:
    """Return the excerpts of a document in the order of its annotations: notes on it, those in the text, those without a place.

    Recognises the outline of the text only if a template asks for numbers of paragraphs.

    Args:
        document: with the annotations that are wanted.
        options: templates, names of colours, and whether notes and links are wanted.
        translate: returns the translation of a source in a context, in the language of the file: `core.catalogue.Catalogue.translate`.
    """
    made = _Making(document, options, translate)
    # A note on the whole document is nothing without its words.
    return tuple(made.excerpt(one) for one in document.annotations if options.has_notes or one.kind != "document-note")


def grouped(found: Sequence[Excerpt], options: ExportOptions, translate: Translate) -> tuple[Group, ...]:
    """Return excerpts as `excerpts` gives them by section, colour or tag; one with several tags stands in each of their groups."""
    by = {SECTION: _by_section, COLOUR: _by_colour, TAG: _by_tag}[options.grouping]
    return tuple(by(found, options, translate))


def task_words(task: Mapping[str, str], translate: Translate) -> str:
    """Return a task in one line: what is to be done, who leads it, who does it, by when, by what it is measured, how far it is."""
    told = {**task, "state": state_name(task, translate)}
    parts = (translate("export", form).format(words=" ".join(told[name].split())) for name, form in _TASK if told.get(name, "").strip())
    return _BETWEEN.join(parts)


def state_name(task: Mapping[str, str], translate: Translate) -> str:
    """Return how far a task is, in the language of the file."""
    return translate("Task", _STATES.get(task.get("state", ""), _STATES["open"]))


def says_something(mark: Annotation, *, has_notes: bool) -> bool:
    """Return True if there is more to an annotation than a passage in the first colour."""
    return bool(
        (has_notes and mark.note.strip()) or mark.tags or mark.star or mark.task or mark.kind == "bookmark" or mark.colour != COLOURS[0]
    )


@lru_cache(maxsize=4096)
def moment(written: str) -> str:
    """Return a time of an annotation as a reader's clock showed it: ``2026-03-05 09:12``; empty if it is none."""
    try:
        return datetime.fromisoformat(written).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError):
        return ""


class _Making:
    """Makes the excerpts of one document."""

    def __init__(self, document: ExportedDocument, options: ExportOptions, translate: Translate) -> None:
        self._document, self._options, self._translate = document, options, translate
        self._template = options.source_template or translate("Citing", USUAL)
        wanted = fields_in(self._template) | fields_in(options.template)
        self._is_numbered, self._has_path = "paragraph" in wanted, "path" in wanted
        self._comma = translate("export", _BETWEEN_TAGS)
        known = document.metadata
        self._facts = {
            "title": document.title,
            "speaker": known.speaker or "",
            "date": dated(known.date, translate),
        }

    def excerpt(self, one: Annotation) -> Excerpt:
        """Return an annotation as an excerpt."""
        options, translate, task = self._options, self._translate, one.task or {}
        is_note = one.kind == "document-note"
        path = () if is_note else one.anchor.heading_path
        values = {**self._facts, **self._place(one)}
        values["source"] = self._source(one, path, values)
        values |= {
            "quote": self._quote(one),
            "note": one.note.strip() if options.has_notes else "",
            "tags": self._comma.join(one.tags),
            "kind": kind_name(one.kind, translate),
            "colour": name_of(one.colour, options.colour_names, translate),
            "star": STAR if one.star else "",
            **{name: task.get(name, "") for name in ("task", "lead", "person", "due", "targets")},
            "state": state_name(task, translate) if one.task else "",
            "author": one.author or options.author,
            "created": moment(one.created),
            "updated": moment(one.updated),
            "link": self._link(one) if options.has_links else "",
        }
        return Excerpt(one, path, values)

    def _place(self, one: Annotation) -> dict[str, str]:
        """Return where an annotation stands, as far as that is certain."""
        if not one.is_placed or one.kind == "document-note":
            return {"paragraph": "", "page": "", "path": ""}
        ends = (one.span.start, max(one.span.start, one.span.end - 1))
        return {
            "paragraph": numbers(map(self._document.numbered.at, ends)) if self._is_numbered else "",
            "page": numbers(map(self._document.page_at, ends)),
            "path": headings(one.anchor.heading_path),
        }

    def _source(self, one: Annotation, path: tuple[str, ...], values: Mapping[str, str]) -> str:
        content, is_sure = self._options.content, one.is_placed or one.kind == "document-note"
        # Excerpts by section stand under their headings; a list of annotations has a column for them.
        is_under = is_sure and content != TASKS and self._options.grouping == SECTION
        is_told = is_under or (is_sure and self._has_path) or content not in {TEXT, EXCERPTS, TASKS}
        parts = [source_line(self._template, values), "" if is_told else headings(path)]
        if content == TASKS and not is_sure:
            parts.append(self._translate("export", LOST))
        return _BETWEEN.join(filter(None, parts))

    def _quote(self, one: Annotation) -> str:
        if one.kind != "bookmark" or one.anchor.quote or not one.is_placed:
            return one.anchor.quote
        text, point = self._document.text, one.span.start
        start = text.rfind("\n", 0, point) + 1
        end = text.find("\n", point)
        line = text[start : end if end >= 0 else len(text)].strip()
        return line if len(line) <= _SHOWN else line[:_SHOWN] + "…"

    def _link(self, one: Annotation) -> str:
        return link_to(self._document.document, one.span.start if self._place_is_known(one) else None, one.id)

    @staticmethod
    def _place_is_known(one: Annotation) -> bool:
        return one.is_placed and one.kind != "document-note"


# Groups


def _by_section(found: Sequence[Excerpt], _options: ExportOptions, translate: Translate) -> Iterator[Group]:
    last: tuple[str, ...] = ()
    for path, some in groupby(found, key=lambda one: _section(one, translate)):
        shared = 0
        while shared < min(len(path), len(last)) and path[shared] == last[shared]:
            shared += 1
        # What goes on in a section of which a part came between gets its heading again.
        begin = min(shared, len(path) - 1) if path else 0
        yield Group(tuple(enumerate(path, 1))[begin:], headings(path), tuple(some))
        last = path


def _section(one: Excerpt, translate: Translate) -> tuple[str, ...]:
    if one.annotation.kind == "document-note":
        return (translate("export", _ON_THE_WHOLE),)
    return one.heading_path if one.annotation.is_placed else (translate("export", LOST),)


def _by_colour(found: Sequence[Excerpt], options: ExportOptions, translate: Translate) -> Iterator[Group]:
    for colour in COLOURS:
        if some := tuple(one for one in found if one.annotation.colour == colour):
            yield Group(((1, title_of(colour, options.colour_names, options.colour_uses, translate)),), colour, some)


def _by_tag(found: Sequence[Excerpt], _options: ExportOptions, translate: Translate) -> Iterator[Group]:
    tagged: dict[str, list[Excerpt]] = {}
    for one in found:
        for tag in one.tags or ("",):
            tagged.setdefault(tag, []).append(one)
    for tag in sorted(tagged, key=lambda tag: (not tag, tag)):
        yield Group(((1, tag or translate("export", _UNTAGGED)),), tag, tuple(tagged[tag]))
