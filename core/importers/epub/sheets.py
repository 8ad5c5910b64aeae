"""The style sheets of a book, as far as they tell which words are set off: what they say of an element is written into its own style.

Read are type, class and id selectors, alone, together and inside one another (CSS 2.1, 5); not what depends on siblings, states or media.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importers.web_tree import Element

MOST: Final = 10_000
"""Rules of a book that are read at most."""
MOST_TRIED: Final = 100
"""Rules tried on one element at most."""
_DEEPEST: Final = 8
"""Elements that a selector may name one inside the other."""
_LONGEST: Final = 2_000
"""Characters of a selector or of its declarations that are looked at."""

_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.S)
_BRACE: Final = re.compile(r"[{}]")
_SIMPLE: Final = re.compile(r"(?:([A-Za-z][\w-]*|\*)|(?=[.#]))((?:[.#][\w\u0080-\uffff-]+)*)")
_NAME: Final = re.compile(r"([.#])([\w\u0080-\uffff-]+)")
_KNOWN: Final = ("font", "text-align", "text-indent", "display", "visibility", "white-space", "vertical-align", "list-style")
_SIZES: Final = {
    "xx-small": "0.6em",
    "x-small": "0.75em",
    "small": "0.89em",
    "smaller": "0.83em",
    "medium": "12pt",
    "large": "1.2em",
    "larger": "1.2em",
    "x-large": "1.5em",
    "xx-large": "2em",
}
_DECLARATION: Final = re.compile(r"([a-z-]+)\s*:\s*([^;]{1,200})")
_USUAL: Final = "h1{font-size:2em}h2{font-size:1.5em}h3{font-size:1.17em}h5{font-size:0.83em}h6{font-size:0.67em}"
"""How headings are set that the book says nothing of (HTML standard, 15.3.6)."""


class _Step(NamedTuple):
    """What a selector asks of one element."""

    name: str
    classes: frozenset[str]
    id: str
    is_child: bool
    """True if the element of the step before must stand right in it."""


class _Rule(NamedTuple):
    weight: tuple[int, int, int, int]
    steps: tuple[_Step, ...]
    """The element itself first, then those around it."""
    style: str


class Sheets:
    """All rules that hold for one page."""

    def __init__(self, sheets: Sequence[str]) -> None:
        self._by_key: dict[str, list[_Rule]] = defaultdict(list)
        self._count = 0
        self._known: dict[tuple[str, str, str], str] = {}
        for sheet in (_USUAL, *sheets):
            self._read(sheet)

    def style(self, element: Element, around: Sequence[Element]) -> str:
        """Return the declarations for an element that stands in others, the outermost first; those that count more come later."""
        name, classes, identity = element.name, element.get("class"), element.get("id")
        key = (name, classes, identity if self._by_key.get("#" + identity) else "")
        known = self._known.get(key)
        if known is not None:
            return known
        names = classes.split()[:20]
        keys = (name, "*", *("." + one for one in names), *(["#" + identity] if identity else []))
        rules = [rule for one in keys for rule in self._by_key.get(one, ())][:MOST_TRIED]
        rules.sort(key=lambda rule: rule.weight)
        style = ";".join(rule.style for rule in rules if _fits(rule, element, around))
        if all(len(rule.steps) == 1 for rule in rules):
            self._known[key] = style
        return style

    def _read(self, sheet: str) -> None:
        """Take the rules of a sheet; those of ``@media`` count if they hold for screens."""
        sheet = _COMMENT.sub(" ", sheet)
        selectors, depth, skipped, place = "", 0, 0, 0
        for match in _BRACE.finditer(sheet):
            words = sheet[place : match.start()]
            place = match.end()
            if match[0] == "}":
                if not skipped and selectors:
                    self._add(selectors, words)
                selectors = ""
                depth = max(0, depth - 1)
                skipped = skipped if depth >= skipped else 0
                continue
            depth += 1
            # Before it may stand what has no braces: @import.
            words = words.rpartition(";")[2].strip()
            if words.startswith("@"):
                is_read = words.lower().startswith(("@media all", "@media screen"))
                skipped = skipped or (0 if is_read else depth)
            elif not skipped:
                selectors = words

    def _add(self, selectors: str, declarations: str) -> None:
        style = _kept(declarations[:_LONGEST])
        if not style:
            return
        for selector in selectors[:_LONGEST].split(","):
            steps = _steps(selector.strip())
            if steps and self._count < MOST:
                self._count += 1
                ids = sum(bool(step.id) for step in steps)
                weight = (ids, sum(len(step.classes) for step in steps), sum(bool(step.name) for step in steps), self._count)
                first = steps[0]
                key = "#" + first.id if first.id else "." + min(first.classes) if first.classes else first.name or "*"
                self._by_key[key].append(_Rule(weight, steps, style))


def _steps(selector: str) -> tuple[_Step, ...]:
    """Return the steps of a selector from the inside out, none for one that is not read."""
    found: list[_Step] = []
    is_child = False
    for word in reversed(selector.replace(">", " > ").split()):
        if word == ">":
            is_child = True
            continue
        match = _SIMPLE.fullmatch(word.replace("|", ""))
        if match is None or len(found) == _DEEPEST:
            return ()
        names = _NAME.findall(match[2])
        name = "" if match[1] in {None, "*"} else match[1].lower()
        classes = frozenset(one for sign, one in names if sign == ".")
        found.append(_Step(name, classes, next((one for sign, one in names if sign == "#"), ""), is_child))
        is_child = False
    return tuple(found)


def _fits(rule: _Rule, element: Element, around: Sequence[Element]) -> bool:
    if not _is(element, rule.steps[0]):
        return False
    place = len(around) - 1
    for step in rule.steps[1:]:
        if step.is_child:
            if place < 0 or not _is(around[place], step):
                return False
        else:
            while place >= 0 and not _is(around[place], step):
                place -= 1
            if place < 0:
                return False
        place -= 1
    return True


def _is(element: Element, step: _Step) -> bool:
    if step.name and step.name != element.name:
        return False
    if step.id and step.id != element.get("id"):
        return False
    return not step.classes or step.classes <= set(element.get("class").split())


def _kept(declarations: str) -> str:
    """Return the declarations that are understood, in words that `core.importers.web_styles` knows."""
    found = []
    for name, value in _DECLARATION.findall(declarations.lower()):
        if not name.startswith(_KNOWN) or name == "font-family":
            continue
        value = value.replace("!important", "").strip()
        if name == "font-size":
            value = _SIZES.get(value, value)
        if name == "visibility" and value == "hidden":
            name, value = "display", "none"
        found.append(f"{name}:{value}")
    return ";".join(found)
