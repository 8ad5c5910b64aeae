"""Excerpts and notes as HTML: everything that comes from documents and notes is escaped, and no address but those of notes leads anywhere.

`rich` is what is put on the clipboard: word processors know no style sheets there, so its looks stand at each element.
"""

from __future__ import annotations

import re
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, Final

from core.excerpts import STAR, task_words
from core.note_text import ITEM, QUOTATION, blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.excerpts import Excerpt, Translate
    from core.note_text import Block, Run

_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What no page may hold (HTML Living Standard, 13.1.4)."""
_LOOKS: Final = {
    "highlight": "background-color:{ground}",
    "underline": "text-decoration:underline;text-decoration-color:{edge}",
    "wavy": "text-decoration:underline wavy;text-decoration-color:{edge}",
    "strike": "text-decoration:line-through;text-decoration-color:{edge}",
}
_QUIET: Final = "margin:0 0 9pt;color:#6B6055;font-size:90%"


def escaped(words: str) -> str:
    """Return words as they stand in an element or an attribute."""
    return escape(_UNFIT.sub("\ufffd", words), quote=True)


def link(words: str, address: str, more: str = "") -> str:
    """Return a link around HTML; the HTML alone if there is no address.

    Args:
        words: HTML.
        address: of a scheme that leads to nothing bad.
        more: other attributes, with a blank before them.
    """
    return f'<a href="{escaped(address)}"{more}>{words}</a>' if address else words


def paragraphs(words: str) -> str:
    """Return words of several paragraphs, each in an element of its own."""
    return "".join(f"<p>{escaped(line.strip())}</p>" for line in words.split("\n") if line.strip())


def note(words: str) -> str:
    """Return a note with the emphasis, lists, quotations and links that it has."""
    parts = ""
    for _, some in groupby(blocks(words), key=lambda block: block.kind == ITEM):
        group = tuple(some)
        parts += _list(group) if group[0].kind == ITEM else "".join(map(_paragraph, group))
    return parts


def rich(found: Sequence[Excerpt], grounds: Mapping[str, str], edges: Mapping[str, str], translate: Translate) -> str:
    """Return excerpts for pasting into a letter or a report.

    Args:
        found: the excerpts.
        grounds: shades under marks, by the ids of the colours, as ``#RRGGBB``.
        edges: shades of lines, likewise.
        translate: returns the translation of a source in a context.
    """
    parts = (part for one in found for part in _rich(one, grounds[one.annotation.colour], edges[one.annotation.colour], translate))
    return f'<html><head><meta charset="utf-8"></head><body>{"".join(parts)}</body></html>'


def _rich(one: Excerpt, ground: str, edge: str, translate: Translate) -> Iterator[str]:
    look = _LOOKS.get(one.annotation.kind, "").format(ground=ground, edge=edge)
    for line in filter(None, (line.strip() for line in one.quote.split("\n"))):
        yield f'<p style="margin:0 0 3pt"><span style="{look}">{escaped(line)}</span></p>'
    if one.note:
        yield f'<div style="margin:0 0 3pt">{note(one.note)}</div>'
    if one.annotation.task:
        yield f'<p style="margin:0 0 3pt">{escaped(task_words(one.annotation.task, translate))}</p>'
    rest = [f"{'— ' if one.quote else ''}{link(escaped(one.source), one.link)}" if one.source else ""]
    rest += [STAR if one.has_star else "", *(escaped(f"#{tag}") for tag in one.tags)]
    if any(rest):
        yield f'<p style="{_QUIET}">{" ".join(filter(None, rest))}</p>'


def _paragraph(block: Block) -> str:
    lines = "<br>".join("".join(map(_run, line)) for line in block.lines)
    return f"<blockquote><p>{lines}</p></blockquote>" if block.kind == QUOTATION else f"<p>{lines}</p>"


def _list(items: Sequence[Block]) -> str:
    """Return items that follow one another as lists in lists."""
    done, open_ones = "", list[str]()
    for item in items:
        tag = "ul" if item.number is None else "ol"
        while len(open_ones) > item.depth + 1:
            done += f"</li></{open_ones.pop()}>"
        if len(open_ones) == item.depth + 1 and open_ones[-1] != tag:
            done += f"</li></{open_ones.pop()}>"
        if len(open_ones) <= item.depth:
            start = "" if item.number in {None, 1} else f' start="{item.number}"'
            done += f"<{tag}{start}><li>"
            open_ones.append(tag)
        else:
            done += "</li><li>"
        done += "".join(map(_run, item.lines[0]))
    return done + "".join(f"</li></{tag}>" for tag in reversed(open_ones))


def _run(run: Run) -> str:
    words = escaped(run.words)
    signs: Iterable[tuple[bool, str]] = (
        (run.is_code, "code"),
        (run.is_struck, "s"),
        (run.is_italic, "em"),
        (run.is_bold, "strong"),
    )
    for is_so, tag in signs:
        words = f"<{tag}>{words}</{tag}>" if is_so else words
    return link(words, run.address, ' rel="noopener noreferrer"')
