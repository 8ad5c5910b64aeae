"""What is exported and how, as values: the documents with their annotations, and what was chosen for the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.errors import QT_TRANSLATE_NOOP
from core.filtering import Filter
from core.paragraphs import Paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from core.annotation import Annotation
    from core.document import Paragraph
    from core.metadata import Metadata
    from core.outline.tree import Outline
    from core.spans import Span

TEXT, EXCERPTS, SKELETON, ANNOTATIONS, TASKS = "text", "excerpts", "skeleton", "annotations", "tasks"
"""The whole text with its annotations; the passages alone; headings, run-ins and first sentences; a list of annotations; one of tasks."""
CONTENTS: Final = (TEXT, EXCERPTS, SKELETON, ANNOTATIONS, TASKS)
SECTION, COLOUR, TAG = "section", "colour", "tag"
GROUPINGS: Final = (SECTION, COLOUR, TAG)
"""By what excerpts stand together."""
PLAIN, OFFICIAL = "plain", "official"
LAYOUTS: Final = (PLAIN, OFFICIAL)
"""`OFFICIAL`: as GB/T 9704-2012 sets official documents."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file to which annotations are exported."""

    id: str
    """As ``--format`` names it."""
    name: str
    """In English, to be translated in the context ``export``."""
    suffix: str
    contents: tuple[str, ...]
    """Those of `CONTENTS` that it can hold; the first is the usual one."""
    is_read_back: bool = False
    """True if what it holds can be imported again."""


FORMATS: Final = (
    Format("docx", QT_TRANSLATE_NOOP("export", "Word document"), ".docx", (TEXT, EXCERPTS, SKELETON, TASKS), is_read_back=True),
    Format("markdown", QT_TRANSLATE_NOOP("export", "Markdown"), ".md", (EXCERPTS, TEXT, SKELETON), is_read_back=True),
    Format("html", QT_TRANSLATE_NOOP("export", "Web page in one file"), ".html", (TEXT, EXCERPTS)),
    Format("pdf", QT_TRANSLATE_NOOP("export", "PDF with notes in the margin"), ".pdf", (TEXT,)),
    Format("csv", QT_TRANSLATE_NOOP("export", "Table (CSV)"), ".csv", (ANNOTATIONS, TASKS), is_read_back=True),
    Format("xlsx", QT_TRANSLATE_NOOP("export", "Excel workbook"), ".xlsx", (ANNOTATIONS, TASKS)),
    Format("text", QT_TRANSLATE_NOOP("export", "Plain text"), ".txt", (EXCERPTS, SKELETON), is_read_back=True),
    Format("jsonld", QT_TRANSLATE_NOOP("export", "W3C Web Annotation"), ".jsonld", (ANNOTATIONS,), is_read_back=True),
    Format("qdpx", QT_TRANSLATE_NOOP("export", "REFI-QDA project"), ".qdpx", (ANNOTATIONS,), is_read_back=True),
    Format("apkg", QT_TRANSLATE_NOOP("export", "Anki cards"), ".apkg", (ANNOTATIONS,)),
)
"""In the order in which they are offered."""


PRINTED: Final = frozenset({"markdown", "html", "csv", "text", "jsonld"})
"""Those that are text, which a command can print."""


def format_of(name: str) -> Format:
    """Return a format by its id.

    Raises:
        KeyError: if there is none.
    """
    return next((one for one in FORMATS if one.id == name), None) or _unknown(name)


def _unknown(name: str) -> Format:
    raise KeyError(name)


@dataclass(frozen=True, slots=True)
class Selection:
    """What is to be exported."""

    documents: tuple[int, ...]
    """Rows of documents, in the order in which they are to stand; those that have gone are left out."""
    marks: Filter = field(default_factory=Filter)
    """Which annotations, as the pane shows them. Its section counts in the only document."""
    annotations: frozenset[str] | None = None
    """Ids of the only annotations that are wanted, None for all."""
    edition: int | None = None
    """Number of the edition of the only document, None for the newest one."""

    def wants(self, one: Annotation) -> bool:
        """Return True if an annotation is to be exported."""
        return (self.annotations is None or one.id in self.annotations) and self.marks.matches(one)


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What was chosen for a file; each exporter looks at what concerns it."""

    content: str = TEXT
    """One of `CONTENTS` that the format can hold."""
    grouping: str = SECTION
    """One of `GROUPINGS`, of excerpts."""
    layout: str = PLAIN
    """One of `LAYOUTS`."""
    has_notes: bool = True
    """False leaves out what the reader has written: notes, and with them comments."""
    has_links: bool = True
    """True puts links back into the library (``meipi://``) where the format can hold them."""
    sections: tuple[Span, ...] = ()
    """Sections of the only document that are wanted whole in a skeleton."""
    template: str = ""
    """The reader's template for one excerpt in Markdown, empty for the usual one."""
    source_template: str = ""
    """The reader's template of the line that says where a passage stands (see `core.quoting`), empty for the usual one."""
    author: str = ""
    """Whose the annotations are that name nobody."""
    language: str = "zh"
    """In which the file's own words are written: ``zh`` or ``en``."""
    colour_names: Mapping[str, str] = field(default_factory=dict)
    """The reader's own names of colours; one that is not there keeps its usual name."""
    colour_uses: Mapping[str, str] = field(default_factory=dict)
    """What the reader uses the colours for, likewise."""
    colours: Mapping[str, str] = field(default_factory=dict)
    """The reader's own shades as ``#RRGGBB``, likewise."""
    page: Mapping[str, Any] = field(default_factory=dict)
    """How the reader's page looks, see `page_of`; what is not there is as usual."""


_PAGE: Final = {
    "family": "text_family",
    "text_size": "text_size",
    "line_height": "line_height",
    "indent": "first_line_indent",
    "spacing": "paragraph_spacing",
}


def page_of(settings: object) -> dict[str, Any]:
    """Return what the reader has set about the page that counts on paper, too: face, size, lines, indent and space of paragraphs."""
    return {name: getattr(settings, setting) for name, setting in _PAGE.items()}


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that a format cannot hold."""

    sentence: str
    """In English with ``{count}``, to be translated in the context ``export``."""
    count: int
    """Annotations that it concerns."""


class ExportSummary(NamedTuple):
    """What was written."""

    documents: int
    annotations: int
    bytes: int


@dataclass(eq=False)
class ExportedDocument:
    """A document with those of its annotations that are wanted."""

    document: int
    """Its row."""
    name: str
    """The file's name, or what a pasted text is called."""
    metadata: Metadata
    path: Path | None
    """Where its file was seen last."""
    edition: int
    """Number of the edition in which the annotations count, but for orphans."""
    text: str
    text_digest: str
    """As `core.document.Document.text_digest`."""
    paragraphs: tuple[Paragraph, ...]
    pages: tuple[int, ...]
    """Where each page of the file begins; none where it has no pages."""
    annotations: tuple[Annotation, ...]
    """In text order: notes on the whole document first, orphans last."""
    recognise: Callable[[], Outline]
    """Recognises the outline: asked for only where it is needed, perhaps in another process; so `pickle` can pack it."""

    @property
    def title(self) -> str:
        """Return what the document is called."""
        return self.metadata.title or self.name

    @cached_property
    def outline(self) -> Outline:
        """Its outline as the reader has left it; the first time that takes some 10 ms for ten pages."""
        return self.recognise()

    @cached_property
    def numbered(self) -> Paragraphs:
        """The numbers of its paragraphs, as the page shows them."""
        return Paragraphs(self.text, self.outline)

    @property
    def placed(self) -> tuple[Annotation, ...]:
        """Return the annotations that stand on words of the text, or are bookmarks in it, in text order."""
        return tuple(one for one in self.annotations if one.is_placed and one.kind != "document-note")

    @property
    def notes_on_it(self) -> tuple[Annotation, ...]:
        """Return the notes on the whole document."""
        return tuple(one for one in self.annotations if one.kind == "document-note")

    @property
    def unplaced(self) -> tuple[Annotation, ...]:
        """Return the annotations of passages that are not in this text for certain: to be reviewed, or orphans."""
        return tuple(one for one in self.annotations if not one.is_placed and one.kind != "document-note")

    def page_at(self, point: int) -> int | None:
        """Return the number of the page that holds ``point``, from 1; None where the format has no pages."""
        return max(1, bisect_right(self.pages, point)) if self.pages else None


NAMELESS: Final = QT_TRANSLATE_NOOP("export", "{count} annotations lose their author, times and group.")
"""What is said of a file for readers, which tells none of them."""
POINTS: Final = QT_TRANSLATE_NOOP("export", "{count} bookmarks name their line only and cannot be imported again.")
"""Likewise, of one that shows the beginning of the line in which a bookmark stands."""


def in_order(annotations: Sequence[Annotation]) -> tuple[Annotation, ...]:
    """Return annotations in the order of an export: notes on the document, those in the text by place, those without a place."""

    def key(one: Annotation) -> tuple[int, int, int, str, str]:
        rank = 0 if one.kind == "document-note" else 1 if one.is_placed else 2
        return rank, one.span.start, one.span.end, one.created, one.id

    return tuple(sorted(annotations, key=key))
