"""Why the system has refused something, in words that a reader knows; the system itself says it in a language and a jargon of its own."""

from __future__ import annotations

import errno
from typing import Final

from core.errors import QT_TRANSLATE_NOOP

_FULL: Final = QT_TRANSLATE_NOOP("errors", "the disk is full")
_REFUSED: Final = QT_TRANSLATE_NOOP("errors", "access is refused")
_BAD_DISK: Final = QT_TRANSLATE_NOOP("errors", "the disk reports an error")
_FAR: Final = QT_TRANSLATE_NOOP("errors", "the network drive does not answer")
_AWAY: Final = QT_TRANSLATE_NOOP("errors", "its disk is not connected")
_USED: Final = QT_TRANSLATE_NOOP("errors", "another program is using it")
_MANY: Final = QT_TRANSLATE_NOOP("errors", "too many files are open")
_NO_NAME: Final = QT_TRANSLATE_NOOP("errors", "its name cannot be one")
_PHRASES: Final = {
    "ENOSPC": _FULL,
    "EDQUOT": QT_TRANSLATE_NOOP("errors", "your share of the disk is used up"),
    "EACCES": _REFUSED,
    "EPERM": _REFUSED,
    "EROFS": QT_TRANSLATE_NOOP("errors", "the disk can only be read"),
    "EIO": _BAD_DISK,
    "EUCLEAN": _BAD_DISK,
    "ENOENT": QT_TRANSLATE_NOOP("errors", "it is not there"),
    "ENOTDIR": QT_TRANSLATE_NOOP("errors", "its folder is not there"),
    "EISDIR": QT_TRANSLATE_NOOP("errors", "it is a folder"),
    "EEXIST": QT_TRANSLATE_NOOP("errors", "it is there already"),
    "ENAMETOOLONG": QT_TRANSLATE_NOOP("errors", "its name is too long"),
    "EINVAL": _NO_NAME,
    "EILSEQ": _NO_NAME,
    "ELOOP": QT_TRANSLATE_NOOP("errors", "links lead in a circle"),
    "EBUSY": _USED,
    "ETXTBSY": _USED,
    "EMFILE": _MANY,
    "ENFILE": _MANY,
    "ENOMEM": QT_TRANSLATE_NOOP("errors", "there is not enough memory"),
    "EFBIG": QT_TRANSLATE_NOOP("errors", "it is too large for its disk"),
    "ENODEV": _AWAY,
    "ENXIO": _AWAY,
    "ENOMEDIUM": _AWAY,
    "ESTALE": _FAR,
    "ETIMEDOUT": _FAR,
    "EHOSTDOWN": _FAR,
    "EHOSTUNREACH": _FAR,
    "ENETDOWN": _FAR,
    "ENETUNREACH": _FAR,
    "ENOTCONN": _FAR,
    "ECONNRESET": _FAR,
}
"""By what the system calls an error, since its numbers differ from system to system."""


def reason_of(error: OSError | ValueError) -> str:
    """Return the reason, to be translated where it is shown; what the system calls the error if that is all that can be said.

    Args:
        error: a `ValueError` is one of a name with a zero character in it.
    """
    if not isinstance(error, OSError):
        return _NO_NAME
    name = errno.errorcode.get(error.errno or 0, "")
    return _PHRASES.get(name) or name or error.strerror or type(error).__name__
