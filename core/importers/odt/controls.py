"""What the controls of forms in an OpenDocument text show: labels, and what was filled in (OpenDocument 1.3 part 3, 13)."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from core.importers.odt.package import attributes, short

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

MOST: Final = 20_000
"""Controls, entries of their lists and other elements of forms that are looked at."""
LONGEST: Final = 10_000
"""Code points of what a control shows."""

_LABELLED: Final = frozenset(("form:fixed-text", "form:frame"))
_FILLED: Final = frozenset(
    (
        *("form:text", "form:textarea", "form:formatted-text", "form:combobox", "form:number", "form:date", "form:time"),
        "form:value-range",
    )
)
_CHECKED: Final = {"form:checkbox": ("☐", "☑"), "form:radio": ("○", "◉")}


class Controls:
    """The controls of one document, by the names that their shapes in the text have for them.

    Args:
        forms: the ``office:forms``, None without any.
    """

    def __init__(self, forms: Element | None) -> None:
        self._words: dict[str, str] = {}
        for one in islice(forms.iter(), MOST) if forms is not None else ():
            told = attributes(one)
            words = _words(one, told)
            if words:
                for name in {told.get("xml:id"), told.get("form:id")} - {None, ""}:
                    self._words.setdefault(str(name), words)

    def take(self, name: str) -> str:
        """Return what a control shows, nothing for one that is empty or hidden, or was taken: each stands in one place."""
        return self._words.pop(name, "")


def _words(element: Element, told: Mapping[str, str]) -> str:
    name = short(element.tag)
    label = told.get("form:label", "")
    if name in _LABELLED:
        return label[:LONGEST]
    if name in _FILLED:
        return told.get("form:current-value", told.get("form:value", ""))[:LONGEST]
    if name == "form:listbox":
        chosen = [attributes(one) for one in islice(element, MOST)]
        return "、".join(
            one.get("form:label", "") for one in chosen if "true" in {one.get("form:current-selected", one.get("form:selected"))}
        )[:LONGEST]
    if name in _CHECKED:
        is_on = "true" in {told.get("form:current-selected", told.get("form:selected"))} or "checked" in {
            told.get("form:current-state", told.get("form:state"))
        }
        return f"{_CHECKED[name][is_on]} {label}".strip()[:LONGEST]
    return ""
