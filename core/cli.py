"""The headless commands. The contract is ``resources/help/commands.md``.

Exit status: 0 done; 1 the world's fault, one line on stderr; 2 wrong usage. Loads no Qt; everything a command needs is
imported when it runs.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from core.cli_doors import (
    PASSWORD,
    as_corrected,
    drop_output,
    library_of,
    load_catalogue,
    one_line,
    outline_by_hand,
    print_json,
    print_line,
    read_file,
    read_once,
    say,
    session_of,
    tell,
    worded,
    write_utf8,
)
from core.errors import QT_TRANSLATE_NOOP, ReaderError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from core.annotation import Annotation, AnnotationDraft
    from core.session import ReadingSession
    from core.store.checks import Report

_INTERRUPTED: Final = 130
_CONTENTS: Final = QT_TRANSLATE_NOOP("errors", "documents: {documents} · annotations: {annotations}")
_NONE_LEFT: Final = QT_TRANSLATE_NOOP("errors", "None of the files could be exported. Name others.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name (None: those of the process); return the exit status."""
    from core.arguments import WrongUsage, parse

    write_utf8()
    try:
        options = parse(sys.argv[1:] if arguments is None else arguments, COMMANDS)
        status = _RUN[options.command](options)
        sys.stdout.flush()
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 2
    except WrongUsage as error:
        say(error)
        return 2
    except ReaderError as error:
        say(error)
        return 1
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        drop_output()
        return 1
    except OSError as error:
        from core.reasons import reason_of

        drop_output()
        say(
            ReaderError(
                QT_TRANSLATE_NOOP("errors", "The output could not be written: {reason}. Make room and try again."), reason=reason_of(error)
            )
        )
        return 1
    return status


def _text(options: argparse.Namespace) -> int:
    """Print the normalised text, as the reader has corrected it."""
    session = session_of(options)
    if options.list:
        return _list(session, options)
    document = read_file(session, options)
    print_line(as_corrected(options, session, document).text)
    return 0


def _list(session: ReadingSession, options: argparse.Namespace) -> int:
    """Print the paths of the documents in a file that can be read, its own where it is one."""
    from core.errors import SeveralDocuments
    from core.members import path_in

    found = [options.file]
    try:
        read_once(session, options)
    except SeveralDocuments as error:
        found = [path_in(options.file, one.name) for one in error.members if one.is_readable]
    for path in found:
        print_line(os.fsencode(path).decode("utf-8", "replace"))
    return 0


def _outline(options: argparse.Namespace) -> int:
    """Print the outline as JSON, as an indented list, or with first sentences."""
    from core.cli_forms import outline_object, remark_of, row_of, skeleton_rows

    session = session_of(options)
    read = read_file(session, options)
    document = as_corrected(options, session, read)
    outline = session.outline(document) if options.recognised else outline_by_hand(session, read)
    catalogue = load_catalogue()
    if options.json:
        print_json(outline_object(outline, catalogue, with_why=options.why))
        return 0
    rows = skeleton_rows(document.text, outline) if options.skeleton else [(node, row_of(node)) for node in outline.nodes]
    for node, row in rows:
        print_line(f"{row}\t{remark_of(node.why, catalogue)}" if options.why and node else row)
    return 0


def _report(options: argparse.Namespace) -> int:
    """Print what was left out or guessed when the file was read; places count in the text as the reader has corrected it."""
    from core.cli_forms import report_object, report_rows

    session = session_of(options)
    document = as_corrected(options, session, read_file(session, options))
    if options.json:
        print_json(report_object(document, load_catalogue()))
        return 0
    for row in report_rows(document, load_catalogue()):
        print_line(row)
    return 0


def _annotate(options: argparse.Namespace) -> int:
    """Add one annotation or a batch; print the ids once they are committed."""
    from core import batch
    from core.annotation import Change

    with library_of(options, is_needed=True) as session:
        read = read_file(session, options)
        lines = None if options.batch is None else batch.read_batch(options.batch)

        def asked_for(text: str) -> list[AnnotationDraft]:
            return [batch.draft_of_options(options, text)] if lines is None else batch.drafts_of_batch(lines, text)

        # What cannot be added is refused before anything is stored.
        asked_for(session.corrected(read).text)
        opening = session.admit(session.plan(read))
        document = opening.corrected or read
        drafts = asked_for(document.text)
        tell(options, opening.notice)
        outline = session.outline_by_hand(document)
        made = [session.draft(opening, document.text, outline, draft) for draft in drafts]
        for one in session.apply(opening.document, [Change(None, new) for new in made]) if made else ():
            print_line(one.id)
        # Whoever reads the ids may rely on them at once, not only when the library is closed.
        sys.stdout.flush()
    return 0


def _annotations(options: argparse.Namespace) -> int:
    """Print the annotations of a file in text order; a file that is not known has none."""
    with library_of(options, is_needed=True) as session:
        plan = session.find(read_file(session, options))
        opening = session.admit(plan) if plan else None
        found = sorted((*opening.annotations, *opening.to_review), key=_in_text) if opening else []
        tell(options, opening.notice if opening else None)
    if options.json:
        from core.cli_forms import annotation_object

        print_json([annotation_object(one) for one in found])
        return 0
    for one in found:
        place = "" if one.kind == "document-note" else f"{one.span.start}-{one.span.end}"
        print_line("\t".join((place, one.kind, one.colour, one.status, one_line(one.anchor.quote), one_line(one.note))))
    return 0


def _check(options: argparse.Namespace) -> int:
    """Verify the library; 1 if a fault is left. A damaged one is set aside, and what can be read of it rescued, if it is to be repaired."""
    from core.keeping import DamagedLibrary

    session = library_of(options)
    try:
        report = session.check(repair=options.repair)
    except DamagedLibrary:
        if not options.repair:
            raise
        report = _rescued(options, session)
    else:
        if report.is_damaged and options.repair:
            report = _rescued(options, session)
    catalogue = load_catalogue()
    for fault in report.faults:
        print_line(worded(fault, catalogue))
    summary = ReaderError(
        QT_TRANSLATE_NOOP(
            "errors",
            "documents: {documents} · editions: {editions} · annotations: {annotations} · faults: {faults} · repaired: {repaired}"
            " · unused texts: {loose}",
        ),
        documents=report.documents,
        editions=report.editions,
        annotations=report.annotations,
        faults=len(report.faults),
        repaired=report.repaired,
        loose=report.loose_texts,
    )
    if not options.quiet:
        print_line(worded(summary, catalogue))
    return int(len(report.faults) > report.repaired)


def _rescued(options: argparse.Namespace, session: ReadingSession) -> Report:
    """Rescue a damaged library, tell what was saved, and verify the new one."""
    saved = session.keeper.rescue()
    if not options.quiet:
        told = ReaderError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The library was damaged. Rescued: documents: {documents} · annotations: {annotations}"
                " · of these from a backup: {from_backup} · pages lost: {lost_pages} of {pages} · the damaged file: {path}",
            ),
            documents=saved.documents,
            annotations=saved.annotations,
            from_backup=saved.from_backup,
            lost_pages=saved.lost_pages,
            pages=saved.pages,
            path=saved.set_aside,
        )
        print_line(worded(told, load_catalogue()))
    return session.check()


def _backup(options: argparse.Namespace) -> int:
    """Copy the library to a file."""
    with library_of(options) as session:
        session.keeper.back_up_to(options.out, force=options.force)
        _tell_contents(options, session)
    return 0


def _restore(options: argparse.Namespace) -> int:
    """Put what a copy holds in the place of the library; print where a backup of that lies."""
    with library_of(options) as session:
        backup = session.keeper.restore(options.source)
        if backup is not None:
            print_line(os.fsencode(backup.path).decode("utf-8", "replace"))
        _tell_contents(options, session)
    return 0


def _tell_contents(options: argparse.Namespace, session: ReadingSession) -> None:
    if options.quiet:
        return
    held = session.keeper.state()
    print_line(worded(ReaderError(_CONTENTS, documents=held.documents, annotations=held.annotations), load_catalogue()))


def _add(options: argparse.Namespace) -> int:
    """Add files and what is in folders to the library; 1 if one of them failed."""
    from core.cli_adding import Told, add

    catalogue = load_catalogue()
    with library_of(options, is_needed=True) as session:
        told = Told(lambda error: worded(error, catalogue), is_quiet=options.quiet)
        return add(session, options.paths, told, is_recursive=options.recursive, password=os.environ.get(PASSWORD))


def _search(options: argparse.Namespace) -> int:
    """Print the places in the library that answer a query; 2 if it cannot be understood."""
    from core.cli_searching import first_only, found_places, place_line, place_object, update
    from core.query.reading import QueryError, read

    try:
        query = read(options.query, where=options.where, is_any_script=options.both_scripts)
    except QueryError as error:
        say(error)
        return 2
    with library_of(options, is_needed=True) as session:
        update(session, say, is_quiet=options.quiet)
        found, places = found_places(session, query, options.limit)
    if options.json:
        print_json([place_object(document, place) for document, place in places])
    else:
        for document, place in places:
            print_line(place_line(document, place))
    tell(options, first_only(found, len(places), options.limit))
    return 0


def _documents(options: argparse.Namespace) -> int:
    """Print what the library holds, the document that was added last first."""
    from core.cli_forms import holding_line, holding_object

    with library_of(options, is_needed=True) as session:
        session.holdings.catch_up()
        found = session.holdings.all()
        names = {one.id: one.name for one in session.holdings.collections()}
    if options.json:
        print_json([holding_object(one, names) for one in found])
    else:
        for one in found:
            print_line(holding_line(one))
    return 0


def _import_annotations(options: argparse.Namespace) -> int:
    """Take the annotations of a file of others into a document, and sum up what has become of them."""
    from core.cli_importing import import_annotations

    with library_of(options, is_needed=True) as session:
        told = import_annotations(
            session,
            options.source,
            read_file(session, options),
            author=options.author or "",
            password=os.environ.get(PASSWORD),
            is_tried=options.dry_run,
        )
    print_line(worded(told, load_catalogue()))
    return 0


def _export(options: argparse.Namespace) -> int:
    """Write annotations to a file of others or to the standard output; 1 if one of several files could not be read, the rest goes on."""
    from core.catalogue import language
    from core.cli_exporting import format_lines, marks_of, options_of, refuse_place, rows_of_all, tell_losses, to_file, to_output
    from core.exporting import Selection
    from core.paths import config_folder
    from core.settings import load

    if options.list:
        for line in format_lines(load_catalogue()):
            print_line(line)
        return 0
    wanted = options_of(options, load(config_folder() / "settings.json"), language())
    if options.out is not None:
        refuse_place(options.out, options.files, force=options.force)
    with library_of(options, is_needed=True) as session:
        rows, failed = (rows_of_all(session), 0) if options.all else _rows(options, session)
        if options.all and options.out is not None:
            refuse_place(options.out, [one.path for one in session.holdings.all() if one.path is not None], force=True)
        selection = Selection(rows, marks_of(options))
        if not options.quiet:
            tell_losses(session, selection, options.format, wanted, load_catalogue())
        if options.out is None:
            to_output(session, selection, options.format, wanted)
            return failed
        written = to_file(session, selection, options.format, options.out, wanted, force=options.force, is_quiet=options.quiet)
    if not options.quiet:
        print_line(worded(ReaderError(_CONTENTS, documents=written.documents, annotations=written.annotations), load_catalogue()))
    return failed


def _rows(options: argparse.Namespace, session: ReadingSession) -> tuple[tuple[int, ...], int]:
    """Return the documents of the files that are named, and 1 if one of several could not be had, of which is told."""
    from argparse import Namespace

    from core.cli_exporting import row_of

    found: dict[int, None] = {}
    failed = 0
    for path in options.files:
        try:
            read = read_file(session, Namespace(**{**vars(options), "file": path}))
            found[row_of(session, read, lambda notice: tell(options, notice))] = None
        except ReaderError as error:
            if len(options.files) == 1:
                raise
            failed = 1
            say(error)
    if not found:
        raise ReaderError(_NONE_LEFT)
    return tuple(found), failed


def _study(options: argparse.Namespace) -> int:
    """Print what a text or the library holds for whoever studies it."""
    from core.cli_study import RUN

    return RUN[options.command](options)


_RUN: Final[dict[str, Callable[[argparse.Namespace], int]]] = {
    "text": _text,
    "outline": _outline,
    "report": _report,
    "add": _add,
    "documents": _documents,
    "annotate": _annotate,
    "annotations": _annotations,
    "search": _search,
    "phrases": _study,
    "tasks": _study,
    "figures": _study,
    "compare": _study,
    "terms": _study,
    "export": _export,
    "import-annotations": _import_annotations,
    "check": _check,
    "backup": _backup,
    "restore": _restore,
}
COMMANDS: Final = tuple(_RUN)


def _in_text(one: Annotation) -> tuple[int, int, str, str]:
    """Return what annotations are ordered by."""
    return one.span.start, one.span.end, one.created, one.id
