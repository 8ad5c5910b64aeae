"""The headless commands. The contract is ``resources/help/commands.md``.

Exit status: 0 done; 1 the world's fault, one line on stderr; 2 wrong usage. Loads no Qt; everything a command needs is
imported when it runs.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, ReaderError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from core.annotation import Annotation, AnnotationDraft
    from core.catalogue import Catalogue
    from core.document import Document
    from core.outline.tree import Outline
    from core.session import ReadingSession
    from core.store.checks import Report

_INTERRUPTED: Final = 130
_SEVERAL: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” holds {count} documents ({some}). Name one behind it, as in {example}; text --list prints them all."
)
PASSWORD: Final = "MEIPI_PASSWORD"
"""Environment variable with the password of a file: unlike an option, no other user of the machine sees it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name (None: those of the process); return the exit status."""
    from core.arguments import WrongUsage, parse

    _write_utf8()
    try:
        options = parse(sys.argv[1:] if arguments is None else arguments, COMMANDS)
        status = _RUN[options.command](options)
        sys.stdout.flush()
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 2
    except WrongUsage as error:
        _say(error)
        return 2
    except ReaderError as error:
        _say(error)
        return 1
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return 1
    except OSError as error:
        from core.reasons import reason_of

        _drop_output()
        _say(
            ReaderError(
                QT_TRANSLATE_NOOP("errors", "The output could not be written: {reason}. Make room and try again."), reason=reason_of(error)
            )
        )
        return 1
    return status


def _text(options: argparse.Namespace) -> int:
    """Print the normalised text, as the reader has corrected it."""
    session = _session(options)
    if options.list:
        return _list(session, options)
    document = _read(session, options)
    _print(_corrected(options, session, document).text)
    return 0


def _list(session: ReadingSession, options: argparse.Namespace) -> int:
    """Print the paths of the documents in a file that can be read, its own where it is one."""
    from core.errors import SeveralDocuments
    from core.members import path_in

    found = [options.file]
    try:
        _read_once(session, options)
    except SeveralDocuments as error:
        found = [path_in(options.file, one.name) for one in error.members if one.is_readable]
    for path in found:
        _print(os.fsencode(path).decode("utf-8", "replace"))
    return 0


def _outline(options: argparse.Namespace) -> int:
    """Print the outline as JSON, as an indented list, or with first sentences."""
    from core.cli_forms import outline_object, remark_of, row_of, skeleton_rows

    session = _session(options)
    read = _read(session, options)
    document = _corrected(options, session, read)
    outline = session.outline(document) if options.recognised else _outline_by_hand(session, read)
    catalogue = _catalogue()
    if options.json:
        _print_json(outline_object(outline, catalogue, with_why=options.why))
        return 0
    rows = skeleton_rows(document.text, outline) if options.skeleton else [(node, row_of(node)) for node in outline.nodes]
    for node, row in rows:
        _print(f"{row}\t{remark_of(node.why, catalogue)}" if options.why and node else row)
    return 0


def _report(options: argparse.Namespace) -> int:
    """Print what was left out or guessed when the file was read; places count in the text as the reader has corrected it."""
    from core.cli_forms import report_object, report_rows

    session = _session(options)
    document = _corrected(options, session, _read(session, options))
    if options.json:
        _print_json(report_object(document, _catalogue()))
        return 0
    for row in report_rows(document, _catalogue()):
        _print(row)
    return 0


def _read(session: ReadingSession, options: argparse.Namespace) -> Document:
    """Return the file's text; of a protected one with the password of the environment, else with one that is asked for on a terminal."""
    from core.errors import SeveralDocuments
    from core.members import path_in

    try:
        return _read_once(session, options)
    except SeveralDocuments as error:
        first = next(one for one in error.members if one.is_readable)
        example = os.fsencode(path_in(options.file, first.name)).decode("utf-8", "replace")
        raise ReaderError(_SEVERAL, **{**error.values, "example": example}) from error


def _read_once(session: ReadingSession, options: argparse.Namespace) -> Document:
    """Do so; raises `SeveralDocuments` of a file in which there are several and of which one has to be named."""
    from core.errors import PasswordNeeded

    password = os.environ.get(PASSWORD)
    while True:
        try:
            return session.read(options.file, options.encoding, password=password, recognise=options.recognise)
        except PasswordNeeded as error:
            if not (sys.stdin.isatty() and sys.stderr.isatty()):
                raise
            from getpass import getpass

            _say(error)
            password = getpass("", stream=sys.stderr)
            if not password:
                raise


def _corrected(options: argparse.Namespace, session: ReadingSession, document: Document) -> Document:
    """Return a document as the reader has corrected it; as its file holds it, with a word about it, where the library cannot be read."""
    from core.errors import LibraryError

    try:
        session.keeper.refuse_elsewhere()
        return session.corrected(document)
    except LibraryError as error:
        _notice(options, error)
        return document


def _outline_by_hand(session: ReadingSession, document: Document) -> Outline:
    """Return the outline as the reader has left it; as recognised where the library cannot be read, of which was told already."""
    from core.errors import LibraryError

    try:
        session.keeper.refuse_elsewhere()
        return session.outline_by_hand(document)
    except LibraryError:
        return session.outline(document)


def _annotate(options: argparse.Namespace) -> int:
    """Add one annotation or a batch; print the ids once they are committed."""
    from core import batch
    from core.annotation import Change

    with _library(options, is_needed=True) as session:
        read = _read(session, options)
        lines = None if options.batch is None else batch.read_batch(options.batch)

        def asked_for(text: str) -> list[AnnotationDraft]:
            return [batch.draft_of_options(options, text)] if lines is None else batch.drafts_of_batch(lines, text)

        # What cannot be added is refused before anything is stored.
        asked_for(session.corrected(read).text)
        opening = session.admit(session.plan(read))
        document = opening.corrected or read
        drafts = asked_for(document.text)
        _notice(options, opening.notice)
        outline = session.outline_by_hand(document)
        made = [session.draft(opening, document.text, outline, draft) for draft in drafts]
        for one in session.apply(opening.document, [Change(None, new) for new in made]) if made else ():
            _print(one.id)
        # Whoever reads the ids may rely on them at once, not only when the library is closed.
        sys.stdout.flush()
    return 0


def _annotations(options: argparse.Namespace) -> int:
    """Print the annotations of a file in text order; a file that is not known has none."""
    with _library(options, is_needed=True) as session:
        plan = session.find(_read(session, options))
        opening = session.admit(plan) if plan else None
        found = sorted((*opening.annotations, *opening.to_review), key=_in_text) if opening else []
        _notice(options, opening.notice if opening else None)
    if options.json:
        from core.cli_forms import annotation_object

        _print_json([annotation_object(one) for one in found])
        return 0
    for one in found:
        place = "" if one.kind == "document-note" else f"{one.span.start}-{one.span.end}"
        _print("\t".join((place, one.kind, one.colour, one.status, _one_line(one.anchor.quote), _one_line(one.note))))
    return 0


def _check(options: argparse.Namespace) -> int:
    """Verify the library; 1 if a fault is left. A damaged one is set aside, and what can be read of it rescued, if it is to be repaired."""
    from core.keeping import DamagedLibrary

    session = _library(options)
    try:
        report = session.check(repair=options.repair)
    except DamagedLibrary:
        if not options.repair:
            raise
        report = _rescued(options, session)
    else:
        if report.is_damaged and options.repair:
            report = _rescued(options, session)
    catalogue = _catalogue()
    for fault in report.faults:
        _print(_worded(fault, catalogue))
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
        _print(_worded(summary, catalogue))
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
        _print(_worded(told, _catalogue()))
    return session.check()


def _backup(options: argparse.Namespace) -> int:
    """Copy the library to a file."""
    with _library(options) as session:
        session.keeper.back_up_to(options.out, force=options.force)
        _tell_contents(options, session)
    return 0


def _restore(options: argparse.Namespace) -> int:
    """Put what a copy holds in the place of the library; print where a backup of that lies."""
    with _library(options) as session:
        backup = session.keeper.restore(options.source)
        if backup is not None:
            _print(os.fsencode(backup.path).decode("utf-8", "replace"))
        _tell_contents(options, session)
    return 0


def _tell_contents(options: argparse.Namespace, session: ReadingSession) -> None:
    if options.quiet:
        return
    held = session.keeper.state()
    told = ReaderError(
        QT_TRANSLATE_NOOP("errors", "documents: {documents} · annotations: {annotations}"),
        documents=held.documents,
        annotations=held.annotations,
    )
    _print(_worded(told, _catalogue()))


_RUN: Final[dict[str, Callable[[argparse.Namespace], int]]] = {
    "text": _text,
    "outline": _outline,
    "report": _report,
    "annotate": _annotate,
    "annotations": _annotations,
    "check": _check,
    "backup": _backup,
    "restore": _restore,
}
COMMANDS: Final = tuple(_RUN)


def _session(options: argparse.Namespace) -> ReadingSession:
    """Return a session on the library that the options, the environment, the settings or the platform name."""
    from core.paths import library_path
    from core.session import ReadingSession

    return ReadingSession(library_path(options.library, _chosen_library()))


def _chosen_library() -> str:
    from core.paths import config_folder
    from core.settings import chosen_library

    return chosen_library(config_folder() / "settings.json")


def _library(options: argparse.Namespace, *, is_needed: bool = False) -> ReadingSession:
    """Return that session, for a command that needs the library: not while another computer has it open.

    Args:
        options: of the command.
        is_needed: True if what is missing is not to be taken for empty where there has been a library.
    """
    from core.errors import LibraryError
    from core.paths import is_library_expected

    session = _session(options)
    session.keeper.refuse_elsewhere()
    if is_needed and not session.library.exists() and is_library_expected(options.library, _chosen_library()):
        raise LibraryError(
            QT_TRANSLATE_NOOP("errors", "The library {path} is not there. Connect its disk, or name another library with --library."),
            path=os.fsencode(session.library).decode("utf-8", "replace"),
        )
    return session


def _in_text(one: Annotation) -> tuple[int, int, str, str]:
    """Return what annotations are ordered by."""
    return one.span.start, one.span.end, one.created, one.id


def _one_line(words: str) -> str:
    """Return the words without line ends and tabs."""
    return " ".join(words.split())


def _write_utf8() -> None:
    """Print UTF-8 and plain line ends whatever the locale."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", newline="\n")


def _drop_output() -> None:
    """Give the rest of the output to nobody, so that the interpreter's end does not fail on it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _print(line: str) -> None:
    print(line)


def _print_json(value: object) -> None:
    import json

    print(json.dumps(value, ensure_ascii=False))


def _say(error: ReaderError) -> None:
    """Print the sentence on stderr, on one line."""
    print(f"meipi: {' '.join(_worded(error, _catalogue()).split())}", file=sys.stderr)


def _notice(options: argparse.Namespace, notice: ReaderError | None) -> None:
    if notice is not None and not options.quiet:
        _say(notice)


def _worded(error: ReaderError, catalogue: Catalogue) -> str:
    """Return the sentence in the reader's language; a reason that is a sentence itself is translated too."""
    values = {name: _worded(value, catalogue) if isinstance(value, ReaderError) else value for name, value in error.values.items()}
    reason = values.get("reason")
    if isinstance(reason, str):
        values["reason"] = catalogue.translate("errors", reason)
    return catalogue.translate("errors", error.template).format(**values)


def _catalogue() -> Catalogue:
    from core.catalogue import Catalogue, language
    from core.paths import RESOURCES

    return Catalogue.load(language(), RESOURCES / "i18n")
