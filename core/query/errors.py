"""What is wrong with a query, in words that say how it is written right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, ReaderError

if TYPE_CHECKING:
    from core.spans import Span

TOO_LONG: Final = QT_TRANSLATE_NOOP("errors", "What is looked for has more than {limit} characters. Look for a shorter part of it.")
TOO_DEEP: Final = QT_TRANSLATE_NOOP("errors", "More than {limit} parentheses stand inside one another. Write it with fewer of them.")
QUOTE: Final = QT_TRANSLATE_NOOP("errors", "The quotation mark before {words} has none that closes it. Add it behind the last word.")
EMPTY_QUOTES: Final = QT_TRANSLATE_NOOP(
    "errors", "Nothing stands between the quotation marks. Write there what is looked for, or remove them."
)
OPEN: Final = QT_TRANSLATE_NOOP(
    "errors", "An opening parenthesis has none that closes it. Add it, or put what has parentheses itself in quotation marks."
)
CLOSE: Final = QT_TRANSLATE_NOOP(
    "errors", "A closing parenthesis has none that opens it. Remove it, or put what has parentheses itself in quotation marks."
)
EMPTY_PARENTHESES: Final = QT_TRANSLATE_NOOP(
    "errors", "Nothing stands between the parentheses. Write there what is looked for, or remove them."
)
SIDES: Final = QT_TRANSLATE_NOOP(
    "errors", "{sign} stands between two words, and one of them is missing. Write it as in {example}, or put {sign} in quotation marks."
)
BEHIND: Final = QT_TRANSLATE_NOOP(
    "errors", "Nothing stands behind {sign}. Write there what is not to occur, as in {example}, or put {sign} in quotation marks."
)
ONLY_WITHOUT: Final = QT_TRANSLATE_NOOP(
    "errors", "It is said only what is not to occur. Write beside it what is looked for, as in {example}."
)
ANY_WITHOUT: Final = QT_TRANSLATE_NOOP(
    "errors", "What is not to occur cannot be a choice of its own. Write it beside what is looked for, as in {example}."
)
DASH: Final = QT_TRANSLATE_NOOP(
    "errors", "A dash stands alone. Put it directly before what is not to occur, as in {example}, or put it in quotation marks."
)
DISTANCE: Final = QT_TRANSLATE_NOOP(
    "errors", "{words} names no distance. Write a number of characters from 0 to {limit}, as in {example}, or put it in quotation marks."
)
NEAR_SIDES: Final = QT_TRANSLATE_NOOP(
    "errors", "On either side of {sign} stands a word, or a few with 或 between them in parentheses. Write it as in {example}."
)
NO_FILTER: Final = QT_TRANSLATE_NOOP(
    "errors", "Nothing can be filtered by {filter}. Use one of {names}, or put what has a colon itself in quotation marks."
)
EMPTY_FILTER: Final = QT_TRANSLATE_NOOP("errors", "Nothing stands behind {filter}. Write it directly behind the colon, as in {example}.")
FILTER_PLACE: Final = QT_TRANSLATE_NOOP(
    "errors", "{filter} narrows all that is looked for. Put it at the end, outside parentheses and without 或, 非 or 近, as in {example}."
)
YEAR: Final = QT_TRANSLATE_NOOP("errors", "{words} is no year. Write four digits, or the first and last year, as in {example}.")
COLOUR: Final = QT_TRANSLATE_NOOP("errors", "{words} is no colour of marks. Use one of {names}.")


class QueryError(ReaderError):
    """A query that cannot be understood.

    Args:
        template: see `ReaderError`.
        at: where in the words that were typed.
        values: see `ReaderError`.
    """

    def __init__(self, template: str, at: Span, **values: object) -> None:
        super().__init__(template, **values)
        self.at = at
