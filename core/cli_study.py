"""The commands ``phrases``, ``tasks``, ``figures``, ``compare`` and ``terms``: what a text holds for whoever studies it."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any, Final, TypeVar

from core.cli_doors import as_corrected, library_of, outline_by_hand, print_json, print_line, read_file, say, session_of
from core.cli_searching import update
from core.cli_study_forms import (
    contrast_object,
    contrast_rows,
    figure_object,
    figure_row,
    phrase_object,
    phrase_row,
    task_object,
    task_row,
    term_object,
    term_rows,
)
from core.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.document import Document
    from core.outline.tree import Outline
    from core.session import ReadingSession

T = TypeVar("T")


def _phrases(options: Namespace) -> int:
    """Print the set phrases of a file in text order."""
    session = session_of(options)
    text = as_corrected(options, session, read_file(session, options)).text
    lexicon = session.phrases.lexicon()
    places = [one for one in session.phrases.find(text) if one.is_certain or options.all]
    _print_found(
        options, places, lambda one: phrase_object(one, lexicon.of(one.name)), lambda one: phrase_row(one, text, lexicon.of(one.name))
    )
    return 0


def _tasks(options: Namespace) -> int:
    """Print the sentences of a file that lay work on somebody; the days that deadlines mean are reckoned from the document's own date."""
    from core.study.tasks import find

    session = session_of(options)
    read = read_file(session, options)
    document = as_corrected(options, session, read)
    outline = outline_by_hand(session, read)
    day = _said_on(session, document, outline)
    found = find(document.text, outline)
    _print_found(options, found, lambda one: task_object(one, document.text, day), lambda one: task_row(one, document.text, day))
    return 0


def _figures(options: Namespace) -> int:
    """Print the quantities of a file in text order."""
    from core.study.figures import find

    session = session_of(options)
    text = as_corrected(options, session, read_file(session, options)).text
    _print_found(options, find(text), lambda one: figure_object(one, text), lambda one: figure_row(one, text))
    return 0


def _print_found(options: Namespace, found: Sequence[T], as_object: Callable[[T], dict[str, Any]], as_row: Callable[[T], str]) -> None:
    """Print what was found in a text, as one list of JSON or a row for each."""
    if options.json:
        print_json([as_object(one) for one in found])
        return
    for one in found:
        print_line(as_row(one))


def _compare(options: Namespace) -> int:
    """Print how one document differs from another."""
    from core.study.contrasting import contrast

    session = session_of(options)
    sides = []
    for path in (options.old, options.new):
        one = Namespace(**{**vars(options), "file": path})
        read = read_file(session, one)
        sides.append((as_corrected(one, session, read).text, outline_by_hand(session, read)))
    (old, old_outline), (new, new_outline) = sides
    found = contrast(old, old_outline, new, new_outline, session.phrases.lexicon())
    if options.json:
        print_json(contrast_object(found, old, new))
    else:
        for row in contrast_rows(found, old, new):
            print_line(row)
    return 0


def _terms(options: Namespace) -> int:
    """Print how often terms stand in the documents of the library, by year, speaker or occasion."""
    with library_of(options, is_needed=True) as session:
        update(session, say, is_quiet=options.quiet)
        table = session.terms.count(options.terms, options.by, is_any_script=options.both_scripts)
    if options.json:
        print_json(term_object(table))
    else:
        for row in term_rows(table):
            print_line(row)
    return 0


def _said_on(session: ReadingSession, document: Document, outline: Outline) -> str | None:
    """Return the date of a document: as the reader has it in the library, else as its text tells."""
    from core.describing import describe

    try:
        plan = session.find(document)
    except LibraryError:
        plan = None
    return describe(document, outline).date if plan is None else plan.metadata.state.metadata.date


RUN: Final[dict[str, Callable[[Namespace], int]]] = {
    "phrases": _phrases,
    "tasks": _tasks,
    "figures": _figures,
    "compare": _compare,
    "terms": _terms,
}
"""The commands by name."""
