"""Markup of a Word document as text: characters made fit for XML, runs and paragraphs.

A library's texts make millions of characters; written as text they go through to the file and are never a tree in memory. The order of
properties is that of ECMA-376 part 1 (17.3.1.26, 17.3.2.28), which Word insists on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_UNFIT: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 (2.2) has no place for: control characters, lone surrogates, U+FFFE and U+FFFF."""
_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
_BREAKS: Final = re.compile(r"([\t\n])")
_BREAK_TAGS: Final = {"\t": "<w:tab/>", "\n": "<w:br/>"}
_SHARED: Final = re.compile("[“”‘’…—·×÷°±§¨]")
"""Characters of both scripts, which Word sets in the Latin face unless it is told (17.3.2.26, ``hint``)."""


def fit(words: str) -> str:
    """Return words with U+FFFD for what XML cannot hold, and line feeds for all line ends."""
    words = words.replace("\r\n", "\n").replace("\r", "\n")
    return _UNFIT.sub(_REPLACEMENT, words)


def escaped(words: str) -> str:
    """Return words as the content of an element."""
    return fit(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(words: str) -> str:
    """Return words as the value of an attribute, on one line."""
    return escaped(words).replace('"', "&quot;").replace("\n", " ").replace("\t", " ")


@dataclass(frozen=True, slots=True)
class Look:
    """How characters are set, where it differs from their paragraph's style."""

    style: str = ""
    """Id of a character style."""
    face: str = ""
    """An East Asian face."""
    bold: bool | None = None
    italic: bool = False
    strike: bool = False
    colour: str = ""
    """``RRGGBB``, as the next two."""
    underline: str = ""
    """A value of ST_Underline (17.18.99)."""
    line_colour: str = ""
    ground: str = ""

    def over(self, other: Look) -> Look:
        """Return this look, and the other's where this one says nothing."""
        return Look(
            self.style or other.style,
            self.face or other.face,
            other.bold if self.bold is None else self.bold,
            self.italic or other.italic,
            self.strike or other.strike,
            self.colour or other.colour,
            self.underline or other.underline,
            self.line_colour or other.line_colour,
            self.ground or other.ground,
        )


PLAIN: Final = Look()


def run(words: str, look: Look = PLAIN) -> str:
    """Return a run of words; tabs and line ends become what Word has for them. Empty for no words."""
    if not words:
        return ""
    words = escaped(words)
    properties = _properties(look, _SHARED.search(words) is not None)
    if "\t" not in words and "\n" not in words:
        return f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>'
    parts = (_BREAK_TAGS.get(part) or f'<w:t xml:space="preserve">{part}</w:t>' for part in _BREAKS.split(words) if part)
    return f"<w:r>{properties}{''.join(parts)}</w:r>"


@lru_cache(maxsize=2048)
def _properties(look: Look, has_shared: bool) -> str:
    fonts = ' w:hint="eastAsia"' if has_shared else ""
    fonts += f' w:eastAsia="{attribute(look.face)}"' if look.face else ""
    line = f' w:color="{look.line_colour}"' if look.line_colour else ""
    parts = (
        f'<w:rStyle w:val="{look.style}"/>' if look.style else "",
        f"<w:rFonts{fonts}/>" if fonts else "",
        "" if look.bold is None else "<w:b/><w:bCs/>" if look.bold else '<w:b w:val="0"/><w:bCs w:val="0"/>',
        "<w:i/><w:iCs/>" if look.italic else "",
        "<w:strike/>" if look.strike else "",
        f'<w:color w:val="{look.colour}"/>' if look.colour else "",
        f'<w:u w:val="{look.underline}"{line}/>' if look.underline else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{look.ground}"/>' if look.ground else "",
    )
    said = "".join(parts)
    return f"<w:rPr>{said}</w:rPr>" if said else ""


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Return a paragraph.

    Args:
        style: id of its style.
        content: runs and whatever stands among them.
        properties: more of ``w:pPr``, in the order of the standard.
    """
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def link(address: str, content: str) -> str:
    """Return runs that lead to an address when they are clicked: a field, so that thousands need no relation each."""
    address = attribute(address).replace("\\", "")
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> HYPERLINK &quot;{address}&quot; </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{content}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
