"""Rule sets: a document type that follows its own scheme, told by examples of its labels.

A rule set replaces the automatic decision for the documents it is chosen for: every label that fits a rule is a node of
the rule's level, whatever stands around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.errors import ReaderError
from core.outline.tree import HEADING, Outline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.document import Paragraph

LEVELS: Final = 9
"""Levels of rules go from 1 to this."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a label looks like, and what it makes."""

    label: str
    """An example of a label as it stands in the text: 第一条, 【要点1】, （一）, 1.1, A., 问：. Its numeral stands for any number
    written the same way; brackets and digits may be full or half width, and blanks may stand before, inside and behind it.
    With ``is_pattern`` a regular expression in the syntax of the library ``regex``, tried where a label may begin."""
    level: int
    """From 1; nodes of a greater level stand inside those of a smaller one."""
    kind: str = HEADING
    """`HEADING`: at the beginning of a paragraph. `RUN_IN`: there, or behind 。；：！？ inside one."""
    is_pattern: bool = False


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Rules under a name. Where several fit the same place, the first one holds."""

    id: str
    """Never shown; stays the same when the set is renamed."""
    name: str
    """As the reader calls it."""
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a rule set makes of a text."""

    outline: Outline
    rules: tuple[int, ...]
    """For each node of the outline the index of the rule that found it."""

    def count(self, rule: int) -> int:
        """Return how many nodes the rule of that index found."""
        return self.rules.count(rule)


class RuleError(ReaderError):
    """A rule that cannot be followed: a pattern that is none, or one that does not come to an end."""

    def __init__(self, template: str, *, rule: int, **values: object) -> None:
        super().__init__(template, **values)
        self.rule = rule
        """Index of the rule in its set."""


def read_by_rules(rule_set: RuleSet, text: str, paragraphs: Sequence[Paragraph]) -> Outline:
    """Return the structure of a normalised text as a rule set reads it; ``paragraphs`` are its non-empty lines in order.

    Title and parts are those of the automatic reading. Linear in the length of the text; any text gives a valid tree.

    Raises:
        RuleError: a pattern is none, or takes too long on this text.
    """
    return apply_rules(rule_set, text, paragraphs).outline


def apply_rules(rule_set: RuleSet, text: str, paragraphs: Sequence[Paragraph], automatic: Outline | None = None) -> Ruling:
    """Return the same with the rule of each node. ``automatic`` is the automatic reading, if it is known already.

    Loaded when it is first called: who only wants the values need not wait for the patterns.

    Raises:
        RuleError: as above.
    """
    from core.outline.by_rules import apply_rules as read

    return read(rule_set, text, paragraphs, automatic)
