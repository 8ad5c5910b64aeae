"""What of an annotation the formats of other programs have no place for, in a form that is read by people and comes back whole.

A description that another program shows is the note, a line that says in words what else there is, and a line that this program reads
again. Whoever changes the note there leaves the last line as it is.
"""

from __future__ import annotations

import json
import re
import uuid
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME: Final = "Meipi"
"""As whose files name the program that wrote them."""
TERMS: Final = "urn:meipi:terms:"
"""Begins the names of what only this program says of an annotation."""
TEXT: Final = "urn:meipi:text:"
"""Begins the name of a text, which is its digest: the same in every library."""
HIDDEN: Final = "meipi:"
"""Begins the last line of a description."""

_SPACE: Final = uuid.uuid5(uuid.NAMESPACE_URL, TERMS)
_UNFIT: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ID: Final = re.compile(r"[0-9a-f]{32}")
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")
_LONGEST_LINE: Final = 1_000_000


def guid(*words: str) -> str:
    """Return a UUID that is always the same for these words."""
    return str(uuid.uuid5(_SPACE, "\0".join(words).encode("utf-8", "backslashreplace").decode()))


def guid_of(annotation: str) -> str:
    """Return the id of an annotation as a UUID."""
    return f"{annotation[:8]}-{annotation[8:12]}-{annotation[12:16]}-{annotation[16:20]}-{annotation[20:]}"


def id_of(said: str) -> str | None:
    """Return the id of an annotation that `guid_of` has written, be it in braces, in capitals or a URN; None if it is none."""
    found = said.strip().lower().removeprefix("urn:uuid:").strip("{}").replace("-", "")
    return found if _ID.fullmatch(found) else None


def fit(words: str) -> str:
    """Return words with U+FFFD for what XML 1.0 cannot hold (production 2)."""
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", words) if _UNFIT.search(words) else words


def is_moment(said: str) -> bool:
    """Return True for a time as annotations have it, which is one of XML Schema too."""
    return _MOMENT.fullmatch(said) is not None


def described(note: str, told: str, facts: Mapping[str, object]) -> str:
    """Return the description for `parted`.

    Args:
        note: what the reader wrote; what XML cannot hold is kept in the last line.
        told: what else there is, in words.
        facts: what else there is, as JSON can hold it.
    """
    kept = dict(facts)
    shown = fit(note).replace("\r\n", "\n").replace("\r", "\n")
    if shown != note:
        kept["note"] = note
    line = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    # What JSON leaves as it is and XML cannot hold is escaped, as JSON can: a pair for what lies beyond 16 bits.
    line = _UNFIT.sub(lambda found: json.dumps(found[0])[1:-1], line)
    return (f"{shown}\n\n" if shown else "") + f"{' '.join(fit(told).split()) or NAME}\n{HIDDEN}{line}"


def parted(description: str) -> tuple[str, dict[str, Any] | None]:
    """Return the note of a description and what its last line says; None if this program has not written it."""
    text = description.replace("\r\n", "\n").rstrip()
    head, _, line = text.rpartition("\n")
    if not line.startswith(HIDDEN) or len(line) > _LONGEST_LINE:
        return description, None
    try:
        facts = json.loads(line.removeprefix(HIDDEN))
    except (ValueError, RecursionError):
        return description, None
    if not isinstance(facts, dict):
        return description, None
    note = head.rpartition("\n\n")[0]
    kept = facts.get("note")
    if isinstance(kept, str) and fit(kept).replace("\r\n", "\n").replace("\r", "\n") == note:
        note = kept
    return note, facts
