"""The reader's own regular expressions, run so that none can hang the program."""

from __future__ import annotations

from time import thread_time
from typing import TYPE_CHECKING, Any, Final

from core.bad_patterns import BAD, explained
from core.errors import QT_TRANSLATE_NOOP
from core.outline.label_examples import LABEL_LIMIT
from core.outline.rule_sets import RuleError

if TYPE_CHECKING:
    from collections.abc import Callable

TIME: Final = 0.35
"""Seconds of the thread's own that the patterns of a rule set may take on one text of usual length."""
TIME_A_PLACE: Final = 0.000_006
"""Seconds more for each place where a label may begin: a call with a limit takes half of that whatever the pattern."""
PATTERN_LIMIT: Final = 400
"""Code points of a pattern at most."""

_SLOW: Final = QT_TRANSLATE_NOOP("errors", "The pattern takes too long on this text. Avoid repetitions inside repetitions, such as (a+)+.")
_LONG: Final = QT_TRANSLATE_NOOP("errors", "The pattern is longer than {limit} characters. Make several rules of it.")


class Patterns:
    """Compiles the patterns of one rule set and keeps the time they take on one text."""

    def __init__(self) -> None:
        self._spent = 0.0
        self._allowed = TIME

    def compile(self, pattern: str, rule: int) -> Callable[[str, int, int], int | None]:
        """Return a function of text, place and end of the line that returns where a label at the place ends, None without one.

        A label is never empty, and a pattern sees at most `LABEL_LIMIT` code points.

        Raises:
            RuleError: the pattern is none; by the function: it takes too long.
        """
        import regex

        if len(pattern) > PATTERN_LIMIT:
            raise RuleError(_LONG, rule=rule, limit=PATTERN_LIMIT)
        try:
            compiled = regex.compile(pattern)
        except regex.error as error:
            told: Any = error  # the types of the library leave its attributes out
            template, position = explained(told.msg, told.pos or 0)
            raise RuleError(template, rule=rule, position=position) from error
        except (OverflowError, RecursionError, ValueError) as error:
            raise RuleError(BAD, rule=rule, position=1) from error

        def find(text: str, start: int, end: int) -> int | None:
            began = thread_time()
            self._allowed += TIME_A_PLACE
            try:
                match = compiled.match(text, start, min(end, start + LABEL_LIMIT), timeout=max(self._allowed - self._spent, TIME_A_PLACE))
            except TimeoutError as error:
                raise RuleError(_SLOW, rule=rule) from error
            self._spent += thread_time() - began
            if self._spent > self._allowed:
                raise RuleError(_SLOW, rule=rule)
            return match.end() if match and match.end() > start else None

        return find
