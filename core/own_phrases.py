"""The reader's own set phrases: a readable file beside the library, of the same schema as the lexicon that the program brings.

A file that is no list, and an entry that is none, are passed over and named; what is not understood in the file stays in it.
"""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from errno import EACCES, EISDIR
from stat import S_ISREG
from typing import TYPE_CHECKING, Any, Final

from core.errors import QT_TRANSLATE_NOOP, ReaderError, UnreadableFile
from core.files import json_bytes, open_to_others, refuse_what_is_kept, set_aside, write_json, write_whole
from core.phrases import OWN, Changed, Held, Phrase
from core.reasons import reason_of
from core.text import storable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

FILE: Final = "phrases.json"
LARGEST: Final = 16_000_000
"""Bytes of a file that can be a list of phrases."""
LONGEST: Final = 60
"""Characters of a name, at most: a longer one would never be selected as one."""
MARKS: Final = "“”‘’「」『』＂＇\"'"
"""Quotation marks, which are no part of a name."""
_UNMARKED: Final = str.maketrans("", "", MARKS)
_DATE: Final = re.compile(r"\d{4}", re.ASCII)
_PATIENCE: Final = 5.0
"""Seconds for which a change waits until another program has written."""

_NO_LIST: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” holds no list of set phrases. Choose a file that was exported as one, or mend it in a text editor."
)
_UNREAD: Final = QT_TRANSLATE_NOOP("errors", "“{name}” cannot be read ({reason}). Look whether the file is there and may be read.")
_UNWRITTEN: Final = QT_TRANSLATE_NOOP("errors", "“{name}” cannot be written ({reason}). Look whether the disk is full or write-protected.")
_LARGE: Final = QT_TRANSLATE_NOOP(
    "errors", "A list of set phrases can have at most {most} MB. Take entries out of “{name}”, or import fewer of them."
)
_OTHERS: Final = QT_TRANSLATE_NOOP(
    "errors", "“{name}” has been changed by another program since and stays as it is. Correct the entry in the list of your set phrases."
)
_UNDATED: Final = QT_TRANSLATE_NOOP(
    "errors", "“{words}” does not begin with a year. Write when the set phrase was defined as in 2024-03-05, or leave it empty."
)
_NAMELESS: Final = QT_TRANSLATE_NOOP("errors", "A set phrase needs a name of at most {most} characters. Type one.")


class UnfitPhrase(ReaderError):
    """What was typed cannot be an entry."""


class TooLarge(ReaderError):
    """A file is larger than any list of phrases is, or would become so."""


def bare(words: str) -> str:
    """Return words without quotation marks, and with each run of white space as one blank: a name as it is stored."""
    return " ".join(words.translate(_UNMARKED).split())


def fit(phrase: Phrase) -> Phrase:
    """Return an entry as it can be stored: names without marks, no empty members, no other name twice.

    Raises:
        UnfitPhrase: if it has no name, or one that is too long, or a date that begins with no year.
    """
    name = bare(storable(phrase.name))
    if not name or len(name) > LONGEST:
        raise UnfitPhrase(_NAMELESS, most=LONGEST)
    defined = _said(phrase.defined)
    if defined is not None and _DATE.match(defined) is None:
        raise UnfitPhrase(_UNDATED, words=defined)
    aliases = dict.fromkeys(bare(storable(one)) for one in phrase.aliases)
    return Phrase(
        name,
        tuple(storable(one).strip() for one in phrase.members if one.strip()),
        tuple(one for one in aliases if one and one != name),
        defined,
        _said(phrase.field) or "社会",
        phrase.is_certain,
        _said(phrase.note),
        OWN,
    )


def parsed(content: bytes, source: str) -> Held:
    """Return the entries in the bytes of a file.

    Raises:
        ValueError: if it is no list in JSON.
    """
    listed = _listed(content)
    found: dict[str, Phrase] = {}
    skipped = []
    for number, entry in enumerate(listed, 1):
        phrase = _entry(entry, source)
        if phrase is None:
            skipped.append(number)
        else:
            found.pop(phrase.name, None)
            found[phrase.name] = phrase
    return Held(tuple(found.values()), tuple(skipped))


def read(path: Path) -> Held:
    """Return the reader's own entries, none without a file. Never raises for what a file holds, and leaves it as it is."""
    try:
        return parsed(_content(path), OWN)
    except FileNotFoundError:
        return Held()
    except (OSError, ValueError, TooLarge):
        return Held(is_readable=False)


def load(path: Path) -> Held:
    """Return the entries of a file that the reader has chosen.

    Raises:
        UnreadableFile: if it cannot be read, or is no list.
        TooLarge: if it is larger than any list is.
    """
    try:
        return parsed(_content(path), OWN)
    except OSError as error:
        raise UnreadableFile(_UNREAD, name=path.name, reason=reason_of(error)) from error
    except ValueError as error:
        raise UnreadableFile(_NO_LIST, name=path.name) from error


def export(phrases: Iterable[Phrase], path: Path) -> None:
    """Write entries to a file of their own, which `load` reads.

    Raises:
        ReaderError: if it cannot be written, or what is there is never replaced.
    """
    refuse_what_is_kept(path)
    try:
        write_json([_written(one) for one in phrases], path)
        open_to_others(path)
    except OSError as error:
        raise ReaderError(_UNWRITTEN, name=path.name, reason=reason_of(error)) from error


def change(path: Path, put: Sequence[Phrase] = (), dropped: Sequence[str] = ()) -> Changed:
    """Put entries into the reader's file, in the place of those with the same names, and take others out.

    Entries and fields that are not understood stay. A file that is no list is set aside under another name. `take_back` undoes a change.

    Raises:
        UnfitPhrase: if one of ``put`` cannot be an entry; nothing is changed then.
        TooLarge: if there would be more than a list can have; nothing is changed then.
        ReaderError: if the file cannot be written, or neither read nor set aside; it is as it was then.
    """
    wanted = {one.name: one for one in map(fit, put)}
    gone = {bare(name) for name in dropped} - wanted.keys()
    touched = wanted.keys() | gone
    with _alone(path):
        held, damaged = _raw(path)
        was = _named(held, touched)
        before = {one.name: one for one in (_entry(entry, OWN) for _, entry in was) if one is not None}
        laid = _laid_over(held, wanted, gone) if wanted or was else held
        if laid is not held:
            _store(laid, path)
    fresh = tuple(name for name in wanted if name not in before)
    return Changed(tuple(before.values()), fresh, tuple(wanted), was, _named(laid, touched), damaged)


def take_back(path: Path, changed: Changed) -> Changed:
    """Put all that a change has replaced where it stood, as it was; returned is what takes that back in turn.

    Raises:
        ReaderError: if the file cannot be read or written, or the entries are no longer as the change has left them; it is as it was then.
    """
    entries = [one for _, one in (*changed.was, *changed.became)]
    touched = {one.name for one in (_entry(entry, OWN) for entry in entries) if one is not None}
    with _alone(path):
        try:
            held = _listed(_content(path))
        except FileNotFoundError:
            held = []
        except ValueError as error:
            raise ReaderError(_OTHERS, name=path.name) from error
        now = _named(held, touched)
        if [entry for _, entry in now] != [entry for _, entry in changed.became]:
            raise ReaderError(_OTHERS, name=path.name)
        places = {at for at, _ in now}
        laid = [entry for at, entry in enumerate(held) if at not in places]
        for at, entry in changed.was:
            laid.insert(at, entry)
        _store(laid, path)
    return Changed(was=now, became=changed.was)


def _named(held: list[Any], names: Collection[str]) -> tuple[tuple[int, Any], ...]:
    """Return the entries of some names, each with its place."""
    found = ((at, entry, _entry(entry, OWN)) for at, entry in enumerate(held))
    return tuple((at, entry) for at, entry, phrase in found if phrase is not None and phrase.name in names)


def _store(held: list[Any], path: Path) -> None:
    """Replace the file.

    Raises:
        OSError: if it cannot be written.
        TooLarge: if it could not be read any more.
    """
    content = json_bytes(held)
    if len(content) > LARGEST:
        raise TooLarge(_LARGE, name=path.name, most=LARGEST // 1_000_000)
    write_whole(content, path)


def _raw(path: Path) -> tuple[list[Any], Path | None]:
    """Return all that stands in the file, and where it was put if it was no list.

    Raises:
        OSError: if it can neither be read nor set aside.
    """
    try:
        return _listed(_content(path)), None
    except FileNotFoundError:
        return [], None
    except ValueError as error:
        damaged = set_aside(path)
        if damaged is None:
            raise OSError(EACCES, str(error)) from error
        return [], damaged


def _laid_over(held: list[Any], wanted: dict[str, Phrase], gone: set[str]) -> list[Any]:
    """Return what the file holds with entries replaced where they stand, new ones at the end, and others left out."""
    left = dict(wanted)
    laid: list[Any] = []
    for entry in held:
        phrase = _entry(entry, OWN)
        if phrase is None or phrase.name not in wanted:
            if phrase is None or phrase.name not in gone:
                laid.append(entry)
        elif phrase.name in left:
            laid.append({**entry, **_written(left.pop(phrase.name))})
    return laid + [_written(one) for one in left.values()]


def _content(path: Path) -> bytes:
    """Return the bytes of the file.

    Raises:
        OSError: if it cannot be read, or is no file, which could be waited for.
        TooLarge: if it is larger than any list is.
    """
    found = path.stat()
    if not S_ISREG(found.st_mode):
        raise OSError(EISDIR, "This is no file", str(path))
    if found.st_size > LARGEST:
        raise TooLarge(_LARGE, name=path.name, most=LARGEST // 1_000_000)
    return path.read_bytes()


def _listed(content: bytes) -> list[Any]:
    """Return the list that stands in the bytes of a file.

    Raises:
        ValueError: if there is none.
    """
    try:
        held = json.loads(content.decode("utf-8-sig"))
    except RecursionError as error:
        raise ValueError(str(error)) from error
    if not isinstance(held, list):
        raise ValueError(type(held).__name__)
    return held


def _entry(entry: Any, source: str) -> Phrase | None:
    """Return what an entry of a file says, None if it has no name. A field that makes no sense counts as missing."""
    name = bare(storable(entry["phrase"])) if isinstance(entry, dict) and isinstance(entry.get("phrase"), str) else ""
    if not name or len(name) > LONGEST:
        return None
    defined = _said(entry.get("defined"))
    aliases = dict.fromkeys(bare(one) for one in _words(entry.get("aliases")))
    return Phrase(
        name,
        _words(entry.get("members")),
        tuple(one for one in aliases if one and one != name),
        defined if defined is not None and _DATE.match(defined) else None,
        _said(entry.get("field")) or "社会",
        entry.get("certain") is not False,
        _said(entry.get("note")),
        source,
    )


def _written(phrase: Phrase) -> dict[str, Any]:
    """Return an entry as it stands in a file."""
    return {
        "phrase": phrase.name,
        "aliases": list(phrase.aliases),
        "members": list(phrase.members) or None,
        "defined": phrase.defined,
        "field": phrase.field,
        "certain": phrase.is_certain,
        "note": phrase.note,
    }


def _words(held: Any) -> tuple[str, ...]:
    return tuple(storable(one).strip() for one in held if isinstance(one, str) and one.strip()) if isinstance(held, list) else ()


def _said(held: Any) -> str | None:
    return (storable(held).strip() or None) if isinstance(held, str) else None


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Let no other program write to the file meanwhile; where there are no locks, or one is stuck, write all the same.

    Raises:
        ReaderError: for any failure of the system inside.
    """
    from core.locking import lock_file

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.with_name(f".{path.name}.lock").open("ab") as lock:
            lock_file(lock, patience=_PATIENCE)
            yield
    except OSError as error:
        raise ReaderError(_UNWRITTEN, name=path.name, reason=reason_of(error)) from error
