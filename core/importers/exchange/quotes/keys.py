"""Keys of annotations that a file does not name, and times that it tells as the clock on the wall."""

from __future__ import annotations

import hashlib
from collections import Counter
from datetime import UTC, datetime


class Keys:
    """Makes keys that are the same when the same file is read again."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._seen: Counter[str] = Counter()

    def of(self, *said: str) -> str:
        """Return the key of an annotation of which a file says this; of one that it says twice another one each time."""
        identity = "\0".join((self._kind, *(" ".join(one.split()) for one in said)))
        number = self._seen[identity]
        self._seen[identity] += 1
        return hashlib.sha256(f"{identity}\0{number}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


def local(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> str | None:
    """Return a time of this computer's zone as annotations keep it, None if there is no such time."""
    try:
        when = datetime(year, month, day, hour, minute, second).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return when.isoformat(timespec="milliseconds").replace("+00:00", "Z")
