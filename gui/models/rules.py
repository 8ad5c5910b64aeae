"""Rule sets while they are being edited: nothing is kept before the reader saves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from core.errors import QT_TRANSLATE_NOOP
from core.outline import HEADING, RUN_IN
from core.outline.rule_sets import LEVELS, Rule, RuleSet

if TYPE_CHECKING:
    from collections.abc import Sequence


class Starter(NamedTuple):
    """A ready-made rule set to begin from."""

    name: str
    """In English, to be translated in the context ``RuleSets``."""
    labels: tuple[str, ...]
    """One level below the other."""

    def title(self) -> str:
        """Return the name in the language of the window."""
        return QCoreApplication.translate("RuleSets", self.name)

    def rules(self) -> tuple[Rule, ...]:
        """Return its rules."""
        return tuple(Rule(label, level) for level, label in enumerate(self.labels, start=1))


STARTERS: Final = (
    Starter(QT_TRANSLATE_NOOP("RuleSets", "Laws and rules"), ("第一章", "第一节", "第一条", "（一）")),
    Starter(QT_TRANSLATE_NOOP("RuleSets", "Official documents"), ("一、", "（一）", "1.", "（1）")),
    Starter(QT_TRANSLATE_NOOP("RuleSets", "Interviews"), ("问：", "答：")),
    Starter(QT_TRANSLATE_NOOP("RuleSets", "Technical documents"), ("1", "1.1", "1.1.1")),
    Starter(QT_TRANSLATE_NOOP("RuleSets", "English reports"), ("Part One", "I.", "A.")),
)


class RuleSetDrafts:
    """A list of rule sets that can be changed, and the list it began as. Names are never empty and never alike."""

    def __init__(self, rule_sets: Sequence[RuleSet]) -> None:
        self._stored = tuple(rule_sets)
        self._sets = list(rule_sets)

    @property
    def rule_sets(self) -> list[RuleSet]:
        """The rule sets as they are now, in the order of the list."""
        return list(self._sets)

    @property
    def is_changed(self) -> bool:
        """True if there is anything to save."""
        return tuple(self._sets) != self._stored

    def finished(self) -> list[RuleSet]:
        """Return the rule sets as they are to be kept: without rules that have no label."""
        return [replace(one, rules=tuple(rule for rule in one.rules if rule.label)) for one in self._sets]

    def find(self, set_id: str | None) -> RuleSet | None:
        """Return the rule set of an id, None if there is none."""
        return next((one for one in self._sets if one.id == set_id), None)

    def add(self, name: str, rules: Sequence[Rule] = (), *, after: str | None = None) -> RuleSet:
        """Put a new rule set behind the one of the id ``after`` (at the end for None) and return it."""
        added = RuleSet(uuid4().hex, self._free(name), tuple(rules))
        at = next((index + 1 for index, one in enumerate(self._sets) if one.id == after), len(self._sets))
        self._sets.insert(at, added)
        return added

    def duplicate(self, set_id: str) -> RuleSet | None:
        """Put a copy behind the rule set of an id and return it, None if there is no such rule set."""
        original = self.find(set_id)
        return self.add(original.name, original.rules, after=set_id) if original else None

    def rename(self, set_id: str, name: str) -> str:
        """Give the rule set of an id a name, a number behind it if another has that name; return the name it has now.

        An empty name changes nothing.
        """
        wanted = " ".join(name.split())
        one = self.find(set_id)
        if one is None or not wanted or wanted == one.name:
            return one.name if one else ""
        return self._put(replace(one, name=self._free(wanted))).name

    def set_rules(self, set_id: str, rules: Sequence[Rule]) -> RuleSet | None:
        """Give the rule set of an id other rules and return it, None if there is no such rule set."""
        one = self.find(set_id)
        return self._put(replace(one, rules=tuple(rules))) if one else None

    def remove(self, set_id: str) -> None:
        """Take the rule set of an id out."""
        self._sets = [one for one in self._sets if one.id != set_id]

    def _put(self, changed: RuleSet) -> RuleSet:
        self._sets = [changed if one.id == changed.id else one for one in self._sets]
        return changed

    def _free(self, name: str) -> str:
        taken = {one.name for one in self._sets}
        if name not in taken:
            return name
        number = 2
        while f"{name} {number}" in taken:
            number += 1
        return f"{name} {number}"


def next_rule(rules: Sequence[Rule]) -> Rule:
    """Return an empty rule to be filled in, one level below the last; a run-in below a run-in stays at its level."""
    if not rules:
        return Rule("", 1, HEADING)
    last = rules[-1]
    return Rule("", last.level if last.kind == RUN_IN else min(last.level + 1, LEVELS), last.kind)
