"""What a web annotation says, and who says it: its bodies and agents (Web Annotation Data Model, sections 3.2 and 3.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from core.importers.colours import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MOST: Final = 1000
_DEEPEST: Final = 4
"""How deeply bodies may be put together (Choice, Composite, List)."""
_COLOUR: Final = re.compile(r"#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})")
_ACCOUNT: Final = re.compile(r"acct:([^@]+)@.+")
_TAGGING: Final = frozenset({"tagging", "oa:tagging", "classifying", "oa:classifying"})


@dataclass(frozen=True, slots=True)
class Said:
    """What an annotation says, whatever it stands on."""

    note: str
    tags: tuple[str, ...]
    author: str
    colour: str


def said_by(one: Mapping[str, Any]) -> Said:
    """Return what an annotation says."""
    notes, tags, colour = [], [], "gamboge"
    for purpose, words in _bodies(one):
        if purpose in _TAGGING:
            tags.append(words)
        elif purpose == "highlighting":
            match = _COLOUR.fullmatch(words)
            if match:
                colour = nearest(*(int(part, 16) / 255 for part in match.groups()))
        elif words not in notes:
            notes.append(words)
    tags += [tag for tag in _many(one.get("tags")) if isinstance(tag, str)]
    return Said("\n\n".join(notes), tuple(dict.fromkeys(tag for tag in tags if tag)), _author(one), colour)


def _bodies(one: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield purpose and words of each body; Hypothesis has the words beside the target, and the newer Recogito calls them ``bodies``."""
    motivation = next((said for said in _many(one.get("motivation")) if isinstance(said, str)), "")
    for key in ("body", "bodies"):
        for body in _many(one.get(key))[:_MOST]:
            yield from _words(body, motivation, 0)
    for key in ("bodyValue", "text"):
        if isinstance(words := one.get(key), str) and words:
            yield motivation, words


def _words(body: object, motivation: str, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(body, str):
        # The address of a body that stands elsewhere.
        yield motivation, body
        return
    if not isinstance(body, dict):
        return
    purpose = next((said for said in _many(body.get("purpose")) if isinstance(said, str)), motivation)
    value = body.get("value")
    if isinstance(value, str):
        if value:
            yield purpose, _plain(value) if body.get("format") == "text/html" else value
        return
    items = _many(body.get("items"))[:_MOST]
    if items and depth < _DEEPEST:
        for item in items[:1] if body.get("type") == "Choice" else items:
            yield from _words(item, purpose, depth + 1)
    elif isinstance(source := body.get("source", body.get("id")), str | dict):
        label = source.get("label", source.get("id")) if isinstance(source, dict) else source
        if isinstance(label, str) and label:
            yield purpose, label


def _plain(words: str) -> str:
    """Return the text of a page's piece: of scripts and the like nothing is left."""
    from lxml import etree, html

    try:
        root = html.fragment_fromstring(words, create_parent="div", parser=html.HTMLParser(no_network=True, huge_tree=False))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return ""
    etree.strip_elements(root, "script", "style", "template", etree.Comment, etree.ProcessingInstruction, with_tail=False)
    for part in root.iter("br", "p", "div", "li"):
        part.tail = "\n" + (part.tail or "")
    return "".join(root.itertext()).strip()


def _author(one: Mapping[str, Any]) -> str:
    """Return who made it."""
    info = one.get("user_info")
    shown = info.get("display_name") if isinstance(info, dict) else None
    target = one.get("target")
    candidates = [shown, one.get("creator"), one.get("user"), target.get("creator") if isinstance(target, dict) else None]
    return next((name for said in candidates if (name := _agent(said))), "")


def _agent(said: object) -> str:
    said = next(iter(_many(said)), None)
    if isinstance(said, dict):
        said = next((said[key] for key in ("name", "nickname", "id") if isinstance(said.get(key), str) and said[key]), None)
        said = next(iter(_many(said)), None)
    if not isinstance(said, str):
        return ""
    match = _ACCOUNT.fullmatch(said)
    return match[1] if match else said


def _many(said: object) -> list[Any]:
    return said if isinstance(said, list) else [] if said is None else [said]
