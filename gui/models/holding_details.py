"""What is known of some documents as one: values they have in common, what the reader writes, and the changes that makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.metadata import FIELDS, MetadataChange, MetadataState

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.holdings import Holding
    from core.metadata import Metadata

SET, RECOGNISED, MIXED, NONE = "set", "recognised", "mixed", "none"
"""Where values come from: the reader has set all of them, none of them, some of them; or nothing is known."""


class Common(NamedTuple):
    """A field of all documents together."""

    value: str | None
    """None if nothing is known of any, or if they differ."""
    differs: bool
    origin: str
    """`SET`, `RECOGNISED`, `MIXED` or `NONE`."""


class HoldingDetailsModel:
    """Keeps what the reader does to fields apart from what is known, until both become changes.

    Args:
        holdings: the documents.
        recognised: what was recognised of each of them.
    """

    def __init__(self, holdings: Sequence[Holding], recognised: Sequence[Metadata]) -> None:
        self._before = [MetadataState(one.metadata, one.confirmed) for one in holdings]
        self._now = list(self._before)
        self._recognised = tuple(recognised)
        self._documents = [one.document for one in holdings]

    def common(self, field: str) -> Common:
        """Return what the documents have in a field now."""
        values = {state.metadata.value(field) for state in self._now}
        is_set = {field in state.confirmed for state in self._now}
        differs = len(values) > 1
        if is_set == {True}:
            origin = SET
        elif is_set == {False}:
            origin = NONE if values == {None} else RECOGNISED
        else:
            origin = MIXED
        return Common(None if differs else next(iter(values), None), differs, origin)

    def recognised(self, field: str) -> str | None:
        """Return what was recognised of all documents; None if that is nothing or differs."""
        values = {one.value(field) for one in self._recognised}
        return next(iter(values)) if len(values) == 1 else None

    def write(self, field: str, value: str) -> None:
        """Set a field of all documents; an empty value says that there is none."""
        self._now = [state.with_set(field, value) for state in self._now]

    def forget(self, field: str) -> None:
        """Have a field as it was before anything was done to it."""
        for at, before in enumerate(self._before):
            now = self._now[at]
            if field in before.confirmed:
                self._now[at] = now.with_set(field, before.metadata.value(field))
            else:
                self._now[at] = now.with_recognised(field, before.metadata)

    def confirm(self, fields: Iterable[str] = FIELDS) -> None:
        """Take what was recognised for right, in each document what it has; what nothing is known of stays so."""
        for field in fields:
            self._now = [
                state.with_set(field, state.metadata.value(field))
                if field not in state.confirmed and state.metadata.value(field) is not None
                else state
                for state in self._now
            ]

    def leave_to_program(self, field: str) -> None:
        """Set a field back to what was recognised, in each document to its own."""
        self._now = [state.with_recognised(field, one) for state, one in zip(self._now, self._recognised, strict=True)]

    def can_confirm(self, field: str) -> bool:
        """Return True if something recognised waits for being confirmed."""
        return any(field not in state.confirmed and state.metadata.value(field) is not None for state in self._now)

    def changes(self) -> list[tuple[int, MetadataChange]]:
        """Return what is to be written, by the rows of the documents that change."""
        made = ((row, MetadataChange(before, now)) for row, before, now in zip(self._documents, self._before, self._now, strict=True))
        return [(row, change) for row, change in made if change.fields]
