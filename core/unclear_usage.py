"""Refuses options that are well formed and yet do not say what is meant."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from core.exporting import PRINTED, format_of
from core.tasks import FIELDS, STATES

if TYPE_CHECKING:
    import argparse
    from argparse import ArgumentParser

_PLACES: Final = ("start", "end", "quote", "occurrence")
_LOOKS: Final = ("kind", "colour", "note", "tag", "star", "author", "task")


def refuse_broken_text(parser: ArgumentParser, options: argparse.Namespace) -> None:
    """Refuse words that the terminal's encoding could not decode: they cannot stand in a library."""
    for name, value in vars(options).items():
        if name in {"file", "files", "library", "batch", "out", "source", "paths", "old", "new"}:
            continue
        for word in _words(value):
            try:
                word.encode()
            except UnicodeEncodeError:
                parser.error(f"--{name} is not text in the encoding of this terminal ({sys.getfilesystemencoding()})")


def _words(value: object) -> list[str]:
    """Return the strings in an option's value."""
    if isinstance(value, list):
        return [word for one in value for word in _words(one)]
    return [value] if isinstance(value, str) else []


def refuse_unclear_annotation(parser: ArgumentParser, options: argparse.Namespace) -> None:
    """Refuse options of `annotate` that do not name one place or one batch."""
    given = [name for name in (*_PLACES, *_LOOKS) if getattr(options, name) is not None]
    if options.batch is not None:
        if given:
            parser.error(f"--{given[0]} does not go with --batch: each of its lines says so itself")
        return None
    if options.kind == "document-note":
        if any(name in _PLACES for name in given):
            parser.error("a document-note has no place: leave out --quote, --start and --end")
        return _refuse_bad_task(parser, options)
    if options.quote is not None:
        if options.start is not None or options.end is not None:
            parser.error("give --quote, or --start and --end, not both")
        if not options.quote:
            parser.error("--quote is empty")
    elif options.occurrence is not None:
        parser.error("--occurrence goes with --quote")
    elif options.start is None or (options.end is None and options.kind != "bookmark"):
        parser.error("which passage? Give --quote, or --start and --end, or --batch")
    return _refuse_bad_task(parser, options)


def refuse_unclear_export(parser: ArgumentParser, options: argparse.Namespace) -> None:
    """Refuse options of `export` that name no format, no documents, or what does not go together."""
    if options.list:
        return
    if options.format is None:
        parser.error("which format? Give --format; --list names them")
    if bool(options.files) == options.all:
        parser.error("which documents? Give files, or --all")
    wanted = format_of(options.format)
    if options.content is not None and options.content not in wanted.contents:
        parser.error(f"{wanted.id} holds {', '.join(wanted.contents)}, not {options.content}")
    if options.out is None and wanted.id not in PRINTED:
        parser.error(f"{wanted.id} is no text that could be printed: name a file with -o")


def refuse_empty_words(parser: ArgumentParser, options: argparse.Namespace) -> None:
    """Refuse what is to be found or counted where it is nothing but blanks."""
    words = options.terms if options.command == "terms" else [options.query]
    if any(not word.strip() for word in words):
        parser.error("which words? One of them is empty")


def _refuse_bad_task(parser: ArgumentParser, options: argparse.Namespace) -> None:
    """Refuse task fields that are not ``key=value`` with a known key, and a state that there is not."""
    for word in _words(options.task):
        key, sign, value = word.partition("=")
        if not sign or key not in FIELDS:
            parser.error(f"--task takes KEY=VALUE with one of {', '.join(FIELDS)}, not {word}")
        if key == "state" and value not in STATES:
            parser.error(f"the state of a task is one of {', '.join(STATES)}, not {value}")
