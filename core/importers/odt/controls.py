"""What the controls of forms in an OpenDocument text show: labels, and what was filled in (OpenDocument 1.3 part 3, 13)."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from core.importers.fields import TICKED, UNTICKED
from core.importers.odt.package import attributes, short, whole

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
_CHECKED: Final = {"form:checkbox": (UNTICKED, TICKED), "form:radio": ("○", "◉")}


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


def of_field(element: Element) -> str:
    """Return what is ticked or chosen in a field of an old form of Word (``field:fieldmark``), nothing for any other."""
    told = [attributes(one) for one in islice(element, MOST)]
    said = [(one.get("field:name", ""), one.get("field:value", "")) for one in told]
    match attributes(element).get("field:type", "").rpartition(".")[2]:
        case "FORMCHECKBOX":
            return TICKED if ("Checkbox_Checked", "true") in said else UNTICKED
        case "FORMDROPDOWN":
            entries = [content for name, content in said if name == "Dropdown_ListEntry"]
            chosen = whole(next((content for name, content in said if name == "Dropdown_Selected"), None))
            return entries[chosen][:LONGEST] if chosen is not None and 0 <= chosen < len(entries) else ""
    return ""


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
