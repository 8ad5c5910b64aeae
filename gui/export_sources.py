"""What can be exported at a moment: what the pane shows of a document, what is chosen, what was found, the whole library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from core.exporting import Selection
from gui.exports import Source
from gui.widgets.menu_entries import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.filtering import Filter
    from core.gathering import GatheredMark
    from core.query.tree import Query
    from core.session import Opening, ReadingSession
    from core.tasks import TaskRow

PICKED, FILTERED, DOCUMENT, CHOSEN, LISTED, FOUND, LIBRARY = "picked", "filtered", "document", "chosen", "listed", "found", "library"
"""Keys of the sources."""
_EVERY: Final = 1_000_000
"""More documents than a library has."""
_translate = QCoreApplication.translate


def of_picked(opening: Opening, ids: Sequence[str]) -> Source:
    """Return some annotations of the document that is shown."""
    selection = Selection((opening.document,), annotations=frozenset(ids), edition=_edition(opening))
    return Source(PICKED, _translate("ExportSources", "The %n chosen annotation(s)", "", len(ids)), lambda _session: selection)


def of_filtered(opening: Opening, title: str, marks: Filter) -> Source:
    """Return the annotations of the document that is shown, as far as they pass the filter of the pane."""
    selection = Selection((opening.document,), marks=marks, edition=_edition(opening))
    words = _translate("ExportSources", "“{title}”: what the filter shows").format(title=short(title))
    return Source(FILTERED, words, lambda _session: selection)


def of_document(opening: Opening, title: str) -> Source:
    """Return the document that is shown, with all annotations."""
    selection = Selection((opening.document,), edition=_edition(opening))
    words = _translate("ExportSources", "“{title}”: all annotations").format(title=short(title))
    return Source(DOCUMENT, words, lambda _session: selection)


def of_chosen(rows: Sequence[int]) -> Source:
    """Return documents that are chosen in a list of the library."""
    selection = Selection(tuple(rows))
    return Source(CHOSEN, _translate("ExportSources", "The %n chosen document(s)", "", len(rows)), lambda _session: selection)


def of_listed(marks: Sequence[GatheredMark]) -> Source:
    """Return annotations of a list, whose documents stand in the order in which they come there first."""
    selection = Selection(tuple(dict.fromkeys(one.document for one in marks)), annotations=frozenset(one.annotation.id for one in marks))
    return Source(LISTED, _translate("ExportSources", "The %n listed annotation(s)", "", len(marks)), lambda _session: selection)


def of_tasks(tasks: Sequence[TaskRow]) -> Source:
    """Return tasks of a table, whose documents stand in the order in which they come there first."""
    selection = Selection(tuple(dict.fromkeys(one.document for one in tasks)), annotations=frozenset(one.annotation.id for one in tasks))
    return Source(LISTED, _translate("ExportSources", "The %n listed task(s)", "", len(tasks)), lambda _session: selection)


def of_found(query: Query) -> Source:
    """Return all documents that answer a search, the best ones first."""

    def find(session: ReadingSession) -> Selection:
        found = session.search.find(query, limit=_EVERY, places=0)
        return Selection(tuple(one.document for one in found.documents))

    return Source(FOUND, _translate("ExportSources", "The documents that the search has found"), find)


def of_library() -> Source:
    """Return all documents of the library, the one that was added last first."""
    return Source(
        LIBRARY,
        _translate("ExportSources", "The whole library"),
        lambda session: Selection(tuple(one.document for one in session.holdings.all())),
    )


def _edition(opening: Opening) -> int | None:
    return opening.edition if opening.edition != opening.newest else None
