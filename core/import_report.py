"""What became of a file's contents that are not in the text, and what in the text was guessed: so that a reader can trust it.

An importer counts as it reads (`Tally`); the document carries the outcome (`core.document.Document.report`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LEFT_OUT: Final = "left-out"
GUESSED: Final = "guessed"
DAMAGED: Final = "damaged"
FATES: Final = (DAMAGED, GUESSED, LEFT_OUT)
"""What can have happened, the most worrying first."""

KINDS: Final[Mapping[str, str]] = {
    # What could not be read.
    "broken": DAMAGED,  # places whose bytes are no characters; they stand as U+FFFD
    "replaced": DAMAGED,  # characters that were lost before: the file itself holds U+FFFD
    "glyphs": DAMAGED,  # characters of which the file only tells the shape
    "damaged-parts": DAMAGED,  # parts of the file that are damaged
    "cut-off": DAMAGED,  # the file ends too early
    "numbers-missing": DAMAGED,  # automatic numbers that could not be told
    # What was guessed.
    "encoding": GUESSED,  # how the bytes stand for characters; the detail is its name
    "order": GUESSED,  # pages with text in columns or boxes, or otherwise not in one order
    "joined": GUESSED,  # lines joined to paragraphs
    "tables": GUESSED,  # tables known by their lines or columns alone
    "formulas": GUESSED,  # formulas, whose signs stand in a row
    "numbers": GUESSED,  # automatic numbers that were computed
    "recognised": GUESSED,  # pages whose words were recognised in a picture
    "article": GUESSED,  # the part of a web page that was taken for the article
    # What is not in the text.
    "pictures": LEFT_OUT,
    "drawn-pages": LEFT_OUT,  # pages of lines and shapes alone, whose words are no characters
    "objects": LEFT_OUT,  # charts, sheets, formulas and the like of other programs
    "deleted": LEFT_OUT,  # passages that were deleted while changes were tracked
    "hidden": LEFT_OUT,  # passages of hidden text
    "page-heads": LEFT_OUT,  # running heads and feet, page numbers
    "form-fields": LEFT_OUT,  # fields of a form without words of their own
    "watermarks": LEFT_OUT,
    "seals": LEFT_OUT,  # seals and signatures
    "surroundings": LEFT_OUT,  # what stands around the article of a web page
    "scripts": LEFT_OUT,  # macros and scripts; they were never run
    "attachments": LEFT_OUT,  # files inside the file; the detail names them
    "comments": LEFT_OUT,  # comments on no words of the text
    "front-matter": LEFT_OUT,  # what stands before a Markdown text about it
    "markup": LEFT_OUT,  # tags of HTML in a Markdown text
    "unknown-parts": LEFT_OUT,  # parts of the file that this program does not know; the detail names them
    "other": LEFT_OUT,  # what a newer program has noted in the library, and this one has no words for
}
"""Every kind of finding and its fate, in the order in which they are told."""

NOTEWORTHY: Final = frozenset(
    (
        *(kind for kind, fate in KINDS.items() if fate == DAMAGED),
        "order",
        "recognised",
        "drawn-pages",
        "objects",
        "attachments",
        "comments",
        "unknown-parts",
    )
)
"""Kinds of which a reader is told unasked: what may make the text wrong, or hold more of it."""
_USUAL_ENCODING: Final = "GB18030"
MOST_PLACES: Final = 100
"""Places kept of one kind; the count goes on."""
LONGEST_DETAIL: Final = 200
"""Characters of a detail."""


@dataclass(frozen=True, slots=True)
class ImportFinding:
    """One kind of thing that was left out, guessed or damaged."""

    kind: str
    """One of `KINDS`."""
    count: int
    places: tuple[int, ...] = ()
    """Where in the document's text, in code points, rising: the first `MOST_PLACES`; none where there is no place to show."""
    detail: str = ""
    """A name or names from the file, or of an encoding; in no language."""

    @property
    def fate(self) -> str:
        """Return one of `FATES`."""
        return KINDS[self.kind]


Report = tuple[ImportFinding, ...]
"""All findings of one import, in the order of `KINDS`; an empty one says that nothing was left out or guessed."""

Place = tuple[int, int]
"""Index of an importer's line, offset in its text."""


@dataclass(slots=True)
class Tally:
    """Counts while an importer reads."""

    _counts: dict[str, int] = field(default_factory=dict)
    _places: dict[str, list[Place]] = field(default_factory=dict)
    _details: dict[str, list[str]] = field(default_factory=dict)

    def add(self, kind: str, count: int = 1, *, at: Place | None = None, detail: str = "") -> None:
        """Count something.

        Args:
            kind: one of `KINDS`.
            count: how many; nothing happens for 0, but a name is noted.
            at: where it stood among the lines that are given to `core.importers.lines.assemble`.
            detail: a name; each is kept once.
        """
        if kind not in KINDS:
            raise ValueError(kind)
        if detail and detail not in (details := self._details.setdefault(kind, [])) and len(details) < LONGEST_DETAIL:
            details.append(detail)
        if count < 1:
            return
        self._counts[kind] = self._counts.get(kind, 0) + count
        if at is not None and len(places := self._places.setdefault(kind, [])) < MOST_PLACES:
            places.append(at)

    @property
    def places(self) -> set[Place]:
        """Return every place that was counted."""
        return {place for places in self._places.values() for place in places}

    def report(self, offset: Callable[[Place], int]) -> Report:
        """Return what was counted.

        Args:
            offset: tells where in the document's text a place is.
        """
        return tuple(
            ImportFinding(
                kind,
                self._counts[kind],
                tuple(sorted({offset(place) for place in self._places.get(kind, ())})),
                _shortened(", ".join(self._details.get(kind, ()))),
            )
            for kind in KINDS
            if kind in self._counts
        )


def noteworthy(report: Report) -> Report:
    """Return the findings of which a reader is told unasked.

    An encoding belongs to them where it is not the one of most Chinese files, and fields that were filled in: their words are left out.
    """
    return tuple(one for one in report if one.kind in NOTEWORTHY or _is_worth_telling(one))


def found_at(text: str, char: str) -> tuple[int, ...]:
    """Return where a character stands in a text: the first `MOST_PLACES`."""
    places: list[int] = []
    place = text.find(char)
    while place >= 0 and len(places) < MOST_PLACES:
        places.append(place)
        place = text.find(char, place + 1)
    return tuple(places)


def _is_worth_telling(finding: ImportFinding) -> bool:
    if finding.kind == "encoding":
        return not finding.detail.startswith(_USUAL_ENCODING)
    return finding.kind == "form-fields" and bool(finding.detail)


def _shortened(words: str) -> str:
    # A name may hold what turns the direction of a line, or half a character.
    words = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in " ".join(words.split()))
    return words if len(words) <= LONGEST_DETAIL else words[: LONGEST_DETAIL - 1] + "…"
