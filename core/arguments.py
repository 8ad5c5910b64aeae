"""The command line: options, their help, and what is wrong usage."""

from __future__ import annotations

import argparse
import codecs
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from core.annotation import COLOURS, KINDS
from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.tasks import FIELDS, STATES

if TYPE_CHECKING:
    from collections.abc import Sequence

_GLOBAL_WITH_VALUE: Final = frozenset({"--library"})
_EPILOG: Final = """\
in the window:
  --goto OFFSET         show the first file at a code point of its text
  --new-window          open another window, even if one is open on the library: else that one takes what is named, and comes to the front
  meipi://open?document=N&start=OFFSET
                        a link to a place in a document of the library, as the window copies it

A file named like a command is written ./check.

examples:
  meipi 讲话.txt --goto 1200
  meipi --new-window 讲话.txt
  meipi outline 讲话.txt --json
  meipi annotate --help"""
_PLACES: Final = ("start", "end", "quote", "occurrence")
_LOOKS: Final = ("kind", "colour", "note", "tag", "star", "author", "task")


class WrongUsage(ReaderError):
    """The command line does not make sense."""


class Parser(argparse.ArgumentParser):
    """Raises what is wrong instead of leaving."""

    def error(self, message: str) -> NoReturn:
        """Raise `WrongUsage`; the detail is in English, as argparse words it."""
        raise WrongUsage(
            QT_TRANSLATE_NOOP("errors", "Wrong usage ({detail}). Look at {command} --help."), detail=message, command=self.prog
        )


def parse(arguments: Sequence[str], commands: Sequence[str]) -> argparse.Namespace:
    """Return the options of a command; ``command`` is its name.

    Args:
        arguments: without the program's name; options may stand before the command.
        commands: the names that are known.

    Raises:
        WrongUsage: if the usage is wrong.
        SystemExit: with status 0 after help or the version.
    """
    parser, subparsers = _parsers()
    options = parser.parse_args(_command_first(arguments, commands))
    used = subparsers[options.command]
    _refuse_broken_text(used, options)
    if options.command == "annotate":
        _refuse_unclear_annotation(used, options)
    return options


def _command_first(arguments: Sequence[str], commands: Sequence[str]) -> list[str]:
    """Move the command before the options that precede it."""
    index = 0
    while index < len(arguments):
        word = arguments[index]
        if word in commands:
            return [word, *arguments[:index], *arguments[index + 1 :]]
        if not word.startswith("-") or word == "--":
            break
        index += 2 if word in _GLOBAL_WITH_VALUE else 1
    return list(arguments)


def _parsers() -> tuple[Parser, dict[str, Parser]]:
    """Return the parser and those of the commands by name."""
    from core import __version__

    everywhere = Parser(add_help=False)
    everywhere.add_argument(
        "--library",
        type=Path,
        metavar="PATH",
        help="the library's file (else MEIPI_LIBRARY, the one chosen in the window, the data folder)",
    )
    everywhere.add_argument("--quiet", action="store_true", help="say nothing but results and errors")
    everywhere.add_argument("--version", action="version", version=f"meipi {__version__}")
    parser = Parser(
        prog="meipi",
        usage="meipi [FILE…|FOLDER|LINK] [--goto OFFSET] [--new-window] | meipi COMMAND …",
        description="Read and annotate speeches. With files, or nothing, the window opens; a command works without it.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[everywhere],
        allow_abbrev=False,
    )
    adding = parser.add_subparsers(prog="meipi", dest="command", required=True, metavar="COMMAND", parser_class=Parser)
    subparsers: dict[str, Parser] = {}

    def add(name: str, effect: str, *examples: str) -> Parser:
        subparsers[name] = adding.add_parser(
            name,
            help=effect,
            description=effect[0].upper() + effect[1:] + ".",
            epilog="examples:\n" + "\n".join(f"  meipi {example}" for example in examples),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            parents=[everywhere],
            allow_abbrev=False,
        )
        return subparsers[name]

    text = add(
        "text",
        "print the normalised text of a file, in UTF-8",
        "text 讲话.txt",
        "text 讲话.txt --encoding gb18030",
        "text 资料.zip --list",
        "text 资料.zip/讲话/第一次.docx",
    )
    _add_file(text)
    text.add_argument("--list", action="store_true", help="print the paths of the documents in an archive instead, one a line")
    outline = add("outline", "print the outline of a file", "outline 讲话.txt", "outline 讲话.txt --json", "outline 讲话.txt --skeleton")
    _add_file(outline)
    outline.add_argument("--json", action="store_true", help="as JSON; offsets count code points of the normalised text")
    outline.add_argument("--why", action="store_true", help="add to each entry why it is one")
    outline.add_argument("--recognised", action="store_true", help="as recognised, without what the reader changed in it")
    outline.add_argument("--skeleton", action="store_true", help="headings, run-ins and first sentences")
    report = add(
        "report", "print what was left out, inferred or damaged when a file was read", "report 讲话.docx", "report 讲话.pdf --json"
    )
    _add_file(report)
    report.add_argument("--json", action="store_true", help="as JSON; places count code points of the normalised text")
    _add_annotate_options(
        add(
            "annotate",
            "add one annotation, or a batch in one transaction, and print the ids once they are committed",
            "annotate 讲话.txt --quote 不看汇报材料写了几页 --note 结尾用得好",
            "annotate 讲话.txt --start 120 --end 135 --kind underline --tag 比喻",
            "annotate 讲话.txt --kind document-note --note 开头偏长",
            "annotate 讲话.txt --batch marks.jsonl",
        )
    )
    annotations = add("annotations", "print the annotations of a file in text order", "annotations 讲话.txt", "annotations 讲话.txt --json")
    _add_file(annotations)
    annotations.add_argument("--json", action="store_true", help="as JSON; times in UTC")
    check = add("check", "verify the library and say what was found", "check", "check --repair")
    check.add_argument(
        "--repair", action="store_true", help="mend what can be mended without a guess; set a damaged file aside and rescue it"
    )
    backup = add("backup", "write a whole copy of the library to a file", "backup 书库备份.db", "backup --force /media/u盘/书库.db")
    backup.add_argument("out", type=Path, metavar="OUT", help="the file; it is a library itself")
    backup.add_argument("--force", action="store_true", help="replace a file that is there")
    restore = add("restore", "put what a copy holds in the place of the library, which is backed up before", "restore 书库备份.db")
    restore.add_argument("source", type=Path, metavar="SOURCE", help="a copy, a backup, or any other library; it is checked first")
    return parser, subparsers


def _add_file(parser: Parser) -> None:
    from core.importers.encodings import ENCODINGS

    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="a Word, WPS, OpenDocument, PDF or OFD document, an e-book, a web page, a text; also in a .zip",
    )
    known = [one.codec for one in ENCODINGS]
    parser.add_argument("--encoding", type=_codec, choices=known, metavar="NAME", help="read the file as one of " + ", ".join(known))
    parser.add_argument("--recognise", action="store_true", help="have Tesseract read the pages of a PDF that are pictures")


def _add_annotate_options(parser: Parser) -> None:
    _add_file(parser)
    parser.add_argument("--start", type=_offset, metavar="N", help="where the passage begins, in code points of the normalised text")
    parser.add_argument("--end", type=_offset, metavar="M", help="where it ends, exclusive")
    parser.add_argument("--quote", metavar="TEXT", help="the passage itself")
    parser.add_argument("--occurrence", type=_ordinal, metavar="K", help="which one, if the quote stands more than once (from 1)")
    parser.add_argument("--batch", metavar="FILE2", help="many at once: one JSON object a line; - for standard input")
    parser.add_argument("--kind", choices=KINDS, help="highlight if left out; a bookmark has no length, a document-note no place")
    parser.add_argument("--colour", choices=COLOURS, help="gamboge if left out")
    parser.add_argument("--note", metavar="TEXT")
    parser.add_argument("--tag", action="append", metavar="TEXT", help="may be given several times")
    parser.add_argument("--star", action="store_true", default=None)
    parser.add_argument("--author", metavar="NAME")
    parser.add_argument(
        "--task", action="append", nargs="+", metavar="KEY=VALUE", help=f"of {', '.join(FIELDS)}; the state is {', '.join(STATES)}"
    )


def _codec(word: str) -> str:
    """Return the name of an encoding as the importers know it: the widest of its family."""
    try:
        name = codecs.lookup(word).name
    except LookupError:
        return word
    return {"gbk": "gb18030", "gb2312": "gb18030", "big5": "big5hkscs", "cp950": "big5hkscs"}.get(name, name)


def _offset(word: str) -> int:
    if not word.isdecimal():
        message = f"not an offset: {word}"
        raise argparse.ArgumentTypeError(message)
    return int(word)


def _ordinal(word: str) -> int:
    number = _offset(word)
    if number < 1:
        message = "counts from 1"
        raise argparse.ArgumentTypeError(message)
    return number


def _refuse_broken_text(parser: Parser, options: argparse.Namespace) -> None:
    """Refuse words that the terminal's encoding could not decode: they cannot stand in a library."""
    for name, value in vars(options).items():
        if name in {"file", "library", "batch", "out", "source"}:
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


def _refuse_unclear_annotation(parser: Parser, options: argparse.Namespace) -> None:
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


def _refuse_bad_task(parser: Parser, options: argparse.Namespace) -> None:
    """Refuse task fields that are not ``key=value`` with a known key, and a state that there is not."""
    for word in _words(options.task):
        key, sign, value = word.partition("=")
        if not sign or key not in FIELDS:
            parser.error(f"--task takes KEY=VALUE with one of {', '.join(FIELDS)}, not {word}")
        if key == "state" and value not in STATES:
            parser.error(f"the state of a task is one of {', '.join(STATES)}, not {value}")
