"""Annotations and tasks as rows of a table, for every format that is one.

What is a date stays one, so that a spreadsheet can sort by it. A task whose words are missing is known by its passage, as in the window.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.excerpts import LOST, STAR, excerpts, state_name
from core.exporting import TASKS
from core.quoting import headings
from core.tasks import due_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from core.annotation import Annotation
    from core.excerpts import Excerpt, Translate
    from core.exporting import ExportedDocument, ExportOptions

Cell = str | int | date
"""An empty text where there is nothing; a `datetime` is the time on the reader's clock."""
NO_TASKS: Final = QT_TRANSLATE_NOOP(
    "errors", "There are no tasks among the annotations to export. Make tasks of some first, or export all annotations."
)
_NO_ANNOTATIONS: Final = QT_TRANSLATE_NOOP(
    "errors", "There are no annotations to export. Choose other documents, or let the filter pass more."
)


@dataclass(frozen=True, slots=True)
class Row:
    """An annotation on its way into a table."""

    number: int
    """From 1."""
    document: ExportedDocument
    excerpt: Excerpt
    translate: Translate


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    head: str
    """In English, to be translated in the context ``export``."""
    width: int
    """Latin letters that have room in a sheet; a Chinese character takes two."""
    value: Callable[[Row], Cell]


def columns(options: ExportOptions) -> tuple[Column, ...]:
    """Return the columns of what was chosen: a list of annotations, or one of tasks."""
    if options.content == TASKS:
        return _OF_TASKS
    left_out = ({_NOTE} if not options.has_notes else set()) | ({_LINK} if not options.has_links else set())
    return tuple(one for one in _OF_ANNOTATIONS if one.head not in left_out)


def rows(documents: Iterable[ExportedDocument], options: ExportOptions, translate: Translate) -> Iterator[list[Cell]]:
    """Yield the rows below the heads, in the order of the documents and of their text.

    Raises:
        ReaderError: after the last document if there was none.
    """
    wanted = [column.value for column in columns(options)]
    number = 0
    for document in documents:
        for excerpt in excerpts(document, options, translate):
            if not is_listed(excerpt.annotation, options):
                continue
            number += 1
            row = Row(number, document, excerpt, translate)
            yield [value(row) for value in wanted]
    if not number:
        raise ReaderError(NO_TASKS if options.content == TASKS else _NO_ANNOTATIONS)


def is_listed(one: Annotation, options: ExportOptions) -> bool:
    """Return True if an annotation is a row: in a list of tasks only those are that have one."""
    return options.content != TASKS or one.task is not None


def written(cell: Cell) -> str:
    """Return a cell as text; a date in ISO 8601, a time without seconds."""
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _value(name: str) -> Callable[[Row], Cell]:
    """Return what takes one of the values of an excerpt."""
    return lambda row: row.excerpt.values[name]


def _said(row: Row) -> Cell:
    """Return when the document was said: a date where the day is known."""
    known = row.document.metadata.date or ""
    return _day(known)


def _day(written: str) -> Cell:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return written


def _moment(written: str) -> Cell:
    try:
        return datetime.fromisoformat(written).astimezone().replace(tzinfo=None)
    except (ValueError, OverflowError):
        return ""


def _task(row: Row) -> Cell:
    return row.excerpt.values["task"].strip() or row.excerpt.quote.strip()


def _deadline(row: Row) -> Cell:
    words = row.excerpt.values["due"]
    return _day(due_date(words, row.document.metadata.date) or "") if words.strip() else ""


def _place(row: Row) -> Cell:
    is_known = row.excerpt.annotation.is_placed or row.excerpt.annotation.kind == "document-note"
    return "" if is_known else row.translate("export", LOST)


_NOTE: Final = QT_TRANSLATE_NOOP("export", "Note")
_LINK: Final = QT_TRANSLATE_NOOP("export", "Link")
_PASSAGE: Final = Column(QT_TRANSLATE_NOOP("export", "Passage"), 38, lambda row: row.excerpt.quote.strip())
_SOURCE: Final = Column(QT_TRANSLATE_NOOP("export", "Source"), 28, _value("source"))
_LEAD: Final = Column(QT_TRANSLATE_NOOP("export", "Led by"), 14, _value("lead"))
_PERSON: Final = Column(QT_TRANSLATE_NOOP("export", "Person"), 10, _value("person"))
_DUE: Final = Column(QT_TRANSLATE_NOOP("export", "Due"), 12, _value("due"))
_TARGETS: Final = Column(QT_TRANSLATE_NOOP("export", "Targets"), 14, _value("targets"))
_STATE: Final = Column(QT_TRANSLATE_NOOP("export", "State"), 8, _value("state"))
_OF_ANNOTATIONS: Final = (
    Column(QT_TRANSLATE_NOOP("export", "Document"), 24, lambda row: row.document.title),
    Column(QT_TRANSLATE_NOOP("export", "Section"), 24, lambda row: headings(row.excerpt.heading_path)),
    _PASSAGE,
    Column(_NOTE, 32, _value("note")),
    Column(QT_TRANSLATE_NOOP("export", "Tags"), 12, _value("tags")),
    Column(QT_TRANSLATE_NOOP("export", "Colour"), 8, _value("colour")),
    Column(QT_TRANSLATE_NOOP("export", "Kind"), 10, _value("kind")),
    Column(QT_TRANSLATE_NOOP("export", "Star"), 6, lambda row: STAR if row.excerpt.has_star else ""),
    _SOURCE,
    Column(QT_TRANSLATE_NOOP("export", "Speaker"), 12, _value("speaker")),
    Column(QT_TRANSLATE_NOOP("export", "Date"), 12, _said),
    Column(QT_TRANSLATE_NOOP("export", "Page"), 6, _value("page")),
    Column(QT_TRANSLATE_NOOP("export", "Task"), 28, _value("task")),
    _LEAD,
    _PERSON,
    _DUE,
    _TARGETS,
    _STATE,
    Column(QT_TRANSLATE_NOOP("export", "Author"), 12, _value("author")),
    Column(QT_TRANSLATE_NOOP("export", "Written"), 18, lambda row: _moment(row.excerpt.annotation.created)),
    Column(QT_TRANSLATE_NOOP("export", "Changed"), 18, lambda row: _moment(row.excerpt.annotation.updated)),
    Column(_LINK, 30, _value("link")),
    Column(QT_TRANSLATE_NOOP("export", "Remarks"), 16, _place),
)
"""What is read stands first, up to the source: that is what a sheet prints."""
_NUMBER: Final = Column(QT_TRANSLATE_NOOP("export", "No."), 7, lambda row: row.number)
_TASK: Final = Column(QT_TRANSLATE_NOOP("export", "Task"), 28, _task)
_OF_TASKS: Final = (
    _NUMBER,
    _TASK,
    _LEAD,
    _PERSON,
    _DUE,
    Column(QT_TRANSLATE_NOOP("export", "Last day"), 12, _deadline),
    Column(_STATE.head, _STATE.width, lambda row: state_name(row.excerpt.annotation.task or {}, row.translate)),
    _TARGETS,
    _PASSAGE,
    _SOURCE,
)
OF_DIVISION: Final = (_NUMBER, _TASK, _LEAD, _PERSON, _DUE, _TARGETS, replace(_SOURCE, width=22))
"""Columns of a table by which work is divided among units (任务分解表)."""
