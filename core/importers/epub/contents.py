"""The contents of a book: the navigation document of EPUB 3 (EPUB 3.3, 7) and the NCX of EPUB 2 (OPF 2.0.1, 2.4.1)."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.epub.package import elements, local
from core.importers.web_tree import texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.importers.epub.package import Package
    from core.importers.web_tree import Element

MOST: Final = 20_000
"""Entries that are read at most."""
DEEPEST: Final = 9
FEWEST: Final = 2
"""Entries of contents that say anything at least."""
_MOST_BEGIN: Final = 0.8
"""Part of the files that begin with a line like a heading, if such lines are headings."""

_VOLUME: Final = re.compile(
    r"第[一二三四五六七八九十百零〇\d]{1,4}[卷编編部篇辑輯册冊](?![^\s　:：])|[上中下][卷编編篇部册冊](?![^\s　:：])|[上中下]$"
)
_POINT: Final = re.compile(r"[一二三四五六七八九十]{1,3}、")
_FIRST_POINT: Final = re.compile("一、")
_OTHERS: Final = frozenset({"page-list", "landmarks", "loi", "lot", "loa", "lov"})


class Entry(NamedTuple):
    """A line of the contents."""

    depth: int
    """From 1."""
    words: str
    path: str
    """Of the file that it leads to."""
    place: str
    """The name of a place in that file; empty for its beginning."""
    is_guess: bool = False
    """True for what no contents say: it counts only if its words stand there."""


def contents_of(package: Package) -> list[list[Entry]]:
    """Return the entries that lead somewhere, in their order, of each kind of contents that the book has; those of EPUB 3 first."""
    found = [_entries(package, package.contents_path(is_nav=is_nav), is_nav=is_nav) for is_nav in (True, False)]
    return [_with_points(_with_volumes(entries)) for entries in found if entries] or [[]]


def with_titles(entries: list[Entry], titles: Mapping[str, str]) -> list[Entry]:
    """Return the entries, where there are hardly any those that the titles of the files give.

    Args:
        entries: of the contents.
        titles: what each file says its title is, by its path; one of several files is that of the book.
    """
    if len(entries) >= FEWEST:
        return entries
    count = Counter(titles.values())
    return [*entries, *(Entry(1, words, path, "", is_guess=True) for path, words in titles.items() if words and count[words] == 1)]


def of_beginnings(lines: Sequence[str]) -> list[Entry]:
    """Return an entry for each line with which a file begins, if most files of a book without contents begin with such lines.

    Args:
        lines: the first line of each file that holds any, empty where it is like no heading.
    """
    words = [line for line in lines if line]
    if len(set(words)) < max(FEWEST, _MOST_BEGIN * len(lines)):
        return []
    return _with_volumes([Entry(1, line, "", "", is_guess=True) for line in words])


def _entries(package: Package, path: str, *, is_nav: bool) -> list[Entry]:
    root = package.tree(path) if path else None
    if root is None:
        return []
    found: list[Entry] = []
    for depth, words, href in _nav(root) if is_nav else _ncx(root):
        target, place = package.resolve(href, path) if href else ("", "")
        if target and words and len(found) < MOST:
            found.append(Entry(min(depth, DEEPEST), words, target, place))
    return found


def _ncx(root: Element) -> Iterator[tuple[int, str, str]]:
    """Yield depth, words and link of each point."""
    waiting: list[tuple[Element, int]] = [(one, 0) for one in elements(root) if local(one) == "navmap"][:1]
    while waiting:
        element, depth = waiting.pop()
        if local(element) == "navpoint":
            depth += 1
            label = href = ""
            for child in _children(element):
                if local(child) == "navlabel" and not label:
                    label = _words(child)
                elif local(child) == "content" and not href:
                    href = child.get("src")
            yield depth, label, href
        # `DEEPEST` of the parser bounds the depth, each element is met once.
        waiting.extend((child, depth) for child in reversed(_children(element)))


def _nav(root: Element) -> Iterator[tuple[int, str, str]]:
    """Yield depth, words and link of each item of the list of contents."""
    navs = [one for one in elements(root) if one.name == "nav"]
    nav = next((one for one in navs if "toc" in kinds(one)), None) or next((one for one in navs if not kinds(one) & _OTHERS), None)
    waiting: list[tuple[Element, int]] = [(nav, 0)] if nav is not None else []
    while waiting:
        element, depth = waiting.pop()
        if element.name in {"a", "span"} and depth:
            yield depth, _words(element), element.get("href")
            continue
        depth += element.name in {"ol", "ul"}
        waiting.extend((child, depth) for child in reversed(_children(element)))


def kinds(element: Element) -> frozenset[str]:
    """Return what an element is by its ``epub:type`` and its role (``doc-`` taken off)."""
    if not element.has_attributes:
        return frozenset()
    words = f"{element.get('epub:type')} {element.get('type') if element.name != 'a' else ''} {element.get('role')}".lower().split()
    return frozenset(word.removeprefix("doc-") for word in words)


def _with_volumes(entries: Sequence[Entry]) -> list[Entry]:
    """Let the volumes of flat contents hold what stands behind them: 第一卷, 上编."""
    volumes = [_VOLUME.match("".join(entry.words.split(" "))) is not None for entry in entries]
    is_flat = all(entry.depth == 1 for entry in entries)
    if not is_flat or sum(volumes) < 2 or all(volumes[1:]) or 2 * sum(volumes) > len(entries) + 1:
        return list(entries)
    first = volumes.index(True)
    return [
        entry._replace(depth=1 if is_volume or index < first else 2)
        for index, (entry, is_volume) in enumerate(zip(entries, volumes, strict=True))
    ]


def _with_points(entries: list[Entry]) -> list[Entry]:
    """Let the entries without a label hold those behind them that begin with 一、 anew in each."""
    points = [_POINT.match(entry.words) is not None for entry in entries]
    begun = sum(_FIRST_POINT.match(entry.words) is not None for entry in entries)
    if begun < FEWEST or points[0] or len({entry.depth for entry in entries}) > 1:
        return entries
    return [entry._replace(depth=entry.depth + is_point) for entry, is_point in zip(entries, points, strict=True)]


def _children(element: Element) -> list[Element]:
    return [child for child in element.children if not isinstance(child, str)]


def _words(element: Element) -> str:
    words = "".join(texts(element, without=("rt", "rp")))
    return " ".join((words or next((one.get("alt") for one in elements(element) if one.name == "img"), "")).split())
