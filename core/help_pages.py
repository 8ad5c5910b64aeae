"""The pages of the help: Markdown in ``resources/help``, the same pages in each language.

What the interface says is not written into them but asked for, so that a page can never differ from the window:
``{action:view.official}`` stands for the name of an action, ``{key:view.official}`` for its key, ``{menu:view.official}`` for the way
to it through the menus, ``{says:LibraryDialog|Back up now}`` for any other words, by context and English. ``{include:commands}``
brings in a text that is kept once for all languages. ``{#name}`` after a heading is its anchor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.paths import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    Fill = Callable[[str, str], str]
    Matched = Callable[[str], tuple[int, ...] | None]

PAGES: Final = (
    "index",
    "opening",
    "outline",
    "marking",
    "annotations",
    "finding",
    "searching",
    "reading",
    "editions",
    "library",
    "printing",
    "studying",
    "learning",
    "exporting",
    "settings",
    "keys",
    "commands-line",
    "troubleshooting",
    "whats-new",
)
"""Their names, in the order of the contents."""
LANGUAGES: Final = ("zh", "en")
FOLDER: Final = RESOURCES / "help"
SAID: Final = "says:"
"""Address of what looks like a link in the Markdown and is words of the interface: unlike emphasis it may stand beside any character."""
CAPTION: Final = "caption:"
"""Likewise for what stands below a picture: the words that are read out instead of it."""

_PLACEHOLDER: Final = re.compile(r"\{(action|key|menu|says):([^{}\n]+)\}")
_INCLUDE: Final = re.compile(r"^\{include:([\w-]+)\}$", re.MULTILINE)
_HEADING: Final = re.compile(r"^(#{1,6}) +(.*?)(?: +\{#([\w-]+)\})? *$")
_LINK: Final = re.compile(r"!?\[((?:\\.|[^\]\\])*)\]\([^)]*\)")
_MARKS: Final = re.compile(r"\*\*|`+|^> ?|^ *(?:[-*]|\d+\.) |^\|[ :|-]+\|$|\\(?=[\\`*_\[\]<>|#])", re.MULTILINE)
_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|])")
_PICTURE: Final = re.compile(r"[\w-]+\.png", re.ASCII)
_PICTURE_LINE: Final = re.compile(r"!\[(.*)\]\([\w-]+\.png\)")
_BEFORE, _AFTER = 8, 60
"""Characters around a hit that its line shows."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a page and what stands under it, up to the next one."""

    level: int
    heading: str
    anchor: str
    text: str
    """Without marks and pictures' addresses; the heading is not part of it."""


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page, ready to be shown in one language."""

    name: str
    markdown: str
    """With the words of the interface, without anchors."""
    sections: tuple[Section, ...]
    """By the order of its headings; the first is that of the page."""

    @property
    def title(self) -> str:
        """The words of its first heading."""
        return self.sections[0].heading


@dataclass(frozen=True, slots=True)
class Hit:
    """A section in which something was found."""

    page: str
    title: str
    heading: str
    anchor: str
    heading_hits: tuple[int, ...]
    """Code points of the heading that were meant."""
    snippet: str
    snippet_hits: tuple[int, ...]


def source_path(name: str, language: str) -> Path:
    """Return the file of a page."""
    return FOLDER / language / f"{name}.md"


def read_page(name: str, language: str, fill: Fill) -> HelpPage:
    """Return a page, the first one for a name that there is not.

    Args:
        name: one of `PAGES`.
        language: one of `LANGUAGES`.
        fill: returns the words for a placeholder, by its kind and what it names.
    """
    known = name if name in PAGES else PAGES[0]
    return parsed(known, source_path(known, language).read_text("utf-8"), fill)


def parsed(name: str, source: str, fill: Fill) -> HelpPage:
    """Return the page that a text is the source of."""

    def put(match: re.Match[str]) -> str:
        words = fill(match[1], match[2])
        if match[1] == "key":
            return _as_key(words)
        escaped = _SPECIAL.sub(r"\\\1", words)
        return f"[{escaped}]({SAID})"

    whole = _INCLUDE.sub(_included, _PLACEHOLDER.sub(put, source))
    lines: list[str] = []
    heads: list[tuple[int, str, str]] = []
    bodies: list[list[str]] = []
    is_code = False
    for line in whole.splitlines():
        is_code ^= line.startswith("```")
        match = None if is_code else _HEADING.match(line)
        picture = None if is_code else _PICTURE_LINE.fullmatch(line)
        if picture:
            lines += [line, "", f"[{picture[1]}]({CAPTION})"]
        if match:
            heads.append((len(match[1]), _plain(match[2]), match[3] or f"part-{len(heads)}"))
            bodies.append([])
            lines.append(f"{match[1]} {match[2]}")
            continue
        if not picture:
            lines.append(line)
        if bodies:
            bodies[-1].append(line)
    sections = tuple(
        Section(level, words, anchor, _plain("\n".join(body))) for (level, words, anchor), body in zip(heads, bodies, strict=True)
    )
    return HelpPage(name, "\n".join(lines) + "\n", sections)


def picture_path(address: str) -> Path | None:
    """Return the file of a picture that a page names, None for anything else: a page loads nothing from elsewhere."""
    return FOLDER / "pictures" / address if _PICTURE.fullmatch(address) else None


def find(pages: Iterable[HelpPage], words: str, matched: Matched) -> tuple[Hit, ...]:
    """Return the sections in which all of some words stand, those with them in the heading first.

    Args:
        pages: where to look.
        words: parted by white space; case makes no difference.
        matched: returns the code points of a heading that are meant, None if it is not.
    """
    wanted = tuple(words.lower().split())
    if not wanted:
        return ()
    ahead: list[Hit] = []
    others: list[Hit] = []
    for page in pages:
        for section in page.sections:
            found = matched(section.heading)
            folded = section.text.lower()
            is_inside = all(word in folded or word in section.heading.lower() for word in wanted)
            if found is None and not is_inside:
                continue
            snippet, hits = _snippet(section.text, wanted)
            hit = Hit(page.name, page.title, section.heading, section.anchor, found or (), snippet, hits)
            (others if found is None else ahead).append(hit)
    return (*ahead, *others)


def _snippet(text: str, wanted: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """Return a line with the first of the words, or the beginning of the text, and where the words stand in it."""
    flat = " ".join(text.split())
    folded = flat.lower()
    places = [at for at in (folded.find(word) for word in wanted) if at >= 0]
    first = min(places, default=0)
    start = max(0, first - _BEFORE)
    line = ("…" if start else "") + flat[start : first + _AFTER]
    folded = line.lower()
    hits: set[int] = set()
    for word in wanted:
        at = folded.find(word)
        while at >= 0:
            hits.update(range(at, at + len(word)))
            at = folded.find(word, at + len(word))
    return line, tuple(sorted(hits))


def _included(match: re.Match[str]) -> str:
    """Return a text that is brought in, its headings one level down."""
    text = (FOLDER / f"{match[1]}.md").read_text("utf-8")
    return "\n".join(f"#{line}" if _HEADING.match(line) else line for line in text.splitlines())


def _as_key(words: str) -> str:
    """Return a key as code, which may hold any character but a line end."""
    return f"`` {words} ``" if "`" in words else f"`{words}`" if words else ""


def _plain(markdown: str) -> str:
    """Return words without marks; pictures are what is said of them."""
    text = _MARKS.sub("", _LINK.sub(r"\1", markdown))
    return "\n".join(line.strip(" |").replace(" | ", "  ") for line in text.splitlines() if line.strip()).strip()
