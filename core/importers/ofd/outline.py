"""Outlines and bookmarks of a document (GB/T 33190, 7.4 and 7.5), and what its tags say of an official document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.importers.ofd.package import child, children, folder, local, resolved, words
from core.importers.pages.characters import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from core.importers.ofd.package import Package

DEEPEST: Final = 9
"""Levels."""
MOST: Final = 20_000
"""Headings of a file at most."""
LONGEST: Final = 1_000
"""Code points of a heading at most."""
MOST_TAGS: Final = 5_000

TITLE: Final = "title"
ORGAN: Final = "organ"
NUMBER: Final = "number"
_TAGS: Final = {
    "标题": TITLE,
    "公文标题": TITLE,
    "title": TITLE,
    "documenttitle": TITLE,
    "发文机关": ORGAN,
    "发文机关署名": ORGAN,
    "issuingorgan": ORGAN,
    "发文字号": NUMBER,
    "documentnumber": NUMBER,
    "docnumber": NUMBER,
}
"""What tags of official documents are called, and what they mean here."""


def headings(document: Element, pages: Mapping[str, int]) -> list[tuple[int, str, int]]:
    """Return level (from 1), title and page (from 1) of a document's outline.

    Args:
        document: its root.
        pages: number of each page by what the document calls it.
    """
    marks = {one.get("Name") or "": child(one, "Dest") for one in children(child(document, "Bookmarks"), "Bookmark")}
    found: list[tuple[int, str, int]] = []
    stack = [children(child(document, "Outlines"), "OutlineElem")]
    while stack and len(found) < MOST:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
            continue
        title = folded(" ".join((element.get("Title") or "")[:LONGEST].split()))
        page = pages.get(_page(element, marks))
        if title and page:
            found.append((min(len(stack), DEEPEST), title, page))
        stack.append(children(element, "OutlineElem"))
    return found


def _page(element: Element, marks: Mapping[str, Element | None]) -> str:
    """Return the page that a heading leads to, empty for none."""
    for action in children(child(element, "Actions"), "Action"):
        goto = child(action, "Goto")
        target = child(goto, "Dest")
        if target is None and (mark := child(goto, "Bookmark")) is not None:
            target = marks.get(mark.get("Name") or "")
        if target is not None:
            return target.get("PageID") or ""
    return ""


def tagged(package: Package, place: str | None) -> dict[str, list[tuple[str, str]]]:
    """Return what the tags of an official document stand on: page and object of each, by `TITLE`, `ORGAN` and `NUMBER`.

    Args:
        package: the file.
        place: of the part that lists the tags, None without any.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for tag in children(package.tree(place), "CustomTag"):
        root = package.tree(resolved(words(tag, "FileLoc"), folder(place)))
        for one, _ in zip(root.iter() if root is not None else (), range(MOST_TAGS), strict=False):
            meaning = _TAGS.get(local(one).lower())
            references = [
                (reference.get("PageRef") or "", (reference.text or "").strip())
                for reference, _ in zip(one.iter() if meaning else (), range(MOST_TAGS), strict=False)
                if local(reference) == "ObjectRef"
            ]
            if meaning and references:
                found.setdefault(meaning, references)
    return found
