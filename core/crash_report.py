"""What is told of an error of the program itself: where in the program it happened, and nothing of what was being read.

Types, functions, files of the program and numbers of lines are ours, so they may be sent to us. The words of an exception may be anything:
a passage of a text, a path with the reader's name. They are left out always, as are notes and the values of variables. What an error of
the system, of SQLite or of Python's look-ups has beside its words (``ENOSPC``, the name of an attribute) is kept where it can be nothing
else.
"""

from __future__ import annotations

import errno
import re
import sys
import sysconfig
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core import own_program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

MOST_FRAMES: Final = 60
"""Of one error; of a deeper stack both ends are told."""
MOST_ERRORS: Final = 12
"""In a chain or a group."""
ELSEWHERE: Final = "elsewhere"
"""Stands for a file that is none of the program's."""
_ROOT: Final = Path(__file__).resolve().parents[1]
_NAME: Final = re.compile(r"<?[A-Za-z_][A-Za-z0-9_]*>?(?:\.<?[A-Za-z_][A-Za-z0-9_]*>?)*", re.ASCII)
_FROZEN: Final = re.compile(r"<frozen [A-Za-z0-9_.]+>", re.ASCII)
_TRACED: Final = re.compile(r'\s*File "(?P<file>.+?)", line (?P<line>\d+)(?:, in| in) (?P<name>\S+)', re.ASCII)
_FATAL: Final = re.compile(r"Fatal Python error: [A-Za-z ]+|Windows fatal exception: [A-Za-z0-9 ]+", re.ASCII)
_THREAD: Final = re.compile(r"(Current thread|Thread) 0x[0-9a-f]+.*", re.ASCII)
_RAISED: Final = re.compile(r"(?P<name>[A-Za-z_][A-Za-z0-9_.]*(?:Error|Exception|Interrupt|Warning|Exit))(?::.*)?", re.ASCII)


def of_error(error: BaseException) -> str:
    """Return an error with those that it came from, the first of them first: each with its stack, and without its words."""
    return "\n\n".join(_chain(error))


def of_trace(words: str) -> str:
    """Return what may be told of what Python has printed in another process, of an error or of its end, in the same form."""
    found = []
    for line in words.splitlines():
        traced, raised, thread = _TRACED.match(line), _RAISED.fullmatch(line), _THREAD.fullmatch(line)
        if _FATAL.fullmatch(line):
            found.append(line)
        elif thread:
            found.append(thread[1])
        elif traced:
            found.append(_place(traced["file"], int(traced["line"]), traced["name"]))
        elif raised:
            found.append(_known(raised["name"]))
    return "\n".join(found)


def in_brief(error: BaseException) -> str:
    """Return an error's type and what it has beside its words, on one line."""
    fact = _fact(error)
    return f"{_type(error)} ({fact})" if fact else _type(error)


def fingerprint(error: BaseException) -> str:
    """Return what tells an error from others: its type and its place, not how the program got there."""
    last = list(traceback.walk_tb(error.__traceback__))[-1:]
    return " ".join([_type(error), *(_place(frame.f_code.co_filename, line, frame.f_code.co_qualname) for frame, line in last)])


def place_of(file: str) -> str:
    """Return a file of the program, of Python or of a library by its path in that; of any other not even its name."""
    if _FROZEN.fullmatch(file):
        return file
    path = Path(file)
    if not path.is_absolute() and path.parts and path.parts[0].removesuffix(".py") in _packaged_modules():
        # Of a packaged program.
        return path.as_posix() if all(map(_is_plain, path.parts)) else ELSEWHERE
    for root, mark in _roots():
        try:
            inside = path.relative_to(root)
        except ValueError:
            continue
        if all(map(_is_plain, inside.parts)):
            return mark + inside.as_posix() if inside.parts else mark
    return ELSEWHERE


def _chain(error: BaseException) -> Iterator[str]:
    """Yield what is told of each error, the one that was raised last at the end."""
    found: list[tuple[BaseException, str]] = []
    known: set[int] = set()
    waiting: list[tuple[BaseException, str]] = [(error, "")]
    while waiting and len(found) < MOST_ERRORS:
        one, relation = waiting.pop(0)
        if id(one) in known:
            continue
        known.add(id(one))
        found.append((one, relation))
        if one.__cause__ is not None:
            waiting.append((one.__cause__, "which led to the next one:"))
        elif one.__context__ is not None and not one.__suppress_context__:
            waiting.append((one.__context__, "while this was handled, the next one came:"))
        if isinstance(one, BaseExceptionGroup):
            waiting.extend((inner, "one of a group:") for inner in one.exceptions)
    for one, relation in reversed(found):
        yield "\n".join([*_stack(one.__traceback__), in_brief(one), *([relation] if relation else [])])


def _stack(trace: TracebackType | None) -> list[str]:
    places = [_place(frame.f_code.co_filename, line, frame.f_code.co_qualname) for frame, line in traceback.walk_tb(trace)]
    if len(places) > MOST_FRAMES:
        half = MOST_FRAMES // 2
        places[half:-half] = [f"  … {len(places) - 2 * half} more …"]
    return places


def _place(file: str, line: int | None, name: str) -> str:
    return f"  {place_of(file)}:{line or '?'} {_known(name)}"


def _type(error: BaseException) -> str:
    kind = type(error)
    if kind.__module__ not in sys.modules:
        return "?"
    name = _known(kind.__qualname__)
    return name if kind.__module__ == "builtins" else f"{_known(kind.__module__)}.{name}"


def _fact(error: BaseException) -> str:
    """Return what an error has beside its words, if it can be nothing but a name of the system or of the program; else an empty string."""
    if isinstance(error, OSError) and error.errno is not None:
        return errno.errorcode.get(error.errno, "")
    named = getattr(error, "sqlite_errorname", None)
    if isinstance(named, str) and re.fullmatch(r"SQLITE_[A-Z_]+", named, re.ASCII):
        return named
    if isinstance(error, AttributeError | NameError | ImportError):
        looked_for = error.name
        if isinstance(looked_for, str) and looked_for in _names_in_code(error.__traceback__):
            return _known(looked_for)
    return ""


def _names_in_code(trace: TracebackType | None) -> frozenset[str]:
    """Return the names that the code has in which an error was raised: what was looked for by another name came from somewhere else."""
    frames = [frame for frame, _ in traceback.walk_tb(trace)]
    return frozenset(frames[-1].f_code.co_names) if frames else frozenset()


def _known(name: str) -> str:
    """Return a name of code; a question mark for what cannot be one of ours."""
    plain = name.replace(".<locals>", "")
    return plain if _NAME.fullmatch(plain) and len(plain) <= 120 else "?"


def _packaged_modules() -> frozenset[str]:
    """Return by what names modules begin that have no folder, since they lie in the program itself."""
    return frozenset({"main", *(name.partition(".")[0] for name in sys.modules)}) if own_program.is_packaged() else frozenset()


def _is_plain(part: str) -> bool:
    return part.isascii() and part.isprintable() and part != ".."


def _roots() -> Iterator[tuple[Path, str]]:
    """Yield the folders whose inside is nobody's own, the inner ones first, and how they are called."""
    packaged = getattr(sys, "_MEIPASS", None)
    if isinstance(packaged, str):
        yield Path(packaged), ""
    for name, mark in (("purelib", "site-packages/"), ("platlib", "site-packages/"), ("stdlib", "python/"), ("platstdlib", "python/")):
        folder = sysconfig.get_paths().get(name)
        if folder:
            yield Path(folder), mark
    for part in ("core", "gui", "resources"):
        yield _ROOT / part, f"{part}/"
    yield _ROOT / "main.py", "main.py"
