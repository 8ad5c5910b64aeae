"""The command line: options, their help, and what is wrong usage."""

from __future__ import annotations

import argparse
import codecs
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from core.annotation import COLOURS, KINDS
from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.exporting import CONTENTS, FORMATS, GROUPINGS, LAYOUTS, PLAIN, SECTION
from core.tasks import FIELDS, STATES
from core.terms import GROUPINGS as TERM_GROUPINGS
from core.unclear_usage import refuse_broken_text, refuse_empty_words, refuse_unclear_annotation, refuse_unclear_export

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
_PLACES_SHOWN: Final = 100
"""Places that `search` prints at most if nothing else is said."""
_ANY_FILE: Final = "a Word, WPS, OpenDocument, PDF or OFD document, an e-book, a web page, a text; also in a .zip"


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
    refuse_broken_text(used, options)
    if options.command == "annotate":
        refuse_unclear_annotation(used, options)
    if options.command == "export":
        refuse_unclear_export(used, options)
    if options.command in {"search", "terms"}:
        refuse_empty_words(used, options)
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
    adding_files = add(
        "add",
        "put files, and what is in folders, into the library, and sum up what has become of them",
        "add 讲话.txt 资料.zip",
        "add 讲话稿 --recursive",
    )
    adding_files.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="a file of any kind that opens, an archive, a folder")
    adding_files.add_argument("--recursive", action="store_true", help="look into the folders within folders, too")
    held = add("documents", "print what the library holds, one document a line", "documents", "documents --json")
    held.add_argument("--json", action="store_true", help="as JSON; times in UTC")
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
    _add_search_options(
        add(
            "search",
            "print the places in the library that answer a query, those of the best document first",
            "search 乡村振兴",
            "search '粮食 非 进口 年:2020-2024' --json",
            "search '农业 近10 农村' --limit 0",
            "search 待办 --in notes",
        )
    )
    _add_study_commands(add)
    _add_import_options(
        add(
            "import-annotations",
            "take the annotations of a document from a file of another program or reader, and sum up what has become of them",
            "import-annotations 讲话.txt 批注.jsonld",
            "import-annotations 讲话.docx 处长批改稿.docx --author 处长",
            "import-annotations 讲话.txt 'My Clippings.txt' --dry-run",
        )
    )
    _add_export_options(
        add(
            "export",
            "write annotations, or the annotated text, for other programs",
            "export 讲话.txt --format markdown",
            "export 讲话.txt --format docx --layout official -o 讲话（批注）.docx",
            "export --all --format xlsx --content tasks -o 落实台账.xlsx",
            "export 讲话.txt 通知.docx --format apkg --colour malachite -o 提法.apkg",
            "export --list",
        )
    )
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
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help=_ANY_FILE,
    )
    _add_reading(parser)


def _add_reading(parser: Parser) -> None:
    """Add what says how a file is read."""
    from core.importers.encodings import ENCODINGS

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


def _add_search_options(parser: Parser) -> None:
    parser.add_argument("query", metavar="QUERY", help="words, with 与 或 非 近10 同段, quotes, parentheses and filters as in the window")
    parser.add_argument("--json", action="store_true", help="as JSON; offsets count code points of the normalised text")
    parser.add_argument(
        "--limit", type=_offset, default=_PLACES_SHOWN, metavar="N", help=f"print N places at most ({_PLACES_SHOWN} if left out, 0 for all)"
    )
    parser.add_argument(
        "--in", dest="where", choices=("text", "notes", "all"), default="all", help="look in texts and titles, in notes, in both"
    )
    _add_both_scripts(parser)


def _add_study_commands(add: Callable[..., Parser]) -> None:
    """Add the commands for what a text holds for whoever studies it."""
    found = {
        "phrases": add(
            "phrases",
            "print the set phrases of a file in text order, with what they stand for",
            "phrases 讲话.txt",
            "phrases 讲话.txt --json --all",
        ),
        "tasks": add(
            "tasks",
            "print the sentences of a file that lay work on somebody, with unit, person and deadline",
            "tasks 通知.docx",
            "tasks 通知.docx --json",
        ),
        "figures": add(
            "figures", "print the quantities of a file, with what is counted", "figures 政府工作报告.pdf", "figures 政府工作报告.pdf --json"
        ),
    }
    for one in found.values():
        _add_file(one)
        one.add_argument("--json", action="store_true", help="as JSON; offsets count code points of the normalised text")
    found["phrases"].add_argument("--all", action="store_true", help="also what may as well be a metaphor or an everyday word")
    compare = add(
        "compare",
        "print how a document differs from another one: sentences, set phrases and figures",
        "compare 去年报告.docx 今年报告.docx",
        "compare 征求意见稿.docx 定稿.docx --json",
    )
    compare.add_argument("old", type=Path, metavar="A", help=_ANY_FILE)
    compare.add_argument("new", type=Path, metavar="B", help="what it is compared with, usually the later one")
    _add_reading(compare)
    compare.add_argument("--json", action="store_true", help="as JSON; offsets count code points of the normalised texts")
    terms = add(
        "terms",
        "print how often terms stand in the documents of the library",
        "terms 高质量发展",
        "terms 改革 开放 --by speaker",
        "terms 粮食安全 --by year --json",
    )
    terms.add_argument("terms", nargs="+", metavar="TERM", help="words that are counted as they stand")
    terms.add_argument(
        "--by", choices=TERM_GROUPINGS, default=TERM_GROUPINGS[0], help="what documents are counted together by; year if left out"
    )
    terms.add_argument("--json", action="store_true", help="as JSON; rates are places in 10,000 characters")
    _add_both_scripts(terms)


def _add_both_scripts(parser: Parser) -> None:
    parser.add_argument("--both-scripts", action="store_true", help="simplified and traditional characters are alike: 發展 finds 发展")


def _add_import_options(parser: Parser) -> None:
    _add_file(parser)
    parser.add_argument(
        "source",
        type=Path,
        metavar="SOURCE",
        help="Web Annotations, a .qdpx project, Word comments, PDF highlights, Kindle or 微信读书 notes, quotes in Markdown or text",
    )
    parser.add_argument("--author", metavar="NAME", help="whose those are that name nobody")
    parser.add_argument("--dry-run", action="store_true", help="only say what would become of them; nothing is stored")


def _add_export_options(parser: Parser) -> None:
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE", help=_ANY_FILE)
    _add_reading(parser)
    parser.add_argument("--list", action="store_true", help="print the formats, the endings of their files and what they can hold instead")
    parser.add_argument("--all", action="store_true", help="export the whole library instead of files")
    parser.add_argument("--format", choices=[one.id for one in FORMATS], metavar="F", help="one of those that --list names")
    parser.add_argument("-o", dest="out", type=Path, metavar="OUT", help="the file; without it texts go to the standard output")
    parser.add_argument("--force", action="store_true", help="replace a file that is there")
    parser.add_argument("--content", choices=CONTENTS, help="what of the documents; without it what is usual for the format")
    parser.add_argument("--group", choices=GROUPINGS, default=SECTION, help="by what excerpts stand together; section if left out")
    parser.add_argument("--layout", choices=LAYOUTS, default=PLAIN, help="of a Word document; official is that of GB/T 9704-2012")
    parser.add_argument("--no-notes", action="store_true", help="without what the reader has written")
    parser.add_argument("--no-links", action="store_true", help="without links back into the library")
    parser.add_argument("--colour", action="append", choices=COLOURS, help="only annotations of this colour; may be given several times")
    parser.add_argument("--kind", action="append", choices=KINDS, help="only those of this kind; likewise")
    parser.add_argument("--tag", action="append", metavar="TEXT", help="only those with this tag; likewise")
    parser.add_argument("--words", metavar="TEXT", help="only those with these words in the passage or the note")
    parser.add_argument("--starred", action="store_true", help="only those with a star")
    parser.add_argument("--open-tasks", action="store_true", help="only tasks that are not done")


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
