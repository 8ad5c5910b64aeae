"""A reader's regular expressions: what is wrong with one in words, and every place that one fits, within a time.

The syntax is that of the library ``regex``. ``^`` and ``$`` stand for the ends of a paragraph, ``.`` for anything inside one.
"""

from __future__ import annotations

from array import array
from time import process_time
from typing import TYPE_CHECKING, Any, Final

from core.bad_patterns import explained
from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.finding import Hits

if TYPE_CHECKING:
    from core.spans import Span

TIME: Final = 0.5
"""Seconds that a pattern may take on one text in all."""
_MANY: Final = 100_000
"""Places from which on it is their number that takes the time."""

_DEEP: Final = QT_TRANSLATE_NOOP("errors", "The pattern has too many brackets inside one another. Write a simpler one.")
_SLOW: Final = QT_TRANSLATE_NOOP(
    "errors", "The pattern takes longer than half a second on this text and was ended. Avoid repetitions inside repetitions, such as (a+)+."
)
_COUNTLESS: Final = QT_TRANSLATE_NOOP(
    "errors", "The pattern fits more places than can be found in half a second, over {count}. Say more exactly what is wanted."
)
_LARGE: Final = QT_TRANSLATE_NOOP("errors", "The pattern needs too much memory and was ended. Write smaller numbers of repetitions.")
_EMPTY: Final = QT_TRANSLATE_NOOP("errors", "The pattern fits where there are no words. Replace a * by a +, for instance.")


class PatternError(ReaderError):
    """A pattern that is none, or one that does not come to an end."""

    @property
    def is_ended(self) -> bool:
        """True if the pattern is one, and took too much."""
        return self.template in {_SLOW, _COUNTLESS, _LARGE}


def compiled(pattern: str, *, is_exact: bool) -> Any:
    """Return a pattern of the library.

    Raises:
        PatternError: it is none.
    """
    import regex

    try:
        return regex.compile(pattern, regex.MULTILINE | (0 if is_exact else regex.IGNORECASE))
    except regex.error as error:
        told: Any = error  # the types of the library leave its attributes out
        template, position = explained(told.msg, told.pos or 0)
        raise PatternError(template, position=position) from error
    except RecursionError as error:
        raise PatternError(_DEEP) from error
    except (OverflowError, ValueError) as error:
        template, position = explained(str(error), max(0, pattern.find(")")))
        raise PatternError(template, position=position) from error


def find_pattern(text: str, pattern: str, *, is_exact: bool, within: Span | None = None, seconds: float = TIME) -> Hits:
    """Return every place that a pattern fits, without those that hold no words.

    To be called where it may use up memory and the processor's time, see `core.finding_apart`.

    Raises:
        PatternError: it is none, takes longer than so many seconds, or fits only where nothing stands.
    """
    began = process_time()
    starts, ends = array("l"), array("l")
    bare = 0
    try:
        found = compiled(pattern, is_exact=is_exact)
        left = max(0.001, seconds - (process_time() - began))
        begin, end = (within.start, within.end) if within is not None else (0, len(text))
        for match in found.finditer(text, begin, end, timeout=left):
            start, stop = match.span()
            if stop > start:
                starts.append(start)
                ends.append(stop)
            else:
                bare += 1
    except TimeoutError as error:
        if bare > max(_MANY, len(starts)):
            raise PatternError(_EMPTY) from error
        if len(starts) > _MANY:
            raise PatternError(_COUNTLESS, count=len(starts) // _MANY * _MANY) from error
        raise PatternError(_SLOW) from error
    except MemoryError as error:
        raise PatternError(_LARGE) from error
    if bare and not starts:
        raise PatternError(_EMPTY)
    return Hits(starts, ends)


def ended(*, is_slow: bool) -> PatternError:
    """Return what is said of a pattern whose process has been ended: for its time, or by the system for its memory."""
    return PatternError(_SLOW if is_slow else _LARGE)
