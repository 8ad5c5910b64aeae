"""What is known of a document beside its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

FIELDS: Final = ("title", "speaker", "date", "occasion", "number", "source", "kind")

_DATE: Final = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Whose words a document holds, and when and where they were said; None for what is not known."""

    title: str | None = None
    speaker: str | None = None
    """Who spoke or signed: a person or an organ."""
    date: str | None = None
    """ISO 8601, as exactly as it is known: ``2026``, ``2026-03`` or ``2026-03-05``."""
    occasion: str | None = None
    """Where it was said: a meeting, a visit."""
    number: str | None = None
    """Number of an official document (发文字号), such as ``〔2026〕3号`` with the organ's word before it."""
    source: str | None = None
    """Where the text was published (来源): an agency, a newspaper, a site."""
    kind: str | None = None
    """What sort of text it is (文种): 讲话, 报告, 通知."""

    def value(self, field: str) -> str | None:
        """Return the value of one of `FIELDS`."""
        found: str | None = getattr(self, field)
        return found


UNKNOWN: Final = Metadata()


@dataclass(frozen=True, slots=True)
class MetadataState:
    """What is shown of a document, and which of it the reader has set."""

    metadata: Metadata = UNKNOWN
    confirmed: frozenset[str] = frozenset()
    """Those of `FIELDS` that the reader has set, be it to None; the others show what was recognised."""

    def with_set(self, field: str, value: str | None) -> MetadataState:
        """Return what it becomes when the reader sets a field; a blank value clears it.

        Raises:
            ValueError: if there is no such field, or the value is no date for ``date``.
        """
        if field not in FIELDS:
            raise ValueError(field)
        value = " ".join(value.split()) or None if value else None
        if field == "date" and value is not None and not is_date(value):
            raise ValueError(value)
        return MetadataState(replace(self.metadata, **{field: value}), self.confirmed | {field})

    def with_recognised(self, field: str, recognised: Metadata) -> MetadataState:
        """Return what it becomes when the reader leaves a field to the program again."""
        return MetadataState(replace(self.metadata, **{field: recognised.value(field)}), self.confirmed - {field})


@dataclass(frozen=True, slots=True)
class MetadataChange:
    """A document's metadata before and after an act of the reader.

    Applied only if the library still holds ``before`` in the fields that change; undo applies `inverse`.
    """

    before: MetadataState
    after: MetadataState

    @property
    def inverse(self) -> MetadataChange:
        """Return the change that takes this one back."""
        return MetadataChange(before=self.after, after=self.before)

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the fields that change."""
        return tuple(field for field in FIELDS if _of(self.before, field) != _of(self.after, field))


def is_date(words: str) -> bool:
    """Return True for a date as `Metadata.date` holds it, of a day that there is."""
    match = _DATE.fullmatch(words)
    if match is None:
        return False
    year, month, day = (int(one) if one else 0 for one in match.groups())
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return year > 0 and day <= (29 if month == 2 and is_leap else 28 if month == 2 else 30 if month in (4, 6, 9, 11) else 31)


def _of(state: MetadataState, field: str) -> tuple[bool, str | None]:
    return field in state.confirmed, state.metadata.value(field)
