"""Brings annotations and the reader's edits of the outline to an edition in which they have not been looked for.

Each comes from the newest edition in which its place is certain. Between states of one text (`core.store.states`) places are reckoned;
from another text they are carried over (`core.carrying`, `core.outline.placing`), and an annotation gets the headings above the place
where it stands now. What was made in a later edition and has no certain place in this one is not in it: that is stored too, so that it is
not looked for again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from core.outline import recognise
from core.store import annotations as rows
from core.store import documents, facts

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from core.annotation import Annotation
    from core.document import Paragraph
    from core.editions import Carried
    from core.left import Followed, Left
    from core.outline import Outline
    from core.outline.edits import OutlineEdit
    from core.outline.rule_sets import RuleSet
    from core.store.states import Reckoning

T = TypeVar("T", "Annotation", "OutlineEdit")

_LONG: Final = 250_000
"""Characters of a text whose outline takes half a second: of a longer one the headings that are known already are looked for."""
_ENDS: Final = "[\n。；：！？]"
"""Behind which a heading may begin."""
_BEGIN: Final = 2
"""Characters by which headings are told apart first."""


class Target:
    """The edition that things are brought to: its text, and the structure of it where that is needed."""

    def __init__(
        self,
        document: int,
        number: int,
        text: str,
        paragraphs: Sequence[Paragraph],
        rule_set: RuleSet | None = None,
        edits: Sequence[OutlineEdit] = (),
    ) -> None:
        """Note what the edition is.

        Args:
            document: row of the document.
            number: of the edition, which need not be stored yet.
            text: that it shows.
            paragraphs: of that text.
            rule_set: by which the document is read.
            edits: what the reader wants of the outline there, as far as that is known.
        """
        self.document, self.number, self.text, self.paragraphs = document, number, text, paragraphs
        self.rule_set = rule_set
        self.edits = edits

    @cached_property
    def recognised(self) -> Outline:
        """The outline without the reader's hand."""
        return outline_of(self.text, self.paragraphs, self.rule_set)

    @cached_property
    def outline(self) -> Outline:
        """The outline as the reader wants it."""
        return wanted(self.recognised, self.edits, self.text, self.number)

    def with_paths(self, placed: Sequence[Annotation]) -> list[Annotation]:
        """Return annotations that stand in this text with the headings above them."""
        if len(self.text) > _LONG:
            return self._with_known_headings(placed)
        return [_with_path(one, self.outline.path_at(one.span.start)) for one in placed]

    def _with_known_headings(self, placed: Sequence[Annotation]) -> list[Annotation]:
        """Return annotations with those of the headings above their old place that stand above the new one, too, and hold there still."""
        found = list(_standing(self.text, {one.anchor.heading_path for one in placed}))
        offsets = [at for at, _ in found]
        paths = [above for _, above in found]
        shown = []
        for one in placed:
            index = bisect_right(offsets, one.span.start)
            above = paths[index - 1] if index else ()
            path = tuple(line for line, there in zip(one.anchor.heading_path, above, strict=False) if line == there)
            shown.append(_with_path(one, path))
        return shown


class Brought(NamedTuple):
    """Annotations as they stand in an edition where they were looked for now."""

    stored: tuple[Annotation, ...] = ()
    """All of them: what is to be stored."""
    shown: tuple[Annotation, ...] = ()
    """Those that are in the edition."""
    carried: Carried | None = None
    """What has become of those that came from another text, None if there are none."""
    followed: tuple[Followed, ...] = ()
    """Where a reader is in the edition who had left other texts."""


def annotations_in(connection: sqlite3.Connection, missing: Sequence[Annotation], target: Target, left: Sequence[Left] = ()) -> Brought:
    """Return annotations of several editions as they stand in an edition.

    Args:
        connection: inside a transaction.
        missing: from `core.store.annotations.load_missing`.
        target: the edition.
        left: places of other texts of the document. They come along where annotations of the same text are carried.
    """
    if not missing and not left:
        return Brought()
    wanted = dict(_left_in(connection, target.document, left))
    followed: list[Followed | None] = []
    edition = documents.edition(connection, target.document, target.number)
    later = rows.made_later(connection, edition) if edition else set()
    reckoned: list[Annotation] = []
    carried: list[Annotation] = []
    absent: list[Annotation] = []
    for base, group in _by_edition(connection, target.document, missing):
        if edition is not None and edition.root == base.root:
            reckoning = _reckoning(connection, edition, target)
            reckoned += [reckoning.annotation(one, base.id) for one in group]
            continue
        from core.carrying_apart import carry_beside

        found, there = carry_beside(
            documents.load_text(connection, base.text), target.text, group, target.number, wanted.pop(base.text, None)
        )
        followed.append(there)
        for before, one in zip(group, found, strict=True):
            if one.is_placed or one.id not in later:
                carried.append(one)
            else:
                absent.append(replace(before, status="orphan"))
    for text, one_left in wanted.items():
        from core.carrying_apart import carry_beside

        followed.append(carry_beside(documents.load_text(connection, text), target.text, (), target.number, one_left)[1])
    carried = _at_home(carried, target)
    shown = (*reckoned, *carried)
    return Brought((*shown, *absent), shown, counted(carried), tuple(one for one in followed if one is not None))


def _left_in(connection: sqlite3.Connection, document: int, left: Sequence[Left]) -> Iterator[tuple[int, Left]]:
    """Yield the texts of a document that were left, by their rows."""
    for one in left:
        for edition in documents.with_text(connection, one.digest):
            if edition.document == document:
                yield edition.text, one
                break


def outline_edits_in(connection: sqlite3.Connection, missing: Sequence[OutlineEdit], target: Target) -> list[OutlineEdit]:
    """Return edits of several editions as they stand in an edition; without a place there, as they were."""
    if not missing:
        return []
    from core.outline.placing import Reading, placed

    edition = documents.edition(connection, target.document, target.number)
    found: list[OutlineEdit] = []
    for base, group in _by_edition(connection, target.document, missing):
        if edition is not None and edition.root == base.root:
            reckoning = _reckoning(connection, edition, target)
            found += [reckoning.outline_edit(one, base.id) for one in group]
            continue
        old = documents.load_text(connection, base.text)
        paragraphs = facts.load(connection, base, old).paragraphs
        there = placed(
            group, Reading(old, outline_of(old, paragraphs, target.rule_set)), Reading(target.text, target.recognised), target.number
        )
        found += [*there.placed, *there.unplaced]
    return found


def in_edition(connection: sqlite3.Connection, edits: Sequence[OutlineEdit], target: Target) -> list[OutlineEdit]:
    """Return those of the edits that were brought to an edition that are in it: one made later only where it has a place."""
    edition = documents.edition(connection, target.document, target.number) if edits else None
    if edition is None:
        return list(edits)
    from core.store import outline_edits as stored

    later = stored.made_later(connection, edition)
    return [one for one in edits if one.edition == target.number or one.id not in later]


def outline_of(text: str, paragraphs: Sequence[Paragraph], rule_set: RuleSet | None) -> Outline:
    """Return the structure of a text, by a rule set if there is one; the automatic one where that cannot be followed."""
    if rule_set is not None:
        from core.outline.rule_sets import RuleError, read_by_rules

        try:
            return read_by_rules(rule_set, text, paragraphs)
        except RuleError:
            pass
    return recognise(text, paragraphs)


def wanted(recognised: Outline, edits: Sequence[OutlineEdit], text: str, number: int) -> Outline:
    """Return the outline of an edition as the reader wants it."""
    if not edits:
        return recognised
    from core.outline.hand import edited

    return edited(recognised, edits, text, number).outline


def counted(carried: Iterable[Annotation]) -> Carried | None:
    """Return how many annotations there are of each status, None if there are none."""
    counts = Counter(one.status for one in carried)
    if not counts:
        return None
    # Of no concern to most starts.
    from core.editions import Carried

    return Carried(counts["anchored"], counts["moved"], counts["to-review"], counts["orphan"])


def _at_home(carried: Sequence[Annotation], target: Target) -> list[Annotation]:
    """Return annotations with the headings above the place where they stand now; what is to be reviewed keeps those of the old place."""
    placed = [one for one in carried if one.is_placed and one.kind != "document-note"]
    with_paths = {one.id: one for one in target.with_paths(placed)} if placed else {}
    return [with_paths.get(one.id, one) for one in carried]


def _with_path(one: Annotation, path: tuple[str, ...]) -> Annotation:
    return one if one.anchor.heading_path == path else one.placed(replace(one.anchor, heading_path=path), one.edition, one.status)


def _standing(text: str, paths: Iterable[tuple[str, ...]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield where headings begin that stand in paths, rising, each with those that hold from there on, by their depth.

    Of what the text has besides nothing is known: a heading of it may stand in between.
    """
    chains: dict[str, set[tuple[str, ...]]] = {}
    for path in paths:
        for depth, line in enumerate(path):
            chains.setdefault(line, set()).add(path[: depth + 1])
    words = {line.removesuffix("…"): line for line in chains}
    # The lengths of those that begin with the same characters: a text has tens of thousands of places where a heading may begin.
    lengths: dict[str, set[int]] = {}
    for one in words:
        lengths.setdefault(one[:_BEGIN], set()).add(len(one))
    tried = {begin: sorted(some, reverse=True) for begin, some in lengths.items()}
    above: tuple[str, ...] = ()
    for at in (0, *(end.end() for end in re.finditer(_ENDS, text))):
        line = next((words[one] for size in tried.get(text[at : at + _BEGIN], ()) if (one := text[at : at + size]) in words), "")
        if not line:
            continue
        fitting = [chain for chain in chains[line] if chain[:-1] == above[: len(chain) - 1]]
        depth = min(len(chain) for chain in fitting or chains[line]) - 1
        above = (*above[:depth], *("" for _ in range(depth - len(above))), line)
        yield at, above


def _by_edition(connection: sqlite3.Connection, document: int, some: Sequence[T]) -> Iterator[tuple[documents.Edition, list[T]]]:
    """Yield what stands in each edition, with it."""
    for number, group in groupby(sorted(some, key=lambda one: one.edition), key=lambda one: one.edition):
        base = documents.edition(connection, document, number)
        if base is not None:
            yield base, list(group)


def _reckoning(connection: sqlite3.Connection, edition: documents.Edition, target: Target) -> Reckoning:
    """Return what reckons places in the target from other states of its text."""
    from core.store.states import Reckoning, pieces_of

    return Reckoning(connection, pieces_of(connection, edition), target.text, target.number)
