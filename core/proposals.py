"""Proposed tasks as values: sentences that lay work on somebody, until the reader accepts them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set

    from core.spans import Span


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence that wants something done, with what it tells of the work; all spans lie in the same text."""

    span: Span
    """The whole sentence with its mark at the end."""
    task: Span
    """One verb with its object, at most 30 characters."""
    unit: Span | None = None
    """The body that is told to act, if the sentence names it."""
    person: Span | None = None
    """The person or the office."""
    deadline: Span | None = None
    """Words for a point in time or a length that bound the end: 年内, 三月底前, 十日之内."""
    targets: tuple[Span, ...] = ()
    """Figures by which the work can be measured."""

    def task_of(self, text: str) -> dict[str, str]:
        """Return the fields of the task that the reader makes of it, see `core.tasks`; words of its text, white space drawn together."""
        said = {"task": self.task, "lead": self.unit, "person": self.person, "due": self.deadline}
        fields = {name: " ".join(span.of(text).split()) for name, span in said.items() if span}
        if self.targets:
            fields["targets"] = "、".join(" ".join(span.of(text).split()) for span in self.targets)
        return {**fields, "state": "open"}

    def key(self, text: str) -> str:
        """Return by what a refusal knows it, see `key_of`."""
        return key_of(self.span.of(text))


def key_of(sentence: str) -> str:
    """Return a digest of a sentence's words: the same wherever it stands, and however it is broken into lines."""
    import hashlib

    return hashlib.sha256("".join(sentence.split()).encode()).hexdigest()[:32]


def left(text: str, proposals: Iterable[Proposal], refused: Set[str], taken: Iterable[Span]) -> tuple[Proposal, ...]:
    """Return what is still to be answered.

    Args:
        text: in which they were found.
        proposals: in text order, none over another.
        refused: keys of those the reader does not want.
        taken: passages of which tasks were made, in any order. A proposal is answered by one that covers half of its sentence.
    """
    passages = sorted(taken)
    # Digests of thousands of sentences take a while, and most readers refuse few.
    return tuple(one for one in proposals if not _is_covered(one.span, passages) and (not refused or one.key(text) not in refused))


def _is_covered(sentence: Span, passages: Sequence[Span]) -> bool:
    before = bisect_right(passages, sentence.end, key=lambda span: span.start)
    return any(2 * len(one.clipped(sentence)) >= len(sentence) for one in passages[:before] if one.end > sentence.start)
